/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-text-lines.h"

static void
assert_items (const char *text, const char *joined)
{
  g_auto (GStrv) lines = journey_text_lines_split (text);
  g_autofree char *found = g_strjoinv ("|", lines);

  g_assert_cmpstr (found, ==, joined);
}

static void
test_split (void)
{
  assert_items ("", "");
  assert_items ("\n \n", "");
  assert_items ("one", "one");
  assert_items ("one\ntwo\n", "one|two");
  assert_items ("one\n\nthree", "one||three");
}

static void
assert_set (const char *text, guint position, const char *line, const char *wanted)
{
  g_autofree char *found = journey_text_lines_set (text, position, line);

  g_assert_cmpstr (found, ==, wanted);
}

static void
test_set (void)
{
  assert_set ("", 0, "one", "one");
  assert_set ("one", 1, "two", "one\ntwo");
  assert_set ("one\ntwo", 0, "1", "1\ntwo");
  assert_set ("one\ntwo", 1, "", "one");
  assert_set ("one\ntwo", 0, "", "\ntwo");
  assert_set ("one\ntwo", 0, "a\nb", "a\nb\ntwo");
  assert_set ("one", 0, "", "");
}

static void
assert_moved (const char *text, guint from, guint to, const char *wanted)
{
  g_autofree char *found = journey_text_lines_move (text, from, to);

  g_assert_cmpstr (found, ==, wanted);
}

static void
test_move (void)
{
  assert_moved ("a\nb\nc", 0, 2, "b\nc\na");
  assert_moved ("a\nb\nc", 2, 0, "c\na\nb");
  assert_moved ("a\nb\nc", 1, 1, "a\nb\nc");
  assert_moved ("a\nb\nc", 0, 3, "a\nb\nc");
  assert_moved ("", 0, 0, "");
}

static void
test_tidy (void)
{
  g_autofree char *tidy = journey_text_lines_tidy ("\none\n \ntwo\n\n");
  g_autofree char *same = journey_text_lines_tidy ("one\ntwo");

  g_assert_cmpstr (tidy, ==, "one\ntwo");
  g_assert_cmpstr (same, ==, "one\ntwo");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/text-lines/split", test_split);
  g_test_add_func ("/text-lines/set", test_set);
  g_test_add_func ("/text-lines/move", test_move);
  g_test_add_func ("/text-lines/tidy", test_tidy);

  return g_test_run ();
}
