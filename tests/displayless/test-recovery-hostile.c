/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "journey-kinds.h"
#include "journey-reader.h"
#include "place.h"
#include "recovery-place.h"

/* What others put among the recovery copies: the good one is offered, nothing of it goes away, and nothing is waited for. */

#define GOOD "Good"
#define FEW_NAMES 10000
#define MANY_NAMES 1000000 /* with the long tests */

typedef struct
{
  Place place;
  char *root;
  char *folder; /* of the map that copies were left of */
} Fixture;

static void
leave_copy (Fixture *fixture, const char *title)
{
  g_autoptr (JourneyRecovery) recovery = journey_recovery_new (fixture->root);
  g_autofree char *id = NULL;

  write_copy (recovery, title);
  id = journey_recovery_id (recovery);
  g_free (fixture->folder);
  fixture->folder = g_build_filename (fixture->root, id, NULL);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  place_set_up (&fixture->place, data);
  fixture->root = in_folder (&fixture->place, "recovery");
  leave_copy (fixture, GOOD);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  remove_tree (fixture->root);
  g_free (fixture->root);
  g_free (fixture->folder);
  place_tear_down (&fixture->place, data);
}

static char *
beside_copy (Fixture *fixture, const char *name)
{
  return g_build_filename (fixture->folder, name, NULL);
}

static gboolean
is_there (const char *path)
{
  struct stat status;

  return lstat (path, &status) == 0;
}

static JourneyRecoveryLeft *
find_one (GPtrArray *left)
{
  g_assert_cmpuint (left->len, ==, 1);

  return g_ptr_array_index (left, 0);
}

static void
assert_offered (Fixture *fixture, const char *title)
{
  g_autoptr (GPtrArray) left = journey_recovery_find_left (fixture->root, NULL);
  JourneyRecoveryLeft *one = find_one (left);

  g_assert_no_error (one->error);
  g_assert_cmpstr (journey_state_text (one->copy, JOURNEY_MAP_TITLE), ==, title);
}

static void
write_next (JourneyRecoveryLeft *one, const char *title)
{
  g_autoptr (GError) error = NULL;
  JourneyState *map = journey_state_copy_fields (one->copy);

  journey_state_set_text (map, JOURNEY_MAP_TITLE, title);
  map = journey_state_seal (map);
  g_assert_true (journey_recovery_write (one->recovery, map, &recovery_nowhere, NULL, &error));
  g_assert_no_error (error);
  journey_state_unref (map);
}

/* Somebody goes on with what is left: a newer copy is written, and offered the next time. */
static void
go_on (Fixture *fixture, const char *title)
{
  g_autoptr (GPtrArray) left = journey_recovery_find_left (fixture->root, NULL);

  write_next (find_one (left), title);
}

static void
put (const char *path, const char *data, gsize length)
{
  g_assert_true (g_file_set_contents (path, data, (gssize)length, NULL));
}

static gboolean
is_refused (const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (JourneyState) map = journey_read_file (file, NULL, NULL, NULL, NULL);

  return map == NULL;
}

/* Each hostile file as the newest copy. */
static void
test_newest (Fixture *fixture, gconstpointer data)
{
  g_autofree char *samples = g_test_build_filename (G_TEST_DIST, "invalid", NULL);
  g_autofree char *newest = beside_copy (fixture, "copy-2.journey");
  g_autoptr (GDir) dir = g_dir_open (samples, 0, NULL);
  const char *name;
  guint n = 0;

  while ((name = g_dir_read_name (dir)))
    {
      g_autofree char *path = g_build_filename (samples, name, NULL);
      g_autofree char *text = NULL;
      g_autofree char *after = NULL;
      gsize length, length_after;

      if (!g_str_has_suffix (name, ".journey") || !is_refused (path))
        continue;
      g_test_message ("%s", name);
      g_assert_true (g_file_get_contents (path, &text, &length, NULL));
      put (newest, text, length);
      assert_offered (fixture, GOOD);
      g_assert_true (g_file_get_contents (newest, &after, &length_after, NULL));
      g_assert_cmpmem (after, length_after, text, length);
      n++;
    }
  g_assert_cmpuint (n, >, 50);
}

