/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "journey-document-save.h"

#include <glib/gi18n.h>

#include "journey-disk.h"
#include "journey-save.h"

/* What is gone by now needs no copy. */
static gboolean
keep_theirs (JourneyDocumentSave *save, GCancellable *cancellable, GError **error)
{
  g_autoptr (GError) reason = NULL;

  if (save->kept && !g_file_query_exists (save->kept, cancellable))
    g_clear_object (&save->kept);
  /* Translators: goes into the name of a file, as in 'Home (their version).journey' */
  if (!save->kept)
    save->kept = journey_disk_keep_copy (save->file, _ ("their version"), save->overruled, cancellable, &reason);
  if (save->kept)
    {
      g_free (save->etag);
      save->etag = g_strdup (save->overruled);
    }
  else if (!g_error_matches (reason, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    {
      g_propagate_error (error, g_steal_pointer (&reason));
      return FALSE;
    }

  return TRUE;
}

/* Whether the map is saved; else @save tells what is in the file now. */
static gboolean
write_map (JourneyDocumentSave *save, GCancellable *cancellable, GError **error)
{
  g_autofree char *etag = g_strdup (save->etag);
  gboolean done = journey_save_file (save->state, save->file, &etag, cancellable, error);

  save->uncertain = !done && g_strcmp0 (etag, save->etag) != 0;
  g_free (save->etag);
  save->etag = g_steal_pointer (&etag);

  return done;
}

static void
name_kept (GFile *kept, GError **error)
{
  g_autofree char *name = journey_disk_name (kept);

  g_prefix_error (error, _ ("Their version is kept in “%s”. "), name);
}

static void
write_in_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  JourneyDocumentSave *save = task_data;
  GError *error = NULL;

  if ((!save->overruled || keep_theirs (save, cancellable, &error)) && write_map (save, cancellable, &error))
    {
      if (save->moves)
        save->lock = journey_lock_take (save->file, &save->other);
      g_task_return_boolean (task, TRUE);
      return;
    }

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_WRONG_ETAG))
    journey_disk_query (save->file, &save->met, cancellable, NULL);
  if (save->kept)
    name_kept (save->kept, &error);
  g_task_return_error (task, error);
}

/**
 * journey_document_save_free:
 *
 * Frees what is left of a save.
 */
void
journey_document_save_free (JourneyDocumentSave *save)
{
  g_object_unref (save->file);
  g_free (save->etag);
  g_free (save->overruled);
  journey_state_unref (save->state);
  g_clear_object (&save->kept);
  g_free (save->met);
  g_clear_pointer (&save->lock, journey_lock_release);
  g_clear_pointer (&save->other, journey_lock_holder_free);
  g_free (save);
}

/**
 * journey_document_save_run:
 * @save: (transfer full): what is to be done
 *
 * Writes in a thread.
 */
void
journey_document_save_run (JourneyDocument *document,
                           JourneyDocumentSave *save,
                           GCancellable *cancellable,
                           GAsyncReadyCallback callback)
{
  g_autoptr (GTask) task = g_task_new (document, cancellable, callback, NULL);

  g_task_set_source_tag (task, journey_document_save_run);
  g_task_set_task_data (task, save, (GDestroyNotify)journey_document_save_free);
  g_task_run_in_thread (task, write_in_thread);
}

/**
 * journey_document_save_result:
 * @done: (out): whether the map is saved
 *
 * Returns: (transfer none): the save, with what came of it
 */
JourneyDocumentSave *
journey_document_save_result (GAsyncResult *result, gboolean *done, GError **error)
{
  *done = g_task_propagate_boolean (G_TASK (result), error);

  return g_task_get_task_data (G_TASK (result));
}
