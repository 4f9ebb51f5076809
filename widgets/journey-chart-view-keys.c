/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>
#include <math.h>

#include "journey-chart-saver.h"
#include "journey-chart-view-private.h"
#include "journey-ui.h"

/* How far Alt with an arrow moves a mark where nobody said steps in values. */
#define STEP_PIXELS 8.0

static gboolean
go (GtkWidget *widget, GVariant *argument, gpointer user_data)
{
  JourneyChartView *self = JOURNEY_CHART_VIEW (widget);
  int focused = journey_chart_view_focused (self), next;

  if (focused < 0)
    return FALSE;

  journey_chart_view_forget_pointer (self);
  next = journey_chart_neighbour (self->chart, (guint)focused, (JourneyChartDirection)g_variant_get_int32 (argument));
  if (next >= 0)
    journey_chart_view_choose (self, (guint)next, FALSE);

  return TRUE;
}

static gboolean
go_to_end (GtkWidget *widget, GVariant *argument, gpointer user_data)
{
  JourneyChartView *self = JOURNEY_CHART_VIEW (widget);
  guint n = self->chart ? journey_chart_n_marks (self->chart) : 0;

  if (n == 0)
    return FALSE;
  journey_chart_view_forget_pointer (self);
  journey_chart_view_choose (self, g_variant_get_boolean (argument) ? n - 1 : 0, FALSE);

  return TRUE;
}

static gboolean
activate (GtkWidget *widget, GVariant *argument, gpointer user_data)
{
  JourneyChartView *self = JOURNEY_CHART_VIEW (widget);
  int focused = journey_chart_view_focused (self);

  if (focused < 0)
    return FALSE;
  if (journey_chart_find (self->chart, self->selected) != focused)
    journey_chart_view_choose (self, (guint)focused, FALSE);
  g_signal_emit_by_name (self, "activated", self->selected);

  return TRUE;
}

/* The next one of those that a mark stands for. */
static gboolean
choose_next (GtkWidget *widget, GVariant *argument, gpointer user_data)
{
  JourneyChartView *self = JOURNEY_CHART_VIEW (widget);
  int focused = journey_chart_view_focused (self);

  if (focused < 0)
    return FALSE;
  journey_chart_view_forget_pointer (self);
  journey_chart_view_choose (self, (guint)focused, TRUE);

  return TRUE;
}

static gboolean
put_back (GtkWidget *widget, GVariant *argument, gpointer user_data)
{
  return journey_chart_view_let_go (JOURNEY_CHART_VIEW (widget), FALSE);
}

static gboolean
open_menu (GtkWidget *widget, GVariant *argument, gpointer user_data)
{
  JourneyChartView *self = JOURNEY_CHART_VIEW (widget);
  int focused = journey_chart_view_focused (self);
  const JourneyChartMark *mark;

  if (focused < 0)
    return FALSE;
  mark = journey_chart_mark (self->chart, (guint)focused);
  journey_chart_view_popup_menu (self, mark->x, mark->y);

  return TRUE;
}

static gboolean
move (GtkWidget *widget, GVariant *argument, gpointer user_data)
{
  static const int ways[][2] = { { -1, 0 }, { 1, 0 }, { 0, -1 }, { 0, 1 } };
  JourneyChartView *self = JOURNEY_CHART_VIEW (widget);
  int focused = journey_chart_view_focused (self), way = g_variant_get_int32 (argument);
  g_autofree char *id = NULL;
  const JourneyChartMark *mark;
  double x, y, was_x, was_y;

  if (focused < 0 || !self->draggable || self->hold.dragging)
    return FALSE;
  mark = journey_chart_mark (self->chart, (guint)focused);
  if (mark->n > 1
      || !journey_chart_value_at (self->chart, mark->place_x + ways[way][0] * STEP_PIXELS,
                                  mark->place_y + ways[way][1] * STEP_PIXELS, &x, &y))
    return FALSE;

  journey_chart_view_forget_pointer (self);
  /* Listeners may make another chart. */
  id = g_strdup (mark->id);
  was_x = mark->value_x;
  was_y = mark->value_y;
  if (ways[way][0] == 0)
    x = was_x;
  else if (self->step_x > 0)
    x = was_x + ways[way][0] * self->step_x;
  if (ways[way][1] == 0)
    y = was_y;
  else if (self->step_y > 0)
    y = was_y - ways[way][1] * self->step_y;
  journey_chart_view_emit_dragged (self, id, was_x, was_y, JOURNEY_CHART_DRAG_BEGIN);
  journey_chart_view_emit_dragged (self, id, x, y, JOURNEY_CHART_DRAG_MOVE);
  journey_chart_view_emit_dragged (self, id, x, y, JOURNEY_CHART_DRAG_END);

  return TRUE;
}

static void
add_arrow (GtkWidgetClass *widget_class, guint key, guint pad, JourneyChartDirection direction)
{
  gtk_widget_class_add_binding (widget_class, key, 0, go, "i", direction);
  gtk_widget_class_add_binding (widget_class, pad, 0, go, "i", direction);
  gtk_widget_class_add_binding (widget_class, key, GDK_ALT_MASK, move, "i", direction);
  gtk_widget_class_add_binding (widget_class, pad, GDK_ALT_MASK, move, "i", direction);
}

/* Lets it follow the keyboard. */
void
journey_chart_view_add_keys (GtkWidgetClass *widget_class)
{
  add_arrow (widget_class, GDK_KEY_Left, GDK_KEY_KP_Left, JOURNEY_CHART_LEFT);
  add_arrow (widget_class, GDK_KEY_Right, GDK_KEY_KP_Right, JOURNEY_CHART_RIGHT);
  add_arrow (widget_class, GDK_KEY_Up, GDK_KEY_KP_Up, JOURNEY_CHART_UP);
  add_arrow (widget_class, GDK_KEY_Down, GDK_KEY_KP_Down, JOURNEY_CHART_DOWN);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Home, 0, go_to_end, "b", FALSE);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_End, 0, go_to_end, "b", TRUE);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Return, 0, activate, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_KP_Enter, 0, activate, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_space, 0, choose_next, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, put_back, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Menu, 0, open_menu, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_F10, GDK_SHIFT_MASK, open_menu, NULL);
}

static GtkWidget *
make_menu (JourneyChartView *self)
{
  g_autoptr (GMenu) model = g_menu_new ();
  GtkWidget *menu;

  g_menu_append (model, _ ("Save as P_NG Picture…"), "chart.save::png");
  g_menu_append (model, _ ("Save as _SVG Drawing…"), "chart.save::svg");
  menu = gtk_popover_menu_new_from_model (G_MENU_MODEL (model));
  gtk_widget_set_parent (menu, GTK_WIDGET (self));

  return menu;
}

/* Opens the menu at a point, if there is anything in it that can be done. */
void
journey_chart_view_popup_menu (JourneyChartView *self, double x, double y)
{
  if (!self->chart || !journey_chart_saver_find (self))
    return;

  if (!self->menu)
    self->menu = make_menu (self);
  journey_ui_popup_menu (GTK_POPOVER (self->menu), x, y);
}
