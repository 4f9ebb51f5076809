/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "journey-edit.h"
#include "journey-promise-loss.h"
#include "journey-rivals.h"
#include "value-map.h"

/* Promises that were not kept, and what competitors make of the same touchpoints. */

#define NONE NAN
#define assert_near(a, b) g_assert_cmpfloat_with_epsilon (a, b, 1e-9)

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
  g_autoptr (JourneyState) state = value_map_rested ();
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
  g_autoptr (JourneyState) state = value_map_rested ();
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
  g_autoptr (JourneyState) state = value_map_on (1, 5, value_as_it_is);
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
  assert_near (rival->fair, 1.25);
  assert_near (rival->above, (15 / 22.0 + 4) / 3 - 1.25);
  g_assert_cmpuint (rival->n_pairs, ==, 4);
  g_assert_cmpuint (rival->n_benefits, ==, 2);
  g_assert_cmpuint (rival->n_costs, ==, 1);

  g_assert_true (isnan (rivals->items[1].quality) && isnan (rivals->items[1].cost) && isnan (rivals->items[1].above));
  g_assert_cmpuint (rivals->items[1].n_pairs, ==, 0);
  assert_near (rivals->items[2].quality, 1);
  g_assert_true (isnan (rivals->items[2].cost) && isnan (rivals->items[2].fair) && isnan (rivals->items[2].above));
}

/* Ratios are taken on 1…5, so that another scale changes nothing. */
static void
test_rivals_scale (void)
{
  g_autoptr (JourneyState) state = value_map_on (1, 5, value_as_it_is);
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
  g_autoptr (JourneyState) plain = gap_map_new (1, 5, value_dimensions, VALUE_N_DIMENSIONS, outside, G_N_ELEMENTS (outside), NAN);
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

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/promises-and-rivals/promises", test_promises);
  g_test_add_func ("/promises-and-rivals/promises-and-rivals", test_promises_and_rivals);
  g_test_add_func ("/promises-and-rivals/promises-chosen", test_promises_chosen);
  g_test_add_func ("/promises-and-rivals/rivals-measured", test_rivals_measured);
  g_test_add_func ("/promises-and-rivals/no-promises", test_no_promises);
  g_test_add_func ("/promises-and-rivals/rivals", test_rivals);
  g_test_add_func ("/promises-and-rivals/rivals-scale", test_rivals_scale);
  g_test_add_func ("/promises-and-rivals/rivals-outside", test_rivals_outside);

  return g_test_run ();
}
