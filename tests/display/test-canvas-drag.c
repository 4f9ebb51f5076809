/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canvas-hands.h"
#include "journey-overview.h"
#include "journey-scene-grip.h"
#include "wait-for.h"

/* Dragging with a real pointer: what falls where, what Escape puts back, what scrolls. */

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

static gboolean
on_frame (GtkWidget *widget, GdkFrameClock *clock, gpointer left)
{
  (*(int *)left)--;

  return G_SOURCE_CONTINUE;
}

static gboolean
is_none_left (gpointer left)
{
  return *(int *)left <= 0;
}

/* GTK hands on where the pointer is once a frame. */
static void
settle (CanvasWindow *self)
{
  int left = 3;
  guint tick = gtk_widget_add_tick_callback (GTK_WIDGET (self->canvas), on_frame, &left, NULL);

  wait_for (is_none_left, &left);
  gtk_widget_remove_tick_callback (GTK_WIDGET (self->canvas), tick);
  wait_idle ();
}

static void
button (CanvasWindow *self, const char *verb, const char *which)
{
  hands_run ((const char *const[]){ "xdotool", verb, which, NULL });
  settle (self);
}

static void
key (CanvasWindow *self, const char *verb, const char *which)
{
  hands_run ((const char *const[]){ "xdotool", verb, which, NULL });
  settle (self);
}

/* Every step is seen before the next. */
static void
move (CanvasWindow *self, double dx, double dy)
{
  const guint steps = 4;
  double x = 0, y = 0;

  for (guint i = 1; i <= steps; i++)
    {
      double to_x = (int)(dx * i / steps), to_y = (int)(dy * i / steps);
      g_autofree char *by_x = g_strdup_printf ("%d", (int)(to_x - x));
      g_autofree char *by_y = g_strdup_printf ("%d", (int)(to_y - y));

      hands_run ((const char *const[]){ "xdotool", "mousemove_relative", "--", by_x, by_y, NULL });
      settle (self);
      x = to_x;
      y = to_y;
    }
}

static JourneyBox
box_of (CanvasWindow *self, gpointer node, JourneyBoxKind kind)
{
  JourneyBox box;

  g_assert_true (journey_scene_find (journey_canvas_scene (self->canvas), journey_node_id (node), kind, &box));

  return box;
}

static JourneyScene *
scene_of (CanvasWindow *self)
{
  return journey_canvas_scene (self->canvas);
}

/* From one box to another, without letting go. */
static void
drag_between (CanvasWindow *self, const JourneyBox *from, const JourneyBox *to, double beyond_x, double beyond_y)
{
  JourneyRect a = from->rect, b = to->rect;

  hands_point_at_box (self, from);
  wait_idle ();
  button (self, "mousedown", "1");
  move (self, b.x + b.width / 2 - a.x - a.width / 2 + beyond_x, b.y + b.height / 2 - a.y - a.height / 2 + beyond_y);
}

static gboolean
is_at_rest (gpointer data)
{
  CanvasWindow *self = data;

  return journey_scene_map (scene_of (self)) == journey_map_state (self->map)
         && !journey_history_in_transaction (journey_map_history (self->map));
}

static void
drop (CanvasWindow *self)
{
  button (self, "mouseup", "1");
  wait_for (is_at_rest, self);
}

/* Nothing has happened, and no step was made. */
static void
assert_untouched (CanvasWindow *self, JourneyState *before)
{
  wait_for (is_at_rest, self);
  g_assert_true (journey_map_state (self->map) == before);
  g_assert_false (journey_history_can_undo (journey_map_history (self->map)));
}

static JourneyState *
state_of (CanvasWindow *self)
{
  return journey_state_ref (journey_map_state (self->map));
}

static const char *
title_at (CanvasWindow *self, guint stage, guint touchpoint)
{
  return journey_node_text (canvas_touchpoint (self, stage, touchpoint), JOURNEY_TOUCHPOINT_TITLE);
}

