/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-edit.h"
#include "journey-template.h"

/* Verbs that take something away or elsewhere, and name what it is called. */

/* A map that nobody has named is called like its file; one that somebody has named keeps its name. */
static void
test_name_after_file (void)
{
  g_autoptr (JourneyMap) map = journey_template_new_map (JOURNEY_TEMPLATE_EMPTY, NULL);
  JourneyNode *node = JOURNEY_NODE (map);

  g_assert_false (journey_edit_name_after_file (map, "Untitled journey.journey"));
  g_assert_true (journey_edit_name_after_file (map, "First bill.v2.journey"));
  g_assert_cmpstr (journey_node_text (node, JOURNEY_MAP_TITLE), ==, "First bill.v2");
  g_assert_false (journey_edit_name_after_file (map, "other.journey"));
  g_assert_false (journey_history_can_undo (journey_map_history (map)));
}

/* What an opportunity mends where it is taken from, it does not mend any more; elsewhere it stays. */
static void
test_carry_opportunity (void)
{
  g_autoptr (JourneyMap) map = journey_template_new_map (JOURNEY_TEMPLATE_FIVE_STAGES, NULL);
  JourneyStage *stage = JOURNEY_STAGE (journey_node_child (JOURNEY_NODE (map), JOURNEY_MAP_STAGES, 0));
  JourneyTouchpoint *a = journey_edit_add_touchpoint (stage, 0, "A");
  JourneyTouchpoint *b = journey_edit_add_touchpoint (stage, 1, "B");
  JourneyPainPoint *pain = journey_edit_add_pain_point (a, 0, "hurts", 2);
  JourneyOpportunity *idea = journey_edit_add_opportunity (a, "Mend it");
  g_autoptr (JourneyState) before = NULL;
  const char *const *ids;

  journey_edit_set_strings (JOURNEY_NODE (idea), JOURNEY_OPPORTUNITY_PAIN_POINTS,
                            (const char *const[]){ journey_node_id (JOURNEY_NODE (pain)), NULL });
  before = journey_state_ref (journey_map_state (map));
  journey_edit_carry_opportunity (idea, journey_node_id (JOURNEY_NODE (a)), b);
  ids = journey_node_strings (JOURNEY_NODE (idea), JOURNEY_OPPORTUNITY_TOUCHPOINTS);
  g_assert_cmpuint (g_strv_length ((GStrv)ids), ==, 1);
  g_assert_cmpstr (ids[0], ==, journey_node_id (JOURNEY_NODE (b)));
  g_assert_null (journey_node_strings (JOURNEY_NODE (idea), JOURNEY_OPPORTUNITY_PAIN_POINTS)[0]);
  g_assert_true (journey_history_undo (journey_map_history (map)));
  g_assert_true (journey_state_equal (journey_map_state (map), before));
}

/* Texts, what follows touchpoints, and nodes go in one step and come back in one. */
static void
test_cut (void)
{
  g_autoptr (JourneyMap) map = journey_template_new_map (JOURNEY_TEMPLATE_FIVE_STAGES, NULL);
  JourneyStage *stage = JOURNEY_STAGE (journey_node_child (JOURNEY_NODE (map), JOURNEY_MAP_STAGES, 0));
  JourneyNode *a = JOURNEY_NODE (journey_edit_add_touchpoint (stage, 0, "A"));
  JourneyNode *pain = JOURNEY_NODE (journey_edit_add_pain_point (JOURNEY_TOUCHPOINT (a), 0, "hurts", 2));
  JourneyNode *idea = JOURNEY_NODE (journey_edit_add_opportunity (JOURNEY_TOUCHPOINT (a), "Mend it"));
  JourneyCut cuts[] = { { .node = a, .field = JOURNEY_TOUCHPOINT_BACKSTAGE },
                        { .node = idea, .touchpoint = journey_node_id (a) },
                        { .node = pain },
                        { .node = pain } };
  g_autoptr (JourneyState) before = NULL;

  journey_edit_set_text (a, JOURNEY_TOUCHPOINT_BACKSTAGE, "prints");
  journey_edit_set_text (a, JOURNEY_TOUCHPOINT_OWNER, "Billing");
  before = journey_state_ref (journey_map_state (map));
  journey_edit_cut (cuts, G_N_ELEMENTS (cuts));
  g_assert_cmpstr (journey_node_text (a, JOURNEY_TOUCHPOINT_BACKSTAGE), ==, "");
  g_assert_cmpstr (journey_node_text (a, JOURNEY_TOUCHPOINT_OWNER), ==, "");
  g_assert_cmpuint (journey_node_n_children (a, JOURNEY_TOUCHPOINT_PAIN_POINTS), ==, 0);
  g_assert_cmpuint (journey_node_n_children (JOURNEY_NODE (map), JOURNEY_MAP_OPPORTUNITIES), ==, 0);
  g_assert_cmpstr (journey_history_undo_name (journey_map_history (map)), ==, "Cut");
  g_assert_true (journey_history_undo (journey_map_history (map)));
  g_assert_true (journey_state_equal (journey_map_state (map), before));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/edit-cut/name-after-file", test_name_after_file);
  g_test_add_func ("/edit-cut/carry-opportunity", test_carry_opportunity);
  g_test_add_func ("/edit-cut/cut", test_cut);

  return g_test_run ();
}
