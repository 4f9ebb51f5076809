/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "journey-canvas-private.h"

/*
 * Pulling the map along: with the middle button, or with any while the space bar is held. Let go in motion, it goes on and
 * slows down, unless animations are off.
 */

/* Only what happened within so many microseconds says how fast the pointer was. */
#define RECENT 80000

/* A part of the speed is lost each second, so that after one only e⁻⁴ of it is left. */
#define FRICTION 4.0

/* Pixels a second: below, it stands still; above, it is no faster. */
#define SLOWEST 25.0
#define FASTEST 6000.0

static void
take_sample (JourneyCanvas *self, double x, double y)
{
  JourneyCanvasPan *pan = &self->pan;

  for (guint i = G_N_ELEMENTS (pan->x) - 1; i > 0; i--)
    {
      pan->x[i] = pan->x[i - 1];
      pan->y[i] = pan->y[i - 1];
      pan->time[i] = pan->time[i - 1];
    }
  pan->x[0] = x;
  pan->y[0] = y;
  pan->time[0] = g_get_monotonic_time ();
  pan->n = MIN (pan->n + 1, G_N_ELEMENTS (pan->x));
}

/* From the newest place to the oldest that is recent. */
static void
find_speed (JourneyCanvas *self)
{
  JourneyCanvasPan *pan = &self->pan;
  gint64 now = g_get_monotonic_time ();
  guint oldest = 0;
  double elapsed;

  while (oldest + 1 < pan->n && now - pan->time[oldest + 1] < RECENT)
    oldest++;
  elapsed = (double)(now - pan->time[oldest]) / G_USEC_PER_SEC;
  pan->speed_x = pan->speed_y = 0;
  if (oldest == 0 || elapsed <= 0)
    return;

  pan->speed_x = CLAMP ((pan->x[oldest] - pan->x[0]) / elapsed, -FASTEST, FASTEST);
  pan->speed_y = CLAMP ((pan->y[oldest] - pan->y[0]) / elapsed, -FASTEST, FASTEST);
}

static gboolean
may_glide (JourneyCanvas *self)
{
  gboolean animations = TRUE;

  g_object_get (gtk_widget_get_settings (GTK_WIDGET (self)), "gtk-enable-animations", &animations, NULL);

  return animations && hypot (self->pan.speed_x, self->pan.speed_y) > SLOWEST;
}

static gboolean
on_glide (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  JourneyCanvas *self = JOURNEY_CANVAS (widget);
  JourneyCanvasPan *pan = &self->pan;
  gint64 now = gdk_frame_clock_get_frame_time (clock);
  double elapsed = pan->last > 0 ? MAX (0, (double)(now - pan->last) / G_USEC_PER_SEC) : 0;
  double left = exp (-FRICTION * elapsed);

  journey_viewport_scroll_by (self->viewport, pan->speed_x * elapsed, pan->speed_y * elapsed);
  pan->speed_x *= left;
  pan->speed_y *= left;
  pan->last = now;
  if (hypot (pan->speed_x, pan->speed_y) > SLOWEST)
    return G_SOURCE_CONTINUE;

  pan->tick = 0;

  return G_SOURCE_REMOVE;
}

static void
begin_at (JourneyCanvas *self)
{
  journey_canvas_stop_pan (self);
  self->pan = (JourneyCanvasPan){
    .from_x = journey_viewport_x (self->viewport),
    .from_y = journey_viewport_y (self->viewport),
  };
}

/* Lets it go on by itself with the speed that it has. */
static void
glide (JourneyCanvas *self)
{
  find_speed (self);
  self->pan.last = 0;
  if (may_glide (self))
    self->pan.tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), on_glide, NULL, NULL);
}

static void
on_pan_begin (GtkGestureDrag *gesture, double x, double y, JourneyCanvas *self)
{
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), "grabbing");
  begin_at (self);
}

static void
on_pan_update (GtkGestureDrag *gesture, double dx, double dy, JourneyCanvas *self)
{
  journey_canvas_pan_to (self, dx, dy);
}

static void
on_pan_end (GtkGestureDrag *gesture, double dx, double dy, JourneyCanvas *self)
{
  gtk_widget_set_cursor (GTK_WIDGET (self), NULL);
  glide (self);
}

static void
set_space (JourneyCanvas *self, gboolean held)
{
  if (self->space_held == held)
    return;

  self->space_held = held;
  if (!self->dragging)
    gtk_widget_set_cursor_from_name (GTK_WIDGET (self), held ? "grab" : NULL);
}

/* A text never begins with a space, so the bar is free for this. One that is gone on with gets it when a letter follows. */
static gboolean
on_key_pressed (GtkEventControllerKey *controller, guint key, guint code, GdkModifierType modifiers, JourneyCanvas *self)
{
  if (key != GDK_KEY_space || modifiers & (GDK_SHIFT_MASK | GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK)
      || journey_canvas_is_editing (self) || !journey_canvas_has_keys (self))
    return FALSE;

  set_space (self, TRUE);
  self->space_typed = TRUE;

  return TRUE;
}

static void
on_key_released (GtkEventControllerKey *controller, guint key, guint code, GdkModifierType modifiers, JourneyCanvas *self)
{
  if (key == GDK_KEY_space)
    set_space (self, FALSE);
}

static void
on_left (GtkEventControllerFocus *controller, JourneyCanvas *self)
{
  set_space (self, FALSE);
}

void
journey_canvas_init_pan (JourneyCanvas *self)
{
  GtkGesture *pan = gtk_gesture_drag_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (pan), GDK_BUTTON_MIDDLE);
  g_signal_connect (pan, "drag-begin", G_CALLBACK (on_pan_begin), self);
  g_signal_connect (pan, "drag-update", G_CALLBACK (on_pan_update), self);
  g_signal_connect (pan, "drag-end", G_CALLBACK (on_pan_end), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (pan));

  g_signal_connect (keys, "key-pressed", G_CALLBACK (on_key_pressed), self);
  g_signal_connect (keys, "key-released", G_CALLBACK (on_key_released), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  g_signal_connect (focus, "leave", G_CALLBACK (on_left), self);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
}

gboolean
journey_canvas_begin_pan (JourneyCanvas *self)
{
  begin_at (self);

  return TRUE;
}

/* The pointer has gone so many pixels since the pan began. */
void
journey_canvas_pan_to (JourneyCanvas *self, double dx, double dy)
{
  take_sample (self, dx, dy);
  journey_viewport_scroll_to (self->viewport, self->pan.from_x - dx, self->pan.from_y - dy);
}

void
journey_canvas_update_pan (JourneyCanvas *self)
{
  journey_canvas_pan_to (self, self->drag.x - self->drag.from_x, self->drag.y - self->drag.from_y);
}

void
journey_canvas_end_pan (JourneyCanvas *self, gboolean keep)
{
  if (keep)
    glide (self);
  else
    journey_viewport_scroll_to (self->viewport, self->pan.from_x, self->pan.from_y);
}

/* Lets the map stand still. */
void
journey_canvas_stop_pan (JourneyCanvas *self)
{
  if (self->pan.tick > 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->pan.tick);
  self->pan.tick = 0;
}
