/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "gap-map.h"
#include "journey-gap.h"

#define NONE NAN
#define assert_near(a, b) g_assert_cmpfloat_with_epsilon (a, b, 1e-9)

static const GapDimension overall[] = { { "Overall", FALSE, 1 } };

static const GapDimension values[] = {
  { "Function", FALSE, 1 },
  { "Feeling", FALSE, 1 },
  { "Time", TRUE, 0.5 },
  { "Ignored", FALSE, 0 },
};

static JourneyGapTable *
table_of (int low, int high, const GapRow *rows, guint n_rows)
{
  g_autoptr (JourneyState) map = gap_map_new (low, high, values, G_N_ELEMENTS (values), rows, n_rows, NAN);

  return journey_gap_table_new (map);
}

static JourneyGapTable *
overall_table (const GapRow *rows, guint n_rows, double tolerance)
{
  g_autoptr (JourneyState) map = gap_map_new (1, 5, overall, 1, rows, n_rows, tolerance);

  return journey_gap_table_new (map);
}

static void
test_loss_beside_gain (void)
{
  const GapRow rows[] = {
    { "S", "a", "Function", 3, 5, 3 },
    { "S", "a", "Feeling", 3, 2, 4 },
  };
  g_autoptr (JourneyGapTable) table = table_of (1, 5, rows, G_N_ELEMENTS (rows));
  const JourneyGapEntry *a = journey_gap_table_at (table, 0);

  assert_near (a->gap, 0);
  assert_near (a->loss, 1);
  assert_near (a->gain, 1);
  assert_near (a->priority, 3);
  assert_near (a->share, 1);
  assert_near (a->expected, 3.5);
  assert_near (a->actual, 3.5);
  assert_near (a->importance, 3);
  g_assert_cmpuint (a->rank, ==, 1);
  g_assert_cmpuint (a->number, ==, 1);
  assert_near (journey_gap_table_map (table)->gap, 0);
  assert_near (journey_gap_table_map (table)->loss, 1);
  assert_near (journey_gap_table_stage (table, 0)->gain, 1);
}

static void
test_cost (void)
{
  /* Less time than expected is a gain, and is shown as more: 5 + 1 − 2 = 4. */
  const GapRow rows[] = {
    { "S", "faster", "Time", 5, 4, 2 },
    { "S", "slower", "Time", 5, 2, 5 },
  };
  g_autoptr (JourneyGapTable) table = table_of (1, 5, rows, G_N_ELEMENTS (rows));
  const JourneyGapEntry *faster = journey_gap_table_find (table, "faster");
  const JourneyGapEntry *slower = journey_gap_table_find (table, "slower");

  assert_near (faster->gap, 2);
  assert_near (faster->expected, 2);
  assert_near (faster->actual, 4);
  assert_near (slower->gap, -3);
  assert_near (slower->expected, 4);
  assert_near (slower->actual, 1);
  g_assert_cmpuint (slower->rank, ==, 1);
  g_assert_cmpint (slower->quadrant, ==, JOURNEY_QUADRANT_CONCENTRATE);
  g_assert_cmpint (faster->quadrant, ==, JOURNEY_QUADRANT_KEEP);
}

static void
test_weights (void)
{
  /* w = weight × ι(importance): 1 × 5 and ½ × 2. */
  const GapRow rows[] = {
    { "S", "a", "Function", 5, 4, 3 },
    { "S", "a", "Time", 2, 2, 4 },
  };
  g_autoptr (JourneyGapTable) table = table_of (1, 5, rows, G_N_ELEMENTS (rows));
  const JourneyGapEntry *a = journey_gap_table_at (table, 0);

  assert_near (a->gap, (5 * -1 + 1 * -2) / 6.0);
  assert_near (a->loss, 7 / 6.0);
  assert_near (a->importance, (5 + 0.5 * 2) / 1.5);
  assert_near (a->priority, 4 * 7 / 6.0);
  assert_near (a->actual - a->expected, a->gap);
}

