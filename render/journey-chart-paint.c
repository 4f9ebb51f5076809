/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "journey-chart-private.h"

#define RING_GAP 2.5
#define RING 2.0
#define OUTLINE 1.6
#define EDGE 1.0       /* around a full dot, so that neighbours stay apart */
#define HATCH 4.0      /* from one line to the next */
#define HATCH_INK 0.18 /* as little that the number on it can be read */
#define LEADER 1.0
#define NUMBER 0.8 /* the part of a dot that its number takes, in the smaller ones */
#define PLACE 1.6  /* the point at the end of a leader */
#define FAR 0.75   /* radii that a dot is moved before a line leads to its place */

static JourneyColour
card (JourneyChart *chart)
{
  return journey_theme_colour (chart->theme, JOURNEY_HUE_CARD);
}

static void
paint_ring (JourneyChart *chart, JourneySink *sink, double x, double y, double radius)
{
  sink->klass->circle (sink, x, y, radius + RING_GAP);
  journey_chart_fill (sink, card (chart));
  sink->klass->circle (sink, x, y, radius + RING_GAP);
  journey_chart_stroke (sink, journey_theme_colour (chart->theme, JOURNEY_HUE_ACCENT), RING);
}

/* Lines across a circle, each as long as it is wide there: nobody has measured what it stands for. */
void
journey_chart_paint_hatch (JourneyChart *chart, JourneySink *sink, double x, double y, double radius, JourneyColour ink)
{
  for (double at = -2 * radius + HATCH / 2; at < 2 * radius; at += HATCH)
    {
      double reach = sqrt (MAX (radius * radius - at * at / 2, 0) / 2);

      if (reach < 0.5)
        continue;
      sink->klass->move_to (sink, x + at / 2 - reach, y + at / 2 + reach);
      sink->klass->line_to (sink, x + at / 2 + reach, y + at / 2 - reach);
    }
  journey_chart_stroke (sink, journey_colour_mix (card (chart), ink, HATCH_INK), 1);
}

/* Amber is too light to stand out by itself. */
static JourneyColour
edge_of (JourneyChart *chart, const JourneyChartMark *mark)
{
  return mark->tone == JOURNEY_CHART_TONE_IDEA ? journey_theme_colour (chart->theme, JOURNEY_HUE_STAR_BORDER) : card (chart);
}

/* The dot of a mark, without what is on and around it. */
void
journey_chart_paint_dot (JourneyChart *chart, JourneySink *sink, const JourneyChartMark *mark, double x, double y)
{
  JourneyColour colour = journey_chart_tone_colour (chart->theme, mark->tone);
  JourneyPaint fill = journey_paint_colour (colour), edge = journey_paint_colour (edge_of (chart, mark));
  JourneyStroke stroke = { .width = EDGE };

  if (mark->shape == JOURNEY_CHART_SHAPE_DOT)
    {
      sink->klass->circle (sink, x, y, mark->radius);
      sink->klass->paint (sink, &fill, &edge, &stroke);
      return;
    }

  sink->klass->circle (sink, x, y, mark->radius);
  journey_chart_fill (sink, card (chart));
  if (mark->shape == JOURNEY_CHART_SHAPE_ASSUMPTION)
    journey_chart_paint_hatch (chart, sink, x, y, mark->radius, colour);
  sink->klass->circle (sink, x, y, mark->radius - OUTLINE / 2);
  journey_chart_stroke (sink, colour, OUTLINE);
}

static void
paint_diamond (JourneyChart *chart, JourneySink *sink, const JourneyChartMark *mark, double x, double y)
{
  double r = mark->radius;
  JourneyColour ink = journey_theme_colour (chart->theme, JOURNEY_HUE_RIVAL);
  JourneyPaint fill = journey_paint_colour (card (chart)), line = journey_paint_colour (ink);
  JourneyStroke stroke = { .width = OUTLINE };

  sink->klass->move_to (sink, x, y - r);
  sink->klass->line_to (sink, x + r, y);
  sink->klass->line_to (sink, x, y + r);
  sink->klass->line_to (sink, x - r, y);
  sink->klass->close (sink);
  sink->klass->paint (sink, mark->variant % 4 == 1 ? &line : &fill, &line, &stroke);
  if (mark->variant % 4 == 2)
    sink->klass->circle (sink, x, y, r * 0.32);
  else if (mark->variant % 4 == 3)
    {
      sink->klass->move_to (sink, x, y - r);
      sink->klass->line_to (sink, x, y + r);
      sink->klass->line_to (sink, x - r, y);
      sink->klass->close (sink);
    }
  if (mark->variant % 4 >= 2)
    journey_chart_fill (sink, ink);
}

/* Who it is stands beside it, where there is more room. */
static void
paint_name (JourneyChart *chart, JourneySink *sink, const JourneyChartMark *mark, double x, double y)
{
  JourneyRect rect = { mark->name.x + x - mark->x, mark->name.y + y - mark->y, mark->name.width, mark->name.height };

  journey_chart_text (chart, sink, mark->label, JOURNEY_FONT_SMALL, &rect, JOURNEY_ALIGN_START,
                      journey_theme_colour (chart->theme, JOURNEY_HUE_TEXT));
}

