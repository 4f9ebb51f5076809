/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journey-state.h"

G_BEGIN_DECLS

/** JourneySegmentCache: The map of one segment, kept until the map is another; all zero to begin with. */
typedef struct
{
  JourneyState *map;
  JourneyState *made;
  char *segment;
} JourneySegmentCache;

JourneyState *journey_segment_cache_get (JourneySegmentCache *self, JourneyState *map, const char *segment);
void journey_segment_cache_clear (JourneySegmentCache *self);

G_END_DECLS
