/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "answers-map.h"
#include "journey-csv.h"
#include "journey-edit.h"
#include "journey-kinds.h"
#include "journey-reader.h"
#include "journey-tally-sums.h"
#include "journey-text.h"
#include "journey-writer.h"

#define ROW_HEADER                                                                                                               \
  "touchpoint,stage,segment,date,nps,csat,ces,expected,actual,importance,kano_functional,kano_dysfunctional,comment\n"

static JourneyAnswers *
try_read (JourneyState *map, const char *csv, gsize length, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (csv, length);
  const JourneyAnswersOptions options = { .near = TRUE, .source = "survey" };

  return journey_answers_read (map, bytes, &options, NULL, NULL, NULL, error);
}

static JourneyMap *
large_map (guint n)
{
  g_autoptr (GString) table = g_string_new ("stage,touchpoint\n");

  for (guint i = 0; i < n; i++)
    g_string_append_printf (table, "Stage %u,Touchpoint number %u\n", i / 20, i);

  return answers_map_new (table->str);
}

static void
on_progress (double fraction, gpointer data)
{
  double *last = data;

  g_assert_cmpfloat (fraction, >=, *last);
  g_assert_cmpfloat (fraction, <=, 1);
  *last = fraction;
}

/* None of them is lost on the way. */
static void
test_many (void)
{
  g_autoptr (JourneyMap) map = large_map (50);
  g_autoptr (GString) csv = g_string_new (ROW_HEADER);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (JourneyAnswers) answers = NULL;
  JourneyTallySums sums = { 0 };
  guint64 n = 0;
  double fraction = 0;

  for (guint i = 0; i < 100000; i++)
    g_string_append_printf (csv, "Touchpoint number %u,,Segment %u,2026-10-%02u,%u,%u,%u,4,%u,3,1,5,\n", i % 50, i % 7,
                            i % 28 + 1, i % 11, i % 5 + 1, i % 7 + 1, i % 5 + 1);
  bytes = g_string_free_to_bytes (g_steal_pointer (&csv));
  answers = journey_answers_read (journey_map_state (map), bytes, NULL, on_progress, &fraction, NULL, NULL);
  g_assert_cmpuint (answers->n_rows, ==, 100000);
  g_assert_cmpuint (answers->n_taken, ==, 100000);
  g_assert_cmpuint (answers->n_touchpoints, ==, 50);
  g_assert_cmpuint (journey_report_length (answers->report), ==, 0);
  g_assert_cmpfloat (fraction, >, 0.9);

  for (guint i = 0; i < 50; i++)
    {
      g_autofree char *title = g_strdup_printf ("Touchpoint number %u", i);
      JourneyState *touchpoint = answers_map_touchpoint (answers->after, title);

      journey_tally_sums_add_touchpoint (&sums, touchpoint, NULL);
      g_assert_cmpint (journey_state_integer (journey_state_child (touchpoint, JOURNEY_TOUCHPOINT_SCORES, 0), JOURNEY_SCORE_N),
                       ==, 2000);
    }
  for (guint i = 0; i < JOURNEY_N_NPS_ANSWERS; i++)
    n += sums.nps[i];
  g_assert_cmpuint (n, ==, 100000);
  g_assert_cmpuint (sums.kano[JOURNEY_KANO_PERFORMANCE - JOURNEY_KANO_MUST_BE], ==, 100000);
}

/* A file full of strange names neither takes forever nor fills the report. */
static void
test_strange_names (void)
{
  g_autoptr (JourneyMap) map = large_map (2000);
  g_autoptr (GString) csv = g_string_new ("touchpoint,nps\n");
  g_autoptr (JourneyAnswers) answers = NULL;

  for (guint i = 0; i < 100000; i++)
    g_string_append_printf (csv, "Tuochpoint nmuber %u x,9\n", i);
  answers = answers_map_read (journey_map_state (map), csv->str, NULL);
  g_assert_cmpuint (answers->titles->len, ==, 100000);
  g_assert_cmpuint (answers->n_taken, ==, 0);
  g_assert_true (answers->after == answers->before);
  g_assert_cmpuint (journey_report_length (answers->report), <, 210);
}