static void
test_lack (void)
{
  const GapRow rows[] = {
    { "S", "whole", "Function", NONE, 4, 2 },
    { "S", "whole", "Feeling", 5, NONE, NONE },
    { "S", "only important", "Function", 4, NONE, NONE },
    { "S", "no actual", "Function", 4, 4, NONE },
    { "S", "no expected", "Function", 4, NONE, 4 },
    { "S", "no weight", "Ignored", 5, 5, 1 },
    { "S", "stranger", "Gone", 5, 5, 1 },
    { "S", "none", NULL },
    { "S", "least", "Gone", 5, 5, 1 },
    { "S", "least", "Ignored", 5, 5, 1 },
    { "S", "least", "Function", 5, NONE, NONE },
    { "S", "least", "Feeling", 5, 4, NONE },
    { "S", "twice", "Function", 5, NONE, NONE },
    { "S", "twice", "Function", 5, 4, 2 },
  };
  const struct
  {
    JourneyGapLack touchpoint;
    JourneyGapLack last_score;
  } lacks[] = {
    { JOURNEY_GAP_LACK_NOTHING, JOURNEY_GAP_LACK_BOTH },  { JOURNEY_GAP_LACK_BOTH, JOURNEY_GAP_LACK_BOTH },
    { JOURNEY_GAP_LACK_ACTUAL, JOURNEY_GAP_LACK_ACTUAL }, { JOURNEY_GAP_LACK_EXPECTED, JOURNEY_GAP_LACK_EXPECTED },
    { JOURNEY_GAP_LACK_WEIGHT, JOURNEY_GAP_LACK_WEIGHT }, { JOURNEY_GAP_LACK_DIMENSION, JOURNEY_GAP_LACK_DIMENSION },
    { JOURNEY_GAP_LACK_SCORE, JOURNEY_GAP_LACK_SCORE },   { JOURNEY_GAP_LACK_ACTUAL, JOURNEY_GAP_LACK_ACTUAL },
    { JOURNEY_GAP_LACK_BOTH, JOURNEY_GAP_LACK_TURN },
  };
  g_autoptr (JourneyState) map = gap_map_new (1, 5, values, G_N_ELEMENTS (values), rows, G_N_ELEMENTS (rows), NAN);
  g_autoptr (JourneyGapTable) table = journey_gap_table_new (map);

  g_assert_cmpuint (journey_gap_table_length (table), ==, G_N_ELEMENTS (lacks));
  for (guint i = 0; i < G_N_ELEMENTS (lacks); i++)
    {
      const JourneyGapEntry *entry = journey_gap_table_at (table, i);
      JourneyGapLack lack = journey_gap_lack_of_touchpoint (map, entry->touchpoint);
      guint n = journey_state_n_children (entry->touchpoint, JOURNEY_TOUCHPOINT_SCORES);

      g_assert_cmpint (lack, ==, lacks[i].touchpoint);
      g_assert_true ((lack == JOURNEY_GAP_LACK_NOTHING) == (entry->rank > 0));
      if (n > 0)
        g_assert_cmpint (journey_gap_lack_of_score (map, entry->touchpoint,
                                                    journey_state_child (entry->touchpoint, JOURNEY_TOUCHPOINT_SCORES, n - 1)),
                         ==, lacks[i].last_score);
    }
}

