/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-document.h"
#include "journey-edit.h"
#include "journey-export-task.h"
#include "journey-reader.h"
#include "journey-save.h"
#include "journey-template.h"
#include "wait-for.h"

#include <glib/gstdio.h>
#include <string.h>

typedef struct
{
  char *folder;
  GFile *file;
  JourneyDocument *document;
} Fixture;

static void
take_result (GObject *source, GAsyncResult *result, gpointer data)
{
  *(GAsyncResult **)data = g_object_ref (result);
}

static gboolean
is_there (gpointer data)
{
  return *(gpointer *)data != NULL;
}

static JourneyDocument *
open_document (GFile *file, JourneyDocumentSource source, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  journey_document_open_async (file, source, NULL, take_result, &result);
  wait_for (is_there, &result);

  return journey_document_open_finish (result, error);
}

static gboolean
save_document (JourneyDocument *document, GFile *file, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  journey_document_save_async (document, file, NULL, take_result, &result);
  wait_for (is_there, &result);

  return journey_document_save_finish (document, result, error);
}

static void
assert_saved_is (GFile *file, JourneyDocument *document)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JourneyState) state = journey_read_file (file, NULL, NULL, NULL, &error);

  g_assert_no_error (error);
  g_assert_true (journey_state_equal (state, journey_map_state (journey_document_map (document))));
}

static JourneyNode *
map_of (JourneyDocument *document)
{
  return JOURNEY_NODE (journey_document_map (document));
}

static void
retitle (JourneyDocument *document, const char *title)
{
  journey_edit_set_text (map_of (document), JOURNEY_MAP_TITLE, title);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (JourneyMap) map = journey_template_new_map (JOURNEY_TEMPLATE_FIVE_STAGES, "Moving house");
  g_autofree char *path = NULL;

  fixture->folder = g_dir_make_tmp ("document-XXXXXX", NULL);
  path = g_build_filename (fixture->folder, "map.journey", NULL);
  fixture->file = g_file_new_for_path (path);
  fixture->document = journey_document_new (map);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GDir) dir = g_dir_open (fixture->folder, 0, NULL);
  const char *name;

  wait_until_gone (fixture->document);
  g_object_unref (fixture->file);
  g_chmod (fixture->folder, 0700);
  while ((name = g_dir_read_name (dir)))
    {
      g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

      g_remove (path);
    }
  g_rmdir (fixture->folder);
  g_free (fixture->folder);
}

static GFile *
write_file (Fixture *fixture, const char *name, const char *contents)
{
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

  g_assert_true (g_file_set_contents (path, contents, -1, NULL));

  return g_file_new_for_path (path);
}

static void
test_new (Fixture *fixture, gconstpointer data)
{
  JourneyDocument *document = fixture->document;
  g_autofree char *title = journey_document_title (document);
  g_autofree char *untitled = NULL;

  g_assert_null (journey_document_file (document));
  g_assert_false (journey_document_is_modified (document));
  g_assert_false (journey_document_is_read_only (document));
  g_assert_false (journey_document_is_saving (document));
  g_assert_cmpuint (journey_report_length (journey_document_report (document)), ==, 0);
  g_assert_cmpstr (title, ==, "Moving house");

  retitle (document, " \n ");
  untitled = journey_document_title (document);
  g_assert_cmpstr (untitled, ==, "Untitled journey");
  g_assert_true (journey_document_is_modified (document));
}

static void
test_notifies (Fixture *fixture, gconstpointer data)
{
  guint titles = 0;
  guint modified = 0;

  g_signal_connect_swapped (fixture->document, "notify::title", G_CALLBACK (g_atomic_int_inc), &titles);
  g_signal_connect_swapped (fixture->document, "notify::modified", G_CALLBACK (g_atomic_int_inc), &modified);
  retitle (fixture->document, "Other");
  g_assert_cmpuint (titles, ==, 1);
  g_assert_cmpuint (modified, >=, 1);
}

static void
test_save_and_open (Fixture *fixture, gconstpointer data)
{
  g_autoptr (JourneyDocument) opened = NULL;
  g_autoptr (GError) error = NULL;

  retitle (fixture->document, "A shop");
  g_assert_true (save_document (fixture->document, fixture->file, &error));
  g_assert_no_error (error);
  g_assert_false (journey_document_is_modified (fixture->document));
  g_assert_true (g_file_equal (journey_document_file (fixture->document), fixture->file));
  assert_saved_is (fixture->file, fixture->document);

  opened = open_document (fixture->file, JOURNEY_DOCUMENT_MAP, &error);
  g_assert_no_error (error);
  g_assert_true (journey_state_equal (journey_map_state (journey_document_map (opened)),
                                      journey_map_state (journey_document_map (fixture->document))));
  g_assert_false (journey_document_is_modified (opened));

  retitle (opened, "A larger shop");
  g_assert_true (save_document (opened, NULL, &error));
  assert_saved_is (fixture->file, opened);
}

