/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-gap-change.h"

#include <math.h>
#include <string.h>

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

static void
clear (JourneyGapChange *change)
{
  *change = (JourneyGapChange){ .gap = NAN, .loss = NAN, .gain = NAN };
}

static gboolean
compare_figures (const JourneyGapFigures *since, const JourneyGapFigures *now, double factor, JourneyGapChange *change)
{
  if (isnan (since->gap) || isnan (now->gap))
    return FALSE;

  change->gap = now->gap - factor * since->gap;
  change->loss = now->loss - factor * since->loss;
  change->gain = now->gain - factor * since->gain;
  return TRUE;
}

static int
find_stage (JourneyState *map, const char *id)
{
  for (guint i = 0; i < journey_state_n_children (map, JOURNEY_MAP_STAGES); i++)
    if (strcmp (journey_state_id (journey_state_child (map, JOURNEY_MAP_STAGES, i)), id) == 0)
      return (int)i;

  return -1;
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
  g_return_val_if_fail (since != NULL && now != NULL && change != NULL, FALSE);

  clear (change);
  return compare_figures (journey_gap_table_map (since), journey_gap_table_map (now), factor_between (since, now), change);
}

/**
 * journey_gap_change_of_stage:
 * @stage_index: its 0-based place in the later map; in the earlier one it may have stood elsewhere
 * @change: (out caller-allocates): all NAN when it cannot be known
 *
 * Returns: whether the stage has a gap in both
 */
gboolean
journey_gap_change_of_stage (JourneyGapTable *since, JourneyGapTable *now, guint stage_index, JourneyGapChange *change)
{
  JourneyState *map;
  int before;

  g_return_val_if_fail (since != NULL && now != NULL && change != NULL, FALSE);

  clear (change);
  map = journey_gap_table_state (now);
  g_return_val_if_fail (stage_index < journey_state_n_children (map, JOURNEY_MAP_STAGES), FALSE);

  before =
      find_stage (journey_gap_table_state (since), journey_state_id (journey_state_child (map, JOURNEY_MAP_STAGES, stage_index)));
  return before >= 0
         && compare_figures (journey_gap_table_stage (since, (guint)before), journey_gap_table_stage (now, stage_index),
                             factor_between (since, now), change);
}

/**
 * journey_gap_change_of_touchpoint:
 * @id: of the touchpoint
 * @change: (out caller-allocates): all NAN when it cannot be known
 *
 * Returns: whether the touchpoint has a gap in both
 */
gboolean
journey_gap_change_of_touchpoint (JourneyGapTable *since, JourneyGapTable *now, const char *id, JourneyGapChange *change)
{
  const JourneyGapEntry *before, *after;
  double factor;

  g_return_val_if_fail (since != NULL && now != NULL && id != NULL && change != NULL, FALSE);

  clear (change);
  before = journey_gap_table_find (since, id);
  after = journey_gap_table_find (now, id);
  if (!before || !after || before->rank == 0 || after->rank == 0)
    return FALSE;

  factor = factor_between (since, now);
  change->gap = after->gap - factor * before->gap;
  change->loss = after->loss - factor * before->loss;
  change->gain = after->gain - factor * before->gain;
  change->places = (int)before->rank - (int)after->rank;
  return TRUE;
}
