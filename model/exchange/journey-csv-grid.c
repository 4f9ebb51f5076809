/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-csv-grid.h"

#include <math.h>

#include "journey-csv-text.h"
#include "journey-number.h"

typedef struct
{
  guint column;
  char *text; /* ready to be quoted */
} Cell;

static void
cell_clear (gpointer cell)
{
  g_free (((Cell *)cell)->text);
}

/**
 * journey_csv_grid_init:
 * @grid: (out caller-allocates): a grid without rows; give it back with journey_csv_grid_clear ()
 */
void
journey_csv_grid_init (JourneyCsvGrid *grid, guint n_columns)
{
  grid->n_columns = n_columns;
  grid->rows = g_ptr_array_new_with_free_func ((GDestroyNotify)g_array_unref);
}

/**
 * journey_csv_grid_clear:
 *
 * Frees what the grid holds.
 */
void
journey_csv_grid_clear (JourneyCsvGrid *grid)
{
  g_clear_pointer (&grid->rows, g_ptr_array_unref);
}

/* Where the cell of @column is in a row, or belongs. Most cells are put behind all others. */
static guint
find_place (GArray *row, guint column)
{
  guint place = row->len;

  while (place > 0 && g_array_index (row, Cell, place - 1).column >= column)
    place--;

  return place;
}

static gboolean
is_at (GArray *row, guint place, guint column)
{
  return place < row->len && g_array_index (row, Cell, place).column == column;
}

/**
 * journey_csv_grid_is_empty:
 *
 * Returns: whether nothing stands in that cell; also when there is no such row yet
 */
gboolean
journey_csv_grid_is_empty (JourneyCsvGrid *grid, guint row, guint column)
{
  GArray *cells = row < grid->rows->len ? g_ptr_array_index (grid->rows, row) : NULL;

  return !cells || !is_at (cells, find_place (cells, column), column);
}

static GArray *
need_row (JourneyCsvGrid *grid, guint row)
{
  while (row >= grid->rows->len)
    {
      GArray *cells = g_array_new (FALSE, FALSE, sizeof (Cell));

      g_array_set_clear_func (cells, cell_clear);
      g_ptr_array_add (grid->rows, cells);
    }

  return g_ptr_array_index (grid->rows, row);
}

static void
put (JourneyCsvGrid *grid, guint row, guint column, char *text)
{
  GArray *cells = need_row (grid, row);
  guint place = find_place (cells, column);
  Cell cell = { column, text };

  if (is_at (cells, place, column))
    g_array_remove_index (cells, place);
  g_array_insert_val (cells, place, cell);
}

/**
 * journey_csv_grid_put_text:
 * @row: 0-based; the grid grows as needed
 *
 * Puts a text into a cell, guarded against being run as a formula.
 */
void
journey_csv_grid_put_text (JourneyCsvGrid *grid, guint row, guint column, const char *text)
{
  put (grid, row, column, journey_csv_guard (text));
}

/**
 * journey_csv_grid_put_number:
 * @number: a number; NAN leaves the cell as it is
 *
 * Puts a number into a cell.
 */
void
journey_csv_grid_put_number (JourneyCsvGrid *grid, guint row, guint column, double number)
{
  char buffer[JOURNEY_NUMBER_BUFFER];

  if (!isnan (number))
    put (grid, row, column, g_strdup (journey_number_format (number, buffer)));
}

static void
write_row (GArray *row, guint n_columns, GString *csv)
{
  guint place = 0;

  for (guint column = 0; column < n_columns; column++)
    {
      if (column > 0)
        g_string_append_c (csv, ',');
      if (is_at (row, place, column))
        journey_csv_append_cell (csv, g_array_index (row, Cell, place++).text);
    }
  g_string_append (csv, "\r\n");
}

/**
 * journey_csv_grid_write:
 * @max_length: how long @csv may become
 *
 * Appends the rows to @csv as RFC 4180 has it, each with CR and LF at its end, and empties the grid.
 *
 * Returns: whether they fit; if not, @csv has one row too many
 */
gboolean
journey_csv_grid_write (JourneyCsvGrid *grid, GString *csv, gsize max_length)
{
  for (guint i = 0; i < grid->rows->len && csv->len <= max_length; i++)
    write_row (g_ptr_array_index (grid->rows, i), grid->n_columns, csv);
  g_ptr_array_set_size (grid->rows, 0);

  return csv->len <= max_length;
}
