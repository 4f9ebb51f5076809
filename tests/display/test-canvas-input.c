/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canvas-hands.h"
#include "journey-template.h"
#include "wait-for.h"

/* Keys and pointer on the canvas. */

static void
set_up (CanvasWindow *self, gconstpointer data)
{
  hands_open (self, canvas_map_small ());
}

static void
tear_down (CanvasWindow *self, gconstpointer data)
{
  canvas_window_close (self);
}

/** Wish: What is waited for. */
typedef struct
{
  CanvasWindow *window;
  JourneyNode *node;
} Wish;

static gboolean
has_three_touchpoints (gpointer data)
{
  Wish *wish = data;

  return journey_node_n_children (JOURNEY_NODE (wish->window->map), JOURNEY_MAP_STAGES) > 0
         && journey_node_n_children (canvas_stage (wish->window, 0), JOURNEY_STAGE_TOUCHPOINTS) == 3
         && !journey_history_in_transaction (journey_map_history (wish->window->map));
}

/* From a new map, with nothing clicked: no key but text and Enter. */
static void
test_type_from_nothing (void)
{
  static const char *const titles[] = { "Sees an ad", "Asks a friend", "Visits the shop" };
  CanvasWindow window;

  hands_open (&window, journey_template_new_map (JOURNEY_TEMPLATE_EMPTY, "New"));
  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    {
      hands_type (titles[i]);
      hands_press ("Return");
    }
  hands_press ("Escape");
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

  hands_type ("ising");
  hands_press ("Tab");
  hands_expect_text (self, advert, JOURNEY_TOUCHPOINT_TITLE, "Advertising");
  hands_expect_focus (self, JOURNEY_BOX_ACTION, advert);
  hands_type ("Looks up");
  hands_press ("shift+Return");
  hands_type ("and down");
  hands_press ("Return");
  hands_expect_text (self, advert, JOURNEY_TOUCHPOINT_ACTION, "Looks up\nand down");
}

static void
test_dead_key (CanvasWindow *self, gconstpointer data)
{
  JourneyNode *advert = canvas_touchpoint (self, 0, 0);

  hands_run ((const char *const[]){ "setxkbmap", "us", "intl", NULL });
  hands_press ("Down");
  hands_expect_focus (self, JOURNEY_BOX_ACTION, advert);
  hands_press ("dead_acute");
  hands_press ("e");
  hands_press ("Return");
  hands_expect_text (self, advert, JOURNEY_TOUCHPOINT_ACTION, "\xc3\xa9");
  hands_run ((const char *const[]){ "setxkbmap", "us", NULL });
}

static void
test_enter_and_escape (CanvasWindow *self, gconstpointer data)
{
  JourneyNode *advert = canvas_touchpoint (self, 0, 0);

  hands_press ("Return");
  hands_expect_editing (self, TRUE);
  hands_type ("xyz");
  hands_press ("Escape");
  hands_expect_editing (self, FALSE);
  g_assert_cmpstr (journey_node_text (advert, JOURNEY_TOUCHPOINT_TITLE), ==, "Advert");
  hands_press ("Right");
  hands_expect_focus (self, JOURNEY_BOX_TOUCHPOINT, canvas_touchpoint (self, 0, 1));
}

static void
test_click (CanvasWindow *self, gconstpointer data)
{
  JourneyNode *bill = canvas_touchpoint (self, 2, 0);

  hands_point_at (self, bill, JOURNEY_BOX_TOUCHPOINT);
  hands_click (self, "1", "1");
  hands_expect_focus (self, JOURNEY_BOX_TOUCHPOINT, bill);
  g_assert_cmpstr (journey_selection_id (self->selection), ==, journey_node_id (bill));
  hands_point_at (self, canvas_stage (self, 0), JOURNEY_BOX_STAGE);
  hands_click (self, "1", "1");
  hands_expect_focus (self, JOURNEY_BOX_STAGE, canvas_stage (self, 0));
}

static void
test_double_click (CanvasWindow *self, gconstpointer data)
{
  JourneyNode *shop = canvas_touchpoint (self, 0, 1);

  hands_point_at (self, shop, JOURNEY_BOX_TOUCHPOINT);
  hands_click (self, "1", "2");
  hands_expect_editing (self, TRUE);
  hands_type ("ping");
  hands_point_at (self, canvas_touchpoint (self, 0, 0), JOURNEY_BOX_TOUCHPOINT);
  hands_click (self, "1", "1");
  hands_expect_text (self, shop, JOURNEY_TOUCHPOINT_TITLE, "Shopping");
  hands_expect_focus (self, JOURNEY_BOX_TOUCHPOINT, canvas_touchpoint (self, 0, 0));
}

static void
test_click_add (CanvasWindow *self, gconstpointer data)
{
  hands_point_at (self, canvas_stage (self, 1), JOURNEY_BOX_ADD_TOUCHPOINT);
  hands_click (self, "1", "1");
  hands_expect_editing (self, TRUE);
  hands_type ("Parcel");
  hands_press ("Return");
  hands_press ("Escape");
  hands_expect_editing (self, FALSE);
  hands_expect_text (self, canvas_touchpoint (self, 1, 0), JOURNEY_TOUCHPOINT_TITLE, "Parcel");
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
  Wish *wish = data;

  return journey_node_n_children (wish->node, JOURNEY_TOUCHPOINT_EMOTIONS) == 1
         && !journey_history_in_transaction (journey_map_history (wish->window->map));
}

