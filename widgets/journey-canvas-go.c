/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-canvas-private.h"

/* Going from box to box with the keys. */

static gboolean
go_to (JourneyCanvas *self, gboolean found, const JourneyBox *box)
{
  JourneyBox from, to;

  if (found)
    {
      to = journey_canvas_find_focus (self, &self->focus, &from) ? journey_canvas_feeling_to_go_to (self, &from, box) : *box;
      journey_canvas_set_focus (self, &to);
    }
  else
    {
      self->touring = FALSE;
      gtk_widget_error_bell (GTK_WIDGET (self));
    }

  return TRUE;
}

static guint
first_column (JourneyCanvas *self, guint stage)
{
  JourneyState *map = journey_scene_map (self->scene);
  guint column = 0;

  for (guint i = 0; i < stage; i++)
    column += journey_state_n_children (journey_state_child (map, JOURNEY_MAP_STAGES, i), JOURNEY_STAGE_TOUCHPOINTS);

  return column;
}

static gboolean
on_arrow (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  JourneyCanvas *self = JOURNEY_CANVAS (widget);
  JourneyBox box, neighbour;

  if (!journey_canvas_find_focus (self, &self->focus, &box))
    {
      journey_canvas_focus_first (self);
      return TRUE;
    }

  return go_to (self, journey_scene_neighbour (self->scene, &box, (JourneySide)g_variant_get_int32 (args), &neighbour),
                &neighbour);
}

/* Along the lane, or along the headings, by a number of columns; beyond the ends means the end. */
static gboolean
go_along (JourneyCanvas *self, int by)
{
  JourneyBox box;
  int n;

  if (!journey_canvas_find_focus (self, &self->focus, &box))
    return TRUE;

  if (box.kind == JOURNEY_BOX_STAGE || box.kind == JOURNEY_BOX_ADD_STAGE)
    {
      n = (int)journey_scene_n_stages (self->scene);
      if (n > 0)
        journey_scene_find (self->scene,
                            journey_state_id (journey_state_child (journey_scene_map (self->scene), JOURNEY_MAP_STAGES,
                                                                   by < 0 ? 0 : (guint)n - 1)),
                            JOURNEY_BOX_STAGE, &box);
      return go_to (self, n > 0, &box);
    }

  n = (int)journey_scene_n_columns (self->scene);
  if (n == 0 || box.lane_index < 0)
    return go_to (self, FALSE, NULL);

  return go_to (
      self, journey_scene_cell (self->scene, (guint)CLAMP (MAX (box.column, 0) + by, 0, n - 1), (guint)box.lane_index, 0, &box),
      &box);
}

static gboolean
on_end (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  return go_along (JOURNEY_CANVAS (widget), g_variant_get_int32 (args) * (G_MAXINT / 2));
}

static gboolean
on_page (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  JourneyCanvas *self = JOURNEY_CANVAS (widget);
  JourneyRect seen = journey_viewport_visible (self->viewport);
  guint first, last;

  if (!self->scene || !journey_scene_columns_between (self->scene, seen.x, seen.x + seen.width, &first, &last))
    return TRUE;

  return go_along (self, g_variant_get_int32 (args) * (int)MAX (last - first, 1));
}

static gboolean
on_stage (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  JourneyCanvas *self = JOURNEY_CANVAS (widget);
  int step = g_variant_get_int32 (args);
  JourneyBox box;
  int stage;

  if (!journey_canvas_find_focus (self, &self->focus, &box))
    return TRUE;
  if (journey_scene_is_rtl (self->scene))
    step = -step;

  stage = box.stage_index + step;
  if (stage < 0 || stage >= (int)journey_scene_n_stages (self->scene))
    return go_to (self, FALSE, NULL);
  if (box.kind == JOURNEY_BOX_STAGE)
    return go_to (self,
                  journey_scene_find (
                      self->scene,
                      journey_state_id (journey_state_child (journey_scene_map (self->scene), JOURNEY_MAP_STAGES, (guint)stage)),
                      JOURNEY_BOX_STAGE, &box),
                  &box);

  return go_to (self, journey_canvas_find_first (self, (guint)stage, box.lane_index, &box), &box);
}

static void
bind (GtkWidgetClass *widget_class, guint key, guint keypad, GdkModifierType modifiers, GtkShortcutFunc func, int argument)
{
  gtk_widget_class_add_binding (widget_class, key, modifiers, func, "i", argument);
  gtk_widget_class_add_binding (widget_class, keypad, modifiers, func, "i", argument);
}

void
journey_canvas_install_go (GtkWidgetClass *widget_class)
{
  bind (widget_class, GDK_KEY_Left, GDK_KEY_KP_Left, 0, on_arrow, JOURNEY_SIDE_LEFT);
  bind (widget_class, GDK_KEY_Right, GDK_KEY_KP_Right, 0, on_arrow, JOURNEY_SIDE_RIGHT);
  bind (widget_class, GDK_KEY_Up, GDK_KEY_KP_Up, 0, on_arrow, JOURNEY_SIDE_UP);
  bind (widget_class, GDK_KEY_Down, GDK_KEY_KP_Down, 0, on_arrow, JOURNEY_SIDE_DOWN);
  bind (widget_class, GDK_KEY_Left, GDK_KEY_KP_Left, GDK_CONTROL_MASK, on_stage, -1);
  bind (widget_class, GDK_KEY_Right, GDK_KEY_KP_Right, GDK_CONTROL_MASK, on_stage, 1);
  bind (widget_class, GDK_KEY_Home, GDK_KEY_KP_Home, 0, on_end, -1);
  bind (widget_class, GDK_KEY_End, GDK_KEY_KP_End, 0, on_end, 1);
  bind (widget_class, GDK_KEY_Page_Up, GDK_KEY_KP_Page_Up, 0, on_page, -1);
  bind (widget_class, GDK_KEY_Page_Down, GDK_KEY_KP_Page_Down, 0, on_page, 1);
}

/* The first box of a stage in a lane (-1: the touchpoints'), or its 'add' place; without stages, the place for a stage. */
gboolean
journey_canvas_find_first (JourneyCanvas *self, guint stage, int lane, JourneyBox *box)
{
  JourneyState *state;
  gboolean found;

  if (stage >= journey_scene_n_stages (self->scene))
    return journey_scene_find (self->scene, "", JOURNEY_BOX_ADD_STAGE, box);

  state = journey_state_child (journey_scene_map (self->scene), JOURNEY_MAP_STAGES, stage);
  if (journey_state_n_children (state, JOURNEY_STAGE_TOUCHPOINTS) == 0)
    found = journey_scene_find (self->scene, journey_state_id (state), JOURNEY_BOX_ADD_TOUCHPOINT, box);
  else if (lane >= 0)
    found = journey_scene_cell (self->scene, first_column (self, stage), (guint)lane, 0, box);
  else
    found = journey_canvas_find_card (self, journey_scene_column_id (self->scene, first_column (self, stage)), box)
            || journey_scene_cell (self->scene, first_column (self, stage), 0, 0, box);

  /* A map may have all its lanes hidden, and one that is only read has no places to add anything. */
  return found || journey_scene_find (self->scene, journey_state_id (state), JOURNEY_BOX_STAGE, box);
}
