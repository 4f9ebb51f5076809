/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>
#include <string.h>

#include "csv-map.h"
#include "journey-clip-text.h"
#include "journey-edit-paste.h"
#include "journey-edit.h"
#include "journey-template.h"
#include "journey-writer.h"

/* Text and tables, from other programs and for them. The map has the touchpoints A, B and C in one stage. */
typedef struct
{
  JourneyMap *map;
  JourneyNode *stage;
  JourneyNode *touchpoints[3];
  JourneyReport *report;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->map = journey_template_new_map (JOURNEY_TEMPLATE_FIVE_STAGES, "Test");
  fixture->stage = journey_node_child (JOURNEY_NODE (fixture->map), JOURNEY_MAP_STAGES, 4);
  for (guint i = 0; i < 3; i++)
    {
      const char title[] = { (char)('A' + i), '\0' };

      fixture->touchpoints[i] = JOURNEY_NODE (journey_edit_add_touchpoint (JOURNEY_STAGE (fixture->stage), G_MAXUINT, title));
    }
  fixture->report = journey_report_new ();
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  journey_report_unref (fixture->report);
  g_assert_finalize_object (fixture->map);
}

static JourneyNode *
lane_of (Fixture *fixture, JourneyLaneKind kind)
{
  return JOURNEY_NODE (journey_edit_need_lane_of_kind (fixture->map, kind));
}

static JourneyClip *
read_clip (const char *text)
{
  g_autoptr (GError) error = NULL;
  JourneyClip *clip = journey_clip_from_text (text, strlen (text), &error);

  g_assert_no_error (error);

  return clip;
}

/* Pastes and undoes and redoes, which must give the same bytes. Returns whether anything was pasted. */
static gboolean
paste_at (Fixture *fixture, const char *text, const JourneyPastePlace *place)
{
  g_autoptr (JourneyClip) clip = read_clip (text);
  g_autoptr (GBytes) before = journey_write_bytes (journey_map_state (fixture->map));
  g_auto (GStrv) pasted = journey_edit_paste (fixture->map, clip, place, fixture->report);
  g_autoptr (GBytes) after = journey_write_bytes (journey_map_state (fixture->map));
  g_autoptr (GBytes) undone = NULL;

  g_assert_true ((pasted == NULL) == g_bytes_equal (before, after));
  if (!pasted)
    return FALSE;

  g_assert_true (journey_history_undo (journey_map_history (fixture->map)));
  undone = journey_write_bytes (journey_map_state (fixture->map));
  g_assert_true (g_bytes_equal (before, undone));
  g_assert_true (journey_history_redo (journey_map_history (fixture->map)));

  return TRUE;
}

static gboolean
paste (Fixture *fixture, guint touchpoint, JourneyLaneKind kind, const char *text)
{
  JourneyPastePlace place = { fixture->stage, fixture->touchpoints[touchpoint], lane_of (fixture, kind), FALSE };

  return paste_at (fixture, text, &place);
}

static const char *
field (Fixture *fixture, guint touchpoint, JourneyFieldId id)
{
  return journey_node_text (journey_node_child (fixture->stage, JOURNEY_STAGE_TOUCHPOINTS, touchpoint), id);
}

static double
feeling (Fixture *fixture, guint touchpoint)
{
  JourneyNode *node = journey_node_child (fixture->stage, JOURNEY_STAGE_TOUCHPOINTS, touchpoint);
  JourneyNode *emotion = journey_node_child (node, JOURNEY_TOUCHPOINT_EMOTIONS, 0);

  return emotion ? journey_node_number (emotion, JOURNEY_EMOTION_VALUE) : NAN;
}

static char *
titles (JourneyNode *stage)
{
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < journey_node_n_children (stage, JOURNEY_STAGE_TOUCHPOINTS); i++)
    g_string_append_printf (
        list, "%s|", journey_node_text (journey_node_child (stage, JOURNEY_STAGE_TOUCHPOINTS, i), JOURNEY_TOUCHPOINT_TITLE));

  return g_string_free (list, FALSE);
}

static void
assert_titles (Fixture *fixture, const char *expected)
{
  g_autofree char *list = titles (fixture->stage);

  g_assert_cmpstr (list, ==, expected);
}

