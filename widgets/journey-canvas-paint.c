/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>
#include <string.h>

#include "journey-canvas-private.h"

/* How far the background is painted beyond the view on each side, in views, so that panning finds it there. */
#define BACKGROUND_BEYOND 0.5

#define CARD_RADIUS 7.0
#define RING_WIDTH 2.0
#define RING_DISTANCE 2.0
#define EDITOR_ROOM 4.0f
#define COLUMN_TINT 0.06
#define CARD_TINT 0.1

static graphene_rect_t
to_graphene (const JourneyRect *rect)
{
  return GRAPHENE_RECT_INIT ((float)rect->x, (float)rect->y, (float)rect->width, (float)rect->height);
}

static GdkRGBA
to_rgba (JourneyColour colour, double alpha)
{
  return (GdkRGBA){ (float)colour.red, (float)colour.green, (float)colour.blue, (float)(colour.alpha * alpha) };
}

static JourneyColour
hue (JourneyCanvas *self, JourneyHue which)
{
  return journey_theme_colour (journey_theme_get (self->theme_kind), which);
}

static void
push_clip (JourneyCanvas *self, GtkSnapshot *snapshot, JourneyPart part)
{
  JourneyRect clip = journey_canvas_clip_rect (self, part);
  graphene_rect_t bounds = to_graphene (&clip);

  gtk_snapshot_push_clip (snapshot, &bounds);
}

/* Those that are in view. Cairo cannot be given what is far away. */
static void
paint_parts (JourneyCanvas *self, GtkSnapshot *snapshot, GPtrArray *parts, guint from, guint to)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self));
  graphene_rect_t bounds;

  for (guint i = from; i < to; i++)
    if (gtk_widget_compute_bounds (g_ptr_array_index (parts, i), GTK_WIDGET (self), &bounds) && bounds.origin.x < (float)width
        && bounds.origin.x + bounds.size.width > 0)
      gtk_widget_snapshot_child (GTK_WIDGET (self), g_ptr_array_index (parts, i), snapshot);
}

static gboolean
covers (const JourneyRect *outer, const JourneyRect *inner)
{
  return inner->x >= outer->x && inner->y >= outer->y && inner->x + inner->width <= outer->x + outer->width
         && inner->y + inner->height <= outer->y + outer->height;
}

static JourneyRect
whole_pixels (JourneyCanvas *self, JourneyRect rect)
{
  double zoom = journey_viewport_zoom (self->viewport);
  double x = journey_canvas_align (self, rect.x * zoom) / zoom;
  double y = journey_canvas_align (self, rect.y * zoom) / zoom;

  return (JourneyRect){ x, y, rect.x + rect.width - x, rect.y + rect.height - y };
}

/* The part of the picture that is in the view, kept within the picture. */
static JourneyRect
seen_of_scene (JourneyCanvas *self)
{
  JourneyRect seen = journey_viewport_visible (self->viewport);
  double x = CLAMP (seen.x, 0, journey_scene_width (self->scene));
  double y = CLAMP (seen.y, 0, journey_scene_height (self->scene));

  return (JourneyRect){ x, y, CLAMP (seen.x + seen.width, x, journey_scene_width (self->scene)) - x,
                        CLAMP (seen.y + seen.height, y, journey_scene_height (self->scene)) - y };
}

static void
need_background (JourneyCanvas *self)
{
  JourneyRect seen = seen_of_scene (self);
  double zoom = journey_viewport_zoom (self->viewport);
  JourneyRect view = journey_viewport_visible (self->viewport);

  if (self->background && self->background_zoom == zoom && covers (&self->background_area, &seen))
    return;

  journey_canvas_drop_background (self);
  self->background_area =
      whole_pixels (self, journey_rect_inset (&seen, -view.width * BACKGROUND_BEYOND, -view.height * BACKGROUND_BEYOND));
  self->background_zoom = zoom;
  self->background = journey_canvas_record (self, JOURNEY_PART_BACKGROUND, 0, &self->background_area, FALSE);
}

static void
paint_background (JourneyCanvas *self, GtkSnapshot *snapshot)
{
  JourneyRect at;

  need_background (self);
  at = journey_canvas_view_rect (self, JOURNEY_PART_BACKGROUND, &self->background_area);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float)at.x, (float)at.y));
  gtk_snapshot_append_node (snapshot, self->background);
  gtk_snapshot_restore (snapshot);
}

