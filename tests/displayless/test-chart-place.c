/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>
#include <string.h>

#include "chart-maps.h"
#include "journey-chart-private.h"
#include "render-maps.h"

/* Where marks that are moved apart and their names find a place. */

/* How many marks stand where another colour would be theirs. */
static guint
n_strangers (JourneyChart *chart, JourneyGapTable *table, gboolean rtl)
{
  double line_x, line_y, x, y;
  guint n = 0;

  journey_gap_table_crosshair (table, &line_x, &line_y);
  g_assert_true (journey_chart_place_of (chart, line_x, line_y, &line_x, &line_y));
  for (guint i = 0; i < journey_chart_n_marks (chart); i++)
    {
      const JourneyChartMark *mark = journey_chart_mark (chart, i);
      JourneyQuadrant quadrant = journey_gap_table_find (table, mark->id)->quadrant;
      gboolean low = quadrant == JOURNEY_QUADRANT_CONCENTRATE || quadrant == JOURNEY_QUADRANT_LOW;
      gboolean high = quadrant == JOURNEY_QUADRANT_CONCENTRATE || quadrant == JOURNEY_QUADRANT_KEEP;

      x = rtl ? line_x - mark->x : mark->x - line_x;
      y = line_y - mark->y;
      n += (low ? x : -x) > 1e-3 || (high ? -y : y) > 1e-3;
    }

  return n;
}

/* However crowded they are, dots that are moved apart stay in the quadrant that they have their colour from. */
static void
test_own_field (void)
{
  static const guint sizes[] = { 12, 40, 100, 400 };

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    for (guint32 seed = 0; seed < 8; seed++)
      {
        gboolean by_actual = seed % 2 == 1;
        g_autoptr (JourneyState) map = chart_random_map (sizes[i], seed);
        JourneyGapOptions options = { .axis = by_actual ? JOURNEY_GAP_AXIS_ACTUAL : JOURNEY_GAP_AXIS_GAP };
        g_autoptr (JourneyGapTable) table = journey_gap_table_new_with (map, &options, NULL);
        g_autoptr (JourneyChart) chart = chart_matrix_of (map, seed % 4 >= 2, 340, 238, by_actual);

        g_assert_cmpuint (n_strangers (chart, table, seed % 4 >= 2), <=, sizes[i] > 100 ? 2 : 0);
      }
}

static gboolean
overlap (const JourneyRect *a, const JourneyRect *b)
{
  return a->x < b->x + b->width && b->x < a->x + a->width && a->y < b->y + b->height && b->y < a->y + a->height;
}

/* Names of competitors that stand near each other can all be read, whole. */
static void
test_names (void)
{
  static const JourneyChartPoint points[] = {
    { "a", "Rival ISP", NULL, 1.1, 1.1, JOURNEY_CHART_SHAPE_RIVAL, 0 },
    { "b", "The other one", NULL, 1.13, 1.1, JOURNEY_CHART_SHAPE_RIVAL, 1 },
    { "c", "Northern Fibre", NULL, 1.12, 1.08, JOURNEY_CHART_SHAPE_RIVAL, 2 },
    { "d", "Far off to the edge", NULL, 1.5, 0.6, JOURNEY_CHART_SHAPE_RIVAL, 3 },
  };

  for (guint rtl = 0; rtl < 2; rtl++)
    {
      g_autoptr (JourneyTypesetter) typesetter = journey_typesetter_new ("en", rtl, FALSE, 0, FALSE);
      JourneyChartOptions options = chart_options_for (typesetter, 340, 240);
      g_autoptr (JourneyChart) chart = journey_chart_new_value_map (&options, points, G_N_ELEMENTS (points), 0.7);

      for (guint i = 0; i < G_N_ELEMENTS (points); i++)
        {
          const JourneyChartMark *mark = journey_chart_mark (chart, i);

          g_assert_cmpfloat (mark->name.width, >, 20);
          g_assert_cmpfloat (mark->name.x, >=, 0);
          g_assert_cmpfloat (mark->name.x + mark->name.width, <=, 340);
          for (guint j = 0; j < G_N_ELEMENTS (points); j++)
            {
              const JourneyChartMark *other = journey_chart_mark (chart, j);
              JourneyRect body = { other->x - other->radius, other->y - other->radius, 2 * other->radius, 2 * other->radius };

              g_assert_false (overlap (&mark->name, &body));
              g_assert_false (i != j && overlap (&mark->name, &other->name));
            }
        }
    }
}