static void
assert_refused (Fixture *fixture, const char *text)
{
  guint n = journey_report_length (fixture->report);

  g_assert_cmpuint (n, >, 0);
  g_assert_nonnull (strstr (journey_report_get (fixture->report, n - 1)->message, text));
}

static void
test_lines_become_touchpoints (Fixture *fixture, gconstpointer data)
{
  JourneyPastePlace end = { .stage = fixture->stage };

  g_assert_true (paste (fixture, 0, JOURNEY_LANE_KIND_TOUCHPOINTS, "Sees an ad\r\n\r\n  Asks   a friend \r\n"));
  assert_titles (fixture, "A|Sees an ad|Asks a friend|B|C|");
  g_assert_cmpstr (journey_history_undo_name (journey_map_history (fixture->map)), ==, "Paste 2 lines");
  g_assert_true (paste_at (fixture, "Last", &end));
  assert_titles (fixture, "A|Sees an ad|Asks a friend|B|C|Last|");
}

static void
test_lines_become_stages (Fixture *fixture, gconstpointer data)
{
  JourneyPastePlace place = { .new_stages = TRUE };

  g_assert_true (paste_at (fixture, "Try\nBuy", &place));
  g_assert_cmpuint (journey_node_n_children (JOURNEY_NODE (fixture->map), JOURNEY_MAP_STAGES), ==, 7);
}

static void
test_bullets (Fixture *fixture, gconstpointer data)
{
  g_assert_true (paste (fixture, 2, JOURNEY_LANE_KIND_TOUCHPOINTS,
                        "- one\n• two\n3. three\n 4) four\n\t–\tfive\n-six\n2026 plans\n* \n☐ nine"));
  assert_titles (fixture, "A|B|C|one|two|three|four|five|-six|2026 plans|*|nine|");
}

/* A word processor puts a tab behind its bullets; that is no table. */
static void
test_bullets_with_tabs (Fixture *fixture, gconstpointer data)
{
  g_assert_true (paste (fixture, 2, JOURNEY_LANE_KIND_TOUCHPOINTS, "•\tone\n•\ttwo\n12.\tthree"));
  assert_titles (fixture, "A|B|C|one|two|three|");
}

static void
test_lines_become_items (Fixture *fixture, gconstpointer data)
{
  JourneyNode *own = JOURNEY_NODE (journey_edit_need_lane (fixture->map, "Ideas"));
  JourneyPastePlace place = { fixture->stage, fixture->touchpoints[1], own, FALSE };
  JourneyNode *b = fixture->touchpoints[1];

  g_assert_true (paste (fixture, 1, JOURNEY_LANE_KIND_PAIN_POINTS, "- too slow\n- too dear"));
  g_assert_cmpuint (journey_node_n_children (b, JOURNEY_TOUCHPOINT_PAIN_POINTS), ==, 2);
  g_assert_cmpstr (journey_node_text (journey_node_child (b, JOURNEY_TOUCHPOINT_PAIN_POINTS, 1), JOURNEY_PAIN_POINT_TEXT), ==,
                   "too dear");
  g_assert_true (paste (fixture, 1, JOURNEY_LANE_KIND_OPPORTUNITIES, "say so\nshow it\nbe quick"));
  g_assert_cmpuint (journey_node_n_children (JOURNEY_NODE (fixture->map), JOURNEY_MAP_OPPORTUNITIES), ==, 3);
  g_assert_true (paste_at (fixture, "x\ny", &place));
  g_assert_cmpuint (journey_node_n_children (b, JOURNEY_TOUCHPOINT_NOTES), ==, 2);
  assert_titles (fixture, "A|B|C|");
}

/* One line sets the cell, several go one a touchpoint. A line that is a quotation keeps its quotes. */
static void
test_lines_into_texts (Fixture *fixture, gconstpointer data)
{
  g_assert_true (paste (fixture, 0, JOURNEY_LANE_KIND_ACTIONS, "Reads"));
  g_assert_true (paste (fixture, 0, JOURNEY_LANE_KIND_ACTIONS, "“Reads”"));
  g_assert_cmpstr (field (fixture, 0, JOURNEY_TOUCHPOINT_ACTION), ==, "“Reads”");
  g_assert_true (paste (fixture, 0, JOURNEY_LANE_KIND_THOUGHTS, "\"I want it now\"\n\"So what\" he said"));
  g_assert_cmpstr (field (fixture, 0, JOURNEY_TOUCHPOINT_THOUGHT), ==, "\"I want it now\"");
  g_assert_cmpstr (field (fixture, 1, JOURNEY_TOUCHPOINT_THOUGHT), ==, "\"So what\" he said");
  g_assert_true (paste (fixture, 1, JOURNEY_LANE_KIND_BACKSTAGE, "one\ntwo\nthree"));
  assert_titles (fixture, "A|B|C||");
  g_assert_cmpstr (field (fixture, 3, JOURNEY_TOUCHPOINT_BACKSTAGE), ==, "three");
}

