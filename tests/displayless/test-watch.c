/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <fcntl.h>
#include <glib/gstdio.h>
#include <unistd.h>
#include <utime.h>

#include "far-file.h"
#include "journey-save.h"
#include "journey-writer.h"
#include "watched.h"

/* What is noticed has to be so within a second; what is not noticed is waited for as long. */
#define SECOND G_TIME_SPAN_SECOND

/* A pause, after which whoever writes a file may be taken for done. */
#define STOPPED (SECOND * 4 / 10)

static void
run_for (gint64 span)
{
  gint64 until = g_get_monotonic_time () + span;

  while (g_get_monotonic_time () < until)
    if (!g_main_context_iteration (NULL, FALSE))
      g_usleep (1000);
}

static void
expect_theirs (Watched *watched)
{
  watched_expect (watched, JOURNEY_FILE_CHANGED);
  g_assert_true (journey_state_equal (journey_watch_theirs (watched->watch), watched->other));
  g_assert_nonnull (journey_watch_their_etag (watched->watch));
}

static void
expect_nothing (Watched *watched)
{
  run_for (SECOND);
  g_assert_cmpint (journey_watch_standing (watched->watch), ==, JOURNEY_FILE_SAME);
  g_assert_null (journey_watch_theirs (watched->watch));
  g_assert_null (journey_watch_their_etag (watched->watch));
  g_assert_cmpuint (watched->n_changes, ==, 0);
}

static void
write_bytes (const char *path, GBytes *bytes, gsize length)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFileOutputStream) stream = g_file_replace (file, NULL, FALSE, G_FILE_CREATE_REPLACE_DESTINATION, NULL, NULL);

  g_assert_true (g_output_stream_write_all (G_OUTPUT_STREAM (stream), g_bytes_get_data (bytes, NULL), length, NULL, NULL, NULL));
  g_assert_true (g_output_stream_close (G_OUTPUT_STREAM (stream), NULL, NULL));
}

static void
test_replaced (Watched *watched, gconstpointer data)
{
  watched_save (watched, watched->other, NULL);
  expect_theirs (watched);
  g_assert_cmpuint (watched->n_changes, ==, 1);

  /* And again, as it was. */
  watched_save (watched, watched->ours, NULL);
  watched_expect (watched, JOURNEY_FILE_SAME);
  g_assert_null (journey_watch_their_etag (watched->watch));
}

/* As cp writes, piece by piece and in between no map at all. Where a busy machine makes a pause of it that is as long as that
 * of somebody who has stopped, it may be told. */
static void
test_written_in_place (Watched *watched, gconstpointer data)
{
  g_autoptr (GBytes) bytes = journey_write_bytes (watched->other);
  int fd = g_open (watched->place.path, O_WRONLY | O_TRUNC, 0);
  gsize length = g_bytes_get_size (bytes);
  const char *text = g_bytes_get_data (bytes, NULL);
  gint64 written_at = g_get_monotonic_time ();
  gint64 longest_pause = 0;

  for (gsize i = 0; i < 4; i++)
    {
      gsize from = length * i / 4;
      gint64 now = g_get_monotonic_time ();

      longest_pause = MAX (longest_pause, now - written_at);
      written_at = now;
      g_assert_cmpint (write (fd, text + from, length * (i + 1) / 4 - from), >=, 0);
      run_for (SECOND / 10);
    }
  close (fd);
  expect_theirs (watched);
  if (longest_pause < STOPPED)
    g_assert_cmpuint (watched->n_changes, ==, 1);
}

static void
test_unreadable (Watched *watched, gconstpointer data)
{
  g_assert_true (g_file_set_contents (watched->place.path, "no map", -1, NULL));
  watched_expect (watched, JOURNEY_FILE_UNREADABLE);
  g_assert_null (journey_watch_theirs (watched->watch));
  g_assert_nonnull (journey_watch_their_etag (watched->watch));
  watched_save (watched, watched->other, NULL);
  expect_theirs (watched);
}

