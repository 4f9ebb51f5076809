/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-canvas-private.h"
#include "journey-metrics.h"

/* Whose feelings are seen, and whose are said by a key. */

/* How wide the persona strip is at most, so that all of it is seen at 100 % and below: by steps, so that it is not laid out anew
 * for every pixel. */
#define STRIP_MIN 300
#define STRIP_STEP 20
#define STRIP_MARGIN 48

static void
on_cast_changed (JourneyCast *cast, JourneyCanvas *self)
{
  g_autoptr (JourneyState) map = NULL;

  if (!self->scene)
    return;

  map = journey_state_ref (journey_scene_map (self->scene));
  journey_canvas_rebuild (self, map);
  journey_canvas_refocus (self);
  journey_canvas_dress_editor (self);
}

static gboolean
on_strip_room (gpointer data)
{
  JourneyCanvas *self = data;
  double before = journey_scene_strip_rect (self->scene, 0).y;
  double y = journey_viewport_y (self->viewport);
  JourneyBox focus;
  gboolean in_sight = journey_canvas_find_focus (self, &self->focus, &focus) && journey_canvas_sees (self, &focus);

  self->strip_source = 0;
  on_cast_changed (self->cast, self);
  /* What is seen below it stays where it is; from where the view was, since a map that is lower now has moved it already. */
  if (y > 0)
    journey_viewport_scroll_to (
        self->viewport, journey_viewport_x (self->viewport),
        y + (journey_scene_strip_rect (self->scene, 0).y - before) * journey_viewport_zoom (self->viewport));
  /* Where the map begins, a strip that is higher now moves all of it down. */
  if (in_sight && journey_canvas_find_focus (self, &self->focus, &focus))
    journey_canvas_reveal (self, &focus);

  return G_SOURCE_REMOVE;
}

static gboolean
strip_differs (JourneyCanvas *self, double before, double now)
{
  double band = self->scene ? MIN (journey_scene_strip_rect (self->scene, 0).width, JOURNEY_PERSONA_MAX) : 0;

  if (!self->scene || journey_scene_n_parts (self->scene, JOURNEY_PART_PERSONA_STRIP) == 0)
    return FALSE;

  return (before > 0 ? MIN (band, before) : band) != MIN (band, now);
}

/* After the view has got another width, or the map has come to rest at another zoom: the strip is laid out for it once there is
 * time. Zoomed out, it may be as wide as what is seen then; zoomed in, it stays as it is, and goes along. */
void
journey_canvas_fit_strip (JourneyCanvas *self)
{
  double before = self->strip_room;
  double zoom = MIN (journey_viewport_zoom (self->viewport), journey_viewport_unit (self->viewport));
  int width = (int)(journey_viewport_view_width (self->viewport) / zoom) - STRIP_MARGIN;

  self->strip_view = journey_viewport_view_width (self->viewport);
  self->strip_room = MAX (STRIP_MIN, width - width % STRIP_STEP);
  if (self->strip_source == 0 && strip_differs (self, before, self->strip_room))
    self->strip_source = g_idle_add (on_strip_room, self);
}

static JourneyNode *
front_node (JourneyCanvas *self)
{
  return self->cast ? JOURNEY_NODE (journey_cast_front (self->cast)) : NULL;
}

/**
 * journey_canvas_set_cast:
 * @cast: (nullable): who is in front and who is hidden, made with the canvas's selection; NULL for the first in front
 *   and nobody hidden
 *
 * Says whose feelings are drawn. The canvas follows @cast.
 */
void
journey_canvas_set_cast (JourneyCanvas *self, JourneyCast *cast)
{
  g_return_if_fail (JOURNEY_IS_CANVAS (self));
  g_return_if_fail (!cast || JOURNEY_IS_CAST (cast));

  if (self->cast == cast)
    return;

  if (self->cast)
    g_signal_handlers_disconnect_by_data (self->cast, self);
  g_set_object (&self->cast, cast);
  if (cast)
    g_signal_connect_object (cast, "changed", G_CALLBACK (on_cast_changed), self, 0);
  on_cast_changed (cast, self);
}

/**
 * journey_canvas_cast:
 *
 * Returns: (nullable) (transfer none): who is in front and who is hidden
 */
JourneyCast *
journey_canvas_cast (JourneyCanvas *self)
{
  g_return_val_if_fail (JOURNEY_IS_CANVAS (self), NULL);

  return self->cast;
}