/* A spreadsheet puts a cell of several lines into quotes. */
static void
test_one_cell_of_a_spreadsheet (Fixture *fixture, gconstpointer data)
{
  g_assert_true (paste (fixture, 0, JOURNEY_LANE_KIND_ACTIONS, "\"Reads\nand signs \"\"here\"\"\"\r\n"));
  g_assert_cmpstr (field (fixture, 0, JOURNEY_TOUCHPOINT_ACTION), ==, "Reads\nand signs \"here\"");
  g_assert_cmpstr (field (fixture, 1, JOURNEY_TOUCHPOINT_ACTION), ==, "");
}

static void
test_feelings (Fixture *fixture, gconstpointer data)
{
  JourneyNode *ben = JOURNEY_NODE (journey_edit_need_persona (fixture->map, "Ben"));

  g_assert_true (paste (fixture, 0, JOURNEY_LANE_KIND_EMOTIONS, "1\n5 thrilled\n３"));
  g_assert_cmpfloat (feeling (fixture, 0), ==, -2);
  g_assert_cmpfloat (feeling (fixture, 1), ==, 2);
  g_assert_cmpfloat (feeling (fixture, 2), ==, 0);
  g_assert_true (paste (fixture, 0, JOURNEY_LANE_KIND_EMOTIONS, "1\n−1.5\n2"));
  g_assert_cmpfloat (feeling (fixture, 0), ==, 1);
  g_assert_cmpfloat (feeling (fixture, 1), ==, -1.5);
  g_assert_true (paste (fixture, 0, JOURNEY_LANE_KIND_EMOTIONS, "ben: +0,5 so so"));
  g_assert_cmpfloat (feeling (fixture, 0), ==, 0.5);
  g_assert_cmpuint (journey_node_n_children (JOURNEY_NODE (fixture->map), JOURNEY_MAP_PERSONAS), ==, 1);
  g_assert_cmpstr (journey_node_text (ben, JOURNEY_PERSONA_NAME), ==, "Ben");
  g_assert_cmpuint (journey_report_length (fixture->report), ==, 0);

  g_assert_false (paste (fixture, 0, JOURNEY_LANE_KIND_EMOTIONS, "6"));
  assert_refused (fixture, "“6” is left out");
  g_assert_false (paste (fixture, 0, JOURNEY_LANE_KIND_EMOTIONS, "4th try"));
  g_assert_false (paste (fixture, 0, JOURNEY_LANE_KIND_EMOTIONS, "nan"));
  g_assert_false (paste (fixture, 0, JOURNEY_LANE_KIND_EMOTIONS, "+"));
}

static void
test_scores (Fixture *fixture, gconstpointer data)
{
  JourneyNode *score;

  g_assert_true (paste (fixture, 0, JOURNEY_LANE_KIND_VALUE_GAP, "5/2,5\n / 4\nSpeed: 3 / 1"));
  score = journey_node_child (fixture->touchpoints[0], JOURNEY_TOUCHPOINT_SCORES, 0);
  g_assert_cmpfloat (journey_node_number (score, JOURNEY_SCORE_EXPECTED), ==, 5);
  g_assert_cmpfloat (journey_node_number (score, JOURNEY_SCORE_ACTUAL), ==, 2.5);
  score = journey_node_child (fixture->touchpoints[1], JOURNEY_TOUCHPOINT_SCORES, 0);
  g_assert_true (isnan (journey_node_number (score, JOURNEY_SCORE_EXPECTED)));
  g_assert_cmpfloat (journey_node_number (score, JOURNEY_SCORE_ACTUAL), ==, 4);
  g_assert_cmpuint (journey_node_n_children (JOURNEY_NODE (fixture->map), JOURNEY_MAP_DIMENSIONS), ==, 2);
  g_assert_cmpuint (journey_report_length (fixture->report), ==, 0);

  g_assert_false (paste (fixture, 0, JOURNEY_LANE_KIND_VALUE_GAP, "9/2"));
  assert_refused (fixture, "“9/2” is left out");
  g_assert_false (paste (fixture, 0, JOURNEY_LANE_KIND_VALUE_GAP, "/"));
  g_assert_false (paste (fixture, 0, JOURNEY_LANE_KIND_VALUE_GAP, "3/4/5"));
  g_assert_false (paste (fixture, 0, JOURNEY_LANE_KIND_METRICS, "NPS"));
}