static void
test_missing (void)
{
  const GapRow rows[] = {
    { "S", "half", "Function", 4, 4, NONE },
    { "S", "half", "Feeling", 4, NONE, 4 },
    { "S", "nothing", NULL },
    { "S", "no weight", "Ignored", 5, 5, 1 },
    { "S", "stranger", "Gone", 5, 5, 1 },
    { "S", "assumed", "Function", NONE, 4, 2 },
    { "S", "assumed", "Feeling", 5, NONE, NONE },
    { "Empty", NULL },
  };
  g_autoptr (JourneyGapTable) table = table_of (1, 5, rows, G_N_ELEMENTS (rows));
  const JourneyGapEntry *assumed = journey_gap_table_find (table, "assumed");
  const char *unscored[] = { "half", "nothing", "no weight", "stranger" };

  for (guint i = 0; i < G_N_ELEMENTS (unscored); i++)
    {
      const JourneyGapEntry *entry = journey_gap_table_find (table, unscored[i]);

      g_assert_cmpuint (entry->rank, ==, 0);
      g_assert_true (isnan (entry->gap) && isnan (entry->loss) && isnan (entry->gain) && isnan (entry->priority));
      g_assert_true (isnan (entry->importance) && isnan (entry->expected) && isnan (entry->actual) && isnan (entry->share));
      g_assert_cmpint (entry->quadrant, ==, JOURNEY_QUADRANT_NONE);
      g_assert_cmpint (entry->standing, ==, JOURNEY_STANDING_UNSCORED);
      g_assert_true (journey_gap_table_ranked (table, i + 1) == entry);
    }

  assert_near (assumed->importance, 3);
  assert_near (assumed->priority, 6);
  g_assert_cmpuint (assumed->n_assumed, ==, 1);
  g_assert_cmpuint (journey_gap_table_map (table)->n_scored, ==, 1);
  g_assert_cmpuint (journey_gap_table_map (table)->n_touchpoints, ==, 5);
  g_assert_true (isnan (journey_gap_table_stage (table, 1)->gap));
  g_assert_cmpuint (journey_gap_table_stage (table, 1)->n_touchpoints, ==, 0);
}

/* What is lost on one dimension stays known, however many others there are and whatever is gained on them. */
static void
test_evened_out (void)
{
  static const GapDimension dimensions[] = { { "Function", FALSE, 1 }, { "Feeling", FALSE, 1 },  { "Self", FALSE, 1 },
                                             { "Social", FALSE, 1 },   { "Learning", FALSE, 1 }, { "Price", TRUE, 1 } };
  static const GapRow rows[] = {
    { "S", "even", "Function", 3, 4, 2 },     { "S", "even", "Feeling", 3, 2, 4 },     { "S", "even", "Self", 3, 3, 3 },
    { "S", "even", "Social", 3, 3, 3 },       { "S", "even", "Learning", 3, 3, 3 },    { "S", "even", "Price", 3, 3, 3 },
    { "S", "little", "Function", 3, 4, 3.6 }, { "S", "little", "Feeling", 3, 4, 3.6 }, { "S", "little", "Self", 3, 2, 4 },
    { "S", "short", "Function", 3, 4, 2 },
  };
  g_autoptr (JourneyState) map = gap_map_new (1, 5, dimensions, G_N_ELEMENTS (dimensions), rows, G_N_ELEMENTS (rows), NAN);
  g_autoptr (JourneyGapTable) table = journey_gap_table_new (map);
  const JourneyGapEntry *even = journey_gap_table_find (table, "even");

  assert_near (even->gap, 0);
  assert_near (even->loss, 2 / 6.0);
  assert_near (even->worst, 2);
  assert_near (journey_gap_table_find (table, "little")->worst, 0.4);
  g_assert_cmpuint (journey_gap_table_map (table)->n_short, ==, 1);
  g_assert_cmpuint (journey_gap_table_map (table)->n_evened_out, ==, 1);
  g_assert_cmpuint (journey_gap_table_map (table)->n_turned, ==, 1);
  g_assert_true (even->parts.is_mean && even->parts.turned);
  g_assert_false (journey_gap_table_find (table, "short")->parts.is_mean);
}

static char *
one_decimal (double figure)
{
  return g_strdup_printf ("%.1f", figure);
}

