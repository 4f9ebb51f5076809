/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>
#include <math.h>

#include "journey-canvas-private.h"
#include "journey-edit.h"

/* Mouse, touchpad and touch: select, edit, drag an emotion, pan, zoom. */

/* A step of the wheel zooms by this. */
#define WHEEL_ZOOM 1.1

static gboolean
is_empty_emotion (JourneyCanvas *self, const JourneyBox *box)
{
  return box->kind == JOURNEY_BOX_CELL && box->item == 0 && journey_canvas_lane_kind (self, box) == JOURNEY_LANE_KIND_EMOTIONS;
}

static void
click_again (JourneyCanvas *self, double x, double y)
{
  JourneyBox exactly, box;

  if (!journey_canvas_hit_exactly (self, x, y, &exactly) || !journey_canvas_hit (self, x, y, &box))
    return;

  /* Beside what a cell holds there is room for one more. */
  if (exactly.kind == JOURNEY_BOX_CELL && box.kind != JOURNEY_BOX_CELL && box.kind != JOURNEY_BOX_EMOTION)
    journey_canvas_new_here (self, &box);
  else
    journey_canvas_edit_focus (self, NULL);
}

static void
click_once (JourneyCanvas *self, double x, double y)
{
  double scene_x, scene_y;
  JourneyBox box;

  if (!journey_canvas_hit (self, x, y, &box) || box.kind == JOURNEY_BOX_LANE_BAND)
    {
      gtk_widget_grab_focus (GTK_WIDGET (self));
      return;
    }

  journey_canvas_set_focus (self, &box);
  if (!self->editable)
    return;

  if (box.kind == JOURNEY_BOX_ADD_TOUCHPOINT || box.kind == JOURNEY_BOX_ADD_STAGE)
    journey_canvas_new_here (self, &box);
  else if (is_empty_emotion (self, &box))
    {
      journey_canvas_point (self, x, y, &scene_x, &scene_y);
      journey_canvas_set_emotion (self, &box, journey_scene_emotion_value (self->scene, &box, scene_y));
    }
}

static void
on_pressed (GtkGestureClick *gesture, int n_press, double x, double y, JourneyCanvas *self)
{
  g_autoptr (JourneyScene) scene = NULL;

  journey_canvas_end_edit (self, TRUE);
  if (!self->scene)
    return;

  scene = journey_scene_ref (self->scene);
  if (n_press == 1)
    click_once (self, x, y);
  else if (n_press == 2 && self->editable)
    click_again (self, x, y);
}

static void
open_menu (JourneyCanvas *self, GtkGesture *gesture, double x, double y)
{
  g_autoptr (JourneyScene) scene = NULL;
  JourneyBox box;

  journey_canvas_end_edit (self, TRUE);
  if (!journey_canvas_hit (self, x, y, &box))
    return;

  scene = journey_scene_ref (self->scene);
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  journey_canvas_set_focus (self, &box);
  journey_canvas_show_menu (self, x, y);
}

static void
on_menu_pressed (GtkGestureClick *gesture, int n_press, double x, double y, JourneyCanvas *self)
{
  open_menu (self, GTK_GESTURE (gesture), x, y);
}

static void
on_held (GtkGestureLongPress *gesture, double x, double y, JourneyCanvas *self)
{
  open_menu (self, GTK_GESTURE (gesture), x, y);
}

static void
drag_emotion (JourneyCanvas *self, double view_y)
{
  JourneyNode *emotion = journey_map_find (self->map, self->pressed_emotion);
  double x, y;
  JourneyBox box;

  if (!emotion || !journey_scene_find (self->scene, self->pressed_emotion, JOURNEY_BOX_EMOTION, &box))
    return;

  journey_canvas_point (self, self->drag_x, view_y, &x, &y);
  journey_edit_set_number (emotion, JOURNEY_EMOTION_VALUE, journey_scene_emotion_value (self->scene, &box, y));
  journey_history_preview (journey_map_history (self->map));
}

static void
end_drag (JourneyCanvas *self, gboolean keep)
{
  g_clear_pointer (&self->pressed_emotion, g_free);
  if (!self->dragging)
    return;

  self->dragging = FALSE;
  if (keep)
    journey_history_end (journey_map_history (self->map));
  else
    journey_history_cancel (journey_map_history (self->map));
}

static void
on_drag_begin (GtkGestureDrag *gesture, double x, double y, JourneyCanvas *self)
{
  JourneyBox box;

  if (!self->editable || !journey_canvas_hit_exactly (self, x, y, &box) || box.kind != JOURNEY_BOX_EMOTION
      || journey_history_in_transaction (journey_map_history (self->map)))
    {
      gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_DENIED);
      return;
    }

  g_free (self->pressed_emotion);
  self->pressed_emotion = g_strdup (box.id);
  self->drag_x = x;
  self->drag_y = y;
}

static void
on_drag_update (GtkGestureDrag *gesture, double dx, double dy, JourneyCanvas *self)
{
  if (!self->pressed_emotion)
    return;

  if (!self->dragging)
    {
      if (!gtk_drag_check_threshold (GTK_WIDGET (self), 0, 0, 0, (int)dy))
        return;
      gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
      self->dragging = TRUE;
      journey_history_begin (journey_map_history (self->map), _ ("Change emotion"));
    }

  drag_emotion (self, self->drag_y + dy);
}

