/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>
#include <string.h>

#include "journey-canvas-private.h"
#include "journey-figure.h"

/* What is seen of a drag: where things would fall, what comes along with the pointer, the rectangle, the score of a dot. */

#define RADIUS 7.0
#define OUTLINE 2.0f
#define VEIL 0.72
#define MARQUEE_TINT 0.12
#define SHADOW 8.0f
#define SHADOW_ALPHA 0.35f
#define LIFTED_ALPHA 0.94
#define STACK 5.0 /* pixels from one of many to the next */
#define BADGE_PAD 7.0
#define BADGE_AWAY 16.0 /* pixels from the dot */

static GdkRGBA
colour_of (JourneyCanvas *self, JourneyHue hue, double alpha)
{
  JourneyColour colour = journey_theme_colour (journey_theme_get (self->theme_kind), hue);

  return (GdkRGBA){ (float)colour.red, (float)colour.green, (float)colour.blue, (float)(colour.alpha * alpha) };
}

static graphene_rect_t
to_graphene (const JourneyRect *rect)
{
  return GRAPHENE_RECT_INIT ((float)rect->x, (float)rect->y, (float)rect->width, (float)rect->height);
}

static void
push_clip (JourneyCanvas *self, GtkSnapshot *snapshot, JourneyPart part)
{
  JourneyRect clip = journey_canvas_clip_rect (self, part);
  graphene_rect_t bounds = to_graphene (&clip);

  gtk_snapshot_push_clip (snapshot, &bounds);
}

static void
outline (GtkSnapshot *snapshot, const graphene_rect_t *bounds, float radius, const GdkRGBA *colour)
{
  GskRoundedRect shape;

  gsk_rounded_rect_init_from_rect (&shape, bounds, radius);
  gtk_snapshot_append_border (snapshot, &shape, (const float[4]){ OUTLINE, OUTLINE, OUTLINE, OUTLINE },
                              (const GdkRGBA[4]){ *colour, *colour, *colour, *colour });
}

static void
fill (GtkSnapshot *snapshot, const graphene_rect_t *bounds, float radius, const GdkRGBA *colour)
{
  GskRoundedRect shape;

  gsk_rounded_rect_init_from_rect (&shape, bounds, radius);
  gtk_snapshot_push_rounded_clip (snapshot, &shape);
  gtk_snapshot_append_color (snapshot, colour, bounds);
  gtk_snapshot_pop (snapshot);
}

/* A place where something would fall: what stands there already is seen through a veil. */
static void
paint_place (JourneyCanvas *self, GtkSnapshot *snapshot, JourneyPart part, const JourneyRect *rect)
{
  JourneyRect view = { -SHADOW, -SHADOW, gtk_widget_get_width (GTK_WIDGET (self)) + 2 * SHADOW,
                       gtk_widget_get_height (GTK_WIDGET (self)) + 2 * SHADOW };
  JourneyRect seen = journey_canvas_view_rect (self, part, rect);
  float radius = (float)(RADIUS * journey_viewport_zoom (self->viewport));
  GdkRGBA paper = colour_of (self, JOURNEY_HUE_PAPER, VEIL);
  GdkRGBA accent = colour_of (self, JOURNEY_HUE_ACCENT, 0.7);
  double left = MAX (seen.x, view.x), right = MIN (seen.x + seen.width, view.x + view.width);
  graphene_rect_t bounds;

  if (right <= left)
    return;

  /* A long stage or lane is only drawn as far as it is in view. */
  bounds = GRAPHENE_RECT_INIT ((float)left, (float)seen.y, (float)(right - left), (float)seen.height);
  fill (snapshot, &bounds, radius, &paper);
  outline (snapshot, &bounds, radius, &accent);
}

