/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "journey-export-preview.h"

#include <glib/gi18n.h>

#include "journey-exchange.h"
#include "journey-export-choice.h"
#include "journey-kinds.h"

/* About as much as a dialog has room for. */
#define DPI 48
#define LINES 40
#define LINE_LENGTH 200

/* More than that would take longer to draw than anybody looks at it, and show nothing. */
#define MAX_TOUCHPOINTS 2000

typedef struct
{
  JourneyState *map;
  const JourneyExportKind *kind;
  JourneyExportOptions *options;
} Job;

static void
job_free (gpointer data)
{
  Job *job = data;

  journey_state_unref (job->map);
  journey_export_options_free (job->options);
  g_free (job);
}

static GBytes *
draw (Job *job, GCancellable *cancellable, GError **error)
{
  JourneyExportOptions options = *job->options;
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();

  options.dpi = DPI;
  options.carry = NULL;
  if (!journey_export_stream (job->map, JOURNEY_EXPORT_PNG, stream, &options, cancellable, error)
      || !g_output_stream_close (stream, cancellable, error))
    return NULL;

  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (stream));
}

static char *
begin_of (GBytes *bytes)
{
  g_autoptr (GString) begin = g_string_new (NULL);
  g_autofree char *text = NULL;
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);
  g_auto (GStrv) lines = NULL;

  text = g_utf8_make_valid (data, (gssize)MIN (length, LINES * LINE_LENGTH));
  lines = g_strsplit (text, "\n", LINES + 1);
  for (guint i = 0; i < LINES && lines[i]; i++)
    {
      g_strchomp (lines[i]);
      g_string_append_printf (begin, "%s%s", i > 0 ? "\n" : "", lines[i]);
    }

  return g_string_free (g_steal_pointer (&begin), FALSE);
}

static gboolean
is_readable (const JourneyExportKind *kind)
{
  return g_str_has_prefix (kind->content_type, "text/");
}

/* What the file has otherwise than the map. */
static char *
remarks_of (JourneyReport *report)
{
  g_autoptr (GString) remarks = g_string_new (NULL);

  for (guint i = 0; i < journey_report_length (report); i++)
    g_string_append_printf (remarks, "%s%s", i > 0 ? "\n" : "", journey_report_get (report, i)->message);

  return remarks->len > 0 ? g_strdup (remarks->str) : NULL;
}

static void
write_text (Job *job, JourneyExportPreview *preview, GError **error)
{
  g_autoptr (JourneyReport) report = journey_report_new ();
  g_autoptr (GBytes) bytes = NULL;

  if (!is_readable (job->kind))
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED, _ ("What this file holds is seen in a spreadsheet."));
      return;
    }

  bytes = journey_exchange_export (job->map, job->kind->nick, report, error);
  preview->text = bytes ? begin_of (bytes) : NULL;
  preview->remark = remarks_of (report);
}

static void
make_in_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  Job *job = task_data;
  g_autoptr (JourneyExportPreview) preview = g_new0 (JourneyExportPreview, 1);
  GError *error = NULL;

  if (journey_export_preview_is_too_large (job->map, job->options))
    g_set_error_literal (&error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED,
                         _ ("The map is too large to be shown here. It can be exported all the same."));
  else if (job->kind->is_picture)
    preview->png = draw (job, cancellable, &error);
  else
    write_text (job, preview, &error);

  if (preview->png || preview->text)
    g_task_return_pointer (task, g_steal_pointer (&preview), (GDestroyNotify)journey_export_preview_free);
  else
    g_task_return_error (task, error);
}

/**
 * journey_export_preview_free:
 *
 * Frees a preview.
 */
void
journey_export_preview_free (JourneyExportPreview *preview)
{
  g_clear_pointer (&preview->png, g_bytes_unref);
  g_free (preview->text);
  g_free (preview->remark);
  g_free (preview);
}

/**
 * journey_export_preview_is_too_large:
 *
 * Returns: whether what is drawn of @map takes longer than anybody waits for a look at it
 */
gboolean
journey_export_preview_is_too_large (JourneyState *map, const JourneyExportOptions *options)
{
  g_autoptr (JourneyState) chosen = journey_export_choose (map, options);
  guint n = 0;

  for (guint i = 0; i < journey_state_n_children (chosen, JOURNEY_MAP_STAGES); i++)
    n += journey_state_n_children (journey_state_child (chosen, JOURNEY_MAP_STAGES, i), JOURNEY_STAGE_TOUCHPOINTS);

  return n > MAX_TOUCHPOINTS;
}

/**
 * journey_export_preview_make_async:
 * @map: what would be exported
 *
 * Makes a preview of an export in a thread. Sheets of paper are shown by a JourneySheetView.
 */
void
journey_export_preview_make_async (JourneyState *map,
                                   const JourneyExportKind *kind,
                                   const JourneyExportOptions *options,
                                   GCancellable *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  Job *job = g_new0 (Job, 1);

  job->map = journey_state_ref (map);
  job->kind = kind;
  job->options = journey_export_options_copy (options);
  g_task_set_source_tag (task, journey_export_preview_make_async);
  g_task_set_task_data (task, job, job_free);
  g_task_run_in_thread (task, make_in_thread);
}

/**
 * journey_export_preview_make_finish:
 *
 * Returns: (transfer full) (nullable): the preview; NULL when there is none, with a sentence for people
 */
JourneyExportPreview *
journey_export_preview_make_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, journey_export_preview_make_async), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
