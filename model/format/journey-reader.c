/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-reader.h"

#include "journey-format-private.h"
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
  g_autofree char *seen = NULL;
  g_autoptr (GBytes) bytes = journey_load_file (file, &seen, cancellable, error);
  JourneyState *map;

  if (!bytes)
    return NULL;

  map = journey_read_bytes (bytes, report, error);
  if (map && etag)
    *etag = g_steal_pointer (&seen);

  return map;
}
