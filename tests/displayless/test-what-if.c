/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "gap-map.h"
#include "journey-edit.h"
#include "journey-ranked.h"
#include "journey-what-if.h"

/* Scores that are tried, and which touchpoints are listed in which order. */

static JourneyTouchpoint *
add (JourneyStage *stage, const char *title, double importance, double expected, double actual)
{
  JourneyTouchpoint *touchpoint = journey_edit_add_touchpoint (stage, G_MAXUINT, title);
  JourneyNode *score = JOURNEY_NODE (journey_edit_need_score (touchpoint, NULL));

  journey_edit_set_number (score, JOURNEY_SCORE_IMPORTANCE, importance);
  journey_edit_set_number (score, JOURNEY_SCORE_EXPECTED, expected);
  journey_edit_set_number (score, JOURNEY_SCORE_ACTUAL, actual);

  return touchpoint;
}

static JourneyMap *
make_map (void)
{
  JourneyMap *map = journey_map_new ();
  JourneyStage *stage = journey_edit_add_stage (map, 0, "Purchase");
  JourneyNode *score;

  add (stage, "Order", 5, 4, 3.5);
  score = journey_node_child (JOURNEY_NODE (add (stage, "Bill", 3, 5, 2)), JOURNEY_TOUCHPOINT_SCORES, 0);
  journey_edit_set_integer (score, JOURNEY_SCORE_N, 40);
  journey_edit_set_number (score, JOURNEY_SCORE_SD, 1);
  stage = journey_edit_add_stage (map, 1, "Loyalty");
  journey_edit_add_touchpoint (stage, 0, "Talk");

  return map;
}

static JourneyState *
touchpoint_of (JourneyState *map, guint column)
{
  return journey_state_child (journey_state_child (map, JOURNEY_MAP_STAGES, 0), JOURNEY_STAGE_TOUCHPOINTS, column);
}

static void
test_try (void)
{
  g_autoptr (JourneyMap) map = make_map ();
  g_autoptr (JourneyWhatIf) what_if = journey_what_if_new ();
  JourneyState *today = journey_map_state (map);
  const char *bill = journey_state_id (touchpoint_of (today, 1));
  g_autoptr (JourneyState) same = journey_what_if_apply (what_if, today);
  g_autoptr (JourneyState) tried = NULL;
  g_autoptr (JourneyState) to_be = NULL;
  g_autoptr (JourneyState) back = NULL;
  JourneyState *score;

  g_assert_true (same == today);
  journey_what_if_raise (what_if, today, bill, NULL, 2.5);
  g_assert_cmpfloat (journey_what_if_raised (what_if, bill, NULL), ==, 2.5);
  tried = journey_what_if_apply (what_if, today);
  score = journey_state_child (touchpoint_of (tried, 1), JOURNEY_TOUCHPOINT_SCORES, 0);
  g_assert_cmpfloat_with_epsilon (journey_state_number (score, JOURNEY_SCORE_ACTUAL), 4.5, 1e-9);
  g_assert_cmpint (journey_state_integer (score, JOURNEY_SCORE_N), ==, 0);
  g_assert_true (isnan (journey_state_number (score, JOURNEY_SCORE_SD)));
  g_assert_true (touchpoint_of (tried, 0) == touchpoint_of (today, 0));

  /* Not beyond the scale. */
  journey_what_if_raise (what_if, today, bill, NULL, 9);
  g_assert_cmpfloat (journey_what_if_raised (what_if, bill, NULL), ==, 3);
  to_be = journey_what_if_to_be (what_if, today);
  score = journey_state_child (touchpoint_of (to_be, 1), JOURNEY_TOUCHPOINT_SCORES, 0);
  g_assert_cmpfloat (journey_state_number (score, JOURNEY_SCORE_ACTUAL), ==, 5);
  g_assert_cmpint (journey_state_integer (to_be, JOURNEY_MAP_STATE), ==, JOURNEY_MAP_STATE_TO_BE);

  journey_what_if_let_go (what_if);
  back = journey_what_if_apply (what_if, today);
  g_assert_true (back == today);
}

