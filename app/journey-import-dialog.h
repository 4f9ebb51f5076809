/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "journey-import-task.h"
#include "journey-map.h"

G_BEGIN_DECLS

#define JOURNEY_TYPE_IMPORT_DIALOG (journey_import_dialog_get_type ())

/**
 * JourneyImportDialog: Reads a file of another program, shows what would become of it, asks which of several journeys is
 * meant, what the columns of a table hold and where all that goes, and imports it.
 *
 * Presents itself when there is something to show. Emits `made (JourneyImportedMap)` for every new map, `added (JourneyReport)`
 * when a map was added to, `surveyed ()` when the file is to be read as answers about the map, or `failed (message)` when nothing
 * can be imported; it is gone after each.
 */
G_DECLARE_FINAL_TYPE (JourneyImportDialog, journey_import_dialog, JOURNEY, IMPORT_DIALOG, AdwWindow)

JourneyImportDialog *journey_import_dialog_new (GtkWindow *parent, JourneyMap *map, GFile *file, GSettings *settings);
GFile *journey_import_dialog_file (JourneyImportDialog *self);
void journey_import_dialog_read (JourneyImportDialog *self);

G_END_DECLS
