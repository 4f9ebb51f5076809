/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/file.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include "journey-recovery-about.h"
#include "place.h"
#include "recovery-place.h"

static int lock_error; /* that locking ends with; 0 for none */

/* In place of that of the C library. */
int
flock (int fd, int operation)
{
  if (lock_error)
    errno = lock_error;

  return lock_error ? -1 : (int)syscall (SYS_flock, fd, operation);
}

static void
test_nothing_before_the_first (RecoveryPlace *place, gconstpointer data)
{
  g_autoptr (JourneyRecovery) recovery = journey_recovery_new (place->root);
  g_autoptr (GError) error = NULL;

  g_assert_false (g_file_test (place->root, G_FILE_TEST_EXISTS));
  g_assert_null (journey_recovery_read (recovery, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  g_assert_true (journey_recovery_discard (recovery, NULL));
  g_assert_cmpuint (count_left (place), ==, 0);
}

static void
test_generations (RecoveryPlace *place, gconstpointer data)
{
  g_autoptr (JourneyRecovery) recovery = journey_recovery_new (place->root);
  g_autofree char *folder = NULL;
  g_autoptr (GPtrArray) files = NULL;

  for (guint i = 1; i <= 12; i++)
    {
      g_autofree char *title = g_strdup_printf ("%u", i);
      g_autoptr (JourneyState) newest = NULL;

      write_copy (recovery, title);
      newest = journey_recovery_read (recovery, NULL, NULL);
      g_assert_cmpstr (title_of (newest), ==, title);
    }

  folder = only_folder (place);
  files = files_in (folder);
  g_assert_cmpuint (files->len, ==, 2 + JOURNEY_RECOVERY_GENERATIONS);
}

/* What is not saved yet is nobody else's business. */
static void
test_modes (RecoveryPlace *place, gconstpointer data)
{
  g_autoptr (JourneyRecovery) recovery = journey_recovery_new (place->root);
  g_autofree char *folder = NULL;
  g_autoptr (GPtrArray) files = NULL;

  g_assert_cmpint (g_mkdir_with_parents (place->root, 0755), ==, 0);
  g_assert_cmpint (g_chmod (place->root, 0755), ==, 0);
  write_copy (recovery, "Secret");
  folder = only_folder (place);
  files = files_in (folder);
  g_assert_cmpint (look_at (place->root).st_mode & 07777, ==, 0700);
  g_assert_cmpint (look_at (folder).st_mode & 07777, ==, 0700);
  for (guint i = 0; i < files->len; i++)
    g_assert_cmpint (look_at (g_ptr_array_index (files, i)).st_mode & 07777, ==, 0600);
}

static void
test_stays_until_discarded (RecoveryPlace *place, gconstpointer data)
{
  g_autoptr (GPtrArray) left = NULL;
  JourneyRecoveryLeft *one;
  g_autoptr (GPtrArray) folders = NULL;

  leave_three (place);
  for (guint i = 0; i < 3; i++)
    assert_left (place, "Three");

  left = journey_recovery_find_left (place->root, NULL);
  one = g_ptr_array_index (left, 0);
  write_copy (one->recovery, "Four");
  g_assert_true (journey_recovery_discard (one->recovery, NULL));
  folders = files_in (place->root);
  g_assert_cmpuint (folders->len, ==, 0);

  write_copy (one->recovery, "Five");
  g_clear_pointer (&left, g_ptr_array_unref);
  assert_left (place, "Five");
}

/* Which copy it is is not a matter of its time: the one that is damaged is the newest. */
static void
test_damaged_newest (RecoveryPlace *place, gconstpointer data)
{
  static const char *const damages[] = { "", " ", "<?xml version=\"1.0\"?>\n<journey xmlns=\"urn:sojourn:journey:1\" id=\"a\"",
                                         "<!DOCTYPE journey [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><journey>&a;</journey>",
                                         "\x89PNG" };

  for (guint i = 0; i < G_N_ELEMENTS (damages); i++)
    {
      g_autofree char *newest = NULL;
      g_autofree char *folder = NULL;

      leave_three (place);
      newest = copy_in (place, 3);
      folder = only_folder (place);
      spoil (newest, damages[i]);
      assert_left (place, "Two");
      assert_left (place, "Two");
      remove_tree (folder);
    }
}

static void
test_cut_newest (RecoveryPlace *place, gconstpointer data)
{
  g_autofree char *newest = NULL;
  g_autofree char *whole = NULL;
  gsize length;

  leave_three (place);
  newest = copy_in (place, 3);
  g_assert_true (g_file_get_contents (newest, &whole, &length, NULL));
  g_assert_true (g_str_has_suffix (whole, ">\n"));
  for (gsize i = 0; i < length - 1; i++)
    {
      g_assert_true (g_file_set_contents (newest, whole, (gssize)i, NULL));
      assert_left (place, "Two");
    }
  g_assert_true (g_file_set_contents (newest, whole, (gssize)length - 1, NULL));
  assert_left (place, "Three");
}

static void
test_all_damaged (RecoveryPlace *place, gconstpointer data)
{
  g_autoptr (GPtrArray) left = NULL;
  JourneyRecoveryLeft *one;

  leave_three (place);
  for (guint i = 1; i <= 3; i++)
    {
      g_autofree char *copy = copy_in (place, i);

      spoil (copy, "<");
    }
  left = journey_recovery_find_left (place->root, NULL);
  g_assert_cmpuint (left->len, ==, 1);
  one = g_ptr_array_index (left, 0);
  g_assert_null (one->copy);
  g_assert_nonnull (one->error);
  g_assert_true (journey_recovery_discard (one->recovery, NULL));
}

static void
test_wrong_clock (RecoveryPlace *place, gconstpointer data)
{
  g_autofree char *oldest = NULL;
  g_autofree char *newest = NULL;
  const struct timespec past[] = { { .tv_sec = 1 }, { .tv_sec = 1 } };
  const struct timespec future[] = { { .tv_sec = 4000000000 }, { .tv_sec = 4000000000 } };

  leave_three (place);
  oldest = copy_in (place, 1);
  newest = copy_in (place, 3);
  g_assert_cmpint (utimensat (AT_FDCWD, oldest, future, 0), ==, 0);
  g_assert_cmpint (utimensat (AT_FDCWD, newest, past, 0), ==, 0);
  assert_left (place, "Three");
}

/* Numbers go on where those of the process before ended. */
static void
test_taken_over (RecoveryPlace *place, gconstpointer data)
{
  g_autoptr (GPtrArray) left = NULL;
  g_autofree char *newest = NULL;

  leave_three (place);
  left = journey_recovery_claim_left (place->root);
  g_assert_cmpuint (left->len, ==, 1);
  g_assert_cmpstr (journey_recovery_about (g_ptr_array_index (left, 0))->title, ==, "Moving house");
  write_copy (g_ptr_array_index (left, 0), "Four");
  g_clear_pointer (&left, g_ptr_array_unref);
  newest = copy_in (place, 4);
  g_assert_true (g_file_test (newest, G_FILE_TEST_EXISTS));
  assert_left (place, "Four");
}

static void
test_owner_is_alive (RecoveryPlace *place, gconstpointer data)
{
  g_autoptr (JourneyRecovery) recovery = journey_recovery_new (place->root);

  write_copy (recovery, "Mine");
  g_assert_cmpuint (count_left (place), ==, 0);
  g_clear_object (&recovery);
  g_assert_cmpuint (count_left (place), ==, 1);
}

/* Only one may have it, also of those who look at the same time. */
static void
test_claimed_once (RecoveryPlace *place, gconstpointer data)
{
  g_autoptr (GPtrArray) left = NULL;

  leave_three (place);
  left = journey_recovery_claim_left (place->root);
  g_assert_cmpuint (left->len, ==, 1);
  g_assert_cmpuint (count_left (place), ==, 0);
}

static void
test_two_maps (RecoveryPlace *place, gconstpointer data)
{
  g_autoptr (JourneyRecovery) one = journey_recovery_new (place->root);
  g_autoptr (JourneyRecovery) other = journey_recovery_new (place->root);
  g_autoptr (JourneyState) of_one = NULL;
  g_autoptr (JourneyState) of_other = NULL;

  for (guint i = 0; i < 5; i++)
    {
      write_copy (one, "One");
      write_copy (other, "Other");
    }
  of_one = journey_recovery_read (one, NULL, NULL);
  of_other = journey_recovery_read (other, NULL, NULL);
  g_assert_cmpstr (title_of (of_one), ==, "One");
  g_assert_cmpstr (title_of (of_other), ==, "Other");

  g_assert_true (journey_recovery_discard (one, NULL));
  g_clear_object (&other);
  assert_left (place, "Other");
}

static void
test_cleaned_up_meanwhile (RecoveryPlace *place, gconstpointer data)
{
  g_autoptr (JourneyRecovery) recovery = journey_recovery_new (place->root);

  write_copy (recovery, "One");
  remove_tree (place->root);
  g_assert_true (journey_recovery_discard (recovery, NULL));
  write_copy (recovery, "Two");
  remove_tree (place->root);
  write_copy (recovery, "Three");
  g_clear_object (&recovery);
  assert_left (place, "Three");
}

/* What a process leaves that ended between two steps is no offer, and does not stay. */
static void
test_rests (RecoveryPlace *place, gconstpointer data)
{
  g_autofree char *empty = g_build_filename (place->root, "0123456789abcdef", NULL);
  g_autofree char *locked = g_build_filename (place->root, "00000000000000ff", NULL);
  g_autofree char *lock = g_build_filename (locked, "lock", NULL);
  g_autofree char *unfinished = g_build_filename (locked, ".sojourn-12345678.tmp", NULL);
  g_autofree char *foreign = g_build_filename (place->root, "holiday", NULL);
  g_autoptr (GPtrArray) files = NULL;

  g_assert_cmpint (g_mkdir_with_parents (empty, 0700), ==, 0);
  g_assert_cmpint (g_mkdir (locked, 0700), ==, 0);
  g_assert_cmpint (g_mkdir (foreign, 0700), ==, 0);
  spoil (lock, "");
  spoil (unfinished, "<journey");
  g_assert_cmpuint (count_left (place), ==, 0);
  files = files_in (place->root);
  g_assert_cmpuint (files->len, ==, 1);
  g_assert_cmpstr (g_ptr_array_index (files, 0), ==, foreign);
}

static void
test_nowhere_to_write (RecoveryPlace *place, gconstpointer data)
{
  g_autoptr (JourneyRecovery) recovery = journey_recovery_new (place->root);
  g_autoptr (JourneyState) map = map_of ("Kept");
  g_autofree char *state = g_path_get_dirname (place->root);
  g_autoptr (GError) error = NULL;

  spoil (state, "a file where a folder should be");
  g_assert_false (journey_recovery_write (recovery, map, &recovery_nowhere, NULL, &error));
  g_assert_nonnull (error);
  g_assert_cmpint (g_unlink (state), ==, 0);
  write_copy (recovery, "Kept");
}

static void
test_no_space (RecoveryPlace *place, gconstpointer data)
{
  g_autoptr (JourneyRecovery) recovery = journey_recovery_new (place->root);
  g_autofree char *long_title = g_strnfill (100000, 'x');
  g_autoptr (JourneyState) map = map_of (long_title);
  g_autoptr (GError) error = NULL;
  gboolean written;

  write_copy (recovery, "One");
  write_copy (recovery, "Two");
  limit_files (2000);
  written = journey_recovery_write (recovery, map, &recovery_nowhere, NULL, &error);
  limit_files (RLIM_INFINITY);
  g_assert_false (written);
  g_assert_nonnull (error);
  g_clear_object (&recovery);
  assert_left (place, "Two");
}

/* Writes until it is killed; says when it has begun. */
static pid_t
start_writing (RecoveryPlace *place, JourneyState *const *maps)
{
  int begun[2];
  pid_t writer;
  char byte;

  g_assert_cmpint (pipe (begun), ==, 0);
  writer = fork ();
  g_assert_cmpint (writer, >=, 0);
  if (writer == 0)
    {
      g_autoptr (JourneyRecovery) recovery = journey_recovery_new (place->root);

      for (guint i = 0; journey_recovery_write (recovery, maps[i % 2], &recovery_nowhere, NULL, NULL); i++)
        if (write (begun[1], "", 1) != 1)
          break;
      _exit (1);
    }
  close (begun[1]);
  g_assert_cmpint (read (begun[0], &byte, 1), ==, 1);
  close (begun[0]);

  return writer;
}

/* At every moment a whole copy is there, and nobody else's before its owner is gone. */
static void
test_killed (RecoveryPlace *place, gconstpointer data)
{
  g_autofree char *long_title = g_strnfill (50000, 'x');
  g_autoptr (JourneyState) one = map_of (long_title);
  g_autoptr (JourneyState) other = map_of ("Other");
  JourneyState *const maps[] = { one, other };

  signal (SIGPIPE, SIG_IGN);
  for (guint i = 0; i < 60; i++)
    {
      pid_t writer = start_writing (place, maps);
      g_autoptr (GPtrArray) left = NULL;
      JourneyRecoveryLeft *found;

      g_assert_cmpuint (count_left (place), ==, 0);
      g_usleep ((gulong)g_test_rand_int_range (0, 4000));
      kill (writer, SIGKILL);
      g_assert_cmpint (waitpid (writer, NULL, 0), ==, writer);
      left = journey_recovery_find_left (place->root, NULL);
      g_assert_cmpuint (left->len, ==, 1);
      found = g_ptr_array_index (left, 0);
      g_assert_true (journey_state_equal (found->copy, one) || journey_state_equal (found->copy, other));
      g_assert_true (journey_recovery_discard (found->recovery, NULL));
    }
}

/* Whoever is interrupted between the first copy and the next step still knows which file it is a copy of. */
static void
test_about_first (RecoveryPlace *place, gconstpointer data)
{
  JourneyRecoveryAbout about = { .title = "Moving house", .uri = "file:///map.journey", .etag = "first" };
  g_autoptr (JourneyRecovery) recovery = journey_recovery_new (place->root);
  g_autoptr (JourneyState) map = map_of ("lost");
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  JourneyRecoveryAbout written = { 0 };
  g_autofree char *folder = NULL;
  g_autofree char *path = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_false (journey_recovery_write (recovery, map, &about, cancellable, NULL));
  folder = only_folder (place);
  path = g_build_filename (folder, "about", NULL);
  journey_recovery_about_read (&written, path);
  g_assert_true (journey_recovery_about_equal (&written, &about));
  journey_recovery_about_clear (&written);

  g_clear_object (&recovery);
  g_assert_cmpuint (count_left (place), ==, 0);
  g_assert_false (g_file_test (folder, G_FILE_TEST_EXISTS));
}

static void
write_about_fails (JourneyRecovery *recovery, const char *title)
{
  JourneyRecoveryAbout about = { .title = "Moving house", .uri = "file:///map.journey", .etag = "newer" };
  g_autoptr (JourneyState) map = map_of (title);
  g_autoptr (GError) error = NULL;

  g_assert_false (journey_recovery_write (recovery, map, &about, NULL, &error));
  g_assert_nonnull (error);
}

/* What is known of the copies must not be newer than they are: they would count as made of a file that they never saw. */
static void
test_copy_first (RecoveryPlace *place, gconstpointer data)
{
  g_autoptr (JourneyRecovery) recovery = journey_recovery_new (place->root);
  g_autoptr (JourneyState) found = NULL;
  g_autofree char *folder = NULL;
  g_autofree char *about = NULL;

  write_copy (recovery, "first");
  folder = only_folder (place);
  about = g_build_filename (folder, "about", NULL);
  g_assert_cmpint (g_unlink (about), ==, 0);
  g_assert_cmpint (g_mkdir (about, 0700), ==, 0);
  write_about_fails (recovery, "second");

  found = journey_recovery_read (recovery, NULL, NULL);
  g_assert_cmpstr (title_of (found), ==, "second");
  g_assert_cmpint (g_rmdir (about), ==, 0);
  write_copy (recovery, "third");
  g_assert_true (g_file_test (about, G_FILE_TEST_IS_REGULAR));
}

/* Where the disk has no locks, the number of the process has to do. */
static void
test_no_locks (RecoveryPlace *place, gconstpointer data)
{
  g_autoptr (JourneyRecovery) recovery = journey_recovery_new (place->root);
  g_autofree char *folder = NULL;
  g_autofree char *lock = NULL;
  g_autofree char *owner = NULL;
  g_autofree char *gone = NULL;
  pid_t child;

  lock_error = ENOLCK;
  write_copy (recovery, "kept");
  g_assert_cmpuint (count_left (place), ==, 0);

  child = fork ();
  if (child == 0)
    _exit (0);
  g_assert_cmpint (waitpid (child, NULL, 0), ==, child);
  folder = only_folder (place);
  lock = g_build_filename (folder, "lock", NULL);
  owner = g_strdup_printf ("%d elsewhere\n", (int)child);
  g_assert_true (g_file_set_contents (lock, owner, -1, NULL));
  g_assert_cmpuint (count_left (place), ==, 0);
  gone = g_strdup_printf ("%d %s\n", (int)child, g_get_host_name ());
  g_assert_true (g_file_set_contents (lock, gone, -1, NULL));
  g_assert_cmpuint (count_left (place), ==, 1);
  lock_error = 0;
}

/* What cannot be locked for another reason leaves nothing. */
static void
test_lock_fails (RecoveryPlace *place, gconstpointer data)
{
  g_autoptr (JourneyRecovery) recovery = journey_recovery_new (place->root);
  g_autoptr (JourneyState) map = map_of ("map");
  g_autoptr (GPtrArray) files = NULL;
  g_autoptr (GError) error = NULL;

  lock_error = EIO;
  g_assert_false (journey_recovery_write (recovery, map, &recovery_nowhere, NULL, &error));
  lock_error = 0;
  g_assert_nonnull (error);
  files = files_in (place->root);
  g_assert_cmpuint (files->len, ==, 0);
}

#define ADD(path, func) g_test_add (path, RecoveryPlace, NULL, recovery_place_set_up, func, recovery_place_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  signal (SIGXFSZ, SIG_IGN);

  ADD ("/recovery/nothing-before-the-first", test_nothing_before_the_first);
  ADD ("/recovery/generations", test_generations);
  ADD ("/recovery/modes", test_modes);
  ADD ("/recovery/stays-until-discarded", test_stays_until_discarded);
  ADD ("/recovery/damaged-newest", test_damaged_newest);
  ADD ("/recovery/cut-newest", test_cut_newest);
  ADD ("/recovery/all-damaged", test_all_damaged);
  ADD ("/recovery/wrong-clock", test_wrong_clock);
  ADD ("/recovery/taken-over", test_taken_over);
  ADD ("/recovery/owner-is-alive", test_owner_is_alive);
  ADD ("/recovery/claimed-once", test_claimed_once);
  ADD ("/recovery/two-maps", test_two_maps);
  ADD ("/recovery/cleaned-up-meanwhile", test_cleaned_up_meanwhile);
  ADD ("/recovery/rests", test_rests);
  ADD ("/recovery/nowhere-to-write", test_nowhere_to_write);
  ADD ("/recovery/no-space", test_no_space);
  ADD ("/recovery/killed", test_killed);
  ADD ("/recovery/about-first", test_about_first);
  ADD ("/recovery/copy-first", test_copy_first);
  ADD ("/recovery/no-locks", test_no_locks);
  ADD ("/recovery/lock-fails", test_lock_fails);

  return g_test_run ();
}
