/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/syscall.h>
#include <sys/vfs.h>
#include <unistd.h>

#include "journey-kinds.h"
#include "journey-save.h"
#include "journey-watch.h"
#include "place.h"
#include "recovery-place.h"

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

typedef struct
{
  Place place;
  JourneyState *ours;
  char *etag;
  JourneyWatch *watch;
  guint n_changes;
} Watched;

static void
on_changed (Watched *watched)
{
  watched->n_changes++;
}

static void
set_up (Watched *watched, gconstpointer data)
{
  place_set_up (&watched->place, data);
  watched->ours = map_of ("Ours");
  g_assert_true (journey_save_file (watched->ours, watched->place.file, &watched->etag, NULL, NULL));
  watched->watch = journey_watch_new (watched->place.file, watched->etag, watched->ours);
  g_signal_connect_swapped (watched->watch, "changed", G_CALLBACK (on_changed), watched);
}

static void
tear_down (Watched *watched, gconstpointer data)
{
  g_assert_finalize_object (watched->watch);
  journey_state_unref (watched->ours);
  g_free (watched->etag);
  place_tear_down (&watched->place, data);
}

static void
save_theirs (Watched *watched)
{
  g_autoptr (JourneyState) theirs = map_of ("Theirs");

  g_assert_true (journey_save_file (theirs, watched->place.file, NULL, NULL, NULL));
}

static void
expect (Watched *watched, JourneyFileStanding standing)
{
  gint64 end = g_get_monotonic_time () + 20 * G_TIME_SPAN_SECOND;

  while (journey_watch_standing (watched->watch) != standing && g_get_monotonic_time () < end)
    if (!g_main_context_iteration (NULL, FALSE))
      g_usleep (1000);
  g_assert_cmpint (journey_watch_standing (watched->watch), ==, standing);
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
  expect (watched, JOURNEY_FILE_GONE);
  settle (watched);
  journey_watch_look (watched->watch);
  settle (watched);
  g_assert_cmpuint (watched->n_changes, ==, 1);
}

/* What was noticed is told once, and not read again. */
static void
test_theirs_twice (Watched *watched, gconstpointer data)
{
  save_theirs (watched);
  expect (watched, JOURNEY_FILE_CHANGED);
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
  save_theirs (watched);
  journey_watch_look (watched->watch);
  journey_watch_hold (watched->watch);
  settle (watched);
  g_assert_cmpuint (watched->n_changes, ==, 0);
  journey_watch_let_go (watched->watch);
  expect (watched, JOURNEY_FILE_CHANGED);
}

static void
test_held_twice (Watched *watched, gconstpointer data)
{
  journey_watch_hold (watched->watch);
  journey_watch_hold (watched->watch);
  save_theirs (watched);
  settle (watched);
  journey_watch_let_go (watched->watch);
  settle (watched);
  g_assert_cmpuint (watched->n_changes, ==, 0);
  journey_watch_let_go (watched->watch);
  expect (watched, JOURNEY_FILE_CHANGED);
}

static void
test_asked_while_looking (Watched *watched, gconstpointer data)
{
  journey_watch_look (watched->watch);
  save_theirs (watched);
  journey_watch_look (watched->watch);
  expect (watched, JOURNEY_FILE_CHANGED);
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
  save_theirs (watched);
  g_set_object (&watched->watch, watch);
  expect (watched, JOURNEY_FILE_CHANGED);
  is_mute = FALSE;
}

static const long network = 0x6969;

#define add(path, test, data) g_test_add ("/watch-moments/" path, Watched, data, set_up, test, tear_down)

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
