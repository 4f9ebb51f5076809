/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-lock.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <unistd.h>

#include "journey-disk.h"
#include "journey-text.h"

#define GROUP "Sojourn Lock"
#define MAX_SIZE 4096   /* ours are much smaller */
#define NAME_SHOWN 40   /* characters of a name */
#define TRIES 3         /* when others come and go at the same moment */
#define OLD_S 3 * 86400 /* nobody on another machine has a map open for longer, as far as we can tell */

struct _JourneyLock
{
  char *path;
  int fd;
};

/* What a lock file says. */
typedef struct
{
  JourneyLockHolder holder;
  char *machine; /* the host as it is written */
  gint64 process;
} Claim;

static void
claim_clear (Claim *claim)
{
  g_free (claim->holder.user);
  g_free (claim->holder.host);
  g_free (claim->machine);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Claim, claim_clear)

/* Anybody may have written it. */
static char *
get_name (GKeyFile *keys, const char *key)
{
  g_autofree char *text = g_key_file_get_string (keys, GROUP, key, NULL);
  g_autofree char *line = journey_text_one_line (text ? text : "");
  g_autofree char *safe = journey_text_escape_terminal (line);

  return g_utf8_substring (safe, 0, MIN (g_utf8_strlen (safe, -1), NAME_SHOWN));
}

static gboolean
parse_claim (const char *text, gsize length, Claim *claim)
{
  g_autoptr (GKeyFile) keys = g_key_file_new ();

  if (!g_key_file_load_from_data (keys, text, length, G_KEY_FILE_NONE, NULL) || !g_key_file_has_group (keys, GROUP))
    return FALSE;

  claim->machine = g_key_file_get_string (keys, GROUP, "Host", NULL);
  claim->process = g_key_file_get_int64 (keys, GROUP, "Process", NULL);
  claim->holder.user = get_name (keys, "User");
  claim->holder.host = get_name (keys, "Host");

  return claim->machine && claim->process > 0;
}

static char *
lock_path (GFile *file)
{
  g_autofree char *path = journey_disk_path (file);
  g_autofree char *target = path ? realpath (path, NULL) : NULL;
  g_autofree char *folder = NULL;
  g_autofree char *base = NULL;
  g_autofree char *name = NULL;

  if (!target)
    return NULL;

  folder = g_path_get_dirname (target);
  base = g_path_get_basename (target);
  name = g_strdup_printf (".%s.lock", base);

  return g_build_filename (folder, name, NULL);
}

static gboolean
is_at (int fd, const char *path)
{
  struct stat opened;
  struct stat found;

  return fstat (fd, &opened) == 0 && lstat (path, &found) == 0 && opened.st_dev == found.st_dev && opened.st_ino == found.st_ino;
}

static gboolean
write_claim (int fd)
{
  g_autoptr (GKeyFile) keys = g_key_file_new ();
  g_autofree char *text = NULL;
  const char *user = g_get_real_name ();
  gsize length;

  g_key_file_set_string (keys, GROUP, "User", strcmp (user, "Unknown") == 0 ? g_get_user_name () : user);
  g_key_file_set_string (keys, GROUP, "Host", g_get_host_name ());
  g_key_file_set_int64 (keys, GROUP, "Process", getpid ());
  text = g_key_file_to_data (keys, &length, NULL);

  return write (fd, text, length) == (ssize_t)length && fsync (fd) == 0;
}

/* Not every file system can lock; then the claim alone has to do. Somebody may take the lock for one left behind as long as it
 * is empty, and then the next one is made. */
