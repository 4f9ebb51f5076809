/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** JourneyCsvGrid: Rows in the making that belong together, such as those of one touchpoint. */
typedef struct
{
  guint n_columns;
  guint n_rows;
  GPtrArray *cells; /* char *, row by row, ready to be quoted; NULL when empty */
} JourneyCsvGrid;

void journey_csv_grid_init (JourneyCsvGrid *grid, guint n_columns);
void journey_csv_grid_clear (JourneyCsvGrid *grid);
gboolean journey_csv_grid_is_empty (JourneyCsvGrid *grid, guint row, guint column);
void journey_csv_grid_put_text (JourneyCsvGrid *grid, guint row, guint column, const char *text);
void journey_csv_grid_put_number (JourneyCsvGrid *grid, guint row, guint column, double number);
void journey_csv_grid_write (JourneyCsvGrid *grid, GString *csv);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (JourneyCsvGrid, journey_csv_grid_clear)

G_END_DECLS
