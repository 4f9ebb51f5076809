/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-disk.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/xattr.h>
#include <unistd.h>

#define MAX_LINKS 40 /* as the kernel follows at most */

static gboolean
write_all (int fd, GBytes *bytes, const char *path, GError **error)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

  while (length > 0)
    {
      ssize_t n = write (fd, data, length);

      if (n < 0 && errno == EINTR)
        continue;
      if (n < 0)
        return journey_disk_fail (errno, path, error);
      data += n;
      length -= (gsize)n;
    }

  return TRUE;
}

/* Some file systems say only here that the disk is full, so closing counts as much as writing. */
static gboolean
sync_and_close (int fd, const char *path, GError **error)
{
  int code = fsync (fd) != 0 ? errno : 0;

  if (close (fd) != 0 && code == 0 && errno != EINTR)
    code = errno;

  return code == 0 || journey_disk_fail (code, path, error);
}

/* Closes @fd in any case. */
static gboolean
write_and_close (int fd, GBytes *bytes, const char *path, GError **error)
{
  if (write_all (fd, bytes, path, error))
    return sync_and_close (fd, path, error);

  close (fd);
  return FALSE;
}

/* A renamed file survives a power cut only when its folder is on the disk, too. */
static gboolean
sync_folder (const char *path, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  int fd = open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  int code;

  if (fd < 0)
    return TRUE; /* a folder may be closed to reading and still be written to */

  code = fsync (fd) != 0 ? errno : 0;
  close (fd);

  return code == 0 || code == EINVAL || journey_disk_fail (code, path, error);
}

/* The file that is meant in the end, which need not be there yet. Renaming over a link would make it a file. */
static char *
resolve_links (const char *path, GError **error)
{
  g_autofree char *target = g_strdup (path);

  for (guint i = 0; i < MAX_LINKS; i++)
    {
      g_autofree char *next = g_file_read_link (target, NULL);
      g_autofree char *folder = NULL;

      if (!next)
        return g_steal_pointer (&target);

      folder = g_path_get_dirname (target);
      g_free (target);
      target = g_path_is_absolute (next) ? g_steal_pointer (&next) : g_build_filename (folder, next, NULL);
    }

  journey_disk_fail (ELOOP, path, error);
  return NULL;
}

static gboolean
check_writable (const char *path, const struct stat *status, GError **error)
{
  g_autofree char *name = g_filename_display_basename (path);

  if (S_ISDIR (status->st_mode))
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_IS_DIRECTORY, _ ("“%s” is a folder. Choose another name."), name);
  else if (!S_ISREG (status->st_mode))
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_REGULAR_FILE, _ ("“%s” is a device or a pipe. Choose another name."), name);
  else if ((status->st_mode & (S_IWUSR | S_IWGRP | S_IWOTH)) == 0 || access (path, W_OK) != 0)
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_READ_ONLY, _ ("“%s” is read-only. Save the map under another name."), name);
  else
    return TRUE;

  return FALSE;
}

/* Whether the file is still the one that the map was read from; one that is gone can be written without a loss. */
static gboolean
check_etag (const char *path, const char *expected, GError **error)
{
  g_autofree char *name = NULL;
  g_autofree char *etag = NULL;
  struct stat status;

  if (!expected || stat (path, &status) != 0)
    return TRUE;

  etag = journey_disk_etag (&status);
  if (strcmp (etag, expected) == 0)
    return TRUE;

  name = g_filename_display_basename (path);
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_WRONG_ETAG,
               _ ("“%s” was changed by somebody else since it was opened. Save the map under another name."), name);
  return FALSE;
}

/* A new file beside @path. An old one's mode is set later; until then nobody else may read what is in it. */
static int
open_beside (const char *path, const char *suffix, mode_t mode, char **beside, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);

  for (guint i = 0; i < 100; i++)
    {
      /* Short and independent of the name of the map, which may have the greatest length there is. */
      g_autofree char *name = g_strdup_printf (".sojourn-%08x%s", g_random_int (), suffix);
      g_autofree char *candidate = g_build_filename (folder, name, NULL);
      int fd = open (candidate, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, mode);

      if (fd >= 0)
        {
          *beside = g_steal_pointer (&candidate);
          return fd;
        }
      if (errno != EEXIST && errno != EINTR)
        break;
    }

  journey_disk_fail (errno, path, error);
  return -1;
}

/* Attributes such as tags and access lists; a disk that cannot take them must not prevent saving. */
static void
copy_attributes (const char *path, int fd)
{
  char names[4096];
  char value[16384];
  ssize_t n = listxattr (path, names, sizeof names);

  for (const char *name = names; n > 0 && name < names + n; name += strlen (name) + 1)
    {
      ssize_t length = getxattr (path, name, value, sizeof value);

      if (length >= 0)
        (void)!fsetxattr (fd, name, value, (size_t)length, 0);
    }
}

