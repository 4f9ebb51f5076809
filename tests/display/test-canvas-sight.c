/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canvas-window.h"
#include "journey-canvas-private.h"

/* What has the focus stays in sight, or comes back to it, when the view changes. */

/* From the whole map back to where the stage begins that has the focus, as high as the map begins. */
static void
test_back_to_stage (gconstpointer language)
{
  CanvasWindow window;
  g_autoptr (JourneyMap) map = canvas_map_large (5, 40);
  JourneyViewport *viewport;
  JourneyScene *scene;
  double title_right;
  JourneyRect stage;
  JourneyBox box;

  journey_edit_set_text (JOURNEY_NODE (map), JOURNEY_MAP_LANGUAGE, language);
  canvas_window_open (&window, g_steal_pointer (&map));
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
  scene = journey_canvas_scene (window.canvas);
  title_right = journey_scene_title_right (scene);
  if (journey_scene_is_rtl (scene))
    g_assert_cmpfloat_with_epsilon (gtk_widget_get_width (GTK_WIDGET (window.canvas)) - stage.x - stage.width,
                                    journey_scene_width (scene) - title_right, 1);
  else
    g_assert_cmpfloat_with_epsilon (stage.x, title_right, 1);
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

  g_test_add_data_func ("/canvas-sight/back-to-stage", "en", test_back_to_stage);
  g_test_add_data_func ("/canvas-sight/back-to-stage-mirrored", "ar", test_back_to_stage);
  g_test_add_func ("/canvas-sight/room-taken", test_room_taken);

  return g_test_run ();
}
