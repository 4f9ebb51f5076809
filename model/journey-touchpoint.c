/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-touchpoint.h"

#include <glib/gi18n.h>

struct _JourneyTouchpoint
{
  JourneyNode parent_instance;
};

G_DEFINE_FINAL_TYPE (JourneyTouchpoint, journey_touchpoint, JOURNEY_TYPE_NODE)

static const JourneyChoice kano_choices[] = {
  { "none", N_ ("No class") },
  { "must-be", N_ ("Must-be") },
  { "performance", N_ ("Performance") },
  { "attractive", N_ ("Attractive") },
  { "indifferent", N_ ("Indifferent") },
  { "reverse", N_ ("Reverse") },
  { "questionable", N_ ("Questionable") },
  { NULL, NULL },
};

static const JourneyChoice tier_choices[] = {
  { "none", N_ ("No tier") },
  { "base", N_ ("Base") },
  { "added", N_ ("Added") },
  { "differentiating", N_ ("Differentiating") },
  { NULL, NULL },
};

static const JourneyField fields[] = {
  { "title", JOURNEY_FIELD_TEXT, .label = N_ ("Title"), .undo_name = N_ ("Change touchpoint title") },
  { "channel", JOURNEY_FIELD_LINE, .label = N_ ("Channel"), .undo_name = N_ ("Change channel") },
  { "action", JOURNEY_FIELD_TEXT, .label = N_ ("What they do"), .undo_name = N_ ("Change what they do") },
  { "thought", JOURNEY_FIELD_TEXT, .label = N_ ("What they think"), .undo_name = N_ ("Change what they think") },
  { "backstage", JOURNEY_FIELD_TEXT, .label = N_ ("Backstage"), .undo_name = N_ ("Change backstage") },
  { "owner", JOURNEY_FIELD_LINE, .label = N_ ("Owner"), .undo_name = N_ ("Change owner") },
  { "moment-of-truth", JOURNEY_FIELD_BOOLEAN, .label = N_ ("Moment of truth"), .undo_name = N_ ("Change moment of truth") },
  { "kano", JOURNEY_FIELD_ENUM, .label = N_ ("Kind of need (Kano)"), .choices = kano_choices,
    .undo_name = N_ ("Change Kano class") },
  { "kano-date", JOURNEY_FIELD_DATE, .label = N_ ("Class found on"), .undo_name = N_ ("Change Kano date") },
  { "tier", JOURNEY_FIELD_ENUM, .label = N_ ("Value tier"), .choices = tier_choices, .undo_name = N_ ("Change value tier") },
};

static const JourneyListSpec lists[] = {
  { "emotions", JOURNEY_KIND_EMOTION },  { "pain-points", JOURNEY_KIND_PAIN_POINT }, { "scores", JOURNEY_KIND_SCORE },
  { "evidence", JOURNEY_KIND_EVIDENCE }, { "promises", JOURNEY_KIND_PROMISE },       { "tallies", JOURNEY_KIND_TALLY },
  { "notes", JOURNEY_KIND_NOTE },
};

const JourneySpec journey_touchpoint_spec = {
  .kind = JOURNEY_KIND_TOUCHPOINT,
  .element = "touchpoint",
  .label = N_ ("Touchpoint"),
  .get_type = journey_touchpoint_get_type,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .lists = lists,
  .n_lists = G_N_ELEMENTS (lists),
  .add_name = N_ ("Add touchpoint"),
  .remove_name = N_ ("Delete touchpoint"),
  .move_name = N_ ("Move touchpoint"),
};

static void
journey_touchpoint_class_init (JourneyTouchpointClass *klass)
{
  journey_node_class_install (JOURNEY_NODE_CLASS (klass), &journey_touchpoint_spec);
}

static void
journey_touchpoint_init (JourneyTouchpoint *self)
{
  journey_node_set_spec (JOURNEY_NODE (self), &journey_touchpoint_spec);
}

/**
 * journey_touchpoint_field_of_lane:
 *
 * Returns: the text of a touchpoint that lanes of @kind show; 0 for lanes that hold something else
 */
JourneyFieldId
journey_touchpoint_field_of_lane (JourneyLaneKind kind)
{
  switch (kind)
    {
    case JOURNEY_LANE_KIND_TOUCHPOINTS:
      return JOURNEY_TOUCHPOINT_TITLE;
    case JOURNEY_LANE_KIND_ACTIONS:
      return JOURNEY_TOUCHPOINT_ACTION;
    case JOURNEY_LANE_KIND_THOUGHTS:
      return JOURNEY_TOUCHPOINT_THOUGHT;
    case JOURNEY_LANE_KIND_BACKSTAGE:
      return JOURNEY_TOUCHPOINT_BACKSTAGE;
    default:
      return 0;
    }
}
