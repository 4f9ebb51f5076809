/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>
#include <string.h>

#include "clip-text-map.h"

/* Text and tables that other programs have put on the clipboard. */

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
assert_told (Fixture *fixture, const char *text)
{
  guint n = journey_report_length (fixture->report);

  g_assert_cmpuint (n, >, 0);
  g_assert_nonnull (strstr (journey_report_get (fixture->report, n - 1)->message, text));
}

static void
test_lines_become_touchpoints (Fixture *fixture, gconstpointer data)
{
  JourneyPastePlace end = { .stage = fixture->stage };

  g_assert_true (clip_text_paste (fixture, 0, JOURNEY_LANE_KIND_TOUCHPOINTS, "Sees an ad\r\n\r\n  Asks   a friend \r\n"));
  assert_titles (fixture, "A|Sees an ad|Asks a friend|B|C|");
  g_assert_cmpstr (journey_history_undo_name (journey_map_history (fixture->map)), ==, "Paste 2 lines");
  g_assert_true (clip_text_paste_at (fixture, "Last", &end));
  assert_titles (fixture, "A|Sees an ad|Asks a friend|B|C|Last|");
}

static void
test_lines_become_stages (Fixture *fixture, gconstpointer data)
{
  JourneyPastePlace place = { .new_stages = TRUE };

  g_assert_true (clip_text_paste_at (fixture, "Try\nBuy", &place));
  g_assert_cmpuint (journey_node_n_children (JOURNEY_NODE (fixture->map), JOURNEY_MAP_STAGES), ==, 7);
}

static void
test_bullets (Fixture *fixture, gconstpointer data)
{
  g_assert_true (clip_text_paste (fixture, 2, JOURNEY_LANE_KIND_TOUCHPOINTS,
                                  "- one\n• two\n3. three\n 4) four\n\t–\tfive\n-six\n2026 plans\n* \n☐ nine"));
  assert_titles (fixture, "A|B|C|one|two|three|four|five|-six|2026 plans|*|nine|");
}

/* A word processor puts a tab behind its bullets; that is no table. */
static void
test_bullets_with_tabs (Fixture *fixture, gconstpointer data)
{
  g_assert_true (clip_text_paste (fixture, 2, JOURNEY_LANE_KIND_TOUCHPOINTS, "•\tone\n•\ttwo\n12.\tthree"));
  assert_titles (fixture, "A|B|C|one|two|three|");
}

/* Notes are indented by tabs; a column of a spreadsheet without its neighbour is no list, all its rows being as long. */
static void
test_indented_lines (Fixture *fixture, gconstpointer data)
{
  g_assert_true (clip_text_paste (fixture, 2, JOURNEY_LANE_KIND_TOUCHPOINTS, "one\n\tpart of one\n\n\t\tsmaller\ntwo"));
  assert_titles (fixture, "A|B|C|one|part of one|smaller|two|");
  g_assert_true (clip_text_paste (fixture, 0, JOURNEY_LANE_KIND_TOUCHPOINTS, "\tb\n\tdoes it"));
  assert_titles (fixture, "A|b|C|one|part of one|smaller|two|");
}

static void
test_lines_become_items (Fixture *fixture, gconstpointer data)
{
  JourneyNode *own = JOURNEY_NODE (journey_edit_need_lane (fixture->map, "Ideas"));
  JourneyPastePlace place = { fixture->stage, fixture->touchpoints[1], own, FALSE };
  JourneyNode *b = fixture->touchpoints[1];

  g_assert_true (clip_text_paste (fixture, 1, JOURNEY_LANE_KIND_PAIN_POINTS, "- too slow\n- too dear"));
  g_assert_cmpuint (journey_node_n_children (b, JOURNEY_TOUCHPOINT_PAIN_POINTS), ==, 2);
  g_assert_cmpstr (journey_node_text (journey_node_child (b, JOURNEY_TOUCHPOINT_PAIN_POINTS, 1), JOURNEY_PAIN_POINT_TEXT), ==,
                   "too dear");
  g_assert_true (clip_text_paste (fixture, 1, JOURNEY_LANE_KIND_OPPORTUNITIES, "say so\nshow it\nbe quick"));
  g_assert_cmpuint (journey_node_n_children (JOURNEY_NODE (fixture->map), JOURNEY_MAP_OPPORTUNITIES), ==, 3);
  g_assert_true (clip_text_paste_at (fixture, "x\ny", &place));
  g_assert_cmpuint (journey_node_n_children (b, JOURNEY_TOUCHPOINT_NOTES), ==, 2);
  assert_titles (fixture, "A|B|C|");
}

