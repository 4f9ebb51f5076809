/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-edit.h"
#include "journey-map-view-private.h"
#include "journey-reader.h"
#include "wait-for.h"
#include "window-fixture.h"

#include <math.h>
#include <string.h>

static void
test_save_close_open (WindowFixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) file = window_file (fixture, "home.journey");
  g_autoptr (JourneyState) saved = NULL;
  JourneyWindow *opened;

  window_save_new_map (fixture, file);
  g_assert_false (window_is_enabled (fixture->window, "save"));
  window_retitle (fixture->window, "Moving again");
  g_assert_true (window_is_enabled (fixture->window, "save"));
  window_activate (fixture->window, "save", NULL);
  wait_for (window_has_file, fixture->window);
  saved = journey_state_ref (journey_map_state (journey_document_map (journey_window_document (fixture->window))));

  window_activate (fixture->window, "close", NULL);
  wait_for (window_is_gone, &fixture->window);

  opened = journey_application_open_file (fixture->application, NULL, file);
  wait_for (window_has_document, opened);
  g_assert_true (journey_state_equal (journey_map_state (journey_document_map (journey_window_document (opened))), saved));
  g_assert_false (journey_document_is_modified (journey_window_document (opened)));
}

static void
test_failed_save (WindowFixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) nowhere = window_file (fixture, "not-there/home.journey");

  window_show_new_map (fixture);
  window_retitle (fixture->window, "Kept");
  journey_window_save_to (fixture->window, nowhere);
  window_answer (fixture->window, "cancel");
  g_assert_true (journey_document_is_modified (journey_window_document (fixture->window)));
  g_assert_cmpstr (adw_window_title_get_title (fixture->window->title), ==, "• Kept");
  g_assert_true (window_is_enabled (fixture->window, "save"));
}

static void
test_same_file_once (WindowFixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) file = window_file (fixture, "home.journey");
  g_autoptr (GFile) other = window_file (fixture, "other.journey");
  g_autofree char *uri = g_file_get_uri (file);
  JourneyWindow *second;

  window_save_new_map (fixture, file);
  g_assert_true (journey_application_open_file (fixture->application, NULL, file) == fixture->window);
  window_activate (fixture->window, "open-uri", g_variant_new_string (uri));
  g_assert_cmpuint (window_count (fixture->application), ==, 1);

  g_assert_true (g_file_copy (file, other, G_FILE_COPY_NONE, NULL, NULL, NULL, NULL));
  second = journey_application_open_file (fixture->application, fixture->window, other);
  g_assert_true (second != fixture->window);
  g_assert_true (journey_application_open_file (fixture->application, NULL, other) == second);
  wait_for (window_has_document, second);

  journey_window_save_to (second, file);
  window_answer (second, "cancel");
  g_assert_true (g_file_equal (journey_window_file (second), other));
}

static void
test_close_asks (WindowFixture *fixture, gconstpointer data)
{
  window_show_new_map (fixture);
  window_retitle (fixture->window, "Not saved");
  window_activate (fixture->window, "close", NULL);
  wait_for (window_has_dialog, fixture->window);
  g_assert_cmpstr (adw_message_dialog_get_default_response (window_dialog (fixture->window)), ==, "save");
  window_answer (fixture->window, "cancel");
  wait_for (window_has_no_dialog, fixture->window);
  g_assert_nonnull (fixture->window);
  g_assert_true (journey_document_is_modified (journey_window_document (fixture->window)));

  window_activate (fixture->window, "close", NULL);
  window_answer (fixture->window, "discard");
  wait_for (window_is_gone, &fixture->window);
}

static void
test_close_saves (WindowFixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) file = window_file (fixture, "home.journey");
  g_autoptr (JourneyState) saved = NULL;

  window_save_new_map (fixture, file);
  window_retitle (fixture->window, "The last title");
  window_activate (fixture->window, "close", NULL);
  window_answer (fixture->window, "save");
  wait_for (window_is_gone, &fixture->window);

  saved = journey_read_file (file, NULL, NULL, NULL, NULL);
  g_assert_cmpstr (journey_state_text (saved, JOURNEY_MAP_TITLE), ==, "The last title");
}

static void
test_close_waits_for_save (WindowFixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) file = window_file (fixture, "home.journey");

  window_show_new_map (fixture);
  window_retitle (fixture->window, "Being saved");
  journey_window_save_to (fixture->window, file);
  window_activate (fixture->window, "close", NULL);
  g_assert_nonnull (fixture->window);
  g_assert_null (window_dialog (fixture->window));
  wait_for (window_is_gone, &fixture->window);
  g_assert_true (g_file_query_exists (file, NULL));
}

