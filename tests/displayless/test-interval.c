/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "journey-interval.h"

#define assert_near(a, b, width) g_assert_cmpfloat_with_epsilon (a, b, width)

/* 1.4142135623730951 is the deviation of the two answers 2 and 4. */
#define SD_OF_TWO 1.4142135623730951

typedef struct
{
  guint degrees;
  double t;
} Quantile;

/* 5:42, 4:32, 3:10, 2:9, 1:14 */
static void
test_csat (void)
{
  double low, high;

  g_assert_true (journey_interval_wilson (74, 107, &low, &high));
  assert_near (low, 0.599, 0.0005);
  assert_near (high, 0.771, 0.0005);
  assert_near (low, 0.5987133170070399, 1e-12);
  assert_near (high, 0.7711839056963493, 1e-12);
}

static void
test_shares_at_the_ends (void)
{
  double low, high;

  journey_interval_wilson (0, 10, &low, &high);
  g_assert_cmpfloat (low, ==, 0);
  assert_near (high, 3.8416 / 13.8416, 1e-12);
  journey_interval_wilson (10, 10, &low, &high);
  assert_near (low, 10 / 13.8416, 1e-12);
  g_assert_cmpfloat (high, ==, 1);
  journey_interval_wilson (1, 1, &low, &high);
  g_assert_cmpfloat (low, <, 0.25);
  g_assert_cmpfloat (high, ==, 1);
}

static void
test_nps (void)
{
  double low, high;

  g_assert_true (journey_interval_nps (25, 10, 5, &low, &high));
  assert_near (low, 25.0, 0.05);
  assert_near (high, 68.0, 0.05);
  journey_interval_nps (1000, 0, 0, &low, &high);
  g_assert_cmpfloat (low, >, 99);
  g_assert_cmpfloat (high, <=, 100);
  journey_interval_nps (0, 0, 2, &low, &high);
  g_assert_cmpfloat (low, ==, -100);
  journey_interval_nps (0, 0, 1, &low, &high);
  g_assert_cmpfloat (low, <, high);
}

static void
test_student_t (void)
{
  const Quantile table[] = {
    { 1, 12.706204736174698 },  { 2, 4.302652729749462 },    { 3, 3.182446305283708 },
    { 4, 2.7764451051977934 },  { 5, 2.570581835636314 },    { 10, 2.2281388519862744 },
    { 30, 2.0422724563012373 }, { 100, 1.9839715185235518 }, { 1000, 1.9623390808264078 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    assert_near (journey_interval_student_t (table[i].degrees), table[i].t, 1e-10);
  assert_near (journey_interval_student_t (G_MAXUINT), 1.959963984540054, 1e-8);
}

/* Where the sums give way to the expansion nothing may jump. */
static void
test_t_falls_smoothly (void)
{
  double last = journey_interval_student_t (1), step = INFINITY;

  for (guint degrees = 2; degrees < 500; degrees++)
    {
      double t = journey_interval_student_t (degrees);

      g_assert_cmpfloat (t, <, last);
      g_assert_cmpfloat (last - t, <, step);
      step = last - t;
      last = t;
    }
}

static void
test_mean (void)
{
  double low, high;

  g_assert_true (journey_interval_mean (50, 10, 25, 0, 100, &low, &high));
  assert_near (low, 50 - 2.0638985616280254 * 2, 1e-9);
  assert_near (high, 50 + 2.0638985616280254 * 2, 1e-9);
  g_assert_true (journey_interval_mean (3, 0, 8, 1, 5, &low, &high));
  g_assert_cmpfloat (low, ==, 3);
  g_assert_cmpfloat (high, ==, 3);
}

static void
test_two_answers (void)
{
  double low, high;

  g_assert_true (journey_interval_mean (50, SD_OF_TWO, 2, 0, 100, &low, &high));
  assert_near (low, 50 - 12.706204736174698, 1e-9);
  assert_near (high, 50 + 12.706204736174698, 1e-9);
}

static void
test_cut_to_the_scale (void)
{
  double low, high;

  g_assert_true (journey_interval_mean (3, SD_OF_TWO, 2, 1, 5, &low, &high));
  g_assert_cmpfloat (low, ==, 1);
  g_assert_cmpfloat (high, ==, 5);
  g_assert_true (journey_interval_mean (4.9, 1, 30, 1, 5, &low, &high));
  g_assert_cmpfloat (low, >, 4.5);
  g_assert_cmpfloat (high, ==, 5);
}

static void
test_nobody_knows (void)
{
  double low = 0, high = 0;

  g_assert_false (journey_interval_mean (3, 1, 1, 1, 5, &low, &high));
  g_assert_true (isnan (low) && isnan (high));
  low = high = 0;
  g_assert_false (journey_interval_mean (3, NAN, 10, 1, 5, &low, &high));
  g_assert_true (isnan (low) && isnan (high));
  g_assert_false (journey_interval_mean (NAN, 1, 10, 1, 5, &low, &high));
  low = high = 0;
  g_assert_false (journey_interval_wilson (0, 0, &low, &high));
  g_assert_true (isnan (low) && isnan (high));
  low = high = 0;
  g_assert_false (journey_interval_nps (0, 0, 0, &low, &high));
  g_assert_true (isnan (low) && isnan (high));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/interval/csat", test_csat);
  g_test_add_func ("/interval/shares-at-the-ends", test_shares_at_the_ends);
  g_test_add_func ("/interval/nps", test_nps);
  g_test_add_func ("/interval/student-t", test_student_t);
  g_test_add_func ("/interval/t-falls-smoothly", test_t_falls_smoothly);
  g_test_add_func ("/interval/mean", test_mean);
  g_test_add_func ("/interval/two-answers", test_two_answers);
  g_test_add_func ("/interval/cut-to-the-scale", test_cut_to_the_scale);
  g_test_add_func ("/interval/nobody-knows", test_nobody_knows);

  return g_test_run ();
}