/* One line sets the cell, several go one a touchpoint. A line that is a quotation keeps its quotes. */
static void
test_lines_into_texts (Fixture *fixture, gconstpointer data)
{
  g_assert_true (clip_text_paste (fixture, 0, JOURNEY_LANE_KIND_ACTIONS, "Reads"));
  g_assert_true (clip_text_paste (fixture, 0, JOURNEY_LANE_KIND_ACTIONS, "“Reads”"));
  g_assert_cmpstr (field (fixture, 0, JOURNEY_TOUCHPOINT_ACTION), ==, "“Reads”");
  g_assert_true (clip_text_paste (fixture, 0, JOURNEY_LANE_KIND_THOUGHTS, "\"I want it now\"\n\"So what\" he said"));
  g_assert_cmpstr (field (fixture, 0, JOURNEY_TOUCHPOINT_THOUGHT), ==, "\"I want it now\"");
  g_assert_cmpstr (field (fixture, 1, JOURNEY_TOUCHPOINT_THOUGHT), ==, "\"So what\" he said");
  g_assert_true (clip_text_paste (fixture, 1, JOURNEY_LANE_KIND_BACKSTAGE, "one\ntwo\nthree"));
  assert_titles (fixture, "A|B|C||");
  g_assert_cmpstr (field (fixture, 3, JOURNEY_TOUCHPOINT_BACKSTAGE), ==, "three");
}

/* A spreadsheet puts a cell of several lines into quotes. */
static void
test_one_cell_of_a_spreadsheet (Fixture *fixture, gconstpointer data)
{
  g_assert_true (clip_text_paste (fixture, 0, JOURNEY_LANE_KIND_ACTIONS, "\"Reads\nand signs \"\"here\"\"\"\r\n"));
  g_assert_cmpstr (field (fixture, 0, JOURNEY_TOUCHPOINT_ACTION), ==, "Reads\nand signs \"here\"");
  g_assert_cmpstr (field (fixture, 1, JOURNEY_TOUCHPOINT_ACTION), ==, "");
}

static void
test_feelings (Fixture *fixture, gconstpointer data)
{
  JourneyNode *ben = JOURNEY_NODE (journey_edit_need_persona (fixture->map, "Ben"));

  g_assert_true (clip_text_paste (fixture, 0, JOURNEY_LANE_KIND_EMOTIONS, "1\n5 thrilled\n３"));
  g_assert_cmpfloat (feeling (fixture, 0), ==, -2);
  g_assert_cmpfloat (feeling (fixture, 1), ==, 2);
  g_assert_cmpfloat (feeling (fixture, 2), ==, 0);
  g_assert_true (clip_text_paste (fixture, 0, JOURNEY_LANE_KIND_EMOTIONS, "1\n−1.5\n2"));
  g_assert_cmpfloat (feeling (fixture, 0), ==, 1);
  g_assert_cmpfloat (feeling (fixture, 1), ==, -1.5);
  g_assert_true (clip_text_paste (fixture, 0, JOURNEY_LANE_KIND_EMOTIONS, "ben: +0,5 so so"));
  g_assert_cmpfloat (feeling (fixture, 0), ==, 0.5);
  g_assert_cmpuint (journey_node_n_children (JOURNEY_NODE (fixture->map), JOURNEY_MAP_PERSONAS), ==, 1);
  g_assert_cmpstr (journey_node_text (ben, JOURNEY_PERSONA_NAME), ==, "Ben");
  g_assert_cmpuint (journey_report_length (fixture->report), ==, 0);

  g_assert_false (clip_text_paste (fixture, 0, JOURNEY_LANE_KIND_EMOTIONS, "6"));
  assert_told (fixture, "“6” is left out");
  g_assert_false (clip_text_paste (fixture, 0, JOURNEY_LANE_KIND_EMOTIONS, "4th try"));
  g_assert_false (clip_text_paste (fixture, 0, JOURNEY_LANE_KIND_EMOTIONS, "nan"));
  g_assert_false (clip_text_paste (fixture, 0, JOURNEY_LANE_KIND_EMOTIONS, "+"));
}

