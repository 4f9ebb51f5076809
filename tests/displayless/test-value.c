/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "journey-delivered.h"
#include "journey-edit.h"
#include "journey-gap-dot.h"
#include "journey-ulwick.h"
#include "value-map.h"

/* Delivered value and opportunity scores. */

#define assert_near(a, b) g_assert_cmpfloat_with_epsilon (a, b, 1e-9)

static void
test_profile (void)
{
  g_autoptr (JourneyState) map = value_map_on (1, 5, value_as_it_is);
  g_autoptr (JourneyProfileTable) table = journey_profile_table_new (map, FALSE, NULL);
  g_autoptr (JourneyProfile) all = journey_profile_table_map (table);
  g_autoptr (JourneyProfile) stage = journey_profile_table_stage (table, 1);
  JourneyState *a = journey_state_find (map, "a");
  g_autoptr (JourneyProfile) touchpoint = journey_profile_table_touchpoint (table, a);

  g_assert_cmpuint (all->n, ==, 5);
  g_assert_cmpuint (all->rows[0].n, ==, 2);
  assert_near (all->rows[0].expected, (5 * 4 + 1 * 5) / 6.0);
  assert_near (all->rows[0].actual, (5 * 2 + 1 * 5) / 6.0);
  assert_near (all->rows[0].gap, -10 / 6.0);
  assert_near (all->rows[0].importance, 3);
  g_assert_false (all->rows[0].importance_assumed);
  g_assert_true (all->rows[2].cost);
  assert_near (all->rows[2].gap, -1);
  assert_near (all->rows[3].gap, 2);
  g_assert_true (all->rows[3].importance_assumed);
  g_assert_cmpuint (all->rows[4].n, ==, 0);
  g_assert_true (isnan (all->rows[4].gap));

  g_assert_cmpuint (stage->rows[0].n, ==, 0);
  g_assert_true (isnan (stage->rows[0].expected));
  assert_near (stage->rows[1].actual, 2);
  assert_near (touchpoint->rows[1].gap, 1);
  g_assert_cmpuint (touchpoint->rows[3].n, ==, 0);
}

static void
assert_delivered (JourneyState *map)
{
  g_autoptr (JourneyProfileTable) table = journey_profile_table_new (map, FALSE, NULL);
  g_autoptr (JourneyProfile) profile = journey_profile_table_touchpoint (table, journey_state_find (map, "a"));
  JourneyDelivered delivered = journey_delivered_value (profile);

  assert_near (delivered.actual.value, 2 + 2 * 4);
  assert_near (delivered.actual.cost, 3);
  assert_near (delivered.actual.delivered, 7);
  assert_near (delivered.actual.ratio, 10 / 3.0);
  assert_near (delivered.expected.delivered, 4 + 2 * 3 - 2);
  g_assert_cmpuint (delivered.n_benefits, ==, 2);
  g_assert_cmpuint (delivered.n_costs, ==, 1);
  g_assert_cmpuint (delivered.n_missing, ==, 1);
}

static void
test_delivered (void)
{
  g_autoptr (JourneyState) map = value_map_on (1, 5, value_as_it_is);
  g_autoptr (JourneyState) hundred = value_map_on (0, 100, value_to_hundred);

  assert_delivered (map);
  assert_delivered (hundred);
  assert_near (journey_delivered_money (500, 350), 150);
  g_assert_true (isnan (journey_delivered_money (NAN, 350)));
}

