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
