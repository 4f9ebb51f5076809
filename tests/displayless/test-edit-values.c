/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "journey-edit-type.h"
#include "journey-template.h"

/* Votes, scores and feelings, as they are said. */

typedef struct
{
  JourneyMap *map;
  JourneyNode *touchpoints[3];
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  JourneyNode *stage;

  fixture->map = journey_template_new_map (JOURNEY_TEMPLATE_FIVE_STAGES, "Test");
  stage = journey_node_child (JOURNEY_NODE (fixture->map), JOURNEY_MAP_STAGES, 0);
  for (guint i = 0; i < 3; i++)
    fixture->touchpoints[i] = JOURNEY_NODE (journey_edit_add_touchpoint (JOURNEY_STAGE (stage), G_MAXUINT, "T"));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->map);
}

static void
assert_votes (const char *text, double mean, guint n, double sd)
{
  JourneyVotes votes;

  g_assert_cmpint (journey_votes_parse (text, 1, 5, &votes), ==, JOURNEY_VOTES_TAKEN);
  g_assert_cmpuint (votes.n, ==, n);
  g_assert_true (isnan (mean) ? isnan (votes.mean) : fabs (votes.mean - mean) < 1e-12);
  g_assert_true (isnan (sd) ? isnan (votes.sd) : fabs (votes.sd - sd) < 1e-12);
}

static void
test_votes (Fixture *fixture, gconstpointer data)
{
  JourneyVotes votes = { 7, 7, 7 };

  assert_votes ("", NAN, 0, NAN);
  assert_votes (" 3.5 ", 3.5, 0, NAN);
  assert_votes ("3,5", 3.5, 0, NAN);
  assert_votes ("2 2 1 3", 2, 4, sqrt (2.0 / 3));
  assert_votes ("2, 2, 1, 3", 2, 4, sqrt (2.0 / 3));
  assert_votes ("2;2\t1\n3", 2, 4, sqrt (2.0 / 3));
  assert_votes ("２　４", 3, 2, sqrt (2));
  assert_votes ("٣", 3, 0, NAN);

  g_assert_cmpint (journey_votes_parse ("two", 1, 5, &votes), ==, JOURNEY_VOTES_NO_NUMBER);
  g_assert_cmpint (journey_votes_parse ("2 x", 1, 5, &votes), ==, JOURNEY_VOTES_NO_NUMBER);
  g_assert_cmpint (journey_votes_parse ("nan", 1, 5, &votes), ==, JOURNEY_VOTES_NO_NUMBER);
  g_assert_cmpint (journey_votes_parse ("2 6", 1, 5, &votes), ==, JOURNEY_VOTES_OFF_SCALE);
  g_assert_cmpint (journey_votes_parse ("-1", 1, 5, &votes), ==, JOURNEY_VOTES_OFF_SCALE);
  g_assert_cmpfloat (votes.mean, ==, 7);
}

static JourneyNode *
score_of (Fixture *fixture)
{
  return journey_node_child (fixture->touchpoints[0], JOURNEY_TOUCHPOINT_SCORES, 0);
}

static void
test_a_figure (Fixture *fixture, gconstpointer data)
{
  JourneyTouchpoint *touchpoint = JOURNEY_TOUCHPOINT (fixture->touchpoints[0]);
  JourneyVotes four = { 4, 0, NAN };
  JourneyVotes nothing = { NAN, 0, NAN };

  journey_edit_score (touchpoint, NULL, &nothing, NULL);
  g_assert_null (score_of (fixture));

  journey_edit_score (touchpoint, NULL, &four, NULL);
  g_assert_cmpfloat (journey_node_number (score_of (fixture), JOURNEY_SCORE_EXPECTED), ==, 4);
  g_assert_true (isnan (journey_node_number (score_of (fixture), JOURNEY_SCORE_ACTUAL)));
  g_assert_cmpuint (journey_node_n_children (fixture->touchpoints[0], JOURNEY_TOUCHPOINT_EVIDENCE), ==, 0);
}

