/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>

#include "canvas-window.h"
#include "journey-template.h"
#include "wait-for.h"

/* Real keys and a real pointer, sent by the X server. */

static void
run (const char *const *words)
{
  g_autoptr (GError) error = NULL;
  int status = -1;

  g_spawn_sync (NULL, (char **)words, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, NULL, &status, &error);
  g_assert_no_error (error);
  g_assert_true (g_spawn_check_wait_status (status, NULL));
}

static gboolean
is_active (gpointer window)
{
  return gtk_window_is_active (window);
}

static void
open_window (CanvasWindow *self, JourneyMap *map)
{
  canvas_window_open (self, map);
  run ((const char *const[]){ "xdotool", "search", "--name", CANVAS_WINDOW_TITLE, "windowmove", "0", "0", "windowfocus", NULL });
  wait_for (is_active, self->window);
  journey_canvas_focus_first (self->canvas);
}

static void
set_up (CanvasWindow *self, gconstpointer data)
{
  open_window (self, canvas_map_small ());
}

static void
tear_down (CanvasWindow *self, gconstpointer data)
{
  canvas_window_close (self);
}

static void
press (const char *keys)
{
  run ((const char *const[]){ "xdotool", "key", keys, NULL });
}

static void
type (const char *text)
{
  run ((const char *const[]){ "xdotool", "type", "--delay", "5", text, NULL });
}

static void
point (double x, double y)
{
  g_autofree char *at_x = g_strdup_printf ("%d", (int)x);
  g_autofree char *at_y = g_strdup_printf ("%d", (int)y);

  run ((const char *const[]){ "xdotool", "mousemove", at_x, at_y, NULL });
}

static gboolean
count_releases (GtkEventControllerLegacy *controller, GdkEvent *event, int *left)
{
  if (gdk_event_get_event_type (event) == GDK_BUTTON_RELEASE)
    (*left)--;

  return FALSE;
}

static gboolean
is_none_left (gpointer left)
{
  return *(int *)left <= 0;
}

/* Until the button has come up again, since what closes a window before that leaves GTK waiting for it. */
static void
click (CanvasWindow *self, const char *button, const char *times)
{
  GtkEventController *controller = gtk_event_controller_legacy_new ();
  int left = atoi (times);

  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  g_signal_connect (controller, "event", G_CALLBACK (count_releases), &left);
  gtk_widget_add_controller (self->window, controller);
  run ((const char *const[]){ "xdotool", "click", "--repeat", times, "--delay", "20", button, NULL });
  wait_for (is_none_left, &left);
  gtk_widget_remove_controller (self->window, controller);
}

static void
point_at_box (CanvasWindow *self, const JourneyBox *box)
{
  JourneyViewport *viewport = journey_canvas_viewport (self->canvas);
  JourneyRect seen = journey_viewport_to_view (viewport, &box->rect);
  GtkNative *native = gtk_widget_get_native (GTK_WIDGET (self->canvas));
  graphene_point_t at;
  double x, y;

  g_assert_true (
      gtk_widget_compute_point (GTK_WIDGET (self->canvas), GTK_WIDGET (native),
                                &GRAPHENE_POINT_INIT ((float)(seen.x + seen.width / 2), (float)(seen.y + seen.height / 2)), &at));
  gtk_native_get_surface_transform (native, &x, &y);
  point (at.x + x, at.y + y);
}

static void
point_at (CanvasWindow *self, gpointer node, JourneyBoxKind kind)
{
  JourneyBox box;

  g_assert_true (journey_scene_find (journey_canvas_scene (self->canvas), journey_node_id (node), kind, &box));
  point_at_box (self, &box);
}

/** Wish: What is waited for. */
typedef struct
{
  CanvasWindow *window;
  JourneyNode *node;
  JourneyFieldId field;
  const char *text;
  JourneyBoxKind kind;
} Wish;

static gboolean
has_text (gpointer data)
{
  Wish *wish = data;

  return g_strcmp0 (journey_node_text (wish->node, wish->field), wish->text) == 0;
}

static gboolean
has_focus (gpointer data)
{
  Wish *wish = data;
  JourneyBox box;

  return journey_canvas_focused_box (wish->window->canvas, &box) && box.kind == wish->kind
         && g_strcmp0 (box.id, wish->node ? journey_node_id (wish->node) : "") == 0;
}

static gboolean
is_editing (gpointer data)
{
  return journey_canvas_is_editing (((Wish *)data)->window->canvas);
}

static gboolean
is_not_editing (gpointer data)
{
  return !is_editing (data);
}

static gboolean
has_three_touchpoints (gpointer data)
{
  Wish *wish = data;

  return journey_node_n_children (JOURNEY_NODE (wish->window->map), JOURNEY_MAP_STAGES) > 0
         && journey_node_n_children (canvas_stage (wish->window, 0), JOURNEY_STAGE_TOUCHPOINTS) == 3
         && !journey_history_in_transaction (journey_map_history (wish->window->map));
}

