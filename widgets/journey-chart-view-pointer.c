/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-chart-view-private.h"

static void
set_hovered (JourneyChartView *self, int index)
{
  /* The hand that holds a mark goes on holding it, whatever else it passes. */
  if (self->hold.dragging || self->hovered == index)
    return;

  self->hovered = index;
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), index < 0 ? NULL : self->draggable ? "grab" : "pointer");
  gtk_widget_queue_draw (GTK_WIDGET (self));
  journey_chart_view_tell (self, FALSE);
}

/* journey_chart_view_forget_pointer: who uses keys looks at what they do, until the pointer moves again. */
void
journey_chart_view_forget_pointer (JourneyChartView *self)
{
  set_hovered (self, -1);
}

static void
on_motion (JourneyChartView *self, double x, double y)
{
  /* What is laid out anew below a pointer at rest is told as motion, too. */
  if (x == self->pointer_x && y == self->pointer_y)
    return;

  self->pointer_x = x;
  self->pointer_y = y;
  set_hovered (self, self->chart ? journey_chart_hit (self->chart, x, y) : -1);
}

static void
on_leave (JourneyChartView *self)
{
  self->pointer_x = self->pointer_y = -1;
  set_hovered (self, -1);
}

static void
on_pressed (GtkGestureClick *click, int n_press, double x, double y, JourneyChartView *self)
{
  int index = self->chart ? journey_chart_hit (self->chart, x, y) : -1;

  if (index < 0)
    return;
  if (gtk_gesture_single_get_current_button (GTK_GESTURE_SINGLE (click)) == GDK_BUTTON_SECONDARY)
    journey_chart_view_choose (self, (guint)index, FALSE);
  else if (n_press == 1)
    journey_chart_view_choose (self, (guint)index, TRUE);
  else if (n_press == 2)
    g_signal_emit_by_name (self, "activated", self->selected);
}

static void
on_menu_pressed (GtkGestureClick *click, int n_press, double x, double y, JourneyChartView *self)
{
  gtk_gesture_set_state (GTK_GESTURE (click), GTK_EVENT_SEQUENCE_CLAIMED);
  on_pressed (click, n_press, x, y, self);
  journey_chart_view_popup_menu (self, x, y);
}

/* What the mark held would be worth where it is. */
static gboolean
tell_held (JourneyChartView *self, JourneyChartDrag phase)
{
  double x, y;

  if (!self->chart || !journey_chart_value_at (self->chart, self->hold.x, self->hold.y, &x, &y))
    return FALSE;
  journey_chart_view_emit_dragged (self, self->hold.id, x, y, phase);

  return TRUE;
}

/* The one place where a drag ends, in whatever way. Returns whether there was one. */
gboolean
journey_chart_view_let_go (JourneyChartView *self, gboolean keep)
{
  JourneyChartHold hold = self->hold;
  gboolean told;

  self->hold = (JourneyChartHold){ 0 };
  if (!hold.dragging)
    {
      g_free (hold.id);
      return FALSE;
    }

  self->hold.x = hold.x;
  self->hold.y = hold.y;
  self->hold.id = hold.id;
  told = keep && tell_held (self, JOURNEY_CHART_DRAG_END);
  self->hold = (JourneyChartHold){ 0 };
  if (!told)
    journey_chart_view_emit_dragged (self, hold.id, hold.value_x, hold.value_y, JOURNEY_CHART_DRAG_CANCEL);
  g_free (hold.id);
  gtk_widget_set_cursor (GTK_WIDGET (self), NULL);
  gtk_gesture_set_state (self->drag, GTK_EVENT_SEQUENCE_DENIED);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  journey_chart_view_tell (self, FALSE);

  return TRUE;
}

static void
on_drag_begin (GtkGestureDrag *drag, double x, double y, JourneyChartView *self)
{
  int index = self->chart ? journey_chart_hit (self->chart, x, y) : -1;
  const JourneyChartMark *mark;

  journey_chart_view_let_go (self, FALSE);
  if (!self->draggable || index < 0)
    return;

  /* One out of many cannot be told apart, so it cannot be taken hold of. */
  mark = journey_chart_mark (self->chart, (guint)index);
  if (mark->n > 1)
    return;
  self->hold = (JourneyChartHold){
    .id = g_strdup (mark->id),
    .dx = mark->place_x - x,
    .dy = mark->place_y - y,
    .value_x = mark->value_x,
    .value_y = mark->value_y,
  };
}

static void
on_drag_update (GtkGestureDrag *drag, double dx, double dy, JourneyChartView *self)
{
  double x, y, value_x, value_y;

  if (!self->hold.id || !self->chart || !gtk_gesture_drag_get_start_point (drag, &x, &y))
    return;
  if (!self->hold.dragging)
    {
      if (!gtk_drag_check_threshold (GTK_WIDGET (self), 0, 0, (int)dx, (int)dy))
        return;
      self->hold.dragging = TRUE;
      gtk_gesture_set_state (GTK_GESTURE (drag), GTK_EVENT_SEQUENCE_CLAIMED);
      gtk_widget_set_cursor_from_name (GTK_WIDGET (self), "grabbing");
      journey_chart_view_emit_dragged (self, self->hold.id, self->hold.value_x, self->hold.value_y, JOURNEY_CHART_DRAG_BEGIN);
    }
  /* Whoever listens may have let it go. */
  if (!self->hold.dragging || !self->chart
      || !journey_chart_value_at (self->chart, x + dx + self->hold.dx, y + dy + self->hold.dy, &value_x, &value_y))
    return;
  journey_chart_place_of (self->chart, value_x, value_y, &self->hold.x, &self->hold.y);
  tell_held (self, JOURNEY_CHART_DRAG_MOVE);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
on_drag_end (JourneyChartView *self)
{
  journey_chart_view_let_go (self, TRUE);
}

static void
on_drag_cancel (JourneyChartView *self)
{
  journey_chart_view_let_go (self, FALSE);
}

/* Lets it follow the pointer. */
void
journey_chart_view_add_pointer (JourneyChartView *self)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkGesture *click = gtk_gesture_click_new (), *menu = gtk_gesture_click_new ();

  g_signal_connect_swapped (motion, "enter", G_CALLBACK (on_motion), self);
  g_signal_connect_swapped (motion, "motion", G_CALLBACK (on_motion), self);
  g_signal_connect_swapped (motion, "leave", G_CALLBACK (on_leave), self);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);

  g_signal_connect (click, "pressed", G_CALLBACK (on_pressed), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (menu), GDK_BUTTON_SECONDARY);
  g_signal_connect (menu, "pressed", G_CALLBACK (on_menu_pressed), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (menu));

  self->drag = gtk_gesture_drag_new ();
  g_signal_connect (self->drag, "drag-begin", G_CALLBACK (on_drag_begin), self);
  g_signal_connect (self->drag, "drag-update", G_CALLBACK (on_drag_update), self);
  g_signal_connect_swapped (self->drag, "drag-end", G_CALLBACK (on_drag_end), self);
  g_signal_connect_swapped (self->drag, "cancel", G_CALLBACK (on_drag_cancel), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (self->drag));
}
