/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canvas-hands.h"
#include "drag-hands.h"
#include "journey-overview.h"
#include "journey-scene-grip.h"
#include "wait-for.h"

/* Dragging with a real pointer: what falls where, what Escape puts back, what scrolls. */

static const char *
title_at (CanvasWindow *self, guint stage, guint touchpoint)
{
  return journey_node_text (canvas_touchpoint (self, stage, touchpoint), JOURNEY_TOUCHPOINT_TITLE);
}

static void
test_touchpoint (CanvasWindow *self, gconstpointer data)
{
  g_autoptr (JourneyState) before = drag_state_of (self);
  JourneyBox advert = drag_box_of (self, canvas_touchpoint (self, 0, 0), JOURNEY_BOX_TOUCHPOINT);
  JourneyBox shop = drag_box_of (self, canvas_touchpoint (self, 0, 1), JOURNEY_BOX_TOUCHPOINT);

  drag_between (self, &advert, &shop, 20, 0);
  /* The gap is open before it is let go, and the map as it was. */
  g_assert_cmpstr (journey_scene_column_id (drag_scene_of (self), 1), ==, advert.id);
  g_assert_true (journey_map_state (self->map) == before);
  drag_drop (self);
  g_assert_cmpstr (title_at (self, 0, 0), ==, "Shop");
  g_assert_cmpstr (title_at (self, 0, 1), ==, "Advert");
  hands_expect_focus (self, JOURNEY_BOX_TOUCHPOINT, canvas_touchpoint (self, 0, 1));
  canvas_assert_undone (self, before);
}

static void
test_into_empty_stage (CanvasWindow *self, gconstpointer data)
{
  g_autoptr (JourneyState) before = drag_state_of (self);
  JourneyBox order = drag_box_of (self, canvas_touchpoint (self, 0, 2), JOURNEY_BOX_TOUCHPOINT);
  JourneyBox add = drag_box_of (self, canvas_stage (self, 1), JOURNEY_BOX_ADD_TOUCHPOINT);

  drag_between (self, &order, &add, 0, 0);
  drag_drop (self);
  g_assert_cmpstr (title_at (self, 1, 0), ==, "Order");
  canvas_assert_undone (self, before);
}

static void
test_into_other_stage (CanvasWindow *self, gconstpointer data)
{
  g_autoptr (JourneyState) before = drag_state_of (self);
  JourneyBox advert = drag_box_of (self, canvas_touchpoint (self, 0, 0), JOURNEY_BOX_TOUCHPOINT);
  JourneyBox renewal = drag_box_of (self, canvas_touchpoint (self, 2, 1), JOURNEY_BOX_TOUCHPOINT);

  drag_between (self, &advert, &renewal, 20, 0);
  drag_drop (self);
  g_assert_cmpstr (title_at (self, 2, 2), ==, "Advert");
  g_assert_cmpuint (journey_node_n_children (canvas_stage (self, 0), JOURNEY_STAGE_TOUCHPOINTS), ==, 2);
  canvas_assert_undone (self, before);
}

/* One of two that are selected takes the other along, and they stay selected. */
static void
test_many (CanvasWindow *self, gconstpointer data)
{
  g_autoptr (JourneyState) before = drag_state_of (self);
  JourneyNode *advert = canvas_touchpoint (self, 0, 0);
  JourneyNode *order = canvas_touchpoint (self, 0, 2);
  JourneyBox from = drag_box_of (self, order, JOURNEY_BOX_TOUCHPOINT);
  JourneyBox bill = drag_box_of (self, canvas_touchpoint (self, 2, 0), JOURNEY_BOX_TOUCHPOINT);

  hands_point_at (self, advert, JOURNEY_BOX_TOUCHPOINT);
  hands_click (self, "1", "1");
  drag_key (self, "keydown", "ctrl");
  hands_point_at (self, order, JOURNEY_BOX_TOUCHPOINT);
  hands_click (self, "1", "1");
  drag_key (self, "keyup", "ctrl");
  wait_idle ();
  g_assert_cmpuint (journey_selection_n (self->selection), ==, 2);

  drag_between (self, &from, &bill, 20, 0);
  drag_drop (self);
  g_assert_cmpstr (title_at (self, 2, 1), ==, "Advert");
  g_assert_cmpstr (title_at (self, 2, 2), ==, "Order");
  g_assert_cmpuint (journey_selection_n (self->selection), ==, 2);
  canvas_assert_undone (self, before);
}

