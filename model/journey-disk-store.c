/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <limits.h>
#include <string.h>
#include <unistd.h>

#include "journey-disk-private.h"
#include "journey-disk-stream.h"

#define MAX_LINKS 40 /* as the kernel follows at most */

/* What is to be written, and where. */
typedef struct
{
  const char *path; /* as it was given */
  JourneyDiskWriter writer;
  gpointer data;
  const char *expected; /* the etag that the file has to have; NULL for any */
  gboolean files_only;  /* no devices and pipes */
  GCancellable *cancellable;
} Store;

/* The file that is meant in the end, which need not be there yet. Renaming over a link would make it a file, so a link
 * that cannot be read is no file to be written. */
static char *
resolve_links (const char *path, GError **error)
{
  g_autofree char *target = g_strdup (path);
  g_autofree char *next = g_malloc (PATH_MAX);

  for (guint i = 0; i < MAX_LINKS; i++)
    {
      ssize_t length = readlink (target, next, PATH_MAX - 1);
      g_autofree char *folder = NULL;

      if (length < 0 && errno != EINVAL && errno != ENOENT)
        {
          journey_disk_fail (errno, path, error);
          return NULL;
        }
      if (length < 0)
        return g_steal_pointer (&target);

      next[length] = '\0';
      folder = g_path_get_dirname (target);
      g_free (target);
      target = g_path_is_absolute (next) ? g_strdup (next) : g_build_filename (folder, next, NULL);
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
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_READ_ONLY, _ ("“%s” is read-only. Choose another name."), name);
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

  if (!expected)
    return TRUE;
  if (stat (path, &status) != 0)
    return errno == ENOENT || journey_disk_fail (errno, path, error);

  etag = journey_disk_etag (&status);
  if (strcmp (etag, expected) == 0)
    return TRUE;

  name = g_filename_display_basename (path);
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_WRONG_ETAG,
               _ ("“%s” was changed by somebody else since it was opened. Save the map under another name."), name);
  return FALSE;
}

static gboolean
write_into (const Store *self, int fd, GError **error)
{
  g_autoptr (GOutputStream) stream = journey_disk_stream_new (fd, self->path);

  return self->writer (stream, self->data, self->cancellable, error);
}

static void
name_backup (const char *path, const char *backup, GError **error)
{
  g_autofree char *name = g_filename_display_basename (path);
  g_autofree char *kept = g_filename_display_name (backup);

  g_prefix_error (error, _ ("“%s” was not written completely. What it held before is in “%s”. "), name, kept);
}

/* A copy of the old bytes that was read back; its name goes to @backup. */
static gboolean
back_up (const char *target, char **backup, GError **error)
{
  int old = open (target, O_RDONLY | O_CLOEXEC);
  int copy;
  gboolean done;

  if (old < 0)
    return journey_disk_fail (errno, target, error);

  copy = journey_disk_open_beside (target, ".backup", 0600, backup, error);
  done = copy >= 0 && journey_disk_copy (old, copy, target, error) && journey_disk_sync (copy, target, error)
         && (journey_disk_is_same (old, copy) || journey_disk_fail (EIO, target, error));
  close (old);
  if (copy >= 0 && !journey_disk_close (copy, target, done ? error : NULL))
    done = FALSE;

  return done && journey_disk_sync_folder (target, error);
}

/* The end is cut off first: what is left over of longer old contents would stand behind the new ones. */
static gboolean
write_in_place (const char *target, int from, GError **error)
{
  int fd = open (target, O_WRONLY | O_TRUNC | O_CLOEXEC);
  gboolean done;

  if (fd < 0)
    return journey_disk_fail (errno, target, error);

  done = journey_disk_copy (from, fd, target, error) && journey_disk_sync (fd, target, error);

  return journey_disk_close (fd, target, done ? error : NULL) && done;
}

/* A file with several names, or of another owner, has to stay the same file. A copy of the old bytes is on the disk
 * before the first of them changes, and stays there when something goes wrong. */
