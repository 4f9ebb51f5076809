/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "journey-canvas-private.h"

/*
 * Where things are in the view. Lane titles do not scroll sideways; stage headings do not scroll up any further than the upper
 * edge; the persona strip goes sideways only as far as it must to be seen whole. Everything is worked out in double, relative
 * to the view, before it becomes a float.
 */

/* Left free above headings that are pinned, below them, and around what is scrolled into sight; in scene units. */
#define PIN_MARGIN 8.0
#define BELOW_HEADINGS 6.0
#define REVEAL_MARGIN 16.0

/* How many pieces a frame that pans turns into pixels, of those that were drawn before. */
#define COPIES_A_FRAME 12

static JourneyRect
headings_rect (JourneyCanvas *self)
{
  JourneyRect strip = journey_scene_strip_rect (self->scene, 0);
  JourneyRect rect = strip;

  if (journey_scene_n_parts (self->scene, JOURNEY_PART_STAGE) > 0)
    rect = journey_scene_part_rect (self->scene, JOURNEY_PART_STAGE, 0);
  else if (journey_scene_n_parts (self->scene, JOURNEY_PART_ADD) > 0)
    rect = journey_scene_part_rect (self->scene, JOURNEY_PART_ADD, 0);
  else
    rect.height = 0;

  return (JourneyRect){ strip.x, rect.y, strip.width, rect.height };
}

/* How many scene units of the side where reading begins belong to the lane titles. */
double
journey_canvas_titles_width (JourneyCanvas *self)
{
  double right = journey_scene_title_right (self->scene);

  return journey_scene_is_rtl (self->scene) ? journey_scene_width (self->scene) - right : right;
}

/* How far the headings are scrolled up. */
static double
headings_scroll (JourneyCanvas *self)
{
  double zoom = journey_viewport_zoom (self->viewport);
  JourneyRect rect = headings_rect (self);

  return MIN (journey_viewport_y (self->viewport), MAX (0, (rect.y - PIN_MARGIN) * zoom));
}

/* Where in the view the headings end. */
double
journey_canvas_headings_bottom (JourneyCanvas *self)
{
  JourneyRect rect = headings_rect (self);

  return (rect.y + rect.height + BELOW_HEADINGS) * journey_viewport_zoom (self->viewport) - headings_scroll (self);
}

static double
titles_scroll (JourneyCanvas *self)
{
  return journey_scene_is_rtl (self->scene)
             ? journey_viewport_width (self->viewport) - journey_viewport_view_width (self->viewport)
             : MIN (0, journey_viewport_x (self->viewport));
}

static double
personas_scroll (JourneyCanvas *self)
{
  double zoom = journey_viewport_zoom (self->viewport);
  double view = journey_viewport_view_width (self->viewport);
  double x = journey_viewport_x (self->viewport);
  JourneyRect rect;

  if (journey_scene_n_parts (self->scene, JOURNEY_PART_PERSONA_STRIP) == 0)
    return x;
  rect = journey_scene_part_rect (self->scene, JOURNEY_PART_PERSONA_STRIP, 0);

  if (journey_scene_is_rtl (self->scene))
    return MAX (x, MIN (titles_scroll (self), rect.x * zoom));

  return MIN (x, MAX (0, (rect.x + rect.width + rect.x) * zoom - view));
}

/* Brings pixels onto the pixels of the screen. */
double
journey_canvas_align (JourneyCanvas *self, double pixels)
{
  return floor (pixels * self->scale) / self->scale;
}

JourneyDetail
journey_canvas_detail (JourneyCanvas *self)
{
  return journey_scene_detail_at (self->scene, journey_viewport_zoom (self->viewport));
}

/* How far a piece is scrolled, in pixels. */
void
journey_canvas_scroll_of (JourneyCanvas *self, JourneyPart part, double *x, double *y)
{
  *x = journey_viewport_x (self->viewport);
  *y = journey_viewport_y (self->viewport);

  if (part == JOURNEY_PART_LANE_TITLE)
    *x = titles_scroll (self);
  else if (part == JOURNEY_PART_STAGE)
    *y = headings_scroll (self);
  else if (part == JOURNEY_PART_PERSONA_STRIP)
    *x = personas_scroll (self);

  *x = journey_canvas_align (self, *x);
  *y = journey_canvas_align (self, *y);
}

/* Which piece paints a kind of box. */
JourneyPart
journey_canvas_part_kind (JourneyBoxKind kind)
{
  switch (kind)
    {
    case JOURNEY_BOX_PERSONA:
      return JOURNEY_PART_PERSONA_STRIP;
    case JOURNEY_BOX_STAGE:
    case JOURNEY_BOX_ADD_STAGE:
      return JOURNEY_PART_STAGE;
    case JOURNEY_BOX_LANE_TITLE:
      return JOURNEY_PART_LANE_TITLE;
    case JOURNEY_BOX_ADD_TOUCHPOINT:
      return JOURNEY_PART_ADD;
    case JOURNEY_BOX_NONE:
    case JOURNEY_BOX_LANE_BAND:
      return JOURNEY_PART_BACKGROUND;
    default:
      return JOURNEY_PART_COLUMN;
    }
}

