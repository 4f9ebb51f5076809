/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journey-canvas.h"

G_BEGIN_DECLS

/**
 * JourneyCanvasNumber: The number on the card of a column. It is drawn by itself, since it is the only thing in a column that
 * changes when another one comes or goes before it. All zero is none yet.
 */
typedef struct
{
  GskRenderNode *node;
  guint column; /* whose number it is */
} JourneyCanvasNumber;

void journey_canvas_number_append (
    JourneyCanvasNumber *number, JourneyCanvas *canvas, const JourneyBox *card, double x, double y, GtkSnapshot *snapshot);
gboolean journey_canvas_number_is_old (const JourneyCanvasNumber *number, guint column);
void journey_canvas_number_forget (JourneyCanvasNumber *number);

void journey_canvas_append_node (
    JourneyCanvas *canvas, GskRenderNode *node, const JourneyRect *area, double x, double y, GtkSnapshot *snapshot);

G_END_DECLS
