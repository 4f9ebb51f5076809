/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "answers-map.h"
#include "journey-edit.h"
#include "journey-gap.h"
#include "journey-kinds.h"
#include "journey-ranked.h"
#include "journey-segment.h"
#include "journey-what-if.h"

/* A map as it is for one segment of the customers. */

#define MAP                                                                                                                      \
  "stage,touchpoint,dimension,kind,importance,expected,actual\n"                                                                 \
  "A,Order,Overall,benefit,4,4,3\n"                                                                                              \
  "A,Call,Overall,benefit,2,3,2\n"                                                                                               \
  "B,Bill,Overall,benefit,3,4,4\n"

#define ANSWERS                                                                                                                  \
  "touchpoint,segment,nps,expected,actual\n"                                                                                     \
  "Order,Young,9,5,2\nOrder,Young,10,5,4\nOrder,Old,3,4,4\n"                                                                     \
  "Call,Young,,,1\nBill,Old,2,,\n"

typedef struct
{
  JourneyMap *map;
  JourneyState *young;
  JourneyGapTable *table;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->map = answers_map_new (MAP);
  answers_map_import (fixture->map, ANSWERS);
  fixture->young = journey_segment_map (journey_map_state (fixture->map), "Young", NULL, NULL);
  fixture->table = journey_gap_table_new (fixture->young);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  journey_gap_table_unref (fixture->table);
  journey_state_unref (fixture->young);
  g_object_unref (fixture->map);
}

/* Expected 5, got 3; importance as for all. */
static void
test_figures (Fixture *fixture, gconstpointer data)
{
  const JourneyGapEntry *order = journey_gap_table_at (fixture->table, 0);
  const JourneyGapEntry *call = journey_gap_table_at (fixture->table, 1);

  answers_map_assert_near (order->gap, -2);
  answers_map_assert_near (order->importance, 4);
  g_assert_cmpuint (order->n, ==, 2);
  answers_map_assert_near (order->sd, sqrt (2));
  g_assert_false (order->assumption);
  answers_map_assert_near (call->gap, -2);
  answers_map_assert_near (call->expected, 3);
  g_assert_true (isnan (journey_gap_table_at (fixture->table, 2)->gap));
  g_assert_cmpuint (journey_gap_table_map (fixture->table)->n_scored, ==, 2);
  g_assert_cmpstr (journey_state_id (order->touchpoint), ==,
                   journey_state_id (answers_map_touchpoint (journey_map_state (fixture->map), "Order")));
}

static void
test_tallies (Fixture *fixture, gconstpointer data)
{
  answers_map_assert_tallies (fixture->young, "Order", "nps Young .. 9:1 10:1\n");
  answers_map_assert_tallies (fixture->young, "Bill", "");
}

/* That somebody spoke with customers, too, makes all figures firmer, but not those of a segment. */
static void
test_evidence (Fixture *fixture, gconstpointer data)
{
  JourneyState *order = answers_map_touchpoint (journey_map_state (fixture->map), "Order");
  JourneyNode *node = journey_map_find (fixture->map, journey_state_id (order));
  JourneyNode *spoken = journey_edit_add (node, JOURNEY_TOUCHPOINT_EVIDENCE, G_MAXUINT);
  g_autoptr (JourneyState) young = NULL;
  g_autoptr (JourneyGapTable) of_young = NULL;
  g_autoptr (JourneyGapTable) of_all = NULL;

  journey_edit_set_integer (spoken, JOURNEY_EVIDENCE_KIND, JOURNEY_EVIDENCE_KIND_INTERVIEW);
  young = journey_segment_map (journey_map_state (fixture->map), "Young", NULL, NULL);
  of_young = journey_gap_table_new (young);
  of_all = journey_gap_table_new (journey_map_state (fixture->map));
  g_assert_cmpuint (journey_gap_table_at (of_all, 0)->n_evidence_kinds, ==, 2);
  g_assert_cmpuint (journey_gap_table_at (of_young, 0)->n_evidence_kinds, ==, 1);
  g_assert_false (journey_gap_table_at (of_young, 0)->assumption);
}

