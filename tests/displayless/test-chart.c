/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "journey-chart.h"
#include "render-maps.h"

static JourneyChartOptions
options_for (JourneyTypesetter *typesetter, double width, double height)
{
  return (JourneyChartOptions){ journey_theme_get (JOURNEY_THEME_LIGHT), typesetter, width, height };
}

static JourneyChart *
matrix_of (JourneyState *map, gboolean rtl, double width, double height, gboolean by_actual)
{
  g_autoptr (JourneyTypesetter) typesetter = journey_typesetter_new ("en", rtl, FALSE, 0, FALSE);
  JourneyGapOptions gap_options = { .axis = by_actual ? JOURNEY_GAP_AXIS_ACTUAL : JOURNEY_GAP_AXIS_GAP };
  g_autoptr (JourneyGapTable) table = journey_gap_table_new_with (map, &gap_options, NULL);
  JourneyChartOptions options = options_for (typesetter, width, height);

  return journey_chart_new_matrix (&options, map, table, NULL);
}

/* A map with @n touchpoints of which each has a score that nobody could foresee. */
static JourneyState *
random_map (guint n, guint32 seed)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);
  g_autoptr (JourneyState) large = render_map_large (1, n);
  g_autoptr (JourneyMap) map = journey_map_new_from_state (large);
  JourneyNode *stage = journey_node_child (JOURNEY_NODE (map), JOURNEY_MAP_STAGES, 0);

  for (guint i = 0; i < n; i++)
    {
      JourneyNode *touchpoint = journey_node_child (stage, JOURNEY_STAGE_TOUCHPOINTS, i);
      JourneyNode *score = journey_node_child (touchpoint, JOURNEY_TOUCHPOINT_SCORES, 0);

      journey_edit_set_number (score, JOURNEY_SCORE_IMPORTANCE, round (g_rand_double_range (random, 1, 5) * 2) / 2);
      journey_edit_set_number (score, JOURNEY_SCORE_EXPECTED, round (g_rand_double_range (random, 1, 5) * 10) / 10);
      journey_edit_set_number (score, JOURNEY_SCORE_ACTUAL, round (g_rand_double_range (random, 1, 5) * 10) / 10);
    }

  return journey_state_ref (journey_map_state (map));
}

/* Every mark can be seen whole, touches no other, and is found where it is drawn and by its id. */
static void
assert_clear (JourneyChart *chart)
{
  guint n = journey_chart_n_marks (chart);

  for (guint i = 0; i < n; i++)
    {
      const JourneyChartMark *mark = journey_chart_mark (chart, i);

      g_assert_cmpfloat (mark->x - mark->radius, >=, 0);
      g_assert_cmpfloat (mark->x + mark->radius, <=, journey_chart_width (chart));
      g_assert_cmpfloat (mark->y - mark->radius, >=, 0);
      g_assert_cmpfloat (mark->y + mark->radius, <=, journey_chart_height (chart));
      g_assert_cmpint (journey_chart_hit (chart, mark->x, mark->y), ==, (int)i);
      g_assert_cmpint (journey_chart_hit (chart, mark->x + mark->radius * 0.6, mark->y - mark->radius * 0.6), ==, (int)i);
      for (guint j = 0; j < mark->n; j++)
        g_assert_cmpint (journey_chart_find (chart, journey_chart_member (chart, i, j)), ==, (int)i);
      g_assert_null (journey_chart_member (chart, i, mark->n));
      g_assert_cmpint (strlen (mark->words), >, 0);
      for (guint j = 0; j < i; j++)
        {
          const JourneyChartMark *other = journey_chart_mark (chart, j);

          g_assert_cmpfloat (hypot (mark->x - other->x, mark->y - other->y), >=, mark->radius + other->radius);
        }
    }
}

static guint
n_members (JourneyChart *chart)
{
  guint n = 0;

  for (guint i = 0; i < journey_chart_n_marks (chart); i++)
    n += journey_chart_mark (chart, i)->n;

  return n;
}

static void
test_matrix (void)
{
  g_autoptr (JourneyState) map = render_map_broadband ();
  g_autoptr (JourneyGapTable) table = journey_gap_table_new (map);
  g_autoptr (JourneyChart) chart = matrix_of (map, FALSE, 340, 255, FALSE);

  assert_clear (chart);
  g_assert_cmpuint (journey_chart_n_marks (chart), ==, journey_gap_table_map (table)->n_scored);
  for (guint i = 0; i < journey_chart_n_marks (chart); i++)
    {
      const JourneyChartMark *mark = journey_chart_mark (chart, i);
      const JourneyGapEntry *entry = journey_gap_table_ranked (table, i);
      g_autofree char *number = g_strdup_printf ("%u", entry->number);
      double x, y;

      g_assert_cmpstr (mark->id, ==, journey_state_id (entry->touchpoint));
      g_assert_cmpstr (mark->label, ==, number);
      g_assert_cmpint (mark->tone, ==, journey_chart_tone_of_quadrant (entry->quadrant));
      g_assert_cmpint (mark->shape == JOURNEY_CHART_SHAPE_ASSUMPTION, ==, entry->assumption);
      g_assert_true (journey_chart_value_at (chart, mark->place_x, mark->place_y, &x, &y));
      g_assert_cmpfloat_with_epsilon (x, entry->gap, 1e-9);
      g_assert_cmpfloat_with_epsilon (y, entry->importance, 1e-9);
    }
}

