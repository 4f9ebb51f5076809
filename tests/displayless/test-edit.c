/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "journey-edit.h"
#include "journey-template.h"

typedef struct
{
  JourneyMap *map;
  JourneyNode *node;
  JourneyStage *stages[5];
  JourneyTouchpoint *bill;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->map = journey_template_new_map (JOURNEY_TEMPLATE_FIVE_STAGES, "Test");
  fixture->node = JOURNEY_NODE (fixture->map);
  for (guint i = 0; i < 5; i++)
    fixture->stages[i] = JOURNEY_STAGE (journey_node_child (fixture->node, JOURNEY_MAP_STAGES, i));
  fixture->bill = journey_edit_add_touchpoint (fixture->stages[3], G_MAXUINT, "First bill");
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->map);
}

static guint
n_lanes (JourneyMap *map)
{
  return journey_node_n_children (JOURNEY_NODE (map), JOURNEY_MAP_LANES);
}

static int
lane_kind (JourneyMap *map, guint position)
{
  return journey_node_integer (journey_node_child (JOURNEY_NODE (map), JOURNEY_MAP_LANES, position), JOURNEY_LANE_KIND);
}

static void
test_templates (Fixture *fixture, gconstpointer data)
{
  g_autoptr (JourneyMap) blueprint = journey_template_new_map (JOURNEY_TEMPLATE_BLUEPRINT, NULL);
  g_autoptr (JourneyMap) empty = journey_template_new_map (JOURNEY_TEMPLATE_EMPTY, NULL);
  JourneyTemplate found;

  g_assert_cmpuint (n_lanes (fixture->map), ==, 7);
  g_assert_cmpstr (journey_node_text (JOURNEY_NODE (fixture->stages[3]), JOURNEY_STAGE_TITLE), ==, "Experience");
  g_assert_cmpstr (journey_node_text (fixture->node, JOURNEY_MAP_TITLE), ==, "Test");

  g_assert_cmpuint (n_lanes (blueprint), ==, 7);
  g_assert_cmpint (lane_kind (blueprint, 4), ==, JOURNEY_LANE_KIND_CUSTOM);
  g_assert_cmpint (lane_kind (blueprint, 5), ==, JOURNEY_LANE_KIND_BACKSTAGE);
  g_assert_cmpint (lane_kind (blueprint, 6), ==, JOURNEY_LANE_KIND_CUSTOM);

  g_assert_cmpuint (journey_node_n_children (JOURNEY_NODE (empty), JOURNEY_MAP_STAGES), ==, 0);
  g_assert_false (journey_history_can_undo (journey_map_history (empty)));

  g_assert_true (journey_template_find ("blueprint", &found));
  g_assert_cmpint (found, ==, JOURNEY_TEMPLATE_BLUEPRINT);
  g_assert_false (journey_template_find ("Blueprint", &found));
}

static void
test_lane_in_its_usual_place (Fixture *fixture, gconstpointer data)
{
  JourneyLane *own = journey_edit_need_lane (fixture->map, "Ideas");

  g_assert_true (journey_edit_need_lane (fixture->map, "Ideas") == own);
  journey_edit_need_lane_of_kind (fixture->map, JOURNEY_LANE_KIND_THOUGHTS);
  g_assert_cmpuint (n_lanes (fixture->map), ==, 9);
  g_assert_cmpint (lane_kind (fixture->map, 1), ==, JOURNEY_LANE_KIND_ACTIONS);
  g_assert_cmpint (lane_kind (fixture->map, 2), ==, JOURNEY_LANE_KIND_THOUGHTS);
  g_assert_cmpint (lane_kind (fixture->map, 8), ==, JOURNEY_LANE_KIND_CUSTOM);
}

