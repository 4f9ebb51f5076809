/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "gap-map.h"
#include "journey-delivered.h"
#include "journey-edit.h"
#include "journey-gap-dot.h"
#include "journey-promise-loss.h"
#include "journey-rivals.h"
#include "journey-ulwick.h"

/* Delivered value, promises, competitors and opportunity scores. */

#define NONE NAN
#define assert_near(a, b) g_assert_cmpfloat_with_epsilon (a, b, 1e-9)

static const GapDimension values[] = {
  { "Function", FALSE, 1 }, { "Feeling", FALSE, 2 }, { "Time", TRUE, 1 }, { "Money", TRUE, 0.5 }, { "Ignored", FALSE, 0 },
};

static const GapRow rows[] = {
  { "S", "a", "Function", 5, 4, 2 },    { "S", "a", "Feeling", 3, 3, 4 },  { "S", "a", "Time", 1, 2, 3 },
  { "S", "a", "Ignored", 5, 5, 1 },     { "S", "b", "Function", 1, 5, 5 }, { "S", "b", "Money", NONE, 3, 1 },
  { "T", "c", "Function", 3, 3, NONE }, { "T", "c", "Feeling", 3, 2, 2 },
};

static JourneyState *
map_on (int low, int high, double (*bring) (double))
{
  GapRow brought[G_N_ELEMENTS (rows)];

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      brought[i] = rows[i];
      brought[i].importance = bring (rows[i].importance);
      brought[i].expected = bring (rows[i].expected);
      brought[i].actual = bring (rows[i].actual);
    }

  return gap_map_new (low, high, values, G_N_ELEMENTS (values), brought, G_N_ELEMENTS (rows), NAN);
}

static double
as_it_is (double score)
{
  return score;
}

static double
to_hundred (double score)
{
  return 25 * (score - 1);
}

static void
test_profile (void)
{
  g_autoptr (JourneyState) map = map_on (1, 5, as_it_is);
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
  g_autoptr (JourneyState) map = map_on (1, 5, as_it_is);
  g_autoptr (JourneyState) hundred = map_on (0, 100, to_hundred);

  assert_delivered (map);
  assert_delivered (hundred);
  assert_near (journey_delivered_money (500, 350), 150);
  g_assert_true (isnan (journey_delivered_money (NAN, 350)));
}

static const GapRow rested[] = {
  { "S", "a", "Function", 5, 4, 2, FALSE, 9, "survey" },
  { "S", "a", "Feeling", 2, 3, 1, FALSE, 12, "estimate" },
  { "S", "b", "Function", 3, 5, 1 },
  { "S", "b", "Feeling", 3, 4, 2 },
};

static JourneyState *
new_rested (void)
{
  return gap_map_new (1, 5, values, G_N_ELEMENTS (values), rested, G_N_ELEMENTS (rested), NAN);
}

