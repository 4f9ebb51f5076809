/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "journey-ending.h"

#include <glib-unix.h>
#include <glib/gi18n.h>

#include "journey-window-private.h"

/* A logout that is held until copies are written. */
typedef struct
{
  GtkApplication *application;
  guint cookie;
  guint left; /* copies that are being written, and one more until all are asked for */
} Hold;

static void
hold_release (Hold *hold)
{
  if (--hold->left > 0)
    return;

  if (hold->cookie)
    gtk_application_uninhibit (hold->application, hold->cookie);
  g_object_unref (hold->application);
  g_free (hold);
}

static void
on_hurried (GObject *source, GAsyncResult *result, gpointer hold)
{
  journey_recover_keeper_hurry_finish (JOURNEY_RECOVER_KEEPER (source), result);
  if (hold)
    hold_release (hold);
}

/* Who keeps copies of the map in a window, with all that is being typed in it; or NULL. */
static JourneyRecoverKeeper *
keeper_in (gpointer window)
{
  JourneyDocument *document = JOURNEY_IS_WINDOW (window) ? journey_window_document (window) : NULL;

  if (!document)
    return NULL;

  journey_map_view_commit (JOURNEY_WINDOW (window)->view);

  return journey_document_keeper (document);
}

/* The desktop asks whether the session may end. */
static void
on_query_end (GtkApplication *application)
{
  Hold *hold = g_new0 (Hold, 1);

  hold->application = g_object_ref (application);
  hold->left = 1;
  for (GList *l = gtk_application_get_windows (application); l; l = l->next)
    {
      JourneyRecoverKeeper *keeper = keeper_in (l->data);

      if (!keeper || !journey_recover_keeper_is_pending (keeper))
        continue;
      if (!hold->cookie)
        hold->cookie = gtk_application_inhibit (application, l->data, GTK_APPLICATION_INHIBIT_LOGOUT,
                                                _ ("A copy of what is not saved is being written"));
      hold->left++;
      journey_recover_keeper_hurry_async (keeper, on_hurried, hold);
    }
  hold_release (hold);
}

/* Nobody can be asked now. What is not saved is offered at the next start; a second signal ends the program at once. */
static gboolean
on_signal (gpointer application)
{
  g_application_quit (application);

  return G_SOURCE_REMOVE;
}

static gboolean
is_writing (GtkApplication *application)
{
  for (GList *l = gtk_application_get_windows (application); l; l = l->next)
    {
      JourneyDocument *document = JOURNEY_IS_WINDOW (l->data) ? journey_window_document (l->data) : NULL;

      if (document
          && (journey_document_is_saving (document) || journey_recover_keeper_is_pending (journey_document_keeper (document))))
        return TRUE;
    }

  return FALSE;
}

/**
 * journey_ending_follow_session:
 *
 * From now on, when the session is about to end, copies of what is not saved are written before it does.
 */
void
journey_ending_follow_session (GtkApplication *application)
{
  g_signal_connect (application, "query-end", G_CALLBACK (on_query_end), NULL);
}

/**
 * journey_ending_follow_signals:
 *
 * From now on, a signal that asks the program to end makes it do so in good order.
 */
void
journey_ending_follow_signals (GtkApplication *application)
{
  static const int signals[] = { SIGTERM, SIGHUP, SIGINT };

  for (guint i = 0; i < G_N_ELEMENTS (signals); i++)
    g_unix_signal_add (signals[i], on_signal, application);
}

/**
 * journey_ending_wait:
 *
 * Waits until all that is being saved is saved, and copies of all that is not are written. To be called when the program
 * ends, by whatever way.
 */
void
journey_ending_wait (GtkApplication *application)
{
  for (GList *l = gtk_application_get_windows (application); l; l = l->next)
    {
      JourneyRecoverKeeper *keeper = keeper_in (l->data);

      if (keeper)
        journey_recover_keeper_hurry_async (keeper, on_hurried, NULL);
    }

  while (is_writing (application))
    g_main_context_iteration (NULL, TRUE);
}