static void
test_emotion_without_persona (Fixture *fixture, gconstpointer data)
{
  JourneyEmotion *emotion = journey_edit_set_emotion (fixture->bill, NULL, -9, "let down");
  JourneyNode *persona = journey_node_child (fixture->node, JOURNEY_MAP_PERSONAS, 0);

  g_assert_cmpstr (journey_node_text (JOURNEY_NODE (emotion), JOURNEY_EMOTION_PERSONA), ==, journey_node_id (persona));
  g_assert_cmpfloat (journey_node_number (JOURNEY_NODE (emotion), JOURNEY_EMOTION_VALUE), ==, -2);

  g_assert_true (journey_edit_set_emotion (fixture->bill, NULL, 1, NULL) == emotion);
  g_assert_cmpstr (journey_node_text (JOURNEY_NODE (emotion), JOURNEY_EMOTION_WORD), ==, "let down");

  journey_edit_clear_emotion (fixture->bill, JOURNEY_PERSONA (persona));
  g_assert_cmpuint (journey_node_n_children (JOURNEY_NODE (fixture->bill), JOURNEY_TOUCHPOINT_EMOTIONS), ==, 0);
}

static void
test_scores_stay_on_the_scale (Fixture *fixture, gconstpointer data)
{
  JourneyNode *score = JOURNEY_NODE (journey_edit_need_score (fixture->bill, NULL));

  g_assert_true (journey_edit_need_score (fixture->bill, NULL) == JOURNEY_SCORE (score));
  g_assert_true (isnan (journey_node_number (score, JOURNEY_SCORE_ACTUAL)));
  journey_edit_set_number (score, JOURNEY_SCORE_ACTUAL, 9);
  g_assert_cmpfloat (journey_node_number (score, JOURNEY_SCORE_ACTUAL), ==, 5);
  journey_edit_set_number (score, JOURNEY_SCORE_ACTUAL, 0);
  g_assert_cmpfloat (journey_node_number (score, JOURNEY_SCORE_ACTUAL), ==, 1);
  journey_edit_set_number (score, JOURNEY_SCORE_ACTUAL, NAN);
  g_assert_true (isnan (journey_node_number (score, JOURNEY_SCORE_ACTUAL)));
}

static void
test_overall_by_any_name (Fixture *fixture, gconstpointer data)
{
  JourneyDimension *overall = journey_edit_need_dimension (fixture->map, NULL);

  journey_edit_set_text (JOURNEY_NODE (overall), JOURNEY_DIMENSION_TITLE, "总体");
  g_assert_true (journey_edit_need_dimension (fixture->map, NULL) == overall);

  journey_edit_set_integer (JOURNEY_NODE (overall), JOURNEY_DIMENSION_KIND, JOURNEY_DIMENSION_KIND_COST);
  g_assert_true (journey_edit_need_dimension (fixture->map, NULL) != overall);
}

static void
test_rescale (Fixture *fixture, gconstpointer data)
{
  JourneyNode *score = JOURNEY_NODE (journey_edit_need_score (fixture->bill, NULL));
  JourneyCompetitor *rival = journey_edit_need_competitor (fixture->map, "Rival");
  JourneyNode *rating;

  journey_edit_set_number (score, JOURNEY_SCORE_ACTUAL, 3.4);
  journey_edit_set_number (score, JOURNEY_SCORE_SD, 0.5);
  journey_edit_set_number (fixture->node, JOURNEY_MAP_TOLERANCE, 1);
  journey_edit_set_rating (rival, fixture->bill, NULL, 5);

  g_assert_false (journey_edit_set_scale (fixture->map, 5, 5));
  g_assert_true (journey_edit_set_scale (fixture->map, 0, 100));
  rating = journey_node_child (JOURNEY_NODE (rival), JOURNEY_COMPETITOR_RATINGS, 0);
  g_assert_cmpfloat (journey_node_number (score, JOURNEY_SCORE_ACTUAL), ==, 60);
  g_assert_cmpfloat (journey_node_number (score, JOURNEY_SCORE_SD), ==, 12.5);
  g_assert_true (isnan (journey_node_number (score, JOURNEY_SCORE_EXPECTED)));
  g_assert_cmpfloat (journey_node_number (fixture->node, JOURNEY_MAP_TOLERANCE), ==, 25);
  g_assert_cmpfloat (journey_node_number (rating, JOURNEY_RATING_ACTUAL), ==, 100);

  g_assert_true (journey_edit_set_scale (fixture->map, 1, 5));
  g_assert_cmpfloat (journey_node_number (score, JOURNEY_SCORE_ACTUAL), ==, 3.4);
}

