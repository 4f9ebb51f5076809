/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-opportunity.h"

#include <glib/gi18n.h>
#include <math.h>

struct _JourneyOpportunity
{
  JourneyNode parent_instance;
};

G_DEFINE_FINAL_TYPE (JourneyOpportunity, journey_opportunity, JOURNEY_TYPE_NODE)

static const JourneyChoice horizon_choices[] = {
  { "none", N_ ("Not said yet") },
  { "short", N_ ("Now · 0–3 months") },
  { "medium", N_ ("Next · 3–12 months") },
  { "long", N_ ("Later") },
  { NULL, NULL },
};

static const JourneyChoice opportunity_status_choices[] = {
  { "idea", N_ ("Idea") },
  { "planned", N_ ("Planned") },
  { "trying", N_ ("Trying") },
  { "rolled-out", N_ ("Rolled out") },
  { "checked", N_ ("Checked") },
  { "dropped", N_ ("Dropped") },
  { NULL, NULL },
};

static const JourneyField fields[] = {
  { "text", JOURNEY_FIELD_TEXT, .label = N_ ("Text"), .undo_name = N_ ("Change opportunity") },
  { "touchpoints", JOURNEY_FIELD_REFERENCES, .label = N_ ("Touchpoints"), .target = JOURNEY_KIND_TOUCHPOINT,
    .undo_name = N_ ("Change opportunity") },
  { "pain-points", JOURNEY_FIELD_REFERENCES, .label = N_ ("Pain points"), .target = JOURNEY_KIND_PAIN_POINT,
    .undo_name = N_ ("Change opportunity") },
  { "impact", JOURNEY_FIELD_NUMBER, .label = N_ ("Impact"), .minimum = 1, .maximum = 5, .fallback = NAN,
    .undo_name = N_ ("Change impact") },
  { "effort", JOURNEY_FIELD_NUMBER, .label = N_ ("Effort"), .minimum = 1, .maximum = 5, .fallback = NAN,
    .undo_name = N_ ("Change effort") },
  { "strategy", JOURNEY_FIELD_TEXT, .label = N_ ("Strategy"), .undo_name = N_ ("Change opportunity") },
  { "risk", JOURNEY_FIELD_TEXT, .label = N_ ("Risk"), .undo_name = N_ ("Change opportunity") },
  { "owner", JOURNEY_FIELD_LINE, .label = N_ ("Owner"), .undo_name = N_ ("Change opportunity") },
  { "due", JOURNEY_FIELD_DATE, .label = N_ ("Due date"), .undo_name = N_ ("Change due date") },
  { "horizon", JOURNEY_FIELD_ENUM, .label = N_ ("Horizon"), .choices = horizon_choices, .undo_name = N_ ("Change horizon") },
  { "status", JOURNEY_FIELD_ENUM, .label = N_ ("Status"), .choices = opportunity_status_choices,
    .undo_name = N_ ("Change status") },
  { "predicted", JOURNEY_FIELD_NUMBER, .label = N_ ("Score that we hope for"), .unit = JOURNEY_UNIT_SCORE, .minimum = -1000,
    .maximum = 1000, .fallback = NAN, .undo_name = N_ ("Change predicted score") },
  { "votes", JOURNEY_FIELD_INTEGER, .label = N_ ("Votes"), .minimum = 0, .maximum = 1e+06, .undo_name = N_ ("Change votes") },
  { "rolled-out", JOURNEY_FIELD_DATE, .label = N_ ("Rolled out on"), .undo_name = N_ ("Change day of the roll-out") },
};

const JourneySpec journey_opportunity_spec = {
  .kind = JOURNEY_KIND_OPPORTUNITY,
  .element = "opportunity",
  .label = N_ ("Opportunity"),
  .get_type = journey_opportunity_get_type,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .add_name = N_ ("Add opportunity"),
  .remove_name = N_ ("Delete opportunity"),
  .move_name = N_ ("Move opportunity"),
};

static const char *const strategies[] = {
  N_ ("Take the step away"),     N_ ("Make it simpler"),       N_ ("Make it faster"),
  N_ ("Say what to expect"),     N_ ("Make it personal"),      N_ ("Automate it"),
  N_ ("Train and equip people"), N_ ("Put things right well"), N_ ("Surprise and delight"),
};

static void
journey_opportunity_class_init (JourneyOpportunityClass *klass)
{
  journey_node_class_install (JOURNEY_NODE_CLASS (klass), &journey_opportunity_spec);
}

static void
journey_opportunity_init (JourneyOpportunity *self)
{
  journey_node_set_spec (JOURNEY_NODE (self), &journey_opportunity_spec);
}

/**
 * journey_opportunity_strategy:
 * @i: 0-based
 *
 * Names the nine usual ways to mend a loss: to remove, simplify, speed up, explain, make personal, automate, train, recover
 * well, or delight. A strategy is free text; these are offered.
 *
 * Returns: (nullable): the strategy in the user's language; NULL beyond the last
 */
const char *
journey_opportunity_strategy (guint i)
{
  return i < G_N_ELEMENTS (strategies) ? _ (strategies[i]) : NULL;
}
