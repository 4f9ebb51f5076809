/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-gap-private.h"

#include <string.h>

/* So often a touchpoint is looked for one by one: after an edit most tables are asked for one, or none. */
#define N_ONE_BY_ONE 4

static const char *
id_at (JourneyState *stage, guint position)
{
  return journey_state_id (journey_state_child (stage, JOURNEY_STAGE_TOUCHPOINTS, position));
}

static int
look_for (JourneyState *map, const char *id)
{
  guint n_stages = journey_state_n_children (map, JOURNEY_MAP_STAGES);
  int column = 0;

  for (guint i = 0; i < n_stages; i++)
    {
      JourneyState *stage = journey_state_child (map, JOURNEY_MAP_STAGES, i);
      guint n = journey_state_n_children (stage, JOURNEY_STAGE_TOUCHPOINTS);

      for (guint j = 0; j < n; j++, column++)
        if (strcmp (id_at (stage, j), id) == 0)
          return column;
    }

  return -1;
}

static gboolean
is_at (JourneyState *map, int column, const char *id)
{
  guint n_stages = journey_state_n_children (map, JOURNEY_MAP_STAGES);
  guint left = (guint)column;

  for (guint i = 0; i < n_stages; i++)
    {
      JourneyState *stage = journey_state_child (map, JOURNEY_MAP_STAGES, i);
      guint n = journey_state_n_children (stage, JOURNEY_STAGE_TOUCHPOINTS);

      if (left < n)
        return strcmp (id_at (stage, left), id) == 0;
      left -= n;
    }

  return FALSE;
}

static guint
index_stage (JourneyTextTable *by_id, JourneyState *stage, guint first)
{
  guint n = journey_state_n_children (stage, JOURNEY_STAGE_TOUCHPOINTS);

  for (guint i = 0; i < n; i++)
    {
      const char *id = id_at (stage, i);

      journey_text_table_add (by_id, id, strlen (id), first + i + 1);
    }

  return first + n;
}

static void
make_index (JourneyGapColumns *columns, guint n_columns)
{
  guint n = journey_state_n_children (columns->map, JOURNEY_MAP_STAGES);
  guint first = 0;

  if (!g_once_init_enter (&columns->made))
    return;

  if (n_columns > 0)
    journey_text_table_reserve (&columns->by_id, n_columns);
  for (guint i = 0; i < n; i++)
    first = index_stage (&columns->by_id, journey_state_child (columns->map, JOURNEY_MAP_STAGES, i), first);
  g_once_init_leave (&columns->made, 1);
}

/**
 * journey_gap_columns_new:
 *
 * Returns: (transfer full): where each touchpoint of @map stands
 */
JourneyGapColumns *
journey_gap_columns_new (JourneyState *map)
{
  JourneyGapColumns *columns = g_atomic_rc_box_new0 (JourneyGapColumns);

  columns->map = journey_state_ref (map);

  return columns;
}

/**
 * journey_gap_columns_find:
 * @n_columns: how many touchpoints the map has
 *
 * Returns: the 0-based column of the touchpoint with this id, or -1
 */
int
journey_gap_columns_find (JourneyGapColumns *columns, const char *id, guint n_columns)
{
  int column = g_atomic_int_get (&columns->last);

  /* After an edit it is mostly one and the same. */
  if (is_at (columns->map, column, id))
    return column;

  if (g_atomic_int_add (&columns->n_asked, 1) < N_ONE_BY_ONE)
    column = look_for (columns->map, id);
  else
    {
      make_index (columns, n_columns);
      column = (int)journey_text_table_find (&columns->by_id, id, strlen (id)) - 1;
    }
  if (column >= 0)
    g_atomic_int_set (&columns->last, column);

  return column;
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