/* What nobody measured is marked, and left out when asked for, whatever was worked out before. */
static void
test_profile_measured (void)
{
  g_autoptr (JourneyState) map = value_map_rested ();
  g_autoptr (JourneyProfileTable) all = journey_profile_table_new (map, FALSE, NULL);
  g_autoptr (JourneyProfileTable) table = journey_profile_table_new (map, TRUE, all);
  g_autoptr (JourneyProfile) both = journey_profile_table_map (all);
  g_autoptr (JourneyProfile) measured = journey_profile_table_map (table);
  g_autoptr (JourneyProfile) a = journey_profile_table_touchpoint (all, journey_state_find (map, "a"));
  g_autoptr (JourneyProfile) b = journey_profile_table_touchpoint (table, journey_state_find (map, "b"));

  g_assert_true (both->rows[0].assumption && both->rows[1].assumption);
  g_assert_cmpuint (both->rows[0].n, ==, 2);
  g_assert_false (a->rows[0].assumption);
  g_assert_true (a->rows[1].assumption);

  g_assert_cmpuint (measured->rows[0].n, ==, 1);
  assert_near (measured->rows[0].gap, -2);
  g_assert_false (measured->rows[0].assumption);
  g_assert_cmpuint (measured->rows[1].n, ==, 0);
  g_assert_cmpuint (b->rows[0].n, ==, 0);
}

static void
test_delivered_lacking (void)
{
  g_autoptr (JourneyState) map = value_map_on (1, 5, value_as_it_is);
  g_autoptr (JourneyProfileTable) table = journey_profile_table_new (map, FALSE, NULL);
  g_autoptr (JourneyProfile) free_of_cost = journey_profile_table_touchpoint (table, journey_state_find (map, "c"));
  g_autoptr (JourneyProfile) nothing = journey_profile_table_stage (table, 1);
  JourneyDelivered delivered = journey_delivered_value (free_of_cost);

  assert_near (delivered.actual.value, 4);
  g_assert_true (isnan (delivered.actual.cost) && isnan (delivered.actual.ratio));
  assert_near (delivered.actual.delivered, 4);

  g_assert_true (journey_delivered_counts (&nothing->rows[1]));
  nothing->rows[1].weight = 0;
  g_assert_false (journey_delivered_counts (&nothing->rows[1]));
  delivered = journey_delivered_value (nothing);
  g_assert_true (isnan (delivered.actual.value));
  g_assert_cmpuint (delivered.n_benefits, ==, 0);

  nothing->rows[1].n = 0;
  delivered = journey_delivered_value (nothing);
  g_assert_true (isnan (delivered.actual.value) && isnan (delivered.actual.delivered) && isnan (delivered.expected.ratio));
}

static void
test_relations (void)
{
  g_autoptr (JourneyMap) map = journey_map_new ();
  JourneyTouchpoint *touchpoint;
  const struct
  {
    JourneyDimensionKind kind;
    JourneyRelation relation;
    double actual;
  } given[] = {
    { JOURNEY_DIMENSION_KIND_BENEFIT, JOURNEY_RELATION_EPISODE, 4 },
    { JOURNEY_DIMENSION_KIND_BENEFIT, JOURNEY_RELATION_RELATIONSHIP, 5 },
    { JOURNEY_DIMENSION_KIND_COST, JOURNEY_RELATION_EPISODE, 2 },
    { JOURNEY_DIMENSION_KIND_COST, JOURNEY_RELATION_RELATIONSHIP, 1 },
  };
  g_autoptr (JourneyProfileTable) table = NULL;
  g_autoptr (JourneyProfile) profile = NULL;
  JourneyDelivered delivered;

  journey_history_begin (journey_map_history (map), "Make");
  touchpoint = journey_edit_add_touchpoint (journey_edit_add_stage (map, 0, "S"), 0, "a");
  for (guint i = 0; i < G_N_ELEMENTS (given); i++)
    {
      g_autofree char *title = g_strdup_printf ("%u", i);
      JourneyDimension *dimension = journey_edit_add_dimension (map, title, given[i].kind, 1);
      const JourneyVotes expected = { 3, 0, NAN };
      const JourneyVotes actual = { given[i].actual, 0, NAN };

      journey_node_set_integer (JOURNEY_NODE (dimension), JOURNEY_DIMENSION_RELATION, (int)given[i].relation);
      journey_edit_score (touchpoint, dimension, &expected, &actual);
    }
  journey_history_end (journey_map_history (map));

  table = journey_profile_table_new (journey_map_state (map), FALSE, NULL);
  profile = journey_profile_table_map (table);
  delivered = journey_delivered_value (profile);
  assert_near (delivered.actual.benefits[JOURNEY_RELATION_EPISODE], 4);
  assert_near (delivered.actual.benefits[JOURNEY_RELATION_RELATIONSHIP], 5);
  assert_near (delivered.actual.sacrifice[JOURNEY_RELATION_EPISODE], 2);
  assert_near (delivered.actual.sacrifice[JOURNEY_RELATION_RELATIONSHIP], 1);
  assert_near (delivered.actual.ratio, 3);
  assert_near (delivered.expected.ratio, 1);
}

