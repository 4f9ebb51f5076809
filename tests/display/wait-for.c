/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "wait-for.h"

#define DEADLINE_S 60
#define TICK_MS 5

static gboolean
on_tick (gpointer data)
{
  return G_SOURCE_CONTINUE;
}

static gboolean
is_gone (gpointer data)
{
  return *(gpointer *)data == NULL;
}

/* Runs the main loop until something has happened, and fails when it does not. It looks at every tick, since threads
 * wake no main loop. */
void
wait_for (WaitForFunc happened, gpointer data)
{
  gint64 deadline = g_get_monotonic_time () + DEADLINE_S * G_TIME_SPAN_SECOND;
  guint tick = g_timeout_add (TICK_MS, on_tick, NULL);

  while (!happened (data))
    {
      g_assert_cmpint (g_get_monotonic_time (), <, deadline);
      g_main_context_iteration (NULL, TRUE);
    }
  g_source_remove (tick);
}

/* Does everything that can be done now. */
void
wait_idle (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

/* Gives a reference back, which has to be the last one as soon as the threads that borrowed it have ended. */
void
wait_until_gone (gpointer object)
{
  g_object_add_weak_pointer (object, &object);
  g_object_unref (object);
  wait_for (is_gone, &object);
}
