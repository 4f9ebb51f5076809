/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>

#include "journey-canvas-private.h"

/* The menu of what lies under the pointer: exactly what applies to it. */

typedef struct
{
  const char *action;
  const char *label;
} Item;

static const Item texts[] = {
  { "canvas.edit", N_ ("_Edit") },
  { "canvas.edit-question", N_ ("Edit _Question") },
  { "canvas.moment-of-truth", N_ ("_Moment of Truth") },
  { "canvas.hide-persona", N_ ("_Hide Emotions") },
  { "canvas.show-persona", N_ ("_Show Emotions") },
};

static const Item additions[] = {
  { "canvas.add-here", N_ ("Add _Another Here") },
  { "canvas.add-touchpoint", N_ ("Add _Touchpoint") },
  { "canvas.add-stage", N_ ("Add _Stage") },
};

static const Item clips[] = {
  { "canvas.cut", N_ ("Cu_t") },
  { "canvas.copy", N_ ("_Copy") },
  { "canvas.paste", N_ ("_Paste") },
  { "canvas.duplicate", N_ ("D_uplicate") },
};

static const Item moves[] = {
  { "canvas.to-tray", N_ ("Move to T_ray") },
  { "canvas.move-left", N_ ("Move _Left") },
  { "canvas.move-right", N_ ("Move _Right") },
  { "canvas.move-up", N_ ("Move _Up") },
  { "canvas.move-down", N_ ("Move _Down") },
};

static void
add_section (JourneyCanvas *self, GMenu *menu, const Item *items, guint n)
{
  g_autoptr (GMenu) section = g_menu_new ();

  for (guint i = 0; i < n; i++)
    if (journey_canvas_can (self, items[i].action))
      g_menu_append (section, _ (items[i].label), items[i].action);

  if (g_menu_model_get_n_items (G_MENU_MODEL (section)) > 0)
    g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
}

static const char *
delete_label (JourneyCanvas *self)
{
  JourneyNode *lane = self->focus.kind == JOURNEY_BOX_LANE_TITLE ? journey_map_find (self->map, self->focus.id) : NULL;

  return lane && journey_node_integer (lane, JOURNEY_LANE_KIND) != JOURNEY_LANE_KIND_CUSTOM ? N_ ("_Hide") : N_ ("_Delete");
}

static GMenuModel *
make_menu (JourneyCanvas *self)
{
  GMenu *menu = g_menu_new ();
  Item last = { "canvas.delete", delete_label (self) };

  add_section (self, menu, texts, G_N_ELEMENTS (texts));
  add_section (self, menu, additions, G_N_ELEMENTS (additions));
  add_section (self, menu, clips, G_N_ELEMENTS (clips));
  add_section (self, menu, moves, G_N_ELEMENTS (moves));
  add_section (self, menu, &last, 1);

  return G_MENU_MODEL (menu);
}

static void
on_closed (GtkPopover *popover, JourneyCanvas *self)
{
  if (self->scene)
    journey_canvas_take_focus (self);
}

static void
on_menu (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  JourneyCanvas *self = JOURNEY_CANVAS (widget);
  JourneyRect seen;
  JourneyBox box;

  journey_canvas_end_edit (self, TRUE);
  if (!journey_canvas_find_focus (self, &self->focus, &box))
    return;

  seen = journey_canvas_view_rect (self, journey_canvas_part_kind (box.kind), &box.rect);
  journey_canvas_show_menu (self, seen.x + seen.width / 2, seen.y + seen.height / 2);
}

void
journey_canvas_install_menu (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "canvas.menu", NULL, on_menu);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Menu, 0, "canvas.menu", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F10, GDK_SHIFT_MASK, "canvas.menu", NULL);
}

/* Shows the menu of what has the focus, at a point of the view. */
void
journey_canvas_show_menu (JourneyCanvas *self, double x, double y)
{
  g_autoptr (GMenuModel) model = NULL;

  if (!self->scene)
    return;

  model = make_menu (self);
  if (g_menu_model_get_n_items (model) == 0)
    return;

  if (!self->menu)
    {
      self->menu = gtk_popover_menu_new_from_model (NULL);
      gtk_popover_set_has_arrow (GTK_POPOVER (self->menu), FALSE);
      gtk_widget_set_halign (self->menu, GTK_ALIGN_START);
      gtk_widget_set_parent (self->menu, GTK_WIDGET (self));
      g_signal_connect (self->menu, "closed", G_CALLBACK (on_closed), self);
    }
  gtk_popover_menu_set_menu_model (GTK_POPOVER_MENU (self->menu), model);
  gtk_popover_set_pointing_to (GTK_POPOVER (self->menu), &(GdkRectangle){ (int)x, (int)y, 1, 1 });
  gtk_popover_popup (GTK_POPOVER (self->menu));
}

/* Takes the menu away for good. */
void
journey_canvas_drop_menu (JourneyCanvas *self)
{
  g_clear_pointer (&self->menu, gtk_widget_unparent);
}
