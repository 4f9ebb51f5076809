/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <limits.h>
#include <string.h>
#include <unistd.h>

#include "journey-disk-private.h"

#define NAMES_TRIED 1000

/* 'Map (their version 2).journey' beside 'Map.journey', no longer than a name may be. */
static char *
name_copy (const char *name, const char *remark, guint number)
{
  const char *dot = strrchr (name, '.');
  const char *end = dot && dot != name ? dot : name + strlen (name);
  g_autofree char *plain = g_strdelimit (g_strdup (remark), "/", '-');
  g_autofree char *addition =
      number < 2 ? g_strdup_printf (" (%s)%s", plain, end) : g_strdup_printf (" (%s %u)%s", plain, number, end);
  gsize room = strlen (addition) < NAME_MAX ? NAME_MAX - strlen (addition) : 0;
  gsize length = MIN ((gsize)(end - name), room);

  /* Not within a character; what is no UTF-8 loses a little more. */
  while (length > 0 && name + length < end && ((guchar)name[length] & 0xc0) == 0x80)
    length--;

  return g_strdup_printf ("%.*s%s", (int)length, name, addition);
}

static int
open_copy (const char *folder, const char *name, const char *remark, char **path)
{
  for (guint i = 1; i <= NAMES_TRIED; i++)
    {
      g_autofree char *copy = name_copy (name, remark, i);
      g_autofree char *candidate = g_build_filename (folder, copy, NULL);
      int fd = open (candidate, O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600);

      if (fd >= 0)
        {
          *path = g_steal_pointer (&candidate);
          return fd;
        }
      if (errno != EEXIST)
        break;
    }

  return -1;
}

static gboolean
is_still (int fd, const char *expected)
{
  g_autofree char *etag = NULL;
  struct stat status;

  if (fstat (fd, &status) != 0 || !S_ISREG (status.st_mode))
    return FALSE;

  etag = journey_disk_etag (&status);

  return strcmp (etag, expected) == 0;
}

static gboolean
fill_copy (int from, int to, const char *path, const char *expected, GError **error)
{
  struct stat status;

  if (!journey_disk_copy (from, to, path, error) || !journey_disk_sync (to, path, error))
    return FALSE;
  if (fstat (from, &status) != 0 || fchmod (to, status.st_mode & 0777) != 0 || !journey_disk_is_same (from, to))
    return journey_disk_fail (EIO, path, error);

  return is_still (from, expected) || journey_disk_fail_changed (path, error);
}

static GFile *
keep_from (int from, const char *path, const char *remark, const char *expected, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *refuge = NULL;
  g_autofree char *copy = NULL;
  int to = open_copy (folder, name, remark, &copy);
  gboolean done;

  if (to < 0 && (errno == EACCES || errno == EPERM || errno == EROFS))
    {
      refuge = journey_disk_refuge ();
      to = refuge ? open_copy (refuge, name, remark, &copy) : -1;
    }
  if (to < 0)
    {
      journey_disk_fail (errno, path, error);
      return NULL;
    }

  done = fill_copy (from, to, path, expected, error);
  if (!journey_disk_close (to, path, done ? error : NULL) || !done || !journey_disk_sync_folder (copy, error))
    {
      g_unlink (copy);
      return NULL;
    }

  return g_file_new_for_path (copy);
}

static GFile *
keep_local (const char *path, const char *remark, const char *expected, GError **error)
{
  int from = open (path, O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
  GFile *copy = NULL;

  if (from < 0)
    journey_disk_fail (errno, path, error);
  else if (!is_still (from, expected))
    journey_disk_fail_changed (path, error);
  else
    copy = keep_from (from, path, remark, expected, error);
  if (from >= 0)
    close (from);

  return copy;
}

static gboolean
is_still_remote (GFile *file, const char *expected, GCancellable *cancellable, GError **error)
{
  g_autofree char *name = journey_disk_name (file);
  g_autofree char *etag = NULL;

  if (!journey_disk_query (file, &etag, cancellable, error))
    return FALSE;

  return g_strcmp0 (etag, expected) == 0 || journey_disk_fail_changed (name, error);
}

static GFile *
copy_remote (GFile *file, GFile *folder, const char *remark, GCancellable *cancellable, GError **error)
{
  g_autofree char *name = g_file_get_basename (file);

  for (guint i = 1;; i++)
    {
      g_autofree char *copy_name = name_copy (name, remark, i);
      g_autoptr (GFile) copy = g_file_get_child (folder, copy_name);
      g_autoptr (GError) reason = NULL;

      if (g_file_copy (file, copy, G_FILE_COPY_NONE, cancellable, NULL, NULL, &reason))
        return g_steal_pointer (&copy);
      if (i < NAMES_TRIED && g_error_matches (reason, G_IO_ERROR, G_IO_ERROR_EXISTS))
        continue;

      g_propagate_error (error, g_steal_pointer (&reason));
      return NULL;
    }
}

static GFile *
keep_remote (GFile *file, const char *remark, const char *expected, GCancellable *cancellable, GError **error)
{
  g_autoptr (GFile) folder = g_file_get_parent (file);
  g_autofree char *name = journey_disk_name (file);
  g_autoptr (GFile) copy = NULL;

  if (!folder)
    {
      journey_disk_fail (EACCES, name, error);
      return NULL;
    }

  copy = copy_remote (file, folder, remark, cancellable, error);
  if (copy && !is_still_remote (file, expected, cancellable, error))
    {
      g_file_delete (copy, NULL, NULL);
      return NULL;
    }

  return g_steal_pointer (&copy);
}

/**
 * journey_disk_keep_copy:
 * @file: what is to be written over
 * @remark: goes into the name of the copy, translated
 * @expected: the etag that the file has to have
 *
 * Makes a copy of a file beside it, under a name that nobody has yet, or in the user's own folder when that of the file
 * takes nothing new. On this machine, it is on the disk, and was read back, when this returns; elsewhere it is as safe as
 * whoever keeps the file makes it.
 *
 * Returns: (transfer full): the copy; NULL with a G_IO_ERROR, G_IO_ERROR_WRONG_ETAG when the file is another one by now
 */
GFile *
journey_disk_keep_copy (GFile *file, const char *remark, const char *expected, GCancellable *cancellable, GError **error)
{
  g_autofree char *path = NULL;

  g_return_val_if_fail (G_IS_FILE (file) && remark && expected, NULL);

  path = journey_disk_path (file);

  return path ? keep_local (path, remark, expected, error) : keep_remote (file, remark, expected, cancellable, error);
}

/**
 * journey_disk_query:
 * @etag: (out): which state of @file is there now
 *
 * Looks whether a file is still the one that was read or written, without reading it.
 *
 * Returns: whether it is there; otherwise a G_IO_ERROR is set
 */
gboolean
journey_disk_query (GFile *file, char **etag, GCancellable *cancellable, GError **error)
{
  g_autofree char *path = journey_disk_path (file);
  g_autoptr (GFileInfo) info = NULL;
  struct stat status;

  if (path && stat (path, &status) != 0)
    return journey_disk_fail (errno, path, error);
  if (path)
    {
      *etag = journey_disk_etag (&status);
      return TRUE;
    }

  info = g_file_query_info (file, G_FILE_ATTRIBUTE_ETAG_VALUE, G_FILE_QUERY_INFO_NONE, cancellable, error);
  if (!info)
    return FALSE;

  *etag = g_strdup (g_file_info_get_etag (info));
  return TRUE;
}
