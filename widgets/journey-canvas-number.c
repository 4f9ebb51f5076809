/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-canvas-number.h"

#include "journey-canvas-private.h"

/* Appends a node of an area of the scene for a widget that stands at a point of it; all of them are on pixels of the screen. */
void
journey_canvas_append_node (
    JourneyCanvas *canvas, GskRenderNode *node, const JourneyRect *area, double x, double y, GtkSnapshot *snapshot)
{
  double zoom = journey_viewport_zoom (canvas->viewport);
  double dx = journey_canvas_align (canvas, area->x * zoom) - journey_canvas_align (canvas, x * zoom);
  double dy = journey_canvas_align (canvas, area->y * zoom) - journey_canvas_align (canvas, y * zoom);

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float)dx, (float)dy));
  gtk_snapshot_append_node (snapshot, node);
  gtk_snapshot_restore (snapshot);
}

/* Appends the number of a card, drawn anew if it is another, for a widget that stands at a point of the scene. */
void
journey_canvas_number_append (
    JourneyCanvasNumber *number, JourneyCanvas *canvas, const JourneyBox *card, double x, double y, GtkSnapshot *snapshot)
{
  if (journey_canvas_number_is_old (number, (guint)card->column))
    journey_canvas_number_forget (number);
  if (!number->node)
    number->node = journey_canvas_record_column (canvas, (guint)card->column, JOURNEY_COLUMN_NUMBER, &card->rect, FALSE);
  number->column = (guint)card->column;

  journey_canvas_append_node (canvas, number->node, &card->rect, x, y, snapshot);
}

/* Whether it is there, but of another column. */
gboolean
journey_canvas_number_is_old (const JourneyCanvasNumber *number, guint column)
{
  return number->node && number->column != column;
}

void
journey_canvas_number_forget (JourneyCanvasNumber *number)
{
  g_clear_pointer (&number->node, gsk_render_node_unref);
}
