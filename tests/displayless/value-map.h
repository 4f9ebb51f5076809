/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gap-map.h"

G_BEGIN_DECLS

/* A map with scores on five dimensions, one a cost and one without weight, on any scale. */

#define VALUE_N_DIMENSIONS 5

extern const GapDimension value_dimensions[VALUE_N_DIMENSIONS];

JourneyState *value_map_on (int low, int high, double (*bring) (double));
JourneyState *value_map_rested (void);
double value_as_it_is (double score);
double value_to_hundred (double score);

G_END_DECLS
