/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canvas-window.h"
#include "journey-canvas-private.h"
#include "journey-scene-private.h"
#include "journey-template.h"
#include "journey-typesetter-private.h"
#include "wait-for.h"

static void
set_up (CanvasWindow *self, gconstpointer data)
{
  canvas_window_open (self, canvas_map_small ());
}

static void
tear_down (CanvasWindow *self, gconstpointer data)
{
  canvas_window_close (self);
}

static void
test_focus_first (CanvasWindow *self, gconstpointer data)
{
  journey_canvas_focus_first (self->canvas);
  canvas_assert_focus (self, JOURNEY_BOX_TOUCHPOINT, canvas_touchpoint (self, 0, 0));
  g_assert_cmpstr (journey_selection_id (self->selection), ==, journey_node_id (canvas_touchpoint (self, 0, 0)));
}

static void
test_focus_first_without_touchpoints (void)
{
  CanvasWindow window;

  canvas_window_open (&window, journey_template_new_map (JOURNEY_TEMPLATE_FIVE_STAGES, "New"));
  journey_canvas_focus_first (window.canvas);
  canvas_assert_focus (&window, JOURNEY_BOX_ADD_TOUCHPOINT, canvas_stage (&window, 0));
  canvas_window_close (&window);
}

static void
test_focus_first_without_stages (void)
{
  CanvasWindow window;

  canvas_window_open (&window, journey_template_new_map (JOURNEY_TEMPLATE_EMPTY, "New"));
  journey_canvas_focus_first (window.canvas);
  canvas_assert_focus (&window, JOURNEY_BOX_ADD_STAGE, NULL);
  canvas_window_close (&window);
}

static void
test_arrows (CanvasWindow *self, gconstpointer data)
{
  journey_canvas_focus_first (self->canvas);
  canvas_press (self, GDK_KEY_Right, 0);
  canvas_assert_focus (self, JOURNEY_BOX_TOUCHPOINT, canvas_touchpoint (self, 0, 1));
  canvas_press (self, GDK_KEY_Down, 0);
  canvas_assert_focus (self, JOURNEY_BOX_ACTION, canvas_touchpoint (self, 0, 1));
  canvas_press (self, GDK_KEY_Left, 0);
  canvas_assert_focus (self, JOURNEY_BOX_ACTION, canvas_touchpoint (self, 0, 0));
  canvas_press (self, GDK_KEY_Up, 0);
  canvas_press (self, GDK_KEY_Up, 0);
  canvas_assert_focus (self, JOURNEY_BOX_STAGE, canvas_stage (self, 0));
  g_assert_cmpstr (journey_selection_id (self->selection), ==, journey_node_id (canvas_stage (self, 0)));
}

static void
test_far_keys (CanvasWindow *self, gconstpointer data)
{
  journey_canvas_focus_first (self->canvas);
  canvas_press (self, GDK_KEY_End, 0);
  canvas_assert_focus (self, JOURNEY_BOX_TOUCHPOINT, canvas_touchpoint (self, 2, 1));
  canvas_press (self, GDK_KEY_Home, 0);
  canvas_assert_focus (self, JOURNEY_BOX_TOUCHPOINT, canvas_touchpoint (self, 0, 0));
  canvas_press (self, GDK_KEY_Right, GDK_CONTROL_MASK);
  canvas_assert_focus (self, JOURNEY_BOX_ADD_TOUCHPOINT, canvas_stage (self, 1));
  canvas_press (self, GDK_KEY_Right, GDK_CONTROL_MASK);
  canvas_assert_focus (self, JOURNEY_BOX_TOUCHPOINT, canvas_touchpoint (self, 2, 0));
  canvas_press (self, GDK_KEY_Page_Up, 0);
  canvas_assert_focus (self, JOURNEY_BOX_TOUCHPOINT, canvas_touchpoint (self, 0, 0));
  canvas_press (self, GDK_KEY_Page_Down, 0);
  g_assert_cmpint (canvas_focused (self).column, >, 2);
}

