/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <locale.h>
#include <signal.h>
#include <string.h>
#include <sys/xattr.h>
#include <unistd.h>

#include "disk-ways.h"
#include "journey-disk-private.h"
#include "place.h"

static void
test_new (Place *place, gconstpointer data)
{
  g_autofree char *text = long_text ('n');
  mode_t mask = umask (0027);

  for (guint i = 0; i < DISK_N_WAYS; i++)
    {
      write_well (disk_ways[i], place->file, text);
      assert_holds (place->path, text);
      g_assert_cmpint (look_at (place->path).st_mode & 07777, ==, 0640);
      g_assert_cmpuint (count_files (place), ==, 1);
      g_assert_cmpint (g_unlink (place->path), ==, 0);
    }
  umask (mask);
}

typedef enum
{
  PLAIN,
  SYMBOLIC,
  CHAIN,
  HARD,
} Link;

static void
make_link (Place *place, Link link_, const char *other)
{
  g_autofree char *middle = in_folder (place, "middle.journey");

  if (link_ == SYMBOLIC)
    g_assert_cmpint (symlink ("other.journey", place->path), ==, 0);
  else if (link_ == HARD)
    g_assert_cmpint (link (other, place->path), ==, 0);
  else if (link_ == CHAIN)
    {
      g_assert_cmpint (symlink (other, middle), ==, 0);
      g_assert_cmpint (symlink ("middle.journey", place->path), ==, 0);
    }
}

static void
check_link (Place *place, DiskWay way, Link kind, mode_t mode)
{
  g_autofree char *other = in_folder (place, "other.journey");
  g_autofree char *target = g_strdup (kind == PLAIN ? place->path : other);
  g_autofree char *text = long_text ('l');
  struct stat before;
  struct stat after;
  guint files;

  g_assert_true (g_file_set_contents (target, "old", -1, NULL));
  g_assert_cmpint (g_chmod (target, (int)mode), ==, 0);
  make_link (place, kind, other);
  before = look_at (place->path);
  files = count_files (place);

  write_well (way, place->file, text);
  after = look_at (place->path);
  assert_holds (place->path, text);
  assert_holds (target, text);
  g_assert_cmpint (before.st_mode, ==, after.st_mode);
  g_assert_cmpint (look_at (target).st_mode & 07777, ==, mode);
  g_assert_cmpuint (before.st_nlink, ==, after.st_nlink);
  if (kind == HARD)
    g_assert_cmpuint (before.st_ino, ==, after.st_ino);
  g_assert_cmpuint (count_files (place), ==, files);
}

static void
test_links_and_modes (Place *place, gconstpointer data)
{
  static const mode_t modes[] = { 0600, 0644, 0664, 0640, 0755, 0666 };

  for (guint way = 0; way < DISK_N_WAYS; way++)
    for (Link kind = PLAIN; kind <= HARD; kind++)
      for (guint i = 0; i < G_N_ELEMENTS (modes); i++)
        {
          check_link (place, disk_ways[way], kind, modes[i]);
          place_tear_down (place, NULL);
          place_set_up (place, NULL);
        }
}

static void
test_link_to_nothing (Place *place, gconstpointer data)
{
  g_autofree char *other = in_folder (place, "other.journey");

  make_link (place, SYMBOLIC, other);
  for (guint i = 0; i < DISK_N_WAYS; i++)
    {
      write_well (disk_ways[i], place->file, "new");
      g_assert_true (S_ISLNK (look_at (place->path).st_mode));
      assert_holds (other, "new");
      g_assert_cmpint (g_unlink (other), ==, 0);
    }
}

static void
test_link_to_itself (Place *place, gconstpointer data)
{
  g_autofree char *name = g_path_get_basename (place->path);

  g_assert_cmpint (symlink (name, place->path), ==, 0);
  for (guint i = 0; i < DISK_N_WAYS; i++)
    assert_refused (disk_ways[i], place->file, G_IO_ERROR_TOO_MANY_LINKS, "cannot be used");
  g_assert_true (S_ISLNK (look_at (place->path).st_mode));
}