/* Where a rectangle of a piece, in scene units, is in the view. Its corner is on a pixel of the screen. */
JourneyRect
journey_canvas_view_rect (JourneyCanvas *self, JourneyPart part, const JourneyRect *rect)
{
  double zoom = journey_viewport_zoom (self->viewport);
  double x, y;

  journey_canvas_scroll_of (self, part, &x, &y);

  return (JourneyRect){
    journey_canvas_align (self, rect->x * zoom) - x,
    journey_canvas_align (self, rect->y * zoom) - y,
    rect->width * zoom,
    rect->height * zoom,
  };
}

/* The part of the view in which a piece may be seen, so that nothing shows through what is pinned. */
JourneyRect
journey_canvas_clip_rect (JourneyCanvas *self, JourneyPart part)
{
  double titles = journey_canvas_titles_width (self) * journey_viewport_zoom (self->viewport);
  double headings = journey_canvas_headings_bottom (self);
  double bottom = MAX (0, headings + journey_canvas_title_row_height (self, headings));
  JourneyRect rect = { 0, 0, journey_viewport_view_width (self->viewport), journey_viewport_view_height (self->viewport) };

  if (part == JOURNEY_PART_PERSONA_STRIP)
    return rect;

  if (part != JOURNEY_PART_LANE_TITLE)
    {
      rect.width = MAX (0, rect.width - titles);
      rect.x = journey_scene_is_rtl (self->scene) ? 0 : titles;
    }
  if (part != JOURNEY_PART_STAGE)
    {
      rect.y = bottom;
      rect.height = MAX (0, rect.height - bottom);
    }

  return rect;
}

/* Beside the stage headings and above the lane titles, where nothing of the map ever is. */
JourneyRect
journey_canvas_corner_rect (JourneyCanvas *self)
{
  double zoom = journey_viewport_zoom (self->viewport);
  JourneyRect headings = headings_rect (self);
  JourneyRect titles = { 0 };

  if (journey_scene_n_parts (self->scene, JOURNEY_PART_LANE_TITLE) > 0)
    titles = journey_scene_part_rect (self->scene, JOURNEY_PART_LANE_TITLE, 0);
  titles = journey_canvas_view_rect (self, JOURNEY_PART_LANE_TITLE, &titles);

  return (JourneyRect){ titles.x, journey_canvas_align (self, headings.y * zoom - headings_scroll (self)), titles.width,
                        headings.height * zoom };
}

/* Which point of the scene is seen at a point of the view. */
void
journey_canvas_point (JourneyCanvas *self, double view_x, double view_y, double *x, double *y)
{
  double zoom = journey_viewport_zoom (self->viewport);
  JourneyRect columns = journey_canvas_clip_rect (self, JOURNEY_PART_COLUMN);
  JourneyRect headings = headings_rect (self);
  JourneyPart part = JOURNEY_PART_COLUMN;
  double scroll_x, scroll_y;

  if (view_y < headings.y * zoom - headings_scroll (self))
    part = JOURNEY_PART_PERSONA_STRIP;
  else if (view_y < columns.y)
    part = JOURNEY_PART_STAGE;
  else if (view_x < columns.x || view_x >= columns.x + columns.width)
    part = JOURNEY_PART_LANE_TITLE;

  journey_canvas_scroll_of (self, part, &scroll_x, &scroll_y);
  *x = (view_x + scroll_x) / zoom;
  *y = (view_y + scroll_y) / zoom;
}

/* What is seen at a point of the view; beside the boxes of a cell, the cell itself. */
gboolean
journey_canvas_hit_exactly (JourneyCanvas *self, double view_x, double view_y, JourneyBox *box)
{
  JourneyRect clip;
  double x, y;

  if (!self->scene)
    return FALSE;
  if (journey_canvas_hit_title_row (self, view_x, view_y, box) || journey_canvas_hit_hanging (self, view_x, view_y, box))
    return TRUE;

  journey_canvas_point (self, view_x, view_y, &x, &y);
  if (!journey_scene_hit (self->scene, x, y, box))
    return FALSE;
  clip = journey_canvas_clip_rect (self, journey_canvas_part_kind (box->kind));

  return journey_rect_contains (&clip, view_x, view_y);
}

/* What is meant by a point of the view: in a cell that holds something, the room beside it counts as its last box; among
 * feelings, as where that of the persona in front is or would be. */