static void
test_ratings (Fixture *fixture, gconstpointer data)
{
  JourneyCompetitor *rival = journey_edit_need_competitor (fixture->map, "Rival");
  JourneyState *before = journey_map_state (fixture->map);

  /* Taking away what was never there makes nothing. */
  journey_edit_set_rating (rival, fixture->bill, NULL, NAN);
  g_assert_true (journey_map_state (fixture->map) == before);

  journey_edit_set_rating (rival, fixture->bill, NULL, 3);
  journey_edit_set_rating (rival, fixture->bill, NULL, 4);
  g_assert_cmpuint (journey_node_n_children (JOURNEY_NODE (rival), JOURNEY_COMPETITOR_RATINGS), ==, 1);
  journey_edit_set_rating (rival, fixture->bill, NULL, NAN);
  g_assert_cmpuint (journey_node_n_children (JOURNEY_NODE (rival), JOURNEY_COMPETITOR_RATINGS), ==, 0);
}

static void
test_dropping_an_opportunity (Fixture *fixture, gconstpointer data)
{
  JourneyHistory *history = journey_map_history (fixture->map);
  JourneyTouchpoint *other = journey_edit_add_touchpoint (fixture->stages[0], 0, "Advert");
  JourneyOpportunity *opportunity = journey_edit_add_opportunity (fixture->bill, "One page");
  JourneyNode *node = JOURNEY_NODE (opportunity);
  const char *both[] = { journey_node_id (JOURNEY_NODE (fixture->bill)), journey_node_id (JOURNEY_NODE (other)), NULL };
  JourneyState *before;

  g_assert_false (journey_edit_mends_others (opportunity, fixture->bill));
  journey_edit_set_strings (node, JOURNEY_OPPORTUNITY_TOUCHPOINTS, both);
  g_assert_true (journey_edit_mends_others (opportunity, fixture->bill));
  before = journey_map_state (fixture->map);

  journey_edit_drop_opportunity (opportunity, fixture->bill);
  g_assert_true (g_strv_equal (journey_node_strings (node, JOURNEY_OPPORTUNITY_TOUCHPOINTS), both + 1));
  g_assert_cmpstr (journey_history_undo_name (history), ==, "Change opportunity");

  journey_edit_drop_opportunity (opportunity, other);
  g_assert_cmpuint (journey_node_n_children (fixture->node, JOURNEY_MAP_OPPORTUNITIES), ==, 0);
  g_assert_cmpstr (journey_history_undo_name (history), ==, "Delete opportunity");

  journey_history_undo (history);
  journey_history_undo (history);
  g_assert_true (journey_map_state (fixture->map) == before);
}

/* The lane is made once, in the same step as its first note. */
static void
test_note_titled (Fixture *fixture, gconstpointer data)
{
  JourneyHistory *history = journey_map_history (fixture->map);
  JourneyState *before = journey_map_state (fixture->map);
  guint n = n_lanes (fixture->map);
  JourneyNote *first = journey_edit_add_note_titled (fixture->bill, "Legal", NULL);
  JourneyNote *second = journey_edit_add_note_titled (fixture->bill, "Legal", "Needs a date");

  g_assert_cmpuint (n_lanes (fixture->map), ==, n + 1);
  g_assert_cmpstr (journey_node_text (JOURNEY_NODE (first), JOURNEY_NOTE_LANE), ==,
                   journey_node_text (JOURNEY_NODE (second), JOURNEY_NOTE_LANE));
  g_assert_cmpstr (journey_node_text (JOURNEY_NODE (second), JOURNEY_NOTE_TEXT), ==, "Needs a date");

  journey_history_undo (history);
  g_assert_cmpstr (journey_history_undo_name (history), ==, "Add note");
  journey_history_undo (history);
  g_assert_true (journey_map_state (fixture->map) == before);
}

