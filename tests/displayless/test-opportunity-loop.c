/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "opportunity-map.h"

/* What becomes of an opportunity once it is rolled out. */

static void
give_evidence (JourneyTouchpoint *touchpoint, const char *date)
{
  JourneyNode *evidence = journey_edit_add (JOURNEY_NODE (touchpoint), JOURNEY_TOUCHPOINT_EVIDENCE, G_MAXUINT);
  JourneyNode *score = journey_node_child (JOURNEY_NODE (touchpoint), JOURNEY_TOUCHPOINT_SCORES, 0);

  journey_edit_set_integer (evidence, JOURNEY_EVIDENCE_KIND, JOURNEY_EVIDENCE_KIND_SURVEY);
  journey_edit_set_text (evidence, JOURNEY_EVIDENCE_DATE, date);
  journey_edit_set_text (score, JOURNEY_SCORE_EVIDENCE, journey_node_id (evidence));
}

static void
test_loop (OpportunityMap *fixture, gconstpointer data)
{
  JourneyNode *bill = opportunity_map_add (fixture, 0, "One page");

  journey_edit_set_integer (bill, JOURNEY_OPPORTUNITY_STATUS, JOURNEY_OPPORTUNITY_STATUS_ROLLED_OUT);
  journey_edit_set_number (bill, JOURNEY_OPPORTUNITY_PREDICTED, 4);
  g_assert_true (opportunity_map_entry_of (fixture, bill)->look_now);
  g_assert_false (opportunity_map_entry_of (fixture, bill)->overdue);
  g_assert_true (opportunity_map_entry_of (fixture, bill)->assumption);
  g_assert_cmpstr (journey_state_id (journey_opportunities_figures (opportunity_map_look (fixture))->next->opportunity), ==,
                   journey_node_id (bill));

  journey_edit_set_text (bill, JOURNEY_OPPORTUNITY_DUE, "2025-11-01");
  g_assert_false (opportunity_map_entry_of (fixture, bill)->look_now);
  g_assert_false (opportunity_map_entry_of (fixture, bill)->overdue);
  journey_edit_set_text (bill, JOURNEY_OPPORTUNITY_DUE, "2025-10-22");
  g_assert_true (opportunity_map_entry_of (fixture, bill)->look_now);
  g_assert_cmpint (opportunity_map_entry_of (fixture, bill)->outcome, ==, JOURNEY_OPPORTUNITY_OUTCOME_LESS);

  give_evidence (fixture->touchpoints[0], "2025-10");
  g_assert_false (opportunity_map_entry_of (fixture, bill)->scored_again);
  give_evidence (fixture->touchpoints[0], "2025-11");
  g_assert_true (opportunity_map_entry_of (fixture, bill)->scored_again);
  g_assert_false (opportunity_map_entry_of (fixture, bill)->assumption);
  g_assert_cmpstr (opportunity_map_entry_of (fixture, bill)->scored_on, ==, "2025-11");

  opportunity_map_score (fixture->touchpoints[0], 5, 5, 3.5);
  g_assert_cmpint (opportunity_map_entry_of (fixture, bill)->outcome, ==, JOURNEY_OPPORTUNITY_OUTCOME_AS_PREDICTED);
  opportunity_map_score (fixture->touchpoints[0], 5, 5, 4.6);
  g_assert_cmpint (opportunity_map_entry_of (fixture, bill)->outcome, ==, JOURNEY_OPPORTUNITY_OUTCOME_MORE);

  journey_edit_set_integer (bill, JOURNEY_OPPORTUNITY_STATUS, JOURNEY_OPPORTUNITY_STATUS_CHECKED);
  g_assert_false (opportunity_map_entry_of (fixture, bill)->look_now);
  g_assert_cmpstr (opportunity_map_entry_of (fixture, bill)->next_look, ==, "");
  journey_edit_set_number (bill, JOURNEY_OPPORTUNITY_PREDICTED, NAN);
  g_assert_cmpint (opportunity_map_entry_of (fixture, bill)->outcome, ==, JOURNEY_OPPORTUNITY_OUTCOME_NONE);
}

/* What has a day, and no later one than the roll-out, says nothing; neither does it where nobody knows of a roll-out. */
static void
test_checked_too_early (OpportunityMap *fixture, gconstpointer data)
{
  JourneyNode *bill = opportunity_map_add (fixture, 0, "One page");

  journey_edit_set_number (bill, JOURNEY_OPPORTUNITY_PREDICTED, 4);
  journey_edit_set_integer (bill, JOURNEY_OPPORTUNITY_STATUS, JOURNEY_OPPORTUNITY_STATUS_CHECKED);
  g_assert_false (opportunity_map_entry_of (fixture, bill)->from_before);
  g_assert_null (opportunity_map_entry_of (fixture, bill)->scored_on);
  g_assert_cmpint (opportunity_map_entry_of (fixture, bill)->outcome, ==, JOURNEY_OPPORTUNITY_OUTCOME_LESS);
  give_evidence (fixture->touchpoints[0], "2025-09");
  g_assert_true (opportunity_map_entry_of (fixture, bill)->from_before);
  g_assert_cmpint (opportunity_map_entry_of (fixture, bill)->outcome, ==, JOURNEY_OPPORTUNITY_OUTCOME_NONE);
  journey_edit_set_text (bill, JOURNEY_OPPORTUNITY_ROLLED_OUT, "2025-10-01");
  g_assert_true (opportunity_map_entry_of (fixture, bill)->from_before);
  journey_edit_set_text (bill, JOURNEY_OPPORTUNITY_ROLLED_OUT, "2025-08-01");
  g_assert_false (opportunity_map_entry_of (fixture, bill)->from_before);
  g_assert_cmpint (opportunity_map_entry_of (fixture, bill)->outcome, ==, JOURNEY_OPPORTUNITY_OUTCOME_LESS);
}

