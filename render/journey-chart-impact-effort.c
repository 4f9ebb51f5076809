/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>

#include "journey-chart-private.h"

#define LOW 1.0
#define HIGH 5.0

static char *
figures_of (const JourneyChartPoint *point)
{
  g_autofree char *impact = journey_chart_figure (point->y);
  g_autofree char *effort = journey_chart_figure (point->x);

  return g_strdup_printf (_ ("impact %s, effort %s"), impact, effort);
}

/**
 * journey_chart_new_impact_effort:
 * @points: (array length=n): opportunities: x is the effort, y the impact, both 1…5; those without are left out
 * @n: how many
 *
 * What to do now, what to plan, what to do if time allows, and what to leave. On the line, impact and effort count as high.
 *
 * Returns: (transfer full): the chart
 */
JourneyChart *
journey_chart_new_impact_effort (const JourneyChartOptions *options, const JourneyChartPoint *points, guint n)
{
  JourneyChart *chart;

  g_return_val_if_fail (options != NULL && (points != NULL || n == 0), NULL);

  chart = journey_chart_new (&journey_chart_fields_class, options);
  chart->x = (JourneyChartAxis){ .low = LOW, .high = HIGH, .split = (LOW + HIGH) / 2, .caption = _ ("effort") };
  chart->y = (JourneyChartAxis){ .low = LOW, .high = HIGH, .split = (LOW + HIGH) / 2, .caption = _ ("impact") };
  chart->fields[JOURNEY_CHART_LOW_X_HIGH_Y] = (JourneyChartField){ _ ("Do now"), JOURNEY_CHART_TONE_GOOD };
  chart->fields[JOURNEY_CHART_HIGH_X_HIGH_Y] = (JourneyChartField){ _ ("Plan"), JOURNEY_CHART_TONE_CALM };
  chart->fields[JOURNEY_CHART_LOW_X_LOW_Y] = (JourneyChartField){ _ ("If time allows"), JOURNEY_CHART_TONE_PLAIN };
  chart->fields[JOURNEY_CHART_HIGH_X_LOW_Y] = (JourneyChartField){ _ ("Leave"), JOURNEY_CHART_TONE_BAD };
  journey_chart_frame (chart);
  journey_chart_add_points (chart, points, n, JOURNEY_CHART_TONE_IDEA, figures_of);
  /* Translators: what a chart shows, for people who cannot see it. */
  chart->words = g_strdup (_ ("Impact against effort of the opportunities"));

  return chart;
}