static void
test_stage (CanvasWindow *self, gconstpointer data)
{
  g_autoptr (JourneyState) before = drag_state_of (self);
  JourneyBox buying = drag_box_of (self, canvas_stage (self, 0), JOURNEY_BOX_STAGE);
  JourneyBox using = drag_box_of (self, canvas_stage (self, 2), JOURNEY_BOX_STAGE);

  drag_between (self, &buying, &using, 30, 0);
  drag_drop (self);
  g_assert_cmpstr (journey_node_text (canvas_stage (self, 2), JOURNEY_STAGE_TITLE), ==, "Buying");
  canvas_assert_undone (self, before);
}

static JourneyBox
lane_title (CanvasWindow *self, guint lane)
{
  JourneyState *state = journey_scene_lane (drag_scene_of (self), lane);
  JourneyBox box;

  g_assert_true (journey_scene_find (drag_scene_of (self), journey_state_id (state), JOURNEY_BOX_LANE_TITLE, &box));

  return box;
}

static void
test_lane (CanvasWindow *self, gconstpointer data)
{
  g_autoptr (JourneyState) before = drag_state_of (self);
  JourneyBox first = lane_title (self, 0);
  JourneyBox third = lane_title (self, 2);
  g_autofree char *id = g_strdup (first.id);

  drag_between (self, &first, &third, 0, 20);
  drag_drop (self);
  g_assert_cmpstr (journey_node_id (journey_node_child (JOURNEY_NODE (self->map), JOURNEY_MAP_LANES, 2)), ==, id);
  canvas_assert_undone (self, before);
}

static void
test_pain_point (CanvasWindow *self, gconstpointer data)
{
  g_autoptr (JourneyState) before = drag_state_of (self);
  JourneyNode *bill = canvas_touchpoint (self, 2, 0);
  JourneyNode *renewal = canvas_touchpoint (self, 2, 1);
  JourneyBox pain = drag_box_of (self, journey_node_child (bill, JOURNEY_TOUCHPOINT_PAIN_POINTS, 0), JOURNEY_BOX_PAIN_POINT);
  JourneyBox to = pain;

  to.rect.x = drag_box_of (self, renewal, JOURNEY_BOX_TOUCHPOINT).rect.x;
  drag_between (self, &pain, &to, 0, 0);
  drag_drop (self);
  g_assert_cmpuint (journey_node_n_children (renewal, JOURNEY_TOUCHPOINT_PAIN_POINTS), ==, 1);
  g_assert_cmpuint (journey_node_n_children (bill, JOURNEY_TOUCHPOINT_PAIN_POINTS), ==, 0);
  hands_expect_focus (self, JOURNEY_BOX_PAIN_POINT, journey_node_child (renewal, JOURNEY_TOUCHPOINT_PAIN_POINTS, 0));
  canvas_assert_undone (self, before);
}

