/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journey-chart-private.h"

G_BEGIN_DECLS

/* Charts of rows, for those who fill them. */

JourneyChart *journey_chart_rows_new (const JourneyChartOptions *options, gboolean badges, double scale_low, double scale_high);
gboolean journey_chart_rows_add (JourneyChart *chart, const JourneyChartRow *row, double most);

G_END_DECLS