static void
test_undo_to_what_was_saved (Fixture *fixture, gconstpointer data)
{
  JourneyHistory *history = journey_map_history (journey_document_map (fixture->document));

  retitle (fixture->document, "One");
  g_assert_true (save_document (fixture->document, fixture->file, NULL));
  retitle (fixture->document, "Two");
  g_assert_true (journey_document_is_modified (fixture->document));
  journey_history_undo (history);
  g_assert_false (journey_document_is_modified (fixture->document));
  journey_history_undo (history);
  g_assert_true (journey_document_is_modified (fixture->document));
}

static void
test_edit_while_saving (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GAsyncResult) result = NULL;

  journey_document_save_async (fixture->document, fixture->file, NULL, take_result, &result);
  g_assert_true (journey_document_is_saving (fixture->document));
  retitle (fixture->document, "Typed meanwhile");
  wait_for (is_there, &result);
  g_assert_true (journey_document_save_finish (fixture->document, result, NULL));
  g_assert_false (journey_document_is_saving (fixture->document));
  g_assert_true (journey_document_is_modified (fixture->document));
}

static void
test_save_waits_for_save (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GAsyncResult) first = NULL;
  g_autoptr (GAsyncResult) second = NULL;

  journey_document_save_async (fixture->document, fixture->file, NULL, take_result, &first);
  journey_document_save_async (fixture->document, fixture->file, NULL, take_result, &second);
  retitle (fixture->document, "The last word");
  wait_for (is_there, &second);
  g_assert_nonnull (first);
  g_assert_true (journey_document_save_finish (fixture->document, first, NULL));
  g_assert_true (journey_document_save_finish (fixture->document, second, NULL));
  g_assert_false (journey_document_is_modified (fixture->document));
  assert_saved_is (fixture->file, fixture->document);
}

static void
test_failed_save (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "not-there", "map.journey", NULL);
  g_autoptr (GFile) nowhere = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;

  retitle (fixture->document, "Kept");
  g_assert_false (save_document (fixture->document, nowhere, &error));
  g_assert_nonnull (error);
  g_assert_true (journey_document_is_modified (fixture->document));
  g_assert_false (journey_document_is_saving (fixture->document));
  g_assert_null (journey_document_file (fixture->document));

  g_assert_true (save_document (fixture->document, fixture->file, NULL));
  g_assert_false (save_document (fixture->document, nowhere, NULL));
  g_assert_true (g_file_equal (journey_document_file (fixture->document), fixture->file));
}

/* Somebody else's work is replaced only when that was decided, also by a save that names the file. It is kept as a copy. */
static void
test_changed_on_disk (Fixture *fixture, gconstpointer data)
{
  g_autoptr (JourneyDocument) other = NULL;
  g_autoptr (GFile) kept = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (save_document (fixture->document, fixture->file, NULL));
  other = open_document (fixture->file, JOURNEY_DOCUMENT_MAP, NULL);
  retitle (other, "Theirs, which is longer");
  g_assert_true (save_document (other, NULL, NULL));

  retitle (fixture->document, "Mine");
  g_assert_false (save_document (fixture->document, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_WRONG_ETAG);
  g_assert_true (journey_document_is_modified (fixture->document));
  assert_saved_is (fixture->file, other);

  g_assert_false (save_document (fixture->document, fixture->file, NULL));
  assert_saved_is (fixture->file, other);
  journey_document_keep_mine (fixture->document);
  g_assert_true (save_document (fixture->document, NULL, NULL));
  assert_saved_is (fixture->file, fixture->document);
  kept = journey_document_steal_kept (fixture->document);
  assert_saved_is (kept, other);
}

static guint
count_copies (Fixture *fixture)
{
  g_autoptr (GDir) dir = g_dir_open (fixture->folder, 0, NULL);
  const char *name;
  guint n = 0;

  while ((name = g_dir_read_name (dir)))
    if (strstr (name, "their version"))
      n++;

  return n;
}

/* A save that fails when their version is kept already says where, and the next one makes no second copy. */
static void
test_kept_once (Fixture *fixture, gconstpointer data)
{
  g_autoptr (JourneyDocument) other = NULL;
  g_autoptr (GFile) kept = NULL;

  g_assert_true (save_document (fixture->document, fixture->file, NULL));
  other = open_document (fixture->file, JOURNEY_DOCUMENT_MAP, NULL);
  retitle (other, "Theirs, which is longer");
  g_assert_true (save_document (other, NULL, NULL));
  retitle (fixture->document, "Mine");
  g_assert_false (save_document (fixture->document, NULL, NULL));
  journey_document_keep_mine (fixture->document);

  g_assert_cmpint (g_chmod (g_file_peek_path (fixture->file), 0444), ==, 0);
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (save_document (fixture->document, NULL, &error));
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_READ_ONLY);
      g_assert_nonnull (strstr (error->message, "(their version)"));
      g_assert_cmpuint (count_copies (fixture), ==, 1);
    }
  g_assert_cmpint (g_chmod (g_file_peek_path (fixture->file), 0644), ==, 0);
  g_assert_true (save_document (fixture->document, NULL, NULL));
  g_assert_cmpuint (count_copies (fixture), ==, 1);
  assert_saved_is (fixture->file, fixture->document);
  kept = journey_document_steal_kept (fixture->document);
  assert_saved_is (kept, other);
}

