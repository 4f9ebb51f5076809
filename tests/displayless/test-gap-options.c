/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "gap-map.h"

#define NONE NAN
#define assert_near(a, b) g_assert_cmpfloat_with_epsilon (a, b, 1e-9)

static const GapDimension values[] = {
  { "Function", FALSE, 1 },
  { "Feeling", FALSE, 3 },
  { "Time", TRUE, 0.5 },
};

static const GapRow rows[] = {
  { "S", "a", "Function", 5, 4, 2, FALSE, 9, "survey" }, { "S", "a", "Feeling", 2, 3, 4, FALSE, 12, "estimate" },
  { "S", "b", "Function", 3, 3, 5, FALSE, 0, NULL },     { "T", "c", "Function", 1, 5, 4, FALSE, 5, "interview" },
  { "T", "c", "Time", 4, 2, 3, FALSE, 5, "interview" },  { "T", "d", "Feeling", 4, 4, 3, FALSE, 0, NULL },
};

static JourneyState *
new_map (void)
{
  return gap_map_new (1, 5, values, G_N_ELEMENTS (values), rows, G_N_ELEMENTS (rows), NAN);
}

static JourneyGapTable *
table_with (const JourneyGapOptions *options)
{
  g_autoptr (JourneyState) map = new_map ();

  return journey_gap_table_new_with (map, options, NULL);
}

static void
test_one_dimension (void)
{
  g_autoptr (JourneyGapTable) table = table_with (&(JourneyGapOptions){ .dimension = "Function" });
  const JourneyGapEntry *a = journey_gap_table_find (table, "a");

  assert_near (a->gap, -2);
  assert_near (a->importance, 5);
  assert_near (a->priority, 10);
  assert_near (a->share, 10 / 11.0);
  g_assert_cmpuint (a->n, ==, 9);
  g_assert_false (a->assumption);
  assert_near (journey_gap_table_find (table, "c")->gap, -1);
  g_assert_cmpuint (journey_gap_table_find (table, "d")->rank, ==, 0);
  g_assert_cmpuint (journey_gap_table_map (table)->n_scored, ==, 3);
  assert_near (journey_gap_table_map (table)->loss, 11 / (5 + 3 + 1.0));
}

static void
test_unknown_dimension (void)
{
  g_autoptr (JourneyGapTable) table = table_with (&(JourneyGapOptions){ .dimension = "Colour" });

  g_assert_cmpuint (journey_gap_table_map (table)->n_scored, ==, 0);
  g_assert_cmpuint (journey_gap_table_length (table), ==, 4);
}

static void
test_measured_only (void)
{
  g_autoptr (JourneyGapTable) all = table_with (NULL);
  g_autoptr (JourneyGapTable) table = table_with (&(JourneyGapOptions){ .measured_only = TRUE });

  g_assert_true (journey_gap_table_find (all, "a")->assumption);
  g_assert_false (journey_gap_table_find (table, "a")->assumption);
  assert_near (journey_gap_table_find (table, "a")->gap, -2);
  assert_near (journey_gap_table_find (table, "c")->gap, journey_gap_table_find (all, "c")->gap);
  g_assert_cmpuint (journey_gap_table_find (table, "b")->rank, ==, 0);
  g_assert_cmpuint (journey_gap_table_find (table, "d")->rank, ==, 0);
  g_assert_cmpuint (journey_gap_table_map (table)->n_scored, ==, 2);
  g_assert_cmpuint (journey_gap_table_map (all)->n_measured, ==, 1);
}

static const GapRow dots[] = {
  { "S", "a", "Function", 5, 4, 2 },
  { "S", "b", "Function", 4, 3, 4 },
  { "S", "c", "Function", 4, 4, 4 },
  { "T", "d", "Function", 3, 4, 3 },
  { "T", "e", NULL },
};

static JourneyGapTable *
dots_with (JourneyCrosshair crosshair, JourneyGapAxis axis)
{
  g_autoptr (JourneyState) map = gap_map_new (1, 5, values, G_N_ELEMENTS (values), dots, G_N_ELEMENTS (dots), NAN);

  return journey_gap_table_new_with (map, &(JourneyGapOptions){ .crosshair = crosshair, .axis = axis }, NULL);
}