static void
test_scores (Fixture *fixture, gconstpointer data)
{
  JourneyNode *score;

  g_assert_true (clip_text_paste (fixture, 0, JOURNEY_LANE_KIND_VALUE_GAP, "5/2,5\n / 4\nSpeed: 3 / 1"));
  score = journey_node_child (fixture->touchpoints[0], JOURNEY_TOUCHPOINT_SCORES, 0);
  g_assert_cmpfloat (journey_node_number (score, JOURNEY_SCORE_EXPECTED), ==, 5);
  g_assert_cmpfloat (journey_node_number (score, JOURNEY_SCORE_ACTUAL), ==, 2.5);
  score = journey_node_child (fixture->touchpoints[1], JOURNEY_TOUCHPOINT_SCORES, 0);
  g_assert_true (isnan (journey_node_number (score, JOURNEY_SCORE_EXPECTED)));
  g_assert_cmpfloat (journey_node_number (score, JOURNEY_SCORE_ACTUAL), ==, 4);
  g_assert_cmpuint (journey_node_n_children (JOURNEY_NODE (fixture->map), JOURNEY_MAP_DIMENSIONS), ==, 2);
  g_assert_cmpuint (journey_report_length (fixture->report), ==, 0);

  g_assert_false (clip_text_paste (fixture, 0, JOURNEY_LANE_KIND_VALUE_GAP, "9/2"));
  assert_told (fixture, "“9/2” is left out");
  g_assert_false (clip_text_paste (fixture, 0, JOURNEY_LANE_KIND_VALUE_GAP, "/"));
  g_assert_false (clip_text_paste (fixture, 0, JOURNEY_LANE_KIND_VALUE_GAP, "3/4/5"));
  g_assert_false (clip_text_paste (fixture, 0, JOURNEY_LANE_KIND_METRICS, "NPS"));
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

  g_assert_true (clip_text_paste (fixture, 0, JOURNEY_LANE_KIND_VALUE_GAP, "4/2"));
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
  g_assert_true (clip_text_paste (fixture, 1, JOURNEY_LANE_KIND_TOUCHPOINTS,
                                  "Bill\tCall\tLeave\nopens it\t\t\"says\nbye\"\n2\t1\t0\n\tslow\nnever answered\t\n"));
  assert_titles (fixture, "A|Bill|Call|Leave|");
  g_assert_cmpstr (field (fixture, 1, JOURNEY_TOUCHPOINT_ACTION), ==, "opens it");
  g_assert_cmpstr (field (fixture, 3, JOURNEY_TOUCHPOINT_ACTION), ==, "says\nbye");
  g_assert_cmpfloat (feeling (fixture, 1), ==, 2);
  g_assert_cmpfloat (feeling (fixture, 3), ==, 0);
  g_assert_cmpuint (journey_node_n_children (fixture->touchpoints[2], JOURNEY_TOUCHPOINT_PAIN_POINTS), ==, 1);
  g_assert_cmpuint (journey_report_length (fixture->report), ==, 2);
  g_assert_nonnull (strstr (journey_report_get (fixture->report, 0)->message, "“never answered” is left out: scores"));
  assert_told (fixture, "2 texts were replaced.");
  g_assert_cmpstr (journey_history_undo_name (journey_map_history (fixture->map)), ==, "Paste table");
}

