/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>

#include "far-file.h"
#include "journey-disk.h"
#include "place.h"

static gboolean
write_half (GOutputStream *stream, gpointer data, GCancellable *cancellable, GError **error)
{
  g_assert_true (g_output_stream_write_all (stream, "half", 4, NULL, cancellable, error));
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED, "gave up");

  return FALSE;
}

static void
assert_holds (Place *place, const char *text)
{
  g_autofree char *contents = NULL;

  g_assert_true (g_file_get_contents (place->path, &contents, NULL, NULL));
  g_assert_cmpstr (contents, ==, text);
  g_assert_cmpuint (count_files (place), ==, 1);
}

/* The error names a file with the old bytes, which only we can read. */
static void
assert_named (const GError *error, const char *text)
{
  g_autoptr (GRegex) regex = g_regex_new ("What it held before is in “(.+\\.backup)”\\. ", 0, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *path = NULL;
  g_autofree char *contents = NULL;

  g_assert_true (g_regex_match (regex, error->message, 0, &match));
  path = g_match_info_fetch (match, 1);
  g_assert_true (g_file_get_contents (path, &contents, NULL, NULL));
  g_assert_cmpstr (contents, ==, text);
  g_assert_cmpint (look_at (path).st_mode & 07777, ==, 0600);
  g_assert_cmpuint (count_kept (), ==, 1);
}

static void
tear_down (Place *place, gconstpointer data)
{
  empty_kept ();
  place_tear_down (place, data);
}

static void
test_whole (Place *place, gconstpointer data)
{
  g_autoptr (GFile) file = far_file_new (place->file);
  g_autoptr (GBytes) old = g_bytes_new_static ("old", 3);
  g_autoptr (GBytes) new = g_bytes_new_static ("new text", 8);
  g_autoptr (GError) error = NULL;

  g_assert_true (journey_disk_write_bytes (file, old, NULL, &error));
  g_assert_no_error (error);
  assert_holds (place, "old");
  g_assert_true (journey_disk_write_bytes (file, new, NULL, &error));
  g_assert_no_error (error);
  assert_holds (place, "new text");
  g_assert_cmpuint (count_kept (), ==, 0);
}

static void
test_not_at_all (Place *place, gconstpointer data)
{
  g_autoptr (GFile) file = far_file_new (place->file);
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (place->path, "old", -1, NULL));
  far_file_tear (file);
  g_assert_false (journey_disk_write (file, write_half, NULL, NULL, &error));
  g_assert_cmpstr (error->message, ==, "gave up");
  assert_holds (place, "old");
  g_assert_cmpuint (count_kept (), ==, 0);
}

static gboolean
write_half_and_cancel (GOutputStream *stream, gpointer data, GCancellable *cancellable, GError **error)
{
  g_assert_true (g_output_stream_write_all (stream, "half", 4, NULL, cancellable, error));
  g_cancellable_cancel (cancellable);

  return !g_cancellable_set_error_if_cancelled (cancellable, error);
}