/* A table made from the one before has the same figures as one made from nothing. */
static void
test_profile_edits (void)
{
  g_autoptr (JourneyState) state = value_map_on (1, 5, value_as_it_is);
  g_autoptr (JourneyMap) map = journey_map_new_from_state (state);
  g_autoptr (JourneyProfileTable) table = journey_profile_table_new (state, FALSE, NULL);
  JourneyNode *score = journey_node_child (journey_map_find (map, "c"), JOURNEY_TOUCHPOINT_SCORES, 0);
  g_autoptr (JourneyProfileTable) edited = NULL;
  g_autoptr (JourneyProfileTable) reweighed = NULL;
  g_autoptr (JourneyProfile) after = NULL;
  g_autoptr (JourneyProfile) none = NULL;

  journey_edit_set_number (score, JOURNEY_SCORE_ACTUAL, 1);
  edited = journey_profile_table_new (journey_map_state (map), FALSE, table);
  after = journey_profile_table_map (edited);
  g_assert_cmpuint (after->rows[0].n, ==, 3);
  assert_near (after->rows[0].actual, (5 * 2 + 1 * 5 + 3 * 1) / 9.0);

  journey_edit_set_number (journey_map_find (map, "Function"), JOURNEY_DIMENSION_WEIGHT, 0);
  reweighed = journey_profile_table_new (journey_map_state (map), FALSE, edited);
  none = journey_profile_table_map (reweighed);
  g_assert_cmpuint (none->rows[0].n, ==, 0);
}

static void
test_ulwick (void)
{
  const guint64 answers[] = { 1, 2, 3, 5, 9 };
  const guint64 none[] = { 0, 0, 0, 0, 0 };
  const JourneyUlwickBands own = { 5, 6, 7 };

  assert_near (journey_ulwick_score (9, 3), 15);
  assert_near (journey_ulwick_score (9, 9), 9);
  assert_near (journey_ulwick_score (3, 9), 3);
  g_assert_true (isnan (journey_ulwick_score (NAN, 3)) && isnan (journey_ulwick_score (3, NAN)));
  assert_near (journey_ulwick_from_mean (4, 1, 5), 7.5);
  assert_near (journey_ulwick_from_mean (75, 0, 100), 7.5);
  assert_near (journey_ulwick_from_answers (answers), 7);
  g_assert_true (isnan (journey_ulwick_from_answers (none)));

  g_assert_cmpint (journey_ulwick_band (10, NULL), ==, JOURNEY_ULWICK_NONE);
  g_assert_cmpint (journey_ulwick_band (10.1, NULL), ==, JOURNEY_ULWICK_SOLID);
  g_assert_cmpint (journey_ulwick_band (12.1, NULL), ==, JOURNEY_ULWICK_HIGH);
  g_assert_cmpint (journey_ulwick_band (15, NULL), ==, JOURNEY_ULWICK_HIGH);
  g_assert_cmpint (journey_ulwick_band (15.1, NULL), ==, JOURNEY_ULWICK_EXTREME);
  g_assert_cmpint (journey_ulwick_band (NAN, NULL), ==, JOURNEY_ULWICK_NONE);
  g_assert_cmpint (journey_ulwick_band (6.5, &own), ==, JOURNEY_ULWICK_HIGH);
}

