/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "journey-export.h"

G_BEGIN_DECLS

#define JOURNEY_TYPE_SHEET_VIEW (journey_sheet_view_get_type ())

/** JourneySheetView: The sheets of paper that a map would be parted over, one at a time, to turn over. */
G_DECLARE_FINAL_TYPE (JourneySheetView, journey_sheet_view, JOURNEY, SHEET_VIEW, GtkBox)

void journey_sheet_view_show_map (JourneySheetView *self, JourneyState *map, const JourneyExportOptions *options);
void journey_sheet_view_show_nothing (JourneySheetView *self, const char *why);
GtkPicture *journey_sheet_view_picture (JourneySheetView *self);

G_END_DECLS