gboolean
journey_canvas_hit (JourneyCanvas *self, double view_x, double view_y, JourneyBox *box)
{
  if (!journey_canvas_hit_exactly (self, view_x, view_y, box))
    return FALSE;

  if (box->kind == JOURNEY_BOX_CELL)
    {
      for (guint i = 0; journey_scene_cell (self->scene, (guint)box->column, (guint)box->lane_index, i, box); i++)
        continue;
      *box = journey_canvas_box_in_front (self, box);
    }

  return TRUE;
}

static int
focused_column (JourneyCanvas *self)
{
  JourneyBox box;

  return journey_canvas_find_focus (self, &self->focus, &box) ? box.column : -1;
}

static void
place_parts (JourneyCanvas *self, GPtrArray *parts)
{
  for (guint i = 0; i < parts->len; i++)
    journey_canvas_part_place (g_ptr_array_index (parts, i), 0, 0);
}

/* Whether a piece that was drawn already is worth being turned into pixels now, since it moves: in the view, which pans, or by
 * itself, to make room for another. A few in each frame are. */
gboolean
journey_canvas_may_copy (JourneyCanvas *self, gboolean shifting)
{
  if ((!self->panning && !shifting) || self->n_to_copy == 0)
    return FALSE;

  self->n_to_copy--;
  return TRUE;
}

static void
note_movement (JourneyCanvas *self)
{
  double x = journey_viewport_x (self->viewport);
  double y = journey_viewport_y (self->viewport);
  double zoom = journey_viewport_zoom (self->viewport);

  if (self->placed_zoom != zoom)
    self->panning = FALSE;
  else if (self->placed_x != x || self->placed_y != y)
    self->panning = TRUE;
  self->placed_x = x;
  self->placed_y = y;
  self->placed_zoom = zoom;
  self->n_to_copy = COPIES_A_FRAME;
}

/* Gives everything that can be seen its place. Nothing is laid out here. */
void
journey_canvas_place_all (JourneyCanvas *self)
{
  JourneyRect seen = journey_viewport_visible (self->viewport);
  guint first = 0;
  guint last = 0;
  gboolean any = journey_scene_columns_between (self->scene, seen.x, seen.x + seen.width, &first, &last);
  int focused = focused_column (self);

  note_movement (self);
  for (guint i = 0; i < self->stages->len; i++)
    journey_canvas_stage_place (g_ptr_array_index (self->stages, i), first, any ? last + 1 : first, focused);
  place_parts (self, self->headings);
  place_parts (self, self->titles);
  place_parts (self, self->adds);
  place_parts (self, self->personas);
}

/* Tells the viewport what covers its edges, apart from the headings. */
void
journey_canvas_pin (JourneyCanvas *self)
{
  double titles = journey_canvas_titles_width (self);

  journey_viewport_set_pinned (self->viewport, journey_scene_is_rtl (self->scene) ? 0 : titles, 0,
                               journey_scene_is_rtl (self->scene) ? titles : 0);
}

/* Whether all of a box is in sight. */
gboolean
journey_canvas_sees (JourneyCanvas *self, const JourneyBox *box)
{
  JourneyPart part = journey_canvas_part_kind (box->kind);
  JourneyRect clip = journey_canvas_clip_rect (self, part);
  JourneyRect seen = journey_canvas_view_rect (self, part, &box->rect);

  return seen.x >= clip.x && seen.y >= clip.y && seen.x + seen.width <= clip.x + clip.width
         && seen.y + seen.height <= clip.y + clip.height;
}

/* Scrolls no further than needed to see a box; not on the way to where undo and redo lead. */
void
journey_canvas_reveal (JourneyCanvas *self, const JourneyBox *box)
{
  JourneyPart part = journey_canvas_part_kind (box->kind);
  JourneyRect rect = journey_rect_inset (&box->rect, -REVEAL_MARGIN, -REVEAL_MARGIN);
  JourneyRect seen = journey_viewport_visible (self->viewport);
  JourneyRect headings = headings_rect (self);
  double titles = journey_canvas_titles_width (self);
  double pinned_top = part == JOURNEY_PART_PERSONA_STRIP
                          ? 0
                          : headings.height + PIN_MARGIN + BELOW_HEADINGS + journey_canvas_title_row_above (self, box);

  if (self->trail.travelling)
    return;

  /* Before there is a view nothing can be out of it. */
  if (seen.width <= 0 || seen.height <= 0)
    {
      self->reveal_later = TRUE;
      return;
    }

  /* What is pinned is seen already in that direction. */
  if (part == JOURNEY_PART_LANE_TITLE || part == JOURNEY_PART_PERSONA_STRIP)
    {
      rect.x = seen.x + titles;
      rect.width = 0;
    }
  if (part == JOURNEY_PART_STAGE)
    {
      rect.y = seen.y + pinned_top;
      rect.height = 0;
    }

  journey_viewport_set_pinned (self->viewport, journey_scene_is_rtl (self->scene) ? 0 : titles, pinned_top,
                               journey_scene_is_rtl (self->scene) ? titles : 0);
  journey_viewport_reveal (self->viewport, &rect);
}
