/* SPDX-License-Identifier: GPL-3.0-or-later */
#define _GNU_SOURCE
#include <ftw.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#include "faults.h"
#include "journey-kinds.h"
#include "journey-recovery-left.h"

#define NAME "0123456789abcdef"
#define NOBODY 4194303 /* the highest number that Linux gives a process, and hardly ever does */

static JourneyState *
make_map (const char *title)
{
  JourneyState *state = journey_state_new (JOURNEY_KIND_MAP, "map");

  journey_state_set_text (state, JOURNEY_MAP_TITLE, title);

  return journey_state_seal (state);
}

static gboolean
write_copy (JourneyRecovery *recovery, const char *title, GError **error)
{
  const JourneyRecoveryAbout about = { .title = "A map" };
  g_autoptr (JourneyState) map = make_map (title);

  return journey_recovery_write (recovery, map, &about, NULL, error);
}

static void
prepare_open (const char *folder)
{
  g_autofree char *root = faults_path (folder, "root");

  g_assert_cmpint (g_mkdir (root, 0755), ==, 0);
}

static void
put_left (const char *folder, const char *owner)
{
  g_autofree char *inside = g_build_filename (folder, "root", NAME, NULL);
  g_autofree char *lock = g_build_filename (inside, "lock", NULL);
  g_autofree char *copy = g_build_filename (inside, "copy-1.journey", NULL);

  g_assert_cmpint (g_mkdir_with_parents (inside, 0700), ==, 0);
  g_assert_true (g_file_set_contents (lock, owner, -1, NULL));
  g_assert_true (g_file_set_contents (copy, "<journey xmlns=\"urn:sojourn:journey:1\" version=\"1.0\" id=\"m\"/>", -1, NULL));
}

static void
prepare_gone (const char *folder)
{
  g_autofree char *owner = g_strdup_printf ("%d %s\n", NOBODY, g_get_host_name ());

  put_left (folder, owner);
}

static void
prepare_alive (const char *folder)
{
  g_autofree char *owner = g_strdup_printf ("1 %s\n", g_get_host_name ());

  put_left (folder, owner);
}

static void
prepare_large_number (const char *folder)
{
  g_autofree char *owner = g_strdup_printf ("99999999999 %s\n", g_get_host_name ());

  put_left (folder, owner);
}

static void
prepare_no_number (const char *folder)
{
  put_left (folder, "nobody\n");
}

/* What is not ours: its name is as long, or as plain. */
static void
prepare_other_names (const char *folder)
{
  g_autofree char *root = faults_path (folder, "root");
  g_autofree char *one = g_build_filename (root, "0123456789abcdeg", NULL);
  g_autofree char *other = g_build_filename (root, "0123456789abcde", NULL);

  g_assert_cmpint (g_mkdir_with_parents (one, 0700), ==, 0);
  g_assert_cmpint (g_mkdir (other, 0700), ==, 0);
}

static void
run_written (const char *folder)
{
  g_autofree char *root = faults_path (folder, "root");
  g_autoptr (JourneyRecovery) recovery = journey_recovery_new (root);
  g_autofree char *id = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_null (journey_recovery_id (recovery));
  write_copy (recovery, "kept", &error);
  g_assert_no_error (error);
  id = journey_recovery_id (recovery);
  g_assert_cmpuint (strlen (id), ==, strlen (NAME));
}

/* Nothing is left of what could not be begun. */
static void
run_unwritten (const char *folder)
{
  g_autofree char *root = faults_path (folder, "root");
  g_autoptr (JourneyRecovery) recovery = journey_recovery_new (root);
  g_autoptr (GPtrArray) left = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_false (write_copy (recovery, "lost", &error));
  g_assert_nonnull (error);
  g_clear_object (&recovery);
  left = journey_recovery_claim_left (root);
  g_assert_cmpuint (left->len, ==, 0);
}

/* The copy is on the disk, and what went wrong with the rest is said. */
static void
run_half_written (const char *folder)
{
  g_autofree char *root = faults_path (folder, "root");
  g_autoptr (JourneyRecovery) recovery = journey_recovery_new (root);
  g_autoptr (JourneyState) copy = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_false (write_copy (recovery, "kept", &error));
  g_assert_nonnull (error);
  copy = journey_recovery_read (recovery, NULL, NULL);
  g_assert_cmpstr (journey_state_text (copy, JOURNEY_MAP_TITLE), ==, "kept");
}

static void
run_left (const char *folder)
{
  g_autofree char *root = faults_path (folder, "root");
  g_autoptr (GPtrArray) left = journey_recovery_find_left (root, NULL);

  g_assert_cmpuint (left->len, ==, 1);
  g_assert_nonnull (((JourneyRecoveryLeft *)g_ptr_array_index (left, 0))->copy);
}

