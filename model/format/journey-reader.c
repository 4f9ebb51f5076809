/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-reader.h"

#include <glib/gi18n.h>

#include "journey-format-private.h"
#include "journey-limits.h"
#include "journey-load.h"

/**
 * journey_read_bytes:
 * @bytes: a file
 * @report: (nullable): where remarks go, in the order of the file's lines
 *
 * Reads a map from memory, strictly: whatever makes its meaning unclear is an error; what can be put right is put
 * right and remarked. docs/format.md lists both. May be called from any thread.
 *
 * Returns: (transfer full) (nullable): the state of the map, or NULL with a JOURNEY_FORMAT_ERROR whose line
 *   journey_format_error_line () gives
 */
JourneyState *
journey_read_bytes (GBytes *bytes, JourneyReport *report, GError **error)
{
  return journey_parse_bytes (bytes, JOURNEY_READ_DEFAULT, report, error);
}

/* A file that is not on this machine's disks: never more of it than a map can have. */
static GBytes *
load_stream (GFile *file, char **etag, GCancellable *cancellable, GError **error)
{
  g_autoptr (GFileInputStream) stream = g_file_read (file, cancellable, error);
  g_autoptr (GFileInfo) info = NULL;
  g_autofree char *data = NULL;
  gsize length = 0;

  if (!stream)
    return NULL;

  data = g_malloc (JOURNEY_LIMIT_FILE + 1);
  if (!g_input_stream_read_all (G_INPUT_STREAM (stream), data, JOURNEY_LIMIT_FILE + 1, &length, cancellable, error))
    return NULL;

  info = g_file_input_stream_query_info (stream, G_FILE_ATTRIBUTE_ETAG_VALUE, cancellable, NULL);
  if (etag)
    *etag = info ? g_strdup (g_file_info_get_etag (info)) : NULL;

  return g_bytes_new (data, length);
}

/**
 * journey_read_file:
 * @file: where the map is
 * @report: (nullable): where remarks go, in the order of the file's lines
 * @etag: (out) (optional): what state of the file was read, for journey_save_file ()
 *
 * Reads a map from a file. Never waits for a pipe or a device: what is not a file is refused.
 *
 * Returns: (transfer full) (nullable): the state of the map, or NULL with a JOURNEY_FORMAT_ERROR or a G_IO_ERROR
 */
JourneyState *
journey_read_file (GFile *file, JourneyReport *report, char **etag, GCancellable *cancellable, GError **error)
{
  g_autofree char *path = g_file_get_path (file);
  g_autofree char *seen = NULL;
  g_autoptr (GBytes) bytes = NULL;
  JourneyState *map;

  bytes = path ? journey_load_file (path, &seen, cancellable, error) : load_stream (file, &seen, cancellable, error);
  if (!bytes)
    return NULL;

  map = journey_read_bytes (bytes, report, error);
  if (map && etag)
    *etag = g_steal_pointer (&seen);

  return map;
}
