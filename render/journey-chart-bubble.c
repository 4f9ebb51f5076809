/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "journey-chart-private.h"

/* Where words about a mark are shown: beside it, and on as few others as can be. */

/* Between a mark and the words about it. */
#define GAP 6.0

/* Along each side of a mark so many places are tried. */
#define N_SHIFTS 9

/* What the words are about is worse to cover than everything else. */
#define OWN 1000.0

typedef struct
{
  JourneyChart *chart;
  guint index;
  double x; /* the middle of the mark that they are about */
  double y;
  JourneyRect best;
  double covered; /* by the best one */
} Search;

/* How deep a rectangle goes into the square around a mark, in shares of the square. */
static double
cover (const JourneyRect *rect, double x, double y, double radius)
{
  double across = MIN (rect->x + rect->width, x + radius) - MAX (rect->x, x - radius);
  double down = MIN (rect->y + rect->height, y + radius) - MAX (rect->y, y - radius);

  return across > 0 && down > 0 ? across * down / (4 * radius * radius) : 0;
}

/* The first of those that cover as little is the best. */
static void
consider (Search *self, double x, double y)
{
  JourneyRect rect = { x, y, self->best.width, self->best.height };
  double covered = 0;

  rect.x = CLAMP (x, 0, MAX (self->chart->width - rect.width, 0));
  rect.y = CLAMP (y, 0, MAX (self->chart->height - rect.height, 0));
  for (guint i = 0; i < journey_chart_n_marks (self->chart) && covered < self->covered; i++)
    {
      const JourneyChartMark *mark = journey_chart_mark (self->chart, i);
      gboolean own = i == self->index;

      covered += cover (&rect, own ? self->x : mark->x, own ? self->y : mark->y, mark->radius) * (own ? OWN : 1);
    }
  if (covered >= self->covered)
    return;

  self->best = rect;
  self->covered = covered;
}

/* From the middle outwards, to both sides in turn: 0, −1, 1, −2, 2 … in shares of half the room. */
static double
shift_of (guint i)
{
  double step = (i + 1) / 2 / (double)(N_SHIFTS / 2);

  return i % 2 ? -step : step;
}

static void
look_around (Search *self, double reach)
{
  double width = self->best.width, height = self->best.height;

  for (guint i = 0; i < N_SHIFTS; i++)
    {
      double x = self->x - width / 2 + shift_of (i) * (width / 2 - 2 * GAP);

      consider (self, x, self->y - reach - height);
      consider (self, x, self->y + reach);
    }
  for (guint i = 0; i < N_SHIFTS; i++)
    {
      double y = self->y - height / 2 + shift_of (i) * height / 2;

      consider (self, self->x + reach, y);
      consider (self, self->x - reach - width, y);
    }
}

/**
 * journey_chart_bubble:
 * @index: of a mark
 * @x: its middle; while it is dragged, where it is held
 * @y: likewise
 * @width: of the words about it
 * @height: likewise
 *
 * Returns: where the words go, within the chart where it has room: as near to the mark as they stand on as few others as can be
 */
JourneyRect
journey_chart_bubble (JourneyChart *chart, guint index, double x, double y, double width, double height)
{
  Search search = { chart, index, x, y, { 0, 0, width, height }, INFINITY };
  double reach;

  g_return_val_if_fail (chart && index < journey_chart_n_marks (chart), search.best);

  reach = journey_chart_mark (chart, index)->radius + GAP;
  for (guint i = 0; i < 3 && search.covered > 0; i++)
    look_around (&search, reach + i * reach);

  return search.best;
}
