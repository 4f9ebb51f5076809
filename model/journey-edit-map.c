/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-edit.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "journey-edit-private.h"
#include "journey-file-name.h"
#include "journey-text.h"
#include "journey-usual-name.h"

/**
 * journey_edit_add_stage:
 * @position: 0-based; beyond the end means the end
 *
 * Returns: (transfer none): the new stage
 */
JourneyStage *
journey_edit_add_stage (JourneyMap *map, guint position, const char *title)
{
  g_autoptr (JourneyEditScope) scope = journey_edit_scope_untranslated (JOURNEY_NODE (map), N_ ("Add stage"));
  JourneyNode *stage = journey_edit_add (JOURNEY_NODE (map), JOURNEY_MAP_STAGES, position);

  journey_node_set_text (stage, JOURNEY_STAGE_TITLE, title);

  return JOURNEY_STAGE (stage);
}

/**
 * journey_edit_add_touchpoint:
 * @position: 0-based within the stage; beyond the end means the end
 *
 * Returns: (transfer none): the new touchpoint
 */
JourneyTouchpoint *
journey_edit_add_touchpoint (JourneyStage *stage, guint position, const char *title)
{
  g_autoptr (JourneyEditScope) scope = journey_edit_scope_untranslated (JOURNEY_NODE (stage), N_ ("Add touchpoint"));
  JourneyNode *touchpoint = journey_edit_add (JOURNEY_NODE (stage), JOURNEY_STAGE_TOUCHPOINTS, position);

  journey_node_set_text (touchpoint, JOURNEY_TOUCHPOINT_TITLE, title);

  return JOURNEY_TOUCHPOINT (touchpoint);
}

/* The lane in which a new touchpoint is to be seen. */
static void
show_touchpoints (JourneyMap *map)
{
  JourneyLane *lane = journey_edit_need_lane_of_kind (map, JOURNEY_LANE_KIND_TOUCHPOINTS);

  journey_edit_set_integer (JOURNEY_NODE (lane), JOURNEY_LANE_HIDDEN, FALSE);
}

/**
 * journey_edit_continue:
 * @after: (nullable): a touchpoint, a stage, or NULL
 *
 * Goes on telling the journey: adds a touchpoint behind @after, at the end of that stage, or at the end of the map. A map
 * without stages gets its first; the lane of touchpoints is shown.
 *
 * Returns: (transfer none): the new touchpoint, which has no title yet
 */
JourneyTouchpoint *
journey_edit_continue (JourneyMap *map, JourneyNode *after)
{
  g_autoptr (JourneyEditScope) scope = journey_edit_scope (JOURNEY_NODE (map), _ ("Add touchpoint"));
  guint n_stages = journey_node_n_children (JOURNEY_NODE (map), JOURNEY_MAP_STAGES);
  JourneyNode *stage = after && JOURNEY_IS_TOUCHPOINT (after) ? journey_node_parent (after) : after;

  if (!stage && n_stages > 0)
    stage = journey_node_child (JOURNEY_NODE (map), JOURNEY_MAP_STAGES, n_stages - 1);
  if (!stage)
    stage = JOURNEY_NODE (journey_edit_add_stage (map, G_MAXUINT, _ ("Stage 1")));
  show_touchpoints (map);

  return journey_edit_add_touchpoint (JOURNEY_STAGE (stage),
                                      stage != after && after ? journey_node_position (after) + 1 : G_MAXUINT, "");
}

/* A score or a distance between scores from one scale onto another. */
double
journey_edit_bring (JourneyScale from, JourneyScale to, JourneyUnit unit, double value)
{
  return unit == JOURNEY_UNIT_SCORE ? journey_scale_bring (from, to, value) : journey_scale_bring_distance (from, to, value);
}

static void
bring_field (JourneyNode *node, JourneyFieldId field, JourneyScale from, JourneyScale to)
{
  double old = journey_node_number (node, field);

  if (!isnan (old))
    journey_node_set_number (node, field, journey_edit_bring (from, to, journey_spec_field (field)->unit, old));
}