static void
expect_text (CanvasWindow *self, gpointer node, JourneyFieldId field, const char *text)
{
  wait_for (has_text, &(Wish){ .window = self, .node = node, .field = field, .text = text });
}

static void
expect_focus (CanvasWindow *self, JourneyBoxKind kind, gpointer node)
{
  wait_for (has_focus, &(Wish){ .window = self, .node = node, .kind = kind });
}

static void
expect_editing (CanvasWindow *self, gboolean editing)
{
  wait_for (editing ? is_editing : is_not_editing, &(Wish){ .window = self });
}

/* From a new map, with nothing clicked: no key but text and Enter. */
static void
test_type_from_nothing (void)
{
  static const char *const titles[] = { "Sees an ad", "Asks a friend", "Visits the shop" };
  CanvasWindow window;

  open_window (&window, journey_template_new_map (JOURNEY_TEMPLATE_EMPTY, "New"));
  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    {
      type (titles[i]);
      press ("Return");
    }
  press ("Escape");
  wait_for (has_three_touchpoints, &(Wish){ .window = &window });
  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    g_assert_cmpstr (journey_node_text (canvas_touchpoint (&window, 0, i), JOURNEY_TOUCHPOINT_TITLE), ==, titles[i]);
  canvas_window_close (&window);
}

/* Typing on a filled cell goes on with it, on an empty one begins; Tab goes to the next lane. */
static void
test_type_on (CanvasWindow *self, gconstpointer data)
{
  JourneyNode *advert = canvas_touchpoint (self, 0, 0);

  type ("ising");
  press ("Tab");
  expect_text (self, advert, JOURNEY_TOUCHPOINT_TITLE, "Advertising");
  expect_focus (self, JOURNEY_BOX_ACTION, advert);
  type ("Looks up");
  press ("shift+Return");
  type ("and down");
  press ("Return");
  expect_text (self, advert, JOURNEY_TOUCHPOINT_ACTION, "Looks up\nand down");
}

static void
test_dead_key (CanvasWindow *self, gconstpointer data)
{
  JourneyNode *advert = canvas_touchpoint (self, 0, 0);

  run ((const char *const[]){ "setxkbmap", "us", "intl", NULL });
  press ("Down");
  expect_focus (self, JOURNEY_BOX_ACTION, advert);
  press ("dead_acute");
  press ("e");
  press ("Return");
  expect_text (self, advert, JOURNEY_TOUCHPOINT_ACTION, "\xc3\xa9");
  run ((const char *const[]){ "setxkbmap", "us", NULL });
}

static void
test_enter_and_escape (CanvasWindow *self, gconstpointer data)
{
  JourneyNode *advert = canvas_touchpoint (self, 0, 0);

  press ("Return");
  expect_editing (self, TRUE);
  type ("xyz");
  press ("Escape");
  expect_editing (self, FALSE);
  g_assert_cmpstr (journey_node_text (advert, JOURNEY_TOUCHPOINT_TITLE), ==, "Advert");
  press ("Right");
  expect_focus (self, JOURNEY_BOX_TOUCHPOINT, canvas_touchpoint (self, 0, 1));
}

static void
test_click (CanvasWindow *self, gconstpointer data)
{
  JourneyNode *bill = canvas_touchpoint (self, 2, 0);

  point_at (self, bill, JOURNEY_BOX_TOUCHPOINT);
  click (self, "1", "1");
  expect_focus (self, JOURNEY_BOX_TOUCHPOINT, bill);
  g_assert_cmpstr (journey_selection_id (self->selection), ==, journey_node_id (bill));
  point_at (self, canvas_stage (self, 0), JOURNEY_BOX_STAGE);
  click (self, "1", "1");
  expect_focus (self, JOURNEY_BOX_STAGE, canvas_stage (self, 0));
}

static void
test_double_click (CanvasWindow *self, gconstpointer data)
{
  JourneyNode *shop = canvas_touchpoint (self, 0, 1);

  point_at (self, shop, JOURNEY_BOX_TOUCHPOINT);
  click (self, "1", "2");
  expect_editing (self, TRUE);
  type ("ping");
  point_at (self, canvas_touchpoint (self, 0, 0), JOURNEY_BOX_TOUCHPOINT);
  click (self, "1", "1");
  expect_text (self, shop, JOURNEY_TOUCHPOINT_TITLE, "Shopping");
  expect_focus (self, JOURNEY_BOX_TOUCHPOINT, canvas_touchpoint (self, 0, 0));
}

static void
test_click_add (CanvasWindow *self, gconstpointer data)
{
  point_at (self, canvas_stage (self, 1), JOURNEY_BOX_ADD_TOUCHPOINT);
  click (self, "1", "1");
  expect_editing (self, TRUE);
  type ("Parcel");
  press ("Return");
  press ("Escape");
  expect_editing (self, FALSE);
  expect_text (self, canvas_touchpoint (self, 1, 0), JOURNEY_TOUCHPOINT_TITLE, "Parcel");
}

