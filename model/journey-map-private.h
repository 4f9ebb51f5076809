/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journey-map.h"

G_BEGIN_DECLS

gboolean journey_map_may_touch (JourneyMap *map);
void journey_map_index_add (JourneyMap *map, JourneyNode *node);
void journey_map_index_remove (JourneyMap *map, JourneyNode *node);
void journey_map_thaw (JourneyMap *map, JourneyState *state);
void journey_map_set_thawing (JourneyMap *map, gboolean thawing);
void journey_map_emit_changed (JourneyMap *map, JourneyState *old, JourneyState *new_);

JourneyHistory *journey_history_new (JourneyMap *map);
JourneyState *journey_history_state (JourneyHistory *history);

G_END_DECLS