static void
test_a_show_of_hands (Fixture *fixture, gconstpointer data)
{
  JourneyTouchpoint *touchpoint = JOURNEY_TOUCHPOINT (fixture->touchpoints[0]);
  JourneyHistory *history = journey_map_history (fixture->map);
  JourneyState *before = journey_map_state (fixture->map);
  JourneyVotes said = { 3, 0, NAN };
  JourneyVotes hands;
  JourneyNode *evidence, *dimension;

  journey_votes_parse ("2 2 1 3", 1, 5, &hands);
  journey_edit_score (touchpoint, NULL, &said, &hands);
  evidence = journey_node_child (fixture->touchpoints[0], JOURNEY_TOUCHPOINT_EVIDENCE, 0);
  g_assert_cmpfloat (journey_node_number (score_of (fixture), JOURNEY_SCORE_ACTUAL), ==, 2);
  g_assert_cmpint (journey_node_integer (score_of (fixture), JOURNEY_SCORE_N), ==, 4);
  g_assert_cmpfloat_with_epsilon (journey_node_number (score_of (fixture), JOURNEY_SCORE_SD), sqrt (2.0 / 3), 1e-12);
  g_assert_cmpint (journey_node_integer (evidence, JOURNEY_EVIDENCE_KIND), ==, JOURNEY_EVIDENCE_KIND_VOTE);
  g_assert_cmpint (journey_node_integer (evidence, JOURNEY_EVIDENCE_N), ==, 4);
  g_assert_cmpstr (journey_node_text (score_of (fixture), JOURNEY_SCORE_EVIDENCE), ==, journey_node_id (evidence));

  /* The expectation is said anew, which leaves the votes on the experience. */
  dimension = journey_node_child (JOURNEY_NODE (fixture->map), JOURNEY_MAP_DIMENSIONS, 0);
  said.mean = 5;
  journey_edit_score (touchpoint, JOURNEY_DIMENSION (dimension), &said, NULL);
  g_assert_cmpint (journey_node_integer (score_of (fixture), JOURNEY_SCORE_N), ==, 4);

  /* The same figure again is no news; another one was not voted on. */
  said.mean = 2;
  journey_edit_score (touchpoint, JOURNEY_DIMENSION (dimension), NULL, &said);
  g_assert_cmpint (journey_node_integer (score_of (fixture), JOURNEY_SCORE_N), ==, 4);
  said.mean = 3;
  journey_edit_score (touchpoint, JOURNEY_DIMENSION (dimension), NULL, &said);
  g_assert_cmpint (journey_node_integer (score_of (fixture), JOURNEY_SCORE_N), ==, 0);
  g_assert_cmpstr (journey_node_text (score_of (fixture), JOURNEY_SCORE_EVIDENCE), ==, "");

  for (guint i = 0; i < 3; i++)
    g_assert_true (journey_history_undo (history));
  g_assert_true (journey_map_state (fixture->map) == before);
}

static void
set_measured (Fixture *fixture)
{
  JourneyTouchpoint *touchpoint = JOURNEY_TOUCHPOINT (fixture->touchpoints[0]);
  JourneyVotes three = { 3, 0, NAN };
  JourneyNode *survey = journey_edit_add (fixture->touchpoints[0], JOURNEY_TOUCHPOINT_EVIDENCE, 0);

  journey_edit_set_integer (survey, JOURNEY_EVIDENCE_KIND, JOURNEY_EVIDENCE_KIND_SURVEY);
  journey_edit_score (touchpoint, NULL, &three, &three);
  journey_edit_set_text (score_of (fixture), JOURNEY_SCORE_EVIDENCE, journey_node_id (survey));
  journey_edit_set_integer (score_of (fixture), JOURNEY_SCORE_N, 50);
  journey_edit_set_number (score_of (fixture), JOURNEY_SCORE_SD, 1);
}

