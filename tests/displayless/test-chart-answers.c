/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "chart-maps.h"
#include "journey-analysis-pages.h"
#include "journey-edit.h"
#include "journey-kinds.h"
#include "tally-map.h"

/* The table of what customers answered, for paper. */

static JourneyMap *
new_map (void)
{
  JourneyMap *map = tally_map_new (2, 3);
  static const char *const scores[] = { "9", "3", NULL };
  static const int counts[] = { 12, 3 };

  for (guint i = 0; i < 3; i++)
    tally_map_ask (tally_map_touchpoint (map, 0, i), JOURNEY_QUESTION_NPS, "", scores, counts);

  return map;
}

/* The map, the stage that was asked about and its touchpoints; each page begins where the one before ended. */
static void
test_pages (void)
{
  g_autoptr (JourneyMap) map = new_map ();
  g_autoptr (JourneyTypesetter) typesetter = journey_typesetter_new ("en", FALSE, FALSE, 0, FALSE);
  JourneyChartOptions options = chart_options_for (typesetter, 600, 2000);
  guint n, first = 0, pages = 0;
  double all, parts = 0, head;

  {
    g_autoptr (GHashTable) nobody = g_hash_table_new (g_str_hash, g_str_equal);
    g_autoptr (JourneyChart) whole = journey_chart_new_answers (&options, journey_map_state (map), NULL, 0, &n);

    g_assert_cmpuint (n, ==, 1 + 2 * (1 + 3));
    all = journey_chart_height (whole);
    g_assert_null (journey_chart_new_answers (&options, journey_map_state (map), NULL, n, &n));
    g_assert_null (journey_chart_new_answers (&options, journey_map_state (map), nobody, 0, &n));
    options.height = all / 2;
  }
  while (TRUE)
    {
      g_autoptr (JourneyChart) page = journey_chart_new_answers (&options, journey_map_state (map), NULL, first, &n);

      if (!page)
        break;
      g_assert_cmpfloat (journey_chart_height (page), <=, options.height);
      parts += journey_chart_height (page);
      first += n;
      pages++;
    }
  head = (parts - all) / (pages - 1);
  g_assert_cmpuint (pages, ==, 3);
  g_assert_cmpfloat (head, >, 0);
  g_assert_cmpfloat (head, <, all / 4);
}

static void
test_none (void)
{
  g_autoptr (JourneyMap) map = tally_map_new (1, 2);
  g_autoptr (JourneyTypesetter) typesetter = journey_typesetter_new ("en", FALSE, FALSE, 0, FALSE);
  JourneyChartOptions options = chart_options_for (typesetter, 600, 2000);
  guint n;

  g_assert_null (journey_chart_new_answers (&options, journey_map_state (map), NULL, 0, &n));
}

static gboolean
note_titles (const JourneyAnalysisPart *parts, guint n, gpointer titles)
{
  for (guint i = 0; i < n; i++)
    g_string_append_printf (titles, "%s%s|", parts[i].picture.title,
                            parts[i].continued && !*parts[i].picture.title ? "(key)" : "");

  return TRUE;
}

/* Behind the other pages, with what the three questions mean. */
static void
test_analysis (void)
{
  g_autoptr (JourneyMap) map = new_map ();
  g_autoptr (JourneyTypesetter) typesetter = journey_typesetter_new ("en", FALSE, FALSE, 0, FALSE);
  JourneyChartOptions options = chart_options_for (typesetter, 600, 800);
  g_autoptr (GString) titles = g_string_new (NULL);

  journey_analysis_pages_visit (journey_map_state (map), journey_map_state (map), &options, note_titles, titles);
  g_assert_nonnull (strstr (titles->str, "|What customers answered|(key)|"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/chart-answers/pages", test_pages);
  g_test_add_func ("/chart-answers/none", test_none);
  g_test_add_func ("/chart-answers/analysis", test_analysis);

  return g_test_run ();
}
