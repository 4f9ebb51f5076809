/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-csv-grid.h"

#include <math.h>

#include "journey-csv-text.h"
#include "journey-number.h"

/**
 * journey_csv_grid_init:
 * @grid: (out caller-allocates): a grid without rows; give it back with journey_csv_grid_clear ()
 */
void
journey_csv_grid_init (JourneyCsvGrid *grid, guint n_columns)
{
  grid->n_columns = n_columns;
  grid->n_rows = 0;
  grid->cells = g_ptr_array_new_with_free_func (g_free);
}

/**
 * journey_csv_grid_clear:
 *
 * Frees what the grid holds.
 */
void
journey_csv_grid_clear (JourneyCsvGrid *grid)
{
  g_clear_pointer (&grid->cells, g_ptr_array_unref);
}

/**
 * journey_csv_grid_is_empty:
 *
 * Returns: whether nothing stands in that cell; also when there is no such row yet
 */
gboolean
journey_csv_grid_is_empty (JourneyCsvGrid *grid, guint row, guint column)
{
  return row >= grid->n_rows || !g_ptr_array_index (grid->cells, row * grid->n_columns + column);
}

static void
put (JourneyCsvGrid *grid, guint row, guint column, char *cell)
{
  gpointer *place;

  if (row >= grid->n_rows)
    {
      grid->n_rows = row + 1;
      g_ptr_array_set_size (grid->cells, (int)(grid->n_rows * grid->n_columns));
    }

  place = &g_ptr_array_index (grid->cells, row * grid->n_columns + column);
  g_free (*place);
  *place = cell;
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

/**
 * journey_csv_grid_write:
 *
 * Appends the rows to @csv as RFC 4180 has it, each with CR and LF at its end, and empties the grid.
 */
void
journey_csv_grid_write (JourneyCsvGrid *grid, GString *csv)
{
  for (guint i = 0; i < grid->cells->len; i++)
    {
      const char *cell = g_ptr_array_index (grid->cells, i);

      if (cell)
        journey_csv_append_cell (csv, cell);
      g_string_append (csv, (i + 1) % grid->n_columns == 0 ? "\r\n" : ",");
    }

  g_ptr_array_set_size (grid->cells, 0);
  grid->n_rows = 0;
}
