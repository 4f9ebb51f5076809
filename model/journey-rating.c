/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-rating.h"

#include <glib/gi18n.h>
#include <math.h>

struct _JourneyRating
{
  JourneyNode parent_instance;
};

G_DEFINE_FINAL_TYPE (JourneyRating, journey_rating, JOURNEY_TYPE_NODE)

static const JourneyField fields[] = {
  { "touchpoint", JOURNEY_FIELD_REFERENCE, .label = N_ ("Touchpoint"), .target = JOURNEY_KIND_TOUCHPOINT, .essential = TRUE },
  { "dimension", JOURNEY_FIELD_REFERENCE, .label = N_ ("Dimension"), .target = JOURNEY_KIND_DIMENSION, .essential = TRUE },
  { "actual", JOURNEY_FIELD_NUMBER, .label = N_ ("Actual"), .unit = JOURNEY_UNIT_SCORE, .minimum = -1000, .maximum = 1000,
    .fallback = NAN, .undo_name = N_ ("Change competitor score") },
};

const JourneySpec journey_rating_spec = {
  .kind = JOURNEY_KIND_RATING,
  .element = "rating",
  .label = N_ ("Competitor score"),
  .get_type = journey_rating_get_type,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .add_name = N_ ("Add competitor score"),
  .remove_name = N_ ("Delete competitor score"),
  .move_name = N_ ("Move competitor score"),
};

static void
journey_rating_class_init (JourneyRatingClass *klass)
{
  journey_node_class_install (JOURNEY_NODE_CLASS (klass), &journey_rating_spec);
}

static void
journey_rating_init (JourneyRating *self)
{
  journey_node_set_spec (JOURNEY_NODE (self), &journey_rating_spec);
}
