/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "journey-selection.h"

G_BEGIN_DECLS

#define JOURNEY_TYPE_GAP_PAGE (journey_gap_page_get_type ())

/**
 * JourneyGapPage: Where value is lost: figures of the map and its stages, and the ranking of its touchpoints.
 *
 * Signals: `activated (id)` when a row is chosen with Enter or a double click, so that the canvas
 * can take the focus; `opportunity-added (id)` with the id of a new, empty opportunity whose text is to be written.
 */
G_DECLARE_FINAL_TYPE (JourneyGapPage, journey_gap_page, JOURNEY, GAP_PAGE, GtkWidget)

GtkWidget *journey_gap_page_new (void);

void journey_gap_page_set_selection (JourneyGapPage *page, JourneySelection *selection);
void journey_gap_page_set_editable (JourneyGapPage *page, gboolean editable);

G_END_DECLS