static void
bring_node (JourneyNode *node, JourneyScale from, JourneyScale to)
{
  const JourneySpec *spec = journey_node_spec (node);

  for (guint i = 0; i < spec->n_fields; i++)
    if (spec->fields[i].unit != JOURNEY_UNIT_OWN)
      bring_field (node, JOURNEY_FIELD_ID (spec->kind, i), from, to);

  for (guint i = 0; i < spec->n_lists; i++)
    for (guint j = 0; j < journey_node_n_children (node, JOURNEY_LIST_ID (spec->kind, i)); j++)
      bring_node (journey_node_child (node, JOURNEY_LIST_ID (spec->kind, i), j), from, to);
}

/* What a file is called, without '.journey'. */
static char *
stem_of (const char *file_name)
{
  g_autofree char *complete = journey_file_name_complete (file_name, "journey");

  return g_strndup (complete, strlen (complete) - strlen (".journey"));
}

/**
 * journey_edit_name_after_file:
 * @file_name: of the file in which @map is kept from now on, in UTF-8
 *
 * Gives a map that nobody has named the name of its file. This is no step: undo takes back what somebody did.
 *
 * Returns: whether it got one
 */
gboolean
journey_edit_name_after_file (JourneyMap *map, const char *file_name)
{
  const char *old = journey_node_text (JOURNEY_NODE (map), JOURNEY_MAP_TITLE);
  g_autofree char *title = stem_of (file_name);

  if ((!journey_text_is_blank (old) && !journey_is_usual_name (JOURNEY_KIND_MAP, old)) || journey_text_is_blank (title)
      || journey_is_usual_name (JOURNEY_KIND_MAP, title))
    return FALSE;

  journey_history_amend_text (journey_map_history (map), JOURNEY_MAP_TITLE, title);

  return TRUE;
}

/**
 * journey_edit_set_scale:
 * @low: the worst score
 * @high: the best score, above @low
 *
 * Changes the scale of the map and brings every score, rating, spread and tolerance onto it. This is linear, so that
 * no ranking changes.
 *
 * Returns: FALSE when @low is not below @high, both within 0 and 1000; nothing is changed then
 */
gboolean
journey_edit_set_scale (JourneyMap *map, int low, int high)
{
  JourneyNode *node = JOURNEY_NODE (map);
  JourneyScale from = { journey_node_integer (node, JOURNEY_MAP_SCALE_LOW), journey_node_integer (node, JOURNEY_MAP_SCALE_HIGH) };
  JourneyScale to = { low, high };
  g_autoptr (JourneyEditScope) scope = NULL;

  if (!journey_scale_is_sound (to))
    return FALSE;

  scope = journey_edit_scope (node, _ ("Change scale"));
  journey_node_set_integer (node, JOURNEY_MAP_SCALE_LOW, low);
  journey_node_set_integer (node, JOURNEY_MAP_SCALE_HIGH, high);
  if (!journey_scale_equal (from, to))
    bring_node (node, from, to);

  return TRUE;
}

static JourneyNode *
find_by_text (JourneyMap *map, JourneyListId list, JourneyFieldId field, const char *text)
{
  for (guint i = 0; i < journey_node_n_children (JOURNEY_NODE (map), list); i++)
    {
      JourneyNode *node = journey_node_child (JOURNEY_NODE (map), list, i);

      if (strcmp (journey_node_text (node, field), text) == 0)
        return node;
    }

  return NULL;
}

static JourneyNode *
need_by_text (JourneyMap *map, JourneyListId list, JourneyFieldId field, const char *text)
{
  JourneyNode *node = find_by_text (map, list, field, text);

  if (!node)
    {
      g_autoptr (JourneyEditScope) scope = journey_edit_scope (JOURNEY_NODE (map), _ ("Change map"));

      node = journey_edit_add (JOURNEY_NODE (map), list, G_MAXUINT);
      journey_node_set_text (node, field, text);
    }

  return node;
}

