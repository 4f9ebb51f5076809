/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>
#include <string.h>

#include "journey-writer.h"
#include "opportunity-map.h"

static void
test_propose (OpportunityMap *fixture, gconstpointer data)
{
  g_autoptr (JourneyGapTable) table = journey_gap_table_new (journey_map_state (fixture->map));
  const double impacts[] = { 5, 3, 1, NAN };
  const double predicted[] = { 5, 4, NAN, NAN };

  for (guint i = 0; i < 4; i++)
    {
      const char *id = journey_node_id (JOURNEY_NODE (fixture->touchpoints[i]));
      JourneyProposal proposal = journey_opportunities_propose (table, id);

      g_assert_true (isnan (impacts[i]) ? isnan (proposal.impact) : fabs (proposal.impact - impacts[i]) < 1e-9);
      g_assert_true (isnan (predicted[i]) ? isnan (proposal.predicted) : fabs (proposal.predicted - predicted[i]) < 1e-9);
    }
  g_assert_true (isnan (journey_opportunities_propose (table, "nobody").impact));
}

static char *
write_map (OpportunityMap *fixture)
{
  g_autoptr (GBytes) bytes = journey_write_bytes (journey_map_state (fixture->map));

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

/* Undo gives the same bytes, and redo does. */
static void
assert_undone (OpportunityMap *fixture, const char *before)
{
  g_autofree char *after = write_map (fixture);
  g_autofree char *undone = NULL;
  g_autofree char *redone = NULL;

  g_assert_cmpstr (before, !=, after);
  g_assert_true (journey_history_undo (journey_map_history (fixture->map)));
  undone = write_map (fixture);
  g_assert_cmpstr (undone, ==, before);
  g_assert_true (journey_history_redo (journey_map_history (fixture->map)));
  redone = write_map (fixture);
  g_assert_cmpstr (redone, ==, after);
}

static void
test_verbs (OpportunityMap *fixture, gconstpointer data)
{
  JourneyTouchpoint *bill = fixture->touchpoints[0];
  JourneyPainPoint *pain = journey_edit_add_pain_point (bill, 0, "Two part-months", 3);
  JourneyPainPoint *other = journey_edit_add_pain_point (fixture->touchpoints[1], 0, "Photo fails", 2);
  JourneyProposal proposal = { 4.5, 5 };
  g_autofree char *before = write_map (fixture);
  JourneyOpportunity *opportunity;
  JourneyNode *node;

  journey_edit_propose_opportunity (bill, &proposal);
  assert_undone (fixture, before);
  node = journey_node_child (JOURNEY_NODE (fixture->map), JOURNEY_MAP_OPPORTUNITIES, 0);
  opportunity = JOURNEY_OPPORTUNITY (node);
  g_assert_true (journey_edit_mends (opportunity, JOURNEY_NODE (bill)));
  g_assert_true (journey_edit_mends (opportunity, JOURNEY_NODE (pain)));
  g_assert_cmpfloat (journey_node_number (node, JOURNEY_OPPORTUNITY_IMPACT), ==, 4.5);
  g_assert_true (isnan (journey_node_number (node, JOURNEY_OPPORTUNITY_EFFORT)));
  g_assert_cmpfloat (journey_node_number (node, JOURNEY_OPPORTUNITY_PREDICTED), ==, 5);

  g_free (before);
  before = write_map (fixture);
  journey_edit_place_opportunity (opportunity, 3.14159, 77);
  g_assert_cmpfloat (journey_node_number (node, JOURNEY_OPPORTUNITY_IMPACT), ==, 3.1);
  g_assert_cmpfloat (journey_node_number (node, JOURNEY_OPPORTUNITY_EFFORT), ==, 5);
  assert_undone (fixture, before);

  /* The pain point brings its touchpoint, which takes it along when it goes. */
  g_free (before);
  before = write_map (fixture);
  journey_edit_set_mends (opportunity, JOURNEY_NODE (other), TRUE);
  g_assert_true (journey_edit_mends (opportunity, JOURNEY_NODE (fixture->touchpoints[1])));
  assert_undone (fixture, before);
  journey_edit_set_mends (opportunity, JOURNEY_NODE (fixture->touchpoints[1]), FALSE);
  g_assert_false (journey_edit_mends (opportunity, JOURNEY_NODE (other)));
  g_assert_true (journey_edit_mends (opportunity, JOURNEY_NODE (pain)));

  g_free (before);
  before = write_map (fixture);
  journey_edit_vote (opportunity, 1);
  journey_edit_vote (opportunity, 1);
  g_assert_cmpint (journey_node_integer (node, JOURNEY_OPPORTUNITY_VOTES), ==, 2);
  assert_undone (fixture, before);
  journey_edit_vote (opportunity, -5);
  g_assert_cmpint (journey_node_integer (node, JOURNEY_OPPORTUNITY_VOTES), ==, 0);
}

static int
votes_for (JourneyNode *opportunity)
{
  return journey_node_integer (opportunity, JOURNEY_OPPORTUNITY_VOTES);
}

/* Quick votes for the same ones are one step; for others, another. */
static void
test_vote_many (OpportunityMap *fixture, gconstpointer data)
{
  JourneyNode *const both[] = { opportunity_map_add (fixture, 0, "One page"), opportunity_map_add (fixture, 1, "Show why") };
  JourneyHistory *history = journey_map_history (fixture->map);
  g_autofree char *before = write_map (fixture);

  journey_edit_vote_many (both, 2, 1);
  journey_edit_vote_many (both, 2, 1);
  g_assert_true (votes_for (both[0]) == 2 && votes_for (both[1]) == 2);
  assert_undone (fixture, before);

  journey_edit_vote (JOURNEY_OPPORTUNITY (both[0]), -1);
  journey_edit_vote_many (both, 2, -2);
  g_assert_true (votes_for (both[0]) == 0 && votes_for (both[1]) == 0);
  journey_history_undo (history);
  g_assert_true (votes_for (both[0]) == 1 && votes_for (both[1]) == 2);
}

static void
test_order (OpportunityMap *fixture, gconstpointer data)
{
  JourneyNode *check = opportunity_map_add (fixture, 1, "Show why");
  JourneyNode *bill = opportunity_map_add (fixture, 0, "One page");
  JourneyNode *also = opportunity_map_add (fixture, 0, "Call first");
  JourneyNode *both = opportunity_map_add (fixture, 1, "One account");
  JourneyNode *gone = opportunity_map_add (fixture, 0, "Nothing");
  JourneyNode *loose = journey_edit_add (JOURNEY_NODE (fixture->map), JOURNEY_MAP_OPPORTUNITIES, G_MAXUINT);
  const JourneyOpportunityEntry *entry;

  journey_edit_set_mends (JOURNEY_OPPORTUNITY (both), JOURNEY_NODE (fixture->touchpoints[0]), TRUE);
  journey_edit_vote (JOURNEY_OPPORTUNITY (also), 3);
  journey_edit_set_integer (gone, JOURNEY_OPPORTUNITY_STATUS, JOURNEY_OPPORTUNITY_STATUS_DROPPED);

  g_assert_cmpstr (opportunity_map_entry_of (fixture, both)->letter, ==, "A");
  g_assert_cmpstr (opportunity_map_entry_of (fixture, also)->letter, ==, "B");
  g_assert_cmpstr (opportunity_map_entry_of (fixture, bill)->letter, ==, "C");
  g_assert_cmpstr (opportunity_map_entry_of (fixture, check)->letter, ==, "D");
  g_assert_cmpstr (opportunity_map_entry_of (fixture, loose)->letter, ==, "E");
  g_assert_cmpstr (opportunity_map_entry_of (fixture, gone)->letter, ==, "F");

  entry = opportunity_map_entry_of (fixture, both);
  g_assert_cmpuint (entry->n_touchpoints, ==, 2);
  g_assert_cmpfloat_with_epsilon (entry->priority, 16 + 7.2, 1e-9);
  g_assert_cmpfloat_with_epsilon (entry->share, 1, 1e-9);
  g_assert_cmpstr (journey_state_text (entry->touchpoint, JOURNEY_TOUCHPOINT_TITLE), ==, "First bill");
  g_assert_cmpstr (journey_state_text (entry->stage, JOURNEY_STAGE_TITLE), ==, "Experience");
  g_assert_cmpfloat_with_epsilon (entry->measured, (5 * 1.8 + 4 * 2.2) / 9, 1e-9);

  entry = opportunity_map_entry_of (fixture, loose);
  g_assert_null (entry->touchpoint);
  g_assert_true (isnan (entry->measured));
  g_assert_cmpfloat (entry->priority, ==, 0);
}

static void
test_letters (OpportunityMap *fixture, gconstpointer data)
{
  JourneyHistory *history = journey_map_history (fixture->map);

  journey_history_begin (history, "Fill");
  for (guint i = 0; i < 703; i++)
    journey_edit_add (JOURNEY_NODE (fixture->map), JOURNEY_MAP_OPPORTUNITIES, G_MAXUINT);
  journey_history_end (history);
  opportunity_map_look (fixture);

  g_assert_cmpstr (journey_opportunities_at (fixture->shown, 25)->letter, ==, "Z");
  g_assert_cmpstr (journey_opportunities_at (fixture->shown, 26)->letter, ==, "AA");
  g_assert_cmpstr (journey_opportunities_at (fixture->shown, 701)->letter, ==, "ZZ");
  g_assert_cmpstr (journey_opportunities_at (fixture->shown, 702)->letter, ==, "AAA");
}

static void
test_dates (OpportunityMap *fixture, gconstpointer data)
{
  static const struct
  {
    const char *due;
    gboolean past;
    const char *look;
  } cases[] = {
    { "", FALSE, "" },
    { "2025-11-21", TRUE, "2025-12-21" },
    { "2025-11-22", FALSE, "2025-12-22" },
    { "2025-11-23", FALSE, "2025-12-23" },
    { "2025-12-31", FALSE, "2026-01-31" },
    { "2026-01-31", FALSE, "2026-02-28" },
    { "2025-11", FALSE, "2025-12-30" },
    { "2025-10", TRUE, "2025-11-30" },
    { "2025", FALSE, "2026-01-31" },
    { "2024", TRUE, "2025-01-31" },
    { "2026", FALSE, "2027-01-31" },
    { "soon", FALSE, "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *next = journey_opportunities_next_look (cases[i].due);

      g_assert_cmpint (journey_opportunities_is_past (cases[i].due, OPPORTUNITY_MAP_TODAY), ==, cases[i].past);
      g_assert_cmpstr (next, ==, cases[i].look);
    }
}

static void
assert_selected (OpportunityMap *fixture, JourneyOpportunityFilter filter, JourneyOpportunitySort sort, const char *expected)
{
  g_autoptr (GPtrArray) wanted = journey_opportunities_select (opportunity_map_look (fixture), &filter, sort);
  g_autoptr (GString) letters = g_string_new (NULL);

  for (guint i = 0; i < wanted->len; i++)
    g_string_append (letters, ((const JourneyOpportunityEntry *)g_ptr_array_index (wanted, i))->letter);
  g_assert_cmpstr (letters->str, ==, expected);
}

#define ANY JOURNEY_OPPORTUNITY_ANY

/* Who says by when, has said when: what has no horizon stands where its due date falls. */
static void
test_horizon_of_date (OpportunityMap *fixture, gconstpointer data)
{
  static const struct
  {
    const char *due;
    JourneyOpportunityGroup group;
  } cases[] = {
    { "", JOURNEY_OPPORTUNITY_GROUP_OPEN },           { "2025-10-15", JOURNEY_OPPORTUNITY_GROUP_NOW },
    { "2025-11-22", JOURNEY_OPPORTUNITY_GROUP_NOW },  { "2026-02-22", JOURNEY_OPPORTUNITY_GROUP_NOW },
    { "2026-02-23", JOURNEY_OPPORTUNITY_GROUP_NEXT }, { "2026-02", JOURNEY_OPPORTUNITY_GROUP_NEXT },
    { "2026-11-22", JOURNEY_OPPORTUNITY_GROUP_NEXT }, { "2026-11-23", JOURNEY_OPPORTUNITY_GROUP_LATER },
    { "2030", JOURNEY_OPPORTUNITY_GROUP_LATER },
  };
  JourneyNode *bill = opportunity_map_add (fixture, 0, "One page");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      journey_edit_set_text (bill, JOURNEY_OPPORTUNITY_DUE, cases[i].due);
      g_assert_cmpint (opportunity_map_entry_of (fixture, bill)->group, ==, cases[i].group);
    }
  assert_selected (fixture, (JourneyOpportunityFilter){ NULL, ANY, JOURNEY_HORIZON_LONG, NULL, FALSE }, 0, "A");

  journey_edit_set_integer (bill, JOURNEY_OPPORTUNITY_HORIZON, JOURNEY_HORIZON_SHORT);
  g_assert_cmpint (opportunity_map_entry_of (fixture, bill)->group, ==, JOURNEY_OPPORTUNITY_GROUP_NOW);
  journey_edit_set_integer (bill, JOURNEY_OPPORTUNITY_STATUS, JOURNEY_OPPORTUNITY_STATUS_DROPPED);
  g_assert_cmpint (opportunity_map_entry_of (fixture, bill)->group, ==, JOURNEY_OPPORTUNITY_GROUP_DROPPED);
}

static void
test_figures (OpportunityMap *fixture, gconstpointer data)
{
  JourneyNode *bill = opportunity_map_add (fixture, 0, "One page");
  JourneyNode *check = opportunity_map_add (fixture, 1, "Show why");
  const JourneyOpportunityFigures *figures = journey_opportunities_figures (opportunity_map_look (fixture));

  g_assert_cmpuint (figures->n, ==, 2);
  g_assert_cmpuint (figures->n_short, ==, 2);
  g_assert_cmpuint (figures->n_unowned, ==, 2);
  g_assert_null (figures->next);

  journey_edit_set_text (bill, JOURNEY_OPPORTUNITY_OWNER, "Finance");
  journey_edit_set_text (check, JOURNEY_OPPORTUNITY_OWNER, "Compliance");
  journey_edit_set_text (bill, JOURNEY_OPPORTUNITY_DUE, "2025-12-15");
  journey_edit_set_text (check, JOURNEY_OPPORTUNITY_DUE, "2025-11-01");
  figures = journey_opportunities_figures (opportunity_map_look (fixture));
  g_assert_cmpuint (figures->n_unowned, ==, 0);
  g_assert_cmpuint (figures->n_overdue, ==, 1);
  g_assert_cmpstr (journey_state_id (figures->next->opportunity), ==, journey_node_id (check));

  /* What is overdue comes first, also before what is to be looked at now; of several, what is so for longest. */
  journey_edit_choose (bill, JOURNEY_OPPORTUNITY_STATUS, JOURNEY_OPPORTUNITY_STATUS_ROLLED_OUT, "2025-01-01");
  g_assert_true (opportunity_map_entry_of (fixture, bill)->look_now);
  g_assert_cmpstr (journey_state_id (journey_opportunities_figures (opportunity_map_look (fixture))->next->opportunity), ==,
                   journey_node_id (check));
  journey_edit_choose (bill, JOURNEY_OPPORTUNITY_STATUS, JOURNEY_OPPORTUNITY_STATUS_IDEA, OPPORTUNITY_MAP_TODAY);
  journey_edit_set_text (bill, JOURNEY_OPPORTUNITY_DUE, "2025-10-31");
  g_assert_cmpstr (journey_state_id (journey_opportunities_figures (opportunity_map_look (fixture))->next->opportunity), ==,
                   journey_node_id (bill));
  journey_edit_set_text (bill, JOURNEY_OPPORTUNITY_DUE, "2025-12-15");

  /* What was checked or dropped is nobody's work any more. */
  journey_edit_set_integer (check, JOURNEY_OPPORTUNITY_STATUS, JOURNEY_OPPORTUNITY_STATUS_DROPPED);
  figures = journey_opportunities_figures (opportunity_map_look (fixture));
  g_assert_cmpuint (figures->n, ==, 1);
  g_assert_cmpuint (figures->n_unowned, ==, 1);
  g_assert_cmpuint (figures->n_overdue, ==, 0);
  g_assert_cmpstr (figures->next->next_look, ==, "2026-01-15");

  journey_edit_set_integer (bill, JOURNEY_OPPORTUNITY_STATUS, JOURNEY_OPPORTUNITY_STATUS_CHECKED);
  figures = journey_opportunities_figures (opportunity_map_look (fixture));
  g_assert_cmpuint (figures->n_checked, ==, 1);
  g_assert_cmpuint (figures->n_unowned, ==, 2);
  g_assert_null (figures->next);
}

/* Figures that nobody scored are said to be means, and costs to be turned round. */
static void
test_means (OpportunityMap *fixture, gconstpointer data)
{
  JourneyNode *bill = opportunity_map_add (fixture, 0, "One page");
  JourneyDimension *benefit = journey_edit_add_dimension (fixture->map, "Quality", JOURNEY_DIMENSION_KIND_BENEFIT, 1);
  JourneyDimension *cost = journey_edit_add_dimension (fixture->map, "Time", JOURNEY_DIMENSION_KIND_COST, 1);
  JourneyNode *node;

  g_assert_false (opportunity_map_entry_of (fixture, bill)->parts.is_mean);
  g_assert_false (opportunity_map_entry_of (fixture, bill)->parts.turned);
  node = JOURNEY_NODE (journey_edit_need_score (fixture->touchpoints[0], benefit));
  journey_edit_set_number (node, JOURNEY_SCORE_EXPECTED, 4);
  journey_edit_set_number (node, JOURNEY_SCORE_ACTUAL, 3);
  node = JOURNEY_NODE (journey_edit_need_score (fixture->touchpoints[0], cost));
  journey_edit_set_number (node, JOURNEY_SCORE_EXPECTED, 2);
  g_assert_false (opportunity_map_entry_of (fixture, bill)->parts.turned);
  journey_edit_set_number (node, JOURNEY_SCORE_ACTUAL, 3);
  g_assert_true (opportunity_map_entry_of (fixture, bill)->parts.is_mean);
  g_assert_true (opportunity_map_entry_of (fixture, bill)->parts.turned);
}

/* On the edge of the tolerance it is as predicted, though computers make 4.1 + 0.1 less than 4.2. */
static void
test_edge (OpportunityMap *fixture, gconstpointer data)
{
  JourneyNode *bill = opportunity_map_add (fixture, 0, "One page");

  journey_edit_set_number (JOURNEY_NODE (fixture->map), JOURNEY_MAP_TOLERANCE, 0.1);
  for (int i = 12; i < 49; i++)
    {
      journey_edit_set_number (bill, JOURNEY_OPPORTUNITY_PREDICTED, i / 10.0);
      for (int off = -1; off <= 1; off++)
        {
          opportunity_map_score (fixture->touchpoints[0], 5, 5, (i + off) / 10.0);
          g_assert_cmpint (opportunity_map_entry_of (fixture, bill)->outcome, ==, JOURNEY_OPPORTUNITY_OUTCOME_AS_PREDICTED);
        }
      opportunity_map_score (fixture->touchpoints[0], 5, 5, (i + 1) / 10.0 + 0.0001);
      g_assert_cmpint (opportunity_map_entry_of (fixture, bill)->outcome, ==, JOURNEY_OPPORTUNITY_OUTCOME_MORE);
      opportunity_map_score (fixture->touchpoints[0], 5, 5, (i - 1) / 10.0 - 0.0001);
      g_assert_cmpint (opportunity_map_entry_of (fixture, bill)->outcome, ==, JOURNEY_OPPORTUNITY_OUTCOME_LESS);
    }
}

/* A file may name a touchpoint twice. */
static void
test_named_twice (OpportunityMap *fixture, gconstpointer data)
{
  const char *bill_id = journey_node_id (JOURNEY_NODE (fixture->touchpoints[0]));
  const char *check_id = journey_node_id (JOURNEY_NODE (fixture->touchpoints[1]));
  JourneyNode *bill = opportunity_map_add (fixture, 0, "One page");

  journey_edit_set_strings (bill, JOURNEY_OPPORTUNITY_TOUCHPOINTS, (const char *[]){ bill_id, check_id, bill_id, NULL });
  g_assert_cmpuint (opportunity_map_entry_of (fixture, bill)->n_touchpoints, ==, 2);
  g_assert_cmpfloat_with_epsilon (opportunity_map_entry_of (fixture, bill)->priority, 16 + 7.2, 1e-9);
  g_assert_cmpfloat_with_epsilon (opportunity_map_entry_of (fixture, bill)->share, 1, 1e-9);
  g_assert_cmpfloat_with_epsilon (opportunity_map_entry_of (fixture, bill)->measured, (5 * 1.8 + 4 * 2.2) / 9, 1e-9);
}

/* Losses of 1.4 − 1.1 and of 1.5 − 1.2 are the same, whatever computers make of them, so votes decide. */
static void
test_ties (OpportunityMap *fixture, gconstpointer data)
{
  JourneyNode *first = opportunity_map_add (fixture, 0, "More by a hair");
  JourneyNode *second = opportunity_map_add (fixture, 1, "More votes");

  opportunity_map_score (fixture->touchpoints[0], 3, 1.5, 1.2);
  opportunity_map_score (fixture->touchpoints[1], 3, 1.4, 1.1);
  journey_edit_vote (JOURNEY_OPPORTUNITY (second), 1);
  g_assert_cmpuint (opportunity_map_entry_of (fixture, second)->rank, ==, 1);
  g_assert_cmpuint (opportunity_map_entry_of (fixture, first)->rank, ==, 2);
}

static void
test_select (OpportunityMap *fixture, gconstpointer data)
{
  JourneyNode *a = opportunity_map_add (fixture, 0, "a");
  JourneyNode *b = opportunity_map_add (fixture, 0, "b");
  JourneyNode *c = opportunity_map_add (fixture, 1, "c");
  JourneyNode *d = opportunity_map_add (fixture, 2, "d");
  const char *purchase = journey_node_id (journey_node_parent (JOURNEY_NODE (fixture->touchpoints[1])));
  g_auto (GStrv) owners = NULL;

  journey_edit_set_integer (a, JOURNEY_OPPORTUNITY_HORIZON, JOURNEY_HORIZON_LONG);
  journey_edit_set_integer (c, JOURNEY_OPPORTUNITY_HORIZON, JOURNEY_HORIZON_LONG);
  journey_edit_set_integer (b, JOURNEY_OPPORTUNITY_HORIZON, JOURNEY_HORIZON_SHORT);
  journey_edit_set_text (c, JOURNEY_OPPORTUNITY_DUE, "2025-11-01");
  journey_edit_set_text (c, JOURNEY_OPPORTUNITY_OWNER, "Zoe");
  journey_edit_set_text (b, JOURNEY_OPPORTUNITY_OWNER, "Adam");
  journey_edit_set_number (c, JOURNEY_OPPORTUNITY_IMPACT, 2);
  journey_edit_vote (JOURNEY_OPPORTUNITY (c), 1);

  assert_selected (fixture, (JourneyOpportunityFilter){ NULL, ANY, ANY, NULL, FALSE }, JOURNEY_OPPORTUNITY_SORT_PRIORITY, "BACD");
  assert_selected (fixture, (JourneyOpportunityFilter){ NULL, ANY, ANY, NULL, FALSE }, JOURNEY_OPPORTUNITY_SORT_DUE, "BCAD");
  assert_selected (fixture, (JourneyOpportunityFilter){ NULL, ANY, ANY, NULL, FALSE }, JOURNEY_OPPORTUNITY_SORT_VOTES, "BCAD");
  assert_selected (fixture, (JourneyOpportunityFilter){ NULL, ANY, ANY, NULL, FALSE }, JOURNEY_OPPORTUNITY_SORT_IMPACT, "BCAD");
  assert_selected (fixture, (JourneyOpportunityFilter){ NULL, ANY, ANY, NULL, TRUE }, 0, "C");
  assert_selected (fixture, (JourneyOpportunityFilter){ "", ANY, ANY, NULL, FALSE }, 0, "AD");
  assert_selected (fixture, (JourneyOpportunityFilter){ "Zoe", ANY, ANY, NULL, FALSE }, 0, "C");
  assert_selected (fixture, (JourneyOpportunityFilter){ NULL, ANY, JOURNEY_HORIZON_LONG, NULL, FALSE }, 0, "AC");
  assert_selected (fixture, (JourneyOpportunityFilter){ NULL, ANY, ANY, purchase, FALSE }, 0, "CD");

  journey_edit_set_integer (d, JOURNEY_OPPORTUNITY_STATUS, JOURNEY_OPPORTUNITY_STATUS_PLANNED);
  journey_edit_set_integer (b, JOURNEY_OPPORTUNITY_STATUS, JOURNEY_OPPORTUNITY_STATUS_DROPPED);
  assert_selected (fixture, (JourneyOpportunityFilter){ NULL, JOURNEY_OPPORTUNITY_STATUS_PLANNED, ANY, NULL, FALSE }, 0, "C");
  assert_selected (fixture, (JourneyOpportunityFilter){ NULL, ANY, ANY, NULL, FALSE }, 0, "ABCD");

  owners = journey_opportunities_owners (journey_map_state (fixture->map));
  g_assert_cmpuint (g_strv_length (owners), ==, 2);
  g_assert_cmpstr (owners[0], ==, "Adam");
}

static void
test_filter_follows (OpportunityMap *fixture, gconstpointer data)
{
  JourneyNode *c = opportunity_map_add (fixture, 1, "c");
  JourneyNode *purchase = journey_node_parent (JOURNEY_NODE (fixture->touchpoints[1]));
  g_autofree char *stage = g_strdup (journey_node_id (purchase));
  JourneyOpportunityFilter filter = { "Zoe", ANY, ANY, stage, FALSE };
  JourneyOpportunityFilter nobody = { "", ANY, ANY, NULL, FALSE };

  journey_edit_set_text (c, JOURNEY_OPPORTUNITY_OWNER, "Zoe");
  g_assert_false (journey_opportunity_filter_follow (&filter, journey_map_state (fixture->map)));

  journey_edit_set_text (c, JOURNEY_OPPORTUNITY_OWNER, "Adam");
  g_assert_true (journey_opportunity_filter_follow (&filter, journey_map_state (fixture->map)));
  g_assert_null (filter.owner);
  g_assert_cmpstr (filter.stage, ==, stage);

  journey_edit_remove (purchase);
  g_assert_true (journey_opportunity_filter_follow (&filter, journey_map_state (fixture->map)));
  g_assert_null (filter.stage);
  g_assert_false (journey_opportunity_filter_follow (&nobody, journey_map_state (fixture->map)));
  g_assert_cmpstr (nobody.owner, ==, "");
}

static void
test_strategies (OpportunityMap *fixture, gconstpointer data)
{
  guint n = 0;

  while (journey_opportunity_strategy (n))
    n++;
  g_assert_cmpuint (n, ==, 9);
}

/* What is to be scored again is what loses most, unless people look at one dimension. */
static void
test_score_again (OpportunityMap *fixture, gconstpointer data)
{
  const char *id = journey_node_id (JOURNEY_NODE (fixture->touchpoints[2]));
  JourneyDimension *time = journey_edit_add_dimension (fixture->map, "Time", JOURNEY_DIMENSION_KIND_COST, 1);
  JourneyDimension *money = journey_edit_add_dimension (fixture->map, "Money", JOURNEY_DIMENSION_KIND_COST, 0.25);
  JourneyNode *lost = JOURNEY_NODE (journey_edit_need_score (fixture->touchpoints[2], time));
  JourneyNode *light = JOURNEY_NODE (journey_edit_need_score (fixture->touchpoints[2], money));
  JourneyNode *overall = journey_node_child (JOURNEY_NODE (fixture->touchpoints[2]), JOURNEY_TOUCHPOINT_SCORES, 0);
  const char *dimension = journey_node_text (light, JOURNEY_SCORE_DIMENSION);
  JourneyNode *const scores[] = { lost, light };

#define AGAIN(id_, dimension_) journey_opportunities_score_again (journey_map_state (fixture->map), id_, dimension_)
  g_assert_cmpstr (journey_state_id (AGAIN (id, NULL)), ==, journey_node_id (overall));
  for (guint i = 0; i < 2; i++)
    {
      journey_edit_set_number (scores[i], JOURNEY_SCORE_EXPECTED, 2);
      journey_edit_set_number (scores[i], JOURNEY_SCORE_ACTUAL, 4);
    }
  g_assert_cmpstr (journey_state_id (AGAIN (id, NULL)), ==, journey_node_id (lost));
  g_assert_cmpstr (journey_state_id (AGAIN (id, dimension)), ==, journey_node_id (light));
  g_assert_null (AGAIN (id, "none"));
  journey_edit_set_number (lost, JOURNEY_SCORE_ACTUAL, 2);
  g_assert_cmpstr (journey_state_id (AGAIN (id, NULL)), ==, journey_node_id (light));
  g_assert_null (AGAIN (journey_node_id (JOURNEY_NODE (fixture->touchpoints[3])), NULL));
  g_assert_null (AGAIN ("nobody", NULL));
#undef AGAIN
}

#define ADD(name, function)                                                                                                      \
  g_test_add ("/opportunities/" name, OpportunityMap, NULL, opportunity_map_set_up, function, opportunity_map_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("propose", test_propose);
  ADD ("verbs", test_verbs);
  ADD ("vote-many", test_vote_many);
  ADD ("order", test_order);
  ADD ("letters", test_letters);
  ADD ("dates", test_dates);
  ADD ("horizon-of-date", test_horizon_of_date);
  ADD ("figures", test_figures);
  ADD ("means", test_means);
  ADD ("edge", test_edge);
  ADD ("named-twice", test_named_twice);
  ADD ("ties", test_ties);
  ADD ("select", test_select);
  ADD ("filter-follows", test_filter_follows);
  ADD ("strategies", test_strategies);
  ADD ("score-again", test_score_again);

  return g_test_run ();
}
