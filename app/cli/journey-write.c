/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-write.h"

#include <glib/gstdio.h>
#include <stdlib.h>
#include <sys/stat.h>

#define NEW_FILE_MODE 0666

static gboolean
write_through (const char *path, GBytes *bytes, GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFileOutputStream) stream = g_file_append_to (file, G_FILE_CREATE_NONE, NULL, error);
  gsize length;
  const void *data = g_bytes_get_data (bytes, &length);

  return stream && g_output_stream_write_all (G_OUTPUT_STREAM (stream), data, length, NULL, NULL, error)
         && g_output_stream_close (G_OUTPUT_STREAM (stream), NULL, error);
}

/**
 * journey_write_is_through:
 *
 * Returns: whether @path leads to a device or a pipe, such as /dev/stdout: that cannot be replaced, only written to
 */
gboolean
journey_write_is_through (const char *path)
{
  GStatBuf info;

  return g_stat (path, &info) == 0 && !S_ISREG (info.st_mode) && !S_ISDIR (info.st_mode);
}

/**
 * journey_write_whole:
 * @path: where to write, in the encoding of the file system; links are followed
 *
 * Writes a file whole or not at all: what was there stays until all of it is on the disk.
 *
 * Returns: whether it was written
 */
gboolean
journey_write_whole (const char *path, GBytes *bytes, GError **error)
{
  GStatBuf info = { 0 };
  gboolean exists = g_stat (path, &info) == 0;
  char *target = exists ? realpath (path, NULL) : NULL;
  gsize length;
  const void *data = g_bytes_get_data (bytes, &length);
  gboolean written;

  if (journey_write_is_through (path))
    written = write_through (path, bytes, error);
  else
    written = g_file_set_contents_full (target ? target : path, data, (gssize)length, G_FILE_SET_CONTENTS_CONSISTENT,
                                        exists ? (int)(info.st_mode & 07777) : NEW_FILE_MODE, error);
  free (target);

  return written;
}

/**
 * journey_write_identity:
 *
 * Returns: (transfer full): a text that is the same for all names of one file; empty when @path leads nowhere
 */
char *
journey_write_identity (const char *path)
{
  GStatBuf info;

  if (g_stat (path, &info) != 0)
    return g_strdup ("");

  return g_strdup_printf ("%" G_GUINT64_FORMAT ":%" G_GUINT64_FORMAT, (guint64)info.st_dev, (guint64)info.st_ino);
}
