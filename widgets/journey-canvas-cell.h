/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "journey-scene.h"

G_BEGIN_DECLS

#define JOURNEY_TYPE_CANVAS_CELL (journey_canvas_cell_get_type ())

/**
 * JourneyCanvasCell: One cell of a column or one persona of the strip, for the focus and for assistive technology.
 *
 * It paints nothing: the column does.
 */
G_DECLARE_FINAL_TYPE (JourneyCanvasCell, journey_canvas_cell, JOURNEY, CANVAS_CELL, GtkWidget)

GtkWidget *journey_canvas_cell_new (void);
void journey_canvas_cell_show (JourneyCanvasCell *cell, JourneyScene *scene, const JourneyBox *box);
gboolean journey_canvas_cell_shows (JourneyCanvasCell *cell, const JourneyBox *box);
JourneyRect journey_canvas_cell_rect (JourneyCanvasCell *cell);

G_END_DECLS
