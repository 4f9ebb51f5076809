/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journey-value-view.h"

G_BEGIN_DECLS

#define JOURNEY_TYPE_DIMENSIONS_VIEW (journey_dimensions_view_get_type ())

/**
 * JourneyDimensionsView: Expected against actual on each dimension, for the map, a stage or a touchpoint; delivered value; and
 * the dimensions themselves.
 */
G_DECLARE_FINAL_TYPE (JourneyDimensionsView, journey_dimensions_view, JOURNEY, DIMENSIONS_VIEW, JourneyValueView)

G_END_DECLS