static void
test_one_more_name (void)
{
  g_autoptr (JourneyMap) map = large_map (1);
  g_autoptr (GString) csv = g_string_new ("touchpoint,nps\n");
  g_autoptr (JourneyAnswers) answers = NULL;
  g_autofree char *remarks = NULL;

  for (guint i = 0; i < 201; i++)
    g_string_append_printf (csv, "Elsewhere %u,9\n", i);
  answers = answers_map_read (journey_map_state (map), csv->str, NULL);
  remarks = answers_map_remarks (answers->report);
  g_assert_nonnull (strstr (remarks, "0: 1 more name is no touchpoint of the map either.\n"
                                     "0: 1 row with such names is left out.\n"));
}

static void
test_comments (void)
{
  g_autoptr (JourneyMap) map = large_map (2);
  g_autoptr (GString) csv = g_string_new ("touchpoint,comment\n");
  g_autoptr (JourneyAnswers) answers = NULL;

  for (guint i = 0; i < 6000; i++)
    g_string_append_printf (csv, "Touchpoint number %u,Comment %u\n", i % 2, i / 4);
  answers = answers_map_read (journey_map_state (map), csv->str, NULL);
  g_assert_cmpuint (answers->n_comments, ==, 5000);
  g_assert_cmpuint (answers->n_more_comments, ==, 1000);
  g_assert_cmpuint (journey_report_length (answers->report), ==, 1);
  g_assert_cmpstr (journey_report_get (answers->report, 0)->message, ==,
                   "1000 comments are left out: only the first 5000 become feedback.");

  answers_map_import (map, csv->str);
  g_assert_cmpuint (journey_state_n_children (answers_map_import (map, csv->str), JOURNEY_MAP_FEEDBACK), ==, 5000);
}

static char *
many_rows (guint n)
{
  GString *csv = g_string_new ("touchpoint,nps\n");

  while (n-- > 0)
    g_string_append (csv, "a,1\n");

  return g_string_free (csv, FALSE);
}

static char *
many_segments (guint n_segments, guint n_touchpoints)
{
  GString *csv = g_string_new ("touchpoint,segment,nps,csat,ces\n");

  for (guint i = 0; i < n_touchpoints; i++)
    for (guint j = 0; j < n_segments; j++)
      g_string_append_printf (csv, "Touchpoint number %u,Segment %u,9,4,7\n", i, j);

  return g_string_free (csv, FALSE);
}

static void
assert_limit (JourneyMap *map, char *csv, const char *word)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (try_read (journey_map_state (map), csv, strlen (csv), &error));
  g_assert_error (error, JOURNEY_CSV_ERROR, JOURNEY_CSV_ERROR_LIMIT);
  g_assert_nonnull (strstr (error->message, word));
  g_free (csv);
}

static void
test_limits (void)
{
  g_autoptr (JourneyMap) map = large_map (400);

  assert_limit (map, many_rows (JOURNEY_ANSWERS_MAX_ROWS + 1), "500000 rows");
  assert_limit (map, many_segments (201, 1), "“segment”");
  assert_limit (map, many_segments (200, 400), "too large to be saved");
}

/* A survey that breaks off is not taken over in part. */
static void
assert_broken (JourneyMap *map, const char *row, int code)
{
  g_autofree char *csv = g_strdup_printf ("touchpoint,nps\nTouchpoint number 0,9\n%s\nTouchpoint number 1,9\n", row);
  g_autoptr (GError) error = NULL;

  g_assert_null (try_read (journey_map_state (map), csv, strlen (csv), &error));
  g_assert_error (error, JOURNEY_CSV_ERROR, code);
}

static void
test_broken (void)
{
  g_autoptr (JourneyMap) map = large_map (2);
  g_autofree char *cells = g_strnfill (1200, ',');
  g_autofree char *large = g_strnfill (2 * 1024 * 1024, 'a');
  g_autofree char *garbage = g_strnfill (2000, '\001');

  assert_broken (map, cells, JOURNEY_CSV_ERROR_LIMIT);
  assert_broken (map, large, JOURNEY_CSV_ERROR_LIMIT);
  assert_broken (map, garbage, JOURNEY_CSV_ERROR_ENCODING);
}

/* Also a small survey may be what is too much. */
static void
test_full_map (void)
{
  g_autoptr (JourneyMap) map = large_map (62);
  g_autofree char *text = g_strnfill (JOURNEY_LIMIT_TEXT, 'a');
  g_autofree char *comment = g_strnfill (800000, '&');

  for (guint i = 0; i < 62; i++)
    {
      JourneyNode *stage = journey_node_child (JOURNEY_NODE (map), JOURNEY_MAP_STAGES, i / 20);

      journey_edit_set_text (journey_node_child (stage, JOURNEY_STAGE_TOUCHPOINTS, i % 20), JOURNEY_TOUCHPOINT_ACTION, text);
    }
  assert_limit (map, g_strdup_printf ("touchpoint,comment\nTouchpoint number 1,%s\n", comment), "too large to be saved");
}

