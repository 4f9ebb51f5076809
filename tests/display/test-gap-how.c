/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <locale.h>
#include <math.h>

#include "journey-edit.h"
#include "journey-gap-how.h"
#include "journey-sum-words.h"
#include "panel-map.h"

/* How the lamp of the Value gap page writes sums. */

/* What is written as a sum can be worked out from what is written. */
static void
test_sums_hold (void)
{
  g_autoptr (JourneySumWords) short_ = journey_sum_words_new (JOURNEY_SUM_DIFFERENCE, 4.2, 4.0, 1);
  g_autoptr (JourneySumWords) difference = journey_sum_words_new (JOURNEY_SUM_DIFFERENCE, 2.42, 3.96, 2);
  g_autoptr (JourneySumWords) means = journey_sum_words_new (JOURNEY_SUM_DIFFERENCE, 4.516, 3.333, 2);
  g_autoptr (JourneySumWords) product = journey_sum_words_new (JOURNEY_SUM_PRODUCT, 4.45, 2.45, 2);
  g_autoptr (JourneySumWords) share = journey_sum_words_new (JOURNEY_SUM_SHARE, 15.04, 41.23, 1);

  g_assert_true (journey_sum_words_hold (JOURNEY_SUM_DIFFERENCE, 4.2, 4.0, 1));
  g_assert_cmpstr (short_->first, ==, "4.2");
  g_assert_cmpstr (short_->second, ==, "4.0");
  g_assert_cmpstr (short_->result, ==, "+0.2");
  g_assert_false (journey_sum_words_hold (JOURNEY_SUM_DIFFERENCE, 2.42, 3.96, 1));
  g_assert_true (journey_sum_words_hold (JOURNEY_SUM_DIFFERENCE, 2.42, 3.96, 2));
  g_assert_cmpstr (difference->first, ==, "2.42");
  g_assert_cmpstr (difference->second, ==, "3.96");
  g_assert_cmpstr (difference->result, ==, "−1.54");
  g_assert_false (journey_sum_words_hold (JOURNEY_SUM_DIFFERENCE, 4.516, 3.333, 2));
  g_assert_cmpstr (means->result, ==, "+1.19");
  g_assert_false (journey_sum_words_hold (JOURNEY_SUM_PRODUCT, 4.45, 2.45, 1));
  g_assert_cmpstr (product->result, ==, "10.90");
  /* What the list and the command line show: 4.3 and 4.25, 7.0 and 7.04. */
  g_assert_false (journey_sum_words_hold (JOURNEY_SUM_PRODUCT, 3.5, 4.25 / 3.5, 2));
  g_assert_false (journey_sum_words_hold (JOURNEY_SUM_PRODUCT, 3.5, 4.25 / 3.5, 3));
  g_assert_true (journey_sum_words_hold (JOURNEY_SUM_PRODUCT, 3.5, 4.25 / 3.5, 4));
  g_assert_false (journey_sum_words_hold (JOURNEY_SUM_PRODUCT, 4.25, 1.65625, 2));
  g_assert_true (journey_sum_words_hold (JOURNEY_SUM_PRODUCT, 4.25, 1.65625, 3));
  g_assert_true (journey_sum_words_hold (JOURNEY_SUM_SHARE, 15.04, 41.23, 1));
  g_assert_cmpstr (share->result, ==, "36");
}

/* Finds "first OPERATOR second = result" in a line, of which only the figures are looked at; the words before them may differ. */
static gboolean
find_sum (const char *line, const char *operator, double * first, double *second, double *result, int *decimals)
{
  g_autofree char *pattern = g_strdup_printf ("(\\d+)\\.(\\d+) %s [a-z ]*(\\d+\\.\\d+) = ([+−]?)(\\d+(?:\\.\\d+)?)", operator);
  g_autoptr (GRegex) regex = g_regex_new (pattern, 0, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *whole = NULL, *part = NULL, *other = NULL, *sign = NULL, *end = NULL, *begin = NULL;

  if (!g_regex_match (regex, line, 0, &match))
    return FALSE;

  whole = g_match_info_fetch (match, 1);
  part = g_match_info_fetch (match, 2);
  other = g_match_info_fetch (match, 3);
  sign = g_match_info_fetch (match, 4);
  end = g_match_info_fetch (match, 5);
  begin = g_strdup_printf ("%s.%s", whole, part);
  *first = g_ascii_strtod (begin, NULL);
  *second = g_ascii_strtod (other, NULL);
  *result = g_ascii_strtod (end, NULL) * (g_str_equal (sign, "−") ? -1 : 1);
  *decimals = (int)strlen (part);

  return TRUE;
}

/* Every sum that is written out holds with its digits, and all have as many of them. */
static guint
check_sums (const char *words)
{
  g_auto (GStrv) lines = g_strsplit (words, "\n", -1);
  int common = 0;
  guint n = 0;

  for (guint i = 0; lines[i]; i++)
    {
      double first, second, result, unit;
      int decimals = common;

      if (find_sum (lines[i], "−", &first, &second, &result, &decimals))
        g_assert_cmpfloat_with_epsilon (first - second, result, 1e-9);
      else if (find_sum (lines[i], "×", &first, &second, &result, &decimals))
        {
          unit = pow (10, decimals);
          g_assert_cmpfloat_with_epsilon (first * second, result, 0.5 / unit + 1e-9);
        }
      else if (find_sum (lines[i], "÷", &first, &second, &result, &decimals))
        g_assert_cmpfloat_with_epsilon (100 * first / second, result, 0.5 + 1e-9);
      else
        continue;

      n++;
      common = common ? common : decimals;
      g_assert_cmpint (decimals, ==, common);
    }

  return n;
}

static void
test_how_holds (void)
{
  g_autoptr (JourneyMap) map = panel_map_new ();
  g_autoptr (GRand) random = g_rand_new_with_seed (3);
  JourneyNode *node = JOURNEY_NODE (panel_map_touchpoint (map, 2));
  JourneyNode *score = journey_node_child (node, JOURNEY_TOUCHPOINT_SCORES, 0);

  for (guint round = 0; round < 200; round++)
    {
      g_autoptr (JourneyGapTable) table = NULL;
      g_autofree char *words = NULL;

      journey_edit_set_number (score, JOURNEY_SCORE_EXPECTED, g_rand_double_range (random, 3, 5));
      journey_edit_set_number (score, JOURNEY_SCORE_ACTUAL, g_rand_double_range (random, 1, 2.9));
      journey_edit_set_number (score, JOURNEY_SCORE_IMPORTANCE, g_rand_double_range (random, 1, 5));
      table = journey_gap_table_new (journey_map_state (map));
      words = journey_gap_how (journey_map_state (map), table, journey_node_id (node));
      g_assert_cmpuint (check_sums (words), ==, 4);
    }
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  gtk_test_init (&argc, &argv, NULL);

  g_test_add_func ("/gap-how/sums-hold", test_sums_hold);
  g_test_add_func ("/gap-how/how-holds", test_how_holds);

  return g_test_run ();
}
