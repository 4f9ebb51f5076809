/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-call.h"

#include "journey-edit.h"

static JourneyMap *
new_map (void)
{
  JourneyMap *map = journey_map_new ();

  journey_history_begin (journey_map_history (map), "Make");
  for (guint i = 0; i < 2; i++)
    {
      JourneyStage *stage = journey_edit_add_stage (map, G_MAXUINT, i ? "Later" : "First");

      journey_edit_add_touchpoint (stage, G_MAXUINT, i ? "Three" : "One");
      journey_edit_add_touchpoint (stage, G_MAXUINT, i ? "Four" : "Two");
    }
  journey_history_end (journey_map_history (map));

  return map;
}

static void
test_parse (void)
{
  static const struct
  {
    const char *text;
    JourneyCallResult result;
    double expected; /* -1 for none */
    double actual;
    double importance; /* 0 for none */
  } cases[] = {
    { "3: 2 2 1 3", JOURNEY_CALL_TAKEN, -1, 2 },
    { " 3 : 4 4 4 / 2", JOURNEY_CALL_TAKEN, 4, 2 },
    { "3:4/", JOURNEY_CALL_TAKEN, 4, -1 },
    { "3:/2,5", JOURNEY_CALL_TAKEN, -1, 2.5 },
    { "３：２ ２", JOURNEY_CALL_TAKEN, -1, 2 },
    { "3:", JOURNEY_CALL_UNFINISHED, -1, -1 },
    { "3: /", JOURNEY_CALL_UNFINISHED, -1, -1 },
    { "3: 2 -", JOURNEY_CALL_UNFINISHED, -1, -1 },
    { "3: 1 5 / 2 / 3", JOURNEY_CALL_TAKEN, 2, 3, 3 },
    { "3: 4 / / ", JOURNEY_CALL_TAKEN, -1, -1, 4 },
    { "3: 1 / 2 / 3 / 4", JOURNEY_CALL_UNFINISHED, -1, -1 },
    { "3: 4 / 2 x", JOURNEY_CALL_UNFINISHED, -1, -1 },
    { "3: 2 9", JOURNEY_CALL_OFF_SCALE, -1, -1 },
    { "3: 9 / 2", JOURNEY_CALL_OFF_SCALE, -1, -1 },
    { "5: 2", JOURNEY_CALL_NO_TOUCHPOINT, -1, -1 },
    { "0: 2", JOURNEY_CALL_NO_TOUCHPOINT, -1, -1 },
    { "99999999999999999999: 2", JOURNEY_CALL_NO_TOUCHPOINT, -1, -1 },
    { "3", JOURNEY_CALL_NONE, -1, -1 },
    { "3: the bill", JOURNEY_CALL_NONE, -1, -1 },
    { "3: 24h support", JOURNEY_CALL_NONE, -1, -1 },
    { "3 24 hours", JOURNEY_CALL_NONE, -1, -1 },
    { "3 2 2 1 3", JOURNEY_CALL_TAKEN, -1, 2 },
    { "3 4 4 / 2", JOURNEY_CALL_TAKEN, 4, 2 },
    { "3 ", JOURNEY_CALL_NONE, -1, -1 },
    { "3: 2nd visit", JOURNEY_CALL_NONE, -1, -1 },
    { "3: 3日", JOURNEY_CALL_NONE, -1, -1 },
    { "Bill: 3", JOURNEY_CALL_NONE, -1, -1 },
    { "", JOURNEY_CALL_NONE, -1, -1 },
  };
  g_autoptr (JourneyMap) map = new_map ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      JourneyCall call;

      g_assert_cmpint (journey_call_parse (map, cases[i].text, &call), ==, cases[i].result);
      if (cases[i].result != JOURNEY_CALL_TAKEN)
        continue;
      g_assert_cmpstr (journey_node_text (call.touchpoint, JOURNEY_TOUCHPOINT_TITLE), ==, "Three");
      g_assert_cmpint (call.has_expected, ==, cases[i].expected > 0);
      g_assert_cmpint (call.has_actual, ==, cases[i].actual > 0);
      g_assert_cmpint (call.has_importance, ==, cases[i].importance > 0);
      if (call.has_importance)
        {
          g_assert_cmpfloat (call.importance.mean, ==, cases[i].importance);
          g_assert_cmpuint (call.importance.n, ==, 0);
        }
      if (call.has_expected)
        g_assert_cmpfloat (call.expected.mean, ==, cases[i].expected);
      if (call.has_actual)
        g_assert_cmpfloat (call.actual.mean, ==, cases[i].actual);
    }
}

