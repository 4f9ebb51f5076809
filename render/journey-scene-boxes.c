/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "journey-scene-private.h"

static JourneyBox
empty_box (JourneyBoxKind kind, const char *id)
{
  return (JourneyBox){ .kind = kind, .id = id, .stage_index = -1, .column = -1, .lane_index = -1 };
}

static JourneyBox
persona_box (JourneyScene *scene, guint persona)
{
  JourneyBox box =
      empty_box (JOURNEY_BOX_PERSONA, journey_state_id (journey_state_child (scene->map, JOURNEY_MAP_PERSONAS, persona)));
  JourneyRect strip = journey_scene_part_rect (scene, JOURNEY_PART_PERSONA_STRIP, 0);

  box.item = (int)persona;
  box.rect = journey_persona_strip_persona_rect (scene->persona_strip, persona, strip.x, strip.y);

  return box;
}

static JourneyBox
stage_box (JourneyScene *scene, guint segment)
{
  JourneySegment *s = journey_scene_segment (scene, segment);
  JourneyBox box = empty_box (JOURNEY_BOX_STAGE, journey_state_id (journey_scene_stage_state (scene, (guint)s->stage)));

  box.stage = box.id;
  box.stage_index = s->stage;
  box.strip = s->strip;
  box.rect = journey_scene_segment_rect (scene, segment);

  return box;
}

static JourneyBox
lane_box (JourneyScene *scene, JourneyBoxKind kind, guint strip, guint lane)
{
  JourneyBox box = empty_box (kind, journey_state_id (scene->heads[lane].lane));

  box.lane = box.id;
  box.lane_index = (int)lane;
  box.strip = (int)strip;
  box.rect = kind == JOURNEY_BOX_LANE_TITLE ? journey_scene_title_rect (scene, strip, lane)
                                            : journey_scene_band_rect (scene, strip, lane);

  return box;
}

/**
 * journey_scene_item_box:
 * @item: which box of the cell; when the cell is empty, the cell itself
 * @box: (out): what is there
 */
void
journey_scene_item_box (JourneyScene *scene, guint column, guint lane, guint item, JourneyBox *box)
{
  JourneyState *touchpoint = journey_column_touchpoint (journey_scene_column (scene, column));
  JourneySlot slot = journey_scene_column_slot (scene, column);
  guint n_items;
  const JourneyItem *items = journey_column_items (journey_scene_column (scene, column), lane, &n_items);
  const char *lane_id = journey_state_id (scene->heads[lane].lane);

  *box = empty_box (item < n_items ? items[item].kind : JOURNEY_BOX_CELL,
                    item < n_items ? journey_state_id (items[item].state) : lane_id);
  box->touchpoint = journey_state_id (touchpoint);
  box->stage = journey_state_id (journey_scene_stage_state (scene, (guint)slot.stage));
  box->lane = lane_id;
  box->stage_index = slot.stage;
  box->column = (int)column;
  box->lane_index = (int)lane;
  box->item = item < n_items ? (int)item : 0;
  box->strip = slot.strip;
  box->rect = item < n_items ? journey_scene_item_rect (scene, column, lane, &items[item])
                             : journey_scene_cell_rect (scene, column, lane);
}

/**
 * journey_scene_cell:
 * @lane: among the visible ones
 * @item: which of the cell's boxes, 0-based
 * @box: (out): the box; of kind CELL when nothing is there and @item is 0
 *
 * Returns: whether there is such a box
 */
gboolean
journey_scene_cell (JourneyScene *scene, guint column, guint lane, guint item, JourneyBox *box)
{
  guint n_items;

  if (column >= scene->n_columns || lane >= scene->n_lanes)
    return FALSE;
  journey_column_items (journey_scene_column (scene, column), lane, &n_items);
  if (item >= MAX (n_items, 1))
    return FALSE;
  journey_scene_item_box (scene, column, lane, item, box);

  return TRUE;
}

