/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canvas-hands.h"
#include "drag-hands.h"
#include "journey-canvas-private.h"
#include "journey-overview.h"
#include "journey-scene-grip.h"
#include "wait-for.h"

/* What of the map is seen: at its edges while something is dragged, with the overview, the zoom control and the keys. */

static double
view_x (CanvasWindow *self)
{
  return journey_viewport_x (journey_canvas_viewport (self->canvas));
}

static gboolean
has_scrolled_far (gpointer data)
{
  return view_x (data) > 150;
}

/* Held at the edge, the map comes along; the card falls where the pointer is then. */
static void
test_scroll_at_edge (void)
{
  CanvasWindow window;
  guint seen, last;
  JourneyNode *first;
  JourneyBox box;

  hands_open (&window, canvas_map_large (3, 60));
  first = canvas_touchpoint (&window, 0, 0);
  journey_scene_columns_between (drag_scene_of (&window), 0, gtk_widget_get_width (GTK_WIDGET (window.canvas)), &seen, &last);
  box = drag_box_of (&window, first, JOURNEY_BOX_TOUCHPOINT);
  hands_point_at_box (&window, &box);
  drag_button (&window, "mousedown", "1");
  drag_move (&window, gtk_widget_get_width (GTK_WIDGET (window.canvas)) - 15 - box.rect.x - box.rect.width / 2, 0);
  wait_for (has_scrolled_far, &window);
  drag_drop (&window);
  g_assert_cmpint (drag_box_of (&window, first, JOURNEY_BOX_TOUCHPOINT).column, >, (int)last);
  canvas_window_close (&window);
}

/* Beside a stage that is longer than the view, what is seen of it says before or behind. */
static void
test_long_stage (void)
{
  CanvasWindow window;
  g_autofree char *id = NULL;
  JourneyRect next, view;
  double from, seen;

  hands_open (&window, canvas_map_large (3, 60));
  id = g_strdup (journey_node_id (canvas_stage (&window, 0)));
  view = journey_canvas_clip_rect (window.canvas, JOURNEY_PART_COLUMN);
  next = journey_scene_stage_rect (drag_scene_of (&window), 1);
  seen = view.width / 2;
  journey_viewport_scroll_to (journey_canvas_viewport (window.canvas), next.x - view.x - seen, 0);
  drag_settle (&window);

  from = view.x + seen / 2;
  hands_point (from, view.y - 20);
  drag_button (&window, "mousedown", "1");
  drag_move (&window, view.x + seen * 1.4 - from, 0);
  g_assert_cmpstr (journey_state_id (journey_state_child (journey_scene_map (drag_scene_of (&window)), JOURNEY_MAP_STAGES, 0)),
                   ==, id);
  drag_move (&window, seen * 0.2, 0);
  drag_drop (&window);
  g_assert_cmpstr (journey_node_id (canvas_stage (&window, 1)), ==, id);
  canvas_window_close (&window);
}

static gboolean
has_scrolled (gpointer data)
{
  return view_x (data) >= 150;
}

/* With the middle button, and with any while the space bar is held. */
static void
test_pan (void)
{
  CanvasWindow window;
  g_autoptr (JourneyState) before = NULL;

  hands_open (&window, canvas_map_large (3, 60));
  before = drag_state_of (&window);
  hands_point (600, 300);
  drag_button (&window, "mousedown", "2");
  drag_move (&window, -200, 0);
  drag_button (&window, "mouseup", "2");
  wait_for (has_scrolled, &window);
  g_assert_cmpfloat_with_epsilon (view_x (&window), 200, 2);

  journey_viewport_scroll_to (journey_canvas_viewport (window.canvas), 0, 0);
  drag_key (&window, "keydown", "space");
  hands_point (600, 150);
  drag_button (&window, "mousedown", "1");
  drag_move (&window, -200, 0);
  drag_button (&window, "mouseup", "1");
  drag_key (&window, "keyup", "space");
  wait_for (has_scrolled, &window);
  g_assert_cmpfloat_with_epsilon (view_x (&window), 200, 2);
  g_assert_false (journey_canvas_is_editing (window.canvas));
  drag_assert_untouched (&window, before);
  canvas_window_close (&window);
}

