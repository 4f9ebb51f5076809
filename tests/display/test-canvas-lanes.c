/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include <string.h>

#include "canvas-hands.h"
#include "journey-palette.h"
#include "wait-for.h"

/* Lanes and stages by their menus, keys and edges, with a real keyboard and a real pointer. */

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

static JourneyNode *
lane_of (CanvasWindow *self, JourneyLaneKind kind)
{
  for (guint i = 0; i < journey_node_n_children (JOURNEY_NODE (self->map), JOURNEY_MAP_LANES); i++)
    {
      JourneyNode *lane = journey_node_child (JOURNEY_NODE (self->map), JOURNEY_MAP_LANES, i);

      if (journey_node_integer (lane, JOURNEY_LANE_KIND) == (int)kind)
        return lane;
    }

  return NULL;
}

static GtkWidget *
find_popover (GtkWidget *widget)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child))
    if (GTK_IS_POPOVER_MENU (child))
      return child;

  return NULL;
}

static gboolean
has_menu (gpointer data)
{
  GtkWidget *menu = find_popover (data);

  return menu && gtk_widget_get_mapped (menu);
}

static gboolean
has_no_menu (gpointer data)
{
  return !has_menu (data);
}

static gboolean
has_many (gpointer data)
{
  return journey_selection_n (data) > 1;
}

static GMenuModel *
menu_of (CanvasWindow *self)
{
  return gtk_popover_menu_get_menu_model (GTK_POPOVER_MENU (find_popover (GTK_WIDGET (self->canvas))));
}

/* No letter leads to two items that can be seen at once. */
static void
assert_letters (GMenuModel *model, GHashTable *letters)
{
  for (int i = 0; i < g_menu_model_get_n_items (model); i++)
    {
      g_autoptr (GMenuModel) section = g_menu_model_get_item_link (model, i, G_MENU_LINK_SECTION);
      g_autofree char *text = NULL;
      const char *mark;

      if (section)
        assert_letters (section, letters);
      if (!g_menu_model_get_item_attribute (model, i, G_MENU_ATTRIBUTE_LABEL, "s", &text) || !(mark = strchr (text, '_')))
        continue;
      if (!g_hash_table_add (letters, GINT_TO_POINTER (g_ascii_tolower (mark[1]))))
        g_error ("%s: this letter is used twice", text);
    }
}

static void
open_menu (CanvasWindow *self, gpointer node, JourneyBoxKind kind)
{
  g_autoptr (GHashTable) letters = g_hash_table_new (NULL, NULL);

  hands_point_at (self, node, kind);
  wait_idle ();
  hands_run ((const char *const[]){ "xdotool", "click", "3", NULL });
  wait_for (has_menu, self->canvas);
  assert_letters (menu_of (self), letters);
}

/* Whether a menu or one of its submenus has an item of that name. */
static gboolean
has_item (GMenuModel *model, const char *label)
{
  for (int i = 0; i < g_menu_model_get_n_items (model); i++)
    {
      g_autoptr (GMenuModel) section = g_menu_model_get_item_link (model, i, G_MENU_LINK_SECTION);
      g_autoptr (GMenuModel) submenu = g_menu_model_get_item_link (model, i, G_MENU_LINK_SUBMENU);
      g_autofree char *text = NULL;

      if (g_menu_model_get_item_attribute (model, i, G_MENU_ATTRIBUTE_LABEL, "s", &text) && g_str_equal (text, label))
        return TRUE;
      if ((section && has_item (section, label)) || (submenu && has_item (submenu, label)))
        return TRUE;
    }

  return FALSE;
}

static gboolean
menu_has (CanvasWindow *self, const char *label)
{
  return has_item (menu_of (self), label);
}

static void
close_menu (CanvasWindow *self)
{
  hands_press ("Escape");
  wait_for (has_no_menu, self->canvas);
}

static void
choose (CanvasWindow *self, const char *action, const char *target)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (self->canvas), action, target ? "s" : NULL, target));
}

