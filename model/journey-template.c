/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-template.h"

#include <glib/gi18n.h>
#include <string.h>

#include "journey-edit.h"

static const struct
{
  const char *title;
  const char *question;
} five_stages[] = {
  { N_ ("Awareness"), N_ ("How do they first hear of us?") },
  { N_ ("Consideration"), N_ ("How do they weigh us up?") },
  { N_ ("Purchase"), N_ ("How do they buy?") },
  { N_ ("Experience"), N_ ("How does it work for them?") },
  { N_ ("Loyalty"), N_ ("What makes them stay?") },
};

static const char *const nicks[] = { "five-stages", "blueprint", "empty" };

static const JourneyLaneKind usual_lanes[] = {
  JOURNEY_LANE_KIND_TOUCHPOINTS, JOURNEY_LANE_KIND_ACTIONS,   JOURNEY_LANE_KIND_EMOTIONS,      JOURNEY_LANE_KIND_PAIN_POINTS,
  JOURNEY_LANE_KIND_VALUE_GAP,   JOURNEY_LANE_KIND_BACKSTAGE, JOURNEY_LANE_KIND_OPPORTUNITIES,
};

/* A service blueprint (Shostack 1984) looks at who does what on both sides of the line of visibility. */
static const JourneyLaneKind blueprint_lanes[] = {
  JOURNEY_LANE_KIND_TOUCHPOINTS,
  JOURNEY_LANE_KIND_ACTIONS,
  JOURNEY_LANE_KIND_EMOTIONS,
  JOURNEY_LANE_KIND_PAIN_POINTS,
};

static void
add_lanes (JourneyMap *map, const JourneyLaneKind *kinds, guint n)
{
  for (guint i = 0; i < n; i++)
    journey_edit_need_lane_of_kind (map, kinds[i]);
}

static void
add_blueprint_lanes (JourneyMap *map)
{
  add_lanes (map, blueprint_lanes, G_N_ELEMENTS (blueprint_lanes));
  journey_edit_need_lane (map, _ ("Front stage"));
  journey_edit_move (JOURNEY_NODE (journey_edit_need_lane_of_kind (map, JOURNEY_LANE_KIND_BACKSTAGE)), JOURNEY_NODE (map),
                     G_MAXUINT);
  journey_edit_need_lane (map, _ ("Support processes"));
}

static void
add_five_stages (JourneyMap *map)
{
  for (guint i = 0; i < G_N_ELEMENTS (five_stages); i++)
    {
      JourneyStage *stage = journey_edit_add_stage (map, G_MAXUINT, _ (five_stages[i].title));

      journey_node_set_text (JOURNEY_NODE (stage), JOURNEY_STAGE_QUESTION, _ (five_stages[i].question));
    }
}

/**
 * journey_template_new_map:
 * @title: (nullable): the title of the map
 *
 * Makes a new map: five stages and the seven usual lanes; a service blueprint; or the usual lanes without stages.
 *
 * Returns: (transfer full): the map, with nothing to undo
 */
JourneyMap *
journey_template_new_map (JourneyTemplate template_, const char *title)
{
  g_autoptr (JourneyMap) map = journey_map_new ();
  g_autoptr (JourneyState) state = NULL;

  journey_history_begin (journey_map_history (map), _ ("New map"));
  journey_node_set_text (JOURNEY_NODE (map), JOURNEY_MAP_TITLE, title);
  if (template_ == JOURNEY_TEMPLATE_BLUEPRINT)
    add_blueprint_lanes (map);
  else
    add_lanes (map, usual_lanes, G_N_ELEMENTS (usual_lanes));
  if (template_ != JOURNEY_TEMPLATE_EMPTY)
    add_five_stages (map);
  journey_history_end (journey_map_history (map));

  return journey_map_new_from_state (journey_map_state (map));
}

/**
 * journey_template_find:
 * @nick: five-stages, blueprint or empty
 * @template_: (out): the template
 *
 * Returns: whether there is such a template
 */
gboolean
journey_template_find (const char *nick, JourneyTemplate *template_)
{
  for (guint i = 0; i < G_N_ELEMENTS (nicks); i++)
    if (strcmp (nicks[i], nick) == 0)
      {
        *template_ = (JourneyTemplate)i;
        return TRUE;
      }

  return FALSE;
}