static void
test_touchpoint (CanvasWindow *self, gconstpointer data)
{
  g_autoptr (JourneyState) before = state_of (self);
  JourneyBox advert = box_of (self, canvas_touchpoint (self, 0, 0), JOURNEY_BOX_TOUCHPOINT);
  JourneyBox shop = box_of (self, canvas_touchpoint (self, 0, 1), JOURNEY_BOX_TOUCHPOINT);

  drag_between (self, &advert, &shop, 20, 0);
  /* The gap is open before it is let go, and the map as it was. */
  g_assert_cmpstr (journey_scene_column_id (scene_of (self), 1), ==, advert.id);
  g_assert_true (journey_map_state (self->map) == before);
  drop (self);
  g_assert_cmpstr (title_at (self, 0, 0), ==, "Shop");
  g_assert_cmpstr (title_at (self, 0, 1), ==, "Advert");
  hands_expect_focus (self, JOURNEY_BOX_TOUCHPOINT, canvas_touchpoint (self, 0, 1));
  canvas_assert_undone (self, before);
}

static void
test_into_empty_stage (CanvasWindow *self, gconstpointer data)
{
  g_autoptr (JourneyState) before = state_of (self);
  JourneyBox order = box_of (self, canvas_touchpoint (self, 0, 2), JOURNEY_BOX_TOUCHPOINT);
  JourneyBox add = box_of (self, canvas_stage (self, 1), JOURNEY_BOX_ADD_TOUCHPOINT);

  drag_between (self, &order, &add, 0, 0);
  drop (self);
  g_assert_cmpstr (title_at (self, 1, 0), ==, "Order");
  canvas_assert_undone (self, before);
}

static void
test_into_other_stage (CanvasWindow *self, gconstpointer data)
{
  g_autoptr (JourneyState) before = state_of (self);
  JourneyBox advert = box_of (self, canvas_touchpoint (self, 0, 0), JOURNEY_BOX_TOUCHPOINT);
  JourneyBox renewal = box_of (self, canvas_touchpoint (self, 2, 1), JOURNEY_BOX_TOUCHPOINT);

  drag_between (self, &advert, &renewal, 20, 0);
  drop (self);
  g_assert_cmpstr (title_at (self, 2, 2), ==, "Advert");
  g_assert_cmpuint (journey_node_n_children (canvas_stage (self, 0), JOURNEY_STAGE_TOUCHPOINTS), ==, 2);
  canvas_assert_undone (self, before);
}

/* One of two that are selected takes the other along, and they stay selected. */
static void
test_many (CanvasWindow *self, gconstpointer data)
{
  g_autoptr (JourneyState) before = state_of (self);
  JourneyNode *advert = canvas_touchpoint (self, 0, 0);
  JourneyNode *order = canvas_touchpoint (self, 0, 2);
  JourneyBox from = box_of (self, order, JOURNEY_BOX_TOUCHPOINT);
  JourneyBox bill = box_of (self, canvas_touchpoint (self, 2, 0), JOURNEY_BOX_TOUCHPOINT);

  hands_point_at (self, advert, JOURNEY_BOX_TOUCHPOINT);
  hands_click (self, "1", "1");
  key (self, "keydown", "ctrl");
  hands_point_at (self, order, JOURNEY_BOX_TOUCHPOINT);
  hands_click (self, "1", "1");
  key (self, "keyup", "ctrl");
  wait_idle ();
  g_assert_cmpuint (journey_selection_n (self->selection), ==, 2);

  drag_between (self, &from, &bill, 20, 0);
  drop (self);
  g_assert_cmpstr (title_at (self, 2, 1), ==, "Advert");
  g_assert_cmpstr (title_at (self, 2, 2), ==, "Order");
  g_assert_cmpuint (journey_selection_n (self->selection), ==, 2);
  canvas_assert_undone (self, before);
}