/* A figure that is pasted rests on nothing that the one before rested on. */
static void
test_scores_over_votes (Fixture *fixture, gconstpointer data)
{
  JourneyNode *score;
  JourneyVotes votes[2];

  journey_votes_parse ("4 4 5", 1, 5, &votes[0]);
  journey_votes_parse ("2 2 1", 1, 5, &votes[1]);
  journey_edit_score (JOURNEY_TOUCHPOINT (fixture->touchpoints[0]), NULL, &votes[0], &votes[1]);
  score = journey_node_child (fixture->touchpoints[0], JOURNEY_TOUCHPOINT_SCORES, 0);
  g_assert_cmpint (journey_node_integer (score, JOURNEY_SCORE_N), ==, 3);

  g_assert_true (paste (fixture, 0, JOURNEY_LANE_KIND_VALUE_GAP, "4/2"));
  score = journey_node_child (fixture->touchpoints[0], JOURNEY_TOUCHPOINT_SCORES, 0);
  g_assert_cmpfloat (journey_node_number (score, JOURNEY_SCORE_ACTUAL), ==, 2);
  g_assert_cmpint (journey_node_integer (score, JOURNEY_SCORE_N), ==, 0);
  g_assert_true (isnan (journey_node_number (score, JOURNEY_SCORE_SD)));
  g_assert_cmpstr (journey_node_text (score, JOURNEY_SCORE_EVIDENCE), ==, "");
  g_assert_cmpuint (journey_report_length (fixture->report), ==, 1);
  g_assert_cmpstr (journey_report_get (fixture->report, 0)->message, ==,
                   "1 score was measured or voted on; it is an estimate now.");
}

static void
test_table (Fixture *fixture, gconstpointer data)
{
  g_assert_true (paste (fixture, 1, JOURNEY_LANE_KIND_TOUCHPOINTS,
                        "Bill\tCall\tLeave\nopens it\t\t\"says\nbye\"\n2\t1\t0\n\tslow\nnever answered\t\n"));
  assert_titles (fixture, "A|Bill|Call|Leave|");
  g_assert_cmpstr (field (fixture, 1, JOURNEY_TOUCHPOINT_ACTION), ==, "opens it");
  g_assert_cmpstr (field (fixture, 3, JOURNEY_TOUCHPOINT_ACTION), ==, "says\nbye");
  g_assert_cmpfloat (feeling (fixture, 1), ==, 2);
  g_assert_cmpfloat (feeling (fixture, 3), ==, 0);
  g_assert_cmpuint (journey_node_n_children (fixture->touchpoints[2], JOURNEY_TOUCHPOINT_PAIN_POINTS), ==, 1);
  g_assert_cmpuint (journey_report_length (fixture->report), ==, 1);
  assert_refused (fixture, "“never answered” is left out: scores");
  g_assert_cmpstr (journey_history_undo_name (journey_map_history (fixture->map)), ==, "Paste table");
}

/* Rows go down the lanes that can be seen; what comes below the last is listed. */
static void
test_table_below_the_lanes (Fixture *fixture, gconstpointer data)
{
  journey_edit_set_integer (lane_of (fixture, JOURNEY_LANE_KIND_EMOTIONS), JOURNEY_LANE_HIDDEN, TRUE);
  g_assert_true (paste (fixture, 0, JOURNEY_LANE_KIND_ACTIONS, "does\tdoes\nhurts\t\n5/4\t\n"));
  g_assert_cmpuint (journey_node_n_children (fixture->touchpoints[0], JOURNEY_TOUCHPOINT_PAIN_POINTS), ==, 1);
  g_assert_cmpuint (journey_node_n_children (fixture->touchpoints[0], JOURNEY_TOUCHPOINT_SCORES), ==, 1);
  g_assert_true (paste (fixture, 0, JOURNEY_LANE_KIND_BACKSTAGE, "a\tb\nc\td\ne\tf\n"));
  assert_refused (fixture, "there is no lane for it");
}

