/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>

#include "../displayless/recovery-place.h"
#include "journey-document.h"
#include "journey-edit.h"
#include "journey-template.h"
#include "recover-window.h"
#include "wait-for.h"

typedef struct
{
  RecoveryPlace place;
  JourneyMap *map;
  JourneyRecoverKeeper *keeper;
  guint letters;
  gint64 typed_at;
  gint64 longest_pause; /* between two letters, on a busy computer */
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  recovery_place_set_up (&fixture->place, data);
  fixture->map = journey_template_new_map (JOURNEY_TEMPLATE_FIVE_STAGES, "Moving house");
  fixture->keeper = journey_recover_keeper_new (fixture->map, fixture->place.root);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  if (fixture->keeper)
    wait_until_gone (fixture->keeper);
  wait_until_gone (fixture->map);
  recovery_place_tear_down (&fixture->place, data);
}

static void
retitle (Fixture *fixture, const char *title)
{
  journey_edit_set_text (JOURNEY_NODE (fixture->map), JOURNEY_MAP_TITLE, title);
  journey_recover_keeper_set_needed (fixture->keeper, TRUE);
}

static gboolean
is_settled (gpointer keeper)
{
  return !journey_recover_keeper_is_pending (keeper);
}

static gboolean
has_trouble (gpointer keeper)
{
  return journey_recover_keeper_trouble (keeper) != NULL;
}

static void
hurry (Fixture *fixture)
{
  recover_hurry (fixture->keeper);
  g_assert_false (journey_recover_keeper_is_pending (fixture->keeper));
}

/* As if the program had ended now. */
static char *
title_left (Fixture *fixture)
{
  g_autoptr (GPtrArray) left = NULL;
  JourneyRecoveryLeft *one;

  wait_until_gone (g_steal_pointer (&fixture->keeper));
  left = journey_recovery_find_left (fixture->place.root, NULL);
  if (left->len == 0)
    return NULL;

  g_assert_cmpuint (left->len, ==, 1);
  one = g_ptr_array_index (left, 0);

  return g_strdup (journey_state_text (one->copy, JOURNEY_MAP_TITLE));
}

static void
assert_title_left (Fixture *fixture, const char *title)
{
  g_autofree char *left = title_left (fixture);

  g_assert_cmpstr (left, ==, title);
}

static void
test_three_seconds (Fixture *fixture, gconstpointer data)
{
  gint64 changed = g_get_monotonic_time ();

  retitle (fixture, "Changed");
  g_assert_true (journey_recover_keeper_is_pending (fixture->keeper));
  wait_for (is_settled, fixture->keeper);
  g_assert_cmpint (g_get_monotonic_time () - changed, >=, 3 * G_TIME_SPAN_SECOND);
  assert_title_left (fixture, "Changed");
}

/* Who goes on typing is not forgotten, and what is being typed is in the copy. */
static gboolean
type_on (gpointer data)
{
  Fixture *fixture = data;
  JourneyHistory *history = journey_map_history (fixture->map);
  gint64 now = g_get_monotonic_time ();

  fixture->longest_pause = MAX (fixture->longest_pause, now - fixture->typed_at);
  fixture->typed_at = now;
  if (!journey_history_in_transaction (history))
    journey_history_begin (history, "Type");
  journey_edit_set_text (JOURNEY_NODE (fixture->map), JOURNEY_MAP_TITLE, "Typing");
  journey_edit_set_text (JOURNEY_NODE (fixture->map), JOURNEY_MAP_SCENARIO, ++fixture->letters % 2 ? "a" : "b");
  journey_history_preview (history);
  journey_recover_keeper_set_needed (fixture->keeper, TRUE);

  return G_SOURCE_CONTINUE;
}

static gboolean
has_copy (gpointer root)
{
  g_autoptr (GDir) dir = g_dir_open (root, 0, NULL);
  const char *name = dir ? g_dir_read_name (dir) : NULL;
  g_autofree char *copy = name ? g_build_filename (root, name, "copy-1.journey", NULL) : NULL;

  return copy && g_file_test (copy, G_FILE_TEST_EXISTS);
}