static void
test_stage (CanvasWindow *self, gconstpointer data)
{
  g_autoptr (JourneyState) before = state_of (self);
  JourneyBox buying = box_of (self, canvas_stage (self, 0), JOURNEY_BOX_STAGE);
  JourneyBox using = box_of (self, canvas_stage (self, 2), JOURNEY_BOX_STAGE);

  drag_between (self, &buying, &using, 30, 0);
  drop (self);
  g_assert_cmpstr (journey_node_text (canvas_stage (self, 2), JOURNEY_STAGE_TITLE), ==, "Buying");
  canvas_assert_undone (self, before);
}

static JourneyBox
lane_title (CanvasWindow *self, guint lane)
{
  JourneyState *state = journey_scene_lane (scene_of (self), lane);
  JourneyBox box;

  g_assert_true (journey_scene_find (scene_of (self), journey_state_id (state), JOURNEY_BOX_LANE_TITLE, &box));

  return box;
}

static void
test_lane (CanvasWindow *self, gconstpointer data)
{
  g_autoptr (JourneyState) before = state_of (self);
  JourneyBox first = lane_title (self, 0);
  JourneyBox third = lane_title (self, 2);
  g_autofree char *id = g_strdup (first.id);

  drag_between (self, &first, &third, 0, 20);
  drop (self);
  g_assert_cmpstr (journey_node_id (journey_node_child (JOURNEY_NODE (self->map), JOURNEY_MAP_LANES, 2)), ==, id);
  canvas_assert_undone (self, before);
}

static void
test_pain_point (CanvasWindow *self, gconstpointer data)
{
  g_autoptr (JourneyState) before = state_of (self);
  JourneyNode *bill = canvas_touchpoint (self, 2, 0);
  JourneyNode *renewal = canvas_touchpoint (self, 2, 1);
  JourneyBox pain = box_of (self, journey_node_child (bill, JOURNEY_TOUCHPOINT_PAIN_POINTS, 0), JOURNEY_BOX_PAIN_POINT);
  JourneyBox to = pain;

  to.rect.x = box_of (self, renewal, JOURNEY_BOX_TOUCHPOINT).rect.x;
  drag_between (self, &pain, &to, 0, 0);
  drop (self);
  g_assert_cmpuint (journey_node_n_children (renewal, JOURNEY_TOUCHPOINT_PAIN_POINTS), ==, 1);
  g_assert_cmpuint (journey_node_n_children (bill, JOURNEY_TOUCHPOINT_PAIN_POINTS), ==, 0);
  hands_expect_focus (self, JOURNEY_BOX_PAIN_POINT, journey_node_child (renewal, JOURNEY_TOUCHPOINT_PAIN_POINTS, 0));
  canvas_assert_undone (self, before);
}

/* The same by key, there and back. */
static void
test_carry (CanvasWindow *self, gconstpointer data)
{
  g_autoptr (JourneyState) before = state_of (self);
  JourneyNode *bill = canvas_touchpoint (self, 2, 0);
  JourneyNode *renewal = canvas_touchpoint (self, 2, 1);
  JourneyNode *pain = journey_node_child (bill, JOURNEY_TOUCHPOINT_PAIN_POINTS, 0);

  hands_point_at (self, pain, JOURNEY_BOX_PAIN_POINT);
  hands_click (self, "1", "1");
  hands_expect_focus (self, JOURNEY_BOX_PAIN_POINT, pain);
  key (self, "key", "alt+shift+Right");
  g_assert_cmpuint (journey_node_n_children (renewal, JOURNEY_TOUCHPOINT_PAIN_POINTS), ==, 1);
  hands_expect_focus (self, JOURNEY_BOX_PAIN_POINT, journey_node_child (renewal, JOURNEY_TOUCHPOINT_PAIN_POINTS, 0));
  canvas_assert_undone (self, before);
  key (self, "key", "alt+shift+Left");
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

  settle (self);
  before = state_of (self);
  canvas_focus (self, idea, JOURNEY_BOX_OPPORTUNITY);
  settle (self);
  box = box_of (self, idea, JOURNEY_BOX_OPPORTUNITY);
  to = box;
  to.rect.x = box_of (self, renewal, JOURNEY_BOX_TOUCHPOINT).rect.x;

  drag_between (self, &box, &to, 0, 0);
  key (self, "key", "Escape");
  button (self, "mouseup", "1");
  g_assert_true (journey_map_state (self->map) == before);

  drag_between (self, &box, &to, 0, 0);
  button (self, "mouseup", "1");
  g_assert_cmpstr (first_mended (idea), ==, journey_node_id (renewal));
  hands_expect_focus (self, JOURNEY_BOX_OPPORTUNITY, idea);
  key (self, "key", "alt+shift+Left");
  g_assert_cmpstr (first_mended (idea), ==, journey_node_id (bill));
  hands_expect_focus (self, JOURNEY_BOX_OPPORTUNITY, idea);
  g_assert_true (journey_history_undo (journey_map_history (self->map)));
  g_assert_true (journey_history_undo (journey_map_history (self->map)));
  g_assert_true (journey_map_state (self->map) == before);
}