static void
test_what_cannot_be_opened (WindowFixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) file = window_file (fixture, "not-there.journey");

  g_assert_true (journey_application_open_file (fixture->application, fixture->window, file) == fixture->window);
  g_assert_false (journey_window_is_empty (fixture->window));
  window_answer (fixture->window, "cancel");
  g_assert_true (journey_window_is_empty (fixture->window));
}

static void
test_table (WindowFixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "samples", "broadband.csv", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  journey_application_open_file (fixture->application, fixture->window, file);
  wait_for (window_has_document, fixture->window);
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (fixture->window)), ==, "broadband — Sojourn");
  g_assert_cmpstr (adw_window_title_get_title (fixture->window->title), ==, "• broadband");
  g_assert_null (journey_document_file (journey_window_document (fixture->window)));
}

static void
open_invalid (WindowFixture *fixture, const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "invalid", name, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  journey_application_open_file (fixture->application, fixture->window, file);
  wait_for (window_has_document, fixture->window);
}

static void
test_newer (WindowFixture *fixture, gconstpointer data)
{
  static const char *const writing[] = { "save", "save-as", "undo", "redo" };

  open_invalid (fixture, "newer-major.journey");
  for (guint i = 0; i < G_N_ELEMENTS (writing); i++)
    g_assert_false (window_is_enabled (fixture->window, writing[i]));
  g_assert_true (window_is_enabled (fixture->window, "choose-export"));
  g_assert_false (journey_canvas_is_editable (journey_map_view_canvas (fixture->window->view)));

  window_activate (fixture->window, "show-report", NULL);
  window_answer (fixture->window, "cancel");
}

static gboolean
is_exported (gpointer window)
{
  return !window_is_enabled (window, "cancel-export");
}

typedef struct
{
  const char *nick;
  const char *magic;     /* what such a file begins with */
  gboolean holds_titles; /* as plain text */
} ExportCase;

static void
check_export (const ExportCase *expected, GFile *file)
{
  g_autofree char *contents = NULL;
  gsize length;

  g_assert_true (g_file_load_contents (file, NULL, &contents, &length, NULL, NULL));
  g_assert_cmpuint (length, >, strlen (expected->magic));
  g_assert_cmpmem (contents, strlen (expected->magic), expected->magic, strlen (expected->magic));
  if (expected->holds_titles)
    {
      g_assert_nonnull (strstr (contents, "Awareness"));
      g_assert_nonnull (strstr (contents, "Billboard"));
    }
}

static void
test_export (WindowFixture *fixture, gconstpointer data)
{
  static const ExportCase cases[] = {
    { "png", "\x89PNG\r\n\x1a\n", FALSE },
    { "pdf", "%PDF-1.", FALSE },
    { "svg", "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg ", TRUE },
    { "csv", "", TRUE },
  };

  window_show_new_map (fixture);
  journey_edit_add_touchpoint (JOURNEY_STAGE (journey_node_child (window_map (fixture->window), JOURNEY_MAP_STAGES, 0)), 0,
                               "Billboard");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *name = g_strdup_printf ("out.%s", cases[i].nick);
      g_autoptr (GFile) file = window_file (fixture, name);

      journey_window_export_to (fixture->window, cases[i].nick, file);
      g_assert_true (window_is_enabled (fixture->window, "cancel-export"));
      wait_for (is_exported, fixture->window);
      check_export (&cases[i], file);
    }
}

int
main (int argc, char *argv[])
{
  g_autoptr (JourneyApplication) application = window_init (&argc, &argv);

  WINDOW_ADD ("/window-files/save-close-open", test_save_close_open);
  WINDOW_ADD ("/window-files/failed-save", test_failed_save);
  WINDOW_ADD ("/window-files/same-file-once", test_same_file_once);
  WINDOW_ADD ("/window-files/close-asks", test_close_asks);
  WINDOW_ADD ("/window-files/close-saves", test_close_saves);
  WINDOW_ADD ("/window-files/close-waits-for-save", test_close_waits_for_save);
  WINDOW_ADD ("/window-files/what-cannot-be-opened", test_what_cannot_be_opened);
  WINDOW_ADD ("/window-files/table", test_table);
  WINDOW_ADD ("/window-files/newer", test_newer);
  WINDOW_ADD ("/window-files/export", test_export);

  return g_test_run ();
}
