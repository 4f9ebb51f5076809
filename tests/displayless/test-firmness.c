/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>
#include <time.h>

#include "gap-map.h"
#include "journey-firmness.h"
#include "journey-normal.h"

#ifdef __SANITIZE_ADDRESS__
#define MOST_SECONDS 10.0
#else
#define MOST_SECONDS 2.0
#endif

#define MANY 10000

static const GapDimension values[] = { { "Benefit", FALSE, 1 }, { "Cost", TRUE, 1 } };

static JourneyGapTable *
table_of (const GapRow *rows, guint n_rows)
{
  g_autoptr (JourneyState) map = gap_map_new (1, 5, values, G_N_ELEMENTS (values), rows, n_rows, NAN);

  return journey_gap_table_new (map);
}

static JourneyFirmness *
firmness_of (const GapRow *rows, guint n_rows)
{
  g_autoptr (JourneyGapTable) table = table_of (rows, n_rows);

  return journey_firmness_new (table, NULL);
}

static void
assert_near (double value, double expected, double width)
{
  g_assert_cmpfloat_with_epsilon (value, expected, width);
}

static void
test_normal (void)
{
  const guint n = 200000;
  double sum = 0, squares = 0;
  guint n_beyond = 0;
  JourneyNormal normal;

  journey_normal_init (&normal, "seed", 0);
  for (guint i = 0; i < n; i++)
    {
      double z = journey_normal_next (&normal);

      sum += z;
      squares += z * z;
      n_beyond += fabs (z) > 1.959963984540054;
    }
  assert_near (sum / n, 0, 0.01);
  assert_near (squares / n, 1, 0.02);
  assert_near (n_beyond / (double)n, 0.05, 0.003);
}

/* Two means 0.5 apart with an error of 0.25 each change places with the probability of a normal beyond 0.5/(0.25·√2). */
static void
test_two (void)
{
  const GapRow rows[] = {
    { "S", "a", "Benefit", 3, 4, 2.5, FALSE, 16, "survey", 1 },
    { "S", "b", "Benefit", 3, 4, 3.0, FALSE, 16, "survey", 1 },
  };
  g_autoptr (JourneyFirmness) firmness = firmness_of (rows, 2);
  const JourneyFirmnessRank *first = journey_firmness_at (firmness, 0);
  const JourneyFirmnessRank *second = journey_firmness_at (firmness, 1);
  double swapped = erfc (0.5 / (0.25 * sqrt (2)) / sqrt (2)) / 2;

  g_assert_cmpuint (journey_firmness_length (firmness), ==, 2);
  g_assert_true (first->drawn && second->drawn);
  g_assert_cmpstr (journey_state_id (first->entry->touchpoint), ==, "a");
  assert_near (first->overtaken, swapped, 0.02);
  assert_near (first->first, 1 - swapped, 0.02);
  g_assert_cmpfloat (first->first, ==, first->kept);
  assert_near (first->first + second->first, 1, 1e-12);
  g_assert_cmpfloat (second->kept, ==, first->kept);
  g_assert_true (isnan (second->overtaken));
  g_assert_true (first->drawn && !first->toss_up);
  g_assert_cmpuint (first->best, ==, 1);
  g_assert_cmpuint (first->worst, ==, 2);
}

static void
test_toss_up (void)
{
  const GapRow rows[] = {
    { "S", "sure", "Benefit", 5, 5, 1.5, FALSE, 100, "survey", 0.5 },
    { "S", "x", "Benefit", 3, 4, 2.9, FALSE, 16, "survey", 1 },
    { "S", "y", "Benefit", 3, 4, 3.0, FALSE, 16, "survey", 1 },
  };
  g_autoptr (JourneyFirmness) firmness = firmness_of (rows, 3);

  g_assert_cmpfloat (journey_firmness_at (firmness, 0)->first, ==, 1);
  g_assert_false (journey_firmness_at (firmness, 0)->toss_up);
  g_assert_cmpuint (journey_firmness_at (firmness, 0)->worst, ==, 1);
  g_assert_true (journey_firmness_at (firmness, 1)->toss_up);
  g_assert_false (journey_firmness_at (firmness, 2)->toss_up);
  g_assert_cmpuint (journey_firmness_at (firmness, 2)->best, ==, 2);
  g_assert_cmpuint (journey_firmness_at (firmness, 2)->worst, ==, 3);
}

