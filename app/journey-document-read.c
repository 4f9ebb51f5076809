/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "journey-document-read.h"

#include <glib/gi18n.h>

#include "journey-csv.h"
#include "journey-import.h"
#include "journey-reader.h"

static JourneyState *
read_table (JourneyDocumentReading *reading, GCancellable *cancellable, GError **error)
{
  g_autoptr (JourneyMap) map = NULL;

  if (journey_import_asks (reading->file, cancellable))
    {
      g_set_error_literal (error, JOURNEY_CSV_ERROR, JOURNEY_CSV_ERROR_COLUMNS, _ ("It is not known what some columns hold."));
      return NULL;
    }

  map = journey_import_file (reading->file, NULL, reading->report, cancellable, error);

  return map ? journey_state_ref (journey_map_state (map)) : NULL;
}

static void
read_in_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  JourneyDocumentReading *reading = task_data;
  GError *error = NULL;

  if (reading->source == JOURNEY_DOCUMENT_TABLE)
    reading->state = read_table (reading, cancellable, &error);
  else
    reading->state = journey_read_file (reading->file, reading->report, &reading->etag, cancellable, &error);

  if (reading->state && reading->source == JOURNEY_DOCUMENT_MAP)
    reading->lock = journey_lock_take (reading->file, &reading->other);
  if (reading->state)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/**
 * journey_document_reading_free:
 *
 * Frees what came out of a file.
 */
void
journey_document_reading_free (JourneyDocumentReading *reading)
{
  g_object_unref (reading->file);
  g_clear_pointer (&reading->state, journey_state_unref);
  journey_report_unref (reading->report);
  g_free (reading->etag);
  g_clear_pointer (&reading->lock, journey_lock_release);
  g_clear_pointer (&reading->other, journey_lock_holder_free);
  g_free (reading);
}

/**
 * journey_document_read_async:
 *
 * Reads @file in a thread.
 */
void
journey_document_read_async (
    GFile *file, JourneyDocumentSource source, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  JourneyDocumentReading *reading = g_new0 (JourneyDocumentReading, 1);

  reading->file = g_object_ref (file);
  reading->source = source;
  reading->report = journey_report_new ();
  g_task_set_source_tag (task, journey_document_read_async);
  g_task_set_task_data (task, reading, (GDestroyNotify)journey_document_reading_free);
  g_task_run_in_thread (task, read_in_thread);
}

/**
 * journey_document_read_finish:
 *
 * Returns: (transfer full): what was read, or NULL with an error
 */
JourneyDocumentReading *
journey_document_read_finish (GAsyncResult *result, GError **error)
{
  JourneyDocumentReading *done;
  JourneyDocumentReading *reading;

  g_return_val_if_fail (g_async_result_is_tagged (result, journey_document_read_async), NULL);

  if (!g_task_propagate_boolean (G_TASK (result), error))
    return NULL;

  done = g_task_get_task_data (G_TASK (result));
  reading = g_new0 (JourneyDocumentReading, 1);
  reading->file = g_object_ref (done->file);
  reading->source = done->source;
  reading->state = g_steal_pointer (&done->state);
  reading->report = journey_report_ref (done->report);
  reading->etag = g_steal_pointer (&done->etag);
  reading->lock = g_steal_pointer (&done->lock);
  reading->other = g_steal_pointer (&done->other);

  return reading;
}
