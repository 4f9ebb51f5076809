/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "journey-scene.h"

G_BEGIN_DECLS

#define JOURNEY_TYPE_CANVAS_PART (journey_canvas_part_get_type ())

typedef struct _JourneyCanvas JourneyCanvas;

/**
 * JourneyCanvasPart: One piece of the canvas: a column, a stage's heading, a lane's title, an 'add' place, the persona strip.
 *
 * Paints a render node that it keeps until the picture of its piece changes. Has the cells of a column only while they are
 * wanted.
 */
G_DECLARE_FINAL_TYPE (JourneyCanvasPart, journey_canvas_part, JOURNEY, CANVAS_PART, GtkWidget)

GtkWidget *journey_canvas_part_new (JourneyCanvas *canvas, JourneyPart part);
void journey_canvas_part_show (JourneyCanvasPart *part, guint index);
guint journey_canvas_part_index (JourneyCanvasPart *part);
gboolean journey_canvas_part_box (JourneyCanvasPart *part, JourneyBox *box);
void journey_canvas_part_name (JourneyCanvasPart *part);
void journey_canvas_part_rename (JourneyCanvasPart *part, guint index);
void journey_canvas_part_mark (JourneyCanvasPart *part);
void journey_canvas_part_place (JourneyCanvasPart *part, double origin_x, double origin_y);
void journey_canvas_part_forget (JourneyCanvasPart *part);
gboolean journey_canvas_part_copy (JourneyCanvasPart *part);
gboolean journey_canvas_part_is_current (JourneyCanvasPart *part);
gboolean journey_canvas_part_has_cells (JourneyCanvasPart *part);
void journey_canvas_part_set_cells (JourneyCanvasPart *part, gboolean wanted);
GtkWidget *journey_canvas_part_target (JourneyCanvasPart *part, const JourneyBox *box);

G_END_DECLS