/* More of a cost is worse, and the dimensions are drawn apart: the error of the priority is 3·(¼·√2)/2. */
static void
test_two_dimensions (void)
{
  const GapRow rows[] = {
    { "S", "a", "Benefit", 3, 4, 2, FALSE, 16, "survey", 1 },
    { "S", "a", "Cost", 3, 2, 4, FALSE, 16, "survey", 1 },
    { "S", "b", "Benefit", 3, 4, 2.2, FALSE, 0, "survey" },
  };
  g_autoptr (JourneyFirmness) firmness = firmness_of (rows, 3);
  double swapped = erfc (0.2 / (0.25 / sqrt (2)) / sqrt (2)) / 2;

  assert_near (journey_firmness_at (firmness, 0)->overtaken, swapped, 0.03);
  g_assert_true (journey_firmness_at (firmness, 0)->drawn);
  g_assert_false (journey_firmness_at (firmness, 1)->drawn);
  g_assert_true (journey_firmness_at (firmness, 0)->known);
  g_assert_false (journey_firmness_at (firmness, 1)->known);
}

/* One answer says nothing of others. */
static void
test_known (void)
{
  const GapRow rows[] = {
    { "S", "a", "Benefit", 3, 4, 1.5, FALSE, 16, "survey", 0.1 },
    { "S", "b", "Benefit", 3, 4, 2, FALSE, 1, "survey", 0.5 },
    { "S", "c", "Benefit", 3, 4, 3, FALSE, 16, "survey", 1 },
  };
  g_autoptr (JourneyFirmness) firmness = firmness_of (rows, 3);

  g_assert_true (journey_firmness_at (firmness, 0)->known);
  g_assert_false (journey_firmness_at (firmness, 1)->known);
  g_assert_true (journey_firmness_at (firmness, 2)->known);
  g_assert_cmpuint (journey_firmness_n_unknown (firmness), ==, 1);
}

/* What was asked on one dimension does not answer for another that nobody was asked about. */
static void
test_lacks_spread (void)
{
  const GapRow rows[] = {
    { "S", "a", "Benefit", 3, 4, 1.5, FALSE, 16, "survey" },
    { "S", "b", "Benefit", 3, 4, 2, FALSE, 30, "survey", 1 },
    { "S", "b", "Cost", 3, 2, 3 },
    { "S", "c", "Benefit", 3, 4, 3.5, FALSE, 16, "survey", 1 },
  };
  g_autoptr (JourneyFirmness) firmness = firmness_of (rows, 4);

  g_assert_true (journey_firmness_at (firmness, 0)->lacks_spread);
  g_assert_false (journey_firmness_at (firmness, 1)->lacks_spread || journey_firmness_at (firmness, 1)->known);
  g_assert_false (journey_firmness_at (firmness, 2)->lacks_spread);
}

/* Without n and sd nothing moves, and a tie that nobody measured is no toss-up. */
static void
test_nothing_to_draw (void)
{
  const GapRow rows[] = {
    { "S", "a", "Benefit", 3, 4, 2 },
    { "S", "b", "Benefit", 3, 4, 2 },
    { "S", "c", "Benefit", 3, 4, 2, TRUE },
    { "S", "fine", "Benefit", 3, 4, 4 },
  };
  g_autoptr (JourneyFirmness) firmness = firmness_of (rows, 4);

  for (guint i = 0; i < 3; i++)
    g_assert_false (journey_firmness_at (firmness, i)->drawn);
  g_assert_cmpuint (journey_firmness_length (firmness), ==, 3);
  for (guint i = 0; i < 3; i++)
    {
      const JourneyFirmnessRank *rank = journey_firmness_at (firmness, i);

      g_assert_cmpfloat (rank->kept, ==, 1);
      g_assert_cmpuint (rank->best, ==, i + 1);
      g_assert_cmpuint (rank->worst, ==, i + 1);
      g_assert_false (rank->toss_up);
    }
}

