/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>
#include <string.h>

#include "journey-csv.h"
#include "journey-kinds.h"

/* On which scale a table is taken, and what is said; NULL @options finds it out. */
static void
assert_scale (const char *table, const JourneyCsvOptions *options, int low, int high, const char *expected)
{
  g_autoptr (GBytes) bytes = g_bytes_new (table, strlen (table));
  g_autoptr (JourneyReport) report = journey_report_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (JourneyMap) map = journey_csv_import (bytes, options, report, &error);
  g_autoptr (GString) remarks = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < journey_report_length (report); i++)
    g_string_append_printf (remarks, "%u: %s\n", journey_report_get (report, i)->line, journey_report_get (report, i)->message);
  g_assert_cmpstr (remarks->str, ==, expected);
  g_assert_cmpint (journey_state_integer (journey_map_state (map), JOURNEY_MAP_SCALE_LOW), ==, low);
  g_assert_cmpint (journey_state_integer (journey_map_state (map), JOURNEY_MAP_SCALE_HIGH), ==, high);
}

#define BEYOND(low, high, n_words, they)                                                                                         \
  "0: Scores were taken as " #low " to " #high "; " n_words " left out below. If " they                                          \
  " right, write the scale behind the name of the column, as in “actual (1-10)”.\n"

static const struct
{
  const char *scores; /* cells below 'touchpoint,importance,expected,actual,competitor:X' */
  int low;
  int high;
  const char *remarks;
} scales[] = {
  { "T,,,,", 1, 5, "" },
  { "T,1,5,3.3,4", 1, 5, "" },
  { "T,5.1,6,3,7", 1, 7, "0: Scores were taken as 1 to 7.\n" },
  { "T,1,9,3,8", 1, 10, "0: Scores were taken as 1 to 10.\n" },
  { "T,1,5,10.5,4", 0, 100, "0: Scores were taken as 0 to 100.\n" },
  { "T,0,5,3,4", 0, 5, "0: Scores were taken as 0 to 5.\n" },
  { "T,0,0,6,4", 0, 10, "0: Scores were taken as 0 to 10.\n" },
  { "T,1,0,10,\nT2,10,8,9,\nT3,5,7,0,\nT4,9,9,3,", 0, 10, "0: Scores were taken as 0 to 10.\n" },
  { "T,2,5,3,4\nT2,0,,,", 1, 5,
    BEYOND (1, 5, "1 score beyond is", "it is") "3: importance “0” is left out: it is not between 1 and 5.\n" },
  { "T,2,5,3,4\nT2,55,,,", 1, 5,
    BEYOND (1, 5, "1 score beyond is", "it is") "3: importance “55” is left out: it is not between 1 and 5.\n" },
  { "T,2,5,3,4\nT2,8,,,", 1, 10,
    "3: Scores were taken as 1 to 10 because of this line. If it holds a slip, mend it, or write the scale behind "
    "the name of the column, as in “actual (1-5)”.\n" },
  { "T,80%,5,3,4", 0, 100, "0: Scores were taken as 0 to 100.\n" },
  { "T,1,5,101,4", 1, 5, "2: actual “101” is left out: it is not between 1 and 5.\n" },
  { "T,1,5,-1,4", 1, 5, "2: actual “-1” is left out: it is not between 1 and 5.\n" },
  { "T,1,5,many,4", 1, 5, "2: actual “many” is left out: it is not a number.\n" },
};

static void
test_found (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (scales); i++)
    {
      g_autofree char *table = g_strdup_printf ("touchpoint,importance,expected,actual,competitor:X\n%s\n", scales[i].scores);

      g_test_message ("%s", scales[i].scores);
      assert_scale (table, NULL, scales[i].low, scales[i].high, scales[i].remarks);
    }
}

/* @n rows with a 4 each, then @more. */
static char *
make_table (guint n, const char *more)
{
  GString *table = g_string_new ("touchpoint,importance\n");

  for (guint i = 0; i < n; i++)
    g_string_append_printf (table, "T%u,4\n", i);
  g_string_append (table, more);

  return g_string_free (table, FALSE);
}

