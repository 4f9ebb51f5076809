/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journey-chart-export.h"

G_BEGIN_DECLS

/** JourneyAnalysisPart: A chart on a page, with its head. */
typedef struct
{
  JourneyChartPicture picture;
  double y;           /* where its head begins, from the upper edge of what is inside the margins */
  gboolean continued; /* a part before has its title already */
} JourneyAnalysisPart;

/**
 * JourneyAnalysisVisit: Takes one page, which is there as long as the call.
 *
 * Returns: whether the next one is wanted
 */
typedef gboolean (*JourneyAnalysisVisit) (const JourneyAnalysisPart *parts, guint n, gpointer data);

void journey_analysis_pages_visit (
    JourneyState *map, JourneyState *shown, const JourneyChartOptions *options, JourneyAnalysisVisit visit, gpointer data);

G_END_DECLS