/* What nobody gave is no figure, and what was given in part is marked. */
static void
test_importance_words (void)
{
  static const char *const expected[] = { NULL, "≈4.0", "5.0" };
  const GapRow rows[] = {
    { "S", "none", "Function", NONE, 4, 3 },
    { "S", "part", "Function", 5, 4, 3 },
    { "S", "part", "Feeling", NONE, 4, 3 },
    { "S", "all", "Function", 5, 4, 3 },
  };
  g_autoptr (JourneyGapTable) table = table_of (1, 5, rows, G_N_ELEMENTS (rows));

  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      g_autofree char *words = journey_gap_entry_importance (journey_gap_table_at (table, i), one_decimal);

      g_assert_cmpstr (words, ==, expected[i]);
    }
}

static void
test_empty_map (void)
{
  g_autoptr (JourneyGapTable) table = table_of (1, 5, NULL, 0);

  g_assert_cmpuint (journey_gap_table_length (table), ==, 0);
  g_assert_true (isnan (journey_gap_table_map (table)->gap));
  g_assert_true (isnan (journey_gap_table_map (table)->loss));
  g_assert_null (journey_gap_table_find (table, "nobody"));
}

static void
test_second_score (void)
{
  const GapRow rows[] = {
    { "S", "a", "Function", 3, 4, 3 },
    { "S", "a", "Function", 5, 5, 1 },
    { "S", "b", "Function", 3, 3, NONE },
    { "S", "b", "Function", 3, 3, 1 },
  };
  g_autoptr (JourneyGapTable) table = table_of (1, 5, rows, G_N_ELEMENTS (rows));

  assert_near (journey_gap_table_at (table, 0)->gap, -1);
  g_assert_true (isnan (journey_gap_table_at (table, 1)->gap));
}

static void
test_means (void)
{
  /* Weighted by ι(importance): 5 and 2. */
  const GapRow rows[] = {
    { "One", "a", "Overall", 5, 4, 2 },
    { "One", "b", "Overall", 2, 3, 4 },
    { "Two", "c", "Overall", 3, 3, 3 },
  };
  g_autoptr (JourneyGapTable) table = overall_table (rows, G_N_ELEMENTS (rows), NAN);

  assert_near (journey_gap_table_stage (table, 0)->gap, (5 * -2 + 2 * 1) / 7.0);
  assert_near (journey_gap_table_stage (table, 0)->loss, 10 / 7.0);
  assert_near (journey_gap_table_stage (table, 0)->gain, 2 / 7.0);
  assert_near (journey_gap_table_stage (table, 1)->gap, 0);
  assert_near (journey_gap_table_map (table)->gap, -8 / 10.0);
  assert_near (journey_gap_table_at (table, 0)->share, 1);
  assert_near (journey_gap_table_at (table, 1)->share, 0);
}

static void
test_nothing_lost (void)
{
  const GapRow rows[] = { { "S", "a", "Overall", 5, 3, 4 }, { "S", "b", "Overall", 5, 3, 3 } };
  g_autoptr (JourneyGapTable) table = overall_table (rows, G_N_ELEMENTS (rows), NAN);

  g_assert_true (isnan (journey_gap_table_at (table, 0)->share));
  g_assert_true (isnan (journey_gap_table_at (table, 1)->share));
  assert_near (journey_gap_table_map (table)->loss, 0);
}

static void
assert_order (JourneyGapTable *table, const char *expected)
{
  g_autoptr (GString) order = g_string_new (NULL);

  for (guint i = 0; i < journey_gap_table_length (table); i++)
    {
      const JourneyGapEntry *entry = journey_gap_table_ranked (table, i);

      g_assert_cmpuint (entry->rank, ==, isnan (entry->gap) ? 0 : i + 1);
      g_string_append_printf (order, "%s ", journey_state_id (entry->touchpoint));
    }
  g_assert_cmpstr (order->str, ==, expected);
}