static JourneyLock *
make (const char *path)
{
  int fd = open (path, O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0644);
  JourneyLock *self;

  if (fd < 0)
    return NULL;

  if ((flock (fd, LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK) || !is_at (fd, path))
    {
      close (fd);
      errno = EEXIST;
      return NULL;
    }
  if (!write_claim (fd))
    {
      g_unlink (path);
      close (fd);
      errno = ENOSPC;
      return NULL;
    }

  self = g_new0 (JourneyLock, 1);
  self->path = g_strdup (path);
  self->fd = fd;

  return self;
}

static gboolean
is_here (const Claim *claim)
{
  return strcmp (claim->machine, g_get_host_name ()) == 0;
}

static gboolean
is_old (int fd)
{
  struct stat status;

  return fstat (fd, &status) == 0 && status.st_mtim.tv_sec < g_get_real_time () / G_USEC_PER_SEC - (OLD_S);
}

/* On this machine the kernel knows whether whoever made the lock is still there. What other machines hold it need not tell, so
 * their locks count until they are old. */
static gboolean
is_left_behind (int fd, const Claim *claim)
{
  if (flock (fd, LOCK_EX | LOCK_NB) == 0)
    return is_here (claim) || is_old (fd);
  if (errno == EWOULDBLOCK)
    return FALSE;

  return is_here (claim) ? kill ((pid_t)claim->process, 0) != 0 && errno == ESRCH : is_old (fd);
}

static gboolean
read_claim (int fd, Claim *claim)
{
  char text[MAX_SIZE];
  struct stat status;
  ssize_t n;

  if (fstat (fd, &status) != 0 || !S_ISREG (status.st_mode) || status.st_size >= MAX_SIZE)
    return FALSE;

  n = pread (fd, text, sizeof text, 0);

  return n > 0 && parse_claim (text, (gsize)n, claim);
}

/* As a power cut leaves a lock whose claim was not on the disk yet. */
static gboolean
is_empty (int fd)
{
  struct stat status;

  return flock (fd, LOCK_EX | LOCK_NB) == 0 && fstat (fd, &status) == 0 && S_ISREG (status.st_mode) && status.st_size == 0;
}

/* Looks at a lock that is there. What is none, whatever it is called, is left alone. Returns whether the way is free now. */
static gboolean
make_way (const char *path, JourneyLockHolder **other)
{
  int fd = open (path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
  g_auto (Claim) claim = { 0 };
  gboolean free_ = FALSE;

  if (fd < 0)
    return errno == ENOENT;

  if (read_claim (fd, &claim))
    {
      if (is_left_behind (fd, &claim))
        free_ = is_at (fd, path) && g_unlink (path) == 0;
      else if (!(is_here (&claim) && claim.process == getpid ()))
        {
          *other = g_new0 (JourneyLockHolder, 1);
          (*other)->user = g_steal_pointer (&claim.holder.user);
          (*other)->host = g_steal_pointer (&claim.holder.host);
        }
    }
  else if (is_empty (fd))
    free_ = is_at (fd, path) && g_unlink (path) == 0;
  close (fd);

  return free_;
}

/**
 * journey_lock_take:
 * @file: a map that is opened
 * @other: (out) (nullable): who has it open already, or NULL
 *
 * Says beside a map that we have it open. Where that cannot be said, as in a folder that takes nothing, or far away, nothing
 * happens. May be called from any thread.
 *
 * Returns: (transfer full) (nullable): the lock; NULL when somebody else has one, or there can be none
 */
JourneyLock *
journey_lock_take (GFile *file, JourneyLockHolder **other)
{
  g_autofree char *path = NULL;

  g_return_val_if_fail (G_IS_FILE (file), NULL);
  g_return_val_if_fail (other != NULL, NULL);

  *other = NULL;
  path = lock_path (file);
  for (guint i = 0; path && i < TRIES; i++)
    {
      JourneyLock *self = make (path);

      if (self)
        return self;
      if (errno != EEXIST || !make_way (path, other))
        break;
    }

  return NULL;
}

/**
 * journey_lock_release:
 *
 * Removes the lock, unless another one has taken its place.
 */
void
journey_lock_release (JourneyLock *self)
{
  if (is_at (self->fd, self->path))
    g_unlink (self->path);
  close (self->fd);
  g_free (self->path);
  g_free (self);
}

/**
 * journey_lock_holder_free:
 *
 * Frees what is known of who has a map open.
 */
void
journey_lock_holder_free (JourneyLockHolder *holder)
{
  g_free (holder->user);
  g_free (holder->host);
  g_free (holder);
}