static void
paint_label (JourneyChart *chart, JourneySink *sink, const JourneyChartMark *mark, double x, double y, JourneyColour colour)
{
  double line = journey_typesetter_leading (chart->typesetter, JOURNEY_FONT_INITIALS_SMALL);
  JourneyRect rect = { x - mark->radius, y - line / 2, 2 * mark->radius, line };
  JourneyTextBlock *block;
  JourneyColour ink = journey_theme_text_on (chart->theme, colour);

  if (!*mark->label)
    return;
  if (mark->shape == JOURNEY_CHART_SHAPE_RIVAL && mark->n == 1)
    {
      paint_name (chart, sink, mark, x, y);
      return;
    }
  if (mark->shape == JOURNEY_CHART_SHAPE_RIVAL)
    ink = journey_theme_colour (chart->theme, JOURNEY_HUE_TEXT);
  else if (mark->shape == JOURNEY_CHART_SHAPE_ASSUMPTION)
    ink = journey_theme_ink_on (chart->theme, colour, journey_colour_mix (card (chart), colour, HATCH_INK));
  else if (mark->shape == JOURNEY_CHART_SHAPE_OPEN)
    ink = journey_theme_ink_on (chart->theme, colour, card (chart));
  block = journey_typesetter_label (chart->typesetter, mark->label, JOURNEY_FONT_INITIALS_SMALL, 0);
  journey_text_block_paint (block, sink, &rect, JOURNEY_ALIGN_CENTRE, ink);
}

/**
 * journey_chart_paint_mark:
 * @x: where its middle is drawn, which need not be its place: while it is dragged
 * @y: likewise
 * @selected: whether it gets a ring around it
 *
 * Draws one mark of a chart with axes.
 */
void
journey_chart_paint_mark (JourneyChart *chart, JourneySink *sink, guint index, double x, double y, gboolean selected)
{
  const JourneyChartMark *mark = journey_chart_mark (chart, index);
  JourneyColour colour = journey_chart_tone_colour (chart->theme, mark->tone);

  if (selected)
    paint_ring (chart, sink, x, y, mark->radius);
  if (mark->shape == JOURNEY_CHART_SHAPE_RIVAL)
    paint_diamond (chart, sink, mark, x, y);
  else
    journey_chart_paint_dot (chart, sink, mark, x, y);
  paint_label (chart, sink, mark, x, y, colour);
}

/* How much of a line of unit steps from a mark towards its place can be drawn before it comes to the number on another mark. */
static double
reach_of (JourneyChart *chart, const JourneyChartMark *mark, double step_x, double step_y, double length)
{
  for (guint i = 0; i < chart->marks->len; i++)
    {
      const JourneyChartMark *other = journey_chart_mark (chart, i);
      double away_x = other->x - mark->x, away_y = other->y - mark->y;
      double along = away_x * step_x + away_y * step_y, across = away_x * step_y - away_y * step_x;
      double clear = other->radius * NUMBER;

      if (other != mark && along > 0 && fabs (across) < clear)
        length = MIN (length, along - sqrt (clear * clear - across * across));
    }

  return length;
}

/* A line from a mark to where its figures put it, which may be on another mark: there it has an edge, and stays off the number.
 */
static void
paint_leader (JourneyChart *chart, JourneySink *sink, const JourneyChartMark *mark)
{
  JourneyColour ink = journey_chart_tone_colour (chart->theme, mark->tone);
  double far = hypot (mark->place_x - mark->x, mark->place_y - mark->y), reach, step_x, step_y;

  if (far < mark->radius * FAR)
    return;

  step_x = (mark->place_x - mark->x) / far;
  step_y = (mark->place_y - mark->y) / far;
  reach = reach_of (chart, mark, step_x, step_y, far);
  for (guint i = 0; i < 2; i++)
    {
      sink->klass->move_to (sink, mark->x, mark->y);
      sink->klass->line_to (sink, mark->x + step_x * reach, mark->y + step_y * reach);
      journey_chart_stroke (sink, i == 0 ? card (chart) : ink, i == 0 ? LEADER + 2 * EDGE : LEADER);
    }
  if (reach < far)
    return;
  sink->klass->circle (sink, mark->place_x, mark->place_y, PLACE + EDGE);
  journey_chart_fill (sink, card (chart));
  sink->klass->circle (sink, mark->place_x, mark->place_y, PLACE);
  journey_chart_fill (sink, ink);
}

static void
paint_mark (JourneyChart *chart, JourneySink *sink, guint index, gboolean selected)
{
  const JourneyChartMark *mark = journey_chart_mark (chart, index);

  sink->klass->begin_group (sink, mark->id, NULL);
  journey_chart_paint_mark (chart, sink, index, mark->x, mark->y, selected);
  sink->klass->end_group (sink);
}

/* Every mark of a chart with axes, the one that is selected last of all. */
void
journey_chart_paint_marks (JourneyChart *chart, JourneySink *sink, int selected)
{
  /* Those that are moved are behind those that they were moved for, so that their lines end on top of them. */
  for (guint i = 0; i < chart->marks->len; i++)
    {
      paint_leader (chart, sink, journey_chart_mark (chart, i));
      if ((int)i != selected)
        paint_mark (chart, sink, i, FALSE);
    }
  if (selected >= 0)
    paint_mark (chart, sink, (guint)selected, TRUE);
}
