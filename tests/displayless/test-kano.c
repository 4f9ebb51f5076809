/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-kano.h"

#include <math.h>
#include <string.h>

#include "journey-tally-table.h"
#include "tally-map.h"

#define assert_near(a, b, epsilon) g_assert_cmpfloat_with_epsilon (a, b, epsilon)

static void
test_pairs (void)
{
  static const char *const rows[] = { "QAAAO", "RIIIM", "RIIIM", "RIIIM", "RRRRQ" };

  for (int i = 1; i <= 5; i++)
    for (int j = 1; j <= 5; j++)
      {
        g_autofree char *answer = journey_kano_format_answer (i, j);
        const char letter[] = { rows[i - 1][j - 1], '\0' };
        JourneyKano class = journey_kano_classify (i, j);

        g_assert_cmpint (journey_kano_parse_answer (letter), ==, class);
        g_assert_cmpint (journey_kano_parse_answer (answer), ==, class);
      }
  g_assert_cmpint (journey_kano_classify (0, 3), ==, JOURNEY_KANO_NONE);
  g_assert_cmpint (journey_kano_classify (3, 6), ==, JOURNEY_KANO_NONE);
}

static void
test_answers (void)
{
  static const char *const wrong[] = { "", "X", "15", "1-6", "0-1", "1-", "1-5-1", "MO", "-", "1–5" };

  g_assert_cmpint (journey_kano_parse_answer ("M"), ==, JOURNEY_KANO_MUST_BE);
  g_assert_cmpint (journey_kano_parse_answer ("o"), ==, JOURNEY_KANO_PERFORMANCE);
  g_assert_cmpint (journey_kano_parse_answer ("Q"), ==, JOURNEY_KANO_QUESTIONABLE);
  g_assert_cmpint (journey_kano_parse_answer ("I"), ==, JOURNEY_KANO_INDIFFERENT);
  g_assert_cmpint (journey_kano_parse_answer ("A"), ==, JOURNEY_KANO_ATTRACTIVE);
  g_assert_cmpint (journey_kano_parse_answer ("R"), ==, JOURNEY_KANO_REVERSE);
  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    g_assert_cmpint (journey_kano_parse_answer (wrong[i]), ==, JOURNEY_KANO_NONE);
}

static JourneyKanoFigures
figures_of (guint64 m, guint64 o, guint64 a, guint64 i, guint64 r, guint64 q)
{
  const guint64 counts[] = { m, o, a, i, r, q };

  return journey_kano_figures (counts);
}

static void
test_better_worse (void)
{
  JourneyKanoFigures figures = figures_of (95, 123, 45, 33, 0, 0);

  g_assert_cmpint (figures.class, ==, JOURNEY_KANO_PERFORMANCE);
  assert_near (figures.better, 0.568, 5e-4);
  assert_near (figures.worse, -0.736, 5e-4);
  g_assert_cmpuint (figures.n, ==, 296);

  figures = figures_of (101, 54, 54, 81, 3, 3);
  g_assert_cmpint (figures.class, ==, JOURNEY_KANO_MUST_BE);
  assert_near (figures.better, 0.372, 5e-4);
  assert_near (figures.worse, -0.534, 5e-4);
  g_assert_cmpuint (figures.four, ==, 290);
  g_assert_cmpuint (figures.n, ==, 296);

  figures = figures_of (0, 0, 9, 0, 0, 0);
  g_assert_true (figures.worse == 0 && !signbit (figures.worse));
}

