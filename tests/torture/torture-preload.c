/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Stands between a program and the C library, and makes calls about the files of one folder fail. It is told by the
 * environment:
 *
 *   TORTURE_FOLDER  the folder, as the program names it
 *   TORTURE_LOG     a file outside of it, to which each call is added: its number, what it is, the file, '!' and the fault
 *   TORTURE_FAULTS  what happens, such as 12:28,14+:5. In front of the colon is the number of the call, from 1 on; with
 *                   '+' later calls of the same name fail, too, and with '*' all later calls. Behind it is the errno, or
 *                   'half' (half of the bytes are read or written), 'kill' (before the call), 'torn' (after half of it),
 *                   'wrong' (another byte is read), or what somebody else does to the file before the call: 'gone' (it is
 *                   removed), 'other' (another one takes its place). Instead of the number there may be the name of the
 *                   call, such as fsync, with its number among those when it is not the first, fsync2, and with how the
 *                   name of its file ends, fsync@.tmp
 *   TORTURE_ROOM    so many bytes can be written in all; then the disk is full
 *
 * Nothing is really synced: the machine goes on running, and only the program is killed. */

/* Both names of each call are wanted here, the old one and that with 64. */
#undef _FILE_OFFSET_BITS
#define _GNU_SOURCE
#include <dirent.h>
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <sys/vfs.h>
#include <sys/xattr.h>
#include <unistd.h>

#define MAX_FAULTS 16
#define MAX_FILES 1024
#define REAL(call) ((__typeof__ (call) *)dlsym (RTLD_NEXT, #call))

enum
{
  PASS = 0,
  HALF = -1,
  KILL = -2,
  TORN = -3,
  WRONG = -4,
  GONE = -5,
  OTHER = -6,
};

typedef struct
{
  unsigned long at;
  unsigned long n; /* how many such calls there were */
  char reach;
  int outcome; /* an errno, or one of the above */
  int is_named;
  char call[16];
  char end[64]; /* of the name of the file */
} Fault;

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static const char *folder;
static size_t folder_length;
static int log_file = -1;
static Fault faults[MAX_FAULTS];
static size_t n_faults;
static long room = LONG_MAX;
static unsigned long n_calls;
static char *paths[MAX_FILES]; /* of what is open in the folder, by descriptor */

static int
parse_outcome (const char *text)
{
  static const struct
  {
    const char *name;
    int outcome;
  } names[] = { { "half", HALF }, { "kill", KILL }, { "torn", TORN }, { "wrong", WRONG }, { "gone", GONE }, { "other", OTHER } };

  for (size_t i = 0; i < sizeof names / sizeof *names; i++)
    if (strncmp (text, names[i].name, strlen (names[i].name)) == 0)
      return names[i].outcome;

  return atoi (text);
}

/* Which call it is about; returns what is behind that. */
static const char *
parse_call (Fault *fault, const char *text)
{
  size_t length = strspn (text, "abcdefghijklmnopqrstuvwxyz");
  const char *p = text + length;

  snprintf (fault->call, sizeof fault->call, "%.*s", (int)length, text);
  fault->is_named = length > 0;
  fault->at = strspn (p, "0123456789") > 0 ? strtoul (p, NULL, 10) : 1;
  p += strspn (p, "0123456789");
  if (*p == '+' || *p == '*')
    fault->reach = *p++;
  if (*p == '@')
    {
      length = strcspn (++p, ":");
      snprintf (fault->end, sizeof fault->end, "%.*s", (int)length, p);
      p += length;
    }

  return p;
}

static void
parse_faults (const char *text)
{
  while (text && *text && n_faults < MAX_FAULTS)
    {
      Fault *fault = &faults[n_faults++];

      text = parse_call (fault, text);
      fault->outcome = parse_outcome (text + 1);
      text = strchr (text, ',');
      text = text ? text + 1 : NULL;
    }
}

