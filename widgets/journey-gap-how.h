/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journey-gap.h"

G_BEGIN_DECLS

/* How the figures are worked out, in plain words with the figures of this map. */

char *journey_gap_how (JourneyState *map, JourneyGapTable *table, const char *touchpoint, gboolean segment, const char *firm);

G_END_DECLS