static gboolean
is_shown (gpointer overview)
{
  return gtk_widget_get_mapped (overview) && gtk_widget_get_child_visible (overview) && gtk_widget_get_width (overview) > 0;
}

static gboolean
is_hidden (gpointer overview)
{
  return !gtk_widget_get_child_visible (overview);
}

static GtkWidget *
overview_of (CanvasWindow *self)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->canvas));

  while (child && !JOURNEY_IS_OVERVIEW (child))
    child = gtk_widget_get_next_sibling (child);
  g_assert_nonnull (child);

  return child;
}

static gboolean
has_scrolled_to_end (gpointer data)
{
  JourneyViewport *viewport = journey_canvas_viewport (((CanvasWindow *)data)->canvas);

  return view_x (data) > (journey_viewport_width (viewport) - journey_viewport_view_width (viewport)) * 0.9;
}

static gboolean
is_at_beginning (gpointer data)
{
  return view_x (data) == 0;
}

static void
point_into (CanvasWindow *self, GtkWidget *widget, double x)
{
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (widget, GTK_WIDGET (self->canvas), &bounds));
  hands_point_at_box (
      self, &(JourneyBox){ .rect = { (bounds.origin.x + bounds.size.width * x + view_x (self)), bounds.origin.y + 10, 1, 1 } });
}

/* Pressed at its end it leads there, dragged to its beginning back; it goes when the map is small enough, or not wanted. */
static void
test_overview (void)
{
  CanvasWindow window;
  GtkWidget *overview;

  hands_open (&window, canvas_map_large (3, 60));
  overview = overview_of (&window);
  wait_for (is_shown, overview);
  point_into (&window, overview, 0.98);
  drag_button (&window, "mousedown", "1");
  wait_for (has_scrolled_to_end, &window);
  drag_move (&window, -gtk_widget_get_width (overview), 0);
  wait_for (is_at_beginning, &window);
  drag_button (&window, "mouseup", "1");

  canvas_act (&window, "canvas.overview");
  wait_for (is_hidden, overview);
  canvas_act (&window, "canvas.overview");
  wait_for (is_shown, overview);
  journey_viewport_zoom_to (journey_canvas_viewport (window.canvas), 0.1, 0, 0);
  wait_for (is_hidden, overview);
  canvas_window_close (&window);
}

static JourneyRect
place_of (CanvasWindow *self, GtkWidget *widget)
{
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (widget, GTK_WIDGET (self->canvas), &bounds));

  return (JourneyRect){ bounds.origin.x, bounds.origin.y, bounds.size.width, bounds.size.height };
}

static gboolean
is_above_lanes (CanvasWindow *self, GtkWidget *overview)
{
  JourneyRect heading = drag_box_of (self, canvas_stage (self, 0), JOURNEY_BOX_STAGE).rect;
  JourneyRect place = place_of (self, overview);

  return place.x + place.width <= heading.x && place.y + place.height <= heading.y + heading.height;
}

/* At 100 % it is where headings and titles meet, so that it stays there: over nothing, whatever is typed. */
static void
test_overview_corner (void)
{
  CanvasWindow window;
  GtkWidget *overview;
  JourneyRect before, after;

  hands_open (&window, canvas_map_large (3, 60));
  overview = overview_of (&window);
  wait_for (is_shown, overview);
  before = place_of (&window, overview);
  g_assert_true (is_above_lanes (&window, overview));

  drag_key (&window, "key", "Right");
  journey_viewport_scroll_by (journey_canvas_viewport (window.canvas), 300, 0);
  drag_settle (&window);
  g_assert_true (is_shown (overview));
  after = place_of (&window, overview);
  g_assert_cmpfloat (before.x, ==, after.x);
  g_assert_cmpfloat (before.y, ==, after.y);
  /* It need not go away after a moment. */
  g_assert_cmpuint (window.canvas->overview_source, ==, 0);
  canvas_window_close (&window);
}