static void
paint_columns (JourneyCanvas *self, GtkSnapshot *snapshot)
{
  JourneyRect seen = journey_viewport_visible (self->viewport);
  guint first, last;

  if (!journey_scene_columns_between (self->scene, seen.x, seen.x + seen.width, &first, &last))
    return;

  push_clip (self, snapshot, JOURNEY_PART_COLUMN);
  for (guint i = first; i <= last; i++)
    if (g_hash_table_contains (self->drag.moving, journey_scene_column_id (self->scene, i)))
      {
        JourneyRect column = journey_scene_column_rect (self->scene, i);

        column = journey_rect_inset (&column, OUTLINE, 0);
        paint_place (self, snapshot, JOURNEY_PART_COLUMN, &column);
      }
  gtk_snapshot_pop (snapshot);
}

static void
paint_stage (JourneyCanvas *self, GtkSnapshot *snapshot, guint stage)
{
  JourneyRect heading = journey_scene_stage_rect (self->scene, stage);
  JourneyRect strip = journey_scene_strip_rect (self->scene, 0);
  JourneyRect columns = { heading.x, heading.y + heading.height, heading.width,
                          strip.y + strip.height - heading.y - heading.height };

  push_clip (self, snapshot, JOURNEY_PART_STAGE);
  paint_place (self, snapshot, JOURNEY_PART_STAGE, &heading);
  gtk_snapshot_pop (snapshot);
  push_clip (self, snapshot, JOURNEY_PART_COLUMN);
  paint_place (self, snapshot, JOURNEY_PART_COLUMN, &columns);
  gtk_snapshot_pop (snapshot);
}

static void
paint_lane (JourneyCanvas *self, GtkSnapshot *snapshot, guint lane)
{
  JourneyRect rect = journey_scene_lane_rect (self->scene, lane);

  push_clip (self, snapshot, JOURNEY_PART_LANE_TITLE);
  paint_place (self, snapshot, JOURNEY_PART_LANE_TITLE, &rect);
  gtk_snapshot_pop (snapshot);
}

static void
paint_item (const JourneyBox *box, gpointer user_data)
{
  gpointer *data = user_data;
  JourneyCanvas *self = data[0];

  if (box->kind != JOURNEY_BOX_CELL && g_hash_table_contains (self->drag.moving, box->id))
    paint_place (self, data[1], JOURNEY_PART_COLUMN, &box->rect);
}

static void
paint_items (JourneyCanvas *self, GtkSnapshot *snapshot)
{
  JourneyRect seen = journey_viewport_visible (self->viewport);
  guint first, last;

  if (!journey_scene_columns_between (self->scene, seen.x, seen.x + seen.width, &first, &last))
    return;

  push_clip (self, snapshot, JOURNEY_PART_COLUMN);
  for (guint i = first; i <= last; i++)
    journey_scene_foreach_in_column (self->scene, i, paint_item, (gpointer[]){ self, snapshot });
  gtk_snapshot_pop (snapshot);
}

/* The cell in which what is dragged would be. */
static void
paint_target (JourneyCanvas *self, GtkSnapshot *snapshot)
{
  JourneyRect rect, lane;
  JourneyBox card;

  if (!journey_canvas_find_node (self, self->drag.parent, &card) || card.column < 0 || self->drag.lane_index < 0)
    return;

  lane = journey_scene_lane_rect (self->scene, (guint)self->drag.lane_index);
  rect = journey_scene_column_rect (self->scene, (guint)card.column);
  rect.y = lane.y;
  rect.height = lane.height;
  rect = journey_rect_inset (&rect, 4, 4);
  push_clip (self, snapshot, JOURNEY_PART_COLUMN);
  paint_place (self, snapshot, JOURNEY_PART_COLUMN, &rect);
  gtk_snapshot_pop (snapshot);
}