/* Said once, */
static void
begin_trouble (Fixture *fixture, guint *told)
{
  g_autofree char *parent = g_path_get_dirname (fixture->place.root);

  g_assert_cmpint (g_mkdir_with_parents (parent, 0700), ==, 0);
  g_assert_true (g_file_set_contents (fixture->place.root, "a file where a folder should be", -1, NULL));
  g_signal_connect_swapped (fixture->keeper, "notify::trouble", G_CALLBACK (g_atomic_int_inc), told);
  retitle (fixture, "One");
  hurry (fixture);
  g_assert_true (has_trouble (fixture->keeper));
  retitle (fixture, "Two");
  hurry (fixture);
  g_assert_true (has_trouble (fixture->keeper));
  g_assert_cmpuint (*told, ==, 1);
  g_assert_cmpint (g_unlink (fixture->place.root), ==, 0);
}

/* and tried again. */
static void
end_trouble (Fixture *fixture, guint *told)
{
  wait_for (has_copy, fixture->place.root);
  hurry (fixture);
  g_assert_false (has_trouble (fixture->keeper));
  g_assert_cmpuint (*told, ==, 2);
  assert_title_left (fixture, "Two");
}

/* Who types on without a pause loses a few seconds at most; a failure is tried again half a minute later. */
static void
test_without_a_pause (Fixture *fixture, gconstpointer data)
{
  Fixture troubled = { 0 };
  gint64 begun;
  guint typing, told = 0;

  set_up (&troubled, data);
  begin_trouble (&troubled, &told);
  begun = fixture->typed_at = g_get_monotonic_time ();
  typing = g_timeout_add (500, type_on, fixture);
  wait_for (has_copy, fixture->place.root);
  type_on (fixture);
  if (fixture->longest_pause < 3 * G_TIME_SPAN_SECOND)
    g_assert_cmpint (g_get_monotonic_time () - begun, >=, 4 * G_TIME_SPAN_SECOND);
  g_assert_true (has_trouble (troubled.keeper));
  g_source_remove (typing);
  journey_history_end (journey_map_history (fixture->map));
  assert_title_left (fixture, "Typing");

  end_trouble (&troubled, &told);
  tear_down (&troubled, data);
}

static void
test_not_needed (Fixture *fixture, gconstpointer data)
{
  hurry (fixture);
  g_assert_false (g_file_test (fixture->place.root, G_FILE_TEST_EXISTS));
  assert_title_left (fixture, NULL);
}

static void
test_not_needed_any_more (Fixture *fixture, gconstpointer data)
{
  retitle (fixture, "Changed");
  hurry (fixture);
  g_assert_true (has_copy (fixture->place.root));
  journey_history_undo (journey_map_history (fixture->map));
  journey_recover_keeper_set_needed (fixture->keeper, FALSE);
  hurry (fixture);
  assert_title_left (fixture, NULL);
}

/* What was begun and says nothing yet is in no copy, and is no reason for one. */
static void
test_begun (Fixture *fixture, gconstpointer data)
{
  JourneyHistory *history = journey_map_history (fixture->map);
  JourneyNode *begun;
  g_autoptr (GPtrArray) left = NULL;
  JourneyState *copy;

  journey_history_begin (history, "Add touchpoint");
  begun = JOURNEY_NODE (
      journey_edit_continue (fixture->map, journey_node_child (JOURNEY_NODE (fixture->map), JOURNEY_MAP_STAGES, 0)));
  journey_history_preview (history);
  g_assert_false (journey_history_is_modified (history));
  g_assert_false (journey_recover_keeper_is_pending (fixture->keeper));

  g_object_set (begun, "title", "First bill", NULL);
  journey_history_preview (history);
  g_assert_true (journey_history_is_modified (history));
  journey_history_end (history);
  journey_history_begin (history, "Add touchpoint");
  journey_edit_continue (fixture->map, begun);
  journey_history_preview (history);
  journey_recover_keeper_set_needed (fixture->keeper, TRUE);
  hurry (fixture);
  journey_history_cancel (history);

  wait_until_gone (g_steal_pointer (&fixture->keeper));
  left = journey_recovery_find_left (fixture->place.root, NULL);
  g_assert_cmpuint (left->len, ==, 1);
  copy = ((JourneyRecoveryLeft *)g_ptr_array_index (left, 0))->copy;
  g_assert_cmpuint (journey_state_n_children (journey_state_child (copy, JOURNEY_MAP_STAGES, 0), JOURNEY_STAGE_TOUCHPOINTS), ==,
                    1);
}

