/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-csv-columns.h"

#include <glib/gi18n.h>

#include "journey-csv-header.h"
#include "journey-kinds.h"
#include "journey-scale.h"
#include "journey-text.h"

static void
set_column (JourneyCsvColumns *columns, JourneyState *node, guint column)
{
  g_hash_table_insert (columns->by_id, (char *)journey_state_id (node), GUINT_TO_POINTER (column));
}

static void
add_competitors (JourneyCsvColumns *columns, JourneyState *map, JourneyCsvNames *names)
{
  for (guint i = 0; i < journey_state_n_children (map, JOURNEY_MAP_COMPETITORS); i++)
    {
      JourneyState *competitor = journey_state_child (map, JOURNEY_MAP_COMPETITORS, i);

      set_column (columns, competitor, columns->headers->len);
      g_ptr_array_add (columns->headers, g_strdup_printf ("%s:%s", journey_csv_header_name (JOURNEY_CSV_COMPETITOR),
                                                          journey_csv_names_get (names, journey_state_id (competitor))));
    }
}

static const char *
lane_title (JourneyState *lane)
{
  const char *title = journey_state_text (lane, JOURNEY_LANE_TITLE);

  return journey_text_is_blank (title) ? _ ("Notes") : title;
}

static gboolean
is_for_notes (JourneyState *lane)
{
  return g_str_equal (lane_title (lane), "Notes") || g_str_equal (lane_title (lane), _ ("Notes"));
}

/* It says that it is a lane: a name alone would be taken for a column that the importer does not know. */
static char *
lane_header (JourneyState *lane)
{
  g_autofree char *title = g_strstrip (g_strdup (lane_title (lane)));

  return g_strdup_printf ("%s:%s", journey_csv_header_name (JOURNEY_CSV_LANE), title);
}

static void
add_lane (JourneyCsvColumns *columns, JourneyState *lane)
{
  g_autofree char *header = lane_header (lane);
  guint column;

  if (!g_ptr_array_find_with_equal_func (columns->headers, header, g_str_equal, &column))
    {
      column = columns->headers->len;
      g_ptr_array_add (columns->headers, g_steal_pointer (&header));
    }
  set_column (columns, lane, column);
}

/* The fixed column 'note' comes first, so it can only stand for a lane that comes first, too. */
static void
add_lanes (JourneyCsvColumns *columns, JourneyState *map)
{
  gboolean is_first = TRUE;

  columns->loose_notes = JOURNEY_CSV_NOTE;
  for (guint i = 0; i < journey_state_n_children (map, JOURNEY_MAP_LANES); i++)
    {
      JourneyState *lane = journey_state_child (map, JOURNEY_MAP_LANES, i);

      if (journey_state_integer (lane, JOURNEY_LANE_KIND) != JOURNEY_LANE_KIND_CUSTOM)
        continue;
      if (is_first && is_for_notes (lane))
        set_column (columns, lane, JOURNEY_CSV_NOTE);
      else
        add_lane (columns, lane);
      if (is_for_notes (lane))
        journey_csv_columns_find (columns, journey_state_id (lane), &columns->loose_notes);
      is_first = FALSE;
    }
}

/* Scores say their scale, unless it is the usual one: some that are there would be taken for slips on a smaller one. */
static char *
header_of (JourneyState *map, JourneyCsvField field)
{
  const JourneyScale scale = { journey_state_integer (map, JOURNEY_MAP_SCALE_LOW),
                               journey_state_integer (map, JOURNEY_MAP_SCALE_HIGH) };
  const char *name = journey_csv_header_name (field);

  if (field < JOURNEY_CSV_IMPORTANCE || field > JOURNEY_CSV_ACTUAL || journey_scale_equal (scale, *journey_scale_offered (0)))
    return g_strdup (name);

  return g_strdup_printf ("%s (%d-%d)", name, scale.low, scale.high);
}

/**
 * journey_csv_columns_init:
 * @columns: (out caller-allocates): the columns; give them back with journey_csv_columns_clear ()
 * @map: the state of a map; it must outlive @columns
 *
 * Finds out which columns a map needs: the fixed ones in their order, then competitors, then lanes.
 */
void
journey_csv_columns_init (JourneyCsvColumns *columns, JourneyState *map, JourneyCsvNames *names)
{
  columns->headers = g_ptr_array_new_with_free_func (g_free);
  columns->by_id = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; i < JOURNEY_CSV_N_FIELDS; i++)
    g_ptr_array_add (columns->headers, header_of (map, i));

  add_competitors (columns, map, names);
  add_lanes (columns, map);
}

/**
 * journey_csv_columns_clear:
 *
 * Frees what the columns hold.
 */
void
journey_csv_columns_clear (JourneyCsvColumns *columns)
{
  g_clear_pointer (&columns->headers, g_ptr_array_unref);
  g_clear_pointer (&columns->by_id, g_hash_table_unref);
}

/**
 * journey_csv_columns_find:
 * @id: of a competitor or lane
 * @column: (out): its column; untouched when there is none
 *
 * Returns: whether it has a column
 */
gboolean
journey_csv_columns_find (JourneyCsvColumns *columns, const char *id, guint *column)
{
  gpointer value;

  if (!g_hash_table_lookup_extended (columns->by_id, id, NULL, &value))
    return FALSE;

  *column = GPOINTER_TO_UINT (value);
  return TRUE;
}

/**
 * journey_csv_columns_of_note:
 *
 * Returns: the column in which a note stands
 */
guint
journey_csv_columns_of_note (JourneyCsvColumns *columns, JourneyState *note)
{
  guint column = columns->loose_notes;

  journey_csv_columns_find (columns, journey_state_text (note, JOURNEY_NOTE_LANE), &column);

  return column;
}
