/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "export-bytes.h"

GBytes *
export_bytes (JourneyState *map, JourneyExportFormat format, const JourneyExportOptions *options, GError **error)
{
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();

  if (!journey_export_stream (map, format, stream, options, NULL, error))
    return NULL;
  g_output_stream_close (stream, NULL, NULL);

  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (stream));
}

GBytes *
export_well (JourneyState *map, JourneyExportFormat format, const JourneyExportOptions *options)
{
  g_autoptr (GError) error = NULL;
  GBytes *bytes = export_bytes (map, format, options, &error);

  g_assert_no_error (error);
  g_assert_nonnull (bytes);

  return bytes;
}