/**
 * journey_scene_n_adds:
 *
 * Returns: how many 'add' places there are: one a stage, and one for a stage
 */
guint
journey_scene_n_adds (JourneyScene *scene)
{
  return scene->options.for_editing ? journey_scene_n_stages (scene) + 1 : 0;
}

static JourneyBox
add_stage_box (JourneyScene *scene)
{
  JourneyBox box = empty_box (JOURNEY_BOX_ADD_STAGE, "");
  JourneyStrip *strip = journey_scene_strip (scene, scene->strips->len - 1);
  JourneySegment *last = scene->segments->len > 0 ? journey_scene_segment (scene, scene->segments->len - 1) : NULL;
  double x = last ? last->x + last->width : journey_scene_first_x (scene);

  box.strip = (int)scene->strips->len - 1;
  box.rect = journey_scene_place (scene, x, strip->y, last ? JOURNEY_ADD_STAGE_WIDTH : strip->right - x, strip->stage_height);

  return box;
}

static guint
touchpoint_lane (JourneyScene *scene)
{
  for (guint i = 0; i < scene->n_lanes; i++)
    if (scene->heads[i].kind == JOURNEY_LANE_KIND_TOUCHPOINTS)
      return i;

  return 0;
}

static JourneyBox
add_touchpoint_box (JourneyScene *scene, guint stage)
{
  JourneyBox box = empty_box (JOURNEY_BOX_ADD_TOUCHPOINT, journey_state_id (journey_scene_stage_state (scene, stage)));
  JourneySlot slot = journey_scene_slot (scene, scene->stages[stage].first_slot + scene->stages[stage].n_slots - 1);
  double y = journey_scene_strip (scene, (guint)slot.strip)->y;
  double height = journey_scene_strip (scene, (guint)slot.strip)->stage_height;

  box.stage = box.id;
  box.stage_index = (int)stage;
  box.strip = slot.strip;
  if (scene->n_lanes > 0)
    {
      guint lane = touchpoint_lane (scene);

      box.lane_index = (int)lane;
      box.lane = journey_state_id (scene->heads[lane].lane);
      y = journey_scene_row (scene, (guint)slot.strip, lane)->y;
      height = journey_scene_row (scene, (guint)slot.strip, lane)->height;
    }
  if (slot.column < 0)
    box.rect = journey_scene_place (scene, slot.x + JOURNEY_CARD_INSET, y + JOURNEY_LANE_PAD, slot.width - 2 * JOURNEY_CARD_INSET,
                                    height - 2 * JOURNEY_LANE_PAD);
  else
    box.rect = journey_scene_place (scene, slot.x + slot.width - JOURNEY_ADD_RADIUS, y + height / 2 - JOURNEY_ADD_RADIUS,
                                    2 * JOURNEY_ADD_RADIUS, 2 * JOURNEY_ADD_RADIUS);

  return box;
}

/**
 * journey_scene_add_box:
 * @index: below journey_scene_n_adds ()
 * @box: (out): the 'add' place
 *
 * Returns: whether there is one
 */
gboolean
journey_scene_add_box (JourneyScene *scene, guint index, JourneyBox *box)
{
  if (index >= journey_scene_n_adds (scene))
    return FALSE;
  *box = index < journey_scene_n_stages (scene) ? add_touchpoint_box (scene, index) : add_stage_box (scene);

  return TRUE;
}

static gboolean
hit_adds (JourneyScene *scene, double x, double y, JourneyBox *box)
{
  for (guint i = 0; journey_scene_add_box (scene, i, box); i++)
    if (journey_rect_contains (&box->rect, x, y))
      return TRUE;

  return FALSE;
}

static gboolean
hit_personas (JourneyScene *scene, double x, double y, JourneyBox *box)
{
  guint n = scene->persona_strip ? journey_persona_strip_n_personas (scene->persona_strip) : 0;

  for (guint i = 0; i < n; i++)
    {
      *box = persona_box (scene, i);
      if (journey_rect_contains (&box->rect, x, y))
        return TRUE;
    }

  return FALSE;
}