static void
test_class (void)
{
  JourneyKanoFigures figures = figures_of (0, 0, 0, 0, 0, 0);

  g_assert_cmpint (figures.mode, ==, JOURNEY_KANO_NONE);
  g_assert_cmpint (figures.class, ==, JOURNEY_KANO_NONE);
  g_assert_true (isnan (figures.better) && isnan (figures.worse));

  g_assert_cmpint (figures_of (7, 7, 7, 7, 0, 0).class, ==, JOURNEY_KANO_MUST_BE);
  g_assert_cmpint (figures_of (6, 7, 7, 7, 0, 0).class, ==, JOURNEY_KANO_PERFORMANCE);
  g_assert_cmpint (figures_of (6, 6, 7, 7, 0, 0).class, ==, JOURNEY_KANO_ATTRACTIVE);
  g_assert_cmpint (figures_of (6, 6, 6, 7, 7, 7).class, ==, JOURNEY_KANO_INDIFFERENT);

  figures = figures_of (3, 2, 1, 0, 4, 0);
  g_assert_cmpint (figures.mode, ==, JOURNEY_KANO_REVERSE);
  g_assert_cmpint (figures.class, ==, JOURNEY_KANO_NONE);
  assert_near (figures.better, 0.5, 1e-12);
  figures = figures_of (0, 0, 0, 0, 0, 2);
  g_assert_cmpint (figures.mode, ==, JOURNEY_KANO_QUESTIONABLE);
  g_assert_true (isnan (figures.better));
}

/* Fong's bounds, worked out by hand: √(90·110/200)·1.65 = 11.61 and √(92·108/200)·1.65 = 11.63. */
static void
test_firm (void)
{
  g_assert_true (figures_of (95, 123, 45, 33, 0, 0).is_firm);
  g_assert_true (figures_of (101, 54, 54, 81, 3, 3).is_firm);
  g_assert_false (figures_of (50, 40, 10, 0, 0, 0).is_firm);
  g_assert_true (figures_of (52, 40, 8, 0, 0, 0).is_firm);
  g_assert_cmpint (figures_of (52, 8, 0, 40, 0, 0).next, ==, JOURNEY_KANO_INDIFFERENT);

  g_assert_false (figures_of (0, 0, 0, 0, 0, 0).is_firm);
  g_assert_false (figures_of (1, 0, 0, 0, 0, 0).is_firm);
  g_assert_false (figures_of (0, 9, 0, 0, 0, 0).is_firm);
  g_assert_true (figures_of (0, 10, 0, 0, 0, 0).is_firm);
  g_assert_cmpint (figures_of (0, 10, 0, 0, 0, 0).next, ==, JOURNEY_KANO_NONE);
  g_assert_false (figures_of (5, 5, 0, 0, 0, 0).is_firm);
  g_assert_cmpint (figures_of (5, 5, 0, 0, 0, 0).next, ==, JOURNEY_KANO_PERFORMANCE);
}

static void
ask_kano (JourneyNode *touchpoint, const char *segment, int must_be, int pairs)
{
  const int counts[] = { must_be, pairs, 1000 };

  tally_map_ask (touchpoint, JOURNEY_QUESTION_KANO, segment, (const char *const[]){ "M", "1-3", "nonsense", NULL }, counts);
}

static void
test_sums (void)
{
  g_autoptr (JourneyMap) map = tally_map_new (2, 2);
  g_autoptr (JourneyState) state = NULL;
  g_autoptr (JourneyTallyTable) all = NULL;
  g_autoptr (JourneyTallyTable) shops = NULL;
  g_auto (GStrv) segments = NULL;

  ask_kano (tally_map_touchpoint (map, 0, 1), "Shops", 5, 2);
  ask_kano (tally_map_touchpoint (map, 0, 1), "", 0, 4);
  ask_kano (tally_map_touchpoint (map, 1, 0), "Homes", 1, 0);
  state = journey_state_ref (journey_map_state (map));
  all = journey_tally_table_new (state, NULL, NULL);
  shops = journey_tally_table_new (state, "Shops", NULL);
  segments = journey_tally_segments (state);

  g_assert_cmpint (journey_kano_figures (journey_tally_table_touchpoint (all, 0, 1)->kano).class, ==, JOURNEY_KANO_ATTRACTIVE);
  g_assert_cmpint (journey_kano_figures (journey_tally_table_touchpoint (shops, 0, 1)->kano).class, ==, JOURNEY_KANO_MUST_BE);
  g_assert_cmpuint (journey_kano_figures (journey_tally_table_touchpoint (all, 0, 0)->kano).n, ==, 0);
  g_assert_cmpuint (journey_kano_figures (journey_tally_table_stage (all, 0)->kano).n, ==, 11);
  g_assert_cmpuint (journey_kano_figures (journey_tally_table_map (all)->kano).n, ==, 12);
  g_assert_cmpuint (journey_kano_figures (journey_tally_table_map (shops)->kano).n, ==, 7);
  g_assert_cmpuint (g_strv_length (segments), ==, 2);
  g_assert_cmpstr (segments[0], ==, "Shops");
  g_assert_cmpstr (segments[1], ==, "Homes");
}