static void
test_ties (void)
{
  /* 4.1 − 3.6, 2.3 − 1.8 and 3.5 − 3 are the same loss, whatever the computer makes of it. */
  const GapRow rows[] = {
    { "S", "none", NULL },
    { "S", "a", "Overall", 3, 4.1, 3.6 },
    { "S", "b", "Overall", 3, 3.5, 3 },
    { "S", "c", "Overall", 3, 1.5, 1, .truth = TRUE },
    { "S", "top", "Overall", 3, 3, 2 },
    { "S", "gain", "Overall", 3, 3, 4 },
    { "S", "d", "Overall", 3, 2.3, 1.8, .truth = TRUE },
    { "S", "even", "Overall", 5, 3, 3, .truth = TRUE },
    { "S", "unscored truth", NULL, .truth = TRUE },
  };
  g_autoptr (JourneyGapTable) table = overall_table (rows, G_N_ELEMENTS (rows), NAN);

  g_assert_true (4.1 - 3.6 != 2.3 - 1.8);
  assert_order (table, "top c d a b even gain none unscored truth ");
}

static void
test_lines (void)
{
  const struct
  {
    double importance, expected, actual, tolerance;
    JourneyQuadrant quadrant;
    JourneyStanding standing;
  } cases[] = {
    { 3, 4.1, 3.6, NAN, JOURNEY_QUADRANT_KEEP, JOURNEY_STANDING_EXPECTED },
    { 3, 2.3, 1.8, NAN, JOURNEY_QUADRANT_KEEP, JOURNEY_STANDING_EXPECTED },
    { 3, 3.5, 3.0, NAN, JOURNEY_QUADRANT_KEEP, JOURNEY_STANDING_EXPECTED },
    { 2.9, 3.9, 3.4, NAN, JOURNEY_QUADRANT_OVERKILL, JOURNEY_STANDING_EXPECTED },
    { 2.9, 3.9, 3.39, NAN, JOURNEY_QUADRANT_LOW, JOURNEY_STANDING_SHORT },
    { 3, 3.9, 3.39, NAN, JOURNEY_QUADRANT_CONCENTRATE, JOURNEY_STANDING_SHORT },
    { 3, 3.9, 3.41, NAN, JOURNEY_QUADRANT_KEEP, JOURNEY_STANDING_EXPECTED },
    { 2.9, 3.9, 3.41, NAN, JOURNEY_QUADRANT_OVERKILL, JOURNEY_STANDING_EXPECTED },
    { 5, 3.4, 3.9, NAN, JOURNEY_QUADRANT_KEEP, JOURNEY_STANDING_EXPECTED },
    { 5, 3.4, 3.91, NAN, JOURNEY_QUADRANT_KEEP, JOURNEY_STANDING_EXCEEDS },
    { 5, 3, 3, 0, JOURNEY_QUADRANT_KEEP, JOURNEY_STANDING_EXPECTED },
    { 5, 4, 2.1, 2, JOURNEY_QUADRANT_KEEP, JOURNEY_STANDING_EXPECTED },
    { 1, 4, 2.1, 1, JOURNEY_QUADRANT_LOW, JOURNEY_STANDING_SHORT },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const GapRow row = { "S", "a", "Overall", cases[i].importance, cases[i].expected, cases[i].actual };
      g_autoptr (JourneyGapTable) table = overall_table (&row, 1, cases[i].tolerance);

      g_test_message ("case %u", i);
      g_assert_cmpint (journey_gap_table_at (table, 0)->quadrant, ==, cases[i].quadrant);
      g_assert_cmpint (journey_gap_table_at (table, 0)->standing, ==, cases[i].standing);
      g_assert_cmpint (journey_gap_table_stage (table, 0)->standing, ==, cases[i].standing);
      g_assert_cmpint (journey_gap_table_map (table)->standing, ==, cases[i].standing);
      g_assert_cmpuint (journey_gap_table_n_short (table), ==, cases[i].standing == JOURNEY_STANDING_SHORT);
    }
}