static void
paint_places (JourneyCanvas *self, GtkSnapshot *snapshot)
{
  JourneyState *map = journey_scene_map (self->scene);

  switch (self->drag.kind)
    {
    case JOURNEY_DRAG_TOUCHPOINTS:
      paint_columns (self, snapshot);
      break;
    case JOURNEY_DRAG_STAGES:
      for (guint i = 0; i < journey_scene_n_stages (self->scene); i++)
        if (g_hash_table_contains (self->drag.moving, journey_state_id (journey_state_child (map, JOURNEY_MAP_STAGES, i))))
          paint_stage (self, snapshot, i);
      break;
    case JOURNEY_DRAG_LANES:
      for (guint i = 0; i < journey_scene_n_lanes (self->scene); i++)
        if (g_hash_table_contains (self->drag.moving, journey_state_id (journey_scene_lane (self->scene, i))))
          paint_lane (self, snapshot, i);
      break;
    case JOURNEY_DRAG_ITEMS:
      paint_items (self, snapshot);
      break;
    case JOURNEY_DRAG_OPPORTUNITY:
      paint_target (self, snapshot);
      break;
    default:
      break;
    }
}

/* A few words on the colour of the selection, with their middle at a height. */
static void
paint_badge (JourneyCanvas *self, GtkSnapshot *snapshot, const char *text, double x, double y)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);
  GdkRGBA accent = colour_of (self, JOURNEY_HUE_ACCENT, 1);
  JourneyColour ink = journey_theme_text_on (journey_theme_get (self->theme_kind),
                                             journey_theme_colour (journey_theme_get (self->theme_kind), JOURNEY_HUE_ACCENT));
  int width, height;
  graphene_rect_t bounds;

  pango_layout_get_pixel_size (layout, &width, &height);
  bounds = GRAPHENE_RECT_INIT ((float)x, (float)(y - height / 2.0 - 2), (float)MAX (width + 2 * BADGE_PAD, height + 4),
                               (float)height + 4);
  fill (snapshot, &bounds, bounds.size.height / 2, &accent);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot,
                          &GRAPHENE_POINT_INIT (bounds.origin.x + (bounds.size.width - (float)width) / 2, bounds.origin.y + 2));
  gtk_snapshot_append_layout (snapshot, layout, &(GdkRGBA){ (float)ink.red, (float)ink.green, (float)ink.blue, 1 });
  gtk_snapshot_restore (snapshot);
}

/* Where in the view is what comes along with the pointer: below it, as far as it stays on the map. */
JourneyRect
journey_canvas_lifted_rect (JourneyCanvas *self)
{
  JourneyCanvasDrag *drag = &self->drag;
  JourneyRect map =
      journey_canvas_clip_rect (self, drag->kind == JOURNEY_DRAG_LANES ? JOURNEY_PART_LANE_TITLE : JOURNEY_PART_STAGE);
  double height = gtk_widget_get_height (GTK_WIDGET (self));
  JourneyRect rect = { 0 };
  graphene_rect_t bounds;

  if (!drag->lifted)
    return rect;

  gsk_render_node_get_bounds (drag->lifted, &bounds);
  rect.width = bounds.size.width;
  rect.height = bounds.size.height;
  rect.x = MAX (map.x, MIN (drag->x - drag->grip_x, map.x + map.width - rect.width));
  rect.y = MAX (0, MIN (drag->y - drag->grip_y, height - rect.height));

  return rect;
}

