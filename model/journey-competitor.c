/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-competitor.h"

#include <glib/gi18n.h>

struct _JourneyCompetitor
{
  JourneyNode parent_instance;
};

G_DEFINE_FINAL_TYPE (JourneyCompetitor, journey_competitor, JOURNEY_TYPE_NODE)

static const JourneyField fields[] = {
  { "name", JOURNEY_FIELD_TEXT, .label = N_ ("Name"), .undo_name = N_ ("Rename competitor") },
};

static const JourneyListSpec lists[] = {
  { "ratings", JOURNEY_KIND_RATING },
};

const JourneySpec journey_competitor_spec = {
  .kind = JOURNEY_KIND_COMPETITOR,
  .element = "competitor",
  .label = N_ ("Competitor"),
  .get_type = journey_competitor_get_type,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .lists = lists,
  .n_lists = G_N_ELEMENTS (lists),
  .add_name = N_ ("Add competitor"),
  .remove_name = N_ ("Delete competitor"),
  .move_name = N_ ("Move competitor"),
};

static void
journey_competitor_class_init (JourneyCompetitorClass *klass)
{
  journey_node_class_install (JOURNEY_NODE_CLASS (klass), &journey_competitor_spec);
}

static void
journey_competitor_init (JourneyCompetitor *self)
{
  journey_node_set_spec (JOURNEY_NODE (self), &journey_competitor_spec);
}
