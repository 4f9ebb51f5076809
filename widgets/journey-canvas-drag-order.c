/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "journey-canvas-private.h"
#include "journey-edit.h"

#define MOST_LIFTED 240.0 /* scene units of something long */

/*
 * Dragging things into another order: touchpoints, stages, lanes, pain points and notes. The canvas shows the map as it would
 * be, so that the others make room where they would fall; the map itself changes once, when they are dropped. Where that is
 * is found in the picture of the beginning: what makes room under the pointer must not change where the pointer is.
 */

static JourneyNode *
parent_node (JourneyCanvas *self)
{
  return self->drag.parent ? journey_map_find (self->map, self->drag.parent) : JOURNEY_NODE (self->map);
}

/* Everything selected that is of the same kind, when what was pressed is selected; otherwise that alone. */
static void
collect_nodes (JourneyCanvas *self, JourneyNode *pressed)
{
  JourneyCanvasDrag *drag = &self->drag;
  g_auto (GStrv) ids = journey_selection_dup_ids (self->selection);

  drag->nodes = g_ptr_array_new_with_free_func (g_object_unref);
  drag->moving = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; journey_selection_contains (self->selection, journey_node_id (pressed)) && ids[i]; i++)
    {
      JourneyNode *node = journey_map_find (self->map, ids[i]);

      if (node && journey_node_kind (node) == journey_node_kind (pressed))
        g_ptr_array_add (drag->nodes, g_object_ref (node));
    }
  if (drag->nodes->len == 0)
    g_ptr_array_add (drag->nodes, g_object_ref (pressed));
  for (guint i = 0; i < drag->nodes->len; i++)
    g_hash_table_add (drag->moving, g_strdup (journey_node_id (g_ptr_array_index (drag->nodes, i))));
}

static gboolean
is_moving (JourneyCanvas *self, const char *id)
{
  return g_hash_table_contains (self->drag.moving, id);
}

/* The place beside a node among those that stay, or where one stood that moves; NULL is the end. */
static guint
place_beside (JourneyCanvas *self, JourneyNode *parent, JourneyListId list, const char *id, gboolean behind)
{
  guint place = 0;

  for (guint i = 0; id && i < journey_node_n_children (parent, list); i++)
    {
      const char *other = journey_node_id (journey_node_child (parent, list, i));

      if (strcmp (other, id) == 0)
        return place + (behind && !is_moving (self, id) ? 1 : 0);
      if (!is_moving (self, other))
        place++;
    }

  return G_MAXUINT;
}

static void
show_there (JourneyCanvas *self)
{
  JourneyCanvasDrag *drag = &self->drag;
  JourneyNode *parent = parent_node (self);
  g_autoptr (JourneyState) map = NULL;

  if (!parent)
    return;

  map = journey_edit_try_move_many ((JourneyNode *const *)drag->nodes->pdata, drag->nodes->len, parent, drag->position);
  journey_canvas_show (self, map);
}

static void
fall (JourneyCanvas *self, JourneyNode *parent, guint position)
{
  JourneyCanvasDrag *drag = &self->drag;
  const char *id = JOURNEY_IS_MAP (parent) ? NULL : journey_node_id (parent);

  if (g_strcmp0 (drag->parent, id) == 0 && drag->position == position)
    return;

  g_free (drag->parent);
  drag->parent = g_strdup (id);
  drag->position = position;
  show_there (self);
}

static const char *
stage_id (JourneyCanvas *self, int stage)
{
  return journey_state_id (journey_state_child (journey_scene_map (self->drag.ground), JOURNEY_MAP_STAGES, (guint)stage));
}

static void
fall_beside_column (JourneyCanvas *self)
{
  JourneyScene *ground = self->drag.ground;
  JourneyNode *stage;
  const char *beside;
  JourneySpot spot;

  if (!journey_scene_spot (ground, journey_canvas_column_x (self, self->drag.x), &spot))
    return;
  beside = spot.column >= 0 ? journey_scene_column_id (ground, (guint)spot.column) : NULL;
  stage = journey_map_find (self->map, stage_id (self, spot.stage));
  if (stage)
    fall (self, stage, beside ? place_beside (self, stage, JOURNEY_STAGE_TOUCHPOINTS, beside, spot.behind) : 0);
}

/* The middle of what can be seen of a stage: the place beyond a long one would else be out of the view. */
static double
seen_middle (JourneyCanvas *self, const JourneyRect *stage)
{
  JourneyRect view = journey_canvas_clip_rect (self, JOURNEY_PART_COLUMN);
  double from = journey_canvas_column_x (self, view.x), to = journey_canvas_column_x (self, view.x + view.width);

  return (MAX (stage->x, from) + MIN (stage->x + stage->width, to)) / 2;
}

static void
fall_beside_stage (JourneyCanvas *self)
{
  JourneyScene *ground = self->drag.ground;
  double x = journey_canvas_column_x (self, self->drag.x);
  JourneySpot spot;
  JourneyRect rect;
  double middle;

  if (!journey_scene_spot (ground, x, &spot))
    return;
  rect = journey_scene_stage_rect (ground, (guint)spot.stage);
  middle = seen_middle (self, &rect);
  fall (self, JOURNEY_NODE (self->map),
        place_beside (self, JOURNEY_NODE (self->map), JOURNEY_MAP_STAGES, stage_id (self, spot.stage),
                      journey_scene_is_rtl (ground) ? x < middle : x >= middle));
}

