/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-scale.h"

static const JourneyScale offered[JOURNEY_N_SCALES] = { { 1, 5 }, { 0, 5 }, { 1, 7 }, { 1, 10 }, { 0, 10 }, { 0, 100 } };

/**
 * journey_scale_offered:
 * @position: 0-based
 *
 * Returns: (nullable) (transfer none): a scale that the program offers, each with more places than the one before; all hold
 *   what the first holds, and the last holds what any holds; NULL behind the last
 */
const JourneyScale *
journey_scale_offered (guint position)
{
  return position < JOURNEY_N_SCALES ? &offered[position] : NULL;
}

/**
 * journey_scale_is_sound:
 *
 * Returns: whether @scale goes up, within 0 and %JOURNEY_SCALE_MAX
 */
gboolean
journey_scale_is_sound (JourneyScale scale)
{
  return scale.low >= 0 && scale.low < scale.high && scale.high <= JOURNEY_SCALE_MAX;
}

/**
 * journey_scale_holds:
 *
 * Returns: whether @score lies on @scale, its ends included
 */
gboolean
journey_scale_holds (JourneyScale scale, double score)
{
  return score >= scale.low && score <= scale.high;
}

/** journey_scale_equal: Returns whether both have the same ends. */
gboolean
journey_scale_equal (JourneyScale a, JourneyScale b)
{
  return a.low == b.low && a.high == b.high;
}