static JourneyBox
dot_of (CanvasWindow *self, gpointer touchpoint, JourneyGapDot dot)
{
  JourneyBox box = box_of (self, touchpoint, JOURNEY_BOX_GAP);
  double x, y;

  journey_viewport_scroll_to (journey_canvas_viewport (self->canvas), 0, G_MAXDOUBLE);
  settle (self);
  g_assert_true (journey_scene_gap_dot (scene_of (self), &box, dot, &x, &y));
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
  g_autoptr (JourneyState) before = state_of (self);
  JourneyNode *bill = canvas_touchpoint (self, 2, 0);
  JourneyBox dot = dot_of (self, bill, JOURNEY_GAP_DOT_EXPECTED);
  JourneyBox to = dot;

  to.rect.y += 39;
  drag_between (self, &dot, &to, 0, 0);
  g_assert_cmpfloat (score_of (bill, JOURNEY_SCORE_EXPECTED), ==, 3);
  drop (self);
  g_assert_cmpfloat (score_of (bill, JOURNEY_SCORE_EXPECTED), ==, 3);
  g_assert_cmpfloat (score_of (bill, JOURNEY_SCORE_ACTUAL), ==, 1.8);
  canvas_assert_undone (self, before);
}

static void
test_actual_dot (CanvasWindow *self, gconstpointer data)
{
  g_autoptr (JourneyState) before = state_of (self);
  JourneyNode *bill = canvas_touchpoint (self, 2, 0);
  JourneyBox dot = dot_of (self, bill, JOURNEY_GAP_DOT_ACTUAL);
  JourneyBox to = dot;

  to.rect.y -= 33;
  drag_between (self, &dot, &to, 0, 0);
  drop (self);
  g_assert_cmpfloat (score_of (bill, JOURNEY_SCORE_EXPECTED), ==, 5);
  g_assert_cmpfloat (score_of (bill, JOURNEY_SCORE_ACTUAL), ==, 3.5);
  canvas_assert_undone (self, before);
}

static void
test_emotion (CanvasWindow *self, gconstpointer data)
{
  g_autoptr (JourneyState) before = state_of (self);
  JourneyNode *emotion = journey_node_child (canvas_touchpoint (self, 2, 0), JOURNEY_TOUCHPOINT_EMOTIONS, 0);
  JourneyBox face = box_of (self, emotion, JOURNEY_BOX_EMOTION);

  drag_between (self, &face, &face, 0, -60);
  drop (self);
  g_assert_cmpfloat (journey_node_number (emotion, JOURNEY_EMOTION_VALUE), >, 0);
  canvas_assert_undone (self, before);
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
  settle (self);
  switch (kind)
    {
    case JOURNEY_BOX_STAGE:
      return box_of (self, canvas_stage (self, 0), kind);
    case JOURNEY_BOX_LANE_TITLE:
      return lane_title (self, 0);
    case JOURNEY_BOX_EMOTION:
      return box_of (self, journey_node_child (bill, JOURNEY_TOUCHPOINT_EMOTIONS, 0), kind);
    case JOURNEY_BOX_PAIN_POINT:
      return box_of (self, journey_node_child (bill, JOURNEY_TOUCHPOINT_PAIN_POINTS, 0), kind);
    case JOURNEY_BOX_GAP:
      return dot_of (self, bill, JOURNEY_GAP_DOT_ACTUAL);
    default:
      return box_of (self, canvas_touchpoint (self, 0, 0), JOURNEY_BOX_TOUCHPOINT);
    }
}