static gboolean
find_selected_card (JourneyCanvas *self, JourneyBox *box)
{
  JourneyTouchpoint *touchpoint = self->selection ? journey_selection_touchpoint (self->selection) : NULL;

  return touchpoint && journey_canvas_find_card (self, journey_node_id (JOURNEY_NODE (touchpoint)), box);
}

static void
paint_outline (JourneyCanvas *self, GtkSnapshot *snapshot, const JourneyRect *rect, double distance, double radius, double alpha)
{
  JourneyRect around = journey_rect_inset (rect, -distance, -distance);
  graphene_rect_t bounds = to_graphene (&around);
  GdkRGBA colour = to_rgba (hue (self, JOURNEY_HUE_ACCENT), alpha);
  const float width = (float)RING_WIDTH;
  GskRoundedRect outline;

  gsk_rounded_rect_init_from_rect (&outline, &bounds, (float)(radius + distance));
  gtk_snapshot_append_border (snapshot, &outline, (const float[4]){ width, width, width, width },
                              (const GdkRGBA[4]){ colour, colour, colour, colour });
}

static void
paint_selected_column (JourneyCanvas *self, GtkSnapshot *snapshot, guint index)
{
  JourneyRect column = journey_scene_column_rect (self->scene, index);
  JourneyRect seen = journey_canvas_view_rect (self, JOURNEY_PART_COLUMN, &column);
  GdkRGBA colour = to_rgba (hue (self, JOURNEY_HUE_ACCENT), COLUMN_TINT);
  graphene_rect_t bounds = to_graphene (&seen);

  gtk_snapshot_append_color (snapshot, &colour, &bounds);
}

static void
paint_selected_rect (JourneyCanvas *self, GtkSnapshot *snapshot, const JourneyRect *seen)
{
  double radius = CARD_RADIUS * journey_viewport_zoom (self->viewport);
  GdkRGBA colour = to_rgba (hue (self, JOURNEY_HUE_ACCENT), CARD_TINT);
  graphene_rect_t bounds = to_graphene (seen);
  GskRoundedRect shape;

  gsk_rounded_rect_init_from_rect (&shape, &bounds, (float)radius);
  gtk_snapshot_push_rounded_clip (snapshot, &shape);
  gtk_snapshot_append_color (snapshot, &colour, &bounds);
  gtk_snapshot_pop (snapshot);
  paint_outline (self, snapshot, seen, 0, radius, 1);
}

static void
paint_selected_card (JourneyCanvas *self, GtkSnapshot *snapshot, const JourneyBox *card)
{
  JourneyRect seen = journey_canvas_view_rect (self, JOURNEY_PART_COLUMN, &card->rect);

  paint_selected_rect (self, snapshot, &seen);
}

typedef struct
{
  JourneyCanvas *canvas;
  GtkSnapshot *snapshot;
  int feelings; /* the lane of feelings when the focus is in it; -1 otherwise */
} Painting;

/* Among feelings that are selected, nothing felt stands where a face would, and not on the card. */
static void
paint_selected_gap (Painting *painting, guint column)
{
  JourneyCanvas *self = painting->canvas;
  JourneyRect seen = journey_scene_column_rect (self->scene, column);
  JourneyRect lane = journey_scene_lane_rect (self->scene, (guint)painting->feelings);

  seen.y = lane.y;
  seen.height = lane.height;
  seen = journey_canvas_view_rect (self, JOURNEY_PART_COLUMN, &seen);
  if (journey_selection_contains (self->selection, journey_scene_column_id (self->scene, column)))
    paint_selected_rect (self, painting->snapshot, &seen);
}

/* What is selected of a column: its card, or what is in its cells. */
static void
paint_selected_box (const JourneyBox *box, gpointer user_data)
{
  Painting *painting = user_data;
  JourneyCanvas *self = painting->canvas;
  JourneyRect seen;

  if (painting->feelings >= 0 && (box->kind == JOURNEY_BOX_TOUCHPOINT || box->lane_index == painting->feelings)
      && box->kind != JOURNEY_BOX_EMOTION)
    return;
  if (box->kind == JOURNEY_BOX_TOUCHPOINT ? !journey_selection_contains (self->selection, box->touchpoint)
                                          : strcmp (box->id, box->touchpoint) == 0 || strcmp (box->id, box->lane) == 0
                                                || !journey_selection_contains (self->selection, box->id))
    return;

  if (box->kind == JOURNEY_BOX_TOUCHPOINT)
    {
      paint_selected_card (self, painting->snapshot, box);
      return;
    }
  seen = journey_canvas_view_rect (self, JOURNEY_PART_COLUMN, &box->rect);
  paint_outline (self, painting->snapshot, &seen, 0, CARD_RADIUS * journey_viewport_zoom (self->viewport), 1);
}