/* The same by key, there and back. */
static void
test_carry (CanvasWindow *self, gconstpointer data)
{
  g_autoptr (JourneyState) before = drag_state_of (self);
  JourneyNode *bill = canvas_touchpoint (self, 2, 0);
  JourneyNode *renewal = canvas_touchpoint (self, 2, 1);
  JourneyNode *pain = journey_node_child (bill, JOURNEY_TOUCHPOINT_PAIN_POINTS, 0);

  hands_point_at (self, pain, JOURNEY_BOX_PAIN_POINT);
  hands_click (self, "1", "1");
  hands_expect_focus (self, JOURNEY_BOX_PAIN_POINT, pain);
  drag_key (self, "key", "alt+shift+Right");
  g_assert_cmpuint (journey_node_n_children (renewal, JOURNEY_TOUCHPOINT_PAIN_POINTS), ==, 1);
  hands_expect_focus (self, JOURNEY_BOX_PAIN_POINT, journey_node_child (renewal, JOURNEY_TOUCHPOINT_PAIN_POINTS, 0));
  canvas_assert_undone (self, before);
  drag_key (self, "key", "alt+shift+Left");
  g_assert_cmpuint (journey_node_n_children (bill, JOURNEY_TOUCHPOINT_PAIN_POINTS), ==, 1);
}

static const char *
first_mended (gpointer opportunity)
{
  return journey_node_strings (opportunity, JOURNEY_OPPORTUNITY_TOUCHPOINTS)[0];
}

/* An opportunity goes to another touchpoint by drag and by key; Escape leaves it where it was. */
static void
test_opportunity (CanvasWindow *self, gconstpointer data)
{
  JourneyNode *bill = canvas_touchpoint (self, 2, 0);
  JourneyNode *renewal = canvas_touchpoint (self, 2, 1);
  JourneyNode *idea = JOURNEY_NODE (journey_edit_add_opportunity (JOURNEY_TOUCHPOINT (bill), "Say it in one line"));
  g_autoptr (JourneyState) before = NULL;
  JourneyBox box, to;

  drag_settle (self);
  before = drag_state_of (self);
  canvas_focus (self, idea, JOURNEY_BOX_OPPORTUNITY);
  drag_settle (self);
  box = drag_box_of (self, idea, JOURNEY_BOX_OPPORTUNITY);
  to = box;
  to.rect.x = drag_box_of (self, renewal, JOURNEY_BOX_TOUCHPOINT).rect.x;

  drag_between (self, &box, &to, 0, 0);
  drag_key (self, "key", "Escape");
  drag_button (self, "mouseup", "1");
  g_assert_true (journey_map_state (self->map) == before);

  drag_between (self, &box, &to, 0, 0);
  drag_button (self, "mouseup", "1");
  g_assert_cmpstr (first_mended (idea), ==, journey_node_id (renewal));
  hands_expect_focus (self, JOURNEY_BOX_OPPORTUNITY, idea);
  drag_key (self, "key", "alt+shift+Left");
  g_assert_cmpstr (first_mended (idea), ==, journey_node_id (bill));
  hands_expect_focus (self, JOURNEY_BOX_OPPORTUNITY, idea);
  g_assert_true (journey_history_undo (journey_map_history (self->map)));
  g_assert_true (journey_history_undo (journey_map_history (self->map)));
  g_assert_true (journey_map_state (self->map) == before);
}

static JourneyBox
dot_of (CanvasWindow *self, gpointer touchpoint, JourneyGapDot dot)
{
  JourneyBox box = drag_box_of (self, touchpoint, JOURNEY_BOX_GAP);
  double x, y;

  journey_viewport_scroll_to (journey_canvas_viewport (self->canvas), 0, G_MAXDOUBLE);
  drag_settle (self);
  g_assert_true (journey_scene_gap_dot (drag_scene_of (self), &box, dot, &x, &y));
  box.rect = (JourneyRect){ x - 1, y - 1, 2, 2 };

  return box;
}

static double
score_of (gpointer touchpoint, JourneyFieldId field)
{
  return journey_node_number (journey_node_child (touchpoint, JOURNEY_TOUCHPOINT_SCORES, 0), field);
}

