/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "journey-selection.h"

G_BEGIN_DECLS

#define JOURNEY_TYPE_OPPORTUNITIES_PAGE (journey_opportunities_page_get_type ())

/**
 * JourneyOpportunitiesPage: What will be changed: all opportunities of a map by when, with what they bring and take, and
 * everything about one of them.
 *
 * Shows the opportunity that is selected, and selects the one that is chosen. Signals: `activated (id)` with a touchpoint that
 * the canvas is to show; `score-again (id)` with one that is to be scored again; `deleted (words)` after something was deleted
 * that undo brings back, with what to say of it.
 *
 * Actions, on the opportunity that is selected or open: opportunities.add, opportunities.open, opportunities.back,
 * opportunities.delete, opportunities.vote-up, opportunities.vote-down, opportunities.status (a nick), opportunities.horizon (a
 * nick), opportunities.go-to, opportunities.score-again, opportunities.menu.
 */
G_DECLARE_FINAL_TYPE (JourneyOpportunitiesPage, journey_opportunities_page, JOURNEY, OPPORTUNITIES_PAGE, GtkWidget)

GtkWidget *journey_opportunities_page_new (void);

void journey_opportunities_page_set_selection (JourneyOpportunitiesPage *page, JourneySelection *selection);
void journey_opportunities_page_set_editable (JourneyOpportunitiesPage *page, gboolean editable);
void journey_opportunities_page_set_today (JourneyOpportunitiesPage *page, const char *today);
gboolean journey_opportunities_page_open (JourneyOpportunitiesPage *page, const char *id);
gboolean journey_opportunities_page_open_new (JourneyOpportunitiesPage *page, const char *id);

G_END_DECLS
