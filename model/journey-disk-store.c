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
  JourneyDiskApproval approval; /* NULL when it may be written whatever it is */
  gpointer approval_data;
} Store;

/* What is there before the writing, and what is made for it. */
typedef struct
{
  char *target;           /* the file that is meant in the end */
  const struct stat *old; /* NULL when there is none */
  int fd;                 /* of a new file with the new bytes */
  char *path;             /* of that; NULL when it is not in the way any more */
  struct stat status;     /* of the file that holds the new bytes in the end */
} New;

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
  g_autofree char *etag = NULL;
  struct stat status;

  if (!expected)
    return TRUE;
  if (stat (path, &status) != 0)
    return errno == ENOENT || journey_disk_fail (errno, path, error);

  etag = journey_disk_etag (&status);
  if (strcmp (etag, expected) == 0)
    return TRUE;

  return journey_disk_fail_changed (path, error);
}

static gboolean
write_into (const Store *self, int fd, GError **error)
{
  g_autoptr (GOutputStream) stream = journey_disk_stream_new (fd, self->path);

  return self->writer (stream, self->data, self->cancellable, error);
}

static gboolean
is_approved (const Store *self, GError **error)
{
  return !self->approval || self->approval (self->approval_data, error);
}

/* A copy of the old bytes that was read back; its name goes to @backup. */
static gboolean
back_up (int old, const char *target, char **backup, GError **error)
{
  int copy = journey_disk_open_safe (target, ".backup", backup, error);
  gboolean done;

  if (copy < 0)
    return FALSE;

  done = journey_disk_copy (old, copy, target, error) && journey_disk_sync (copy, target, error)
         && (journey_disk_is_same (old, copy) || journey_disk_fail (EIO, target, error));

  return journey_disk_close (copy, target, done ? error : NULL) && done && journey_disk_sync_folder (*backup, error);
}

/* The end is cut off first: what is left over of longer old contents would stand behind the new ones. The backup goes when
 * this is done, so it is read back before. Closes @fd. */
static gboolean
write_in_place (New *new, int fd, int from, GError **error)
{
  const char *target = new->target;
  gboolean done = (ftruncate (fd, 0) == 0 || journey_disk_fail (errno, target, error))
                  && journey_disk_copy (from, fd, target, error) && journey_disk_sync (fd, target, error)
                  && (journey_disk_is_same (from, fd) || journey_disk_fail (EIO, target, error))
                  && (fstat (fd, &new->status) == 0 || journey_disk_fail (errno, target, error));

  return journey_disk_close (fd, target, done ? error : NULL) && done;
}

/* A copy of the old bytes is on the disk before the first of them changes, and stays there when something goes wrong. What
 * cannot be opened to be written does not change, and needs no copy. */
static gboolean
overwrite_from (const Store *self, New *new, int from, GError **error)
{
  g_autofree char *backup = NULL;
  int fd = open (new->target, O_RDWR | O_CLOEXEC);

  if (fd < 0)
    return journey_disk_fail (errno, new->target, error);

  if (!back_up (fd, new->target, &backup, error) || !check_etag (new->target, self->expected, error))
    {
      close (fd);
      if (backup)
        g_unlink (backup);
      return FALSE;
    }

  if (!write_in_place (new, fd, from, error))
    {
      journey_disk_name_backup (new->target, backup, error);
      return FALSE;
    }

  g_unlink (backup);
  return TRUE;
}

static gboolean
overwrite (const Store *self, New *new, GError **error)
{
  int from = open (new->path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC);
  gboolean done;

  if (from < 0)
    return journey_disk_fail (errno, new->target, error);

  done = overwrite_from (self, new, from, error);
  close (from);

  return done;
}

/* Where a file is to be and cannot be renamed to: it is mounted there by itself, or its folder keeps what is in it. */
static gboolean
is_held (int code)
{
  return code == EBUSY || code == EXDEV || code == EPERM || code == EACCES;
}