/* The line of fair value goes through no name that finds another place. */
static void
test_names_beside_line (void)
{
  static const JourneyChartPoint point = { "e", "City Cable", NULL, 0.93, 1.03, JOURNEY_CHART_SHAPE_RIVAL, 4 };

  for (guint rtl = 0; rtl < 2; rtl++)
    {
      g_autoptr (JourneyTypesetter) typesetter = journey_typesetter_new ("en", rtl, FALSE, 0, FALSE);
      JourneyChartOptions options = chart_options_for (typesetter, 340, 240);
      g_autoptr (JourneyChart) crossed = journey_chart_new_value_map (&options, &point, 1, 0.7);
      g_autoptr (JourneyChart) free_ = journey_chart_new_value_map (&options, &point, 1, NAN);

      g_assert_true ((journey_chart_mark (crossed, 0)->name.x < journey_chart_mark (crossed, 0)->x) != (rtl == 1));
      g_assert_true ((journey_chart_mark (free_, 0)->name.x < journey_chart_mark (free_, 0)->x) == (rtl == 1));
    }
}

/* As low as it is beside a canvas on a small screen: dots that crowd are smaller, and each is on its figures or beside them. */
static void
test_near (void)
{
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (JourneyState) map = i == 0 ? render_map_broadband () : render_map_chinese ();
      g_autoptr (JourneyChart) chart = chart_matrix_of (map, FALSE, 360, 202, FALSE);

      for (guint j = 0; j < journey_chart_n_marks (chart); j++)
        {
          const JourneyChartMark *mark = journey_chart_mark (chart, j);

          g_assert_cmpfloat (hypot (mark->x - mark->place_x, mark->y - mark->place_y), <, 10);
          g_assert_cmpfloat (mark->radius, >=, 7.5);
        }
    }
}

/* Some thirty dots keep their numbers on a small screen. */
static void
test_crowd (void)
{
  for (guint32 seed = 0; seed < 12; seed++)
    {
      g_autoptr (JourneyState) map = chart_random_map (31, seed);
      g_autoptr (JourneyChart) chart = chart_matrix_of (map, FALSE, 360, 202, FALSE);

      for (guint i = 0; i < journey_chart_n_marks (chart); i++)
        {
          const JourneyChartMark *mark = journey_chart_mark (chart, i);

          g_assert_cmpint (*mark->label, !=, '\0');
          g_assert_cmpfloat (hypot (mark->x - mark->place_x, mark->y - mark->place_y), <, 36);
        }
    }
}

static void
assert_numbers (JourneyChart *chart, gboolean level, guint n_least)
{
  JourneyChartNumber numbers[JOURNEY_CHART_MAX_NUMBERS];
  guint n = journey_chart_numbers (chart, level, numbers);

  g_assert_cmpuint (n, >=, n_least);
  for (guint i = 0; i < n; i++)
    {
      const JourneyRect *rect = &numbers[i].rect;
      double x, y;

      g_assert_true (journey_chart_place_of (chart, level ? numbers[i].value : 0, level ? 3 : numbers[i].value, &x, &y));
      if (level)
        g_assert_cmpfloat_with_epsilon (x, rect->x + rect->width / 2, 0.5);
      else
        g_assert_cmpfloat_with_epsilon (y, rect->y + rect->height / 2, 0.5);
      g_assert_cmpfloat (rect->x, >=, 0);
      g_assert_cmpfloat (rect->x + rect->width, <=, journey_chart_width (chart));
      g_assert_cmpfloat (rect->y + rect->height, <=, journey_chart_height (chart));
      g_assert_false (overlap (rect, &chart->plot));
      for (guint j = 0; j < i; j++)
        g_assert_false (overlap (rect, &numbers[j].rect));
    }
}

/* The ends of each axis and where the fields part are written beside it; and nothing where nothing is told. */
static void
test_numbers (void)
{
  g_autoptr (JourneyState) map = render_map_broadband ();
  JourneyChartNumber numbers[JOURNEY_CHART_MAX_NUMBERS];

  for (guint i = 0; i < 4; i++)
    {
      g_autoptr (JourneyChart) chart = chart_matrix_of (map, i % 2 == 1, 360, 202, i >= 2);

      assert_numbers (chart, FALSE, 3);
      assert_numbers (chart, TRUE, 3);
      journey_chart_numbers (chart, TRUE, numbers);
      g_assert_nonnull (strstr (numbers[0].text, i >= 2 ? "1" : "−3.5"));
      g_assert_nonnull (strstr (numbers[1].text, i >= 2 ? "5" : "+2.5"));
      g_assert_nonnull (strstr (numbers[2].text, i >= 2 ? "3" : "−0.5"));
      chart->y.level = TRUE;
      g_assert_cmpuint (journey_chart_numbers (chart, FALSE, numbers), ==, 0);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart-place/own-field", test_own_field);
  g_test_add_func ("/chart-place/names", test_names);
  g_test_add_func ("/chart-place/names-beside-line", test_names_beside_line);
  g_test_add_func ("/chart-place/near", test_near);
  g_test_add_func ("/chart-place/crowd", test_crowd);
  g_test_add_func ("/chart-place/numbers", test_numbers);

  return g_test_run ();
}
