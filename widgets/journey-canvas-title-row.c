/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "journey-canvas-private.h"

/* The touchpoints' numbers and titles stay below the stage headings once their cards have gone up so far that nobody can read
 * them there. Like the background the row is drawn some way beyond the view, so that panning finds it there. */

#define BEYOND 0.5 /* of the view, on each side */

/* Around a title, in pixels, so that what marks it leaves its colour in sight and has room for a ring around. */
#define BESIDE_MARK 1.0
#define ABOVE_MARK 2.0

/* The lane of the touchpoints among those that are shown; -1 for none. */
static int
touchpoint_lane (JourneyCanvas *self)
{
  for (guint i = 0; i < journey_scene_n_lanes (self->scene); i++)
    if (journey_state_integer (journey_scene_lane (self->scene, i), JOURNEY_LANE_KIND) == JOURNEY_LANE_KIND_TOUCHPOINTS)
      return (int)i;

  return -1;
}

/* How much of the view below the headings the row takes, in pixels; @bottom is where they end. It comes as soon as the titles on
 * the cards cannot be read whole. */
double
journey_canvas_title_row_height (JourneyCanvas *self, double bottom)
{
  double zoom = journey_viewport_zoom (self->viewport);
  int lane = touchpoint_lane (self);

  if (lane < 0 || journey_canvas_detail (self) != JOURNEY_DETAIL_FULL
      || journey_scene_titles_top (self->scene, (guint)lane) * zoom - journey_viewport_y (self->viewport) >= bottom)
    return 0;

  return journey_scene_title_row_height (self->scene) * zoom;
}

/* How many scene units the row may take once a box has been scrolled to below the headings. */
double
journey_canvas_title_row_above (JourneyCanvas *self, const JourneyBox *box)
{
  int lane = touchpoint_lane (self);

  return lane >= 0 && box->lane_index > lane && journey_canvas_detail (self) == JOURNEY_DETAIL_FULL
             ? journey_scene_title_row_height (self->scene)
             : 0;
}

/* Where in the view it is, as far as the lanes go. Returns whether it is shown. */
static gboolean
find_row (JourneyCanvas *self, JourneyRect *row)
{
  JourneyRect columns = journey_canvas_clip_rect (self, JOURNEY_PART_COLUMN);
  double height = journey_canvas_title_row_height (self, journey_canvas_headings_bottom (self));
  JourneyRect lanes = journey_scene_strip_rect (self->scene, 0);
  double from, to;

  lanes = journey_canvas_view_rect (self, JOURNEY_PART_COLUMN, &lanes);
  from = MAX (columns.x, lanes.x);
  to = MIN (columns.x + columns.width, lanes.x + lanes.width);
  *row = (JourneyRect){ from, columns.y - height, to - from, height };

  return height > 0 && to > from;
}

/* The card whose title the row shows at a point of the view. */
gboolean
journey_canvas_hit_title_row (JourneyCanvas *self, double view_x, double view_y, JourneyBox *box)
{
  JourneyRect row;
  guint first, last;
  double at;

  if (!find_row (self, &row) || !journey_rect_contains (&row, view_x, view_y))
    return FALSE;

  at = journey_canvas_column_x (self, view_x);

  return journey_scene_columns_between (self->scene, at, at, &first, &last)
         && journey_canvas_find_card (self, journey_scene_column_id (self->scene, first), box);
}

/* Where in the view the row shows the title of a column, without the room around it. Returns whether it does. */
gboolean
journey_canvas_title_rect (JourneyCanvas *self, guint column, JourneyRect *rect)
{
  JourneyRect place = journey_scene_column_rect (self->scene, column);
  JourneyRect row;

  if (!find_row (self, &row))
    return FALSE;

  place = journey_canvas_view_rect (self, JOURNEY_PART_COLUMN, &place);
  *rect = (JourneyRect){ place.x, row.y, place.width, row.height };
  *rect = journey_rect_inset (rect, BESIDE_MARK, ABOVE_MARK);

  return journey_rect_intersects (rect, &row);
}

