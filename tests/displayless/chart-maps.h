/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journey-chart.h"

G_BEGIN_DECLS

/* Charts of maps, for tests of what they show and of where that stands. */

JourneyChartOptions chart_options_for (JourneyTypesetter *typesetter, double width, double height);
JourneyChart *chart_matrix_of (JourneyState *map, gboolean rtl, double width, double height, gboolean by_actual);
GPtrArray *chart_all_kinds (const JourneyChartOptions *options);
JourneyState *chart_random_map (guint n, guint32 seed);

G_END_DECLS
