/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-gap-private.h"

#include <math.h>

typedef double (*CentreFunc) (double *figures, guint n);

static double
find_mean (double *figures, guint n)
{
  double sum = 0;

  for (guint i = 0; i < n; i++)
    sum += figures[i];

  return sum / n;
}

static void
swap (double *a, double *b)
{
  double kept = *a;

  *a = *b;
  *b = kept;
}

/* Puts the figure that would stand at @k after sorting there, none before it greater and none behind it less
 * (Hoare 1961). Equal figures, of which ratings have many, part evenly. */
static double
select_at (double *figures, guint n, guint k)
{
  guint first = 0, last = n - 1;

  while (first < last)
    {
      double pivot = figures[first + (last - first) / 2];
      guint i = first, j = last;

      while (TRUE)
        {
          while (figures[i] < pivot)
            i++;
          while (figures[j] > pivot)
            j--;
          if (i >= j)
            break;
          swap (&figures[i++], &figures[j--]);
        }
      if (i == j && k == i)
        break;
      if (k <= j)
        last = j;
      else
        first = j + 1;
    }

  return figures[k];
}

static double
find_median (double *figures, guint n)
{
  double upper = select_at (figures, n, n / 2);
  double lower = figures[0];

  if (n % 2)
    return upper;

  for (guint i = 1; i < n / 2; i++)
    lower = MAX (lower, figures[i]);

  return (lower + upper) / 2;
}

static const CentreFunc centres[] = {
  [JOURNEY_CROSSHAIR_MEAN] = find_mean,
  [JOURNEY_CROSSHAIR_MEDIAN] = find_median,
};

static guint
collect (JourneyGapTable *table, double *importances, double *actuals)
{
  guint n = 0;

  for (guint i = 0; i < table->n_stages; i++)
    for (guint j = 0; j < table->stages[i]->n; j++)
      {
        const JourneyGapEntry *entry = &table->stages[i]->entries[j];

        if (isnan (entry->gap))
          continue;
        importances[n] = entry->importance;
        actuals[n++] = entry->actual;
      }

  return n;
}

static void
find_lines (JourneyGapTable *table)
{
  double middle =
      (journey_state_integer (table->map, JOURNEY_MAP_SCALE_LOW) + journey_state_integer (table->map, JOURNEY_MAP_SCALE_HIGH))
      / 2.0;
  CentreFunc centre = centres[table->options.crosshair];
  gboolean classic = table->options.axis == JOURNEY_GAP_AXIS_ACTUAL;
  g_autofree double *importances = NULL;
  g_autofree double *actuals = NULL;
  guint n;

  table->lines.importance = middle;
  table->lines.x = classic ? middle : -journey_gap_tolerance (table->map);
  if (!centre || table->figures.n_scored == 0)
    return;

  importances = g_new (double, table->figures.n_scored);
  actuals = g_new (double, table->figures.n_scored);
  n = collect (table, importances, actuals);
  table->lines.importance = centre (importances, n);
  if (classic)
    table->lines.x = centre (actuals, n);
}

/**
 * journey_gap_table_crosshair:
 * @x: (out): on the axis of the gap −tolerance, on that of the actual where low ends
 * @importance: (out): from which on a touchpoint is important
 *
 * Where the lines of the matrix stand, in points of the scale: in its middle, or at the mean or median of the touchpoints
 * that are scored, each counting once. Without any they stand in the middle.
 */
void
journey_gap_table_crosshair (JourneyGapTable *table, double *x, double *importance)
{
  g_return_if_fail (table != NULL && x != NULL && importance != NULL);

  if (g_once_init_enter (&table->lines.found))
    {
      find_lines (table);
      g_once_init_leave (&table->lines.found, 1);
    }

  *x = table->lines.x;
  *importance = table->lines.importance;
}

/**
 * journey_gap_table_part:
 * @entries: of all touchpoints, which are the table's own
 *
 * Says in which quadrant each is, since where the cross-hair of the dots stands depends on all of them.
 */
void
journey_gap_table_part (JourneyGapTable *table, JourneyGapEntry *entries)
{
  gboolean classic = table->options.axis == JOURNEY_GAP_AXIS_ACTUAL;
  double x, importance;

  journey_gap_table_crosshair (table, &x, &importance);
  for (guint i = 0; i < table->n_entries; i++)
    {
      gboolean low = classic ? entries[i].actual <= x + table->margin : entries[i].standing == JOURNEY_STANDING_SHORT;

      if (!isnan (entries[i].gap))
        entries[i].quadrant = journey_quadrant_of (entries[i].importance >= importance - table->margin, low);
    }
}
