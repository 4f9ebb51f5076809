/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "journey-dialogs.h"
#include "journey-window-private.h"

/* What was tried, while somebody is asked what is to become of it. */
typedef struct
{
  JourneyWindow *window;
  JourneyWhatIf *what_if;
  gboolean closing;
} Asked;

static void
asked_free (Asked *asked)
{
  g_object_unref (asked->window);
  g_object_unref (asked->what_if);
  g_free (asked);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Asked, asked_free)

/* What is tried is in no map, so nothing else would miss it. Returns NULL when nothing is. */
static JourneyWhatIf *
dup_tried (JourneyWindow *self)
{
  g_autoptr (JourneyWhatIf) what_if = NULL;

  g_object_get (journey_map_view_canvas (self->view), "what-if", &what_if, NULL);

  return what_if && journey_what_if_n (what_if) > 0 ? g_steal_pointer (&what_if) : NULL;
}

static void
keep (JourneyWindow *self, JourneyWhatIf *what_if)
{
  g_autoptr (JourneyState) to_be = journey_what_if_to_be (what_if, journey_map_state (journey_document_map (self->document)));

  if (to_be)
    g_signal_emit_by_name (self->view, "to-be", to_be);
}

static void
try_again (JourneyWindow *self, JourneyWhatIf *what_if)
{
  g_autoptr (JourneyWhatIf) again = NULL;

  g_object_set (journey_map_view_gap_choices (self->view), "what-if", TRUE, NULL);
  g_object_get (journey_map_view_canvas (self->view), "what-if", &again, NULL);
  if (again)
    journey_what_if_take (again, what_if);
}

static void
on_answer (const char *answer, gpointer data)
{
  g_autoptr (Asked) asked = data;
  JourneyWindow *self = asked->window;
  gboolean cancelled = strcmp (answer, JOURNEY_ANSWER_CANCEL) == 0;

  if (!self->document)
    return;

  if (strcmp (answer, "keep") == 0)
    keep (self, asked->what_if);
  if (cancelled && !asked->closing)
    try_again (self, asked->what_if);
  if (cancelled || !asked->closing)
    return;

  journey_what_if_let_go (asked->what_if);
  gtk_window_close (GTK_WINDOW (self));
}

static void
ask (JourneyWindow *self, JourneyWhatIf *what_if, gboolean closing)
{
  const JourneyAnswer answers[] = {
    { JOURNEY_ANSWER_CANCEL, _ ("_Cancel") },
    { "let-go", _ ("_Let Go"), .destructive = TRUE },
    { "keep", _ ("_Keep as To-Be Map"), .suggested = TRUE },
  };
  Asked *asked = g_new0 (Asked, 1);

  asked->window = g_object_ref (self);
  asked->what_if = g_object_ref (what_if);
  asked->closing = closing;
  gtk_window_present (GTK_WINDOW (self));
  journey_dialog_ask (GTK_WINDOW (self), _ ("Keep the scores that you tried?"),
                      _ ("They are in no map yet. As a to-be map they open in a window of their own."), answers,
                      G_N_ELEMENTS (answers), on_answer, asked);
}

/**
 * journey_window_has_tried:
 *
 * Returns: whether scores are tried that are in no map
 */
gboolean
journey_window_has_tried (JourneyWindow *self)
{
  g_autoptr (JourneyWhatIf) what_if = dup_tried (self);

  return what_if != NULL;
}

/**
 * journey_window_ask_about_tried:
 *
 * Asks what is to become of the scores that are tried, and closes the window unless that is cancelled.
 */
void
journey_window_ask_about_tried (JourneyWindow *self)
{
  g_autoptr (JourneyWhatIf) what_if = dup_tried (self);

  g_return_if_fail (what_if);

  ask (self, what_if, TRUE);
}

/**
 * journey_window_ask_about_given_up:
 * @what_if: what was tried until now
 *
 * Asks what is to become of scores that are not tried any more, since something else was chosen; Cancel tries them again.
 */
void
journey_window_ask_about_given_up (JourneyWindow *self, JourneyWhatIf *what_if)
{
  g_return_if_fail (JOURNEY_IS_WINDOW (self) && JOURNEY_IS_WHAT_IF (what_if));

  if (self->document)
    ask (self, what_if, FALSE);
}

static void
on_try_again (AdwToast *toast, JourneyWindow *self)
{
  if (self->document)
    try_again (self, g_object_get_data (G_OBJECT (toast), "what-if"));
}

/* What is tried from then on would be taken away by what was tried before. */
static void
on_tried_anew (GObject *choices, GParamSpec *property, AdwToast *toast)
{
  gboolean tries;

  g_object_get (choices, "what-if", &tries, NULL);
  if (tries)
    adw_toast_dismiss (toast);
}

/**
 * journey_window_tell_let_go:
 * @what_if: what was tried until now
 *
 * Says that what was tried is gone, which is no step of the map, and offers to try it again.
 */
void
journey_window_tell_let_go (JourneyWindow *self, JourneyWhatIf *what_if)
{
  AdwToast *toast = journey_toast_new (_ ("Let go of what was tried"));

  adw_toast_set_button_label (toast, _ ("_Try Again"));
  g_object_set_data_full (G_OBJECT (toast), "what-if", g_object_ref (what_if), g_object_unref);
  g_signal_connect_object (toast, "button-clicked", G_CALLBACK (on_try_again), self, 0);
  g_signal_connect_object (journey_map_view_gap_choices (self->view), "notify::what-if", G_CALLBACK (on_tried_anew), toast, 0);
  adw_toast_overlay_add_toast (self->toasts, toast);
}
