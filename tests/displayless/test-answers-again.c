/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "answers-map.h"
#include "journey-edit.h"
#include "journey-gap.h"
#include "journey-kinds.h"
#include "journey-segment.h"
#include "journey-writer.h"

/* What becomes of answers when more of them come. */

/* Answers to the same question of the same segment are replaced; those of others stay. */
static void
test_replaced (void)
{
  g_autoptr (JourneyMap) map = answers_map_new (ANSWERS_MAP);
  JourneyState *state = answers_map_import (map, "touchpoint,segment,nps,csat,actual\nOrder,Young,9,4,2\nOrder,Old,3,,3\n");
  g_autofree char *id =
      g_strdup (journey_state_id (journey_state_child (answers_map_touchpoint (state, "Order"), JOURNEY_TOUCHPOINT_TALLIES, 0)));
  JourneyState *score;

  state = answers_map_import (map, "touchpoint,segment,date,nps,actual\nOrder,YOUNG,2026,10,5\nOrder,young,2027,10,4\n");
  answers_map_assert_tallies (state, "Order",
                              "nps Young 2026..2027 10:2\n"
                              "csat Young .. 4:1\n"
                              "nps Old .. 3:1\n");
  g_assert_cmpstr (
      journey_state_id (journey_state_child (answers_map_touchpoint (state, "Order"), JOURNEY_TOUCHPOINT_TALLIES, 0)), ==, id);
  score = answers_map_score (state, "Order", 0);
  answers_map_assert_near (journey_state_number (score, JOURNEY_SCORE_ACTUAL), 4.5);
  answers_map_assert_near (journey_state_number (score, JOURNEY_SCORE_EXPECTED), 4);
  g_assert_cmpint (journey_state_integer (score, JOURNEY_SCORE_N), ==, 2);
}

static void
assert_segment (JourneyState *score, guint position, const char *segment, double actual, int n)
{
  JourneyState *part = journey_state_child (score, JOURNEY_SCORE_SEGMENTS, position);

  g_assert_cmpstr (journey_state_text (part, JOURNEY_SEGMENT_SCORE_SEGMENT), ==, segment);
  answers_map_assert_near (journey_state_number (part, JOURNEY_SEGMENT_SCORE_ACTUAL), actual);
  g_assert_cmpint (journey_state_integer (part, JOURNEY_SEGMENT_SCORE_N), ==, n);
}

/* The score of all is that of the file; of the segments, those that it names are another, in their places. */
static void
test_segments (void)
{
  g_autoptr (JourneyMap) map = answers_map_new (ANSWERS_MAP);
  JourneyState *state =
      answers_map_import (map, "touchpoint,segment,actual,importance\nOrder,Young,2,\nOrder,Old,3,5\nOrder,Old,5,\nOrder,,1,\n");
  JourneyState *score = answers_map_score (state, "Order", 0);
  g_autofree char *id = g_strdup (journey_state_id (journey_state_child (score, JOURNEY_SCORE_SEGMENTS, 1)));

  g_assert_cmpuint (journey_state_n_children (score, JOURNEY_SCORE_SEGMENTS), ==, 2);
  answers_map_assert_near (journey_state_number (score, JOURNEY_SCORE_ACTUAL), 2.75);
  assert_segment (score, 0, "Young", 2, 1);
  assert_segment (score, 1, "Old", 4, 2);
  answers_map_assert_near (
      journey_state_number (journey_state_child (score, JOURNEY_SCORE_SEGMENTS, 1), JOURNEY_SEGMENT_SCORE_IMPORTANCE), 5);

  state = answers_map_import (map, "touchpoint,segment,actual\nOrder,OLD,1\nOrder,new,5\n");
  score = answers_map_score (state, "Order", 0);
  g_assert_cmpuint (journey_state_n_children (score, JOURNEY_SCORE_SEGMENTS), ==, 3);
  assert_segment (score, 0, "Young", 2, 1);
  assert_segment (score, 1, "Old", 1, 1);
  assert_segment (score, 2, "new", 5, 1);
  g_assert_cmpstr (journey_state_id (journey_state_child (score, JOURNEY_SCORE_SEGMENTS, 1)), ==, id);
  g_assert_cmpstr (journey_state_text (journey_state_child (score, JOURNEY_SCORE_SEGMENTS, 1), JOURNEY_SEGMENT_SCORE_EVIDENCE),
                   ==, journey_state_text (score, JOURNEY_SCORE_EVIDENCE));
}

