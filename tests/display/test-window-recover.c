/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>

#include "journey-save.h"
#include "journey-template.h"
#include "recover-window.h"

/* A map that nobody has given a file stays without one until somebody does. */
static void
test_never_saved (RecoverFixture *fixture, gconstpointer data)
{
  JourneyWindow *window = fixture->window.window;
  GtkWidget *focus;

  recover_leave (fixture, NULL, "Left over");
  recover_look (fixture, recover_has_one_item);
  g_assert_cmpuint (recover_count_notices (window), ==, 1);
  g_assert_true (recover_has_button (window, "win.restore-copy"));
  g_assert_true (recover_has_button (window, "win.discard-copy"));
  g_assert_false (recover_has_button (window, "win.compare-copy"));

  focus = recover_find_button (GTK_WIDGET (window->notices), "win.restore-copy");
  g_assert_true (gtk_widget_grab_focus (focus));
  recover_restore (fixture, window);
  g_assert_cmpstr (recover_title_in (window), ==, "Left over");
  g_assert_null (journey_document_file (journey_window_document (window)));
  g_assert_cmpuint (recover_count_notices (window), ==, 1);
  g_assert_nonnull (gtk_window_get_focus (GTK_WINDOW (window)));
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (window)), GTK_WIDGET (window->view)));

  journey_window_save_to (window, fixture->file);
  wait_for (recover_is_saved, window);
  recover_assert_file_says (fixture->file, "Left over");
  g_assert_cmpuint (recover_count_notices (window), ==, 0);
  recover_assert_on_disk (fixture, "");
}

/* Restoring is not saving: as long as nobody saves it, it is there the next time. */
static void
test_restored_and_left_again (RecoverFixture *fixture, gconstpointer data)
{
  recover_leave (fixture, NULL, "Left over");
  recover_look (fixture, recover_has_one_item);
  recover_restore (fixture, fixture->window.window);
  gtk_window_destroy (GTK_WINDOW (fixture->window.window));
  wait_for (window_is_gone, &fixture->window.window);
  recover_assert_on_disk (fixture, "Left over\n");
}

static void
test_file_as_before (RecoverFixture *fixture, gconstpointer data)
{
  JourneyWindow *window = fixture->window.window;

  recover_leave (fixture, fixture->file, "Left over");
  recover_look (fixture, recover_has_one_item);
  g_assert_true (recover_has_button (window, "win.compare-copy"));
  recover_restore (fixture, window);
  g_assert_cmpstr (recover_title_in (window), ==, "Left over");
  g_assert_true (g_file_equal (journey_document_file (journey_window_document (window)), fixture->file));
  recover_assert_file_says (fixture->file, "Moving house");

  window_activate (window, "undo", NULL);
  g_assert_cmpstr (recover_title_in (window), ==, "Moving house");
  g_assert_false (journey_document_is_modified (journey_window_document (window)));
  g_assert_cmpuint (recover_count_notices (window), ==, 0);
  window_activate (window, "redo", NULL);

  window_activate (window, "save", NULL);
  wait_for (recover_is_saved, window);
  recover_assert_file_says (fixture->file, "Left over");
  recover_assert_on_disk (fixture, "");
}

/* Undone is not discarded. */
static void
test_undone_and_closed (RecoverFixture *fixture, gconstpointer data)
{
  recover_leave (fixture, fixture->file, "Left over");
  recover_look (fixture, recover_has_one_item);
  recover_restore (fixture, fixture->window.window);
  window_activate (fixture->window.window, "undo", NULL);
  gtk_window_close (GTK_WINDOW (fixture->window.window));
  wait_for (window_is_gone, &fixture->window.window);
  recover_assert_on_disk (fixture, "Left over\n");
}

static void
open_file (RecoverFixture *fixture)
{
  journey_application_open_file (fixture->window.application, fixture->window.window, fixture->file);
  wait_for (window_has_document, fixture->window.window);
}

/* The window that shows the file goes on with what was not saved. */
static void
test_file_is_open (RecoverFixture *fixture, gconstpointer data)
{
  JourneyWindow *window = fixture->window.window;

  recover_leave (fixture, fixture->file, "Left over");
  open_file (fixture);
  recover_look (fixture, recover_has_one_item);
  recover_restore (fixture, window);
  g_assert_cmpuint (window_count (fixture->window.application), ==, 1);
  g_assert_cmpstr (recover_title_in (window), ==, "Left over");
  window_activate (window, "save", NULL);
  wait_for (recover_is_saved, window);
  recover_assert_file_says (fixture->file, "Left over");
  recover_assert_on_disk (fixture, "");
}

