/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-edit.h"
#include "journey-template.h"
#include "random-verbs.h"

typedef struct
{
  JourneyMap *map;
  JourneyHistory *history;
  JourneyStage *stage;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->map = journey_template_new_map (JOURNEY_TEMPLATE_FIVE_STAGES, "Test");
  fixture->history = journey_map_history (fixture->map);
  fixture->stage = JOURNEY_STAGE (journey_node_child (JOURNEY_NODE (fixture->map), JOURNEY_MAP_STAGES, 0));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->map);
}

static JourneyNode *
add (Fixture *fixture, const char *title)
{
  return JOURNEY_NODE (journey_edit_add_touchpoint (fixture->stage, G_MAXUINT, title));
}

static void
test_new_map_is_clean (Fixture *fixture, gconstpointer data)
{
  g_assert_false (journey_history_can_undo (fixture->history));
  g_assert_false (journey_history_can_redo (fixture->history));
  g_assert_false (journey_history_is_modified (fixture->history));
  g_assert_null (journey_history_undo_name (fixture->history));
  g_assert_false (journey_history_undo (fixture->history));
}

static void
test_steps_have_names (Fixture *fixture, gconstpointer data)
{
  JourneyNode *touchpoint = add (fixture, "First bill");

  g_assert_cmpstr (journey_history_undo_name (fixture->history), ==, "Add touchpoint");
  journey_edit_set_text (touchpoint, JOURNEY_TOUCHPOINT_TITLE, "Bill");
  g_assert_cmpstr (journey_history_undo_name (fixture->history), ==, "Change touchpoint title");
  journey_history_undo (fixture->history);
  g_assert_cmpstr (journey_node_text (touchpoint, JOURNEY_TOUCHPOINT_TITLE), ==, "First bill");
  g_assert_cmpstr (journey_history_redo_name (fixture->history), ==, "Change touchpoint title");
}

static void
test_nothing_changed_is_no_step (Fixture *fixture, gconstpointer data)
{
  JourneyState *before = journey_map_state (fixture->map);

  journey_edit_set_text (JOURNEY_NODE (fixture->map), JOURNEY_MAP_TITLE, "Test");
  g_assert_false (journey_history_can_undo (fixture->history));

  /* There and back within one transaction: the very same state. */
  journey_history_begin (fixture->history, "Nothing");
  journey_edit_remove (add (fixture, "Gone"));
  journey_edit_set_text (JOURNEY_NODE (fixture->map), JOURNEY_MAP_TITLE, "Other");
  journey_edit_set_text (JOURNEY_NODE (fixture->map), JOURNEY_MAP_TITLE, "Test");
  g_assert_false (journey_history_end (fixture->history));
  g_assert_true (journey_map_state (fixture->map) == before);
  g_assert_false (journey_history_is_modified (fixture->history));
}

static void
test_undo_back_to_the_save_is_clean (Fixture *fixture, gconstpointer data)
{
  add (fixture, "One");
  journey_history_mark_saved (fixture->history, journey_map_state (fixture->map));
  g_assert_false (journey_history_is_modified (fixture->history));
  add (fixture, "Two");
  g_assert_true (journey_history_is_modified (fixture->history));
  journey_history_undo (fixture->history);
  g_assert_false (journey_history_is_modified (fixture->history));
  journey_history_undo (fixture->history);
  g_assert_true (journey_history_is_modified (fixture->history));
}

static void
test_typing_is_one_step (Fixture *fixture, gconstpointer data)
{
  JourneyNode *touchpoint = add (fixture, "");

  journey_edit_type_text (touchpoint, JOURNEY_TOUCHPOINT_TITLE, "B");
  journey_edit_type_text (touchpoint, JOURNEY_TOUCHPOINT_TITLE, "Bi");
  journey_edit_type_text (touchpoint, JOURNEY_TOUCHPOINT_TITLE, "Bill");
  journey_edit_type_text (touchpoint, JOURNEY_TOUCHPOINT_ACTION, "Reads");
  journey_history_undo (fixture->history);
  g_assert_cmpstr (journey_node_text (touchpoint, JOURNEY_TOUCHPOINT_TITLE), ==, "Bill");
  journey_history_undo (fixture->history);
  g_assert_cmpstr (journey_node_text (touchpoint, JOURNEY_TOUCHPOINT_TITLE), ==, "");
}

