/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journey-opportunities.h"

G_BEGIN_DECLS

void journey_opportunity_entry_init (
    JourneyOpportunityEntry *entry, JourneyState *map, JourneyGapTable *table, JourneyState *opportunity, const char *today);

G_END_DECLS
