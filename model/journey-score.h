/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journey-node.h"

G_BEGIN_DECLS

/** Fields of a score. */
enum
{
  JOURNEY_SCORE_DIMENSION = JOURNEY_FIELD_ID (JOURNEY_KIND_SCORE, 0),
  JOURNEY_SCORE_IMPORTANCE = JOURNEY_FIELD_ID (JOURNEY_KIND_SCORE, 1),
  JOURNEY_SCORE_EXPECTED = JOURNEY_FIELD_ID (JOURNEY_KIND_SCORE, 2),
  JOURNEY_SCORE_ACTUAL = JOURNEY_FIELD_ID (JOURNEY_KIND_SCORE, 3),
  JOURNEY_SCORE_N = JOURNEY_FIELD_ID (JOURNEY_KIND_SCORE, 4),
  JOURNEY_SCORE_SD = JOURNEY_FIELD_ID (JOURNEY_KIND_SCORE, 5),
  JOURNEY_SCORE_EVIDENCE = JOURNEY_FIELD_ID (JOURNEY_KIND_SCORE, 6),
};

/** Lists of a score. */
enum
{
  JOURNEY_SCORE_SEGMENTS = JOURNEY_LIST_ID (JOURNEY_KIND_SCORE, 0),
};

#define JOURNEY_TYPE_SCORE (journey_score_get_type ())

/** JourneyScore: Importance, expectation and experience on one dimension. */
G_DECLARE_FINAL_TYPE (JourneyScore, journey_score, JOURNEY, SCORE, JourneyNode)

extern const JourneySpec journey_score_spec;

gboolean journey_score_is_given (JourneyState *touchpoint, const char *dimension);

G_END_DECLS
