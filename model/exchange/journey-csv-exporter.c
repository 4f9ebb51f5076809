/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-csv-exporter.h"

#include "journey-csv-decode.h"
#include "journey-csv.h"
#include "journey-kinds.h"
#include "journey-text.h"

static GPtrArray *
need_ratings (JourneyCsvExporter *exporter, const char *touchpoint)
{
  GPtrArray *ratings = g_hash_table_lookup (exporter->ratings, touchpoint);

  if (!ratings)
    {
      ratings = g_ptr_array_new_with_free_func (g_free);
      g_hash_table_insert (exporter->ratings, (char *)touchpoint, ratings);
    }

  return ratings;
}

static JourneyCsvOrder *
need_ideas (JourneyCsvExporter *exporter, const char *touchpoint)
{
  JourneyCsvOrder *ideas = g_hash_table_lookup (exporter->ideas, touchpoint);

  if (!ideas)
    {
      ideas = journey_csv_order_new ();
      g_hash_table_insert (exporter->ideas, (char *)touchpoint, ideas);
    }

  return ideas;
}

static void
collect_ratings (JourneyCsvExporter *exporter, JourneyState *competitor)
{
  guint column = 0;

  journey_csv_columns_find (&exporter->columns, journey_state_id (competitor), &column);
  for (guint i = 0; i < journey_state_n_children (competitor, JOURNEY_COMPETITOR_RATINGS); i++)
    {
      JourneyState *state = journey_state_child (competitor, JOURNEY_COMPETITOR_RATINGS, i);
      JourneyCsvRating *rating = g_new (JourneyCsvRating, 1);

      rating->column = column;
      rating->dimension = journey_state_text (state, JOURNEY_RATING_DIMENSION);
      rating->actual = journey_state_number (state, JOURNEY_RATING_ACTUAL);
      g_ptr_array_add (need_ratings (exporter, journey_state_text (state, JOURNEY_RATING_TOUCHPOINT)), rating);
    }
}

static void
collect_ideas (JourneyCsvExporter *exporter, JourneyState *opportunity)
{
  const char *text = journey_state_text (opportunity, JOURNEY_OPPORTUNITY_TEXT);
  const char *const *touchpoints = journey_state_strings (opportunity, JOURNEY_OPPORTUNITY_TOUCHPOINTS);

  for (guint i = 0; touchpoints[i] && !journey_text_is_blank (text); i++)
    journey_csv_order_add (need_ideas (exporter, touchpoints[i]), text);
}

/**
 * journey_csv_exporter_init:
 * @exporter: (out caller-allocates): the exporter; give it back with journey_csv_exporter_clear ()
 * @map: the state of a map; it must outlive the exporter
 *
 * Looks up what a row needs to know of the whole map.
 */
void
journey_csv_exporter_init (JourneyCsvExporter *exporter, JourneyState *map)
{
  exporter->map = map;
  exporter->names = journey_csv_names_new (map);
  journey_csv_columns_init (&exporter->columns, map, exporter->names);
  journey_csv_grid_init (&exporter->grid, exporter->columns.headers->len);
  exporter->dimensions = g_hash_table_new (g_str_hash, g_str_equal);
  exporter->ratings = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify)g_ptr_array_unref);
  exporter->ideas = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify)journey_csv_order_free);
  exporter->csv = g_string_new (NULL);
  exporter->n_rows = 0;
  exporter->is_too_large = FALSE;

  for (guint i = 0; i < journey_state_n_children (map, JOURNEY_MAP_DIMENSIONS); i++)
    {
      JourneyState *dimension = journey_state_child (map, JOURNEY_MAP_DIMENSIONS, i);

      g_hash_table_insert (exporter->dimensions, (char *)journey_state_id (dimension), dimension);
    }
  for (guint i = 0; i < journey_state_n_children (map, JOURNEY_MAP_COMPETITORS); i++)
    collect_ratings (exporter, journey_state_child (map, JOURNEY_MAP_COMPETITORS, i));
  for (guint i = 0; i < journey_state_n_children (map, JOURNEY_MAP_OPPORTUNITIES); i++)
    collect_ideas (exporter, journey_state_child (map, JOURNEY_MAP_OPPORTUNITIES, i));
}

/**
 * journey_csv_exporter_clear:
 *
 * Frees what the exporter holds, all but its text.
 */
void
journey_csv_exporter_clear (JourneyCsvExporter *exporter)
{
  journey_csv_names_free (exporter->names);
  g_hash_table_unref (exporter->dimensions);
  g_hash_table_unref (exporter->ratings);
  g_hash_table_unref (exporter->ideas);
  journey_csv_columns_clear (&exporter->columns);
  journey_csv_grid_clear (&exporter->grid);
}

/**
 * journey_csv_exporter_put:
 *
 * Puts a text into a cell, unless it is blank.
 */
void
journey_csv_exporter_put (JourneyCsvExporter *exporter, guint row, guint column, const char *text)
{
  if (!journey_text_is_blank (text))
    journey_csv_grid_put_text (&exporter->grid, row, column, text);
}

/**
 * journey_csv_exporter_write:
 *
 * Appends the rows in work to the table, as long as it stays one that can be read back.
 */
void
journey_csv_exporter_write (JourneyCsvExporter *exporter)
{
  exporter->n_rows += exporter->grid.rows->len;
  if (!journey_csv_grid_write (&exporter->grid, exporter->csv, exporter->is_too_large ? 0 : JOURNEY_CSV_MAX_SIZE)
      || exporter->n_rows > JOURNEY_CSV_MAX_ROWS)
    exporter->is_too_large = TRUE;
}