/* It is known before it is kept which dimension it is about, where there are several. */
static void
test_dimension (void)
{
  g_autoptr (JourneyMap) map = new_map ();
  JourneyNode *dimension;
  JourneyCall call;

  journey_call_parse (map, "4: 2", &call);
  g_assert_null (call.dimension);

  dimension = journey_edit_add (JOURNEY_NODE (map), JOURNEY_MAP_DIMENSIONS, 0);
  journey_edit_set_text (dimension, JOURNEY_DIMENSION_TITLE, "Time");
  journey_edit_set_integer (dimension, JOURNEY_DIMENSION_KIND, JOURNEY_DIMENSION_KIND_COST);
  journey_call_parse (map, "4: 2", &call);
  g_assert_cmpstr (call.dimension, ==, "Overall");
  g_assert_true (call.new_dimension);

  journey_call_keep (&call);
  journey_call_parse (map, "4: 3", &call);
  g_assert_cmpstr (call.dimension, ==, "Overall");
  g_assert_false (call.new_dimension);

  journey_edit_remove (dimension);
  journey_call_parse (map, "4: 3", &call);
  g_assert_null (call.dimension);
}

/* One step for both, with how many hands there were. */
static void
test_keep (void)
{
  g_autoptr (JourneyMap) map = new_map ();
  g_autoptr (JourneyState) before = journey_state_ref (journey_map_state (map));
  JourneyCall call;
  JourneyNode *score;

  g_assert_cmpint (journey_call_parse (map, "4: 4 4 5 / 2 2", &call), ==, JOURNEY_CALL_TAKEN);
  g_assert_false (journey_call_keep (&call));
  score = journey_node_child (call.touchpoint, JOURNEY_TOUCHPOINT_SCORES, 0);
  g_assert_cmpfloat_with_epsilon (journey_node_number (score, JOURNEY_SCORE_EXPECTED), 13 / 3.0, 1e-9);
  g_assert_cmpfloat (journey_node_number (score, JOURNEY_SCORE_ACTUAL), ==, 2);
  g_assert_cmpint (journey_node_integer (score, JOURNEY_SCORE_N), ==, 2);

  journey_history_undo (journey_map_history (map));
  g_assert_true (journey_state_equal (journey_map_state (map), before));
}

/* All that a sheet asks for goes in at once. */
static void
test_importance (void)
{
  g_autoptr (JourneyMap) map = new_map ();
  g_autoptr (JourneyState) before = journey_state_ref (journey_map_state (map));
  JourneyCall call;
  JourneyNode *score;

  g_assert_cmpint (journey_call_parse (map, "4 5 4 / 4 / 2 2", &call), ==, JOURNEY_CALL_TAKEN);
  journey_call_keep (&call);
  score = journey_node_child (call.touchpoint, JOURNEY_TOUCHPOINT_SCORES, 0);
  g_assert_cmpfloat (journey_node_number (score, JOURNEY_SCORE_IMPORTANCE), ==, 4.5);
  g_assert_cmpfloat (journey_node_number (score, JOURNEY_SCORE_EXPECTED), ==, 4);
  g_assert_cmpint (journey_node_integer (score, JOURNEY_SCORE_N), ==, 2);
  g_assert_cmpint (journey_call_parse (map, "4: 3 / /", &call), ==, JOURNEY_CALL_TAKEN);
  journey_call_keep (&call);
  g_assert_cmpfloat (journey_node_number (score, JOURNEY_SCORE_IMPORTANCE), ==, 3);
  g_assert_cmpfloat (journey_node_number (score, JOURNEY_SCORE_ACTUAL), ==, 2);

  journey_history_undo (journey_map_history (map));
  journey_history_undo (journey_map_history (map));
  g_assert_true (journey_state_equal (journey_map_state (map), before));
}

/* A measured score is not measured any more, which people have to be told. */
static void
test_measured (void)
{
  g_autoptr (JourneyMap) map = new_map ();
  JourneyCall call;
  JourneyNode *evidence;

  g_assert_cmpint (journey_call_parse (map, "1: 4 / 3", &call), ==, JOURNEY_CALL_TAKEN);
  g_assert_false (journey_call_keep (&call));
  evidence = journey_edit_add (call.touchpoint, JOURNEY_TOUCHPOINT_EVIDENCE, 0);
  journey_edit_set_integer (evidence, JOURNEY_EVIDENCE_KIND, JOURNEY_EVIDENCE_KIND_SURVEY);
  journey_edit_set_text (journey_node_child (call.touchpoint, JOURNEY_TOUCHPOINT_SCORES, 0), JOURNEY_SCORE_EVIDENCE,
                         journey_node_id (evidence));

  g_assert_cmpint (journey_call_parse (map, "1: 2 2 1 3", &call), ==, JOURNEY_CALL_TAKEN);
  g_assert_true (journey_call_keep (&call));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/call/parse", test_parse);
  g_test_add_func ("/call/dimension", test_dimension);
  g_test_add_func ("/call/keep", test_keep);
  g_test_add_func ("/call/importance", test_importance);
  g_test_add_func ("/call/measured", test_measured);

  return g_test_run ();
}
