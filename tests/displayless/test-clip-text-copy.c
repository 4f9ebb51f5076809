/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "clip-text-map.h"
#include "csv-map.h"
#include "journey-template.h"

/* Text and pages for other programs, and what comes back from them. */

static JourneyClip *
copy (JourneyMap *map, JourneyListId list)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();

  for (guint i = 0; i < journey_node_n_children (JOURNEY_NODE (map), JOURNEY_MAP_STAGES); i++)
    {
      JourneyNode *stage = journey_node_child (JOURNEY_NODE (map), JOURNEY_MAP_STAGES, i);

      if (list == JOURNEY_MAP_STAGES)
        g_ptr_array_add (ids, (gpointer)journey_node_id (stage));
      for (guint j = 0; list != JOURNEY_MAP_STAGES && j < journey_node_n_children (stage, list); j++)
        g_ptr_array_add (ids, (gpointer)journey_node_id (journey_node_child (stage, list, j)));
    }
  g_ptr_array_add (ids, NULL);

  return journey_clip_copy_nodes (journey_map_state (map), (const char *const *)ids->pdata);
}

static JourneyClip *
copy_cells (Fixture *fixture, guint n_touchpoints, const JourneyLaneKind *kinds, guint n_kinds)
{
  g_autoptr (GArray) cells = g_array_new (FALSE, FALSE, sizeof (JourneyClipCell));

  for (guint i = 0; i < n_touchpoints * n_kinds; i++)
    {
      JourneyClipCell cell = { journey_node_id (fixture->touchpoints[i % n_touchpoints]),
                               journey_node_id (clip_text_lane (fixture, kinds[i / n_touchpoints])), NULL };

      g_array_append_val (cells, cell);
    }

  return journey_clip_copy_cells (journey_map_state (fixture->map), (JourneyClipCell *)(gpointer)cells->data, cells->len);
}

