/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-gap-cache.h"

static gboolean
same_touchpoint (JourneyState *a, JourneyState *b)
{
  return a == b
         || (g_str_equal (journey_state_id (a), journey_state_id (b))
             && journey_state_equal_field (a, b, JOURNEY_TOUCHPOINT_MOMENT_OF_TRUTH)
             && journey_state_same_children (a, b, JOURNEY_TOUCHPOINT_SCORES)
             && journey_state_same_children (a, b, JOURNEY_TOUCHPOINT_EVIDENCE));
}

static gboolean
same_stage (JourneyState *a, JourneyState *b)
{
  guint n = journey_state_n_children (a, JOURNEY_STAGE_TOUCHPOINTS);

  if (a == b)
    return TRUE;
  if (journey_state_n_children (b, JOURNEY_STAGE_TOUCHPOINTS) != n)
    return FALSE;
  for (guint i = 0; i < n; i++)
    if (!same_touchpoint (journey_state_child (a, JOURNEY_STAGE_TOUCHPOINTS, i),
                          journey_state_child (b, JOURNEY_STAGE_TOUCHPOINTS, i)))
      return FALSE;

  return TRUE;
}

static gboolean
same_figures (JourneyState *a, JourneyState *b)
{
  guint n = journey_state_n_children (a, JOURNEY_MAP_STAGES);

  if (a == b)
    return TRUE;
  if (journey_state_n_children (b, JOURNEY_MAP_STAGES) != n || !journey_state_equal_field (a, b, JOURNEY_MAP_SCALE_LOW)
      || !journey_state_equal_field (a, b, JOURNEY_MAP_SCALE_HIGH) || !journey_state_equal_field (a, b, JOURNEY_MAP_TOLERANCE)
      || !journey_state_same_children (a, b, JOURNEY_MAP_DIMENSIONS))
    return FALSE;
  for (guint i = 0; i < n; i++)
    if (!same_stage (journey_state_child (a, JOURNEY_MAP_STAGES, i), journey_state_child (b, JOURNEY_MAP_STAGES, i)))
      return FALSE;

  return TRUE;
}

/**
 * journey_gap_cache_get_with:
 * @map: a map
 * @options: what the figures are worked out from
 * @anew: (out) (optional): whether the figures may differ from those of the call before
 *
 * Returns: (transfer none): the value gap of @map, until the next call
 */
JourneyGapTable *
journey_gap_cache_get_with (JourneyGapCache *self, JourneyState *map, const JourneyGapOptions *options, gboolean *anew)
{
  gboolean differs;

  g_return_val_if_fail (self && map && options, NULL);

  differs = !self->table || !journey_gap_options_equal (journey_gap_table_options (self->table), options)
            || !same_figures (self->map, map);
  if (differs)
    {
      g_autoptr (JourneyGapTable) previous = g_steal_pointer (&self->table);

      self->table = journey_gap_table_new_with (map, options, previous);
    }
  if (anew)
    *anew = differs;

  journey_state_ref (map);
  g_clear_pointer (&self->map, journey_state_unref);
  self->map = map;

  return self->table;
}

/**
 * journey_gap_cache_get:
 * @map: a map
 * @anew: (out) (optional): whether the figures may differ from those of the call before
 *
 * Returns: (transfer none): the value gap of @map, until the next call
 */
JourneyGapTable *
journey_gap_cache_get (JourneyGapCache *self, JourneyState *map, gboolean *anew)
{
  const JourneyGapOptions usual = { 0 };

  return journey_gap_cache_get_with (self, map, &usual, anew);
}

/**
 * journey_gap_cache_clear:
 *
 * Lets everything go.
 */
void
journey_gap_cache_clear (JourneyGapCache *self)
{
  g_clear_pointer (&self->table, journey_gap_table_unref);
  g_clear_pointer (&self->map, journey_state_unref);
}
