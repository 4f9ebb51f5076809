/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "journey-canvas-private.h"
#include "journey-edit.h"

/* What can be done with lanes and with colours, by menu and by key. */

/* Taller and lower go by this, in scene units. */
#define HEIGHT_STEP 24.0

/* So many pixels of the lower end of a title take hold of its edge. */
#define EDGE 7.0

static gboolean
is_lane (const JourneyBox *box)
{
  return box && box->kind == JOURNEY_BOX_LANE_TITLE;
}

/* The nodes of all boxes that verbs work on; they belong to the map. */
static GPtrArray *
selected_nodes (JourneyCanvas *self)
{
  g_autoptr (GArray) boxes = journey_canvas_selected_boxes (self);
  GPtrArray *nodes = g_ptr_array_new ();

  for (guint i = 0; i < boxes->len; i++)
    {
      JourneyNode *node = journey_map_find (self->map, g_array_index (boxes, JourneyBox, i).id);

      if (node)
        g_ptr_array_add (nodes, node);
    }

  return nodes;
}

static JourneyNode *const *
array_of (GPtrArray *nodes)
{
  return (JourneyNode *const *)nodes->pdata;
}

gboolean
journey_canvas_can_hide_lane (JourneyCanvas *self, const JourneyBox *box)
{
  return is_lane (box);
}

void
journey_canvas_hide_lane (JourneyCanvas *self, const JourneyBox *box)
{
  g_autoptr (GPtrArray) lanes = selected_nodes (self);
  g_autofree char *words = NULL;

  if (lanes->len == 0)
    return;

  words = journey_canvas_hidden_words (array_of (lanes), lanes->len);
  journey_edit_hide_lanes (array_of (lanes), lanes->len);
  journey_canvas_emit_deleted (self, words);
}

static gboolean
hides_any (JourneyCanvas *self)
{
  return self->map && journey_edit_has_hidden_lane (self->map);
}

gboolean
journey_canvas_can_show_all_lanes (JourneyCanvas *self, const JourneyBox *box)
{
  return hides_any (self);
}

void
journey_canvas_show_all_lanes (JourneyCanvas *self, const JourneyBox *box)
{
  journey_edit_show_all_lanes (self->map);
}

static void
focus_lane (JourneyCanvas *self, JourneyNode *lane)
{
  JourneyBox box;

  if (journey_scene_find (self->scene, journey_node_id (lane), JOURNEY_BOX_LANE_TITLE, &box))
    journey_canvas_set_focus (self, &box);
}

/* Shows one lane that was hidden, and goes there. */
void
journey_canvas_show_lane (JourneyCanvas *self, const char *id)
{
  JourneyNode *lane = journey_map_find (self->map, id);

  journey_canvas_end_edit (self, TRUE);
  if (!self->editable || !JOURNEY_IS_LANE (lane))
    return;

  journey_edit_show_lane (JOURNEY_LANE (lane));
  focus_lane (self, lane);
}

/* Adds a lane; one of the user's own is named at once. */
void
journey_canvas_add_lane (JourneyCanvas *self, JourneyLaneKind kind)
{
  JourneyNode *after = NULL;
  JourneyBox box;

  journey_canvas_end_edit (self, TRUE);
  if (!self->editable || !self->map)
    return;

  if (journey_canvas_find_focus (self, &self->focus, &box) && is_lane (&box))
    after = journey_map_find (self->map, box.id);
  if (kind == JOURNEY_LANE_KIND_CUSTOM)
    journey_canvas_new_lane (self, after ? JOURNEY_LANE (after) : NULL);
  else
    focus_lane (self, JOURNEY_NODE (journey_edit_add_lane (self->map, NULL, kind)));
}

/* The height that a lane is given: no more than its content needs is none of its own. */
static double
height_to_give (JourneyCanvas *self, const JourneyBox *box, double height)
{
  return height > journey_scene_lane_content (self->scene, (guint)box->lane_index) ? height : NAN;
}

static double
stepped_height (JourneyCanvas *self, const JourneyBox *box, double step)
{
  return height_to_give (self, box, journey_scene_lane_rect (self->scene, (guint)box->lane_index).height + step);
}

