/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
#include <libxml/parser.h>
#include <math.h>
#include <string.h>

#include "chart-maps.h"
#include "gap-map.h"
#include "journey-chart-export.h"
#include "render-maps.h"

/* What a picture of a chart says for who sees nothing else. */

static xmlNodePtr
next_node (xmlNodePtr node)
{
  if (node->children)
    return node->children;
  while (node && !node->next)
    node = node->parent;

  return node ? node->next : NULL;
}

/* The texts of a picture, with its key, each line behind the other. */
static char *
svg_words (JourneyChart *chart, JourneyChart *key)
{
  JourneyChartPicture picture = { chart, "", "", key };
  g_autofree char *folder = g_dir_make_tmp ("chart-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "chart.svg", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (JourneyChartDrawing) drawing = journey_chart_draw (&picture, JOURNEY_EXPORT_SVG, 96, NULL);
  g_autoptr (GString) words = g_string_new (NULL);
  g_autofree char *data = NULL;
  xmlDocPtr document;

  g_assert_true (journey_chart_drawing_write (drawing, file, NULL, NULL));
  g_assert_true (g_file_get_contents (path, &data, NULL, NULL));
  document = xmlReadMemory (data, (int)strlen (data), NULL, NULL, XML_PARSE_NONET);
  for (xmlNodePtr node = xmlDocGetRootElement (document); node; node = next_node (node))
    if (node->type == XML_TEXT_NODE && !xmlIsBlankNode (node))
      g_string_append_printf (words, "%s ", (const char *)node->content);
  xmlFreeDoc (document);
  g_unlink (path);
  g_rmdir (folder);

  return g_string_free (g_steal_pointer (&words), FALSE);
}

/* A picture explains the signs that are in it, and no others. */
static void
test_legend (void)
{
  static const char *const told[] = {
    "7\u00a0Router arrives",
    "Hollow",
    "A\u00a0First · B\u00a0Second",
    "Fair value",
    "Hollow: not decided",
    "95 of 100",
    "Priority",
  };
  static const char *const kept[] = {
    "Fair value", "Fair value", "Priority", "95 of 100", "hatched", "1\u00a0First", "Fair value"
  };
  g_autoptr (JourneyTypesetter) typesetter = journey_typesetter_new ("en", FALSE, FALSE, 0, FALSE);
  JourneyChartOptions options = chart_options_for (typesetter, 600, 285);
  g_autoptr (GPtrArray) charts = chart_all_kinds (&options);
  const guint kinds[] = { 0, 1, 1, 2, 3, 4, 5 };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      JourneyChart *chart = g_ptr_array_index (charts, kinds[i]);
      g_autoptr (JourneyChart) key = journey_chart_new_legend (&options, &chart, 1, TRUE);
      g_autofree char *words = svg_words (chart, key);

      g_assert_nonnull (strstr (words, told[i]));
      g_assert_null (strstr (words, kept[i]));
    }
}

/* Needs are explained where there are some, and a ring and a dot also where all is assumed. */
static void
test_plain (void)
{
  static const GapDimension overall[] = { { "Overall", FALSE, 1 } };
  static const GapRow rows[] = { { "S", "a", "Overall", 3, 4, 2 }, { "S", "b", "Overall", 3, 4, 3 } };
  g_autoptr (JourneyTypesetter) typesetter = journey_typesetter_new ("en", FALSE, FALSE, 0, FALSE);
  JourneyChartOptions options = chart_options_for (typesetter, 600, 285);
  g_autoptr (JourneyState) map = gap_map_new (1, 5, overall, 1, rows, G_N_ELEMENTS (rows), NAN);
  g_autoptr (JourneyState) broadband = render_map_broadband ();

  for (guint i = 0; i < 2; i++)
    {
      JourneyState *shown = i ? broadband : map;
      g_autoptr (JourneyGapTable) table = journey_gap_table_new (shown);
      guint n;
      g_autoptr (JourneyChart) chart = journey_chart_new_ranking (&options, shown, table, NULL, 0, &n);
      g_autoptr (JourneyChart) key = journey_chart_new_legend (&options, (JourneyChart *const *)&chart, 1, TRUE);
      g_autofree char *words = svg_words (chart, key);

      g_assert_cmpint (strstr (words, "Needs (Kano)") != NULL, ==, i == 1);
      g_assert_nonnull (strstr (words, "What they got"));
    }
}

/* What its figures rest on is said by the chart. */
static void
test_about (void)
{
  g_autoptr (JourneyTypesetter) typesetter = journey_typesetter_new ("en", FALSE, FALSE, 0, FALSE);
  JourneyChartOptions options = chart_options_for (typesetter, 600, 285);
  g_autoptr (GPtrArray) charts = chart_all_kinds (&options);
  g_autoptr (JourneyState) map = render_map_broadband ();
  g_autoptr (JourneyGapTable) table = journey_gap_table_new_with (map, &(JourneyGapOptions){ .measured_only = TRUE }, NULL);
  g_autoptr (JourneyChart) measured = journey_chart_new_matrix (&options, map, table, NULL);

  g_assert_cmpstr (journey_chart_about (g_ptr_array_index (charts, 0)), ==,
                   "11 of 11 touchpoints scored · lost 1.0, exceeded 0.3, on 1–5 · n\u00a08–140");
  g_assert_cmpstr (journey_chart_about (g_ptr_array_index (charts, 4)), ==, "scores on 1–5");
  g_assert_true (g_str_has_suffix (journey_chart_about (measured), " · measured scores only"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/chart-legend/signs", test_legend);
  g_test_add_func ("/chart-legend/plain", test_plain);
  g_test_add_func ("/chart-legend/about", test_about);

  return g_test_run ();
}
