/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "gap-map.h"
#include "journey-interval.h"

#define assert_near(a, b) g_assert_cmpfloat_with_epsilon (a, b, 1e-9)

static const GapDimension values[] = {
  { "Function", FALSE, 1 },
  { "Feeling", FALSE, 3 },
  { "Time", TRUE, 1 },
};

static JourneyGapTable *
table_of (const GapRow *rows, guint n_rows)
{
  g_autoptr (JourneyState) map = gap_map_new (1, 5, values, G_N_ELEMENTS (values), rows, n_rows, NAN);

  return journey_gap_table_new (map);
}

static void
test_one_score (void)
{
  const GapRow rows[] = { { "S", "a", "Function", 3, 4, 3.2, FALSE, 25, "survey", 0.8 } };
  g_autoptr (JourneyGapTable) table = table_of (rows, 1);
  const JourneyGapEntry *a = journey_gap_table_at (table, 0);
  double low, high;

  journey_interval_mean (3.2, 0.8, 25, 1, 5, &low, &high);
  assert_near (a->sd, 0.8);
  assert_near (a->interval_low, low);
  assert_near (a->interval_high, high);
  assert_near (a->interval_high, 3.2 + 2.0638985616280254 * 0.8 / 5);
}

/* On a cost the interval is that of the reflected actual, which is what is shown. */
static void
test_cost (void)
{
  const GapRow rows[] = { { "S", "a", "Time", 3, 2, 4.5, FALSE, 25, "survey", 2.5 } };
  g_autoptr (JourneyGapTable) table = table_of (rows, 1);
  const JourneyGapEntry *a = journey_gap_table_at (table, 0);

  assert_near (a->actual, 1.5);
  assert_near (a->interval_low, 1);
  assert_near (a->interval_high, 1.5 + 2.0638985616280254 * 2.5 / 5);
}

/* w is 1·3 and 3·5; the errors 0.8/√16 and 1.2/√4 go the same way, and t is that of the four answers. */
static void
test_two_scores (void)
{
  const GapRow rows[] = {
    { "S", "a", "Function", 3, 4, 3, FALSE, 16, "survey", 0.8 },
    { "S", "a", "Feeling", 5, 3, 3, FALSE, 4, "survey", 1.2 },
  };
  g_autoptr (JourneyGapTable) table = table_of (rows, 2);
  const JourneyGapEntry *a = journey_gap_table_at (table, 0);
  double error = (3 * 0.2 + 15 * 0.6) / 18;

  assert_near (a->sd, (3 * 0.8 + 15 * 1.2) / 18);
  assert_near (a->interval_low, 3 - 3.182446305283708 * error);
  assert_near (a->interval_high, 3 + 3.182446305283708 * error);
  g_assert_cmpuint (a->n, ==, 16);
}

static void
test_one_is_not_sure (void)
{
  const GapRow rows[] = {
    { "S", "a", "Function", 3, 4, 3, FALSE, 16, "survey", 0.8 },
    { "S", "a", "Feeling", 5, 3, 3, FALSE, 4, "survey" },
  };
  g_autoptr (JourneyGapTable) table = table_of (rows, 2);
  const JourneyGapEntry *a = journey_gap_table_at (table, 0);

  assert_near (a->sd, 0.8);
  g_assert_true (isnan (a->interval_low) && isnan (a->interval_high));
}

static void
test_too_few (void)
{
  const GapRow rows[] = {
    { "S", "one", "Function", 3, 4, 3, FALSE, 1, "survey", 0.8 },
    { "S", "none", "Function", 3, 4, 3, FALSE, 0, NULL, 0.8 },
    { "S", "no-sd", "Function", 3, 4, 3, FALSE, 20, NULL },
    { "S", "unscored", "Function", 3, NAN, 3, FALSE, 20, NULL, 0.8 },
  };
  g_autoptr (JourneyGapTable) table = table_of (rows, G_N_ELEMENTS (rows));

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    g_assert_true (isnan (journey_gap_table_at (table, i)->interval_low));
  g_assert_true (isnan (journey_gap_table_find (table, "one")->sd));
  assert_near (journey_gap_table_find (table, "none")->sd, 0.8);
  g_assert_true (isnan (journey_gap_table_find (table, "no-sd")->sd));
  g_assert_true (isnan (journey_gap_table_find (table, "unscored")->sd));
}

