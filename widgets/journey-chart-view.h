/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "journey-chart.h"

G_BEGIN_DECLS

#define JOURNEY_TYPE_CHART_VIEW (journey_chart_view_get_type ())

/**
 * JourneyChartView: Shows a JourneyChart: hover and focus tell the figures, arrows go from mark to mark, marks can be dragged.
 *
 * Properties: selected (string, the id with a ring around it; "" for none), title (string, what the chart is called, also in
 * a saved picture), draggable (boolean, FALSE at first), ratio (double, height to width, 0.75 at first; 0 is as high as the
 * chart says itself, for charts of rows).
 *
 * Signals:
 * - `selected (id)`: somebody chose a mark, with the pointer or the keyboard. A mark that stands for many gives one of them,
 *   and the next one each time it is chosen again.
 * - `activated (id)`: Enter or a double click.
 * - `dragged (id, x, y, phase)`: where a mark is dragged to, in values of the axes, and a JourneyChartDrag. Alt with an arrow
 *   gives BEGIN, MOVE and END in one go. The mark goes back by itself unless the figures are changed and shown anew with
 *   journey_chart_view_refresh (), which may be done at each MOVE.
 * - `told (id)`: the figures of this mark are to be told, or are others now; NULL for none: see journey_chart_view_told ().
 *
 * Colours follow the style of the window. The menu saves a picture, if an ancestor is a JourneyChartSaver.
 */
G_DECLARE_FINAL_TYPE (JourneyChartView, journey_chart_view, JOURNEY, CHART_VIEW, GtkWidget)

/** JourneyChartDrag: What `dragged` tells of. */
typedef enum
{
  JOURNEY_CHART_DRAG_BEGIN,  /* it was taken hold of; x and y are its figures so far */
  JOURNEY_CHART_DRAG_MOVE,   /* it would be put here */
  JOURNEY_CHART_DRAG_END,    /* it was put here */
  JOURNEY_CHART_DRAG_CANCEL, /* it is as it was: Escape, or the pointer is gone; x and y are the figures of BEGIN */
} JourneyChartDrag;

/**
 * JourneyChartMaker: Makes the chart of a view, for its size and theme as they are now, or for a picture that is saved.
 *
 * Returns: (transfer full) (nullable): the chart; NULL when there is nothing to show
 */
typedef JourneyChart *(*JourneyChartMaker) (const JourneyChartOptions *options, gpointer data);

GtkWidget *journey_chart_view_new (const char *title);

void journey_chart_view_set_maker (JourneyChartView *view, JourneyChartMaker maker, gpointer data, GDestroyNotify destroy);
void journey_chart_view_refresh (JourneyChartView *view);

void journey_chart_view_set_selected (JourneyChartView *view, const char *id);
const char *journey_chart_view_selected (JourneyChartView *view);
void journey_chart_view_set_title (JourneyChartView *view, const char *title);
const char *journey_chart_view_title (JourneyChartView *view);
void journey_chart_view_set_draggable (JourneyChartView *view, gboolean draggable);
void journey_chart_view_set_steps (JourneyChartView *view, double x, double y);
void journey_chart_view_set_bubble (JourneyChartView *view, gboolean bubble);
void journey_chart_view_set_ratio (JourneyChartView *view, double ratio);

JourneyChart *journey_chart_view_chart (JourneyChartView *view);
const char *journey_chart_view_told (JourneyChartView *view);
JourneyChart *journey_chart_view_make (JourneyChartView *view, const JourneyChartOptions *options);
gboolean journey_chart_view_focus_id (JourneyChartView *view, const char *id);

G_END_DECLS
