/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <locale.h>
#include <math.h>

#include "journey-edit.h"
#include "journey-gap-columns-box.h"
#include "journey-gap-how.h"
#include "journey-gap-row.h"
#include "journey-sum-words.h"
#include "panel-map.h"

/* How the lamp of the Value gap page writes sums. */

/* The result is what the panel shows, whatever its factors look like; and it is said when they make something else. */
static void
check_sum (JourneySumKind kind, double first, double second, double result, int decimals, const char *words)
{
  g_autoptr (JourneySumWords) sum = journey_sum_words_new (kind, first, second, result, decimals);
  g_autofree char *written = g_strdup_printf ("%s, %s %s", sum->first, sum->second, sum->equals);

  g_assert_cmpstr (written, ==, words);
}

static void
test_sums (void)
{
  check_sum (JOURNEY_SUM_DIFFERENCE, 4.2, 4.0, 0.2, 1, "4.2, 4.0 = +0.2");
  check_sum (JOURNEY_SUM_DIFFERENCE, 2.42, 3.96, -1.54, 2, "2.42, 3.96 ≈ −1.5");
  check_sum (JOURNEY_SUM_PRODUCT, 4.0, 0.5, 2, 1, "4.0, 0.5 = 2.0");
  check_sum (JOURNEY_SUM_PRODUCT, 3.093, 0.5415, 1.675, 1, "3.1, 0.5 ≈ 1.7");
  check_sum (JOURNEY_SUM_SHARE, 15.04, 41.23, 15.04 / 41.23, 1, "15.0, 41.2 ≈ 36 %");
  check_sum (JOURNEY_SUM_SHARE, 1, 4, 0.25, 1, "1.0, 4.0 = 25 %");
  check_sum (JOURNEY_SUM_PARTS, 0.3, 0.414, 0.714, 1, "0.30, 0.41 = 0.71");
  check_sum (JOURNEY_SUM_PARTS, 0.304, 0.414, 0.718, 4, "0.30, 0.41 ≈ 0.72");

  g_assert_true (journey_sum_words_hold (JOURNEY_SUM_DIFFERENCE, 4.2, 4.0, 0.2, 1));
  g_assert_false (journey_sum_words_hold (JOURNEY_SUM_DIFFERENCE, 2.42, 3.96, -1.54, 1));
  g_assert_true (journey_sum_words_hold (JOURNEY_SUM_DIFFERENCE, 2.42, 3.96, -1.54, 2));
  g_assert_false (journey_sum_words_hold (JOURNEY_SUM_PRODUCT, 3.093, 0.5415, 1.675, 1));
  g_assert_true (journey_sum_words_hold (JOURNEY_SUM_PRODUCT, 3.093, 0.5415, 1.675, 2));
  g_assert_false (journey_sum_words_hold (JOURNEY_SUM_SHARE, 0.95, 21.2, 0.95 / 21.2, 1)); /* 5 % instead of 4 */
}

/** Sum: One that is found in a text, as it is written. */
typedef struct
{
  double first;
  char how; /* -, *, / or + */
  double second;
  gboolean exact;
  char *result;
} Sum;

static double
make_of (const Sum *sum)
{
  switch (sum->how)
    {
    case '*':
      return sum->first * sum->second;
    case '/':
      return sum->first / sum->second;
    case '+':
      return sum->first + sum->second;
    default:
      return sum->first - sum->second;
    }
}

/* Finds "first OPERATOR second = result" in a line, of which only the figures are looked at; the words before them may differ. */
static gboolean
find_sum (const char *line, Sum *sum)
{
  static const struct
  {
    const char *sign;
    char how;
  } operators[] = { { "−", '-' }, { "×", '*' }, { "÷", '/' }, { "\\+", '+' } };

  for (guint i = 0; i < G_N_ELEMENTS (operators); i++)
    {
      g_autofree char *pattern =
          g_strdup_printf ("(\\d+\\.\\d+) %s [a-z ]*(\\d+\\.\\d+) (=|≈) ([+−]?\\d+(?:\\.\\d+)?(?: %%)?)", operators[i].sign);
      g_autoptr (GRegex) regex = g_regex_new (pattern, 0, 0, NULL);
      g_autoptr (GMatchInfo) match = NULL;
      g_autofree char *first = NULL, *second = NULL, *equals = NULL;

      if (!g_regex_match (regex, line, 0, &match))
        continue;
      first = g_match_info_fetch (match, 1);
      second = g_match_info_fetch (match, 2);
      equals = g_match_info_fetch (match, 3);
      *sum = (Sum){ g_ascii_strtod (first, NULL), operators[i].how, g_ascii_strtod (second, NULL), g_str_equal (equals, "="),
                    g_match_info_fetch (match, 4) };

      return TRUE;
    }

  return FALSE;
}

/* The result of the sum in the line that has these words in it. */
static char *
result_of (const char *words, const char *needle)
{
  g_auto (GStrv) lines = g_strsplit (words, "\n", -1);
  Sum sum;

  for (guint i = 0; lines[i]; i++)
    if (strstr (lines[i], needle) && find_sum (lines[i], &sum))
      return sum.result;

  return NULL;
}

