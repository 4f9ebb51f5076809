/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journey-chart-view.h"

G_BEGIN_DECLS

#define JOURNEY_TYPE_CHART_SAVER (journey_chart_saver_get_type ())

/** JourneyChartSaver: Somebody above a JourneyChartView who knows files, and saves its picture where people choose. */
G_DECLARE_INTERFACE (JourneyChartSaver, journey_chart_saver, JOURNEY, CHART_SAVER, GtkWidget)

struct _JourneyChartSaverInterface
{
  GTypeInterface parent;

  void (*save) (JourneyChartSaver *saver, JourneyChartView *view, const char *nick);
};

JourneyChartSaver *journey_chart_saver_find (JourneyChartView *view);
void journey_chart_saver_save (JourneyChartSaver *saver, JourneyChartView *view, const char *nick);

G_END_DECLS
