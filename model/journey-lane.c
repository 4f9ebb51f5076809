/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-lane.h"

#include <glib/gi18n.h>
#include <math.h>

struct _JourneyLane
{
  JourneyNode parent_instance;
};

G_DEFINE_FINAL_TYPE (JourneyLane, journey_lane, JOURNEY_TYPE_NODE)

static const JourneyChoice lane_kind_choices[] = {
  { "touchpoints", N_ ("Touchpoints") },
  { "actions", N_ ("What they do") },
  { "thoughts", N_ ("What they think") },
  { "emotions", N_ ("Emotions") },
  { "pain-points", N_ ("Pain points") },
  { "value-gap", N_ ("Value gap") },
  { "backstage", N_ ("Backstage") },
  { "metrics", N_ ("Metrics") },
  { "opportunities", N_ ("Opportunities") },
  { "custom", N_ ("Notes") },
  { NULL, NULL },
};

static const JourneyField fields[] = {
  { "kind", JOURNEY_FIELD_ENUM, .label = N_ ("Kind"), .choices = lane_kind_choices },
  { "title", JOURNEY_FIELD_TEXT, .label = N_ ("Title"), .undo_name = N_ ("Rename lane") },
  { "hidden", JOURNEY_FIELD_BOOLEAN, .label = N_ ("Hidden"), .undo_name = N_ ("Show or hide lane") },
  { "height", JOURNEY_FIELD_NUMBER, .label = N_ ("Height"), .minimum = 0, .maximum = 5000, .fallback = NAN,
    .undo_name = N_ ("Change lane height") },
  { "colour", JOURNEY_FIELD_LINE, .label = N_ ("Colour"), .undo_name = N_ ("Change lane colour") },
};

const JourneySpec journey_lane_spec = {
  .kind = JOURNEY_KIND_LANE,
  .element = "lane",
  .label = N_ ("Lane"),
  .get_type = journey_lane_get_type,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .add_name = N_ ("Add lane"),
  .remove_name = N_ ("Delete lane"),
  .move_name = N_ ("Move lane"),
};

static void
journey_lane_class_init (JourneyLaneClass *klass)
{
  journey_node_class_install (JOURNEY_NODE_CLASS (klass), &journey_lane_spec);
}

static void
journey_lane_init (JourneyLane *self)
{
  journey_node_set_spec (JOURNEY_NODE (self), &journey_lane_spec);
}
