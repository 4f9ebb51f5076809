/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>
#include <string.h>

#include "answers-map.h"
#include "journey-answers-header.h"
#include "journey-csv.h"
#include "journey-edit.h"
#include "journey-kinds.h"
#include "journey-loyalty.h"
#include "journey-writer.h"

static void
test_every_column (void)
{
  g_autoptr (JourneyMap) map = answers_map_new (ANSWERS_MAP);
  JourneyState *state = answers_map_import (
      map, "comment,kano_dysfunctional,kano_functional,dimension,importance,actual,expected,ces,csat,nps,date,segment,"
           "respondent,stage,touchpoint\n"
           "Late,5,2,Time,5,3.5,2,7,4,9,2026-10-03,Young,r1,Experience,First bill\n"
           ",dislike,must-be,Time,4,4.5,1,6,4,10,2026-10-01,Young,r2,,first  BILL\n"
           ",,,,,2,4,,,0,2026-09,,r3,,First bill\n");
  JourneyState *bill = answers_map_touchpoint (state, "First bill");
  JourneyState *time = answers_map_score (state, "First bill", 1);
  JourneyState *overall = answers_map_score (state, "First bill", 0);
  JourneyState *evidence = journey_state_child (bill, JOURNEY_TOUCHPOINT_EVIDENCE, 0);
  JourneyState *feedback = journey_state_child (state, JOURNEY_MAP_FEEDBACK, 0);

  answers_map_assert_tallies (state, "First bill",
                              "nps Young 2026-10-01..2026-10-03 9:1 10:1\n"
                              "csat Young 2026-10-01..2026-10-03 4:2\n"
                              "ces Young 2026-10-01..2026-10-03 6:1 7:1\n"
                              "kano Young 2026-10-01..2026-10-03 2-5:2\n"
                              "nps  2026-09..2026-09 0:1\n");
  answers_map_assert_near (journey_state_number (time, JOURNEY_SCORE_ACTUAL), 4);
  answers_map_assert_near (journey_state_number (time, JOURNEY_SCORE_EXPECTED), 1.5);
  answers_map_assert_near (journey_state_number (time, JOURNEY_SCORE_IMPORTANCE), 4.5);
  answers_map_assert_near (journey_state_number (time, JOURNEY_SCORE_SD), round (sqrt (0.5) * 1e9) / 1e9);
  g_assert_cmpint (journey_state_integer (time, JOURNEY_SCORE_N), ==, 2);

  answers_map_assert_near (journey_state_number (overall, JOURNEY_SCORE_ACTUAL), 2);
  answers_map_assert_near (journey_state_number (overall, JOURNEY_SCORE_IMPORTANCE), 3);
  g_assert_cmpint (journey_state_integer (overall, JOURNEY_SCORE_N), ==, 1);
  g_assert_true (isnan (journey_state_number (overall, JOURNEY_SCORE_SD)));

  g_assert_cmpuint (journey_state_n_children (bill, JOURNEY_TOUCHPOINT_EVIDENCE), ==, 1);
  g_assert_cmpint (journey_state_integer (evidence, JOURNEY_EVIDENCE_KIND), ==, JOURNEY_EVIDENCE_KIND_SURVEY);
  g_assert_cmpint (journey_state_integer (evidence, JOURNEY_EVIDENCE_N), ==, 2);
  g_assert_cmpstr (journey_state_text (evidence, JOURNEY_EVIDENCE_DATE), ==, "2026-10-03");
  g_assert_cmpstr (journey_state_text (time, JOURNEY_SCORE_EVIDENCE), ==, journey_state_id (evidence));
  g_assert_cmpstr (journey_state_text (overall, JOURNEY_SCORE_EVIDENCE), ==, journey_state_id (evidence));

  g_assert_cmpstr (journey_state_text (feedback, JOURNEY_FEEDBACK_TEXT), ==, "Late");
  g_assert_cmpstr (journey_state_text (feedback, JOURNEY_FEEDBACK_CHANNEL), ==, "survey");
  g_assert_cmpstr (journey_state_text (feedback, JOURNEY_FEEDBACK_DATE), ==, "2026-10-03");
  g_assert_cmpstr (journey_state_text (feedback, JOURNEY_FEEDBACK_TOUCHPOINT), ==, journey_state_id (bill));
}

