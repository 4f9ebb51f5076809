/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdio.h>
#include <stdlib.h>

#include "../display/wait-for.h"
#include "../displayless/random-verbs.h"
#include "journey-edit.h"
#include "journey-save.h"
#include "journey-window-private.h"

#define BURST_MS 6000
#define PAUSE_MS 9000
#define EDITS_A_SAVE 40
#define BEAT_MS 250
#define BEATS_A_PROBE 4

/* Somebody who edits a map in the window, pauses, saves now and then, and tells what was done when. */
typedef struct
{
  JourneyWindow *window;
  GRand *chance;
  guint number; /* of the edit, which is the title of the map */

  GFile *probe;  /* that the map is written to, to see how busy the computer is */
  guint n_beats; /* of the main loop */
  gboolean probing;
} Person;

static gboolean
is_open (gpointer data)
{
  Person *self = data;

  return journey_window_document (self->window) && gtk_widget_get_mapped (GTK_WIDGET (self->window));
}

static gboolean
is_over (gpointer end)
{
  return g_get_monotonic_time () >= *(gint64 *)end;
}

static void
wait_ms (int ms)
{
  gint64 end = g_get_monotonic_time () + ms * G_TIME_SPAN_MILLISECOND;

  wait_for (is_over, &end);
}

static void
tell (const char *what, guint number)
{
  printf ("%s %u %" G_GINT64_FORMAT "\n", what, number, g_get_monotonic_time () / G_TIME_SPAN_MILLISECOND);
}

static void
free_state (gpointer state)
{
  journey_state_unref (state);
}

static void
write_probe (GTask *task, gpointer source, gpointer state, GCancellable *cancellable)
{
  g_task_return_boolean (task, journey_save_file (state, G_FILE (source), NULL, NULL, NULL));
}

static void
take_probe (GObject *source, GAsyncResult *result, gpointer data)
{
  Person *self = data;

  self->probing = FALSE;
  tell ("probed", self->n_beats);
}

/* Tells that the main loop goes on, and how long it takes to write a file. */
static gboolean
on_beat (gpointer data)
{
  Person *self = data;
  JourneyMap *map = journey_document_map (journey_window_document (self->window));
  g_autoptr (GTask) task = NULL;

  tell ("beat", ++self->n_beats);
  if (self->probing || self->n_beats % BEATS_A_PROBE != 0)
    return G_SOURCE_CONTINUE;

  self->probing = TRUE;
  tell ("probe", self->n_beats);
  task = g_task_new (self->probe, NULL, take_probe, self);
  g_task_set_task_data (task, journey_state_ref (journey_map_state (map)), free_state);
  g_task_run_in_thread (task, write_probe);

  return G_SOURCE_CONTINUE;
}

static void
edit (Person *self)
{
  JourneyMap *map = journey_document_map (journey_window_document (self->window));
  g_autofree char *title = g_strdup_printf ("%u", ++self->number);

  tell ("begin", self->number);
  random_verb (map, self->chance);
  journey_edit_set_text (JOURNEY_NODE (map), JOURNEY_MAP_TITLE, title);
  tell ("edit", self->number);
  if (self->number % EDITS_A_SAVE == 0)
    journey_window_save (self->window);
}

static void
edit_for_ever (Person *self)
{
  for (;;)
    {
      gint64 end = g_get_monotonic_time () + g_rand_int_range (self->chance, 0, BURST_MS) * G_TIME_SPAN_MILLISECOND;

      while (!is_over (&end))
        {
          edit (self);
          wait_ms (g_rand_int_range (self->chance, 10, 300));
        }
      wait_ms (g_rand_int_range (self->chance, 0, PAUSE_MS));
    }
}

/* torture-window MAP SEED PROBE: opens the map in a window of the program and edits it until somebody puts an end to it.
 * Meanwhile the map is written to PROBE again and again. */
int
main (int argc, char *argv[])
{
  g_autoptr (JourneyApplication) application = NULL;
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (argc == 4 ? argv[1] : "");
  g_autoptr (GRand) chance = g_rand_new_with_seed (argc == 4 ? (guint32)strtoul (argv[2], NULL, 10) : 0);
  g_autoptr (GFile) probe = g_file_new_for_commandline_arg (argc == 4 ? argv[3] : "");
  Person self = { .chance = chance, .probe = probe };

  if (argc != 4)
    return 2;

  setvbuf (stdout, NULL, _IONBF, 0);
  g_set_prgname ("sojourn");
  g_set_application_name ("Sojourn");
  application = journey_application_new ();
  g_application_set_flags (G_APPLICATION (application), G_APPLICATION_NON_UNIQUE);
  if (!g_application_register (G_APPLICATION (application), NULL, NULL))
    return 1;
  self.window = journey_window_new (application);
  gtk_window_present (GTK_WINDOW (self.window));
  journey_window_load (self.window, file, JOURNEY_DOCUMENT_MAP);
  wait_for (is_open, &self);
  g_timeout_add (BEAT_MS, on_beat, &self);
  edit_for_ever (&self);

  return 0;
}