/* One segment has one spelling, which is the first, wherever it answers. */
static void
test_segment_spelling (void)
{
  g_autoptr (JourneyMap) map = answers_map_new (ANSWERS_MAP);
  g_auto (GStrv) names = NULL;

  answers_map_import (map, "touchpoint,segment,actual\nOrder,Young,2\n");
  answers_map_import (map, "touchpoint,segment,actual,nps\nFirst bill,young,4,9\nFirst bill,YOUNG,4,9\n");
  names = journey_segment_names (journey_map_state (map));
  g_assert_cmpuint (g_strv_length (names), ==, 1);
  g_assert_cmpstr (names[0], ==, "Young");
}

/* Importance that was asked once is shared among the scores, which keep what segments say. */
static void
test_segments_stay (void)
{
  g_autoptr (JourneyMap) map = answers_map_new (ANSWERS_MAP);
  JourneyState *state = answers_map_import (map, "touchpoint,segment,dimension,expected,actual,importance\n"
                                                 "Order,Young,Time,4,2,\nOrder,Young,Overall,4,2,3\n");

  for (guint i = 0; i < 2; i++)
    g_assert_cmpuint (journey_state_n_children (answers_map_score (state, "Order", i), JOURNEY_SCORE_SEGMENTS), ==, 1);
}

/* 'Order' was scored by eight. As many or more need no remark. */
static void
test_fewer (void)
{
  g_autoptr (JourneyMap) map = answers_map_new (ANSWERS_MAP);
  g_autoptr (GString) eight = g_string_new ("touchpoint,actual\n");

  answers_map_assert_remarks (map, "touchpoint,actual\nOrder,4\nOrder,5\n",
                              "0: The score of “Order, Overall” rested on 8 answers; with this survey it rests on 2.\n");
  for (guint i = 0; i < 8; i++)
    g_string_append (eight, "Order,4\n");
  answers_map_assert_remarks (map, eight->str, "");
}

/* A map made elsewhere may count one question twice. */
static void
test_twice_in_map (void)
{
  g_autoptr (JourneyMap) map = answers_map_new ("stage,touchpoint\nA,Order\n");
  JourneyNode *order = journey_map_find (map, journey_state_id (answers_map_touchpoint (journey_map_state (map), "Order")));

  for (guint i = 0; i < 3; i++)
    journey_edit_set_text (journey_edit_add (order, JOURNEY_TOUCHPOINT_TALLIES, G_MAXUINT), JOURNEY_TALLY_SEGMENT,
                           i == 1 ? "Old" : "Young");
  answers_map_assert_tallies (answers_map_import (map, "touchpoint,segment,nps\nOrder,young,9\n"), "Order",
                              "nps Young .. 9:1\nnps Old ..\n");
}

/* Number and spread are of the experience; a survey that only asks what was expected leaves them as they are. */
static void
test_expected_only (void)
{
  g_autoptr (JourneyMap) map = answers_map_new (ANSWERS_MAP);
  JourneyState *state = answers_map_import (map, "touchpoint,expected\nOrder,5\nOrder,4\nFirst bill,2\nFirst bill,4\n");
  JourneyState *order = answers_map_score (state, "Order", 0);
  JourneyState *bill = answers_map_score (state, "First bill", 0);

  answers_map_assert_near (journey_state_number (order, JOURNEY_SCORE_EXPECTED), 4.5);
  g_assert_cmpint (journey_state_integer (order, JOURNEY_SCORE_N), ==, 8);
  g_assert_cmpstr (
      journey_state_text (order, JOURNEY_SCORE_EVIDENCE), ==,
      journey_state_id (journey_state_child (answers_map_touchpoint (state, "Order"), JOURNEY_TOUCHPOINT_EVIDENCE, 0)));
  g_assert_cmpint (journey_state_integer (bill, JOURNEY_SCORE_N), ==, 2);
  answers_map_assert_near (journey_state_number (bill, JOURNEY_SCORE_SD), round (sqrt (2) * 1e9) / 1e9);
}

static GBytes *
bytes_of (JourneyMap *map)
{
  return journey_write_bytes (journey_map_state (map));
}