static void
assert_estimate (Fixture *fixture)
{
  g_assert_cmpstr (journey_node_text (score_of (fixture), JOURNEY_SCORE_EVIDENCE), ==, "");
  g_assert_cmpint (journey_node_integer (score_of (fixture), JOURNEY_SCORE_N), ==, 0);
  g_assert_true (isnan (journey_node_number (score_of (fixture), JOURNEY_SCORE_SD)));
  g_assert_cmpuint (journey_node_n_children (fixture->touchpoints[0], JOURNEY_TOUCHPOINT_EVIDENCE), ==, 1);
}

/* A figure that is said does not rest on a survey any more, nor does one that was let go by hand; the evidence stays. */
static void
test_measured (Fixture *fixture, gconstpointer data)
{
  JourneyTouchpoint *touchpoint = JOURNEY_TOUCHPOINT (fixture->touchpoints[0]);
  JourneyHistory *history = journey_map_history (fixture->map);
  JourneyVotes three = { 3, 0, NAN }, four = { 4, 0, NAN };
  JourneyState *before;
  JourneyVotes hands;

  set_measured (fixture);
  before = journey_map_state (fixture->map);
  g_assert_false (journey_edit_score (touchpoint, NULL, &three, &three));
  g_assert_true (journey_map_state (fixture->map) == before);

  g_assert_true (journey_edit_score (touchpoint, NULL, NULL, &four));
  assert_estimate (fixture);
  g_assert_true (journey_history_undo (history));
  g_assert_true (journey_map_state (fixture->map) == before);

  /* What the survey says of the experience stays when the room says or votes what was expected. */
  journey_votes_parse ("2 2 1 3", 1, 5, &hands);
  g_assert_false (journey_edit_score (touchpoint, NULL, &four, NULL));
  g_assert_false (journey_edit_score (touchpoint, NULL, &hands, NULL));
  g_assert_cmpfloat (journey_node_number (score_of (fixture), JOURNEY_SCORE_EXPECTED), ==, 2);
  g_assert_cmpint (journey_node_integer (score_of (fixture), JOURNEY_SCORE_N), ==, 50);
  g_assert_cmpfloat (journey_node_number (score_of (fixture), JOURNEY_SCORE_SD), ==, 1);
  g_assert_true (journey_edit_is_measured (JOURNEY_SCORE (score_of (fixture))));
  g_assert_true (journey_history_undo (history));
  g_assert_true (journey_history_undo (history));

  g_assert_cmpint (journey_edit_score (touchpoint, NULL, &hands, &four), ==, JOURNEY_LET_GO_MEASURED);
  assert_estimate (fixture);
  g_assert_true (journey_history_undo (history));

  g_assert_cmpint (journey_edit_score (touchpoint, NULL, NULL, &hands), ==, JOURNEY_LET_GO_TO_VOTE);
  g_assert_cmpint (journey_node_integer (score_of (fixture), JOURNEY_SCORE_N), ==, 4);
  g_assert_cmpuint (journey_node_n_children (fixture->touchpoints[0], JOURNEY_TOUCHPOINT_EVIDENCE), ==, 2);
  g_assert_true (journey_history_undo (history));

  g_assert_cmpint (journey_edit_let_evidence_go (JOURNEY_SCORE (score_of (fixture)), JOURNEY_SCORE_ACTUAL), ==,
                   JOURNEY_LET_GO_MEASURED);
  assert_estimate (fixture);
  g_assert_cmpint (journey_edit_let_evidence_go (JOURNEY_SCORE (score_of (fixture)), JOURNEY_SCORE_ACTUAL), ==,
                   JOURNEY_LET_GO_NOTHING);
}