static gboolean
has_second_window (gpointer application)
{
  for (GList *l = gtk_application_get_windows (application); l; l = l->next)
    if (JOURNEY_IS_WINDOW (l->data) && window_has_document (l->data) && !journey_window_file (l->data))
      return TRUE;

  return FALSE;
}

static JourneyWindow *
window_without_file (RecoverFixture *fixture)
{
  wait_for (has_second_window, fixture->window.application);
  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (fixture->window.application)); l; l = l->next)
    if (JOURNEY_IS_WINDOW (l->data) && window_has_document (l->data) && !journey_window_file (l->data))
      return l->data;

  g_assert_not_reached ();
}

/* What was changed there in the meantime is not taken away. */
static void
test_file_is_open_and_changed (RecoverFixture *fixture, gconstpointer data)
{
  JourneyWindow *second;

  recover_leave (fixture, fixture->file, "Left over");
  open_file (fixture);
  window_retitle (fixture->window.window, "Changed here");
  recover_look (fixture, recover_has_one_item);
  window_activate (fixture->window.window, "restore-copy", recover_id_of (fixture, 0));
  second = window_without_file (fixture);
  g_assert_cmpstr (recover_title_in (second), ==, "Left over");
  g_assert_true (journey_document_is_modified (journey_window_document (second)));
  g_assert_cmpstr (recover_title_in (fixture->window.window), ==, "Changed here");
}

/* What somebody else saved is not saved over. */
static void
test_file_changed (RecoverFixture *fixture, gconstpointer data)
{
  JourneyWindow *window = fixture->window.window;
  g_autoptr (JourneyMap) other = journey_template_new_map (JOURNEY_TEMPLATE_FIVE_STAGES, "By somebody else");

  recover_leave (fixture, fixture->file, "Left over");
  g_assert_true (journey_save_file (journey_map_state (other), fixture->file, NULL, NULL, NULL));
  recover_look (fixture, recover_has_one_item);
  g_assert_true (recover_has_button (window, "win.compare-copy"));
  recover_restore (fixture, window);
  g_assert_cmpstr (recover_title_in (window), ==, "Left over");
  g_assert_null (journey_document_file (journey_window_document (window)));
  recover_assert_file_says (fixture->file, "By somebody else");
}

/* Nor when that is what the window shows. */
static void
test_changed_file_is_open (RecoverFixture *fixture, gconstpointer data)
{
  g_autoptr (JourneyMap) other = journey_template_new_map (JOURNEY_TEMPLATE_FIVE_STAGES, "By somebody else");
  JourneyWindow *second;

  recover_leave (fixture, fixture->file, "Left over");
  g_assert_true (journey_save_file (journey_map_state (other), fixture->file, NULL, NULL, NULL));
  open_file (fixture);
  recover_look (fixture, recover_has_one_item);
  window_activate (fixture->window.window, "restore-copy", recover_id_of (fixture, 0));
  second = window_without_file (fixture);
  g_assert_cmpstr (recover_title_in (second), ==, "Left over");
  g_assert_cmpstr (recover_title_in (fixture->window.window), ==, "By somebody else");
  g_assert_false (journey_document_is_modified (journey_window_document (fixture->window.window)));
}

static void
test_file_is_gone (RecoverFixture *fixture, gconstpointer data)
{
  JourneyWindow *window = fixture->window.window;

  recover_leave (fixture, fixture->file, "Left over");
  g_assert_cmpint (g_unlink (g_file_peek_path (fixture->file)), ==, 0);
  recover_look (fixture, recover_has_one_item);
  g_assert_false (recover_has_button (window, "win.compare-copy"));
  recover_restore (fixture, window);
  g_assert_null (journey_document_file (journey_window_document (window)));
}

int
main (int argc, char *argv[])
{
  g_autoptr (JourneyApplication) application = window_init (&argc, &argv);

  RECOVER_ADD ("/window-recover/never-saved", test_never_saved);
  RECOVER_ADD ("/window-recover/restored-and-left-again", test_restored_and_left_again);
  RECOVER_ADD ("/window-recover/file-as-before", test_file_as_before);
  RECOVER_ADD ("/window-recover/undone-and-closed", test_undone_and_closed);
  RECOVER_ADD ("/window-recover/file-is-open", test_file_is_open);
  RECOVER_ADD ("/window-recover/file-is-open-and-changed", test_file_is_open_and_changed);
  RECOVER_ADD ("/window-recover/file-changed", test_file_changed);
  RECOVER_ADD ("/window-recover/changed-file-is-open", test_changed_file_is_open);
  RECOVER_ADD ("/window-recover/file-is-gone", test_file_is_gone);

  return g_test_run ();
}
