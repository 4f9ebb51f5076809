/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-recovery-folder.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/file.h>
#include <unistd.h>

#include "journey-disk.h"

#define LOCK "lock"
#define NAME_LENGTH 16
#define OWNER_BYTES 512
#define UNFINISHED_PREFIX ".sojourn-"

static gboolean
is_at (int fd, const char *path)
{
  struct stat opened;
  struct stat found;

  return fstat (fd, &opened) == 0 && lstat (path, &found) == 0 && opened.st_dev == found.st_dev && opened.st_ino == found.st_ino;
}

/* Whether the folder is on a disk that has no locks. */
static gboolean
is_without_locks (int code)
{
  return code == ENOLCK || code == ENOSYS || code == EOPNOTSUPP;
}

/* Of this process on this machine. Only who it is and not when it began is known of another one, so that copies may have to
 * wait until a number is free again. */
static gboolean
write_owner (int fd)
{
  g_autofree char *text = g_strdup_printf ("%" G_GINT64_FORMAT " %s\n", (gint64)getpid (), g_get_host_name ());
  size_t length = strlen (text);

  return ftruncate (fd, 0) == 0 && pwrite (fd, text, length, 0) == (ssize_t)length && fsync (fd) == 0;
}

static gboolean
is_owner_gone (int fd)
{
  char text[OWNER_BYTES] = "";
  char *host;
  gint64 process;

  if (pread (fd, text, sizeof text - 1, 0) <= 0)
    return FALSE;

  process = g_ascii_strtoll (text, &host, 10);
  g_strstrip (host);

  return process > 0 && process <= G_MAXINT && strcmp (host, g_get_host_name ()) == 0 && kill ((pid_t)process, 0) != 0
         && errno == ESRCH;
}

/* A lock ends with the process that has it, however that ends, and says more than a number that the next process may get.
 * That number has to do where there are no locks. */
static gboolean
own (int fd, gboolean is_new)
{
  if (flock (fd, LOCK_EX | LOCK_NB) == 0)
    return TRUE;
  if (!is_without_locks (errno))
    return FALSE;
  if (is_new || is_owner_gone (fd))
    return write_owner (fd);

  errno = EWOULDBLOCK;
  return FALSE;
}

/* Who had it before may have removed all of the folder in the meantime, and the lock with it. */
static gboolean
take_lock (JourneyRecoveryFolder *self, int flags)
{
  g_autofree char *path = journey_recovery_folder_file (self, LOCK);
  int code;

  self->lock = open (path, O_RDWR | O_NOFOLLOW | O_CLOEXEC | flags, 0600);
  if (self->lock < 0)
    return FALSE;
  if (own (self->lock, (flags & O_CREAT) != 0))
    {
      if (is_at (self->lock, path))
        return TRUE;
      errno = ENOENT;
    }

  code = errno;
  close (self->lock);
  self->lock = -1;
  errno = code;
  return FALSE;
}

static gboolean
make_root (const char *root, GError **error)
{
  struct stat status;

  if (g_mkdir_with_parents (root, 0700) != 0 || stat (root, &status) != 0
      || ((status.st_mode & 077) != 0 && g_chmod (root, 0700) != 0))
    return journey_disk_fail (errno, root, error);

  return TRUE;
}

static gboolean
is_name (const char *name)
{
  return strlen (name) == NAME_LENGTH && strspn (name, "0123456789abcdef") == NAME_LENGTH;
}

static void
remove_unfinished (JourneyRecoveryFolder *self)
{
  g_autoptr (GDir) dir = g_dir_open (self->path, 0, NULL);
  const char *name;

  while (dir && (name = g_dir_read_name (dir)))
    if (g_str_has_prefix (name, UNFINISHED_PREFIX))
      journey_recovery_folder_remove_file (self, name, NULL);
}

/* Whether it is ours and still where it was: somebody may have cleaned up while we were running. */
gboolean
journey_recovery_folder_is_held (const JourneyRecoveryFolder *self)
{
  g_autofree char *lock = self->path ? journey_recovery_folder_file (self, LOCK) : NULL;

  return lock && is_at (self->lock, lock);
}

/* Makes a new one. Between its making and its lock, somebody who looks for what was left over may take it for that, and
 * away; then the next one is tried. */
gboolean
journey_recovery_folder_make (JourneyRecoveryFolder *self, const char *root, GError **error)
{
  if (!make_root (root, error))
    return FALSE;

  for (guint i = 0; i < 100; i++)
    {
      g_autofree char *name = g_strdup_printf ("%08x%08x", g_random_int (), g_random_int ());

      self->path = g_build_filename (root, name, NULL);
      if (g_mkdir (self->path, 0700) == 0 && take_lock (self, O_CREAT | O_EXCL))
        return TRUE;
      if (errno != EEXIST && errno != ENOENT && errno != EWOULDBLOCK)
        break;
      g_clear_pointer (&self->path, g_free);
    }

  journey_disk_fail (errno, root, error);
  if (self->path)
    {
      journey_recovery_folder_remove_file (self, LOCK, NULL);
      g_rmdir (self->path);
    }
  journey_recovery_folder_let_go (self);
  return FALSE;
}

/* Takes one that is there, unless it is in use or not ours. */
gboolean
journey_recovery_folder_claim (JourneyRecoveryFolder *self, const char *root, const char *name)
{
  if (!is_name (name))
    return FALSE;

  self->path = g_build_filename (root, name, NULL);
  if (!g_file_test (self->path, G_FILE_TEST_IS_SYMLINK) && take_lock (self, 0))
    return TRUE;

  /* Without a lock it is empty, unless somebody else put something there, and then it stays; as does a link. */
  if (errno == ENOENT)
    g_rmdir (self->path);
  journey_recovery_folder_let_go (self);
  return FALSE;
}

/* Leaves it to whoever claims it next. */
void
journey_recovery_folder_let_go (JourneyRecoveryFolder *self)
{
  g_clear_pointer (&self->path, g_free);
  if (self->lock >= 0)
    close (self->lock);
  self->lock = -1;
}

/* The path of a file in it. */
char *
journey_recovery_folder_file (const JourneyRecoveryFolder *self, const char *name)
{
  return g_build_filename (self->path, name, NULL);
}

/* Whether there is no such file now. */
gboolean
journey_recovery_folder_remove_file (const JourneyRecoveryFolder *self, const char *name, GError **error)
{
  g_autofree char *path = journey_recovery_folder_file (self, name);

  return g_unlink (path) == 0 || errno == ENOENT || journey_disk_fail (errno, path, error);
}

/* Removes it, as soon as nothing is in it but what an interrupted write left. What others put there stays. */
gboolean
journey_recovery_folder_remove (JourneyRecoveryFolder *self, GError **error)
{
  remove_unfinished (self);
  if (!journey_recovery_folder_remove_file (self, LOCK, error))
    return FALSE;

  g_rmdir (self->path);
  journey_recovery_folder_let_go (self);
  return TRUE;
}