static void
test_open_copy (Fixture *fixture, gconstpointer data)
{
  g_autoptr (JourneyDocument) copy = NULL;

  g_assert_true (save_document (fixture->document, fixture->file, NULL));
  copy = open_document (fixture->file, JOURNEY_DOCUMENT_COPY, NULL);
  g_assert_null (journey_document_file (copy));
  g_assert_false (journey_document_is_modified (copy));
}

static void
test_open_table (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) table = write_file (fixture, "bus trip.csv", "stage,touchpoint,importance\nGo,Wait,3\nGo,Ride,many\n");
  g_autoptr (JourneyDocument) document = open_document (table, JOURNEY_DOCUMENT_TABLE, NULL);
  g_autofree char *title = journey_document_title (document);

  g_assert_cmpstr (title, ==, "bus trip");
  g_assert_null (journey_document_file (document));
  g_assert_true (journey_document_is_modified (document));
  g_assert_cmpuint (journey_node_n_children (map_of (document), JOURNEY_MAP_STAGES), ==, 1);
  g_assert_cmpuint (journey_report_length (journey_document_report (document)), >, 0);

  g_assert_true (save_document (document, fixture->file, NULL));
  g_assert_false (journey_document_is_modified (document));
}

static void
test_open_what_is_no_map (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) text = write_file (fixture, "text.journey", "Dear diary");
  g_autoptr (GFile) empty = write_file (fixture, "empty.csv", "");
  g_autoptr (GFile) folder = g_file_new_for_path (fixture->folder);
  GFile *files[] = { text, empty, folder, fixture->file };

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    for (guint source = JOURNEY_DOCUMENT_MAP; source <= JOURNEY_DOCUMENT_TABLE; source++)
      {
        g_autoptr (GError) error = NULL;
        JourneyDocument *document;

        if (files[i] == text && source == JOURNEY_DOCUMENT_TABLE)
          continue;
        document = open_document (files[i], source, &error);
        g_assert_null (document);
        g_assert_nonnull (error);
        g_assert_cmpstr (error->message, !=, "");
      }
}

static void
test_newer (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "invalid", "newer-major.journey", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (JourneyDocument) document = open_document (file, JOURNEY_DOCUMENT_MAP, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_true (journey_document_is_read_only (document));
  g_assert_false (save_document (document, fixture->file, &error));
  g_assert_nonnull (error);
  g_assert_false (g_file_query_exists (fixture->file, NULL));
}

static void
test_export (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *nick;
    const char *begins;
  } kinds[] = { { "png", "\x89PNG" }, { "pdf", "%PDF" }, { "svg", "<?xml" }, { "csv", "" } };

  const JourneyExportOptions options = JOURNEY_EXPORT_OPTIONS_DEFAULT;

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autofree char *path = g_strdup_printf ("%s/out.%s", fixture->folder, kinds[i].nick);
      g_autoptr (GFile) file = g_file_new_for_path (path);
      g_autoptr (GAsyncResult) result = NULL;
      g_autoptr (GError) error = NULL;
      g_autofree char *contents = NULL;
      gsize length;

      journey_export_task_run_async (journey_map_state (journey_document_map (fixture->document)),
                                     journey_export_kind_find (kinds[i].nick), &options, file, NULL, take_result, &result);
      wait_for (is_there, &result);
      g_assert_true (journey_export_task_run_finish (result, NULL, &error));
      g_assert_no_error (error);
      g_assert_true (g_file_get_contents (path, &contents, &length, NULL));
      g_assert_cmpuint (length, >, 20);
      g_assert_true (g_str_has_prefix (contents, kinds[i].begins));
    }
  g_assert_null (journey_export_kind_find ("gif"));
}

static void
test_export_cancelled (Fixture *fixture, gconstpointer data)
{
  const JourneyExportOptions options = JOURNEY_EXPORT_OPTIONS_DEFAULT;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  journey_export_task_run_async (journey_map_state (journey_document_map (fixture->document)), journey_export_kind_find ("pdf"),
                                 &options, fixture->file, cancellable, take_result, &result);
  wait_for (is_there, &result);
  g_assert_false (journey_export_task_run_finish (result, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_false (g_file_query_exists (fixture->file, NULL));
}

#define ADD(path, func) g_test_add ("/document/" path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("new", test_new);
  ADD ("notifies", test_notifies);
  ADD ("save-and-open", test_save_and_open);
  ADD ("undo-to-what-was-saved", test_undo_to_what_was_saved);
  ADD ("edit-while-saving", test_edit_while_saving);
  ADD ("save-waits-for-save", test_save_waits_for_save);
  ADD ("failed-save", test_failed_save);
  ADD ("changed-on-disk", test_changed_on_disk);
  ADD ("kept-once", test_kept_once);
  ADD ("open-copy", test_open_copy);
  ADD ("open-table", test_open_table);
  ADD ("open-what-is-no-map", test_open_what_is_no_map);
  ADD ("newer", test_newer);
  ADD ("export", test_export);
  ADD ("export-cancelled", test_export_cancelled);

  return g_test_run ();
}
