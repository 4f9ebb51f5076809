/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "journey-canvas-private.h"
#include "journey-overview.h"

/* The small picture of the whole map in a corner: above the zoom control, or in the other corner while what has the focus is
 * there. In a view that is small itself there is no room for it, and who writes has no use for it: it goes away with a key, and
 * comes back with the pointer. */

#define MARGIN 18.0
#define ABOVE_CONTROL 10.0
#define VIEW_WIDTH 560.0
#define VIEW_HEIGHT 360.0

/* How far the pointer has to go, in pixels, until it is taken to be in use again. */
#define NUDGE 4.0

static void
hush (JourneyCanvas *self, gboolean hushed)
{
  if (self->overview_hushed == hushed)
    return;

  self->overview_hushed = hushed;
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static void
see_pointer (JourneyCanvas *self, GdkEvent *event)
{
  double x, y;

  if (!gdk_event_get_position (event, &x, &y))
    return;
  if (hypot (x - self->hushed_x, y - self->hushed_y) >= NUDGE || gdk_event_get_event_type (event) != GDK_MOTION_NOTIFY)
    hush (self, FALSE);
  if (!self->overview_hushed)
    {
      self->hushed_x = x;
      self->hushed_y = y;
    }
}

static gboolean
on_event (GtkEventControllerLegacy *controller, GdkEvent *event, JourneyCanvas *self)
{
  switch ((int)gdk_event_get_event_type (event))
    {
    case GDK_KEY_PRESS:
      if (!gdk_key_event_is_modifier (event))
        hush (self, TRUE);
      break;
    case GDK_MOTION_NOTIFY:
    case GDK_BUTTON_PRESS:
    case GDK_SCROLL:
    case GDK_TOUCH_BEGIN:
    case GDK_TOUCHPAD_SWIPE:
    case GDK_TOUCHPAD_PINCH:
      see_pointer (self, event);
      break;
    default:
      break;
    }

  return GDK_EVENT_PROPAGATE;
}

void
journey_canvas_init_overview (JourneyCanvas *self)
{
  GtkEventController *events = gtk_event_controller_legacy_new ();

  self->wants_overview = TRUE;
  self->overview = journey_overview_new (self->viewport);
  gtk_widget_set_child_visible (self->overview, FALSE);
  gtk_widget_insert_before (self->overview, GTK_WIDGET (self), self->zoom_control);

  gtk_event_controller_set_propagation_phase (events, GTK_PHASE_CAPTURE);
  g_signal_connect (events, "event", G_CALLBACK (on_event), self);
  gtk_widget_add_controller (GTK_WIDGET (self), events);
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
  gboolean shown = self->wants_overview && !self->overview_hushed && self->scene && width >= VIEW_WIDTH && height >= VIEW_HEIGHT
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
         && (picked == self->overview || picked == self->zoom_control || gtk_widget_is_ancestor (picked, self->zoom_control)
             || picked == self->more || gtk_widget_is_ancestor (picked, self->more));
}
