/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "journey-selection.h"

G_BEGIN_DECLS

/** JourneyPageMapChanged: What `changed` of a map calls. */
typedef void (*JourneyPageMapChanged) (JourneyMap *map, JourneyState *old, JourneyState *new_, gpointer page);

/* What the pages of the side panel have in common. */

void journey_page_follow (gpointer page,
                          JourneySelection **held,
                          JourneySelection *selection,
                          GCallback on_selected,
                          JourneyPageMapChanged on_map_changed);
void journey_page_leave (gpointer page, JourneySelection **held);
void journey_page_add_undo_keys (GtkWidget *page);
void journey_page_follow_focus (GtkWidget *scroller);

G_END_DECLS
