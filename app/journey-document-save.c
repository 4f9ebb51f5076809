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

  /* Translators: goes into the name of a file, as in 'Home (their version).journey' */
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

static void
write_in_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  JourneyDocumentSave *save = task_data;
  GError *error = NULL;

  if ((!save->overruled || keep_theirs (save, cancellable, &error))
      && journey_save_file (save->state, save->file, &save->etag, cancellable, &error))
    {
      if (save->moves)
        save->lock = journey_lock_take (save->file, &save->other);
      g_task_return_boolean (task, TRUE);
      return;
    }

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_WRONG_ETAG))
    journey_disk_query (save->file, &save->met, cancellable, NULL);
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