static void
test_attributes (Place *place, gconstpointer data)
{
  char value[16] = "";

  write_well (write_text, place->file, "old");
  /* Not every file system has extended attributes; where there are none, none can be lost. */
  if (setxattr (place->path, "user.tag", "blue", 4, 0) != 0)
    return;
  write_well (write_text, place->file, "new");
  g_assert_cmpint (getxattr (place->path, "user.tag", value, sizeof value), ==, 4);
  g_assert_cmpstr (value, ==, "blue");
}

static void
test_owner (Place *place, gconstpointer data)
{
  struct stat status;

  write_well (write_text, place->file, "old");
  /* Only root can give a file away, and only then there is an owner to be kept. */
  if (chown (place->path, 1234, 2345) != 0)
    return;
  write_well (write_text, place->file, "new");
  status = look_at (place->path);
  g_assert_cmpuint (status.st_uid, ==, 1234);
  g_assert_cmpuint (status.st_gid, ==, 2345);
}

/* A file that somebody else lets us write stays theirs. Without root there is nobody else. */
static void
test_other_owner (Place *place, gconstpointer data)
{
  struct stat before;
  struct stat after;

  if (geteuid () != 0)
    return;

  write_well (write_text, place->file, "old");
  g_assert_cmpint (g_chmod (place->path, 0666), ==, 0);
  g_assert_cmpint (g_chmod (place->folder, 0777), ==, 0);
  before = look_at (place->path);
  g_assert_cmpint (seteuid (65534), ==, 0);
  write_well (write_text, place->file, "new");
  g_assert_cmpint (seteuid (0), ==, 0);
  after = look_at (place->path);
  assert_holds (place->path, "new");
  g_assert_cmpuint (before.st_ino, ==, after.st_ino);
  g_assert_cmpuint (after.st_uid, ==, 0);
  g_assert_cmpuint (count_files (place), ==, 1);
}

static void
test_read_only (Place *place, gconstpointer data)
{
  write_well (write_text, place->file, "old");
  g_assert_cmpint (g_chmod (place->path, 0444), ==, 0);
  for (guint i = 0; i < DISK_N_WAYS; i++)
    assert_refused (disk_ways[i], place->file, G_IO_ERROR_READ_ONLY, "is read-only. Choose another name.");
  assert_holds (place->path, "old");
  g_assert_cmpint (look_at (place->path).st_mode & 07777, ==, 0444);
  g_assert_cmpuint (count_files (place), ==, 1);
}

static void
test_folders (Place *place, gconstpointer data)
{
  g_autofree char *path = in_folder (place, "nowhere/map.journey");
  g_autoptr (GFile) nowhere = g_file_new_for_path (path);
  g_autoptr (GFile) folder = g_file_new_for_path (place->folder);

  for (guint i = 0; i < DISK_N_WAYS; i++)
    {
      assert_refused (disk_ways[i], nowhere, G_IO_ERROR_NOT_FOUND, "“map.journey” is not there.");
      assert_refused (disk_ways[i], folder, G_IO_ERROR_IS_DIRECTORY, "is a folder. Choose another name.");
    }
}

static void
test_long_name (Place *place, gconstpointer data)
{
  g_autofree char *name = g_strnfill (255, 'n');
  g_autofree char *path = in_folder (place, name);
  g_autofree char *longer = g_strconcat (path, "n", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFile) too_long = g_file_new_for_path (longer);

  for (guint i = 0; i < DISK_N_WAYS; i++)
    {
      write_well (disk_ways[i], file, "once");
      write_well (disk_ways[i], file, "again");
      assert_holds (path, "again");
      assert_refused (disk_ways[i], too_long, G_IO_ERROR_FILENAME_TOO_LONG, "is too long. Choose a shorter one.");
    }
  g_assert_cmpuint (count_files (place), ==, 1);
}

static gpointer
read_pipe (gpointer path)
{
  char *contents = NULL;

  g_file_get_contents (path, &contents, NULL, NULL);

  return contents;
}