static const struct
{
  const char *headers;
  const char *row;
} in_chinese[] = {
  { "触点,阶段,受访者,客群,日期,净推荐值,满意度,客户费力度,期望,实际,重要度,维度,正向问题,反向问题,评论",
    "首张账单,体验,甲,青年,2026年10月3日,９,4,7,5,2,4,,喜欢,不喜欢,太晚" },
  { "觸點；階段；受訪者；區隔；日期；淨推薦值；滿意度；客戶費力度；期望；實際；重要度；維度；正向問題；反向問題；評論",
    "首张账单；体验；甲；青年；2026/10/3；9；4；7；5；2；4；；喜歡；不喜歡；太晚" },
};

static void
test_chinese (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (in_chinese); i++)
    {
      g_autoptr (JourneyMap) map = answers_map_new ("stage,touchpoint\n体验,首张账单\n");
      g_autofree char *wide = g_strdup_printf ("%s\n%s\n", in_chinese[i].headers, in_chinese[i].row);
      g_auto (GStrv) parts = g_strsplit (wide, "；", -1);
      g_autofree char *csv = g_strjoinv (";", parts);
      JourneyState *state = answers_map_import (map, csv);

      answers_map_assert_tallies (state, "首张账单",
                                  "nps 青年 2026-10-03..2026-10-03 9:1\n"
                                  "csat 青年 2026-10-03..2026-10-03 4:1\n"
                                  "ces 青年 2026-10-03..2026-10-03 7:1\n"
                                  "kano 青年 2026-10-03..2026-10-03 1-5:1\n");
      answers_map_assert_near (journey_state_number (answers_map_score (state, "首张账单", 0), JOURNEY_SCORE_ACTUAL), 2);
      g_assert_cmpuint (journey_state_n_children (state, JOURNEY_MAP_FEEDBACK), ==, 1);
    }
}

/* In the encodings that spreadsheets of China and Taiwan write, and with a mark and tabs. */
static void
test_encodings (void)
{
  static const char *const charsets[] = { "GB18030", "UTF-16LE", "UTF-16" };
  const char *csv = "触点\t净推荐值\n首张账单\t9\n首张账单\t10\n";

  for (guint i = 0; i < G_N_ELEMENTS (charsets); i++)
    {
      g_autoptr (JourneyMap) map = answers_map_new ("stage,touchpoint\n体验,首张账单\n");
      g_autoptr (GError) error = NULL;
      gsize length;
      char *coded = g_convert (csv, -1, charsets[i], "UTF-8", NULL, &length, NULL);
      g_autoptr (GBytes) bytes = g_bytes_new_take (coded, length);
      g_autoptr (JourneyAnswers) answers = journey_answers_read (journey_map_state (map), bytes, NULL, NULL, NULL, NULL, &error);

      g_assert_no_error (error);
      answers_map_assert_tallies (answers->after, "首张账单", "nps  .. 9:1 10:1\n");
    }
}

static void
test_matching (void)
{
  g_autoptr (JourneyMap) map = answers_map_new (ANSWERS_MAP);

  answers_map_assert_remarks (
      map,
      "touchpoint,stage,nps\n"
      "ＦＩＲＳＴ　BILL,,9\n"
      "Call,Loyalty,9\n"
      "Call,,9\n"
      "Frist bill,,9\n"
      "Frist  Bill,,9\n"
      "Something else,,9\n"
      "Order,Loyalty,9\n"
      "Order,After sales,9\n",
      "0: “Call” may be several touchpoints of the map; 1 row is left out (line 4).\n"
      "0: “Frist bill” is no touchpoint of the map, but may be “First bill”; 2 rows are left out (lines 5, 6).\n"
      "0: “Something else” is no touchpoint of the map; 1 row is left out (line 7).\n"
      "0: “Order · Loyalty” is no touchpoint of the map, but may be “Order · Purchase”; 1 row is left out (line 8).\n"
      "9: “After sales” is no stage of the map; “Order” is found by its own name.\n");
}

