/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "journey-chart.h"

G_BEGIN_DECLS

#define JOURNEY_TYPE_CHART_CELL (journey_chart_cell_get_type ())

/** JourneyChartCell: Stands for a mark of a JourneyChartView: holds the focus and is read out. Draws nothing itself. */
G_DECLARE_FINAL_TYPE (JourneyChartCell, journey_chart_cell, JOURNEY, CHART_CELL, GtkWidget)

GtkWidget *journey_chart_cell_new (void);
void journey_chart_cell_show (JourneyChartCell *cell, const JourneyChartMark *mark, guint index);
void journey_chart_cell_set_selected (JourneyChartCell *cell, gboolean selected);
guint journey_chart_cell_index (JourneyChartCell *cell);
const char *journey_chart_cell_id (JourneyChartCell *cell);

G_END_DECLS