/* Hands that were raised for one figure were not raised for another; another vote takes their place and lets go of nothing. */
static void
test_voted (Fixture *fixture, gconstpointer data)
{
  JourneyTouchpoint *touchpoint = JOURNEY_TOUCHPOINT (fixture->touchpoints[0]);
  JourneyVotes two = { 2, 0, NAN };
  JourneyVotes hands;

  journey_votes_parse ("2 2 1 3", 1, 5, &hands);
  g_assert_cmpint (journey_edit_score (touchpoint, NULL, NULL, &hands), ==, JOURNEY_LET_GO_NOTHING);
  journey_votes_parse ("2 3 1 3", 1, 5, &hands);
  g_assert_cmpint (journey_edit_score (touchpoint, NULL, NULL, &hands), ==, JOURNEY_LET_GO_NOTHING);
  g_assert_cmpint (journey_edit_score (touchpoint, NULL, NULL, &two), ==, JOURNEY_LET_GO_VOTE);
  g_assert_cmpint (journey_node_integer (score_of (fixture), JOURNEY_SCORE_N), ==, 0);
  g_assert_true (isnan (journey_node_number (score_of (fixture), JOURNEY_SCORE_SD)));
  g_assert_cmpstr (journey_node_text (score_of (fixture), JOURNEY_SCORE_EVIDENCE), ==, "");
  g_assert_cmpint (journey_edit_score (touchpoint, NULL, NULL, &two), ==, JOURNEY_LET_GO_NOTHING);
}

/* Hands that were raised for the experience say nothing of what was expected, nor of how important it is. */
static void
test_voted_side (Fixture *fixture, gconstpointer data)
{
  JourneyTouchpoint *touchpoint = JOURNEY_TOUCHPOINT (fixture->touchpoints[0]);
  JourneyVotes two = { 2, 0, NAN }, four = { 4, 0, NAN };
  JourneyState *before;
  JourneyScore *score;
  JourneyVotes hands;

  journey_votes_parse ("2 2 1 3", 1, 5, &hands);
  journey_edit_score (touchpoint, NULL, &four, &hands);
  score = JOURNEY_SCORE (score_of (fixture));
  before = journey_map_state (fixture->map);
  g_assert_cmpint (journey_edit_let_evidence_go (score, JOURNEY_SCORE_EXPECTED), ==, JOURNEY_LET_GO_NOTHING);
  g_assert_cmpint (journey_edit_let_evidence_go (score, JOURNEY_SCORE_IMPORTANCE), ==, JOURNEY_LET_GO_NOTHING);
  g_assert_true (journey_map_state (fixture->map) == before);

  g_assert_cmpint (journey_edit_score (touchpoint, NULL, &two, NULL), ==, JOURNEY_LET_GO_NOTHING);
  g_assert_cmpint (journey_node_integer (JOURNEY_NODE (score), JOURNEY_SCORE_N), ==, 4);
  g_assert_cmpint (journey_edit_rests_on (score, JOURNEY_SCORE_EXPECTED), ==, JOURNEY_LET_GO_NOTHING);
  g_assert_cmpint (journey_edit_rests_on (score, JOURNEY_SCORE_ACTUAL), ==, JOURNEY_LET_GO_VOTE);
  g_assert_cmpint (journey_edit_let_evidence_go (score, JOURNEY_SCORE_ACTUAL), ==, JOURNEY_LET_GO_VOTE);
  g_assert_cmpint (journey_edit_rests_on (score, JOURNEY_SCORE_ACTUAL), ==, JOURNEY_LET_GO_NOTHING);
  g_assert_cmpint (journey_node_integer (JOURNEY_NODE (score), JOURNEY_SCORE_N), ==, 0);
}

/* Where there is an expectation only, the hands were raised for that. */
static void
test_voted_half (Fixture *fixture, gconstpointer data)
{
  JourneyTouchpoint *touchpoint = JOURNEY_TOUCHPOINT (fixture->touchpoints[0]);
  JourneyVotes four = { 4, 0, NAN };
  JourneyVotes hands;

  journey_votes_parse ("2 2 1 3", 1, 5, &hands);
  journey_edit_score (touchpoint, NULL, &hands, NULL);
  g_assert_cmpint (journey_node_integer (score_of (fixture), JOURNEY_SCORE_N), ==, 4);
  g_assert_cmpint (journey_edit_score (touchpoint, NULL, &four, NULL), ==, JOURNEY_LET_GO_VOTE);
  g_assert_cmpint (journey_node_integer (score_of (fixture), JOURNEY_SCORE_N), ==, 0);
}

