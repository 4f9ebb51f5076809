/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "journey-chart-private.h"

#define NAME_GAP 4.0
#define LEAST_WIDTH 36.0 /* that a name is broken into lines for */
#define OUTSIDE 8.0      /* how much worse it is to leave the plot than to cover something */
#define CROSSED 1e-3     /* how bad it is to be crossed by a line, beside covering something */

/** NameSide: Where a name stands, the best place first; at the side where reading goes on before the other. */
typedef enum
{
  NAME_BEHIND,
  NAME_BEFORE,
  NAME_ABOVE,
  NAME_BELOW,
  NAME_ABOVE_RIGHT,
  NAME_ABOVE_LEFT,
  NAME_BELOW_RIGHT,
  NAME_BELOW_LEFT,
  N_NAME_SIDES,
} NameSide;

static gboolean
has_name (const JourneyChartMark *mark)
{
  return mark->shape == JOURNEY_CHART_SHAPE_RIVAL && mark->n == 1 && *mark->label;
}

static double
common (double a, double a_length, double b, double b_length)
{
  return MAX (MIN (a + a_length, b + b_length) - MAX (a, b), 0);
}

static double
overlap (const JourneyRect *a, const JourneyRect *b)
{
  return common (a->x, a->width, b->x, b->width) * common (a->y, a->height, b->y, b->height);
}

static JourneyRect
body_of (const JourneyChartMark *mark)
{
  return (JourneyRect){ mark->x - mark->radius, mark->y - mark->radius, 2 * mark->radius, 2 * mark->radius };
}

/* How far before the middle of its mark a name begins that stands above or below, in parts of its width. */
static double
shift_of (NameSide side)
{
  switch (side)
    {
    case NAME_ABOVE_RIGHT:
    case NAME_BELOW_RIGHT:
      return 0;
    case NAME_ABOVE_LEFT:
    case NAME_BELOW_LEFT:
      return 1;
    default:
      return 0.5;
    }
}

/* The place of a name on one side of its mark, broken where there is not room enough for it. */
static JourneyRect
rect_on (JourneyChart *chart, const JourneyChartMark *mark, NameSide side)
{
  double aside = mark->radius + NAME_GAP;
  gboolean level = side == NAME_BEHIND || side == NAME_BEFORE;
  gboolean right = (side == NAME_BEHIND) != chart->rtl;
  double room = !level  ? chart->plot.width
                : right ? chart->plot.x + chart->plot.width - mark->x - aside
                        : mark->x - aside - chart->plot.x;
  double width = MIN (ceil (journey_chart_text_width (chart, mark->label, JOURNEY_FONT_SMALL)), MAX (room, LEAST_WIDTH));
  double height = journey_chart_text_height (chart, mark->label, JOURNEY_FONT_SMALL, width);

  if (level)
    return (JourneyRect){ right ? mark->x + aside : mark->x - aside - width, mark->y - height / 2, width, height };

  return (JourneyRect){
    CLAMP (mark->x - width * shift_of (side), chart->plot.x, MAX (chart->plot.x + chart->plot.width - width, chart->plot.x)),
    side == NAME_ABOVE || side == NAME_ABOVE_RIGHT || side == NAME_ABOVE_LEFT ? mark->y - mark->radius - height
                                                                              : mark->y + mark->radius,
    width,
    height,
  };
}

static const JourneyChartField *
field_at (JourneyChart *chart, double x, double y)
{
  return journey_chart_field (chart, journey_chart_axis_value (&chart->x, x), journey_chart_axis_value (&chart->y, y));
}

/* Whether the line between two fields goes through a name. */
static gboolean
is_crossed (JourneyChart *chart, const JourneyRect *rect)
{
  const JourneyChartField *field = field_at (chart, rect->x, rect->y);

  return field_at (chart, rect->x + rect->width, rect->y) != field || field_at (chart, rect->x, rect->y + rect->height) != field
         || field_at (chart, rect->x + rect->width, rect->y + rect->height) != field;
}

/* How much of what stands elsewhere a name would cover there: marks, the names before it, and what is beyond the plot. */
static double
cost_of (JourneyChart *chart, guint index, const JourneyRect *rect)
{
  double area = rect->width * rect->height;
  double cost = OUTSIDE * (area - overlap (rect, &chart->plot)) + (is_crossed (chart, rect) ? CROSSED * area : 0);

  for (guint i = 0; i < chart->marks->len; i++)
    {
      const JourneyChartMark *other = journey_chart_mark (chart, i);
      JourneyRect body = body_of (other);

      if (i != index)
        cost += overlap (rect, &body);
      if (i < index && has_name (other))
        cost += overlap (rect, &other->name);
    }

  return cost;
}

static void
place_name (JourneyChart *chart, guint index)
{
  JourneyChartMark *mark = &g_array_index (chart->marks, JourneyChartMark, index);
  double least = G_MAXDOUBLE;

  for (guint side = 0; side < N_NAME_SIDES && least > 0; side++)
    {
      JourneyRect rect = rect_on (chart, mark, (NameSide)side);
      double cost = cost_of (chart, index, &rect);

      if (cost < least)
        {
          least = cost;
          mark->name = rect;
        }
    }
}

/* Finds places for the names of rivals, beside their diamonds, where they cover neither each other nor a mark, if there are. */
void
journey_chart_place_names (JourneyChart *chart)
{
  for (guint i = 0; i < chart->marks->len; i++)
    if (has_name (journey_chart_mark (chart, i)))
      place_name (chart, i);
}