/* One beyond for ten on the scale is a slip, whatever it is; one for nine is not, and is pointed out. */
static void
test_slip (void)
{
  g_autofree char *ten = make_table (10, "X,6\n");
  g_autofree char *nine = make_table (9, "X,6\n");
  g_autofree char *zeros = make_table (30, "X,0\nY,0\nZ,66\n");
  g_autofree char *percent = make_table (10, "X,60%\n");

  assert_scale (ten, NULL, 1, 5,
                BEYOND (1, 5, "1 score beyond is", "it is") "12: importance “6” is left out: it is not between 1 and 5.\n");
  assert_scale (
      nine, NULL, 1, 7,
      "11: Scores were taken as 1 to 7 because of this line. If it holds a slip, mend it, or write the scale behind the "
      "name of the column, as in “actual (1-5)”.\n");
  assert_scale (zeros, NULL, 1, 5,
                BEYOND (1, 5, "3 scores beyond are", "they are") "32: importance “0” is left out: it is not between 1 and 5.\n"
                                                                 "33: importance “0” is left out: it is not between 1 and 5.\n"
                                                                 "34: importance “66” is left out: it is not between 1 and 5.\n");
  assert_scale (percent, NULL, 1, 5,
                BEYOND (1, 5, "1 score beyond is",
                        "it is") "12: importance “60%” is left out: only scores from 0 to 100 can be per cents.\n");
}

/* On a larger scale, too: nine and ten are many, 55 is none of them. */
static void
test_slip_of_ten (void)
{
  g_autofree char *table = make_table (6, "A,9\nB,10\nC,8\nD,9\nX,55\n");

  assert_scale (table, NULL, 1, 10,
                BEYOND (1, 10, "1 score beyond is", "it is") "12: importance “55” is left out: it is not between 1 and 10.\n");
}

/* Among scores up to ten, a 0 is no slip, however few there are. */
static void
test_zero_of_ten (void)
{
  g_autofree char *table = make_table (12, "A,9\nB,10\nC,8\nD,9\nX,0\n");

  assert_scale (table, NULL, 0, 10, "0: Scores were taken as 0 to 10.\n");
}

/* What is said counts, and is not said again. */
static void
test_given (void)
{
  const JourneyCsvOptions options = { .scale_low = 1, .scale_high = 5 };
  const char *table = "touchpoint,actual\nT,4\nU,6\n";
  g_autofree char *ten = make_table (10, "X,6\n");
  g_autoptr (GString) headed = g_string_new (ten);

  assert_scale (table, &options, 1, 5, "3: actual “6” is left out: it is not between 1 and 5.\n");
  g_string_replace (headed, "importance", "importance (1-7)", 1);
  assert_scale (headed->str, NULL, 1, 7, "");
  assert_scale (headed->str, &options, 1, 5, "0: “importance (1-7)” was brought from 1–7 onto 1–5: a map has one scale.\n");
}

static double
figure_of (JourneyMap *map, guint touchpoint, JourneyFieldId field)
{
  JourneyState *stage = journey_state_child (journey_map_state (map), JOURNEY_MAP_STAGES, 0);
  JourneyState *node = journey_state_child (stage, JOURNEY_STAGE_TOUCHPOINTS, touchpoint);

  return journey_state_number (journey_state_child (node, JOURNEY_TOUCHPOINT_SCORES, 0), field);
}

/* The scale that is asked for is that of the map; what a column says is of the column. Spreads and competitors go with the
 * experience, and nothing is left at 2.5999999999999996. */
static void
test_asked (void)
{
  const char *table = "touchpoint,importance (1-7),actual (1-10),sd,competitor:X\nT,3.4,4,1.8,7\n";
  const JourneyCsvOptions options = { .scale_low = 1, .scale_high = 5 };
  g_autoptr (GBytes) bytes = g_bytes_new (table, strlen (table));
  g_autoptr (JourneyMap) map = journey_csv_import (bytes, &options, NULL, NULL);
  JourneyState *rival = journey_state_child (journey_map_state (map), JOURNEY_MAP_COMPETITORS, 0);

  assert_scale (table, &options, 1, 5,
                "0: “importance (1-7)” was brought from 1–7 onto 1–5: a map has one scale.\n"
                "0: “actual (1-10)” was brought from 1–10 onto 1–5: a map has one scale.\n");
  g_assert_cmpfloat (figure_of (map, 0, JOURNEY_SCORE_IMPORTANCE), ==, 2.6);
  g_assert_cmpfloat (figure_of (map, 0, JOURNEY_SCORE_ACTUAL), ==, 2.333333333);
  g_assert_cmpfloat (figure_of (map, 0, JOURNEY_SCORE_SD), ==, 0.8);
  g_assert_cmpfloat (journey_state_number (journey_state_child (rival, JOURNEY_COMPETITOR_RATINGS, 0), JOURNEY_RATING_ACTUAL), ==,
                     3.666666667);
}

