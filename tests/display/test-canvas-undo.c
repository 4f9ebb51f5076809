/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "drag-hands.h"
#include "journey-canvas-private.h"

/* Undo and redo lead back to where somebody was. Keys and the pointer are real ones. */

static void
set_up (CanvasWindow *self, gconstpointer data)
{
  hands_open (self, canvas_map_large (2, 24));
  drag_settle (self);
}

static void
undo (CanvasWindow *self)
{
  g_assert_true (journey_history_undo (journey_map_history (self->map)));
  drag_settle (self);
}

static void
redo (CanvasWindow *self)
{
  g_assert_true (journey_history_redo (journey_map_history (self->map)));
  drag_settle (self);
}

static gboolean
is_selected (CanvasWindow *self, gpointer node)
{
  return journey_selection_contains (self->selection, journey_node_id (node));
}

/* The ring, the panel and the column that is marked are all at one touchpoint, and in sight. */
static void
assert_at (CanvasWindow *self, gpointer touchpoint)
{
  JourneyRect seen = journey_viewport_visible (journey_canvas_viewport (self->canvas));
  JourneyBox box = canvas_focused (self);

  g_assert_cmpstr (box.touchpoint, ==, journey_node_id (touchpoint));
  g_assert_true (JOURNEY_NODE (journey_selection_touchpoint (self->selection)) == JOURNEY_NODE (touchpoint));
  g_assert_cmpfloat (box.rect.x, >=, seen.x);
  g_assert_cmpfloat (box.rect.x + box.rect.width, <=, seen.x + seen.width);
}

/* A copy goes, and what was copied is selected again; from there the selection is extended. */
static void
test_duplicate (CanvasWindow *self, gconstpointer data)
{
  JourneyNode *third = canvas_touchpoint (self, 0, 2);
  JourneyNode *fourth = canvas_touchpoint (self, 0, 3);

  canvas_focus (self, third, JOURNEY_BOX_TOUCHPOINT);
  drag_settle (self);
  drag_key (self, "key", "ctrl+d");
  assert_at (self, canvas_touchpoint (self, 0, 3));
  undo (self);
  assert_at (self, third);
  drag_key (self, "key", "shift+Right");
  g_assert_cmpuint (journey_selection_n (self->selection), ==, 2);
  g_assert_true (is_selected (self, third) && is_selected (self, fourth));

  redo (self);
  assert_at (self, canvas_touchpoint (self, 0, 3));
  drag_key (self, "key", "shift+Right");
  g_assert_cmpuint (journey_selection_n (self->selection), ==, 2);
  g_assert_true (is_selected (self, fourth));
}

/* Wherever somebody went meanwhile, undo leads to where the step began, and redo to where it ended. */
static void
test_lane (CanvasWindow *self, gconstpointer data)
{
  JourneyNode *second = canvas_touchpoint (self, 0, 1);
  JourneyNode *emotion = journey_node_child (second, JOURNEY_TOUCHPOINT_EMOTIONS, 0);
  JourneyNode *last = canvas_touchpoint (self, 1, 11);

  canvas_focus (self, emotion, JOURNEY_BOX_EMOTION);
  drag_settle (self);
  drag_key (self, "key", "5");
  canvas_focus (self, last, JOURNEY_BOX_TOUCHPOINT);
  drag_settle (self);
  assert_at (self, last);
  undo (self);
  assert_at (self, second);
  canvas_assert_focus (self, JOURNEY_BOX_EMOTION, emotion);

  canvas_focus (self, last, JOURNEY_BOX_TOUCHPOINT);
  drag_settle (self);
  redo (self);
  assert_at (self, second);
  canvas_assert_focus (self, JOURNEY_BOX_EMOTION, emotion);
}

/* A new touchpoint and what is written into it are one step, which began where the focus was before. */
static void
test_new (CanvasWindow *self, gconstpointer data)
{
  JourneyNode *second = canvas_touchpoint (self, 0, 1);

  canvas_focus (self, second, JOURNEY_BOX_TOUCHPOINT);
  drag_settle (self);
  drag_key (self, "key", "ctrl+Return");
  hands_type ("New");
  drag_key (self, "key", "Return");
  drag_key (self, "key", "Escape");
  hands_expect_editing (self, FALSE);
  assert_at (self, canvas_touchpoint (self, 0, 2));
  undo (self);
  assert_at (self, second);
  redo (self);
  g_assert_cmpstr (journey_node_text (canvas_touchpoint (self, 0, 2), JOURNEY_TOUCHPOINT_TITLE), ==, "New");
  assert_at (self, canvas_touchpoint (self, 0, 2));
}

