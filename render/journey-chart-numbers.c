/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "journey-chart-private.h"
#include "journey-figure.h"

#define TICK 3.0
#define GAP 3.0    /* from the frame to a number beside it */
#define APART 6.0  /* between two numbers */
#define ON_IT 1e-6 /* parts of an axis that are no difference */

/* With two decimals at most, as words and the lamp write the same figure; where a difference stands, with its sign. */
static void
write_number (const JourneyChartAxis *axis, double value, JourneyChartNumber *number, gboolean rtl)
{
  double rounded = round (value * 100) / 100;
  char figure[JOURNEY_FIGURE_BUFFER];

  number->value = value;
  journey_figure_plain (rounded, figure);
  g_snprintf (number->text, sizeof number->text, "%s%s%s", rtl ? JOURNEY_FIGURE_LTR : "", axis->differs && rounded > 0 ? "+" : "",
              figure);
}

static double
number_width (JourneyChart *chart, const JourneyChartNumber *number)
{
  return journey_chart_text_width (chart, number->text, JOURNEY_FONT_SCALE);
}

static JourneyRect
rect_below (JourneyChart *chart, const JourneyChartNumber *number)
{
  double width = number_width (chart, number), place = journey_chart_axis_place (&chart->x, number->value);

  return (JourneyRect){ CLAMP (place - width / 2, 0, chart->width - width), chart->plot.y + chart->plot.height + GAP - 1, width,
                        journey_typesetter_leading (chart->typesetter, JOURNEY_FONT_SCALE) };
}

static JourneyRect
rect_beside (JourneyChart *chart, const JourneyChartNumber *number)
{
  double width = number_width (chart, number), place = journey_chart_axis_place (&chart->y, number->value);
  double line = journey_typesetter_leading (chart->typesetter, JOURNEY_FONT_SCALE);
  double x = chart->rtl ? chart->plot.x + chart->plot.width + TICK + GAP : chart->plot.x - TICK - GAP - width;

  return (JourneyRect){ x, place - line / 2, width, line };
}

static gboolean
is_clear (const JourneyChartNumber *numbers, guint n, const JourneyRect *rect, gboolean level)
{
  for (guint i = 0; i < n; i++)
    {
      const JourneyRect *other = &numbers[i].rect;

      if (level ? rect->x < other->x + other->width + APART && other->x < rect->x + rect->width + APART
                : rect->y < other->y + other->height && other->y < rect->y + rect->height)
        return FALSE;
    }

  return TRUE;
}

static gboolean
is_on (const JourneyChartAxis *axis, double value)
{
  double part = (value - axis->low) / (axis->high - axis->low);

  return part >= -ON_IT && part <= 1 + ON_IT;
}

/*
 * Which numbers stand beside an axis, and where, once the frame is known: its ends, where the fields part, and where there is no
 * difference, as long as none touches another. None where nothing is told on the axis.
 */
guint
journey_chart_numbers (JourneyChart *chart, gboolean level, JourneyChartNumber numbers[JOURNEY_CHART_MAX_NUMBERS])
{
  const JourneyChartAxis *axis = level ? &chart->x : &chart->y;
  const double values[JOURNEY_CHART_MAX_NUMBERS] = { axis->low, axis->high, axis->split, 0 };
  guint n = 0;

  if (axis->level)
    return 0;

  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    {
      if (!is_on (axis, values[i]))
        continue;
      write_number (axis, values[i], &numbers[n], chart->rtl);
      numbers[n].rect = level ? rect_below (chart, &numbers[n]) : rect_beside (chart, &numbers[n]);
      if (is_clear (numbers, n, &numbers[n].rect, level))
        n++;
    }

  return n;
}

/* The room that the numbers take beside the plot, with their ticks, before the frame is known. */
double
journey_chart_numbers_width (JourneyChart *chart)
{
  const double values[] = { chart->y.low, chart->y.high, chart->y.split };
  double width = 0;

  if (chart->y.level)
    return 0;

  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    {
      JourneyChartNumber number;

      write_number (&chart->y, values[i], &number, chart->rtl);
      width = MAX (width, number_width (chart, &number));
    }

  return ceil (width) + GAP + TICK;
}

/* The room that the numbers take below the plot. */
double
journey_chart_numbers_height (JourneyChart *chart)
{
  return chart->x.level ? 0 : journey_typesetter_leading (chart->typesetter, JOURNEY_FONT_SCALE);
}

static void
tick (JourneyChart *chart, JourneySink *sink, const JourneyChartNumber *number, gboolean level)
{
  const JourneyRect *plot = &chart->plot;
  double place = floor (journey_chart_axis_place (level ? &chart->x : &chart->y, number->value)) + 0.5;
  double edge = chart->rtl ? plot->x + plot->width : plot->x;

  sink->klass->move_to (sink, level ? place : edge, level ? plot->y + plot->height : place);
  sink->klass->line_to (sink, level ? place : edge + (chart->rtl ? TICK : -TICK), level ? plot->y + plot->height + TICK : place);
}

/* The numbers of both axes. */
void
journey_chart_paint_numbers (JourneyChart *chart, JourneySink *sink)
{
  JourneyColour ink = journey_theme_colour (chart->theme, JOURNEY_HUE_TEXT_MUTED);

  for (guint level = 0; level < 2; level++)
    {
      JourneyChartNumber numbers[JOURNEY_CHART_MAX_NUMBERS];
      guint n = journey_chart_numbers (chart, level == 1, numbers);

      for (guint i = 0; i < n; i++)
        tick (chart, sink, &numbers[i], level == 1);
      if (n > 0)
        journey_chart_stroke (sink, ink, 1);
      for (guint i = 0; i < n; i++)
        {
          /* Rounding must not break a number into two lines. */
          JourneyRect rect = { numbers[i].rect.x, numbers[i].rect.y, numbers[i].rect.width + 1, numbers[i].rect.height };

          journey_chart_text (chart, sink, numbers[i].text, JOURNEY_FONT_SCALE, &rect, JOURNEY_ALIGN_START, ink);
        }
    }
}