/* Later boxes lie above earlier ones, but the face of who is in front lies above all others'. */
static void
hit_cell (JourneyScene *scene, guint column, guint lane, double x, double y, JourneyBox *box)
{
  guint n_items;
  const JourneyItem *items = journey_column_items (journey_scene_column (scene, column), lane, &n_items);
  int found = -1;

  for (guint i = 0; i < n_items; i++)
    {
      JourneyRect rect = journey_scene_item_rect (scene, column, lane, &items[i]);

      if (!journey_rect_contains (&rect, x, y))
        continue;
      if (found < 0 || items[i].kind != JOURNEY_BOX_EMOTION || items[i].persona == scene->front)
        found = (int)i;
    }

  journey_scene_item_box (scene, column, lane, found >= 0 ? (guint)found : G_MAXINT, box);
}

static gboolean
hit_lane (JourneyScene *scene, guint strip, guint lane, double x, double y, JourneyBox *box)
{
  JourneyRect band = journey_scene_band_rect (scene, strip, lane);
  JourneyRect title = journey_scene_title_rect (scene, strip, lane);
  double from_start = scene->rtl ? scene->width - x : x;
  int slot, column;

  if (!journey_rect_contains (&band, x, y))
    return FALSE;
  if (journey_rect_contains (&title, x, y))
    {
      *box = lane_box (scene, JOURNEY_BOX_LANE_TITLE, strip, lane);
      return TRUE;
    }

  slot = journey_scene_slot_at (scene, strip, from_start);
  column = slot >= 0 ? journey_scene_slot (scene, (guint)slot).column : -1;
  if (column >= 0)
    hit_cell (scene, (guint)column, lane, x, y, box);
  else
    *box = lane_box (scene, JOURNEY_BOX_LANE_BAND, strip, lane);

  return TRUE;
}

static gboolean
hit_strip (JourneyScene *scene, guint index, double x, double y, JourneyBox *box)
{
  JourneyStrip *strip = journey_scene_strip (scene, index);

  if (y < strip->y || y >= strip->bottom)
    return FALSE;

  for (guint i = strip->first_segment; i < strip->first_segment + strip->n_segments; i++)
    {
      JourneyRect rect = journey_scene_segment_rect (scene, i);

      if (journey_rect_contains (&rect, x, y))
        {
          *box = stage_box (scene, i);
          return TRUE;
        }
    }
  for (guint lane = 0; lane < scene->n_lanes; lane++)
    if (hit_lane (scene, index, lane, x, y, box))
      return TRUE;

  return FALSE;
}

/**
 * journey_scene_hit:
 * @box: (out): what lies at the point
 *
 * Returns: whether anything does
 */
gboolean
journey_scene_hit (JourneyScene *scene, double x, double y, JourneyBox *box)
{
  g_return_val_if_fail (scene != NULL && box != NULL, FALSE);

  if (hit_adds (scene, x, y, box) || hit_personas (scene, x, y, box))
    return TRUE;
  for (guint i = 0; i < scene->strips->len; i++)
    if (hit_strip (scene, i, x, y, box))
      return TRUE;

  return FALSE;
}

/**
 * journey_scene_foreach_in_column:
 *
 * Calls @func for every box of a column, lane by lane; for an empty cell with the cell.
 */
void
journey_scene_foreach_in_column (JourneyScene *scene, guint column, JourneyBoxFunc func, gpointer user_data)
{
  JourneyBox box;

  for (guint lane = 0; lane < scene->n_lanes; lane++)
    for (guint i = 0; journey_scene_cell (scene, column, lane, i, &box); i++)
      func (&box, user_data);
}

/**
 * journey_scene_foreach:
 *
 * Calls @func for every box: personas, stages, lane titles, columns, 'add' places.
 */