/* Headings of ours turn the table round: a row is a touchpoint then. Numbers stay what they are if the scale has room. */
static void
test_table_with_our_headings (Fixture *fixture, gconstpointer data)
{
  g_assert_true (paste (fixture, 0, JOURNEY_LANE_KIND_ACTIONS,
                        "Touchpoint\tEmotion\tPain point\tExpected\tActual\nBill\t-2\ttoo high\t5\t2\nCall\t1\t\t4\tx"));
  assert_titles (fixture, "A|Bill|Call|B|C|");
  g_assert_cmpfloat (feeling (fixture, 1), ==, -2);
  g_assert_cmpuint (journey_report_length (fixture->report), ==, 1);
  assert_refused (fixture, "“x” is left out");

  journey_edit_set_scale (fixture->map, 0, 10);
  g_assert_true (paste (fixture, 0, JOURNEY_LANE_KIND_ACTIONS, "touchpoint,expected\nQuick,4"));
  g_assert_cmpfloat (journey_node_number (journey_node_child (journey_node_child (fixture->stage, JOURNEY_STAGE_TOUCHPOINTS, 1),
                                                              JOURNEY_TOUCHPOINT_SCORES, 0),
                                          JOURNEY_SCORE_EXPECTED),
                     ==, 4);
  g_assert_cmpuint (journey_report_length (fixture->report), ==, 1);
  g_assert_true (paste (fixture, 0, JOURNEY_LANE_KIND_ACTIONS, "touchpoint,expected\nQuick,80"));
  g_assert_cmpfloat (journey_node_number (journey_node_child (journey_node_child (fixture->stage, JOURNEY_STAGE_TOUCHPOINTS, 1),
                                                              JOURNEY_TOUCHPOINT_SCORES, 0),
                                          JOURNEY_SCORE_EXPECTED),
                     ==, 8);
  assert_refused (fixture, "from the scale 0 to 100 onto 0 to 10");
}

static void
test_table_with_stages (Fixture *fixture, gconstpointer data)
{
  g_assert_true (paste (fixture, 0, JOURNEY_LANE_KIND_TOUCHPOINTS, "阶段\t触点\n试用\t下载\n试用\t注册"));
  assert_titles (fixture, "A|B|C|");
  g_assert_cmpuint (journey_node_n_children (JOURNEY_NODE (fixture->map), JOURNEY_MAP_STAGES), ==, 6);
}

/* A stage of a table that the map has already is that stage; its feelings may be told as the keys tell them. */
static void
test_table_with_known_stages (Fixture *fixture, gconstpointer data)
{
  g_assert_true (paste (fixture, 0, JOURNEY_LANE_KIND_TOUCHPOINTS, "Stage\tTouchpoint\tEmotion\nloyalty\tD\t5\nTrial\tE\t1"));
  assert_titles (fixture, "A|B|C|D|");
  g_assert_cmpfloat (feeling (fixture, 3), ==, 2);
  g_assert_cmpuint (journey_node_n_children (JOURNEY_NODE (fixture->map), JOURNEY_MAP_STAGES), ==, 6);
  /* Behind the stage of the row before, and not where the focus is. */
  g_assert_cmpstr (
      journey_node_text (journey_node_child (JOURNEY_NODE (fixture->map), JOURNEY_MAP_STAGES, 5), JOURNEY_STAGE_TITLE), ==,
      "Trial");
  assert_refused (fixture, "taken as 1 to 5");
}