__attribute__ ((constructor)) static void
start (void)
{
  const char *log_path = getenv ("TORTURE_LOG");
  const char *bytes = getenv ("TORTURE_ROOM");

  if (log_path)
    log_file = (int)syscall (SYS_openat, AT_FDCWD, log_path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0666);
  if (bytes)
    room = atol (bytes);
  parse_faults (getenv ("TORTURE_FAULTS"));
  folder = getenv ("TORTURE_FOLDER");
  folder_length = folder ? strlen (folder) : 0;
}

static int
is_inside (const char *path)
{
  return folder && path && strncmp (path, folder, folder_length) == 0
         && (path[folder_length] == '/' || path[folder_length] == '\0');
}

static const char *
path_of (int fd)
{
  return fd >= 0 && fd < MAX_FILES ? paths[fd] : NULL;
}

static void
set_path (int fd, const char *path)
{
  if (fd < 0 || fd >= MAX_FILES)
    return;

  free (paths[fd]);
  paths[fd] = path ? strdup (path) : NULL;
}

static int
is_end (const char *path, const char *end)
{
  return strlen (path) >= strlen (end) && strcmp (path + strlen (path) - strlen (end), end) == 0;
}

static int
is_due (Fault *fault, const char *call, const char *path)
{
  int is_same;

  if (fault->is_named && (strcmp (fault->call, call) != 0 || !is_end (path, fault->end)))
    return fault->reach == '*' && fault->n >= fault->at;

  fault->n++;
  if (!fault->is_named && fault->n == fault->at)
    snprintf (fault->call, sizeof fault->call, "%s", call);
  is_same = strcmp (fault->call, call) == 0;

  return fault->n == fault->at || (fault->n > fault->at && ((fault->reach == '+' && is_same) || fault->reach == '*'));
}

/* What is to become of this call, which is written down before it happens. */
static int
count_call (const char *call, const char *path)
{
  int outcome = PASS;
  char line[PATH_MAX + 64];
  int length;

  n_calls++;
  for (size_t i = 0; i < n_faults; i++)
    if (is_due (&faults[i], call, path))
      outcome = faults[i].outcome;

  length = snprintf (line, sizeof line, "%lu %s %s !%d\n", n_calls, call, path + folder_length, outcome);
  if (log_file >= 0)
    syscall (SYS_write, log_file, line, (size_t)length);

  return outcome;
}

/* What somebody else does to a file between two of our calls. */
static void
interfere (const char *path, int outcome)
{
  syscall (SYS_unlinkat, AT_FDCWD, path, 0);
  if (outcome == OTHER)
    syscall (SYS_close, syscall (SYS_openat, AT_FDCWD, path, O_WRONLY | O_CREAT, 0600));
}

/* Whether the call fails, with errno; HALF or TORN are for those that move bytes, and nothing to the others. */
static int
meet (const char *call, const char *path)
{
  int outcome;

  if (!is_inside (path))
    return PASS;

  pthread_mutex_lock (&lock);
  outcome = count_call (call, path);
  pthread_mutex_unlock (&lock);

  if (outcome == KILL)
    kill (getpid (), SIGKILL);
  if (outcome == GONE || outcome == OTHER)
    interfere (path, outcome);
  if (outcome > 0)
    errno = outcome;

  return outcome;
}

static int
fails (const char *call, const char *path)
{
  return meet (call, path) > 0;
}

/* How many of @count bytes are written; 0 with errno when none. */
static size_t
take_room (const char *path, size_t count)
{
  if (!is_inside (path) || room == LONG_MAX)
    return count;

  if ((size_t)room < count)
    count = (size_t)room;
  room -= (long)count;
  if (count == 0)
    errno = ENOSPC;

  return count;
}

/* @path may be relative to a folder that is open. */
static const char *
whole_path (int at, const char *path, char *whole)
{
  const char *parent = path_of (at);

  if (*path == '/' || !parent)
    return path;

  snprintf (whole, PATH_MAX, "%s/%s", parent, path);
  return whole;
}