static gboolean
is_low (gpointer canvas)
{
  return gtk_widget_get_height (canvas) == 420;
}

/* A map in a low window, zoomed out so far that there is no room for the overview beside it. */
static GtkWidget *
open_zoomed_out (CanvasWindow *self)
{
  GtkWidget *overview;

  hands_open (self, canvas_map_large (3, 60));
  gtk_window_set_default_size (GTK_WINDOW (self->window), 1000, 420);
  wait_for (is_low, self->canvas);
  overview = overview_of (self);
  hands_point (300, 300);
  journey_viewport_zoom_to (journey_canvas_viewport (self->canvas), 0.6, 0, 0);
  drag_settle (self);
  wait_for (is_shown, overview);
  g_assert_false (is_above_lanes (self, overview));

  return overview;
}

static gboolean
is_pointed_at (gpointer overview)
{
  return (gtk_widget_get_state_flags (overview) & GTK_STATE_FLAG_PRELIGHT) != 0;
}

static gboolean
takes_clicks_at (CanvasWindow *self, const JourneyRect *place)
{
  return gtk_widget_pick (GTK_WIDGET (self->canvas), place->x + place->width / 2, place->y + place->height / 2, GTK_PICK_DEFAULT)
         == overview_of (self);
}

/* Where it comes up under the pointer, as with the wheel, it is only looked at: it goes as it does anywhere, and a click is for
 * the map. The pointer that comes from outside has it. */
static void
test_overview_under_pointer (void)
{
  CanvasWindow window;
  GtkWidget *overview = open_zoomed_out (&window);
  JourneyRect place = place_of (&window, overview);

  wait_for (is_hidden, overview);
  hands_point (place.x + place.width / 2, place.y + place.height / 2);
  drag_settle (&window);
  journey_viewport_scroll_by (journey_canvas_viewport (window.canvas), 40, 0);
  wait_for (is_shown, overview);
  g_assert_false (takes_clicks_at (&window, &place));
  hands_click (&window, "1", "1");
  drag_settle (&window);
  g_assert_cmpfloat (view_x (&window), ==, 40);
  wait_for (is_hidden, overview);

  hands_point (300, 300);
  drag_settle (&window);
  journey_viewport_scroll_by (journey_canvas_viewport (window.canvas), 40, 0);
  wait_for (is_shown, overview);
  place = place_of (&window, overview);
  g_assert_true (takes_clicks_at (&window, &place));
  hands_point (place.x + place.width / 2, place.y + place.height / 2);
  wait_for (is_pointed_at, overview);
  g_assert_true (takes_clicks_at (&window, &place));
  canvas_window_close (&window);
}

/* Over the map it is while the view moves, and while the pointer is at the control below it; then it lets clicks through. */
static void
test_overview_over_map (void)
{
  CanvasWindow window;
  GtkWidget *overview = open_zoomed_out (&window);
  GtkWidget *zoom_in = canvas_find_widget (GTK_WIDGET (window.canvas), GTK_ACCESSIBLE_ROLE_BUTTON, "Zoom in");
  JourneyRect place = place_of (&window, overview);

  g_assert_true (takes_clicks_at (&window, &place));
  g_assert_cmpuint (window.canvas->overview_source, >, 0);
  wait_for (is_hidden, overview);
  g_assert_cmpuint (window.canvas->overview_source, ==, 0);
  g_assert_false (takes_clicks_at (&window, &place));
  journey_viewport_scroll_by (journey_canvas_viewport (window.canvas), 40, 0);
  wait_for (is_shown, overview);
  wait_for (is_hidden, overview);
  place = place_of (&window, zoom_in);
  hands_point (place.x + place.width / 2, place.y + place.height / 2);
  wait_for (is_shown, overview);
  hands_point (300, 300);
  wait_for (is_hidden, overview);
  canvas_window_close (&window);
}

