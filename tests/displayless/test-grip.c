/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-scene-grip.h"

#include <math.h>
#include <string.h>

#include "journey-svg-sink.h"
#include "journey-what-if.h"
#include "render-maps.h"

/* What can be taken hold of in a scene, and the small picture of all of it. */

static const JourneySceneOptions editing = { .for_editing = TRUE, .show_persona_strip = TRUE };

static void
check_dot (JourneyScene *scene, const JourneyBox *box, JourneyGapDot dot, double score)
{
  double x, y;

  g_assert_true (journey_scene_gap_dot (scene, box, dot, &x, &y));
  g_assert_cmpfloat_with_epsilon (journey_scene_gap_score (scene, box, y, FALSE), score, 0.251);
  g_assert_cmpfloat_with_epsilon (journey_scene_gap_score (scene, box, y, TRUE), score, 0.051);
  g_assert_cmpint (journey_scene_hit_gap_dot (scene, box, x + 40, y), ==, JOURNEY_GAP_DOT_NONE);
}

static void
check_gap (const JourneyBox *box, gpointer user_data)
{
  JourneyScene *scene = user_data;
  const JourneyGapEntry *entry;
  double x, expected, actual;

  if (box->kind != JOURNEY_BOX_GAP)
    return;

  entry = journey_gap_table_peek (journey_scene_gap_table (scene), (guint)box->column);
  if (entry->standing == JOURNEY_STANDING_UNSCORED)
    {
      double halves[2];

      g_assert_true (
          journey_scene_gap_dot (scene, box, JOURNEY_GAP_DOT_ACTUAL, &x, &actual)
          == (journey_gap_table_half (journey_scene_gap_table (scene), entry, &halves[0], &halves[1]) && !isnan (halves[1])));
      return;
    }
  check_dot (scene, box, JOURNEY_GAP_DOT_EXPECTED, entry->expected);
  check_dot (scene, box, JOURNEY_GAP_DOT_ACTUAL, entry->actual);
  journey_scene_gap_dot (scene, box, JOURNEY_GAP_DOT_EXPECTED, &x, &expected);
  journey_scene_gap_dot (scene, box, JOURNEY_GAP_DOT_ACTUAL, &x, &actual);

  /* Of two dots in one place, the ring is around the full one. */
  g_assert_cmpint (journey_scene_hit_gap_dot (scene, box, x, actual), ==, JOURNEY_GAP_DOT_ACTUAL);
  if (fabs (expected - actual) < 4)
    g_assert_cmpint (journey_scene_hit_gap_dot (scene, box, x + 8, actual), ==, JOURNEY_GAP_DOT_EXPECTED);
  else
    g_assert_cmpint (journey_scene_hit_gap_dot (scene, box, x, expected), ==, JOURNEY_GAP_DOT_EXPECTED);
}

static void
test_gap_dots (void)
{
  g_autoptr (JourneyState) map = render_map_broadband ();
  g_autoptr (JourneyScene) scene = journey_scene_new (map, &editing, NULL);

  journey_scene_foreach (scene, check_gap, scene);
}

static void
check_severity (const JourneyBox *box, gpointer user_data)
{
  gboolean rtl = journey_scene_is_rtl (user_data);
  double start = rtl ? box->rect.x + box->rect.width : box->rect.x;

  for (int dot = 1; dot <= 3; dot++)
    {
      double x = start + (rtl ? -1 : 1) * (2 + 10 * dot);
      int hit = box->kind == JOURNEY_BOX_PAIN_POINT ? dot : 0;

      /* At least 20 high, for hands that are not steady. */
      g_assert_cmpint (journey_scene_hit_severity (user_data, box, x, box->rect.y + 1), ==, hit);
      g_assert_cmpint (journey_scene_hit_severity (user_data, box, x, box->rect.y + 21), ==, hit);
      g_assert_cmpint (journey_scene_hit_severity (user_data, box, x, box->rect.y + 30), ==, 0);
    }
}

static void
test_severity (gconstpointer language)
{
  g_autoptr (JourneyState) map = render_map_awkward (language);
  g_autoptr (JourneyScene) scene = journey_scene_new (map, &editing, NULL);

  journey_scene_foreach (scene, check_severity, scene);
}

