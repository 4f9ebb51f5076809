/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-file-name.h"

#include <string.h>

#include "journey-usual-name.h"

static const struct
{
  const char *typed;
  const char *suffix;
  const char *name;
} typed[] = {
  { "mine", "journey", "mine.journey" },
  { "mine.journey", "journey", "mine.journey" },
  { "mine.JOURNEY", "journey", "mine.JOURNEY" },
  { "mine.journey.journey", "journey", "mine.journey" },
  { "mine.Journey.journey.journey", "journey", "mine.journey" },
  { "mine.", "journey", "mine.journey" },
  { "mine..journey.journey", "journey", "mine.journey" },
  { "mine .", "journey", "mine.journey" },
  { "v1.2", "journey", "v1.2.journey" },
  { "mine.csv", "journey", "mine.csv.journey" },
  { "mine.journey", "pdf", "mine.journey.pdf" },
  { "journey", "journey", "journey.journey" },
  { "myjourney", "journey", "myjourney.journey" },
  { ".journey", "journey", "Untitled journey.journey" },
  { ".journey.journey", "journey", "Untitled journey.journey" },
  { " ", "png", "Untitled journey.png" },
  { "旅程", "journey", "旅程.journey" },
  { "\xff\xfe", "svg", "\xff\xfe.svg" },
};

static void
test_complete (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (typed); i++)
    {
      g_autofree char *name = journey_file_name_complete (typed[i].typed, typed[i].suffix);
      g_autofree char *again = journey_file_name_complete (name, typed[i].suffix);

      g_assert_cmpstr (name, ==, typed[i].name);
      g_assert_cmpstr (again, ==, name);
    }
}

static void
test_from_title (void)
{
  static const struct
  {
    const char *title;
    const char *name;
  } names[] = {
    { "Home broadband — first 90 days", "Home broadband — first 90 days.journey" },
    { "a/b\\c:d", "a-b-c-d.journey" },
    { "-rf", "rf.journey" },
    { "..hidden", "hidden.journey" },
    { "  spaced  ", "spaced.journey" },
    { "会员商店", "会员商店.journey" },
    { "\xe2\x80\xaegnp", "gnp.journey" },
    { "", "Untitled journey.journey" },
    { "...", "Untitled journey.journey" },
  };
  g_autofree char *endless = g_strnfill (5000, 'x');
  g_autofree char *cut = journey_file_name_from_title (endless, "pdf");

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *name = journey_file_name_from_title (names[i].title, "journey");

      g_assert_cmpstr (name, ==, names[i].name);
    }
  g_assert_cmpuint (strlen (cut), <, 250);
}

static void
test_usual_names (void)
{
  g_assert_cmpstr (journey_usual_title ("Mine"), ==, "Mine");
  g_assert_cmpstr (journey_usual_title (" \n"), ==, "Untitled journey");
  g_assert_cmpstr (journey_usual_name (JOURNEY_KIND_PERSONA), ==, "Customer");
  g_assert_true (journey_is_usual_name (JOURNEY_KIND_DIMENSION, "Overall"));
  g_assert_false (journey_is_usual_name (JOURNEY_KIND_DIMENSION, "Time"));
  g_assert_true (journey_is_usual_lane_name (JOURNEY_LANE_KIND_PAIN_POINTS, "Pain points"));
  g_assert_false (journey_is_usual_lane_name (JOURNEY_LANE_KIND_PAIN_POINTS, "What hurts"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/file-name/complete", test_complete);
  g_test_add_func ("/file-name/from-title", test_from_title);
  g_test_add_func ("/file-name/usual-names", test_usual_names);

  return g_test_run ();
}
