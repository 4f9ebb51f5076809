/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-scene-private.h"

/* Where the arrow keys lead: personas, stages, and a grid of lanes and slots with the titles before it. */

static gboolean
to_persona (JourneyScene *scene, int persona, JourneyBox *box)
{
  guint n = scene->persona_strip ? journey_persona_strip_n_personas (scene->persona_strip) : 0;

  if (persona < 0 || (guint)persona >= n)
    return FALSE;

  return journey_scene_find (scene, journey_state_id (journey_state_child (scene->map, JOURNEY_MAP_PERSONAS, (guint)persona)),
                             JOURNEY_BOX_PERSONA, box);
}

static gboolean
to_stage (JourneyScene *scene, int stage, JourneyBox *box)
{
  guint n = journey_scene_n_stages (scene);

  if (stage < 0)
    return FALSE;
  if ((guint)stage >= n)
    return (guint)stage == n && journey_scene_add_box (scene, n, box);

  return journey_scene_find (scene, journey_state_id (journey_scene_stage_state (scene, (guint)stage)), JOURNEY_BOX_STAGE, box);
}

static gboolean
to_title (JourneyScene *scene, int lane, JourneyBox *box)
{
  if (lane < 0 || (guint)lane >= scene->n_lanes)
    return FALSE;

  return journey_scene_find (scene, journey_state_id (scene->heads[lane].lane), JOURNEY_BOX_LANE_TITLE, box);
}

/* A stage without touchpoints has its 'add' place in the touchpoints' lane and nothing in the others. */
static gboolean
to_cell (JourneyScene *scene, guint slot, guint lane, guint item, JourneyBox *box)
{
  JourneySlot s = journey_scene_slot (scene, slot);
  guint n_items;

  if (s.column < 0)
    return journey_scene_add_box (scene, (guint)s.stage, box) && box->lane_index == (int)lane;

  journey_column_items (journey_scene_column (scene, (guint)s.column), lane, &n_items);

  return journey_scene_cell (scene, (guint)s.column, lane, MIN (item, MAX (n_items, 1) - 1), box);
}

static gboolean
along_lane (JourneyScene *scene, int slot, int step, guint lane, guint item, JourneyBox *box)
{
  for (slot += step; slot >= 0 && (guint)slot < scene->n_slots; slot += step)
    if (to_cell (scene, (guint)slot, lane, item, box))
      return TRUE;

  return step < 0 && to_title (scene, (int)lane, box);
}

static gboolean
across_lanes (JourneyScene *scene, guint slot, int lane, int item, int step, JourneyBox *box)
{
  int column = journey_scene_slot (scene, slot).column;

  if (column >= 0 && item + step >= 0 && journey_scene_cell (scene, (guint)column, (guint)lane, (guint)(item + step), box))
    return TRUE;

  for (lane += step; lane >= 0 && (guint)lane < scene->n_lanes; lane += step)
    if (to_cell (scene, slot, (guint)lane, step < 0 ? G_MAXINT : 0, box))
      return TRUE;

  return lane < 0 && to_stage (scene, journey_scene_slot (scene, slot).stage, box);
}

static gboolean
from_stage (JourneyScene *scene, const JourneyBox *from, int along, int across, JourneyBox *box)
{
  int stage = from->kind == JOURNEY_BOX_ADD_STAGE ? (int)journey_scene_n_stages (scene) : from->stage_index;

  if (along != 0)
    return to_stage (scene, stage + along, box);
  if (across < 0)
    return to_persona (scene, 0, box);

  for (guint lane = 0; (guint)stage < scene->n_stages && lane < scene->n_lanes; lane++)
    if (to_cell (scene, scene->stages[stage].first_slot, lane, 0, box))
      return TRUE;

  return FALSE;
}

static gboolean
from_title (JourneyScene *scene, const JourneyBox *from, int along, int across, JourneyBox *box)
{
  if (across != 0)
    return to_title (scene, from->lane_index + across, box);

  return along > 0 && along_lane (scene, -1, 1, (guint)from->lane_index, 0, box);
}

static gboolean
from_persona (JourneyScene *scene, const JourneyBox *from, int along, int across, JourneyBox *box)
{
  if (along != 0)
    return to_persona (scene, from->item + along, box);

  return across > 0 && to_stage (scene, 0, box);
}

/* Returns the slot that a 'add touchpoint' place stands in or behind. */
static guint
slot_of_add (JourneyScene *scene, int stage)
{
  return scene->stages[stage].first_slot + scene->stages[stage].n_slots - 1;
}

static gboolean
from_cell (JourneyScene *scene, const JourneyBox *from, int along, int across, JourneyBox *box)
{
  gboolean behind = from->column < 0 && from->kind == JOURNEY_BOX_ADD_TOUCHPOINT;
  guint slot = from->column >= 0 ? journey_scene_slot_of_column (scene, (guint)from->column)
               : behind          ? slot_of_add (scene, from->stage_index)
                                 : 0;
  int lane = from->lane_index;

  if (lane < 0)
    return to_stage (scene, from->stage_index, box);
  if (across != 0)
    return across_lanes (scene, slot, lane, from->item, across, box);
  /* From the button behind a stage's last card, back is that card. */
  if (behind && along < 0 && journey_scene_slot (scene, slot).column >= 0)
    return to_cell (scene, slot, (guint)lane, 0, box);

  return along_lane (scene, (int)slot, along, (guint)lane, (guint)from->item, box);
}

/**
 * journey_scene_neighbour:
 * @box: where to start
 * @side: which way on the screen
 * @neighbour: (out): the next box that way, empty cells included
 *
 * Returns: whether there is one
 */
gboolean
journey_scene_neighbour (JourneyScene *scene, const JourneyBox *box, JourneySide side, JourneyBox *neighbour)
{
  int forward = scene->rtl ? -1 : 1;
  int along = side == JOURNEY_SIDE_RIGHT ? forward : side == JOURNEY_SIDE_LEFT ? -forward : 0;
  int across = side == JOURNEY_SIDE_DOWN ? 1 : side == JOURNEY_SIDE_UP ? -1 : 0;
  JourneyBox from = *box;

  switch (from.kind)
    {
    case JOURNEY_BOX_NONE:
      return FALSE;
    case JOURNEY_BOX_PERSONA:
      return from_persona (scene, &from, along, across, neighbour);
    case JOURNEY_BOX_STAGE:
    case JOURNEY_BOX_ADD_STAGE:
      return from_stage (scene, &from, along, across, neighbour);
    case JOURNEY_BOX_LANE_TITLE:
    case JOURNEY_BOX_LANE_BAND:
      return from_title (scene, &from, along, across, neighbour);
    default:
      return from_cell (scene, &from, along, across, neighbour);
    }
}