static void
assert_text (JourneyClip *clip, const char *expected)
{
  g_autofree char *text = journey_clip_to_text (clip);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_text_of_clips (Fixture *fixture, gconstpointer data)
{
  const JourneyLaneKind kinds[] = { JOURNEY_LANE_KIND_ACTIONS, JOURNEY_LANE_KIND_EMOTIONS, JOURNEY_LANE_KIND_PAIN_POINTS };
  const JourneyLaneKind gap = JOURNEY_LANE_KIND_VALUE_GAP;
  g_autoptr (JourneyClip) touchpoints = copy (fixture->map, JOURNEY_STAGE_TOUCHPOINTS);
  g_autoptr (JourneyClip) stages = copy (fixture->map, JOURNEY_MAP_STAGES);
  g_autoptr (JourneyClip) one = NULL;
  g_autoptr (JourneyClip) row = NULL;
  g_autoptr (JourneyClip) pains = NULL;
  g_autoptr (JourneyClip) block = NULL;
  g_autoptr (JourneyClip) scores = NULL;
  g_autofree char *html = NULL;

  clip_text_paste (fixture, 0, JOURNEY_LANE_KIND_ACTIONS, "=1+1\t<b>\n+2 glad\t-1\nslow\tdear\n5/1\t4/");
  journey_edit_set_text (fixture->touchpoints[1], JOURNEY_TOUCHPOINT_ACTION, "<b>\nand");
  journey_edit_add_pain_point (JOURNEY_TOUCHPOINT (fixture->touchpoints[0]), 1, "late", 1);
  one = copy_cells (fixture, 1, kinds, 1);
  row = copy_cells (fixture, 2, kinds, 1);
  pains = copy_cells (fixture, 2, kinds + 2, 1);
  block = copy_cells (fixture, 2, kinds, 3);
  scores = copy_cells (fixture, 2, &gap, 1);

  assert_text (touchpoints, "A\nB\nC\n");
  assert_text (stages, "Awareness\nConsideration\nPurchase\nExperience\nLoyalty\n- A\n- B\n- C\n");
  assert_text (one, "=1+1");
  assert_text (row, "=1+1\n<b> and\n");
  assert_text (pains, "slow\nlate\ndear\n");
  assert_text (scores, "5/1\n4/\n");
  assert_text (block, "'=1+1\t\"<b>\nand\"\n'+2 glad\t'-1\n\"slow\nlate\"\tdear\n");
  html = journey_clip_to_html (block);
  g_assert_nonnull (
      strstr (html, "<tr><td>&apos;=1+1</td><td>&lt;b&gt;<br style=\"mso-data-placement:same-cell\">and</td></tr>"));
}

/* More competitors than a table has columns: what else there is to say is still there. */
static void
test_page_of_too_much (Fixture *fixture, gconstpointer data)
{
  JourneyDimension *dimension = journey_edit_add_dimension (fixture->map, "Ease", JOURNEY_DIMENSION_KIND_BENEFIT, 1);
  g_autoptr (JourneyClip) clip = NULL;
  g_autofree char *html = NULL;

  for (guint i = 0; i < 1000; i++)
    {
      JourneyNode *competitor = journey_edit_add (JOURNEY_NODE (fixture->map), JOURNEY_MAP_COMPETITORS, G_MAXUINT);

      journey_edit_set_rating (JOURNEY_COMPETITOR (competitor), JOURNEY_TOUCHPOINT (fixture->touchpoints[0]), dimension, 3);
    }
  clip = copy (fixture->map, JOURNEY_STAGE_TOUCHPOINTS);
  html = journey_clip_to_html (clip);
  g_assert_nonnull (
      strstr (html, "<tr><th>touchpoint</th></tr>\n<tr><td>A</td></tr>\n<tr><td>B</td></tr>\n<tr><td>C</td></tr>\n"));
}

/* What is copied as text comes back as it was. */
static void
test_text_there_and_back (Fixture *fixture, gconstpointer data)
{
  const JourneyLaneKind kinds[] = { JOURNEY_LANE_KIND_ACTIONS, JOURNEY_LANE_KIND_EMOTIONS, JOURNEY_LANE_KIND_PAIN_POINTS,
                                    JOURNEY_LANE_KIND_VALUE_GAP };
  g_autoptr (JourneyClip) clip = NULL;
  g_autoptr (JourneyClip) again = NULL;
  g_autofree char *text = NULL;

  clip_text_paste (fixture, 0, JOURNEY_LANE_KIND_ACTIONS, "=1+1\tgoes\t-\n+2 glad\t+1\t+0.5\nslow\tdear\t\n5/1\t4/\t/3");
  clip = copy_cells (fixture, 3, kinds, 4);
  text = journey_clip_to_text (clip);
  for (guint i = 0; i < 3; i++)
    journey_edit_remove (fixture->touchpoints[i]);
  for (guint i = 0; i < 3; i++)
    fixture->touchpoints[i] = JOURNEY_NODE (journey_edit_add_touchpoint (JOURNEY_STAGE (fixture->stage), G_MAXUINT, "x"));
  g_assert_true (clip_text_paste (fixture, 0, JOURNEY_LANE_KIND_ACTIONS, text));
  again = copy_cells (fixture, 3, kinds, 4);
  assert_text (again, text);
  g_assert_cmpuint (journey_report_length (fixture->report), ==, 0);
}

/* The table of a page as a spreadsheet would copy it again. */
static char *
page_to_table (const char *html)
{
  static const char *const swaps[][2] = {
    { "</th><th>", "\"\t\"" }, { "</td><td>", "\"\t\"" }, { "<tr><th>", "\"" }, { "<tr><td>", "\"" },
    { "</th></tr>", "\"" },    { "</td></tr>", "\"" },    { "&lt;", "<" },      { "&gt;", ">" },
    { "&apos;", "'" },         { "&quot;", "\"\"" },      { "&amp;", "&" },
  };
  GString *table = g_string_new (strstr (html, "<table>\n") + strlen ("<table>\n"));

  g_string_truncate (table, (gsize)(strstr (table->str, "</table>") - table->str));
  g_string_replace (table, "<br style=\"mso-data-placement:same-cell\">", "\n", 0);
  for (guint i = 0; i < G_N_ELEMENTS (swaps); i++)
    g_string_replace (table, swaps[i][0], swaps[i][1], 0);

  return g_string_free (table, FALSE);
}

/* A whole map through a spreadsheet gives the same stages. */
static void
test_tables_there_and_back (void)
{
  for (guint seed = 1; seed <= 30; seed++)
    {
      g_autoptr (JourneyMap) map = csv_map_random (seed);
      g_autoptr (JourneyMap) to = journey_template_new_map (JOURNEY_TEMPLATE_EMPTY, NULL);
      g_autoptr (JourneyClip) clip = copy (map, JOURNEY_MAP_STAGES);
      g_autoptr (JourneyReport) report = journey_report_new ();
      g_autofree char *html = clip ? journey_clip_to_html (clip) : NULL;
      g_autofree char *table = html ? page_to_table (html) : NULL;
      g_autoptr (JourneyClip) back = NULL;
      g_autoptr (JourneyClip) again = NULL;
      g_autofree char *html_again = NULL;
      JourneyPastePlace place = { 0 };
      g_auto (GStrv) pasted = NULL;

      if (!clip)
        continue;
      journey_edit_set_scale (to, journey_node_integer (JOURNEY_NODE (map), JOURNEY_MAP_SCALE_LOW),
                              journey_node_integer (JOURNEY_NODE (map), JOURNEY_MAP_SCALE_HIGH));
      back = clip_text_read (table);
      g_assert_cmpint (journey_clip_kind (back), ==, JOURNEY_CLIP_STAGES);
      pasted = journey_edit_paste (to, back, &place, report);
      again = copy (to, JOURNEY_MAP_STAGES);
      html_again = journey_clip_to_html (again);
      g_assert_cmpstr (html_again, ==, html);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  clip_text_add_test ("/clip-text-copy/text-of-clips", test_text_of_clips);
  clip_text_add_test ("/clip-text-copy/text-there-and-back", test_text_there_and_back);
  clip_text_add_test ("/clip-text-copy/page-of-too-much", test_page_of_too_much);
  g_test_add_func ("/clip-text-copy/tables-there-and-back", test_tables_there_and_back);

  return g_test_run ();
}