/* The last look at the old file and its replacing are as close together as they can be. */
static gboolean
replace (const Store *self, New *new, GError **error)
{
  if (!check_etag (new->target, self->expected, error))
    return FALSE;
  if (rename (new->path, new->target) == 0)
    {
      g_clear_pointer (&new->path, g_free);
      return TRUE;
    }
  if (new->old && is_held (errno))
    return overwrite (self, new, error);

  return journey_disk_fail (errno, new->target, error);
}

/* The new bytes go beside the old file, to be renamed; where the folder takes nothing new they are kept safe elsewhere. */
static gboolean
open_new (New *new, gboolean *stays, GError **error)
{
  g_autoptr (GError) reason = NULL;

  /* An old file's mode is set later; until then nobody else may read what is in it. */
  new->fd = journey_disk_open_beside (new->target, ".tmp", new->old ? 0600 : 0666, &new->path, &reason);
  if (new->fd < 0 && new->old && journey_disk_is_closed (reason))
    {
      *stays = TRUE;
      new->fd = journey_disk_open_safe (new->target, ".tmp", &new->path, error);
    }
  else if (new->fd < 0)
    g_propagate_error (error, g_steal_pointer (&reason));

  return new->fd >= 0;
}

static gboolean
write_all (GOutputStream *stream, gpointer data, GCancellable *cancellable, GError **error)
{
  GBytes *bytes = data;

  return g_output_stream_write_all (stream, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), NULL, cancellable, error);
}

/* What cannot be read back was not written. A stream of a picture is not kept to be compared. */
static gboolean
is_there (const Store *self, int fd, const char *path, GError **error)
{
  return self->writer != write_all || journey_disk_holds (fd, self->data) || journey_disk_fail (EIO, path, error);
}

/* Some disks say only here that they are full, so nothing is replaced before. */
static gboolean
close_new (New *new, GError **error)
{
  gboolean known = fstat (new->fd, &new->status) == 0 || journey_disk_fail (errno, new->target, error);

  return journey_disk_close (g_steal_fd (&new->fd), new->target, known ? error : NULL) && known;
}

/* Renaming parts a file from its other names, from an owner or a group that only others can give back, and needs a folder
 * that takes new names. Where that matters the file stays the same one, and is written anew. */
static gboolean
fill (const Store *self, New *new, gboolean stays, GError **error)
{
  if (new->old && !stays && !journey_disk_copy_identity (new->target, new->old, new->fd, &stays, error))
    return FALSE;
  if (!write_into (self, new->fd, error) || !journey_disk_sync (new->fd, new->target, error)
      || !is_there (self, new->fd, new->target, error) || !is_approved (self, error) || !close_new (new, error))
    return FALSE;

  return stays ? overwrite (self, new, error) : replace (self, new, error);
}

static char *
etag_of (const New *new)
{
  struct stat status;

  return journey_disk_etag (stat (new->target, &status) == 0 ? &status : &new->status);
}

/* Until a new file is whole, the old one is not touched. @old is NULL when there is none. After a failed fsync nobody
 * knows what is on the disk, so whoever tries again gets another new file. From when the new bytes are in place, they are
 * ours, whether or not the folder can be synced then. */
static gboolean
write_whole (const Store *self, char *target, const struct stat *old, char **etag, GError **error)
{
  New new = { .target = target, .old = old, .fd = -1 };
  gboolean stays = old && old->st_nlink > 1;
  gboolean done;

  if (!open_new (&new, &stays, error))
    return FALSE;

  done = fill (self, &new, stays, error);
  if (new.fd >= 0)
    close (new.fd);
  if (done && etag)
    *etag = etag_of (&new);
  if (new.path)
    g_unlink (new.path);
  g_free (new.path);

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

  return write_whole (self, target, exists ? &status : NULL, etag, error);
}