/* Typed over is what was voted on or measured, not what was missing then. */
static void
test_typed_over (Fixture *fixture, gconstpointer data)
{
  JourneyTouchpoint *touchpoint = JOURNEY_TOUCHPOINT (fixture->touchpoints[0]);
  JourneyVotes four = { 4, 0, NAN }, hands;
  g_autoptr (JourneyState) voted = NULL;
  g_autoptr (JourneyState) half = NULL;
  JourneyScore *score;

  journey_votes_parse ("2 2 1 3", 1, 5, &hands);
  journey_edit_score (touchpoint, NULL, &four, &hands);
  score = JOURNEY_SCORE (score_of (fixture));
  voted = journey_node_freeze (JOURNEY_NODE (score));
  g_assert_cmpint (journey_edit_typed_over (score, voted), ==, 0);
  journey_edit_set_number (JOURNEY_NODE (score), JOURNEY_SCORE_EXPECTED, 5);
  g_assert_cmpint (journey_edit_typed_over (score, voted), ==, 0);
  journey_edit_set_number (JOURNEY_NODE (score), JOURNEY_SCORE_ACTUAL, 3);
  g_assert_cmpint (journey_edit_typed_over (score, voted), ==, JOURNEY_SCORE_ACTUAL);
  journey_edit_set_integer (JOURNEY_NODE (score), JOURNEY_SCORE_N, 9);
  g_assert_cmpint (journey_edit_typed_over (score, voted), ==, 0);

  /* The hands were for the expectation: they are none for an experience that is typed beside it. */
  journey_edit_set_number (JOURNEY_NODE (score), JOURNEY_SCORE_ACTUAL, NAN);
  half = journey_node_freeze (JOURNEY_NODE (score));
  journey_edit_set_number (JOURNEY_NODE (score), JOURNEY_SCORE_ACTUAL, 2);
  g_assert_cmpint (journey_edit_typed_over (score, half), ==, JOURNEY_SCORE_ACTUAL);

  /* A survey asks for both, and somebody types in its figures one after the other. */
  journey_edit_set_integer (journey_node_child (fixture->touchpoints[0], JOURNEY_TOUCHPOINT_EVIDENCE, 0), JOURNEY_EVIDENCE_KIND,
                            JOURNEY_EVIDENCE_KIND_SURVEY);
  g_assert_cmpint (journey_edit_typed_over (score, half), ==, 0);
}

static double
feeling (Fixture *fixture, guint i)
{
  JourneyNode *emotion = journey_node_child (fixture->touchpoints[i], JOURNEY_TOUCHPOINT_EMOTIONS, 0);

  return emotion ? journey_node_number (emotion, JOURNEY_EMOTION_VALUE) : NAN;
}

static void
test_feelings (Fixture *fixture, gconstpointer data)
{
  JourneyHistory *history = journey_map_history (fixture->map);
  JourneyState *before = journey_map_state (fixture->map);

  journey_edit_feel (fixture->touchpoints, 2, NULL, -1);
  g_assert_cmpfloat (feeling (fixture, 0), ==, -1);
  g_assert_cmpfloat (feeling (fixture, 1), ==, -1);
  g_assert_true (isnan (feeling (fixture, 2)));

  journey_edit_feel_better (fixture->touchpoints, 2, NULL, 1);
  journey_edit_feel_better (fixture->touchpoints, 2, NULL, 1);
  g_assert_cmpfloat (feeling (fixture, 1), ==, 0);
  g_assert_true (journey_history_undo (history));
  g_assert_true (journey_map_state (fixture->map) == before);

  journey_edit_feel (fixture->touchpoints, 1, NULL, 1.8);
  journey_edit_feel_better (fixture->touchpoints, 3, NULL, 1);
  g_assert_cmpfloat (feeling (fixture, 0), ==, 2);
  g_assert_cmpfloat (feeling (fixture, 2), ==, 0.5);
}

