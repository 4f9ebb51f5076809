/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-go-to.h"
#include "journey-map-view-private.h"

static void
return_focus (JourneyMapView *self)
{
  GtkWidget *before = self->before_asking;

  if (!before || !gtk_widget_get_mapped (before) || gtk_widget_is_ancestor (before, GTK_WIDGET (self->canvas))
      || !gtk_widget_grab_focus (before))
    gtk_widget_grab_focus (GTK_WIDGET (self->canvas));
}

static void
remember_focus (JourneyMapView *self)
{
  g_set_weak_pointer (&self->before_asking, gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self))));
}

static void
on_touchpoint_chosen (JourneyMapView *self, const char *id)
{
  if (!journey_canvas_focus_box (self->canvas, id, JOURNEY_BOX_TOUCHPOINT))
    {
      journey_selection_select (journey_canvas_selection (self->canvas), id);
      gtk_widget_grab_focus (GTK_WIDGET (self->canvas));
    }
}

/* Below the upper edge, where the eyes are. */
static void
place_go_to (JourneyMapView *self)
{
  gtk_popover_set_position (GTK_POPOVER (self->go_to), GTK_POS_BOTTOM);
  gtk_popover_set_pointing_to (GTK_POPOVER (self->go_to),
                               &(GdkRectangle){ gtk_widget_get_width (GTK_WIDGET (self)) / 2, 0, 1, 1 });
}

/**
 * journey_map_view_go_to:
 *
 * Asks which touchpoint to go to.
 */
void
journey_map_view_go_to (JourneyMapView *self)
{
  if (!self->go_to)
    {
      self->go_to = journey_go_to_new ();
      gtk_widget_set_parent (self->go_to, GTK_WIDGET (self));
      g_signal_connect_object (self->go_to, "closed", G_CALLBACK (return_focus), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (self->go_to, "chosen", G_CALLBACK (on_touchpoint_chosen), self, G_CONNECT_SWAPPED);
    }

  journey_canvas_commit (self->canvas);
  remember_focus (self);
  place_go_to (self);
  journey_go_to_ask (JOURNEY_GO_TO (self->go_to), journey_selection_map (journey_canvas_selection (self->canvas)),
                     self->editable);
}
