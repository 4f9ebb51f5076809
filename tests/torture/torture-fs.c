/* SPDX-License-Identifier: GPL-3.0-or-later */
#define FUSE_USE_VERSION 31

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <fuse.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>

/*
 * A file system that shows a folder, and has the troubles that a file beside it tells of, one word each; the file is read again
 * whenever something is opened:
 *
 * poor     there are no links and no owners, modes stay as they are, and nothing can be synced
 * room=N   no file takes more than N bytes
 * late     what does not go into a file is told when it is synced or closed, as a disk elsewhere does it
 * broken   no file can be synced, and each says so
 * stuck    nothing can be renamed
 */

typedef struct
{
  int poor, late, broken, stuck;
  long room; /* -1 for enough */
} Troubles;

/* An open file. */
typedef struct
{
  int fd;
  int error; /* that is told later */
} Open;

static int base;            /* the folder that is shown */
static const char *control; /* the file with the troubles */
static Troubles troubles = { .room = -1 };

static void
read_troubles (void)
{
  char text[256] = "";
  const char *room;
  FILE *file = fopen (control, "r");
  Troubles now = { .room = -1 };

  if (file)
    {
      size_t n = fread (text, 1, sizeof text - 1, file);

      text[n] = '\0';
      fclose (file);
    }
  now.poor = strstr (text, "poor") != NULL;
  now.late = strstr (text, "late") != NULL;
  now.broken = strstr (text, "broken") != NULL;
  now.stuck = strstr (text, "stuck") != NULL;
  room = strstr (text, "room=");
  if (room)
    now.room = strtol (room + 5, NULL, 10);
  troubles = now;
}

static const char *
inside (const char *path)
{
  return path[1] ? path + 1 : ".";
}

static int
told (int result)
{
  return result < 0 ? -errno : 0;
}

static Open *
opened (struct fuse_file_info *info)
{
  return (Open *)(uintptr_t)info->fh; /* NOLINT: that is how it is kept */
}

static int
on_getattr (const char *path, struct stat *status, struct fuse_file_info *info)
{
  if (info && info->fh)
    return told (fstat (opened (info)->fd, status));

  return told (fstatat (base, inside (path), status, AT_SYMLINK_NOFOLLOW));
}

static int
on_readdir (const char *path,
            void *buffer,
            fuse_fill_dir_t fill,
            off_t offset,
            struct fuse_file_info *info,
            enum fuse_readdir_flags flags)
{
  int fd = openat (base, inside (path), O_RDONLY | O_DIRECTORY);
  DIR *dir = fd >= 0 ? fdopendir (fd) : NULL;
  struct dirent *entry;

  if (!dir)
    return -errno;
  while ((entry = readdir (dir)))
    fill (buffer, entry->d_name, NULL, 0, 0);
  closedir (dir);

  return 0;
}

static int
on_readlink (const char *path, char *buffer, size_t size)
{
  ssize_t n = readlinkat (base, inside (path), buffer, size - 1);

  if (n < 0)
    return -errno;
  buffer[n] = '\0';

  return 0;
}

static int
on_mkdir (const char *path, mode_t mode)
{
  return told (mkdirat (base, inside (path), mode));
}

static int
on_unlink (const char *path)
{
  return told (unlinkat (base, inside (path), 0));
}

static int
on_rmdir (const char *path)
{
  return told (unlinkat (base, inside (path), AT_REMOVEDIR));
}

static int
on_symlink (const char *target, const char *path)
{
  read_troubles ();

  return troubles.poor ? -EPERM : told (symlinkat (target, base, inside (path)));
}

static int
on_link (const char *from, const char *to)
{
  read_troubles ();

  return troubles.poor ? -EPERM : told (linkat (base, inside (from), base, inside (to), 0));
}

static int
on_rename (const char *from, const char *to, unsigned int flags)
{
  read_troubles ();
  if (troubles.stuck)
    return -EBUSY;
  if (troubles.poor && flags)
    return -EINVAL;

  return told (renameat2 (base, inside (from), base, inside (to), flags));
}

static int
on_chmod (const char *path, mode_t mode, struct fuse_file_info *info)
{
  read_troubles ();

  return troubles.poor ? -EPERM : told (fchmodat (base, inside (path), mode, 0));
}

static int
on_chown (const char *path, uid_t user, gid_t group, struct fuse_file_info *info)
{
  read_troubles ();

  return troubles.poor ? -EPERM : told (fchownat (base, inside (path), user, group, AT_SYMLINK_NOFOLLOW));
}

