/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tally-map.h"

/**
 * tally_map_new:
 * @n_touchpoints: of each stage
 *
 * Returns: (transfer full): a map with stages and touchpoints, and nothing said of them
 */
JourneyMap *
tally_map_new (guint n_stages, guint n_touchpoints)
{
  JourneyMap *map = journey_map_new ();

  journey_history_begin (journey_map_history (map), "Make");
  for (guint i = 0; i < n_stages; i++)
    {
      JourneyStage *stage = journey_edit_add_stage (map, G_MAXUINT, "Stage");

      for (guint j = 0; j < n_touchpoints; j++)
        journey_edit_add_touchpoint (stage, G_MAXUINT, "Touchpoint");
    }
  journey_history_end (journey_map_history (map));

  return map;
}

/**
 * tally_map_touchpoint:
 *
 * Returns: (transfer none): the touchpoint at this place
 */
JourneyNode *
tally_map_touchpoint (JourneyMap *map, guint stage, guint position)
{
  return journey_node_child (journey_node_child (JOURNEY_NODE (map), JOURNEY_MAP_STAGES, stage), JOURNEY_STAGE_TOUCHPOINTS,
                             position);
}

/**
 * tally_map_ask:
 * @answers: (array zero-terminated=1): answers
 * @counts: how many gave each
 *
 * Returns: (transfer none): the new tally
 */
JourneyNode *
tally_map_ask (
    JourneyNode *touchpoint, JourneyQuestion question, const char *segment, const char *const *answers, const int *counts)
{
  JourneyHistory *history = journey_map_history (JOURNEY_MAP (journey_node_root (touchpoint)));
  JourneyNode *tally;

  journey_history_begin (history, "Ask");
  tally = journey_edit_add (touchpoint, JOURNEY_TOUCHPOINT_TALLIES, G_MAXUINT);
  journey_node_set_integer (tally, JOURNEY_TALLY_QUESTION, (int)question);
  journey_node_set_text (tally, JOURNEY_TALLY_SEGMENT, segment);
  for (guint i = 0; answers[i]; i++)
    {
      JourneyNode *count = journey_edit_add (tally, JOURNEY_TALLY_COUNTS, G_MAXUINT);

      journey_node_set_text (count, JOURNEY_COUNT_ANSWER, answers[i]);
      journey_node_set_integer (count, JOURNEY_COUNT_COUNT, counts[i]);
    }
  journey_history_end (history);

  return tally;
}