/* Every box can be reached with the arrow keys, and nothing on the way loses the focus. */
static void
test_walk (CanvasWindow *self, gconstpointer data)
{
  static const guint keys[] = { GDK_KEY_Left, GDK_KEY_Right, GDK_KEY_Up, GDK_KEY_Down };
  g_autoptr (GRand) rand = g_rand_new_with_seed (8);

  journey_canvas_focus_first (self->canvas);
  for (guint i = 0; i < 2000; i++)
    {
      GtkWidget *focus;

      canvas_press (self, keys[g_rand_int_range (rand, 0, G_N_ELEMENTS (keys))], 0);
      focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self->canvas)));
      g_assert_nonnull (focus);
      g_assert_true (gtk_widget_is_ancestor (focus, GTK_WIDGET (self->canvas)));
      g_assert_cmpint (canvas_focused (self).kind, !=, JOURNEY_BOX_NONE);
    }
}

static void
test_selection_leads (CanvasWindow *self, gconstpointer data)
{
  JourneyNode *bill = canvas_touchpoint (self, 2, 0);
  JourneyNode *pain_point = journey_node_child (bill, JOURNEY_TOUCHPOINT_PAIN_POINTS, 0);

  journey_canvas_focus_first (self->canvas);
  journey_selection_select (self->selection, journey_node_id (bill));
  canvas_assert_focus (self, JOURNEY_BOX_TOUCHPOINT, bill);
  journey_selection_select (self->selection, journey_node_id (pain_point));
  canvas_assert_focus (self, JOURNEY_BOX_PAIN_POINT, pain_point);
  journey_selection_select (self->selection, journey_node_id (canvas_stage (self, 1)));
  canvas_assert_focus (self, JOURNEY_BOX_STAGE, canvas_stage (self, 1));
  journey_selection_select (self->selection, journey_node_id (journey_node_child (bill, JOURNEY_TOUCHPOINT_SCORES, 0)));
  canvas_assert_focus (self, JOURNEY_BOX_TOUCHPOINT, bill);
}

/* What is selected elsewhere comes into view. */
static void
test_selection_scrolls (void)
{
  CanvasWindow window;
  JourneyViewport *viewport;
  JourneyRect seen, visible;

  canvas_window_open (&window, canvas_map_large (5, 200));
  viewport = journey_canvas_viewport (window.canvas);
  journey_selection_select (window.selection, journey_node_id (canvas_touchpoint (&window, 3, 20)));
  seen = journey_scene_column_rect (journey_canvas_scene (window.canvas), (guint)canvas_focused (&window).column);
  visible = journey_viewport_visible (viewport);
  g_assert_cmpfloat (seen.x, >=, visible.x);
  g_assert_cmpfloat (seen.x + seen.width, <=, visible.x + visible.width);
  g_assert_cmpfloat (journey_viewport_x (viewport), >, 1000);

  journey_canvas_focus_first (window.canvas);
  g_assert_cmpfloat (journey_viewport_x (viewport), ==, 0);
  canvas_window_close (&window);
}

/* The focus stays with what it is on, wherever edits put that. */
static gboolean
is_drawn_anew (gpointer data)
{
  CanvasWindow *self = data;

  return journey_scene_map (journey_canvas_scene (self->canvas)) == journey_map_state (self->map);
}

/* What can be selected by nothing keeps the focus, and leaves the view where somebody has scrolled it. */
static void
test_focus_out_of_sight (void)
{
  CanvasWindow window;
  JourneyViewport *viewport;

  canvas_window_open (&window, canvas_map_large (2, 24));
  viewport = journey_canvas_viewport (window.canvas);
  canvas_focus (&window, NULL, JOURNEY_BOX_ADD_STAGE);
  g_assert_cmpfloat (journey_viewport_x (viewport), >, 0);
  journey_viewport_scroll_to (viewport, 0, 0);
  journey_edit_set_text (JOURNEY_NODE (window.map), JOURNEY_MAP_TITLE, "Another");
  wait_for (is_drawn_anew, &window);
  g_assert_cmpfloat (journey_viewport_x (viewport), ==, 0);
  canvas_assert_focus (&window, JOURNEY_BOX_ADD_STAGE, NULL);
  canvas_window_close (&window);
}

