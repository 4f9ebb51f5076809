/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canvas-hands.h"
#include "wait-for.h"
#include <string.h>

/* Selecting many, and what is done with many, by real keys. */

static void
set_up (CanvasWindow *self, gconstpointer data)
{
  hands_open (self, canvas_map_large (2, 12));
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
  guint n;
} Wish;

static gboolean
has_selected (gpointer data)
{
  Wish *wish = data;

  return journey_selection_n (wish->window->selection) == wish->n;
}

static gboolean
has_left (gpointer data)
{
  Wish *wish = data;

  return journey_scene_n_columns (journey_canvas_scene (wish->window->canvas)) == wish->n;
}

static void
expect_selected (CanvasWindow *self, guint n)
{
  wait_for (has_selected, &(Wish){ self, n });
}

static void
expect_left (CanvasWindow *self, guint n)
{
  wait_for (has_left, &(Wish){ self, n });
}

static gboolean
is_selected (CanvasWindow *self, guint stage, guint touchpoint)
{
  return journey_selection_contains (self->selection, journey_node_id (canvas_touchpoint (self, stage, touchpoint)));
}

static void
test_extend (CanvasWindow *self, gconstpointer data)
{
  hands_press ("Right");
  hands_press ("shift+Right");
  hands_press ("shift+Right");
  expect_selected (self, 3);
  g_assert_false (is_selected (self, 0, 0));
  g_assert_true (is_selected (self, 0, 1) && is_selected (self, 0, 3));

  hands_press ("shift+Left");
  hands_press ("shift+Left");
  hands_press ("shift+Left");
  hands_expect_focus (self, JOURNEY_BOX_TOUCHPOINT, canvas_touchpoint (self, 0, 0));
  expect_selected (self, 2);
  g_assert_true (is_selected (self, 0, 0) && is_selected (self, 0, 1));

  hands_press ("Escape");
  expect_selected (self, 1);
  hands_expect_focus (self, JOURNEY_BOX_TOUCHPOINT, canvas_touchpoint (self, 0, 0));

  hands_press ("shift+End");
  expect_selected (self, 12);
  hands_press ("Left");
  expect_selected (self, 1);
}

static void
test_delete (CanvasWindow *self, gconstpointer data)
{
  g_autoptr (JourneyState) before = journey_state_ref (journey_map_state (self->map));
  JourneyNode *third = canvas_touchpoint (self, 0, 2);

  hands_press ("shift+Right");
  expect_selected (self, 2);
  hands_press ("Delete");
  expect_left (self, 10);
  hands_expect_focus (self, JOURNEY_BOX_TOUCHPOINT, third);
  canvas_assert_undone (self, before);

  hands_press ("ctrl+a");
  expect_selected (self, 10);
  hands_press ("Delete");
  expect_left (self, 0);
  journey_history_undo (journey_map_history (self->map));
  expect_selected (self, 10);
}

static gboolean
is_pushed (gpointer touchpoint)
{
  return journey_node_position (touchpoint) == 1;
}

static void
test_move (CanvasWindow *self, gconstpointer data)
{
  g_autoptr (JourneyState) before = journey_state_ref (journey_map_state (self->map));
  JourneyNode *first = canvas_touchpoint (self, 0, 0);
  JourneyNode *second = canvas_touchpoint (self, 0, 1);

  hands_press ("shift+Right");
  expect_selected (self, 2);
  hands_press ("alt+Right");
  wait_for (is_pushed, first);
  g_assert_cmpuint (journey_node_position (second), ==, 2);
  expect_selected (self, 2);
  canvas_assert_undone (self, before);
}

static double
feeling (CanvasWindow *self, guint touchpoint)
{
  JourneyNode *emotion = journey_node_child (canvas_touchpoint (self, 0, touchpoint), JOURNEY_TOUCHPOINT_EMOTIONS, 0);

  return journey_node_number (emotion, JOURNEY_EMOTION_VALUE);
}

static gboolean
feels_good (gpointer data)
{
  return feeling (data, 0) == 1 && feeling (data, 1) == 1 && feeling (data, 2) == 1;
}