static void
test_removing_a_touchpoint (Fixture *fixture, gconstpointer data)
{
  JourneyCompetitor *rival = journey_edit_need_competitor (fixture->map, "Rival");
  JourneyNode *opportunity = JOURNEY_NODE (journey_edit_add_opportunity (fixture->bill, "One page"));
  JourneyNode *pain_point = JOURNEY_NODE (journey_edit_add_pain_point (fixture->bill, 0, "Hard to read", 3));
  const char *pain_points[] = { journey_node_id (pain_point), NULL };
  JourneyState *before;

  journey_edit_set_strings (opportunity, JOURNEY_OPPORTUNITY_PAIN_POINTS, pain_points);
  journey_edit_set_rating (rival, fixture->bill, NULL, 3);
  before = journey_map_state (fixture->map);

  journey_edit_remove (JOURNEY_NODE (fixture->bill));
  g_assert_cmpuint (g_strv_length ((char **)journey_node_strings (opportunity, JOURNEY_OPPORTUNITY_TOUCHPOINTS)), ==, 0);
  g_assert_cmpuint (g_strv_length ((char **)journey_node_strings (opportunity, JOURNEY_OPPORTUNITY_PAIN_POINTS)), ==, 0);
  g_assert_cmpuint (journey_node_n_children (JOURNEY_NODE (rival), JOURNEY_COMPETITOR_RATINGS), ==, 0);
  g_assert_cmpstr (journey_history_undo_name (journey_map_history (fixture->map)), ==, "Delete touchpoint");

  journey_history_undo (journey_map_history (fixture->map));
  g_assert_true (journey_map_state (fixture->map) == before);
}

static void
test_removing_a_persona_and_a_dimension (Fixture *fixture, gconstpointer data)
{
  JourneyPersona *mei = journey_edit_need_persona (fixture->map, "Mei");
  JourneyPersona *tom = journey_edit_need_persona (fixture->map, "Tom");

  g_assert_true (journey_edit_need_persona (fixture->map, NULL) == mei);
  journey_edit_set_emotion (fixture->bill, mei, 1, NULL);
  journey_edit_set_emotion (fixture->bill, tom, 2, NULL);
  journey_edit_remove (JOURNEY_NODE (mei));
  g_assert_cmpuint (journey_node_n_children (JOURNEY_NODE (fixture->bill), JOURNEY_TOUCHPOINT_EMOTIONS), ==, 1);

  journey_edit_need_score (fixture->bill, NULL);
  journey_edit_remove (JOURNEY_NODE (journey_edit_need_dimension (fixture->map, NULL)));
  g_assert_cmpuint (journey_node_n_children (JOURNEY_NODE (fixture->bill), JOURNEY_TOUCHPOINT_SCORES), ==, 0);
}

static void
test_removing_evidence (Fixture *fixture, gconstpointer data)
{
  JourneyNode *score = JOURNEY_NODE (journey_edit_need_score (fixture->bill, NULL));
  JourneyNode *evidence = journey_edit_add (JOURNEY_NODE (fixture->bill), JOURNEY_TOUCHPOINT_EVIDENCE, 0);

  journey_edit_set_text (score, JOURNEY_SCORE_EVIDENCE, journey_node_id (evidence));
  journey_edit_remove (evidence);
  g_assert_cmpstr (journey_node_text (score, JOURNEY_SCORE_EVIDENCE), ==, "");
}

