/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "answers-map.h"
#include "journey-kano.h"
#include "journey-kinds.h"

static JourneyKano
need_of (JourneyMap *map, const char *title)
{
  return (JourneyKano)journey_state_integer (answers_map_touchpoint (journey_map_state (map), title), JOURNEY_TOUCHPOINT_KANO);
}

static const char *
date_of (JourneyMap *map, const char *title)
{
  return journey_state_text (answers_map_touchpoint (journey_map_state (map), title), JOURNEY_TOUCHPOINT_KANO_DATE);
}

/* @row so many times below the header. */
static void
add_rows (GString *csv, const char *row, guint n)
{
  if (csv->len == 0)
    g_string_append (csv, "touchpoint,segment,date,kano_functional,kano_dysfunctional\n");
  for (guint i = 0; i < n; i++)
    g_string_append_printf (csv, "%s\n", row);
}

/* Ten answers of the same kind set the class; the last answer dates it. */
static void
test_set (void)
{
  g_autoptr (JourneyMap) map = answers_map_new ("stage,touchpoint\nA,Order\n");
  g_autoptr (GString) csv = g_string_new (NULL);

  add_rows (csv, "Order,Young,2026-10-01,must-be,dislike", 9);
  add_rows (csv, "Order,Old,2026-10-03,3,5", 1);
  answers_map_assert_remarks (map, csv->str, "");
  answers_map_import (map, csv->str);
  g_assert_cmpint (need_of (map, "Order"), ==, JOURNEY_KANO_MUST_BE);
  g_assert_cmpstr (date_of (map, "Order"), ==, "2026-10-03");
}

/* One answer, or nine, set nothing where nothing was, and replace nothing. */
static void
test_few (void)
{
  g_autoptr (JourneyMap) map = answers_map_new ("stage,touchpoint,kano\nA,Order,attractive\nA,Pay,\nA,Call,must-be\n");
  g_autoptr (GString) csv = g_string_new (NULL);

  add_rows (csv, "Order,,2026-10-01,2,5", 1);
  add_rows (csv, "Pay,,2026-10-01,1,5", 9);
  add_rows (csv, "Call,,2026-10-01,2,5", 2);
  answers_map_assert_remarks (
      map, csv->str,
      "0: 1 answer about the need of “Order” is too few to set it to “Must-be”, which takes 10; it stays as it is.\n"
      "0: 9 answers about the need of “Pay” are too few to set it to “Performance”, which takes 10; it stays as it is.\n");
  answers_map_import (map, csv->str);
  g_assert_cmpint (need_of (map, "Order"), ==, JOURNEY_KANO_ATTRACTIVE);
  g_assert_cmpint (need_of (map, "Pay"), ==, JOURNEY_KANO_NONE);
  g_assert_cmpint (need_of (map, "Call"), ==, JOURNEY_KANO_MUST_BE);
  g_assert_cmpstr (date_of (map, "Call"), ==, "");
  answers_map_assert_tallies (journey_map_state (map), "Pay", "kano  2026-10-01..2026-10-01 1-5:9\n");
}

/* What the map had of another segment counts too. */
static void
test_segments (void)
{
  g_autoptr (JourneyMap) map = answers_map_new ("stage,touchpoint\nA,Order\n");
  g_autoptr (GString) young = g_string_new (NULL);
  g_autoptr (GString) old = g_string_new (NULL);

  add_rows (young, "Order,Young,2026-10-01,1,5", 6);
  add_rows (old, "Order,Old,2026-09-01,1,5", 4);
  answers_map_import (map, young->str);
  g_assert_cmpint (need_of (map, "Order"), ==, JOURNEY_KANO_NONE);
  answers_map_import (map, old->str);
  g_assert_cmpint (need_of (map, "Order"), ==, JOURNEY_KANO_PERFORMANCE);
  g_assert_cmpstr (date_of (map, "Order"), ==, "2026-10-01");
}

