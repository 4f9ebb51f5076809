/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
#include <locale.h>
#include <signal.h>
#include <string.h>
#include <unistd.h>

#include "disk-ways.h"
#include "journey-disk.h"
#include "place.h"

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
  for (guint i = 0; i < DISK_N_WAYS; i++)
    assert_refused (disk_ways[i], place->file, G_IO_ERROR_PERMISSION_DENIED, "You have no permission to use");
  take_rights_back ();
  g_assert_cmpuint (count_files (place), ==, 0);
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
  for (guint i = 0; i < DISK_N_WAYS; i++)
    {
      write_well (disk_ways[i], place->file, i % 2 == 0 ? text : "short");
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

#define add(path, test) g_test_add ("/disk-closed/" path, Place, NULL, place_set_up, test, place_tear_down)

int
main (int argc, char *argv[])
{
  g_autofree char *state = make_state_folder ();
  int result;

  setlocale (LC_ALL, "");
  signal (SIGXFSZ, SIG_IGN);
  g_test_init (&argc, &argv, NULL);

  add ("closed-folder", test_closed_folder);
  add ("writable-in-closed-folder", test_writable_in_closed_folder);
  add ("closed-folder-full-disk", test_closed_folder_full_disk);

  result = g_test_run ();
  remove_state_folder (state);

  return result;
}