static void
test_many_values (Fixture *fixture, gconstpointer data)
{
  JourneyHistory *history = journey_map_history (fixture->map);

  journey_edit_set_integer_many (fixture->touchpoints, 3, JOURNEY_TOUCHPOINT_MOMENT_OF_TRUTH, TRUE);
  g_assert_true (journey_node_integer (fixture->touchpoints[2], JOURNEY_TOUCHPOINT_MOMENT_OF_TRUTH));
  journey_history_undo (history);
  g_assert_false (journey_node_integer (fixture->touchpoints[0], JOURNEY_TOUCHPOINT_MOMENT_OF_TRUTH));

  journey_edit_set_text_many (fixture->touchpoints, 2, JOURNEY_TOUCHPOINT_ACTION, "Waits");
  g_assert_cmpstr (journey_node_text (fixture->touchpoints[1], JOURNEY_TOUCHPOINT_ACTION), ==, "Waits");
  g_assert_cmpstr (journey_node_text (fixture->touchpoints[2], JOURNEY_TOUCHPOINT_ACTION), ==, "");
}

/* A figure that is typed for many is one step for all of their scores; one without scores gets one. */
static void
test_typed_for_many (Fixture *fixture, gconstpointer data)
{
  JourneyTouchpoint *first = JOURNEY_TOUCHPOINT (fixture->touchpoints[0]);
  JourneyNode *overall = JOURNEY_NODE (journey_edit_need_score (first, NULL));
  JourneyNode *price = JOURNEY_NODE (journey_edit_add_score (first, "Price", JOURNEY_DIMENSION_KIND_COST, 1));
  g_autoptr (JourneyState) before = NULL;
  JourneyNode *made;
  double number = 0;

  g_assert_true (journey_edit_scores_agree (NULL, 0, JOURNEY_SCORE_IMPORTANCE, &number));
  g_assert_true (isnan (number));
  number = 0;
  g_assert_true (journey_edit_scores_agree (fixture->touchpoints, 3, JOURNEY_SCORE_IMPORTANCE, &number));
  g_assert_true (isnan (number));
  journey_edit_set_number (price, JOURNEY_SCORE_IMPORTANCE, 2);
  before = journey_state_ref (journey_map_state (fixture->map));
  g_assert_false (journey_edit_scores_agree (fixture->touchpoints, 3, JOURNEY_SCORE_IMPORTANCE, &number));
  g_assert_true (isnan (number));

  journey_edit_type_scores (fixture->touchpoints, 2, JOURNEY_SCORE_IMPORTANCE, 3);
  journey_edit_type_scores (fixture->touchpoints, 2, JOURNEY_SCORE_IMPORTANCE, 3.5);
  made = journey_node_child (fixture->touchpoints[1], JOURNEY_TOUCHPOINT_SCORES, 0);
  g_assert_cmpfloat (journey_node_number (overall, JOURNEY_SCORE_IMPORTANCE), ==, 3.5);
  g_assert_cmpfloat (journey_node_number (price, JOURNEY_SCORE_IMPORTANCE), ==, 3.5);
  g_assert_cmpfloat (journey_node_number (made, JOURNEY_SCORE_IMPORTANCE), ==, 3.5);
  g_assert_cmpstr (journey_node_text (made, JOURNEY_SCORE_DIMENSION), ==, journey_node_text (overall, JOURNEY_SCORE_DIMENSION));
  g_assert_cmpuint (journey_node_n_children (fixture->touchpoints[2], JOURNEY_TOUCHPOINT_SCORES), ==, 0);
  g_assert_true (journey_edit_scores_agree (fixture->touchpoints, 2, JOURNEY_SCORE_IMPORTANCE, &number));
  g_assert_cmpfloat (number, ==, 3.5);
  g_assert_cmpstr (journey_history_undo_name (journey_map_history (fixture->map)), ==, "Change importance");
  g_assert_true (journey_history_undo (journey_map_history (fixture->map)));
  g_assert_true (journey_map_state (fixture->map) == before);

  journey_edit_type_scores (fixture->touchpoints, 1, JOURNEY_SCORE_IMPORTANCE, 900);
  g_assert_cmpfloat (journey_node_number (price, JOURNEY_SCORE_IMPORTANCE), ==, 5);
  journey_edit_type_scores (fixture->touchpoints, 3, JOURNEY_SCORE_IMPORTANCE, NAN);
  g_assert_true (isnan (journey_node_number (price, JOURNEY_SCORE_IMPORTANCE)));
  g_assert_cmpuint (journey_node_n_children (fixture->touchpoints[2], JOURNEY_TOUCHPOINT_SCORES), ==, 0);
}

