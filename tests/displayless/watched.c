/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "watched.h"

#include "journey-save.h"
#include "recovery-place.h"

#define DEADLINE (20 * G_TIME_SPAN_SECOND) /* for a machine that has other things to do */

static void
on_changed (Watched *watched)
{
  watched->n_changes++;
}

/* Has a file watched that holds the map of before. */
void
watched_begin (Watched *watched, GFile *file)
{
  watched->watch = journey_watch_new (file, watched->etag, watched->ours);
  g_signal_connect_swapped (watched->watch, "changed", G_CALLBACK (on_changed), watched);
}

void
watched_save (Watched *watched, JourneyState *map, char **etag)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (journey_save_file (map, watched->place.file, etag, NULL, &error));
  g_assert_no_error (error);
}

void
watched_set_up (Watched *watched, gconstpointer data)
{
  place_set_up (&watched->place, data);
  watched->ours = map_of ("Ours");
  watched->other = map_of ("Theirs");
  watched_save (watched, watched->ours, &watched->etag);
  watched_begin (watched, watched->place.file);
}

void
watched_tear_down (Watched *watched, gconstpointer data)
{
  g_assert_finalize_object (watched->watch);
  journey_state_unref (watched->ours);
  journey_state_unref (watched->other);
  g_free (watched->etag);
  place_tear_down (&watched->place, data);
}

/* Waits until it is noticed how the file stands; the time that it took is told. */
void
watched_expect (Watched *watched, JourneyFileStanding standing)
{
  gint64 start = g_get_monotonic_time ();

  while (journey_watch_standing (watched->watch) != standing && g_get_monotonic_time () < start + DEADLINE)
    if (!g_main_context_iteration (NULL, FALSE))
      g_usleep (1000);
  g_test_message ("noticed after %.0f ms", (double)(g_get_monotonic_time () - start) / 1000);
  g_assert_cmpint (journey_watch_standing (watched->watch), ==, standing);
}