static gboolean
is_shown_moved (gpointer data)
{
  CanvasWindow *self = data;

  return journey_scene_map (scene_of (self)) != journey_map_state (self->map)
         || journey_history_in_transaction (journey_map_history (self->map));
}

static void
test_escape (CanvasWindow *self, gconstpointer data)
{
  static const Hold holds[] = {
    { JOURNEY_BOX_TOUCHPOINT, 170, 0 }, { JOURNEY_BOX_STAGE, 450, 0 },   { JOURNEY_BOX_LANE_TITLE, 0, 140 },
    { JOURNEY_BOX_PAIN_POINT, 104, 0 }, { JOURNEY_BOX_EMOTION, 0, -40 }, { JOURNEY_BOX_GAP, 0, -40 },
  };
  g_autoptr (JourneyState) before = state_of (self);

  for (guint i = 0; i < G_N_ELEMENTS (holds); i++)
    {
      JourneyBox box = find_hold (self, holds[i].kind);

      g_test_message ("box of kind %d", holds[i].kind);
      drag_between (self, &box, &box, holds[i].dx, holds[i].dy);
      wait_for (is_shown_moved, self);
      hands_press ("Escape");
      assert_untouched (self, before);
      button (self, "mouseup", "1");
      assert_untouched (self, before);
    }
}

/* A change that comes from elsewhere ends the drag and stays. */
static void
test_change_from_elsewhere (CanvasWindow *self, gconstpointer data)
{
  JourneyBox advert = box_of (self, canvas_touchpoint (self, 0, 0), JOURNEY_BOX_TOUCHPOINT);

  drag_between (self, &advert, &advert, 170, 0);
  wait_for (is_shown_moved, self);
  journey_edit_set_text (canvas_touchpoint (self, 0, 2), JOURNEY_TOUCHPOINT_TITLE, "Checkout");
  wait_for (is_at_rest, self);
  button (self, "mouseup", "1");
  wait_for (is_at_rest, self);
  g_assert_cmpstr (title_at (self, 0, 0), ==, "Advert");
  g_assert_cmpstr (title_at (self, 0, 2), ==, "Checkout");
}

static void
test_read_only (CanvasWindow *self, gconstpointer data)
{
  g_autoptr (JourneyState) before = state_of (self);
  JourneyBox advert = box_of (self, canvas_touchpoint (self, 0, 0), JOURNEY_BOX_TOUCHPOINT);

  journey_canvas_set_editable (self->canvas, FALSE);
  drag_between (self, &advert, &advert, 170, 0);
  g_assert_false (is_shown_moved (self));
  button (self, "mouseup", "1");
  assert_untouched (self, before);
}

/* Within the first stage that has room between the second and third card there is no band, so it begins below the lanes' end. */
static void
test_marquee (CanvasWindow *self, gconstpointer data)
{
  JourneyBox first = box_of (self, canvas_touchpoint (self, 0, 0), JOURNEY_BOX_ACTION);
  JourneyBox third = box_of (self, canvas_touchpoint (self, 0, 2), JOURNEY_BOX_ACTION);
  JourneyBox bill = box_of (self, canvas_touchpoint (self, 2, 0), JOURNEY_BOX_ACTION);

  drag_between (self, &third, &first, 0, -30);
  g_assert_cmpuint (journey_selection_n (self->selection), ==, 3);
  button (self, "mouseup", "1");
  g_assert_cmpuint (journey_selection_n (self->selection), ==, 3);
  g_assert_true (journey_selection_contains (self->selection, journey_node_id (canvas_touchpoint (self, 0, 1))));
  hands_expect_focus (self, JOURNEY_BOX_TOUCHPOINT, canvas_touchpoint (self, 0, 0));

  key (self, "keydown", "shift");
  drag_between (self, &bill, &bill, 20, 20);
  key (self, "keyup", "shift");
  button (self, "mouseup", "1");
  g_assert_true (journey_selection_contains (self->selection, journey_node_id (canvas_touchpoint (self, 2, 0))));
  g_assert_true (journey_selection_contains (self->selection, journey_node_id (canvas_touchpoint (self, 0, 0))));
}