static void
test_values (CanvasWindow *self, gconstpointer data)
{
  g_autoptr (JourneyState) before = journey_state_ref (journey_map_state (self->map));

  canvas_focus_lane (self, canvas_touchpoint (self, 0, 0), JOURNEY_LANE_KIND_EMOTIONS);
  hands_press ("shift+Right");
  hands_press ("shift+Right");
  expect_selected (self, 3);
  hands_press ("4");
  wait_for (feels_good, self);
  g_assert_cmpfloat (feeling (self, 4), ==, 2);
  canvas_assert_undone (self, before);
}

static gboolean
is_bad (gpointer data)
{
  JourneyNode *pain_point = journey_node_child (canvas_touchpoint (data, 0, 1), JOURNEY_TOUCHPOINT_PAIN_POINTS, 0);

  return journey_node_integer (pain_point, JOURNEY_PAIN_POINT_SEVERITY) == 3;
}

static void
test_severity (CanvasWindow *self, gconstpointer data)
{
  g_autoptr (JourneyState) before = journey_state_ref (journey_map_state (self->map));

  canvas_focus_lane (self, canvas_touchpoint (self, 0, 0), JOURNEY_LANE_KIND_PAIN_POINTS);
  hands_press ("shift+Right");
  expect_selected (self, 2);
  hands_press ("3");
  wait_for (is_bad, self);
  canvas_assert_undone (self, before);
}

static int
votes_for (JourneyNode *opportunity)
{
  return journey_node_integer (opportunity, JOURNEY_OPPORTUNITY_VOTES);
}

static gboolean
has_one_vote (gpointer opportunity)
{
  return votes_for (opportunity) == 1;
}

static gboolean
has_new_idea (gpointer window)
{
  JourneyNode *map = JOURNEY_NODE (((CanvasWindow *)window)->map);
  JourneyNode *idea = journey_node_child (map, JOURNEY_MAP_OPPORTUNITIES, 2);

  return idea && strcmp (journey_node_text (idea, JOURNEY_OPPORTUNITY_TEXT), "+") == 0;
}

/* On opportunities plus and minus are votes, as they are in the side panel; where there is none yet, they begin a text. */
static void
test_votes (CanvasWindow *self, gconstpointer data)
{
  JourneyHistory *history = journey_map_history (self->map);
  JourneyNode *one, *two;
  g_autoptr (JourneyState) before = NULL;

  journey_history_begin (history, "Make");
  journey_edit_need_lane_of_kind (self->map, JOURNEY_LANE_KIND_OPPORTUNITIES);
  one = JOURNEY_NODE (journey_edit_add_opportunity (JOURNEY_TOUCHPOINT (canvas_touchpoint (self, 0, 0)), "One"));
  two = JOURNEY_NODE (journey_edit_add_opportunity (JOURNEY_TOUCHPOINT (canvas_touchpoint (self, 0, 1)), "Two"));
  journey_history_end (history);
  before = journey_state_ref (journey_map_state (self->map));

  canvas_focus (self, one, JOURNEY_BOX_OPPORTUNITY);
  canvas_press (self, GDK_KEY_plus, 0);
  canvas_press (self, GDK_KEY_KP_Add, 0);
  g_assert_cmpint (votes_for (one), ==, 2);
  canvas_press (self, GDK_KEY_KP_Subtract, 0);
  g_assert_cmpint (votes_for (one), ==, 1);
  canvas_assert_focus (self, JOURNEY_BOX_OPPORTUNITY, one);
  canvas_assert_undone (self, before);
  hands_press ("minus");
  hands_press ("minus");
  hands_press ("shift+Right");
  expect_selected (self, 2);
  g_assert_cmpint (votes_for (one), ==, 0);
  g_assert_cmpstr (journey_node_text (one, JOURNEY_OPPORTUNITY_TEXT), ==, "One");

  hands_press ("plus");
  wait_for (has_one_vote, two);
  g_assert_cmpint (votes_for (one), ==, 1);

  canvas_focus_lane (self, canvas_touchpoint (self, 0, 2), JOURNEY_LANE_KIND_OPPORTUNITIES);
  hands_press ("plus");
  hands_press ("Return");
  wait_for (has_new_idea, self);
}