/* Every column is met in both its halves, in the order in which it is read; beyond the ends are the ends. */
static void
test_spot (gconstpointer language)
{
  g_autoptr (JourneyState) map = render_map_awkward (language);
  g_autoptr (JourneyScene) scene = journey_scene_new (map, &editing, NULL);
  guint n = journey_scene_n_columns (scene);
  JourneySpot spot;

  for (guint i = 0; i < n; i++)
    {
      JourneyRect rect = journey_scene_column_rect (scene, i);
      gboolean rtl = journey_scene_is_rtl (scene);

      g_assert_true (journey_scene_spot (scene, rect.x + rect.width * 0.3, &spot));
      g_assert_cmpint (spot.column, ==, i);
      g_assert_cmpint (spot.behind, ==, rtl);
      g_assert_true (journey_scene_spot (scene, rect.x + rect.width * 0.7, &spot));
      g_assert_cmpint (spot.column, ==, i);
      g_assert_cmpint (spot.behind, ==, !rtl);
    }

  g_assert_true (journey_scene_spot (scene, -100, &spot));
  g_assert_cmpint (spot.behind, ==, journey_scene_is_rtl (scene));
  g_assert_true (journey_scene_spot (scene, journey_scene_width (scene) + 100, &spot));
  g_assert_cmpint (spot.behind, ==, !journey_scene_is_rtl (scene));
}

static void
test_spot_in_nothing (void)
{
  g_autoptr (JourneyMap) map = journey_map_new ();
  g_autoptr (JourneyScene) scene = journey_scene_new (journey_map_state (map), &editing, NULL);
  JourneySpot spot;

  g_assert_false (journey_scene_spot (scene, 100, &spot));
}

static gsize
length_of_overview (guint n_stages, guint n_touchpoints)
{
  g_autoptr (JourneyState) map = render_map_large (n_stages, n_touchpoints);
  g_autoptr (JourneyScene) scene = journey_scene_new (map, &editing, NULL);
  JourneyRect page = { 0, 0, 190, 60 };
  g_autoptr (JourneySvgSink) svg = journey_svg_sink_new (&page, "t", "");

  journey_scene_paint_overview (scene, journey_svg_sink_get (svg), page.width, page.height);

  return strlen (journey_svg_sink_buffer (svg)->str);
}

/* What it costs depends on its size, not on that of the map. */
static void
test_overview (void)
{
  gsize some = length_of_overview (5, 20);
  gsize many = length_of_overview (10, 300);

  g_assert_cmpuint (some, >, 2000);
  g_assert_cmpuint (many, <, 2 * some);
}

static gboolean
paints (JourneyScene *scene, const char *text)
{
  JourneyRect page = { 0, 0, journey_scene_width (scene), journey_scene_height (scene) };
  g_autoptr (JourneySvgSink) svg = journey_svg_sink_new (&page, "t", "");

  journey_scene_paint (scene, journey_svg_sink_get (svg), NULL, JOURNEY_DETAIL_FULL);

  return strstr (journey_svg_sink_buffer (svg)->str, text) != NULL;
}

/* Of half a gap the dot is there, where it is taken hold of, and its figure without a sign. */
static void
test_half (gconstpointer side)
{
  gboolean actual = GPOINTER_TO_INT (side) == JOURNEY_GAP_DOT_ACTUAL;
  g_autoptr (JourneyState) broadband = render_map_broadband ();
  g_autoptr (JourneyMap) map = journey_map_new_from_state (broadband);
  g_autoptr (JourneyScene) before = journey_scene_new (broadband, &editing, NULL);
  guint column = journey_gap_table_ranked (journey_scene_gap_table (before), 0)->number - 1;
  JourneyNode *touchpoint = journey_map_find (map, journey_scene_column_id (before, column));
  JourneyNode *score = journey_node_child (touchpoint, JOURNEY_TOUCHPOINT_SCORES, 0);
  g_autoptr (JourneyScene) scene = NULL, after = NULL;
  double x, y;
  JourneyBox box;

  journey_edit_set_number (score, JOURNEY_SCORE_EXPECTED, actual ? NAN : 4.1);
  journey_edit_set_number (score, JOURNEY_SCORE_ACTUAL, actual ? 4.1 : NAN);
  scene = journey_scene_new (journey_map_state (map), &editing, before);
  g_assert_true (journey_scene_find (scene, journey_node_id (touchpoint), JOURNEY_BOX_GAP, &box));
  check_dot (scene, &box, (JourneyGapDot)GPOINTER_TO_INT (side), 4.1);
  journey_scene_gap_dot (scene, &box, (JourneyGapDot)GPOINTER_TO_INT (side), &x, &y);
  g_assert_cmpint (journey_scene_hit_gap_dot (scene, &box, x + 8, y), ==, GPOINTER_TO_INT (side));
  g_assert_false (journey_scene_gap_dot (scene, &box, actual ? JOURNEY_GAP_DOT_EXPECTED : JOURNEY_GAP_DOT_ACTUAL, &x, &y));
  g_assert_true (paints (scene, ">4.1<"));

  /* It is drawn anew when it is another. */
  journey_edit_set_number (score, actual ? JOURNEY_SCORE_ACTUAL : JOURNEY_SCORE_EXPECTED, 4.2);
  after = journey_scene_new (journey_map_state (map), &editing, scene);
  g_assert_true (journey_scene_part_stamp (after, JOURNEY_PART_COLUMN, column)
                 != journey_scene_part_stamp (scene, JOURNEY_PART_COLUMN, column));
}

