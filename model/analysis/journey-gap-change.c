/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-gap-change.h"

#include <math.h>

static double
span_of (JourneyGapTable *table)
{
  JourneyState *map = journey_gap_table_state (table);

  return journey_state_integer (map, JOURNEY_MAP_SCALE_HIGH) - journey_state_integer (map, JOURNEY_MAP_SCALE_LOW);
}

/* A rescaled map is the same map, so what was is brought to the scale that is. */
static double
factor_between (JourneyGapTable *since, JourneyGapTable *now)
{
  double before = span_of (since);

  return before > 0 ? span_of (now) / before : 1;
}

/**
 * journey_gap_change_of_map:
 * @since: of an earlier state of the map, such as when the file was opened
 * @now: of a later one
 * @change: (out caller-allocates): all NAN when it cannot be known
 *
 * Returns: whether the map has a gap in both
 */
gboolean
journey_gap_change_of_map (JourneyGapTable *since, JourneyGapTable *now, JourneyGapChange *change)
{
  const JourneyGapFigures *before, *after;
  double factor;

  g_return_val_if_fail (since != NULL && now != NULL && change != NULL, FALSE);

  *change = (JourneyGapChange){ NAN, NAN, NAN };
  before = journey_gap_table_map (since);
  after = journey_gap_table_map (now);
  if (isnan (before->gap) || isnan (after->gap))
    return FALSE;

  factor = factor_between (since, now);
  change->gap = after->gap - factor * before->gap;
  change->loss = after->loss - factor * before->loss;
  change->gain = after->gain - factor * before->gain;

  return TRUE;
}
