/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <locale.h>
#include <math.h>
#include <string.h>

#include <gtk/gtk.h>

#include "journey-edit.h"
#include "journey-gap-how.h"
#include "journey-gap-words.h"
#include "journey-how-answers.h"
#include "journey-how-rivals.h"
#include "journey-how-value.h"
#include "journey-map.h"
#include "journey-reader.h"
#include "journey-tally-table.h"

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
  g_autoptr (JourneyMap) blank = journey_map_new ();
  g_autofree char *nothing = how_loss (journey_map_state (blank), &(JourneyGapOptions){ 0 }, NULL, NULL);

  assert_says (words, "exceeded 0.26 − lost 1.01 ≈ −0.8\n");
  assert_says (words, "The first of the ranking together: 36 % + 23 % + 20 % = 79 % of the loss\n");
  assert_says (words, "11 of 11 touchpoints are scored");
  assert_says (words, "on what they got.\nOf these, 11 rest on evidence: none of their");
  assert_says (words, "Worst stage: “Experience” loses the most on average, 1.9 points at its 3 scored");
  g_assert_null (strstr (words, "How firm"));
  g_assert_null (strstr (nothing, "rest"));
  g_assert_null (strstr (nothing, "Worst stage"));
  assert_says (nothing, "0 of 0 touchpoints are scored");
}

/* On 1–7 the tolerance is 0.75, which is named alike everywhere. */
static void
test_matrix_fine (void)
{
  g_autoptr (JourneyState) state = read_example ("broadband.journey");
  g_autoptr (JourneyMap) map = journey_map_new_from_state (state);
  g_autofree char *words = NULL;

  g_assert_true (journey_edit_set_scale (map, 1, 7));
  words = how_loss (journey_map_state (map), &(JourneyGapOptions){ 0 }, "yb2gqmn3", "");

  assert_says (words, "A gap within 0.75 points of zero");
  assert_says (words, "left of −0.75, the tolerance, it falls short.\n");
  assert_says (words, "gap −4.80 &lt; −0.75, hence");
}