static void
test_random (void)
{
  static const guint sizes[] = { 0, 1, 12, 60, 200 };

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    for (guint32 seed = 0; seed < 5; seed++)
      {
        g_autoptr (JourneyState) map = random_map (sizes[i], seed);
        g_autoptr (JourneyChart) small = matrix_of (map, FALSE, 340, 255, FALSE);
        g_autoptr (JourneyChart) large = matrix_of (map, FALSE, 900, 640, seed % 2 == 1);
        g_autoptr (JourneyChart) again = matrix_of (map, FALSE, 900, 640, seed % 2 == 1);

        assert_clear (small);
        assert_clear (large);
        g_assert_cmpuint (n_members (small), ==, sizes[i]);
        g_assert_cmpuint (journey_chart_n_marks (large), ==, sizes[i]);
        for (guint j = 0; j < journey_chart_n_marks (large); j++)
          {
            g_assert_cmpfloat (journey_chart_mark (large, j)->x, ==, journey_chart_mark (again, j)->x);
            g_assert_cmpfloat (journey_chart_mark (large, j)->y, ==, journey_chart_mark (again, j)->y);
          }
      }
}

/* Ten thousand are drawn as marks that stand for many; nobody is left out, and none of them in the wrong field. */
static void
test_many (void)
{
  g_autoptr (JourneyState) map = render_map_large (100, 100);
  g_autoptr (JourneyGapTable) table = journey_gap_table_new (map);
  gint64 begin = g_get_monotonic_time ();
  g_autoptr (JourneyChart) chart = matrix_of (map, FALSE, 340, 255, FALSE);

  g_test_message ("10,000 touchpoints took %.1f ms", (double)(g_get_monotonic_time () - begin) / 1000);
  assert_clear (chart);
  g_assert_cmpuint (n_members (chart), ==, journey_gap_table_map (table)->n_scored);
  g_assert_cmpuint (journey_chart_n_marks (chart), <, 300);
  for (guint i = 0; i < journey_gap_table_length (table); i++)
    {
      const JourneyGapEntry *entry = journey_gap_table_peek (table, i);
      int mark = journey_chart_find (chart, journey_state_id (entry->touchpoint));

      if (entry->standing != JOURNEY_STANDING_UNSCORED)
        g_assert_cmpint (journey_chart_mark (chart, (guint)mark)->tone, ==, journey_chart_tone_of_quadrant (entry->quadrant));
    }
}

static void
test_mirrored (void)
{
  g_autoptr (JourneyState) map = render_map_broadband ();
  g_autoptr (JourneyChart) ltr = matrix_of (map, FALSE, 360, 280, FALSE);
  g_autoptr (JourneyChart) rtl = matrix_of (map, TRUE, 360, 280, FALSE);

  assert_clear (rtl);
  g_assert_cmpuint (journey_chart_n_marks (ltr), ==, journey_chart_n_marks (rtl));
  for (guint i = 0; i < journey_chart_n_marks (ltr); i++)
    {
      g_assert_cmpfloat_with_epsilon (journey_chart_mark (ltr, i)->place_x, 360 - journey_chart_mark (rtl, i)->place_x, 1e-9);
      g_assert_cmpfloat_with_epsilon (journey_chart_mark (ltr, i)->place_y, journey_chart_mark (rtl, i)->place_y, 1e-9);
    }
}

static void
test_values (void)
{
  g_autoptr (JourneyState) map = render_map_broadband ();

  for (guint i = 0; i < 4; i++)
    {
      g_autoptr (JourneyChart) chart = matrix_of (map, i % 2 == 1, 340, 255, i >= 2);

      for (double x = 60; x < 300; x += 20)
        for (double y = 60; y < 200; y += 20)
          {
            double value_x, value_y, back_x, back_y;

            g_assert_true (journey_chart_value_at (chart, x, y, &value_x, &value_y));
            g_assert_true (journey_chart_place_of (chart, value_x, value_y, &back_x, &back_y));
            g_assert_cmpfloat_with_epsilon (x, back_x, 1e-9);
            g_assert_cmpfloat_with_epsilon (y, back_y, 1e-9);
          }
    }
}

/* From every mark every other one can be reached with arrows. */
static void
test_neighbours (void)
{
  g_autoptr (JourneyState) map = render_map_broadband ();
  g_autoptr (JourneyChart) chart = matrix_of (map, FALSE, 340, 255, FALSE);
  guint n = journey_chart_n_marks (chart), n_reached = 1;
  g_autofree gboolean *reached = g_new0 (gboolean, n);
  g_autofree guint *queue = g_new (guint, n);

  reached[0] = TRUE;
  queue[0] = 0;
  for (guint i = 0; i < n_reached; i++)
    for (guint d = JOURNEY_CHART_LEFT; d <= JOURNEY_CHART_DOWN; d++)
      {
        int next = journey_chart_neighbour (chart, queue[i], (JourneyChartDirection)d);
        const JourneyChartMark *from = journey_chart_mark (chart, queue[i]), *to;

        if (next < 0)
          continue;
        to = journey_chart_mark (chart, (guint)next);
        g_assert_true (d == JOURNEY_CHART_LEFT    ? to->x < from->x
                       : d == JOURNEY_CHART_RIGHT ? to->x > from->x
                       : d == JOURNEY_CHART_UP    ? to->y < from->y
                                                  : to->y > from->y);
        if (!reached[next])
          {
            reached[next] = TRUE;
            queue[n_reached++] = (guint)next;
          }
      }
  g_assert_cmpuint (n_reached, ==, n);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/chart/matrix", test_matrix);
  g_test_add_func ("/chart/random", test_random);
  g_test_add_func ("/chart/many", test_many);
  g_test_add_func ("/chart/mirrored", test_mirrored);
  g_test_add_func ("/chart/values", test_values);
  g_test_add_func ("/chart/neighbours", test_neighbours);

  return g_test_run ();
}