/* From 5 down to 3, in half points; a grid line is a quarter of the scale. */
static void
test_expected_dot (CanvasWindow *self, gconstpointer data)
{
  g_autoptr (JourneyState) before = drag_state_of (self);
  JourneyNode *bill = canvas_touchpoint (self, 2, 0);
  JourneyBox dot = dot_of (self, bill, JOURNEY_GAP_DOT_EXPECTED);
  JourneyBox to = dot;

  to.rect.y += 39;
  drag_between (self, &dot, &to, 0, 0);
  g_assert_cmpfloat (score_of (bill, JOURNEY_SCORE_EXPECTED), ==, 3);
  drag_drop (self);
  g_assert_cmpfloat (score_of (bill, JOURNEY_SCORE_EXPECTED), ==, 3);
  g_assert_cmpfloat (score_of (bill, JOURNEY_SCORE_ACTUAL), ==, 1.8);
  canvas_assert_undone (self, before);
}

static void
test_actual_dot (CanvasWindow *self, gconstpointer data)
{
  g_autoptr (JourneyState) before = drag_state_of (self);
  JourneyNode *bill = canvas_touchpoint (self, 2, 0);
  JourneyBox dot = dot_of (self, bill, JOURNEY_GAP_DOT_ACTUAL);
  JourneyBox to = dot;

  to.rect.y -= 33;
  drag_between (self, &dot, &to, 0, 0);
  drag_drop (self);
  g_assert_cmpfloat (score_of (bill, JOURNEY_SCORE_EXPECTED), ==, 5);
  g_assert_cmpfloat (score_of (bill, JOURNEY_SCORE_ACTUAL), ==, 3.5);
  canvas_assert_undone (self, before);
}

/* Drags a dot of what was voted on, and gives how many hands are known of it then. */
static int
hands_after_drag (CanvasWindow *self, JourneyGapDot dot)
{
  JourneyNode *bill = canvas_touchpoint (self, 2, 0);
  g_autoptr (JourneyState) before = NULL;
  JourneyBox from, to;
  JourneyVotes hands;
  int n;

  journey_votes_parse ("2 2 1 3", 1, 5, &hands);
  journey_edit_score (JOURNEY_TOUCHPOINT (bill), NULL, NULL, &hands);
  before = drag_state_of (self);
  to = from = dot_of (self, bill, dot);
  to.rect.y += dot == JOURNEY_GAP_DOT_EXPECTED ? 39 : -33;
  drag_between (self, &from, &to, 0, 0);
  drag_drop (self);
  n = journey_node_integer (journey_node_child (bill, JOURNEY_TOUCHPOINT_SCORES, 0), JOURNEY_SCORE_N);
  g_assert_false (journey_state_equal (journey_map_state (self->map), before));
  canvas_assert_undone (self, before);

  return n;
}

/* Hands that were raised for the experience outlast another expectation, but not another experience. */
static void
test_voted_dot (CanvasWindow *self, gconstpointer data)
{
  g_assert_cmpint (hands_after_drag (self, JOURNEY_GAP_DOT_EXPECTED), ==, 4);
  g_assert_cmpint (hands_after_drag (self, JOURNEY_GAP_DOT_ACTUAL), ==, 0);
}

/* While scores are tried, the full dot is one of them, and the map knows nothing of it. */
static void
test_tried_dot (CanvasWindow *self, gconstpointer data)
{
  g_autoptr (JourneyState) before = drag_state_of (self);
  g_autoptr (JourneyWhatIf) what_if = journey_what_if_new ();
  JourneyNode *bill = canvas_touchpoint (self, 2, 0);
  JourneyBox dot, to, tried;

  journey_canvas_set_what_if (JOURNEY_CANVAS (self->canvas), what_if);
  to = dot = dot_of (self, bill, JOURNEY_GAP_DOT_ACTUAL);
  to.rect.y -= 33;
  drag_between (self, &dot, &to, 0, 0);
  drag_drop (self);
  g_assert_cmpfloat_with_epsilon (journey_what_if_raised (what_if, journey_node_id (bill), NULL), 1.7, 1e-9);
  g_assert_true (journey_map_state (self->map) == before);
  tried = dot_of (self, bill, JOURNEY_GAP_DOT_ACTUAL);
  g_assert_cmpfloat (tried.rect.y, <, dot.rect.y - 20);

  /* Whoever lets go sees what was there. */
  journey_what_if_let_go (what_if);
  tried = dot_of (self, bill, JOURNEY_GAP_DOT_ACTUAL);
  g_assert_cmpfloat (tried.rect.y, ==, dot.rect.y);
  journey_canvas_set_what_if (JOURNEY_CANVAS (self->canvas), NULL);
  g_assert_finalize_object (g_steal_pointer (&what_if));
}