static void
test_gone (Watched *watched, gconstpointer data)
{
  g_autofree char *away = in_folder (&watched->place, "away");

  g_assert_cmpint (g_rename (watched->place.path, away), ==, 0);
  watched_expect (watched, JOURNEY_FILE_GONE);
  g_assert_cmpint (g_rename (away, watched->place.path), ==, 0);
  watched_expect (watched, JOURNEY_FILE_SAME);
  g_assert_cmpint (g_unlink (watched->place.path), ==, 0);
  watched_expect (watched, JOURNEY_FILE_GONE);
}

/* As when a disk is taken away. */
static void
test_folder_gone (Watched *watched, gconstpointer data)
{
  g_autofree char *away = g_strconcat (watched->place.folder, "-away", NULL);

  g_assert_cmpint (g_rename (watched->place.folder, away), ==, 0);
  journey_watch_look (watched->watch);
  watched_expect (watched, JOURNEY_FILE_GONE);
  g_assert_cmpint (g_rename (away, watched->place.folder), ==, 0);
  journey_watch_look (watched->watch);
  watched_expect (watched, JOURNEY_FILE_SAME);
}

/* A copy of the same, a touch, a new mode: nobody has to be told. */
static void
test_nothing_new (Watched *watched, gconstpointer data)
{
  g_autoptr (GBytes) bytes = journey_write_bytes (watched->ours);

  write_bytes (watched->place.path, bytes, g_bytes_get_size (bytes));
  g_assert_cmpint (g_chmod (watched->place.path, 0600), ==, 0);
  expect_nothing (watched);
  g_assert_cmpint (g_utime (watched->place.path, NULL), ==, 0);
  expect_nothing (watched);
  g_assert_cmpstr (journey_watch_etag (watched->watch), !=, watched->etag);
}

/* What we write ourselves is no surprise, however long it takes until it is told. */
static void
test_our_own (Watched *watched, gconstpointer data)
{
  g_autofree char *etag = NULL;

  journey_watch_hold (watched->watch);
  watched_save (watched, watched->other, &etag);
  expect_nothing (watched);
  journey_watch_look (watched->watch);
  expect_nothing (watched);
  journey_watch_expect (watched->watch, etag, watched->other);
  journey_watch_let_go (watched->watch);
  expect_nothing (watched);

  /* Begun before we write, seen after. */
  journey_watch_look (watched->watch);
  journey_watch_hold (watched->watch);
  watched_save (watched, watched->ours, &etag);
  journey_watch_expect (watched->watch, etag, watched->ours);
  journey_watch_let_go (watched->watch);
  expect_nothing (watched);
  watched_save (watched, watched->other, NULL);
  expect_theirs (watched);
}

/* A file that has taken the place of another one is followed like that. */
static void
test_after_replacing (Watched *watched, gconstpointer data)
{
  g_autoptr (GBytes) theirs = journey_write_bytes (watched->other);

  for (guint i = 0; i < 3; i++)
    {
      int fd;

      journey_watch_hold (watched->watch);
      g_clear_pointer (&watched->etag, g_free);
      watched_save (watched, watched->ours, &watched->etag);
      journey_watch_expect (watched->watch, watched->etag, watched->ours);
      journey_watch_let_go (watched->watch);
      run_for (i * SECOND / 2);

      fd = g_open (watched->place.path, O_WRONLY | O_TRUNC, 0);
      g_assert_cmpint (write (fd, g_bytes_get_data (theirs, NULL), g_bytes_get_size (theirs)), >, 0);
      close (fd);
      expect_theirs (watched);
    }
}

/* What happened before a file is followed anew is not lost with how it was followed before. */
static void
test_before_following (Watched *watched, gconstpointer data)
{
  watched_save (watched, watched->other, NULL);
  journey_watch_expect (watched->watch, watched->etag, watched->ours);
  expect_theirs (watched);
}

