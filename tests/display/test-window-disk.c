/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
#include <string.h>

#include "journey-difference-dialog.h"
#include "journey-edit.h"
#include "journey-reader.h"
#include "journey-save.h"
#include "journey-template.h"
#include "wait-for.h"
#include "window-hands.h"

/* What somebody else does to the file of the map in the window. */
static void
change_file (WindowFixture *fixture, const char *title)
{
  GFile *file = journey_document_file (journey_window_document (fixture->window));
  g_autoptr (JourneyState) state = journey_read_file (file, NULL, NULL, NULL, NULL);
  g_autoptr (JourneyMap) map = journey_map_new_from_state (state);
  g_autoptr (GError) error = NULL;

  journey_edit_set_text (JOURNEY_NODE (map), JOURNEY_MAP_TITLE, title);
  journey_save_file (journey_map_state (map), file, NULL, NULL, &error);
  g_assert_no_error (error);
}

static char *
title_in (GFile *file)
{
  g_autoptr (JourneyState) state = journey_read_file (file, NULL, NULL, NULL, NULL);

  g_assert_nonnull (state);

  return g_strdup (journey_state_text (state, JOURNEY_MAP_TITLE));
}

static void
assert_holds (GFile *file, const char *title)
{
  g_autofree char *text = title_in (file);

  g_assert_cmpstr (text, ==, title);
}

static const char *
title_of (WindowFixture *fixture)
{
  return journey_node_text (window_map (fixture->window), JOURNEY_MAP_TITLE);
}

static gboolean
is_modified (WindowFixture *fixture)
{
  return journey_document_is_modified (journey_window_document (fixture->window));
}

/* A saved map in a window that has the keys. */
static GFile *
begin (WindowFixture *fixture)
{
  GFile *file = window_file (fixture, "home.journey");

  hands_show (fixture, journey_template_new_map (JOURNEY_TEMPLATE_FIVE_STAGES, "Mine"));
  journey_window_save_to (fixture->window, file);
  wait_for (window_has_file, fixture->window);

  return file;
}

#define CHANGED "“home.journey” was changed by somebody else"

static void
test_reload (WindowFixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) file = begin (fixture);
  g_autoptr (GFile) copy = window_file (fixture, "home (their version).journey");
  JourneySelection *selection = journey_canvas_selection (hands_canvas (fixture));
  JourneyNode *stage = journey_node_child (window_map (fixture->window), JOURNEY_MAP_STAGES, 2);

  journey_selection_select (selection, journey_node_id (stage));
  g_assert_false (window_is_enabled (fixture->window, "reload"));
  change_file (fixture, "Theirs");
  EXPECT (hands_shows (fixture, CHANGED));
  g_assert_true (hands_shows (fixture, "Differences: 1 changed. Reload shows their version here; Undo brings yours back."));
  g_assert_cmpstr (title_of (fixture), ==, "Mine");
  g_assert_false (is_modified (fixture));

  hands_press ("alt+r");
  EXPECT (strcmp (title_of (fixture), "Theirs") == 0);
  EXPECT (!hands_shows (fixture, CHANGED));
  g_assert_false (is_modified (fixture));
  g_assert_true (journey_selection_node (selection) == stage);
  EXPECT (hands_canvas_has_keys (fixture));

  /* Back before the reload, theirs is somebody else's again, and nothing is written over it in silence. */
  window_activate (fixture->window, "undo", NULL);
  g_assert_cmpstr (title_of (fixture), ==, "Mine");
  EXPECT (hands_shows (fixture, CHANGED));
  g_assert_true (is_modified (fixture));
  window_activate (fixture->window, "redo", NULL);
  g_assert_cmpstr (title_of (fixture), ==, "Theirs");
  EXPECT (!hands_shows (fixture, CHANGED));
  g_assert_false (is_modified (fixture));

  window_activate (fixture->window, "undo", NULL);
  window_activate (fixture->window, "save", NULL);
  window_answer (fixture->window, "replace");
  EXPECT (!is_modified (fixture));
  assert_holds (file, "Mine");
  assert_holds (copy, "Theirs");
  EXPECT (!hands_shows (fixture, CHANGED));
  window_activate (fixture->window, "redo", NULL);
  g_assert_cmpstr (title_of (fixture), ==, "Theirs");
  window_activate (fixture->window, "save", NULL);
  EXPECT (!is_modified (fixture));
  assert_holds (file, "Theirs");
}

static GtkWidget *
find_button (WindowFixture *fixture, const char *label)
{
  GtkWidget *found = hands_find_label (GTK_WIDGET (fixture->window), label);

  g_assert_nonnull (found);

  return gtk_widget_get_ancestor (found, GTK_TYPE_BUTTON);
}