static void
test_typing_back_is_no_step (Fixture *fixture, gconstpointer data)
{
  JourneyNode *touchpoint = add (fixture, "Bill");
  JourneyState *before = journey_map_state (fixture->map);

  journey_history_mark_saved (fixture->history, before);
  journey_edit_type_text (touchpoint, JOURNEY_TOUCHPOINT_TITLE, "Bills");
  g_assert_true (journey_history_is_modified (fixture->history));
  journey_edit_type_text (touchpoint, JOURNEY_TOUCHPOINT_TITLE, "Bill");
  g_assert_true (journey_map_state (fixture->map) == before);
  g_assert_false (journey_history_is_modified (fixture->history));
  g_assert_cmpstr (journey_history_undo_name (fixture->history), ==, "Add touchpoint");
  g_assert_false (journey_history_can_redo (fixture->history));
}

static void
test_only_what_differs_is_told (Fixture *fixture, gconstpointer data)
{
  JourneyNode *touchpoint = add (fixture, "");
  guint told = 0;

  journey_edit_type_text (touchpoint, JOURNEY_TOUCHPOINT_TITLE, "B");
  g_signal_connect_swapped (fixture->history, "notify", G_CALLBACK (g_atomic_int_inc), &told);
  journey_edit_type_text (touchpoint, JOURNEY_TOUCHPOINT_TITLE, "Bi");
  g_assert_cmpuint (told, ==, 0);
  journey_history_undo (fixture->history);
  g_assert_cmpuint (told, ==, 3); /* can-redo and both names */
}

static void
test_typing_does_not_swallow_the_save (Fixture *fixture, gconstpointer data)
{
  JourneyNode *touchpoint = add (fixture, "");

  journey_edit_type_text (touchpoint, JOURNEY_TOUCHPOINT_TITLE, "Bill");
  journey_history_mark_saved (fixture->history, journey_map_state (fixture->map));
  journey_edit_type_text (touchpoint, JOURNEY_TOUCHPOINT_TITLE, "Bills");
  journey_history_undo (fixture->history);
  g_assert_cmpstr (journey_node_text (touchpoint, JOURNEY_TOUCHPOINT_TITLE), ==, "Bill");
  g_assert_false (journey_history_is_modified (fixture->history));
}

static void
count_changed (JourneyMap *map, JourneyState *old, JourneyState *new_, guint *count)
{
  g_assert_true (old != new_);
  (*count)++;
}

static void
test_cancel_puts_all_back (Fixture *fixture, gconstpointer data)
{
  JourneyNode *touchpoint = add (fixture, "Bill");
  JourneyState *before = journey_map_state (fixture->map);
  guint n = 0;

  g_signal_connect (fixture->map, "changed", G_CALLBACK (count_changed), &n);
  journey_history_begin (fixture->history, "Drag");
  journey_edit_set_emotion (JOURNEY_TOUCHPOINT (touchpoint), NULL, 1, NULL);
  journey_history_preview (fixture->history);
  g_assert_cmpuint (n, ==, 1);
  journey_edit_set_emotion (JOURNEY_TOUCHPOINT (touchpoint), NULL, 2, NULL);
  journey_history_cancel (fixture->history);
  g_assert_cmpuint (n, ==, 2);
  g_assert_true (journey_map_state (fixture->map) == before);
  g_assert_cmpuint (journey_node_n_children (touchpoint, JOURNEY_TOUCHPOINT_EMOTIONS), ==, 0);
  g_assert_cmpstr (journey_history_undo_name (fixture->history), ==, "Add touchpoint");
}

static void
note_can_undo (GObject *history, GParamSpec *pspec, gboolean *can_undo)
{
  g_object_get (history, "can-undo", can_undo, NULL);
}

/* Whoever listens knows after a transaction that came to nothing what can be undone, whatever was told meanwhile. */
static void
test_can_undo_is_told_after_nothing (Fixture *fixture, gconstpointer data)
{
  gboolean can_undo = TRUE;

  add (fixture, "Bill");
  g_signal_connect (fixture->history, "notify::can-undo", G_CALLBACK (note_can_undo), &can_undo);

  journey_history_begin (fixture->history, "Drag");
  journey_edit_drop_note (fixture->map, "Nobody can read it");
  g_assert_false (can_undo);
  journey_history_cancel (fixture->history);
  g_assert_true (can_undo);
  g_assert_cmpstr (journey_history_undo_name (fixture->history), ==, "Add remark");

  journey_history_begin (fixture->history, "Nothing");
  journey_history_mark_saved (fixture->history, journey_map_state (fixture->map));
  g_assert_false (can_undo);
  g_assert_false (journey_history_end (fixture->history));
  g_assert_true (can_undo);
}

