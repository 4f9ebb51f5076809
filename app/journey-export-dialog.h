/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "journey-export-kind.h"
#include "journey-handouts.h"

G_BEGIN_DECLS

#define JOURNEY_TYPE_EXPORT_DIALOG (journey_export_dialog_get_type ())

/**
 * JourneyExportDialog: Asks as what a map is exported, and shows what that will look like.
 *
 * Begins with what was chosen the last time, and with all stages. Emits `chosen` when it is to be exported; the dialog closes
 * then. The picture that it shows can be dragged out of it.
 */
G_DECLARE_FINAL_TYPE (JourneyExportDialog, journey_export_dialog, JOURNEY, EXPORT_DIALOG, AdwWindow)

JourneyExportDialog *journey_export_dialog_new (GtkWindow *parent, JourneyState *map, GVariant *lanes, GSettings *settings);
const JourneyExportKind *journey_export_dialog_kind (JourneyExportDialog *self);
JourneyExportOptions journey_export_dialog_options (JourneyExportDialog *self);
void journey_export_dialog_hand_out (JourneyExportDialog *self, JourneyHandouts *handouts, const char *name);
GVariant *journey_export_dialog_lanes (JourneyExportDialog *self);

G_END_DECLS
