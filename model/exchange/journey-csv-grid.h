/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** JourneyCsvGrid: Rows in the making that belong together, such as those of one touchpoint. Only cells with text take room. */
typedef struct
{
  guint n_columns;
  GPtrArray *rows; /* GArray of cells, in the order of their columns */
} JourneyCsvGrid;

void journey_csv_grid_init (JourneyCsvGrid *grid, guint n_columns);
void journey_csv_grid_clear (JourneyCsvGrid *grid);
gboolean journey_csv_grid_is_empty (JourneyCsvGrid *grid, guint row, guint column);
void journey_csv_grid_put_text (JourneyCsvGrid *grid, guint row, guint column, const char *text);
void journey_csv_grid_put_number (JourneyCsvGrid *grid, guint row, guint column, double number);
gboolean journey_csv_grid_write (JourneyCsvGrid *grid, GString *csv, gsize max_length);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (JourneyCsvGrid, journey_csv_grid_clear)

G_END_DECLS
