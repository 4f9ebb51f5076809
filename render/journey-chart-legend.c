/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "journey-chart-private.h"
#include "journey-icon.h"

#define MARGIN 6.0
#define SIGN 34.0 /* the room of a sign before its words */
#define DOT 5.0
#define RING 1.6
#define WHISKER 4.0
#define LINE 1.4
#define BAR 4.0
#define PAD 3.0

/** Sign: What is explained. */
typedef enum
{
  SIGN_EXPECTED,
  SIGN_ACTUAL,
  SIGN_STANDING,
  SIGN_DOT,
  SIGN_ASSUMPTION,
  SIGN_OPEN,
  SIGN_INTERVAL,
  SIGN_DISAGREEMENT,
  SIGN_LEADER,
  SIGN_MANY,
  SIGN_RIVAL,
  SIGN_FAIR,
  SIGN_PRIORITY,
  SIGN_NEED,
  SIGN_NPS,
  SIGN_CSAT,
  SIGN_CES,
  SIGN_BETWEEN,
  N_SIGNS,
} Sign;

/* What the legend keeps beside what every chart has. */
typedef struct
{
  guint signs; /* a bit for each that is explained */
  char *names; /* what numbers and letters stand for; NULL for none */
} Legend;

static const char *
words_of_sign (guint sign)
{
  static const char *const words[N_SIGNS] = {
    [SIGN_EXPECTED] = N_ ("What customers expected"),
    [SIGN_ACTUAL] = N_ ("What they got"),
    [SIGN_STANDING] = N_ ("In this order: falls short of what they expected, is as they expected, exceeds it"),
    [SIGN_DOT] = N_ ("Full: measured; its colour is that of the field it lies in"),
    [SIGN_ASSUMPTION] = N_ ("Hollow and hatched: an assumption, not all of it is measured yet"),
    [SIGN_OPEN] = N_ ("Hollow: not decided yet; too few answered, or the next kind of need is too close"),
    [SIGN_INTERVAL] = N_ ("Where the mean of what they got lies in 95 of 100 cases"),
    [SIGN_DISAGREEMENT] = N_ ("People do not agree on it yet"),
    [SIGN_LEADER] = N_ ("Moved aside so that it can be read; the line leads to its place"),
    [SIGN_MANY] = N_ ("×: so many that are too near each other to be drawn one by one"),
    [SIGN_RIVAL] = N_ ("A diamond is a competitor"),
    [SIGN_FAIR] = N_ ("Fair value: cost and quality balance there; below the line, value is lost to that competitor"),
    [SIGN_PRIORITY] = N_ ("Priority: how much it matters, times how much is missing"),
    [SIGN_NEED] =
        N_ ("Needs (Kano): must-be is missed where it is lacking; of performance, more is better; attractive delights and is "
            "not missed; indifferent matters little"),
    [SIGN_NPS] = N_ ("NPS: the share of those who would recommend it with 9 or 10, less that of those with 0 to 6"),
    [SIGN_CSAT] = N_ ("CSAT: the share of those who are satisfied, with 4 or 5 of 5"),
    [SIGN_CES] = N_ ("CES: how easy it was made, from 1 to 7, and the share of those with 5 to 7"),
    [SIGN_BETWEEN] = N_ ("Below each figure: where it lies in 95 of 100 cases, and how many answered (n)"),
  };

  return _ (words[sign]);
}

static const Legend *
legend_of (JourneyChart *chart)
{
  return chart->details;
}

/* Names come last, below the signs. */
static const char *
words_of (JourneyChart *chart, guint line)
{
  if (line == N_SIGNS)
    return legend_of (chart)->names;

  return legend_of (chart)->signs & 1u << line ? words_of_sign (line) : NULL;
}

static double
width_of (JourneyChart *chart)
{
  return chart->width - 2 * MARGIN - SIGN;
}