/* Goes to what it writes into before it ends, so that nothing that takes time comes between two of them. */
static void
write_merging (CanvasWindow *self, JourneyNode *touchpoint, const char *text)
{
  JourneyHistory *history = journey_map_history (self->map);

  journey_history_begin_merging (history, "Write", "writing");
  journey_edit_set_text (touchpoint, JOURNEY_TOUCHPOINT_ACTION, text);
  canvas_focus (self, touchpoint, JOURNEY_BOX_TOUCHPOINT);
  journey_history_end (history);
}

/* Typing in one field is one step, however many transactions it took, and wherever somebody went meanwhile. */
static void
test_merged (CanvasWindow *self, gconstpointer data)
{
  JourneyNode *second = canvas_touchpoint (self, 0, 1);
  JourneyNode *third = canvas_touchpoint (self, 0, 2);

  canvas_focus (self, second, JOURNEY_BOX_TOUCHPOINT);
  write_merging (self, third, "a");
  write_merging (self, third, "ab");
  g_assert_cmpuint (journey_history_position (journey_map_history (self->map)), ==, 1);
  undo (self);
  assert_at (self, second);
  redo (self);
  assert_at (self, third);

  /* What was undone is forgotten with the next step. */
  undo (self);
  canvas_focus (self, canvas_touchpoint (self, 0, 4), JOURNEY_BOX_TOUCHPOINT);
  drag_settle (self);
  drag_key (self, "key", "alt+Right");
  undo (self);
  assert_at (self, canvas_touchpoint (self, 0, 4));
}

/* A card that went to another touchpoint and came back has the focus, and not what it left behind. */
static void
test_pain_point (CanvasWindow *self, gconstpointer data)
{
  JourneyNode *first = canvas_touchpoint (self, 0, 0);
  JourneyNode *second = canvas_touchpoint (self, 0, 1);
  JourneyNode *pain = journey_node_child (first, JOURNEY_TOUCHPOINT_PAIN_POINTS, 0);
  JourneyBox box;

  canvas_focus (self, pain, JOURNEY_BOX_PAIN_POINT);
  drag_settle (self);
  box = drag_box_of (self, pain, JOURNEY_BOX_PAIN_POINT);
  hands_point_at_box (self, &box);
  drag_button (self, "mousedown", "1");
  drag_move (self, journey_scene_column_rect (drag_scene_of (self), 0).width, 0);
  drag_drop (self);
  g_assert_cmpuint (journey_node_n_children (second, JOURNEY_TOUCHPOINT_PAIN_POINTS), ==, 2);
  canvas_assert_focus (self, JOURNEY_BOX_PAIN_POINT, pain);

  undo (self);
  assert_at (self, first);
  canvas_assert_focus (self, JOURNEY_BOX_PAIN_POINT, pain);
  g_assert_cmpstr (journey_selection_id (self->selection), ==, journey_node_id (pain));
  redo (self);
  assert_at (self, second);
  canvas_assert_focus (self, JOURNEY_BOX_PAIN_POINT, pain);
}

/* From an empty cell to which the selection was extended, undo leads back to that cell. */
static void
test_carry (CanvasWindow *self, gconstpointer data)
{
  JourneyNode *pain = journey_node_child (canvas_touchpoint (self, 0, 0), JOURNEY_TOUCHPOINT_PAIN_POINTS, 0);
  JourneyNode *second = canvas_touchpoint (self, 0, 1);

  journey_edit_remove (journey_node_child (second, JOURNEY_TOUCHPOINT_PAIN_POINTS, 0));
  canvas_focus (self, pain, JOURNEY_BOX_PAIN_POINT);
  drag_settle (self);
  drag_key (self, "key", "shift+Right");
  g_assert_cmpint (canvas_focused (self).kind, ==, JOURNEY_BOX_CELL);
  drag_key (self, "key", "alt+shift+Right");
  g_assert_true (journey_node_parent (pain) == second);

  undo (self);
  g_assert_cmpint (canvas_focused (self).kind, ==, JOURNEY_BOX_CELL);
  g_assert_cmpstr (canvas_focused (self).touchpoint, ==, journey_node_id (second));
  g_assert_true (is_selected (self, pain));
  redo (self);
  canvas_assert_focus (self, JOURNEY_BOX_PAIN_POINT, pain);
}

