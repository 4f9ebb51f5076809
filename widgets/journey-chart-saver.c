/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-chart-saver.h"

G_DEFINE_INTERFACE (JourneyChartSaver, journey_chart_saver, GTK_TYPE_WIDGET)

static void
journey_chart_saver_default_init (JourneyChartSaverInterface *iface)
{
}

/**
 * journey_chart_saver_find:
 *
 * Returns: (nullable) (transfer none): the nearest ancestor of @view that can save its picture
 */
JourneyChartSaver *
journey_chart_saver_find (JourneyChartView *view)
{
  return JOURNEY_CHART_SAVER (gtk_widget_get_ancestor (GTK_WIDGET (view), JOURNEY_TYPE_CHART_SAVER));
}

/**
 * journey_chart_saver_save:
 * @nick: of the format: png or svg
 *
 * Asks people where the picture of @view is to go, and saves it there.
 */
void
journey_chart_saver_save (JourneyChartSaver *saver, JourneyChartView *view, const char *nick)
{
  g_return_if_fail (JOURNEY_IS_CHART_SAVER (saver));

  JOURNEY_CHART_SAVER_GET_IFACE (saver)->save (saver, view, nick);
}