static void
test_cancelled (void)
{
  g_autoptr (JourneyMap) map = large_map (2);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autofree char *csv = many_rows (5000);
  g_autoptr (GBytes) bytes = g_bytes_new_static (csv, strlen (csv));
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (journey_answers_read (journey_map_state (map), bytes, NULL, NULL, NULL, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

/* Whatever stands in a file: a clear answer, and a map that can be saved and read again. */
static void
assert_sound (JourneyMap *map, const char *csv, gsize length)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JourneyAnswers) answers = try_read (journey_map_state (map), csv, length, &error);
  g_autoptr (GBytes) file = NULL;
  g_autoptr (JourneyState) back = NULL;

  if (!answers)
    {
      g_assert_cmpuint (strlen (error->message), >, 10);
      return;
    }

  file = journey_write_bytes (answers->after);
  back = journey_read_bytes (file, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (journey_state_equal (back, answers->after));
}

#define SURVEY                                                                                                                   \
  ROW_HEADER "Touchpoint number 1,Stage 0,Young,2026-10-03,9,4,7,5,2,4,1,5,\"Late, and twice\"\n"                                \
             "touchpoint number 1,,Old,2026-10-04,3,2,1,4,3.5,4,like,dislike,'=HYPERLINK(1)\n"                                   \
             "Tuochpoint number 1,,,,10,5,6,,,,,,\n"

static void
test_cut_off (void)
{
  g_autoptr (JourneyMap) map = large_map (3);

  for (gsize length = 0; length <= strlen (SURVEY); length++)
    assert_sound (map, SURVEY, length);
}

static void
test_mutated (void)
{
  static const char odd[] = "\0\001\033\t\r\n\",;'\x7f\xc3\xa9\xff\xfe\xe2\x80\xae<&%nsx09-.=";
  g_autoptr (JourneyMap) map = large_map (3);
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);

  for (guint i = 0; i < 3000; i++)
    {
      g_autofree char *csv = g_strdup (SURVEY);
      guint n = (guint)g_rand_int_range (rand, 1, 12);

      while (n-- > 0)
        csv[g_rand_int_range (rand, 0, (int)strlen (SURVEY))] = odd[g_rand_int_range (rand, 0, sizeof odd - 1)];
      assert_sound (map, csv, strlen (SURVEY));
    }
}

static void
test_hostile (void)
{
  static const char *const csvs[] = {
    "touchpoint,nps\nTouchpoint number 1,99999999999999999999\nTouchpoint number 1,1e0\nTouchpoint number 1,nan\n",
    "touchpoint,actual\nTouchpoint number 1,inf\nTouchpoint number 1,0x4\nTouchpoint number 1,1e999\n",
    "touchpoint,comment,segment\nTouchpoint number 1,\"<b>\xe2\x80\xae\",\"a\nb\"\n",
    "touchpoint,date,nps\nTouchpoint number 1,99999-01-01,3\nTouchpoint number 1,2026-13-01,3\nTouchpoint number "
    "1,2026-1-1-1,3\n",
    "touchpoint,touchpoint,nps,nps\nTouchpoint number 1,x,3,4\n",
    "touchpoint,stage,nps\n\xe3\x80\x80,\xc2\xa0,3\n-,-,3\n%n%s,%s,3\n",
    "touchpoint;nps\n\"Touchpoint number 1;9\n;;;;\n",
  };
  g_autoptr (JourneyMap) map = large_map (3);

  for (guint i = 0; i < G_N_ELEMENTS (csvs); i++)
    assert_sound (map, csvs[i], strlen (csvs[i]));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/answers/many", test_many);
  g_test_add_func ("/answers/strange-names", test_strange_names);
  g_test_add_func ("/answers/one-more-name", test_one_more_name);
  g_test_add_func ("/answers/comments", test_comments);
  g_test_add_func ("/answers/limits", test_limits);
  g_test_add_func ("/answers/broken", test_broken);
  g_test_add_func ("/answers/full-map", test_full_map);
  g_test_add_func ("/answers/cancelled", test_cancelled);
  g_test_add_func ("/answers/cut-off", test_cut_off);
  g_test_add_func ("/answers/mutated", test_mutated);
  g_test_add_func ("/answers/hostile", test_hostile);

  return g_test_run ();
}
