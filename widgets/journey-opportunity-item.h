/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journey-opportunities.h"

G_BEGIN_DECLS

#define JOURNEY_TYPE_OPPORTUNITY_ITEM (journey_opportunity_item_get_type ())

/**
 * JourneyOpportunityItem: A line of the list of what will be changed: a card, or the heading of a group of cards.
 *
 * Emits `changed` when there is something else to be shown.
 */
G_DECLARE_FINAL_TYPE (JourneyOpportunityItem, journey_opportunity_item, JOURNEY, OPPORTUNITY_ITEM, GObject)

JourneyOpportunityItem *journey_opportunity_item_new (JourneyOpportunityGroup group);
void journey_opportunity_item_update (JourneyOpportunityItem *item,
                                      JourneyOpportunities *opportunities,
                                      const JourneyOpportunityEntry *entry,
                                      const char *today);

const JourneyOpportunityEntry *journey_opportunity_item_entry (JourneyOpportunityItem *item);
JourneyOpportunityGroup journey_opportunity_item_group (JourneyOpportunityItem *item);
const char *journey_opportunity_item_id (JourneyOpportunityItem *item);
const char *journey_opportunity_item_today (JourneyOpportunityItem *item);

G_END_DECLS