static gboolean
has_drawing (GskRenderNode *node)
{
  switch ((int)gsk_render_node_get_node_type (node))
    {
    case GSK_CAIRO_NODE:
      return TRUE;
    case GSK_CONTAINER_NODE:
      for (guint i = 0; i < gsk_container_node_get_n_children (node); i++)
        if (has_drawing (gsk_container_node_get_child (node, i)))
          return TRUE;
      return FALSE;
    case GSK_CLIP_NODE:
      return has_drawing (gsk_clip_node_get_child (node));
    case GSK_ROUNDED_CLIP_NODE:
      return has_drawing (gsk_rounded_clip_node_get_child (node));
    case GSK_TRANSFORM_NODE:
      return has_drawing (gsk_transform_node_get_child (node));
    default:
      return FALSE;
    }
}

static gboolean
is_drawn (gpointer overview)
{
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (overview);
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  GskRenderNode *node;
  gboolean drawn;

  gdk_paintable_snapshot (paintable, snapshot, gtk_widget_get_width (overview), gtk_widget_get_height (overview));
  node = gtk_snapshot_free_to_node (snapshot);
  drawn = node && has_drawing (node);
  g_clear_pointer (&node, gsk_render_node_unref);

  return drawn;
}

static gboolean
on_later (gpointer done)
{
  *(gboolean *)done = TRUE;

  return G_SOURCE_REMOVE;
}

static gboolean
is_done (gpointer done)
{
  return *(gboolean *)done;
}

/* It covers nothing of what somebody is writing, and comes back with the pointer, and with the map in it. */
static void
test_overview_hushed (void)
{
  CanvasWindow window;
  GtkWidget *overview = open_zoomed_out (&window);
  gboolean done = FALSE;

  drag_key (&window, "key", "Shift_L");
  g_assert_true (is_shown (overview));
  drag_key (&window, "key", "Right");
  wait_for (is_hidden, overview);
  /* It draws once the map is at rest, and before this is over. */
  journey_edit_set_text (canvas_touchpoint (&window, 0, 0), JOURNEY_TOUCHPOINT_TITLE, "Other");
  wait_idle ();
  g_timeout_add_full (G_PRIORITY_LOW, 300, on_later, &done, NULL);
  wait_for (is_done, &done);
  drag_move (&window, 20, 0);
  journey_viewport_scroll_by (journey_canvas_viewport (window.canvas), 40, 0);
  wait_for (is_shown, overview);
  wait_for (is_drawn, overview);
  canvas_window_close (&window);
}

/* A step aside while what has the focus is under it. */
static void
test_overview_steps_aside (void)
{
  CanvasWindow window;
  GtkWidget *overview = open_zoomed_out (&window);
  JourneyRect before = place_of (&window, overview);
  JourneyRect focus, place;

  hands_point (before.x + before.width / 2 + 4, before.y - 12);
  hands_click (&window, "1", "1");
  drag_settle (&window);
  focus = canvas_focused (&window).rect;
  focus = journey_viewport_to_view (journey_canvas_viewport (window.canvas), &focus);
  place = place_of (&window, overview);
  g_assert_false (is_shown (overview) && journey_rect_intersects (&focus, &place));
  canvas_window_close (&window);
}

/* What is pressed on the zoom control is not pressed on what lies under it. */
static void
test_zoom_control (void)
{
  CanvasWindow window;
  JourneyViewport *viewport;
  GtkWidget *zoom_in;

  hands_open (&window, canvas_map_large (3, 60));
  viewport = journey_canvas_viewport (window.canvas);
  zoom_in = canvas_find_widget (GTK_WIDGET (window.canvas), GTK_ACCESSIBLE_ROLE_BUTTON, "Zoom in");
  g_assert_nonnull (zoom_in);
  point_into (&window, zoom_in, 0.5);
  hands_click (&window, "1", "1");
  drag_settle (&window);
  g_assert_cmpfloat (journey_viewport_zoom (viewport), ==, 1.1);
  hands_expect_focus (&window, JOURNEY_BOX_TOUCHPOINT, canvas_touchpoint (&window, 0, 0));
  canvas_window_close (&window);
}

