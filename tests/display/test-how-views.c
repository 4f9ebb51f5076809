/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <locale.h>
#include <string.h>

#include <gtk/gtk.h>

#include "journey-gap-how.h"
#include "journey-how-value.h"
#include "journey-map.h"
#include "journey-reader.h"

/* What the lamp says of each view of the Value gap page, with figures of the examples that were worked out by hand. */

static JourneyState *
read_example (const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "data", "examples", name, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  JourneyState *map = journey_read_file (file, NULL, NULL, NULL, &error);

  g_assert_no_error (error);

  return map;
}

static void
assert_says (const char *words, const char *expected)
{
  if (!strstr (words, expected))
    g_error ("“%s” is not in:\n%s", expected, words);
}

static char *
how_loss (JourneyState *map, const JourneyGapOptions *options, const char *touchpoint, const char *firm)
{
  g_autoptr (JourneyGapTable) table = journey_gap_table_new_with (map, options, NULL);

  return journey_gap_how (map, table, touchpoint, FALSE, firm);
}

/* Priorities: 15.04, 9.6, 8.1, 4.29 and 4.2, together 41.23. */
static void
test_overview (void)
{
  g_autoptr (JourneyState) map = read_example ("broadband.journey");
  g_autofree char *words = how_loss (map, &(JourneyGapOptions){ 0 }, NULL, NULL);

  assert_says (words, "exceeded 0.26 − lost 1.01 ≈ −0.8\n");
  assert_says (words, "The first of the ranking together: 36 % + 23 % + 20 % = 79 % of the loss\n");
  assert_says (words, "11 of 11 touchpoints are scored");
  assert_says (words, "Of these, 11 rest on evidence");
  g_assert_null (strstr (words, "How firm"));
}

static void
test_matrix (void)
{
  g_autoptr (JourneyState) map = read_example ("broadband.journey");
  g_autofree char *usual = how_loss (map, &(JourneyGapOptions){ 0 }, "yb2gqmn3", "");
  g_autofree char *overkill = how_loss (map, &(JourneyGapOptions){ 0 }, "cvmr279f", "“First bill” is first in 97 %");
  /* Importance: 40.7 ÷ 11; what they got: 37.5 ÷ 11. */
  g_autofree char *mean = how_loss (
      map, &(JourneyGapOptions){ .crosshair = JOURNEY_CROSSHAIR_MEAN, .axis = JOURNEY_GAP_AXIS_ACTUAL }, "j6wtzzpd", "");

  assert_says (usual, "left of −0.5, the tolerance, it falls short.\n");
  assert_says (usual, "Important is what has 3 or more, the middle of the scale.\n");
  assert_says (usual, "“First bill”: importance 4.7 ≥ 3.0, gap −3.2 &lt; −0.5, hence “Concentrate here”.\n");
  assert_says (usual, "No score says yet how sure it is");
  assert_says (overkill, "“Bus-stop ad”: importance 2.0 &lt; 3.0, gap 0.4 ≥ −0.5, hence “Possible overkill”.\n");
  assert_says (overkill, "“First bill” is first in 97 %\nThe ranking is made 2000 times anew");
  assert_says (mean, "Important is what has 3.7 or more, the mean of the dots.\n");
  assert_says (mean, "what they got, on which low ends at 3.41.\n");
  assert_says (mean, "“Comparison site”: importance 3.6 &lt; 3.7, got 4.0 &gt; 3.4, hence “Possible overkill”.\n");
}

static char *
how_promises (JourneyState *map, const char *touchpoint)
{
  g_autoptr (JourneyPromiseLoss) loss = journey_promise_loss_new (map, NULL);

  return journey_how_promises (loss, touchpoint);
}

/* Of the touchpoints that lose, the first bill and the visit have a promise. What the rival gives there is 3.2 and 3.9, so
 * that 1.8 and 1.1 were promised too much: (4.7 × 1.8 + 4.8 × 1.1) ÷ 40.7 = 0.338 of 41.23 ÷ 40.7 = 1.013. The first bill: 8.46
 * and 6.58 of it. */
static void
test_promises (void)
{
  g_autoptr (JourneyState) map = read_example ("broadband.journey");
  g_autofree char *words = how_promises (map, "yb2gqmn3");
  g_autofree char *empty = NULL;
  g_autoptr (JourneyMap) blank = journey_map_new ();

  assert_says (words, "Promised too much 0.34 + delivered too little 0.68 ≈ 1.01, the map’s loss\n");
  assert_says (words, "“First bill”: too much 0.21 + too little 0.16 = 0.37, its part of that loss\n");
  empty = how_promises (journey_map_state (blank), NULL);
  assert_says (empty, "Score what customers expected and what they got");
}

static char *
how_dimensions (JourneyState *map, gboolean all)
{
  g_autoptr (JourneyProfileTable) table = journey_profile_table_new (map, FALSE, NULL);
  g_autoptr (JourneyProfile) profile = journey_profile_table_map (table);

  return journey_how_dimensions (profile, all);
}

/* Got, weighted by importance: 74 ÷ 22, 37 ÷ 12 and 3 of the benefits; 41 ÷ 9, 5 and 2 of the costs. 7.33 less 8.23. */
static void
test_dimensions (void)
{
  g_autoptr (JourneyState) map = read_example ("membership-zh.journey");
  g_autoptr (JourneyMap) blank = journey_map_new ();
  g_autofree char *words = how_dimensions (map, TRUE);
  g_autofree char *one = how_dimensions (map, FALSE);
  g_autofree char *empty = how_dimensions (journey_map_state (blank), TRUE);

  assert_says (words, "where less is better: expected 2.0 − actual 5.0 = −3.0\n");
  assert_says (words, "Total value, of what they got: 3.36 + 0.8 × 3.08 + 0.5 × 3.00 ≈ 7.3\n");
  assert_says (words, "Total cost, of what they got: 0.6 × 4.56 + 0.7 × 5.00 + 2.00 ≈ 8.2\n");
  assert_says (words, "Value − cost = 7.3 − 8.2 = −0.9\n");
  assert_says (words, "Value ÷ cost = 7.3 ÷ 8.2 ≈ 0.9\n");
  assert_says (words, "1.5 of the value and 2.0 of the cost are of the whole relationship.\n");
  g_assert_null (strstr (one, "Total value"));
  assert_says (empty, "then score touchpoints on them.");
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  gtk_test_init (&argc, &argv, NULL);

  g_test_add_func ("/how-views/overview", test_overview);
  g_test_add_func ("/how-views/matrix", test_matrix);

  g_test_add_func ("/how-views/promises", test_promises);

  g_test_add_func ("/how-views/dimensions", test_dimensions);

  return g_test_run ();
}