/* What nobody measured is marked, and left out when asked for, whatever was worked out before. */
static void
test_profile_measured (void)
{
  g_autoptr (JourneyState) map = new_rested ();
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
  g_autoptr (JourneyState) map = map_on (1, 5, as_it_is);
  g_autoptr (JourneyProfileTable) table = journey_profile_table_new (map, FALSE, NULL);
  g_autoptr (JourneyProfile) free_of_cost = journey_profile_table_touchpoint (table, journey_state_find (map, "c"));
  g_autoptr (JourneyProfile) nothing = journey_profile_table_stage (table, 1);
  JourneyDelivered delivered = journey_delivered_value (free_of_cost);

  assert_near (delivered.actual.value, 4);
  g_assert_true (isnan (delivered.actual.cost) && isnan (delivered.actual.ratio));
  assert_near (delivered.actual.delivered, 4);

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
  g_autoptr (JourneyState) state = map_on (1, 5, as_it_is);
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

static JourneyNode *
promise (JourneyMap *map, const char *touchpoint, JourneyPromiseSource source, const char *by)
{
  JourneyHistory *history = journey_map_history (map);
  JourneyNode *node;

  journey_history_begin (history, "Promise");
  node = journey_edit_add (journey_map_find (map, touchpoint), JOURNEY_TOUCHPOINT_PROMISES, G_MAXUINT);
  journey_node_set_integer (node, JOURNEY_PROMISE_SOURCE, (int)source);
  journey_node_set_text (node, JOURNEY_PROMISE_BY, by);
  journey_history_end (history);

  return node;
}

static const GapDimension overall[] = { { "Overall", FALSE, 1 }, { "Time", TRUE, 1 } };

static const GapRow promised[] = {
  { "S", "a", "Overall", 3, 5, 2 }, { "S", "b", "Overall", 3, 3, 2 },    { "S", "c", "Overall", 3, 1, 4 },
  { "S", "d", "Time", 3, 1, 4 },    { "S", "e", "Overall", 3, NONE, 4 }, { "S", "f", "Time", 3, 3, 3 },
};

static double
sum_of_sources (const JourneyPromiseLoss *loss)
{
  double sum = 0;

  for (guint i = 0; i < JOURNEY_N_PROMISE_SOURCES; i++)
    sum += loss->sources[i].over + loss->sources[i].under;

  return sum;
}

/* On the same basis. */
static double
sum_of_touchpoints (const JourneyPromiseLoss *loss)
{
  double sum = 0;

  for (guint i = 0; i < loss->entries->len; i++)
    {
      const JourneyPromiseEntry *entry = &g_array_index (loss->entries, JourneyPromiseEntry, i);

      sum += isnan (entry->over) ? 0 : entry->over + entry->under;
    }

  return sum;
}

static void
test_promises (void)
{
  g_autoptr (JourneyState) state = gap_map_new (1, 5, overall, 2, promised, G_N_ELEMENTS (promised), NAN);
  g_autoptr (JourneyMap) map = journey_map_new_from_state (state);
  g_autoptr (JourneyPromiseLoss) loss = NULL;
  g_autoptr (JourneyGapTable) table = NULL;
  const JourneyPromiseEntry *a;

  promise (map, "a", JOURNEY_PROMISE_SOURCE_ADVERTISING, "Brand");
  promise (map, "a", JOURNEY_PROMISE_SOURCE_PROMISED, "Sales");
  promise (map, "d", JOURNEY_PROMISE_SOURCE_PROMISED, "Sales");
  promise (map, "e", JOURNEY_PROMISE_SOURCE_EXPERIENCE, "");
  loss = journey_promise_loss_new (journey_map_state (map), NULL);
  table = journey_gap_table_new (journey_map_state (map));

  /* Usual: 3 on Overall; on Time 2 minutes, which is 4 the other way round. */
  g_assert_cmpuint (loss->entries->len, ==, 3);
  a = &g_array_index (loss->entries, JourneyPromiseEntry, 0);
  assert_near (a->over, 2 / 5.0);
  assert_near (a->under, 1 / 5.0);
  g_assert_cmpuint (a->number, ==, 1);
  assert_near (g_array_index (loss->entries, JourneyPromiseEntry, 1).over, 1 / 5.0);
  assert_near (g_array_index (loss->entries, JourneyPromiseEntry, 1).under, 2 / 5.0);
  g_assert_true (isnan (g_array_index (loss->entries, JourneyPromiseEntry, 2).over));

  assert_near (loss->all.over + loss->all.under, journey_gap_table_map (table)->loss);
  assert_near (sum_of_sources (loss), journey_gap_table_map (table)->loss);
  assert_near (sum_of_touchpoints (loss) + loss->sources[JOURNEY_PROMISE_SOURCE_NOT_NOTED].under,
               journey_gap_table_map (table)->loss);
  assert_near (loss->sources[JOURNEY_PROMISE_SOURCE_ADVERTISING].over, 1 / 5.0);
  assert_near (loss->sources[JOURNEY_PROMISE_SOURCE_ADVERTISING].under, 0.5 / 5);
  assert_near (loss->sources[JOURNEY_PROMISE_SOURCE_PROMISED].over, 2 / 5.0);
  assert_near (loss->sources[JOURNEY_PROMISE_SOURCE_PROMISED].under, 2.5 / 5);
  g_assert_cmpuint (loss->sources[JOURNEY_PROMISE_SOURCE_PROMISED].n_touchpoints, ==, 2);
  assert_near (loss->sources[JOURNEY_PROMISE_SOURCE_NOT_NOTED].over, 0);
  assert_near (loss->sources[JOURNEY_PROMISE_SOURCE_NOT_NOTED].under, 1 / 5.0);
  g_assert_cmpuint (loss->sources[JOURNEY_PROMISE_SOURCE_EXPERIENCE].n_promises, ==, 1);
  g_assert_cmpuint (loss->sources[JOURNEY_PROMISE_SOURCE_EXPERIENCE].n_touchpoints, ==, 0);

  g_assert_cmpuint (loss->makers->len, ==, 3);
  g_assert_cmpstr (g_array_index (loss->makers, JourneyPromiseMaker, 0).name, ==, "Sales");
  g_assert_cmpuint (g_array_index (loss->makers, JourneyPromiseMaker, 0).parts.n_promises, ==, 2);
  g_assert_cmpstr (g_array_index (loss->makers, JourneyPromiseMaker, 2).name, ==, "");
}

static void
rate (JourneyMap *map, const char *name, const char *touchpoint, const char *dimension, double actual)
{
  journey_edit_set_rating (journey_edit_need_competitor (map, name), JOURNEY_TOUCHPOINT (journey_map_find (map, touchpoint)),
                           JOURNEY_DIMENSION (journey_map_find (map, dimension)), actual);
}

/* Where a competitor is rated, the best of them says what could be had. */
static void
test_promises_and_rivals (void)
{
  g_autoptr (JourneyState) state = gap_map_new (1, 5, overall, 2, promised, G_N_ELEMENTS (promised), NAN);
  g_autoptr (JourneyMap) map = journey_map_new_from_state (state);
  g_autoptr (JourneyPromiseLoss) loss = NULL;
  const JourneyPromiseEntry *a, *d;

  promise (map, "a", JOURNEY_PROMISE_SOURCE_ADVERTISING, "Brand");
  promise (map, "d", JOURNEY_PROMISE_SOURCE_ADVERTISING, "Brand");
  rate (map, "Worse", "a", "Overall", 3);
  rate (map, "Better", "a", "Overall", 4.5);
  rate (map, "Slower", "d", "Time", 5);
  loss = journey_promise_loss_new (journey_map_state (map), NULL);
  a = &g_array_index (loss->entries, JourneyPromiseEntry, 0);
  d = &g_array_index (loss->entries, JourneyPromiseEntry, 1);

  assert_near (a->over, 0.5 / 5);
  assert_near (a->under, 2.5 / 5);
  assert_near (d->over, 3 / 5.0);
  assert_near (d->under, 0);
}

/* The loss that is parted is the loss that the ranking shows with the same choices. */
static void
test_promises_chosen (void)
{
  const JourneyGapOptions chosen[] = { { .measured_only = TRUE }, { .dimension = "Feeling" } };
  g_autoptr (JourneyState) state = new_rested ();
  g_autoptr (JourneyMap) map = journey_map_new_from_state (state);

  promise (map, "a", JOURNEY_PROMISE_SOURCE_PROMISED, "Sales");
  promise (map, "b", JOURNEY_PROMISE_SOURCE_PROMISED, "Sales");
  for (guint i = 0; i < G_N_ELEMENTS (chosen); i++)
    {
      g_autoptr (JourneyPromiseLoss) loss = journey_promise_loss_new (journey_map_state (map), &chosen[i]);
      g_autoptr (JourneyGapTable) table = journey_gap_table_new_with (journey_map_state (map), &chosen[i], NULL);

      assert_near (loss->all.over + loss->all.under, journey_gap_table_map (table)->loss);
      assert_near (sum_of_touchpoints (loss), journey_gap_table_map (table)->loss);
      g_assert_cmpuint (loss->all.n_touchpoints, ==, journey_gap_table_map (table)->n_scored);
      /* What is usual is what they expect on average, of what counts. */
      assert_near (loss->all.over, chosen[i].measured_only ? 0 : 3 * (4 - (2 * 3 + 3 * 4) / 5.0) / 5);
    }
}

static void
test_rivals_measured (void)
{
  g_autoptr (JourneyState) state = new_rested ();
  g_autoptr (JourneyMap) map = journey_map_new_from_state (state);
  g_autoptr (JourneyRivals) rivals = NULL;

  rate (map, "Rival", "a", "Function", 4);
  rate (map, "Rival", "b", "Function", 4);
  rate (map, "Rival", "a", "Feeling", 4);
  rivals = journey_rivals_new (journey_map_state (map), TRUE);
  g_assert_cmpuint (rivals->items[0].n_pairs, ==, 1);
  assert_near (rivals->items[0].quality, 0.5);
}

static void
test_no_promises (void)
{
  g_autoptr (JourneyMap) map = journey_map_new ();
  g_autoptr (JourneyPromiseLoss) loss = journey_promise_loss_new (journey_map_state (map), NULL);

  g_assert_true (isnan (loss->all.over) && isnan (loss->sources[0].under));
  g_assert_cmpuint (loss->makers->len + loss->entries->len, ==, 0);
}

static void
test_rivals (void)
{
  g_autoptr (JourneyState) state = map_on (1, 5, as_it_is);
  g_autoptr (JourneyMap) map = journey_map_new_from_state (state);
  g_autoptr (JourneyRivals) rivals = NULL;
  const JourneyRival *rival;

  rate (map, "Rival", "a", "Function", 4);
  rate (map, "Rival", "b", "Function", 2);
  rate (map, "Rival", "c", "Function", 2); /* ours is missing */
  rate (map, "Rival", "a", "Feeling", 2);
  rate (map, "Rival", "a", "Time", 2);
  rate (map, "Rival", "a", "Ignored", 2); /* weighs nothing */
  journey_edit_need_competitor (map, "Unknown");
  rate (map, "No costs", "a", "Function", 2);
  rivals = journey_rivals_new (journey_map_state (map), FALSE);
  rival = &rivals->items[0];

  assert_near (rivals->slope, 1.5 / 3);
  g_assert_cmpuint (rivals->n, ==, 3);
  assert_near (rival->rows[0].ours, (5 * 2 + 5) / 6.0);
  assert_near (rival->rows[0].theirs, (5 * 4 + 2) / 6.0);
  assert_near (rival->rows[0].ratio, 15 / 22.0);
  g_assert_cmpuint (rival->rows[0].n, ==, 2);
  assert_near (rival->quality, (15 / 22.0 + 2 * 2) / 3);
  assert_near (rival->cost, 1.5);
  assert_near (rival->above, (15 / 22.0 + 4) / 3 - 1.25);
  g_assert_cmpuint (rival->n_pairs, ==, 4);
  g_assert_cmpuint (rival->n_benefits, ==, 2);
  g_assert_cmpuint (rival->n_costs, ==, 1);

  g_assert_true (isnan (rivals->items[1].quality) && isnan (rivals->items[1].cost) && isnan (rivals->items[1].above));
  g_assert_cmpuint (rivals->items[1].n_pairs, ==, 0);
  assert_near (rivals->items[2].quality, 1);
  g_assert_true (isnan (rivals->items[2].cost) && isnan (rivals->items[2].above));
}

/* Ratios are taken on 1…5, so that another scale changes nothing. */
static void
test_rivals_scale (void)
{
  g_autoptr (JourneyState) state = map_on (1, 5, as_it_is);
  g_autoptr (JourneyMap) map = journey_map_new_from_state (state);
  g_autoptr (JourneyRivals) before = NULL;
  g_autoptr (JourneyRivals) after = NULL;

  rate (map, "Rival", "a", "Function", 4);
  rate (map, "Rival", "a", "Time", 1);
  before = journey_rivals_new (journey_map_state (map), FALSE);
  g_assert_true (journey_edit_set_scale (map, 0, 100));
  after = journey_rivals_new (journey_map_state (map), FALSE);

  assert_near (before->items[0].quality, 0.5);
  assert_near (before->items[0].cost, 3);
  assert_near (after->items[0].quality, before->items[0].quality);
  assert_near (after->items[0].cost, before->items[0].cost);
  g_assert_cmpfloat (before->items[0].above, <, 0);
}

static JourneyState *
rating_of (const char *touchpoint, const char *dimension, double actual)
{
  JourneyState *rating = journey_state_new (JOURNEY_KIND_RATING, NULL);

  journey_state_set_text (rating, JOURNEY_RATING_TOUCHPOINT, touchpoint);
  journey_state_set_text (rating, JOURNEY_RATING_DIMENSION, dimension);
  journey_state_set_number (rating, JOURNEY_RATING_ACTUAL, actual);

  return journey_state_seal (rating);
}

/* A file may hold scores that lie outside the scale. Those at which ι ends are no base for a ratio, and weigh nothing. */
static void
test_rivals_outside (void)
{
  const GapRow outside[] = {
    { "S", "a", "Function", 5, 4, 2 },
    { "S", "a", "Feeling", 3, 3, 4 },
    { "S", "b", "Function", 0, 4, 2 },
    { "S", "b", "Time", 0, 2, 2 },
  };
  JourneyState *ratings[] = {
    rating_of ("a", "Function", 0),
    rating_of ("a", "Feeling", 2),
    rating_of ("b", "Function", 4),
    rating_of ("b", "Time", 2),
  };
  g_autoptr (JourneyState) plain = gap_map_new (1, 5, values, G_N_ELEMENTS (values), outside, G_N_ELEMENTS (outside), NAN);
  g_autoptr (JourneyState) map = gap_map_with_competitor (plain, ratings, G_N_ELEMENTS (ratings));
  g_autoptr (JourneyRivals) rivals = journey_rivals_new (map, FALSE);
  const JourneyRival *rival;

  rival = &rivals->items[0];

  g_assert_true (isnan (rival->rows[0].ratio) && isnan (rival->rows[2].ratio));
  assert_near (rival->rows[1].ratio, 2);
  assert_near (rival->quality, 2);
  g_assert_true (isnan (rival->cost));
  g_assert_cmpuint (rival->n_pairs, ==, 1);
  g_assert_cmpuint (rival->n_benefits, ==, 1);
  g_assert_cmpuint (rival->n_costs, ==, 0);
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

  assert_near (journey_ulwick_of_touchpoint (map, entry, none), 7.5 + 7.5 - 2.5);
  assert_near (journey_ulwick_of_touchpoint (map, entry, answers), 7.5 + 7.5 - 7);
  g_assert_true (isnan (journey_ulwick_of_touchpoint (map, journey_gap_table_peek (table, 1), none)));
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
  g_test_add_func ("/value/promises", test_promises);
  g_test_add_func ("/value/promises-and-rivals", test_promises_and_rivals);
  g_test_add_func ("/value/promises-chosen", test_promises_chosen);
  g_test_add_func ("/value/rivals-measured", test_rivals_measured);
  g_test_add_func ("/value/no-promises", test_no_promises);
  g_test_add_func ("/value/rivals", test_rivals);
  g_test_add_func ("/value/rivals-scale", test_rivals_scale);
  g_test_add_func ("/value/rivals-outside", test_rivals_outside);
  g_test_add_func ("/value/ulwick-of-touchpoint", test_ulwick_of_touchpoint);
  g_test_add_func ("/value/dots", test_dots);
  g_test_add_func ("/value/ulwick", test_ulwick);

  return g_test_run ();
}