static double
height_of (JourneyChart *chart, guint line)
{
  const char *words = words_of (chart, line);

  return words ? journey_chart_text_height (chart, words, JOURNEY_FONT_SMALL, width_of (chart)) + PAD : 0;
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
paint_diamond (JourneyChart *chart, JourneySink *sink, double x, double y)
{
  JourneyPaint ground = journey_paint_colour (hue (chart, JOURNEY_HUE_CARD));
  JourneyPaint line = journey_paint_colour (hue (chart, JOURNEY_HUE_RIVAL));
  JourneyStroke stroke = { .width = RING };

  sink->klass->move_to (sink, x, y - DOT);
  sink->klass->line_to (sink, x + DOT, y);
  sink->klass->line_to (sink, x, y + DOT);
  sink->klass->line_to (sink, x - DOT, y);
  sink->klass->close (sink);
  sink->klass->paint (sink, &ground, &line, &stroke);
}

/* A piece of each, in the order of the words. */
static void
paint_standings (JourneyChart *chart, JourneySink *sink, double x, double y)
{
  static const JourneyStanding standings[] = { JOURNEY_STANDING_SHORT, JOURNEY_STANDING_EXPECTED, JOURNEY_STANDING_EXCEEDS };
  double width = (SIGN - 2 * MARGIN) / G_N_ELEMENTS (standings);

  for (guint i = 0; i < G_N_ELEMENTS (standings); i++)
    {
      double from = (i - G_N_ELEMENTS (standings) / 2.0) * width;
      JourneyRect piece = { x + (chart->rtl ? -from - width : from), y - BAR / 2, width - 1, BAR };

      sink->klass->rect (sink, &piece, 1);
      journey_chart_fill (sink, journey_theme_standing_colour (chart->theme, standings[i]));
    }
}

static void
paint_line (JourneyChart *chart, JourneySink *sink, double x, double y)
{
  sink->klass->move_to (sink, x - 2 * DOT, y + DOT);
  sink->klass->line_to (sink, x + 2 * DOT, y - DOT);
  journey_chart_stroke (sink, hue (chart, JOURNEY_HUE_TEXT), LINE);
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
    case SIGN_STANDING:
      paint_standings (chart, sink, x, y);
      break;
    case SIGN_DISAGREEMENT:
      journey_disagreement_paint (sink, x, y, 2 * DOT, hue (chart, JOURNEY_HUE_TEXT));
      break;
    case SIGN_RIVAL:
      paint_diamond (chart, sink, x, y);
      break;
    case SIGN_FAIR:
      paint_line (chart, sink, x, y);
      break;
    case SIGN_DOT:
    case SIGN_ACTUAL:
      paint_dot (chart, sink, x, y, JOURNEY_CHART_SHAPE_DOT);
      break;
    case SIGN_ASSUMPTION:
      paint_dot (chart, sink, x, y, JOURNEY_CHART_SHAPE_ASSUMPTION);
      break;
    case SIGN_OPEN:
      paint_dot (chart, sink, x, y, JOURNEY_CHART_SHAPE_OPEN);
      break;
    case SIGN_INTERVAL:
      paint_interval (chart, sink, x, y);
      break;
    case SIGN_LEADER:
      paint_leader (chart, sink, x, y);
      break;
    case SIGN_MANY:
    case SIGN_PRIORITY:
    case SIGN_NEED:
    case SIGN_NPS:
    case SIGN_CSAT:
    case SIGN_CES:
    case SIGN_BETWEEN:
    case N_SIGNS:
    default:
      break;
    }
}

