/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journey-gap.h"

G_BEGIN_DECLS

JourneyState *
journey_segment_map (JourneyState *map, const char *segment, JourneyState *previous_map, JourneyState *previous_made);
JourneyState *journey_segment_score (JourneyState *score, JourneyState *part);
gboolean journey_segment_is_at (JourneyState *touchpoint, const char *segment);
GStrv journey_segment_names (JourneyState *map);
GArray *journey_segment_without (JourneyState *map, JourneyGapTable *table);

G_END_DECLS
