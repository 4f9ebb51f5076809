/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-info.h"
#include "journey-json.h"

/* What is needed to write a node: the document, and every node of the map by its id. */
typedef struct
{
  JourneyJson json;
  GHashTable *index;
} Writer;

typedef void (*WriteNode) (Writer *writer, JourneyState *state);

static void
write_list (Writer *writer, const char *name, JourneyState *parent, JourneyListId list, WriteNode write)
{
  journey_json_begin_array (&writer->json, name);
  for (guint i = 0; i < journey_state_n_children (parent, list); i++)
    {
      journey_json_begin_object (&writer->json, NULL);
      write (writer, journey_state_child (parent, list, i));
      journey_json_end_object (&writer->json);
    }
  journey_json_end_array (&writer->json);
}

static void
write_text (Writer *writer, const char *name, JourneyState *state, JourneyFieldId field)
{
  journey_json_text (&writer->json, name, journey_state_text (state, field));
}

static void
write_number (Writer *writer, const char *name, JourneyState *state, JourneyFieldId field)
{
  journey_json_number (&writer->json, name, journey_state_number (state, field));
}

static void
write_boolean (Writer *writer, const char *name, JourneyState *state, JourneyFieldId field)
{
  journey_json_boolean (&writer->json, name, journey_state_integer (state, field) != 0);
}

static void
write_choice (Writer *writer, const char *name, JourneyState *state, JourneyFieldId field)
{
  const char *nick = journey_field_nick (journey_spec_field (field), journey_state_integer (state, field));

  journey_json_text (&writer->json, name, g_str_equal (nick, "none") ? NULL : nick);
}

static JourneyState *
look_up (Writer *writer, const char *id, JourneyKind kind)
{
  JourneyState *state = g_hash_table_lookup (writer->index, id);

  return state && journey_state_kind (state) == kind ? state : NULL;
}

static void
write_emotion (Writer *writer, JourneyState *emotion)
{
  JourneyState *persona = look_up (writer, journey_state_text (emotion, JOURNEY_EMOTION_PERSONA), JOURNEY_KIND_PERSONA);

  journey_json_text (&writer->json, "persona", persona ? journey_state_text (persona, JOURNEY_PERSONA_NAME) : NULL);
  write_number (writer, "value", emotion, JOURNEY_EMOTION_VALUE);
  write_text (writer, "word", emotion, JOURNEY_EMOTION_WORD);
}

static void
write_pain_point (Writer *writer, JourneyState *pain_point)
{
  write_text (writer, "text", pain_point, JOURNEY_PAIN_POINT_TEXT);
  journey_json_number (&writer->json, "severity", journey_state_integer (pain_point, JOURNEY_PAIN_POINT_SEVERITY));
}

static void
write_note (Writer *writer, JourneyState *note)
{
  JourneyState *lane = look_up (writer, journey_state_text (note, JOURNEY_NOTE_LANE), JOURNEY_KIND_LANE);

  journey_json_text (&writer->json, "lane", lane ? journey_info_lane_title (lane) : NULL);
  write_text (writer, "text", note, JOURNEY_NOTE_TEXT);
}

static void
write_touchpoint (Writer *writer, JourneyState *touchpoint)
{
  write_text (writer, "title", touchpoint, JOURNEY_TOUCHPOINT_TITLE);
  write_text (writer, "channel", touchpoint, JOURNEY_TOUCHPOINT_CHANNEL);
  write_text (writer, "action", touchpoint, JOURNEY_TOUCHPOINT_ACTION);
  write_text (writer, "thought", touchpoint, JOURNEY_TOUCHPOINT_THOUGHT);
  write_text (writer, "backstage", touchpoint, JOURNEY_TOUCHPOINT_BACKSTAGE);
  write_text (writer, "owner", touchpoint, JOURNEY_TOUCHPOINT_OWNER);
  write_boolean (writer, "moment_of_truth", touchpoint, JOURNEY_TOUCHPOINT_MOMENT_OF_TRUTH);
  write_choice (writer, "kano", touchpoint, JOURNEY_TOUCHPOINT_KANO);
  write_choice (writer, "tier", touchpoint, JOURNEY_TOUCHPOINT_TIER);
  write_list (writer, "emotions", touchpoint, JOURNEY_TOUCHPOINT_EMOTIONS, write_emotion);
  write_list (writer, "pain_points", touchpoint, JOURNEY_TOUCHPOINT_PAIN_POINTS, write_pain_point);
  write_list (writer, "notes", touchpoint, JOURNEY_TOUCHPOINT_NOTES, write_note);
}