/* What is said of many lines is said once, and every row is accounted for. */
static void
test_grouped (void)
{
  g_autoptr (JourneyMap) map = answers_map_new (ANSWERS_MAP);
  g_autoptr (GString) csv =
      g_string_new ("touchpoint,stage,nps,segment\nOrder,,12,\n,,,\nOrder,,often,\n\nOrder,,12,\nOrder,,n/a,old\n");

  g_string_append (csv, "Odd,Purchase,9,\nOdd,Nowhere,9,\n,,,old\n");
  answers_map_assert_remarks (map, csv->str,
                              "0: “Odd · Purchase” is no touchpoint of the map; 1 row is left out (line 8).\n"
                              "0: “Odd · Nowhere” is no touchpoint of the map; 1 row is left out (line 9).\n"
                              "0: 1 empty row was passed over.\n"
                              "0: 2 rows have no answer.\n"
                              "2: nps “12” is left out: it is not between 0 and 10. The same in line 6.\n"
                              "4: nps “often” is left out: it is not a number.\n");
  for (guint i = 0; i < 20; i++)
    g_string_append (csv, "Order,,often,\nOdd,Nowhere,9,\n");
  answers_map_assert_remarks (
      map, csv->str,
      "0: “Odd · Purchase” is no touchpoint of the map; 1 row is left out (line 8).\n"
      "0: “Odd · Nowhere” is no touchpoint of the map; 21 rows are left out (lines 9, 12, 14, 16, 18, 20, 22, 24 and 13 more).\n"
      "0: 1 empty row was passed over.\n"
      "0: 2 rows have no answer.\n"
      "2: nps “12” is left out: it is not between 0 and 10. The same in line 6.\n"
      "4: nps “often” is left out: it is not a number. The same in lines 11, 13, 15, 17, 19, 21, 23, 25 and 12 more.\n");
}

/* Of answers that name a segment and answers that name none nobody can tell whether they are of the same people. */
static void
test_earlier (void)
{
  g_autoptr (JourneyMap) map = answers_map_new (ANSWERS_MAP);

  answers_map_import (map, "touchpoint,nps\nOrder,9\nOrder,3\n");
  answers_map_assert_remarks (map, "touchpoint,nps\nOrder,9\n", "");
  answers_map_assert_remarks (map, "touchpoint,csat,segment\nOrder,4,Young\n", "");
  answers_map_assert_remarks (map, "touchpoint,nps,segment\nOrder,9,Young\n",
                              "0: “Order”: 2 earlier answers stay and are counted beside the new ones. Only some name a "
                              "segment, so nobody can tell whether they are the same people’s.\n");
}

/* What somebody chose counts more than what was found. */
static void
test_choices (void)
{
  g_autoptr (JourneyMap) map = answers_map_new (ANSWERS_MAP);
  JourneyState *state = journey_map_state (map);
  const char *csv = "touchpoint,nps\nFrist bill,9\nCall,3\nOrder,5\n";
  g_autoptr (JourneyAnswers) first = answers_map_read (state, csv, NULL);
  g_autoptr (GHashTable) choices = g_hash_table_new (g_str_hash, g_str_equal);
  const JourneyAnswersOptions options = { .choices = choices };
  g_autoptr (JourneyAnswers) second = NULL;
  const JourneyAnswersTitle *call = g_ptr_array_index (first->titles, 1);

  g_hash_table_insert (choices, call->key, (gpointer)journey_state_id (answers_map_touchpoint (state, "First bill")));
  g_hash_table_insert (choices, ((const JourneyAnswersTitle *)g_ptr_array_index (first->titles, 2))->key, "");
  second = answers_map_read (state, csv, &options);
  answers_map_assert_tallies (second->after, "First bill", "nps  .. 3:1\n");
  answers_map_assert_tallies (second->after, "Order", "");
  g_assert_cmpuint (second->n_touchpoints, ==, 1);
}

