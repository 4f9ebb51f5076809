/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "journey-recent-item.h"

G_BEGIN_DECLS

/** JourneyRecentRowStyle: How much a row says. */
typedef enum
{
  JOURNEY_RECENT_ROW_FULL,  /* with the emotions, the time, the file, the folder and the gap */
  JOURNEY_RECENT_ROW_SHORT, /* title, file and folder */
  JOURNEY_RECENT_ROW_TITLE, /* nothing else */
} JourneyRecentRowStyle;

#define JOURNEY_TYPE_RECENT_ROW (journey_recent_row_get_type ())

/** JourneyRecentRow: A map in a list of files; activating it runs an action with the file's URI. */
G_DECLARE_FINAL_TYPE (JourneyRecentRow, journey_recent_row, JOURNEY, RECENT_ROW, GtkListBoxRow)

GtkWidget *journey_recent_row_new (JourneyRecentItem *item, JourneyRecentRowStyle style, const char *action);

G_END_DECLS