/* Each menu has what applies there and nothing else. */
static void
test_what_applies (CanvasWindow *self, gconstpointer data)
{
  JourneyNode *bill = canvas_touchpoint (self, 2, 0);
  JourneyNode *pain = journey_node_child (bill, JOURNEY_TOUCHPOINT_PAIN_POINTS, 0);

  open_menu (self, lane_of (self, JOURNEY_LANE_KIND_ACTIONS), JOURNEY_BOX_LANE_TITLE);
  g_assert_true (menu_has (self, "_Rename"));
  g_assert_true (menu_has (self, "_Hide"));
  g_assert_true (menu_has (self, "_Lane of Your Own"));
  g_assert_true (menu_has (self, "C_olour"));
  g_assert_true (menu_has (self, "Ta_ller"));
  g_assert_false (menu_has (self, "Shor_ter"));
  g_assert_false (menu_has (self, "Sho_w Lane"));
  g_assert_false (menu_has (self, "_Delete"));
  g_assert_false (menu_has (self, "_Moment of Truth"));
  g_assert_false (menu_has (self, "Add Touchpoi_nt"));
  close_menu (self);

  open_menu (self, canvas_stage (self, 0), JOURNEY_BOX_STAGE);
  g_assert_true (menu_has (self, "Edit _Question"));
  g_assert_true (menu_has (self, "C_olour"));
  g_assert_true (menu_has (self, "_Delete"));
  g_assert_false (menu_has (self, "_Hide"));
  g_assert_false (menu_has (self, "Ta_ller"));
  close_menu (self);

  open_menu (self, bill, JOURNEY_BOX_TOUCHPOINT);
  g_assert_true (menu_has (self, "_Moment of Truth"));
  g_assert_true (menu_has (self, "Det_ails…"));
  g_assert_false (menu_has (self, "C_olour"));
  close_menu (self);

  canvas_focus (self, pain, JOURNEY_BOX_PAIN_POINT);
  hands_press ("Menu");
  wait_for (has_menu, self->canvas);
  g_assert_true (menu_has (self, "Severity _1: a Nuisance"));
  g_assert_false (menu_has (self, "_Better"));
  close_menu (self);
}

static void
test_hide_and_show (CanvasWindow *self, gconstpointer data)
{
  g_autoptr (JourneyState) before = journey_state_ref (journey_map_state (self->map));
  JourneyNode *actions = lane_of (self, JOURNEY_LANE_KIND_ACTIONS);

  canvas_focus (self, actions, JOURNEY_BOX_LANE_TITLE);
  canvas_act (self, "canvas.hide-lane");
  g_assert_true (journey_node_integer (actions, JOURNEY_LANE_HIDDEN));
  canvas_assert_focus (self, JOURNEY_BOX_LANE_TITLE, lane_of (self, JOURNEY_LANE_KIND_THOUGHTS));
  g_assert_cmpstr (journey_selection_id (self->selection), ==, journey_node_id (lane_of (self, JOURNEY_LANE_KIND_THOUGHTS)));
  canvas_assert_undone (self, before);

  canvas_focus (self, lane_of (self, JOURNEY_LANE_KIND_EMOTIONS), JOURNEY_BOX_LANE_TITLE);
  hands_press ("Menu");
  wait_for (has_menu, self->canvas);
  g_assert_true (menu_has (self, "Sho_w Lane"));
  g_assert_true (menu_has (self, "What they do"));
  choose (self, "menu.show-lane", journey_node_id (actions));
  close_menu (self);
  g_assert_false (journey_node_integer (actions, JOURNEY_LANE_HIDDEN));
  canvas_assert_focus (self, JOURNEY_BOX_LANE_TITLE, actions);
}

/* With no lane left to have a menu, every other menu leads back. */
static void
test_all_hidden (CanvasWindow *self, gconstpointer data)
{
  g_autoptr (JourneyState) before = NULL;

  canvas_focus (self, lane_of (self, JOURNEY_LANE_KIND_ACTIONS), JOURNEY_BOX_LANE_TITLE);
  hands_press ("ctrl+a");
  wait_for (has_many, self->selection);
  canvas_act (self, "canvas.hide-lane");
  g_assert_cmpuint (journey_scene_n_lanes (journey_canvas_scene (self->canvas)), ==, 0);

  before = journey_state_ref (journey_map_state (self->map));
  open_menu (self, canvas_stage (self, 0), JOURNEY_BOX_STAGE);
  g_assert_true (menu_has (self, "Show _All Lanes"));
  close_menu (self);
  canvas_act (self, "canvas.show-all-lanes");
  g_assert_cmpuint (journey_scene_n_lanes (journey_canvas_scene (self->canvas)), ==,
                    journey_node_n_children (JOURNEY_NODE (self->map), JOURNEY_MAP_LANES));
  canvas_assert_undone (self, before);
}

/* A lane of one's own is named at once; Escape takes it away without a trace. */
/* As somebody does with the keys: what is chosen comes when the menu is gone. */
static void
choose_in_menu_of (CanvasWindow *self, gpointer lane, const char *action, const char *target)
{
  canvas_focus (self, lane, JOURNEY_BOX_LANE_TITLE);
  canvas_act (self, "canvas.menu");
  wait_for (has_menu, self->canvas);
  choose (self, action, target);
  gtk_popover_popdown (GTK_POPOVER (find_popover (GTK_WIDGET (self->canvas))));
  wait_for (has_no_menu, self->canvas);
}

