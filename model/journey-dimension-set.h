/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journey-dimension.h"
#include "journey-map.h"

G_BEGIN_DECLS

/** JourneyDimensionSet: The sets of dimensions that a map can take over. */
typedef enum
{
  JOURNEY_DIMENSION_SET_OVERALL,
  JOURNEY_DIMENSION_SET_CUSTOMER_VALUE,
  JOURNEY_DIMENSION_SET_KOTLER,
  JOURNEY_N_DIMENSION_SETS, /* also: dimensions of the user's own */
} JourneyDimensionSet;

const char *journey_dimension_set_name (JourneyDimensionSet set);
JourneyDimensionSet journey_dimension_set_of (JourneyState *map);
const char *journey_dimension_set_knows (const char *title, JourneyDimensionKind *kind);
void journey_edit_use_dimension_set (JourneyMap *map, JourneyDimensionSet set);

G_END_DECLS