static void
test_emotion (CanvasWindow *self, gconstpointer data)
{
  g_autoptr (JourneyState) before = drag_state_of (self);
  JourneyNode *emotion = journey_node_child (canvas_touchpoint (self, 2, 0), JOURNEY_TOUCHPOINT_EMOTIONS, 0);
  JourneyBox face = drag_box_of (self, emotion, JOURNEY_BOX_EMOTION);

  drag_between (self, &face, &face, 0, -60);
  drag_drop (self);
  g_assert_cmpfloat (journey_node_number (emotion, JOURNEY_EMOTION_VALUE), >, 0);
  canvas_assert_undone (self, before);
}

/* Whoever is not in front keeps what they feel, unless that was selected before. */
static void
test_others_emotion (CanvasWindow *self, gconstpointer data)
{
  g_autoptr (JourneyCast) cast = journey_cast_new (self->selection);
  JourneyNode *bill = canvas_touchpoint (self, 2, 0);
  JourneyPersona *tom = journey_edit_need_persona (self->map, "Tom");
  JourneyNode *emotion = JOURNEY_NODE (journey_edit_set_emotion (JOURNEY_TOUCHPOINT (bill), tom, 1, NULL));
  JourneyBox dot;

  journey_canvas_set_cast (self->canvas, cast);
  drag_settle (self);
  dot = drag_box_of (self, emotion, JOURNEY_BOX_EMOTION);
  drag_between (self, &dot, &dot, 0, 40);
  drag_drop (self);
  g_assert_cmpfloat (journey_node_number (emotion, JOURNEY_EMOTION_VALUE), ==, 1);

  journey_selection_select (self->selection, journey_node_id (emotion));
  drag_settle (self);
  dot = drag_box_of (self, emotion, JOURNEY_BOX_EMOTION);
  drag_between (self, &dot, &dot, 0, 40);
  drag_drop (self);
  g_assert_cmpfloat (journey_node_number (emotion, JOURNEY_EMOTION_VALUE), <, 1);
  journey_canvas_set_cast (self->canvas, NULL);
}

/** Hold: What is dragged a little and then put back with Escape. */
typedef struct
{
  JourneyBoxKind kind;
  double dx;
  double dy;
} Hold;

static JourneyBox
find_hold (CanvasWindow *self, JourneyBoxKind kind)
{
  JourneyNode *bill = canvas_touchpoint (self, 2, 0);

  journey_viewport_scroll_to (journey_canvas_viewport (self->canvas), 0, 0);
  drag_settle (self);
  switch (kind)
    {
    case JOURNEY_BOX_STAGE:
      return drag_box_of (self, canvas_stage (self, 0), kind);
    case JOURNEY_BOX_LANE_TITLE:
      return lane_title (self, 0);
    case JOURNEY_BOX_EMOTION:
      return drag_box_of (self, journey_node_child (bill, JOURNEY_TOUCHPOINT_EMOTIONS, 0), kind);
    case JOURNEY_BOX_PAIN_POINT:
      return drag_box_of (self, journey_node_child (bill, JOURNEY_TOUCHPOINT_PAIN_POINTS, 0), kind);
    case JOURNEY_BOX_GAP:
      return dot_of (self, bill, JOURNEY_GAP_DOT_ACTUAL);
    default:
      return drag_box_of (self, canvas_touchpoint (self, 0, 0), JOURNEY_BOX_TOUCHPOINT);
    }
}

