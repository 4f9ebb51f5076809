/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "journey-columns.h"
#include "journey-info.h"
#include "journey-usual-name.h"

#define LINE_WIDTH 120

/* How a touchpoint is to be listed: its number in the map, and every node by its id. */
typedef struct
{
  JourneyColumns *columns;
  GHashTable *index;
  guint number;
} Listing;

static guint
count_touchpoints (JourneyState *map)
{
  guint n = 0;

  for (guint i = 0; i < journey_state_n_children (map, JOURNEY_MAP_STAGES); i++)
    n += journey_state_n_children (journey_state_child (map, JOURNEY_MAP_STAGES, i), JOURNEY_STAGE_TOUCHPOINTS);

  return n;
}

static void
append_line (GString *output, const char *text)
{
  g_autofree char *line = journey_columns_clean (text, LINE_WIDTH);

  if (*line)
    g_string_append_printf (output, "%s\n", line);
}

static void
append_summary (GString *output, JourneyState *map)
{
  const char *title = journey_state_text (map, JOURNEY_MAP_TITLE);
  const JourneyField *state = journey_spec_field (JOURNEY_MAP_STATE);
  guint n_stages = journey_state_n_children (map, JOURNEY_MAP_STAGES);
  guint n_touchpoints = count_touchpoints (map);
  g_autofree char *stages = g_strdup_printf (ngettext ("%u stage", "%u stages", n_stages), n_stages);
  g_autofree char *touchpoints = g_strdup_printf (ngettext ("%u touchpoint", "%u touchpoints", n_touchpoints), n_touchpoints);

  append_line (output, journey_usual_title (title));
  append_line (output, journey_state_text (map, JOURNEY_MAP_SCENARIO));
  /* Translators: for example: As-is, scored on 1–5, 5 stages, 11 touchpoints */
  g_string_append_printf (output, _ ("%s, scored on %d–%d, %s, %s\n"),
                          journey_field_label (state, journey_state_integer (map, JOURNEY_MAP_STATE)),
                          journey_state_integer (map, JOURNEY_MAP_SCALE_LOW), journey_state_integer (map, JOURNEY_MAP_SCALE_HIGH),
                          stages, touchpoints);
}

static void
add_emotions (Listing *listing, JourneyState *touchpoint)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < journey_state_n_children (touchpoint, JOURNEY_TOUCHPOINT_EMOTIONS); i++)
    {
      JourneyState *emotion = journey_state_child (touchpoint, JOURNEY_TOUCHPOINT_EMOTIONS, i);
      JourneyState *persona = g_hash_table_lookup (listing->index, journey_state_text (emotion, JOURNEY_EMOTION_PERSONA));

      if (i > 0)
        g_string_append (text, ", ");
      if (persona && journey_state_kind (persona) == JOURNEY_KIND_PERSONA)
        g_string_append_printf (text, "%s ", journey_state_text (persona, JOURNEY_PERSONA_NAME));
      g_string_append_printf (text, "%+.1f", journey_state_number (emotion, JOURNEY_EMOTION_VALUE));
    }
  journey_columns_add (listing->columns, text->str);
}

static void
add_count (JourneyColumns *columns, guint n)
{
  if (n > 0)
    journey_columns_add_format (columns, "%u", n);
  else
    journey_columns_add (columns, "");
}

static void
list_touchpoint (Listing *listing, JourneyState *touchpoint)
{
  JourneyColumns *columns = listing->columns;

  journey_columns_add_format (columns, "%u", ++listing->number);
  journey_columns_add (columns, journey_state_integer (touchpoint, JOURNEY_TOUCHPOINT_MOMENT_OF_TRUTH) ? "★" : "");
  journey_columns_add (columns, journey_state_text (touchpoint, JOURNEY_TOUCHPOINT_TITLE));
  journey_columns_add (columns, journey_state_text (touchpoint, JOURNEY_TOUCHPOINT_CHANNEL));
  journey_columns_add (columns, journey_state_text (touchpoint, JOURNEY_TOUCHPOINT_OWNER));
  add_emotions (listing, touchpoint);
  add_count (columns, journey_state_n_children (touchpoint, JOURNEY_TOUCHPOINT_PAIN_POINTS));
  add_count (columns, journey_state_n_children (touchpoint, JOURNEY_TOUCHPOINT_SCORES));
}

static void
list_stage (Listing *listing, JourneyState *stage)
{
  const char *question = journey_state_text (stage, JOURNEY_STAGE_QUESTION);
  g_autofree char *heading =
      g_strjoin (*question ? ": " : NULL, journey_state_text (stage, JOURNEY_STAGE_TITLE), *question ? question : NULL, NULL);

  journey_columns_add_heading (listing->columns, "");
  journey_columns_add_heading (listing->columns, heading);
  for (guint i = 0; i < journey_state_n_children (stage, JOURNEY_STAGE_TOUCHPOINTS); i++)
    list_touchpoint (listing, journey_state_child (stage, JOURNEY_STAGE_TOUCHPOINTS, i));
}

