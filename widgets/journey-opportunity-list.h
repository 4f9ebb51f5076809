/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "journey-opportunity-item.h"

G_BEGIN_DECLS

#define JOURNEY_TYPE_OPPORTUNITY_LIST (journey_opportunity_list_get_type ())

/** JourneyOpportunityList: The opportunities that are wanted, group by group, each group under its heading, as a GListModel. */
G_DECLARE_FINAL_TYPE (JourneyOpportunityList, journey_opportunity_list, JOURNEY, OPPORTUNITY_LIST, GObject)

JourneyOpportunityList *journey_opportunity_list_new (void);
void journey_opportunity_list_update (JourneyOpportunityList *list,
                                      JourneyOpportunities *opportunities,
                                      const JourneyOpportunityFilter *filter,
                                      JourneyOpportunitySort sort,
                                      const char *today);
gboolean journey_opportunity_list_find (JourneyOpportunityList *list, const char *id, guint *position);
guint journey_opportunity_list_n_cards (JourneyOpportunityList *list);

G_END_DECLS
