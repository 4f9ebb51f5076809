/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journey-chart.h"
#include "journey-export.h"

G_BEGIN_DECLS

/** JourneyChartPicture: A chart that is a picture or a page of its own. */
typedef struct
{
  JourneyChart *chart;
  const char *title;    /* above the chart, and in the file; "" for none */
  const char *subtitle; /* below the title, such as what the map is called; "" for none */
} JourneyChartPicture;

double journey_chart_picture_head (const JourneyChartPicture *picture);
void journey_chart_picture_paint (const JourneyChartPicture *picture, JourneySink *sink, double x, double y);

gboolean journey_chart_export (const JourneyChartPicture *picture,
                               JourneyExportFormat format,
                               GFile *file,
                               double dpi,
                               GCancellable *cancellable,
                               GError **error);

G_END_DECLS
