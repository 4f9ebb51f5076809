/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "journey-import-task.h"

#include "journey-csv.h"
#include "journey-import.h"

static void
job_free (gpointer data)
{
  JourneyImportJob *job = data;

  g_object_unref (job->file);
  g_strfreev (job->columns);
  g_free (job);
}

static void
imported_map_free (gpointer data)
{
  JourneyImportedMap *map = data;

  g_clear_pointer (&map->state, journey_state_unref);
  g_clear_pointer (&map->report, journey_report_unref);
  g_clear_error (&map->error);
  g_free (map);
}

/* Returns FALSE with an error that no choice of columns can mend. */
static gboolean
read_part (JourneyImported *imported, JourneyImportJob *job, guint part, GCancellable *cancellable, GError **error)
{
  const JourneyImportOptions options = { .part = part, .columns = (const char *const *)job->columns };
  JourneyImportedMap *done = g_new0 (JourneyImportedMap, 1);
  g_autoptr (JourneyMap) map = NULL;

  g_ptr_array_add (imported->maps, done);
  done->report = journey_report_new ();
  map = journey_import_file (job->file, &options, done->report, cancellable, &done->error);
  if (map)
    done->state = journey_state_ref (journey_map_state (map));
  else if (!g_error_matches (done->error, JOURNEY_CSV_ERROR, JOURNEY_CSV_ERROR_COLUMNS) || imported->columns->len < 2)
    {
      g_propagate_error (error, g_steal_pointer (&done->error));
      return FALSE;
    }

  return TRUE;
}

static gboolean
read_parts (JourneyImported *imported, JourneyImportJob *job, GCancellable *cancellable, GError **error)
{
  guint n = g_strv_length (imported->titles);

  if (job->part != JOURNEY_IMPORT_ALL_PARTS)
    return read_part (imported, job, n > 1 ? MAX (job->part, 1) : 0, cancellable, error);

  for (guint i = 0; i < n; i++)
    if (!read_part (imported, job, i + 1, cancellable, error))
      return FALSE;

  return TRUE;
}

static void
read_in_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  JourneyImportJob *job = task_data;
  g_autoptr (JourneyImported) imported = g_new0 (JourneyImported, 1);
  GError *error = NULL;

  imported->maps = g_ptr_array_new_with_free_func (imported_map_free);
  imported->titles = journey_import_list (job->file, cancellable, &error);
  if (imported->titles)
    imported->columns = journey_import_columns (job->file, cancellable, &error);

  if (imported->columns && read_parts (imported, job, cancellable, &error))
    g_task_return_pointer (task, g_steal_pointer (&imported), (GDestroyNotify)journey_imported_free);
  else
    g_task_return_error (task, error);
}

/**
 * journey_imported_free:
 *
 * Frees what a file holds.
 */
void
journey_imported_free (JourneyImported *imported)
{
  g_clear_pointer (&imported->titles, g_strfreev);
  g_clear_pointer (&imported->columns, g_ptr_array_unref);
  g_ptr_array_unref (imported->maps);
  g_free (imported);
}

/**
 * journey_import_task_run_async:
 * @job: what is to be read; it is copied
 *
 * Reads a file of another program in a thread.
 */
void
journey_import_task_run_async (const JourneyImportJob *job,
                               GCancellable *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  JourneyImportJob *copy = g_new0 (JourneyImportJob, 1);

  copy->file = g_object_ref (job->file);
  copy->part = job->part;
  copy->columns = g_strdupv (job->columns);
  g_task_set_source_tag (task, journey_import_task_run_async);
  g_task_set_task_data (task, copy, job_free);
  g_task_run_in_thread (task, read_in_thread);
}

/**
 * journey_import_task_run_finish:
 *
 * Returns: (transfer full) (nullable): what the file holds; NULL when nothing of it can be used
 */
JourneyImported *
journey_import_task_run_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, journey_import_task_run_async), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
