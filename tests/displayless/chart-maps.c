/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart-maps.h"

#include <math.h>

#include "render-maps.h"

JourneyChartOptions
chart_options_for (JourneyTypesetter *typesetter, double width, double height)
{
  return (JourneyChartOptions){ journey_theme_get (JOURNEY_THEME_LIGHT), typesetter, width, height };
}

JourneyChart *
chart_matrix_of (JourneyState *map, gboolean rtl, double width, double height, gboolean by_actual)
{
  g_autoptr (JourneyTypesetter) typesetter = journey_typesetter_new ("en", rtl, FALSE, 0, FALSE);
  JourneyGapOptions gap_options = { .axis = by_actual ? JOURNEY_GAP_AXIS_ACTUAL : JOURNEY_GAP_AXIS_GAP };
  g_autoptr (JourneyGapTable) table = journey_gap_table_new_with (map, &gap_options, NULL);
  JourneyChartOptions options = chart_options_for (typesetter, width, height);

  return journey_chart_new_matrix (&options, map, table, NULL);
}

/* A map with @n touchpoints of which each has a score that nobody could foresee. */
JourneyState *
chart_random_map (guint n, guint32 seed)
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

/* One of each kind, all of them with marks. */
GPtrArray *
chart_all_kinds (const JourneyChartOptions *options)
{
  static const JourneyChartPoint points[] = {
    { "a", "A", "First", 1.5, 4.5, JOURNEY_CHART_SHAPE_DOT, 0 },
    { "b", "B", "Second", 4.4, 4.4, JOURNEY_CHART_SHAPE_ASSUMPTION, 0 },
    { "c", "C", "Third", 4.4, 4.4, JOURNEY_CHART_SHAPE_ASSUMPTION, 0 },
    { "d", NULL, "Fourth", 2, 2, JOURNEY_CHART_SHAPE_RIVAL, 2 },
    { "e", "E", NULL, NAN, 2, JOURNEY_CHART_SHAPE_DOT, 0 },
  };
  static const JourneyChartPoint ratios[] = {
    { "a", "A", "First", 0.8, 1.3, JOURNEY_CHART_SHAPE_RIVAL, 0 },
    { "b", NULL, "Second", 1.4, 0.7, JOURNEY_CHART_SHAPE_RIVAL, 3 },
  };
  static const JourneyChartPoint needs[] = {
    { "a", "1", "First", -0.736, 0.568, JOURNEY_CHART_SHAPE_DOT, 0 },
    { "b", "2", "Second", -0.534, 0.372, JOURNEY_CHART_SHAPE_OPEN, 0 },
  };
  const JourneyChartRow rows[] = {
    { "a", NULL, "Function", "weight 1", 4.5, 2, 1.6, 2.4, -2.5, JOURNEY_STANDING_SHORT, JOURNEY_CHART_TONE_BAD,
      JOURNEY_CHART_SHAPE_DOT, FALSE },
    { "b", NULL, "Time", NULL, 2, 4, NAN, NAN, -2, JOURNEY_STANDING_SHORT, JOURNEY_CHART_TONE_BAD, JOURNEY_CHART_SHAPE_ASSUMPTION,
      TRUE },
    { "c", NULL, "Love", NULL, NAN, NAN, NAN, NAN, NAN, JOURNEY_STANDING_UNSCORED, JOURNEY_CHART_TONE_PLAIN,
      JOURNEY_CHART_SHAPE_DOT, FALSE },
  };
  GPtrArray *charts = g_ptr_array_new_with_free_func ((GDestroyNotify)journey_chart_unref);
  g_autoptr (JourneyState) map = render_map_broadband ();
  g_autoptr (JourneyGapTable) table = journey_gap_table_new (map);
  guint n;

  g_ptr_array_add (charts, journey_chart_new_matrix (options, map, table, NULL));
  g_ptr_array_add (charts, journey_chart_new_impact_effort (options, points, G_N_ELEMENTS (points)));
  g_ptr_array_add (charts, journey_chart_new_value_map (options, ratios, G_N_ELEMENTS (ratios), 0.7));
  g_ptr_array_add (charts, journey_chart_new_kano (options, needs, G_N_ELEMENTS (needs)));
  g_ptr_array_add (charts, journey_chart_new_profile (options, rows, G_N_ELEMENTS (rows), 1, 5));
  g_ptr_array_add (charts, journey_chart_new_ranking (options, map, table, NULL, 0, &n));
  g_assert_cmpuint (n, >=, 2);

  return charts;
}