/* The owner first, since changing it takes rights off the mode. */
static gboolean
copy_identity (const char *path, const struct stat *old, int fd, GError **error)
{
  (void)!fchown (fd, (uid_t)-1, old->st_gid);
  (void)!fchown (fd, old->st_uid, (gid_t)-1);
  copy_attributes (path, fd);

  return fchmod (fd, old->st_mode & 07777) == 0 || journey_disk_fail (errno, path, error);
}

static gboolean
write_beside (const char *path, const struct stat *old, GBytes *bytes, char **beside, GError **error)
{
  int fd = open_beside (path, ".tmp", old ? 0600 : 0666, beside, error);

  if (fd < 0)
    return FALSE;

  if (old && !copy_identity (path, old, fd, error))
    {
      close (fd);
      return FALSE;
    }

  return write_and_close (fd, bytes, path, error);
}

/* The usual way: a whole new file takes the place of the old one, so that there is never half a map. */
static gboolean
replace (const char *path, const struct stat *old, GBytes *bytes, const char *expected, GError **error)
{
  g_autofree char *beside = NULL;
  gboolean done = write_beside (path, old, bytes, &beside, error) && check_etag (path, expected, error)
                  && (rename (beside, path) == 0 || journey_disk_fail (errno, path, error));

  if (!done && beside)
    g_unlink (beside);

  return done && sync_folder (path, error);
}

/* The end is cut off first: what is left over of a longer old map would stand behind the new one. */
static gboolean
write_in_place (const char *path, GBytes *bytes, GError **error)
{
  int fd = open (path, O_WRONLY | O_TRUNC | O_CLOEXEC);

  return fd >= 0 ? write_and_close (fd, bytes, path, error) : journey_disk_fail (errno, path, error);
}

static void
name_backup (const char *backup, GError **error)
{
  g_autofree char *name = g_filename_display_name (backup);

  g_prefix_error (error, _ ("The map was not saved completely. What the file held before is in “%s”. "), name);
}

/* A copy of the old bytes that was read back from the disk; its name goes to @backup. */
static gboolean
back_up (const char *path, char **backup, GCancellable *cancellable, GError **error)
{
  g_autoptr (GBytes) old = journey_disk_load (path, NULL, cancellable, error);
  g_autoptr (GBytes) copy = NULL;
  int fd = old ? open_beside (path, ".backup", 0600, backup, error) : -1;

  if (fd < 0 || !write_and_close (fd, old, path, error) || !sync_folder (path, error))
    return FALSE;

  copy = journey_disk_load (*backup, NULL, cancellable, error);

  return copy && (g_bytes_equal (copy, old) || journey_disk_fail (EIO, path, error));
}

/* A file with several names, or of another owner, has to stay the same file. A copy of the old bytes is on the disk
 * before the first of them changes, and stays there when something goes wrong. */
static gboolean
overwrite (const char *path, GBytes *bytes, const char *expected, GCancellable *cancellable, GError **error)
{
  g_autofree char *backup = NULL;

  if (!back_up (path, &backup, cancellable, error) || !check_etag (path, expected, error))
    {
      if (backup)
        g_unlink (backup);
      return FALSE;
    }

  if (!write_in_place (path, bytes, error))
    {
      name_backup (backup, error);
      return FALSE;
    }

  g_unlink (backup);
  return TRUE;
}

/* Renaming would part the file from its other names, or from an owner whom only root can give it back. */
static gboolean
has_to_stay (const struct stat *status)
{
  return status->st_nlink > 1 || (status->st_uid != geteuid () && geteuid () != 0);
}

/**
 * journey_disk_store:
 * @path: the file, or a symbolic link to it, which stays one
 * @expected: (nullable): the etag that the file has to have, NULL for any
 * @etag: (out) (optional): that of the written file
 *
 * Writes a file of this machine so that at every moment the old or the new bytes are on the disk. Mode, owner, extended
 * attributes and hard links stay; a read-only file is not written.
 *
 * Returns: whether the new bytes are on the disk; otherwise the old ones are, and a G_IO_ERROR is set
 */
gboolean
journey_disk_store (const char *path, GBytes *bytes, const char *expected, char **etag, GCancellable *cancellable, GError **error)
{
  g_autofree char *target = resolve_links (path, error);
  struct stat status;
  gboolean exists;

  if (!target)
    return FALSE;

  exists = stat (target, &status) == 0;
  if (!exists && errno != ENOENT)
    return journey_disk_fail (errno, target, error);
  if (exists && !(check_writable (target, &status, error) && check_etag (target, expected, error)))
    return FALSE;
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;

  if (exists && has_to_stay (&status) ? !overwrite (target, bytes, expected, cancellable, error)
                                      : !replace (target, exists ? &status : NULL, bytes, expected, error))
    return FALSE;

  if (stat (target, &status) != 0)
    return journey_disk_fail (errno, target, error);
  if (etag)
    *etag = journey_disk_etag (&status);

  return TRUE;
}
