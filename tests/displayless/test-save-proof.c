/* SPDX-License-Identifier: GPL-3.0-or-later */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <glib/gstdio.h>
#include <pthread.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "far-file.h"
#include "faults.h"
#include "journey-disk.h"
#include "journey-extras.h"
#include "journey-kinds.h"
#include "journey-limits.h"
#include "journey-load.h"
#include "journey-save.h"

static int threads_left = -1; /* that can be made; -1 for any number */

/* In place of that of the C library. */
int
pthread_create (pthread_t *thread, const pthread_attr_t *attributes, void *(*run) (void *), void *data)
{
  __typeof__ (pthread_create) *create = (__typeof__ (pthread_create) *)dlsym (RTLD_NEXT, "pthread_create");

  return threads_left == 0 ? EAGAIN : create (thread, attributes, run, data);
}

static JourneyState *
make_map (const char *title)
{
  JourneyState *map = journey_state_new (JOURNEY_KIND_MAP, "map");

  journey_state_set_text (map, JOURNEY_MAP_TITLE, title);

  return map;
}

/* The map is not saved, the file stays, and nothing lies beside it. */
static void
assert_not_saved (JourneyState *map, const char *part)
{
  g_autofree char *folder = g_dir_make_tmp ("sojourn-proof-XXXXXX", NULL);
  g_autofree char *path = faults_path (folder, "map.journey");
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autofree char *contents = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (path, "old", -1, NULL));
  journey_state_seal (map);
  g_assert_false (journey_save_file (map, file, NULL, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA);
  g_assert_nonnull (strstr (error->message, part));
  g_assert_true (g_file_get_contents (path, &contents, NULL, NULL));
  g_assert_cmpstr (contents, ==, "old");
  g_assert_cmpint (g_unlink (path), ==, 0);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

static void
test_not_read_again (void)
{
  g_autofree char *title = g_strnfill (JOURNEY_LIMIT_TEXT + 1, 'x');
  g_autoptr (JourneyState) map = make_map (title);

  assert_not_saved (map, "could not be read again: A text is larger than 1 MB.");
}

/* A list of two is not one of one with a space in it. */
static void
test_not_the_same (void)
{
  g_autoptr (JourneyState) map = make_map ("Map");
  JourneyState *opportunity = journey_state_new (JOURNEY_KIND_OPPORTUNITY, "o");

  journey_state_set_strings (opportunity, JOURNEY_OPPORTUNITY_TOUCHPOINTS, (const char *const[]){ "a b", NULL });
  journey_state_take_children (map, JOURNEY_MAP_OPPORTUNITIES, &opportunity, 1);
  assert_not_saved (map, "is not the same as the map");
}

/* The next save would write it in another way. */
static void
test_not_the_same_bytes (void)
{
  g_autoptr (JourneyState) map = make_map ("Map");
  g_autoptr (GVariant) none = g_variant_ref_sink (g_variant_new_array (G_VARIANT_TYPE ("(ss)"), NULL, 0));
  const JourneyExtraFragment part = { .anchor = "", .namespaces = none, .name = "part", .rest = " by='Ana'/>" };
  JourneyKeeper *keeper = journey_keeper_new ();

  journey_keeper_add_fragment (keeper, &part);
  journey_state_set_extras (map, journey_keeper_end (keeper));
  journey_keeper_free (keeper);
  assert_not_saved (map, "is not the same as the map");
}

/* Without a thread it takes longer, and is done all the same. */
static void
test_no_thread (void)
{
  g_autofree char *title = g_strnfill (JOURNEY_LIMIT_TEXT + 1, 'x');
  g_autoptr (JourneyState) map = make_map (title);

  threads_left = 0;
  assert_not_saved (map, "could not be read again: A text is larger than 1 MB.");
  threads_left = -1;
}

static void
prepare_file (const char *folder)
{
  g_autofree char *path = faults_path (folder, "map.journey");

  g_assert_true (g_file_set_contents (path, "some bytes", -1, NULL));
}

static void
prepare_largest (const char *folder)
{
  g_autofree char *path = faults_path (folder, "map.journey");

  prepare_file (folder);
  g_assert_cmpint (truncate (path, JOURNEY_LIMIT_FILE), ==, 0);
}

static void
run_loaded (const char *folder)
{
  g_autoptr (GFile) file = faults_file (folder, "map.journey");
  g_autofree char *etag = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = journey_load_file (file, &etag, NULL, &error);
  struct stat status;

  g_assert_no_error (error);
  g_assert_cmpint (stat (g_file_peek_path (file), &status), ==, 0);
  g_assert_cmpuint (g_bytes_get_size (bytes), ==, (gsize)status.st_size);
}

static void
run_not_loaded (const char *folder)
{
  g_autoptr (GFile) file = faults_file (folder, "map.journey");
  g_autofree char *etag = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_null (journey_load_file (file, &etag, NULL, &error));
  g_assert_nonnull (error);
  g_assert_null (etag);
}

/* What is far away can stop in the middle, too. */
static void
run_far_not_loaded (const char *folder)
{
  g_autoptr (GFile) behind = faults_file (folder, "map.journey");
  g_autoptr (GFile) file = far_file_new (behind);
  g_autofree char *etag = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_null (journey_load_file (file, &etag, NULL, &error));
  g_assert_nonnull (error);
  g_assert_null (etag);
}

static void
run_cancelled (const char *folder)
{
  g_autoptr (GFile) file = faults_file (folder, "map.journey");
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (journey_load_file (file, NULL, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int argc, char *argv[])
{
  faults_init (&argc, &argv);
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/save-proof/not-read-again", test_not_read_again);
  g_test_add_func ("/save-proof/not-the-same", test_not_the_same);
  g_test_add_func ("/save-proof/not-the-same-bytes", test_not_the_same_bytes);
  g_test_add_func ("/save-proof/no-thread", test_no_thread);
  faults_add ("/load-faults/interrupted", "read:4", prepare_file, run_loaded);
  faults_add ("/load-faults/piece-by-piece", "read+:half", prepare_file, run_loaded);
  faults_add ("/load-faults/largest", "", prepare_largest, run_loaded);
  faults_add ("/load-faults/not-opened", "open:13", prepare_file, run_not_loaded);
  faults_add ("/load-faults/not-known", "stat:5", prepare_file, run_not_loaded);
  faults_add ("/load-faults/not-read", "read:5", prepare_file, run_not_loaded);
  faults_add ("/load-faults/far-not-read", "read:5", prepare_file, run_far_not_loaded);
  faults_add ("/load-faults/cancelled", "", prepare_file, run_cancelled);

  return g_test_run ();
}