/* The stage of what has the focus fills the width beside the titles, or the height. */
static void
test_fit_stage (CanvasWindow *self, gconstpointer data)
{
  JourneyViewport *viewport = journey_canvas_viewport (self->canvas);
  JourneyRect stage, seen;

  hands_point_at (self, canvas_stage (self, 2), JOURNEY_BOX_STAGE);
  hands_click (self, "1", "1");
  hands_expect_focus (self, JOURNEY_BOX_STAGE, canvas_stage (self, 2));
  drag_key (self, "key", "ctrl+8");
  stage = journey_scene_stage_rect (drag_scene_of (self), 2);
  seen = journey_viewport_visible (viewport);
  g_assert_cmpfloat (stage.x, >=, seen.x);
  g_assert_cmpfloat (stage.x + stage.width, <=, seen.x + seen.width + 1);
  g_assert_cmpfloat (journey_scene_height (drag_scene_of (self)), <=, seen.y + seen.height + 1);
  drag_key (self, "key", "ctrl+0");
  g_assert_cmpfloat (journey_viewport_zoom (viewport), ==, 1);
}

/* What has the focus is below the headings at 100 %, where the map was seen from far away. */
static void
test_zoom_below_headings (void)
{
  CanvasWindow window;
  JourneyViewport *viewport;
  JourneyNode *touchpoint;
  JourneyBox card, heading;

  hands_open (&window, canvas_map_large (3, 60));
  viewport = journey_canvas_viewport (window.canvas);
  touchpoint = canvas_touchpoint (&window, 1, 8);
  canvas_focus (&window, touchpoint, JOURNEY_BOX_TOUCHPOINT);
  drag_key (&window, "key", "ctrl+9");
  g_assert_cmpfloat (journey_viewport_zoom (viewport), <, 0.5);
  drag_key (&window, "key", "ctrl+0");
  g_assert_cmpfloat (journey_viewport_zoom (viewport), ==, 1);

  journey_scene_find (journey_canvas_scene (window.canvas), journey_node_id (touchpoint), JOURNEY_BOX_TOUCHPOINT, &card);
  journey_scene_find (journey_canvas_scene (window.canvas), journey_node_id (canvas_stage (&window, 1)), JOURNEY_BOX_STAGE,
                      &heading);
  g_assert_cmpfloat (journey_viewport_to_view (viewport, &card.rect).y, >=, heading.rect.height);
  canvas_window_close (&window);
}

/* There are no fingers on this screen, so the gestures say what they would have seen: a pinch zooms by what the fingers have
 * gone apart since it began, and ends a drag. */
static void
test_pinch (CanvasWindow *self, gconstpointer data)
{
  JourneyViewport *viewport = journey_canvas_viewport (self->canvas);
  GtkGesture *pinch = canvas_gesture (self, GTK_TYPE_GESTURE_ZOOM, 0);
  g_autoptr (JourneyState) before = drag_state_of (self);

  drag_button (self, "mousedown", "1");
  g_signal_emit_by_name (pinch, "begin", NULL);
  g_signal_emit_by_name (pinch, "scale-changed", 1.5);
  g_assert_cmpfloat (journey_viewport_zoom (viewport), ==, 1.5);
  g_signal_emit_by_name (pinch, "scale-changed", 0.5);
  g_assert_cmpfloat (journey_viewport_zoom (viewport), ==, 0.5);
  g_signal_emit_by_name (pinch, "begin", NULL);
  g_signal_emit_by_name (pinch, "scale-changed", 2.0);
  g_assert_cmpfloat (journey_viewport_zoom (viewport), ==, 1);
  drag_button (self, "mouseup", "1");
  g_assert_true (journey_map_state (self->map) == before);
}

