/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-canvas-private.h"
#include "journey-overview.h"

/* The small picture of the whole map in a corner: above the zoom control, or in the other corner while what has the focus is
 * there. In a view that is small itself there is no room for it. */

#define MARGIN 18.0
#define ABOVE_CONTROL 10.0
#define VIEW_WIDTH 560.0
#define VIEW_HEIGHT 360.0

void
journey_canvas_init_overview (JourneyCanvas *self)
{
  self->wants_overview = TRUE;
  self->overview = journey_overview_new (self->viewport);
  gtk_widget_set_child_visible (self->overview, FALSE);
  gtk_widget_insert_before (self->overview, GTK_WIDGET (self), self->zoom_control);
}

static gboolean
covers_focus (JourneyCanvas *self, const JourneyRect *rect)
{
  JourneyRect seen;
  JourneyBox box;

  if (!journey_canvas_find_focus (self, &self->focus, &box))
    return FALSE;
  seen = journey_canvas_view_rect (self, journey_canvas_part_kind (box.kind), &box.rect);

  return journey_rect_intersects (&seen, rect);
}

static gboolean
find_place (JourneyCanvas *self, double width, double height, JourneyRect *rect)
{
  JourneyRect columns = journey_canvas_clip_rect (self, JOURNEY_PART_COLUMN);
  gboolean rtl = journey_scene_is_rtl (self->scene);
  GtkRequisition control;
  int own_width, own_height;

  gtk_widget_get_preferred_size (self->zoom_control, NULL, &control);
  journey_overview_size (JOURNEY_OVERVIEW (self->overview), &own_width, &own_height);
  *rect = (JourneyRect){ rtl ? MARGIN : width - own_width - MARGIN, height - control.height - MARGIN - ABOVE_CONTROL - own_height,
                         own_width, own_height };
  if (!covers_focus (self, rect))
    return TRUE;

  rect->x = rtl ? columns.x + columns.width - own_width - MARGIN : columns.x + MARGIN;

  return !covers_focus (self, rect);
}

/* Gives it its place, or takes it out of sight. */
void
journey_canvas_place_overview (JourneyCanvas *self, int width, int height)
{
  gboolean shown = self->wants_overview && self->scene && width >= VIEW_WIDTH && height >= VIEW_HEIGHT
                   && journey_overview_is_needed (JOURNEY_OVERVIEW (self->overview));
  JourneyRect rect;

  shown = shown && find_place (self, width, height, &rect);
  gtk_widget_set_child_visible (self->overview, shown);
  if (!shown)
    return;

  /* It has the size that it is given, but GTK wants to have asked. */
  gtk_widget_measure (self->overview, GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
  gtk_widget_allocate (self->overview, (int)rect.width, (int)rect.height, -1,
                       gsk_transform_translate (NULL, &GRAPHENE_POINT_INIT ((float)rect.x, (float)rect.y)));
}

/* Whether something that floats over the map is at a point of the view. Buttons let others see what was pressed on them. */
gboolean
journey_canvas_is_covered (JourneyCanvas *self, double x, double y)
{
  GtkWidget *picked = gtk_widget_pick (GTK_WIDGET (self), x, y, GTK_PICK_DEFAULT);

  return picked
         && (picked == self->overview || picked == self->zoom_control || gtk_widget_is_ancestor (picked, self->zoom_control));
}