static void
test_add_own (CanvasWindow *self, gconstpointer data)
{
  g_autoptr (JourneyState) before = journey_state_ref (journey_map_state (self->map));
  guint n = journey_node_n_children (JOURNEY_NODE (self->map), JOURNEY_MAP_LANES);
  JourneyNode *actions = lane_of (self, JOURNEY_LANE_KIND_ACTIONS);

  choose_in_menu_of (self, actions, "menu.add-lane", "custom");
  hands_expect_editing (self, TRUE);
  hands_press ("Escape");
  hands_expect_editing (self, FALSE);
  g_assert_true (journey_map_state (self->map) == before);
  g_assert_false (journey_history_can_undo (journey_map_history (self->map)));

  choose_in_menu_of (self, actions, "menu.add-lane", "custom");
  hands_expect_editing (self, TRUE);
  hands_type ("Questions");
  hands_press ("Return");
  hands_expect_editing (self, FALSE);
  g_assert_cmpuint (journey_node_n_children (JOURNEY_NODE (self->map), JOURNEY_MAP_LANES), ==, n + 1);
  hands_expect_text (self, journey_node_child (JOURNEY_NODE (self->map), JOURNEY_MAP_LANES, journey_node_position (actions) + 1),
                     JOURNEY_LANE_TITLE, "Questions");
  canvas_assert_undone (self, before);
}

static void
test_colours (CanvasWindow *self, gconstpointer data)
{
  g_autoptr (JourneyState) before = journey_state_ref (journey_map_state (self->map));

  canvas_focus (self, canvas_stage (self, 0), JOURNEY_BOX_STAGE);
  hands_press ("shift+Right");
  wait_for (has_many, self->selection);
  hands_press ("Menu");
  wait_for (has_menu, self->canvas);
  choose (self, "menu.colour", journey_palette_value (2));
  close_menu (self);
  g_assert_cmpstr (journey_node_text (canvas_stage (self, 0), JOURNEY_STAGE_COLOUR), ==, journey_palette_value (2));
  g_assert_cmpstr (journey_node_text (canvas_stage (self, 1), JOURNEY_STAGE_COLOUR), ==, journey_palette_value (2));
  g_assert_cmpstr (journey_node_text (canvas_stage (self, 2), JOURNEY_STAGE_COLOUR), ==, "");
  canvas_assert_undone (self, before);
}

static gboolean
has_teal (gpointer canvas)
{
  GtkWidget *teal = canvas_find_widget (canvas, GTK_ACCESSIBLE_ROLE_BUTTON, "Teal");

  return teal && gtk_widget_get_mapped (teal);
}

static gboolean
has_teal_focus (gpointer window)
{
  GtkWidget *focus = gtk_window_get_focus (window);

  return focus && focus == canvas_find_widget (GTK_WIDGET (window), GTK_ACCESSIBLE_ROLE_BUTTON, "Teal");
}

/* Each colour is seen beside its name; arrow keys lead along them and choose none. */
static void
test_swatches (CanvasWindow *self, gconstpointer data)
{
  g_autoptr (JourneyState) before = journey_state_ref (journey_map_state (self->map));
  GtkWidget *teal;

  canvas_focus (self, canvas_stage (self, 0), JOURNEY_BOX_STAGE);
  hands_press ("Menu");
  wait_for (has_menu, self->canvas);
  hands_press ("o");
  wait_for (has_teal, self->canvas);
  teal = canvas_find_widget (GTK_WIDGET (self->canvas), GTK_ACCESSIBLE_ROLE_BUTTON, "Teal");
  g_assert_true (GTK_IS_DRAWING_AREA (gtk_widget_get_first_child (gtk_button_get_child (GTK_BUTTON (teal)))));
  for (guint i = 0; i < 3; i++)
    hands_press ("Down");
  wait_for (has_teal_focus, self->window);
  g_assert_true (journey_map_state (self->map) == before);
  hands_press ("Return");
  wait_for (has_no_menu, self->canvas);
  g_assert_cmpstr (journey_node_text (canvas_stage (self, 0), JOURNEY_STAGE_COLOUR), ==, journey_palette_value (1));
  canvas_assert_undone (self, before);
}

static double
height_of (CanvasWindow *self, JourneyNode *lane)
{
  JourneyBox box;

  g_assert_true (journey_scene_find (journey_canvas_scene (self->canvas), journey_node_id (lane), JOURNEY_BOX_LANE_TITLE, &box));

  return box.rect.height;
}

