/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "journey-document-read.h"

#include <glib/gi18n.h>

#include "journey-csv.h"
#include "journey-reader.h"

#define TABLE_MAX (64 * 1024 * 1024)

/* A pipe or a device would never end. */
static gboolean
is_readable_table (GFile *file, GCancellable *cancellable, GError **error)
{
  const char *attributes = G_FILE_ATTRIBUTE_STANDARD_TYPE "," G_FILE_ATTRIBUTE_STANDARD_SIZE;
  g_autoptr (GFileInfo) info = g_file_query_info (file, attributes, G_FILE_QUERY_INFO_NONE, cancellable, error);

  if (!info)
    return FALSE;
  if (g_file_info_get_file_type (info) != G_FILE_TYPE_REGULAR)
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_REGULAR_FILE, _ ("This is not a file with a table in it."));
  else if (g_file_info_get_size (info) > TABLE_MAX)
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE, _ ("The table is larger than 64 MB."));
  else
    return TRUE;

  return FALSE;
}

/* A map made from 'bus trip.csv' is called 'bus trip' until somebody finds a better title. */
static char *
title_from_name (GFile *file)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *title = g_filename_display_name (name);
  char *dot = strrchr (title, '.');

  if (dot && dot != title)
    *dot = '\0';

  return g_steal_pointer (&title);
}

static JourneyState *
read_table (JourneyDocumentReading *reading, GCancellable *cancellable, GError **error)
{
  g_autofree char *title = title_from_name (reading->file);
  JourneyCsvOptions options = { .title = title };
  g_autoptr (JourneyMap) map = NULL;
  g_autoptr (GBytes) bytes = NULL;

  if (!is_readable_table (reading->file, cancellable, error))
    return NULL;
  bytes = g_file_load_bytes (reading->file, cancellable, NULL, error);
  if (!bytes)
    return NULL;
  map = journey_csv_import (bytes, &options, reading->report, error);

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

  return reading;
}
