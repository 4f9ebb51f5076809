/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "drag-hands.h"

/* Only what is of one kind is selected together, however the selection comes about. */

/* The small map, with pain points at the first, third and fourth touchpoint; the second and the last have none. */
static void
set_up (CanvasWindow *self, gconstpointer data)
{
  JourneyMap *map = canvas_map_small ();
  JourneyNode *stage = journey_node_child (JOURNEY_NODE (map), JOURNEY_MAP_STAGES, 0);

  for (guint i = 0; i < 3; i += 2)
    journey_edit_add_pain_point (JOURNEY_TOUCHPOINT (journey_node_child (stage, JOURNEY_STAGE_TOUCHPOINTS, i)), 0,
                                 "It takes too long", 2);
  hands_open (self, map);
}

static void
tear_down (CanvasWindow *self, gconstpointer data)
{
  canvas_window_close (self);
}

/* The first three touchpoints are in the first stage, the others in the last. */
static JourneyNode *
touchpoint (CanvasWindow *self, guint i)
{
  return i < 3 ? canvas_touchpoint (self, 0, i) : canvas_touchpoint (self, 2, i - 3);
}

static JourneyNode *
pain_point (CanvasWindow *self, guint i)
{
  return journey_node_child (touchpoint (self, i), JOURNEY_TOUCHPOINT_PAIN_POINTS, 0);
}

/* That so many nodes are selected, all of them of a kind. */
static void
assert_selected (CanvasWindow *self, guint n, GType type)
{
  g_auto (GStrv) ids = journey_selection_dup_ids (self->selection);

  g_assert_cmpuint (g_strv_length (ids), ==, n);
  for (guint i = 0; i < n; i++)
    g_assert_true (g_type_is_a (G_OBJECT_TYPE (journey_map_find (self->map, ids[i])), type));
}

static void
extend (CanvasWindow *self, guint key, guint times)
{
  for (guint i = 0; i < times; i++)
    canvas_press (self, key, GDK_SHIFT_MASK);
}

static void
test_walk (CanvasWindow *self, gconstpointer data)
{
  canvas_focus_lane (self, touchpoint (self, 0), JOURNEY_LANE_KIND_PAIN_POINTS);
  assert_selected (self, 1, JOURNEY_TYPE_PAIN_POINT);
  extend (self, GDK_KEY_Right, 1);
  g_assert_cmpint (canvas_focused (self).kind, ==, JOURNEY_BOX_CELL);
  assert_selected (self, 1, JOURNEY_TYPE_PAIN_POINT);
  extend (self, GDK_KEY_Right, 1);
  assert_selected (self, 2, JOURNEY_TYPE_PAIN_POINT);
  extend (self, GDK_KEY_End, 1);
  g_assert_cmpint (canvas_focused (self).column, ==, 4);
  assert_selected (self, 3, JOURNEY_TYPE_PAIN_POINT);
  extend (self, GDK_KEY_Left, 2);
  assert_selected (self, 2, JOURNEY_TYPE_PAIN_POINT);

  canvas_focus_lane (self, touchpoint (self, 1), JOURNEY_LANE_KIND_PAIN_POINTS);
  extend (self, GDK_KEY_Left, 1);
  assert_selected (self, 1, JOURNEY_TYPE_PAIN_POINT);
  extend (self, GDK_KEY_Right, 3);
  assert_selected (self, 2, JOURNEY_TYPE_PAIN_POINT);
}

/* Where nothing is yet nothing can be selected, so the touchpoint stays what panels show. */
static void
test_walk_over_nothing (CanvasWindow *self, gconstpointer data)
{
  canvas_focus_lane (self, touchpoint (self, 0), JOURNEY_LANE_KIND_CUSTOM);
  extend (self, GDK_KEY_Right, 2);
  assert_selected (self, 1, JOURNEY_TYPE_TOUCHPOINT);
  g_assert_true (journey_selection_node (self->selection) == touchpoint (self, 2));
}

