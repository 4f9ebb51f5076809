/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journey-edit.h"
#include "journey-opportunities.h"

G_BEGIN_DECLS

/* The day from which everything is judged. */
#define OPPORTUNITY_MAP_TODAY "2025-11-22"

/** OpportunityMap: A map of two stages with four touchpoints, and its opportunities as they were looked at last. */
typedef struct
{
  JourneyMap *map;
  JourneyTouchpoint *touchpoints[4]; /* priorities 16, 7.2, 0 and not scored */
  JourneyOpportunities *shown;
} OpportunityMap;

void opportunity_map_set_up (OpportunityMap *fixture, gconstpointer data);
void opportunity_map_tear_down (OpportunityMap *fixture, gconstpointer data);
void opportunity_map_score (JourneyTouchpoint *touchpoint, double importance, double expected, double actual);
JourneyNode *opportunity_map_add (OpportunityMap *fixture, guint touchpoint, const char *text);
JourneyOpportunities *opportunity_map_look (OpportunityMap *fixture);
const JourneyOpportunityEntry *opportunity_map_entry_of (OpportunityMap *fixture, JourneyNode *node);

G_END_DECLS