static void
on_drag_end (GtkGestureDrag *gesture, double dx, double dy, JourneyCanvas *self)
{
  end_drag (self, TRUE);
}

static void
on_drag_cancel (GtkGesture *gesture, GdkEventSequence *sequence, JourneyCanvas *self)
{
  end_drag (self, FALSE);
}

static void
on_pan_begin (GtkGestureDrag *gesture, double x, double y, JourneyCanvas *self)
{
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), "grabbing");
  self->drag_x = journey_viewport_x (self->viewport);
  self->drag_y = journey_viewport_y (self->viewport);
}

static void
on_pan_update (GtkGestureDrag *gesture, double dx, double dy, JourneyCanvas *self)
{
  journey_viewport_scroll_to (self->viewport, self->drag_x - dx, self->drag_y - dy);
}

static void
on_pan_end (GtkGestureDrag *gesture, double dx, double dy, JourneyCanvas *self)
{
  gtk_widget_set_cursor (GTK_WIDGET (self), NULL);
}

static void
on_pinch_begin (GtkGesture *gesture, GdkEventSequence *sequence, JourneyCanvas *self)
{
  self->pinch_zoom = journey_viewport_zoom (self->viewport);
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
}

static void
on_pinched (GtkGestureZoom *gesture, double scale, JourneyCanvas *self)
{
  double x, y;

  if (gtk_gesture_get_bounding_box_center (GTK_GESTURE (gesture), &x, &y))
    journey_viewport_zoom_to (self->viewport, self->pinch_zoom * scale, x, y);
}

/* Plain scrolling is left to what scrolls the canvas, which does it with momentum. */
static gboolean
on_scroll (GtkEventControllerScroll *controller, double dx, double dy, JourneyCanvas *self)
{
  GdkModifierType modifiers = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (controller));
  double zoom = journey_viewport_zoom (self->viewport) * pow (WHEEL_ZOOM, -dy);

  if (!(modifiers & GDK_CONTROL_MASK))
    return FALSE;

  journey_viewport_zoom_to (self->viewport, fabs (zoom - 1) < 0.02 ? 1 : zoom, self->pointer_x, self->pointer_y);

  return TRUE;
}

static void
on_motion (GtkEventControllerMotion *controller, double x, double y, JourneyCanvas *self)
{
  self->pointer_x = x;
  self->pointer_y = y;
}

static void
add_clicks (JourneyCanvas *self)
{
  GtkGesture *click = gtk_gesture_click_new ();
  GtkGesture *menu = gtk_gesture_click_new ();
  GtkGesture *hold = gtk_gesture_long_press_new ();

  g_signal_connect (click, "pressed", G_CALLBACK (on_pressed), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (menu), GDK_BUTTON_SECONDARY);
  g_signal_connect (menu, "pressed", G_CALLBACK (on_menu_pressed), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (menu));

  gtk_gesture_single_set_touch_only (GTK_GESTURE_SINGLE (hold), TRUE);
  g_signal_connect (hold, "pressed", G_CALLBACK (on_held), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (hold));
}

static void
add_drags (JourneyCanvas *self)
{
  GtkGesture *drag = gtk_gesture_drag_new ();
  GtkGesture *pan = gtk_gesture_drag_new ();

  g_signal_connect (drag, "drag-begin", G_CALLBACK (on_drag_begin), self);
  g_signal_connect (drag, "drag-update", G_CALLBACK (on_drag_update), self);
  g_signal_connect (drag, "drag-end", G_CALLBACK (on_drag_end), self);
  g_signal_connect (drag, "cancel", G_CALLBACK (on_drag_cancel), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (pan), GDK_BUTTON_MIDDLE);
  g_signal_connect (pan, "drag-begin", G_CALLBACK (on_pan_begin), self);
  g_signal_connect (pan, "drag-update", G_CALLBACK (on_pan_update), self);
  g_signal_connect (pan, "drag-end", G_CALLBACK (on_pan_end), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (pan));
}

void
journey_canvas_init_pointer (JourneyCanvas *self)
{
  GtkGesture *pinch = gtk_gesture_zoom_new ();
  GtkEventController *scroll = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_BOTH_AXES);
  GtkEventController *motion = gtk_event_controller_motion_new ();

  add_clicks (self);
  add_drags (self);

  g_signal_connect (pinch, "begin", G_CALLBACK (on_pinch_begin), self);
  g_signal_connect (pinch, "scale-changed", G_CALLBACK (on_pinched), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (pinch));

  g_signal_connect (scroll, "scroll", G_CALLBACK (on_scroll), self);
  gtk_widget_add_controller (GTK_WIDGET (self), scroll);

  g_signal_connect (motion, "motion", G_CALLBACK (on_motion), self);
  g_signal_connect (motion, "enter", G_CALLBACK (on_motion), self);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
}

/* Puts everything back that a drag has done so far. Returns whether there was one. */
gboolean
journey_canvas_cancel_drag (JourneyCanvas *self)
{
  gboolean dragging = self->dragging;

  end_drag (self, FALSE);

  return dragging;
}