/* What goes when lines are pasted, and what comes to hold them, may be out of sight. */
static void
test_told_of_change (Fixture *fixture, gconstpointer data)
{
  g_assert_true (clip_text_paste (fixture, 1, JOURNEY_LANE_KIND_ACTIONS, "one"));
  g_assert_cmpuint (journey_report_length (fixture->report), ==, 0);
  g_assert_true (clip_text_paste (fixture, 1, JOURNEY_LANE_KIND_ACTIONS, "one\ntwo"));
  g_assert_cmpuint (journey_report_length (fixture->report), ==, 0);
  g_assert_true (clip_text_paste (fixture, 2, JOURNEY_LANE_KIND_ACTIONS, "three\nfour\nfive"));
  g_assert_cmpuint (journey_report_length (fixture->report), ==, 1);
  g_assert_cmpstr (journey_report_get (fixture->report, 0)->message, ==,
                   "1 text was replaced. 2 touchpoints without a title were added.");
}

/* Rows go down the lanes that can be seen; what comes below the last is listed. */
static void
test_table_below_the_lanes (Fixture *fixture, gconstpointer data)
{
  journey_edit_set_integer (clip_text_lane (fixture, JOURNEY_LANE_KIND_EMOTIONS), JOURNEY_LANE_HIDDEN, TRUE);
  g_assert_true (clip_text_paste (fixture, 0, JOURNEY_LANE_KIND_ACTIONS, "does\tdoes\nhurts\t\n5/4\t\n"));
  g_assert_cmpuint (journey_node_n_children (fixture->touchpoints[0], JOURNEY_TOUCHPOINT_PAIN_POINTS), ==, 1);
  g_assert_cmpuint (journey_node_n_children (fixture->touchpoints[0], JOURNEY_TOUCHPOINT_SCORES), ==, 1);
  g_assert_true (clip_text_paste (fixture, 0, JOURNEY_LANE_KIND_BACKSTAGE, "a\tb\nc\td\ne\tf\n"));
  assert_told (fixture, "there is no lane for it");
}

/* Headings of ours turn the table round: a row is a touchpoint then. Numbers stay what they are if the scale has room. */
static void
test_table_with_our_headings (Fixture *fixture, gconstpointer data)
{
  g_assert_true (
      clip_text_paste (fixture, 0, JOURNEY_LANE_KIND_ACTIONS,
                       "Touchpoint\tEmotion\tPain point\tExpected\tActual\nBill\t-2\ttoo high\t5\t2\nCall\t1\t\t4\tx"));
  assert_titles (fixture, "A|Bill|Call|B|C|");
  g_assert_cmpfloat (feeling (fixture, 1), ==, -2);
  g_assert_cmpuint (journey_report_length (fixture->report), ==, 1);
  assert_told (fixture, "“x” is left out");

  journey_edit_set_scale (fixture->map, 0, 10);
  g_assert_true (clip_text_paste (fixture, 0, JOURNEY_LANE_KIND_ACTIONS, "touchpoint,expected\nQuick,4"));
  g_assert_cmpfloat (journey_node_number (journey_node_child (journey_node_child (fixture->stage, JOURNEY_STAGE_TOUCHPOINTS, 1),
                                                              JOURNEY_TOUCHPOINT_SCORES, 0),
                                          JOURNEY_SCORE_EXPECTED),
                     ==, 4);
  g_assert_cmpuint (journey_report_length (fixture->report), ==, 1);
  g_assert_true (clip_text_paste (fixture, 0, JOURNEY_LANE_KIND_ACTIONS, "touchpoint,expected\nQuick,80"));
  g_assert_cmpfloat (journey_node_number (journey_node_child (journey_node_child (fixture->stage, JOURNEY_STAGE_TOUCHPOINTS, 1),
                                                              JOURNEY_TOUCHPOINT_SCORES, 0),
                                          JOURNEY_SCORE_EXPECTED),
                     ==, 8);
  assert_told (fixture, "from the scale 0 to 100 onto 0 to 10");
}

static void
test_table_with_stages (Fixture *fixture, gconstpointer data)
{
  g_assert_true (clip_text_paste (fixture, 0, JOURNEY_LANE_KIND_TOUCHPOINTS, "阶段\t触点\n试用\t下载\n试用\t注册"));
  assert_titles (fixture, "A|B|C|");
  g_assert_cmpuint (journey_node_n_children (JOURNEY_NODE (fixture->map), JOURNEY_MAP_STAGES), ==, 6);
}

