/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <locale.h>
#include <signal.h>
#include <string.h>
#include <sys/xattr.h>
#include <unistd.h>

#include "journey-disk-private.h"
#include "place.h"

/* A text that goes into a file piece by piece, as a picture does. */
typedef struct
{
  const char *text;
  gsize fails_at;   /* so many bytes are written, and then the writer gives up; G_MAXSIZE: never */
  rlim_t room_then; /* 0, or what limit_files () is called with when all is written */
} Pieces;

static gboolean
write_pieces (GOutputStream *stream, gpointer data, GCancellable *cancellable, GError **error)
{
  Pieces *pieces = data;
  gsize length = strlen (pieces->text);

  for (gsize at = 0; at < length; at += 100)
    {
      if (at >= pieces->fails_at)
        {
          g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED, "gave up");
          return FALSE;
        }
      if (!g_output_stream_write_all (stream, pieces->text + at, MIN (100, length - at), NULL, cancellable, error))
        return FALSE;
    }
  if (pieces->room_then > 0)
    limit_files (pieces->room_then);

  return TRUE;
}

static gboolean
write_text (GFile *file, const char *text, GError **error)
{
  Pieces pieces = { text, G_MAXSIZE, 0 };

  return journey_disk_write (file, write_pieces, &pieces, NULL, error);
}

/* As the tables are written, too. */
static gboolean
write_bytes (GFile *file, const char *text, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  return journey_disk_write_bytes (file, bytes, NULL, error);
}

/* As maps are saved. */
static gboolean
store_text (GFile *file, const char *text, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  return journey_disk_store (file, bytes, NULL, NULL, NULL, error);
}

typedef gboolean (*Write) (GFile *file, const char *text, GError **error);

static const Write ways[] = { write_text, write_bytes, store_text };

static char *
long_text (char letter)
{
  return g_strnfill (2345, letter);
}

static void
write_well (Write way, GFile *file, const char *text)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (way (file, text, &error));
  g_assert_no_error (error);
}

static void
assert_refused (Write way, GFile *file, GIOErrorEnum code, const char *part)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (way (file, "new", &error));
  g_assert_error (error, G_IO_ERROR, (int)code);
  if (!strstr (error->message, part))
    g_error ("No '%s' in: %s", part, error->message);
}