static void
test_touching_needs_a_transaction (Fixture *fixture, gconstpointer data)
{
  JourneyNode *touchpoint = add (fixture, "Bill");

  g_test_expect_message (NULL, G_LOG_LEVEL_CRITICAL, "*journey_node_may_touch*");
  journey_node_set_text (touchpoint, JOURNEY_TOUCHPOINT_TITLE, "Bells");
  g_test_assert_expected_messages ();
  g_assert_cmpstr (journey_node_text (touchpoint, JOURNEY_TOUCHPOINT_TITLE), ==, "Bill");
}

static void
touch_while_thawing (GObject *object, GParamSpec *pspec, gpointer data)
{
  journey_node_set_text (JOURNEY_NODE (object), JOURNEY_TOUCHPOINT_ACTION, "no");
}

static void
test_touching_during_a_thaw (Fixture *fixture, gconstpointer data)
{
  JourneyNode *touchpoint = add (fixture, "Bill");

  journey_edit_set_text (touchpoint, JOURNEY_TOUCHPOINT_TITLE, "Bells");
  g_signal_connect (touchpoint, "notify::title", G_CALLBACK (touch_while_thawing), NULL);
  g_test_expect_message (NULL, G_LOG_LEVEL_CRITICAL, "*journey_node_may_touch*");
  journey_history_undo (fixture->history);
  g_test_assert_expected_messages ();
  g_assert_cmpstr (journey_node_text (touchpoint, JOURNEY_TOUCHPOINT_ACTION), ==, "");
}

static void
test_a_move_keeps_its_object (Fixture *fixture, gconstpointer data)
{
  JourneyNode *touchpoint = add (fixture, "Bill");
  JourneyNode *other = journey_node_child (JOURNEY_NODE (fixture->map), JOURNEY_MAP_STAGES, 3);

  journey_edit_move (touchpoint, other, 0);
  g_assert_true (journey_node_parent (touchpoint) == other);
  journey_history_undo (fixture->history);
  g_assert_true (journey_node_parent (touchpoint) == JOURNEY_NODE (fixture->stage));
  g_assert_true (journey_map_find (fixture->map, journey_node_id (touchpoint)) == touchpoint);

  /* Out of a stage that goes away with the same step. */
  journey_history_begin (fixture->history, "Into a new stage");
  other = JOURNEY_NODE (journey_edit_add_stage (fixture->map, 0, "New"));
  journey_edit_move (touchpoint, other, 0);
  journey_history_end (fixture->history);
  journey_history_undo (fixture->history);
  g_assert_true (journey_node_child (JOURNEY_NODE (fixture->stage), JOURNEY_STAGE_TOUCHPOINTS, 0) == touchpoint);
  journey_history_redo (fixture->history);
  g_assert_cmpstr (journey_node_text (journey_node_parent (touchpoint), JOURNEY_STAGE_TITLE), ==, "New");
}

static void
test_a_list_changes_at_most_twice (Fixture *fixture, gconstpointer data)
{
  guint n = 0;

  for (guint i = 0; i < 6; i++)
    add (fixture, "T");
  journey_history_begin (fixture->history, "Shuffle");
  for (guint i = 0; i < 5; i++)
    journey_edit_move (journey_node_child (JOURNEY_NODE (fixture->stage), JOURNEY_STAGE_TOUCHPOINTS, i),
                       JOURNEY_NODE (fixture->stage), 5 - i);
  journey_edit_remove (journey_node_child (JOURNEY_NODE (fixture->stage), JOURNEY_STAGE_TOUCHPOINTS, 2));
  journey_history_end (fixture->history);

  g_signal_connect_swapped (journey_node_list (JOURNEY_NODE (fixture->stage), JOURNEY_STAGE_TOUCHPOINTS), "items-changed",
                            G_CALLBACK (g_atomic_int_inc), &n);
  journey_history_undo (fixture->history);
  g_assert_cmpuint (n, <=, 2);
  g_assert_cmpuint (n, >, 0);
}