static void
assert_crosshair (JourneyGapTable *table, double x, double importance)
{
  double found_x, found_importance;

  journey_gap_table_crosshair (table, &found_x, &found_importance);
  assert_near (found_x, x);
  assert_near (found_importance, importance);
}

static void
assert_quadrants (JourneyGapTable *table, const char *nicks)
{
  g_autoptr (GString) found = g_string_new (NULL);

  for (guint i = 0; i < journey_gap_table_length (table); i++)
    {
      g_assert_cmpint (journey_gap_table_peek (table, i)->quadrant, ==, journey_gap_table_at (table, i)->quadrant);
      g_string_append_c (found, journey_quadrant_nick (journey_gap_table_at (table, i)->quadrant)[0]);
    }
  g_assert_cmpstr (found->str, ==, nicks);
}

static void
test_crosshair_of_the_gap (void)
{
  g_autoptr (JourneyGapTable) middle = dots_with (JOURNEY_CROSSHAIR_MIDDLE, JOURNEY_GAP_AXIS_GAP);
  g_autoptr (JourneyGapTable) mean = dots_with (JOURNEY_CROSSHAIR_MEAN, JOURNEY_GAP_AXIS_GAP);
  g_autoptr (JourneyGapTable) median = dots_with (JOURNEY_CROSSHAIR_MEDIAN, JOURNEY_GAP_AXIS_GAP);

  assert_crosshair (middle, -0.5, 3);
  assert_quadrants (middle, "ckkcn");
  assert_crosshair (mean, -0.5, 4);
  assert_quadrants (mean, "ckkln");
  assert_crosshair (median, -0.5, 4);
  assert_quadrants (median, "ckkln");
}

/* On the line importance counts as high and actual as low. */
static void
test_crosshair_of_the_actual (void)
{
  g_autoptr (JourneyGapTable) middle = dots_with (JOURNEY_CROSSHAIR_MIDDLE, JOURNEY_GAP_AXIS_ACTUAL);
  g_autoptr (JourneyGapTable) mean = dots_with (JOURNEY_CROSSHAIR_MEAN, JOURNEY_GAP_AXIS_ACTUAL);
  g_autoptr (JourneyGapTable) median = dots_with (JOURNEY_CROSSHAIR_MEDIAN, JOURNEY_GAP_AXIS_ACTUAL);

  assert_crosshair (middle, 3, 3);
  assert_quadrants (middle, "ckkcn");
  assert_crosshair (mean, 3.25, 4);
  assert_quadrants (mean, "ckkln");
  assert_crosshair (median, 3.5, 4);
  assert_quadrants (median, "ckkln");
}

static void
test_crosshair_without_dots (void)
{
  g_autoptr (JourneyState) map = gap_map_new (1, 5, values, G_N_ELEMENTS (values), dots + 4, 1, NAN);
  g_autoptr (JourneyGapTable) table = journey_gap_table_new_with (
      map, &(JourneyGapOptions){ .crosshair = JOURNEY_CROSSHAIR_MEDIAN, .axis = JOURNEY_GAP_AXIS_ACTUAL }, NULL);

  assert_crosshair (table, 3, 3);
  assert_quadrants (table, "n");
}

static int
compare_doubles (gconstpointer a, gconstpointer b)
{
  return *(const double *)a < *(const double *)b ? -1 : *(const double *)a > *(const double *)b;
}

/* The median is looked for without sorting; here it is sorted. */
static void
test_medians_of_many (void)
{
  for (guint n = 1; n <= 40; n++)
    {
      g_autofree GapRow *many = g_new0 (GapRow, n);
      g_autofree double *actuals = g_new (double, n);
      g_autoptr (GPtrArray) titles = g_ptr_array_new_with_free_func (g_free);
      g_autoptr (JourneyState) map = NULL;
      g_autoptr (JourneyGapTable) table = NULL;

      for (guint i = 0; i < n; i++)
        {
          actuals[i] = g_test_rand_int_range (2, 11) / 2.0;
          g_ptr_array_add (titles, g_strdup_printf ("t%u", i));
          many[i] = (GapRow){ "S", g_ptr_array_index (titles, i), "Function", 3, 3, actuals[i] };
        }
      map = gap_map_new (1, 5, values, 1, many, n, NAN);
      table = journey_gap_table_new_with (
          map, &(JourneyGapOptions){ .crosshair = JOURNEY_CROSSHAIR_MEDIAN, .axis = JOURNEY_GAP_AXIS_ACTUAL }, NULL);
      qsort (actuals, n, sizeof *actuals, compare_doubles);
      assert_crosshair (table, (actuals[n / 2] + actuals[(n - 1) / 2]) / 2, 3);
    }
}

