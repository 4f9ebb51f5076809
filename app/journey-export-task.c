/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "journey-export-task.h"

#include "journey-disk.h"
#include "journey-exchange.h"

typedef struct
{
  JourneyState *map;
  const JourneyExportKind *kind;
  JourneyExportOptions *options;
  GFile *file;
  JourneyReport *report;
} Job;

static void
job_free (gpointer data)
{
  Job *job = data;

  journey_state_unref (job->map);
  journey_export_options_free (job->options);
  journey_report_unref (job->report);
  g_object_unref (job->file);
  g_free (job);
}

static gboolean
write_text (Job *job, GCancellable *cancellable, GError **error)
{
  g_autoptr (GBytes) bytes = journey_exchange_export (job->map, job->kind->nick, job->report, error);

  return bytes && journey_disk_write_bytes (job->file, bytes, cancellable, error);
}

static void
export_in_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  Job *job = task_data;
  GError *error = NULL;
  gboolean done;

  if (job->kind->is_picture)
    done = journey_export_file (job->map, job->kind->format, job->file, job->options, cancellable, &error);
  else
    done = write_text (job, cancellable, &error);

  if (done)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/**
 * journey_export_task_run_async:
 * @map: what is exported; it may be edited on meanwhile
 * @kind: from journey_export_kind_find ()
 * @options: how a picture is made
 *
 * Writes a picture, document, table or diagram in a thread.
 */
void
journey_export_task_run_async (JourneyState *map,
                               const JourneyExportKind *kind,
                               const JourneyExportOptions *options,
                               GFile *file,
                               GCancellable *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  Job *job = g_new0 (Job, 1);

  job->map = journey_state_ref (map);
  job->kind = kind;
  job->options = journey_export_options_copy (options);
  job->report = journey_report_new ();
  job->file = g_object_ref (file);
  g_task_set_source_tag (task, journey_export_task_run_async);
  g_task_set_task_data (task, job, job_free);
  g_task_run_in_thread (task, export_in_thread);
}

/**
 * journey_export_task_run_finish:
 * @report: (out) (optional) (transfer full): what the file has otherwise than the map; also after a failure
 *
 * Returns: whether the whole map was written
 */
gboolean
journey_export_task_run_finish (GAsyncResult *result, JourneyReport **report, GError **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, journey_export_task_run_async), FALSE);

  if (report)
    *report = journey_report_ref (((Job *)g_task_get_task_data (G_TASK (result)))->report);

  return g_task_propagate_boolean (G_TASK (result), error);
}
