/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-stage.h"

#include <glib/gi18n.h>

struct _JourneyStage
{
  JourneyNode parent_instance;
};

G_DEFINE_FINAL_TYPE (JourneyStage, journey_stage, JOURNEY_TYPE_NODE)

static const JourneyField fields[] = {
  { "title", JOURNEY_FIELD_TEXT, .label = N_ ("Title"), .undo_name = N_ ("Change stage title") },
  { "question", JOURNEY_FIELD_TEXT, .label = N_ ("Guiding question"), .undo_name = N_ ("Change guiding question") },
  { "colour", JOURNEY_FIELD_LINE, .label = N_ ("Colour"), .undo_name = N_ ("Change stage colour") },
};

static const JourneyListSpec lists[] = {
  { "touchpoints", JOURNEY_KIND_TOUCHPOINT },
};

const JourneySpec journey_stage_spec = {
  .kind = JOURNEY_KIND_STAGE,
  .element = "stage",
  .label = N_ ("Stage"),
  .get_type = journey_stage_get_type,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .lists = lists,
  .n_lists = G_N_ELEMENTS (lists),
  .add_name = N_ ("Add stage"),
  .remove_name = N_ ("Delete stage"),
  .move_name = N_ ("Move stage"),
};

static void
journey_stage_class_init (JourneyStageClass *klass)
{
  journey_node_class_install (JOURNEY_NODE_CLASS (klass), &journey_stage_spec);
}

static void
journey_stage_init (JourneyStage *self)
{
  journey_node_set_spec (JOURNEY_NODE (self), &journey_stage_spec);
}
