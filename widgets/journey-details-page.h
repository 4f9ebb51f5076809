/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "journey-selection.h"

G_BEGIN_DECLS

#define JOURNEY_TYPE_DETAILS_PAGE (journey_details_page_get_type ())

/**
 * JourneyDetailsPage: Everything about the selected touchpoint, stage or map, changed in place.
 *
 * Follows the map and the selection at once.
 */
G_DECLARE_FINAL_TYPE (JourneyDetailsPage, journey_details_page, JOURNEY, DETAILS_PAGE, GtkWidget)

GtkWidget *journey_details_page_new (void);

void journey_details_page_set_selection (JourneyDetailsPage *page, JourneySelection *selection);
void journey_details_page_set_editable (JourneyDetailsPage *page, gboolean editable);

void journey_details_page_show_map (JourneyDetailsPage *page);
gboolean journey_details_page_edit (JourneyDetailsPage *page, const char *id);
gboolean journey_details_page_show_found (JourneyDetailsPage *page, const char *id, JourneyFieldId field, gboolean focus);

G_END_DECLS
