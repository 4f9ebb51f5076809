/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-tally.h"

#include <glib/gi18n.h>

struct _JourneyTally
{
  JourneyNode parent_instance;
};

G_DEFINE_FINAL_TYPE (JourneyTally, journey_tally, JOURNEY_TYPE_NODE)

static const JourneyChoice question_choices[] = {
  { "nps", N_ ("NPS") }, { "csat", N_ ("CSAT") }, { "ces", N_ ("CES") }, { "kano", N_ ("Kano") }, { NULL, NULL },
};

static const JourneyField fields[] = {
  { "question", JOURNEY_FIELD_ENUM, .label = N_ ("Question"), .choices = question_choices, .undo_name = N_ ("Change tally") },
  { "segment", JOURNEY_FIELD_LINE, .label = N_ ("Segment"), .undo_name = N_ ("Change tally") },
  { "from", JOURNEY_FIELD_DATE, .label = N_ ("First day"), .undo_name = N_ ("Change tally") },
  { "to", JOURNEY_FIELD_DATE, .label = N_ ("Last day"), .undo_name = N_ ("Change tally") },
};

static const JourneyListSpec lists[] = {
  { "counts", JOURNEY_KIND_COUNT },
};

const JourneySpec journey_tally_spec = {
  .kind = JOURNEY_KIND_TALLY,
  .element = "tally",
  .label = N_ ("Tally"),
  .get_type = journey_tally_get_type,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .lists = lists,
  .n_lists = G_N_ELEMENTS (lists),
  .add_name = N_ ("Add tally"),
  .remove_name = N_ ("Delete tally"),
  .move_name = N_ ("Move tally"),
};

static void
journey_tally_class_init (JourneyTallyClass *klass)
{
  journey_node_class_install (JOURNEY_NODE_CLASS (klass), &journey_tally_spec);
}

static void
journey_tally_init (JourneyTally *self)
{
  journey_node_set_spec (JOURNEY_NODE (self), &journey_tally_spec);
}
