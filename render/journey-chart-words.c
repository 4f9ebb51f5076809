/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "journey-chart-private.h"

/* Words are read in the window, so figures in them are written as its language writes them. */

/* A difference with its sign; what rounds to zero has none. */
char *
journey_chart_signed (double figure)
{
  double rounded = round (figure * 10) / 10;

  return g_strdup_printf ("%s%.1f", rounded < 0 ? "−" : rounded > 0 ? "+" : "", fabs (rounded));
}

/* An amount with one decimal. */
char *
journey_chart_figure (double figure)
{
  double rounded = round (figure * 10) / 10;

  return g_strdup_printf ("%s%.1f", rounded < 0 ? "−" : "", fabs (rounded));
}
