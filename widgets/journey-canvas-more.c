/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>

#include "journey-canvas-private.h"

/* The button for the menu of a stage's heading or a lane's title: on the one under the pointer, otherwise on the one that has
 * the focus, so that it can be touched. It is no stop of the keyboard, which has a key for the menu. */

#define SIZE 24.0
#define INSET 3.0
#define STAGE_INSET 14.0

/* From the lower edge of a lane's title, which can be pulled. */
#define FOOT 7.0

static gboolean
has_menu (const JourneyBox *box)
{
  return box->kind == JOURNEY_BOX_STAGE || box->kind == JOURNEY_BOX_LANE_TITLE;
}

static gboolean
find_box (JourneyCanvas *self, JourneyBox *box)
{
  if (!self->scene || !self->editable || self->dragging || journey_canvas_is_editing (self))
    return FALSE;
  if (self->pointed.kind != JOURNEY_BOX_NONE && journey_canvas_find_focus (self, &self->pointed, box) && has_menu (box))
    return TRUE;

  return journey_canvas_find_focus (self, &self->focus, box) && has_menu (box);
}

static void
on_clicked (GtkButton *button, JourneyCanvas *self)
{
  g_autoptr (JourneyScene) scene = NULL;
  graphene_rect_t bounds;
  JourneyBox box;

  if (!find_box (self, &box) || !gtk_widget_compute_bounds (self->more, GTK_WIDGET (self), &bounds))
    return;

  scene = journey_scene_ref (self->scene);
  journey_canvas_set_focus (self, &box);
  journey_canvas_show_menu (self, bounds.origin.x, bounds.origin.y + bounds.size.height);
}

void
journey_canvas_init_more (JourneyCanvas *self)
{
  self->more = gtk_button_new_from_icon_name ("view-more-symbolic");
  gtk_widget_add_css_class (self->more, "osd");
  gtk_widget_add_css_class (self->more, "circular");
  gtk_widget_add_css_class (self->more, "canvas-more");
  gtk_widget_set_focusable (self->more, FALSE);
  gtk_widget_set_focus_on_click (self->more, FALSE);
  gtk_widget_set_tooltip_text (self->more, _ ("Menu"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->more), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Menu"), -1);
  gtk_widget_set_child_visible (self->more, FALSE);
  g_signal_connect (self->more, "clicked", G_CALLBACK (on_clicked), self);
  gtk_widget_insert_before (self->more, GTK_WIDGET (self), self->zoom_control);
}

/* After the focus has come to a box. */
void
journey_canvas_offer_menu (JourneyCanvas *self, const JourneyBox *box)
{
  if (has_menu (box) || gtk_widget_get_child_visible (self->more))
    gtk_widget_queue_allocate (GTK_WIDGET (self));
}

/* Remembers what the pointer is on; nothing is a box of no kind. */
void
journey_canvas_point_out (JourneyCanvas *self, const JourneyBox *box)
{
  JourneyCanvasFocus pointed = has_menu (box) ? journey_canvas_focus_of_box (box) : (JourneyCanvasFocus){ 0 };
  gboolean same = pointed.kind == self->pointed.kind && g_strcmp0 (pointed.id, self->pointed.id) == 0;

  journey_canvas_focus_clear (&self->pointed);
  self->pointed = pointed;
  if (!same)
    gtk_widget_queue_allocate (GTK_WIDGET (self));
}

/* A heading's words end sooner in one of its lines. */
static gboolean
stands_above (JourneyCanvas *self, const JourneyBox *box, double room)
{
  double zoom = journey_viewport_zoom (self->viewport);
  JourneyHeadingLook look;

  journey_scene_heading_look (self->scene, (guint)box->stage_index, &look);

  return look.question_end * zoom > room && look.title_end * zoom <= room;
}

/* Below the name of what it is for where there is room, so that that can be read; beside that of the emotions, which has the
 * names of personas below it, and beside that of a stage whose question is longer. */
static double
y_within (JourneyCanvas *self, const JourneyBox *box, const JourneyRect *seen)
{
  JourneyState *lane = box->kind == JOURNEY_BOX_LANE_TITLE ? journey_scene_lane (self->scene, (guint)box->lane_index) : NULL;
  double foot = lane ? FOOT : INSET;

  if (lane && journey_state_integer (lane, JOURNEY_LANE_KIND) == JOURNEY_LANE_KIND_EMOTIONS)
    return seen->y + INSET;
  if (!lane && stands_above (self, box, seen->width - SIZE - STAGE_INSET))
    return seen->y + INSET;

  return seen->height >= 2 * SIZE + foot ? seen->y + seen->height - SIZE - foot : seen->y + INSET;
}

/* Gives it its place, or takes it out of sight. It is left out where a heading is too small for it. */
void
journey_canvas_place_more (JourneyCanvas *self)
{
  JourneyRect seen, clip;
  gboolean shown = FALSE, rtl;
  JourneyPart part;
  JourneyBox box;
  double x, right;

  if (find_box (self, &box))
    {
      part = journey_canvas_part_kind (box.kind);
      seen = journey_canvas_view_rect (self, part, &box.rect);
      clip = journey_canvas_clip_rect (self, part);
      right = MIN (seen.x + seen.width, clip.x + clip.width);
      seen.x = MAX (seen.x, clip.x);
      seen.width = right - seen.x;
      seen.height = MIN (seen.y + seen.height, clip.y + clip.height) - seen.y;
      shown = seen.width >= 3 * SIZE && seen.height >= SIZE + INSET && seen.y >= clip.y;
    }
  gtk_widget_set_child_visible (self->more, shown);
  if (!shown)
    return;

  rtl = journey_scene_is_rtl (self->scene);
  x = box.kind == JOURNEY_BOX_STAGE ? STAGE_INSET : INSET;
  x = rtl ? seen.x + x : seen.x + seen.width - SIZE - x;
  gtk_widget_measure (self->more, GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
  gtk_widget_allocate (self->more, (int)SIZE, (int)SIZE, -1,
                       gsk_transform_translate (NULL, &GRAPHENE_POINT_INIT ((float)x, (float)y_within (self, &box, &seen))));
}
