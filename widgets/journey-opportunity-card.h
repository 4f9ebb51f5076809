/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "journey-opportunity-item.h"

G_BEGIN_DECLS

#define JOURNEY_TYPE_OPPORTUNITY_CARD (journey_opportunity_card_get_type ())

/**
 * JourneyOpportunityCard: A line of the list of what will be changed: an opportunity, or a heading.
 *
 * Signals: `vote (by)`, `open ()`, `score-again ()`, `checked ()`, `menu (x, y)` in the coordinates of the card.
 */
G_DECLARE_FINAL_TYPE (JourneyOpportunityCard, journey_opportunity_card, JOURNEY, OPPORTUNITY_CARD, GtkWidget)

GtkWidget *journey_opportunity_card_new (void);

void journey_opportunity_card_set_item (JourneyOpportunityCard *card, JourneyOpportunityItem *item);
JourneyOpportunityItem *journey_opportunity_card_item (JourneyOpportunityCard *card);
void journey_opportunity_card_set_editable (JourneyOpportunityCard *card, gboolean editable);

G_END_DECLS
