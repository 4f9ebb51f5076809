/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>

#include "journey-chart-rows.h"

/**
 * journey_chart_new_profile:
 * @rows: (array length=n): one a dimension, in the order in which they are shown
 * @n: how many
 * @scale_low: the low end of the score scale
 * @scale_high: the high end
 *
 * Expected (a ring) against actual (a dot) for each dimension; of a cost it is said that less is better. The chart is as high as
 * its rows need.
 *
 * Returns: (transfer full): the chart
 */
JourneyChart *
journey_chart_new_profile (
    const JourneyChartOptions *options, const JourneyChartRow *rows, guint n, double scale_low, double scale_high)
{
  JourneyChart *chart;

  g_return_val_if_fail (options != NULL && (rows != NULL || n == 0), NULL);

  chart = journey_chart_rows_new (options, n > 0 && rows[0].label && *rows[0].label, scale_low, scale_high);
  for (guint i = 0; i < n; i++)
    journey_chart_rows_add (chart, &rows[i], G_MAXDOUBLE);
  /* Translators: what a chart shows, for people who cannot see it. */
  chart->words = g_strdup (_ ("Expected against actual for each dimension"));
  /* Translators: the ends of the scale of the scores. */
  chart->about = g_strdup_printf (_ ("scores on %g–%g"), scale_low, scale_high);

  return chart;
}