/* It is not offered, and stays for another time. */
static void
run_waits (const char *folder)
{
  g_autofree char *root = faults_path (folder, "root");
  g_autofree char *copy = g_build_filename (root, NAME, "copy-1.journey", NULL);
  g_autoptr (GPtrArray) left = journey_recovery_claim_left (root);

  g_assert_cmpuint (left->len, ==, 0);
  g_assert_true (g_file_test (copy, G_FILE_TEST_EXISTS));
}

static void
run_none (const char *folder)
{
  g_autofree char *root = faults_path (folder, "root");
  g_autoptr (GPtrArray) left = journey_recovery_claim_left (root);

  g_assert_cmpuint (left->len, ==, 0);
  g_assert_cmpuint (faults_count (root, ""), ==, 2);
}

static void
run_not_discarded (const char *folder)
{
  g_autofree char *root = faults_path (folder, "root");
  g_autoptr (JourneyRecovery) recovery = journey_recovery_new (root);
  g_autoptr (GError) error = NULL;

  g_assert_true (write_copy (recovery, "kept", NULL));
  g_assert_false (journey_recovery_discard (recovery, &error));
  g_assert_nonnull (error);
}

/* What is said of the copies follows the file, whatever of it changes; a map without a title is one, too. */
static void
run_about (const char *folder)
{
  static const JourneyRecoveryAbout abouts[] = {
    { .title = NULL },
    { .title = "" },
    { .title = "A map" },
    { .title = "A map", .uri = (char *)"file:///a" },
    { .title = "A map", .uri = (char *)"file:///a", .etag = (char *)"1" },
    { .title = "A map", .uri = (char *)"file:///a", .etag = (char *)"1", .contents = (char *)"c" },
    { .title = "A map", .uri = (char *)"file:///a", .etag = (char *)"1", .contents = (char *)"d" },
    { .title = NULL },
  };
  g_autofree char *root = faults_path (folder, "root");

  for (guint i = 0; i < G_N_ELEMENTS (abouts); i++)
    {
      g_autoptr (JourneyRecovery) recovery = journey_recovery_new (root);
      g_autoptr (JourneyState) map = make_map ("map");
      const JourneyRecoveryAbout *about = journey_recovery_about (recovery);

      g_assert_true (journey_recovery_write (recovery, map, &abouts[(i + 1) % G_N_ELEMENTS (abouts)], NULL, NULL));
      g_assert_true (journey_recovery_write (recovery, map, &abouts[i], NULL, NULL));
      g_assert_cmpstr (about->title, ==, abouts[i].title ? abouts[i].title : "");
      g_assert_cmpstr (about->uri, ==, abouts[i].uri);
      g_assert_cmpstr (about->etag, ==, abouts[i].etag);
      g_assert_cmpstr (about->contents, ==, abouts[i].contents);
      g_assert_true (journey_recovery_discard (recovery, NULL));
    }
}

/* Numbers that are written in two ways are one number. */
static void
prepare_twice (const char *folder)
{
  g_autofree char *copy = g_build_filename (folder, "root", NAME, "copy-01.journey", NULL);
  g_autofree char *other = g_build_filename (folder, "root", NAME, "copy-1.txt", NULL);
  g_autofree char *none = g_build_filename (folder, "root", NAME, "copy-one.journey", NULL);

  prepare_gone (folder);
  g_assert_true (g_file_set_contents (copy, "no map", -1, NULL));
  g_assert_true (g_file_set_contents (other, "no map", -1, NULL));
  g_assert_true (g_file_set_contents (none, "no map", -1, NULL));
}

/* What we say of a copy is never so long, so somebody else wrote this. */
static void
prepare_long_about (const char *folder)
{
  g_autofree char *path = g_build_filename (folder, "root", NAME, "about", NULL);
  g_autofree char *title = g_strnfill (100000, 'x');
  g_autofree char *text = g_strdup_printf ("[Recovery]\nTitle=%s\n", title);

  prepare_gone (folder);
  g_assert_true (g_file_set_contents (path, text, -1, NULL));
}

static void
run_untitled (const char *folder)
{
  g_autofree char *root = faults_path (folder, "root");
  g_autoptr (GPtrArray) left = journey_recovery_claim_left (root);

  g_assert_cmpuint (left->len, ==, 1);
  g_assert_cmpstr (journey_recovery_about (g_ptr_array_index (left, 0))->title, ==, "");
}