/**
 * journey_edit_need_persona:
 * @name: (nullable): a name; NULL or empty for the first persona, who is made if there is none
 *
 * Returns: (transfer none): the persona of that name, made if there is none
 */
JourneyPersona *
journey_edit_need_persona (JourneyMap *map, const char *name)
{
  JourneyNode *first = journey_node_child (JOURNEY_NODE (map), JOURNEY_MAP_PERSONAS, 0);

  if (name && *name)
    return JOURNEY_PERSONA (need_by_text (map, JOURNEY_MAP_PERSONAS, JOURNEY_PERSONA_NAME, name));
  if (first)
    return JOURNEY_PERSONA (first);

  return JOURNEY_PERSONA (
      need_by_text (map, JOURNEY_MAP_PERSONAS, JOURNEY_PERSONA_NAME, journey_usual_name (JOURNEY_KIND_PERSONA)));
}

/**
 * journey_edit_add_dimension:
 * @weight: 0 or more
 *
 * Returns: (transfer none): the new dimension
 */
JourneyDimension *
journey_edit_add_dimension (JourneyMap *map, const char *title, JourneyDimensionKind kind, double weight)
{
  g_autoptr (JourneyEditScope) scope = journey_edit_scope (JOURNEY_NODE (map), _ ("Add dimension"));
  JourneyNode *dimension = journey_edit_add (JOURNEY_NODE (map), JOURNEY_MAP_DIMENSIONS, G_MAXUINT);

  journey_node_set_text (dimension, JOURNEY_DIMENSION_TITLE, title);
  journey_node_set_integer (dimension, JOURNEY_DIMENSION_KIND, (int)kind);
  journey_node_set_number (dimension, JOURNEY_DIMENSION_WEIGHT, weight);

  return JOURNEY_DIMENSION (dimension);
}

/**
 * journey_edit_find_overall:
 *
 * Returns: (transfer none) (nullable): what scores without a dimension are about: the only dimension if it is a benefit,
 *   or the one called 'Overall'; NULL if there is none yet
 */
JourneyDimension *
journey_edit_find_overall (JourneyMap *map)
{
  JourneyNode *node = JOURNEY_NODE (map);
  JourneyNode *found = journey_node_child (node, JOURNEY_MAP_DIMENSIONS, 0);

  if (found && journey_node_n_children (node, JOURNEY_MAP_DIMENSIONS) == 1
      && journey_node_integer (found, JOURNEY_DIMENSION_KIND) == JOURNEY_DIMENSION_KIND_BENEFIT)
    return JOURNEY_DIMENSION (found);

  found =
      find_by_text (map, JOURNEY_MAP_DIMENSIONS, JOURNEY_DIMENSION_TITLE, journey_usual_name_in_english (JOURNEY_KIND_DIMENSION));
  if (!found)
    found = find_by_text (map, JOURNEY_MAP_DIMENSIONS, JOURNEY_DIMENSION_TITLE, journey_usual_name (JOURNEY_KIND_DIMENSION));

  return found ? JOURNEY_DIMENSION (found) : NULL;
}

/**
 * journey_edit_need_dimension:
 * @title: (nullable): a title; NULL or empty for 'Overall', the one benefit dimension of quick workshops, whatever a
 *   map that has no other calls it
 *
 * Returns: (transfer none): the dimension of that title, made as a benefit of weight 1 if there is none
 */
JourneyDimension *
journey_edit_need_dimension (JourneyMap *map, const char *title)
{
  JourneyDimension *overall = title && *title ? NULL : journey_edit_find_overall (map);

  if (overall)
    return overall;
  if (!title || !*title)
    title = journey_usual_name (JOURNEY_KIND_DIMENSION);

  return JOURNEY_DIMENSION (need_by_text (map, JOURNEY_MAP_DIMENSIONS, JOURNEY_DIMENSION_TITLE, title));
}