/* Who cancels what is still being made is left with the file as it was, and with nothing else. */
static void
test_cancelled_by_half (Place *place, gconstpointer data)
{
  g_autoptr (GFile) file = far_file_new (place->file);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (place->path, "old", -1, NULL));
  far_file_tear (file);
  g_assert_false (journey_disk_write (file, write_half_and_cancel, NULL, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  assert_holds (place, "old");
  g_assert_cmpuint (count_kept (), ==, 0);
}

/* Who cancels what is on its way has to hear of the copy, and nobody tells people that they cancelled something. */
static void
test_cancelled_on_the_way (Place *place, gconstpointer data)
{
  g_autoptr (GFile) file = far_file_new (place->file);
  g_autoptr (GBytes) new = g_bytes_new_static ("new text", 8);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (place->path, "old", -1, NULL));
  far_file_tear (file);
  far_file_cancel (file, cancellable);
  g_assert_false (journey_disk_write_bytes (file, new, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_FAILED);
  assert_holds (place, "");
  assert_named (error, "old");
}

static void
test_cancelled (Place *place, gconstpointer data)
{
  g_autoptr (GFile) file = far_file_new (place->file);
  g_autoptr (GBytes) new = g_bytes_new_static ("new text", 8);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (place->path, "old", -1, NULL));
  g_cancellable_cancel (cancellable);
  g_assert_false (journey_disk_write_bytes (file, new, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  assert_holds (place, "old");
  g_assert_cmpuint (count_kept (), ==, 0);
}

/* As maps are saved: with an etag, and only what can be read again counts. */
static void
test_store (Place *place, gconstpointer data)
{
  g_autoptr (GFile) file = far_file_new (place->file);
  g_autoptr (GBytes) ours = g_bytes_new_static ("ours", 4);
  g_autofree char *etag = NULL;
  g_autofree char *again = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (journey_disk_store (file, ours, NULL, &etag, NULL, &error));
  g_assert_no_error (error);
  assert_holds (place, "ours");
  g_assert_nonnull (etag);
  g_assert_true (journey_disk_store (file, ours, etag, &again, NULL, &error));
  g_assert_no_error (error);

  g_usleep (20000); /* the etags of GIO are times, and clocks of file systems are slow */
  g_assert_true (g_file_set_contents (place->path, "theirs, longer", -1, NULL));
  g_assert_false (journey_disk_store (file, ours, again, NULL, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_WRONG_ETAG);
  g_assert_nonnull (strstr (error->message, "was changed by somebody else since it was opened."));
  assert_holds (place, "theirs, longer");
  g_assert_cmpuint (count_kept (), ==, 0);
}

/* The disk there is full, and whoever keeps the file has what came so far in the place of what was there. */
static void
test_torn (Place *place, gconstpointer data)
{
  g_autoptr (GFile) file = far_file_new (place->file);
  g_autoptr (GBytes) new = g_bytes_new_static ("new text", 8);
  g_autoptr (GError) error = NULL;
  gboolean stored;

  g_assert_true (g_file_set_contents (place->path, "old", -1, NULL));
  far_file_tear (file);
  limit_files (3);
  stored = journey_disk_store (file, new, NULL, NULL, NULL, &error);
  limit_files (RLIM_INFINITY);
  g_assert_false (stored);
  assert_holds (place, "new");
  assert_named (error, "old");
}

/* Without a copy of it, nothing of the file is touched. */
static void
test_no_room_for_copy (Place *place, gconstpointer data)
{
  g_autoptr (GFile) file = far_file_new (place->file);
  g_autoptr (GBytes) new = g_bytes_new_static ("new text", 8);
  g_autofree char *kept = g_build_filename (g_get_user_state_dir (), "sojourn", "kept", NULL);
  g_autoptr (GError) error = NULL;
  gboolean stored;

  g_assert_true (g_file_set_contents (place->path, "old", -1, NULL));
  far_file_tear (file);
  limit_files (1);
  stored = journey_disk_store (file, new, NULL, NULL, NULL, &error);
  limit_files (RLIM_INFINITY);
  g_assert_false (stored);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_FAILED);
  assert_holds (place, "old");
  g_assert_cmpuint (count_kept (), ==, 0);
  g_clear_error (&error);

  g_assert_cmpint (g_rmdir (kept), ==, 0);
  g_assert_true (g_file_set_contents (kept, "no folder", -1, NULL));
  g_assert_false (journey_disk_store (file, new, NULL, NULL, NULL, &error));
  g_assert_nonnull (error);
  assert_holds (place, "old");
  g_assert_cmpint (g_unlink (kept), ==, 0);
}

/* What is there and cannot be read is not written over either. */
static void
test_unreadable (Place *place, gconstpointer data)
{
  g_autoptr (GFile) folder = g_file_new_for_path (place->folder);
  g_autoptr (GFile) file = far_file_new (folder);
  g_autoptr (GBytes) new = g_bytes_new_static ("new text", 8);
  g_autoptr (GError) error = NULL;

  g_assert_false (journey_disk_store (file, new, NULL, NULL, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_IS_DIRECTORY);
}

static void
test_lost_on_the_way (Place *place, gconstpointer data)
{
  g_autoptr (GFile) file = far_file_new (place->file);
  g_autoptr (GBytes) new = g_bytes_new_static ("new text", 8);
  g_autoptr (GError) error = NULL;

  far_file_cut (file);
  g_assert_false (journey_disk_store (file, new, NULL, NULL, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_FAILED);
  g_assert_nonnull (strstr (error->message, "does not hold what was written into it."));
  assert_named (error, "new");
}

static void
assert_not_kept (Place *place, GFile *file, const char *etag, GIOErrorEnum code)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (journey_disk_keep_copy (file, "theirs", etag, NULL, &error));
  g_assert_error (error, G_IO_ERROR, (int)code);
  g_assert_cmpuint (count_files (place), ==, 1);
}

/* What is copied is what was meant, or there is no copy. */
static void
test_keep (Place *place, gconstpointer data)
{
  g_autoptr (GFile) file = far_file_new (place->file);
  g_autoptr (GFile) copy = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *etag = NULL;
  g_autofree char *contents = NULL;

  g_assert_true (g_file_set_contents (place->path, "theirs, longer", -1, NULL));
  g_assert_true (journey_disk_query (file, &etag, NULL, NULL));
  copy = journey_disk_keep_copy (file, "theirs", etag, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (g_file_load_contents (copy, NULL, &contents, NULL, NULL, NULL));
  g_assert_cmpstr (contents, ==, "theirs, longer");
  g_assert_true (g_file_delete (copy, NULL, NULL));

  g_usleep (20000); /* as above */
  far_file_cut (file);
  assert_not_kept (place, file, etag, G_IO_ERROR_WRONG_ETAG);
  far_file_isolate (file);
  assert_not_kept (place, file, etag, G_IO_ERROR_PERMISSION_DENIED);
}

#define add(path, test) g_test_add ("/disk-remote/" path, Place, NULL, place_set_up, test, tear_down)

int
main (int argc, char *argv[])
{
  g_autofree char *state = make_state_folder ();
  int result;

  g_test_init (&argc, &argv, NULL);
  signal (SIGXFSZ, SIG_IGN);

  add ("whole", test_whole);
  add ("not-at-all", test_not_at_all);
  add ("cancelled", test_cancelled);
  add ("cancelled-by-half", test_cancelled_by_half);
  add ("cancelled-on-the-way", test_cancelled_on_the_way);
  add ("store", test_store);
  add ("lost-on-the-way", test_lost_on_the_way);
  add ("torn", test_torn);
  add ("no-room-for-copy", test_no_room_for_copy);
  add ("unreadable", test_unreadable);
  add ("keep", test_keep);

  result = g_test_run ();
  remove_state_folder (state);

  return result;
}