static void
test_divided (void)
{
  g_autoptr (JourneyMap) map = answers_map_new ("stage,touchpoint,kano\nA,Order,attractive\n");
  g_autoptr (GString) csv = g_string_new (NULL);

  add_rows (csv, "Order,,,2,5", 7);
  add_rows (csv, "Order,,,1,5", 5);
  answers_map_assert_remarks (map, csv->str,
                              "0: Answers about the need of “Order” are divided: “Must-be” is hardly ahead of “Performance”; its "
                              "need stays as it is.\n");
  answers_map_import (map, csv->str);
  g_assert_cmpint (need_of (map, "Order"), ==, JOURNEY_KANO_ATTRACTIVE);
}

/* The class that somebody had set is replaced when the answers are firm, and that is said. */
static void
test_replaced (void)
{
  g_autoptr (JourneyMap) map = answers_map_new ("stage,touchpoint,kano\nA,Order,attractive\n");
  g_autoptr (GString) csv = g_string_new (NULL);

  add_rows (csv, "Order,,,2,5", 9);
  add_rows (csv, "Order,,,1,5", 2);
  answers_map_assert_remarks (map, csv->str, "0: The need of “Order” was “Attractive”; by the answers it is “Must-be”.\n");
  answers_map_import (map, csv->str);
  g_assert_cmpint (need_of (map, "Order"), ==, JOURNEY_KANO_MUST_BE);
}

/* Reverse and questionable are no kind of need, so that what somebody had set stays. */
static void
test_none (void)
{
  g_autoptr (JourneyMap) map = answers_map_new ("stage,touchpoint,kano\nA,Order,attractive\nA,Pay,\n");
  g_autoptr (GString) csv = g_string_new (NULL);

  add_rows (csv, "Order,,2026-10-01,1,1", 20);
  add_rows (csv, "Order,,2026-10-01,1,5", 1);
  add_rows (csv, "Pay,,2026-10-02,5,1", 1);
  answers_map_assert_remarks (
      map, csv->str,
      "0: Most answers about “Order” are “Questionable”, which says no kind of need; its need stays as it is.\n"
      "0: Most answers about “Pay” are “Reverse”, which says no kind of need; its need stays as it is.\n");
  answers_map_import (map, csv->str);
  g_assert_cmpint (need_of (map, "Order"), ==, JOURNEY_KANO_ATTRACTIVE);
  g_assert_cmpstr (date_of (map, "Order"), ==, "");
  g_assert_cmpint (need_of (map, "Pay"), ==, JOURNEY_KANO_NONE);
  g_assert_cmpstr (date_of (map, "Pay"), ==, "");
}

/* A large map has not a remark for each touchpoint. */
static void
test_many (void)
{
  g_autoptr (GString) table = g_string_new ("stage,touchpoint\n");
  g_autoptr (GString) csv = g_string_new ("touchpoint,kano_functional,kano_dysfunctional\n");
  g_autoptr (JourneyMap) map = NULL;
  g_autoptr (JourneyAnswers) answers = NULL;
  const JourneyRemark *last;

  for (guint i = 0; i < 1200; i++)
    {
      g_string_append_printf (table, "A,Touchpoint %u\n", i);
      g_string_append_printf (csv, "Touchpoint %u,2,5\n", i);
    }
  map = answers_map_new (table->str);
  answers = answers_map_read (journey_map_state (map), csv->str, NULL);
  g_assert_cmpuint (journey_report_length (answers->report), ==, 1001);
  last = journey_report_get (answers->report, 1000);
  g_assert_cmpstr (last->message, ==, "200 more remarks are not listed.");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/answers-kano/set", test_set);
  g_test_add_func ("/answers-kano/few", test_few);
  g_test_add_func ("/answers-kano/segments", test_segments);
  g_test_add_func ("/answers-kano/divided", test_divided);
  g_test_add_func ("/answers-kano/replaced", test_replaced);
  g_test_add_func ("/answers-kano/none", test_none);
  g_test_add_func ("/answers-kano/many", test_many);

  return g_test_run ();
}