/* On a cost, better is less; what is tried on one dimension leaves the others alone. */
static void
test_cost (void)
{
  g_autoptr (JourneyMap) map = make_map ();
  g_autoptr (JourneyWhatIf) what_if = journey_what_if_new ();
  JourneyTouchpoint *order =
      JOURNEY_TOUCHPOINT (journey_map_find (map, journey_state_id (touchpoint_of (journey_map_state (map), 0))));
  JourneyNode *cost = JOURNEY_NODE (journey_edit_add_score (order, "Effort", JOURNEY_DIMENSION_KIND_COST, 1));
  g_autoptr (JourneyState) tried = NULL;
  JourneyState *touchpoint;

  journey_edit_set_number (cost, JOURNEY_SCORE_EXPECTED, 2);
  journey_edit_set_number (cost, JOURNEY_SCORE_ACTUAL, 4);
  journey_what_if_raise (what_if, journey_map_state (map), journey_node_id (JOURNEY_NODE (order)),
                         journey_node_text (cost, JOURNEY_SCORE_DIMENSION), 1.5);
  tried = journey_what_if_apply (what_if, journey_map_state (map));
  touchpoint = touchpoint_of (tried, 0);
  g_assert_cmpfloat (journey_state_number (journey_state_child (touchpoint, JOURNEY_TOUCHPOINT_SCORES, 0), JOURNEY_SCORE_ACTUAL),
                     ==, 3.5);
  g_assert_cmpfloat (journey_state_number (journey_state_child (touchpoint, JOURNEY_TOUCHPOINT_SCORES, 1), JOURNEY_SCORE_ACTUAL),
                     ==, 2.5);
}

/* A file may hold a score outside the scale: to raise it never makes it worse, to lower it never better. */
static void
test_outside (void)
{
  const GapDimension overall = { "Overall", FALSE, 1 };
  const double cases[][3] = {
    { 7, 0.5, 7 }, { 7, -0.5, 6.5 }, { 0, -0.5, 0 }, { 0, 0.5, 0.5 }, { 4.8, 0.5, 5 }, { 1.2, -0.5, 1 }
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const GapRow row = { "S", "a", "Overall", 3, 3, cases[i][0] };
      g_autoptr (JourneyWhatIf) what_if = journey_what_if_new ();
      g_autoptr (JourneyState) map = gap_map_new (1, 5, &overall, 1, &row, 1, NAN);
      g_autoptr (JourneyState) tried = NULL;
      JourneyState *score;

      journey_what_if_raise (what_if, map, "a", NULL, cases[i][1]);
      tried = journey_what_if_apply (what_if, map);
      score = journey_state_child (touchpoint_of (tried, 0), JOURNEY_TOUCHPOINT_SCORES, 0);
      g_assert_cmpfloat_with_epsilon (journey_state_number (score, JOURNEY_SCORE_ACTUAL), cases[i][2], 1e-9);
    }
}

/* The new map says what it is, once, and holds what was tried where today's map has what is measured. */
static void
test_to_be (void)
{
  static const char *const titles[][2] = { { "Broadband", "Broadband (to be)" },
                                           { "Broadband (to be)", "Broadband (to be)" },
                                           { "", "Untitled journey (to be)" } };

  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    {
      g_autoptr (JourneyWhatIf) what_if = journey_what_if_new ();
      g_autoptr (JourneyMap) map = make_map ();
      g_autoptr (JourneyState) to_be = NULL;
      JourneyState *score;

      journey_edit_set_text (JOURNEY_NODE (map), JOURNEY_MAP_TITLE, titles[i][0]);
      journey_what_if_raise (what_if, journey_map_state (map), journey_state_id (touchpoint_of (journey_map_state (map), 0)),
                             NULL, 0.5);
      to_be = journey_what_if_to_be (what_if, journey_map_state (map));
      g_assert_cmpstr (journey_state_text (to_be, JOURNEY_MAP_TITLE), ==, titles[i][1]);
      g_assert_cmpint (journey_state_integer (to_be, JOURNEY_MAP_STATE), ==, JOURNEY_MAP_STATE_TO_BE);
      g_assert_cmpstr (journey_state_text (journey_map_state (map), JOURNEY_MAP_TITLE), ==, titles[i][0]);

      score = journey_state_child (touchpoint_of (to_be, 0), JOURNEY_TOUCHPOINT_SCORES, 0);
      g_assert_cmpfloat_with_epsilon (
          journey_state_number (score, JOURNEY_SCORE_ACTUAL),
          journey_state_number (journey_state_child (touchpoint_of (journey_map_state (map), 0), JOURNEY_TOUCHPOINT_SCORES, 0),
                                JOURNEY_SCORE_ACTUAL)
              + 0.5,
          1e-9);
      g_assert_cmpstr (journey_state_text (score, JOURNEY_SCORE_EVIDENCE), ==, "");
    }
}

