/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-load.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n.h>
#include <sys/stat.h>
#include <unistd.h>

#include "journey-disk.h"
#include "journey-format-private.h"
#include "journey-limits.h"

static gboolean
check_readable (const char *path, const struct stat *status, GError **error)
{
  g_autofree char *name = g_filename_display_basename (path);

  if (S_ISDIR (status->st_mode))
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_IS_DIRECTORY, _ ("“%s” is a folder, not a file."), name);
  else if (!S_ISREG (status->st_mode))
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_REGULAR_FILE, _ ("“%s” is a device or a pipe, not a file."), name);
  else if (status->st_size > JOURNEY_LIMIT_FILE)
    journey_format_error_set (error, JOURNEY_FORMAT_ERROR_LIMIT, 0, _ ("“%s” is larger than 64 MB. No file that large is read."),
                              name);
  else
    return TRUE;

  return FALSE;
}

static GBytes *
read_all (int fd, gsize expected, const char *path, GCancellable *cancellable, GError **error)
{
  g_autoptr (GByteArray) array = g_byte_array_sized_new ((guint)expected + 1);
  gsize length = 0;

  /* One byte more than a file may have shows that the file has grown since it was looked at. */
  while (length <= JOURNEY_LIMIT_FILE)
    {
      ssize_t n;

      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return NULL;

      g_byte_array_set_size (array,
                             (guint)MIN (length + MAX (expected + 1 - MIN (length, expected), 65536), JOURNEY_LIMIT_FILE + 1));
      n = read (fd, array->data + length, array->len - length);
      if (n < 0 && errno == EINTR)
        continue;
      if (n < 0)
        {
          journey_disk_fail (errno, path, error);
          return NULL;
        }
      if (n == 0)
        break;
      length += (gsize)n;
    }

  g_byte_array_set_size (array, (guint)length);
  return g_byte_array_free_to_bytes (g_steal_pointer (&array));
}

static GBytes *
load_path (const char *path, char **etag, GCancellable *cancellable, GError **error)
{
  /* Without O_NONBLOCK the opening of a pipe waits for somebody to write into it. */
  int fd = open (path, O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
  GBytes *bytes = NULL;
  struct stat status;

  if (fd < 0)
    {
      journey_disk_fail (errno, path, error);
      return NULL;
    }

  if (fstat (fd, &status) != 0)
    journey_disk_fail (errno, path, error);
  else if (check_readable (path, &status, error))
    bytes = read_all (fd, (gsize)status.st_size, path, cancellable, error);
  close (fd);

  if (bytes && etag)
    *etag = journey_disk_etag (&status);

  return bytes;
}

/* A file that is not on this machine's disks: never more of it than a file may have. */
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
 * journey_load_file:
 * @file: a map or a table
 * @etag: (out) (optional): what state of the file was read
 *
 * Reads a file whole. What is not a file is refused and never waited for, and what is larger than any of ours is refused or,
 * where that cannot be known before, read to one byte beyond %JOURNEY_LIMIT_FILE.
 *
 * Returns: (transfer full) (nullable): its bytes
 */
GBytes *
journey_load_file (GFile *file, char **etag, GCancellable *cancellable, GError **error)
{
  g_autofree char *path = journey_disk_path (file);

  return path ? load_path (path, etag, cancellable, error) : load_stream (file, etag, cancellable, error);
}
