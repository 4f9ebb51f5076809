/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journey-value-view.h"

G_BEGIN_DECLS

#define JOURNEY_TYPE_RIVALS_VIEW (journey_rivals_view_get_type ())

/** JourneyRivalsView: Quality and cost relative to each competitor, their value map, and their scores. */
G_DECLARE_FINAL_TYPE (JourneyRivalsView, journey_rivals_view, JOURNEY, RIVALS_VIEW, JourneyValueView)

G_END_DECLS