static JourneyNode *
pain_at (CanvasWindow *self, guint touchpoint)
{
  return journey_node_child (canvas_touchpoint (self, 0, touchpoint), JOURNEY_TOUCHPOINT_PAIN_POINTS, 0);
}

/* Within the lane of pain points these are selected, and not what they belong to. */
static void
test_marquee_of_items (CanvasWindow *self, gconstpointer data)
{
  JourneyBox last, first;

  for (guint i = 0; i < 2; i++)
    journey_edit_add_pain_point (JOURNEY_TOUCHPOINT (canvas_touchpoint (self, 0, i)), 0, "It takes too long", 2);
  settle (self);
  canvas_focus_lane (self, canvas_touchpoint (self, 0, 2), JOURNEY_LANE_KIND_PAIN_POINTS);
  last = canvas_focused (self);
  first = box_of (self, pain_at (self, 0), JOURNEY_BOX_PAIN_POINT);
  drag_between (self, &last, &first, 0, 0);
  button (self, "mouseup", "1");
  g_assert_cmpuint (journey_selection_n (self->selection), ==, 2);
  g_assert_true (journey_selection_contains (self->selection, journey_node_id (pain_at (self, 1))));
  hands_expect_focus (self, JOURNEY_BOX_PAIN_POINT, pain_at (self, 0));
}

static void
test_marquee_escape (CanvasWindow *self, gconstpointer data)
{
  JourneyBox first = box_of (self, canvas_touchpoint (self, 0, 0), JOURNEY_BOX_ACTION);
  JourneyBox third = box_of (self, canvas_touchpoint (self, 0, 2), JOURNEY_BOX_ACTION);

  drag_between (self, &first, &third, 0, 0);
  g_assert_cmpuint (journey_selection_n (self->selection), ==, 3);
  key (self, "key", "Escape");
  g_assert_cmpuint (journey_selection_n (self->selection), ==, 1);
  button (self, "mouseup", "1");
  g_assert_cmpstr (journey_selection_id (self->selection), ==, first.touchpoint);
}

static void
test_click_one_of_many (CanvasWindow *self, gconstpointer data)
{
  key (self, "key", "shift+Right");
  g_assert_cmpuint (journey_selection_n (self->selection), ==, 2);
  hands_point_at (self, canvas_touchpoint (self, 0, 0), JOURNEY_BOX_TOUCHPOINT);
  button (self, "mousedown", "1");
  g_assert_cmpuint (journey_selection_n (self->selection), ==, 2);
  button (self, "mouseup", "1");
  g_assert_cmpuint (journey_selection_n (self->selection), ==, 1);
  hands_expect_focus (self, JOURNEY_BOX_TOUCHPOINT, canvas_touchpoint (self, 0, 0));
}

static void
test_shift_click (CanvasWindow *self, gconstpointer data)
{
  key (self, "keydown", "shift");
  hands_point_at (self, canvas_touchpoint (self, 2, 0), JOURNEY_BOX_TOUCHPOINT);
  hands_click (self, "1", "1");
  key (self, "keyup", "shift");
  wait_idle ();
  g_assert_cmpuint (journey_selection_n (self->selection), ==, 4);
}