typedef struct
{
  CanvasWindow *window;
  JourneyNode *lane;
  double height;
} Wanted;

static gboolean
is_higher (gpointer data)
{
  Wanted *wanted = data;

  return height_of (wanted->window, wanted->lane) >= wanted->height;
}

static gboolean
is_lower (gpointer data)
{
  Wanted *wanted = data;

  return height_of (wanted->window, wanted->lane) <= wanted->height
         && !journey_history_in_transaction (journey_map_history (wanted->window->map));
}

static void
test_heights_by_key (CanvasWindow *self, gconstpointer data)
{
  g_autoptr (JourneyState) before = journey_state_ref (journey_map_state (self->map));
  JourneyNode *actions = lane_of (self, JOURNEY_LANE_KIND_ACTIONS);
  double height = height_of (self, actions);
  Wanted higher = { self, actions, height + 48 }, as_before = { self, actions, height };

  canvas_focus (self, actions, JOURNEY_BOX_LANE_TITLE);
  hands_press ("alt+shift+Down");
  hands_press ("alt+shift+Down");
  wait_for (is_higher, &higher);
  canvas_assert_undone (self, before);
  hands_press ("alt+shift+Home");
  wait_for (is_lower, &as_before);
  g_assert_cmpfloat (height_of (self, actions), ==, height);
}

/* Presses on the lower edge of a title and pulls it down. */
static void
pull_edge (CanvasWindow *self, JourneyNode *lane)
{
  static const char *const press[] = { "xdotool", "mousedown", "1", NULL };
  static const char *const pull[] = { "xdotool", "mousemove_relative", "--", "0", "30", NULL };
  JourneyBox box;

  g_assert_true (journey_scene_find (journey_canvas_scene (self->canvas), journey_node_id (lane), JOURNEY_BOX_LANE_TITLE, &box));
  box.rect.y += box.rect.height - 6;
  box.rect.height = 6;
  hands_point_at_box (self, &box);
  wait_idle ();
  hands_run (press);
  wait_idle ();
  hands_run (pull);
  wait_idle ();
  hands_run (pull);
}

static void
test_heights_by_edge (CanvasWindow *self, gconstpointer data)
{
  static const char *const let_go[] = { "xdotool", "mouseup", "1", NULL };
  g_autoptr (JourneyState) before = journey_state_ref (journey_map_state (self->map));
  JourneyNode *touchpoints = lane_of (self, JOURNEY_LANE_KIND_TOUCHPOINTS);
  double height = height_of (self, touchpoints);
  Wanted higher = { self, touchpoints, height + 50 }, as_before = { self, touchpoints, height };

  pull_edge (self, touchpoints);
  wait_for (is_higher, &higher);
  hands_press ("Escape");
  wait_for (is_lower, &as_before);
  hands_run (let_go);
  wait_idle ();
  g_assert_true (journey_map_state (self->map) == before);
  g_assert_false (journey_history_can_undo (journey_map_history (self->map)));

  pull_edge (self, touchpoints);
  wait_for (is_higher, &higher);
  hands_run (let_go);
  as_before.height = G_MAXDOUBLE;
  wait_for (is_lower, &as_before);
  g_assert_cmpfloat (height_of (self, touchpoints), >=, height + 50);
  canvas_assert_undone (self, before);
}

/* Large text is a matter of the view: the map knows nothing of it. */
static void
test_large_text (CanvasWindow *self, gconstpointer data)
{
  JourneyViewport *viewport = journey_canvas_viewport (self->canvas);
  JourneyState *state = journey_map_state (self->map);
  double width = journey_scene_width (journey_canvas_scene (self->canvas));

  journey_canvas_set_large_text (self->canvas, TRUE);
  g_assert_true (journey_map_state (self->map) == state);
  g_assert_cmpfloat (journey_scene_width (journey_canvas_scene (self->canvas)), >, width);
  g_assert_cmpfloat (journey_viewport_zoom (viewport), ==, JOURNEY_LARGE_UNIT);
  g_assert_cmpfloat (journey_viewport_magnification (viewport), ==, 1);
  canvas_act (self, "canvas.zoom-in");
  g_assert_cmpfloat_with_epsilon (journey_viewport_magnification (viewport), 1.1, 1e-9);
  canvas_act (self, "canvas.zoom-reset");
  g_assert_cmpfloat (journey_viewport_magnification (viewport), ==, 1);

  canvas_focus (self, canvas_touchpoint (self, 0, 0), JOURNEY_BOX_TOUCHPOINT);
  hands_press ("F2");
  hands_expect_editing (self, TRUE);
  hands_press ("Escape");
  hands_expect_editing (self, FALSE);

  journey_canvas_set_large_text (self->canvas, FALSE);
  g_assert_cmpfloat (journey_scene_width (journey_canvas_scene (self->canvas)), ==, width);
  g_assert_cmpfloat (journey_viewport_zoom (viewport), ==, 1);
}

