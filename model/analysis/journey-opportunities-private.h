/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journey-gap-private.h"
#include "journey-opportunities.h"

G_BEGIN_DECLS

/** JourneyOpportunityContext: What the figures of an opportunity rest on. */
typedef struct
{
  JourneyState *map;
  JourneyGapTable *table; /* the value gap of the map */
  JourneyGapRules *rules;
  const char *today; /* YYYY-MM-DD */
} JourneyOpportunityContext;

void journey_opportunity_entry_init (JourneyOpportunityEntry *entry,
                                     const JourneyOpportunityContext *context,
                                     JourneyState *opportunity);

G_END_DECLS