static gboolean
overwrite (const Store *self, const char *target, int from, GError **error)
{
  g_autofree char *backup = NULL;

  if (!back_up (target, &backup, error) || !check_etag (target, self->expected, error))
    {
      if (backup)
        g_unlink (backup);
      return FALSE;
    }

  if (!write_in_place (target, from, error))
    {
      name_backup (target, backup, error);
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

/* Until a new file is whole, the old one is not touched. @old is NULL when there is none. */
static gboolean
write_whole (const Store *self, const char *target, const struct stat *old, GError **error)
{
  gboolean stays = old && has_to_stay (old);
  g_autofree char *beside = NULL;
  /* An old file's mode is set later; until then nobody else may read what is in it. */
  int fd = journey_disk_open_beside (target, ".tmp", old ? 0600 : 0666, &beside, error);
  gboolean done;

  if (fd < 0)
    return FALSE;

  done = (!old || stays || journey_disk_copy_identity (target, old, fd, error)) && write_into (self, fd, error)
         && journey_disk_sync (fd, target, error) && (!stays || overwrite (self, target, fd, error));
  if (!journey_disk_close (fd, target, done ? error : NULL))
    done = FALSE;
  if (done && !stays)
    done =
        check_etag (target, self->expected, error) && (rename (beside, target) == 0 || journey_disk_fail (errno, target, error));
  if (stays || !done)
    g_unlink (beside);

  return done && journey_disk_sync_folder (target, error);
}

/* A device or a pipe, such as /dev/stdout, cannot be replaced. */
static gboolean
write_through (const Store *self, GError **error)
{
  int fd = open (self->path, O_WRONLY | O_APPEND | O_NOCTTY | O_CLOEXEC);
  gboolean done;

  if (fd < 0)
    return journey_disk_fail (errno, self->path, error);

  done = write_into (self, fd, error);

  return journey_disk_close (fd, self->path, done ? error : NULL) && done;
}

/* A link of /proc leads to an open file, and need not say where that is. Only a target that is surely not there counts:
 * what is written through is added to what a file holds. */
static gboolean
leads_elsewhere (const char *path, const char *target)
{
  struct stat found;

  return strcmp (path, target) != 0 && stat (target, &found) != 0 && errno == ENOENT;
}

static gboolean
store_file (const Store *self, char **etag, GError **error)
{
  g_autofree char *target = resolve_links (self->path, error);
  struct stat status;
  gboolean exists;

  if (!target)
    return FALSE;

  exists = stat (self->path, &status) == 0;
  if (!exists && errno != ENOENT)
    return journey_disk_fail (errno, self->path, error);
  if (g_cancellable_set_error_if_cancelled (self->cancellable, error))
    return FALSE;
  if (exists && !self->files_only && !S_ISDIR (status.st_mode)
      && (!S_ISREG (status.st_mode) || leads_elsewhere (self->path, target)))
    return write_through (self, error);
  if (exists && !(check_writable (target, &status, error) && check_etag (target, self->expected, error)))
    return FALSE;
  if (!write_whole (self, target, exists ? &status : NULL, error))
    return FALSE;

  if (etag && stat (target, &status) != 0)
    return journey_disk_fail (errno, target, error);
  if (etag)
    *etag = journey_disk_etag (&status);

  return TRUE;
}

/* Places that are no folders of this machine. Closing a stream puts it into the place of the old file, so one that
 * failed is cancelled before. */
static gboolean
store_remote (const Store *self, GFile *file, GError **error)
{
  g_autoptr (GFileOutputStream) stream = g_file_replace (file, NULL, FALSE, G_FILE_CREATE_NONE, self->cancellable, error);
  g_autoptr (GCancellable) failed = NULL;

  if (!stream)
    return FALSE;
  if (self->writer (G_OUTPUT_STREAM (stream), self->data, self->cancellable, error))
    return g_output_stream_close (G_OUTPUT_STREAM (stream), self->cancellable, error);

  failed = g_cancellable_new ();
  g_cancellable_cancel (failed);
  g_output_stream_close (G_OUTPUT_STREAM (stream), failed, NULL);
  return FALSE;
}

static gboolean
write_all (GOutputStream *stream, gpointer data, GCancellable *cancellable, GError **error)
{
  GBytes *bytes = data;

  return g_output_stream_write_all (stream, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), NULL, cancellable, error);
}

/**
 * journey_disk_store:
 * @path: the file, or a symbolic link to it, which stays one
 * @expected: (nullable): the etag that the file has to have, NULL for any
 * @etag: (out) (optional): that of the written file
 *
 * Saves into a file of this machine, as journey_disk_write () does; devices and pipes are refused, since what went
 * into them cannot be opened again.
 *
 * Returns: whether the new bytes are on the disk; otherwise the old ones are, and a G_IO_ERROR is set
 */
gboolean
journey_disk_store (const char *path, GBytes *bytes, const char *expected, char **etag, GCancellable *cancellable, GError **error)
{
  Store self = { path, write_all, bytes, expected, TRUE, cancellable };

  g_return_val_if_fail (path != NULL && bytes != NULL, FALSE);

  return store_file (&self, etag, error);
}

/**
 * journey_disk_write:
 * @file: where it goes
 * @writer: called once at most, before anything that was there is touched
 *
 * Writes a file so that at every moment the old or the new bytes are on the disk. Symbolic and hard links, mode,
 * owner and extended attributes stay; a read-only file is not written; devices and pipes are written to directly.
 *
 * Returns: whether the new bytes are there; otherwise the old ones are, and @error is set, by @writer or as a G_IO_ERROR
 */
gboolean
journey_disk_write (GFile *file, JourneyDiskWriter writer, gpointer data, GCancellable *cancellable, GError **error)
{
  g_autofree char *path = NULL;
  Store self = { NULL, writer, data, NULL, FALSE, cancellable };

  g_return_val_if_fail (G_IS_FILE (file) && writer != NULL, FALSE);

  path = g_file_get_path (file);
  self.path = path;

  return path ? store_file (&self, NULL, error) : store_remote (&self, file, error);
}

/**
 * journey_disk_write_bytes:
 *
 * Writes @bytes into a file, as journey_disk_write () does.
 *
 * Returns: whether the new bytes are there
 */
gboolean
journey_disk_write_bytes (GFile *file, GBytes *bytes, GCancellable *cancellable, GError **error)
{
  g_return_val_if_fail (bytes != NULL, FALSE);

  return journey_disk_write (file, write_all, bytes, cancellable, error);
}
