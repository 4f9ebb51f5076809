/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "journey-answers-task.h"

#include "journey-load.h"

static void
job_free (gpointer data)
{
  JourneyAnswersJob *job = data;

  journey_state_unref (job->map);
  g_object_unref (job->file);
  g_clear_pointer (&job->bytes, g_bytes_unref);
  g_hash_table_unref (job->choices);
  g_atomic_rc_box_release (job->progress);
  g_free (job);
}

/* What the thread reads must not be what somebody chooses in meanwhile. */
static GHashTable *
copy_choices (GHashTable *choices)
{
  GHashTable *copy = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  GHashTableIter iter;
  gpointer key;
  gpointer value;

  g_hash_table_iter_init (&iter, choices);
  while (g_hash_table_iter_next (&iter, &key, &value))
    g_hash_table_insert (copy, g_strdup (key), g_strdup (value));

  return copy;
}

static void
on_progress (double fraction, gpointer progress)
{
  g_atomic_int_set ((int *)progress, (int)(fraction * 1000));
}

static void
read_in_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  JourneyAnswersJob *job = task_data;
  g_autofree char *name = journey_answers_source (job->file);
  const JourneyAnswersOptions options = { .near = TRUE, .choices = job->choices, .source = name };
  GError *error = NULL;
  JourneyAnswers *answers = NULL;

  if (!job->bytes)
    job->bytes = journey_load_file (job->file, NULL, cancellable, &error);
  if (job->bytes)
    answers = journey_answers_read (job->map, job->bytes, &options, on_progress, job->progress, cancellable, &error);

  if (answers)
    g_task_return_pointer (task, answers, (GDestroyNotify)journey_answers_free);
  else
    g_task_return_error (task, error);
}

/**
 * journey_answers_task_run_async:
 * @job: what is to be read; it is copied. Names that are nearly those of touchpoints are taken for them
 *
 * Reads a survey in a thread.
 */
void
journey_answers_task_run_async (const JourneyAnswersJob *job,
                                GCancellable *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  JourneyAnswersJob *copy = g_new0 (JourneyAnswersJob, 1);

  copy->map = journey_state_ref (job->map);
  copy->file = g_object_ref (job->file);
  copy->bytes = job->bytes ? g_bytes_ref (job->bytes) : NULL;
  copy->choices = copy_choices (job->choices);
  copy->progress = g_atomic_rc_box_acquire (job->progress);
  g_task_set_source_tag (task, journey_answers_task_run_async);
  g_task_set_task_data (task, copy, job_free);
  g_task_run_in_thread (task, read_in_thread);
}

/**
 * journey_answers_task_run_finish:
 * @bytes: (out) (transfer full): what the file holds, to read it once more
 *
 * Returns: (transfer full) (nullable): what the survey says; NULL with @error
 */
JourneyAnswers *
journey_answers_task_run_finish (GAsyncResult *result, GBytes **bytes, GError **error)
{
  JourneyAnswersJob *job;
  JourneyAnswers *answers;

  g_return_val_if_fail (g_async_result_is_tagged (result, journey_answers_task_run_async), NULL);

  answers = g_task_propagate_pointer (G_TASK (result), error);
  job = g_task_get_task_data (G_TASK (result));
  if (answers)
    *bytes = g_bytes_ref (job->bytes);

  return answers;
}
