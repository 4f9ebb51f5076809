/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "journey-map-summary.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "journey-gap.h"
#include "journey-reader.h"

/* A start page must not read for long; what is larger is known by its name only. */
#define LARGEST (4 * 1024 * 1024)

typedef struct
{
  const char *persona; /* id; NULL for emotions that name none */
  GArray *values;
} Curve;

static gboolean
is_felt_by (JourneyState *emotion, const char *persona)
{
  const char *felt_by = journey_state_text (emotion, JOURNEY_EMOTION_PERSONA);

  return *felt_by == '\0' || g_strcmp0 (felt_by, persona) == 0;
}

static void
add_touchpoint (JourneyState *state, JourneyState *parent, gpointer data)
{
  Curve *curve = data;

  if (journey_state_kind (state) != JOURNEY_KIND_TOUCHPOINT)
    return;

  for (guint i = 0; i < journey_state_n_children (state, JOURNEY_TOUCHPOINT_EMOTIONS); i++)
    {
      JourneyState *emotion = journey_state_child (state, JOURNEY_TOUCHPOINT_EMOTIONS, i);
      double value = journey_state_number (emotion, JOURNEY_EMOTION_VALUE);

      if (isnan (value) || !is_felt_by (emotion, curve->persona))
        continue;
      g_array_append_val (curve->values, value);
      return;
    }
}

static double *
curve_of (JourneyState *map, guint *n)
{
  g_autoptr (GArray) values = g_array_new (FALSE, FALSE, sizeof (double));
  Curve curve = { NULL, values };
  gsize length;
  double *points;

  if (journey_state_n_children (map, JOURNEY_MAP_PERSONAS) > 0)
    curve.persona = journey_state_id (journey_state_child (map, JOURNEY_MAP_PERSONAS, 0));
  journey_state_foreach (map, add_touchpoint, &curve);

  points = g_array_steal (values, &length);
  *n = (guint)length;

  return points;
}

static gboolean
is_small (GFile *file, GCancellable *cancellable, GError **error)
{
  const char *attributes = G_FILE_ATTRIBUTE_STANDARD_TYPE "," G_FILE_ATTRIBUTE_STANDARD_SIZE;
  g_autoptr (GFileInfo) info = g_file_query_info (file, attributes, G_FILE_QUERY_INFO_NONE, cancellable, error);

  if (!info)
    return FALSE;
  if (g_file_info_get_file_type (info) == G_FILE_TYPE_REGULAR && g_file_info_get_size (info) <= LARGEST)
    return TRUE;

  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED, _ ("This map is too large for a preview."));
  return FALSE;
}

static void
read_in_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  GFile *file = task_data;
  g_autoptr (JourneyState) map = NULL;
  GError *error = NULL;

  if (is_small (file, cancellable, &error))
    map = journey_read_file (file, NULL, NULL, cancellable, &error);

  if (map)
    g_task_return_pointer (task, journey_map_summary_new (map), (GDestroyNotify)journey_map_summary_free);
  else
    g_task_return_error (task, error);
}

/**
 * journey_map_summary_new:
 * @map: the state of a map
 *
 * Returns: (transfer full): what there is to show of it
 */
JourneyMapSummary *
journey_map_summary_new (JourneyState *map)
{
  JourneyMapSummary *self = g_new0 (JourneyMapSummary, 1);
  g_autoptr (JourneyGapTable) gaps = journey_gap_table_new (map);

  self->title = g_strdup (journey_state_text (map, JOURNEY_MAP_TITLE));
  self->gap = journey_gap_table_map (gaps)->gap;
  if (!isnan (self->gap))
    self->figure_words = journey_figure_value (journey_gap_table_map (gaps), self->figure, &self->standing);
  self->curve = curve_of (map, &self->n_curve);

  return self;
}

/**
 * journey_map_summary_free:
 *
 * Frees it.
 */
void
journey_map_summary_free (JourneyMapSummary *self)
{
  g_free (self->title);
  g_free (self->figure_words);
  g_free (self->curve);
  g_free (self);
}

/**
 * journey_map_summary_read_async:
 *
 * Reads the map in @file in a thread.
 */
void
journey_map_summary_read_async (GFile *file, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);

  g_task_set_source_tag (task, journey_map_summary_read_async);
  g_task_set_task_data (task, g_object_ref (file), g_object_unref);
  g_task_run_in_thread (task, read_in_thread);
}

/**
 * journey_map_summary_read_finish:
 *
 * Returns: (transfer full): the summary, or NULL with an error
 */
JourneyMapSummary *
journey_map_summary_read_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, journey_map_summary_read_async), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