static gboolean
has_button (gpointer data)
{
  GtkWidget *button = canvas_find_widget (data, GTK_ACCESSIBLE_ROLE_BUTTON, "Menu");

  return button && gtk_widget_get_child_visible (button) && gtk_widget_get_width (button) > 0;
}

/* Where the button was before it follows the pointer. */
typedef struct
{
  GtkWidget *button;
  GtkWidget *window;
  graphene_rect_t before;
} Moving;

static gboolean
has_moved (gpointer data)
{
  Moving *moving = data;
  graphene_rect_t now;

  return gtk_widget_compute_bounds (moving->button, moving->window, &now) && !graphene_rect_equal (&now, &moving->before);
}

/* Who has no right button and no Menu key finds the menu on the heading under the pointer, or on what has the focus. */
static void
test_button (CanvasWindow *self, gconstpointer data)
{
  GtkWidget *button = canvas_find_widget (GTK_WIDGET (self->canvas), GTK_ACCESSIBLE_ROLE_BUTTON, "Menu");
  Moving moving = { .button = button, .window = GTK_WIDGET (self->window) };
  graphene_rect_t bounds;

  g_assert_nonnull (button);
  canvas_focus (self, canvas_touchpoint (self, 0, 0), JOURNEY_BOX_TOUCHPOINT);
  wait_idle ();
  g_assert_false (has_button (self->canvas));
  canvas_focus (self, lane_of (self, JOURNEY_LANE_KIND_ACTIONS), JOURNEY_BOX_LANE_TITLE);
  wait_for (has_button, self->canvas);
  g_assert_true (gtk_widget_compute_bounds (button, self->window, &moving.before));
  hands_point_at (self, canvas_stage (self, 0), JOURNEY_BOX_STAGE);
  wait_for (has_moved, &moving);
  g_assert_true (gtk_widget_compute_bounds (button, self->window, &bounds));
  hands_point (bounds.origin.x + 12, bounds.origin.y + 12);
  hands_click (self, "1", "1");
  wait_for (has_menu, self->canvas);
  g_assert_true (menu_has (self, "Edit _Question"));
  close_menu (self);
}

static double
button_top (CanvasWindow *self, const char *title, const char *question)
{
  GtkWidget *button = canvas_find_widget (GTK_WIDGET (self->canvas), GTK_ACCESSIBLE_ROLE_BUTTON, "Menu");
  JourneyNode *stage = canvas_stage (self, 0);
  graphene_rect_t bounds;

  journey_edit_set_text (stage, JOURNEY_STAGE_TITLE, title);
  journey_edit_set_text (stage, JOURNEY_STAGE_QUESTION, question);
  canvas_focus (self, stage, JOURNEY_BOX_STAGE);
  wait_for (has_button, self->canvas);
  canvas_wait_frames (self);
  g_assert_true (gtk_widget_compute_bounds (button, GTK_WIDGET (self->canvas), &bounds));

  return bounds.origin.y;
}

/* It stands in the line of a heading whose words end sooner. */
static void
test_button_beside_words (CanvasWindow *self, gconstpointer data)
{
  double below = button_top (self, "Awareness of all that there is", "How?");
  double above = button_top (self, "Awareness", "How do people first hear of us, and what do they look for?");

  g_assert_cmpfloat (above, <, below - 12);
  g_assert_cmpfloat (button_top (self, "Awareness", "How?"), ==, below);
}

static void
add (const char *path, void (*test) (CanvasWindow *self, gconstpointer data))
{
  g_test_add (path, CanvasWindow, NULL, set_up, test, tear_down);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);

  add ("/canvas-lanes/what-applies", test_what_applies);
  add ("/canvas-lanes/button", test_button);
  add ("/canvas-lanes/button-beside-words", test_button_beside_words);
  add ("/canvas-lanes/hide-and-show", test_hide_and_show);
  add ("/canvas-lanes/all-hidden", test_all_hidden);
  add ("/canvas-lanes/add-own", test_add_own);
  add ("/canvas-lanes/colours", test_colours);
  add ("/canvas-lanes/swatches", test_swatches);
  add ("/canvas-lanes/heights-by-key", test_heights_by_key);
  add ("/canvas-lanes/heights-by-edge", test_heights_by_edge);
  add ("/canvas-lanes/large-text", test_large_text);

  return g_test_run ();
}