/* Whose feeling a box says, or would say where nothing is felt yet; NULL for the first persona, who is made if need be. */
JourneyPersona *
journey_canvas_felt_by (JourneyCanvas *self, const JourneyBox *box)
{
  JourneyNode *emotion = box->kind == JOURNEY_BOX_EMOTION ? journey_map_find (self->map, box->id) : NULL;
  JourneyNode *persona = emotion ? journey_map_find (self->map, journey_node_text (emotion, JOURNEY_EMOTION_PERSONA)) : NULL;

  return (JourneyPersona *)(emotion ? persona : front_node (self));
}

/* Whether there are personas and none is to be seen: then there is nobody to say a feeling for. */
gboolean
journey_canvas_hides_all (JourneyCanvas *self)
{
  return self->cast && !journey_cast_front (self->cast)
         && journey_node_n_children (JOURNEY_NODE (self->map), JOURNEY_MAP_PERSONAS) > 0;
}

/* The cell that a box is in, before all that it holds. */
static JourneyBox
cell_of (JourneyCanvas *self, const JourneyBox *box)
{
  JourneyRect column = journey_scene_column_rect (self->scene, (guint)box->column);
  JourneyRect lane = journey_scene_lane_rect (self->scene, (guint)box->lane_index);
  JourneyBox cell = *box;

  cell.kind = JOURNEY_BOX_CELL;
  cell.id = box->lane;
  cell.item = -1;
  cell.rect = (JourneyRect){ column.x, lane.y, column.width, lane.height };

  return cell;
}

/* The box of a cell of feelings that keys are for: that of who is in front, or the empty cell. */
JourneyBox
journey_canvas_box_in_front (JourneyCanvas *self, const JourneyBox *box)
{
  JourneyNode *front = front_node (self);
  JourneyBox found = *box;

  if (!front || box->kind != JOURNEY_BOX_EMOTION || journey_canvas_felt_by (self, box) == JOURNEY_PERSONA (front))
    return found;

  for (guint i = 0; journey_scene_cell (self->scene, (guint)box->column, (guint)box->lane_index, i, &found); i++)
    if (found.kind == JOURNEY_BOX_EMOTION && journey_canvas_felt_by (self, &found) == JOURNEY_PERSONA (front))
      return found;

  return cell_of (self, box);
}

/* Which feeling of a cell keys lead to: that of whose feelings they go along, else that of who is in front. Within a cell they
 * lead to each. */
JourneyBox
journey_canvas_feeling_to_go_to (JourneyCanvas *self, const JourneyBox *from, const JourneyBox *box)
{
  gboolean along = from->kind == JOURNEY_BOX_EMOTION && from->lane_index == box->lane_index;
  JourneyPersona *persona = along ? journey_canvas_felt_by (self, from) : NULL;
  JourneyBox found = *box;

  if (box->kind != JOURNEY_BOX_EMOTION || (from->column == box->column && from->lane_index == box->lane_index))
    return *box;

  for (guint i = 0; persona && journey_scene_cell (self->scene, (guint)box->column, (guint)box->lane_index, i, &found); i++)
    if (found.kind == JOURNEY_BOX_EMOTION && journey_canvas_felt_by (self, &found) == persona)
      return found;

  return journey_canvas_box_in_front (self, box);
}

/* What is felt at a column by the same persona as in a box of that lane, or the empty cell. */
void
journey_canvas_feeling_of_same (JourneyCanvas *self, const JourneyBox *of, guint column, JourneyBox *box)
{
  JourneyPersona *persona = journey_canvas_felt_by (self, of);
  JourneyBox first = { 0 };

  if (!persona)
    persona = (JourneyPersona *)journey_node_child (JOURNEY_NODE (self->map), JOURNEY_MAP_PERSONAS, 0);
  for (guint i = 0; journey_scene_cell (self->scene, column, (guint)of->lane_index, i, box); i++)
    {
      if (box->kind == JOURNEY_BOX_EMOTION && journey_canvas_felt_by (self, box) == persona)
        return;
      if (i == 0)
        first = *box;
    }

  *box = cell_of (self, &first);
}

gboolean
journey_canvas_can_hide_persona (JourneyCanvas *self, const JourneyBox *box)
{
  return self->cast && box && box->kind == JOURNEY_BOX_PERSONA && !journey_cast_is_hidden (self->cast, box->id);
}

gboolean
journey_canvas_can_show_persona (JourneyCanvas *self, const JourneyBox *box)
{
  return self->cast && box && box->kind == JOURNEY_BOX_PERSONA && journey_cast_is_hidden (self->cast, box->id);
}

void
journey_canvas_hide_persona (JourneyCanvas *self, const JourneyBox *box)
{
  journey_cast_set_hidden (self->cast, box->id, TRUE);
}

void
journey_canvas_show_persona (JourneyCanvas *self, const JourneyBox *box)
{
  journey_cast_set_hidden (self->cast, box->id, FALSE);
}