static void
test_removing_a_lane_keeps_its_notes (Fixture *fixture, gconstpointer data)
{
  JourneyLane *lane = journey_edit_need_lane (fixture->map, "Ideas");
  JourneyNode *note;

  journey_edit_add_note (fixture->bill, lane, "Send it by text");
  journey_edit_remove (JOURNEY_NODE (lane));
  g_assert_cmpuint (journey_node_n_children (JOURNEY_NODE (fixture->bill), JOURNEY_TOUCHPOINT_NOTES), ==, 0);
  note = journey_node_child (fixture->node, JOURNEY_MAP_TRAY, 0);
  g_assert_cmpstr (journey_node_text (note, JOURNEY_NOTE_TEXT), ==, "Send it by text");
  g_assert_cmpstr (journey_node_text (note, JOURNEY_NOTE_LANE), ==, "");
}

static void
test_moving (Fixture *fixture, gconstpointer data)
{
  JourneyHistory *history = journey_map_history (fixture->map);
  JourneyState *before = journey_map_state (fixture->map);

  journey_edit_move (JOURNEY_NODE (fixture->bill), JOURNEY_NODE (fixture->stages[3]), 4);
  g_assert_true (journey_map_state (fixture->map) == before);

  journey_edit_move (JOURNEY_NODE (fixture->stages[0]), fixture->node, 2);
  g_assert_cmpuint (journey_node_position (JOURNEY_NODE (fixture->stages[0])), ==, 2);
  g_assert_cmpuint (journey_node_position (JOURNEY_NODE (fixture->stages[2])), ==, 1);
  g_assert_cmpstr (journey_history_undo_name (history), ==, "Move stage");
}

static void
test_an_id_that_is_taken_is_made_anew (Fixture *fixture, gconstpointer data)
{
  g_autoptr (JourneyState) state = journey_node_freeze (JOURNEY_NODE (fixture->bill));
  g_autoptr (JourneyNode) copy = journey_node_new_from_state (state);

  journey_history_begin (journey_map_history (fixture->map), "Copy");
  journey_node_insert (JOURNEY_NODE (fixture->stages[0]), JOURNEY_STAGE_TOUCHPOINTS, 0, copy);
  journey_history_end (journey_map_history (fixture->map));
  g_assert_cmpstr (journey_node_id (copy), !=, journey_node_id (JOURNEY_NODE (fixture->bill)));
  g_assert_true (journey_map_find (fixture->map, journey_node_id (copy)) == copy);
}

/* What a move would make of the map is what it does make of it, wherever to. */
static void
test_try_move_many (Fixture *fixture, gconstpointer data)
{
  JourneyStage *first = journey_edit_add_stage (fixture->map, 0, "One");
  JourneyStage *second = journey_edit_add_stage (fixture->map, 1, "Two");
  JourneyNode *nodes[3];

  for (guint i = 0; i < 5; i++)
    {
      JourneyTouchpoint *touchpoint = journey_edit_add_touchpoint (i < 3 ? first : second, G_MAXUINT, "T");

      if (i % 2 == 0)
        nodes[i / 2] = JOURNEY_NODE (touchpoint);
    }

  for (guint position = 0; position < 5; position++)
    for (guint n = 1; n <= G_N_ELEMENTS (nodes); n++)
      for (guint stage = 0; stage < 3; stage++)
        {
          JourneyNode *parent = journey_node_child (fixture->node, JOURNEY_MAP_STAGES, stage);
          g_autoptr (JourneyState) before = journey_state_ref (journey_map_state (fixture->map));
          g_autoptr (JourneyState) tried = journey_edit_try_move_many (nodes, n, parent, position);

          g_assert_true (journey_map_state (fixture->map) == before);
          journey_edit_move_many (nodes, n, parent, position);
          g_assert_true (journey_state_equal (journey_map_state (fixture->map), tried));
        }
}