/* From the empty cell at the end of the walk, verbs work on what was selected on the way. */
static void
test_verbs (CanvasWindow *self, gconstpointer data)
{
  g_autoptr (JourneyState) before = journey_state_ref (journey_map_state (self->map));

  canvas_focus_lane (self, touchpoint (self, 0), JOURNEY_LANE_KIND_PAIN_POINTS);
  extend (self, GDK_KEY_End, 1);
  canvas_press (self, GDK_KEY_1, 0);
  for (guint i = 0; i < 4; i++)
    if (i != 1)
      g_assert_cmpint (journey_node_integer (pain_point (self, i), JOURNEY_PAIN_POINT_SEVERITY), ==, 1);
  canvas_assert_undone (self, before);
  journey_history_undo (journey_map_history (self->map));

  assert_selected (self, 3, JOURNEY_TYPE_PAIN_POINT);
  canvas_press (self, GDK_KEY_Delete, 0);
  for (guint i = 0; i < 5; i++)
    g_assert_null (pain_point (self, i));
  g_assert_cmpuint (journey_scene_n_columns (journey_canvas_scene (self->canvas)), ==, 5);
  canvas_press (self, GDK_KEY_Delete, 0);
  g_assert_cmpuint (journey_scene_n_columns (journey_canvas_scene (self->canvas)), ==, 5);
  canvas_assert_undone (self, before);
  journey_history_undo (journey_map_history (self->map));
  assert_selected (self, 3, JOURNEY_TYPE_PAIN_POINT);
}

/* One that is selected before an empty cell is one that verbs work on. */
static void
test_one_before_nothing (CanvasWindow *self, gconstpointer data)
{
  g_autoptr (JourneyState) before = journey_state_ref (journey_map_state (self->map));

  canvas_focus_lane (self, touchpoint (self, 0), JOURNEY_LANE_KIND_PAIN_POINTS);
  extend (self, GDK_KEY_Right, 1);
  canvas_press (self, GDK_KEY_Delete, 0);
  g_assert_null (pain_point (self, 0));
  g_assert_nonnull (pain_point (self, 2));
  g_assert_cmpuint (journey_scene_n_columns (journey_canvas_scene (self->canvas)), ==, 5);
  canvas_assert_undone (self, before);
  journey_history_undo (journey_map_history (self->map));

  /* An arrow alone selects where it goes, and a text begins where the focus is. */
  canvas_focus_lane (self, touchpoint (self, 0), JOURNEY_LANE_KIND_PAIN_POINTS);
  extend (self, GDK_KEY_Right, 1);
  canvas_press (self, GDK_KEY_Escape, 0);
  g_assert_true (journey_selection_node (self->selection) == touchpoint (self, 1));
  canvas_press (self, GDK_KEY_Delete, 0);
  g_assert_true (journey_map_state (self->map) == before);
}

/* An opportunity belongs to the map; that the next one there is selected after it would lead far away. */
static void
test_opportunities (CanvasWindow *self, gconstpointer data)
{
  for (guint i = 0; i < 5; i++)
    if (i != 1)
      journey_edit_add_opportunity (JOURNEY_TOUCHPOINT (touchpoint (self, i)), "A plainer bill");
  canvas_wait_frames (self);

  canvas_focus_lane (self, touchpoint (self, 0), JOURNEY_LANE_KIND_OPPORTUNITIES);
  extend (self, GDK_KEY_Right, 2);
  assert_selected (self, 2, JOURNEY_TYPE_OPPORTUNITY);
  canvas_press (self, GDK_KEY_Delete, 0);
  g_assert_cmpuint (journey_node_n_children (JOURNEY_NODE (self->map), JOURNEY_MAP_OPPORTUNITIES), ==, 2);
  assert_selected (self, 1, JOURNEY_TYPE_TOUCHPOINT);
  g_assert_true (journey_selection_node (self->selection) == touchpoint (self, 2));

  canvas_press (self, GDK_KEY_a, GDK_CONTROL_MASK);
  assert_selected (self, 2, JOURNEY_TYPE_OPPORTUNITY);
}

static void
click_with (CanvasWindow *self, const char *key, gpointer node, JourneyBoxKind kind)
{
  JourneyBox box = drag_box_of (self, node, kind);

  drag_key (self, "keydown", key);
  hands_point_at_box (self, &box);
  hands_click (self, "1", "1");
  drag_key (self, "keyup", key);
  wait_idle ();
}

