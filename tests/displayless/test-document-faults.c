/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
#include <string.h>

#include "faults.h"
#include "journey-disk.h"
#include "journey-document-save.h"
#include "journey-edit.h"
#include "journey-kinds.h"
#include "journey-reader.h"

/* How a save ended. */
typedef struct
{
  gboolean is_over;
  gboolean done;
  gboolean uncertain;
  char *kept; /* the name of the copy of somebody else's version, or NULL */
  GError *error;
} Result;

static void
prepare_theirs (const char *folder)
{
  g_autofree char *path = faults_path (folder, "map.journey");

  g_assert_true (g_file_set_contents (path, "theirs", -1, NULL));
}

static void
on_saved (GObject *source, GAsyncResult *result, gpointer data)
{
  Result *end = g_object_get_data (source, "result");
  JourneyDocumentSave *save = journey_document_save_result (result, &end->done, &end->error);

  end->uncertain = save->uncertain;
  end->kept = save->kept ? g_file_get_basename (save->kept) : NULL;
  end->is_over = TRUE;
}

/* Saves a map over what is in the file, which somebody else may have written as @overruled. */
static void
save (const char *folder, const char *overruled, const char *kept, Result *end)
{
  g_autoptr (JourneyMap) map = journey_map_new ();
  g_autoptr (JourneyDocument) document = journey_document_new (map);
  JourneyDocumentSave *one = g_new0 (JourneyDocumentSave, 1);

  one->file = faults_file (folder, "map.journey");
  one->overruled = g_strdup (overruled);
  one->kept = kept ? faults_file (folder, kept) : NULL;
  one->state = journey_state_ref (journey_map_state (map));
  g_object_set_data (G_OBJECT (document), "result", end);
  journey_document_save_run (document, one, NULL, on_saved);
  while (!end->is_over)
    g_main_context_iteration (NULL, TRUE);
}

static void
clear (Result *end)
{
  g_free (end->kept);
  g_clear_error (&end->error);
}

static char *
etag_of_theirs (const char *folder)
{
  g_autoptr (GFile) file = faults_file (folder, "map.journey");
  char *etag = NULL;

  g_assert_true (journey_disk_query (file, &etag, NULL, NULL));

  return etag;
}

static gboolean
is_map (const char *folder)
{
  g_autoptr (GFile) file = faults_file (folder, "map.journey");
  g_autoptr (JourneyState) map = journey_read_file (file, NULL, NULL, NULL, NULL);

  return map != NULL;
}

/* The copy of an attempt that failed was cleaned away meanwhile, so there is another one. */
static void
run_kept_again (const char *folder)
{
  g_autofree char *etag = etag_of_theirs (folder);
  g_autofree char *path = NULL;
  g_autofree char *contents = NULL;
  Result end = { 0 };

  save (folder, etag, "cleaned away.journey", &end);
  g_assert_no_error (end.error);
  g_assert_true (is_map (folder));
  path = faults_path (folder, end.kept);
  g_assert_true (g_file_get_contents (path, &contents, NULL, NULL));
  g_assert_cmpstr (contents, ==, "theirs");
  clear (&end);
}

/* What cannot be kept is not written over. */
static void
run_not_kept (const char *folder)
{
  g_autofree char *etag = etag_of_theirs (folder);
  Result end = { 0 };

  save (folder, etag, NULL, &end);
  g_assert_false (end.done);
  g_assert_error (end.error, G_IO_ERROR, G_IO_ERROR_NO_SPACE);
  g_assert_null (end.kept);
  g_assert_false (is_map (folder));
  clear (&end);
}

/* Theirs went away by itself. */
static void
run_gone (const char *folder)
{
  Result end = { 0 };

  save (folder, "1-2-3", NULL, &end);
  g_assert_no_error (end.error);
  g_assert_true (end.done);
  g_assert_null (end.kept);
  g_assert_true (is_map (folder));
  clear (&end);
}

/* The map is in the file, and might not outlive a power cut. */
static void
run_uncertain (const char *folder)
{
  Result end = { 0 };

  save (folder, NULL, NULL, &end);
  g_assert_false (end.done);
  g_assert_nonnull (end.error);
  g_assert_true (end.uncertain);
  g_assert_true (is_map (folder));
  clear (&end);
}

static void
keep_result (GObject *source, GAsyncResult *result, gpointer data)
{
  g_set_object ((GAsyncResult **)data, result);
}

/* Whether a whole document could be saved. */
static gboolean
save_document (JourneyDocument *document, GFile *file)
{
  g_autoptr (GAsyncResult) result = NULL;

  journey_document_save_async (document, file, NULL, keep_result, &result);
  while (!result)
    g_main_context_iteration (NULL, TRUE);

  return journey_document_save_finish (document, result, NULL);
}

/* The fifth is of the folder, after those of the first save and of the lock.
 * After a save of which nobody knows whether it lasts there is something to be saved, also where undo leads back to. */
static void
run_unsaved (const char *folder)
{
  g_autoptr (GFile) file = faults_file (folder, "map.journey");
  g_autoptr (JourneyMap) map = journey_map_new ();
  g_autoptr (JourneyDocument) document = journey_document_new (map);

  g_assert_true (save_document (document, file));
  g_assert_false (journey_document_is_modified (document));
  journey_edit_set_text (JOURNEY_NODE (map), JOURNEY_MAP_TITLE, "Later");
  g_assert_false (save_document (document, NULL));
  g_assert_true (is_map (folder));
  g_assert_true (journey_document_is_modified (document));
  g_assert_true (journey_history_undo (journey_map_history (map)));
  g_assert_true (journey_document_is_modified (document));
  g_assert_true (save_document (document, NULL));
  g_assert_false (journey_document_is_modified (document));
}

int
main (int argc, char *argv[])
{
  faults_init (&argc, &argv);
  g_test_init (&argc, &argv, NULL);

  faults_add ("/document-faults/theirs-kept-again", "", prepare_theirs, run_kept_again);
  faults_add ("/document-faults/theirs-not-kept", "create@version).journey:28", prepare_theirs, run_not_kept);
  faults_add ("/document-faults/theirs-gone", "", NULL, run_gone);
  faults_add ("/document-faults/folder-not-synced", "fsync2:5", NULL, run_uncertain);
  faults_add ("/document-faults/uncertain-is-unsaved", "fsync5:5", NULL, run_unsaved);

  return g_test_run ();
}
