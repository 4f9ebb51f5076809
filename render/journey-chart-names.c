/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "journey-chart-private.h"

#define NAME_GAP 4.0
#define LEAST_WIDTH 36.0 /* that a name is broken into lines for */
#define OUTSIDE 8.0      /* how much worse it is to leave the plot than to cover something */

/** NameSide: Where a name stands, the best place first; at the side where reading goes on before the other. */
typedef enum
{
  NAME_BEHIND,
  NAME_BEFORE,
  NAME_ABOVE,
  NAME_BELOW,
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
    CLAMP (mark->x - width / 2, chart->plot.x, MAX (chart->plot.x + chart->plot.width - width, chart->plot.x)),
    side == NAME_ABOVE ? mark->y - mark->radius - height : mark->y + mark->radius,
    width,
    height,
  };
}

/* How much of what stands elsewhere a name would cover there: marks, the names before it, and what is beyond the plot. */
static double
cost_of (JourneyChart *chart, guint index, const JourneyRect *rect)
{
  double cost = OUTSIDE * (rect->width * rect->height - overlap (rect, &chart->plot));

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
