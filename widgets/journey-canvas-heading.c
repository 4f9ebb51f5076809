/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-canvas-private.h"

/* What a heading says stays in sight as long as its stage does: when its beginning is out of sight, that is painted once more
 * over the plain middle. There is at most one such stage. */

#define POINT 13.0 /* of a chevron's ends, in scene units */

/* From far away only its title is there, in large letters. */
#define FAR_REACH 420.0

/* How far from the chevron's beginning the two lines reach, in pixels. */
static void
find_reach (JourneyCanvas *self, const JourneyHeadingLook *look, double *title, double *question)
{
  double zoom = journey_viewport_zoom (self->viewport);

  *title = (look->title_end - POINT) * zoom;
  *question = (look->question_end - POINT) * zoom;
  if (journey_canvas_detail (self) != JOURNEY_DETAIL_FULL)
    {
      *title = 0;
      *question = FAR_REACH * zoom;
    }
}

static GskRenderNode *
record (JourneyCanvas *self, guint stage, double reach)
{
  JourneyRect rect = journey_scene_stage_rect (self->scene, stage);
  double width = MIN (rect.width - POINT, reach / journey_viewport_zoom (self->viewport));

  rect.x += journey_scene_is_rtl (self->scene) ? rect.width - POINT - width : POINT;
  rect.width = width;

  return journey_canvas_record (self, JOURNEY_PART_STAGE, stage, &rect, TRUE);
}

static void
need_beginning (JourneyCanvas *self, guint stage, double reach)
{
  guint64 stamp = journey_scene_part_stamp (self->scene, JOURNEY_PART_STAGE, stage);
  double zoom = journey_viewport_zoom (self->viewport);

  if (self->beginning && self->beginning_stage == stage && self->beginning_zoom == zoom && self->beginning_stamp == stamp)
    return;

  g_clear_pointer (&self->beginning, gsk_render_node_unref);
  self->beginning = record (self, stage, reach);
  self->beginning_stage = stage;
  self->beginning_zoom = zoom;
  self->beginning_stamp = stamp;
}

/* The plain middle of a heading that can be seen, in the view. Returns whether its beginning is out of sight. */
static gboolean
find_middle (JourneyCanvas *self, guint stage, JourneyRect *middle)
{
  JourneyRect clip = journey_canvas_clip_rect (self, JOURNEY_PART_STAGE);
  double point = POINT * journey_viewport_zoom (self->viewport);
  JourneyRect rect = journey_scene_stage_rect (self->scene, stage);
  double from, to;

  rect = journey_canvas_view_rect (self, JOURNEY_PART_STAGE, &rect);
  from = MAX (clip.x, rect.x + point);
  to = MIN (clip.x + clip.width, rect.x + rect.width - point);
  *middle = (JourneyRect){ from, rect.y, to - from, rect.height };

  return to > from && (journey_scene_is_rtl (self->scene) ? to != rect.x + rect.width - point : from != rect.x + point);
}

/* No question is cut off: it is there as long as there is room for all of it. */
static void
cover_question (JourneyCanvas *self, GtkSnapshot *snapshot, const JourneyHeadingLook *look, const JourneyRect *middle)
{
  GdkRGBA ground = { (float)look->ground.red, (float)look->ground.green, (float)look->ground.blue, (float)look->ground.alpha };
  double top = look->question_y * journey_viewport_zoom (self->viewport);

  gtk_snapshot_append_color (
      snapshot, &ground,
      &GRAPHENE_RECT_INIT ((float)middle->x, (float)(middle->y + top), (float)middle->width, (float)(middle->height - top)));
}

/* Paints what a heading says where its stage can be seen. The title goes out of sight with the end of its stage, as if pushed
 * by it. */
void
journey_canvas_paint_heading_again (JourneyCanvas *self, GtkSnapshot *snapshot, guint stage)
{
  gboolean rtl = journey_scene_is_rtl (self->scene);
  JourneyHeadingLook look;
  double title, question, start;
  graphene_rect_t bounds;
  JourneyRect middle;

  if (!find_middle (self, stage, &middle))
    return;

  journey_scene_heading_look (self->scene, stage, &look);
  find_reach (self, &look, &title, &question);
  need_beginning (self, stage, MAX (title, question));
  gsk_render_node_get_bounds (self->beginning, &bounds);
  start =
      rtl ? MAX (middle.x + middle.width, middle.x + title) - bounds.size.width : MIN (middle.x, middle.x + middle.width - title);
  gtk_snapshot_push_clip (snapshot,
                          &GRAPHENE_RECT_INIT ((float)middle.x, (float)middle.y, (float)middle.width, (float)middle.height));
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float)journey_canvas_align (self, start), (float)middle.y));
  gtk_snapshot_append_node (snapshot, self->beginning);
  gtk_snapshot_restore (snapshot);
  if (title > 0 && question > middle.width)
    cover_question (self, snapshot, &look, &middle);
  gtk_snapshot_pop (snapshot);
}