/* Clicks the button until its notice is gone: while a notice comes, its buttons are not where they will be. */
static gboolean
click_away (WindowFixture *fixture, const char *button)
{
  if (!hands_shows (fixture, CHANGED))
    return TRUE;

  hands_point_at_widget (find_button (fixture, button));
  hands_click ();
  wait_idle ();

  return FALSE;
}

/* What a button of a notice did leaves the keys on the map, whether it was clicked or pressed. */
static void
test_keys_after_button (WindowFixture *fixture, gconstpointer button)
{
  g_autoptr (GFile) file = begin (fixture);

  g_assert_true (hands_canvas_has_keys (fixture));
  change_file (fixture, "Theirs");
  EXPECT (hands_shows (fixture, CHANGED));
  EXPECT (click_away (fixture, button));
  g_assert_true (hands_canvas_has_keys (fixture));

  change_file (fixture, "Theirs again");
  EXPECT (hands_shows (fixture, CHANGED));
  gtk_widget_grab_focus (find_button (fixture, button));
  hands_press ("Return");
  EXPECT (!hands_shows (fixture, CHANGED));
  g_assert_true (hands_canvas_has_keys (fixture));
}

static void
test_keys_after_reload (WindowFixture *fixture, gconstpointer data)
{
  test_keys_after_button (fixture, "Reload");
}

static void
test_keys_after_keep_mine (WindowFixture *fixture, gconstpointer data)
{
  test_keys_after_button (fixture, "Keep Mine");
}

static JourneyDifferenceDialog *
find_comparison (void)
{
  return window_find (JOURNEY_TYPE_DIFFERENCE_DIALOG);
}

static void
test_compare (WindowFixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) file = begin (fixture);

  window_retitle (fixture->window, "Mine, later");
  change_file (fixture, "Theirs");
  EXPECT (hands_shows (fixture, CHANGED));
  window_activate (fixture->window, "compare", NULL);
  EXPECT (find_comparison ());
  EXPECT (hands_find_label (GTK_WIDGET (find_comparison ()), "Here: Mine, later\nIn the file: Theirs"));
  gtk_window_close (GTK_WINDOW (find_comparison ()));
  EXPECT (!find_comparison ());
  g_assert_true (hands_shows (fixture, CHANGED));
  journey_document_keep_mine (journey_window_document (fixture->window));
}

/* Mine wins, without a further question, and theirs is beside it. */
static void
test_keep_mine (WindowFixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) file = begin (fixture);
  g_autoptr (GFile) copy = window_file (fixture, "home (their version).journey");

  change_file (fixture, "Theirs");
  EXPECT (hands_shows (fixture, CHANGED));
  hands_press ("alt+i");
  EXPECT (!hands_shows (fixture, CHANGED));
  g_assert_true (is_modified (fixture));
  assert_holds (file, "Theirs");

  window_activate (fixture->window, "save", NULL);
  EXPECT (!is_modified (fixture));
  EXPECT (hands_shows (fixture, "Their version is kept as “home (their version).journey”"));
  assert_holds (file, "Mine");
  assert_holds (copy, "Theirs");

  /* What comes after that is another matter. */
  change_file (fixture, "Theirs again");
  EXPECT (hands_shows (fixture, CHANGED));
}

/* Before anything was noticed, too, a save asks. */
static void
test_save_asks (WindowFixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) file = begin (fixture);
  g_autoptr (GFile) copy = window_file (fixture, "home (their version).journey");

  window_retitle (fixture->window, "Mine, later");
  change_file (fixture, "Theirs");
  window_activate (fixture->window, "save", NULL);
  window_answer (fixture->window, "cancel");
  wait_for (window_has_no_dialog, fixture->window);
  assert_holds (file, "Theirs");
  g_assert_true (is_modified (fixture));

  window_activate (fixture->window, "save", NULL);
  window_answer (fixture->window, "replace");
  EXPECT (!is_modified (fixture));
  assert_holds (file, "Mine, later");
  assert_holds (copy, "Theirs");
}

static void
test_close_asks (WindowFixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) file = begin (fixture);
  g_autoptr (GFile) copy = window_file (fixture, "home (their version).journey");

  window_retitle (fixture->window, "Mine, later");
  change_file (fixture, "Theirs");
  window_activate (fixture->window, "close", NULL);
  window_answer (fixture->window, "save");
  wait_for (window_has_no_dialog, fixture->window);
  window_answer (fixture->window, "replace");
  wait_for (window_has_no_dialog, fixture->window);
  wait_for (window_has_dialog, fixture->window);
  g_assert_cmpstr (adw_message_dialog_get_body (window_dialog (fixture->window)), ==,
                   "Their version is kept as “home (their version).journey”");
  window_answer (fixture->window, "cancel");
  wait_for (window_is_gone, &fixture->window);
  assert_holds (file, "Mine, later");
  assert_holds (copy, "Theirs");
}