/* Up is better: on a cost the figure falls. The gap is made of the scores that have both. */
static void
test_raise_score (Fixture *fixture, gconstpointer data)
{
  JourneyDimension *time = journey_edit_add_dimension (fixture->map, "Time", JOURNEY_DIMENSION_KIND_COST, 1);
  JourneyScore *overall = journey_edit_need_score (fixture->bill, NULL);
  JourneyScore *cost = journey_edit_need_score (fixture->bill, time);
  g_auto (GStrv) none = journey_edit_counted_scores (fixture->bill);
  g_auto (GStrv) both = NULL;

  g_assert_null (none[0]);
  journey_edit_set_number (JOURNEY_NODE (overall), JOURNEY_SCORE_EXPECTED, 4);
  journey_edit_set_number (JOURNEY_NODE (overall), JOURNEY_SCORE_ACTUAL, 2);
  journey_edit_set_number (JOURNEY_NODE (cost), JOURNEY_SCORE_EXPECTED, 2);
  journey_edit_set_number (JOURNEY_NODE (cost), JOURNEY_SCORE_ACTUAL, 4);
  both = journey_edit_counted_scores (fixture->bill);
  g_assert_cmpuint (g_strv_length (both), ==, 2);

  journey_edit_raise_score (overall, JOURNEY_SCORE_ACTUAL, 2, 1.5);
  journey_edit_raise_score (cost, JOURNEY_SCORE_ACTUAL, 4, 1.5);
  g_assert_cmpfloat (journey_node_number (JOURNEY_NODE (overall), JOURNEY_SCORE_ACTUAL), ==, 3.5);
  g_assert_cmpfloat (journey_node_number (JOURNEY_NODE (cost), JOURNEY_SCORE_ACTUAL), ==, 2.5);
  journey_edit_raise_score (overall, JOURNEY_SCORE_EXPECTED, 4, 9);
  journey_edit_raise_score (cost, JOURNEY_SCORE_EXPECTED, 2, 9);
  g_assert_cmpfloat (journey_node_number (JOURNEY_NODE (overall), JOURNEY_SCORE_EXPECTED), ==, 5);
  g_assert_cmpfloat (journey_node_number (JOURNEY_NODE (cost), JOURNEY_SCORE_EXPECTED), ==, 1);
}

#define ADD(name, func) g_test_add ("/edit/" name, Fixture, NULL, set_up, func, tear_down)

static char *
titles (Fixture *fixture)
{
  GString *all = g_string_new (NULL);

  for (guint i = 0; i < 5; i++)
    {
      JourneyNode *stage = JOURNEY_NODE (fixture->stages[i]);

      for (guint j = 0; j < journey_node_n_children (stage, JOURNEY_STAGE_TOUCHPOINTS); j++)
        g_string_append (all,
                         journey_node_text (journey_node_child (stage, JOURNEY_STAGE_TOUCHPOINTS, j), JOURNEY_TOUCHPOINT_TITLE));
      g_string_append_c (all, '|');
    }

  return g_string_free (all, FALSE);
}

static void
assert_titles (Fixture *fixture, const char *expected)
{
  g_autofree char *got = titles (fixture);

  g_assert_cmpstr (got, ==, expected);
}

static void
fill (Fixture *fixture, JourneyNode **nodes)
{
  const char *letters = "abcde";

  journey_edit_remove (JOURNEY_NODE (fixture->bill));
  for (guint i = 0; i < 5; i++)
    {
      char title[] = { letters[i], '\0' };

      nodes[i] = JOURNEY_NODE (journey_edit_add_touchpoint (fixture->stages[i < 3 ? 0 : 1], G_MAXUINT, title));
    }
  assert_titles (fixture, "abc|de||||");
}

static void
test_move_many (Fixture *fixture, gconstpointer data)
{
  JourneyHistory *history = journey_map_history (fixture->map);
  JourneyNode *nodes[5];
  JourneyNode *two[2];

  fill (fixture, nodes);
  two[0] = nodes[0];
  two[1] = nodes[3];
  journey_edit_move_many (two, 2, JOURNEY_NODE (fixture->stages[0]), 1);
  assert_titles (fixture, "badc|e||||");
  g_assert_cmpstr (journey_history_undo_name (history), ==, "Move selection");
  journey_edit_move_many (two, 2, JOURNEY_NODE (fixture->stages[0]), 1);
  journey_edit_move_many (two, 2, JOURNEY_NODE (fixture->stages[4]), G_MAXUINT);
  assert_titles (fixture, "bc|e|||ad|");
  journey_history_undo (history);
  assert_titles (fixture, "badc|e||||");
  journey_history_undo (history);
  assert_titles (fixture, "abc|de||||");
}