static void
test_evidence (void)
{
  const GapRow rows[] = {
    { "S", "bare", "Function", 3, 3, 3, .n = 12 },
    { "S", "estimate", "Function", 3, 3, 3, .n = 12, .evidence = "estimate" },
    { "S", "survey", "Function", 3, 3, 3, .n = 12, .evidence = "survey" },
    { "S", "survey", "Feeling", 3, 3, 3, .n = 30, .evidence = "interview" },
    { "S", "n of evidence", "Function", 3, 3, 3, .evidence = "survey" },
    { "S", "mixed", "Function", 3, 3, 3, .evidence = "survey" },
    { "S", "mixed", "Feeling", 3, 3, 3 },
    { "S", "unused", "Function", 3, 3, 3, .n = 2, .evidence = "survey" },
    { "S", "unused", "Feeling", 3, 3, NONE, .n = 99 },
  };
  const struct
  {
    const char *id;
    guint n;
    gboolean assumption;
  } cases[] = { { "bare", 12, TRUE },           { "estimate", 12, TRUE }, { "survey", 30, FALSE },
                { "n of evidence", 77, FALSE }, { "mixed", 77, TRUE },    { "unused", 2, FALSE } };
  g_autoptr (JourneyGapTable) table = table_of (1, 5, rows, G_N_ELEMENTS (rows));

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const JourneyGapEntry *entry = journey_gap_table_find (table, cases[i].id);

      g_test_message ("%s", cases[i].id);
      g_assert_cmpuint (entry->n, ==, cases[i].n);
      g_assert_cmpint (entry->assumption, ==, cases[i].assumption);
    }
}

static void
test_assumption (void)
{
  const JourneyField *kinds = journey_spec_field (JOURNEY_EVIDENCE_KIND);

  g_assert_true (journey_gap_is_assumption (NULL));
  for (int kind = 0; kinds->choices[kind].nick; kind++)
    {
      g_autoptr (JourneyState) evidence = journey_state_new (JOURNEY_KIND_EVIDENCE, NULL);

      journey_state_set_integer (evidence, JOURNEY_EVIDENCE_KIND, kind);
      g_assert_cmpint (journey_gap_is_assumption (evidence), ==, kind == JOURNEY_EVIDENCE_KIND_ESTIMATE);
    }
}

static JourneyState *
new_rating (const char *touchpoint, const char *dimension, double actual)
{
  JourneyState *rating = journey_state_new (JOURNEY_KIND_RATING, NULL);

  journey_state_set_text (rating, JOURNEY_RATING_TOUCHPOINT, touchpoint);
  journey_state_set_text (rating, JOURNEY_RATING_DIMENSION, dimension);
  journey_state_set_number (rating, JOURNEY_RATING_ACTUAL, actual);

  return journey_state_seal (rating);
}

static void
test_ratings (void)
{
  const GapRow rows[] = {
    { "S", "a", "Function", 5, 4, 3 },
    { "S", "a", "Time", 2, 2, 4 },
    { "S", "b", NULL },
    { "S", "c", NULL },
  };
  JourneyState *ratings[] = {
    new_rating ("a", "Function", 4), new_rating ("a", "Time", 5),      new_rating ("b", "Feeling", 3.5),
    new_rating ("c", "Gone", 1),     new_rating ("nobody", "Time", 1), new_rating ("c", "Time", NONE),
  };
  g_autoptr (JourneyState) plain = gap_map_new (1, 5, values, G_N_ELEMENTS (values), rows, G_N_ELEMENTS (rows), NAN);
  g_autoptr (JourneyState) map = gap_map_with_competitor (plain, ratings, G_N_ELEMENTS (ratings));
  g_autoptr (JourneyGapTable) table = journey_gap_table_new (map);

  /* Weights 1 × 5 and ½ × 2; a cost of 5 is as good as a benefit of 1. */
  assert_near (gap_map_rating (table, 0, 0), (5 * 4 + 1 * 1) / 6.0);
  assert_near (gap_map_rating (table, 0, 1), 3.5);
  g_assert_true (isnan (gap_map_rating (table, 0, 2)));
}