static void
test_pipe (Place *place, gconstpointer data)
{
  g_autofree char *link_path = in_folder (place, "link");
  g_autoptr (GFile) link_file = g_file_new_for_path (link_path);
  g_autofree char *text = long_text ('p');

  g_assert_cmpint (mkfifo (place->path, 0600), ==, 0);
  g_assert_cmpint (symlink (place->path, link_path), ==, 0);
  assert_refused (store_text, place->file, G_IO_ERROR_NOT_REGULAR_FILE, "is a device or a pipe. Choose another name.");
  for (guint i = 0; i < 2; i++)
    {
      GThread *reader = g_thread_new ("reader", read_pipe, place->path);
      g_autofree char *got = NULL;

      write_well (disk_ways[i], link_file, text);
      got = g_thread_join (reader);
      g_assert_cmpstr (got, ==, text);
    }
  g_assert_true (S_ISFIFO (look_at (place->path).st_mode));
  g_assert_true (S_ISLNK (look_at (link_path).st_mode));
  g_assert_cmpuint (count_files (place), ==, 2);
}

/* An open pipe has no path; the links of /proc to it lead to none. */
static void
test_descriptor (Place *place, gconstpointer data)
{
  int ends[2];
  g_autofree char *path = NULL;
  g_autoptr (GFile) file = NULL;
  char got[16] = "";

  g_assert_cmpint (pipe (ends), ==, 0);
  path = g_strdup_printf ("/dev/fd/%d", ends[1]);
  file = g_file_new_for_path (path);
  for (guint i = 0; i < 2; i++)
    {
      write_well (disk_ways[i], file, "through");
      g_assert_cmpint (read (ends[0], got, sizeof got), ==, 7);
      g_assert_cmpstr (got, ==, "through");
    }
  close (ends[0]);
  close (ends[1]);
}

static void
test_device (Place *place, gconstpointer data)
{
  g_autoptr (GFile) none = g_file_new_for_path ("/dev/null");
  g_autoptr (GFile) full = g_file_new_for_path ("/dev/full");

  for (guint i = 0; i < 2; i++)
    {
      write_well (disk_ways[i], none, "anything");
      assert_refused (disk_ways[i], full, G_IO_ERROR_NO_SPACE, "There is no space left on the disk for “full”.");
    }
  g_assert_true (S_ISCHR (look_at ("/dev/null").st_mode));
}

static void
test_etag (Place *place, gconstpointer data)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static ("ours", 4);
  g_autofree char *etag = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (journey_disk_store (place->file, bytes, NULL, &etag, NULL, NULL));
  g_assert_true (g_file_set_contents (place->path, "theirs", -1, NULL));
  g_assert_false (journey_disk_store (place->file, bytes, etag, NULL, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_WRONG_ETAG);
  assert_holds (place->path, "theirs");
  g_assert_cmpuint (count_files (place), ==, 1);
}

static void
test_full_disk (Place *place, gconstpointer data)
{
  g_autofree char *text = long_text ('f');

  g_assert_true (g_file_set_contents (place->path, "old", -1, NULL));
  for (guint way = 0; way < DISK_N_WAYS; way++)
    for (rlim_t room = 0; room < strlen (text); room += 7)
      {
        g_autoptr (GError) error = NULL;
        gboolean written;

        limit_files (room);
        written = disk_ways[way](place->file, text, &error);
        limit_files (RLIM_INFINITY);
        g_assert_false (written);
        g_assert_nonnull (strstr (error->message, "is too large for its disk."));
        assert_holds (place->path, "old");
        g_assert_cmpuint (count_files (place), ==, 1);
      }
}

/* A file of several names has to be written in place. When that fails the old bytes are in a copy, and the message
 * says where. */
static void
test_full_disk_in_place (Place *place, gconstpointer data)
{
  g_autofree char *other = in_folder (place, "other.journey");
  g_autofree char *text = long_text ('f');
  g_autofree char *backup = NULL;
  g_autofree char *name = NULL;
  g_autoptr (GError) error = NULL;
  Pieces pieces = { text, G_MAXSIZE, 3 };
  gboolean written;

  g_assert_true (g_file_set_contents (place->path, "old", -1, NULL));
  g_assert_cmpint (link (place->path, other), ==, 0);

  limit_files (100);
  written = write_text (place->file, text, NULL);
  limit_files (RLIM_INFINITY);
  g_assert_false (written);
  assert_holds (other, "old");
  g_assert_cmpuint (count_files (place), ==, 2);

  written = journey_disk_write (place->file, write_pieces, &pieces, NULL, &error);
  limit_files (RLIM_INFINITY);
  g_assert_false (written);
  backup = find_backup (place);
  g_assert_nonnull (backup);
  assert_holds (backup, "old");
  name = g_path_get_basename (backup);
  g_assert_nonnull (strstr (error->message, name));
  g_assert_cmpuint (count_files (place), ==, 3);
}

