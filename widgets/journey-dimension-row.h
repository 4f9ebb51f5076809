/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journey-node-row.h"

G_BEGIN_DECLS

#define JOURNEY_TYPE_DIMENSION_ROW (journey_dimension_row_get_type ())

/** JourneyDimensionRow: Title, weight, kind and relation of a dimension, edited in place. */
G_DECLARE_FINAL_TYPE (JourneyDimensionRow, journey_dimension_row, JOURNEY, DIMENSION_ROW, JourneyNodeRow)

G_END_DECLS