static void
test_a_new_step_forgets_what_was_undone (Fixture *fixture, gconstpointer data)
{
  add (fixture, "One");
  journey_history_undo (fixture->history);
  add (fixture, "Two");
  g_assert_false (journey_history_can_redo (fixture->history));
  journey_history_undo (fixture->history);
  g_assert_false (journey_history_can_undo (fixture->history));
}

static void
test_cold_freeze_agrees (Fixture *fixture, gconstpointer data)
{
  g_autoptr (JourneyState) cold = NULL;

  journey_edit_set_emotion (JOURNEY_TOUCHPOINT (add (fixture, "Bill")), NULL, 1, "glad");
  cold = cold_freeze (JOURNEY_NODE (fixture->map));
  g_assert_true (journey_state_equal (cold, journey_map_state (fixture->map)));
}

static void
note_leaving (JourneyHistory *history, gboolean travelling, GString *heard)
{
  g_string_append_printf (heard, "%c%u ", travelling ? '<' : '(', journey_history_position (history));
}

static void
note_change (JourneyMap *map, JourneyState *old, JourneyState *new_, GString *heard)
{
  g_string_append (heard, "~ ");
}

static void
note_arrived (JourneyHistory *history, gboolean travelling, GString *heard)
{
  g_string_append_printf (heard, "%u%c ", journey_history_position (history), travelling ? '>' : ')');
}

/* Leaving is told before anything changes, and arriving after everybody has heard of the change. */
static void
test_leaving_and_arriving_are_told (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GString) heard = g_string_new (NULL);

  g_signal_connect (fixture->history, "leaving", G_CALLBACK (note_leaving), heard);
  g_signal_connect (fixture->map, "changed", G_CALLBACK (note_change), heard);
  g_signal_connect (fixture->history, "arrived", G_CALLBACK (note_arrived), heard);

  journey_history_begin (fixture->history, "Two");
  add (fixture, "One");
  add (fixture, "Two");
  journey_history_end (fixture->history);
  journey_history_undo (fixture->history);
  journey_history_redo (fixture->history);
  journey_history_begin (fixture->history, "Nothing");
  journey_history_end (fixture->history);
  g_assert_cmpstr (heard->str, ==, "(0 ~ 1) <1 ~ 0> <0 ~ 1> (1 ");

  g_signal_handlers_disconnect_by_data (fixture->history, heard);
  g_signal_handlers_disconnect_by_data (fixture->map, heard);
}

/* What was begun and left goes again, as if it had never been begun. */
static void
test_what_is_begun_is_taken_back (Fixture *fixture, gconstpointer data)
{
  g_autoptr (JourneyState) clean = journey_state_ref (journey_map_state (fixture->map));
  JourneyNode *node;
  g_autoptr (JourneyState) made = NULL;

  node = add (fixture, "");
  made = journey_node_freeze (node);
  g_assert_true (journey_edit_take_back (node, made));
  g_assert_true (journey_map_state (fixture->map) == clean);
  g_assert_cmpuint (journey_history_position (fixture->history), ==, 0);
  g_assert_false (journey_history_can_redo (fixture->history));
  g_assert_false (journey_history_is_modified (fixture->history));
}

/* Nothing that somebody said goes, and undo finds again what was saved. */
static void
test_what_is_said_is_not_taken_back (Fixture *fixture, gconstpointer data)
{
  JourneyNode *node = add (fixture, "");
  g_autoptr (JourneyState) made = journey_node_freeze (node);

  journey_edit_set_text (node, JOURNEY_TOUCHPOINT_TITLE, "Bill");
  g_assert_false (journey_edit_take_back (node, made));
  journey_history_undo (fixture->history);
  g_assert_false (journey_edit_take_back (node, made)); /* it can be redone */

  add (fixture, "Another");
  g_assert_true (journey_edit_take_back (node, made)); /* with a step: what came after it stays */
  g_assert_cmpuint (journey_history_position (fixture->history), ==, 3);
  journey_history_undo (fixture->history);
  journey_history_undo (fixture->history);
  g_assert_cmpuint (journey_node_n_children (JOURNEY_NODE (fixture->stage), JOURNEY_STAGE_TOUCHPOINTS), ==, 1);
}