/* Where nothing is felt yet a finger that goes sideways pulls the map along, also on what is selected; a mouse selects there. */
static void
test_finger_sideways (void)
{
  CanvasWindow window;
  JourneyCanvas *canvas;
  GtkGesture *drag;
  JourneyBox box;

  canvas_window_open (&window, canvas_map_large (3, 60));
  canvas = window.canvas;
  drag = canvas_gesture (&window, GTK_TYPE_GESTURE_DRAG, GDK_BUTTON_PRIMARY);
  journey_edit_clear_emotion (JOURNEY_TOUCHPOINT (canvas_touchpoint (&window, 0, 2)),
                              JOURNEY_PERSONA (journey_node_child (JOURNEY_NODE (window.map), JOURNEY_MAP_PERSONAS, 0)));
  canvas_focus_lane (&window, canvas_touchpoint (&window, 0, 2), JOURNEY_LANE_KIND_EMOTIONS);
  box = canvas_focused (&window);
  g_assert_cmpint (box.kind, ==, JOURNEY_BOX_CELL);

  for (guint touch = 0; touch < 2; touch++)
    {
      g_assert_true (journey_canvas_begin_drag (canvas, box.rect.x + 30, box.rect.y + 30, touch == 1, FALSE));
      g_assert_cmpint (canvas->drag.kind, ==, JOURNEY_DRAG_EMOTION);
      g_signal_emit_by_name (drag, "drag-update", -60.0, 4.0);
      g_assert_cmpint (canvas->drag.kind, ==, touch ? JOURNEY_DRAG_PAN : JOURNEY_DRAG_MARQUEE);
      g_assert_cmpfloat (view_x (&window), ==, touch ? 60 : 0);
      g_signal_emit_by_name (drag, "drag-end", -60.0, 4.0);
    }
  canvas_window_close (&window);
}

static gboolean
has_menu (gpointer canvas)
{
  for (GtkWidget *child = gtk_widget_get_first_child (canvas); child; child = gtk_widget_get_next_sibling (child))
    if (GTK_IS_POPOVER_MENU (child) && gtk_widget_get_mapped (child))
      return TRUE;

  return FALSE;
}

/* A finger that is held still opens the menu of what is under it; only a finger does. */
static void
test_held (CanvasWindow *self, gconstpointer data)
{
  GtkGesture *hold = canvas_gesture (self, GTK_TYPE_GESTURE_LONG_PRESS, GDK_BUTTON_PRIMARY);
  JourneyBox box = drag_box_of (self, canvas_touchpoint (self, 0, 1), JOURNEY_BOX_TOUCHPOINT);

  g_assert_true (gtk_gesture_single_get_touch_only (GTK_GESTURE_SINGLE (hold)));
  g_signal_emit_by_name (hold, "pressed", box.rect.x + 30, box.rect.y + 30);
  wait_for (has_menu, self->canvas);
  hands_expect_focus (self, JOURNEY_BOX_TOUCHPOINT, canvas_touchpoint (self, 0, 1));
}

#define ADD(path, func) g_test_add (path, CanvasWindow, NULL, drag_set_up, func, drag_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  gtk_init ();
  g_test_add_func ("/canvas-view/scroll-at-edge", test_scroll_at_edge);
  g_test_add_func ("/canvas-view/long-stage", test_long_stage);
  g_test_add_func ("/canvas-view/zoom-below-headings", test_zoom_below_headings);
  g_test_add_func ("/canvas-view/pan", test_pan);
  g_test_add_func ("/canvas-view/overview", test_overview);
  g_test_add_func ("/canvas-view/overview-corner", test_overview_corner);
  g_test_add_func ("/canvas-view/overview-over-map", test_overview_over_map);
  g_test_add_func ("/canvas-view/overview-under-pointer", test_overview_under_pointer);
  g_test_add_func ("/canvas-view/overview-hushed", test_overview_hushed);
  g_test_add_func ("/canvas-view/overview-steps-aside", test_overview_steps_aside);
  g_test_add_func ("/canvas-view/zoom-control", test_zoom_control);
  g_test_add_func ("/canvas-view/finger-sideways", test_finger_sideways);
  ADD ("/canvas-view/fit-stage", test_fit_stage);
  ADD ("/canvas-view/pinch", test_pinch);
  ADD ("/canvas-view/held", test_held);

  return g_test_run ();
}
