/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>
#include <math.h>

#include "journey-chart-private.h"

#define LEAST 0.5 /* that is shown to each side of (1, 1) */
#define STEP 0.25
#define LINE 1.6
#define EVEN 3.0 /* half of the cross at (1, 1) */

static char *
figures_of (const JourneyChartPoint *point)
{
  return g_strdup_printf (_ ("relative quality %.2f, relative cost %.2f"), point->y, point->x);
}

/* The line of fair value, where the plot ends at the left and at the right. */
static double
line_y (JourneyChart *chart, double place_x)
{
  const JourneyChartAxis *axis = &chart->x;
  double x = axis->low + (place_x - axis->from) / (axis->to - axis->from) * (axis->high - axis->low);

  return journey_chart_axis_place (&chart->y, 1 + chart->slope * (x - 1));
}

/* Above the line customers get more for what it costs them, below it less. */
static void
paint_sides (JourneyChart *chart, JourneySink *sink)
{
  const JourneyRect *plot = &chart->plot;
  double left = plot->x, right = plot->x + plot->width, bottom = plot->y + plot->height;

  sink->klass->rect (sink, plot, 0);
  sink->klass->clip (sink);
  sink->klass->rect (sink, plot, 0);
  journey_chart_fill (sink, journey_chart_tone_ground (chart->theme, JOURNEY_CHART_TONE_GOOD));
  sink->klass->move_to (sink, left, line_y (chart, left));
  sink->klass->line_to (sink, right, line_y (chart, right));
  sink->klass->line_to (sink, right, MAX (bottom, line_y (chart, right)));
  sink->klass->line_to (sink, left, MAX (bottom, line_y (chart, left)));
  sink->klass->close (sink);
  journey_chart_fill (sink, journey_chart_tone_ground (chart->theme, JOURNEY_CHART_TONE_BAD));
  sink->klass->move_to (sink, left, line_y (chart, left));
  sink->klass->line_to (sink, right, line_y (chart, right));
  journey_chart_stroke (sink, journey_theme_colour (chart->theme, JOURNEY_HUE_LINE_OF_VISIBILITY), LINE);
  sink->klass->unclip (sink);
}

/* Where the competitor stands that a point is compared with. */
static void
paint_even (JourneyChart *chart, JourneySink *sink)
{
  double x = journey_chart_axis_place (&chart->x, 1), y = journey_chart_axis_place (&chart->y, 1);

  sink->klass->move_to (sink, x - EVEN, y);
  sink->klass->line_to (sink, x + EVEN, y);
  sink->klass->move_to (sink, x, y - EVEN);
  sink->klass->line_to (sink, x, y + EVEN);
  journey_chart_stroke (sink, journey_theme_colour (chart->theme, JOURNEY_HUE_TEXT), LINE);
}

static void
paint_ground (JourneyChart *chart, JourneySink *sink)
{
  if (!isnan (chart->slope))
    paint_sides (chart, sink);
  journey_chart_paint_frame (chart, sink);
  paint_even (chart, sink);
  journey_chart_paint_names (chart, sink);
  journey_chart_paint_captions (chart, sink);
}

/* On the line nothing is lost. */
static const JourneyChartField *
find_side (JourneyChart *chart, double value_x, double value_y)
{
  gboolean lost = !isnan (chart->slope) && value_y < 1 + chart->slope * (value_x - 1);

  return &chart->fields[lost ? JOURNEY_CHART_HIGH_X_LOW_Y : JOURNEY_CHART_LOW_X_HIGH_Y];
}

static const JourneyChartClass value_map_class = {
  .paint_ground = paint_ground,
  .paint_marks = journey_chart_paint_marks,
  .field = find_side,
  .has_axes = TRUE,
};

static double
reach_of (const JourneyChartPoint *points, guint n)
{
  double reach = LEAST;

  for (guint i = 0; i < n; i++)
    if (!isnan (points[i].x) && !isnan (points[i].y))
      while (MAX (fabs (points[i].x - 1), fabs (points[i].y - 1)) > reach && reach < 16)
        reach += STEP;

  return reach;
}

/**
 * journey_chart_new_value_map:
 * @points: (array length=n): one a competitor: x is our cost relative to theirs, y our quality relative to theirs, as
 *   JourneyRival says; those without are left out
 * @n: how many
 * @slope: of the fair-value line through (1, 1); NAN for none
 *
 * The value map (Gale 1994). Below the line value is lost to that competitor.
 *
 * Returns: (transfer full): the chart
 */
JourneyChart *
journey_chart_new_value_map (const JourneyChartOptions *options, const JourneyChartPoint *points, guint n, double slope)
{
  JourneyChart *chart;
  double reach;

  g_return_val_if_fail (options != NULL && (points != NULL || n == 0), NULL);

  reach = reach_of (points, n);
  chart = journey_chart_new (&value_map_class, options);
  chart->slope = slope;
  chart->x = (JourneyChartAxis){
    .low = 1 - reach,
    .high = 1 + reach,
    .split = 1,
    .low_caption = _ ("cheaper"),
    .caption = _ ("relative cost"),
    .high_caption = _ ("dearer"),
  };
  chart->y = (JourneyChartAxis){ .low = 1 - reach, .high = 1 + reach, .split = 1, .caption = _ ("relative quality") };
  if (!isnan (slope))
    {
      chart->fields[JOURNEY_CHART_LOW_X_HIGH_Y] = (JourneyChartField){ _ ("Value won"), JOURNEY_CHART_TONE_GOOD };
      chart->fields[JOURNEY_CHART_HIGH_X_LOW_Y] = (JourneyChartField){ _ ("Value lost to them"), JOURNEY_CHART_TONE_BAD };
    }
  journey_chart_frame (chart);
  journey_chart_add_points (chart, points, n, JOURNEY_CHART_TONE_PLAIN, figures_of);
  /* Translators: what a chart shows, for people who cannot see it. */
  chart->words = g_strdup (_ ("Our quality and our cost, relative to each competitor"));

  return chart;
}