static void
test_what_is_saved_is_not_forgotten (Fixture *fixture, gconstpointer data)
{
  JourneyNode *node = add (fixture, "");
  g_autoptr (JourneyState) made = journey_node_freeze (node);

  journey_history_mark_saved (fixture->history, journey_map_state (fixture->map));
  journey_history_begin (fixture->history, "Type");
  g_assert_false (journey_edit_take_back (node, made));
  journey_history_end (fixture->history);
  g_assert_true (journey_edit_take_back (node, made));
  g_assert_true (journey_history_is_modified (fixture->history));
  journey_history_undo (fixture->history);
  g_assert_false (journey_history_is_modified (fixture->history));
}

static guint
n_touchpoints (Fixture *fixture)
{
  return journey_node_n_children (JOURNEY_NODE (fixture->stage), JOURNEY_STAGE_TOUCHPOINTS);
}

static void
test_goes_to_what_was_saved (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpint (journey_history_go_to_saved (fixture->history, "Discard"), ==, 0);
  add (fixture, "Bill");
  journey_history_mark_saved (fixture->history, journey_map_state (fixture->map));
  add (fixture, "Renewal");
  add (fixture, "Move");

  journey_history_begin (fixture->history, "Type");
  g_assert_cmpint (journey_history_go_to_saved (fixture->history, "Discard"), ==, 0);
  journey_history_end (fixture->history);
  g_assert_cmpint (journey_history_go_to_saved (fixture->history, "Discard"), ==, -2);
  g_assert_cmpuint (n_touchpoints (fixture), ==, 1);
  g_assert_false (journey_history_is_modified (fixture->history));
  g_assert_true (journey_history_redo (fixture->history) && journey_history_redo (fixture->history));
  g_assert_cmpuint (n_touchpoints (fixture), ==, 3);
}

static void
test_goes_on_to_what_was_saved (Fixture *fixture, gconstpointer data)
{
  add (fixture, "Bill");
  journey_history_mark_saved (fixture->history, journey_map_state (fixture->map));
  journey_history_undo (fixture->history);
  g_assert_cmpint (journey_history_go_to_saved (fixture->history, NULL), ==, 1);
  g_assert_cmpuint (n_touchpoints (fixture), ==, 1);
  g_assert_false (journey_history_is_modified (fixture->history));
}

static void
test_what_was_saved_becomes_a_step (Fixture *fixture, gconstpointer data)
{
  add (fixture, "Bill");
  journey_history_mark_saved (fixture->history, journey_map_state (fixture->map));
  journey_history_undo (fixture->history);
  add (fixture, "Renewal");
  add (fixture, "Move");
  g_assert_cmpint (journey_history_go_to_saved (fixture->history, NULL), ==, 0);
  g_assert_cmpuint (n_touchpoints (fixture), ==, 2);
  g_assert_cmpint (journey_history_go_to_saved (fixture->history, "Discard"), ==, 1);
  g_assert_cmpuint (n_touchpoints (fixture), ==, 1);
  g_assert_false (journey_history_is_modified (fixture->history));
  g_assert_cmpstr (journey_history_undo_name (fixture->history), ==, "Discard");
  journey_history_undo (fixture->history);
  g_assert_cmpuint (n_touchpoints (fixture), ==, 2);
}

static const char *
title_of (Fixture *fixture)
{
  g_autoptr (JourneyState) cold = journey_node_freeze (JOURNEY_NODE (fixture->map));

  g_assert_true (journey_state_equal (cold, journey_map_state (fixture->map)));

  return journey_node_text (JOURNEY_NODE (fixture->map), JOURNEY_MAP_TITLE);
}