#define MUCH                                                                                                                     \
  "touchpoint,segment,respondent,date,nps,csat,ces,expected,actual,importance,kano_functional,kano_dysfunctional,comment\n"      \
  "Order,A,1,2026-10-01,9,4,5,4,3,5,1,5,Fine\n"                                                                                  \
  "Order,B,2,2026-10-02,3,2,2,5,1.7,4,2,5,Fine\n"                                                                                \
  "Order,B,3,2026-10-02,3,2,2,5,1.9,4,2,5,Fine\n"                                                                                \
  "First bill,B,2,2026-10-02,3,2,2,5,1,4,1,1,\"=Not, fine\"\n"

static void
test_again (void)
{
  g_autoptr (JourneyMap) map = answers_map_new (ANSWERS_MAP);
  g_autoptr (GBytes) before = bytes_of (map);
  g_autoptr (GBytes) first = NULL;
  g_autoptr (GBytes) second = NULL;
  g_autoptr (GBytes) undone = NULL;

  g_assert_cmpuint (journey_state_n_children (answers_map_import (map, MUCH), JOURNEY_MAP_FEEDBACK), ==, 4);
  first = bytes_of (map);
  g_assert_false (g_bytes_equal (before, first));
  g_assert_cmpstr (journey_history_undo_name (journey_map_history (map)), ==, "Import answers");

  answers_map_import (map, MUCH);
  second = bytes_of (map);
  g_assert_true (g_bytes_equal (first, second));

  /* Nothing new was no step. */
  g_assert_true (journey_history_undo (journey_map_history (map)));
  undone = bytes_of (map);
  g_assert_true (g_bytes_equal (before, undone));
  g_assert_cmpstr (journey_history_undo_name (journey_map_history (map)), ==, "Import");
}

static void
test_stale (void)
{
  g_autoptr (JourneyMap) map = answers_map_new (ANSWERS_MAP);
  g_autoptr (JourneyAnswers) answers = answers_map_read (journey_map_state (map), MUCH, NULL);

  answers_map_import (map, "touchpoint,nps\nOrder,3\n");
  g_assert_false (journey_answers_apply (map, answers));
  answers_map_assert_tallies (journey_map_state (map), "Order", "nps  .. 3:1\n");
}

/* Estimates give way to what was measured on the same dimension, and stand beside it on another; both is said. */
static void
test_estimates (void)
{
  g_autoptr (JourneyMap) map = answers_map_new ("stage,touchpoint,dimension,importance,expected,actual\n"
                                                "Use,First bill,Overall,4,4,3\nUse,Order,Speed,4,4,3\n");
  g_autoptr (JourneyAnswers) answers =
      answers_map_read (journey_map_state (map), "touchpoint,expected,actual\nFirst bill,5,2\nOrder,5,1\n", NULL);
  g_autoptr (JourneyAnswers) again =
      answers_map_read (answers->after, "touchpoint,expected,actual,dimension\nFirst bill,5,2,Overall\nOrder,4,1,Speed\n", NULL);
  g_autoptr (JourneyAnswers) beside = answers_map_read (
      journey_map_state (map), "touchpoint,expected,actual,importance,dimension\nOrder,,,5,Speed\nOrder,5,1,,Time cost\n", NULL);
  g_autofree char *words = journey_answers_words (answers);

  g_assert_cmpuint (answers->effect.n_added, ==, 1);
  g_assert_cmpuint (answers->effect.n_replaced, ==, 1);
  g_assert_cmpuint (answers->effect.n_estimates, ==, 1);
  g_assert_cmpuint (answers->effect.n_beside, ==, 1);
  g_assert_cmpuint (answers->effect.n_importance, ==, 0);
  g_assert_cmpstr (words, ==,
                   "Scores added: 1\nScores replaced: 1, of which estimates: 1\n"
                   "At 1 touchpoint these stand beside scores on other dimensions, which stay: both count for its gap, each "
                   "by its weight.");

  /* Nor does a score give way of which only the importance is another. */
  g_assert_cmpuint (beside->effect.n_beside, ==, 1);

  /* What is measured already is no estimate, and what is the same is not replaced. */
  g_assert_cmpuint (again->effect.n_added, ==, 0);
  g_assert_cmpuint (again->effect.n_replaced, ==, 1);
  g_assert_cmpuint (again->effect.n_estimates, ==, 1);
}

static void
assert_importance (JourneyState *map, double expected)
{
  g_autoptr (JourneyGapTable) table = journey_gap_table_new (map);

  g_assert_cmpfloat_with_epsilon (journey_gap_table_ranked (table, 0)->importance, expected, 1e-9);
}