/* As pixels, which a frame only has to copy. */
static GskRenderNode *
draw (JourneyCanvas *self, const JourneyCanvasTitleRow *row, JourneyTitleRowFunc func)
{
  int width = (int)ceil ((row->to - row->from) * row->zoom) + 1;
  int height = (int)ceil (row->height) + 1;
  GskRenderNode *node = gsk_cairo_node_new (&GRAPHENE_RECT_INIT (0, 0, (float)width, (float)height));
  cairo_surface_t *pixels = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width * self->scale, height * self->scale);
  cairo_t *cr;

  self->n_painted++;
  cairo_surface_set_device_scale (pixels, self->scale, self->scale);
  cr = cairo_create (pixels);
  cairo_translate (cr, -journey_canvas_align (self, row->from * row->zoom), 0);
  func (self, cr, row);
  cairo_destroy (cr);

  cr = gsk_cairo_node_get_draw_context (node);
  cairo_set_source_surface (cr, pixels, 0, 0);
  cairo_paint (cr);
  cairo_destroy (cr);
  cairo_surface_destroy (pixels);

  return node;
}

/* Draws a row of titles anew if it shows something else now; @height is in pixels. */
void
journey_canvas_need_row (JourneyCanvas *self, JourneyCanvasTitleRow *row, double height, JourneyTitleRowFunc func)
{
  JourneyRect seen = journey_viewport_visible (self->viewport);
  double zoom = journey_viewport_zoom (self->viewport);
  double from = MAX (seen.x, 0);
  double to = MAX (MIN (seen.x + seen.width, journey_scene_width (self->scene)), from);

  if (row->node && row->serial == self->serial && row->zoom == zoom && row->scale == self->scale && row->height == height
      && from >= row->from && to <= row->to)
    return;

  g_clear_pointer (&row->node, gsk_render_node_unref);
  row->from = journey_canvas_align (self, MAX (from - BEYOND * seen.width, 0) * zoom) / zoom;
  row->to = MIN (to + BEYOND * seen.width, journey_scene_width (self->scene));
  row->serial = self->serial;
  row->zoom = zoom;
  row->height = height;
  row->scale = self->scale;
  row->node = draw (self, row, func);
}

static void
draw_row (JourneyCanvas *self, cairo_t *cr, const JourneyCanvasTitleRow *row)
{
  JourneyCairoSink sink;

  cairo_scale (cr, row->zoom, row->zoom);
  journey_cairo_sink_init (&sink, cr);
  journey_scene_paint_title_row (self->scene, (JourneySink *)&sink, row->from, row->to);
}

static GdkRGBA
colour_of (JourneyCanvas *self, JourneyHue hue)
{
  JourneyColour colour = journey_theme_colour (journey_theme_get (self->theme_kind), hue);

  return (GdkRGBA){ (float)colour.red, (float)colour.green, (float)colour.blue, (float)colour.alpha };
}

/* What lies below the row may have the same ground. */
static void
paint_edge (JourneyCanvas *self, GtkSnapshot *snapshot, const JourneyRect *row)
{
  GdkRGBA colour = colour_of (self, JOURNEY_HUE_BAND_BORDER);
  double y = journey_canvas_align (self, row->y + row->height) - 1;

  gtk_snapshot_append_color (snapshot, &colour, &GRAPHENE_RECT_INIT ((float)row->x, (float)y, (float)row->width, 1));
}

/* Shows the row where the cards are out of sight. */
void
journey_canvas_paint_title_row (JourneyCanvas *self, GtkSnapshot *snapshot)
{
  GdkRGBA ground = colour_of (self, JOURNEY_HUE_LANE_TITLE);
  graphene_rect_t bounds;
  JourneyRect row, at;

  if (!find_row (self, &row))
    return;

  journey_canvas_need_row (self, &self->title_row, row.height, draw_row);
  bounds = GRAPHENE_RECT_INIT ((float)row.x, (float)row.y, (float)row.width, (float)row.height);
  at = journey_canvas_view_rect (self, JOURNEY_PART_COLUMN, &(JourneyRect){ self->title_row.from, 0, 0, 0 });
  gtk_snapshot_push_clip (snapshot, &bounds);
  gtk_snapshot_append_color (snapshot, &ground, &bounds);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float)at.x, (float)journey_canvas_align (self, row.y)));
  gtk_snapshot_append_node (snapshot, self->title_row.node);
  gtk_snapshot_restore (snapshot);
  paint_edge (self, snapshot, &row);
  gtk_snapshot_pop (snapshot);
}
