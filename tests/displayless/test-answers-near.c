/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "answers-map.h"
#include "journey-kinds.h"

static const JourneyAnswersOptions near = { .near = TRUE };

static void
test_slips (void)
{
  g_autoptr (JourneyMap) map = answers_map_new (ANSWERS_MAP);
  g_autoptr (JourneyAnswers) answers =
      answers_map_read (journey_map_state (map), "touchpoint,stage,nps\nFrist bill,,9\nXyz,,1\n", &near);
  const JourneyAnswersTitle *bill = g_ptr_array_index (answers->titles, 0);
  g_autofree char *remarks = answers_map_remarks (answers->report);

  answers_map_assert_tallies (answers->after, "First bill", "nps  .. 9:1\n");
  g_assert_cmpint (bill->match, ==, JOURNEY_ANSWERS_MATCH_NEAR);
  g_assert_cmpuint (answers->n_unmatched, ==, 1);
  g_assert_cmpstr (remarks, ==,
                   "2: “Frist bill” is taken for “First bill” (1 row).\n"
                   "0: “Xyz” is no touchpoint of the map; 1 row is left out (line 3).\n");
}

static JourneyAnswersTitle *
look_up (JourneyMap *map, const char *name, JourneyAnswers **answers)
{
  g_autofree char *csv = g_strdup_printf ("touchpoint,nps\n%s,9\n", name);

  *answers = answers_map_read (journey_map_state (map), csv, &near);
  return g_ptr_array_index ((*answers)->titles, 0);
}

static const struct
{
  const char *name;
  JourneyAnswersMatch match;
  const char *taken;
} names[] = {
  /* One letter in five. */
  { "First bil", JOURNEY_ANSWERS_MATCH_NEAR, "First bill" },
  { "Fist bill", JOURNEY_ANSWERS_MATCH_NEAR, "First bill" },
  { "Firstbill", JOURNEY_ANSWERS_MATCH_NEAR, "First bill" },
  { "First hall", JOURNEY_ANSWERS_MATCH_UNKNOWN, NULL },
  { "Fast hill", JOURNEY_ANSWERS_MATCH_UNKNOWN, NULL },
  { "Cell", JOURNEY_ANSWERS_MATCH_UNKNOWN, NULL },
  { "Cal", JOURNEY_ANSWERS_MATCH_UNKNOWN, NULL },
  /* Whole words, of one only. */
  { "Bill", JOURNEY_ANSWERS_MATCH_NEAR, "First bill" },
  { "The first bill of all", JOURNEY_ANSWERS_MATCH_NEAR, "First bill" },
  { "Billing", JOURNEY_ANSWERS_MATCH_UNKNOWN, NULL },
  { "Ill", JOURNEY_ANSWERS_MATCH_UNKNOWN, NULL },
  { "Visit", JOURNEY_ANSWERS_MATCH_AMBIGUOUS, NULL },
  { "Install", JOURNEY_ANSWERS_MATCH_NEAR, "Install visit" },
  { "Visit to a shop", JOURNEY_ANSWERS_MATCH_UNKNOWN, NULL },
  /* Two that are as near. */
  { "Shop visits", JOURNEY_ANSWERS_MATCH_NEAR, "Shop visit" },
  { "Sign-by form", JOURNEY_ANSWERS_MATCH_AMBIGUOUS, NULL },
  /* Numbers are no slips. */
  { "Letter 1", JOURNEY_ANSWERS_MATCH_UNKNOWN, NULL },
  { "Letter 22", JOURNEY_ANSWERS_MATCH_UNKNOWN, NULL },
  { "Leter 2", JOURNEY_ANSWERS_MATCH_NEAR, "Letter 2" },
  { "第三次来电", JOURNEY_ANSWERS_MATCH_UNKNOWN, NULL },
  /* A character says more than a letter. */
  { "首张帐单", JOURNEY_ANSWERS_MATCH_NEAR, "首张账单" },
  { "首次帐单", JOURNEY_ANSWERS_MATCH_UNKNOWN, NULL },
  { "账单", JOURNEY_ANSWERS_MATCH_NEAR, "首张账单" },
  { "单", JOURNEY_ANSWERS_MATCH_UNKNOWN, NULL },
};

static void
test_names (void)
{
  g_autoptr (JourneyMap) map = answers_map_new ("stage,touchpoint\nA,First bill\nA,Install visit\nA,Shop visit\nA,Call\n"
                                                "A,Letter 2\nA,Sign-in form\nA,Sign-up form\nA,首张账单\nA,第二次来电\n");

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (JourneyAnswers) answers = NULL;
      JourneyAnswersTitle *title = look_up (map, names[i].name, &answers);

      g_test_message ("%s", names[i].name);
      g_assert_cmpint (title->match, ==, names[i].match);
      g_assert_cmpstr (title->touchpoint, ==,
                       names[i].taken ? journey_state_id (answers_map_touchpoint (answers->before, names[i].taken)) : NULL);
    }
}

/* All that may be meant are proposed, the best first, also when none is taken. */
static void
test_candidates (void)
{
  g_autoptr (JourneyMap) map = answers_map_new ("stage,touchpoint\nA,First bill\nA,Bill by post\nA,Bills\nA,Pay\n");
  g_autoptr (JourneyAnswers) answers = NULL;
  JourneyAnswersTitle *title = look_up (map, "Bill", &answers);

  g_assert_cmpint (title->match, ==, JOURNEY_ANSWERS_MATCH_NEAR);
  g_assert_cmpuint (g_strv_length (title->candidates), ==, 3);
  g_assert_cmpstr (title->touchpoint, ==, journey_state_id (answers_map_touchpoint (answers->before, "Bills")));
  g_assert_cmpstr (title->candidates[0], ==, title->touchpoint);
}

/* Two of one name in two stages: the stage that is named counts, and one that has none of them guesses nothing. */
static void
test_stages (void)
{
  g_autoptr (JourneyMap) map = answers_map_new (ANSWERS_MAP);
  g_autoptr (JourneyAnswers) answers = answers_map_read (
      journey_map_state (map),
      "touchpoint,stage,nps\nCalll,,3\nCalll,Loyalty,4\nCall,Experience,5\nOrder,Loyalty,6\nOrdr,Loyalty,7\n", &near);
  g_autofree char *remarks = answers_map_remarks (answers->report);

  g_assert_cmpstr (
      remarks, ==,
      "0: “Calll” may be several touchpoints of the map; 1 row is left out (line 2).\n"
      "3: “Calll” is taken for “Call” (1 row).\n"
      "0: “Call · Experience” may be several touchpoints of the map; 1 row is left out (line 4).\n"
      "5: “Order · Loyalty” is taken for “Order · Purchase” (1 row).\n"
      "0: “Ordr · Loyalty” is no touchpoint of the map, but may be “Order · Purchase”; 1 row is left out (line 6).\n");
  /* A slip and another stage are too much to be taken, but not to be proposed. */
  g_assert_cmpuint (g_strv_length (((JourneyAnswersTitle *)g_ptr_array_index (answers->titles, 4))->candidates), ==, 1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/answers-near/slips", test_slips);
  g_test_add_func ("/answers-near/names", test_names);
  g_test_add_func ("/answers-near/candidates", test_candidates);
  g_test_add_func ("/answers-near/stages", test_stages);

  return g_test_run ();
}