static void
assert_holds (const char *path, const char *text)
{
  g_autofree char *contents = NULL;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (path, &contents, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (contents, ==, text);
}

static void
test_new (Place *place, gconstpointer data)
{
  g_autofree char *text = long_text ('n');
  mode_t mask = umask (0027);

  for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
    {
      write_well (ways[i], place->file, text);
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
check_link (Place *place, Write way, Link kind, mode_t mode)
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

  for (guint way = 0; way < G_N_ELEMENTS (ways); way++)
    for (Link kind = PLAIN; kind <= HARD; kind++)
      for (guint i = 0; i < G_N_ELEMENTS (modes); i++)
        {
          check_link (place, ways[way], kind, modes[i]);
          place_tear_down (place, NULL);
          place_set_up (place, NULL);
        }
}

static void
test_link_to_nothing (Place *place, gconstpointer data)
{
  g_autofree char *other = in_folder (place, "other.journey");

  make_link (place, SYMBOLIC, other);
  for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
    {
      write_well (ways[i], place->file, "new");
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
  for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
    assert_refused (ways[i], place->file, G_IO_ERROR_TOO_MANY_LINKS, "cannot be used");
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
  for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
    assert_refused (ways[i], place->file, G_IO_ERROR_READ_ONLY, "is read-only. Choose another name.");
  assert_holds (place->path, "old");
  g_assert_cmpint (look_at (place->path).st_mode & 07777, ==, 0444);
  g_assert_cmpuint (count_files (place), ==, 1);
}

/* As somebody without rights, since nothing is closed to root. */
static void
give_up_rights (void)
{
  if (geteuid () == 0)
    g_assert_cmpint (seteuid (65534), ==, 0);
}

static void
take_rights_back (void)
{
  if (getuid () == 0)
    g_assert_cmpint (seteuid (0), ==, 0);
}

static void
test_closed_folder (Place *place, gconstpointer data)
{
  g_assert_cmpint (g_chmod (place->folder, 0555), ==, 0);
  give_up_rights ();
  for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
    assert_refused (ways[i], place->file, G_IO_ERROR_PERMISSION_DENIED, "You have no permission to use");
  take_rights_back ();
  g_assert_cmpuint (count_files (place), ==, 0);
}

static guint
count_kept (void)
{
  g_autofree char *path = g_build_filename (g_get_user_state_dir (), "sojourn", "kept", NULL);
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  guint n = 0;

  while (folder && g_dir_read_name (folder))
    n++;

  return n;
}

/* A file that may be written in a folder that takes no new ones, as a portal hands it out: written in place, with the new
 * bytes and a copy of the old ones in the user's own folder meanwhile. */
static void
test_writable_in_closed_folder (Place *place, gconstpointer data)
{
  g_autofree char *text = long_text ('c');
  struct stat before;

  g_assert_true (g_file_set_contents (place->path, "old", -1, NULL));
  g_assert_cmpint (g_chmod (place->path, 0666), ==, 0);
  g_assert_cmpint (g_chmod (place->folder, 0555), ==, 0);
  before = look_at (place->path);
  give_up_rights ();
  for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
    {
      write_well (ways[i], place->file, i % 2 == 0 ? text : "short");
      assert_holds (place->path, i % 2 == 0 ? text : "short");
      g_assert_cmpuint (count_kept (), ==, 0);
    }
  take_rights_back ();
  g_assert_cmpuint (look_at (place->path).st_ino, ==, before.st_ino);
  g_assert_cmpint (look_at (place->path).st_mode, ==, before.st_mode);
}

/* The same when it fails: the message names the copy, which is somewhere else. */
static void
test_closed_folder_full_disk (Place *place, gconstpointer data)
{
  g_autofree char *text = long_text ('f');
  g_autofree char *kept = g_build_filename (g_get_user_state_dir (), "sojourn", "kept", NULL);
  g_autoptr (GError) error = NULL;
  g_autofree char *backup = NULL;
  g_autoptr (GDir) folder = NULL;
  Pieces pieces = { text, G_MAXSIZE, 3 };
  gboolean written;
  const char *name;

  g_assert_true (g_file_set_contents (place->path, "old", -1, NULL));
  g_assert_cmpint (g_chmod (place->path, 0666), ==, 0);
  g_assert_cmpint (g_chmod (place->folder, 0555), ==, 0);
  give_up_rights ();
  written = journey_disk_write (place->file, write_pieces, &pieces, NULL, &error);
  limit_files (RLIM_INFINITY);
  take_rights_back ();
  g_assert_false (written);

  g_assert_cmpuint (count_kept (), ==, 1);
  folder = g_dir_open (kept, 0, NULL);
  name = g_dir_read_name (folder);
  backup = g_build_filename (kept, name, NULL);
  g_assert_nonnull (strstr (error->message, backup));
  assert_holds (backup, "old");
  g_assert_cmpint (g_unlink (backup), ==, 0);
}

static void
test_folders (Place *place, gconstpointer data)
{
  g_autofree char *path = in_folder (place, "nowhere/map.journey");
  g_autoptr (GFile) nowhere = g_file_new_for_path (path);
  g_autoptr (GFile) folder = g_file_new_for_path (place->folder);

  for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
    {
      assert_refused (ways[i], nowhere, G_IO_ERROR_NOT_FOUND, "“map.journey” is not there.");
      assert_refused (ways[i], folder, G_IO_ERROR_IS_DIRECTORY, "is a folder. Choose another name.");
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

  for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
    {
      write_well (ways[i], file, "once");
      write_well (ways[i], file, "again");
      assert_holds (path, "again");
      assert_refused (ways[i], too_long, G_IO_ERROR_FILENAME_TOO_LONG, "is too long. Choose a shorter one.");
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

      write_well (ways[i], link_file, text);
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
      write_well (ways[i], file, "through");
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
      write_well (ways[i], none, "anything");
      assert_refused (ways[i], full, G_IO_ERROR_NO_SPACE, "There is no space left on the disk for “full”.");
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
  for (guint way = 0; way < G_N_ELEMENTS (ways); way++)
    for (rlim_t room = 0; room < strlen (text); room += 7)
      {
        g_autoptr (GError) error = NULL;
        gboolean written;

        limit_files (room);
        written = ways[way](place->file, text, &error);
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

/* What cannot be kept beside its file goes here; somebody without rights has to be able to use it, too. */
static char *
make_state_folder (void)
{
  char *folder = g_dir_make_tmp ("sojourn-state-XXXXXX", NULL);

  g_assert_nonnull (folder);
  g_assert_cmpint (g_chmod (folder, 0777), ==, 0);
  g_setenv ("XDG_STATE_HOME", folder, TRUE);

  return folder;
}

static void
remove_state_folder (const char *folder)
{
  g_autofree char *program = g_build_filename (folder, "sojourn", NULL);
  g_autofree char *kept = g_build_filename (program, "kept", NULL);

  g_assert_cmpint (g_rmdir (kept), ==, 0);
  g_assert_cmpint (g_rmdir (program), ==, 0);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

int
main (int argc, char *argv[])
{
  g_autofree char *state = make_state_folder ();
  int result;

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
  add ("closed-folder", test_closed_folder);
  add ("writable-in-closed-folder", test_writable_in_closed_folder);
  add ("closed-folder-full-disk", test_closed_folder_full_disk);
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

  result = g_test_run ();
  remove_state_folder (state);

  return result;
}