static gboolean
is_shown_moved (gpointer data)
{
  CanvasWindow *self = data;

  return journey_scene_map (drag_scene_of (self)) != journey_map_state (self->map)
         || journey_history_in_transaction (journey_map_history (self->map));
}

static void
test_escape (CanvasWindow *self, gconstpointer data)
{
  static const Hold holds[] = {
    { JOURNEY_BOX_TOUCHPOINT, 170, 0 }, { JOURNEY_BOX_STAGE, 450, 0 },   { JOURNEY_BOX_LANE_TITLE, 0, 140 },
    { JOURNEY_BOX_PAIN_POINT, 104, 0 }, { JOURNEY_BOX_EMOTION, 0, -40 }, { JOURNEY_BOX_GAP, 0, -40 },
  };
  g_autoptr (JourneyState) before = drag_state_of (self);

  for (guint i = 0; i < G_N_ELEMENTS (holds); i++)
    {
      JourneyBox box = find_hold (self, holds[i].kind);

      g_test_message ("box of kind %d", holds[i].kind);
      drag_between (self, &box, &box, holds[i].dx, holds[i].dy);
      wait_for (is_shown_moved, self);
      hands_press ("Escape");
      drag_assert_untouched (self, before);
      drag_button (self, "mouseup", "1");
      drag_assert_untouched (self, before);
    }
}

/* A change that comes from elsewhere ends the drag and stays. */
static void
test_change_from_elsewhere (CanvasWindow *self, gconstpointer data)
{
  JourneyBox advert = drag_box_of (self, canvas_touchpoint (self, 0, 0), JOURNEY_BOX_TOUCHPOINT);

  drag_between (self, &advert, &advert, 170, 0);
  wait_for (is_shown_moved, self);
  journey_edit_set_text (canvas_touchpoint (self, 0, 2), JOURNEY_TOUCHPOINT_TITLE, "Checkout");
  wait_for (drag_is_at_rest, self);
  drag_button (self, "mouseup", "1");
  wait_for (drag_is_at_rest, self);
  g_assert_cmpstr (title_at (self, 0, 0), ==, "Advert");
  g_assert_cmpstr (title_at (self, 0, 2), ==, "Checkout");
}

static void
test_read_only (CanvasWindow *self, gconstpointer data)
{
  g_autoptr (JourneyState) before = drag_state_of (self);
  JourneyBox advert = drag_box_of (self, canvas_touchpoint (self, 0, 0), JOURNEY_BOX_TOUCHPOINT);

  journey_canvas_set_editable (self->canvas, FALSE);
  drag_between (self, &advert, &advert, 170, 0);
  g_assert_false (is_shown_moved (self));
  drag_button (self, "mouseup", "1");
  drag_assert_untouched (self, before);
}

static void
test_click_one_of_many (CanvasWindow *self, gconstpointer data)
{
  drag_key (self, "key", "shift+Right");
  g_assert_cmpuint (journey_selection_n (self->selection), ==, 2);
  hands_point_at (self, canvas_touchpoint (self, 0, 0), JOURNEY_BOX_TOUCHPOINT);
  drag_button (self, "mousedown", "1");
  g_assert_cmpuint (journey_selection_n (self->selection), ==, 2);
  drag_button (self, "mouseup", "1");
  g_assert_cmpuint (journey_selection_n (self->selection), ==, 1);
  hands_expect_focus (self, JOURNEY_BOX_TOUCHPOINT, canvas_touchpoint (self, 0, 0));
}

static void
test_shift_click (CanvasWindow *self, gconstpointer data)
{
  drag_key (self, "keydown", "shift");
  hands_point_at (self, canvas_touchpoint (self, 2, 0), JOURNEY_BOX_TOUCHPOINT);
  hands_click (self, "1", "1");
  drag_key (self, "keyup", "shift");
  wait_idle ();
  g_assert_cmpuint (journey_selection_n (self->selection), ==, 4);
}

