/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "journey-export.h"

G_BEGIN_DECLS

#define JOURNEY_TYPE_PRINT_DIALOG (journey_print_dialog_get_type ())

/**
 * JourneyPrintDialog: Asks on which sheets a map is printed, and shows every one of them.
 *
 * Begins with what was chosen the last time. Emits `chosen` when it is to be printed; the dialog closes then.
 */
G_DECLARE_FINAL_TYPE (JourneyPrintDialog, journey_print_dialog, JOURNEY, PRINT_DIALOG, AdwWindow)

JourneyPrintDialog *journey_print_dialog_new (GtkWindow *parent, JourneyState *map, GVariant *lanes, GSettings *settings);
JourneyExportOptions journey_print_dialog_options (JourneyPrintDialog *self);
GVariant *journey_print_dialog_lanes (JourneyPrintDialog *self);

G_END_DECLS
