/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>

#include "journey-chart-private.h"

#define MARGIN 6.0
#define SIGN 34.0 /* the room of a sign before its words */
#define DOT 5.0
#define RING 1.6
#define WHISKER 4.0
#define LINE 1.4
#define PAD 3.0

/** Sign: What is explained. */
typedef enum
{
  SIGN_EXPECTED,
  SIGN_ACTUAL,
  SIGN_ASSUMPTION,
  SIGN_INTERVAL,
  SIGN_LEADER,
  SIGN_PRIORITY,
  SIGN_NEED,
  N_SIGNS,
} Sign;

static const char *
words_of (guint sign)
{
  static const char *const words[N_SIGNS] = {
    [SIGN_EXPECTED] = N_ ("What customers expected"),
    [SIGN_ACTUAL] = N_ ("What they got"),
    [SIGN_ASSUMPTION] = N_ ("Hollow and hatched: an assumption, not all of it is measured yet"),
    [SIGN_INTERVAL] = N_ ("Where the mean of what they got lies in 95 of 100 cases"),
    [SIGN_LEADER] = N_ ("Moved aside so that it can be read; the line leads to its place"),
    [SIGN_PRIORITY] = N_ ("Priority: how much it matters, times how much is missing"),
    [SIGN_NEED] =
        N_ ("Needs (Kano): must-be is missed where it is lacking; of performance, more is better; attractive delights and is "
            "not missed; indifferent matters little"),
  };

  return _ (words[sign]);
}

static double
width_of (JourneyChart *chart)
{
  return chart->width - 2 * MARGIN - SIGN;
}

static double
height_of (JourneyChart *chart, guint sign)
{
  return journey_chart_text_height (chart, words_of (sign), JOURNEY_FONT_SMALL, width_of (chart)) + PAD;
}

static JourneyColour
hue (JourneyChart *chart, JourneyHue which)
{
  return journey_theme_colour (chart->theme, which);
}

static void
paint_dot (JourneyChart *chart, JourneySink *sink, double x, double y, JourneyChartShape shape)
{
  JourneyChartMark mark = { .radius = DOT, .tone = JOURNEY_CHART_TONE_BAD, .shape = shape };

  journey_chart_paint_dot (chart, sink, &mark, x, y);
}

static void
paint_ring (JourneyChart *chart, JourneySink *sink, double x, double y)
{
  JourneyPaint ground = journey_paint_colour (hue (chart, JOURNEY_HUE_SCORE_GROUND));
  JourneyPaint ring = journey_paint_colour (hue (chart, JOURNEY_HUE_SCORE_RING));
  JourneyStroke stroke = { .width = RING };

  sink->klass->circle (sink, x, y, DOT);
  sink->klass->paint (sink, &ground, &ring, &stroke);
}

static void
paint_interval (JourneyChart *chart, JourneySink *sink, double x, double y)
{
  double reach = SIGN / 2 - MARGIN;

  sink->klass->move_to (sink, x - reach, y);
  sink->klass->line_to (sink, x + reach, y);
  for (int side = -1; side <= 1; side += 2)
    {
      sink->klass->move_to (sink, x + side * reach, y - WHISKER);
      sink->klass->line_to (sink, x + side * reach, y + WHISKER);
    }
  journey_chart_stroke (sink, hue (chart, JOURNEY_HUE_TEXT), LINE);
}

static void
paint_leader (JourneyChart *chart, JourneySink *sink, double x, double y)
{
  JourneyColour ink = journey_chart_tone_colour (chart->theme, JOURNEY_CHART_TONE_BAD);

  sink->klass->move_to (sink, x - 2 * DOT, y);
  sink->klass->line_to (sink, x + DOT, y);
  journey_chart_stroke (sink, ink, 1);
  sink->klass->circle (sink, x - 2 * DOT, y, LINE);
  journey_chart_fill (sink, ink);
  paint_dot (chart, sink, x + DOT, y, JOURNEY_CHART_SHAPE_DOT);
}

static void
paint_sign (JourneyChart *chart, JourneySink *sink, guint sign, double x, double y)
{
  switch ((Sign)sign)
    {
    case SIGN_EXPECTED:
      paint_ring (chart, sink, x, y);
      break;
    case SIGN_ACTUAL:
      paint_dot (chart, sink, x, y, JOURNEY_CHART_SHAPE_DOT);
      break;
    case SIGN_ASSUMPTION:
      paint_dot (chart, sink, x, y, JOURNEY_CHART_SHAPE_ASSUMPTION);
      break;
    case SIGN_INTERVAL:
      paint_interval (chart, sink, x, y);
      break;
    case SIGN_LEADER:
      paint_leader (chart, sink, x, y);
      break;
    case SIGN_PRIORITY:
    case SIGN_NEED:
    case N_SIGNS:
    default:
      break;
    }
}

static void
paint_ground (JourneyChart *chart, JourneySink *sink)
{
  double line = journey_typesetter_leading (chart->typesetter, JOURNEY_FONT_SMALL), y = 0;

  for (guint i = 0; i < N_SIGNS; i++)
    {
      double from = MARGIN + SIGN;
      JourneyRect rect = { chart->rtl ? chart->width - from - width_of (chart) : from, y, width_of (chart), 0 };
      double x = MARGIN + SIGN / 2;

      paint_sign (chart, sink, i, chart->rtl ? chart->width - x : x, y + line / 2);
      journey_chart_text (chart, sink, words_of (i), JOURNEY_FONT_SMALL, &rect, JOURNEY_ALIGN_START,
                          hue (chart, JOURNEY_HUE_TEXT));
      y += height_of (chart, i);
    }
}

static void
paint_no_marks (JourneyChart *chart, JourneySink *sink, int selected)
{
}

static const JourneyChartClass legend_class = {
  .paint_ground = paint_ground,
  .paint_marks = paint_no_marks,
};

/**
 * journey_chart_new_legend:
 * @options: takes the height that its words need
 *
 * What the signs of matrix and ranking stand for, for paper, where nothing can be pointed at. It has no marks.
 *
 * Returns: (transfer full): the legend
 */
JourneyChart *
journey_chart_new_legend (const JourneyChartOptions *options)
{
  JourneyChart *chart;

  g_return_val_if_fail (options != NULL, NULL);

  chart = journey_chart_new (&legend_class, options);
  chart->height = 0;
  for (guint i = 0; i < N_SIGNS; i++)
    chart->height += height_of (chart, i);
  /* Translators: what a list of signs shows, for people who cannot see it. */
  chart->words = g_strdup (_ ("What the signs mean"));

  return chart;
}
