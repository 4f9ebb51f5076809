/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "journey-gaps.h"
#include "journey-json.h"

static void
write_figures (JourneyJson *json, const JourneyGapFigures *figures)
{
  journey_json_number (json, "gap", figures->gap);
  journey_json_number (json, "loss", figures->loss);
  journey_json_number (json, "gain", figures->gain);
}

static void
write_map (JourneyJson *json, JourneyState *map, const JourneyGapFigures *figures)
{
  journey_json_begin_object (json, "map");
  journey_json_text (json, "title", journey_state_text (map, JOURNEY_MAP_TITLE));
  write_figures (json, figures);
  journey_json_number (json, "scored", figures->n_scored);
  journey_json_number (json, "touchpoints", figures->n_touchpoints);
  journey_json_end_object (json);
}

static void
write_stages (JourneyJson *json, JourneyState *map, JourneyGapTable *table)
{
  journey_json_begin_array (json, "stages");
  for (guint i = 0; i < journey_state_n_children (map, JOURNEY_MAP_STAGES); i++)
    {
      JourneyState *stage = journey_state_child (map, JOURNEY_MAP_STAGES, i);

      journey_json_begin_object (json, NULL);
      journey_json_text (json, "title", journey_state_text (stage, JOURNEY_STAGE_TITLE));
      write_figures (json, journey_gap_table_stage (table, i));
      journey_json_end_object (json);
    }
  journey_json_end_array (json);
}

static void
write_entry (JourneyJson *json, const JourneyGapEntry *entry)
{
  journey_json_begin_object (json, NULL);
  journey_json_number (json, "rank", entry->rank > 0 ? entry->rank : NAN);
  journey_json_text (json, "stage", journey_state_text (entry->stage, JOURNEY_STAGE_TITLE));
  journey_json_text (json, "title", journey_state_text (entry->touchpoint, JOURNEY_TOUCHPOINT_TITLE));
  journey_json_number (json, "importance", entry->importance);
  journey_json_number (json, "expected", entry->expected);
  journey_json_number (json, "actual", entry->actual);
  journey_json_number (json, "gap", entry->gap);
  journey_json_number (json, "loss", entry->loss);
  journey_json_number (json, "gain", entry->gain);
  journey_json_number (json, "priority", entry->priority);
  journey_json_number (json, "share", entry->share);
  journey_json_text (json, "quadrant", entry->rank > 0 ? journey_quadrant_nick (entry->quadrant) : NULL);
  journey_json_end_object (json);
}

/** journey_gaps_to_json: Adds the ranking with all figures as JSON; what is not known is null. */
void
journey_gaps_to_json (JourneyState *map, GString *output)
{
  g_autoptr (JourneyGapTable) table = journey_gap_table_new (map);
  JourneyJson json;

  journey_json_init (&json, output);
  journey_json_begin_object (&json, NULL);
  write_map (&json, map, journey_gap_table_map (table));
  write_stages (&json, map, table);
  journey_json_begin_array (&json, "touchpoints");
  for (guint i = 0; i < journey_gap_table_length (table); i++)
    write_entry (&json, journey_gap_table_ranked (table, i));
  journey_json_end_array (&json);
  journey_json_end_object (&json);
}