static void
test_drag_emotion (CanvasWindow *self, gconstpointer data)
{
  JourneyNode *bill = canvas_touchpoint (self, 2, 0);

  hands_point_at (self, journey_node_child (bill, JOURNEY_TOUCHPOINT_EMOTIONS, 0), JOURNEY_BOX_EMOTION);
  hands_run ((const char *const[]){ "xdotool", "mousedown", "1", NULL });
  for (guint i = 0; i < 6; i++)
    hands_run ((const char *const[]){ "xdotool", "mousemove_relative", "--", "0", "-12", NULL });
  hands_run ((const char *const[]){ "xdotool", "mouseup", "1", NULL });
  wait_for (has_other_emotion, &(Wish){ .window = self, .node = bill });
  g_assert_cmpstr (journey_history_undo_name (journey_map_history (self->map)), ==, "Change emotion");
}

/* Where nothing is felt yet a click selects, and pulling up says a feeling, as one step. */
static void
test_new_emotion (CanvasWindow *self, gconstpointer data)
{
  g_autoptr (JourneyState) before = journey_state_ref (journey_map_state (self->map));
  JourneyNode *shop = canvas_touchpoint (self, 0, 1);
  JourneyBox cell;

  canvas_focus_lane (self, shop, JOURNEY_LANE_KIND_EMOTIONS);
  cell = canvas_focused (self);
  canvas_focus (self, canvas_touchpoint (self, 0, 0), JOURNEY_BOX_TOUCHPOINT);
  hands_point_at_box (self, &(JourneyBox){ .rect = cell.rect });
  hands_click (self, "1", "1");
  hands_expect_focus (self, JOURNEY_BOX_CELL, journey_map_find (self->map, cell.id));
  g_assert_cmpint (canvas_focused (self).column, ==, 1);
  g_assert_true (journey_map_state (self->map) == before);

  /* Elsewhere, or it would be a double click. */
  hands_run ((const char *const[]){ "xdotool", "mousemove_relative", "20", "0", NULL });
  hands_run ((const char *const[]){ "xdotool", "mousedown", "1", NULL });
  for (guint i = 0; i < 4; i++)
    hands_run ((const char *const[]){ "xdotool", "mousemove_relative", "--", "0", "-12", NULL });
  hands_run ((const char *const[]){ "xdotool", "mouseup", "1", NULL });
  wait_for (has_emotion, &(Wish){ .window = self, .node = shop });
  g_assert_cmpfloat (journey_node_number (journey_node_child (shop, JOURNEY_TOUCHPOINT_EMOTIONS, 0), JOURNEY_EMOTION_VALUE), >,
                     0);
  canvas_assert_undone (self, before);
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

  hands_open (&window, canvas_map_large (5, 100));
  viewport = journey_canvas_viewport (window.canvas);
  hands_point (500, 300);
  hands_run ((const char *const[]){ "xdotool", "click", "--repeat", "4", "7", NULL });
  wait_for (is_scrolled, viewport);
  wait_idle ();
  journey_viewport_to_scene (viewport, 500, 300, &before_x, &before_y);
  hands_run ((const char *const[]){ "xdotool", "keydown", "ctrl", "click", "--repeat", "3", "4", "keyup", "ctrl", NULL });
  wait_for (is_zoomed, viewport);
  journey_viewport_to_scene (viewport, 500, 300, &after_x, &after_y);
  g_assert_cmpfloat_with_epsilon (before_x, after_x, 40);
  canvas_window_close (&window);
}

/* The canvas's own, and not one of the buttons on it. */
static gboolean
has_menu (gpointer data)
{
  for (GtkWidget *child = gtk_widget_get_first_child (data); child; child = gtk_widget_get_next_sibling (child))
    if (GTK_IS_POPOVER_MENU (child) && gtk_widget_get_mapped (child))
      return TRUE;

  return FALSE;
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

  hands_point_at (self, bill, JOURNEY_BOX_TOUCHPOINT);
  hands_run ((const char *const[]){ "xdotool", "click", "3", NULL });
  wait_for (has_menu, self->canvas);
  hands_expect_focus (self, JOURNEY_BOX_TOUCHPOINT, bill);
  hands_press ("Escape");
  wait_for (has_no_menu, self->canvas);
  hands_press ("Right");
  hands_expect_focus (self, JOURNEY_BOX_TOUCHPOINT, canvas_touchpoint (self, 2, 1));
}

static GtkWidget *
shown_menu (CanvasWindow *self)
{
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->canvas)); child;
       child = gtk_widget_get_next_sibling (child))
    if (GTK_IS_POPOVER_MENU (child))
      return child;

  return NULL;
}

/* Neither below nor above the point there is room for all of it, beside it there is. */
static void
test_menu_is_whole (CanvasWindow *self, gconstpointer data)
{
  int natural;

  hands_point_at (self, journey_node_child (canvas_touchpoint (self, 2, 0), JOURNEY_TOUCHPOINT_PAIN_POINTS, 0),
                  JOURNEY_BOX_PAIN_POINT);
  hands_run ((const char *const[]){ "xdotool", "click", "3", NULL });
  wait_for (has_menu, self->canvas);
  gtk_widget_measure (shown_menu (self), GTK_ORIENTATION_VERTICAL, -1, NULL, &natural, NULL, NULL);
  g_assert_cmpint (natural, >, 400);
  g_assert_cmpint (gtk_popover_get_position (GTK_POPOVER (shown_menu (self))), ==, GTK_POS_RIGHT);
  g_assert_cmpint (gtk_widget_get_height (shown_menu (self)), >=, natural - 60);
  hands_press ("Escape");
  wait_for (has_no_menu, self->canvas);
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
  ADD ("/canvas-input/new-emotion", test_new_emotion);
  g_test_add_func ("/canvas-input/wheel", test_wheel);
  ADD ("/canvas-input/right-click", test_right_click);
  ADD ("/canvas-input/menu-is-whole", test_menu_is_whole);

  return g_test_run ();
}
