/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journey-state.h"

G_BEGIN_DECLS

char *journey_cell_text (JourneyState *map, JourneyState *touchpoint, JourneyState *lane);

G_END_DECLS