/**
 * journey_edit_need_lane:
 * @title: the title of a lane of the user's own
 *
 * Returns: (transfer none): that lane, made at the end if there is none
 */
JourneyLane *
journey_edit_need_lane (JourneyMap *map, const char *title)
{
  g_autoptr (JourneyEditScope) scope = NULL;
  JourneyNode *lane;

  for (guint i = 0; i < journey_node_n_children (JOURNEY_NODE (map), JOURNEY_MAP_LANES); i++)
    {
      lane = journey_node_child (JOURNEY_NODE (map), JOURNEY_MAP_LANES, i);
      if (journey_node_integer (lane, JOURNEY_LANE_KIND) == JOURNEY_LANE_KIND_CUSTOM
          && strcmp (journey_node_text (lane, JOURNEY_LANE_TITLE), title) == 0)
        return JOURNEY_LANE (lane);
    }

  scope = journey_edit_scope (JOURNEY_NODE (map), _ ("Add lane"));
  lane = journey_edit_add (JOURNEY_NODE (map), JOURNEY_MAP_LANES, G_MAXUINT);
  journey_node_set_integer (lane, JOURNEY_LANE_KIND, JOURNEY_LANE_KIND_CUSTOM);
  journey_node_set_text (lane, JOURNEY_LANE_TITLE, title);

  return JOURNEY_LANE (lane);
}

/* After the last lane of a kind that usually stands above it: people may have moved lanes and put in their own. */
static guint
place_for_kind (JourneyMap *map, JourneyLaneKind kind)
{
  guint place = journey_node_n_children (JOURNEY_NODE (map), JOURNEY_MAP_LANES);

  while (place > 0)
    {
      JourneyNode *lane = journey_node_child (JOURNEY_NODE (map), JOURNEY_MAP_LANES, place - 1);

      if (journey_node_integer (lane, JOURNEY_LANE_KIND) < (int)kind)
        break;
      place--;
    }

  return place;
}

/**
 * journey_edit_need_lane_of_kind:
 * @kind: any kind but CUSTOM
 *
 * Returns: (transfer none): the lane of that kind, made in its usual place, titled, if there is none
 */
JourneyLane *
journey_edit_need_lane_of_kind (JourneyMap *map, JourneyLaneKind kind)
{
  g_autoptr (JourneyEditScope) scope = NULL;
  JourneyNode *lane;

  g_return_val_if_fail (kind != JOURNEY_LANE_KIND_CUSTOM, NULL);

  for (guint i = 0; i < journey_node_n_children (JOURNEY_NODE (map), JOURNEY_MAP_LANES); i++)
    {
      lane = journey_node_child (JOURNEY_NODE (map), JOURNEY_MAP_LANES, i);
      if (journey_node_integer (lane, JOURNEY_LANE_KIND) == (int)kind)
        return JOURNEY_LANE (lane);
    }

  scope = journey_edit_scope (JOURNEY_NODE (map), _ ("Add lane"));
  lane = journey_edit_add (JOURNEY_NODE (map), JOURNEY_MAP_LANES, place_for_kind (map, kind));
  journey_node_set_integer (lane, JOURNEY_LANE_KIND, (int)kind);
  journey_node_set_text (lane, JOURNEY_LANE_TITLE, journey_field_label (journey_spec_field (JOURNEY_LANE_KIND), (int)kind));

  return JOURNEY_LANE (lane);
}

/**
 * journey_edit_need_competitor:
 *
 * Returns: (transfer none): the competitor of that name, made if there is none
 */
JourneyCompetitor *
journey_edit_need_competitor (JourneyMap *map, const char *name)
{
  return JOURNEY_COMPETITOR (need_by_text (map, JOURNEY_MAP_COMPETITORS, JOURNEY_COMPETITOR_NAME, name));
}