static void
test_focus_survives (CanvasWindow *self, gconstpointer data)
{
  JourneyNode *bill = canvas_touchpoint (self, 2, 0);

  canvas_focus_lane (self, bill, JOURNEY_LANE_KIND_PAIN_POINTS);
  journey_edit_move (bill, canvas_stage (self, 0), 0);
  canvas_assert_focus (self, JOURNEY_BOX_PAIN_POINT, journey_node_child (bill, JOURNEY_TOUCHPOINT_PAIN_POINTS, 0));
  g_assert_cmpint (canvas_focused (self).column, ==, 0);
  journey_edit_remove (journey_node_child (bill, JOURNEY_TOUCHPOINT_PAIN_POINTS, 0));
  g_assert_cmpint (canvas_focused (self).kind, ==, JOURNEY_BOX_CELL);
  g_assert_cmpstr (canvas_focused (self).touchpoint, ==, journey_node_id (bill));
  journey_history_undo (journey_map_history (self->map));
  journey_history_undo (journey_map_history (self->map));
  g_assert_cmpstr (canvas_focused (self).touchpoint, ==, journey_node_id (bill));
  g_assert_cmpint (canvas_focused (self).column, ==, 3);
}

static void
test_accessible (CanvasWindow *self, gconstpointer data)
{
  GtkWidget *canvas = GTK_WIDGET (self->canvas);
  GtkWidget *column;

  journey_selection_select (self->selection, journey_node_id (canvas_touchpoint (self, 2, 0)));
  column = canvas_find_widget (canvas, GTK_ACCESSIBLE_ROLE_LIST_ITEM,
                               "Using, First bill, emotion \xe2\x88\x92"
                               "1.8 let down, gap \xe2\x88\x92"
                               "3.2, 4 of 5");
  g_assert_nonnull (column);
  gtk_test_accessible_assert_role (gtk_widget_get_parent (column), GTK_ACCESSIBLE_ROLE_LIST);
  gtk_test_accessible_assert_property (gtk_widget_get_parent (column), GTK_ACCESSIBLE_PROPERTY_LABEL, "Using, 2 touchpoints");
  gtk_test_accessible_assert_state (column, GTK_ACCESSIBLE_STATE_SELECTED, TRUE);

  journey_selection_select (self->selection, journey_node_id (canvas_touchpoint (self, 0, 0)));
  gtk_test_accessible_assert_state (column, GTK_ACCESSIBLE_STATE_SELECTED, FALSE);
  g_assert_nonnull (canvas_find_widget (canvas, GTK_ACCESSIBLE_ROLE_LIST_ITEM, "Buying, Advert, 1 of 5"));
  g_assert_nonnull (canvas_find_widget (canvas, GTK_ACCESSIBLE_ROLE_HEADING, "Waiting, stage 2 of 3"));
  g_assert_nonnull (canvas_find_widget (canvas, GTK_ACCESSIBLE_ROLE_ROW_HEADER, "Pain points"));
  g_assert_nonnull (canvas_find_widget (canvas, GTK_ACCESSIBLE_ROLE_BUTTON, "Add touchpoint to Waiting"));
  g_assert_nonnull (canvas_find_widget (canvas, GTK_ACCESSIBLE_ROLE_BUTTON, "Add stage"));
}

static gboolean
has_pain_point_cell (gpointer data)
{
  return canvas_find_widget (data, GTK_ACCESSIBLE_ROLE_GRID_CELL, "Pain points: Two part-months, severity 3 of 3") != NULL;
}

/* Cells in sight come by themselves, can be gone to and edited by assistive technology, and follow the map. */
static void
test_accessible_cells (CanvasWindow *self, gconstpointer data)
{
  GtkWidget *canvas = GTK_WIDGET (self->canvas);
  JourneyNode *bill = canvas_touchpoint (self, 2, 0);
  GtkWidget *cell;

  wait_for (has_pain_point_cell, canvas);
  g_assert_nonnull (canvas_find_widget (canvas, GTK_ACCESSIBLE_ROLE_GRID_CELL, "What they do: empty"));
  g_assert_nonnull (canvas_find_widget (canvas, GTK_ACCESSIBLE_ROLE_GRID_CELL,
                                        "Value gap: \xe2\x88\x92"
                                        "3.2, expected 5.0, actual 1.8"));
  g_assert_nonnull (canvas_find_widget (canvas, GTK_ACCESSIBLE_ROLE_GRID_CELL,
                                        "Emotions: Mei, \xe2\x88\x92"
                                        "1.8 let down"));

  cell = canvas_find_widget (canvas, GTK_ACCESSIBLE_ROLE_GRID_CELL, "Pain points: Two part-months, severity 3 of 3");
  g_assert_true (gtk_widget_grab_focus (cell));
  canvas_assert_focus (self, JOURNEY_BOX_PAIN_POINT, journey_node_child (bill, JOURNEY_TOUCHPOINT_PAIN_POINTS, 0));
  g_assert_true (gtk_widget_activate_action (cell, "cell.edit", NULL));
  g_assert_true (journey_canvas_is_editing (self->canvas));
  canvas_write (self, "Three part-months");
  journey_canvas_commit (self->canvas);
  g_assert_nonnull (
      canvas_find_widget (canvas, GTK_ACCESSIBLE_ROLE_GRID_CELL, "Pain points: Three part-months, severity 3 of 3"));
}