static void
test_hostile_texts (void)
{
  g_autoptr (GString) lines = g_string_new (NULL);
  g_autofree char *large = g_malloc (17 * 1024 * 1024);
  g_autoptr (GError) error = NULL;
  g_autoptr (JourneyClip) clip = journey_clip_from_text ("a\0b\xff\x1b[1m\x07\n\xef\xbf\xbe", 13, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (journey_clip_n_columns (clip), ==, 1);
  g_assert_true (g_utf8_validate (journey_clip_text_at (clip, 0, 0), -1, NULL));
  g_assert_null (strchr (journey_clip_text_at (clip, 0, 0), '\x1b'));

  g_assert_null (journey_clip_from_text (" \n\t\n", 4, &error));
  g_assert_cmpstr (error->message, ==, "What was copied holds no text.");
  g_clear_error (&error);

  memset (large, 'x', 17 * 1024 * 1024);
  g_assert_null (journey_clip_from_text (large, 17 * 1024 * 1024, &error));
  g_assert_cmpstr (error->message, ==, "What was copied is larger than 16 MB. Copy it in parts.");
  g_clear_error (&error);

  for (guint i = 0; i < 20001; i++)
    g_string_append (lines, "x\n");
  g_assert_null (journey_clip_from_text (lines->str, lines->len, &error));
  g_assert_cmpstr (error->message, ==, "What was copied has more than 20000 lines. Copy it in parts.");
  g_clear_error (&error);

  memset (large, '\t', 2000);
  large[0] = 'x';
  g_assert_null (journey_clip_from_text (large, 2000, &error));
  g_assert_nonnull (error);
}

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
                               journey_node_id (lane_of (fixture, kinds[i / n_touchpoints])), NULL };

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

  paste (fixture, 0, JOURNEY_LANE_KIND_ACTIONS, "=1+1\t<b>\n+2 glad\t-1\nslow\tdear\n5/1\t4/");
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

  paste (fixture, 0, JOURNEY_LANE_KIND_ACTIONS, "=1+1\tgoes\t-\n+2 glad\t+1\t+0.5\nslow\tdear\t\n5/1\t4/\t/3");
  clip = copy_cells (fixture, 3, kinds, 4);
  text = journey_clip_to_text (clip);
  for (guint i = 0; i < 3; i++)
    journey_edit_remove (fixture->touchpoints[i]);
  for (guint i = 0; i < 3; i++)
    fixture->touchpoints[i] = JOURNEY_NODE (journey_edit_add_touchpoint (JOURNEY_STAGE (fixture->stage), G_MAXUINT, "x"));
  g_assert_true (paste (fixture, 0, JOURNEY_LANE_KIND_ACTIONS, text));
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
      back = read_clip (table);
      g_assert_cmpint (journey_clip_kind (back), ==, JOURNEY_CLIP_STAGES);
      pasted = journey_edit_paste (to, back, &place, report);
      again = copy (to, JOURNEY_MAP_STAGES);
      html_again = journey_clip_to_html (again);
      g_assert_cmpstr (html_again, ==, html);
    }
}

static void
add_test (const char *path, void (*test) (Fixture *fixture, gconstpointer data))
{
  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  add_test ("/clip-text/lines-become-touchpoints", test_lines_become_touchpoints);
  add_test ("/clip-text/lines-become-stages", test_lines_become_stages);
  add_test ("/clip-text/bullets", test_bullets);
  add_test ("/clip-text/bullets-with-tabs", test_bullets_with_tabs);
  add_test ("/clip-text/lines-become-items", test_lines_become_items);
  add_test ("/clip-text/lines-into-texts", test_lines_into_texts);
  add_test ("/clip-text/one-cell-of-a-spreadsheet", test_one_cell_of_a_spreadsheet);
  add_test ("/clip-text/feelings", test_feelings);
  add_test ("/clip-text/scores", test_scores);
  add_test ("/clip-text/scores-over-votes", test_scores_over_votes);
  add_test ("/clip-text/table", test_table);
  add_test ("/clip-text/table-below-the-lanes", test_table_below_the_lanes);
  add_test ("/clip-text/table-with-our-headings", test_table_with_our_headings);
  add_test ("/clip-text/table-with-stages", test_table_with_stages);
  add_test ("/clip-text/table-with-known-stages", test_table_with_known_stages);
  g_test_add_func ("/clip-text/hostile-texts", test_hostile_texts);
  add_test ("/clip-text/text-of-clips", test_text_of_clips);
  add_test ("/clip-text/text-there-and-back", test_text_there_and_back);
  add_test ("/clip-text/page-of-too-much", test_page_of_too_much);
  g_test_add_func ("/clip-text/tables-there-and-back", test_tables_there_and_back);

  return g_test_run ();
}