static void
make_folder (const char *path)
{
  g_assert_cmpint (g_mkdir (path, 0700), ==, 0);
}

static void
make_pipe (const char *path)
{
  g_assert_cmpint (mkfifo (path, 0600), ==, 0);
}

static void
make_device (const char *path)
{
  g_assert_cmpint (symlink ("/dev/zero", path), ==, 0);
}

static void
make_loop (const char *path)
{
  g_assert_cmpint (symlink (path, path), ==, 0);
}

static void
make_astray (const char *path)
{
  g_assert_cmpint (symlink ("/nowhere/at/all", path), ==, 0);
}

static void
make_hole (const char *path)
{
  int fd = g_open (path, O_WRONLY | O_CREAT, 0600);

  g_assert_cmpint (ftruncate (fd, (off_t)100 << 30), ==, 0);
  g_assert_cmpint (close (fd), ==, 0);
}

typedef void (*Make) (const char *path);

static const Make makes[] = { make_folder, make_pipe, make_device, make_loop, make_astray, make_hole };

/* In the place of the newest copy: it is passed over, and the copies that are written afterwards count. */
static void
test_no_file_as_copy (Fixture *fixture, gconstpointer data)
{
  g_autofree char *newest = beside_copy (fixture, "copy-2.journey");

  for (guint i = 0; i < G_N_ELEMENTS (makes); i++)
    {
      makes[i](newest);
      assert_offered (fixture, GOOD);
      g_assert_true (is_there (newest));
      go_on (fixture, "Newer");
      assert_offered (fixture, "Newer");
      g_assert_true (is_there (newest));
      remove_tree (fixture->folder);
      leave_copy (fixture, GOOD);
      g_free (newest);
      newest = beside_copy (fixture, "copy-2.journey");
    }
}

/* In the place of what is said of the copies. */
static void
test_no_file_as_about (Fixture *fixture, gconstpointer data)
{
  g_autofree char *about = beside_copy (fixture, "about");

  for (guint i = 0; i < G_N_ELEMENTS (makes); i++)
    {
      g_assert_cmpint (g_remove (about), ==, 0);
      makes[i](about);
      assert_offered (fixture, GOOD);
      g_assert_true (is_there (about));
    }
}

static void
test_long_about (Fixture *fixture, gconstpointer data)
{
  g_autofree char *about = beside_copy (fixture, "about");
  g_autofree char *title = g_strnfill (50000, 'x');
  g_autofree char *text = g_strdup_printf ("[Recovery]\nTitle=%s\nFile=file:///dev/zero\nEtag=%%00%%zz\n", title);
  g_autoptr (GPtrArray) left = NULL;

  put (about, text, strlen (text));
  left = journey_recovery_find_left (fixture->root, NULL);
  g_assert_nonnull (find_one (left)->copy);
  g_assert_cmpint (find_one (left)->standing, ==, JOURNEY_RECOVERY_MISSING);
  g_assert_cmpuint (strlen (journey_recovery_about (find_one (left)->recovery)->title), <, 1000);
}

/* What is written goes into the folder, and nowhere else. */
static void
test_about_is_link (Fixture *fixture, gconstpointer data)
{
  g_autofree char *about = beside_copy (fixture, "about");
  g_autofree char *after = NULL;

  put (fixture->place.path, "mine", 4);
  g_assert_cmpint (g_remove (about), ==, 0);
  g_assert_cmpint (symlink (fixture->place.path, about), ==, 0);
  go_on (fixture, "Newer");
  g_assert_true (g_file_get_contents (fixture->place.path, &after, NULL, NULL));
  g_assert_cmpstr (after, ==, "mine");
  assert_offered (fixture, "Newer");
}