static void
step_heights (JourneyCanvas *self, double step)
{
  g_autoptr (GArray) boxes = journey_canvas_selected_boxes (self);
  g_autofree JourneyNode **lanes = g_new (JourneyNode *, boxes->len);
  g_autofree double *heights = g_new (double, boxes->len);

  for (guint i = 0; i < boxes->len; i++)
    {
      const JourneyBox *box = &g_array_index (boxes, JourneyBox, i);

      lanes[i] = journey_map_find (self->map, box->id);
      heights[i] = stepped_height (self, box, step);
    }
  journey_edit_set_lane_heights (lanes, heights, boxes->len);
}

gboolean
journey_canvas_can_grow_lane (JourneyCanvas *self, const JourneyBox *box)
{
  return is_lane (box);
}

/* Whether any of the lanes is higher than its content. */
gboolean
journey_canvas_can_shrink_lane (JourneyCanvas *self, const JourneyBox *box)
{
  g_autoptr (GArray) boxes = is_lane (box) ? journey_canvas_selected_boxes (self) : NULL;

  for (guint i = 0; boxes && i < boxes->len; i++)
    {
      guint lane = (guint)g_array_index (boxes, JourneyBox, i).lane_index;

      if (!isnan (journey_state_number (journey_scene_lane (self->scene, lane), JOURNEY_LANE_HEIGHT)))
        return TRUE;
    }

  return FALSE;
}

void
journey_canvas_grow_lane (JourneyCanvas *self, const JourneyBox *box)
{
  step_heights (self, HEIGHT_STEP);
}

void
journey_canvas_shrink_lane (JourneyCanvas *self, const JourneyBox *box)
{
  step_heights (self, -HEIGHT_STEP);
}

/* As high as what it holds. */
void
journey_canvas_fit_lane (JourneyCanvas *self, const JourneyBox *box)
{
  step_heights (self, -G_MAXDOUBLE);
}

/* Whether a point of the view is so near the lower edge of a lane's title that it takes hold of that. */
gboolean
journey_canvas_is_lane_edge (JourneyCanvas *self, const JourneyBox *box, double view_y)
{
  JourneyRect seen = journey_canvas_view_rect (self, JOURNEY_PART_LANE_TITLE, &box->rect);

  return view_y > seen.y + seen.height - MIN (EDGE, seen.height / 4);
}

gboolean
journey_canvas_begin_height_drag (JourneyCanvas *self)
{
  JourneyNode *lane = journey_map_find (self->map, self->drag.id);
  JourneyRect rect = journey_scene_lane_rect (self->scene, (guint)self->drag.lane_index);

  if (!lane)
    return FALSE;

  self->drag.grip_y = journey_canvas_lane_y (self, self->drag.from_y) - (rect.y + rect.height);
  journey_edit_begin (lane, JOURNEY_LANE_HEIGHT);

  return TRUE;
}

void
journey_canvas_update_height_drag (JourneyCanvas *self)
{
  JourneyNode *lane = journey_map_find (self->map, self->drag.id);
  double height;
  JourneyBox box;

  if (!JOURNEY_IS_LANE (lane) || !journey_scene_find (self->scene, self->drag.id, JOURNEY_BOX_LANE_TITLE, &box))
    {
      journey_canvas_cancel_drag (self);
      return;
    }

  height = round (journey_canvas_lane_y (self, self->drag.y) - self->drag.grip_y - box.rect.y);
  journey_edit_set_lane_height (JOURNEY_LANE (lane), height_to_give (self, &box, height));
  journey_history_preview (journey_map_history (self->map));
}

void
journey_canvas_end_height_drag (JourneyCanvas *self, gboolean keep)
{
  if (keep)
    journey_history_end (journey_map_history (self->map));
  else
    journey_history_cancel (journey_map_history (self->map));
}

/* The field in which a box keeps a colour; 0 for none. */
JourneyFieldId
journey_canvas_colour_field (const JourneyBox *box)
{
  if (is_lane (box))
    return JOURNEY_LANE_COLOUR;

  return box && box->kind == JOURNEY_BOX_STAGE ? JOURNEY_STAGE_COLOUR : 0;
}

/* Gives lanes or stages a colour of their own; "" for the usual one. */
void
journey_canvas_set_colour (JourneyCanvas *self, const char *colour)
{
  g_autoptr (GPtrArray) nodes = NULL;
  JourneyBox box;

  journey_canvas_end_edit (self, TRUE);
  if (!self->editable || !journey_canvas_find_focus (self, &self->focus, &box) || !journey_canvas_colour_field (&box))
    return;

  nodes = selected_nodes (self);
  journey_edit_set_text_many (array_of (nodes), nodes->len, journey_canvas_colour_field (&box), colour);
}
