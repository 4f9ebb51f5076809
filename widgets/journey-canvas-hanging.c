/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "journey-canvas-private.h"

/* Seen from far away, the map leaves room below; there the titles of touchpoints hang from their columns, as large as they can
 * be read. */

/* In pixels: from the last lane to the titles, the least room that is of use, and the most that is taken. */
#define BELOW_LANES 4.0
#define LEAST 60.0
#define MOST 400.0

/* Where in the view they are, also of columns that are out of it. Returns whether they are shown. */
static gboolean
find_hanging (JourneyCanvas *self, JourneyRect *rect)
{
  JourneyRect columns = journey_canvas_clip_rect (self, JOURNEY_PART_COLUMN);
  JourneyRect lanes = journey_scene_strip_rect (self->scene, 0);
  double room = journey_viewport_view_height (self->viewport) - journey_viewport_height (self->viewport);

  if (room < LEAST || journey_scene_n_lanes (self->scene) == 0
      || journey_scene_hanging_unit (self->scene, journey_viewport_zoom (self->viewport)) == 0)
    return FALSE;

  lanes = journey_canvas_view_rect (self, JOURNEY_PART_COLUMN, &lanes);
  *rect = (JourneyRect){ columns.x, lanes.y + lanes.height + BELOW_LANES, columns.width, MIN (room, MOST) };

  return TRUE;
}

/* The card whose title hangs at a point of the view. */
gboolean
journey_canvas_hit_hanging (JourneyCanvas *self, double view_x, double view_y, JourneyBox *box)
{
  JourneyRect rect, column;
  guint first, last;
  double at;

  if (!find_hanging (self, &rect) || !journey_rect_contains (&rect, view_x, view_y))
    return FALSE;

  at = journey_canvas_column_x (self, view_x);
  if (!journey_scene_columns_between (self->scene, at, at, &first, &last))
    return FALSE;
  column = journey_scene_column_rect (self->scene, first);

  return at >= column.x && at < column.x + column.width
         && journey_canvas_find_card (self, journey_scene_column_id (self->scene, first), box);
}

static void
draw (JourneyCanvas *self, cairo_t *cr, const JourneyCanvasTitleRow *row)
{
  double zoom = journey_viewport_zoom (self->viewport);
  double unit = journey_scene_hanging_unit (self->scene, zoom);
  JourneyCairoSink sink;

  cairo_scale (cr, unit, unit);
  journey_cairo_sink_init (&sink, cr);
  journey_scene_paint_hanging (self->scene, (JourneySink *)&sink, row->from, row->to, zoom, row->height);
}

/* Shows the titles where there is room for them. */
void
journey_canvas_paint_hanging (JourneyCanvas *self, GtkSnapshot *snapshot)
{
  JourneyRect rect, at;

  if (!find_hanging (self, &rect))
    return;

  journey_canvas_need_row (self, &self->hanging, rect.height, draw);
  at = journey_canvas_view_rect (self, JOURNEY_PART_COLUMN, &(JourneyRect){ self->hanging.from, 0, 0, 0 });
  gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT ((float)rect.x, (float)rect.y, (float)rect.width, (float)rect.height));
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float)at.x, (float)journey_canvas_align (self, rect.y)));
  gtk_snapshot_append_node (snapshot, self->hanging.node);
  gtk_snapshot_restore (snapshot);
  gtk_snapshot_pop (snapshot);
}
