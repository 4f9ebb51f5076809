/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journey-chart-export.h"

G_BEGIN_DECLS

/**
 * JourneyAnalysisVisit: Takes one page, which is there as long as the call.
 *
 * Returns: whether the next one is wanted
 */
typedef gboolean (*JourneyAnalysisVisit) (const JourneyChartPicture *page, gboolean continued, gpointer data);

void
journey_analysis_pages_visit (JourneyState *map, const JourneyChartOptions *options, JourneyAnalysisVisit visit, gpointer data);

G_END_DECLS
