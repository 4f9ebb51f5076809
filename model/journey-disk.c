/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n.h>
#include <string.h>
#include <sys/xattr.h>
#include <unistd.h>

#include "journey-disk-private.h"

#define PIECE (1u << 16)
#define ATTRIBUTES (1u << 16) /* as many bytes as Linux lets a file have of names, or in one value */

/**
 * journey_disk_path:
 *
 * A file that a service of the desktop reaches over a network may have a path as well, which promises more than it keeps:
 * such files are read and written as GIO does it.
 *
 * Returns: (transfer full) (nullable): the path of a file in the file system of this machine, NULL for one elsewhere
 */
char *
journey_disk_path (GFile *file)
{
  return g_file_is_native (file) ? g_file_get_path (file) : NULL;
}

/**
 * journey_disk_name:
 *
 * Returns: (transfer full): what the file is called, for people
 */
char *
journey_disk_name (GFile *file)
{
  g_autofree char *name = g_file_get_basename (file);

  return name ? g_filename_display_name (name) : g_file_get_parse_name (file);
}

/**
 * journey_disk_etag:
 *
 * Returns: (transfer full): a text that is another one as soon as the file is another one or was written to
 */
char *
journey_disk_etag (const struct stat *status)
{
  return g_strdup_printf ("%" G_GUINT64_FORMAT "-%" G_GUINT64_FORMAT "-%" G_GINT64_FORMAT "-%" G_GINT64_FORMAT ".%09ld",
                          (guint64)status->st_dev, (guint64)status->st_ino, (gint64)status->st_size,
                          (gint64)status->st_mtim.tv_sec, status->st_mtim.tv_nsec);
}

/**
 * journey_disk_fail:
 * @code: the errno
 * @path: the file that it is about
 *
 * Sets a G_IO_ERROR with a sentence that says what is wrong with the file or its disk.
 *
 * Returns: FALSE
 */
gboolean
journey_disk_fail (int code, const char *path, GError **error)
{
  g_autofree char *name = g_filename_display_basename (path);
  const char *sentence;

  switch (code)
    {
    case ENOENT:
      sentence = _ ("“%s” is not there.");
      break;
    case EACCES:
    case EPERM:
      sentence = _ ("You have no permission to use “%s” or its folder.");
      break;
    case EROFS:
      sentence = _ ("“%s” is on a disk that cannot be written to.");
      break;
    case ENOSPC:
    case EDQUOT:
      sentence = _ ("There is no space left on the disk for “%s”.");
      break;
    case EFBIG:
      sentence = _ ("“%s” is too large for its disk.");
      break;
    case ENAMETOOLONG:
      sentence = _ ("The name “%s” is too long. Choose a shorter one.");
      break;
    default:
      g_set_error (error, G_IO_ERROR, g_io_error_from_errno (code), _ ("“%s” cannot be used: %s."), name, g_strerror (code));
      return FALSE;
    }

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  g_set_error (error, G_IO_ERROR, g_io_error_from_errno (code), sentence, name);
#pragma GCC diagnostic pop
  return FALSE;
}

/**
 * journey_disk_fail_changed:
 * @path: of the file, or its name
 *
 * Sets G_IO_ERROR_WRONG_ETAG.
 *
 * Returns: FALSE
 */
gboolean
journey_disk_fail_changed (const char *path, GError **error)
{
  g_autofree char *name = g_filename_display_basename (path);

  g_set_error (error, G_IO_ERROR, G_IO_ERROR_WRONG_ETAG,
               _ ("“%s” was changed by somebody else since it was opened. Save the map under another name."), name);
  return FALSE;
}

/* Short and independent of the name of the file, which may have the greatest length there is. */
static int
open_in (const char *folder, const char *suffix, mode_t mode, char **path)
{
  for (guint i = 0; i < 100; i++)
    {
      g_autofree char *name = g_strdup_printf (".sojourn-%08x%s", g_random_int (), suffix);
      g_autofree char *candidate = g_build_filename (folder, name, NULL);
      int fd = open (candidate, O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, mode);

      if (fd >= 0)
        {
          *path = g_steal_pointer (&candidate);
          return fd;
        }
      if (errno != EEXIST && errno != EINTR)
        break;
    }

  return -1;
}