/* Whose lock is none is not ours, and stays. */
static void
test_no_file_as_lock (Fixture *fixture, gconstpointer data)
{
  static const Make kinds[] = { make_folder, make_device, make_loop, make_astray };
  g_autofree char *lock = beside_copy (fixture, "lock");
  g_autofree char *copy = beside_copy (fixture, "copy-1.journey");

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autoptr (GPtrArray) left = NULL;

      g_assert_cmpint (g_remove (lock), ==, 0);
      kinds[i](lock);
      left = journey_recovery_find_left (fixture->root, NULL);
      g_assert_cmpuint (left->len, ==, 0);
      g_assert_true (is_there (lock));
      g_assert_true (is_there (copy));
    }
}

static void
test_pipe_as_lock (Fixture *fixture, gconstpointer data)
{
  g_autofree char *lock = beside_copy (fixture, "lock");

  g_assert_cmpint (g_remove (lock), ==, 0);
  make_pipe (lock);
  assert_offered (fixture, GOOD);
}

/* A folder elsewhere is somebody's. */
static void
test_linked_folder (Fixture *fixture, gconstpointer data)
{
  g_autofree char *elsewhere = in_folder (&fixture->place, "elsewhere");
  g_autofree char *copy = g_build_filename (elsewhere, "copy-1.journey", NULL);

  g_assert_cmpint (g_rename (fixture->folder, elsewhere), ==, 0);
  g_assert_cmpint (symlink (elsewhere, fixture->folder), ==, 0);
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (GPtrArray) left = journey_recovery_find_left (fixture->root, NULL);

      g_assert_cmpuint (left->len, ==, 0);
      g_assert_true (is_there (fixture->folder));
      g_assert_true (is_there (copy));
    }
  remove_tree (elsewhere);
}

/* Numbers that leave none for the copies to come. */
static void
test_highest_number (Fixture *fixture, gconstpointer data)
{
  static const char *const numbers[] = { "4294967294", "4294967295", "18446744073709551616", "-1", "3000000000" };
  g_autofree char *good = beside_copy (fixture, "copy-1.journey");
  g_autofree char *text = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (good, &text, &length, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      g_autofree char *name = g_strdup_printf ("copy-%s.journey", numbers[i]);
      g_autofree char *path = beside_copy (fixture, name);

      put (path, text, length);
    }
  for (guint i = 0; i < 5; i++)
    {
      g_autofree char *title = g_strdup_printf ("Newer %u", i);

      go_on (fixture, title);
      assert_offered (fixture, title);
    }
}

static gboolean
is_among (GPtrArray *left, const char *title)
{
  for (guint i = 0; i < left->len; i++)
    {
      JourneyRecoveryLeft *one = g_ptr_array_index (left, i);

      if (g_strcmp0 (journey_state_text (one->copy, JOURNEY_MAP_TITLE), title) == 0)
        return TRUE;
    }

  return FALSE;
}

/* Where no higher number can be read again, copies go on in another folder. */
static void
test_last_number (Fixture *fixture, gconstpointer data)
{
  g_autofree char *good = beside_copy (fixture, "copy-1.journey");
  g_autofree char *high = beside_copy (fixture, "copy-2147483646.journey");
  g_autoptr (GPtrArray) left = NULL;

  g_assert_cmpint (g_rename (good, high), ==, 0);
  left = journey_recovery_find_left (fixture->root, NULL);
  for (guint i = 0; i < 3; i++)
    {
      g_autofree char *title = g_strdup_printf ("Newer %u", i);

      write_next (find_one (left), title);
    }
  g_clear_pointer (&left, g_ptr_array_unref);

  left = journey_recovery_find_left (fixture->root, NULL);
  g_assert_cmpuint (left->len, ==, 2);
  g_assert_true (is_among (left, "Newer 0"));
  g_assert_true (is_among (left, "Newer 2"));
}

static guint
n_names (void)
{
  return g_getenv ("TORTURE_SECONDS") ? MANY_NAMES : FEW_NAMES;
}

