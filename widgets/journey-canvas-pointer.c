/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "journey-canvas-private.h"

/* Mouse, touchpad and touch: select, edit, zoom. */

/* A step of the wheel zooms by this. */
#define WHEEL_ZOOM 1.1

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

/* Beside everything there is only what leads; nothing would leave the keys without a place to go from. */
static void
click_ground (JourneyCanvas *self, GdkModifierType state)
{
  g_autofree char *lead = g_strdup (journey_selection_id (self->selection));

  if (!(state & (GDK_SHIFT_MASK | GDK_CONTROL_MASK)))
    journey_selection_select (self->selection, lead);
  gtk_widget_grab_focus (GTK_WIDGET (self));
}

static gboolean
click_severity (JourneyCanvas *self, const JourneyBox *box, double x, double y)
{
  double scene_x, scene_y;
  int severity;

  journey_canvas_point (self, x, y, &scene_x, &scene_y);
  severity = self->editable ? journey_scene_hit_severity (self->scene, box, scene_x, scene_y) : 0;
  if (severity > 0)
    journey_canvas_set_severity (self, box, severity);

  return severity > 0;
}

static gboolean
is_add (const JourneyBox *box)
{
  return box->kind == JOURNEY_BOX_ADD_TOUCHPOINT || box->kind == JOURNEY_BOX_ADD_STAGE;
}

static void
click_box (JourneyCanvas *self, const JourneyBox *box, double x, double y)
{
  journey_canvas_set_focus (self, box);
  if (self->editable && !click_severity (self, box, x, y) && is_add (box))
    journey_canvas_new_here (self, box);
}

static gboolean
is_finger (GtkGestureClick *gesture)
{
  return gtk_gesture_single_get_current_sequence (GTK_GESTURE_SINGLE (gesture)) != NULL;
}

/* One of many that are selected may be about to be dragged with them, and with Shift or Control a rectangle may be about to
 * begin: then the click waits until the button comes up. So it does for a finger, which may be about to scroll. */
static void
press_once (JourneyCanvas *self, double x, double y, GdkModifierType state, gboolean finger)
{
  gboolean modified = (state & (GDK_SHIFT_MASK | GDK_CONTROL_MASK)) != 0;
  JourneyBox box;

  self->click_waits = finger;
  if (finger)
    return;

  if (!journey_canvas_hit (self, x, y, &box) || box.kind == JOURNEY_BOX_LANE_BAND)
    {
      click_ground (self, state);
      return;
    }

  self->click_waits = !is_add (&box)
                      && (modified
                          || (journey_canvas_has_many (self)
                              && journey_selection_contains (self->selection, journey_canvas_id_to_select (&box))));
  if (self->click_waits)
    gtk_widget_grab_focus (GTK_WIDGET (self));
  else
    click_box (self, &box, x, y);
}

static void
on_pressed (GtkGestureClick *gesture, int n_press, double x, double y, JourneyCanvas *self)
{
  GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (gesture));
  g_autoptr (JourneyScene) scene = NULL;
  JourneyBox box;

  journey_canvas_end_edit (self, TRUE);
  self->touring = FALSE;
  self->click_waits = FALSE;
  self->space_typed = FALSE;
  if (!self->scene || self->space_held || journey_canvas_is_covered (self, x, y))
    return;

  scene = journey_scene_ref (self->scene);
  if (n_press == 1 || state & (GDK_SHIFT_MASK | GDK_CONTROL_MASK))
    {
      self->pressing = TRUE;
      press_once (self, x, y, state, is_finger (gesture));
      self->pressing = FALSE;
    }
  else if (n_press == 2 && self->editable
           && !(journey_canvas_hit_exactly (self, x, y, &box) && click_severity (self, &box, x, y)))
    click_again (self, x, y);
}

/* With Shift, everything from where the selection began; with Control, this one more or less. */
static void
on_released (GtkGestureClick *gesture, int n_press, double x, double y, JourneyCanvas *self)
{
  GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (gesture));
  g_autoptr (JourneyScene) scene = NULL;
  JourneyBox box;

  if (!self->click_waits || !self->scene || self->dragging)
    return;

  self->click_waits = FALSE;
  scene = journey_scene_ref (self->scene);
  if (!journey_canvas_hit (self, x, y, &box) || box.kind == JOURNEY_BOX_LANE_BAND)
    {
      if (is_finger (gesture))
        click_ground (self, state);
      return;
    }
  if (is_finger (gesture))
    {
      self->pressing = TRUE;
      click_box (self, &box, x, y);
      self->pressing = FALSE;
    }
  else if (is_add (&box))
    return;
  else if (state & GDK_SHIFT_MASK)
    journey_canvas_extend_to (self, &box);
  else if (state & GDK_CONTROL_MASK)
    journey_canvas_toggle_box (self, &box);
  else
    click_box (self, &box, x, y);
}