static void
test_push (Fixture *fixture, gconstpointer data)
{
  JourneyNode *nodes[5];

  fill (fixture, nodes);
  g_assert_false (journey_edit_can_push (nodes, 1, -1));
  g_assert_true (journey_edit_can_push (nodes, 2, 1));
  journey_edit_push (nodes, 2, 1);
  assert_titles (fixture, "cab|de||||");
  journey_edit_push (nodes, 2, 1);
  assert_titles (fixture, "c|abde||||");
  journey_edit_push (nodes, 2, 1);
  assert_titles (fixture, "c|dabe||||");
  journey_edit_push (nodes, 2, -1);
  assert_titles (fixture, "c|abde||||");
}

/* What stands at another touchpoint yet stays there, what stands nowhere any more goes, and that is one step. */
static void
test_take_off (Fixture *fixture, gconstpointer data)
{
  JourneyNode *visit = JOURNEY_NODE (journey_edit_add_touchpoint (fixture->stages[3], G_MAXUINT, "Visit"));
  const char *ids[] = { journey_node_id (JOURNEY_NODE (fixture->bill)), journey_node_id (visit), NULL };
  const char *from[] = { ids[0], ids[0], ids[1] };
  JourneyNode *kept = JOURNEY_NODE (journey_edit_add_opportunity (fixture->bill, "Say it early"));
  JourneyNode *gone = journey_edit_add (fixture->node, JOURNEY_MAP_METRICS, G_MAXUINT);
  JourneyNode *nodes[] = { kept, gone, gone };
  JourneyState *before;

  journey_edit_set_strings (kept, JOURNEY_OPPORTUNITY_TOUCHPOINTS, ids);
  journey_edit_set_strings (gone, JOURNEY_METRIC_TOUCHPOINTS, ids);
  before = journey_map_state (fixture->map);
  journey_edit_take_off (nodes, from, G_N_ELEMENTS (nodes));
  g_assert_cmpuint (journey_node_n_children (fixture->node, JOURNEY_MAP_METRICS), ==, 0);
  g_assert_cmpuint (journey_node_n_children (fixture->node, JOURNEY_MAP_OPPORTUNITIES), ==, 1);
  g_assert_cmpuint (g_strv_length ((GStrv)journey_node_strings (kept, JOURNEY_OPPORTUNITY_TOUCHPOINTS)), ==, 1);
  g_assert_cmpstr (journey_node_strings (kept, JOURNEY_OPPORTUNITY_TOUCHPOINTS)[0], ==, ids[1]);
  journey_history_undo (journey_map_history (fixture->map));
  g_assert_true (journey_map_state (fixture->map) == before);
}

static void
test_remove_many (Fixture *fixture, gconstpointer data)
{
  JourneyHistory *history = journey_map_history (fixture->map);
  JourneyNode *nodes[5];
  JourneyNode *gone[3];

  fill (fixture, nodes);
  gone[0] = nodes[1];
  gone[1] = JOURNEY_NODE (fixture->stages[1]);
  gone[2] = nodes[4];
  journey_edit_remove_many (gone, 3);
  g_assert_cmpuint (journey_node_n_children (fixture->node, JOURNEY_MAP_STAGES), ==, 4);
  g_assert_cmpuint (journey_node_n_children (JOURNEY_NODE (fixture->stages[0]), JOURNEY_STAGE_TOUCHPOINTS), ==, 2);
  g_assert_cmpstr (journey_history_undo_name (history), ==, "Delete selection");
  journey_history_undo (history);
  g_assert_cmpuint (journey_node_n_children (fixture->node, JOURNEY_MAP_STAGES), ==, 5);
}

