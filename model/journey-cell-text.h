/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journey-state.h"

G_BEGIN_DECLS

GHashTable *journey_cell_followers (JourneyState *map);
char *journey_cell_text (JourneyState *map, GHashTable *followers, JourneyState *touchpoint, JourneyState *lane);

G_END_DECLS