/* A stage of a table that the map has already is that stage; its feelings may be told as the keys tell them. */
static void
test_table_with_known_stages (Fixture *fixture, gconstpointer data)
{
  g_assert_true (
      clip_text_paste (fixture, 0, JOURNEY_LANE_KIND_TOUCHPOINTS, "Stage\tTouchpoint\tEmotion\nloyalty\tD\t5\nTrial\tE\t1"));
  assert_titles (fixture, "A|B|C|D|");
  g_assert_cmpfloat (feeling (fixture, 3), ==, 2);
  g_assert_cmpuint (journey_node_n_children (JOURNEY_NODE (fixture->map), JOURNEY_MAP_STAGES), ==, 6);
  /* Behind the stage of the row before, and not where the focus is. */
  g_assert_cmpstr (
      journey_node_text (journey_node_child (JOURNEY_NODE (fixture->map), JOURNEY_MAP_STAGES, 5), JOURNEY_STAGE_TITLE), ==,
      "Trial");
  assert_told (fixture, "taken as 1 to 5");
}

/* Where nothing is pointed at, a new stage comes where its neighbours are. */
static void
test_table_between_stages (Fixture *fixture, gconstpointer data)
{
  const JourneyPastePlace place = { NULL, NULL, NULL, FALSE };
  JourneyNode *first = journey_node_child (JOURNEY_NODE (fixture->map), JOURNEY_MAP_STAGES, 0);
  g_autofree char *table =
      g_strdup_printf ("Stage\tTouchpoint\nBefore all\tD\n%s\tE\nBetween\tF", journey_node_text (first, JOURNEY_STAGE_TITLE));
  guint n = journey_node_n_children (JOURNEY_NODE (fixture->map), JOURNEY_MAP_STAGES);

  g_assert_true (clip_text_paste_at (fixture, table, &place));
  g_assert_cmpuint (journey_node_n_children (JOURNEY_NODE (fixture->map), JOURNEY_MAP_STAGES), ==, n + 2);
  g_assert_cmpstr (
      journey_node_text (journey_node_child (JOURNEY_NODE (fixture->map), JOURNEY_MAP_STAGES, 0), JOURNEY_STAGE_TITLE), ==,
      "Before all");
  g_assert_cmpstr (
      journey_node_text (journey_node_child (JOURNEY_NODE (fixture->map), JOURNEY_MAP_STAGES, 2), JOURNEY_STAGE_TITLE), ==,
      "Between");
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

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  clip_text_add_test ("/clip-text/lines-become-touchpoints", test_lines_become_touchpoints);
  clip_text_add_test ("/clip-text/lines-become-stages", test_lines_become_stages);
  clip_text_add_test ("/clip-text/bullets", test_bullets);
  clip_text_add_test ("/clip-text/bullets-with-tabs", test_bullets_with_tabs);
  clip_text_add_test ("/clip-text/indented-lines", test_indented_lines);
  clip_text_add_test ("/clip-text/told-of-change", test_told_of_change);
  clip_text_add_test ("/clip-text/lines-become-items", test_lines_become_items);
  clip_text_add_test ("/clip-text/lines-into-texts", test_lines_into_texts);
  clip_text_add_test ("/clip-text/one-cell-of-a-spreadsheet", test_one_cell_of_a_spreadsheet);
  clip_text_add_test ("/clip-text/feelings", test_feelings);
  clip_text_add_test ("/clip-text/scores", test_scores);
  clip_text_add_test ("/clip-text/scores-over-votes", test_scores_over_votes);
  clip_text_add_test ("/clip-text/table", test_table);
  clip_text_add_test ("/clip-text/table-below-the-lanes", test_table_below_the_lanes);
  clip_text_add_test ("/clip-text/table-with-our-headings", test_table_with_our_headings);
  clip_text_add_test ("/clip-text/table-with-stages", test_table_with_stages);
  clip_text_add_test ("/clip-text/table-with-known-stages", test_table_with_known_stages);
  clip_text_add_test ("/clip-text/table-between-stages", test_table_between_stages);
  g_test_add_func ("/clip-text/hostile-texts", test_hostile_texts);

  return g_test_run ();
}