/* With many selected, those of them in view: @over is above the columns, otherwise below. */
static void
paint_many (JourneyCanvas *self, GtkSnapshot *snapshot, gboolean over)
{
  JourneyRect view = journey_viewport_visible (self->viewport);
  Painting painting = { self, snapshot, -1 };
  JourneyBox focus;
  guint first, last;

  if (journey_canvas_find_focus (self, &self->focus, &focus) && focus.column >= 0
      && journey_canvas_lane_kind (self, &focus) == JOURNEY_LANE_KIND_EMOTIONS)
    painting.feelings = focus.lane_index;

  if (!journey_scene_columns_between (self->scene, view.x, view.x + view.width, &first, &last))
    return;

  for (guint i = first; i <= last; i++)
    if (over)
      {
        journey_scene_foreach_in_column (self->scene, i, paint_selected_box, &painting);
        if (painting.feelings >= 0)
          paint_selected_gap (&painting, i);
      }
    else if (journey_selection_contains (self->selection, journey_scene_column_id (self->scene, i)))
      paint_selected_column (self, snapshot, i);
}

/* Headings and lane titles among many that are selected. */
static void
paint_many_parts (JourneyCanvas *self, GtkSnapshot *snapshot, GPtrArray *parts, JourneyPart part)
{
  JourneyBox box;

  if (!journey_canvas_has_many (self))
    return;

  for (guint i = 0; i < parts->len; i++)
    if (journey_canvas_part_box (g_ptr_array_index (parts, i), &box) && journey_selection_contains (self->selection, box.id))
      {
        JourneyRect seen = journey_canvas_view_rect (self, part, &box.rect);

        paint_outline (self, snapshot, &seen, -RING_WIDTH, 2, 1);
      }
}

/* The box that has the focus has a ring as long as the keys go to the canvas. */
static void
paint_focus (JourneyCanvas *self, GtkSnapshot *snapshot)
{
  JourneyBox box;
  JourneyPart part;
  JourneyRect seen;
  double distance = RING_DISTANCE;
  gboolean card;

  if (journey_canvas_is_editing (self) || !journey_canvas_has_keys (self)
      || !journey_canvas_find_focus (self, &self->focus, &box))
    return;

  card = box.kind == JOURNEY_BOX_TOUCHPOINT;
  if (card && !gtk_window_get_focus_visible (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self)))))
    return;

  part = journey_canvas_part_kind (box.kind);
  seen = journey_canvas_view_rect (self, part, &box.rect);
  if (card && journey_canvas_title_rect (self, (guint)box.column, &seen))
    part = JOURNEY_PART_STAGE;
  else if (card)
    distance += RING_WIDTH;
  push_clip (self, snapshot, part);
  paint_outline (self, snapshot, &seen, distance, CARD_RADIUS * journey_viewport_zoom (self->viewport), card ? 0.5 : 1);
  gtk_snapshot_pop (snapshot);
}

/* The editor stands on the ground of the text that it replaces, with a ring around it. */
static void
paint_editor (JourneyCanvas *self, GtkSnapshot *snapshot)
{
  GtkWidget *editor = GTK_WIDGET (self->editor);
  graphene_rect_t bounds;
  GdkRGBA ground;
  JourneyRect around;

  if (!gtk_widget_compute_bounds (editor, GTK_WIDGET (self), &bounds))
    return;

  around = (JourneyRect){ bounds.origin.x, bounds.origin.y, bounds.size.width, bounds.size.height };
  graphene_rect_inset (&bounds, -EDITOR_ROOM, -EDITOR_ROOM);
  ground = to_rgba (journey_canvas_editor_ground (self->editor), 1);
  gtk_snapshot_append_color (snapshot, &ground, &bounds);
  gtk_widget_snapshot_child (GTK_WIDGET (self), editor, snapshot);
  paint_outline (self, snapshot, &around, EDITOR_ROOM, 2, 1);
}