static JourneyBox
cell (CanvasWindow *self, guint i, JourneyLaneKind kind)
{
  canvas_focus_lane (self, touchpoint (self, i), kind);

  return canvas_focused (self);
}

static void
test_clicks (CanvasWindow *self, gconstpointer data)
{
  JourneyBox empty = cell (self, 4, JOURNEY_LANE_KIND_PAIN_POINTS);

  canvas_focus_lane (self, touchpoint (self, 0), JOURNEY_LANE_KIND_PAIN_POINTS);
  drag_key (self, "keydown", "shift");
  hands_point_at_box (self, &empty);
  hands_click (self, "1", "1");
  drag_key (self, "keyup", "shift");
  wait_idle ();
  assert_selected (self, 3, JOURNEY_TYPE_PAIN_POINT);

  drag_key (self, "keydown", "ctrl");
  hands_click (self, "1", "1");
  drag_key (self, "keyup", "ctrl");
  wait_idle ();
  assert_selected (self, 3, JOURNEY_TYPE_PAIN_POINT);

  click_with (self, "ctrl", pain_point (self, 2), JOURNEY_BOX_PAIN_POINT);
  assert_selected (self, 2, JOURNEY_TYPE_PAIN_POINT);
  click_with (self, "ctrl", touchpoint (self, 3), JOURNEY_BOX_TOUCHPOINT);
  assert_selected (self, 1, JOURNEY_TYPE_TOUCHPOINT);
  click_with (self, "ctrl", pain_point (self, 2), JOURNEY_BOX_PAIN_POINT);
  assert_selected (self, 1, JOURNEY_TYPE_PAIN_POINT);
}

/* Among what a lane holds as plain text, one click more or less does not lead to the cards. */
static void
test_clicks_in_a_text_lane (CanvasWindow *self, gconstpointer data)
{
  canvas_focus_lane (self, touchpoint (self, 0), JOURNEY_LANE_KIND_ACTIONS);
  for (guint i = 1; i < 3; i++)
    click_with (self, "ctrl", touchpoint (self, i), JOURNEY_BOX_ACTION);
  assert_selected (self, 3, JOURNEY_TYPE_TOUCHPOINT);
  click_with (self, "ctrl", touchpoint (self, 2), JOURNEY_BOX_ACTION);
  assert_selected (self, 2, JOURNEY_TYPE_TOUCHPOINT);
  g_assert_cmpint (canvas_focused (self).kind, ==, JOURNEY_BOX_ACTION);
}

/* A rectangle within the lane of pain points that touches none of them selects nothing else. */
static void
test_marquee (CanvasWindow *self, gconstpointer data)
{
  JourneyBox empty = cell (self, 1, JOURNEY_LANE_KIND_PAIN_POINTS);

  canvas_focus_lane (self, touchpoint (self, 3), JOURNEY_LANE_KIND_PAIN_POINTS);
  hands_point_at_box (self, &empty);
  drag_button (self, "mousedown", "1");
  drag_move (self, 12, 2);
  drag_move (self, 8, 2);
  drag_button (self, "mouseup", "1");
  assert_selected (self, 1, JOURNEY_TYPE_TOUCHPOINT);
  g_assert_true (journey_selection_node (self->selection) == touchpoint (self, 1));
}

static double
feeling (CanvasWindow *self, guint i, JourneyPersona *persona)
{
  JourneyEmotion *emotion = journey_edit_find_emotion (JOURNEY_TOUCHPOINT (touchpoint (self, i)), persona);

  return journey_node_number (JOURNEY_NODE (emotion), JOURNEY_EMOTION_VALUE);
}