/* What the score does not say its evidence does: 77 in the maps of these tests. */
static void
test_answers_of_the_evidence (void)
{
  const GapRow rows[] = { { "S", "a", "Function", 3, 4, 3, FALSE, 0, "survey", 0.8 } };
  g_autoptr (JourneyGapTable) table = table_of (rows, 1);
  double low, high;

  journey_interval_mean (3, 0.8, 77, 1, 5, &low, &high);
  assert_near (journey_gap_table_at (table, 0)->interval_low, low);
}

/* A quarter of the scale is 1 here, and on it they still agree. */
static void
test_disagreement (void)
{
  const GapRow rows[] = {
    { "S", "agree", "Function", 3, 4, 3, FALSE, 3, "vote", 1.0 },
    { "S", "disagree", "Function", 3, 4, 3, FALSE, 3, "vote", 1.1 },
    { "S", "two", "Function", 3, 4, 3, FALSE, 2, "vote", 1.4 },
    { "S", "on-one", "Function", 3, 4, 3, FALSE, 9, "vote", 0.1 },
    { "S", "on-one", "Feeling", 3, 4, 3, FALSE, 9, "vote", 1.1 },
    { "S", "not-counted", "Function", 3, 4, 3, FALSE, 9, "vote", 0.1 },
    { "S", "not-counted", "Feeling", 3, NAN, 3, FALSE, 9, "vote", 1.1 },
  };
  g_autoptr (JourneyGapTable) table = table_of (rows, G_N_ELEMENTS (rows));

  g_assert_false (journey_gap_table_find (table, "agree")->disagreement);
  g_assert_true (journey_gap_table_find (table, "disagree")->disagreement);
  g_assert_false (journey_gap_table_find (table, "two")->disagreement);
  g_assert_true (journey_gap_table_find (table, "on-one")->disagreement);
  g_assert_false (journey_gap_table_find (table, "not-counted")->disagreement);
  g_assert_cmpuint (journey_gap_table_map (table)->n_disagreed, ==, 2);
}

static void
test_kinds_of_evidence (void)
{
  const GapRow rows[] = {
    { "S", "two", "Function", 3, 4, 3, FALSE, 3, "vote" },     { "S", "two", "Feeling", 3, 4, 3, FALSE, 3, "survey" },
    { "S", "same", "Function", 3, 4, 3, FALSE, 3, "survey" },  { "S", "same", "Feeling", 3, 4, 3, FALSE, 3, "survey" },
    { "S", "guess", "Function", 3, 4, 3, FALSE, 3, "survey" }, { "S", "guess", "Feeling", 3, 4, 3, FALSE, 3, "estimate" },
    { "S", "none", "Function", 3, 4, 3, FALSE, 3, NULL },      { "S", "unscored", "Function", 3, 4, NAN, FALSE, 3, "survey" },
  };
  g_autoptr (JourneyGapTable) table = table_of (rows, G_N_ELEMENTS (rows));

  g_assert_cmpuint (journey_gap_table_find (table, "two")->n_evidence_kinds, ==, 2);
  g_assert_cmpuint (journey_gap_table_find (table, "same")->n_evidence_kinds, ==, 1);
  g_assert_cmpuint (journey_gap_table_find (table, "guess")->n_evidence_kinds, ==, 1);
  g_assert_cmpuint (journey_gap_table_find (table, "none")->n_evidence_kinds, ==, 0);
  g_assert_cmpuint (journey_gap_table_find (table, "unscored")->n_evidence_kinds, ==, 1);
  g_assert_cmpuint (journey_gap_table_map (table)->n_measured, ==, 2);
  g_assert_cmpuint (journey_gap_table_map (table)->n_scored, ==, 4);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/gap-spread/one-score", test_one_score);
  g_test_add_func ("/gap-spread/cost", test_cost);
  g_test_add_func ("/gap-spread/two-scores", test_two_scores);
  g_test_add_func ("/gap-spread/one-is-not-sure", test_one_is_not_sure);
  g_test_add_func ("/gap-spread/too-few", test_too_few);
  g_test_add_func ("/gap-spread/answers-of-the-evidence", test_answers_of_the_evidence);
  g_test_add_func ("/gap-spread/disagreement", test_disagreement);
  g_test_add_func ("/gap-spread/kinds-of-evidence", test_kinds_of_evidence);

  return g_test_run ();
}
