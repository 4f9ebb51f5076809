/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journey-value-view.h"

G_BEGIN_DECLS

#define JOURNEY_TYPE_ANSWERS_VIEW (journey_answers_view_get_type ())

/** JourneyAnswersView: NPS, CSAT and CES of the map, its stages and touchpoints, for all customers or one segment. */
G_DECLARE_FINAL_TYPE (JourneyAnswersView, journey_answers_view, JOURNEY, ANSWERS_VIEW, JourneyValueView)

G_END_DECLS
