/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-chart-rows.h"

#include <glib/gi18n.h>
#include <math.h>

#include "journey-figure.h"
#include "journey-icon.h"

#define MARGIN 6.0
#define BADGE 9.5 /* the radius */
#define BADGE_ROOM 26.0
#define TITLE_SHARE 0.5 /* of what badge and figure leave */
#define FIGURE_ROOM 46.0
#define TRACK 3.0
#define BAR 4.0
#define DOT 5.0
#define RING 1.6
#define WHISKER 1.4
#define WHISKER_END 4.0
#define PAD 6.0 /* above and below the text of a row */
#define LEAST_ROW 34.0
#define SPLIT 8.0 /* the sign of disagreement */
#define SPLIT_GAP 3.0

static JourneyChartRow *
row_at (JourneyChart *chart, guint index)
{
  return &g_array_index (chart->rows, JourneyChartRow, index);
}

/* The row that a point lies in, also beside its texts. */
static int
hit (JourneyChart *chart, double x, double y)
{
  for (guint i = 0; i < chart->marks->len; i++)
    {
      const JourneyChartMark *mark = journey_chart_mark (chart, i);

      if (x >= 0 && x < chart->width && fabs (y - mark->y) <= mark->radius)
        return (int)i;
    }

  return -1;
}

static JourneyColour
hue (JourneyChart *chart, JourneyHue which)
{
  return journey_theme_colour (chart->theme, which);
}

static gboolean
has_badges (JourneyChart *chart)
{
  return chart->rows->len > 0 && *row_at (chart, 0)->label;
}

/* Where text stands, counted from the side where reading begins. */
static JourneyRect
place (JourneyChart *chart, double from, double y, double width, double height)
{
  return (JourneyRect){ chart->rtl ? chart->width - from - width : from, y, width, height };
}

static double
title_from (JourneyChart *chart)
{
  return MARGIN + (has_badges (chart) ? BADGE_ROOM : 0);
}

/* A list has words alone, which take all the room there is. */
static gboolean
is_list (JourneyChart *chart)
{
  return isnan (chart->x.low);
}

static double
title_width (JourneyChart *chart)
{
  if (is_list (chart))
    return chart->width - title_from (chart) - MARGIN;

  return (chart->width - title_from (chart) - FIGURE_ROOM - MARGIN) * TITLE_SHARE;
}

static void
paint_head (JourneyChart *chart, JourneySink *sink)
{
  const double ends[] = { chart->x.low, chart->x.high };

  for (guint i = 0; i < G_N_ELEMENTS (ends) && !is_list (chart); i++)
    {
      char buffer[JOURNEY_FIGURE_BUFFER];
      JourneyRect rect = { journey_chart_axis_place (&chart->x, ends[i]) - FIGURE_ROOM / 2, 0, FIGURE_ROOM, 0 };

      journey_chart_text (chart, sink, journey_figure_plain (ends[i], buffer), JOURNEY_FONT_SCALE, &rect, JOURNEY_ALIGN_CENTRE,
                          hue (chart, JOURNEY_HUE_TEXT_MUTED));
    }
}

static void
paint_bar (JourneyChart *chart, JourneySink *sink, double from, double to, double y, double height, JourneyColour colour)
{
  JourneyRect bar = { MIN (from, to), y - height / 2, fabs (to - from), height };

  sink->klass->rect (sink, &bar, height / 2);
  journey_chart_fill (sink, colour);
}

/* How sure the actual is: a line with ends, which stands out from the bar below it. */
static void
paint_interval (JourneyChart *chart, JourneySink *sink, const JourneyChartRow *row, double y)
{
  double low = journey_chart_axis_place (&chart->x, row->interval_low);
  double high = journey_chart_axis_place (&chart->x, row->interval_high);

  if (isnan (row->interval_low) || isnan (row->interval_high))
    return;

  for (guint i = 0; i < 2; i++)
    {
      sink->klass->move_to (sink, i ? high : low, y - WHISKER_END);
      sink->klass->line_to (sink, i ? high : low, y + WHISKER_END);
    }
  sink->klass->move_to (sink, low, y);
  sink->klass->line_to (sink, high, y);
  journey_chart_stroke (sink, hue (chart, JOURNEY_HUE_TEXT), WHISKER);
}