static void
test_ranges (void)
{
  g_autoptr (JourneyMap) map = answers_map_new (ANSWERS_MAP);

  answers_map_assert_remarks (
      map,
      "touchpoint;nps;csat;ces;expected;dimension;kano_functional;kano_dysfunctional;date\n"
      "Order;11;0;8;5,5;;6;1;2026-02-30\n"
      "Order;-1;x;2,5;0;Space;;perhaps;1/2/2026\n"
      "Order;n/a;-;;;;-;;-\n"
      "Order;10;5;7;4,5;Overall;1;5;1.2.2026;more\n",
      "0: 1 row has no answer.\n"
      "0: 1 answer about the need of “Order” is too few to set it to “Performance”, which takes 10; it stays as it is.\n"
      "2: date “2026-02-30” is left out: write a date as 2026-10-31.\n"
      "2: nps “11” is left out: it is not between 0 and 10.\n"
      "2: csat “0” is left out: it is not between 1 and 5.\n"
      "2: ces “8” is left out: it is not between 1 and 7.\n"
      "2: kano_functional “6” is left out: it is not between 1 and 5.\n"
      "2: kano_dysfunctional “1” is left out: the answer to the other of the two questions is missing.\n"
      "2: expected “5,5” is left out: it is not between 1 and 5.\n"
      "3: date “1/2/2026” is left out: write a date as 2026-10-31.\n"
      "3: nps “-1” is left out: it is not between 0 and 10.\n"
      "3: csat “x” is left out: it is not a number.\n"
      "3: ces “2,5” is left out: it is not a whole number.\n"
      "3: kano_dysfunctional “perhaps” is left out: it is none of 1 to 5, like, must-be, neutral, live with and "
      "dislike.\n"
      "3: dimension “Space” is no dimension of the map; the scores of this row are left out. Add the dimension to "
      "the map first.\n"
      "5: column 10 “more” is left out: its column has no name.\n");
}

/* Whether more of it is better is known of the dimensions of a set, so that they need not be added first. */
static void
test_known_dimensions (void)
{
  g_autoptr (JourneyMap) map = answers_map_new (ANSWERS_MAP);
  guint n = journey_state_n_children (journey_map_state (map), JOURNEY_MAP_DIMENSIONS);
  JourneyState *state =
      answers_map_import (map, "touchpoint,expected,actual,dimension\nOrder,2,4,time cost\nOrder,4,3,Image value\n"
                               "Order,2,5,Time cost\n");
  JourneyState *cost = journey_state_child (state, JOURNEY_MAP_DIMENSIONS, n);
  JourneyState *benefit = journey_state_child (state, JOURNEY_MAP_DIMENSIONS, n + 1);

  g_assert_cmpuint (journey_state_n_children (state, JOURNEY_MAP_DIMENSIONS), ==, n + 2);
  g_assert_cmpstr (journey_state_text (cost, JOURNEY_DIMENSION_TITLE), ==, "Time cost");
  g_assert_cmpint (journey_state_integer (cost, JOURNEY_DIMENSION_KIND), ==, JOURNEY_DIMENSION_KIND_COST);
  g_assert_cmpstr (journey_state_text (benefit, JOURNEY_DIMENSION_TITLE), ==, "Image value");
  g_assert_cmpint (journey_state_integer (benefit, JOURNEY_DIMENSION_KIND), ==, JOURNEY_DIMENSION_KIND_BENEFIT);
}

/* However it is written, 'Overall' is what a row without a dimension is about. */
static void
test_overall_spelled (void)
{
  g_autoptr (JourneyMap) map = answers_map_new ("stage,touchpoint\nA,Order\n");
  JourneyState *state = answers_map_import (map, "touchpoint,actual,dimension\nOrder,2,overall\nOrder,4,OVERALL\nOrder,3,\n");

  g_assert_cmpuint (journey_state_n_children (state, JOURNEY_MAP_DIMENSIONS), ==, 1);
  g_assert_cmpstr (journey_state_text (journey_state_child (state, JOURNEY_MAP_DIMENSIONS, 0), JOURNEY_DIMENSION_TITLE), ==,
                   "Overall");
  g_assert_cmpint (journey_state_integer (answers_map_score (state, "Order", 0), JOURNEY_SCORE_N), ==, 3);
}