/* However little a score is raised, its column shows today's figure beside the one that is tried. */
static void
test_tried_a_little (void)
{
  g_autoptr (JourneyState) map = render_map_broadband ();
  g_autoptr (JourneyScene) before = journey_scene_new (map, &editing, NULL);
  const double steps[] = { 0.5, 0.02 };
  const char *const figures[][2] = { { "−3.2", "−2.7" }, { "−3.20", "−3.18" } };

  g_assert_false (paints (before, "→"));
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      g_autoptr (JourneyWhatIf) what_if = journey_what_if_new ();
      g_autoptr (JourneyState) tried = NULL;
      g_autoptr (JourneyScene) scene = NULL;
      JourneySceneOptions options = editing;
      guint column = journey_gap_table_ranked (journey_scene_gap_table (before), 0)->number - 1;

      journey_what_if_raise (what_if, map, journey_scene_column_id (before, column), NULL, steps[i]);
      options.tried = tried = journey_what_if_apply (what_if, map);
      scene = journey_scene_new (map, &options, before);
      g_assert_true (paints (scene, "→"));
      g_assert_true (paints (scene, figures[i][0]));
      g_assert_true (paints (scene, figures[i][1]));
    }
}

/* What is tried stands where the map's score stood, which is still known; other columns stay as they were painted. */
static void
test_tried (void)
{
  g_autoptr (JourneyState) map = render_map_broadband ();
  g_autoptr (JourneyScene) before = journey_scene_new (map, &editing, NULL);
  g_autoptr (JourneyWhatIf) what_if = journey_what_if_new ();
  g_autoptr (JourneyState) tried = NULL;
  g_autoptr (JourneyScene) scene = NULL, after = NULL;
  JourneySceneOptions options = editing;
  JourneyGapTable *today = journey_scene_gap_table (before);
  guint column = journey_gap_table_ranked (today, 0)->number - 1;
  double actual = journey_gap_table_peek (today, column)->actual;

  journey_what_if_raise (what_if, map, journey_scene_column_id (before, column), NULL, 0.5);
  tried = journey_what_if_apply (what_if, map);
  options.tried = tried;
  scene = journey_scene_new (map, &options, before);
  g_assert_cmpfloat_with_epsilon (journey_gap_table_peek (journey_scene_gap_table (scene), column)->actual, actual + 0.5, 1e-9);
  for (guint i = 0; i < journey_scene_n_columns (scene); i++)
    {
      gboolean same =
          journey_scene_part_stamp (scene, JOURNEY_PART_COLUMN, i) == journey_scene_part_stamp (before, JOURNEY_PART_COLUMN, i);

      g_assert_true (same == (i != column));
      g_assert_true ((journey_scene_gap_today (scene, i) != NULL) == (i == column));
    }
  g_assert_cmpfloat (journey_scene_gap_today (scene, column)->actual, ==, actual);
  g_assert_true (journey_scene_part_stamp (scene, JOURNEY_PART_PERSONA_STRIP, 0)
                 != journey_scene_part_stamp (before, JOURNEY_PART_PERSONA_STRIP, 0));

  /* Nothing is left of it. */
  after = journey_scene_new (map, &editing, scene);
  for (guint i = 0; i < journey_scene_n_columns (after); i++)
    g_assert_true (journey_scene_part_stamp (after, JOURNEY_PART_COLUMN, i)
                   == journey_scene_part_stamp (before, JOURNEY_PART_COLUMN, i));
  g_assert_null (journey_scene_gap_today (after, column));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/grip/gap-dots", test_gap_dots);
  g_test_add_data_func ("/grip/severity", "en", test_severity);
  g_test_add_data_func ("/grip/severity-mirrored", "ar", test_severity);
  g_test_add_data_func ("/grip/spot", "en", test_spot);
  g_test_add_data_func ("/grip/spot-mirrored", "ar", test_spot);
  g_test_add_func ("/grip/spot-in-nothing", test_spot_in_nothing);
  g_test_add_data_func ("/grip/half-actual", GINT_TO_POINTER (JOURNEY_GAP_DOT_ACTUAL), test_half);
  g_test_add_data_func ("/grip/half-expected", GINT_TO_POINTER (JOURNEY_GAP_DOT_EXPECTED), test_half);
  g_test_add_func ("/grip/tried", test_tried);
  g_test_add_func ("/grip/tried-a-little", test_tried_a_little);
  g_test_add_func ("/grip/overview", test_overview);

  return g_test_run ();
}
