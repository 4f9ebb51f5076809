/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>

#include "journey-window-private.h"

/* What is exported or printed when a window is closed is still written: nobody would find half of a report, or none. */

/**
 * journey_window_leave_when_written:
 *
 * Takes a window that is closed out of sight while it still exports or prints.
 *
 * Returns: whether it does; journey_window_leave () closes it then
 */
gboolean
journey_window_leave_when_written (JourneyWindow *self)
{
  if (!self->exporting && !self->printing)
    return FALSE;

  self->leaving = TRUE;
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);

  return TRUE;
}

/**
 * journey_window_leave:
 * @well: whether nothing went wrong with what was exported or printed; what was cancelled did not
 *
 * Closes the window for good when it only waited for that, or brings it back to tell what went wrong.
 *
 * Returns: whether the window is gone, or will be when the rest is written
 */
gboolean
journey_window_leave (JourneyWindow *self, gboolean well)
{
  if (!self->leaving)
    return FALSE;
  if (!well)
    {
      gtk_window_present (GTK_WINDOW (self));
      return FALSE;
    }
  if (!self->exporting && !self->printing)
    gtk_window_destroy (GTK_WINDOW (self));

  return TRUE;
}

static void
go_back (JourneyWindow *self)
{
  int steps = journey_document_go_back (self->document);

  if (steps == 1)
    journey_window_add_undo_toast (self, _ ("Your changes were discarded."));
  else if (steps > 1)
    journey_window_add_toast (self, _ ("Your changes were discarded. Undo brings them back step by step."));
  else if (steps == -1)
    journey_window_add_toast (self, _ ("Your changes were discarded. Redo brings them back."));
  else if (steps < -1)
    journey_window_add_toast (self, _ ("Your changes were discarded. Redo brings them back step by step."));
}

/**
 * journey_window_stay:
 *
 * Has to be called when the window comes into sight: whoever opens its map again goes on with it, and is asked about it again.
 * What was to be lost is not shown as if it were the map, and is not lost yet either.
 */
void
journey_window_stay (JourneyWindow *self)
{
  if (self->leaving && self->close_unsaved)
    go_back (self);
  self->leaving = FALSE;
  self->close_unsaved = FALSE;
}
