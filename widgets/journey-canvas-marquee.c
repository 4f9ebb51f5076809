/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>
#include <string.h>

#include "journey-canvas-private.h"

/* A rectangle that is pulled open over the map selects the touchpoints that it touches; within a lane of pain points, notes and
 * the like those, within that of emotions the faces of the persona in front, and nothing where there are none. With Shift or
 * Control they come to what is selected already. */

/* From the sides of a column to its card. */
#define CARD_INSET 5.0

static JourneyRect
rect_of (JourneyCanvas *self)
{
  double x = journey_canvas_column_x (self, self->drag.x);
  double y = journey_canvas_lane_y (self, self->drag.y);

  return (JourneyRect){ MIN (x, self->drag.anchor_x), MIN (y, self->drag.anchor_y), fabs (x - self->drag.anchor_x),
                        fabs (y - self->drag.anchor_y) };
}

/* How many lanes the rectangle touches, and the first of them. */
static guint
count_lanes (JourneyCanvas *self, const JourneyRect *rect, guint *first)
{
  guint n = 0;

  for (guint i = 0; i < journey_scene_n_lanes (self->scene); i++)
    {
      JourneyRect lane = journey_scene_lane_rect (self->scene, i);

      if (rect->y < lane.y + lane.height && rect->y + rect->height > lane.y && n++ == 0)
        *first = i;
    }

  return n;
}

static gboolean
touches_column (JourneyCanvas *self, const JourneyRect *rect, guint column)
{
  JourneyRect own = journey_scene_column_rect (self->scene, column);

  return rect->x < own.x + own.width - CARD_INSET && rect->x + rect->width > own.x + CARD_INSET;
}

/* What a rectangle has in it so far. */
typedef struct
{
  GStrvBuilder *ids;
  double x; /* of the pointer */
  double y;
  double nearest; /* how far the middle of the lead is from there */
  char *lead;
} Catch;

static void
take (Catch *caught, const char *id, const JourneyRect *rect)
{
  double distance = hypot (rect->x + rect->width / 2 - caught->x, rect->y + rect->height / 2 - caught->y);

  g_strv_builder_add (caught->ids, id);
  if (caught->lead && distance >= caught->nearest)
    return;

  caught->nearest = distance;
  g_free (caught->lead);
  caught->lead = g_strdup (id);
}

static void
take_items (JourneyCanvas *self, const JourneyRect *rect, guint column, guint lane, Catch *caught)
{
  JourneyBox box;

  for (guint i = 0; journey_scene_cell (self->scene, column, lane, i, &box); i++)
    if (journey_canvas_is_item (&box) && journey_rect_intersects (&box.rect, rect))
      take (caught, box.id, &box.rect);
}

static void
take_feeling (JourneyCanvas *self, const JourneyRect *rect, guint column, guint lane, Catch *caught)
{
  JourneyBox box;

  if (!journey_scene_cell (self->scene, column, lane, 0, &box))
    return;

  box = journey_canvas_box_in_front (self, &box);
  if (journey_canvas_is_item (&box) && journey_rect_intersects (&box.rect, rect))
    take (caught, box.id, &box.rect);
}

static void
take_touchpoint (JourneyCanvas *self, const JourneyRect *rect, guint column, Catch *caught)
{
  JourneyRect own = journey_scene_column_rect (self->scene, column);

  own.y = caught->y - own.height / 2;
  if (touches_column (self, rect, column))
    take (caught, journey_scene_column_id (self->scene, column), &own);
}

/* What is in the rectangle; what is nearest to the pointer leads. Returns the lead, or NULL. */
static char *
add_touched (JourneyCanvas *self, const JourneyRect *rect, GStrvBuilder *ids)
{
  Catch caught = { .ids = ids,
                   .x = journey_canvas_column_x (self, self->drag.x),
                   .y = journey_canvas_lane_y (self, self->drag.y) };
  guint lane = 0;
  guint n_lanes = count_lanes (self, rect, &lane);
  JourneyBox cell;
  guint first, last;
  gboolean within, items, feelings;

  if (n_lanes == 0 || !journey_scene_columns_between (self->scene, rect->x, rect->x + rect->width, &first, &last))
    return NULL;

  within = n_lanes == 1 && journey_scene_cell (self->scene, first, lane, 0, &cell);
  items = within && journey_canvas_holds_many (self, &cell);
  feelings = within && journey_canvas_holds_feelings (self, &cell);
  for (guint i = first; i <= last; i++)
    if (items)
      take_items (self, rect, i, lane, &caught);
    else if (feelings)
      take_feeling (self, rect, i, lane, &caught);
    else
      take_touchpoint (self, rect, i, &caught);

  return caught.lead;
}

/* Without the focus going along, which would scroll the map under the pointer. */
static void
select_quietly (JourneyCanvas *self, const char *const *ids, const char *lead)
{
  self->following = TRUE;
  if (ids[0])
    journey_selection_select_many (self->selection, ids, lead);
  else
    journey_selection_select (self->selection, lead);
  self->following = FALSE;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

gboolean
journey_canvas_begin_marquee (JourneyCanvas *self)
{
  JourneyCanvasDrag *drag = &self->drag;

  drag->anchor_x = journey_canvas_column_x (self, drag->from_x);
  drag->anchor_y = journey_canvas_lane_y (self, drag->from_y);
  drag->before = journey_selection_dup_ids (self->selection);
  drag->lead = g_strdup (journey_selection_id (self->selection));
  drag->kept = drag->adding ? g_strdupv (drag->before) : g_new0 (char *, 1);

  return TRUE;
}

/* Only what is of one kind can be selected together. */
static gboolean
is_alike (JourneyCanvas *self, const char *id, const char *other)
{
  JourneyNode *a = journey_map_find (self->map, id);
  JourneyNode *b = journey_map_find (self->map, other);

  return a && b && journey_node_kind (a) == journey_node_kind (b);
}

void
journey_canvas_update_marquee (JourneyCanvas *self)
{
  JourneyCanvasDrag *drag = &self->drag;
  JourneyRect rect = rect_of (self);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_autofree char *lead = add_touched (self, &rect, builder);
  g_auto (GStrv) ids = NULL;

  for (guint i = 0; drag->kept[i]; i++)
    if (lead ? is_alike (self, drag->kept[i], lead) : strcmp (drag->kept[i], drag->lead) != 0)
      g_strv_builder_add (builder, drag->kept[i]);
  ids = g_strv_builder_end (builder);
  select_quietly (self, (const char *const *)ids, lead ? lead : drag->lead);
}

void
journey_canvas_end_marquee (JourneyCanvas *self, gboolean keep)
{
  JourneyCanvasDrag *drag = &self->drag;

  if (!keep)
    select_quietly (self, (const char *const *)drag->before, drag->lead);
  journey_canvas_follow_selection (self);
  journey_canvas_focus_clear (&self->anchor);
  self->anchor = journey_canvas_focus_copy (&self->focus);

  g_clear_pointer (&drag->before, g_strfreev);
  g_clear_pointer (&drag->kept, g_strfreev);
  g_clear_pointer (&drag->lead, g_free);
}