static gboolean
has_come_to_the_end (gpointer data)
{
  CanvasWindow *self = data;
  JourneyRect seen = journey_viewport_visible (journey_canvas_viewport (self->canvas));

  return seen.x > journey_scene_column_rect (drag_scene_of (self), 6).x;
}

/* Holds a touchpoint at the right edge until the map has scrolled there. */
static void
drag_far (CanvasWindow *self, gpointer touchpoint)
{
  JourneyViewport *viewport = journey_canvas_viewport (self->canvas);
  JourneyBox box = drag_box_of (self, touchpoint, JOURNEY_BOX_TOUCHPOINT);
  JourneyRect at = journey_viewport_to_view (viewport, &box.rect);

  hands_point_at_box (self, &box);
  drag_button (self, "mousedown", "1");
  drag_move (self, journey_viewport_view_width (viewport) - 4 - at.x - at.width / 2, 0);
  wait_for (has_come_to_the_end, self);
}

/* The view goes back with what was dragged out of it. */
static void
test_far_drag (CanvasWindow *self, gconstpointer data)
{
  JourneyViewport *viewport = journey_canvas_viewport (self->canvas);
  JourneyNode *second = canvas_touchpoint (self, 0, 1);
  double x = journey_viewport_x (viewport);

  drag_far (self, second);
  drag_key (self, "key", "Escape");
  g_assert_cmpfloat (journey_viewport_x (viewport), ==, x);
  drag_button (self, "mouseup", "1");
  assert_at (self, second);

  drag_far (self, second);
  drag_drop (self);
  g_assert_true (canvas_touchpoint (self, 0, 1) != second);
  undo (self);
  g_assert_true (canvas_touchpoint (self, 0, 1) == second);
  assert_at (self, second);
}

/* What is in sight already stays where it is. */
static void
test_no_jump (CanvasWindow *self, gconstpointer data)
{
  JourneyViewport *viewport = journey_canvas_viewport (self->canvas);
  double x;

  canvas_focus (self, canvas_touchpoint (self, 0, 8), JOURNEY_BOX_TOUCHPOINT);
  drag_settle (self);
  drag_key (self, "key", "ctrl+d");
  journey_viewport_scroll_by (viewport, -37, 0);
  drag_settle (self);
  x = journey_viewport_x (viewport);
  undo (self);
  g_assert_cmpfloat (journey_viewport_x (viewport), ==, x);
  assert_at (self, canvas_touchpoint (self, 0, 8));
}

/* Many that go leave the next one, in sight; undone, they are all selected again. */
static void
test_many (CanvasWindow *self, gconstpointer data)
{
  JourneyNode *next = canvas_touchpoint (self, 0, 10);
  JourneyViewport *viewport = journey_canvas_viewport (self->canvas);

  canvas_focus (self, canvas_touchpoint (self, 0, 1), JOURNEY_BOX_TOUCHPOINT);
  for (guint i = 0; i < 8; i++)
    hands_press ("shift+Right");
  drag_settle (self);
  g_assert_cmpuint (journey_selection_n (self->selection), ==, 9);
  hands_press ("ctrl+x");
  drag_settle (self);
  assert_at (self, next);

  journey_viewport_scroll_to (viewport, 0, 0);
  undo (self);
  g_assert_cmpuint (journey_selection_n (self->selection), ==, 9);
  assert_at (self, canvas_touchpoint (self, 0, 9));
  hands_press ("shift+Right");
  drag_settle (self);
  g_assert_cmpuint (journey_selection_n (self->selection), ==, 10);

  redo (self);
  g_assert_cmpuint (journey_selection_n (self->selection), ==, 1);
  assert_at (self, next);
  undo (self);
  hands_press ("Delete");
  drag_settle (self);
  assert_at (self, next);
}

