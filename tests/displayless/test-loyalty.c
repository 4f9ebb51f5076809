/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-loyalty-words.h"

#include <math.h>

#include "journey-tally-table.h"
#include "tally-map.h"

#define assert_near(a, b, epsilon) g_assert_cmpfloat_with_epsilon (a, b, epsilon)

static void
test_nps (void)
{
  JourneyTallySums sums = { .nps = { [10] = 20, [9] = 5, [8] = 6, [7] = 4, [6] = 2, [0] = 3 } };
  JourneyNps nps = journey_loyalty_nps (&sums);

  assert_near (nps.score, 50, 1e-12);
  assert_near (nps.low, 25.0, 0.05);
  assert_near (nps.high, 68.0, 0.05);
  g_assert_cmpuint (nps.promoters, ==, 25);
  g_assert_cmpuint (nps.passives, ==, 10);
  g_assert_cmpuint (nps.detractors, ==, 5);
  g_assert_cmpuint (nps.n, ==, 40);
}

/* Four answers say nothing of all customers, five a little; the score is there in any case. */
static void
test_few_answers (void)
{
  JourneyTallySums sums = { .nps = { [10] = 4 } };
  JourneyNps nps = journey_loyalty_nps (&sums);

  assert_near (nps.score, 100, 1e-12);
  g_assert_cmpuint (nps.n, ==, 4);
  g_assert_true (isnan (nps.low) && isnan (nps.high));

  sums.nps[0] = 1;
  nps = journey_loyalty_nps (&sums);
  assert_near (nps.score, 60, 1e-12);
  g_assert_false (isnan (nps.low) || isnan (nps.high));
}

static void
test_csat (void)
{
  JourneyTallySums sums = { .csat = { 14, 9, 10, 32, 42 } };
  JourneyCsat csat = journey_loyalty_csat (&sums);

  assert_near (csat.share, 74 / 107.0, 1e-12);
  assert_near (csat.low, 0.599, 5e-4);
  assert_near (csat.high, 0.771, 5e-4);
  g_assert_cmpuint (csat.satisfied, ==, 74);
  g_assert_cmpuint (csat.n, ==, 107);
}

static void
test_ces (void)
{
  JourneyTallySums sums = { .ces = { 1, 0, 2, 3, 4, 0, 10 } };
  JourneyCes ces = journey_loyalty_ces (&sums);

  assert_near (ces.mean, (1 + 6 + 12 + 20 + 70) / 20.0, 1e-12);
  assert_near (ces.positive, 0.7, 1e-12);
  assert_near (ces.low, 0.481, 5e-4);
  assert_near (ces.high, 0.855, 5e-4);
  g_assert_cmpuint (ces.sum, ==, 109);
  g_assert_cmpuint (ces.easy, ==, 14);
  g_assert_cmpuint (ces.n, ==, 20);
}

static void
test_no_answers (void)
{
  JourneyTallySums sums = { 0 };
  JourneyNps nps = journey_loyalty_nps (&sums);
  JourneyCsat csat = journey_loyalty_csat (&sums);
  JourneyCes ces = journey_loyalty_ces (&sums);

  g_assert_true (isnan (nps.score) && isnan (nps.low) && isnan (nps.high));
  g_assert_true (isnan (csat.share) && isnan (csat.low) && isnan (csat.high));
  g_assert_true (isnan (ces.mean) && isnan (ces.positive) && isnan (ces.low) && isnan (ces.high));
  g_assert_cmpuint (nps.n + csat.n + ces.n, ==, 0);
  g_assert_false (journey_loyalty_is_asked (&sums));
  g_assert_false (journey_loyalty_is_asked (&(JourneyTallySums){ .kano = { 1 } }));
  g_assert_true (journey_loyalty_is_asked (&(JourneyTallySums){ .nps = { 1 } }));
  g_assert_true (journey_loyalty_is_asked (&(JourneyTallySums){ .csat = { 1 } }));
  g_assert_true (journey_loyalty_is_asked (&(JourneyTallySums){ .ces = { 1 } }));
}

