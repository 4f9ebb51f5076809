/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "drag-hands.h"
#include "journey-canvas-private.h"

/* What the map shows where there is little room. */

/* The full dot without an expectation is pulled up from 1.8, in half points; on a cost, which is shown turned round, down. */
static void
test_half_dot (CanvasWindow *self, gconstpointer data)
{
  JourneyNode *bill = canvas_touchpoint (self, 2, 0);
  JourneyNode *score = journey_node_child (bill, JOURNEY_TOUCHPOINT_SCORES, 0);
  g_autoptr (JourneyState) before = NULL;
  graphene_rect_t seen;
  JourneyBox box;
  JourneyNode *dimension = journey_map_find (self->map, journey_node_text (score, JOURNEY_SCORE_DIMENSION));
  gboolean cost = GPOINTER_TO_INT (data) == JOURNEY_DIMENSION_KIND_COST;
  double x, y;

  journey_edit_set_integer (dimension, JOURNEY_DIMENSION_KIND, GPOINTER_TO_INT (data));
  journey_edit_set_number (score, JOURNEY_SCORE_EXPECTED, NAN);
  before = drag_state_of (self);
  journey_viewport_scroll_to (journey_canvas_viewport (self->canvas), 0, G_MAXDOUBLE);
  drag_settle (self);
  box = drag_box_of (self, bill, JOURNEY_BOX_GAP);
  g_assert_true (journey_scene_gap_dot (drag_scene_of (self), &box, JOURNEY_GAP_DOT_ACTUAL, &x, &y));
  box.rect = (JourneyRect){ x - 1, y - 1, 2, 2 };
  hands_point_at_box (self, &box);
  drag_button (self, "mousedown", "1");
  drag_move (self, 0, cost ? 33 : -33);
  /* What is told of it is to keep clear of its lane. */
  g_assert_true (journey_canvas_worked_on (self->canvas, &seen));
  g_assert_true (
      graphene_rect_contains_point (&seen, &GRAPHENE_POINT_INIT ((float)self->canvas->drag.x, (float)self->canvas->drag.y)));
  drag_drop (self);
  g_assert_cmpfloat (journey_node_number (score, JOURNEY_SCORE_ACTUAL), ==, 3.5);
  g_assert_true (isnan (journey_node_number (score, JOURNEY_SCORE_EXPECTED)));
  canvas_focus_lane (self, bill, JOURNEY_LANE_KIND_VALUE_GAP);
  g_assert_nonnull (canvas_find_widget (GTK_WIDGET (self->canvas), GTK_ACCESSIBLE_ROLE_GRID_CELL,
                                        cost ? "Value gap: actual 2.5, expected not known yet"
                                             : "Value gap: actual 3.5, expected not known yet"));
  canvas_assert_undone (self, before);
}

/* What is dragged to where the lane titles are stays beside them. */
static void
test_on_map (CanvasWindow *self, gconstpointer data)
{
  JourneyBox stage = drag_box_of (self, canvas_stage (self, 0), JOURNEY_BOX_STAGE);
  JourneyRect clip, lifted;

  hands_point_at_box (self, &stage);
  drag_button (self, "mousedown", "1");
  drag_move (self, 60, 20);
  clip = journey_canvas_clip_rect (self->canvas, JOURNEY_PART_STAGE);
  lifted = journey_canvas_lifted_rect (self->canvas);
  g_assert_true (journey_rect_contains (&lifted, self->canvas->drag.x, self->canvas->drag.y));
  drag_move (self, -2000, 0);
  lifted = journey_canvas_lifted_rect (self->canvas);
  g_assert_cmpfloat (lifted.width, >, 0);
  g_assert_cmpfloat (lifted.x, >=, clip.x);
  drag_drop (self);
}

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

  ADD ("half-dot", test_half_dot);
  g_test_add ("/canvas-drawn/half-dot-of-a-cost", CanvasWindow, GINT_TO_POINTER (JOURNEY_DIMENSION_KIND_COST), drag_set_up,
              test_half_dot, drag_tear_down);
  ADD ("on-map", test_on_map);
  ADD ("large-text", test_large_text);

  return g_test_run ();
}