static void
paint_dumbbell (JourneyChart *chart, JourneySink *sink, const JourneyChartRow *row, double y)
{
  JourneyColour colour = journey_theme_standing_colour (chart->theme, row->standing);
  JourneyPaint ground = journey_paint_colour (hue (chart, JOURNEY_HUE_SCORE_GROUND));
  JourneyPaint ring = journey_paint_colour (hue (chart, JOURNEY_HUE_SCORE_RING)), own = journey_paint_colour (colour);
  JourneyStroke stroke = { .width = RING };
  double expected = journey_chart_axis_place (&chart->x, row->expected);
  double actual = journey_chart_axis_place (&chart->x, row->actual);
  /* Two dots in one place: the full one stands in the hollow one. */
  gboolean together = fabs (expected - actual) < DOT * 0.8;

  paint_bar (chart, sink, chart->x.from, chart->x.to, y, TRACK, hue (chart, JOURNEY_HUE_GRID));
  if (isnan (row->expected) || isnan (row->actual))
    return;
  if (!together)
    paint_bar (chart, sink, expected, actual, y, BAR, journey_colour_mix (colour, ground.colour, 0.25));
  paint_interval (chart, sink, row, y);
  sink->klass->circle (sink, together ? actual : expected, y, together ? DOT + 2 : DOT);
  sink->klass->paint (sink, &ground, &ring, &stroke);
  if (row->shape == JOURNEY_CHART_SHAPE_ASSUMPTION)
    {
      sink->klass->circle (sink, actual, y, DOT - RING / 2);
      sink->klass->paint (sink, &ground, &own, &stroke);
      journey_chart_paint_hatch (chart, sink, actual, y, DOT - RING, colour);
      return;
    }
  sink->klass->circle (sink, actual, y, together ? DOT - 0.5 : DOT);
  journey_chart_fill (sink, colour);
}

static void
paint_badge (JourneyChart *chart, JourneySink *sink, const JourneyChartRow *row, double y)
{
  double line = journey_typesetter_leading (chart->typesetter, JOURNEY_FONT_INITIALS_SMALL);
  JourneyRect rect = place (chart, MARGIN - 4, y - line / 2, 2 * BADGE + 8, line);
  JourneyColour ground = journey_chart_tone_colour (chart->theme, row->tone);

  sink->klass->circle (sink, rect.x + rect.width / 2, y, BADGE);
  journey_chart_fill (sink, ground);
  journey_chart_text (chart, sink, row->label, JOURNEY_FONT_INITIALS_SMALL, &rect, JOURNEY_ALIGN_CENTRE,
                      journey_theme_text_on (chart->theme, ground));
}

static void
paint_words (JourneyChart *chart, JourneySink *sink, const JourneyChartRow *row, double y)
{
  double from = title_from (chart), width = title_width (chart);
  double title = journey_chart_text_height (chart, row->title, JOURNEY_FONT_CARD_TITLE, width);
  double note = journey_chart_text_height (chart, row->note, JOURNEY_FONT_SMALL, width);
  JourneyRect rect = place (chart, from, y - (title + note) / 2, width, title);

  journey_chart_text (chart, sink, row->title, JOURNEY_FONT_CARD_TITLE, &rect, JOURNEY_ALIGN_START,
                      hue (chart, JOURNEY_HUE_TEXT));
  rect.y += title;
  journey_chart_text (chart, sink, row->note, JOURNEY_FONT_SMALL, &rect, JOURNEY_ALIGN_START,
                      hue (chart, JOURNEY_HUE_TEXT_MUTED));
}

/* Before the figure, which is what people do not agree on. */
static void
paint_disagreement (JourneyChart *chart, JourneySink *sink, const char *figure, double y)
{
  double from = chart->width - MARGIN - journey_chart_text_width (chart, figure, JOURNEY_FONT_FIGURE) - SPLIT_GAP - SPLIT / 2;

  journey_disagreement_paint (sink, chart->rtl ? chart->width - from : from, y, SPLIT, hue (chart, JOURNEY_HUE_TEXT));
}

static void
paint_figure (JourneyChart *chart, JourneySink *sink, const JourneyChartRow *row, double y)
{
  double line = journey_typesetter_leading (chart->typesetter, JOURNEY_FONT_FIGURE);
  JourneyRect rect = place (chart, chart->width - MARGIN - FIGURE_ROOM, y - line / 2, FIGURE_ROOM, line);
  char buffer[JOURNEY_FIGURE_BUFFER], marked[JOURNEY_FIGURE_BUFFER + 4];

  if (isnan (row->gap))
    return;
  g_strlcpy (marked, chart->rtl ? JOURNEY_FIGURE_LTR : "", sizeof marked);
  g_strlcat (marked, journey_figure_signed (row->gap, buffer), sizeof marked);
  journey_chart_text (chart, sink, marked, JOURNEY_FONT_FIGURE, &rect, JOURNEY_ALIGN_END,
                      journey_theme_standing_ink (chart->theme, row->standing));
  if (row->disagreement)
    paint_disagreement (chart, sink, marked, y);
}

static void
paint_row (JourneyChart *chart, JourneySink *sink, guint index, gboolean selected)
{
  const JourneyChartMark *mark = journey_chart_mark (chart, index);
  const JourneyChartRow *row = row_at (chart, index);
  JourneyRect ground = { 1, mark->y - mark->radius + 1, chart->width - 2, 2 * mark->radius - 2 };

  if (selected)
    {
      sink->klass->rect (sink, &ground, 6);
      journey_chart_stroke (sink, hue (chart, JOURNEY_HUE_ACCENT), 2);
    }
  if (*row->label)
    paint_badge (chart, sink, row, mark->y);
  paint_words (chart, sink, row, mark->y);
  if (is_list (chart))
    return;
  paint_dumbbell (chart, sink, row, mark->y);
  paint_figure (chart, sink, row, mark->y);
}