/* What is no dimension is listed in each row, also when it is known to be none. */
static void
test_refused_dimensions (void)
{
  g_autoptr (JourneyMap) map = answers_map_new (ANSWERS_MAP);

  answers_map_assert_remarks (
      map, "touchpoint,actual,dimension\nOrder,2,Space\nOrder,4,SPACE\n",
      "2: dimension “Space” is no dimension of the map; the scores of this row are left out. Add the dimension to "
      "the map first.\n"
      "3: dimension “SPACE” is no dimension of the map; the scores of this row are left out. Add the dimension to "
      "the map first.\n");
}

/* The rest of a row with a bad value is taken. */
static void
test_rest_of_row (void)
{
  g_autoptr (JourneyMap) map = answers_map_new (ANSWERS_MAP);
  JourneyState *state = answers_map_import (map, "touchpoint,nps,csat\nOrder,11,4\n");

  answers_map_assert_tallies (state, "Order", "csat  .. 4:1\n");
}

static void
test_respondents (void)
{
  g_autoptr (JourneyMap) map = answers_map_new (ANSWERS_MAP);
  const char *csv = "touchpoint,respondent,date,dimension,nps,actual\n"
                    "First bill,r1,2026-10-01,Overall,9,2\n"
                    "First bill,r1,2026-10-01,Time,9,3\n"
                    "First bill,r1,2026-11-01,Time,8,4\n"
                    "First bill,r1,2026-11-01,Time,7,4\n"
                    "First bill,,,Time,9,5\n"
                    "First bill,,,Time,9,5\n";
  JourneyState *state;

  answers_map_assert_remarks (map, csv,
                              "0: 2 answers are there more than once from the same respondent; they count once.\n"
                              "5: nps “7” is left out: “r1” gave another answer above.\n");
  state = answers_map_import (map, csv);
  answers_map_assert_tallies (state, "First bill", "nps  2026-10-01..2026-11-01 8:1 9:3\n");
  g_assert_cmpint (journey_state_integer (answers_map_score (state, "First bill", 1), JOURNEY_SCORE_N), ==, 4);
}

/* In a map without dimensions ratings are of 'Overall', which is made. */
static void
test_overall (void)
{
  g_autoptr (JourneyMap) map = answers_map_new ("stage,touchpoint\nA,Order\n");
  JourneyState *state = answers_map_import (map, "touchpoint,actual\nOrder,3\n");
  JourneyState *dimension = journey_state_child (state, JOURNEY_MAP_DIMENSIONS, 0);

  g_assert_cmpstr (journey_state_text (dimension, JOURNEY_DIMENSION_TITLE), ==, "Overall");
  g_assert_cmpstr (journey_state_text (answers_map_score (state, "Order", 0), JOURNEY_SCORE_DIMENSION), ==,
                   journey_state_id (dimension));
}

/* Beside other dimensions that is another one, which weighs as much as they do. */
static void
test_overall_added (void)
{
  g_autoptr (JourneyMap) map =
      answers_map_new ("touchpoint,dimension,kind,expected,actual\nOrder,Time,cost,1,2\nOrder,Money,cost,1,2\n");

  answers_map_assert_remarks (map, "touchpoint,actual\nOrder,3\nOrder,4\n",
                              "0: Some ratings name no dimension; “Overall” is added to the map for them.\n");
}

static void
repeat (GString *csv, const char *row, guint n)
{
  while (n-- > 0)
    g_string_append (csv, row);
}