static const struct
{
  const char *header;
  int low;
  int high;
} headings[] = {
  { "actual (1-10)", 1, 10 },  { "实际（0 到 １００）", 0, 100 }, { "Actual [1 … 7] *", 1, 7 },
  { "actual (0–10):", 0, 10 }, { "actual (1 to 7)", 1, 7 },       { "actual (2026)", 1, 5 },
  { "actual (10-1)", 1, 5 },   { "actual (1-10", 1, 10 },         { "actual (1-99999999)", 1, 5 },
  { "actual ()", 1, 5 },       { "actual 1–10", 1, 10 },          { "Actual 0 to 10 *", 0, 10 },
  { "actual (5)", 1, 5 },      { "actual (1-5 stars)", 1, 5 },
};

static void
test_headings (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (headings); i++)
    {
      g_autofree char *table = g_strdup_printf ("touchpoint,%s\nT,4\n", headings[i].header);
      g_autoptr (GBytes) bytes = g_bytes_new (table, strlen (table));
      g_autoptr (JourneyMap) map = journey_csv_import (bytes, NULL, NULL, NULL);

      g_test_message ("%s", headings[i].header);
      g_assert_cmpint (journey_state_integer (journey_map_state (map), JOURNEY_MAP_SCALE_LOW), ==, headings[i].low);
      g_assert_cmpint (journey_state_integer (journey_map_state (map), JOURNEY_MAP_SCALE_HIGH), ==, headings[i].high);
    }
}

/* Columns that name scales of their own are brought onto that of the experience; one that may well have its own is told. */
static void
test_several (void)
{
  const char *importance = "touchpoint,importance (1-5),expected,actual\nT,4,9,7\nU,5,8,3\nV,3,7,10\n";
  const char *named = "touchpoint,importance (1-5),expected (1-7),actual (1-10)\nT,4,4,3\nU,5,7,10\nV,6,1,1\n";
  const char *bare = "touchpoint,importance,actual (1-10)\nT,4,4\nU,5,7\nV,2,1\nW,3,2\n";
  g_autoptr (GBytes) bytes = g_bytes_new (named, strlen (named));
  g_autoptr (JourneyMap) map = journey_csv_import (bytes, NULL, NULL, NULL);

  /* Importance on a scale of its own says nothing of what the others are on. */
  assert_scale (importance, NULL, 1, 10,
                "0: “importance (1-5)” was brought from 1–5 onto 1–10: a map has one scale.\n0: Scores were taken as 1 to 10.\n");
  assert_scale (named, NULL, 1, 10,
                "0: “importance (1-5)” was brought from 1–5 onto 1–10: a map has one scale.\n"
                "0: “expected (1-7)” was brought from 1–7 onto 1–10: a map has one scale.\n"
                "4: importance (1-5) “6” is left out: it is not between 1 and 5.\n");
  g_assert_cmpfloat (figure_of (map, 0, JOURNEY_SCORE_IMPORTANCE), ==, 7.75);
  g_assert_cmpfloat (figure_of (map, 0, JOURNEY_SCORE_EXPECTED), ==, 5.5);
  g_assert_cmpfloat (figure_of (map, 0, JOURNEY_SCORE_ACTUAL), ==, 3);
  g_assert_cmpfloat (figure_of (map, 1, JOURNEY_SCORE_IMPORTANCE), ==, 10);
  g_assert_true (isnan (figure_of (map, 2, JOURNEY_SCORE_IMPORTANCE)));

  assert_scale (bare, NULL, 1, 10,
                "0: “importance” was taken as 1 to 10, like the other scores. If it is on 1 to 5, write so behind its name: "
                "“importance (1-5)”.\n");
}

/* A table that we write says its scale, unless it is the usual one. */
static void
test_written (void)
{
  const char *table = "touchpoint,actual (0-10)\nT,4\n";
  g_autoptr (GBytes) bytes = g_bytes_new (table, strlen (table));
  g_autoptr (JourneyMap) map = journey_csv_import (bytes, NULL, NULL, NULL);
  g_autoptr (GBytes) written = journey_csv_export (journey_map_state (map), NULL);
  const char *text = g_bytes_get_data (written, NULL);

  g_assert_nonnull (strstr (text, "importance (0-10),expected (0-10),actual (0-10),n"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/csv-scale/found", test_found);
  g_test_add_func ("/csv-scale/slip", test_slip);
  g_test_add_func ("/csv-scale/slip-of-ten", test_slip_of_ten);
  g_test_add_func ("/csv-scale/zero-of-ten", test_zero_of_ten);
  g_test_add_func ("/csv-scale/given", test_given);
  g_test_add_func ("/csv-scale/asked", test_asked);
  g_test_add_func ("/csv-scale/headings", test_headings);
  g_test_add_func ("/csv-scale/several", test_several);
  g_test_add_func ("/csv-scale/written", test_written);

  return g_test_run ();
}
