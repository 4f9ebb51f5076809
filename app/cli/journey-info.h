/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journey-kinds.h"

G_BEGIN_DECLS

/* The ways in which the tool prints what is in a map. */

void journey_info_to_text (JourneyState *map, GString *output);
void journey_info_to_json (JourneyState *map, GString *output);

const char *journey_info_lane_title (JourneyState *lane);

G_END_DECLS
