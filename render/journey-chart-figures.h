/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journey-chart.h"
#include "journey-profile.h"
#include "journey-rivals.h"
#include "journey-tally-table.h"

G_BEGIN_DECLS

/* Charts of what the analysis found, the same ones in the window, in pictures and in documents. */

JourneyChart *journey_chart_of_profile (const JourneyChartOptions *options, const JourneyProfile *profile);
JourneyChart *
journey_chart_of_needs (const JourneyChartOptions *options, JourneyState *map, JourneyTallyTable *tallies, GHashTable *wanted);
JourneyChart *journey_chart_of_rivals (const JourneyChartOptions *options, const JourneyRivals *rivals);
JourneyChart *
journey_chart_of_opportunities (const JourneyChartOptions *options, const JourneyOpportunityEntry *const *entries, guint n);

gboolean journey_chart_has_opportunity (const JourneyOpportunityEntry *entry);

G_END_DECLS