/**
 * journey_disk_open_beside:
 * @path: the file that it is for
 * @suffix: the end of its name
 * @mode: less what the umask takes
 * @beside: (out): where it is
 *
 * Makes a new file in the folder of @path.
 *
 * Returns: its descriptor, for reading and writing; -1 with @error set about @path
 */
int
journey_disk_open_beside (const char *path, const char *suffix, mode_t mode, char **beside, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  int fd = open_in (folder, suffix, mode, beside);

  if (fd < 0)
    journey_disk_fail (errno, path, error);

  return fd;
}

/**
 * journey_disk_refuge:
 *
 * Returns: (transfer full) (nullable): the folder, which is made when there is none, for what has to be kept and cannot be kept
 *   beside its file; NULL with errno set when it cannot be made
 */
char *
journey_disk_refuge (void)
{
  char *folder = g_build_filename (g_get_user_state_dir (), "sojourn", "kept", NULL);
  int code;

  if (g_mkdir_with_parents (folder, 0700) == 0)
    return folder;

  code = errno;
  g_free (folder);
  errno = code;
  return NULL;
}

/**
 * journey_disk_open_safe:
 * @path: the file that it is for
 * @suffix: the end of its name
 * @kept: (out): where it is
 *
 * Makes a new file that only we can read in the folder of @path, or where that takes none, in the user's own.
 *
 * Returns: its descriptor, for reading and writing; -1 with @error set about @path
 */
int
journey_disk_open_safe (const char *path, const char *suffix, char **kept, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  int fd = open_in (folder, suffix, 0600, kept);

  if (fd < 0 && (errno == EACCES || errno == EPERM || errno == EROFS))
    return journey_disk_open_kept (path, suffix, kept, error);
  if (fd < 0)
    journey_disk_fail (errno, path, error);

  return fd;
}

/**
 * journey_disk_open_kept:
 * @path: the file that it is for, or its name
 * @suffix: the end of its name
 * @kept: (out): where it is
 *
 * Makes a new file that only we can read in the user's own folder.
 *
 * Returns: its descriptor, for reading and writing; -1 with @error set about @path
 */
int
journey_disk_open_kept (const char *path, const char *suffix, char **kept, GError **error)
{
  g_autofree char *refuge = journey_disk_refuge ();
  int fd = refuge ? open_in (refuge, suffix, 0600, kept) : -1;

  if (fd < 0)
    journey_disk_fail (errno, path, error);

  return fd;
}

/**
 * journey_disk_name_backup:
 * @path: the file that was written, or its name
 * @backup: what it held before
 *
 * Has an error that is set say where the old bytes are.
 */
void
journey_disk_name_backup (const char *path, const char *backup, GError **error)
{
  g_autofree char *name = g_filename_display_basename (path);
  g_autofree char *kept = g_filename_display_name (backup);

  g_prefix_error (error, _ ("“%s” was not written completely. What it held before is in “%s”. "), name, kept);
}

/**
 * journey_disk_is_closed:
 *
 * Returns: whether nothing new can be made in a folder, as opposed to there being no room for it
 */
gboolean
journey_disk_is_closed (const GError *error)
{
  return g_error_matches (error, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED)
         || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_READ_ONLY);
}

/* Attributes such as tags and access lists; a disk that cannot take them must not prevent saving. */
static void
copy_attributes (const char *path, int fd)
{
  g_autofree char *names = g_malloc (ATTRIBUTES);
  g_autofree char *value = g_malloc (ATTRIBUTES);
  ssize_t n = listxattr (path, names, ATTRIBUTES);

  for (const char *name = names; n > 0 && name < names + n; name += strlen (name) + 1)
    {
      ssize_t length = getxattr (path, name, value, ATTRIBUTES);

      if (length >= 0)
        (void)!fsetxattr (fd, name, value, (size_t)length, 0);
    }
}