static void
assert_importances (JourneyState *map, double speed, double time)
{
  g_assert_cmpfloat (journey_state_number (answers_map_score (map, "First bill", 0), JOURNEY_SCORE_IMPORTANCE), ==, speed);
  g_assert_cmpfloat (journey_state_number (answers_map_score (map, "First bill", 1), JOURNEY_SCORE_IMPORTANCE), ==, time);
}

/* Asked once, importance is for all dimensions of a touchpoint that have none, and no mean with the middle of the scale. */
static void
test_importance_once (void)
{
  g_autoptr (JourneyMap) map = answers_map_new ("stage,touchpoint,dimension,expected,actual\nUse,First bill,Speed,4,3\n");
  g_autoptr (JourneyAnswers) again = NULL;
  JourneyState *state = answers_map_import (map, "touchpoint,expected,actual,importance,dimension\n"
                                                 "First bill,,,5,\nFirst bill,5,2,,Time cost\nFirst bill,5,3,,Time cost\n");

  /* The rows that say nothing but that bring no dimension along. */
  g_assert_cmpuint (journey_state_n_children (state, JOURNEY_MAP_DIMENSIONS), ==, 2);
  assert_importance (state, 5);

  /* Once it is there it stays, on all of them, and that is said. */
#define LESS "touchpoint,expected,actual,importance,dimension\nFirst bill,,,2,\nFirst bill,5,2,,Time cost\n"
  answers_map_assert_remarks (map, LESS,
                              "0: The score of “First bill, Time cost” rested on 2 answers; with this survey it rests on 1.\n"
                              "0: The scores of “First bill” have an importance already, which stays; the survey asked for "
                              "another. Clear it and import again to take that over.\n");
  again = answers_map_read (state, LESS, NULL);
  g_assert_cmpuint (again->effect.n_importance, ==, 0);
  g_assert_cmpuint (again->effect.n_added, ==, 0);
  assert_importances (again->after, 5, 5);
#undef LESS

  /* Nor does what was typed give way. */
  journey_edit_set_number (journey_map_find (map, journey_state_id (answers_map_score (state, "First bill", 1))),
                           JOURNEY_SCORE_IMPORTANCE, 4.5);
  state = answers_map_import (map, "touchpoint,importance,dimension\nFirst bill,3,Speed\n");
  assert_importances (state, 3, 4.5);

  /* On a dimension of its own, it stands there. */
  state = answers_map_import (map, "touchpoint,expected,actual,importance\nFirst bill,5,2,1\n");
  assert_importances (state, 3, 4.5);
  g_assert_cmpfloat (journey_state_number (answers_map_score (state, "First bill", 2), JOURNEY_SCORE_IMPORTANCE), ==, 1);
}

/* Where there is no score yet, it makes one. */
static void
test_importance_alone (void)
{
  g_autoptr (JourneyMap) map = answers_map_new ("stage,touchpoint\nUse,First bill\n");
  JourneyState *state = answers_map_import (map, "touchpoint,importance\nFirst bill,4\n");

  g_assert_cmpfloat (journey_state_number (answers_map_score (state, "First bill", 0), JOURNEY_SCORE_IMPORTANCE), ==, 4);
  state = answers_map_import (map, "touchpoint,importance\nFirst bill,2\n");
  g_assert_cmpfloat (journey_state_number (answers_map_score (state, "First bill", 0), JOURNEY_SCORE_IMPORTANCE), ==, 2);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/answers-again/segments", test_segments);
  g_test_add_func ("/answers-again/segments-stay", test_segments_stay);
  g_test_add_func ("/answers-again/segment-spelling", test_segment_spelling);
  g_test_add_func ("/answers-again/replaced", test_replaced);
  g_test_add_func ("/answers-again/fewer", test_fewer);
  g_test_add_func ("/answers-again/twice-in-map", test_twice_in_map);
  g_test_add_func ("/answers-again/expected-only", test_expected_only);
  g_test_add_func ("/answers-again/again", test_again);
  g_test_add_func ("/answers-again/stale", test_stale);
  g_test_add_func ("/answers-again/estimates", test_estimates);
  g_test_add_func ("/answers-again/importance-once", test_importance_once);
  g_test_add_func ("/answers-again/importance-alone", test_importance_alone);

  return g_test_run ();
}