void
journey_scene_foreach (JourneyScene *scene, JourneyBoxFunc func, gpointer user_data)
{
  guint n_personas = scene->persona_strip ? journey_persona_strip_n_personas (scene->persona_strip) : 0;
  JourneyBox box;

  for (guint i = 0; i < n_personas; i++)
    {
      box = persona_box (scene, i);
      func (&box, user_data);
    }
  for (guint i = 0; i < scene->segments->len; i++)
    {
      box = stage_box (scene, i);
      func (&box, user_data);
    }
  for (guint strip = 0; strip < scene->strips->len; strip++)
    for (guint lane = 0; lane < scene->n_lanes; lane++)
      {
        box = lane_box (scene, JOURNEY_BOX_LANE_TITLE, strip, lane);
        func (&box, user_data);
      }
  for (guint i = 0; i < scene->n_columns; i++)
    journey_scene_foreach_in_column (scene, i, func, user_data);
  for (guint i = 0; journey_scene_add_box (scene, i, &box); i++)
    func (&box, user_data);
}

static gboolean
fits (JourneyBoxKind wanted, JourneyBoxKind kind)
{
  return wanted == JOURNEY_BOX_NONE || wanted == kind;
}

static gboolean
find_outside (JourneyScene *scene, const char *id, JourneyBoxKind kind, JourneyBox *box)
{
  guint n_personas = scene->persona_strip ? journey_persona_strip_n_personas (scene->persona_strip) : 0;

  for (guint i = 0; fits (kind, JOURNEY_BOX_PERSONA) && i < n_personas; i++)
    {
      *box = persona_box (scene, i);
      if (g_str_equal (box->id, id))
        return TRUE;
    }
  for (guint i = 0; fits (kind, JOURNEY_BOX_STAGE) && i < scene->segments->len; i++)
    {
      *box = stage_box (scene, i);
      if (g_str_equal (box->id, id))
        return TRUE;
    }
  for (guint i = 0; i < scene->n_lanes; i++)
    {
      JourneyBoxKind found = kind == JOURNEY_BOX_LANE_BAND ? kind : JOURNEY_BOX_LANE_TITLE;

      if (!fits (kind, found) || !g_str_equal (journey_state_id (scene->heads[i].lane), id))
        continue;
      *box = lane_box (scene, found, 0, i);
      return TRUE;
    }
  for (guint i = 0; journey_scene_add_box (scene, i, box); i++)
    if (kind == box->kind && g_str_equal (box->id, id))
      return TRUE;

  return FALSE;
}

static gboolean
find_in_column (JourneyScene *scene, guint column, const char *id, JourneyBoxKind kind, JourneyBox *box)
{
  for (guint lane = 0; lane < scene->n_lanes; lane++)
    {
      guint n_items;
      const JourneyItem *items = journey_column_items (journey_scene_column (scene, column), lane, &n_items);

      for (guint i = 0; i < n_items; i++)
        if (fits (kind, items[i].kind) && g_str_equal (journey_state_id (items[i].state), id))
          {
            journey_scene_item_box (scene, column, lane, i, box);
            return TRUE;
          }
    }

  return FALSE;
}

/**
 * journey_scene_find:
 * @id: of a node
 * @kind: what is looked for; NONE is the first box that shows the node
 * @box: (out): the box. A node that has boxes in several columns is found in its first
 *
 * Returns: whether there is such a box
 */
gboolean
journey_scene_find (JourneyScene *scene, const char *id, JourneyBoxKind kind, JourneyBox *box)
{
  g_return_val_if_fail (scene != NULL && id != NULL && box != NULL, FALSE);

  if (find_outside (scene, id, kind, box))
    return TRUE;
  for (guint i = 0; i < scene->n_columns; i++)
    if (find_in_column (scene, i, id, kind, box))
      return TRUE;

  return FALSE;
}