/* All feelings are those of one persona: one a touchpoint, whoever else feels something there. */
static void
test_feelings (CanvasWindow *self, gconstpointer data)
{
  JourneyPersona *mei = JOURNEY_PERSONA (journey_node_child (JOURNEY_NODE (self->map), JOURNEY_MAP_PERSONAS, 0));
  JourneyPersona *ada = JOURNEY_PERSONA (journey_edit_add (JOURNEY_NODE (self->map), JOURNEY_MAP_PERSONAS, G_MAXUINT));
  JourneyEmotion *hers = NULL;
  JourneyBox box;

  for (guint i = 0; i < 5; i++)
    journey_edit_set_emotion (JOURNEY_TOUCHPOINT (touchpoint (self, i)), mei, 1, NULL);
  for (guint i = 0; i < 3; i++)
    hers = journey_edit_set_emotion (JOURNEY_TOUCHPOINT (touchpoint (self, i)), ada, -1, NULL);
  canvas_wait_frames (self);

  canvas_focus_lane (self, touchpoint (self, 0), JOURNEY_LANE_KIND_EMOTIONS);
  canvas_press (self, GDK_KEY_a, GDK_CONTROL_MASK);
  assert_selected (self, 5, JOURNEY_TYPE_EMOTION);
  g_assert_false (journey_selection_contains (self->selection, journey_node_id (JOURNEY_NODE (hers))));

  canvas_focus_lane (self, touchpoint (self, 0), JOURNEY_LANE_KIND_EMOTIONS);
  extend (self, GDK_KEY_Right, 2);
  assert_selected (self, 3, JOURNEY_TYPE_EMOTION);
  g_assert_false (journey_selection_contains (self->selection, journey_node_id (JOURNEY_NODE (hers))));

  box = drag_box_of (self, hers, JOURNEY_BOX_EMOTION);
  g_assert_true (journey_canvas_focus_box (self->canvas, box.id, JOURNEY_BOX_EMOTION));
  canvas_press (self, GDK_KEY_a, GDK_CONTROL_MASK);
  g_assert_cmpuint (journey_selection_n (self->selection), ==, 5);
  g_assert_true (journey_selection_contains (self->selection, box.id));
  for (guint i = 0; i < 3; i++)
    g_assert_false (journey_selection_contains (self->selection, journey_node_id (touchpoint (self, i))));

  /* And what is said then is said for her. */
  canvas_press (self, GDK_KEY_5, 0);
  for (guint i = 0; i < 5; i++)
    {
      g_assert_cmpfloat (feeling (self, i, ada), ==, 2);
      g_assert_cmpfloat (feeling (self, i, mei), ==, 1);
    }
  canvas_press (self, GDK_KEY_Escape, 0);
  canvas_press (self, GDK_KEY_minus, 0);
  g_assert_cmpfloat (feeling (self, 2, ada), ==, 1.5);
  g_assert_cmpfloat (feeling (self, 2, mei), ==, 1);
}

/* A rectangle within the lane of emotions selects faces of the persona in front, while it is pulled as when it is let go. */
static void
test_marquee_of_feelings (CanvasWindow *self, gconstpointer data)
{
  JourneyPersona *mei = JOURNEY_PERSONA (journey_node_child (JOURNEY_NODE (self->map), JOURNEY_MAP_PERSONAS, 0));
  JourneyPersona *ada = JOURNEY_PERSONA (journey_edit_add (JOURNEY_NODE (self->map), JOURNEY_MAP_PERSONAS, G_MAXUINT));
  JourneyEmotion *felt[3];
  JourneyBox first, last, from = { 0 };

  for (guint i = 0; i < 3; i++)
    {
      felt[i] = journey_edit_set_emotion (JOURNEY_TOUCHPOINT (touchpoint (self, i)), mei, 1, NULL);
      journey_edit_set_emotion (JOURNEY_TOUCHPOINT (touchpoint (self, i)), ada, 1, NULL);
    }
  canvas_wait_frames (self);
  first = drag_box_of (self, felt[0], JOURNEY_BOX_EMOTION);
  last = drag_box_of (self, felt[2], JOURNEY_BOX_EMOTION);
  from.rect = (JourneyRect){ last.rect.x + last.rect.width + 20, last.rect.y - 6, 1, 1 };

  hands_point_at_box (self, &from);
  drag_button (self, "mousedown", "1");
  drag_move (self, first.rect.x - from.rect.x, last.rect.height);
  assert_selected (self, 3, JOURNEY_TYPE_EMOTION);
  drag_button (self, "mouseup", "1");
  assert_selected (self, 3, JOURNEY_TYPE_EMOTION);
  for (guint i = 0; i < 3; i++)
    g_assert_true (journey_selection_contains (self->selection, journey_node_id (JOURNEY_NODE (felt[i]))));
}

static void
note_words (JourneyCanvas *canvas, const char *words, GString *said)
{
  g_string_assign (said, words);
}

