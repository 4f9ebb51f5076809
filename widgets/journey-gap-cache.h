/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journey-gap.h"

G_BEGIN_DECLS

/**
 * JourneyGapCache: The value gap of a map, worked out again only when something has changed that it rests on.
 *
 * All zero is an empty one. The states that a cached table names may be older than the map, with the same ids.
 */
typedef struct
{
  JourneyState *map;
  JourneyGapTable *table;
} JourneyGapCache;

JourneyGapTable *journey_gap_cache_get (JourneyGapCache *cache, JourneyState *map, gboolean *anew);
JourneyGapTable *
journey_gap_cache_get_with (JourneyGapCache *cache, JourneyState *map, const JourneyGapOptions *options, gboolean *anew);
void journey_gap_cache_clear (JourneyGapCache *cache);

G_END_DECLS
