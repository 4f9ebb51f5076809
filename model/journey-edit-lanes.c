/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>
#include <math.h>

#include "journey-edit-private.h"
#include "journey-edit.h"

/* Verbs that say which lanes there are, and how high. */

#define MAX_HEIGHT 5000.0

/**
 * journey_edit_show_lane:
 *
 * Shows a lane that was hidden, where it stands among the others.
 */
void
journey_edit_show_lane (JourneyLane *lane)
{
  g_autoptr (JourneyEditScope) scope = journey_edit_scope (JOURNEY_NODE (lane), _ ("Show lane"));

  journey_node_set_integer (JOURNEY_NODE (lane), JOURNEY_LANE_HIDDEN, FALSE);
}

/**
 * journey_edit_show_all_lanes:
 *
 * Shows every lane that was hidden.
 */
void
journey_edit_show_all_lanes (JourneyMap *map)
{
  g_autoptr (JourneyEditScope) scope = journey_edit_scope (JOURNEY_NODE (map), _ ("Show all lanes"));

  for (guint i = 0; i < journey_node_n_children (JOURNEY_NODE (map), JOURNEY_MAP_LANES); i++)
    journey_node_set_integer (journey_node_child (JOURNEY_NODE (map), JOURNEY_MAP_LANES, i), JOURNEY_LANE_HIDDEN, FALSE);
}

/**
 * journey_edit_hide_lanes:
 * @lanes: (array length=n): lanes of one map
 *
 * Hides lanes in one step. What they show stays in the map.
 */
void
journey_edit_hide_lanes (JourneyNode *const *lanes, guint n)
{
  g_autoptr (JourneyEditScope) scope = NULL;

  g_return_if_fail (n > 0);

  scope = journey_edit_scope (lanes[0], g_dngettext (NULL, "Hide lane", "Hide lanes", n));
  for (guint i = 0; i < n; i++)
    journey_node_set_integer (lanes[i], JOURNEY_LANE_HIDDEN, TRUE);
}

/**
 * journey_edit_has_hidden_lane:
 *
 * Returns: whether @map hides a lane
 */
gboolean
journey_edit_has_hidden_lane (JourneyMap *map)
{
  for (guint i = 0; i < journey_node_n_children (JOURNEY_NODE (map), JOURNEY_MAP_LANES); i++)
    if (journey_node_integer (journey_node_child (JOURNEY_NODE (map), JOURNEY_MAP_LANES, i), JOURNEY_LANE_HIDDEN))
      return TRUE;

  return FALSE;
}

/**
 * journey_edit_has_lane_of_kind:
 *
 * Returns: whether @map has such a lane, hidden or not
 */
gboolean
journey_edit_has_lane_of_kind (JourneyMap *map, JourneyLaneKind kind)
{
  for (guint i = 0; i < journey_node_n_children (JOURNEY_NODE (map), JOURNEY_MAP_LANES); i++)
    if (journey_node_integer (journey_node_child (JOURNEY_NODE (map), JOURNEY_MAP_LANES, i), JOURNEY_LANE_KIND) == (int)kind)
      return TRUE;

  return FALSE;
}

/**
 * journey_edit_add_lane:
 * @after: (nullable): the lane of the user's own that is made stands after this one; NULL is the end
 * @kind: a built-in lane goes to its usual place, and there is one of each: it is shown if it was there
 *
 * Returns: (transfer none): the lane; one of the user's own has no title yet
 */
JourneyLane *
journey_edit_add_lane (JourneyMap *map, JourneyLane *after, JourneyLaneKind kind)
{
  g_autoptr (JourneyEditScope) scope = journey_edit_scope (JOURNEY_NODE (map), _ ("Add lane"));
  JourneyNode *lane;

  if (kind != JOURNEY_LANE_KIND_CUSTOM)
    {
      lane = JOURNEY_NODE (journey_edit_need_lane_of_kind (map, kind));
      journey_node_set_integer (lane, JOURNEY_LANE_HIDDEN, FALSE);
      return JOURNEY_LANE (lane);
    }

  lane = journey_edit_add (JOURNEY_NODE (map), JOURNEY_MAP_LANES,
                           after ? journey_node_position (JOURNEY_NODE (after)) + 1 : G_MAXUINT);
  journey_node_set_integer (lane, JOURNEY_LANE_KIND, JOURNEY_LANE_KIND_CUSTOM);

  return JOURNEY_LANE (lane);
}

/**
 * journey_edit_set_lane_height:
 * @height: in scene units, brought into 0…5000; NAN for as high as its content
 *
 * Says how high a lane is at least: what it holds is always seen whole.
 */
void
journey_edit_set_lane_height (JourneyLane *lane, double height)
{
  journey_edit_set_number (JOURNEY_NODE (lane), JOURNEY_LANE_HEIGHT,
                           isnan (height) ? NAN : CLAMP (round (height), 0, MAX_HEIGHT));
}

/**
 * journey_edit_set_lane_heights:
 * @lanes: lanes of one map
 * @heights: of each, as for journey_edit_set_lane_height ()
 *
 * Says how high lanes are at least. Steps that follow quickly, of the same first lane and as many, become one.
 */
void
journey_edit_set_lane_heights (JourneyNode *const *lanes, const double *heights, guint n)
{
  g_autofree char *key = NULL;
  JourneyHistory *history;

  if (n == 0)
    return;

  key = g_strdup_printf ("height/%s/%u", journey_node_id (lanes[0]), n);
  history = journey_map_history (JOURNEY_MAP (journey_node_root (lanes[0])));
  journey_history_begin_merging (history, _ ("Change lane height"), key);
  for (guint i = 0; i < n; i++)
    journey_edit_set_lane_height (JOURNEY_LANE (lanes[i]), heights[i]);
  journey_history_end (history);
}