static void
assert_listed (JourneyMap *map, JourneyRankedOptions options, const char *expected)
{
  JourneyState *state = journey_map_state (map);
  g_autoptr (JourneyGapTable) table = journey_gap_table_new (state);
  g_autoptr (GPtrArray) entries = journey_ranked_new (table, state, &options);
  g_autoptr (GString) titles = g_string_new (NULL);

  for (guint i = 0; i < entries->len; i++)
    g_string_append_printf (
        titles, "%s%s", i ? ", " : "",
        journey_state_text (((const JourneyGapEntry *)g_ptr_array_index (entries, i))->touchpoint, JOURNEY_TOUCHPOINT_TITLE));
  g_assert_cmpstr (titles->str, ==, expected);
}

static void
test_listed (void)
{
  g_autoptr (JourneyMap) map = make_map ();
  JourneyState *state = journey_map_state (map);
  JourneyNode *order = journey_map_find (map, journey_state_id (touchpoint_of (state, 0)));
  JourneyPersona *mei = journey_edit_need_persona (map, "Mei");
  g_auto (GStrv) owners = NULL;

  assert_listed (map, (JourneyRankedOptions){ 0 }, "Bill, Order, Talk");
  assert_listed (map, (JourneyRankedOptions){ .sort = JOURNEY_SORT_GAP }, "Bill, Order, Talk");
  assert_listed (map, (JourneyRankedOptions){ .sort = JOURNEY_SORT_IMPORTANCE }, "Order, Bill, Talk");
  assert_listed (map, (JourneyRankedOptions){ .sort = JOURNEY_SORT_MAP }, "Order, Bill, Talk");

  journey_edit_set_emotion (JOURNEY_TOUCHPOINT (order), mei, 1, NULL);
  assert_listed (map, (JourneyRankedOptions){ .persona = journey_node_id (JOURNEY_NODE (mei)) }, "Order");
  journey_edit_set_text (order, JOURNEY_TOUCHPOINT_OWNER, "Sales");
  assert_listed (map, (JourneyRankedOptions){ .owner = "Sales" }, "Order");
  assert_listed (map, (JourneyRankedOptions){ .owner = "Nobody" }, "");
  assert_listed (map, (JourneyRankedOptions){ .evidence = JOURNEY_RANKED_ASSUMPTIONS }, "Bill, Order");
  assert_listed (map, (JourneyRankedOptions){ .evidence = "survey" }, "");
  owners = journey_ranked_owners (journey_map_state (map));
  g_assert_cmpuint (g_strv_length (owners), ==, 1);
}

/* Two gaps that are equal, though computers round them apart, stand in the order of the map: 1.1 − 1.4 is more than 1.2 − 1.5. */
static void
test_ties (void)
{
  g_autoptr (JourneyMap) map = journey_map_new ();
  JourneyStage *stage = journey_edit_add_stage (map, 0, "Purchase");

  add (stage, "First", 3, 1.4, 1.1);
  add (stage, "Second", 3, 1.5, 1.2);
  add (stage, "Third", 3, 5, 1);
  assert_listed (map, (JourneyRankedOptions){ .sort = JOURNEY_SORT_GAP }, "Third, First, Second");
  /* What matters as much stands by priority. */
  assert_listed (map, (JourneyRankedOptions){ .sort = JOURNEY_SORT_IMPORTANCE }, "Third, First, Second");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/what-if/try", test_try);
  g_test_add_func ("/what-if/cost", test_cost);
  g_test_add_func ("/what-if/outside", test_outside);
  g_test_add_func ("/what-if/to-be", test_to_be);
  g_test_add_func ("/what-if/listed", test_listed);
  g_test_add_func ("/what-if/ties", test_ties);

  return g_test_run ();
}
