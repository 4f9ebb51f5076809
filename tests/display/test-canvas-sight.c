/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canvas-window.h"
#include "journey-canvas-private.h"

/* What has the focus stays in sight, or comes back to it, when the view changes. */

/* From the whole map back to where the stage begins that has the focus, as high as the map begins. */
static void
test_back_to_stage (void)
{
  CanvasWindow window;
  JourneyViewport *viewport;
  JourneyRect stage;
  JourneyBox box;

  canvas_window_open (&window, canvas_map_large (5, 40));
  canvas_wait_frames (&window);
  viewport = journey_canvas_viewport (window.canvas);
  canvas_focus (&window, canvas_stage (&window, 2), JOURNEY_BOX_STAGE);
  canvas_act (&window, "canvas.zoom-fit");
  canvas_wait_frames (&window);
  canvas_act (&window, "canvas.zoom-reset");
  canvas_wait_frames (&window);

  box = canvas_focused (&window);
  stage = journey_viewport_to_view (viewport, &box.rect);
  g_assert_cmpfloat (journey_viewport_magnification (viewport), ==, 1);
  g_assert_cmpfloat_with_epsilon (stage.x, journey_scene_title_right (journey_canvas_scene (window.canvas)), 1);
  g_assert_cmpfloat (journey_viewport_y (viewport), <=, 0);
  canvas_window_close (&window);
}

static gboolean
sees (CanvasWindow *self)
{
  JourneyBox box = canvas_focused (self);

  return journey_canvas_sees (self->canvas, &box);
}

static void
take_room (CanvasWindow *self, int width)
{
  gtk_widget_set_margin_end (gtk_widget_get_parent (GTK_WIDGET (self->canvas)), width);
  canvas_wait_frames (self);
}

/* What is worked on stays in sight when something comes to stand beside the map; what was out of sight does not come. */
static void
test_room_taken (void)
{
  CanvasWindow window;
  double x;

  canvas_window_open (&window, canvas_map_large (5, 40));
  canvas_focus (&window, canvas_touchpoint (&window, 2, 0), JOURNEY_BOX_TOUCHPOINT);
  canvas_wait_frames (&window);
  g_assert_true (sees (&window));
  take_room (&window, 400);
  g_assert_true (sees (&window));

  take_room (&window, 0);
  canvas_pan (&window, 600);
  g_assert_false (sees (&window));
  x = journey_viewport_x (journey_canvas_viewport (window.canvas));
  take_room (&window, 400);
  g_assert_false (sees (&window));
  g_assert_cmpfloat (journey_viewport_x (journey_canvas_viewport (window.canvas)), ==, x);
  canvas_window_close (&window);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);

  g_test_add_func ("/canvas-sight/back-to-stage", test_back_to_stage);
  g_test_add_func ("/canvas-sight/room-taken", test_room_taken);

  return g_test_run ();
}