/* It takes no undo, and neither undo nor redo leads to before it; what somebody else said stays. */
static void
test_amended_everywhere (Fixture *fixture, gconstpointer data)
{
  journey_edit_set_text (JOURNEY_NODE (fixture->map), JOURNEY_MAP_TITLE, "Another");
  journey_edit_set_text (JOURNEY_NODE (fixture->map), JOURNEY_MAP_TITLE, "Test");
  add (fixture, "Bill");
  add (fixture, "Advert");
  journey_history_undo (fixture->history);
  journey_history_mark_saved (fixture->history, journey_map_state (fixture->map));

  journey_history_amend_text (fixture->history, JOURNEY_MAP_TITLE, "Moving house");
  g_assert_cmpstr (title_of (fixture), ==, "Moving house");
  g_assert_cmpuint (journey_history_position (fixture->history), ==, 3);
  g_assert_false (journey_history_is_modified (fixture->history));
  g_assert_true (journey_history_redo (fixture->history));
  g_assert_cmpstr (title_of (fixture), ==, "Moving house");
  g_assert_true (journey_history_is_modified (fixture->history));
  g_assert_cmpint (journey_history_go_to_saved (fixture->history, NULL), ==, -1);
  g_assert_cmpuint (n_touchpoints (fixture), ==, 1);
  g_assert_true (journey_history_redo (fixture->history));
  journey_history_undo (fixture->history);
  journey_history_undo (fixture->history);
  g_assert_cmpuint (journey_node_n_children (JOURNEY_NODE (fixture->stage), JOURNEY_STAGE_TOUCHPOINTS), ==, 0);
  g_assert_cmpstr (title_of (fixture), ==, "Moving house");
  journey_history_undo (fixture->history);
  g_assert_cmpstr (title_of (fixture), ==, "Another");
  journey_history_undo (fixture->history);
  g_assert_cmpstr (title_of (fixture), ==, "Moving house");
  g_assert_false (journey_history_can_undo (fixture->history));
}

/* What is being done goes on, and taking it back leaves what was amended. */
static void
test_amended_meanwhile (Fixture *fixture, gconstpointer data)
{
  journey_history_begin (fixture->history, "Type");
  add (fixture, "Bill");
  journey_history_amend_text (fixture->history, JOURNEY_MAP_TITLE, "Moving house");
  g_assert_true (journey_history_in_transaction (fixture->history));
  g_assert_cmpstr (journey_state_text (journey_history_said (fixture->history), JOURNEY_MAP_TITLE), ==, "Moving house");
  journey_history_cancel (fixture->history);
  g_assert_cmpstr (title_of (fixture), ==, "Moving house");
  g_assert_cmpuint (journey_node_n_children (JOURNEY_NODE (fixture->stage), JOURNEY_STAGE_TOUCHPOINTS), ==, 0);
}

#define ADD(name, func) g_test_add ("/history/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("new-map-is-clean", test_new_map_is_clean);
  ADD ("steps-have-names", test_steps_have_names);
  ADD ("nothing-changed-is-no-step", test_nothing_changed_is_no_step);
  ADD ("undo-back-to-the-save-is-clean", test_undo_back_to_the_save_is_clean);
  ADD ("typing-is-one-step", test_typing_is_one_step);
  ADD ("typing-back-is-no-step", test_typing_back_is_no_step);
  ADD ("only-what-differs-is-told", test_only_what_differs_is_told);
  ADD ("typing-does-not-swallow-the-save", test_typing_does_not_swallow_the_save);
  ADD ("cancel-puts-all-back", test_cancel_puts_all_back);
  ADD ("can-undo-is-told-after-nothing", test_can_undo_is_told_after_nothing);
  ADD ("touching-needs-a-transaction", test_touching_needs_a_transaction);
  ADD ("touching-during-a-thaw", test_touching_during_a_thaw);
  ADD ("a-move-keeps-its-object", test_a_move_keeps_its_object);
  ADD ("a-list-changes-at-most-twice", test_a_list_changes_at_most_twice);
  ADD ("a-new-step-forgets-what-was-undone", test_a_new_step_forgets_what_was_undone);
  ADD ("what-is-begun-is-taken-back", test_what_is_begun_is_taken_back);
  ADD ("what-is-said-is-not-taken-back", test_what_is_said_is_not_taken_back);
  ADD ("what-is-saved-is-not-forgotten", test_what_is_saved_is_not_forgotten);
  ADD ("goes-to-what-was-saved", test_goes_to_what_was_saved);
  ADD ("goes-on-to-what-was-saved", test_goes_on_to_what_was_saved);
  ADD ("what-was-saved-becomes-a-step", test_what_was_saved_becomes_a_step);
  ADD ("amended-everywhere", test_amended_everywhere);
  ADD ("amended-meanwhile", test_amended_meanwhile);
  ADD ("leaving-and-arriving-are-told", test_leaving_and_arriving_are_told);
  ADD ("cold-freeze-agrees", test_cold_freeze_agrees);

  return g_test_run ();
}