/* Who shares a title is told by number. */
static void
test_shared_title (void)
{
  g_autoptr (JourneyState) state = read_example ("broadband.journey");
  g_autoptr (JourneyMap) map = journey_map_new_from_state (state);
  g_autoptr (JourneyGapTable) table = journey_gap_table_new (state);
  g_autofree char *before = journey_gap_words_top (table, state);
  g_autofree char *words = NULL;

  g_assert_cmpstr (before, ==, "First bill, Install visit and ID check make 79\u00a0% of the loss");
  journey_edit_set_text (journey_map_find (map, "su3vfnbw"), JOURNEY_TOUCHPOINT_TITLE, "First bill");
  words = journey_gap_words_top (table, journey_map_state (map));
  g_assert_cmpstr (words, ==, "9 First bill, 8 First bill and ID check make 79\u00a0% of the loss");
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
  assert_says (usual, "“First bill”: importance 4.7 ≥ 3.0, gap −3.2 &lt; −0.5, hence “Concentrate here”.");
  g_assert_null (strstr (usual, "How firm it is"));
  assert_says (overkill, "“Bus-stop ad”: importance 2.0 &lt; 3.0, gap 0.4 ≥ −0.5, hence “Possible overkill”.\n");
  assert_says (overkill, "“First bill” is first in 97 %\nThe ranking is made 2000 times anew");
  assert_says (mean, "Important is what has 3.7 or more, the mean of the dots.\n");
  assert_says (mean, "what they got; 3.41 or less counts as low.\n");
  assert_says (mean, "“Comparison site”: importance 3.6 &lt; 3.7, got 4.00 &gt; 3.41, hence “Possible overkill”.");
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
how_dimensions (JourneyState *map, gboolean measured_only, gboolean all)
{
  g_autoptr (JourneyProfileTable) table = journey_profile_table_new (map, measured_only, NULL);
  g_autoptr (JourneyProfile) profile = journey_profile_table_map (table);

  return journey_how_dimensions (profile, measured_only, all);
}

/* Got, weighted by importance: 74 ÷ 22, 37 ÷ 12 and 3 of the benefits; 41 ÷ 9, 5 and 2 of the costs. 7.33 less 8.23. */
static void
test_dimensions (void)
{
  g_autoptr (JourneyState) map = read_example ("membership-zh.journey");
  g_autoptr (JourneyMap) blank = journey_map_new ();
  g_autofree char *words = how_dimensions (map, FALSE, TRUE);
  g_autofree char *one = how_dimensions (map, FALSE, FALSE);
  g_autofree char *empty = how_dimensions (journey_map_state (blank), FALSE, TRUE);
  g_autoptr (JourneyState) broadband = read_example ("broadband.journey");
  g_autofree char *single = how_dimensions (broadband, FALSE, TRUE);

  assert_says (words, "where less is better: expected 2.0 − actual 5.0 = −3.0\n");
  assert_says (words, "Total value, of what they got: 3.36 + 0.8 × 3.08 + 0.5 × 3.00 ≈ 7.3\n");
  assert_says (words, "Total cost, of what they got: 0.6 × 4.56 + 0.7 × 5.00 + 2.00 ≈ 8.2\n");
  assert_says (words, "Value − cost = 7.3 − 8.2 = −0.9\n");
  assert_says (words, "Value ÷ cost = 7.3 ÷ 8.2 ≈ 0.9\n");
  assert_says (words, "1.5 of the value and 2.0 of the cost are of the whole relationship.\n");
  g_assert_null (strstr (one, "Total value"));
  assert_says (single, "Where several touchpoints are scored on a dimension, both figures are means");
  assert_says (one, "actual 3.1 − expected 3.4 = −0.3\n");
  assert_says (one, "actual 3.0 − expected 3.0 = 0.0\n");
  assert_says (single, "Without a cost that is scored there is no ratio.");
  g_assert_null (strstr (single, "3.3 = 3.3"));
  assert_says (empty, "then score touchpoints on them.");
}

/* Without dimensions one is told to choose some; with scores that do not count, that nothing rests on evidence. What weighs
 * nothing is no part of a sum. */
static void
test_dimensions_lack (void)
{
  g_autoptr (JourneyMap) map = journey_map_new ();
  JourneyDimension *dimension = journey_edit_add_dimension (map, "Use", JOURNEY_DIMENSION_KIND_BENEFIT, 1);
  JourneyTouchpoint *touchpoint = journey_edit_add_touchpoint (journey_edit_add_stage (map, 0, "S"), 0, "a");
  JourneyProfile *weightless;
  g_autoptr (JourneyProfileTable) table = NULL;
  g_autofree char *unscored = how_dimensions (journey_map_state (map), FALSE, TRUE);
  g_autofree char *assumed = NULL;
  g_autofree char *unnamed = NULL;
  g_autofree char *sum = NULL;
  g_autofree char *none = NULL;

  journey_edit_score (touchpoint, dimension, &(JourneyVotes){ 4, 0, NAN }, &(JourneyVotes){ 2, 0, NAN });
  journey_edit_set_text (JOURNEY_NODE (dimension), JOURNEY_DIMENSION_TITLE, "");
  assumed = how_dimensions (journey_map_state (map), TRUE, TRUE);
  unnamed = how_dimensions (journey_map_state (map), FALSE, TRUE);
  table = journey_profile_table_new (journey_map_state (map), FALSE, NULL);
  weightless = journey_profile_table_map (table);
  weightless->rows[0].weight = 0;
  sum = journey_how_dimensions (weightless, FALSE, TRUE);
  journey_profile_free (weightless);
  journey_edit_remove (JOURNEY_NODE (dimension));
  none = how_dimensions (journey_map_state (map), FALSE, TRUE);

  assert_says (unscored, "Nothing is scored here yet.");
  assert_says (assumed, "No score here rests on evidence.");
  assert_says (unnamed, "Untitled dimension: actual 2.0 − expected 4.0 = −2.0");
  g_assert_null (strstr (sum, "Total value"));
  assert_says (none, "Choose a set of dimensions below");
}

/* Promoters 74, passives 58, detractors 52. */
static void
test_answers (void)
{
  g_autoptr (JourneyState) map = read_example ("broadband.journey");
  g_autoptr (JourneyTallyTable) table = journey_tally_table_new (map, NULL, NULL);
  const JourneyTallySums *all = journey_tally_table_map (table);
  const JourneyTallySums few = { .csat = { 14, 9, 10, 32, 42 }, .ces = { 0, 0, 0, 10, 10, 10, 10 } };
  const JourneyTallySums nobody = { 0 };
  g_autofree char *nps = journey_how_answers (&(JourneyAnswered){ .sums = all });
  g_autofree char *others = journey_how_answers (&(JourneyAnswered){ .sums = &few, .title = "Bill" });
  g_autofree char *segment = journey_how_answers (&(JourneyAnswered){ .sums = all, .segment = "Homes" });
  g_autofree char *unasked = journey_how_answers (&(JourneyAnswered){ .sums = all, .title = "Bill", .unasked = TRUE });
  g_autofree char *neither =
      journey_how_answers (&(JourneyAnswered){ .sums = all, .title = "Bill", .segment = "Homes", .unasked = TRUE });
  g_autofree char *empty = journey_how_answers (&(JourneyAnswered){ .sums = &nobody });

  assert_says (nps, "= 100 × (74 − 52) ÷ 184 ≈ +12\n");
  assert_says (nps, "here 58, count in neither.\nWith everybody asked, most likely 0 to +23: ");
  g_assert_null (strstr (nps, "CSAT"));
  assert_says (others, "from 1 to 5: 74 ÷ 107 ≈ 69 %\nWith everybody asked, most likely 60–77 % (95 % interval");
  assert_says (others, "÷ their number = 220 ÷ 40 = 5.5; more is easier.\n");
  assert_says (others, "answers of 5 to 7 ÷ all: 30 ÷ 40 = 75 %\nWith everybody asked, most likely 60–86 % (95 % interval");
  assert_says (others, "Whose answers</b>\nThose at “Bill”.");
  assert_says (segment, "Only answers of the segment “Homes” count.\nThose at all touchpoints");
  assert_says (unasked, "Nobody was asked at “Bill”; these are those at all touchpoints.");
  assert_says (neither, "They gave none at “Bill”; these are those at all touchpoints.");
  assert_says (empty, "No answers have been counted yet.");
}

/* Importance 4.7 and got 1.8 are 9.25 and 2 on 0–10. */
static void
test_needs (void)
{
  g_autoptr (JourneyState) map = read_example ("broadband.journey");
  g_autoptr (JourneyGapTable) table = journey_gap_table_new (map);
  const JourneyGapEntry *entry = journey_gap_table_find (table, "yb2gqmn3");
  g_autofree char *firm = journey_how_needs (map, entry, &(JourneyTallySums){ .kano = { 101, 54, 54, 81, 3, 3 } });
  g_autofree char *few = journey_how_needs (map, entry, &(JourneyTallySums){ .kano = { 3, 1 } });
  g_autofree char *close = journey_how_needs (map, entry, &(JourneyTallySums){ .kano = { 20, 19 }, .csat = { 0, 0, 0, 5, 5 } });
  g_autofree char *none = journey_how_needs (map, NULL, &(JourneyTallySums){ 0 });

  assert_says (firm, "= (54 + 54) ÷ 290 ≈ +0.37\n");
  assert_says (firm, "= −(54 + 101) ÷ 290 ≈ −0.53\n");
  assert_says (firm, "Of 296 answers, the most say “Must-be”.\nIt is decided");
  assert_says (firm, "on 0–10 = 9.25 + (9.25 − 2.00) = 16.5\n");
  assert_says (firm, "the figure is approximate");
  assert_says (few, "It is decided from 10 answers on");
  assert_says (close, "It does not lead “Performance”");
  assert_says (close, "so that the opportunity is importance alone, on 0–10: 9.3\n");
  assert_says (none, "Select a touchpoint to see its figures.");
}

/* Ours and theirs, weighted by importance: 133.95 and 148.54, ÷ 40.7. With a cost: 62 and 78.7, ÷ 19, and 4 ÷ 5. */
static void
test_rivals (void)
{
  g_autoptr (JourneyState) one = read_example ("broadband.journey");
  g_autoptr (JourneyState) other = read_example ("membership-zh.journey");
  g_autoptr (JourneyMap) map = journey_map_new_from_state (other);
  g_autoptr (JourneyMap) blank = journey_map_new ();
  g_autoptr (JourneyRivals) benefit = journey_rivals_new (one, FALSE);
  g_autoptr (JourneyRivals) both = NULL;
  g_autoptr (JourneyRivals) nobody = journey_rivals_new (journey_map_state (blank), FALSE);
  g_autofree char *words = journey_how_rivals (benefit);
  g_autofree char *value = NULL;
  g_autofree char *empty = journey_how_rivals (nobody);

  journey_edit_set_rating (JOURNEY_COMPETITOR (journey_map_find (map, "ja3drbf6")),
                           JOURNEY_TOUCHPOINT (journey_map_find (map, "a4wdkfru")),
                           JOURNEY_DIMENSION (journey_map_find (map, "gw2mewym")), 5);
  both = journey_rivals_new (journey_map_state (map), FALSE);
  value = journey_how_rivals (both);

  assert_says (words, "<b>Against “Rival ISP”</b>\nOverall: ours 3.29 ÷ theirs 3.65 ≈ 0.90, from 11 touchpoints\n");
  assert_says (words, "by weight: 0.90. Above 1 we are better.\nTo see who offers more");
  assert_says (value, "ours 4.0 ÷ theirs 5.0 = 0.80, from 1 touchpoint\n");
  assert_says (value, "Fair value at that cost: 1 + 1.00 × (0.80 − 1) = 0.80.");
  assert_says (value, "Value: quality − fair value = 0.79 − 0.80 = −0.01.");
  assert_says (empty, "Add a competitor");
}

/* Far below their cost, fair value is below 0; of many dimensions some are told. */
static void
test_rivals_many (void)
{
  g_autoptr (JourneyMap) map = journey_map_new ();
  JourneyTouchpoint *touchpoint = journey_edit_add_touchpoint (journey_edit_add_stage (map, 0, "S"), 0, "a");
  JourneyCompetitor *rival = journey_edit_need_competitor (map, "Rival");
  g_autoptr (JourneyRivals) rivals = NULL;
  g_autofree char *words = NULL;

  for (guint i = 0; i < 8; i++)
    {
      g_autofree char *title = g_strdup_printf ("D%u", i);
      JourneyDimensionKind kind = i == 0 ? JOURNEY_DIMENSION_KIND_COST : JOURNEY_DIMENSION_KIND_BENEFIT;
      JourneyDimension *dimension = journey_edit_add_dimension (map, title, kind, i == 0 ? 28 : 1);
      double actual = i == 0 ? 1 : 2;

      journey_edit_score (touchpoint, dimension, &(JourneyVotes){ 3, 0, NAN }, &(JourneyVotes){ actual, 0, NAN });
      journey_edit_set_rating (rival, touchpoint, dimension, 4);
    }
  journey_edit_set_text (journey_node_child (JOURNEY_NODE (map), JOURNEY_MAP_DIMENSIONS, 1), JOURNEY_DIMENSION_TITLE, "");
  rivals = journey_rivals_new (journey_map_state (map), FALSE);
  words = journey_how_rivals (rivals);

  assert_says (words, "1 + 4.00 × (0.25 − 1) = −2.00. The slope of the fair-value line, 4.00, is");
  assert_says (words, "Untitled dimension: ours 2.0 ÷ theirs 4.0 = 0.50");
  assert_says (words, "D5: ours");
  g_assert_null (strstr (words, "D6: ours"));
  assert_says (words, "and 2 more\n");
}

static void
test_agenda (void)
{
  g_autoptr (JourneyState) map = read_example ("broadband.journey");
  g_autoptr (JourneyMap) blank = journey_map_new ();
  g_autoptr (JourneyGapTable) table = journey_gap_table_new (map);
  g_autoptr (JourneyGapTable) nothing = journey_gap_table_new (journey_map_state (blank));
  g_autoptr (JourneyAgenda) agenda = journey_agenda_new (table, 45);
  g_autoptr (JourneyAgenda) none = journey_agenda_new (nothing, 45);
  g_autofree char *words = journey_how_agenda (agenda, NULL, 1, 5);
  g_autofree char *empty = journey_how_agenda (none, NULL, 1, 5);

  assert_says (words, "“First bill”: importance on 1–5 × spread = 4.7 × 0.9 ≈ 4.2\n");
  assert_says (words, "which makes 45 here.");
  assert_says (empty, "Let at least three people score a touchpoint");
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  gtk_test_init (&argc, &argv, NULL);

  g_test_add_func ("/how-views/overview", test_overview);
  g_test_add_func ("/how-views/shared-title", test_shared_title);
  g_test_add_func ("/how-views/matrix", test_matrix);
  g_test_add_func ("/how-views/matrix-fine", test_matrix_fine);
  g_test_add_func ("/how-views/promises", test_promises);
  g_test_add_func ("/how-views/dimensions", test_dimensions);
  g_test_add_func ("/how-views/dimensions-lack", test_dimensions_lack);
  g_test_add_func ("/how-views/answers", test_answers);
  g_test_add_func ("/how-views/needs", test_needs);
  g_test_add_func ("/how-views/rivals", test_rivals);
  g_test_add_func ("/how-views/rivals-many", test_rivals_many);
  g_test_add_func ("/how-views/agenda", test_agenda);

  return g_test_run ();
}
