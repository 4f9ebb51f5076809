/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "journey-dialogs.h"
#include "journey-print-dialog.h"
#include "journey-print.h"
#include "journey-window-private.h"

static void
on_printed (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (JourneyWindow) self = data;
  JourneyPrint *print = JOURNEY_PRINT (source);
  g_autoptr (GError) error = NULL;
  gboolean printed = journey_print_run_finish (print, result, &error);

  if (!self->document)
    return;

  journey_window_end_print (self);
  journey_window_update_actions (self);
  if (journey_window_leave (self, !error || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED)))
    return;
  if (printed)
    g_set_object (&self->print_settings, journey_print_get_settings (print));
  else if (error && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    journey_dialog_tell (GTK_WINDOW (self),
                         g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED) ? _ ("There is no preview")
                                                                                       : _ ("The map could not be printed"),
                         error->message);
}

static void
on_begun (JourneyWindow *self)
{
  journey_wait_toast_end (&self->print_wait);
}

static void
on_chosen (JourneyWindow *self, JourneyPrintDialog *dialog)
{
  JourneyExportOptions options = journey_print_dialog_options (dialog);
  g_autofree char *title = journey_document_title (self->document);
  g_autoptr (JourneyPrint) print = journey_print_new (journey_map_state (journey_document_map (self->document)), &options, title);

  g_clear_pointer (&self->export_lanes, g_variant_unref);
  self->export_lanes = journey_print_dialog_lanes (dialog);
  self->printing = g_cancellable_new ();
  journey_wait_toast_begin (&self->print_wait, self->toasts, _ ("Preparing to print…"), "win.cancel-print");
  journey_window_update_actions (self);
  journey_print_set_settings (print, self->print_settings);
  g_signal_connect_object (print, "begun", G_CALLBACK (on_begun), self, G_CONNECT_SWAPPED);
  journey_print_run_async (print, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, GTK_WINDOW (self), self->printing, on_printed,
                           g_object_ref (self));
}

/**
 * journey_window_choose_print:
 *
 * Asks on which sheets the map is printed, and then which printer prints it.
 */
void
journey_window_choose_print (JourneyWindow *self)
{
  JourneyPrintDialog *dialog;

  journey_window_commit (self);
  dialog = journey_print_dialog_new (GTK_WINDOW (self), journey_map_state (journey_document_map (self->document)),
                                     self->export_lanes, journey_application_settings (journey_window_application (self)));
  g_signal_connect_object (dialog, "chosen", G_CALLBACK (on_chosen), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

/**
 * journey_window_end_print:
 *
 * Forgets about what was being printed.
 */
void
journey_window_end_print (JourneyWindow *self)
{
  on_begun (self);
  g_clear_object (&self->printing);
}
