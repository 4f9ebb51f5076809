/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "journey-edit.h"
#include "wait-for.h"
#include "window-hands.h"

/* A window that is closed while it exports is out of sight until the file is whole. */

/* Exports, and closes the window before that is done. */
static void
export_and_close (WindowFixture *fixture, GFile *file)
{
  g_autoptr (GFile) map = window_file (fixture, "moving.journey");

  window_show_new_map (fixture);
  journey_window_save_to (fixture->window, map);
  EXPECT (window_has_file (fixture->window));
  journey_window_export_to (fixture->window, "pdf", file);
  g_assert_false (window_is_enabled (fixture->window, "choose-export"));
  gtk_window_close (GTK_WINDOW (fixture->window));
  g_assert_nonnull (fixture->window);
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (fixture->window)));
}

static void
test_closed (WindowFixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) file = window_file (fixture, "moving.pdf");

  export_and_close (fixture, file);
  EXPECT (!fixture->window);
  g_assert_true (g_file_query_exists (file, NULL));
}

/* It is back to say why there is no file. */
static void
test_in_vain (WindowFixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) file = window_file (fixture, "nowhere/moving.pdf");

  export_and_close (fixture, file);
  EXPECT (window_has_dialog (fixture->window));
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (fixture->window)));
  gtk_window_destroy (GTK_WINDOW (window_dialog (fixture->window)));
}

/* Who wants the map again before that goes on with it, and is asked about what is new, even where the rest was to be lost. */
static void
test_stays (WindowFixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) file = window_file (fixture, "moving.pdf");

  export_and_close (fixture, file);
  fixture->window->close_unsaved = TRUE;
  gtk_window_present (GTK_WINDOW (fixture->window));
  EXPECT (hands_shows (fixture, "Exported moving.pdf"));
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (fixture->window)));
  journey_edit_set_text (window_map (fixture->window), JOURNEY_MAP_TITLE, "Moving in");
  gtk_window_close (GTK_WINDOW (fixture->window));
  window_answer (fixture->window, "cancel");
}

static const char *
title_of (WindowFixture *fixture)
{
  return journey_node_text (window_map (fixture->window), JOURNEY_MAP_TITLE);
}

static void
retitle (WindowFixture *fixture)
{
  window_retitle (fixture->window, "Moving in");
}

/* Discards what is new while the saved map is exported, as if it took as long as the copies of it. */
static void
export_and_discard (WindowFixture *fixture, GFile *file, void (*change) (WindowFixture *fixture))
{
  g_autoptr (GFile) map = window_file (fixture, "moving.journey");
  JourneyRecoverKeeper *keeper;

  window_save_new_map (fixture, map);
  change (fixture);
  keeper = journey_document_keeper (journey_window_document (fixture->window));
  journey_recover_keeper_discard (keeper);
  EXPECT (!journey_recover_keeper_is_pending (keeper));
  journey_window_export_to (fixture->window, "pdf", file);
  fixture->window->close_unsaved = TRUE;
  gtk_window_close (GTK_WINDOW (fixture->window));
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (fixture->window)));
}

/* What was discarded is not the map, as it is in no file; yet it is not gone, since somebody may want it now. */
static void
check_discarded (WindowFixture *fixture)
{
  JourneyDocument *document = journey_window_document (fixture->window);

  g_assert_true (hands_shows (fixture, "Your changes were discarded. Redo brings them back."));
  g_assert_cmpstr (title_of (fixture), ==, "Moving house");
  g_assert_false (journey_document_is_modified (document));
  window_activate (fixture->window, "redo", NULL);
  g_assert_cmpstr (title_of (fixture), ==, "Moving in");
  g_assert_true (journey_recover_keeper_is_pending (journey_document_keeper (document)));
  gtk_window_close (GTK_WINDOW (fixture->window));
  window_answer (fixture->window, "cancel");
}

static void
test_discarded_in_vain (WindowFixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) file = window_file (fixture, "nowhere/moving.pdf");

  export_and_discard (fixture, file, retitle);
  EXPECT (window_has_dialog (fixture->window));
  gtk_window_destroy (GTK_WINDOW (window_dialog (fixture->window)));
  check_discarded (fixture);
}

static void
test_discarded_and_opened (WindowFixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) file = window_file (fixture, "moving.pdf");

  export_and_discard (fixture, file, retitle);
  gtk_window_present (GTK_WINDOW (fixture->window));
  check_discarded (fixture);
  EXPECT (hands_shows (fixture, "Exported moving.pdf"));
}

static void
retitle_twice (WindowFixture *fixture)
{
  window_retitle (fixture->window, "Moving");
  retitle (fixture);
}

/* Each redo brings one step back. */
static void
test_discarded_steps (WindowFixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) file = window_file (fixture, "moving.pdf");

  export_and_discard (fixture, file, retitle_twice);
  gtk_window_present (GTK_WINDOW (fixture->window));
  EXPECT (hands_shows (fixture, "Your changes were discarded. Redo brings them back step by step."));
  g_assert_cmpstr (title_of (fixture), ==, "Moving house");
  window_activate (fixture->window, "redo", NULL);
  window_activate (fixture->window, "redo", NULL);
  g_assert_cmpstr (title_of (fixture), ==, "Moving in");
  EXPECT (hands_shows (fixture, "Exported moving.pdf"));
}

/* No redo leads from the saved map to what was done in the place of it. */
static void
undo_and_retitle (WindowFixture *fixture)
{
  JourneyMap *map = JOURNEY_MAP (window_map (fixture->window));

  window_retitle (fixture->window, "Moving");
  journey_history_mark_saved (journey_map_history (map), journey_map_state (map));
  window_activate (fixture->window, "undo", NULL);
  retitle (fixture);
}

static void
test_discarded_elsewhere (WindowFixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) file = window_file (fixture, "moving.pdf");

  export_and_discard (fixture, file, undo_and_retitle);
  gtk_window_present (GTK_WINDOW (fixture->window));
  EXPECT (hands_shows (fixture, "Your changes were discarded."));
  g_assert_cmpstr (title_of (fixture), ==, "Moving");
  window_activate (fixture->window, "undo", NULL);
  g_assert_cmpstr (title_of (fixture), ==, "Moving in");
  EXPECT (hands_shows (fixture, "Exported moving.pdf"));
}

int
main (int argc, char **argv)
{
  g_autoptr (JourneyApplication) application = window_init (&argc, &argv);

  WINDOW_ADD ("/window-leave/closed", test_closed);
  WINDOW_ADD ("/window-leave/in-vain", test_in_vain);
  WINDOW_ADD ("/window-leave/stays", test_stays);
  WINDOW_ADD ("/window-leave/discarded-in-vain", test_discarded_in_vain);
  WINDOW_ADD ("/window-leave/discarded-and-opened", test_discarded_and_opened);
  WINDOW_ADD ("/window-leave/discarded-steps", test_discarded_steps);
  WINDOW_ADD ("/window-leave/discarded-elsewhere", test_discarded_elsewhere);

  return g_test_run ();
}