static void
test_no_loss (void)
{
  const GapRow rows[] = { { "S", "a", "Benefit", 3, 2, 4, FALSE, 16, "survey", 1 }, { "S", "b", NULL } };
  g_autoptr (JourneyFirmness) firmness = firmness_of (rows, 2);

  g_assert_cmpuint (journey_firmness_length (firmness), ==, 0);
}

static void
assert_same (const JourneyFirmnessRank *a, const JourneyFirmnessRank *b)
{
  g_assert_cmpfloat (a->first, ==, b->first);
  g_assert_cmpfloat (a->kept, ==, b->kept);
  g_assert_cmpuint (a->worst, ==, b->worst);
}

static void
test_same_each_time (void)
{
  const GapRow rows[] = {
    { "S", "z", "Benefit", 1, 1, 5, FALSE, 16, "survey", 1 },
    { "S", "a", "Benefit", 3, 4, 2.8, FALSE, 16, "survey", 1 },
    { "S", "b", "Benefit", 3, 4, 3.0, FALSE, 16, "survey", 1 },
  };
  g_autoptr (JourneyFirmness) one = firmness_of (rows, 3);
  g_autoptr (JourneyFirmness) two = firmness_of (rows, 3);
  g_autoptr (JourneyFirmness) without = firmness_of (rows + 1, 2);

  for (guint i = 0; i < 2; i++)
    {
      assert_same (journey_firmness_at (one, i), journey_firmness_at (two, i));
      assert_same (journey_firmness_at (one, i), journey_firmness_at (without, i));
    }
}

static void
test_cancelled (void)
{
  const GapRow rows[] = { { "S", "a", "Benefit", 3, 4, 2, FALSE, 16, "survey", 1 } };
  g_autoptr (JourneyGapTable) table = table_of (rows, 1);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();

  g_cancellable_cancel (cancellable);
  g_assert_null (journey_firmness_new (table, cancellable));
}

static void
test_large (void)
{
  g_autoptr (GPtrArray) titles = g_ptr_array_new_with_free_func (g_free);
  g_autofree GapRow *rows = g_new0 (GapRow, MANY);
  g_autoptr (JourneyGapTable) table = NULL;
  g_autoptr (JourneyFirmness) firmness = NULL;
  double sum = 0;
  clock_t start;

  for (guint i = 0; i < MANY; i++)
    {
      g_ptr_array_add (titles, g_strdup_printf ("t%u", i));
      rows[i] = (GapRow){ "S", g_ptr_array_index (titles, i), "Benefit", 1 + i % 5, 4, 2 + i % 17 / 8.0, FALSE, 5, "survey", 1 };
    }
  table = table_of (rows, MANY);
  journey_gap_table_ranked (table, 0);
  start = clock ();
  firmness = journey_firmness_new (table, NULL);
  g_test_message ("%.0f ms", (clock () - start) * 1000.0 / CLOCKS_PER_SEC);
  g_assert_cmpfloat ((clock () - start) / (double)CLOCKS_PER_SEC, <, MOST_SECONDS);
  g_assert_cmpuint (journey_firmness_length (firmness), ==, 10);
  for (guint i = 0; i < 10; i++)
    sum += journey_firmness_at (firmness, i)->first;
  g_assert_cmpfloat (sum, <, 1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/firmness/normal", test_normal);
  g_test_add_func ("/firmness/two", test_two);
  g_test_add_func ("/firmness/toss-up", test_toss_up);
  g_test_add_func ("/firmness/two-dimensions", test_two_dimensions);
  g_test_add_func ("/firmness/known", test_known);
  g_test_add_func ("/firmness/lacks-spread", test_lacks_spread);
  g_test_add_func ("/firmness/nothing-to-draw", test_nothing_to_draw);
  g_test_add_func ("/firmness/no-loss", test_no_loss);
  g_test_add_func ("/firmness/same-each-time", test_same_each_time);
  g_test_add_func ("/firmness/cancelled", test_cancelled);
  g_test_add_func ("/firmness/large", test_large);

  return g_test_run ();
}