/* However many are selected, the steps that are made with them note them only once. */
static void
test_noted_once (CanvasWindow *self, gconstpointer data)
{
  char *noted;

  canvas_focus (self, canvas_touchpoint (self, 0, 1), JOURNEY_BOX_TOUCHPOINT);
  drag_key (self, "key", "ctrl+a");
  g_assert_cmpuint (journey_selection_n (self->selection), ==, 24);
  journey_edit_set_text (canvas_stage (self, 0), JOURNEY_STAGE_TITLE, "One");
  noted = g_ref_string_acquire (self->canvas->trail.before.ids);
  drag_settle (self);
  journey_edit_set_text (canvas_stage (self, 0), JOURNEY_STAGE_TITLE, "Two");
  drag_settle (self);
  g_assert_true (self->canvas->trail.before.ids == noted);
  g_ref_string_release (noted);

  canvas_focus (self, canvas_touchpoint (self, 0, 1), JOURNEY_BOX_TOUCHPOINT);
  undo (self);
  g_assert_cmpuint (journey_selection_n (self->selection), ==, 24);
}

/* Opportunities are selected by themselves only among many; so they come back. */
static void
test_opportunities (CanvasWindow *self, gconstpointer data)
{
  JourneyNode *first = canvas_touchpoint (self, 0, 0);
  JourneyNode *one, *two;
  g_auto (GStrv) ids = NULL;

  journey_history_begin (journey_map_history (self->map), "Make");
  journey_edit_need_lane_of_kind (self->map, JOURNEY_LANE_KIND_OPPORTUNITIES);
  one = JOURNEY_NODE (journey_edit_add_opportunity (JOURNEY_TOUCHPOINT (first), "One"));
  two = JOURNEY_NODE (journey_edit_add_opportunity (JOURNEY_TOUCHPOINT (canvas_touchpoint (self, 0, 1)), "Two"));
  journey_history_end (journey_map_history (self->map));
  canvas_focus (self, one, JOURNEY_BOX_OPPORTUNITY);
  drag_settle (self);
  hands_press ("shift+Right");
  drag_settle (self);
  g_assert_true (is_selected (self, one) && is_selected (self, two));
  ids = journey_selection_dup_ids (self->selection);
  hands_press ("Delete");
  drag_settle (self);
  g_assert_cmpuint (journey_node_n_children (JOURNEY_NODE (self->map), JOURNEY_MAP_OPPORTUNITIES), ==, 0);
  assert_at (self, canvas_touchpoint (self, 0, 1));

  undo (self);
  g_assert_cmpuint (journey_selection_n (self->selection), ==, 2);
  g_assert_true (journey_selection_contains (self->selection, ids[0]) && journey_selection_contains (self->selection, ids[1]));
}

/* Several steps at once lead to where the first of them began. */
static void
test_back_to_saved (CanvasWindow *self, gconstpointer data)
{
  JourneyHistory *history = journey_map_history (self->map);
  JourneyNode *third = canvas_touchpoint (self, 0, 2);

  journey_history_mark_saved (history, journey_map_state (self->map));
  canvas_focus (self, third, JOURNEY_BOX_TOUCHPOINT);
  drag_settle (self);
  drag_key (self, "key", "ctrl+d");
  canvas_focus (self, canvas_touchpoint (self, 1, 8), JOURNEY_BOX_TOUCHPOINT);
  drag_settle (self);
  drag_key (self, "key", "ctrl+d");
  drag_key (self, "key", "ctrl+d");
  g_assert_cmpint (journey_history_go_to_saved (history, NULL), ==, -3);
  drag_settle (self);
  assert_at (self, third);
}

#define ADD(path, func) g_test_add (path, CanvasWindow, NULL, set_up, func, drag_tear_down)

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);

  ADD ("/canvas-undo/duplicate", test_duplicate);
  ADD ("/canvas-undo/lane", test_lane);
  ADD ("/canvas-undo/new", test_new);
  ADD ("/canvas-undo/merged", test_merged);
  ADD ("/canvas-undo/pain-point", test_pain_point);
  ADD ("/canvas-undo/carry", test_carry);
  ADD ("/canvas-undo/far-drag", test_far_drag);
  ADD ("/canvas-undo/no-jump", test_no_jump);
  ADD ("/canvas-undo/many", test_many);
  ADD ("/canvas-undo/noted-once", test_noted_once);
  ADD ("/canvas-undo/opportunities", test_opportunities);
  ADD ("/canvas-undo/back-to-saved", test_back_to_saved);

  return g_test_run ();
}
