/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journey-gap.h"

G_BEGIN_DECLS

/* The ways in which the tool prints a value-gap ranking. */

void journey_gaps_to_text (JourneyState *map, GString *output);
void journey_gaps_to_csv (JourneyState *map, GString *output);
void journey_gaps_to_json (JourneyState *map, GString *output);

G_END_DECLS