static void
test_drop_lane (Fixture *fixture, gconstpointer data)
{
  JourneyLane *own = journey_edit_need_lane (fixture->map, "Ideas");
  JourneyLane *usual = journey_edit_need_lane_of_kind (fixture->map, JOURNEY_LANE_KIND_BACKSTAGE);

  JourneyNode *lanes[] = { JOURNEY_NODE (own) };

  journey_edit_add_note (fixture->bill, own, "Call first");
  g_assert_cmpuint (journey_edit_drop_lanes (lanes, 1), ==, 1);
  g_assert_cmpstr (journey_history_undo_name (journey_map_history (fixture->map)), ==, "Delete lane");
  g_assert_cmpuint (journey_node_n_children (fixture->node, JOURNEY_MAP_TRAY), ==, 1);
  lanes[0] = JOURNEY_NODE (usual);
  g_assert_cmpuint (journey_edit_drop_lanes (lanes, 1), ==, 0);
  g_assert_true (journey_node_integer (JOURNEY_NODE (usual), JOURNEY_LANE_HIDDEN));
}

static void
test_continue (Fixture *fixture, gconstpointer data)
{
  g_autoptr (JourneyMap) empty = journey_template_new_map (JOURNEY_TEMPLATE_EMPTY, NULL);
  JourneyNode *bill = JOURNEY_NODE (fixture->bill);
  JourneyNode *later = JOURNEY_NODE (journey_edit_add_touchpoint (fixture->stages[3], G_MAXUINT, "Later"));
  JourneyNode *added = JOURNEY_NODE (journey_edit_continue (fixture->map, bill));

  g_assert_true (journey_node_parent (added) == journey_node_parent (bill));
  g_assert_cmpuint (journey_node_position (added), ==, 1);
  g_assert_cmpuint (journey_node_position (later), ==, 2);

  added = JOURNEY_NODE (journey_edit_continue (fixture->map, JOURNEY_NODE (fixture->stages[1])));
  g_assert_true (journey_node_parent (added) == JOURNEY_NODE (fixture->stages[1]));
  added = JOURNEY_NODE (journey_edit_continue (fixture->map, NULL));
  g_assert_true (journey_node_parent (added) == JOURNEY_NODE (fixture->stages[4]));

  added = JOURNEY_NODE (journey_edit_continue (empty, NULL));
  g_assert_cmpstr (journey_node_text (journey_node_parent (added), JOURNEY_STAGE_TITLE), ==, "Stage 1");
  g_assert_cmpstr (journey_history_undo_name (journey_map_history (empty)), ==, "Add touchpoint");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("try-move-many", test_try_move_many);
  ADD ("raise-score", test_raise_score);
  ADD ("templates", test_templates);
  ADD ("lane-in-its-usual-place", test_lane_in_its_usual_place);
  ADD ("emotion-without-persona", test_emotion_without_persona);
  ADD ("scores-stay-on-the-scale", test_scores_stay_on_the_scale);
  ADD ("overall-by-any-name", test_overall_by_any_name);
  ADD ("rescale", test_rescale);
  ADD ("ratings", test_ratings);
  ADD ("removing-a-touchpoint", test_removing_a_touchpoint);
  ADD ("dropping-an-opportunity", test_dropping_an_opportunity);
  ADD ("note-titled", test_note_titled);
  ADD ("removing-a-persona-and-a-dimension", test_removing_a_persona_and_a_dimension);
  ADD ("removing-evidence", test_removing_evidence);
  ADD ("removing-a-lane-keeps-its-notes", test_removing_a_lane_keeps_its_notes);
  ADD ("moving", test_moving);
  ADD ("moving-many", test_move_many);
  ADD ("pushing", test_push);
  ADD ("removing-many", test_remove_many);
  ADD ("taking-off", test_take_off);
  ADD ("dropping-a-lane", test_drop_lane);
  ADD ("going-on", test_continue);
  ADD ("an-id-that-is-taken-is-made-anew", test_an_id_that_is_taken_is_made_anew);

  return g_test_run ();
}