static gboolean
has_other_emotion (gpointer data)
{
  Wish *wish = data;
  JourneyNode *emotion = journey_node_child (wish->node, JOURNEY_TOUCHPOINT_EMOTIONS, 0);

  return journey_node_number (emotion, JOURNEY_EMOTION_VALUE) > -1
         && !journey_history_in_transaction (journey_map_history (wish->window->map));
}

static gboolean
has_emotion (gpointer data)
{
  return journey_node_n_children (((Wish *)data)->node, JOURNEY_TOUCHPOINT_EMOTIONS) == 1;
}

static void
test_drag_emotion (CanvasWindow *self, gconstpointer data)
{
  JourneyNode *bill = canvas_touchpoint (self, 2, 0);

  point_at (self, journey_node_child (bill, JOURNEY_TOUCHPOINT_EMOTIONS, 0), JOURNEY_BOX_EMOTION);
  run ((const char *const[]){ "xdotool", "mousedown", "1", NULL });
  for (guint i = 0; i < 6; i++)
    run ((const char *const[]){ "xdotool", "mousemove_relative", "--", "0", "-12", NULL });
  run ((const char *const[]){ "xdotool", "mouseup", "1", NULL });
  wait_for (has_other_emotion, &(Wish){ .window = self, .node = bill });
  g_assert_cmpstr (journey_history_undo_name (journey_map_history (self->map)), ==, "Change emotion");
}

static void
test_click_emotion (CanvasWindow *self, gconstpointer data)
{
  JourneyNode *shop = canvas_touchpoint (self, 0, 1);

  canvas_focus_lane (self, shop, JOURNEY_LANE_KIND_EMOTIONS);
  point_at_box (self, &(JourneyBox){ .rect = canvas_focused (self).rect });
  click (self, "1", "1");
  wait_for (has_emotion, &(Wish){ .window = self, .node = shop });
}

static gboolean
is_zoomed (gpointer data)
{
  return journey_viewport_zoom (data) > 1.2;
}

static gboolean
is_scrolled (gpointer data)
{
  return journey_viewport_x (data) > 100;
}

/* The point under the pointer stays where it is. */
static void
test_wheel (void)
{
  CanvasWindow window;
  JourneyViewport *viewport;
  double before_x, before_y, after_x, after_y;

  open_window (&window, canvas_map_large (5, 100));
  viewport = journey_canvas_viewport (window.canvas);
  point (500, 300);
  run ((const char *const[]){ "xdotool", "click", "--repeat", "4", "7", NULL });
  wait_for (is_scrolled, viewport);
  wait_idle ();
  journey_viewport_to_scene (viewport, 500, 300, &before_x, &before_y);
  run ((const char *const[]){ "xdotool", "keydown", "ctrl", "click", "--repeat", "3", "4", "keyup", "ctrl", NULL });
  wait_for (is_zoomed, viewport);
  journey_viewport_to_scene (viewport, 500, 300, &after_x, &after_y);
  g_assert_cmpfloat_with_epsilon (before_x, after_x, 40);
  canvas_window_close (&window);
}

static gboolean
has_menu (gpointer data)
{
  GtkWidget *menu = canvas_find_widget (data, GTK_ACCESSIBLE_ROLE_MENU, NULL);

  return menu && gtk_widget_get_mapped (menu);
}

static gboolean
has_no_menu (gpointer data)
{
  return !has_menu (data);
}

static void
test_right_click (CanvasWindow *self, gconstpointer data)
{
  JourneyNode *bill = canvas_touchpoint (self, 2, 0);

  point_at (self, bill, JOURNEY_BOX_TOUCHPOINT);
  run ((const char *const[]){ "xdotool", "click", "3", NULL });
  wait_for (has_menu, self->canvas);
  expect_focus (self, JOURNEY_BOX_TOUCHPOINT, bill);
  press ("Escape");
  wait_for (has_no_menu, self->canvas);
  press ("Right");
  expect_focus (self, JOURNEY_BOX_TOUCHPOINT, canvas_touchpoint (self, 2, 1));
}

#define ADD(path, func) g_test_add (path, CanvasWindow, NULL, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  gtk_init ();
  g_test_add_func ("/canvas-input/type-from-nothing", test_type_from_nothing);
  ADD ("/canvas-input/type-on", test_type_on);
  ADD ("/canvas-input/dead-key", test_dead_key);
  ADD ("/canvas-input/enter-and-escape", test_enter_and_escape);
  ADD ("/canvas-input/click", test_click);
  ADD ("/canvas-input/double-click", test_double_click);
  ADD ("/canvas-input/click-add", test_click_add);
  ADD ("/canvas-input/drag-emotion", test_drag_emotion);
  ADD ("/canvas-input/click-emotion", test_click_emotion);
  g_test_add_func ("/canvas-input/wheel", test_wheel);
  ADD ("/canvas-input/right-click", test_right_click);

  return g_test_run ();
}
