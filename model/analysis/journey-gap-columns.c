/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-gap-private.h"

#include <string.h>

static guint
index_stage (JourneyTextTable *by_id, JourneyState *stage, guint first)
{
  guint n = journey_state_n_children (stage, JOURNEY_STAGE_TOUCHPOINTS);

  for (guint i = 0; i < n; i++)
    {
      const char *id = journey_state_id (journey_state_child (stage, JOURNEY_STAGE_TOUCHPOINTS, i));

      journey_text_table_add (by_id, id, strlen (id), first + i + 1);
    }

  return first + n;
}

/**
 * journey_gap_columns_new:
 * @n_columns: how many touchpoints @map has
 *
 * Returns: (transfer full): where each touchpoint of @map stands
 */
JourneyGapColumns *
journey_gap_columns_new (JourneyState *map, guint n_columns)
{
  guint n = journey_state_n_children (map, JOURNEY_MAP_STAGES);
  JourneyGapColumns *columns = g_atomic_rc_box_new0 (JourneyGapColumns);
  guint first = 0;

  columns->map = journey_state_ref (map);
  if (n_columns > 0)
    journey_text_table_reserve (&columns->by_id, n_columns);
  for (guint i = 0; i < n; i++)
    first = index_stage (&columns->by_id, journey_state_child (map, JOURNEY_MAP_STAGES, i), first);

  return columns;
}

static void
free_columns (JourneyGapColumns *columns)
{
  journey_text_table_clear (&columns->by_id);
  journey_state_unref (columns->map);
}

/** journey_gap_columns_unref: Gives up a reference to @columns. */
void
journey_gap_columns_unref (JourneyGapColumns *columns)
{
  g_atomic_rc_box_release_full (columns, (GDestroyNotify)free_columns);
}
