/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "export-bytes.h"
#include "journey-export-choice.h"
#include "journey-kinds.h"
#include "journey-scene-private.h"
#include "render-maps.h"

/* Pictures of parts of a map. */

static JourneyState *
touchpoint_at (JourneyState *map, guint stage, guint touchpoint)
{
  return journey_state_child (journey_state_child (map, JOURNEY_MAP_STAGES, stage), JOURNEY_STAGE_TOUCHPOINTS, touchpoint);
}

static void
assert_drawn (GBytes *svg, JourneyState *touchpoint, gboolean is_drawn)
{
  g_autofree char *group = g_strdup_printf ("id=\"touchpoint-%s\"", journey_state_id (touchpoint));
  g_autofree char *text = g_strndup (g_bytes_get_data (svg, NULL), g_bytes_get_size (svg));

  g_assert_cmpint (strstr (text, group) != NULL, ==, is_drawn);
}

/* Only what was chosen, in its stages, which go when nothing of them was. */
static void
test_touchpoints (void)
{
  g_autoptr (JourneyState) map = render_map_large (4, 3);
  JourneyState *second = touchpoint_at (map, 0, 1), *last = touchpoint_at (map, 2, 2);
  const char *const ids[] = { journey_state_id (last), journey_state_id (second), "none", NULL };
  JourneyExportOptions options = { .dpi = 96, .touchpoints = ids };
  g_autoptr (JourneyState) chosen = journey_export_choose (map, &options);
  g_autoptr (GBytes) svg = export_well (map, JOURNEY_EXPORT_SVG, &options);

  g_assert_cmpuint (journey_state_n_children (chosen, JOURNEY_MAP_STAGES), ==, 2);
  g_assert_true (touchpoint_at (chosen, 0, 0) == second);
  g_assert_true (touchpoint_at (chosen, 1, 0) == last);
  for (guint i = 0; i < 4; i++)
    for (guint j = 0; j < 3; j++)
      assert_drawn (svg, touchpoint_at (map, i, j), (i == 0 && j == 1) || (i == 2 && j == 2));
}

static void
check_numbers (JourneyState *map, const JourneyExportOptions *options, const guint *numbers, guint n)
{
  g_autoptr (JourneyState) chosen = journey_export_choose (map, options);
  const JourneySceneOptions scene_options = { .theme = journey_theme_get (JOURNEY_THEME_PRINT), .whole = map };
  g_autoptr (JourneyScene) scene = journey_scene_new (chosen, &scene_options, NULL);

  g_assert_cmpuint (journey_scene_n_columns (scene), ==, n);
  for (guint i = 0; i < n; i++)
    g_assert_cmpuint (journey_scene_column_number (scene, i), ==, numbers[i]);
}

/* A card keeps the number that it has in the whole map. */
static void
test_numbers (void)
{
  g_autoptr (JourneyState) map = render_map_large (4, 3);
  const char *const touchpoints[] = { journey_state_id (touchpoint_at (map, 0, 1)), journey_state_id (touchpoint_at (map, 2, 0)),
                                      journey_state_id (touchpoint_at (map, 2, 2)), NULL };
  const char *const stages[] = { journey_state_id (journey_state_child (map, JOURNEY_MAP_STAGES, 1)),
                                 journey_state_id (journey_state_child (map, JOURNEY_MAP_STAGES, 3)), NULL };

  check_numbers (map, &(JourneyExportOptions){ .touchpoints = touchpoints }, (const guint[]){ 2, 7, 9 }, 3);
  check_numbers (map, &(JourneyExportOptions){ .stages = stages }, (const guint[]){ 4, 5, 6, 10, 11, 12 }, 6);
  check_numbers (map, &(JourneyExportOptions){ .stages = stages, .touchpoints = touchpoints }, NULL, 0);
}

static guint
n_competitors (JourneyState *map, guint stage)
{
  const char *const stages[] = { journey_state_id (journey_state_child (map, JOURNEY_MAP_STAGES, stage)), NULL };
  g_autoptr (JourneyState) chosen = journey_export_choose (map, &(JourneyExportOptions){ .stages = stages });

  return journey_state_n_children (chosen, JOURNEY_MAP_COMPETITORS);
}

/* Who is rated only at what is left out goes with that; who is rated nowhere at all stays. */
static void
test_competitors (void)
{
  g_autoptr (JourneyState) large = render_map_large (2, 1);
  g_autoptr (JourneyMap) map = journey_map_new_from_state (large);
  JourneyNode *rival, *rating;

  journey_history_begin (journey_map_history (map), "Rate");
  journey_edit_add (JOURNEY_NODE (map), JOURNEY_MAP_COMPETITORS, 0);
  rival = journey_edit_add (JOURNEY_NODE (map), JOURNEY_MAP_COMPETITORS, 0);
  rating = journey_edit_add (rival, JOURNEY_COMPETITOR_RATINGS, 0);
  journey_node_set_text (rating, JOURNEY_RATING_TOUCHPOINT, journey_state_id (touchpoint_at (large, 0, 0)));
  journey_history_end (journey_map_history (map));

  g_assert_cmpuint (n_competitors (journey_map_state (map), 0), ==, 2);
  g_assert_cmpuint (n_competitors (journey_map_state (map), 1), ==, 1);
}

static void
free_ids (char **ids)
{
  for (char **id = ids; *id; id++)
    memset (*id, 'x', strlen (*id));
  g_strfreev (ids);
}

/* A copy outlives what it was made of. */
static void
test_copy (void)
{
  char **ids = g_strsplit ("a b", " ", -1);
  JourneyExportOptions options = { .dpi = 30, .stages = (const char *const *)ids, .lanes = (const char *const *)ids };
  g_autoptr (JourneyExportOptions) copy = journey_export_options_copy (&options);

  free_ids (ids);
  g_assert_cmpfloat (copy->dpi, ==, 30);
  g_assert_true (g_strv_equal (copy->stages, (const char *const[]){ "a", "b", NULL }));
  g_assert_true (g_strv_equal (copy->lanes, (const char *const[]){ "a", "b", NULL }));
  g_assert_null (copy->touchpoints);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/picture-choice/touchpoints", test_touchpoints);
  g_test_add_func ("/picture-choice/numbers", test_numbers);
  g_test_add_func ("/picture-choice/competitors", test_competitors);
  g_test_add_func ("/picture-choice/copy", test_copy);

  return g_test_run ();
}
