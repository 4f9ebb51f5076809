/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "journey-recover-job.h"

#include "journey-map.h"

static void
job_free (gpointer data)
{
  JourneyRecoverJob *job = data;

  g_object_unref (job->recovery);
  g_clear_pointer (&job->map, journey_state_unref);
  journey_recover_base_clear (&job->base);
  g_free (job);
}

static gboolean
write_copy (JourneyRecoverJob *job, GCancellable *cancellable, GError **error)
{
  JourneyRecoveryAbout about = { .uri = job->base.uri, .etag = job->base.etag };

  if (job->base.saved && !job->base.checksum)
    job->base.checksum = journey_recovery_checksum (job->base.saved);
  about.contents = job->base.checksum;
  about.title = (char *)journey_state_text (job->map, JOURNEY_MAP_TITLE);

  return journey_recovery_write (job->recovery, job->map, &about, cancellable, error);
}

static void
run_job (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  JourneyRecoverJob *job = task_data;
  GError *error = NULL;

  if (job->map ? write_copy (job, cancellable, &error) : journey_recovery_discard (job->recovery, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/**
 * journey_recover_base_clear:
 *
 * Frees what is in it.
 */
void
journey_recover_base_clear (JourneyRecoverBase *base)
{
  g_clear_pointer (&base->uri, g_free);
  g_clear_pointer (&base->etag, g_free);
  g_clear_pointer (&base->saved, journey_state_unref);
  g_clear_pointer (&base->checksum, g_free);
}

/**
 * journey_recover_job_async:
 * @source: (type GObject): whose job it is
 * @recovery: must not be used until the job is done
 * @map: (nullable): what to write; NULL to remove all copies
 * @base: the file that the map is kept in
 *
 * Writes or removes copies in a thread.
 */
void
journey_recover_job_async (
    gpointer source, JourneyRecovery *recovery, JourneyState *map, const JourneyRecoverBase *base, GAsyncReadyCallback callback)
{
  g_autoptr (GTask) task = g_task_new (source, NULL, callback, NULL);
  JourneyRecoverJob *job = g_new0 (JourneyRecoverJob, 1);

  job->recovery = g_object_ref (recovery);
  job->map = map ? journey_state_ref (map) : NULL;
  job->base.uri = g_strdup (base->uri);
  job->base.etag = g_strdup (base->etag);
  job->base.saved = base->saved ? journey_state_ref (base->saved) : NULL;
  job->base.checksum = g_strdup (base->checksum);

  g_task_set_source_tag (task, journey_recover_job_async);
  g_task_set_task_data (task, job, job_free);
  g_task_run_in_thread (task, run_job);
}

/**
 * journey_recover_job_finish:
 *
 * Returns: (transfer none): the job, with the checksum that was worked out; whether it went well, @error says
 */
JourneyRecoverJob *
journey_recover_job_finish (GAsyncResult *result, GError **error)
{
  g_task_propagate_boolean (G_TASK (result), error);

  return g_task_get_task_data (G_TASK (result));
}