/* A step that was shown before it was made is in the copy, even when nothing more is to be seen at its end. */
static void
test_shown_before (Fixture *fixture, gconstpointer data)
{
  JourneyHistory *history = journey_map_history (fixture->map);
  JourneyNode *stage = journey_node_child (JOURNEY_NODE (fixture->map), JOURNEY_MAP_STAGES, 0);
  g_autoptr (GPtrArray) left = NULL;

  journey_history_begin (history, "Add touchpoint");
  journey_edit_continue (fixture->map, stage);
  journey_history_preview (history);
  g_assert_true (journey_history_end (history));
  journey_recover_keeper_set_needed (fixture->keeper, TRUE);
  hurry (fixture);

  wait_until_gone (g_steal_pointer (&fixture->keeper));
  left = journey_recovery_find_left (fixture->place.root, NULL);
  g_assert_cmpuint (left->len, ==, 1);
  g_assert_true (
      journey_state_equal (((JourneyRecoveryLeft *)g_ptr_array_index (left, 0))->copy, journey_map_state (fixture->map)));
}

static void
test_changed_while_writing (Fixture *fixture, gconstpointer data)
{
  gboolean done = FALSE;

  retitle (fixture, "One");
  journey_recover_keeper_hurry_async (fixture->keeper, recover_take_hurried, &done);
  retitle (fixture, "Two");
  wait_for (recover_is_done, &done);
  assert_title_left (fixture, "Two");
}

/* A remark that is being typed is worth a copy, also in a map that is saved. */
static void
test_remark (Fixture *fixture, gconstpointer data)
{
  g_autoptr (JourneyState) before = journey_state_ref (journey_map_state (fixture->map));
  g_autoptr (GPtrArray) left = NULL;
  JourneyState *copy;

  journey_recover_keeper_set_remark (fixture->keeper, " ");
  g_assert_false (journey_recover_keeper_is_pending (fixture->keeper));
  journey_recover_keeper_set_remark (fixture->keeper, "Phone was dead");
  hurry (fixture);
  g_assert_true (journey_map_state (fixture->map) == before);
  wait_until_gone (g_steal_pointer (&fixture->keeper));
  left = journey_recovery_find_left (fixture->place.root, NULL);
  g_assert_cmpuint (left->len, ==, 1);
  copy = ((JourneyRecoveryLeft *)g_ptr_array_index (left, 0))->copy;
  g_assert_cmpuint (journey_state_n_children (copy, JOURNEY_MAP_TRAY), ==, 1);
  g_assert_cmpstr (journey_state_text (journey_state_child (copy, JOURNEY_MAP_TRAY, 0), JOURNEY_NOTE_TEXT), ==, "Phone was dead");
}

static void
test_remark_cleared (Fixture *fixture, gconstpointer data)
{
  journey_recover_keeper_set_remark (fixture->keeper, "Phone was dead");
  hurry (fixture);
  journey_recover_keeper_set_remark (fixture->keeper, "");
  hurry (fixture);
  assert_title_left (fixture, NULL);
}

static void
test_saved (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) file = g_file_new_for_path ("/nowhere/map.journey");

  retitle (fixture, "Changed");
  hurry (fixture);
  journey_recover_keeper_set_needed (fixture->keeper, FALSE);
  journey_recover_keeper_take_saved (fixture->keeper, file, "etag", journey_map_state (fixture->map));
  hurry (fixture);
  assert_title_left (fixture, NULL);
}