static void
test_gone (WindowFixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) file = begin (fixture);

  g_assert_true (g_file_delete (file, NULL, NULL));
  EXPECT (hands_shows (fixture, "“home.journey” is not there any more"));
  g_assert_true (is_modified (fixture));
  window_activate (fixture->window, "close", NULL);
  window_answer (fixture->window, "cancel");
  wait_for (window_has_no_dialog, fixture->window);

  hands_focus (GTK_WINDOW (fixture->window));
  hands_press ("alt+p");
  EXPECT (!is_modified (fixture));
  assert_holds (file, "Mine");
  EXPECT (!hands_shows (fixture, "“home.journey” is not there any more"));
}

static void
test_unreadable (WindowFixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) file = begin (fixture);
  g_autoptr (GFile) copy = window_file (fixture, "home (their version).journey");
  g_autofree char *contents = NULL;

  g_assert_true (g_file_set_contents (g_file_peek_path (file), "no map", -1, NULL));
  EXPECT (hands_shows (fixture, "“home.journey” was changed by somebody else and cannot be read"));
  g_assert_true (is_modified (fixture));
  window_activate (fixture->window, "save", NULL);
  window_answer (fixture->window, "cancel");
  wait_for (window_has_no_dialog, fixture->window);

  /* The button has said what it does. */
  window_activate (fixture->window, "put-back", NULL);
  EXPECT (!is_modified (fixture));
  assert_holds (file, "Mine");
  g_assert_true (g_file_get_contents (g_file_peek_path (copy), &contents, NULL, NULL));
  g_assert_cmpstr (contents, ==, "no map");
}

/* Our own saves, one after the other and while the file is looked at, are nobody else's. */
static void
test_our_own (WindowFixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) file = begin (fixture);

  for (guint i = 0; i < 20; i++)
    {
      g_autofree char *title = g_strdup_printf ("Mine %u", i);
      gint64 pause = g_get_monotonic_time () + (gint64)(i % 5) * 60000;

      window_retitle (fixture->window, title);
      window_activate (fixture->window, "save", NULL);
      EXPECT (!is_modified (fixture));
      while (g_get_monotonic_time () < pause)
        hands_wait ();
      g_assert_null (fixture->window->file_notice);
    }
}

static GFile *
lock_of (WindowFixture *fixture, const char *name)
{
  return window_file (fixture, name);
}

/* The lock is there as long as the map is open, and follows it to another name. */
static void
test_lock (WindowFixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) file = begin (fixture);
  g_autoptr (GFile) other = window_file (fixture, "other.journey");
  g_autoptr (GFile) lock = lock_of (fixture, ".home.journey.lock");
  g_autoptr (GFile) other_lock = lock_of (fixture, ".other.journey.lock");

  g_assert_true (g_file_query_exists (lock, NULL));
  journey_window_save_to (fixture->window, other);
  EXPECT (g_file_query_exists (other_lock, NULL));
  EXPECT (!g_file_query_exists (lock, NULL));
  window_activate (fixture->window, "close", NULL);
  wait_for (window_is_gone, &fixture->window);
  EXPECT (!g_file_query_exists (other_lock, NULL));
}

/* A map that somebody else has open. Returns their lock. */
static GFile *
open_shared (WindowFixture *fixture)
{
  g_autoptr (GFile) file = window_file (fixture, "home.journey");
  g_autoptr (GFile) lock = lock_of (fixture, ".home.journey.lock");
  g_autoptr (JourneyMap) map = journey_template_new_map (JOURNEY_TEMPLATE_FIVE_STAGES, "Shared");

  g_assert_true (journey_save_file (journey_map_state (map), file, NULL, NULL, NULL));
  g_assert_true (
      g_file_set_contents (g_file_peek_path (lock), "[Sojourn Lock]\nUser=Anna\nHost=elsewhere\nProcess=4711\n", -1, NULL));
  journey_application_open_file (fixture->application, fixture->window, file);
  wait_for (window_has_document, fixture->window);
  EXPECT (hands_shows (fixture, "Anna has this map open on elsewhere"));

  return g_steal_pointer (&lock);
}