static void
test_writer_fails (Place *place, gconstpointer data)
{
  g_autofree char *other = in_folder (place, "other.journey");
  g_autofree char *text = long_text ('w');

  g_assert_true (g_file_set_contents (place->path, "old", -1, NULL));
  for (guint links = 1; links <= 2; links++)
    {
      for (gsize at = 0; at < 1000; at += 500)
        {
          Pieces pieces = { text, at, 0 };
          g_autoptr (GError) error = NULL;

          g_assert_false (journey_disk_write (place->file, write_pieces, &pieces, NULL, &error));
          g_assert_cmpstr (error->message, ==, "gave up");
          assert_holds (place->path, "old");
          g_assert_cmpuint (count_files (place), ==, links);
        }
      g_assert_cmpint (links == 1 ? link (place->path, other) : 0, ==, 0);
    }
}

static void
test_cancelled (Place *place, gconstpointer data)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static ("new", 3);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_false (journey_disk_store (place->file, bytes, NULL, NULL, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&error);
  g_assert_false (journey_disk_write_bytes (place->file, bytes, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (count_files (place), ==, 0);
}

/* What no part of this machine can write to fails like everything else. */
static void
test_remote (Place *place, gconstpointer data)
{
  g_autoptr (GFile) file = g_file_new_for_uri ("nobody-knows-this://example.com/map.svg");

  assert_refused (write_text, file, G_IO_ERROR_NOT_SUPPORTED, "");
  assert_refused (write_bytes, file, G_IO_ERROR_NOT_SUPPORTED, "");
}

/* What is read back has to be all of it, and nothing else. */
static void
test_holds (Place *place, gconstpointer data)
{
  g_autofree char *text = g_strnfill (200000, 'x');
  g_autoptr (GBytes) whole = g_bytes_new_static (text, 200000);
  g_autoptr (GBytes) shorter = g_bytes_new_static (text, 199999);
  g_autoptr (GBytes) nothing = g_bytes_new_static ("", 0);
  int fd;

  g_assert_true (g_file_set_contents (place->path, text, 200000, NULL));
  fd = g_open (place->path, O_RDWR, 0);
  g_assert_true (journey_disk_holds (fd, whole));
  g_assert_false (journey_disk_holds (fd, shorter));
  g_assert_false (journey_disk_holds (fd, nothing));
  g_assert_cmpint (pwrite (fd, "y", 1, 199999), ==, 1);
  g_assert_false (journey_disk_holds (fd, whole));
  g_assert_cmpint (ftruncate (fd, 199999), ==, 0);
  g_assert_true (journey_disk_holds (fd, shorter));
  g_assert_false (journey_disk_holds (fd, whole));
  close (fd);
  g_assert_false (journey_disk_holds (fd, nothing));
}

#define add(path, test) g_test_add ("/disk/" path, Place, NULL, place_set_up, test, place_tear_down)

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "");
  signal (SIGXFSZ, SIG_IGN);
  g_test_init (&argc, &argv, NULL);

  add ("new", test_new);
  add ("links-and-modes", test_links_and_modes);
  add ("link-to-nothing", test_link_to_nothing);
  add ("link-to-itself", test_link_to_itself);
  add ("attributes", test_attributes);
  add ("owner", test_owner);
  add ("other-owner", test_other_owner);
  add ("read-only", test_read_only);
  add ("folders", test_folders);
  add ("long-name", test_long_name);
  add ("pipe", test_pipe);
  add ("descriptor", test_descriptor);
  add ("device", test_device);
  add ("etag", test_etag);
  add ("holds", test_holds);
  add ("full-disk", test_full_disk);
  add ("full-disk-in-place", test_full_disk_in_place);
  add ("writer-fails", test_writer_fails);
  add ("cancelled", test_cancelled);
  add ("remote", test_remote);

  return g_test_run ();
}