/* Typed while it was being saved: the copy is one of the new file. */
static void
test_saved_and_changed (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) file = g_file_new_for_path ("/nowhere/map.journey");
  g_autofree char *uri = g_file_get_uri (file);
  g_autofree char *checksum = journey_recovery_checksum (journey_map_state (fixture->map));
  g_autoptr (JourneyState) saved = journey_state_ref (journey_map_state (fixture->map));
  g_autoptr (GPtrArray) left = NULL;
  const JourneyRecoveryAbout *about;
  gboolean done = FALSE;

  retitle (fixture, "Changed");
  if (!data)
    hurry (fixture);
  else /* while the copy is being written */
    journey_recover_keeper_hurry_async (fixture->keeper, recover_take_hurried, &done);
  journey_recover_keeper_take_saved (fixture->keeper, file, "etag", saved);
  hurry (fixture);
  wait_until_gone (g_steal_pointer (&fixture->keeper));
  left = journey_recovery_claim_left (fixture->place.root);
  g_assert_cmpuint (left->len, ==, 1);
  about = journey_recovery_about (g_ptr_array_index (left, 0));
  g_assert_cmpstr (about->uri, ==, uri);
  g_assert_cmpstr (about->etag, ==, "etag");
  g_assert_cmpstr (about->contents, ==, checksum);
  g_assert_cmpstr (about->title, ==, "Changed");
}

static void
test_discarded (Fixture *fixture, gconstpointer data)
{
  retitle (fixture, "Changed");
  hurry (fixture);
  retitle (fixture, "Again");
  journey_recover_keeper_discard (fixture->keeper);
  wait_for (is_settled, fixture->keeper);
  assert_title_left (fixture, NULL);
}

/* Somebody said that all may be lost, and goes on with the map after all. */
static void
test_resumed (Fixture *fixture, gconstpointer data)
{
  retitle (fixture, "Changed");
  hurry (fixture);
  journey_recover_keeper_discard (fixture->keeper);
  journey_recover_keeper_resume (fixture->keeper);
  retitle (fixture, "Again");
  hurry (fixture);
  assert_title_left (fixture, "Again");
}

/* What was left over goes neither by being opened nor by being undone. */
static void
test_adopted (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) left = NULL;

  retitle (fixture, "Changed");
  hurry (fixture);
  wait_until_gone (g_steal_pointer (&fixture->keeper));
  left = journey_recovery_claim_left (fixture->place.root);
  fixture->keeper = journey_recover_keeper_new (fixture->map, fixture->place.root);
  journey_recover_keeper_adopt (fixture->keeper, g_ptr_array_index (left, 0));
  g_clear_pointer (&left, g_ptr_array_unref);
  hurry (fixture);
  retitle (fixture, "Once more");
  hurry (fixture);
  journey_recover_keeper_set_needed (fixture->keeper, FALSE);
  hurry (fixture);
  assert_title_left (fixture, "Once more");
}

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/recover-keeper/three-seconds", test_three_seconds);
  ADD ("/recover-keeper/without-a-pause", test_without_a_pause);
  ADD ("/recover-keeper/not-needed", test_not_needed);
  ADD ("/recover-keeper/not-needed-any-more", test_not_needed_any_more);
  ADD ("/recover-keeper/changed-while-writing", test_changed_while_writing);
  ADD ("/recover-keeper/begun", test_begun);
  ADD ("/recover-keeper/shown-before", test_shown_before);
  ADD ("/recover-keeper/remark", test_remark);
  ADD ("/recover-keeper/remark-cleared", test_remark_cleared);
  ADD ("/recover-keeper/saved", test_saved);
  ADD ("/recover-keeper/saved-and-changed", test_saved_and_changed);
  g_test_add ("/recover-keeper/saved-while-writing", Fixture, "", set_up, test_saved_and_changed, tear_down);
  ADD ("/recover-keeper/discarded", test_discarded);
  ADD ("/recover-keeper/resumed", test_resumed);
  ADD ("/recover-keeper/adopted", test_adopted);

  return g_test_run ();
}