static guint
count_labels (GtkWidget *widget, const char *text)
{
  guint n = GTK_IS_LABEL (widget) && gtk_widget_get_mapped (widget) && !strcmp (gtk_label_get_text (GTK_LABEL (widget)), text);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child))
    n += count_labels (child, text);

  return n;
}

#define WHY_NOT "To change this map, choose “Work on It, Too”"

/* Keys that would change a map that is only looked at say why they do not, until it is worked on. */
static void
test_look_keys (WindowFixture *fixture, gconstpointer data)
{
  static const char *const keys[] = { "F2", "ctrl+s", "a", "Delete", "alt+Left" };
  g_autoptr (GFile) lock = open_shared (fixture);
  g_autoptr (GBytes) before = hands_bytes (fixture);
  g_autoptr (GBytes) after = NULL;

  hands_focus (GTK_WINDOW (fixture->window));
  hands_press ("alt+j");
  EXPECT (hands_shows (fixture, "You are only looking at this map"));
  EXPECT (hands_canvas_has_keys (fixture));
  hands_press ("Right");
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      hands_press (keys[i]);
      EXPECT (hands_shows (fixture, WHY_NOT));
      g_assert_cmpuint (count_labels (GTK_WIDGET (fixture->window), WHY_NOT), ==, 1);
    }
  after = hands_bytes (fixture);
  g_assert_true (g_bytes_equal (before, after));

  hands_press ("alt+w");
  EXPECT (journey_canvas_is_editable (hands_canvas (fixture)));
  EXPECT (!hands_shows (fixture, WHY_NOT) && !hands_shows (fixture, "You are only looking at this map"));
  g_assert_true (hands_canvas_has_keys (fixture));
  window_retitle (fixture->window, "Shared by two");
  g_assert_true (window_is_enabled (fixture->window, "save"));
}

/* Who only looks is told of changes, too, and sees them when they want to; there is nothing of theirs to be kept. */
static void
test_look_reload (WindowFixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) lock = open_shared (fixture);
  g_autoptr (GFile) file = window_file (fixture, "home.journey");

  hands_focus (GTK_WINDOW (fixture->window));
  hands_press ("alt+j");
  EXPECT (hands_shows (fixture, "You are only looking at this map"));
  change_file (fixture, "Theirs");
  EXPECT (hands_shows (fixture, CHANGED));
  g_assert_true (hands_shows (fixture, "Differences: 1 changed. Reload shows their version here."));
  g_assert_false (hands_shows (fixture, "Keep Mine") || window_is_enabled (fixture->window, "keep-mine"));
  g_assert_cmpstr (title_of (fixture), ==, "Shared");
  hands_press ("alt+r");
  EXPECT (strcmp (title_of (fixture), "Theirs") == 0 && !hands_shows (fixture, CHANGED));
  EXPECT (hands_shows (fixture, "Their version is shown"));
  g_assert_true (journey_document_is_read_only (journey_window_document (fixture->window)));
  g_assert_false (window_is_enabled (fixture->window, "undo"));

  change_file (fixture, "Theirs again");
  EXPECT (hands_shows (fixture, CHANGED));
  hands_press ("alt+w");
  EXPECT (hands_shows (fixture, "Keep Mine") && window_is_enabled (fixture->window, "keep-mine"));
  journey_document_keep_mine (journey_window_document (fixture->window));
  window_activate (fixture->window, "save", NULL);
  EXPECT (!is_modified (fixture));
  assert_holds (file, "Theirs");
}

/* What is gone cannot be put back by who only looks, and closing it asks for nothing. */
static void
test_look_gone (WindowFixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) lock = open_shared (fixture);
  g_autoptr (GFile) file = window_file (fixture, "home.journey");

  window_activate (fixture->window, "look-only", NULL);
  g_assert_true (g_file_set_contents (g_file_peek_path (file), "no map", -1, NULL));
  EXPECT (hands_shows (fixture, "“home.journey” was changed by somebody else and cannot be read"));
  g_assert_true (g_file_delete (file, NULL, NULL));
  EXPECT (hands_shows (fixture, "“home.journey” is not there any more"));
  g_assert_false (hands_shows (fixture, "Put It Back") || window_is_enabled (fixture->window, "put-back"));
  window_activate (fixture->window, "close", NULL);
  wait_for (window_is_gone, &fixture->window);
}

static void
write_newer (GFile *file, const char *title)
{
  g_autofree char *text = g_strdup_printf ("<journey xmlns=\"urn:sojourn:journey:2\" version=\"2.0\" id=\"m\"><title>%s</title>"
                                           "</journey>",
                                           title);

  g_assert_true (g_file_set_contents (g_file_peek_path (file), text, -1, NULL));
}