/* The figures of docs and books: promoters 25, passives 10, detractors 5; and 42, 32, 10, 9, 14 from 5 down to 1. */
static void
test_figures (void)
{
  g_autoptr (JourneyMap) map = answers_map_new (ANSWERS_MAP);
  g_autoptr (GString) csv = g_string_new ("touchpoint,nps,csat\n");
  JourneyTallySums sums = { 0 };
  JourneyNps nps;
  JourneyCsat csat;

  repeat (csv, "Order,9,5\n", 15);
  repeat (csv, "Order,10,5\n", 10);
  repeat (csv, "Order,7,5\n", 10);
  repeat (csv, "Order,6,5\n", 4);
  repeat (csv, "Order,0,5\n", 1);
  repeat (csv, "Order,,5\n", 2);
  repeat (csv, "Order,,4\n", 32);
  repeat (csv, "Order,,3\n", 10);
  repeat (csv, "Order,,2\n", 9);
  repeat (csv, "Order,,1\n", 14);
  journey_tally_sums_add_touchpoint (&sums, answers_map_touchpoint (answers_map_import (map, csv->str), "Order"), NULL);
  nps = journey_loyalty_nps (&sums);
  csat = journey_loyalty_csat (&sums);
  g_assert_cmpuint (nps.n, ==, 40);
  g_assert_cmpfloat_with_epsilon (nps.score, 50, 1e-9);
  g_assert_cmpfloat_with_epsilon (nps.low, 25.0, 0.05);
  g_assert_cmpfloat_with_epsilon (nps.high, 68.0, 0.05);
  g_assert_cmpuint (csat.n, ==, 107);
  g_assert_cmpfloat_with_epsilon (csat.share, 0.692, 0.0005);
  g_assert_cmpfloat_with_epsilon (csat.low, 0.599, 0.0005);
  g_assert_cmpfloat_with_epsilon (csat.high, 0.771, 0.0005);
}

static void
test_refused (void)
{
  static const struct
  {
    const char *csv;
    int code;
    const char *word;
  } cases[] = {
    { "", JOURNEY_CSV_ERROR_EMPTY, "empty" },
    { "touchpoint,weather\nOrder,sun\n", JOURNEY_CSV_ERROR_COLUMNS,
      "No column holds answers. The columns are: touchpoint, weather." },
    { "what,nps\nOrder,3\n", JOURNEY_CSV_ERROR_COLUMNS, "Name one of them “touchpoint”" },
    { "PK\003\004abc", JOURNEY_CSV_ERROR_ENCODING, "spreadsheet" },
  };
  g_autoptr (JourneyMap) map = answers_map_new (ANSWERS_MAP);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new_static (cases[i].csv, strlen (cases[i].csv));
      g_autoptr (GError) error = NULL;

      g_assert_null (journey_answers_read (journey_map_state (map), bytes, NULL, NULL, NULL, NULL, &error));
      g_assert_error (error, JOURNEY_CSV_ERROR, cases[i].code);
      g_assert_nonnull (strstr (error->message, cases[i].word));
    }
}

static void
test_nameless (void)
{
  g_autoptr (JourneyMap) map = answers_map_new (ANSWERS_MAP);
  const char *csv = "touchpoint,nps,comment\n,9,Thanks\n,9,\n,,Well\n";
  JourneyState *state;

  answers_map_assert_remarks (map, csv, "2: 2 rows name no touchpoint; their answers are left out.\n");
  state = answers_map_import (map, csv);
  g_assert_cmpuint (journey_state_n_children (state, JOURNEY_MAP_FEEDBACK), ==, 2);
  g_assert_cmpstr (journey_state_text (journey_state_child (state, JOURNEY_MAP_FEEDBACK, 0), JOURNEY_FEEDBACK_TOUCHPOINT), ==,
                   "");
}