static void
write_stage (Writer *writer, JourneyState *stage)
{
  write_text (writer, "title", stage, JOURNEY_STAGE_TITLE);
  write_text (writer, "question", stage, JOURNEY_STAGE_QUESTION);
  write_list (writer, "touchpoints", stage, JOURNEY_STAGE_TOUCHPOINTS, write_touchpoint);
}

static void
write_lane (Writer *writer, JourneyState *lane)
{
  journey_json_text (&writer->json, "title", journey_info_lane_title (lane));
  write_choice (writer, "kind", lane, JOURNEY_LANE_KIND);
  write_boolean (writer, "hidden", lane, JOURNEY_LANE_HIDDEN);
}

static void
write_persona (Writer *writer, JourneyState *persona)
{
  write_text (writer, "name", persona, JOURNEY_PERSONA_NAME);
  write_text (writer, "segment", persona, JOURNEY_PERSONA_SEGMENT);
  write_text (writer, "quote", persona, JOURNEY_PERSONA_QUOTE);
}

static void
write_opportunity (Writer *writer, JourneyState *opportunity)
{
  const char *const *ids = journey_state_strings (opportunity, JOURNEY_OPPORTUNITY_TOUCHPOINTS);

  write_text (writer, "text", opportunity, JOURNEY_OPPORTUNITY_TEXT);
  journey_json_begin_array (&writer->json, "touchpoints");
  for (guint i = 0; ids[i]; i++)
    {
      JourneyState *touchpoint = look_up (writer, ids[i], JOURNEY_KIND_TOUCHPOINT);

      if (touchpoint)
        write_text (writer, NULL, touchpoint, JOURNEY_TOUCHPOINT_TITLE);
    }
  journey_json_end_array (&writer->json);
  write_number (writer, "impact", opportunity, JOURNEY_OPPORTUNITY_IMPACT);
  write_number (writer, "effort", opportunity, JOURNEY_OPPORTUNITY_EFFORT);
  write_text (writer, "owner", opportunity, JOURNEY_OPPORTUNITY_OWNER);
  write_text (writer, "due", opportunity, JOURNEY_OPPORTUNITY_DUE);
  write_choice (writer, "horizon", opportunity, JOURNEY_OPPORTUNITY_HORIZON);
  write_choice (writer, "status", opportunity, JOURNEY_OPPORTUNITY_STATUS);
  journey_json_number (&writer->json, "votes", journey_state_integer (opportunity, JOURNEY_OPPORTUNITY_VOTES));
}

/**
 * journey_info_to_json:
 *
 * Adds what is in the map as JSON. A text that was not given is empty, a number or a choice null; touchpoints,
 * personas and lanes are named by their titles.
 */
void
journey_info_to_json (JourneyState *map, GString *output)
{
  g_autoptr (GHashTable) index = journey_state_index (map);
  Writer writer = { .index = index };

  journey_json_init (&writer.json, output);
  journey_json_begin_object (&writer.json, NULL);
  write_text (&writer, "title", map, JOURNEY_MAP_TITLE);
  write_choice (&writer, "state", map, JOURNEY_MAP_STATE);
  write_list (&writer, "stages", map, JOURNEY_MAP_STAGES, write_stage);
  write_list (&writer, "lanes", map, JOURNEY_MAP_LANES, write_lane);
  write_list (&writer, "personas", map, JOURNEY_MAP_PERSONAS, write_persona);
  write_list (&writer, "opportunities", map, JOURNEY_MAP_OPPORTUNITIES, write_opportunity);
  journey_json_end_object (&writer.json);
}
