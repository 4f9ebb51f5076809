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
  JourneyChart *key;    /* (nullable): below the chart, what its signs mean */
} JourneyChartPicture;

/** JourneyChartDrawing: A picture of a chart that only has to be written, which any thread may do. */
typedef struct _JourneyChartDrawing JourneyChartDrawing;

double journey_chart_picture_head (const JourneyChartPicture *picture);
double journey_chart_picture_height (const JourneyChartPicture *picture);
void journey_chart_picture_paint (const JourneyChartPicture *picture, JourneySink *sink, double x, double y);

JourneyChartDrawing *
journey_chart_draw (const JourneyChartPicture *picture, JourneyExportFormat format, double dpi, GError **error);
gboolean journey_chart_drawing_write (JourneyChartDrawing *drawing, GFile *file, GCancellable *cancellable, GError **error);
void journey_chart_drawing_free (JourneyChartDrawing *drawing);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JourneyChartDrawing, journey_chart_drawing_free)

G_END_DECLS