static gboolean
is_last_named (gpointer data)
{
  return canvas_find_widget (data, GTK_ACCESSIBLE_ROLE_LIST_ITEM, "Loyalty, Touchpoint 60, emotion +2.0, 60 of 60") != NULL;
}

/* Columns out of sight have their name too. */
static void
test_accessible_far (void)
{
  CanvasWindow window;

  canvas_window_open (&window, canvas_map_large (5, 60));
  wait_for (is_last_named, window.canvas);
  canvas_window_close (&window);
}

static gboolean
strip_is_fitted (gpointer canvas)
{
  return JOURNEY_CANVAS (canvas)->strip_source == 0;
}

static gboolean
on_never (gpointer data)
{
  g_assert_not_reached ();
}

/* The canvas waits for what will not come, so that it does not come to rest, however slow the machine is. */
static void
keep_from_rest (JourneyCanvas *canvas)
{
  g_clear_handle_id (&canvas->settle_source, g_source_remove);
  canvas->settle_source = g_timeout_add_seconds (3600, on_never, NULL);
  canvas->settle_idle = FALSE;
}

typedef struct
{
  CanvasWindow *window;
  JourneyScene *scene;
} Before;

static gboolean
has_other_scene (gpointer data)
{
  Before *before = data;

  return journey_canvas_scene (before->window->canvas) != before->scene;
}

/* Panning and zooming lay nothing out: the scene stays the one there was. Only rest below 100 % gives the personas another room,
 * and with it another scene. */
static void
test_pan (void)
{
  CanvasWindow window;
  JourneyViewport *viewport;
  g_autoptr (JourneyScene) scene = NULL;

  canvas_window_open (&window, canvas_map_large (10, 1000));
  viewport = journey_canvas_viewport (window.canvas);
  wait_for (strip_is_fitted, window.canvas);
  scene = journey_scene_ref (journey_canvas_scene (window.canvas));
  keep_from_rest (window.canvas);
  for (guint i = 0; i < 20; i++)
    {
      journey_viewport_scroll_by (viewport, 3700, i % 2 ? 100 : -100);
      if (i % 2 == 0)
        journey_viewport_zoom_to (viewport, 0.4 + i * 0.1, 300, 300);
      canvas_wait_frames (&window);
      g_assert_true (journey_canvas_scene (window.canvas) == scene);
    }

  g_clear_handle_id (&window.canvas->settle_source, g_source_remove);
  journey_viewport_zoom_to (viewport, 0.4, 300, 300);
  wait_for (has_other_scene, &(Before){ &window, scene });
  canvas_window_close (&window);
}

/* A frame that only pans lays out, measures and draws nothing: it moves what is there. */
static void
test_pan_moves (void)
{
  const double reach = 8;
  CanvasWindow window;
  JourneyTypesetter *typesetter;
  guint n_painted;
  guint64 n_set;

  canvas_window_open (&window, canvas_map_large (10, 100));
  journey_viewport_scroll_to (journey_canvas_viewport (window.canvas), 700, 0);
  canvas_find_middle (&window, reach);
  canvas_pan (&window, reach);
  canvas_pan (&window, -reach);

  typesetter = window.canvas->scene->typesetter;
  n_painted = window.canvas->n_painted;
  n_set = typesetter->n_set;
  g_assert_cmpuint (n_painted, >, 0);
  g_assert_cmpuint (n_set, >, 0);
  for (guint i = 0; i < 10; i++)
    {
      canvas_pan (&window, i % 4 < 2 ? reach / 2 : -reach / 2);
      g_assert_cmpuint (window.canvas->n_painted, ==, n_painted);
      g_assert_cmpuint (typesetter->n_set, ==, n_set);
    }
  canvas_pan (&window, 300);
  g_assert_cmpuint (window.canvas->n_painted, >, n_painted);
  canvas_window_close (&window);
}