static int
give_away (const char *path, const struct stat *status, int type, struct FTW *where)
{
  return lchown (path, 65534, 65534);
}

/* Somebody else's process has the number by now. */
static void
prepare_not_ours (const char *folder)
{
  prepare_alive (folder);
  if (geteuid () == 0)
    g_assert_cmpint (nftw (folder, give_away, 16, FTW_PHYS), ==, 0);
}

static void
run_not_ours (const char *folder)
{
  gboolean is_root = geteuid () == 0;

  g_assert_true (!is_root || setresuid (65534, 65534, 0) == 0);
  run_waits (folder);
  g_assert_true (!is_root || setresuid (0, 0, 0) == 0);
}

static void
add_writing (void)
{
  faults_add ("/recovery-faults/root-not-made", "mkdir+:13", NULL, run_unwritten);
  faults_add ("/recovery-faults/root-not-known", "stat@root:5", prepare_open, run_unwritten);
  faults_add ("/recovery-faults/root-stays-open", "chmod@root:1", prepare_open, run_unwritten);
  faults_add ("/recovery-faults/root-is-closed", "", prepare_open, run_written);
  faults_add ("/recovery-faults/name-is-taken", "mkdir2:17", prepare_open, run_written);
  faults_add ("/recovery-faults/every-name-is-taken", "mkdir+:17", prepare_open, run_unwritten);
  faults_add ("/recovery-faults/folder-goes", "create@lock:2", prepare_open, run_written);
  faults_add ("/recovery-faults/lock-is-taken", "flock@lock:11", prepare_open, run_written);
  faults_add ("/recovery-faults/lock-goes", "flock@lock:gone", prepare_open, run_written);
  faults_add ("/recovery-faults/lock-is-replaced", "flock@lock:other", prepare_open, run_written);
  faults_add ("/recovery-faults/lock-not-known", "stat@lock:5", prepare_open, run_written);
  faults_add ("/recovery-faults/lock-not-made", "create@lock:13", prepare_open, run_unwritten);
  faults_add ("/recovery-faults/no-locks-here", "flock@lock:38", prepare_open, run_written);
  faults_add ("/recovery-faults/no-locks-at-all", "flock@lock:95", prepare_open, run_written);
  faults_add ("/recovery-faults/owner-not-cut", "flock@lock:37,truncate@lock:5", prepare_open, run_unwritten);
  faults_add ("/recovery-faults/owner-not-written", "flock@lock:37,write@lock:5", prepare_open, run_unwritten);
  faults_add ("/recovery-faults/owner-half-written", "flock@lock:37,write@lock:half", prepare_open, run_unwritten);
  faults_add ("/recovery-faults/owner-not-synced", "flock@lock:37,fsync@lock:5", prepare_open, run_unwritten);
  faults_add ("/recovery-faults/about-every-change", "", prepare_open, run_about);
  faults_add ("/recovery-faults/about-open-at-first", "chmod@about:1", prepare_open, run_written);
  faults_add ("/recovery-faults/about-stays-open", "chmod+@about:1", prepare_open, run_half_written);
}

static void
add_finding (void)
{
  faults_add ("/recovery-faults/owner-is-gone", "flock@lock:37", prepare_gone, run_left);
  faults_add ("/recovery-faults/owner-is-there", "flock@lock:37", prepare_alive, run_waits);
  faults_add ("/recovery-faults/owner-is-another", "flock@lock:37", prepare_not_ours, run_not_ours);
  faults_add ("/recovery-faults/about-too-long", "", prepare_long_about, run_untitled);
  faults_add ("/recovery-faults/number-there-twice", "", prepare_twice, run_left);
  faults_add ("/recovery-faults/owner-not-read", "flock@lock:37,read@lock:5", prepare_gone, run_waits);
  faults_add ("/recovery-faults/owner-is-no-number", "flock@lock:37", prepare_no_number, run_waits);
  faults_add ("/recovery-faults/owner-is-no-process", "flock@lock:37", prepare_large_number, run_waits);
  faults_add ("/recovery-faults/others-are-left-alone", "", prepare_other_names, run_none);
  faults_add ("/recovery-faults/copy-not-removed", "unlink@copy-1.journey:13", prepare_open, run_not_discarded);
  faults_add ("/recovery-faults/about-not-removed", "unlink@about:13", prepare_open, run_not_discarded);
  faults_add ("/recovery-faults/lock-not-removed", "unlink@lock:13", prepare_open, run_not_discarded);
}

int
main (int argc, char *argv[])
{
  faults_init (&argc, &argv);
  g_test_init (&argc, &argv, NULL);
  add_writing ();
  add_finding ();

  return g_test_run ();
}