static void
paint_columns (JourneyCanvas *self, GtkSnapshot *snapshot)
{
  JourneyBox card;
  gboolean many = journey_canvas_has_many (self);
  gboolean selected = !many && find_selected_card (self, &card);

  push_clip (self, snapshot, JOURNEY_PART_COLUMN);
  paint_background (self, snapshot);
  if (many)
    paint_many (self, snapshot, FALSE);
  else if (selected)
    paint_selected_column (self, snapshot, (guint)card.column);
  paint_parts (self, snapshot, self->stages, 0, self->stages->len);
  if (many)
    paint_many (self, snapshot, TRUE);
  else if (selected)
    paint_selected_card (self, snapshot, &card);
  if (self->adds->len > 0)
    paint_parts (self, snapshot, self->adds, 0, self->adds->len - 1);
  gtk_snapshot_pop (snapshot);
}

/* Cards that are selected and out of sight, in the row of their titles. */
static void
paint_titles (JourneyCanvas *self, GtkSnapshot *snapshot)
{
  JourneyRect view = journey_viewport_visible (self->viewport);
  gboolean many = journey_canvas_has_many (self);
  guint first, last;
  JourneyRect seen;
  JourneyBox card;

  journey_canvas_paint_title_row (self, snapshot);
  if (!journey_scene_columns_between (self->scene, view.x, view.x + view.width, &first, &last)
      || (!many && !find_selected_card (self, &card)))
    return;

  push_clip (self, snapshot, JOURNEY_PART_STAGE);
  for (guint i = first; i <= last; i++)
    if ((many ? journey_selection_contains (self->selection, journey_scene_column_id (self->scene, i)) : i == (guint)card.column)
        && journey_canvas_title_rect (self, i, &seen))
      paint_selected_rect (self, snapshot, &seen);
  gtk_snapshot_pop (snapshot);
}

static void
paint_headings (JourneyCanvas *self, GtkSnapshot *snapshot)
{
  push_clip (self, snapshot, JOURNEY_PART_STAGE);
  paint_parts (self, snapshot, self->headings, 0, self->headings->len);
  paint_many_parts (self, snapshot, self->headings, JOURNEY_PART_STAGE);
  for (guint i = 0; i < self->headings->len; i++)
    journey_canvas_paint_heading_again (self, snapshot, i);
  if (self->adds->len > 0)
    paint_parts (self, snapshot, self->adds, self->adds->len - 1, self->adds->len);
  gtk_snapshot_pop (snapshot);
}

/* What is drawn: a piece, or of a column only what moves along with it, or only its number, which does not. */
typedef struct
{
  JourneyPart part;
  guint index;
  JourneyColumnPick pick;
  JourneyRect area;
} Drawing;

static void
paint_drawing (JourneyCanvas *self, cairo_t *cr, const Drawing *drawing)
{
  double zoom = journey_viewport_zoom (self->viewport);
  JourneyDetail detail = journey_canvas_detail (self);
  JourneyCairoSink sink;
  JourneySink *parent = (JourneySink *)&sink;

  cairo_translate (cr, journey_canvas_align (self, drawing->area.x * zoom) * -1,
                   journey_canvas_align (self, drawing->area.y * zoom) * -1);
  cairo_scale (cr, zoom, zoom);
  journey_cairo_sink_init (&sink, cr);
  if (drawing->pick == JOURNEY_COLUMN_UNNUMBERED)
    journey_scene_paint_unnumbered (self->scene, parent, drawing->index, &drawing->area, detail);
  else if (drawing->pick == JOURNEY_COLUMN_NUMBER)
    journey_scene_paint_number (self->scene, parent, drawing->index, detail);
  else
    journey_scene_paint_part (self->scene, parent, drawing->part, drawing->index, &drawing->area, detail);
}

/* Pixels, which a frame without a GPU only has to copy. What is large and plain is quicker drawn than copied, and so is what
 * will look different in the next frame. */
static void
paint_pixels (JourneyCanvas *self, cairo_t *cr, const Drawing *drawing, int width, int height)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width * self->scale, height * self->scale);
  cairo_t *pixels;

  cairo_surface_set_device_scale (surface, self->scale, self->scale);
  pixels = cairo_create (surface);
  paint_drawing (self, pixels, drawing);
  cairo_destroy (pixels);
  cairo_set_source_surface (cr, surface, 0, 0);
  cairo_paint (cr);
  cairo_surface_destroy (surface);
}

