/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>

#include "journey-csv-decode.h"
#include "journey-csv-exporter.h"
#include "journey-csv-header.h"
#include "journey-csv-reader.h"
#include "journey-csv.h"
#include "journey-kinds.h"
#include "journey-text.h"

/* Without it spreadsheets take UTF-8 for the encoding of their country. */
#define BYTE_ORDER_MARK "\xef\xbb\xbf"

/* The personas, dimensions and opportunities of a map: in its order, or in the order in which rows name them. */
typedef struct
{
  JourneyCsvExporter *exporter;
  JourneyCsvOrder *personas;   /* names */
  JourneyCsvOrder *dimensions; /* ids */
  JourneyCsvOrder *ideas;      /* texts */
} Orders;

static void
orders_init (Orders *orders, JourneyCsvExporter *exporter)
{
  orders->exporter = exporter;
  orders->personas = journey_csv_order_new ();
  orders->dimensions = journey_csv_order_new ();
  orders->ideas = journey_csv_order_new ();
}

static void
orders_clear (Orders *orders)
{
  journey_csv_order_free (orders->personas);
  journey_csv_order_free (orders->dimensions);
  journey_csv_order_free (orders->ideas);
}

static void
see_map (Orders *orders)
{
  JourneyState *map = orders->exporter->map;

  for (guint i = 0; i < journey_state_n_children (map, JOURNEY_MAP_PERSONAS); i++)
    {
      const char *id = journey_state_id (journey_state_child (map, JOURNEY_MAP_PERSONAS, i));

      journey_csv_order_add (orders->personas, journey_csv_names_get (orders->exporter->names, id));
    }
  for (guint i = 0; i < journey_state_n_children (map, JOURNEY_MAP_DIMENSIONS); i++)
    journey_csv_order_add (orders->dimensions, journey_state_id (journey_state_child (map, JOURNEY_MAP_DIMENSIONS, i)));
  for (guint i = 0; i < journey_state_n_children (map, JOURNEY_MAP_OPPORTUNITIES); i++)
    {
      const char *text = journey_state_text (journey_state_child (map, JOURNEY_MAP_OPPORTUNITIES, i), JOURNEY_OPPORTUNITY_TEXT);

      if (!journey_text_is_blank (text))
        journey_csv_order_add (orders->ideas, text);
    }
}

static void
see_touchpoint (Orders *orders, JourneyState *touchpoint)
{
  g_autoptr (JourneyCsvOrder) dimensions = journey_csv_exporter_dimensions (orders->exporter, touchpoint);
  JourneyCsvOrder *ideas = g_hash_table_lookup (orders->exporter->ideas, journey_state_id (touchpoint));

  for (guint i = 0; i < journey_state_n_children (touchpoint, JOURNEY_TOUCHPOINT_EMOTIONS); i++)
    journey_csv_order_add (
        orders->personas,
        journey_csv_exporter_persona (orders->exporter, journey_state_child (touchpoint, JOURNEY_TOUCHPOINT_EMOTIONS, i)));
  for (guint i = 0; i < dimensions->texts->len; i++)
    journey_csv_order_add (orders->dimensions, g_ptr_array_index (dimensions->texts, i));
  for (guint i = 0; ideas && i < ideas->texts->len; i++)
    journey_csv_order_add (orders->ideas, g_ptr_array_index (ideas->texts, i));
}

static void
see_rows (Orders *orders)
{
  JourneyState *map = orders->exporter->map;

  for (guint i = 0; i < journey_state_n_children (map, JOURNEY_MAP_STAGES); i++)
    {
      JourneyState *stage = journey_state_child (map, JOURNEY_MAP_STAGES, i);

      for (guint j = 0; j < journey_state_n_children (stage, JOURNEY_STAGE_TOUCHPOINTS); j++)
        see_touchpoint (orders, journey_state_child (stage, JOURNEY_STAGE_TOUCHPOINTS, j));
    }
}

static void
write_preface (JourneyCsvExporter *exporter, Orders *map, Orders *rows)
{
  if (!journey_csv_order_equal (map->personas, rows->personas))
    for (guint i = 0; i < map->personas->texts->len; i++)
      journey_csv_exporter_put (exporter, i, JOURNEY_CSV_PERSONA, g_ptr_array_index (map->personas->texts, i));
  if (!journey_csv_order_equal (map->dimensions, rows->dimensions))
    for (guint i = 0; i < map->dimensions->texts->len; i++)
      journey_csv_exporter_put_dimension (exporter, i, g_ptr_array_index (map->dimensions->texts, i));
  if (!journey_csv_order_equal (map->ideas, rows->ideas))
    for (guint i = 0; i < map->ideas->texts->len; i++)
      journey_csv_exporter_put (exporter, i, JOURNEY_CSV_OPPORTUNITY, g_ptr_array_index (map->ideas->texts, i));

  journey_csv_exporter_write (exporter);
}

