/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "journey-chart-private.h"

#define APART 1.0  /* between two marks */
#define RINGS 4.0  /* looked at within one radius */
#define SLACK 1e-6 /* for what rounding does */

/* A raster of the plot, so that a place is compared with what is near it only. */
typedef struct
{
  JourneyChart *chart;
  double cell;
  int columns;
  int rows;
  GArray **cells;     /* of guint: indices of marks */
  JourneyRect *homes; /* of the marks that have a place: where they might have found one */
} Raster;

static void
raster_init (Raster *raster, JourneyChart *chart, double cell)
{
  raster->chart = chart;
  raster->cell = cell;
  raster->columns = (int)ceil (chart->plot.width / cell) + 1;
  raster->rows = (int)ceil (chart->plot.height / cell) + 1;
  raster->cells = g_new0 (GArray *, (gsize)raster->columns * (gsize)raster->rows);
  raster->homes = g_new (JourneyRect, chart->marks->len);
}

static void
raster_clear (Raster *raster)
{
  for (int i = 0; i < raster->columns * raster->rows; i++)
    g_clear_pointer (&raster->cells[i], g_array_unref);
  g_clear_pointer (&raster->cells, g_free);
  g_clear_pointer (&raster->homes, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Raster, raster_clear)

static int
raster_index (Raster *raster, double x, double y)
{
  int column = (int)((x - raster->chart->plot.x) / raster->cell), row = (int)((y - raster->chart->plot.y) / raster->cell);

  return CLAMP (row, 0, raster->rows - 1) * raster->columns + CLAMP (column, 0, raster->columns - 1);
}

static gboolean
cell_is_free (Raster *raster, int cell, double x, double y, double radius)
{
  GArray *marks = raster->cells[cell];

  for (guint i = 0; marks && i < marks->len; i++)
    {
      const JourneyChartMark *mark = &g_array_index (raster->chart->marks, JourneyChartMark, g_array_index (marks, guint, i));
      double apart_x = mark->x - x, apart_y = mark->y - y;
      double reach = mark->radius + radius + APART;

      if (apart_x * apart_x + apart_y * apart_y < reach * reach)
        return FALSE;
    }

  return TRUE;
}

/* The raster is as wide as two of the largest dots, so only neighbours can touch. */
static gboolean
is_free (Raster *raster, double x, double y, double radius)
{
  int middle = raster_index (raster, x, y);
  int column = middle % raster->columns, row = middle / raster->columns;

  for (int r = MAX (row - 1, 0); r <= MIN (row + 1, raster->rows - 1); r++)
    for (int c = MAX (column - 1, 0); c <= MIN (column + 1, raster->columns - 1); c++)
      if (!cell_is_free (raster, r * raster->columns + c, x, y, radius))
        return FALSE;

  return TRUE;
}

static gboolean
is_inside (const JourneyRect *rect, double x, double y)
{
  return x >= rect->x && x <= rect->x + rect->width && y >= rect->y && y <= rect->y + rect->height;
}

/* Cuts a stretch of the plot down to one side of a line, no nearer to it than @clear. */
static void
cut (double *begin, double *length, double line, double clear, gboolean behind)
{
  double end = *begin + *length;

  if (behind)
    *begin = MAX (*begin, line + clear - SLACK);
  else
    end = MIN (end, line - clear + SLACK);
  *length = end - *begin;
}

/* Where a mark may stand: in its own field, and whole, unless its figures themselves put it nearer to the line. */
static JourneyRect
home_of (JourneyChart *chart, const JourneyChartMark *mark)
{
  JourneyRect home = chart->inside;
  double x = journey_chart_axis_place (&chart->x, chart->x.split), y = journey_chart_axis_place (&chart->y, chart->y.split);
  JourneyChartCorner corner = journey_chart_corner_of (chart, mark->value_x, mark->value_y, mark->tone);
  gboolean high_x = corner == JOURNEY_CHART_HIGH_X_HIGH_Y || corner == JOURNEY_CHART_HIGH_X_LOW_Y;
  gboolean low_y = corner == JOURNEY_CHART_LOW_X_LOW_Y || corner == JOURNEY_CHART_HIGH_X_LOW_Y;

  if (!chart->klass->field)
    {
      cut (&home.x, &home.width, x, MIN (fabs (mark->place_x - x), mark->radius), high_x != chart->rtl);
      if (!chart->y.level)
        cut (&home.y, &home.height, y, MIN (fabs (mark->place_y - y), mark->radius), low_y);
    }

  return home;
}

/* Where no cross-hair parts the fields, each place is asked. */
static gboolean
is_in_field (JourneyChart *chart, const JourneyChartMark *mark, double x, double y)
{
  if (!chart->klass->field)
    return TRUE;

  return journey_chart_field (chart, journey_chart_axis_value (&chart->x, x), journey_chart_axis_value (&chart->y, y))
         == journey_chart_field (chart, mark->value_x, mark->value_y);
}

/* How far it is from a place to the corner of @rect that is farthest from it. */
static double
farthest (const JourneyRect *rect, double x, double y)
{
  return hypot (MAX (x - rect->x, rect->x + rect->width - x), MAX (y - rect->y, rect->y + rect->height - y));
}

static gboolean
holds (const JourneyRect *outer, const JourneyRect *inner)
{
  return outer->x <= inner->x && outer->y <= inner->y && outer->x + outer->width >= inner->x + inner->width
         && outer->y + outer->height >= inner->y + inner->height;
}

/* Places are only ever taken: what an earlier mark no larger than this, which might stand wherever this may, found to be taken
 * all around it needs no second look. */
static double
taken_around (Raster *raster, guint index, const JourneyRect *home)
{
  const JourneyChartMark *mark = journey_chart_mark (raster->chart, index);
  double taken = 0;

  for (guint i = 0; i < index; i++)
    {
      const JourneyChartMark *earlier = journey_chart_mark (raster->chart, i);
      double found = hypot (earlier->x - earlier->place_x, earlier->y - earlier->place_y);

      if (found > taken && earlier->radius <= mark->radius && holds (&raster->homes[i], home))
        taken = MAX (taken, found - hypot (earlier->place_x - mark->place_x, earlier->place_y - mark->place_y));
    }

  return taken;
}

/* The free place within @home that is nearest to where the figures put a mark. Looks at ring after ring around it, each from
 * the right on, and where nothing is told by height, up and down in turns. */
static gboolean
find_place (Raster *raster, guint index, const JourneyRect *home, gboolean own)
{
  JourneyChartMark *mark = &g_array_index (raster->chart->marks, JourneyChartMark, index);
  double step = mark->radius / RINGS;
  double most = farthest (home, mark->place_x, mark->place_y);
  double sense = raster->chart->y.level && index % 2 == 1 ? -1 : 1;
  double taken = raster->chart->klass->field ? 0 : taken_around (raster, index, home);

  for (double distance = step * MAX (floor (taken / step) - 1, 0); distance <= most; distance += step)
    {
      guint n = distance > 0 ? (guint)ceil (2 * G_PI * distance / step) : 1;
      double turn_x = cos (2 * G_PI / n), turn_y = sin (2 * G_PI / n) * sense;
      double away_x = distance, away_y = 0;

      for (guint i = 0; i < n; i++)
        {
          double x = mark->place_x + away_x, y = mark->place_y + away_y;
          double turned = away_x * turn_x - away_y * turn_y;

          if (is_inside (home, x, y) && is_free (raster, x, y, mark->radius) && (!own || is_in_field (raster->chart, mark, x, y)))
            {
              mark->x = x;
              mark->y = y;
              return TRUE;
            }
          away_y = away_x * turn_y + away_y * turn_x;
          away_x = turned;
        }
    }

  return FALSE;
}

static void
place_mark (Raster *raster, guint index)
{
  const JourneyChartMark *mark = journey_chart_mark (raster->chart, index);
  GArray **cell;

  raster->homes[index] = home_of (raster->chart, mark);
  if (!find_place (raster, index, &raster->homes[index], TRUE))
    find_place (raster, index, &raster->chart->inside, FALSE);
  cell = &raster->cells[raster_index (raster, mark->x, mark->y)];
  if (!*cell)
    *cell = g_array_new (FALSE, FALSE, sizeof (guint));
  g_array_append_val (*cell, index);
}

/*
 * Moves marks apart, so that none lies on another. The first ones come nearest to where their figures put them; each stays in its
 * own field, as long as there is room in it. Says how far the farthest was moved, in pixels.
 */
double
journey_chart_place_marks (JourneyChart *chart)
{
  g_auto (Raster) raster = { 0 };
  double largest = 1, farthest_moved = 0;

  for (guint i = 0; i < chart->marks->len; i++)
    largest = MAX (largest, journey_chart_mark (chart, i)->radius);
  raster_init (&raster, chart, 2 * largest + APART);
  for (guint i = 0; i < chart->marks->len; i++)
    {
      const JourneyChartMark *mark = journey_chart_mark (chart, i);

      place_mark (&raster, i);
      farthest_moved = MAX (farthest_moved, hypot (mark->x - mark->place_x, mark->y - mark->place_y));
    }

  return farthest_moved;
}