static void
paint_ground (JourneyChart *chart, JourneySink *sink)
{
  double line = journey_typesetter_leading (chart->typesetter, JOURNEY_FONT_SMALL), y = 0;

  for (guint i = 0; i <= N_SIGNS; i++)
    {
      double from = MARGIN + SIGN;
      JourneyRect rect = { chart->rtl ? chart->width - from - width_of (chart) : from, y, width_of (chart), 0 };
      double x = MARGIN + SIGN / 2;

      if (!words_of (chart, i))
        continue;
      paint_sign (chart, sink, i, chart->rtl ? chart->width - x : x, y + line / 2);
      journey_chart_text (chart, sink, words_of (chart, i), JOURNEY_FONT_SMALL, &rect, JOURNEY_ALIGN_START,
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

static guint
signs_of_row (const JourneyChartRow *row)
{
  guint signs = 0;

  if (isnan (row->expected) || isnan (row->actual))
    return 0;

  signs = 1u << SIGN_EXPECTED | 1u << SIGN_ACTUAL | 1u << SIGN_STANDING;
  signs |= row->shape == JOURNEY_CHART_SHAPE_ASSUMPTION ? 1u << SIGN_ASSUMPTION : 0;
  signs |= isnan (row->interval_low) ? 0 : 1u << SIGN_INTERVAL;
  signs |= row->disagreement ? 1u << SIGN_DISAGREEMENT : 0;

  return signs;
}

static guint
signs_of_mark (const JourneyChartMark *mark)
{
  guint signs = hypot (mark->place_x - mark->x, mark->place_y - mark->y) >= mark->radius ? 1u << SIGN_LEADER : 0;

  if (mark->n > 1)
    signs |= 1u << SIGN_MANY;
  if (mark->shape == JOURNEY_CHART_SHAPE_RIVAL)
    return signs | 1u << SIGN_RIVAL;
  if (mark->shape == JOURNEY_CHART_SHAPE_OPEN)
    return signs | 1u << SIGN_OPEN;

  return signs | (mark->shape == JOURNEY_CHART_SHAPE_ASSUMPTION ? 1u << SIGN_ASSUMPTION : 1u << SIGN_DOT);
}

/* What full dots are only has to be said beside hollow ones. */
static guint
signs_of (JourneyChart *chart)
{
  guint signs = chart->tells_priority ? 1u << SIGN_PRIORITY : 0;

  if (chart->tells_needs)
    signs |= 1u << SIGN_NEED;
  if (chart->tells_answers)
    signs |= 1u << SIGN_NPS | 1u << SIGN_CSAT | 1u << SIGN_CES | 1u << SIGN_BETWEEN;
  for (guint i = 0; chart->rows && i < chart->rows->len; i++)
    signs |= signs_of_row (&g_array_index (chart->rows, JourneyChartRow, i));
  for (guint i = 0; !chart->rows && i < chart->marks->len; i++)
    signs |= signs_of_mark (journey_chart_mark (chart, i));
  if (!(signs & 1u << SIGN_ASSUMPTION))
    signs &= ~(1u << SIGN_DOT);
  if (chart->klass->field && !isnan (chart->slope))
    signs |= 1u << SIGN_FAIR;

  return signs;
}

static int
compare_labels (gconstpointer a, gconstpointer b)
{
  const JourneyChartMark *x = *(const JourneyChartMark *const *)a, *y = *(const JourneyChartMark *const *)b;
  gint64 first = g_ascii_strtoll (x->label, NULL, 10), second = g_ascii_strtoll (y->label, NULL, 10);
  gsize length = strlen (x->label), other = strlen (y->label);

  if (first != second)
    return first < second ? -1 : 1;

  return length != other ? (length < other ? -1 : 1) : strcmp (x->label, y->label);
}

/* What the numbers or letters of dots stand for, in their order. */
static void
add_names (GString *names, JourneyChart *chart)
{
  g_autoptr (GPtrArray) marks = g_ptr_array_new ();

  for (guint i = 0; i < chart->marks->len; i++)
    if (journey_chart_mark (chart, i)->title)
      g_ptr_array_add (marks, (gpointer)journey_chart_mark (chart, i));
  g_ptr_array_sort (marks, compare_labels);
  for (guint i = 0; i < marks->len; i++)
    {
      const JourneyChartMark *mark = g_ptr_array_index (marks, i);

      g_string_append_printf (names, "%s%s\u00a0%s", names->len > 0 ? " · " : "", mark->label, mark->title);
    }
}

static void
free_legend (gpointer data)
{
  Legend *legend = data;

  g_free (legend->names);
  g_free (legend);
}

/**
 * journey_chart_new_legend:
 * @options: takes the height that its words need
 * @charts: (array length=n_charts): what it belongs to
 * @names: whether it says what numbers and letters of dots stand for; FALSE where a list stands beside them
 *
 * What the signs in charts stand for, for pictures and paper, where nothing can be pointed at. It has no marks.
 *
 * Returns: (transfer full): the legend; its height is 0 when there is nothing to explain
 */
JourneyChart *
journey_chart_new_legend (const JourneyChartOptions *options, JourneyChart *const *charts, guint n_charts, gboolean names)
{
  g_autoptr (GString) named = g_string_new (NULL);
  JourneyChart *chart;
  Legend *legend;

  g_return_val_if_fail (options != NULL && (charts != NULL || n_charts == 0), NULL);

  chart = journey_chart_new (&legend_class, options);
  legend = chart->details = g_new0 (Legend, 1);
  chart->free_details = free_legend;
  for (guint i = 0; i < n_charts; i++)
    {
      legend->signs |= signs_of (charts[i]);
      if (names)
        add_names (named, charts[i]);
    }
  legend->names = named->len > 0 ? g_strdup (named->str) : NULL;
  chart->height = 0;
  for (guint i = 0; i <= N_SIGNS; i++)
    chart->height += height_of (chart, i);
  /* Translators: what a list of signs shows, for people who cannot see it. */
  chart->words = g_strdup (_ ("What the signs mean"));

  return chart;
}