static void
open_menu (JourneyCanvas *self, GtkGesture *gesture, double x, double y)
{
  g_autoptr (JourneyScene) scene = NULL;
  JourneyBox box;

  journey_canvas_end_edit (self, TRUE);
  if (journey_canvas_is_covered (self, x, y) || !journey_canvas_hit (self, x, y, &box))
    return;

  scene = journey_scene_ref (self->scene);
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  self->pressing = TRUE;
  journey_canvas_set_focus (self, &box);
  self->pressing = FALSE;
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
on_pinch_begin (GtkGesture *gesture, GdkEventSequence *sequence, JourneyCanvas *self)
{
  journey_canvas_cancel_drag (self);
  journey_canvas_stop_pan (self);
  self->pinch_zoom = journey_viewport_zoom (self->viewport);
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
}

static void
on_pinched (GtkGestureZoom *gesture, double scale, JourneyCanvas *self)
{
  double x = journey_viewport_view_width (self->viewport) / 2;
  double y = journey_viewport_view_height (self->viewport) / 2;

  if (gtk_gesture_is_recognized (GTK_GESTURE (gesture)))
    gtk_gesture_get_bounding_box_center (GTK_GESTURE (gesture), &x, &y);
  journey_viewport_zoom_to (self->viewport, self->pinch_zoom * scale, x, y);
}

/* Plain scrolling is left to what scrolls the canvas, which does it with momentum. */
static gboolean
on_scroll (GtkEventControllerScroll *controller, double dx, double dy, JourneyCanvas *self)
{
  GdkModifierType modifiers = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (controller));
  double zoom = journey_viewport_zoom (self->viewport) * pow (WHEEL_ZOOM, -dy);
  double unit = journey_viewport_unit (self->viewport);

  journey_canvas_stop_pan (self);
  if (!(modifiers & GDK_CONTROL_MASK))
    return FALSE;

  journey_viewport_zoom_to (self->viewport, fabs (zoom - unit) < 0.02 ? unit : zoom, self->pointer_x, self->pointer_y);

  return TRUE;
}

/* What goes up and down says so before it is taken hold of. */
static void
show_cursor (JourneyCanvas *self)
{
  const char *cursor = NULL;
  double x, y;
  JourneyBox box;

  if (self->dragging || self->space_held)
    return;

  if (!journey_canvas_hit_exactly (self, self->pointer_x, self->pointer_y, &box))
    box.kind = JOURNEY_BOX_NONE;
  journey_canvas_point_out (self, &box);
  if (self->editable && !journey_canvas_is_covered (self, self->pointer_x, self->pointer_y)
      && journey_canvas_hit_exactly (self, self->pointer_x, self->pointer_y, &box))
    {
      journey_canvas_point (self, self->pointer_x, self->pointer_y, &x, &y);
      if (box.kind == JOURNEY_BOX_EMOTION || journey_scene_hit_gap_dot (self->scene, &box, x, y) != JOURNEY_GAP_DOT_NONE)
        cursor = "ns-resize";
      else if (box.kind == JOURNEY_BOX_LANE_TITLE && journey_canvas_is_lane_edge (self, &box, self->pointer_y))
        cursor = "row-resize";
      else if (journey_scene_hit_severity (self->scene, &box, x, y) > 0)
        cursor = "pointer";
    }
  if (g_strcmp0 (cursor, self->cursor) == 0)
    return;

  self->cursor = cursor;
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), cursor);
}

static void
on_motion (GtkEventControllerMotion *controller, double x, double y, JourneyCanvas *self)
{
  self->pointer_x = x;
  self->pointer_y = y;
  journey_canvas_free_overview (self, FALSE);
  show_cursor (self);
}

static void
on_left (GtkEventControllerMotion *controller, JourneyCanvas *self)
{
  journey_canvas_free_overview (self, TRUE);
  journey_canvas_point_out (self, &(JourneyBox){ 0 });
}

static void
add_clicks (JourneyCanvas *self)
{
  GtkGesture *click = gtk_gesture_click_new ();
  GtkGesture *menu = gtk_gesture_click_new ();
  GtkGesture *hold = gtk_gesture_long_press_new ();

  g_signal_connect (click, "pressed", G_CALLBACK (on_pressed), self);
  g_signal_connect (click, "released", G_CALLBACK (on_released), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (menu), GDK_BUTTON_SECONDARY);
  g_signal_connect (menu, "pressed", G_CALLBACK (on_menu_pressed), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (menu));

  gtk_gesture_single_set_touch_only (GTK_GESTURE_SINGLE (hold), TRUE);
  g_signal_connect (hold, "pressed", G_CALLBACK (on_held), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (hold));
}

void
journey_canvas_init_pointer (JourneyCanvas *self)
{
  GtkGesture *pinch = gtk_gesture_zoom_new ();
  GtkEventController *scroll = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_BOTH_AXES);
  GtkEventController *motion = gtk_event_controller_motion_new ();

  add_clicks (self);
  journey_canvas_init_drag (self);
  journey_canvas_init_pan (self);

  g_signal_connect (pinch, "begin", G_CALLBACK (on_pinch_begin), self);
  g_signal_connect (pinch, "scale-changed", G_CALLBACK (on_pinched), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (pinch));

  g_signal_connect (scroll, "scroll", G_CALLBACK (on_scroll), self);
  gtk_widget_add_controller (GTK_WIDGET (self), scroll);

  g_signal_connect (motion, "motion", G_CALLBACK (on_motion), self);
  g_signal_connect (motion, "enter", G_CALLBACK (on_motion), self);
  g_signal_connect (motion, "leave", G_CALLBACK (on_left), self);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
}
