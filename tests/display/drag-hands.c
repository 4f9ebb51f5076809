/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "drag-hands.h"
#include "canvas-hands.h"
#include "journey-overview.h"
#include "journey-scene-grip.h"
#include "wait-for.h"

void
drag_set_up (CanvasWindow *self, gconstpointer data)
{
  hands_open (self, canvas_map_small ());
}

void
drag_tear_down (CanvasWindow *self, gconstpointer data)
{
  canvas_window_close (self);
}

static gboolean
drag_on_frame (GtkWidget *widget, GdkFrameClock *clock, gpointer left)
{
  (*(int *)left)--;

  return G_SOURCE_CONTINUE;
}

static gboolean
drag_is_none_left (gpointer left)
{
  return *(int *)left <= 0;
}

/* GTK hands on where the pointer is once a frame. */
void
drag_settle (CanvasWindow *self)
{
  int left = 3;
  guint tick = gtk_widget_add_tick_callback (GTK_WIDGET (self->canvas), drag_on_frame, &left, NULL);

  wait_for (drag_is_none_left, &left);
  gtk_widget_remove_tick_callback (GTK_WIDGET (self->canvas), tick);
  wait_idle ();
}

static gboolean
drag_on_event (GtkEventController *controller, GdkEvent *event, gpointer heard)
{
  GdkEventType type = gdk_event_get_event_type (event);

  *(gboolean *)heard |= type == GDK_BUTTON_PRESS || type == GDK_BUTTON_RELEASE;

  return FALSE;
}

static gboolean
drag_is_heard (gpointer heard)
{
  return *(gboolean *)heard;
}

/* A compositor takes its time to hand on what the hands do, and does so in order. */
void
drag_button (CanvasWindow *self, const char *verb, const char *which)
{
  GtkWidget *root = GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self->canvas)));
  GtkEventController *ear = gtk_event_controller_legacy_new ();
  gboolean heard = FALSE;

  gtk_event_controller_set_propagation_phase (ear, GTK_PHASE_CAPTURE);
  g_signal_connect (ear, "event", G_CALLBACK (drag_on_event), &heard);
  gtk_widget_add_controller (root, ear);
  hands_run ((const char *const[]){ "xdotool", verb, which, NULL });
  wait_for (drag_is_heard, &heard);
  gtk_widget_remove_controller (root, ear);
  drag_settle (self);
}

void
drag_key (CanvasWindow *self, const char *verb, const char *which)
{
  hands_run ((const char *const[]){ "xdotool", verb, which, NULL });
  drag_settle (self);
}

/* Every step is seen before the next. */
void
drag_move (CanvasWindow *self, double dx, double dy)
{
  const guint steps = 4;
  double x = 0, y = 0;

  for (guint i = 1; i <= steps; i++)
    {
      double to_x = (int)(dx * i / steps), to_y = (int)(dy * i / steps);
      g_autofree char *by_x = g_strdup_printf ("%d", (int)(to_x - x));
      g_autofree char *by_y = g_strdup_printf ("%d", (int)(to_y - y));

      hands_run ((const char *const[]){ "xdotool", "mousemove_relative", "--", by_x, by_y, NULL });
      drag_settle (self);
      x = to_x;
      y = to_y;
    }
}

JourneyBox
drag_box_of (CanvasWindow *self, gpointer node, JourneyBoxKind kind)
{
  JourneyBox box;

  g_assert_true (journey_scene_find (journey_canvas_scene (self->canvas), journey_node_id (node), kind, &box));

  return box;
}

JourneyScene *
drag_scene_of (CanvasWindow *self)
{
  return journey_canvas_scene (self->canvas);
}

gboolean
drag_is_at_rest (gpointer data)
{
  CanvasWindow *self = data;

  return journey_scene_map (drag_scene_of (self)) == journey_map_state (self->map)
         && !journey_history_in_transaction (journey_map_history (self->map));
}

void
drag_drop (CanvasWindow *self)
{
  drag_button (self, "mouseup", "1");
  wait_for (drag_is_at_rest, self);
}

/* Nothing has happened, and no step was made. */
void
drag_assert_untouched (CanvasWindow *self, JourneyState *before)
{
  wait_for (drag_is_at_rest, self);
  g_assert_true (journey_map_state (self->map) == before);
  g_assert_false (journey_history_can_undo (journey_map_history (self->map)));
}

JourneyState *
drag_state_of (CanvasWindow *self)
{
  return journey_state_ref (journey_map_state (self->map));
}

/* From one box to another, without letting go. */
void
drag_between (CanvasWindow *self, const JourneyBox *from, const JourneyBox *to, double beyond_x, double beyond_y)
{
  JourneyRect a = from->rect, b = to->rect;

  hands_point_at_box (self, from);
  wait_idle ();
  drag_button (self, "mousedown", "1");
  drag_move (self, b.x + b.width / 2 - a.x - a.width / 2 + beyond_x, b.y + b.height / 2 - a.y - a.height / 2 + beyond_y);
}