/* A survey on another scale is brought onto that of the map when it says so, and is pointed out when it does not. */
static void
test_scales (void)
{
  g_autoptr (JourneyMap) map = answers_map_new (ANSWERS_MAP);
  const char *said = "touchpoint,expected (1-10),实际（0–100）,importance\nOrder,10,75,2\nOrder,1,0 %,4\nOrder,11,,\n";
  JourneyState *order;

  answers_map_assert_remarks (map, said,
                              "0: The score of “Order, Overall” rested on 8 answers; with this survey it rests on 2.\n"
                              "0: The ratings of “expected (1-10)” are brought from 1 to 10 onto the map’s scale, 1 to 5.\n"
                              "0: The ratings of “实际（0–100）” are brought from 0 to 100 onto the map’s scale, 1 to 5.\n"
                              "4: expected (1-10) “11” is left out: it is not between 1 and 10.\n");
  order = answers_map_score (answers_map_import (map, said), "Order", 0);
  answers_map_assert_near (journey_state_number (order, JOURNEY_SCORE_EXPECTED), 3);
  answers_map_assert_near (journey_state_number (order, JOURNEY_SCORE_ACTUAL), 2.5);
  answers_map_assert_near (journey_state_number (order, JOURNEY_SCORE_IMPORTANCE), 3);
  answers_map_assert_remarks (
      map, "touchpoint,expected,actual\nOrder,8,9\nOrder,4,3\n",
      "0: 2 of 4 ratings are not on the map’s scale, 1 to 5. If the survey has another one, write it behind "
      "the name of the column, as in “actual (1-10)”, and import again.\n"
      "0: The score of “Order, Overall” rested on 2 answers; with this survey it rests on 1.\n"
      "2: expected “8” is left out: it is not between 1 and 5.\n"
      "2: actual “9” is left out: it is not between 1 and 5.\n");
}

/* Names of a column, with commas between them. 'as above' points to the table of a map's columns. */
static void
check_names (const char *cell, JourneyAnswersField field)
{
  g_auto (GStrv) names = g_strsplit (cell, ",", -1);

  for (guint i = 0; names[i]; i++)
    if (!g_str_equal (g_strstrip (names[i]), "as above"))
      {
        g_test_message ("%s", names[i]);
        g_assert_cmpint (journey_answers_header_find (names[i]), ==, field);
      }
}

/* The table that people read names every column, and nothing that is not understood. */
static void
test_documentation (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "docs", "format.md", NULL);
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;
  gboolean is_here = FALSE;
  guint n_rows = 0;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[i]; i++)
    {
      g_auto (GStrv) cells = g_strsplit (lines[i], "|", -1);

      if (g_str_has_prefix (lines[i], "## "))
        is_here = g_str_equal (lines[i], "## Survey answers");
      if (!is_here || !g_str_has_prefix (lines[i], "| `"))
        continue;
      for (guint j = 2; j <= 4; j++)
        check_names (cells[j], n_rows);
      n_rows++;
    }
  g_assert_cmpuint (n_rows, ==, JOURNEY_ANSWERS_N_FIELDS);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/answers/every-column", test_every_column);
  g_test_add_func ("/answers/chinese", test_chinese);
  g_test_add_func ("/answers/encodings", test_encodings);
  g_test_add_func ("/answers/matching", test_matching);
  g_test_add_func ("/answers/grouped", test_grouped);
  g_test_add_func ("/answers/choices", test_choices);
  g_test_add_func ("/answers/ranges", test_ranges);
  g_test_add_func ("/answers/known-dimensions", test_known_dimensions);
  g_test_add_func ("/answers/overall-spelled", test_overall_spelled);
  g_test_add_func ("/answers/refused-dimensions", test_refused_dimensions);
  g_test_add_func ("/answers/rest-of-row", test_rest_of_row);
  g_test_add_func ("/answers/respondents", test_respondents);
  g_test_add_func ("/answers/overall", test_overall);
  g_test_add_func ("/answers/overall-added", test_overall_added);
  g_test_add_func ("/answers/figures", test_figures);
  g_test_add_func ("/answers/refused", test_refused);
  g_test_add_func ("/answers/earlier", test_earlier);
  g_test_add_func ("/answers/nameless", test_nameless);
  g_test_add_func ("/answers/scales", test_scales);
  g_test_add_func ("/answers/documentation", test_documentation);

  return g_test_run ();
}
