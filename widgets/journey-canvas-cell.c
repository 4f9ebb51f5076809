/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-canvas-cell.h"

#include "journey-canvas-private.h"

struct _JourneyCanvasCell
{
  GtkWidget parent_instance;

  JourneyBox box; /* only what is no string */
  char *id;
  char *label;
};

G_DEFINE_FINAL_TYPE (JourneyCanvasCell, journey_canvas_cell, GTK_TYPE_WIDGET)

static JourneyCanvas *
find_canvas (JourneyCanvasCell *self)
{
  return JOURNEY_CANVAS (gtk_widget_get_ancestor (GTK_WIDGET (self), JOURNEY_TYPE_CANVAS));
}

static gboolean
find_box (JourneyCanvasCell *self, JourneyBox *box)
{
  JourneyCanvas *canvas = find_canvas (self);

  if (!canvas || !canvas->scene)
    return FALSE;
  if (self->box.kind == JOURNEY_BOX_PERSONA)
    return journey_scene_find (canvas->scene, self->id, JOURNEY_BOX_PERSONA, box);
  if (self->box.item < 0)
    {
      if (!journey_scene_cell (canvas->scene, (guint)self->box.column, (guint)self->box.lane_index, 0, box))
        return FALSE;
      *box = journey_canvas_box_in_front (canvas, box);
      return TRUE;
    }

  return journey_scene_cell (canvas->scene, (guint)self->box.column, (guint)self->box.lane_index, (guint)self->box.item, box);
}

static void
on_edit (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  if (gtk_widget_grab_focus (widget))
    gtk_widget_activate_action (widget, "canvas.edit", NULL);
}

static void
on_menu (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  if (gtk_widget_grab_focus (widget))
    gtk_widget_activate_action (widget, "canvas.menu", NULL);
}

static gboolean
journey_canvas_cell_grab_focus (GtkWidget *widget)
{
  JourneyCanvasCell *self = JOURNEY_CANVAS_CELL (widget);
  JourneyBox box;

  if (!find_box (self, &box))
    return FALSE;

  journey_canvas_focus_moved (find_canvas (self), &box);

  return GTK_WIDGET_CLASS (journey_canvas_cell_parent_class)->grab_focus (widget);
}

static void
journey_canvas_cell_finalize (GObject *object)
{
  JourneyCanvasCell *self = JOURNEY_CANVAS_CELL (object);

  g_free (self->id);
  g_free (self->label);

  G_OBJECT_CLASS (journey_canvas_cell_parent_class)->finalize (object);
}

static void
journey_canvas_cell_class_init (JourneyCanvasCellClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = journey_canvas_cell_finalize;
  widget_class->grab_focus = journey_canvas_cell_grab_focus;

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GRID_CELL);
  gtk_widget_class_install_action (widget_class, "cell.edit", NULL, on_edit);
  gtk_widget_class_install_action (widget_class, "cell.menu", NULL, on_menu);
}

static void
journey_canvas_cell_init (JourneyCanvasCell *self)
{
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
}

GtkWidget *
journey_canvas_cell_new (void)
{
  return g_object_new (JOURNEY_TYPE_CANVAS_CELL, NULL);
}

/* Makes it stand for a box of a scene. */
void
journey_canvas_cell_show (JourneyCanvasCell *self, JourneyScene *scene, const JourneyBox *box)
{
  g_autofree char *label = journey_canvas_label (scene, box);

  self->box = *box;
  self->box.id = self->box.touchpoint = self->box.stage = self->box.lane = NULL;
  if (g_strcmp0 (self->id, box->id) != 0)
    {
      g_free (self->id);
      self->id = g_strdup (box->id);
    }
  if (g_strcmp0 (self->label, label) != 0)
    {
      g_free (self->label);
      self->label = g_steal_pointer (&label);
      gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, self->label, -1);
    }
}

gboolean
journey_canvas_cell_shows (JourneyCanvasCell *self, const JourneyBox *box)
{
  return self->box.kind == box->kind && self->box.lane_index == box->lane_index && g_strcmp0 (self->id, box->id) == 0;
}

/* Where it is, in scene units. */
JourneyRect
journey_canvas_cell_rect (JourneyCanvasCell *self)
{
  return self->box.rect;
}