static void
test_tallies (void)
{
  static const char *const answers[] = { "10", "0", "7", "11", "-1", "7.5", "", NULL };
  const int counts[] = { 3, 1, 1, 50, 50, 50, 50 };
  g_autoptr (JourneyMap) map = tally_map_new (2, 2);
  g_autoptr (JourneyTallyTable) all = NULL;
  g_autoptr (JourneyTallyTable) homes = NULL;
  JourneyNps nps;

  tally_map_ask (tally_map_touchpoint (map, 0, 0), JOURNEY_QUESTION_NPS, "Homes", answers, counts);
  tally_map_ask (tally_map_touchpoint (map, 0, 0), JOURNEY_QUESTION_CES, "Homes", answers, counts);
  tally_map_ask (tally_map_touchpoint (map, 1, 1), JOURNEY_QUESTION_NPS, "", answers, counts);
  all = journey_tally_table_new (journey_map_state (map), NULL, NULL);
  homes = journey_tally_table_new (journey_map_state (map), "Homes", NULL);

  nps = journey_loyalty_nps (journey_tally_table_map (all));
  assert_near (nps.score, 40, 1e-12);
  g_assert_cmpuint (nps.n, ==, 10);
  nps = journey_loyalty_nps (journey_tally_table_stage (homes, 0));
  assert_near (nps.score, 40, 1e-12);
  g_assert_cmpuint (nps.n, ==, 5);
  g_assert_cmpuint (journey_loyalty_nps (journey_tally_table_stage (homes, 1)).n, ==, 0);
  g_assert_cmpuint (journey_loyalty_ces (journey_tally_table_map (all)).n, ==, 1);
  g_assert_cmpuint (journey_loyalty_csat (journey_tally_table_map (all)).n, ==, 0);
}

/* A map of 10,000 touchpoints with 20,000 counts: an edit must not sum up the whole map again. */
static void
test_large (void)
{
  const int counts[] = { 1, 1 };
  g_autoptr (JourneyMap) map = tally_map_new (10, 1000);
  g_autoptr (JourneyTallyTable) table = NULL;
  double taken = G_MAXDOUBLE;

  journey_history_begin (journey_map_history (map), "Ask");
  for (guint i = 0; i < 10000; i++)
    tally_map_ask (tally_map_touchpoint (map, i / 1000, i % 1000), JOURNEY_QUESTION_NPS, "",
                   (const char *const[]){ "9", "3", NULL }, counts);
  journey_history_end (journey_map_history (map));
  table = journey_tally_table_new (journey_map_state (map), NULL, NULL);

  for (int round = 0; round < 5; round++)
    {
      g_autoptr (JourneyTallyTable) before = g_steal_pointer (&table);
      JourneyNode *tally = journey_node_child (tally_map_touchpoint (map, 5, 500), JOURNEY_TOUCHPOINT_TALLIES, 0);
      gint64 start;

      journey_edit_set_integer (journey_node_child (tally, JOURNEY_TALLY_COUNTS, 0), JOURNEY_COUNT_COUNT, round + 2);
      start = g_get_monotonic_time ();
      table = journey_tally_table_new (journey_map_state (map), NULL, before);
      taken = MIN (taken, (double)(g_get_monotonic_time () - start));
    }
  g_test_minimized_result (taken, "microseconds after an edit: %.0f", taken);

  g_assert_cmpuint (journey_loyalty_nps (journey_tally_table_map (table)).n, ==, 20005);
  g_assert_cmpfloat (taken, <, 5000);
}

/* Window, tool and pictures write the same; a half, which a printer may take either way, goes away from zero. */
static void
test_words (void)
{
  static const struct
  {
    double score;
    const char *words;
  } scores[] = {
    { 24.5, "+25" }, { -24.5, "−25" }, { 0.5, "+1" }, { -0.5, "−1" }, { 0.49, "0" }, { -0.0, "0" }, { 100, "+100" }
  };

  for (guint i = 0; i < G_N_ELEMENTS (scores); i++)
    {
      g_autofree char *words = journey_loyalty_words_score (scores[i].score);

      g_assert_cmpstr (words, ==, scores[i].words);
    }
  {
    g_autofree char *interval = journey_loyalty_words_scores (-4.2, 19.5);
    g_autofree char *share = journey_loyalty_words_share (0.125);
    g_autofree char *shares = journey_loyalty_words_shares (0, 0.995);

    g_assert_cmpstr (interval, ==, "−4 to +20");
    g_assert_cmpstr (share, ==, "13 %");
    g_assert_cmpstr (shares, ==, "0–100 %");
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/loyalty/nps", test_nps);
  g_test_add_func ("/loyalty/few-answers", test_few_answers);
  g_test_add_func ("/loyalty/csat", test_csat);
  g_test_add_func ("/loyalty/ces", test_ces);
  g_test_add_func ("/loyalty/no-answers", test_no_answers);
  g_test_add_func ("/loyalty/tallies", test_tallies);
  g_test_add_func ("/loyalty/large", test_large);
  g_test_add_func ("/loyalty/words", test_words);

  return g_test_run ();
}