static GskRenderNode *
find_drawing (GskRenderNode *node)
{
  GskRenderNode *found = NULL;

  switch ((int)gsk_render_node_get_node_type (node))
    {
    case GSK_CAIRO_NODE:
      return node;
    case GSK_CONTAINER_NODE:
      for (guint i = 0; i < gsk_container_node_get_n_children (node) && !found; i++)
        found = find_drawing (gsk_container_node_get_child (node, i));
      return found;
    case GSK_TRANSFORM_NODE:
      return find_drawing (gsk_transform_node_get_child (node));
    default:
      return NULL;
    }
}

/* The picture that a piece shows. */
static GskRenderNode *
drawing_of (GtkWidget *part)
{
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (part);
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  GskRenderNode *node, *drawing;

  gdk_paintable_snapshot (paintable, snapshot, gtk_widget_get_width (part), gtk_widget_get_height (part));
  node = gtk_snapshot_free_to_node (snapshot);
  g_assert_nonnull (node);
  drawing = find_drawing (node);
  g_assert_nonnull (drawing);
  gsk_render_node_ref (drawing);
  gsk_render_node_unref (node);

  return drawing;
}

static void
grow_first_lane (CanvasWindow *window, double height)
{
  journey_edit_set_number (journey_node_child (JOURNEY_NODE (window->map), JOURNEY_MAP_LANES, 0), JOURNEY_LANE_HEIGHT, height);
  canvas_wait_frames (window);
}

/* A piece takes its picture along to where that looks the same; many steps that differ by less than can be seen do not add up. */
static void
test_steps_do_not_add_up (void)
{
  CanvasWindow window;
  GskRenderNode *before, *after;
  GtkWidget *last;

  canvas_window_open (&window, canvas_map_small ());
  journey_viewport_zoom_to (journey_canvas_viewport (window.canvas), 1.009, 0, 0);
  for (guint i = 0; i < 4; i++)
    grow_first_lane (&window, 200 + i);
  last = g_ptr_array_index (window.canvas->titles, 2);
  before = drawing_of (last);
  for (guint i = 4; i < 24; i++)
    grow_first_lane (&window, 200 + i);
  after = drawing_of (last);
  g_assert_true (before != after);
  gsk_render_node_unref (before);
  gsk_render_node_unref (after);
  canvas_window_close (&window);
}

static void
test_scroll_bars (void)
{
  CanvasWindow window;
  GtkAdjustment *horizontal;
  JourneyViewport *viewport;

  canvas_window_open (&window, canvas_map_large (5, 100));
  viewport = journey_canvas_viewport (window.canvas);
  horizontal = gtk_scrollable_get_hadjustment (GTK_SCROLLABLE (window.canvas));
  g_assert_cmpfloat_with_epsilon (gtk_adjustment_get_upper (horizontal), journey_viewport_width (viewport), 1e-6);
  gtk_adjustment_set_value (horizontal, 500);
  g_assert_cmpfloat (journey_viewport_x (viewport), ==, 500);
  journey_viewport_scroll_to (viewport, 900, 0);
  g_assert_cmpfloat (gtk_adjustment_get_value (horizontal), ==, 900);
  canvas_window_close (&window);
}

static void
test_zoom (CanvasWindow *self, gconstpointer data)
{
  double zoom = 0;

  canvas_press (self, GDK_KEY_plus, GDK_CONTROL_MASK);
  g_object_get (self->canvas, "zoom", &zoom, NULL);
  g_assert_cmpfloat (zoom, ==, 1.1);
  g_assert_nonnull (canvas_find_widget (GTK_WIDGET (self->canvas), GTK_ACCESSIBLE_ROLE_GROUP, "Zoom"));
  canvas_act (self, "canvas.zoom-out");
  canvas_act (self, "canvas.zoom-out");
  g_assert_cmpfloat (journey_viewport_zoom (journey_canvas_viewport (self->canvas)), ==, 0.9);
  canvas_press (self, GDK_KEY_0, GDK_CONTROL_MASK);
  g_assert_cmpfloat (journey_viewport_zoom (journey_canvas_viewport (self->canvas)), ==, 1);
  canvas_act (self, "canvas.zoom-fit");
  g_assert_cmpfloat (journey_viewport_zoom (journey_canvas_viewport (self->canvas)), !=, 1);
}