static void
fall_beside_lane (JourneyCanvas *self)
{
  JourneyScene *ground = self->drag.ground;
  double y = journey_canvas_lane_y (self, self->drag.y);
  guint n = journey_scene_n_lanes (ground);
  guint lane = 0;
  JourneyRect rect;

  while (lane + 1 < n && y >= journey_scene_lane_rect (ground, lane + 1).y)
    lane++;
  rect = journey_scene_lane_rect (ground, lane);
  fall (self, JOURNEY_NODE (self->map),
        place_beside (self, JOURNEY_NODE (self->map), JOURNEY_MAP_LANES, journey_state_id (journey_scene_lane (ground, lane)),
                      y >= rect.y + rect.height / 2));
}

/* In the cell of a touchpoint: before the first that stands lower. */
static void
fall_into_cell (JourneyCanvas *self)
{
  JourneyCanvasDrag *drag = &self->drag;
  double y = journey_canvas_lane_y (self, drag->y);
  JourneyNode *touchpoint;
  const char *beside = NULL;
  gboolean behind = TRUE;
  JourneySpot spot;
  JourneyBox box;

  if (!journey_scene_spot (drag->ground, journey_canvas_column_x (self, drag->x), &spot) || spot.column < 0)
    return;
  touchpoint = journey_map_find (self->map, journey_scene_column_id (drag->ground, (guint)spot.column));
  if (!touchpoint)
    return;

  for (guint i = 0; behind && journey_scene_cell (drag->ground, (guint)spot.column, (guint)drag->lane_index, i, &box); i++)
    if (box.kind != JOURNEY_BOX_CELL && !is_moving (self, box.id))
      {
        beside = box.id;
        behind = y >= box.rect.y + box.rect.height / 2;
      }
  fall (self, touchpoint,
        place_beside (self, touchpoint, journey_node_list_id (g_ptr_array_index (drag->nodes, 0)), beside, behind));
}

/* Of what is long, only as much comes along as says what it is; the rest would hide where it could fall. */
static void
shorten (JourneyCanvas *self, JourneyRect *rect)
{
  double rest = MAX (rect->width - MOST_LIFTED, 0);

  rect->width -= rest;
  if (journey_scene_is_rtl (self->scene))
    rect->x += rest;
}

/* The piece of the picture that comes along with the pointer. */
void
journey_canvas_lift (JourneyCanvas *self)
{
  JourneyCanvasDrag *drag = &self->drag;
  JourneyPart part;
  JourneyRect seen;
  JourneyBox box;
  guint index;

  if (drag->kind == JOURNEY_DRAG_TOUCHPOINTS ? !journey_canvas_find_card (self, drag->id, &box)
                                             : !journey_canvas_hit_exactly (self, drag->from_x, drag->from_y, &box))
    return;

  part = journey_canvas_part_kind (box.kind);
  index = part == JOURNEY_PART_COLUMN  ? (guint)box.column
          : part == JOURNEY_PART_STAGE ? (guint)box.stage_index
                                       : (guint)box.lane_index;
  shorten (self, &box.rect);
  seen = journey_canvas_view_rect (self, part, &box.rect);
  drag->grip_x = CLAMP (drag->from_x - seen.x, 0, seen.width);
  drag->grip_y = drag->from_y - seen.y;
  drag->lifted = journey_canvas_record (self, part, index, &box.rect, TRUE);
}

gboolean
journey_canvas_begin_order_drag (JourneyCanvas *self)
{
  JourneyCanvasDrag *drag = &self->drag;
  JourneyNode *pressed = journey_map_find (self->map, drag->id);
  JourneyNode *parent = pressed ? journey_node_parent (pressed) : NULL;

  if (!parent)
    return FALSE;

  drag->ground = journey_scene_ref (self->scene);
  journey_canvas_lift (self);
  collect_nodes (self, pressed);
  drag->parent = JOURNEY_IS_MAP (parent) ? NULL : g_strdup (journey_node_id (parent));
  drag->position = place_beside (self, parent, journey_node_list_id (pressed), drag->id, FALSE);
  if (drag->nodes->len > 1)
    show_there (self);

  return TRUE;
}

void
journey_canvas_update_order_drag (JourneyCanvas *self)
{
  switch (self->drag.kind)
    {
    case JOURNEY_DRAG_TOUCHPOINTS:
      fall_beside_column (self);
      break;
    case JOURNEY_DRAG_STAGES:
      fall_beside_stage (self);
      break;
    case JOURNEY_DRAG_LANES:
      fall_beside_lane (self);
      break;
    case JOURNEY_DRAG_ITEMS:
      fall_into_cell (self);
      break;
    default:
      break;
    }
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
journey_canvas_end_order_drag (JourneyCanvas *self, gboolean keep)
{
  JourneyCanvasDrag *drag = &self->drag;
  g_autoptr (GPtrArray) nodes = g_steal_pointer (&drag->nodes);
  JourneyNode *parent = parent_node (self);

  if (keep && parent)
    journey_edit_move_many ((JourneyNode *const *)nodes->pdata, nodes->len, parent, drag->position);
  if (journey_scene_map (self->scene) != journey_map_state (self->map))
    journey_canvas_show (self, journey_map_state (self->map));
  if (keep)
    journey_canvas_go_along (self);

  g_clear_pointer (&drag->ground, journey_scene_unref);
  g_clear_pointer (&drag->moving, g_hash_table_unref);
  g_clear_pointer (&drag->parent, g_free);
  g_clear_pointer (&drag->lifted, gsk_render_node_unref);
}