static void
test_names (Fixture *fixture, gconstpointer data)
{
  g_auto (GStrv) names = journey_segment_names (journey_map_state (fixture->map));
  g_autoptr (GArray) without = journey_segment_without (journey_map_state (fixture->map), fixture->table);
  JourneyState *call = answers_map_touchpoint (journey_map_state (fixture->map), "Call");
  JourneyRankedOptions options = { .segment = "Young" };
  g_autoptr (GPtrArray) ranked = journey_ranked_new (fixture->table, fixture->young, &options);

  g_assert_cmpuint (g_strv_length (names), ==, 2);
  g_assert_cmpstr (names[0], ==, "Old");
  g_assert_cmpuint (without->len, ==, 1);
  g_assert_cmpuint (g_array_index (without, guint, 0), ==, 3);
  g_assert_true (journey_segment_is_at (call, "Young"));
  g_assert_false (journey_segment_is_at (call, "Old"));
  g_assert_cmpuint (ranked->len, ==, 2);
}

/* An edit makes anew what it touched, with the same figures as from nothing. */
static void
test_again (Fixture *fixture, gconstpointer data)
{
  g_autoptr (JourneyState) before = journey_state_ref (journey_map_state (fixture->map));
  JourneyNode *stage = journey_node_child (JOURNEY_NODE (fixture->map), JOURNEY_MAP_STAGES, 0);
  g_autoptr (JourneyState) quick = NULL;
  g_autoptr (JourneyState) slow = NULL;

  journey_edit_add_touchpoint (JOURNEY_STAGE (stage), 0, "New");
  quick = journey_segment_map (journey_map_state (fixture->map), "Young", before, fixture->young);
  slow = journey_segment_map (journey_map_state (fixture->map), "Young", NULL, NULL);
  g_assert_true (journey_state_equal (quick, slow));
  g_assert_true (journey_state_child (quick, JOURNEY_MAP_STAGES, 1)
                 == journey_state_child (fixture->young, JOURNEY_MAP_STAGES, 1));
  g_assert_true (answers_map_touchpoint (quick, "Order") == answers_map_touchpoint (fixture->young, "Order"));
}

/* What is tried is better for each segment, and nobody has measured it. */
static void
test_what_if (Fixture *fixture, gconstpointer data)
{
  JourneyState *map = journey_map_state (fixture->map);
  g_autoptr (JourneyWhatIf) what_if = journey_what_if_new ();
  g_autoptr (JourneyState) tried = NULL;
  g_autoptr (JourneyState) young = NULL;
  g_autoptr (JourneyGapTable) table = NULL;

  journey_what_if_raise (what_if, map, journey_state_id (answers_map_touchpoint (map, "Order")), NULL, 1);
  tried = journey_what_if_apply (what_if, map);
  young = journey_segment_map (tried, "Young", NULL, NULL);
  table = journey_gap_table_new (young);
  answers_map_assert_near (journey_gap_table_at (table, 0)->gap, -1);
  g_assert_cmpuint (journey_gap_table_at (table, 0)->n, ==, 0);
  g_assert_true (journey_gap_table_at (table, 0)->assumption);
}

/* What they say is on the map's scale, whatever that is. */
static void
test_rescaled (Fixture *fixture, gconstpointer data)
{
  g_autoptr (JourneyState) young = NULL;
  g_autoptr (JourneyGapTable) table = NULL;

  journey_edit_set_scale (fixture->map, 0, 100);
  young = journey_segment_map (journey_map_state (fixture->map), "Young", NULL, NULL);
  table = journey_gap_table_new (young);
  answers_map_assert_near (journey_gap_table_at (table, 0)->gap, -50);
  g_assert_cmpfloat_with_epsilon (journey_gap_table_at (table, 0)->sd, 25 * sqrt (2), 1e-5);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/segment/figures", Fixture, NULL, set_up, test_figures, tear_down);
  g_test_add ("/segment/tallies", Fixture, NULL, set_up, test_tallies, tear_down);
  g_test_add ("/segment/evidence", Fixture, NULL, set_up, test_evidence, tear_down);
  g_test_add ("/segment/names", Fixture, NULL, set_up, test_names, tear_down);
  g_test_add ("/segment/again", Fixture, NULL, set_up, test_again, tear_down);
  g_test_add ("/segment/what-if", Fixture, NULL, set_up, test_what_if, tear_down);
  g_test_add ("/segment/rescaled", Fixture, NULL, set_up, test_rescaled, tear_down);

  return g_test_run ();
}