static GskRenderNode *
record (JourneyCanvas *self, const Drawing *drawing, gboolean pixels)
{
  double zoom = journey_viewport_zoom (self->viewport);
  int width = (int)ceil (drawing->area.width * zoom) + 1;
  int height = (int)ceil (drawing->area.height * zoom) + 1;
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, (float)width, (float)height);
  GskRenderNode *node = gsk_cairo_node_new (&bounds);
  cairo_t *cr = gsk_cairo_node_get_draw_context (node);

  self->n_painted++;
  if (pixels)
    paint_pixels (self, cr, drawing, width, height);
  else
    paint_drawing (self, cr, drawing);
  cairo_destroy (cr);

  return node;
}

/* Paints a piece, or an area of it, into a node whose upper left is on a pixel of the screen. With @pixels the node is quick to
 * draw again, and takes memory. */
GskRenderNode *
journey_canvas_record (JourneyCanvas *self, JourneyPart part, guint index, const JourneyRect *area, gboolean pixels)
{
  return record (self, &(Drawing){ .part = part, .index = index, .area = *area }, pixels);
}

/* The same of a column, or of some of it. */
GskRenderNode *
journey_canvas_record_column (JourneyCanvas *self, guint column, JourneyColumnPick pick, const JourneyRect *area, gboolean pixels)
{
  return record (self, &(Drawing){ .part = JOURNEY_PART_COLUMN, .index = column, .pick = pick, .area = *area }, pixels);
}

/* Paints what is in view. */
void
journey_canvas_paint (JourneyCanvas *self, GtkSnapshot *snapshot)
{
  JourneyRect view = { 0, 0, gtk_widget_get_width (GTK_WIDGET (self)), gtk_widget_get_height (GTK_WIDGET (self)) };
  graphene_rect_t bounds = to_graphene (&view);
  GdkRGBA paper = to_rgba (hue (self, JOURNEY_HUE_PAPER), 1);

  gtk_snapshot_push_clip (snapshot, &bounds);
  gtk_snapshot_append_color (snapshot, &paper, &bounds);
  if (self->scene)
    {
      paint_columns (self, snapshot);
      push_clip (self, snapshot, JOURNEY_PART_LANE_TITLE);
      paint_parts (self, snapshot, self->titles, 0, self->titles->len);
      paint_many_parts (self, snapshot, self->titles, JOURNEY_PART_LANE_TITLE);
      gtk_snapshot_pop (snapshot);
      paint_titles (self, snapshot);
      journey_canvas_paint_hanging (self, snapshot);
      paint_headings (self, snapshot);
      paint_parts (self, snapshot, self->personas, 0, self->personas->len);
      journey_canvas_paint_marks (self, snapshot);
      journey_canvas_paint_note_place (self, snapshot);
      paint_focus (self, snapshot);
      journey_canvas_paint_drag (self, snapshot);
    }
  if (journey_canvas_is_editing (self))
    paint_editor (self, snapshot);
  gtk_widget_snapshot_child (GTK_WIDGET (self), self->more, snapshot);
  gtk_widget_snapshot_child (GTK_WIDGET (self), self->overview, snapshot);
  gtk_widget_snapshot_child (GTK_WIDGET (self), self->zoom_control, snapshot);
  gtk_snapshot_pop (snapshot);
}

/* After a new scene: what looks as it did, and stands where it stood, is kept, so that only what differs is drawn again. */
void
journey_canvas_check_background (JourneyCanvas *self)
{
  guint64 stamp = journey_scene_part_stamp (self->scene, JOURNEY_PART_BACKGROUND, 0);
  JourneyRect place = journey_scene_strip_rect (self->scene, 0);

  if (self->background_stamp != stamp || self->background_place.x != place.x || self->background_place.y != place.y)
    journey_canvas_drop_background (self);
  self->background_stamp = stamp;
  self->background_place = place;
}

void
journey_canvas_drop_background (JourneyCanvas *self)
{
  g_clear_pointer (&self->beginning, gsk_render_node_unref);
  g_clear_pointer (&self->background, gsk_render_node_unref);
  g_clear_pointer (&self->title_row.node, gsk_render_node_unref);
  g_clear_pointer (&self->hanging.node, gsk_render_node_unref);
}
