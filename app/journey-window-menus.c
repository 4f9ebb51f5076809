/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-menu.h"
#include "journey-window-private.h"

static void
on_focus_changed (JourneyWindow *self)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));

  if (self->header && focus && !gtk_widget_get_ancestor (focus, GTK_TYPE_POPOVER))
    g_set_weak_pointer (&self->last_focus, focus);
}

/* Back to where it was. The map itself knows where the focus is on it now. */
static void
return_focus (JourneyWindow *self)
{
  GtkWidget *last = self->last_focus;
  GtkWidget *canvas = self->document ? GTK_WIDGET (journey_map_view_canvas (self->view)) : NULL;
  gboolean elsewhere = last && gtk_widget_get_mapped (last) && !(canvas && gtk_widget_is_ancestor (last, canvas));

  if (!(elsewhere && gtk_widget_grab_focus (last)) && canvas)
    gtk_widget_grab_focus (canvas);
}

/* What was chosen may have put the focus elsewhere already. */
static void
on_menu_closed (JourneyWindow *self, GtkWidget *menu)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));

  if (self->header && (!focus || gtk_widget_is_ancestor (focus, self->header)))
    return_focus (self);
}

static void
follow_menu (JourneyWindow *self, GtkPopover *menu)
{
  gtk_widget_set_focus_on_click (gtk_widget_get_parent (GTK_WIDGET (menu)), FALSE);
  g_signal_connect_object (menu, "closed", G_CALLBACK (on_menu_closed), self, G_CONNECT_SWAPPED);
}

/* A menu has a widget for each item, and most windows are closed before any of them was seen. */
static void
on_menu_wanted (GtkMenuButton *button, gpointer menu)
{
  JourneyWindow *self = JOURNEY_WINDOW (gtk_widget_get_root (GTK_WIDGET (button)));

  if (menu == self->primary_menu)
    journey_window_show_steps_in_menu (self);
  if (gtk_menu_button_get_popover (button))
    return;

  gtk_menu_button_set_menu_model (button, menu);
  follow_menu (self, gtk_menu_button_get_popover (button));
}

static void
make_later (GtkMenuButton *button, GMenuModel *menu)
{
  journey_menu_empty_later (menu);
  gtk_widget_set_focus_on_click (GTK_WIDGET (button), FALSE);
  gtk_menu_button_set_create_popup_func (button, on_menu_wanted, menu, NULL);
}

/**
 * journey_window_init_menus:
 *
 * Gives the buttons of the window their menus, and the focus back to where it was when one is closed.
 */
void
journey_window_init_menus (JourneyWindow *self)
{
  follow_menu (self, adw_split_button_get_popover (self->open_button));
  make_later (GTK_MENU_BUTTON (self->new_button), self->new_menu);
  make_later (self->menu_button, self->primary_menu);
  g_signal_connect (self, "notify::focus-widget", G_CALLBACK (on_focus_changed), NULL);
}