/* Links to one file are made more quickly than files. */
static void
fill (const char *folder, const char *pattern, const char *source)
{
  int fd = open (folder, O_RDONLY | O_DIRECTORY);
  g_autofree char *first = g_build_filename (folder, "first", NULL);
  g_autofree char *last = g_strdup (first);

  put (first, source, strlen (source));
  for (guint i = 0; i < n_names (); i++)
    {
      g_autofree char *name = g_strdup_printf ("%s%u.journey", pattern, i + 10);

      if (linkat (AT_FDCWD, last, fd, name, 0) == 0)
        continue;
      /* A file has no more names than its disk lets it have. */
      g_assert_cmpint (errno, ==, EMLINK);
      g_free (last);
      last = g_build_filename (folder, name, NULL);
      put (last, source, strlen (source));
    }
  g_assert_cmpint (close (fd), ==, 0);
}

/* How much work it is to see all names once, which nobody can be quicker than. */
static clock_t
time_to_list (const char *path)
{
  clock_t begin = clock ();
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (dir))
    n++;
  g_assert_cmpuint (n, >=, n_names ());

  return clock () - begin;
}

static void
assert_quick (clock_t begin, const char *path)
{
  clock_t taken = clock () - begin;
  clock_t listing = time_to_list (path);

  g_test_message ("reached: %u names among recovery copies, looked through in %.2f s; to list them takes %.2f s", n_names (),
                  (double)taken / CLOCKS_PER_SEC, (double)listing / CLOCKS_PER_SEC);
  g_assert_cmpint (taken, <, 40 * listing + CLOCKS_PER_SEC);
}

static void
test_many_names (Fixture *fixture, gconstpointer data)
{
  clock_t begin;

  fill (fixture->root, "name-", "x");
  begin = clock ();
  assert_offered (fixture, GOOD);
  assert_quick (begin, fixture->root);
}

/* So many damaged copies are not all tried. That the good one is not offered among them is said. */
static void
test_many_copies (Fixture *fixture, gconstpointer data)
{
  g_autofree char *good = beside_copy (fixture, "copy-1.journey");
  g_autoptr (GPtrArray) left = NULL;
  clock_t begin;

  fill (fixture->folder, "copy-", "<?xml version=\"1.0\"?><journey");
  begin = clock ();
  left = journey_recovery_find_left (fixture->root, NULL);
  g_assert_null (find_one (left)->copy);
  g_assert_nonnull (find_one (left)->error);
  assert_quick (begin, fixture->folder);
  g_assert_true (is_there (good));
}

/* Each takes a lock, so that not all are taken at once; those that were not come the next time. */
static void
test_many_maps (Fixture *fixture, gconstpointer data)
{
  guint n_found = 0;

  for (guint i = 1; i < 120; i++)
    leave_copy (fixture, GOOD);
  for (guint round = 0; round < 2; round++)
    {
      g_autoptr (GPtrArray) left = journey_recovery_find_left (fixture->root, NULL);

      g_assert_cmpuint (left->len, <=, 100);
      n_found += left->len;
      for (guint i = 0; i < left->len; i++)
        {
          JourneyRecoveryLeft *one = g_ptr_array_index (left, i);

          g_assert_true (journey_recovery_discard (one->recovery, NULL));
        }
    }
  g_assert_cmpuint (n_found, ==, 120);
}

#define ADD(path, function) g_test_add ("/recovery/hostile/" path, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("newest", test_newest);
  ADD ("no-file-as-copy", test_no_file_as_copy);
  ADD ("no-file-as-about", test_no_file_as_about);
  ADD ("long-about", test_long_about);
  ADD ("about-is-link", test_about_is_link);
  ADD ("no-file-as-lock", test_no_file_as_lock);
  ADD ("pipe-as-lock", test_pipe_as_lock);
  ADD ("linked-folder", test_linked_folder);
  ADD ("highest-number", test_highest_number);
  ADD ("last-number", test_last_number);
  ADD ("many-names", test_many_names);
  ADD ("many-copies", test_many_copies);
  ADD ("many-maps", test_many_maps);

  return g_test_run ();
}