static void
paint_rows (JourneyChart *chart, JourneySink *sink, int selected)
{
  for (guint i = 0; i < chart->marks->len; i++)
    {
      sink->klass->begin_group (sink, journey_chart_mark (chart, i)->id, NULL);
      paint_row (chart, sink, i, (int)i == selected);
      sink->klass->end_group (sink);
    }
}

static const JourneyChartClass rows_class = {
  .paint_ground = paint_head,
  .paint_marks = paint_rows,
  .hit = hit,
};

static char *
name_of (const JourneyChartRow *row)
{
  if (!*row->label)
    return g_strdup (row->title);

  /* Translators: the letter or number of something in a chart, and what it is called. */
  return g_strdup_printf (_ ("%s %s"), row->label, row->title);
}

static char *
figures_of (const JourneyChartRow *row)
{
  g_autofree char *name = name_of (row);
  g_autofree char *gap = journey_chart_signed (row->gap);
  g_autofree char *expected = journey_chart_figure (row->expected);
  g_autofree char *actual = journey_chart_figure (row->actual);
  g_autofree char *low = journey_chart_figure (row->interval_low);
  g_autofree char *high = journey_chart_figure (row->interval_high);

  if (isnan (row->gap) || isnan (row->expected) || isnan (row->actual))
    return g_strdup_printf (_ ("%s: not scored"), name);
  if (isnan (row->interval_low) || isnan (row->interval_high))
    return g_strdup_printf (_ ("%s: gap %s, expected %s, got %s"), name, gap, expected, actual);

  /* Translators: at the end, between which figures the mean lies in 95 of 100 cases. */
  return g_strdup_printf (_ ("%s: gap %s, expected %s, got %s (95 %%: %s–%s)"), name, gap, expected, actual, low, high);
}

static char *
words_of (JourneyChart *chart, const JourneyChartRow *row)
{
  g_autofree char *told = is_list (chart) ? name_of (row) : figures_of (row);

  if (!*row->note)
    return g_steal_pointer (&told);

  /* Translators: what a row of a chart is called with its figures, and more about it. */
  return g_strdup_printf (_ ("%s, %s"), told, row->note);
}

/* What a row says below its title: that less is better has to be said. */
static char *
note_of (const JourneyChartRow *row)
{
  const char *note = row->note ? row->note : "";

  if (!row->cost)
    return g_strdup (note);

  return g_strdup_printf ("%s%s%s", note, *note ? " · " : "", _ ("less is better"));
}

/* A chart of rows of this width, without any. A scale of NAN makes a list of words without dumbbells. */
JourneyChart *
journey_chart_rows_new (const JourneyChartOptions *options, gboolean badges, double scale_low, double scale_high)
{
  JourneyChart *chart = journey_chart_new (&rows_class, options);
  double from;

  chart->rows = g_array_new (FALSE, FALSE, sizeof (JourneyChartRow));
  from = MARGIN + (badges ? BADGE_ROOM : 0);
  from += (chart->width - from - FIGURE_ROOM - MARGIN) * TITLE_SHARE + MARGIN + DOT + 2;
  chart->x = (JourneyChartAxis){ .low = scale_low, .high = scale_high };
  chart->x.from = chart->rtl ? chart->width - from : from;
  from = chart->width - FIGURE_ROOM - MARGIN - DOT - 2;
  chart->x.to = chart->rtl ? chart->width - from : from;
  chart->height = journey_typesetter_leading (chart->typesetter, JOURNEY_FONT_SCALE) + 2;

  return chart;
}

/* Adds a row below the others, unless the chart would become higher than @most then. Returns whether it did. */
gboolean
journey_chart_rows_add (JourneyChart *chart, const JourneyChartRow *row, double most)
{
  JourneyChartRow kept = *row;
  JourneyChartMark mark = { .value_x = NAN, .value_y = NAN, .tone = row->tone, .shape = row->shape };
  guint n = chart->rows->len;
  double width, height;

  kept.label = journey_chart_keep (chart, g_strdup (row->label));
  kept.title = journey_chart_keep (chart, g_strdup (row->title && *row->title ? row->title : _ ("Untitled")));
  kept.note = journey_chart_keep (chart, note_of (row));
  g_array_append_val (chart->rows, kept);
  width = title_width (chart);
  height = journey_chart_text_height (chart, kept.title, JOURNEY_FONT_CARD_TITLE, width)
           + journey_chart_text_height (chart, kept.note, JOURNEY_FONT_SMALL, width) + 2 * PAD;
  height = MAX (height, LEAST_ROW);
  if (chart->height + height > most && n > 0)
    {
      g_array_set_size (chart->rows, n);
      return FALSE;
    }

  mark.x = mark.place_x = chart->width / 2;
  mark.y = mark.place_y = chart->height + height / 2;
  mark.radius = height / 2;
  mark.label = kept.label;
  mark.words = journey_chart_keep (chart, words_of (chart, &kept));
  journey_chart_add_mark (chart, &mark, &row->id, 1);
  chart->height += height;

  return TRUE;
}