static mode_t
mode_of (int flags, va_list rest)
{
  return flags & (O_CREAT | __O_TMPFILE) ? va_arg (rest, mode_t) : 0;
}

static int
open_at (int at, const char *path, int flags, mode_t mode)
{
  char whole[PATH_MAX];
  const char *inside = whole_path (at, path, whole);
  int writes = (flags & O_ACCMODE) != O_RDONLY;
  int fd;

  if (fails (writes ? "create" : "open", inside))
    return -1;

  fd = REAL (openat64) (at, path, flags, mode);
  set_path (fd, is_inside (inside) ? inside : NULL);
  return fd;
}

int
open (const char *path, int flags, ...)
{
  va_list rest;
  mode_t mode;

  va_start (rest, flags);
  mode = mode_of (flags, rest);
  va_end (rest);

  return open_at (AT_FDCWD, path, flags, mode);
}

int
open64 (const char *path, int flags, ...)
{
  va_list rest;
  mode_t mode;

  va_start (rest, flags);
  mode = mode_of (flags, rest);
  va_end (rest);

  return open_at (AT_FDCWD, path, flags, mode);
}

int
openat (int at, const char *path, int flags, ...)
{
  va_list rest;
  mode_t mode;

  va_start (rest, flags);
  mode = mode_of (flags, rest);
  va_end (rest);

  return open_at (at, path, flags, mode);
}

int
openat64 (int at, const char *path, int flags, ...)
{
  va_list rest;
  mode_t mode;

  va_start (rest, flags);
  mode = mode_of (flags, rest);
  va_end (rest);

  return open_at (at, path, flags, mode);
}

/* As the kernel does it: whatever it says, the descriptor is gone. */
int
close (int fd)
{
  int failed = path_of (fd) && fails ("close", path_of (fd));
  int code = errno;
  int done;

  set_path (fd, NULL);
  done = REAL (close) (fd);
  if (failed)
    errno = code;

  return failed ? -1 : done;
}

ssize_t
write (int fd, const void *bytes, size_t count)
{
  const char *path = path_of (fd);
  int outcome = meet ("write", path);
  ssize_t written;

  if (outcome > 0)
    return -1;
  if ((outcome == HALF || outcome == TORN) && count > 1)
    count /= 2;
  if (count > 0 && (count = take_room (path, count)) == 0)
    return -1;

  written = REAL (write) (fd, bytes, count);
  if (outcome == TORN)
    kill (getpid (), SIGKILL);

  return written;
}

ssize_t
writev (int fd, const struct iovec *pieces, int n)
{
  if (!path_of (fd) || n < 1)
    return REAL (writev) (fd, pieces, n);

  return write (fd, pieces[0].iov_base, pieces[0].iov_len);
}

static ssize_t
spoil (int outcome, char *bytes, ssize_t n)
{
  if (outcome == WRONG && n > 0)
    bytes[0] = (char)~bytes[0];

  return n;
}

ssize_t
read (int fd, void *bytes, size_t count)
{
  int outcome = meet ("read", path_of (fd));

  if (outcome > 0)
    return -1;

  return spoil (outcome, bytes, REAL (read) (fd, bytes, outcome == HALF && count > 1 ? count / 2 : count));
}

ssize_t
pread64 (int fd, void *bytes, size_t count, off64_t at)
{
  int outcome = meet ("read", path_of (fd));

  if (outcome > 0)
    return -1;

  return spoil (outcome, bytes, REAL (pread64) (fd, bytes, outcome == HALF && count > 1 ? count / 2 : count, at));
}

ssize_t
pwrite64 (int fd, const void *bytes, size_t count, off64_t at)
{
  int outcome = meet ("write", path_of (fd));

  return outcome > 0 ? -1 : REAL (pwrite64) (fd, bytes, outcome == HALF && count > 1 ? count / 2 : count, at);
}

