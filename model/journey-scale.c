/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-scale.h"

#include <math.h>

/* Digits after the point that a figure keeps, so that 3.4 on 1-5 is 60 on 0-100 and not 59.99999999999999. */
#define PRECISION 1e9

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

static double
round_off (double figure)
{
  return round (figure * PRECISION) / PRECISION;
}

/**
 * journey_scale_bring:
 * @from: a sound scale
 * @score: on @from; NAN stays NAN
 *
 * Brings a score from one scale onto another, from end to end and in proportion, so that no ranking changes.
 *
 * Returns: the score on @to, to nine digits after the point; @score itself when both scales are the same
 */
double
journey_scale_bring (JourneyScale from, JourneyScale to, double score)
{
  if (journey_scale_equal (from, to))
    return score;

  return round_off (to.low + (score - from.low) * (to.high - to.low) / (from.high - from.low));
}

/** journey_scale_bring_distance: As journey_scale_bring (), of what lies between two scores, such as a spread. */
double
journey_scale_bring_distance (JourneyScale from, JourneyScale to, double distance)
{
  if (journey_scale_equal (from, to))
    return distance;

  return round_off (distance * (to.high - to.low) / (from.high - from.low));
}
