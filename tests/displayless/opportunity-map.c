/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "opportunity-map.h"

void
opportunity_map_score (JourneyTouchpoint *touchpoint, double importance, double expected, double actual)
{
  JourneyNode *node = JOURNEY_NODE (journey_edit_need_score (touchpoint, NULL));

  journey_edit_set_number (node, JOURNEY_SCORE_IMPORTANCE, importance);
  journey_edit_set_number (node, JOURNEY_SCORE_EXPECTED, expected);
  journey_edit_set_number (node, JOURNEY_SCORE_ACTUAL, actual);
}

void
opportunity_map_set_up (OpportunityMap *fixture, gconstpointer data)
{
  JourneyStage *first, *second;

  fixture->map = journey_map_new ();
  first = journey_edit_add_stage (fixture->map, 0, "Purchase");
  second = journey_edit_add_stage (fixture->map, 1, "Experience");
  fixture->touchpoints[1] = journey_edit_add_touchpoint (first, 0, "ID check");
  fixture->touchpoints[2] = journey_edit_add_touchpoint (first, 1, "Order");
  fixture->touchpoints[0] = journey_edit_add_touchpoint (second, 0, "First bill");
  fixture->touchpoints[3] = journey_edit_add_touchpoint (second, 1, "Support");
  opportunity_map_score (fixture->touchpoints[0], 5, 5, 1.8);
  opportunity_map_score (fixture->touchpoints[1], 4, 4, 2.2);
  opportunity_map_score (fixture->touchpoints[2], 3, 4, 4.4);
}

void
opportunity_map_tear_down (OpportunityMap *fixture, gconstpointer data)
{
  g_clear_pointer (&fixture->shown, journey_opportunities_unref);
  g_assert_finalize_object (fixture->map);
}

JourneyNode *
opportunity_map_add (OpportunityMap *fixture, guint touchpoint, const char *text)
{
  return JOURNEY_NODE (journey_edit_add_opportunity (fixture->touchpoints[touchpoint], text));
}

JourneyOpportunities *
opportunity_map_look (OpportunityMap *fixture)
{
  JourneyState *map = journey_map_state (fixture->map);
  g_autoptr (JourneyGapTable) table = journey_gap_table_new (map);

  g_clear_pointer (&fixture->shown, journey_opportunities_unref);
  fixture->shown = journey_opportunities_new (map, table, OPPORTUNITY_MAP_TODAY);

  return fixture->shown;
}

const JourneyOpportunityEntry *
opportunity_map_entry_of (OpportunityMap *fixture, JourneyNode *node)
{
  const JourneyOpportunityEntry *entry = journey_opportunities_find (opportunity_map_look (fixture), journey_node_id (node));

  g_assert_nonnull (entry);

  return entry;
}
