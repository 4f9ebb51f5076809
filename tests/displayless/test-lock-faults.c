/* SPDX-License-Identifier: GPL-3.0-or-later */
#define _GNU_SOURCE
#include <glib/gstdio.h>
#include <sys/stat.h>
#include <unistd.h>

#include "faults.h"
#include "journey-lock.h"

#define LOCK ".map.journey.lock"
#define NOBODY 4194303 /* the highest number that Linux gives a process, and hardly ever does */

static void
put_claim (const char *folder, const char *host, int process)
{
  g_autofree char *path = faults_path (folder, LOCK);
  g_autofree char *text = g_strdup_printf ("[Sojourn Lock]\nUser=Ada\nHost=%s\nProcess=%d\n", host, process);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
}

static void
prepare_map (const char *folder)
{
  g_autofree char *path = faults_path (folder, "map.journey");

  g_assert_true (g_file_set_contents (path, "map", -1, NULL));
}

static void
prepare_gone (const char *folder)
{
  prepare_map (folder);
  put_claim (folder, g_get_host_name (), NOBODY);
}

static void
prepare_alive (const char *folder)
{
  prepare_map (folder);
  put_claim (folder, g_get_host_name (), 1);
}

/* Whoever began this test goes on for as long as it runs. */
static void
prepare_not_ours (const char *folder)
{
  prepare_alive (folder);
  g_assert_cmpint (g_chmod (folder, 0777), ==, 0);
}

static void
prepare_elsewhere (const char *folder)
{
  prepare_map (folder);
  put_claim (folder, "elsewhere", 1);
}

static void
prepare_empty (const char *folder)
{
  g_autofree char *path = faults_path (folder, LOCK);

  prepare_map (folder);
  g_assert_true (g_file_set_contents (path, "", 0, NULL));
}

static void
prepare_large (const char *folder)
{
  g_autofree char *path = faults_path (folder, LOCK);
  g_autofree char *text = g_strnfill (5000, 'x');

  prepare_map (folder);
  g_assert_true (g_file_set_contents (path, text, -1, NULL));
}

static JourneyLock *
take (const char *folder, JourneyLockHolder **other)
{
  g_autoptr (GFile) file = faults_file (folder, "map.journey");

  return journey_lock_take (file, other);
}

static void
run_taken (const char *folder)
{
  g_autofree char *path = faults_path (folder, LOCK);
  g_autoptr (JourneyLockHolder) other = NULL;
  JourneyLock *lock = take (folder, &other);

  g_assert_nonnull (lock);
  g_assert_null (other);
  g_assert_true (g_file_test (path, G_FILE_TEST_IS_REGULAR));
  journey_lock_release (lock);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
}

/* There is none, and nobody who has it. */
static void
run_without (const char *folder)
{
  JourneyLockHolder *other = NULL;

  g_assert_null (take (folder, &other));
  g_assert_null (other);
}

static void
run_unwritten (const char *folder)
{
  run_without (folder);
  g_assert_cmpuint (faults_count (folder, ".lock"), ==, 0);
}

static void
run_held (const char *folder)
{
  g_autoptr (JourneyLockHolder) other = NULL;

  g_assert_null (take (folder, &other));
  g_assert_nonnull (other);
  g_assert_cmpstr (other->user, ==, "Ada");
}

/* A process of somebody else's cannot be sent anything, and is there all the same. */
static void
run_not_ours (const char *folder)
{
  gboolean is_root = geteuid () == 0;

  g_assert_true (!is_root || setresuid (65534, 65534, 0) == 0);
  run_held (folder);
  g_assert_true (!is_root || setresuid (0, 0, 0) == 0);
}

/* Another lock took the place of ours, and stays. */
static void
run_replaced (const char *folder)
{
  g_autoptr (JourneyLockHolder) other = NULL;
  JourneyLock *lock = take (folder, &other);

  g_assert_nonnull (lock);
  journey_lock_release (lock);
  g_assert_cmpuint (faults_count (folder, ".lock"), ==, 1);
}

static void
run_removed (const char *folder)
{
  g_autoptr (JourneyLockHolder) other = NULL;
  JourneyLock *lock = take (folder, &other);

  g_assert_nonnull (lock);
  journey_lock_release (lock);
  g_assert_cmpuint (faults_count (folder, ".lock"), ==, 0);
}

static void
add_making (void)
{
  faults_add ("/lock-faults/claim-not-written", "write@.lock:28", prepare_map, run_unwritten);
  faults_add ("/lock-faults/claim-half-written", "write@.lock:half", prepare_map, run_unwritten);
  faults_add ("/lock-faults/claim-not-synced", "fsync@.lock:5", prepare_map, run_unwritten);
  faults_add ("/lock-faults/without-locks", "flock@.lock:37", prepare_map, run_taken);
  faults_add ("/lock-faults/locked-by-another", "flock@.lock:11", prepare_map, run_taken);
  faults_add ("/lock-faults/gone-before-locked", "flock@.lock:gone", prepare_map, run_taken);
  faults_add ("/lock-faults/replaced-before-locked", "flock@.lock:other", prepare_map, run_taken);
  faults_add ("/lock-faults/always-gone", "flock+@.lock:gone", prepare_map, run_without);
  faults_add ("/lock-faults/not-known", "stat@.lock:5", prepare_map, run_taken);
  faults_add ("/lock-faults/released-after-replaced", "stat3@.lock:other", prepare_map, run_replaced);
  faults_add ("/lock-faults/released-after-removed", "stat3@.lock:gone", prepare_map, run_removed);
}

static void
add_making_way (void)
{
  faults_add ("/lock-faults/left-behind-without-locks", "flock+@.lock:37", prepare_gone, run_taken);
  faults_add ("/lock-faults/alive-without-locks", "flock+@.lock:37", prepare_alive, run_held);
  faults_add ("/lock-faults/not-ours-without-locks", "flock+@.lock:37", prepare_not_ours, run_not_ours);
  faults_add ("/lock-faults/elsewhere-without-locks", "flock+@.lock:37", prepare_elsewhere, run_held);
  faults_add ("/lock-faults/age-not-known", "stat2@.lock:5", prepare_elsewhere, run_held);
  faults_add ("/lock-faults/claim-not-known", "stat@.lock:5", prepare_gone, run_without);
  faults_add ("/lock-faults/claim-too-large", "", prepare_large, run_without);
  faults_add ("/lock-faults/left-behind-not-removed", "unlink@.lock:13", prepare_gone, run_without);
  faults_add ("/lock-faults/left-behind-replaced", "flock@.lock:other", prepare_gone, run_without);
  faults_add ("/lock-faults/empty-not-removed", "unlink@.lock:13", prepare_empty, run_without);
  faults_add ("/lock-faults/empty-replaced", "flock@.lock:other", prepare_empty, run_without);
  faults_add ("/lock-faults/empty-not-known", "stat2@.lock:5", prepare_empty, run_without);
  faults_add ("/lock-faults/empty-held", "flock@.lock:11", prepare_empty, run_without);
}

int
main (int argc, char *argv[])
{
  faults_init (&argc, &argv);
  g_test_init (&argc, &argv, NULL);
  add_making ();
  add_making_way ();

  return g_test_run ();
}