/* What was measured before it was rolled out does not say whether it helped, however long it was due. */
static void
test_rolled_out (OpportunityMap *fixture, gconstpointer data)
{
  JourneyNode *bill = opportunity_map_add (fixture, 0, "One page");
  JourneyHistory *history = journey_map_history (fixture->map);
  g_autoptr (JourneyState) before = NULL;

  journey_edit_set_text (bill, JOURNEY_OPPORTUNITY_DUE, "2025-06-01");
  give_evidence (fixture->touchpoints[0], "2025-09");
  before = journey_state_ref (journey_map_state (fixture->map));
  journey_edit_choose (bill, JOURNEY_OPPORTUNITY_STATUS, JOURNEY_OPPORTUNITY_STATUS_ROLLED_OUT, OPPORTUNITY_MAP_TODAY);
  g_assert_cmpstr (journey_node_text (bill, JOURNEY_OPPORTUNITY_ROLLED_OUT), ==, OPPORTUNITY_MAP_TODAY);
  g_assert_false (opportunity_map_entry_of (fixture, bill)->scored_again);
  g_assert_false (opportunity_map_entry_of (fixture, bill)->look_now);
  g_assert_cmpstr (opportunity_map_entry_of (fixture, bill)->next_look, ==, "2025-12-22");

  /* Nor does what is as old; only what is younger, and only where it is on what they got. */
  give_evidence (fixture->touchpoints[0], OPPORTUNITY_MAP_TODAY);
  g_assert_false (opportunity_map_entry_of (fixture, bill)->scored_again);
  give_evidence (fixture->touchpoints[0], "2025-12");
  g_assert_true (opportunity_map_entry_of (fixture, bill)->scored_again);
  opportunity_map_score (fixture->touchpoints[0], 5, 5, NAN);
  g_assert_false (opportunity_map_entry_of (fixture, bill)->scored_again);
  opportunity_map_score (fixture->touchpoints[0], 5, 5, 4);

  /* Another day was noted; nobody noted any. */
  journey_edit_set_text (bill, JOURNEY_OPPORTUNITY_ROLLED_OUT, "2026-01");
  g_assert_false (opportunity_map_entry_of (fixture, bill)->scored_again);
  journey_edit_set_text (bill, JOURNEY_OPPORTUNITY_ROLLED_OUT, "");
  g_assert_true (opportunity_map_entry_of (fixture, bill)->scored_again);

  while (journey_map_state (fixture->map) != before)
    journey_history_undo (history);
  g_assert_cmpstr (journey_node_text (bill, JOURNEY_OPPORTUNITY_ROLLED_OUT), ==, "");
}

static void
test_rolled_out_again (OpportunityMap *fixture, gconstpointer data)
{
  static const struct
  {
    int status;
    const char *day, *noted;
  } steps[] = {
    { JOURNEY_OPPORTUNITY_STATUS_TRYING, "2025-10-01", "" },
    { JOURNEY_OPPORTUNITY_STATUS_ROLLED_OUT, "2025-10-02", "2025-10-02" },
    { JOURNEY_OPPORTUNITY_STATUS_CHECKED, "2025-10-03", "2025-10-02" },
    { JOURNEY_OPPORTUNITY_STATUS_ROLLED_OUT, "2025-10-04", "2025-10-02" },
    { JOURNEY_OPPORTUNITY_STATUS_DROPPED, "2025-10-05", "2025-10-02" },
    { JOURNEY_OPPORTUNITY_STATUS_PLANNED, "2025-10-06", "" },
    { JOURNEY_OPPORTUNITY_STATUS_ROLLED_OUT, "2025-10-07", "2025-10-07" },
  };
  JourneyNode *bill = opportunity_map_add (fixture, 0, "One page");

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      journey_edit_choose (bill, JOURNEY_OPPORTUNITY_STATUS, steps[i].status, steps[i].day);
      g_assert_cmpint (journey_node_integer (bill, JOURNEY_OPPORTUNITY_STATUS), ==, steps[i].status);
      g_assert_cmpstr (journey_node_text (bill, JOURNEY_OPPORTUNITY_ROLLED_OUT), ==, steps[i].noted);
    }
}

#define ADD(name, function)                                                                                                      \
  g_test_add ("/opportunity-loop/" name, OpportunityMap, NULL, opportunity_map_set_up, function, opportunity_map_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("loop", test_loop);
  ADD ("checked-too-early", test_checked_too_early);
  ADD ("rolled-out", test_rolled_out);
  ADD ("rolled-out-again", test_rolled_out_again);

  return g_test_run ();
}