/**
 * journey_disk_copy_identity:
 * @old: what @path is
 * @fd: the file that is to take its place
 * @stays: (out): set when it cannot, because its owner or group would be another one
 *
 * Copies mode, owner and extended attributes as far as we may.
 *
 * Returns: whether the mode is the same
 */
gboolean
journey_disk_copy_identity (const char *path, const struct stat *old, int fd, gboolean *stays, GError **error)
{
  struct stat status;

  /* The owner first, since changing it takes rights off the mode. */
  (void)!fchown (fd, (uid_t)-1, old->st_gid);
  (void)!fchown (fd, old->st_uid, (gid_t)-1);
  if (fstat (fd, &status) != 0)
    return journey_disk_fail (errno, path, error);
  if (status.st_uid != old->st_uid || status.st_gid != old->st_gid)
    {
      *stays = TRUE;
      return TRUE;
    }

  copy_attributes (path, fd);

  return fchmod (fd, old->st_mode & 07777) == 0 || journey_disk_fail (errno, path, error);
}

static ssize_t
read_piece (int fd, char *piece, off_t at)
{
  ssize_t n;

  do
    n = pread (fd, piece, PIECE, at);
  while (n < 0 && errno == EINTR);

  return n;
}

static gboolean
write_piece (int fd, const char *piece, ssize_t length)
{
  while (length > 0)
    {
      ssize_t n = write (fd, piece, (size_t)length);

      if (n < 0 && errno == EINTR)
        continue;
      if (n < 0)
        return FALSE;
      piece += n;
      length -= n;
    }

  return TRUE;
}

/**
 * journey_disk_copy:
 * @from: a file, read from its start on
 * @to: where the bytes are added
 * @path: what an error is about
 *
 * Returns: whether all of @from is in @to
 */
gboolean
journey_disk_copy (int from, int to, const char *path, GError **error)
{
  g_autofree char *piece = g_malloc (PIECE);
  off_t at = 0;
  ssize_t n;

  for (; (n = read_piece (from, piece, at)) > 0; at += n)
    if (!write_piece (to, piece, n))
      return journey_disk_fail (errno, path, error);

  return n == 0 || journey_disk_fail (errno, path, error);
}

/**
 * journey_disk_is_same:
 *
 * Returns: whether both files can be read and hold the same bytes
 */
gboolean
journey_disk_is_same (int a, int b)
{
  g_autofree char *one = g_malloc (PIECE);
  g_autofree char *other = g_malloc (PIECE);
  off_t at = 0;
  ssize_t n;

  do
    {
      n = read_piece (a, one, at);
      if (n < 0 || read_piece (b, other, at) != n || memcmp (one, other, (size_t)n) != 0)
        return FALSE;
      at += n;
    }
  while (n > 0);

  return TRUE;
}

/**
 * journey_disk_holds:
 *
 * Returns: whether a file can be read and holds @bytes and nothing else
 */
gboolean
journey_disk_holds (int fd, GBytes *bytes)
{
  g_autofree char *piece = g_malloc (PIECE);
  gsize length;
  const char *expected = g_bytes_get_data (bytes, &length);
  gsize at = 0;
  ssize_t n;

  while ((n = read_piece (fd, piece, (off_t)at)) > 0)
    {
      if ((gsize)n > length - at || memcmp (piece, expected + at, (size_t)n) != 0)
        return FALSE;
      at += (gsize)n;
    }

  return n == 0 && at == length;
}

/**
 * journey_disk_sync:
 *
 * Waits until the bytes of @fd are on the disk.
 */
gboolean
journey_disk_sync (int fd, const char *path, GError **error)
{
  return fsync (fd) == 0 || journey_disk_fail (errno, path, error);
}

/**
 * journey_disk_sync_folder:
 *
 * Waits until the names in the folder of @path are on the disk: a renamed file survives a power cut only then.
 */
gboolean
journey_disk_sync_folder (const char *path, GError **error)
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

/**
 * journey_disk_close:
 *
 * Some file systems say only here that the disk is full, so closing counts as much as writing.
 */
gboolean
journey_disk_close (int fd, const char *path, GError **error)
{
  return close (fd) == 0 || errno == EINTR || journey_disk_fail (errno, path, error);
}