static void
test_options_are_kept (void)
{
  g_autofree char *name = g_strdup ("Function");
  JourneyGapOptions options = { .dimension = name, .crosshair = JOURNEY_CROSSHAIR_MEAN };
  g_autoptr (JourneyGapTable) table = table_with (&options);

  g_assert_true (journey_gap_options_equal (journey_gap_table_options (table), &options));
  name[0] = 'f';
  g_assert_cmpstr (journey_gap_table_options (table)->dimension, ==, "Function");
}

static void
test_made_from_another (void)
{
  g_autoptr (JourneyState) map = new_map ();
  g_autoptr (JourneyGapTable) first = journey_gap_table_new_with (map, &(JourneyGapOptions){ .dimension = "Function" }, NULL);
  g_autoptr (JourneyGapTable) same = journey_gap_table_new_with (map, &(JourneyGapOptions){ .dimension = "Function" }, first);
  g_autoptr (JourneyGapTable) other = journey_gap_table_new_with (map, &(JourneyGapOptions){ .dimension = "Time" }, first);
  g_autoptr (JourneyGapTable) usual = journey_gap_table_new_from (map, first);

  g_assert_true (journey_gap_table_shares_stage (first, same, 0));
  g_assert_false (journey_gap_table_shares_stage (first, other, 0));
  g_assert_false (journey_gap_table_shares_stage (first, usual, 0));
  assert_near (journey_gap_table_find (other, "c")->gap, -1);
  assert_near (journey_gap_table_find (usual, "d")->gap, -1);
}

static void
test_overview (void)
{
  g_autoptr (JourneyGapTable) table = table_with (NULL);
  double sum = journey_gap_table_ranked (table, 0)->share + journey_gap_table_ranked (table, 1)->share;

  g_assert_cmpint (journey_gap_table_worst_stage (table), ==, 1);
  g_assert_cmpuint (journey_gap_table_n_top (table), ==, 3);
  assert_near (journey_gap_table_top_share (table, 2), sum);
  assert_near (journey_gap_table_top_share (table, 3), 1);
  assert_near (journey_gap_table_top_share (table, 9), 1);
  g_assert_cmpuint (journey_gap_table_map (table)->n_short, ==, journey_gap_table_n_short (table));
}

static void
test_overview_without_loss (void)
{
  const GapRow fine[] = { { "S", "a", "Function", 5, 2, 2 }, { "T", "b", NULL } };
  g_autoptr (JourneyState) map = gap_map_new (1, 5, values, G_N_ELEMENTS (values), fine, G_N_ELEMENTS (fine), NAN);
  g_autoptr (JourneyGapTable) table = journey_gap_table_new (map);

  g_assert_cmpint (journey_gap_table_worst_stage (table), ==, -1);
  g_assert_cmpuint (journey_gap_table_n_top (table), ==, 0);
  g_assert_true (isnan (journey_gap_table_top_share (table, 3)));
}

