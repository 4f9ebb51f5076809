/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journey-node.h"

G_BEGIN_DECLS

/** Fields of a rating. */
enum
{
  JOURNEY_RATING_TOUCHPOINT = JOURNEY_FIELD_ID (JOURNEY_KIND_RATING, 0),
  JOURNEY_RATING_DIMENSION = JOURNEY_FIELD_ID (JOURNEY_KIND_RATING, 1),
  JOURNEY_RATING_ACTUAL = JOURNEY_FIELD_ID (JOURNEY_KIND_RATING, 2),
};

#define JOURNEY_TYPE_RATING (journey_rating_get_type ())

/** JourneyRating: A rival's actual score at one touchpoint, on one dimension. */
G_DECLARE_FINAL_TYPE (JourneyRating, journey_rating, JOURNEY, RATING, JourneyNode)

extern const JourneySpec journey_rating_spec;

G_END_DECLS
