/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "gap-map.h"
#include "journey-gap-change.h"

#define assert_near(a, b) g_assert_cmpfloat_with_epsilon (a, b, 1e-9)

static const GapDimension overall[] = { { "Overall", FALSE, 1 } };

static const GapRow before[] = {
  { "S", "a", "Overall", 3, 4, 2 },
  { "S", "b", "Overall", 3, 4, 3 },
  { "T", "gone", "Overall", 3, 3, 3 },
};

static const GapRow after[] = {
  { "T", "new", "Overall", 3, 3, 3 },
  { "S", "b", "Overall", 3, 4, 3 },
  { "S", "a", "Overall", 3, 4, 4.5 },
  { "U", "unscored", NULL },
};

static JourneyGapTable *
table_of (int low, int high, const GapRow *rows, guint n_rows)
{
  g_autoptr (JourneyState) map = gap_map_new (low, high, overall, 1, rows, n_rows, NAN);

  return journey_gap_table_new (map);
}

static void
test_map (void)
{
  g_autoptr (JourneyGapTable) since = table_of (1, 5, before, G_N_ELEMENTS (before));
  g_autoptr (JourneyGapTable) now = table_of (1, 5, after, G_N_ELEMENTS (after));
  JourneyGapChange change;

  g_assert_true (journey_gap_change_of_map (since, now, &change));
  assert_near (change.gap, 2.5 / 3);
  assert_near (change.loss, -2 / 3.0);
  assert_near (change.gain, 0.5 / 3);
  g_assert_true (journey_gap_change_of_map (now, now, &change));
  g_assert_cmpfloat (change.gap, ==, 0);
}

/* The same map on 0…100: nothing changed, though every figure is another. */
static void
test_other_scale (void)
{
  const GapRow rescaled[] = {
    { "S", "a", "Overall", 50, 75, 25 },
    { "S", "b", "Overall", 50, 75, 50 },
    { "T", "gone", "Overall", 50, 50, 50 },
  };
  g_autoptr (JourneyGapTable) since = table_of (1, 5, before, G_N_ELEMENTS (before));
  g_autoptr (JourneyGapTable) now = table_of (0, 100, rescaled, G_N_ELEMENTS (rescaled));
  JourneyGapChange change;

  g_assert_true (journey_gap_change_of_map (since, now, &change));
  assert_near (change.gap, 0);
  assert_near (change.loss, 0);
}

static void
test_nothing_scored (void)
{
  g_autoptr (JourneyGapTable) since = table_of (1, 5, NULL, 0);
  g_autoptr (JourneyGapTable) now = table_of (1, 5, after, G_N_ELEMENTS (after));
  JourneyGapChange change;

  g_assert_false (journey_gap_change_of_map (since, now, &change));
  g_assert_true (isnan (change.gap));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/gap-change/map", test_map);
  g_test_add_func ("/gap-change/other-scale", test_other_scale);
  g_test_add_func ("/gap-change/nothing-scored", test_nothing_scored);

  return g_test_run ();
}