static void
test_themes (CanvasWindow *self, gconstpointer data)
{
  for (guint kind = 0; kind < JOURNEY_N_THEMES; kind++)
    {
      g_object_set (self->canvas, "theme-kind", kind, NULL);
      g_assert_cmpint (journey_theme_kind (journey_scene_theme (journey_canvas_scene (self->canvas))), ==, kind);
      wait_idle ();
    }
}

static void
test_other_map (CanvasWindow *self, gconstpointer data)
{
  JourneyMap *map = canvas_map_large (5, 20);
  JourneySelection *selection = journey_selection_new (map);

  journey_canvas_focus_first (self->canvas);
  canvas_act (self, "canvas.edit");
  canvas_write (self, "Kept");
  journey_canvas_set_selection (self->canvas, selection);
  g_assert_cmpstr (journey_node_text (canvas_touchpoint (self, 0, 0), JOURNEY_TOUCHPOINT_TITLE), ==, "Kept");
  g_assert_cmpuint (journey_scene_n_columns (journey_canvas_scene (self->canvas)), ==, 20);
  journey_canvas_set_selection (self->canvas, NULL);
  g_assert_null (journey_canvas_scene (self->canvas));
  wait_idle ();
  g_assert_finalize_object (selection);
  g_assert_finalize_object (map);
}

static void
test_read_only (CanvasWindow *self, gconstpointer data)
{
  static const char *const actions[] = { "canvas.edit",       "canvas.add-touchpoint", "canvas.add-stage",      "canvas.delete",
                                         "canvas.move-right", "canvas.emotion-up",     "canvas.moment-of-truth" };
  g_autoptr (JourneyState) before = journey_state_ref (journey_map_state (self->map));

  journey_canvas_set_editable (self->canvas, FALSE);
  canvas_focus (self, canvas_touchpoint (self, 0, 0), JOURNEY_BOX_TOUCHPOINT);
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_activate_action (GTK_WIDGET (self->canvas), actions[i], NULL);
  canvas_press (self, GDK_KEY_a, 0);
  g_assert_false (journey_canvas_is_editing (self->canvas));
  g_assert_true (journey_map_state (self->map) == before);
  g_assert_null (canvas_find_widget (GTK_WIDGET (self->canvas), GTK_ACCESSIBLE_ROLE_BUTTON, "Add stage"));
}

#define ADD(path, func) g_test_add (path, CanvasWindow, NULL, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  gtk_init ();
  ADD ("/canvas/focus-first", test_focus_first);
  g_test_add_func ("/canvas/focus-first/without-touchpoints", test_focus_first_without_touchpoints);
  g_test_add_func ("/canvas/focus-first/without-stages", test_focus_first_without_stages);
  ADD ("/canvas/arrows", test_arrows);
  ADD ("/canvas/far-keys", test_far_keys);
  ADD ("/canvas/walk", test_walk);
  ADD ("/canvas/selection/leads", test_selection_leads);
  g_test_add_func ("/canvas/selection/scrolls", test_selection_scrolls);
  g_test_add_func ("/canvas/focus-out-of-sight", test_focus_out_of_sight);
  ADD ("/canvas/focus-survives", test_focus_survives);
  ADD ("/canvas/accessible", test_accessible);
  ADD ("/canvas/accessible/cells", test_accessible_cells);
  g_test_add_func ("/canvas/accessible/far", test_accessible_far);
  g_test_add_func ("/canvas/pan", test_pan);
  g_test_add_func ("/canvas/pan-moves", test_pan_moves);
  g_test_add_func ("/canvas/steps-do-not-add-up", test_steps_do_not_add_up);
  g_test_add_func ("/canvas/scroll-bars", test_scroll_bars);
  ADD ("/canvas/zoom", test_zoom);
  ADD ("/canvas/themes", test_themes);
  ADD ("/canvas/other-map", test_other_map);
  ADD ("/canvas/read-only", test_read_only);

  return g_test_run ();
}