/* Where nobody said how satisfied they are, the mean stands in for it. */
static void
test_ulwick_of_touchpoint (void)
{
  static const GapDimension dimensions[] = { { "Overall", FALSE, 1 }, { "Speed", FALSE, 1 } };
  const GapRow scores[] = { { "S", "a", "Overall", 4, 5, 2 }, { "S", "a", "Speed", 4, 5, 2 }, { "S", "b", NULL, 0, 0, 0 } };
  const guint64 answers[] = { 1, 2, 3, 5, 9 }, none[] = { 0, 0, 0, 0, 0 };
  g_autoptr (JourneyState) map = gap_map_new (1, 5, dimensions, 2, scores, G_N_ELEMENTS (scores), NAN);
  g_autoptr (JourneyGapTable) table = journey_gap_table_new (map);
  const JourneyGapEntry *entry = journey_gap_table_peek (table, 0);

  assert_near (journey_ulwick_of_touchpoint (map, entry, none).score, 7.5 + 7.5 - 2.5);
  assert_near (journey_ulwick_of_touchpoint (map, entry, none).satisfaction, 2.5);
  g_assert_false (journey_ulwick_of_touchpoint (map, entry, none).answered);
  assert_near (journey_ulwick_of_touchpoint (map, entry, answers).score, 7.5 + 7.5 - 7);
  assert_near (journey_ulwick_of_touchpoint (map, entry, answers).importance, 7.5);
  assert_near (journey_ulwick_of_touchpoint (map, entry, answers).satisfaction, 7);
  g_assert_true (journey_ulwick_of_touchpoint (map, entry, answers).answered);
  g_assert_true (isnan (journey_ulwick_of_touchpoint (map, journey_gap_table_peek (table, 1), none).score));
}

/* A dot can be dragged where it stands for one score. */
static void
test_dots (void)
{
  static const GapDimension dimensions[] = { { "Overall", FALSE, 1 }, { "Speed", FALSE, 1 } };
  const GapRow scores[] = { { "S", "a", "Overall", 4, 5, 2 }, { "S", "a", "Speed", 4, 5, 3 }, { "S", "b", "Overall", 4, 5, 4 } };
  const JourneyGapOptions options = { .dimension = "Speed" };
  g_autoptr (JourneyState) map = gap_map_new (1, 5, dimensions, 2, scores, G_N_ELEMENTS (scores), NAN);
  g_autoptr (JourneyGapTable) all = journey_gap_table_new (map);
  g_autoptr (JourneyGapTable) speed = journey_gap_table_new_with (map, &options, NULL);

  g_assert_false (journey_gap_dots_are_scores (all));
  g_assert_true (journey_gap_dots_are_scores (speed));
  assert_near (journey_state_number (journey_gap_dot_score (speed, "a"), JOURNEY_SCORE_ACTUAL), 3);
  assert_near (journey_state_number (journey_gap_dot_score (all, "a"), JOURNEY_SCORE_ACTUAL), 2);
  g_assert_null (journey_gap_dot_score (speed, "b"));
  g_assert_null (journey_gap_dot_score (speed, "nobody"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/value/profile", test_profile);
  g_test_add_func ("/value/profile-edits", test_profile_edits);
  g_test_add_func ("/value/profile-measured", test_profile_measured);
  g_test_add_func ("/value/delivered", test_delivered);
  g_test_add_func ("/value/delivered-lacking", test_delivered_lacking);
  g_test_add_func ("/value/relations", test_relations);
  g_test_add_func ("/value/ulwick-of-touchpoint", test_ulwick_of_touchpoint);
  g_test_add_func ("/value/dots", test_dots);
  g_test_add_func ("/value/ulwick", test_ulwick);

  return g_test_run ();
}