static void
test_severity (CanvasWindow *self, gconstpointer data)
{
  g_autoptr (JourneyState) before = state_of (self);
  JourneyNode *pain = journey_node_child (canvas_touchpoint (self, 2, 0), JOURNEY_TOUCHPOINT_PAIN_POINTS, 0);
  JourneyBox box = box_of (self, pain, JOURNEY_BOX_PAIN_POINT);

  box.rect = (JourneyRect){ box.rect.x + 21, box.rect.y + 11, 2, 2 };
  hands_point_at_box (self, &box);
  hands_click (self, "1", "1");
  settle (self);
  g_assert_cmpint (journey_node_integer (pain, JOURNEY_PAIN_POINT_SEVERITY), ==, 2);
  canvas_assert_undone (self, before);

  /* The same one again keeps it, and begins no edit. */
  hands_click (self, "1", "1");
  settle (self);
  g_assert_cmpint (journey_node_integer (pain, JOURNEY_PAIN_POINT_SEVERITY), ==, 2);
  g_assert_false (journey_canvas_is_editing (self->canvas));
}

static double
view_x (CanvasWindow *self)
{
  return journey_viewport_x (journey_canvas_viewport (self->canvas));
}

static gboolean
has_scrolled_far (gpointer data)
{
  return view_x (data) > 800;
}

/* Held at the edge, the map comes along; the card falls where the pointer is then. */
static void
test_scroll_at_edge (void)
{
  CanvasWindow window;
  JourneyNode *first;
  JourneyBox box;

  hands_open (&window, canvas_map_large (3, 60));
  first = canvas_touchpoint (&window, 0, 0);
  box = box_of (&window, first, JOURNEY_BOX_TOUCHPOINT);
  hands_point_at_box (&window, &box);
  button (&window, "mousedown", "1");
  move (&window, gtk_widget_get_width (GTK_WIDGET (window.canvas)) - 15 - box.rect.x - box.rect.width / 2, 0);
  wait_for (has_scrolled_far, &window);
  drop (&window);
  g_assert_cmpint (box_of (&window, first, JOURNEY_BOX_TOUCHPOINT).column, >, 12);
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
  before = state_of (&window);
  hands_point (600, 300);
  button (&window, "mousedown", "2");
  move (&window, -200, 0);
  button (&window, "mouseup", "2");
  wait_for (has_scrolled, &window);
  g_assert_cmpfloat_with_epsilon (view_x (&window), 200, 2);

  journey_viewport_scroll_to (journey_canvas_viewport (window.canvas), 0, 0);
  key (&window, "keydown", "space");
  hands_point (600, 150);
  button (&window, "mousedown", "1");
  move (&window, -200, 0);
  button (&window, "mouseup", "1");
  key (&window, "keyup", "space");
  wait_for (has_scrolled, &window);
  g_assert_cmpfloat_with_epsilon (view_x (&window), 200, 2);
  g_assert_false (journey_canvas_is_editing (window.canvas));
  assert_untouched (&window, before);
  canvas_window_close (&window);
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
  g_assert_true (journey_scene_is_rtl (scene_of (&window)));
  advert = box_of (&window, canvas_touchpoint (&window, 0, 0), JOURNEY_BOX_TOUCHPOINT);
  shop = box_of (&window, canvas_touchpoint (&window, 0, 1), JOURNEY_BOX_TOUCHPOINT);
  g_assert_cmpfloat (shop.rect.x, <, advert.rect.x);
  drag_between (&window, &advert, &shop, -20, 0);
  drop (&window);
  g_assert_cmpstr (title_at (&window, 0, 1), ==, "Advert");
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
  button (&window, "mousedown", "1");
  wait_for (has_scrolled_to_end, &window);
  move (&window, -gtk_widget_get_width (overview), 0);
  wait_for (is_at_beginning, &window);
  button (&window, "mouseup", "1");

  canvas_act (&window, "canvas.overview");
  wait_for (is_hidden, overview);
  canvas_act (&window, "canvas.overview");
  wait_for (is_shown, overview);
  journey_viewport_zoom_to (journey_canvas_viewport (window.canvas), 0.1, 0, 0);
  wait_for (is_hidden, overview);
  canvas_window_close (&window);
}

