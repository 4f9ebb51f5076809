/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>
#include <math.h>

#include "journey-chart-private.h"

static char *
figures_of (const JourneyChartPoint *point)
{
  if (point->shape == JOURNEY_CHART_SHAPE_OPEN)
    /* Translators: coefficients of Kano's method, 0.00…1.00 and −1.00…0.00. */
    return g_strdup_printf (_ ("better %.2f, worse %s%.2f, not decided yet"), point->y, point->x < 0 ? "−" : "", fabs (point->x));

  /* Translators: coefficients of Kano's method, 0.00…1.00 and −1.00…0.00. */
  return g_strdup_printf (_ ("better %.2f, worse %s%.2f"), point->y, point->x < 0 ? "−" : "", fabs (point->x));
}

/**
 * journey_chart_new_kano:
 * @points: (array length=n): x is worse, −1…0, y is better, 0…1, as journey_kano_figures () says; those without are left out
 * @n: how many
 *
 * What is not decided yet is of the open shape. How much better with a need met against how much worse without (Berger et al.
 * 1993), in four fields that meet at one half.
 *
 * Returns: (transfer full): the chart
 */
JourneyChart *
journey_chart_new_kano (const JourneyChartOptions *options, const JourneyChartPoint *points, guint n)
{
  JourneyChart *chart;

  g_return_val_if_fail (options != NULL && (points != NULL || n == 0), NULL);

  chart = journey_chart_new (&journey_chart_fields_class, options);
  chart->x = (JourneyChartAxis){ .low = 0, .high = -1, .split = -0.5, .caption = _ ("worse without it") };
  chart->y = (JourneyChartAxis){ .low = 0, .high = 1, .split = 0.5, .caption = _ ("better with it") };
  chart->fields[JOURNEY_CHART_LOW_X_HIGH_Y] = (JourneyChartField){ _ ("Attractive"), JOURNEY_CHART_TONE_GOOD };
  chart->fields[JOURNEY_CHART_HIGH_X_HIGH_Y] = (JourneyChartField){ _ ("Performance"), JOURNEY_CHART_TONE_CALM };
  chart->fields[JOURNEY_CHART_LOW_X_LOW_Y] = (JourneyChartField){ _ ("Indifferent"), JOURNEY_CHART_TONE_PLAIN };
  chart->fields[JOURNEY_CHART_HIGH_X_LOW_Y] = (JourneyChartField){ _ ("Must-be"), JOURNEY_CHART_TONE_BAD };
  chart->names_above = TRUE;
  journey_chart_frame (chart);
  journey_chart_add_points (chart, points, n, JOURNEY_CHART_TONE_PLAIN, figures_of);
  /* Translators: what a chart shows, for people who cannot see it. */
  chart->words = g_strdup (_ ("How much better with it, how much worse without it"));

  return chart;
}