/* Presses beside what others feel, so far above the lower edge of the cell, and pulls up by so much. */
static void
pull_up (CanvasWindow *self, const JourneyBox *theirs, double from, double by)
{
  JourneyRect lane = journey_scene_lane_rect (drag_scene_of (self), (guint)theirs->lane_index);
  JourneyBox beside = *theirs;

  beside.rect.y = lane.y + lane.height - from;
  beside.rect.height = 4;
  hands_point_at_box (self, &beside);
  drag_button (self, "mousedown", "1");
  drag_move (self, 0, -by);
  drag_button (self, "mouseup", "1");
}

/* Beside what another feels it is whoever is in front who is meant, and whose new feeling has the focus. */
static void
test_feeling_in_front (CanvasWindow *self, gconstpointer data)
{
  JourneyNode *map = JOURNEY_NODE (self->map);
  JourneyPersona *mei = JOURNEY_PERSONA (journey_node_child (map, JOURNEY_MAP_PERSONAS, 0));
  JourneyPersona *ada = journey_edit_need_persona (self->map, "Ada");
  JourneyEmotion *meis = journey_edit_set_emotion (JOURNEY_TOUCHPOINT (touchpoint (self, 1)), mei, 1, NULL);
  g_autoptr (JourneyCast) cast = journey_cast_new (self->selection);
  g_autoptr (JourneyState) before = NULL;
  g_autoptr (GString) said = g_string_new (NULL);
  JourneyEmotion *hers;
  JourneyBox box;

  journey_canvas_set_cast (self->canvas, cast);
  journey_cast_set_front (cast, journey_node_id (JOURNEY_NODE (ada)));
  g_signal_connect (self->canvas, "deleted", G_CALLBACK (note_words), said);
  drag_settle (self);
  before = drag_state_of (self);
  box = drag_box_of (self, meis, JOURNEY_BOX_EMOTION);

  pull_up (self, &box, 50, 0);
  g_assert_cmpint (canvas_focused (self).kind, ==, JOURNEY_BOX_CELL);
  g_assert_true (journey_selection_node (self->selection) == touchpoint (self, 1));

  pull_up (self, &box, 24, 30);
  hers = journey_edit_find_emotion (JOURNEY_TOUCHPOINT (touchpoint (self, 1)), ada);
  g_assert_nonnull (hers);
  canvas_assert_focus (self, JOURNEY_BOX_EMOTION, hers);
  g_assert_cmpstr (journey_selection_id (self->selection), ==, journey_node_id (JOURNEY_NODE (hers)));
  canvas_assert_undone (self, before);
  journey_history_undo (journey_map_history (self->map));
  g_assert_cmpint (canvas_focused (self).kind, ==, JOURNEY_BOX_CELL);
  journey_history_redo (journey_map_history (self->map));

  drag_key (self, "key", "1");
  g_assert_cmpfloat (feeling (self, 1, ada), ==, -2);
  g_assert_cmpfloat (feeling (self, 1, mei), ==, 1);
  drag_key (self, "key", "Delete");
  g_assert_null (journey_edit_find_emotion (JOURNEY_TOUCHPOINT (touchpoint (self, 1)), ada));
  g_assert_cmpfloat (feeling (self, 1, mei), ==, 1);
  g_assert_cmpint (canvas_focused (self).kind, ==, JOURNEY_BOX_CELL);
  g_assert_cmpstr (said->str, ==, "Emotion of Ada deleted");
  journey_canvas_set_cast (self->canvas, NULL);
}

#define ADD(name, func) g_test_add ("/canvas-kinds/" name, CanvasWindow, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  gtk_init ();

  ADD ("walk", test_walk);
  ADD ("walk-over-nothing", test_walk_over_nothing);
  ADD ("verbs", test_verbs);
  ADD ("one-before-nothing", test_one_before_nothing);
  ADD ("opportunities", test_opportunities);
  ADD ("clicks", test_clicks);
  ADD ("clicks-in-a-text-lane", test_clicks_in_a_text_lane);
  ADD ("marquee", test_marquee);
  ADD ("marquee-of-feelings", test_marquee_of_feelings);
  ADD ("feelings", test_feelings);
  ADD ("feeling-in-front", test_feeling_in_front);

  return g_test_run ();
}