#define ADD(name, func) g_test_add ("/edit-values/" name, Fixture, NULL, set_up, func, tear_down)

/* What is typed into one field without pause is one step, whatever kind of field it is. */
static void
test_typed (Fixture *fixture, gconstpointer data)
{
  JourneyHistory *history = journey_map_history (fixture->map);
  JourneyCompetitor *rival = journey_edit_need_competitor (fixture->map, "Rival");
  JourneyNode *score = JOURNEY_NODE (journey_edit_need_score (JOURNEY_TOUCHPOINT (fixture->touchpoints[0]), NULL));
  g_autoptr (JourneyState) before = journey_state_ref (journey_map_state (fixture->map));

  for (int i = 1; i <= 3; i++)
    journey_edit_type_number (score, JOURNEY_SCORE_ACTUAL, i);
  for (int i = 1; i <= 3; i++)
    journey_edit_type_integer (score, JOURNEY_SCORE_N, i);
  for (int i = 1; i <= 3; i++)
    journey_edit_type_strings (JOURNEY_NODE (fixture->map), JOURNEY_MAP_AUTHORS,
                               (const char *const[]){ i < 3 ? "Me" : "Mei", NULL });
  for (int i = 1; i <= 3; i++)
    journey_edit_type_rating (rival, JOURNEY_TOUCHPOINT (fixture->touchpoints[0]), NULL, i);
  g_assert_cmpfloat (journey_node_number (score, JOURNEY_SCORE_ACTUAL), ==, 3);
  g_assert_cmpint (journey_node_integer (score, JOURNEY_SCORE_N), ==, 3);
  g_assert_cmpstr (journey_node_strings (JOURNEY_NODE (fixture->map), JOURNEY_MAP_AUTHORS)[0], ==, "Mei");
  g_assert_cmpstr (journey_history_undo_name (history), ==, "Change competitor score");
  for (guint i = 0; i < 4; i++)
    g_assert_true (journey_history_undo (history));
  g_assert_true (journey_state_equal (journey_map_state (fixture->map), before));
}

/* A drag is not begun within another one. */
static void
test_begin_drag (Fixture *fixture, gconstpointer data)
{
  JourneyHistory *history = journey_map_history (fixture->map);

  g_assert_true (journey_edit_begin_drag (fixture->map, "Drag"));
  g_assert_false (journey_edit_begin_drag (fixture->map, "Drag"));
  g_assert_true (journey_history_in_transaction (history));
  journey_history_cancel (history);
  g_assert_false (journey_history_in_transaction (history));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("votes", test_votes);
  ADD ("a-figure", test_a_figure);
  ADD ("a-show-of-hands", test_a_show_of_hands);
  ADD ("measured", test_measured);
  ADD ("voted", test_voted);
  ADD ("voted-side", test_voted_side);
  ADD ("voted-half", test_voted_half);
  ADD ("typed-over", test_typed_over);
  ADD ("feelings", test_feelings);
  ADD ("typed", test_typed);
  ADD ("typed-for-many", test_typed_for_many);
  ADD ("begin-drag", test_begin_drag);
  ADD ("many-values", test_many_values);

  return g_test_run ();
}