/* Of a map that a newer program made only that program knows what reloading it would mean. */
static void
test_newer (WindowFixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) file = window_file (fixture, "home.journey");

  write_newer (file, "Shared");
  journey_application_open_file (fixture->application, fixture->window, file);
  wait_for (window_has_document, fixture->window);
  write_newer (file, "Theirs");
  EXPECT (hands_shows (fixture, CHANGED));
  g_assert_true (hands_shows (fixture, "Differences: 1 changed. Close the map and open it again to see their version."));
  g_assert_false (hands_shows (fixture, "Reload") || window_is_enabled (fixture->window, "reload"));
}

/* What is being typed when somebody chooses to look only is not lost unasked: the map stays one that is worked on. */
static void
test_look_typed (WindowFixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) lock = open_shared (fixture);
  JourneyNode *stage = journey_node_child (window_map (fixture->window), JOURNEY_MAP_STAGES, 0);

  hands_focus (GTK_WINDOW (fixture->window));
  g_assert_true (journey_canvas_focus_box (hands_canvas (fixture), journey_node_id (stage), JOURNEY_BOX_STAGE));
  wait_idle ();
  hands_press ("F2");
  EXPECT (journey_canvas_is_editing (hands_canvas (fixture)));
  hands_press ("ctrl+a");
  hands_type ("Moves in");
  EXPECT (strcmp (journey_node_text (stage, JOURNEY_STAGE_TITLE), "Moves in") == 0);
  journey_window_look_only (fixture->window);
  g_assert_cmpstr (journey_node_text (stage, JOURNEY_STAGE_TITLE), ==, "Moves in");
  g_assert_false (journey_document_is_read_only (journey_window_document (fixture->window)));
  g_assert_true (is_modified (fixture) && !hands_shows (fixture, "You are only looking at this map"));
  g_assert_false (window_is_enabled (fixture->window, "look-only"));
}

/* Who opens a map that somebody else has open is told, and may look at it only, or go on. */
static void
test_other (WindowFixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) lock = open_shared (fixture);

  g_assert_true (window_is_enabled (fixture->window, "save-as"));
  if (data)
    {
      window_activate (fixture->window, "look-only", NULL);
      g_assert_false (window_is_enabled (fixture->window, "save-as"));
      g_assert_false (journey_canvas_is_editable (hands_canvas (fixture)));
      g_assert_nonnull (strstr (adw_window_title_get_subtitle (fixture->window->title), "read-only"));
      EXPECT (hands_shows (fixture, "You are only looking at this map"));
    }
  else
    window_activate (fixture->window, "go-on", NULL);
  EXPECT (!hands_shows (fixture, "Anna has this map open on elsewhere"));
  window_activate (fixture->window, "close", NULL);
  wait_for (window_is_gone, &fixture->window);
  g_assert_true (g_file_query_exists (lock, NULL));
}

static void
test_look_only (WindowFixture *fixture, gconstpointer data)
{
  test_other (fixture, "look-only");
}

static void
test_go_on (WindowFixture *fixture, gconstpointer data)
{
  test_other (fixture, NULL);
}

int
main (int argc, char *argv[])
{
  g_autoptr (JourneyApplication) application = window_init (&argc, &argv);

  WINDOW_ADD ("/window-disk/reload", test_reload);
  WINDOW_ADD ("/window-disk/keys-after-reload", test_keys_after_reload);
  WINDOW_ADD ("/window-disk/keys-after-keep-mine", test_keys_after_keep_mine);
  WINDOW_ADD ("/window-disk/compare", test_compare);
  WINDOW_ADD ("/window-disk/keep-mine", test_keep_mine);
  WINDOW_ADD ("/window-disk/save-asks", test_save_asks);
  WINDOW_ADD ("/window-disk/close-asks", test_close_asks);
  WINDOW_ADD ("/window-disk/gone", test_gone);
  WINDOW_ADD ("/window-disk/unreadable", test_unreadable);
  WINDOW_ADD ("/window-disk/our-own", test_our_own);
  WINDOW_ADD ("/window-disk/lock", test_lock);
  WINDOW_ADD ("/window-disk/look-only", test_look_only);
  WINDOW_ADD ("/window-disk/look-keys", test_look_keys);
  WINDOW_ADD ("/window-disk/look-reload", test_look_reload);
  WINDOW_ADD ("/window-disk/look-gone", test_look_gone);
  WINDOW_ADD ("/window-disk/look-typed", test_look_typed);
  WINDOW_ADD ("/window-disk/newer", test_newer);
  WINDOW_ADD ("/window-disk/go-on", test_go_on);

  return g_test_run ();
}