static int
on_truncate (const char *path, off_t size, struct fuse_file_info *info)
{
  int fd = info && info->fh ? opened (info)->fd : openat (base, inside (path), O_WRONLY);
  int result;

  if (fd < 0)
    return -errno;
  result = told (ftruncate (fd, size));
  if (!info || !info->fh)
    close (fd);

  return result;
}

static int
on_utimens (const char *path, const struct timespec times[2], struct fuse_file_info *info)
{
  return told (utimensat (base, inside (path), times, AT_SYMLINK_NOFOLLOW));
}

static int
open_file (const char *path, int flags, mode_t mode, struct fuse_file_info *info)
{
  Open *open;
  int fd;

  read_troubles ();
  fd = openat (base, inside (path), flags & ~O_NOFOLLOW, mode);
  if (fd < 0)
    return -errno;
  open = calloc (1, sizeof *open);
  open->fd = fd;
  info->fh = (uintptr_t)open;

  return 0;
}

static int
on_create (const char *path, mode_t mode, struct fuse_file_info *info)
{
  return open_file (path, info->flags | O_CREAT, mode, info);
}

static int
on_open (const char *path, struct fuse_file_info *info)
{
  return open_file (path, info->flags, 0, info);
}

static int
on_read (const char *path, char *buffer, size_t size, off_t offset, struct fuse_file_info *info)
{
  ssize_t n = pread (opened (info)->fd, buffer, size, offset);

  return n < 0 ? -errno : (int)n;
}

/* Writes as much as there is room for. */
static int
on_write (const char *path, const char *buffer, size_t size, off_t offset, struct fuse_file_info *info)
{
  Open *open = opened (info);
  size_t room = troubles.room < 0 ? size : troubles.room > offset ? (size_t)(troubles.room - offset) : 0;
  ssize_t n = room > 0 ? pwrite (open->fd, buffer, room < size ? room : size, offset) : 0;

  if (n < 0)
    return -errno;
  if ((size_t)n == size)
    return (int)n;
  if (troubles.late)
    {
      open->error = -ENOSPC;
      return (int)size;
    }

  return n > 0 ? (int)n : -ENOSPC;
}

static int
on_flush (const char *path, struct fuse_file_info *info)
{
  return opened (info)->error;
}

static int
on_fsync (const char *path, int only_data, struct fuse_file_info *info)
{
  if (troubles.broken)
    return -EIO;
  if (troubles.poor)
    return -EINVAL;

  return opened (info)->error;
}

static int
on_fsyncdir (const char *path, int only_data, struct fuse_file_info *info)
{
  return troubles.poor ? -EINVAL : 0;
}

static int
on_release (const char *path, struct fuse_file_info *info)
{
  close (opened (info)->fd);
  free (opened (info));

  return 0;
}

static int
on_statfs (const char *path, struct statvfs *status)
{
  return told (fstatvfs (base, status));
}

/* Nothing is kept in mind that a trouble would have to reach. */
static void *
on_init (struct fuse_conn_info *connection, struct fuse_config *config)
{
  config->entry_timeout = 0;
  config->attr_timeout = 0;
  config->negative_timeout = 0;
  config->hard_remove = 1;

  return NULL;
}

static const struct fuse_operations operations = {
  .init = on_init,
  .getattr = on_getattr,
  .readdir = on_readdir,
  .readlink = on_readlink,
  .mkdir = on_mkdir,
  .unlink = on_unlink,
  .rmdir = on_rmdir,
  .symlink = on_symlink,
  .link = on_link,
  .rename = on_rename,
  .chmod = on_chmod,
  .chown = on_chown,
  .truncate = on_truncate,
  .utimens = on_utimens,
  .create = on_create,
  .open = on_open,
  .read = on_read,
  .write = on_write,
  .flush = on_flush,
  .fsync = on_fsync,
  .fsyncdir = on_fsyncdir,
  .release = on_release,
  .statfs = on_statfs,
};

/* torture-fs FOLDER TROUBLES PLACE: shows FOLDER at PLACE, until it is unmounted. */
int
main (int argc, char *argv[])
{
  char single[] = "-s", foreground[] = "-f";
  char *arguments[] = { argv[0], foreground, single, argc == 4 ? argv[3] : NULL, NULL };

  if (argc != 4)
    return 2;
  base = open (argv[1], O_RDONLY | O_DIRECTORY);
  control = argv[2];
  if (base < 0)
    return 1;
  umask (0);

  return fuse_main (4, arguments, &operations, NULL);
}