static double
number_of (const char *result)
{
  return g_str_has_prefix (result, "−") ? -g_ascii_strtod (result + strlen ("−"), NULL) : g_ascii_strtod (result, NULL);
}

/* Whoever works out a sum as it is written comes to its result, once that is rounded, and exactly there where it says so. Next to
   a half, four decimals may round the other way. */
static guint
check_sums (const char *words)
{
  g_auto (GStrv) lines = g_strsplit (words, "\n", -1);
  guint n = 0;

  for (guint i = 0; lines[i]; i++)
    {
      Sum sum;
      double unit, made;
      const char *point;

      if (!find_sum (lines[i], &sum))
        continue;
      n++;
      made = make_of (&sum) * (sum.how == '/' ? 100 : 1);
      point = strchr (sum.result, '.');
      unit = point ? pow (10, strlen (point + 1)) : 1;
      if (sum.how == '+')
        g_assert_cmpfloat_with_epsilon (made, number_of (sum.result), 0.0101);
      else
        g_assert_cmpfloat_with_epsilon (made, number_of (sum.result), 0.51 / unit);
      g_assert_cmpint (sum.exact, ==, fabs (made - number_of (sum.result)) < 1e-6);
      g_free (sum.result);
    }

  return n;
}

static double
random_score (GRand *random)
{
  double score = g_rand_double_range (random, 1, 5);

  return g_rand_boolean (random) ? round (score * 10) / 10 : score;
}

/* Up to three scores at each touchpoint, one of them on a cost. */
static void
score_all (JourneyMap *map, GRand *random)
{
  for (guint column = 0; column < 4; column++)
    {
      JourneyTouchpoint *touchpoint = panel_map_touchpoint (map, column);
      guint n = (guint)g_rand_int_range (random, 1, 4);

      for (guint i = 0; i < n; i++)
        {
          JourneyNode *dimension = journey_node_child (JOURNEY_NODE (map), JOURNEY_MAP_DIMENSIONS, i);
          JourneyNode *score = JOURNEY_NODE (journey_edit_need_score (touchpoint, JOURNEY_DIMENSION (dimension)));

          journey_edit_set_number (score, JOURNEY_SCORE_EXPECTED, random_score (random));
          journey_edit_set_number (score, JOURNEY_SCORE_ACTUAL, random_score (random));
          journey_edit_set_number (score, JOURNEY_SCORE_IMPORTANCE, random_score (random));
        }
    }
}

static gboolean
shows (GtkWidget *widget, const char *text)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child))
    if ((GTK_IS_LABEL (child) && g_str_equal (gtk_label_get_text (GTK_LABEL (child)), text)) || shows (child, text))
      return TRUE;

  return FALSE;
}

/* What the ranking shows of a touchpoint, where it is wide. */
static void
check_panel (JourneyGapTable *table, const JourneyGapEntry *entry, const char *words, gboolean several)
{
  g_autofree char *gap = result_of (words, several ? "The gap is the mean" : "In means it weighs");
  g_autofree char *priority = result_of (words, "Importance on 1–5");
  g_autofree char *share = result_of (words, "Priority ÷");
  g_autoptr (JourneyGapItem) item = journey_gap_item_new (entry, 1, 5);
  GtkWidget *row = g_object_ref_sink (journey_gap_row_new ());

  journey_gap_row_set_item (JOURNEY_GAP_ROW (row), item);
  journey_gap_row_set_columns (JOURNEY_GAP_ROW (row), JOURNEY_GAP_N_COLUMNS);
  g_assert_true (shows (row, gap));
  if (entry->priority > 0)
    {
      g_assert_true (shows (row, priority));
      g_assert_true (shows (row, share));
    }
  g_object_unref (row);
}

static void
test_how (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (3);

  for (guint round = 0; round < 60; round++)
    {
      g_autoptr (JourneyMap) map = panel_map_new ();
      g_autoptr (JourneyGapTable) table = NULL;

      journey_edit_add_dimension (map, "Time", JOURNEY_DIMENSION_KIND_COST, 1);
      journey_edit_add_dimension (map, "Care", JOURNEY_DIMENSION_KIND_BENEFIT, 0.7);
      journey_edit_add (JOURNEY_NODE (panel_map_touchpoint (map, 2)), JOURNEY_TOUCHPOINT_PROMISES, 0);
      score_all (map, random);
      table = journey_gap_table_new (journey_map_state (map));
      for (guint column = 0; column < 4; column++)
        {
          const JourneyGapEntry *entry = journey_gap_table_at (table, column);
          guint n = journey_state_n_children (entry->touchpoint, JOURNEY_TOUCHPOINT_SCORES);
          g_autofree char *words =
              journey_gap_how (journey_map_state (map), table, journey_state_id (entry->touchpoint), FALSE, NULL);
          /* Each score, the mean of several, priority and the map's; where something is lost, the share. */
          g_assert_cmpuint (check_sums (words), ==, n + (n > 1) + (journey_gap_table_map (table)->loss > 0 ? 3 : 2));
          check_panel (table, entry, words, n > 1);
        }
    }
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  gtk_test_init (&argc, &argv, NULL);

  g_test_add_func ("/gap-how/sums", test_sums);
  g_test_add_func ("/gap-how/how", test_how);

  return g_test_run ();
}