/* It covers nothing of what somebody is writing, and comes back with the pointer. */
static void
test_overview_hushed (void)
{
  CanvasWindow window;
  GtkWidget *overview;

  hands_open (&window, canvas_map_large (3, 60));
  overview = overview_of (&window);
  hands_point (300, 300);
  wait_for (is_shown, overview);
  key (&window, "key", "Shift_L");
  g_assert_true (is_shown (overview));
  key (&window, "key", "Right");
  wait_for (is_hidden, overview);
  move (&window, 20, 0);
  wait_for (is_shown, overview);
  canvas_window_close (&window);
}

/* A step aside while what has the focus is under it. */
static void
test_overview_steps_aside (void)
{
  CanvasWindow window;
  GtkWidget *overview;
  graphene_rect_t before, after;
  JourneyRect focus;

  hands_open (&window, canvas_map_large (3, 60));
  overview = overview_of (&window);
  wait_for (is_shown, overview);
  g_assert_true (gtk_widget_compute_bounds (overview, GTK_WIDGET (window.canvas), &before));
  hands_point (before.origin.x + before.size.width / 2 + 4, before.origin.y - 12);
  hands_click (&window, "1", "1");
  settle (&window);
  focus = canvas_focused (&window).rect;
  focus = journey_viewport_to_view (journey_canvas_viewport (window.canvas), &focus);
  g_assert_true (gtk_widget_compute_bounds (overview, GTK_WIDGET (window.canvas), &after));
  g_assert_false (
      is_shown (overview)
      && journey_rect_intersects (&focus, &(JourneyRect){ after.origin.x, after.origin.y, after.size.width, after.size.height }));
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
  settle (&window);
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
  key (self, "key", "ctrl+8");
  stage = journey_scene_stage_rect (scene_of (self), 2);
  seen = journey_viewport_visible (viewport);
  g_assert_cmpfloat (stage.x, >=, seen.x);
  g_assert_cmpfloat (stage.x + stage.width, <=, seen.x + seen.width + 1);
  g_assert_cmpfloat (journey_scene_height (scene_of (self)), <=, seen.y + seen.height + 1);
  key (self, "key", "ctrl+0");
  g_assert_cmpfloat (journey_viewport_zoom (viewport), ==, 1);
}

#define ADD(path, func) g_test_add (path, CanvasWindow, NULL, set_up, func, tear_down)

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
  ADD ("/canvas-drag/actual-dot", test_actual_dot);
  ADD ("/canvas-drag/emotion", test_emotion);
  ADD ("/canvas-drag/escape", test_escape);
  ADD ("/canvas-drag/change-from-elsewhere", test_change_from_elsewhere);
  ADD ("/canvas-drag/read-only", test_read_only);
  ADD ("/canvas-drag/marquee", test_marquee);
  ADD ("/canvas-drag/marquee-of-items", test_marquee_of_items);
  ADD ("/canvas-drag/marquee-escape", test_marquee_escape);
  ADD ("/canvas-drag/click-one-of-many", test_click_one_of_many);
  ADD ("/canvas-drag/shift-click", test_shift_click);
  ADD ("/canvas-drag/severity", test_severity);
  g_test_add_func ("/canvas-drag/scroll-at-edge", test_scroll_at_edge);
  g_test_add_func ("/canvas-drag/pan", test_pan);
  g_test_add_func ("/canvas-drag/mirrored", test_mirrored);
  g_test_add_func ("/canvas-drag/overview", test_overview);
  g_test_add_func ("/canvas-drag/overview-hushed", test_overview_hushed);
  g_test_add_func ("/canvas-drag/overview-steps-aside", test_overview_steps_aside);
  g_test_add_func ("/canvas-drag/zoom-control", test_zoom_control);
  ADD ("/canvas-drag/fit-stage", test_fit_stage);

  return g_test_run ();
}
