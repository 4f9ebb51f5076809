/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "journey-canvas-private.h"
#include "journey-overview.h"

/*
 * The small picture of the whole map in a corner: the one between stage headings and lane titles, where nothing of the map ever
 * is. That becomes too small when the map is zoomed out; then it is above the zoom control, or in the other corner while what has
 * the focus is there. Over the map it lies only while the view moves, and for a moment after, or while the pointer is at the
 * control; in a view that is small itself there is no room for it; and who writes has no use for it: it goes away with a key, and
 * comes back with the pointer.
 */

#define MARGIN 18.0
#define ABOVE_CONTROL 10.0
#define VIEW_WIDTH 560.0
#define VIEW_HEIGHT 360.0

/* For how long it stays over the map after the view has moved, in milliseconds. */
#define STAYS 1500

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

static gboolean
is_under_pointer (JourneyCanvas *self)
{
  graphene_rect_t bounds;

  return gtk_widget_get_child_visible (self->overview) && gtk_widget_compute_bounds (self->overview, GTK_WIDGET (self), &bounds)
         && graphene_rect_contains_point (&bounds, &GRAPHENE_POINT_INIT ((float)self->pointer_x, (float)self->pointer_y));
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

static gboolean
is_in_use (GtkWidget *widget)
{
  return (gtk_widget_get_state_flags (widget) & (GTK_STATE_FLAG_PRELIGHT | GTK_STATE_FLAG_ACTIVE)) != 0;
}

static gboolean
on_moment_over (gpointer data)
{
  JourneyCanvas *self = data;
  gint64 left = self->overview_until - g_get_monotonic_time ();

  self->overview_source = left > 0 ? g_timeout_add ((guint)(left / 1000 + 1), on_moment_over, self) : 0;
  if (left <= 0)
    gtk_widget_queue_allocate (GTK_WIDGET (self));

  return G_SOURCE_REMOVE;
}

/* It has been given a place over the map, which it leaves when its moment is over; what keeps it longer says when that ends. */
static void
wait_for_end (JourneyCanvas *self)
{
  gint64 left = self->overview_until - g_get_monotonic_time ();

  if (left > 0 && self->overview_source == 0)
    self->overview_source = g_timeout_add ((guint)(left / 1000 + 1), on_moment_over, self);
}

static void
stay_for_a_moment (JourneyCanvas *self)
{
  self->overview_until = g_get_monotonic_time () + STAYS * G_TIME_SPAN_MILLISECOND;
}

/* The pointer has come to what it is shown for, or gone. */
static void
on_state_changed (GtkWidget *widget, GtkStateFlags before, JourneyCanvas *self)
{
  gboolean was = (before & (GTK_STATE_FLAG_PRELIGHT | GTK_STATE_FLAG_ACTIVE)) != 0;

  if (was == is_in_use (widget))
    return;

  stay_for_a_moment (self);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

void
journey_canvas_init_overview (JourneyCanvas *self)
{
  GtkEventController *events = gtk_event_controller_legacy_new ();

  self->wants_overview = TRUE;
  self->overview = journey_overview_new (self->viewport);
  gtk_widget_set_child_visible (self->overview, FALSE);
  gtk_widget_insert_before (self->overview, GTK_WIDGET (self), self->zoom_control);
  g_signal_connect_object (self->viewport, "changed", G_CALLBACK (stay_for_a_moment), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->overview, "state-flags-changed", G_CALLBACK (on_state_changed), self, 0);
  g_signal_connect_object (self->zoom_control, "state-flags-changed", G_CALLBACK (on_state_changed), self, 0);

  gtk_event_controller_set_propagation_phase (events, GTK_PHASE_CAPTURE);
  g_signal_connect (events, "event", G_CALLBACK (on_event), self);
  gtk_widget_add_controller (GTK_WIDGET (self), events);
}

void
journey_canvas_drop_overview (JourneyCanvas *self)
{
  g_clear_handle_id (&self->overview_source, g_source_remove);
  g_clear_pointer (&self->overview, gtk_widget_unparent);
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
is_clear_of_map (JourneyCanvas *self, const JourneyRect *rect)
{
  double bottom =
      journey_scene_height (self->scene) * journey_viewport_zoom (self->viewport) - journey_viewport_y (self->viewport);

  return rect->y >= bottom;
}

static gboolean
may_cover (JourneyCanvas *self)
{
  return self->overview_until > g_get_monotonic_time () || is_in_use (self->overview) || is_in_use (self->zoom_control);
}

static gboolean
find_place_over_map (JourneyCanvas *self, double width, double height, JourneyRect *rect)
{
  JourneyRect columns = journey_canvas_clip_rect (self, JOURNEY_PART_COLUMN);
  gboolean rtl = journey_scene_is_rtl (self->scene);
  GtkRequisition control;
  int own_width, own_height;

  if (self->overview_hushed || width < VIEW_WIDTH || height < VIEW_HEIGHT)
    return FALSE;

  gtk_widget_get_preferred_size (self->zoom_control, NULL, &control);
  journey_overview_size (JOURNEY_OVERVIEW (self->overview), &own_width, &own_height);
  *rect = (JourneyRect){ rtl ? MARGIN : width - own_width - MARGIN, height - control.height - MARGIN - ABOVE_CONTROL - own_height,
                         own_width, own_height };
  if (is_clear_of_map (self, rect))
    return TRUE;
  if (!may_cover (self))
    return FALSE;
  if (!covers_focus (self, rect))
    return TRUE;

  rect->x = rtl ? columns.x + columns.width - own_width - MARGIN : columns.x + MARGIN;

  return !covers_focus (self, rect);
}

/* At the outer side of the corner, where that has more room than it needs. */
static gboolean
find_place_in_corner (JourneyCanvas *self, JourneyRect *rect)
{
  JourneyRect corner = journey_canvas_corner_rect (self);

  *rect = corner;
  if (!journey_overview_fit (JOURNEY_OVERVIEW (self->overview), rect))
    return FALSE;
  if (journey_scene_is_rtl (self->scene))
    rect->x = corner.x + corner.width - rect->width;

  return TRUE;
}

/* What comes up over the map under a pointer that is at rest is only looked at: a click is for the map, until the pointer has
 * been elsewhere. */
static void
take_clicks (JourneyCanvas *self, const JourneyRect *rect, gboolean over)
{
  gboolean inside = (gtk_widget_get_state_flags (GTK_WIDGET (self)) & GTK_STATE_FLAG_PRELIGHT) != 0
                    && journey_rect_contains (rect, self->pointer_x, self->pointer_y);

  if (!over || !inside)
    journey_overview_let_through (JOURNEY_OVERVIEW (self->overview), FALSE);
  else if (!is_under_pointer (self))
    journey_overview_let_through (JOURNEY_OVERVIEW (self->overview), TRUE);
}

/* Gives it its place, or takes it out of sight. */
void
journey_canvas_place_overview (JourneyCanvas *self, int width, int height)
{
  JourneyRect rect = { 0 };
  gboolean needed = self->wants_overview && self->scene && journey_overview_is_needed (JOURNEY_OVERVIEW (self->overview));
  gboolean in_corner = needed && find_place_in_corner (self, &rect);
  gboolean shown = in_corner || (needed && find_place_over_map (self, width, height, &rect));
  gboolean over = shown && !in_corner && !is_clear_of_map (self, &rect);

  if (shown)
    take_clicks (self, &rect, over);
  if (over)
    wait_for_end (self);
  gtk_widget_set_child_visible (self->overview, shown);
  if (!shown)
    return;

  /* It has the size that it is given, but GTK wants to have asked. */
  gtk_widget_measure (self->overview, GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
  gtk_widget_allocate (self->overview, (int)rect.width, (int)rect.height, -1,
                       gsk_transform_translate (NULL, &GRAPHENE_POINT_INIT ((float)rect.x, (float)rect.y)));
}

/* The pointer has moved, or has left: it may come back to the overview from outside. */
void
journey_canvas_free_overview (JourneyCanvas *self, gboolean left)
{
  if (self->overview && (left || !is_under_pointer (self)))
    journey_overview_let_through (JOURNEY_OVERVIEW (self->overview), FALSE);
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