static void
edit_somehow (JourneyMap *map)
{
  guint stage = (guint)g_test_rand_int_range (0, 3);
  JourneyNode *parent = journey_node_child (JOURNEY_NODE (map), JOURNEY_MAP_STAGES, stage);
  guint n = journey_node_n_children (parent, JOURNEY_STAGE_TOUCHPOINTS);
  int verb = n > 0 ? g_test_rand_int_range (0, 4) : 0;
  JourneyNode *touchpoint = n > 0 ? tally_map_touchpoint (map, stage, (guint)g_test_rand_int_range (0, (int)n)) : NULL;

  if (verb == 0)
    journey_edit_add_touchpoint (JOURNEY_STAGE (parent), (guint)g_test_rand_int_range (0, (int)n + 1), "New");
  else if (verb == 1)
    journey_edit_remove (touchpoint);
  else if (verb == 2)
    journey_edit_move (touchpoint, journey_node_child (JOURNEY_NODE (map), JOURNEY_MAP_STAGES, (stage + 1) % 3), 0);
  else
    ask_kano (touchpoint, "", g_test_rand_int_range (0, 9), g_test_rand_int_range (0, 9));
}

static void
assert_same (JourneyMap *map, JourneyTallyTable *table, JourneyTallyTable *cold)
{
  const gsize size = sizeof (JourneyTallySums);

  g_assert_cmpmem (journey_tally_table_map (table), size, journey_tally_table_map (cold), size);
  for (guint i = 0; i < 3; i++)
    {
      JourneyNode *stage = journey_node_child (JOURNEY_NODE (map), JOURNEY_MAP_STAGES, i);

      g_assert_cmpmem (journey_tally_table_stage (table, i), size, journey_tally_table_stage (cold, i), size);
      for (guint j = 0; j < journey_node_n_children (stage, JOURNEY_STAGE_TOUCHPOINTS); j++)
        g_assert_cmpmem (journey_tally_table_touchpoint (table, i, j), size, journey_tally_table_touchpoint (cold, i, j), size);
    }
}

/* A table made from the one before is the same as one made from nothing, whatever was edited. */
static void
test_incremental (void)
{
  g_autoptr (JourneyMap) map = tally_map_new (3, 6);
  g_autoptr (JourneyTallyTable) table = journey_tally_table_new (journey_map_state (map), NULL, NULL);

  for (int round = 0; round < 200; round++)
    {
      g_autoptr (JourneyTallyTable) before = g_steal_pointer (&table);
      g_autoptr (JourneyTallyTable) cold = NULL;

      edit_somehow (map);
      table = journey_tally_table_new (journey_map_state (map), NULL, before);
      cold = journey_tally_table_new (journey_map_state (map), NULL, NULL);
      assert_same (map, table, cold);
    }
}

static JourneyKanoAge
age_of (JourneyNode *touchpoint, const char *date, int day, int month, int year)
{
  g_autoptr (GDate) today = g_date_new_dmy ((GDateDay)day, (GDateMonth)month, (GDateYear)year);
  g_autoptr (JourneyState) state = NULL;

  journey_edit_set_text (touchpoint, JOURNEY_TOUCHPOINT_KANO_DATE, date);
  state = journey_node_freeze (touchpoint);

  return journey_kano_age (state, today);
}

