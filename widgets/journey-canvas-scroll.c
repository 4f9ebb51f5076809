/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-canvas-private.h"

/* The adjustments and the viewport say the same: whichever changes, the other follows. */

static void
configure (GtkAdjustment *adjustment, double value, double length, double view)
{
  if (adjustment)
    gtk_adjustment_configure (adjustment, MAX (value, 0), 0, MAX (length, view), view * 0.1, view * 0.9, view);
}

static void
update_adjustments (JourneyCanvas *self)
{
  self->adjusting = TRUE;
  configure (self->horizontal, journey_viewport_x (self->viewport), journey_viewport_width (self->viewport),
             journey_viewport_view_width (self->viewport));
  configure (self->vertical, journey_viewport_y (self->viewport), journey_viewport_height (self->viewport),
             journey_viewport_view_height (self->viewport));
  self->adjusting = FALSE;
}

static void
on_adjusted (GtkAdjustment *adjustment, JourneyCanvas *self)
{
  double x, y;

  if (self->adjusting)
    return;

  x = self->horizontal ? gtk_adjustment_get_value (self->horizontal) : 0;
  y = self->vertical ? gtk_adjustment_get_value (self->vertical) : 0;
  journey_viewport_scroll_to (self->viewport, x, y);
}

static void
on_viewport_changed (JourneyViewport *viewport, JourneyCanvas *self)
{
  double zoom = journey_viewport_zoom (viewport);

  update_adjustments (self);
  if (zoom != self->shown_zoom)
    {
      self->shown_zoom = zoom;
      journey_canvas_dress_editor (self);
      g_object_notify (G_OBJECT (self), "zoom");
    }
  if (self->scene)
    journey_canvas_settle_later (self);
  if (!self->allocating)
    gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* Takes one of the adjustments that scroll the canvas, or NULL. */
void
journey_canvas_set_adjustment (JourneyCanvas *self, GtkAdjustment **place, GtkAdjustment *adjustment)
{
  if (*place == adjustment && adjustment)
    return;

  if (*place)
    g_signal_handlers_disconnect_by_func (*place, on_adjusted, self);
  g_clear_object (place);
  if (adjustment)
    {
      *place = g_object_ref_sink (adjustment);
      g_signal_connect (adjustment, "value-changed", G_CALLBACK (on_adjusted), self);
    }
  update_adjustments (self);
}

void
journey_canvas_init_scroll (JourneyCanvas *self)
{
  self->viewport = journey_viewport_new ();
  self->shown_zoom = journey_viewport_zoom (self->viewport);
  g_signal_connect_object (self->viewport, "changed", G_CALLBACK (on_viewport_changed), self, 0);
}
