/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <fcntl.h>
#include <glib/gstdio.h>
#include <sys/syscall.h>
#include <sys/vfs.h>
#include <unistd.h>

#include "watched.h"

static long kind; /* of every file system; 0 for what it is */

/* In place of that of the C library. */
int
statfs (const char *path, struct statfs *status)
{
  int done = (int)syscall (SYS_statfs, path, status);

  if (done == 0 && kind != 0)
    status->f_type = (__typeof__ (status->f_type))kind;

  return done;
}

static gboolean is_mute; /* monitors tell nothing of what others do */

/* In place of that of the library. */
GFileMonitor *
g_file_monitor_file (GFile *file, GFileMonitorFlags flags, GCancellable *cancellable, GError **error)
{
  g_autoptr (GFile) elsewhere = g_file_new_for_path ("/nowhere/at/all");
  GFile *watched = is_mute ? elsewhere : file;

  return G_FILE_GET_IFACE (watched)->monitor_file (watched, flags, cancellable, error);
}

/* Whatever began to be looked at is looked at: nothing is waited for any more, not even by the clock. */
static void
settle (Watched *watched)
{
  gint64 quiet_at = 0;

  while (quiet_at == 0 || g_get_monotonic_time () < quiet_at)
    if (g_main_context_iteration (NULL, FALSE) || quiet_at == 0)
      quiet_at = g_get_monotonic_time () + G_TIME_SPAN_SECOND / 2;
    else
      g_usleep (1000);
}

static void
test_gone_twice (Watched *watched, gconstpointer data)
{
  g_assert_cmpint (g_unlink (watched->place.path), ==, 0);
  watched_expect (watched, JOURNEY_FILE_GONE);
  settle (watched);
  journey_watch_look (watched->watch);
  settle (watched);
  g_assert_cmpuint (watched->n_changes, ==, 1);
}

/* What was noticed is told once, and not read again. */
static void
test_theirs_twice (Watched *watched, gconstpointer data)
{
  watched_save (watched, watched->other, NULL);
  watched_expect (watched, JOURNEY_FILE_CHANGED);
  settle (watched);
  journey_watch_look (watched->watch);
  settle (watched);
  g_assert_cmpuint (watched->n_changes, ==, 1);
  g_assert_nonnull (journey_watch_theirs (watched->watch));
}

/* What a thread sees while we are at work ourselves tells nothing, and is looked at again then. */
static void
test_held_while_looking (Watched *watched, gconstpointer data)
{
  watched_save (watched, watched->other, NULL);
  journey_watch_look (watched->watch);
  journey_watch_hold (watched->watch);
  settle (watched);
  g_assert_cmpuint (watched->n_changes, ==, 0);
  journey_watch_let_go (watched->watch);
  watched_expect (watched, JOURNEY_FILE_CHANGED);
}

static void
test_held_twice (Watched *watched, gconstpointer data)
{
  journey_watch_hold (watched->watch);
  journey_watch_hold (watched->watch);
  watched_save (watched, watched->other, NULL);
  settle (watched);
  journey_watch_let_go (watched->watch);
  settle (watched);
  g_assert_cmpuint (watched->n_changes, ==, 0);
  journey_watch_let_go (watched->watch);
  watched_expect (watched, JOURNEY_FILE_CHANGED);
}

static void
test_asked_while_looking (Watched *watched, gconstpointer data)
{
  journey_watch_look (watched->watch);
  watched_save (watched, watched->other, NULL);
  journey_watch_look (watched->watch);
  watched_expect (watched, JOURNEY_FILE_CHANGED);
}

/* Where this machine is told of nothing, it looks by itself. Others write without telling, as into a file that is open here. */
static void
test_silent (Watched *watched, gconstpointer data)
{
  g_autoptr (JourneyWatch) watch = NULL;

  is_mute = TRUE;
  kind = *(const long *)data;
  watch = journey_watch_new (watched->place.file, watched->etag, watched->ours);
  kind = 0;
  watched_save (watched, watched->other, NULL);
  g_set_object (&watched->watch, watch);
  watched_expect (watched, JOURNEY_FILE_CHANGED);
  is_mute = FALSE;
}

static const long network = 0x6969;

#define add(path, test, data) g_test_add ("/watch-moments/" path, Watched, data, watched_set_up, test, watched_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  add ("gone-twice", test_gone_twice, NULL);
  add ("theirs-twice", test_theirs_twice, NULL);
  add ("held-while-looking", test_held_while_looking, NULL);
  add ("held-twice", test_held_twice, NULL);
  add ("asked-while-looking", test_asked_while_looking, NULL);
  add ("silent", test_silent, &network);

  return g_test_run ();
}