static void
test_age (void)
{
  g_autoptr (JourneyMap) map = tally_map_new (1, 1);
  JourneyNode *touchpoint = tally_map_touchpoint (map, 0, 0);

  g_assert_cmpint (age_of (touchpoint, "2020", 1, 1, 2026), ==, JOURNEY_KANO_AGE_NONE);
  journey_edit_set_integer (touchpoint, JOURNEY_TOUCHPOINT_KANO, JOURNEY_KANO_ATTRACTIVE);
  g_assert_cmpint (age_of (touchpoint, "", 1, 1, 2026), ==, JOURNEY_KANO_AGE_UNDATED);
  g_assert_cmpint (age_of (touchpoint, "2025-03-31", 31, 3, 2026), ==, JOURNEY_KANO_AGE_RECENT);
  g_assert_cmpint (age_of (touchpoint, "2025-03-31", 1, 4, 2026), ==, JOURNEY_KANO_AGE_DUE);
  g_assert_cmpint (age_of (touchpoint, "2025-02", 28, 2, 2026), ==, JOURNEY_KANO_AGE_RECENT);
  g_assert_cmpint (age_of (touchpoint, "2025-02", 1, 3, 2026), ==, JOURNEY_KANO_AGE_DUE);
  g_assert_cmpint (age_of (touchpoint, "2024", 31, 12, 2025), ==, JOURNEY_KANO_AGE_RECENT);
  g_assert_cmpint (age_of (touchpoint, "2024", 1, 1, 2026), ==, JOURNEY_KANO_AGE_DUE);
}

static void
test_class_of_touchpoint (void)
{
  g_autoptr (JourneyMap) map = tally_map_new (1, 1);
  JourneyNode *touchpoint = tally_map_touchpoint (map, 0, 0);
  g_autoptr (JourneyState) answered = NULL;
  g_autoptr (JourneyState) set = NULL;
  g_autoptr (JourneyState) against = NULL;
  g_autoptr (JourneyState) same = NULL;
  JourneyNode *tally;

  ask_kano (touchpoint, "", 1, 4);
  tally = journey_node_child (touchpoint, JOURNEY_TOUCHPOINT_TALLIES, 0);
  journey_edit_set_text (tally, JOURNEY_TALLY_FROM, "2026-01-05");
  journey_edit_set_text (tally, JOURNEY_TALLY_TO, "2026-02-07");
  answered = journey_node_freeze (touchpoint);
  g_assert_cmpint (journey_kano_class (answered), ==, JOURNEY_KANO_ATTRACTIVE);
  g_assert_cmpint (journey_kano_doubt (answered), ==, JOURNEY_KANO_DOUBT_FEW);
  g_assert_cmpstr (journey_kano_date (answered), ==, "2026-02-07");

  journey_edit_set_integer (touchpoint, JOURNEY_TOUCHPOINT_KANO, JOURNEY_KANO_MUST_BE);
  set = journey_node_freeze (touchpoint);
  g_assert_cmpint (journey_kano_class (set), ==, JOURNEY_KANO_MUST_BE);
  g_assert_cmpint (journey_kano_doubt (set), ==, JOURNEY_KANO_DOUBT_NONE);
  g_assert_true (journey_kano_is_firm (set));
  g_assert_false (journey_kano_is_firm (answered));
  g_assert_cmpstr (journey_kano_date (set), ==, "");

  /* What somebody set stands, but answers enough may speak against it. */
  ask_kano (touchpoint, "Young", 1, 30);
  against = journey_node_freeze (touchpoint);
  g_assert_cmpint (journey_kano_class (against), ==, JOURNEY_KANO_MUST_BE);
  g_assert_cmpint (journey_kano_doubt (against), ==, JOURNEY_KANO_DOUBT_AGAINST);
  g_assert_false (journey_kano_is_firm (against));
  journey_edit_set_integer (touchpoint, JOURNEY_TOUCHPOINT_KANO, JOURNEY_KANO_ATTRACTIVE);
  same = journey_node_freeze (touchpoint);
  g_assert_true (journey_kano_is_firm (same));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/kano/pairs", test_pairs);
  g_test_add_func ("/kano/answers", test_answers);
  g_test_add_func ("/kano/better-worse", test_better_worse);
  g_test_add_func ("/kano/class", test_class);
  g_test_add_func ("/kano/firm", test_firm);
  g_test_add_func ("/kano/sums", test_sums);
  g_test_add_func ("/kano/incremental", test_incremental);
  g_test_add_func ("/kano/age", test_age);
  g_test_add_func ("/kano/class-of-touchpoint", test_class_of_touchpoint);

  return g_test_run ();
}