static void
append_stages (GString *output, JourneyState *map)
{
  g_autoptr (JourneyColumns) columns = journey_columns_new ("><<<<<>>");
  g_autoptr (GHashTable) index = journey_state_index (map);
  const char *const heads[] = { _ ("No."),         "",          _ ("Touchpoint"), _ ("Channel"), _ ("Owner"), _ ("Emotions"),
                                _ ("Pain points"), _ ("Scores") };
  Listing listing = { columns, index, 0 };

  if (count_touchpoints (map) > 0)
    {
      journey_columns_add_heading (columns, "");
      for (guint i = 0; i < G_N_ELEMENTS (heads); i++)
        journey_columns_add (columns, heads[i]);
    }
  for (guint i = 0; i < journey_state_n_children (map, JOURNEY_MAP_STAGES); i++)
    list_stage (&listing, journey_state_child (map, JOURNEY_MAP_STAGES, i));
  journey_columns_print (columns, output);
}

static void
append_personas (GString *output, JourneyState *map)
{
  g_autoptr (JourneyColumns) columns = journey_columns_new ("<<<");
  guint n = journey_state_n_children (map, JOURNEY_MAP_PERSONAS);

  if (n == 0)
    return;

  journey_columns_add_heading (columns, "");
  journey_columns_add_heading (columns, _ ("Personas"));
  for (guint i = 0; i < n; i++)
    {
      JourneyState *persona = journey_state_child (map, JOURNEY_MAP_PERSONAS, i);

      journey_columns_add (columns, journey_state_text (persona, JOURNEY_PERSONA_NAME));
      journey_columns_add (columns, journey_state_text (persona, JOURNEY_PERSONA_SEGMENT));
      journey_columns_add (columns, journey_state_text (persona, JOURNEY_PERSONA_QUOTE));
    }
  journey_columns_print (columns, output);
}

static void
append_opportunities (GString *output, JourneyState *map)
{
  g_autoptr (JourneyColumns) columns = journey_columns_new ("<<<<>");
  guint n = journey_state_n_children (map, JOURNEY_MAP_OPPORTUNITIES);
  const JourneyField *status = journey_spec_field (JOURNEY_OPPORTUNITY_STATUS);

  if (n == 0)
    return;

  journey_columns_add_heading (columns, "");
  journey_columns_add (columns, _ ("Opportunity"));
  journey_columns_add (columns, _ ("Status"));
  journey_columns_add (columns, _ ("Owner"));
  journey_columns_add (columns, _ ("Due"));
  journey_columns_add (columns, _ ("Votes"));
  for (guint i = 0; i < n; i++)
    {
      JourneyState *opportunity = journey_state_child (map, JOURNEY_MAP_OPPORTUNITIES, i);

      journey_columns_add (columns, journey_state_text (opportunity, JOURNEY_OPPORTUNITY_TEXT));
      journey_columns_add (columns,
                           journey_field_label (status, journey_state_integer (opportunity, JOURNEY_OPPORTUNITY_STATUS)));
      journey_columns_add (columns, journey_state_text (opportunity, JOURNEY_OPPORTUNITY_OWNER));
      journey_columns_add (columns, journey_state_text (opportunity, JOURNEY_OPPORTUNITY_DUE));
      journey_columns_add_format (columns, "%d", journey_state_integer (opportunity, JOURNEY_OPPORTUNITY_VOTES));
    }
  journey_columns_print (columns, output);
}

static void
append_lanes (GString *output, JourneyState *map)
{
  g_autoptr (GString) lanes = g_string_new (NULL);

  for (guint i = 0; i < journey_state_n_children (map, JOURNEY_MAP_LANES); i++)
    {
      JourneyState *lane = journey_state_child (map, JOURNEY_MAP_LANES, i);

      g_string_append_printf (lanes, "%s%s", i > 0 ? ", " : "", journey_info_lane_title (lane));
      if (journey_state_integer (lane, JOURNEY_LANE_HIDDEN))
        g_string_append_printf (lanes, " (%s)", _ ("hidden"));
    }
  if (lanes->len == 0)
    return;

  g_string_append_printf (output, "\n%s: ", _ ("Lanes"));
  append_line (output, lanes->str);
}

/**
 * journey_info_lane_title:
 *
 * Returns: (transfer none): the title of a lane; that of its kind, translated, when it has none of its own
 */
const char *
journey_info_lane_title (JourneyState *lane)
{
  const char *title = journey_state_text (lane, JOURNEY_LANE_TITLE);

  return *title ? title
                : journey_field_label (journey_spec_field (JOURNEY_LANE_KIND), journey_state_integer (lane, JOURNEY_LANE_KIND));
}

/** journey_info_to_text: Adds what is in the map, for people. */
void
journey_info_to_text (JourneyState *map, GString *output)
{
  append_summary (output, map);
  append_stages (output, map);
  append_personas (output, map);
  append_opportunities (output, map);
  append_lanes (output, map);
}
