/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-canvas-private.h"
#include "journey-edit.h"

/* Pain points, opportunities and notes go from touchpoint to touchpoint by key, as they do when they are dragged. */

static gboolean
may_be_carried (const JourneyBox *box)
{
  return box->kind == JOURNEY_BOX_PAIN_POINT || box->kind == JOURNEY_BOX_NOTE || box->kind == JOURNEY_BOX_OPPORTUNITY;
}

/* The touchpoint on that side, or NULL. */
static JourneyNode *
find_neighbour (JourneyCanvas *self, const JourneyBox *box, JourneySide side)
{
  gboolean ahead = (side == JOURNEY_SIDE_RIGHT) != journey_scene_is_rtl (self->scene);
  int column = box->column + (ahead ? 1 : -1);

  if (!may_be_carried (box) || column < 0 || column >= (int)journey_scene_n_columns (self->scene))
    return NULL;

  return journey_map_find (self->map, journey_scene_column_id (self->scene, (guint)column));
}

static GPtrArray *
collect_nodes (JourneyCanvas *self)
{
  g_autoptr (GArray) boxes = journey_canvas_selected_boxes (self);
  GPtrArray *nodes = g_ptr_array_new ();

  for (guint i = 0; i < boxes->len; i++)
    {
      JourneyNode *node = journey_map_find (self->map, g_array_index (boxes, JourneyBox, i).id);

      if (node)
        g_ptr_array_add (nodes, node);
    }

  return nodes;
}

static void
carry (JourneyCanvas *self, const JourneyBox *box, JourneyNode *touchpoint)
{
  g_autoptr (GPtrArray) nodes = NULL;

  journey_canvas_go_to_lead (self);
  if (box->kind == JOURNEY_BOX_OPPORTUNITY)
    {
      journey_canvas_carry_opportunity (self, box->id, box->touchpoint, journey_node_id (touchpoint));
      return;
    }

  nodes = collect_nodes (self);
  if (nodes->len > 0)
    journey_edit_move_many ((JourneyNode *const *)nodes->pdata, nodes->len, touchpoint, G_MAXUINT);
  journey_canvas_go_along (self);
}

static gboolean
on_carry (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  JourneyCanvas *self = JOURNEY_CANVAS (widget);
  g_autoptr (JourneyScene) scene = self->scene ? journey_scene_ref (self->scene) : NULL;
  JourneyNode *touchpoint = NULL;
  JourneyBox box;

  journey_canvas_end_edit (self, TRUE);
  if (!self->editable || self->dragging || journey_history_in_transaction (journey_map_history (self->map)))
    return TRUE;
  if (journey_canvas_find_lead (self, &box))
    touchpoint = find_neighbour (self, &box, (JourneySide)g_variant_get_int32 (args));
  if (!touchpoint)
    {
      gtk_widget_error_bell (widget);
      return TRUE;
    }

  journey_canvas_hold_spot (self);
  carry (self, &box, touchpoint);
  journey_canvas_release_spot (self);

  return TRUE;
}

static void
bind (GtkWidgetClass *widget_class, guint key, guint keypad, JourneySide side)
{
  gtk_widget_class_add_binding (widget_class, key, GDK_ALT_MASK | GDK_SHIFT_MASK, on_carry, "i", side);
  gtk_widget_class_add_binding (widget_class, keypad, GDK_ALT_MASK | GDK_SHIFT_MASK, on_carry, "i", side);
}

void
journey_canvas_install_carry (GtkWidgetClass *widget_class)
{
  bind (widget_class, GDK_KEY_Left, GDK_KEY_KP_Left, JOURNEY_SIDE_LEFT);
  bind (widget_class, GDK_KEY_Right, GDK_KEY_KP_Right, JOURNEY_SIDE_RIGHT);
}

/* What leads may have gone to another touchpoint: the focus goes along. */
void
journey_canvas_go_along (JourneyCanvas *self)
{
  JourneyBox box;

  if (!journey_canvas_find_node (self, journey_selection_id (self->selection), &box))
    return;

  if (!journey_canvas_has_many (self))
    {
      journey_canvas_set_focus (self, &box);
      return;
    }
  journey_canvas_focus_clear (&self->focus);
  self->focus = journey_canvas_focus_of_box (&box);
  journey_canvas_take_focus (self);
  journey_canvas_reveal (self, &box);
}
