/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "journey-export.h"

G_BEGIN_DECLS

#define JOURNEY_TYPE_PRINT (journey_print_get_type ())

/**
 * JourneyPrint: Prints a map through the toolkit: dialog, preview, printer or file, on the same sheets as a PDF.
 *
 * Emits `begun` when the sheets are laid out and the toolkit takes over.
 */
G_DECLARE_FINAL_TYPE (JourneyPrint, journey_print, JOURNEY, PRINT, GObject)

JourneyPrint *journey_print_new (JourneyState *map, const JourneyExportOptions *options, const char *name);
void journey_print_set_settings (JourneyPrint *self, GtkPrintSettings *settings);
GtkPrintSettings *journey_print_get_settings (JourneyPrint *self);
void journey_print_set_file (JourneyPrint *self, const char *path);

void journey_print_run_async (JourneyPrint *self,
                              GtkPrintOperationAction action,
                              GtkWindow *parent,
                              GCancellable *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer user_data);
gboolean journey_print_run_finish (JourneyPrint *self, GAsyncResult *result, GError **error);

G_END_DECLS
