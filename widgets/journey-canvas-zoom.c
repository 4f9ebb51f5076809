/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-canvas-private.h"

/* Zooming with keys and buttons, about the box that has the focus when it is in sight, otherwise about the middle. */

/* Returns whether it is that of the box that has the focus. */
static gboolean
find_centre (JourneyCanvas *self, double *x, double *y)
{
  JourneyRect columns = journey_canvas_clip_rect (self, JOURNEY_PART_COLUMN);
  JourneyBox box;

  *x = columns.x + columns.width / 2;
  *y = columns.y + columns.height / 2;

  if (journey_canvas_find_focus (self, &self->focus, &box))
    {
      JourneyRect seen = journey_canvas_view_rect (self, journey_canvas_part_kind (box.kind), &box.rect);
      double middle_x = seen.x + seen.width / 2;
      double middle_y = seen.y + seen.height / 2;

      if (journey_rect_contains (&columns, middle_x, middle_y))
        {
          *x = middle_x;
          *y = middle_y;
          return TRUE;
        }
    }

  return FALSE;
}

/* Returns whether that was about the box that has the focus. */
static gboolean
zoom_to (JourneyCanvas *self, double zoom)
{
  gboolean about_focus;
  double x, y;

  if (!self->scene)
    return FALSE;

  about_focus = find_centre (self, &x, &y);
  journey_viewport_zoom_to (self->viewport, zoom, x, y);

  return about_focus;
}

static void
on_zoom_in (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  zoom_to (JOURNEY_CANVAS (widget), journey_viewport_next_zoom (JOURNEY_CANVAS (widget)->viewport, TRUE));
}

static void
on_zoom_out (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  zoom_to (JOURNEY_CANVAS (widget), journey_viewport_next_zoom (JOURNEY_CANVAS (widget)->viewport, FALSE));
}

/* To where a stage begins, when its heading has the focus and is in sight. Headings are pinned, so that it is not about their
 * middle as it is about that of other boxes. */
static gboolean
reset_at_stage (JourneyCanvas *self)
{
  JourneyRect columns = self->scene ? journey_canvas_clip_rect (self, JOURNEY_PART_STAGE) : (JourneyRect){ 0 };
  double unit = journey_viewport_unit (self->viewport);
  double titles, x;
  JourneyRect seen;
  JourneyBox box;

  if (journey_viewport_zoom (self->viewport) >= unit || !journey_canvas_find_focus (self, &self->focus, &box)
      || box.kind != JOURNEY_BOX_STAGE)
    return FALSE;
  seen = journey_canvas_view_rect (self, JOURNEY_PART_STAGE, &box.rect);
  if (seen.x + seen.width <= columns.x || seen.x >= columns.x + columns.width)
    return FALSE;

  titles = journey_canvas_titles_width (self);
  x = journey_scene_is_rtl (self->scene)
          ? (box.rect.x + box.rect.width + titles) * unit - journey_viewport_view_width (self->viewport)
          : (box.rect.x - titles) * unit;
  journey_viewport_zoom_to (self->viewport, unit, seen.x, 0);
  journey_viewport_scroll_to (self->viewport, x, journey_viewport_y (self->viewport));

  return TRUE;
}

static void
on_zoom_reset (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  JourneyCanvas *self = JOURNEY_CANVAS (widget);
  JourneyBox box;

  if (reset_at_stage (self))
    return;

  /* Nearer the headings it would come to lie behind them. */
  if (zoom_to (self, journey_viewport_unit (self->viewport)) && journey_canvas_find_focus (self, &self->focus, &box))
    journey_canvas_reveal (self, &box);
}

static void
on_zoom_fit (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  journey_viewport_fit (JOURNEY_CANVAS (widget)->viewport);
}

/* The stage of what has the focus, or the one in the middle of the view; -1: none. */
static int
stage_to_show (JourneyCanvas *self)
{
  JourneyRect columns = journey_canvas_clip_rect (self, JOURNEY_PART_COLUMN);
  JourneySpot spot;
  JourneyBox box;

  if (journey_canvas_find_focus (self, &self->focus, &box) && box.stage_index >= 0)
    return box.stage_index;

  return journey_scene_spot (self->scene, journey_canvas_column_x (self, columns.x + columns.width / 2), &spot) ? spot.stage : -1;
}

static void
on_zoom_stage (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  JourneyCanvas *self = JOURNEY_CANVAS (widget);
  int stage = self->scene ? stage_to_show (self) : -1;
  JourneyRect rect;

  if (stage < 0)
    return;

  rect = journey_scene_stage_rect (self->scene, (guint)stage);
  journey_canvas_pin (self);
  journey_viewport_fit_between (self->viewport, rect.x, rect.x + rect.width);
}

static void
bind (GtkWidgetClass *widget_class, guint key, const char *action)
{
  gtk_widget_class_add_binding_action (widget_class, key, GDK_CONTROL_MASK, action, NULL);
}

void
journey_canvas_install_zoom (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "canvas.zoom-in", NULL, on_zoom_in);
  gtk_widget_class_install_action (widget_class, "canvas.zoom-out", NULL, on_zoom_out);
  gtk_widget_class_install_action (widget_class, "canvas.zoom-reset", NULL, on_zoom_reset);
  gtk_widget_class_install_action (widget_class, "canvas.zoom-fit", NULL, on_zoom_fit);
  gtk_widget_class_install_action (widget_class, "canvas.zoom-stage", NULL, on_zoom_stage);

  /* Menus show the key that was bound last. */
  bind (widget_class, GDK_KEY_plus, "canvas.zoom-in");
  bind (widget_class, GDK_KEY_equal, "canvas.zoom-in");
  bind (widget_class, GDK_KEY_KP_Add, "canvas.zoom-in");
  bind (widget_class, GDK_KEY_minus, "canvas.zoom-out");
  bind (widget_class, GDK_KEY_KP_Subtract, "canvas.zoom-out");
  bind (widget_class, GDK_KEY_KP_0, "canvas.zoom-reset");
  bind (widget_class, GDK_KEY_0, "canvas.zoom-reset");
  bind (widget_class, GDK_KEY_KP_8, "canvas.zoom-stage");
  bind (widget_class, GDK_KEY_8, "canvas.zoom-stage");
  bind (widget_class, GDK_KEY_KP_9, "canvas.zoom-fit");
  bind (widget_class, GDK_KEY_9, "canvas.zoom-fit");
}