/* And so is one that somebody else put there, and one that came back. */
static void
test_after_others (Watched *watched, gconstpointer data)
{
  int fd;

  watched_save (watched, watched->other, NULL);
  expect_theirs (watched);
  fd = g_open (watched->place.path, O_WRONLY | O_TRUNC, 0);
  g_assert_cmpint (write (fd, "no map", 6), ==, 6);
  close (fd);
  watched_expect (watched, JOURNEY_FILE_UNREADABLE);

  g_assert_cmpint (g_unlink (watched->place.path), ==, 0);
  watched_expect (watched, JOURNEY_FILE_GONE);
  watched_save (watched, watched->ours, NULL);
  watched_expect (watched, JOURNEY_FILE_SAME);
  fd = g_open (watched->place.path, O_WRONLY | O_TRUNC, 0);
  g_assert_cmpint (write (fd, "no map", 6), ==, 6);
  close (fd);
  watched_expect (watched, JOURNEY_FILE_UNREADABLE);
}

static void
test_taken_for_ours (Watched *watched, gconstpointer data)
{
  watched_save (watched, watched->other, NULL);
  expect_theirs (watched);
  {
    g_autoptr (JourneyState) theirs = journey_state_ref (journey_watch_theirs (watched->watch));
    g_autofree char *etag = g_strdup (journey_watch_their_etag (watched->watch));

    journey_watch_expect (watched->watch, etag, theirs);
  }
  g_assert_cmpint (journey_watch_standing (watched->watch), ==, JOURNEY_FILE_SAME);
  watched->n_changes = 0;
  expect_nothing (watched);
}

/* Where nobody tells what happens, the file is looked at every second. */
static void
test_far (Watched *watched, gconstpointer data)
{
  g_autoptr (GFile) file = far_file_new (watched->place.file);
  g_autofree char *path = g_strdup (watched->place.path);

  g_assert_finalize_object (watched->watch);
  g_clear_pointer (&watched->etag, g_free);
  g_assert_true (journey_save_file (watched->ours, file, &watched->etag, NULL, NULL));
  watched_begin (watched, file);
  run_for (2 * SECOND);
  g_assert_cmpuint (watched->n_changes, ==, 0);
  watched_save (watched, watched->other, NULL);
  expect_theirs (watched);
  g_assert_cmpint (g_unlink (path), ==, 0);
  watched_expect (watched, JOURNEY_FILE_GONE);
}

/* Through a symbolic link and through another name of the file. */
static void
test_links (Watched *watched, gconstpointer data)
{
  g_autofree char *real = in_folder (&watched->place, "real");
  g_autofree char *second = in_folder (&watched->place, "second");
  g_autoptr (GFile) file = g_file_new_for_path (real);
  g_autoptr (GBytes) bytes = journey_write_bytes (watched->other);
  int fd;

  g_assert_finalize_object (watched->watch);
  g_assert_cmpint (g_rename (watched->place.path, real), ==, 0);
  g_assert_cmpint (symlink ("real", watched->place.path), ==, 0);
  watched_begin (watched, watched->place.file);
  g_assert_true (journey_save_file (watched->other, file, NULL, NULL, NULL));
  expect_theirs (watched);
  g_clear_pointer (&watched->etag, g_free);
  g_assert_true (journey_save_file (watched->ours, file, &watched->etag, NULL, NULL));
  watched_expect (watched, JOURNEY_FILE_SAME);

  g_assert_finalize_object (watched->watch);
  g_assert_cmpint (g_rename (real, watched->place.path), ==, 0);
  g_assert_cmpint (link (watched->place.path, second), ==, 0);
  watched_begin (watched, watched->place.file);
  fd = g_open (second, O_WRONLY | O_TRUNC, 0);
  g_assert_cmpint (write (fd, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes)), >, 0);
  close (fd);
  expect_theirs (watched);
}

#define add(path, test) g_test_add ("/watch/" path, Watched, NULL, watched_set_up, test, watched_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  add ("replaced", test_replaced);
  add ("written-in-place", test_written_in_place);
  add ("unreadable", test_unreadable);
  add ("gone", test_gone);
  add ("folder-gone", test_folder_gone);
  add ("nothing-new", test_nothing_new);
  add ("our-own", test_our_own);
  add ("after-replacing", test_after_replacing);
  add ("before-following", test_before_following);
  add ("after-others", test_after_others);
  add ("taken-for-ours", test_taken_for_ours);
  add ("links", test_links);
  add ("far", test_far);

  return g_test_run ();
}