/* Without a gap, what is known of it is still there to be shown. */
static void
test_half (void)
{
  static const GapRow halves[] = {
    { "S", "none", "Function", 5, NONE, NONE, FALSE, 0, NULL },
    { "S", "actual", "Feeling", 5, NONE, 4.5, FALSE, 2, NULL },
    { "S", "expected", "Function", 5, 3, NONE, FALSE, 0, NULL },
    { "S", "whole", "Function", 5, 3, 4, FALSE, 0, NULL },
  };
  static const double expected[] = { NONE, NONE, 3, NONE }, actual[] = { NONE, 4.5, NONE, NONE };
  g_autoptr (JourneyState) map = gap_map_new (1, 5, values, G_N_ELEMENTS (values), halves, G_N_ELEMENTS (halves), NAN);
  g_autoptr (JourneyGapTable) table = journey_gap_table_new (map);
  g_autoptr (JourneyGapTable) functions = journey_gap_table_new_with (map, &(JourneyGapOptions){ .dimension = "Function" }, NULL);
  g_autoptr (JourneyGapTable) measured = journey_gap_table_new_with (map, &(JourneyGapOptions){ .measured_only = TRUE }, NULL);
  double a, b;

  for (guint i = 0; i < G_N_ELEMENTS (halves); i++)
    {
      gboolean is_half = !isnan (expected[i]) || !isnan (actual[i]);

      g_assert_true (journey_gap_table_half (table, journey_gap_table_at (table, i), &a, &b) == is_half);
      g_assert_false (journey_gap_table_half (measured, journey_gap_table_at (measured, i), &a, &b));
      if (is_half && journey_gap_table_half (table, journey_gap_table_at (table, i), &a, &b))
        {
          g_assert_true (isnan (expected[i]) ? isnan (a) : a == expected[i]);
          g_assert_true (isnan (actual[i]) ? isnan (b) : b == actual[i]);
        }
    }
  g_assert_false (journey_gap_table_half (functions, journey_gap_table_at (functions, 1), &a, &b));
  g_assert_true (journey_gap_table_half (functions, journey_gap_table_at (functions, 2), &a, &b));
}

/* Half a gap of a cost lies where a whole one would; what could not count is not shown either. */
static void
test_half_of_a_cost (void)
{
  static const GapDimension dimensions[] = { { "Function", FALSE, 1 }, { "Time", TRUE, 1 }, { "Nothing", FALSE, 0 } };
  static const GapRow costs[] = {
    { "S", "expected", "Time", 5, 2, NONE, FALSE, 0, NULL },
    { "S", "actual", "Time", 5, NONE, 4.5, FALSE, 0, NULL },
    { "S", "whole", "Time", 5, 2, 4.5, FALSE, 0, NULL },
    { "S", "weightless", "Nothing", 5, 2, NONE, FALSE, 0, NULL },
  };
  g_autoptr (JourneyState) map = gap_map_new (1, 5, dimensions, G_N_ELEMENTS (dimensions), costs, G_N_ELEMENTS (costs), NAN);
  g_autoptr (JourneyGapTable) table = journey_gap_table_new (map);
  const JourneyGapEntry *whole = journey_gap_table_at (table, 2);
  JourneyState *score = journey_gap_table_half_score (table, journey_gap_table_at (table, 1));
  double expected, actual, none;

  g_assert_true (journey_gap_table_half (table, journey_gap_table_at (table, 0), &expected, &none));
  g_assert_true (isnan (none));
  assert_near (expected, 4);
  assert_near (expected, whole->expected);
  g_assert_true (journey_gap_table_half (table, journey_gap_table_at (table, 1), &none, &actual));
  g_assert_true (isnan (none));
  assert_near (actual, 1.5);
  assert_near (actual, whole->actual);
  assert_near (journey_gap_score_turned (map, score, actual), 4.5);

  g_assert_false (journey_gap_table_half (table, journey_gap_table_at (table, 3), &expected, &actual));
  g_assert_null (journey_gap_table_half_score (table, journey_gap_table_at (table, 3)));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/gap-options/one-dimension", test_one_dimension);
  g_test_add_func ("/gap-options/unknown-dimension", test_unknown_dimension);
  g_test_add_func ("/gap-options/measured-only", test_measured_only);
  g_test_add_func ("/gap-options/crosshair-of-the-gap", test_crosshair_of_the_gap);
  g_test_add_func ("/gap-options/crosshair-of-the-actual", test_crosshair_of_the_actual);
  g_test_add_func ("/gap-options/crosshair-without-dots", test_crosshair_without_dots);
  g_test_add_func ("/gap-options/medians-of-many", test_medians_of_many);
  g_test_add_func ("/gap-options/options-are-kept", test_options_are_kept);
  g_test_add_func ("/gap-options/made-from-another", test_made_from_another);
  g_test_add_func ("/gap-options/overview", test_overview);
  g_test_add_func ("/gap-options/overview-without-loss", test_overview_without_loss);
  g_test_add_func ("/gap-options/half", test_half);
  g_test_add_func ("/gap-options/half-of-a-cost", test_half_of_a_cost);

  return g_test_run ();
}