static void
test_severity (CanvasWindow *self, gconstpointer data)
{
  g_autoptr (JourneyState) before = drag_state_of (self);
  JourneyNode *pain = journey_node_child (canvas_touchpoint (self, 2, 0), JOURNEY_TOUCHPOINT_PAIN_POINTS, 0);
  JourneyBox box = drag_box_of (self, pain, JOURNEY_BOX_PAIN_POINT);

  box.rect = (JourneyRect){ box.rect.x + 21, box.rect.y + 11, 2, 2 };
  hands_point_at_box (self, &box);
  hands_click (self, "1", "1");
  drag_settle (self);
  g_assert_cmpint (journey_node_integer (pain, JOURNEY_PAIN_POINT_SEVERITY), ==, 2);
  canvas_assert_undone (self, before);

  /* The same one again keeps it, and begins no edit. */
  hands_click (self, "1", "1");
  drag_settle (self);
  g_assert_cmpint (journey_node_integer (pain, JOURNEY_PAIN_POINT_SEVERITY), ==, 2);
  g_assert_false (journey_canvas_is_editing (self->canvas));
}

/* A map that is read from right to left is dragged the way it is seen. */
static void
test_mirrored (void)
{
  CanvasWindow window;
  g_autoptr (JourneyMap) map = canvas_map_small ();
  JourneyBox advert, shop;

  journey_edit_set_text (JOURNEY_NODE (map), JOURNEY_MAP_LANGUAGE, "ar");
  hands_open (&window, g_steal_pointer (&map));
  g_assert_true (journey_scene_is_rtl (drag_scene_of (&window)));
  advert = drag_box_of (&window, canvas_touchpoint (&window, 0, 0), JOURNEY_BOX_TOUCHPOINT);
  shop = drag_box_of (&window, canvas_touchpoint (&window, 0, 1), JOURNEY_BOX_TOUCHPOINT);
  g_assert_cmpfloat (shop.rect.x, <, advert.rect.x);
  drag_between (&window, &advert, &shop, -20, 0);
  drag_drop (&window);
  g_assert_cmpstr (title_at (&window, 0, 1), ==, "Advert");
  canvas_window_close (&window);
}

#define ADD(path, func) g_test_add (path, CanvasWindow, NULL, drag_set_up, func, drag_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  gtk_init ();
  ADD ("/canvas-drag/touchpoint", test_touchpoint);
  ADD ("/canvas-drag/into-empty-stage", test_into_empty_stage);
  ADD ("/canvas-drag/into-other-stage", test_into_other_stage);
  ADD ("/canvas-drag/many", test_many);
  ADD ("/canvas-drag/stage", test_stage);
  ADD ("/canvas-drag/lane", test_lane);
  ADD ("/canvas-drag/pain-point", test_pain_point);
  ADD ("/canvas-drag/carry", test_carry);
  ADD ("/canvas-drag/opportunity", test_opportunity);
  ADD ("/canvas-drag/expected-dot", test_expected_dot);
  ADD ("/canvas-drag/voted-dot", test_voted_dot);
  ADD ("/canvas-drag/actual-dot", test_actual_dot);
  ADD ("/canvas-drag/tried-dot", test_tried_dot);
  ADD ("/canvas-drag/emotion", test_emotion);
  ADD ("/canvas-drag/others-emotion", test_others_emotion);
  ADD ("/canvas-drag/escape", test_escape);
  ADD ("/canvas-drag/change-from-elsewhere", test_change_from_elsewhere);
  ADD ("/canvas-drag/read-only", test_read_only);
  ADD ("/canvas-drag/click-one-of-many", test_click_one_of_many);
  ADD ("/canvas-drag/shift-click", test_shift_click);
  ADD ("/canvas-drag/severity", test_severity);
  /* It has a window of its own after the others, which a compositor that fills its screen with the first one may not show in
   * time. */
  if (g_strcmp0 (g_getenv ("GDK_BACKEND"), "wayland") != 0)
    g_test_add_func ("/canvas-drag/mirrored", test_mirrored);

  return g_test_run ();
}
