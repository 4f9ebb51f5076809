/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "drag-hands.h"
#include "journey-canvas-private.h"

/* What the map shows where there is little room. */

static gboolean
has_strip (gpointer window)
{
  CanvasWindow *self = window;
  double zoom = journey_viewport_zoom (journey_canvas_viewport (self->canvas));

  return self->canvas->strip_source == 0 && !self->canvas->settle_source
         && self->canvas->strip_room * zoom <= gtk_widget_get_width (GTK_WIDGET (self->canvas));
}

/* With large text the persona strip is laid out for less room, and higher: what has the focus stays clear of the zoom control. */
static void
test_large_text (CanvasWindow *self, gconstpointer data)
{
  JourneyViewport *viewport = journey_canvas_viewport (self->canvas);
  JourneyNode *persona = journey_node_child (JOURNEY_NODE (self->map), JOURNEY_MAP_PERSONAS, 0);
  gboolean moved = FALSE;

  journey_edit_set_text (persona, JOURNEY_PERSONA_QUOTE, "I want to feel fit without being stared at by all the others there.");
  for (int height = 580; height <= 630; height += 10)
    {
      graphene_rect_t control;
      JourneyRect seen;
      JourneyBox card;

      journey_canvas_set_large_text (self->canvas, FALSE);
      journey_viewport_zoom_to (viewport, 1, 0, 0);
      wait_for (has_strip, self);
      gtk_window_set_default_size (GTK_WINDOW (self->window), 800, height);
      canvas_wait_frames (self);
      canvas_focus (self, canvas_touchpoint (self, 0, 0), JOURNEY_BOX_TOUCHPOINT);
      journey_canvas_set_large_text (self->canvas, TRUE);
      wait_for (has_strip, self);
      canvas_wait_frames (self);
      card = canvas_focused (self);
      seen = journey_canvas_view_rect (self->canvas, JOURNEY_PART_COLUMN, &card.rect);
      g_assert_true (gtk_widget_compute_bounds (self->canvas->zoom_control, GTK_WIDGET (self->canvas), &control));
      g_assert_cmpfloat (seen.y + seen.height, <=, control.origin.y + 0.5);
      moved = moved || journey_viewport_y (viewport) > 0;
    }
  g_assert_true (moved);
}

#define ADD(name, func) g_test_add ("/canvas-drawn/" name, CanvasWindow, NULL, drag_set_up, func, drag_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  gtk_init ();

  ADD ("large-text", test_large_text);

  return g_test_run ();
}