/* Rows before the first stage name what no row below names, or names too late to keep its place in the map. */
static void
export_preface (JourneyCsvExporter *exporter)
{
  Orders map;
  Orders rows;

  orders_init (&map, exporter);
  orders_init (&rows, exporter);
  see_map (&map);
  see_rows (&rows);
  write_preface (exporter, &map, &rows);
  orders_clear (&map);
  orders_clear (&rows);
}

static void
export_header (JourneyCsvExporter *exporter)
{
  for (guint i = 0; i < exporter->columns.headers->len; i++)
    journey_csv_grid_put_text (&exporter->grid, 0, i, g_ptr_array_index (exporter->columns.headers, i));

  journey_csv_exporter_write (exporter);
}

static void
export_stage (JourneyCsvExporter *exporter, JourneyState *stage)
{
  const char *name = journey_csv_names_get (exporter->names, journey_state_id (stage));
  guint n_touchpoints = journey_state_n_children (stage, JOURNEY_STAGE_TOUCHPOINTS);

  for (guint i = 0; i < n_touchpoints && !exporter->is_too_large; i++)
    journey_csv_exporter_touchpoint (exporter, name, journey_state_child (stage, JOURNEY_STAGE_TOUCHPOINTS, i));
  if (n_touchpoints == 0)
    {
      journey_csv_exporter_put (exporter, 0, JOURNEY_CSV_STAGE, name);
      journey_csv_exporter_write (exporter);
    }
}

static gboolean
check_columns (JourneyCsvExporter *exporter, GError **error)
{
  guint n_columns = exporter->columns.headers->len;

  if (n_columns <= JOURNEY_CSV_MAX_CELLS)
    return TRUE;

  g_set_error (
      error, JOURNEY_CSV_ERROR, JOURNEY_CSV_ERROR_LIMIT,
      _ ("Competitors and lanes have a column each, so the table would have %u columns; at most %d are possible. Export a "
         "picture instead."),
      n_columns, JOURNEY_CSV_MAX_CELLS);
  return FALSE;
}

static gboolean
check_size (JourneyCsvExporter *exporter, GError **error)
{
  if (!exporter->is_too_large)
    return TRUE;

  g_set_error (error, JOURNEY_CSV_ERROR, JOURNEY_CSV_ERROR_LIMIT,
               _ ("The map is too large for a table, which holds at most %d rows and %d MB. Export a picture instead."),
               JOURNEY_CSV_MAX_ROWS, JOURNEY_CSV_MAX_SIZE / (1024 * 1024));
  return FALSE;
}

static void
export_rows (JourneyCsvExporter *exporter)
{
  JourneyState *map = exporter->map;

  g_string_append (exporter->csv, BYTE_ORDER_MARK);
  export_header (exporter);
  exporter->n_rows = 0;
  export_preface (exporter);
  for (guint i = 0; i < journey_state_n_children (map, JOURNEY_MAP_STAGES) && !exporter->is_too_large; i++)
    export_stage (exporter, journey_state_child (map, JOURNEY_MAP_STAGES, i));
}

/**
 * journey_csv_export:
 * @map: the state of a map
 * @error: return location for %JOURNEY_CSV_ERROR_LIMIT
 *
 * Writes a map as a table: UTF-8 with a byte order mark, commas, CR and LF, quotes as RFC 4180 has them, and an
 * apostrophe before what a spreadsheet would run as a formula. docs/format.md says what a table can hold of a map;
 * so much of it journey_csv_import () reads back. A table that it would refuse as too large is not written.
 *
 * Returns: (transfer full) (nullable): the table; NULL with @error when it would be too large
 */
GBytes *
journey_csv_export (JourneyState *map, GError **error)
{
  JourneyCsvExporter exporter;
  gboolean fits;

  g_return_val_if_fail (map, NULL);

  journey_csv_exporter_init (&exporter, map);
  fits = check_columns (&exporter, error);
  if (fits)
    {
      export_rows (&exporter);
      fits = check_size (&exporter, error);
    }
  journey_csv_exporter_clear (&exporter);
  if (fits)
    return g_string_free_to_bytes (exporter.csv);

  g_string_free (exporter.csv, TRUE);
  return NULL;
}