static void
test_importance_as_weight (void)
{
  const int scales[][2] = { { 1, 5 }, { 1, 7 }, { 1, 10 }, { 0, 100 } };

  for (guint i = 0; i < G_N_ELEMENTS (scales); i++)
    {
      double low = scales[i][0], high = scales[i][1];
      const GapRow rows[] = {
        { "S", "least", "Overall", low, low + 2, low + 1 },
        { "S", "most", "Overall", high, low + 2, low + 1 },
        { "S", "assumed", "Overall", NONE, low + 2, low + 1 },
      };
      g_autoptr (JourneyState) map = gap_map_new (scales[i][0], scales[i][1], overall, 1, rows, G_N_ELEMENTS (rows), NAN);
      g_autoptr (JourneyGapTable) table = journey_gap_table_new (map);

      assert_near (journey_gap_table_at (table, 0)->priority, 1);
      assert_near (journey_gap_table_at (table, 1)->priority, 5);
      assert_near (journey_gap_table_at (table, 2)->priority, 3);
      assert_near (journey_gap_tolerance (map), (high - low) / 8);
    }
}

static void
test_tolerance_of_map (void)
{
  g_autoptr (JourneyState) map = gap_map_new (1, 5, NULL, 0, NULL, 0, 0.25);

  assert_near (journey_gap_tolerance (map), 0.25);
}

static void
test_scale_without_extent (void)
{
  const GapRow row = { "S", "a", "Overall", 3, 3, 3 };
  g_autoptr (JourneyState) map = gap_map_new (3, 3, overall, 1, &row, 1, NAN);
  g_autoptr (JourneyGapTable) table = journey_gap_table_new (map);

  assert_near (journey_gap_table_at (table, 0)->gap, 0);
  assert_near (journey_gap_table_map (table)->gap, 0);
}

static void
test_nicks (void)
{
  g_assert_cmpstr (journey_quadrant_nick (JOURNEY_QUADRANT_CONCENTRATE), ==, "concentrate");
  g_assert_cmpstr (journey_quadrant_nick (JOURNEY_QUADRANT_KEEP), ==, "keep");
  g_assert_cmpstr (journey_quadrant_nick (JOURNEY_QUADRANT_LOW), ==, "low");
  g_assert_cmpstr (journey_quadrant_nick (JOURNEY_QUADRANT_OVERKILL), ==, "overkill");
  g_assert_cmpstr (journey_quadrant_nick (JOURNEY_QUADRANT_NONE), ==, "none");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/gap/loss-beside-gain", test_loss_beside_gain);
  g_test_add_func ("/gap/cost", test_cost);
  g_test_add_func ("/gap/weights", test_weights);
  g_test_add_func ("/gap/missing", test_missing);
  g_test_add_func ("/gap/evened-out", test_evened_out);
  g_test_add_func ("/gap/lack", test_lack);
  g_test_add_func ("/gap/importance-words", test_importance_words);
  g_test_add_func ("/gap/empty-map", test_empty_map);
  g_test_add_func ("/gap/second-score", test_second_score);
  g_test_add_func ("/gap/means", test_means);
  g_test_add_func ("/gap/nothing-lost", test_nothing_lost);
  g_test_add_func ("/gap/ties", test_ties);
  g_test_add_func ("/gap/lines", test_lines);
  g_test_add_func ("/gap/evidence", test_evidence);
  g_test_add_func ("/gap/assumption", test_assumption);
  g_test_add_func ("/gap/ratings", test_ratings);
  g_test_add_func ("/gap/importance-as-weight", test_importance_as_weight);
  g_test_add_func ("/gap/tolerance-of-map", test_tolerance_of_map);
  g_test_add_func ("/gap/scale-without-extent", test_scale_without_extent);
  g_test_add_func ("/gap/nicks", test_nicks);

  return g_test_run ();
}