/**
 * journey_disk_store:
 * @file: the file, or a symbolic link to it, which stays one
 * @expected: (nullable): the etag that the file has to have, NULL for any
 * @etag: (out) (optional) (nullable): that of the written file, NULL when nothing was written; may be set after a failure,
 *   too, when the new bytes are in the file and might not outlive a power cut
 *
 * Saves into a file, as journey_disk_write () does; devices and pipes are refused, since what went into them cannot be
 * opened again.
 *
 * Returns: whether the new bytes are on the disk; otherwise the old ones are, unless @etag says that they are not, or @error
 *   names a copy of them, and a G_IO_ERROR is set
 */
gboolean
journey_disk_store (GFile *file, GBytes *bytes, const char *expected, char **etag, GCancellable *cancellable, GError **error)
{
  return journey_disk_store_approved (file, bytes, NULL, NULL, expected, etag, cancellable, error);
}

/**
 * journey_disk_store_approved:
 * @approval: (nullable) (scope call): asked once at most, when @bytes are on the disk beside @file and before anything of
 *   @file is touched, so that somebody may look at them while the disk works
 *
 * Saves into a file, as journey_disk_store () does.
 *
 * Returns: whether the new bytes are on the disk; otherwise the old ones are, and @error is set, by @approval or as a
 *   G_IO_ERROR
 */
gboolean
journey_disk_store_approved (GFile *file,
                             GBytes *bytes,
                             JourneyDiskApproval approval,
                             gpointer data,
                             const char *expected,
                             char **etag,
                             GCancellable *cancellable,
                             GError **error)
{
  g_autofree char *path = NULL;
  Store self = { NULL, write_all, bytes, expected, TRUE, cancellable, approval, data };

  g_return_val_if_fail (G_IS_FILE (file) && bytes != NULL, FALSE);

  path = journey_disk_path (file);
  self.path = path;
  if (path)
    return store_file (&self, etag, error);

  /* There is no file beside the other one to wait with, so nothing is sent before. */
  return is_approved (&self, error)
         && journey_disk_store_remote (file, write_all, bytes, expected, bytes, etag, cancellable, error);
}

/* What fails or is cancelled while it is being made has touched nothing elsewhere. */
static gboolean
write_elsewhere (GFile *file, JourneyDiskWriter writer, gpointer data, GCancellable *cancellable, GError **error)
{
  g_autoptr (GOutputStream) memory = g_memory_output_stream_new_resizable ();
  g_autoptr (GBytes) bytes = NULL;

  if (!(writer (memory, data, cancellable, error) && g_output_stream_close (memory, cancellable, error)))
    return FALSE;

  bytes = g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (memory));
  return journey_disk_store_remote (file, write_all, bytes, NULL, NULL, NULL, cancellable, error);
}

/**
 * journey_disk_write:
 * @file: where it goes
 * @writer: called once at most, before anything that was there is touched, except in a device or pipe, which it writes to
 *   directly
 *
 * Writes a file. In a folder of this machine, the old or the new bytes are on the disk at every moment; of a file that has to be
 * written in place, the old ones are in a copy meanwhile. Symbolic and hard links, mode, owner and extended attributes stay; a
 * read-only file is not written.
 *
 * Elsewhere, what is written is made in memory and then sent; how it replaces what was there is up to the service. The old
 * bytes are in a copy in the user's own folder from before that until it went well. Whether the service holds the new ones is
 * not read back.
 *
 * Returns: whether the new bytes are there; otherwise @error is set, by @writer or as a G_IO_ERROR, and the old bytes are there
 *   or in a copy that @error names. An error that names one is never G_IO_ERROR_CANCELLED when @file is elsewhere
 */
gboolean
journey_disk_write (GFile *file, JourneyDiskWriter writer, gpointer data, GCancellable *cancellable, GError **error)
{
  g_autofree char *path = NULL;
  Store self = { NULL, writer, data, NULL, FALSE, cancellable, NULL, NULL };

  g_return_val_if_fail (G_IS_FILE (file) && writer != NULL, FALSE);

  path = journey_disk_path (file);
  self.path = path;

  return path ? store_file (&self, NULL, error) : write_elsewhere (file, writer, data, cancellable, error);
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