/* What comes along with the pointer; of many, the pressed one lies on the others. */
static void
paint_lifted (JourneyCanvas *self, GtkSnapshot *snapshot)
{
  JourneyCanvasDrag *drag = &self->drag;
  GdkRGBA card = colour_of (self, JOURNEY_HUE_CARD, 1);
  GdkRGBA border = colour_of (self, JOURNEY_HUE_ACCENT, 0.8);
  float radius = (float)(RADIUS * journey_viewport_zoom (self->viewport));
  JourneyRect place = journey_canvas_lifted_rect (self);
  graphene_rect_t bounds;

  if (!drag->lifted)
    return;

  gsk_render_node_get_bounds (drag->lifted, &bounds);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (
      snapshot, &GRAPHENE_POINT_INIT ((float)journey_canvas_align (self, place.x), (float)journey_canvas_align (self, place.y)));
  for (guint i = MIN (drag->nodes->len, 3); i > 1; i--)
    {
      graphene_rect_t below = bounds;

      graphene_rect_offset (&below, (float)(STACK * (i - 1)), (float)(STACK * (i - 1)));
      fill (snapshot, &below, radius, &card);
      outline (snapshot, &below, radius, &border);
    }
  gtk_snapshot_push_opacity (snapshot, LIFTED_ALPHA);
  gtk_snapshot_push_shadow (snapshot, &(GskShadow){ { 0, 0, 0, SHADOW_ALPHA }, 0, 3, SHADOW }, 1);
  gtk_snapshot_append_node (snapshot, drag->lifted);
  gtk_snapshot_pop (snapshot);
  gtk_snapshot_pop (snapshot);
  if (drag->nodes->len > 1)
    {
      g_autofree char *count = g_strdup_printf ("%u", drag->nodes->len);

      paint_badge (self, snapshot, count, bounds.size.width - 10, 0);
    }
  gtk_snapshot_restore (snapshot);
}

static void
paint_marquee (JourneyCanvas *self, GtkSnapshot *snapshot)
{
  JourneyRect anchor =
      journey_canvas_view_rect (self, JOURNEY_PART_COLUMN, &(JourneyRect){ self->drag.anchor_x, self->drag.anchor_y, 0, 0 });
  JourneyRect clip = journey_canvas_clip_rect (self, JOURNEY_PART_COLUMN);
  double x0 = CLAMP (MIN (anchor.x, self->drag.x), clip.x - OUTLINE, clip.x + clip.width);
  double y0 = CLAMP (MIN (anchor.y, self->drag.y), clip.y - OUTLINE, clip.y + clip.height);
  double x1 = CLAMP (MAX (anchor.x, self->drag.x), x0, clip.x + clip.width + OUTLINE);
  double y1 = CLAMP (MAX (anchor.y, self->drag.y), y0, clip.y + clip.height + OUTLINE);
  graphene_rect_t bounds = GRAPHENE_RECT_INIT ((float)x0, (float)y0, (float)(x1 - x0), (float)(y1 - y0));
  GdkRGBA tint = colour_of (self, JOURNEY_HUE_ACCENT, MARQUEE_TINT);
  GdkRGBA accent = colour_of (self, JOURNEY_HUE_ACCENT, 1);

  push_clip (self, snapshot, JOURNEY_PART_COLUMN);
  gtk_snapshot_append_color (snapshot, &tint, &bounds);
  if (bounds.size.width > 2 * OUTLINE && bounds.size.height > 2 * OUTLINE)
    outline (snapshot, &bounds, 0, &accent);
  gtk_snapshot_pop (snapshot);
}

static void
paint_score (JourneyCanvas *self, GtkSnapshot *snapshot)
{
  char figure[JOURNEY_FIGURE_BUFFER];

  paint_badge (self, snapshot, journey_figure_plain (self->drag.shown, figure), self->drag.x + BADGE_AWAY, self->drag.y);
}

/* Paints what belongs to a drag over the map. */
void
journey_canvas_paint_drag (JourneyCanvas *self, GtkSnapshot *snapshot)
{
  if (!self->dragging)
    return;

  switch (self->drag.kind)
    {
    case JOURNEY_DRAG_TOUCHPOINTS:
    case JOURNEY_DRAG_STAGES:
    case JOURNEY_DRAG_LANES:
    case JOURNEY_DRAG_ITEMS:
    case JOURNEY_DRAG_OPPORTUNITY:
      paint_places (self, snapshot);
      paint_lifted (self, snapshot);
      break;
    case JOURNEY_DRAG_MARQUEE:
      paint_marquee (self, snapshot);
      break;
    case JOURNEY_DRAG_SCORE:
      paint_score (self, snapshot);
      break;
    default:
      break;
    }
}
