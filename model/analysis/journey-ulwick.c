/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-ulwick.h"

#include <math.h>

#define FIRST_TOP_BOX 3

const JourneyUlwickBands journey_ulwick_usual_bands = { .solid = 10, .high = 12, .extreme = 15 };

/**
 * journey_ulwick_from_mean:
 * @mean: of ratings, NAN when it is missing
 * @low: end of their scale
 * @high: the other end, above @low
 *
 * Brings one mean to the 0…10 of journey_ulwick_score (). This is an approximation, and is to be named so: Ulwick counts
 * people, see journey_ulwick_from_answers ().
 *
 * Returns: 10·(@mean − @low)/(@high − @low)
 */
double
journey_ulwick_from_mean (double mean, double low, double high)
{
  g_return_val_if_fail (high > low, NAN);

  return 10 * (mean - low) / (high - low);
}

/**
 * journey_ulwick_from_answers:
 * @counts: how many gave each of five answers, the lowest first
 *
 * Returns: ten times the share of those in the top two boxes, 0…10; NAN without answers
 */
double
journey_ulwick_from_answers (const guint64 counts[JOURNEY_N_ULWICK_ANSWERS])
{
  guint64 all = 0;
  guint64 top = 0;

  for (guint i = 0; i < JOURNEY_N_ULWICK_ANSWERS; i++)
    {
      all += counts[i];
      if (i >= FIRST_TOP_BOX)
        top += counts[i];
    }

  return all > 0 ? 10 * (double)top / (double)all : NAN;
}

/**
 * journey_ulwick_score:
 * @importance: 0…10
 * @satisfaction: 0…10
 *
 * Opportunity score (Ulwick 2005): importance, and once more what satisfaction lacks of it.
 *
 * Returns: @importance + max(@importance − @satisfaction, 0), 0…20; NAN when either is missing
 */
double
journey_ulwick_score (double importance, double satisfaction)
{
  double lacking = importance - satisfaction;

  if (isnan (lacking))
    return NAN;

  return importance + MAX (lacking, 0);
}

/**
 * journey_ulwick_of_touchpoint:
 * @map: for its scale
 * @entry: of the touchpoint
 * @counts: how satisfied it left people, as for journey_ulwick_from_answers ()
 *
 * Of satisfaction, the answers of people count more than a mean, which stands in where nobody answered.
 *
 * Returns: the opportunity score with its parts; NAN when importance or satisfaction is missing
 */
JourneyUlwick
journey_ulwick_of_touchpoint (JourneyState *map, const JourneyGapEntry *entry, const guint64 counts[JOURNEY_N_ULWICK_ANSWERS])
{
  double low = journey_state_integer (map, JOURNEY_MAP_SCALE_LOW);
  double high = journey_state_integer (map, JOURNEY_MAP_SCALE_HIGH);
  JourneyUlwick ulwick = {
    .importance = journey_ulwick_from_mean (entry->importance, low, high),
    .satisfaction = journey_ulwick_from_answers (counts),
  };

  ulwick.answered = !isnan (ulwick.satisfaction);
  if (!ulwick.answered)
    ulwick.satisfaction = journey_ulwick_from_mean (entry->actual, low, high);
  ulwick.score = journey_ulwick_score (ulwick.importance, ulwick.satisfaction);

  return ulwick;
}

/**
 * journey_ulwick_band:
 * @score: of journey_ulwick_score ()
 * @bands: (nullable): where the bands begin; NULL for the usual: above 10 solid, above 12 high, above 15 extreme
 *
 * Returns: the band that @score is in; NONE up to the lowest, and for NAN
 */
JourneyUlwickBand
journey_ulwick_band (double score, const JourneyUlwickBands *bands)
{
  if (!bands)
    bands = &journey_ulwick_usual_bands;

  if (score > bands->extreme)
    return JOURNEY_ULWICK_EXTREME;
  if (score > bands->high)
    return JOURNEY_ULWICK_HIGH;
  return score > bands->solid ? JOURNEY_ULWICK_SOLID : JOURNEY_ULWICK_NONE;
}