static void
test_stages (CanvasWindow *self, gconstpointer data)
{
  canvas_focus (self, canvas_stage (self, 0), JOURNEY_BOX_STAGE);
  hands_press ("ctrl+a");
  expect_selected (self, 5);
  hands_press ("Delete");
  expect_left (self, 0);
  journey_history_undo (journey_map_history (self->map));
  expect_left (self, 12);
}

/* Where there is nothing to select, nothing happens. */
static void
test_nothing_to_select (CanvasWindow *self, gconstpointer data)
{
  JourneyBox box;

  g_assert_true (journey_canvas_focus_box (self->canvas, "", JOURNEY_BOX_ADD_STAGE));
  hands_press ("ctrl+a");
  hands_press ("shift+Left");
  g_assert_true (journey_canvas_focused_box (self->canvas, &box));
  g_assert_cmpuint (journey_selection_n (self->selection), <=, 1);
}

static gboolean
all_feel_good (gpointer window)
{
  for (guint i = 0; i < 5; i++)
    {
      JourneyNode *touchpoint = i < 3 ? canvas_touchpoint (window, 0, i) : canvas_touchpoint (window, 2, i - 3);
      JourneyNode *emotion = journey_node_child (touchpoint, JOURNEY_TOUCHPOINT_EMOTIONS, 0);

      if (!emotion || journey_node_number (emotion, JOURNEY_EMOTION_VALUE) != 1)
        return FALSE;
    }

  return TRUE;
}

/* What is not felt yet is said with what is, whichever of them leads. */
static void
test_feelings (gconstpointer data)
{
  CanvasWindow window;
  g_autoptr (JourneyState) before = NULL;

  hands_open (&window, canvas_map_small ());
  before = journey_state_ref (journey_map_state (window.map));
  canvas_focus_lane (&window, canvas_touchpoint (&window, 2, 0), JOURNEY_LANE_KIND_EMOTIONS);
  hands_press ("ctrl+a");
  expect_selected (&window, 5);
  hands_press ("4");
  wait_for (all_feel_good, &window);
  canvas_assert_undone (&window, before);

  canvas_focus_lane (&window, canvas_touchpoint (&window, 0, 0), JOURNEY_LANE_KIND_EMOTIONS);
  hands_press ("ctrl+a");
  expect_selected (&window, 5);
  hands_press ("4");
  wait_for (all_feel_good, &window);
  canvas_window_close (&window);
}

/* In a lane of notes all means those that there are. */
static void
test_all_notes (gconstpointer data)
{
  CanvasWindow window;
  JourneyNode *pain_point;

  hands_open (&window, canvas_map_small ());
  pain_point = journey_node_child (canvas_touchpoint (&window, 2, 0), JOURNEY_TOUCHPOINT_PAIN_POINTS, 0);
  canvas_focus_lane (&window, canvas_touchpoint (&window, 0, 1), JOURNEY_LANE_KIND_PAIN_POINTS);
  hands_press ("ctrl+a");
  hands_expect_focus (&window, JOURNEY_BOX_PAIN_POINT, pain_point);
  g_assert_cmpuint (journey_selection_n (window.selection), ==, 1);
  g_assert_true (journey_selection_contains (window.selection, journey_node_id (pain_point)));
  canvas_window_close (&window);
}

#define ADD(name, func) g_test_add ("/canvas-many/" name, CanvasWindow, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  gtk_init ();

  ADD ("extend", test_extend);
  ADD ("delete", test_delete);
  ADD ("move", test_move);
  ADD ("values", test_values);
  ADD ("severity", test_severity);
  ADD ("votes", test_votes);
  ADD ("stages", test_stages);
  ADD ("nothing-to-select", test_nothing_to_select);
  g_test_add_data_func ("/canvas-many/feelings", NULL, test_feelings);
  g_test_add_data_func ("/canvas-many/all-notes", NULL, test_all_notes);

  return g_test_run ();
}
