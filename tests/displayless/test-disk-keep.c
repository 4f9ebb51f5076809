/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "journey-disk.h"
#include "place.h"

static gboolean syncing_folders_fails;
static gboolean closing_fails; /* of regular files that were opened to be written */

/* In place of those of the C library. */
int
fsync (int fd)
{
  struct stat status;

  if (syncing_folders_fails && fstat (fd, &status) == 0 && S_ISDIR (status.st_mode))
    {
      errno = EIO;
      return -1;
    }

  return (int)syscall (SYS_fsync, fd);
}

int
close (int fd)
{
  struct stat status;
  gboolean fails =
      closing_fails && fstat (fd, &status) == 0 && S_ISREG (status.st_mode) && (fcntl (fd, F_GETFL) & O_ACCMODE) != O_RDONLY;
  int done = (int)syscall (SYS_close, fd);

  if (fails)
    errno = EIO;

  return fails ? -1 : done;
}

static char *
etag_of (Place *place)
{
  char *etag = NULL;

  g_assert_true (journey_disk_query (place->file, &etag, NULL, NULL));

  return etag;
}

static char *
keep (Place *place)
{
  g_autofree char *etag = etag_of (place);
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) copy = journey_disk_keep_copy (place->file, "their version", etag, NULL, &error);
  g_autofree char *contents = NULL;
  g_autofree char *old = NULL;

  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (g_file_peek_path (copy), &contents, NULL, NULL));
  g_assert_true (g_file_get_contents (place->path, &old, NULL, NULL));
  g_assert_cmpstr (contents, ==, old);
  g_assert_cmpint (look_at (g_file_peek_path (copy)).st_mode, ==, look_at (place->path).st_mode);

  return g_file_get_basename (copy);
}

/* Every copy gets a name that nobody has yet. */
static void
test_names (Place *place, gconstpointer data)
{
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  g_autofree char *third = NULL;

  g_assert_true (g_file_set_contents (place->path, "theirs", -1, NULL));
  g_assert_cmpint (g_chmod (place->path, 0640), ==, 0);
  first = keep (place);
  g_assert_cmpstr (first, ==, "-rf \xff map (their version).journey");
  second = keep (place);
  g_assert_cmpstr (second, ==, "-rf \xff map (their version 2).journey");
  third = keep (place);
  g_assert_cmpstr (third, ==, "-rf \xff map (their version 3).journey");
  g_assert_cmpuint (count_files (place), ==, 4);
}

/* A name of the greatest length there is loses its end, behind a whole character. */
static void
test_long_name (Place *place, gconstpointer data)
{
  g_autoptr (GString) name = g_string_new (NULL);
  g_autofree char *copy = NULL;

  while (name->len < 245)
    g_string_append (name, "ü");
  g_string_append (name, ".journey");
  g_free (place->path);
  g_object_unref (place->file);
  place->path = in_folder (place, name->str);
  place->file = g_file_new_for_path (place->path);
  g_assert_true (g_file_set_contents_full (place->path, "theirs", -1, G_FILE_SET_CONTENTS_NONE, 0600, NULL));
  copy = keep (place);
  g_assert_true (g_utf8_validate (copy, -1, NULL));
  g_assert_true (g_str_has_suffix (copy, "ü (their version).journey"));
}

static void
test_another_one (Place *place, gconstpointer data)
{
  g_autofree char *etag = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (place->path, "theirs", -1, NULL));
  etag = etag_of (place);
  g_assert_true (g_file_set_contents (place->path, "theirs, later", -1, NULL));
  g_assert_null (journey_disk_keep_copy (place->file, "their version", etag, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_WRONG_ETAG);
  g_assert_cmpuint (count_files (place), ==, 1);

  g_clear_error (&error);
  g_assert_cmpint (g_unlink (place->path), ==, 0);
  g_assert_null (journey_disk_keep_copy (place->file, "their version", etag, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
}

static gboolean
store (Place *place, const char *text, const char *expected, char **etag)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  return journey_disk_store (place->file, bytes, expected, etag, NULL, NULL);
}

static void
assert_holds (Place *place, const char *text)
{
  g_autofree char *contents = NULL;

  g_assert_true (g_file_get_contents (place->path, &contents, NULL, NULL));
  g_assert_cmpstr (contents, ==, text);
}

/* What was not closed well takes nothing's place. */
static void
test_not_closed (Place *place, gconstpointer data)
{
  g_autofree char *etag = NULL;
  gboolean done;

  g_assert_true (store (place, "old", NULL, NULL));
  closing_fails = TRUE;
  done = store (place, "new", NULL, &etag);
  closing_fails = FALSE;
  g_assert_false (done);
  g_assert_null (etag);
  assert_holds (place, "old");
  g_assert_cmpuint (count_files (place), ==, 1);
}

/* The new bytes are there, and ours, though nobody knows for how long: the next time they are not taken for another's. */
static void
test_folder_not_synced (Place *place, gconstpointer data)
{
  g_autofree char *old = NULL;
  g_autofree char *etag = NULL;
  gboolean done;

  g_assert_true (store (place, "old", NULL, &old));
  syncing_folders_fails = TRUE;
  done = store (place, "new", old, &etag);
  syncing_folders_fails = FALSE;
  g_assert_false (done);
  assert_holds (place, "new");
  g_assert_nonnull (etag);
  g_assert_true (store (place, "newer", etag, NULL));
  assert_holds (place, "newer");
}

/* A program that is running cannot be written to, so that it needs no backup, and nothing in it is torn. */
static void
test_not_opened (Place *place, gconstpointer data)
{
  g_autoptr (GFile) program = g_file_new_for_path ("/bin/sleep");
  g_autofree char *second = in_folder (place, "second");
  g_autoptr (GBytes) bytes = g_bytes_new_static ("new", 3);
  g_autoptr (GSubprocess) running = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_copy (program, place->file, G_FILE_COPY_NONE, NULL, NULL, NULL, NULL));
  g_assert_cmpint (link (place->path, second), ==, 0);
  running = g_subprocess_new (G_SUBPROCESS_FLAGS_NONE, NULL, place->path, "60", NULL);
  if (!running)
    {
      g_test_skip ("no program can be started there");
      return;
    }
  g_assert_false (journey_disk_store (place->file, bytes, NULL, NULL, NULL, &error));
  g_subprocess_force_exit (running);
  g_assert_true (g_subprocess_wait (running, NULL, NULL));
  g_assert_nonnull (error);
  g_assert_null (strstr (error->message, "was not written completely"));
  g_assert_cmpuint (count_files (place), ==, 2);
}

#define add(path, test) g_test_add ("/disk-keep/" path, Place, NULL, place_set_up, test, place_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  add ("names", test_names);
  add ("long-name", test_long_name);
  add ("another-one", test_another_one);
  add ("not-closed", test_not_closed);
  add ("not-opened", test_not_opened);
  add ("folder-not-synced", test_folder_not_synced);

  return g_test_run ();
}