int
fsync (int fd)
{
  if (!path_of (fd))
    return REAL (fsync) (fd);

  return fails ("fsync", path_of (fd)) ? -1 : 0;
}

int
fdatasync (int fd)
{
  if (!path_of (fd))
    return REAL (fdatasync) (fd);

  return fails ("fsync", path_of (fd)) ? -1 : 0;
}

int
rename (const char *from, const char *to)
{
  return fails ("rename", to) ? -1 : REAL (rename) (from, to);
}

int
link (const char *from, const char *to)
{
  return fails ("link", to) ? -1 : REAL (link) (from, to);
}

int
symlink (const char *from, const char *to)
{
  return fails ("symlink", to) ? -1 : REAL (symlink) (from, to);
}

int
unlink (const char *path)
{
  return fails ("unlink", path) ? -1 : REAL (unlink) (path);
}

int
unlinkat (int at, const char *path, int flags)
{
  char whole[PATH_MAX];

  return fails ("unlink", whole_path (at, path, whole)) ? -1 : REAL (unlinkat) (at, path, flags);
}

int
remove (const char *path)
{
  return fails ("unlink", path) ? -1 : REAL (remove) (path);
}

int
mkdir (const char *path, mode_t mode)
{
  return fails ("mkdir", path) ? -1 : REAL (mkdir) (path, mode);
}

int
rmdir (const char *path)
{
  return fails ("rmdir", path) ? -1 : REAL (rmdir) (path);
}

int
chmod (const char *path, mode_t mode)
{
  return fails ("chmod", path) ? -1 : REAL (chmod) (path, mode);
}

int
fchmod (int fd, mode_t mode)
{
  return fails ("chmod", path_of (fd)) ? -1 : REAL (fchmod) (fd, mode);
}

int
fchown (int fd, uid_t owner, gid_t group)
{
  return fails ("chown", path_of (fd)) ? -1 : REAL (fchown) (fd, owner, group);
}

int
ftruncate64 (int fd, off64_t length)
{
  return fails ("truncate", path_of (fd)) ? -1 : REAL (ftruncate64) (fd, length);
}

int
stat64 (const char *path, struct stat64 *status)
{
  return fails ("stat", path) ? -1 : REAL (stat64) (path, status);
}

int
lstat64 (const char *path, struct stat64 *status)
{
  return fails ("stat", path) ? -1 : REAL (lstat64) (path, status);
}

int
fstat64 (int fd, struct stat64 *status)
{
  return fails ("stat", path_of (fd)) ? -1 : REAL (fstat64) (fd, status);
}

int
access (const char *path, int mode)
{
  return fails ("access", path) ? -1 : REAL (access) (path, mode);
}

ssize_t
readlink (const char *path, char *target, size_t size)
{
  return fails ("readlink", path) ? -1 : REAL (readlink) (path, target, size);
}

int
flock (int fd, int operation)
{
  return fails ("flock", path_of (fd)) ? -1 : REAL (flock) (fd, operation);
}

ssize_t
getxattr (const char *path, const char *name, void *value, size_t size)
{
  return fails ("getxattr", path) ? -1 : REAL (getxattr) (path, name, value, size);
}

int
statfs64 (const char *path, struct statfs64 *status)
{
  return fails ("statfs", path) ? -1 : REAL (statfs64) (path, status);
}

DIR *
opendir (const char *path)
{
  DIR *dir = fails ("opendir", path) ? NULL : REAL (opendir) (path);

  if (dir)
    set_path (dirfd (dir), is_inside (path) ? path : NULL);

  return dir;
}

struct dirent64 *
readdir64 (DIR *dir)
{
  return fails ("readdir", path_of (dirfd (dir))) ? NULL : REAL (readdir64) (dir);
}

int
closedir (DIR *dir)
{
  set_path (dirfd (dir), NULL);

  return REAL (closedir) (dir);
}
