/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-menu.h"

#include "journey-ui.h"

static gboolean
on_idle (gpointer data)
{
  GPtrArray *parts = data;

  for (guint i = 0; i < parts->len; i++)
    g_menu_remove_all (g_ptr_array_index (parts, i));

  return G_SOURCE_REMOVE;
}

/* The widgets that were made of the menu may be going this very moment. They would follow what becomes of it. */
static void
on_gone (gpointer parts)
{
  g_idle_add_full (G_PRIORITY_LOW, on_idle, parts, (GDestroyNotify)g_ptr_array_unref);
}

static void
collect (GMenuModel *menu, GPtrArray *parts)
{
  static const char *const links[] = { G_MENU_LINK_SECTION, G_MENU_LINK_SUBMENU };

  for (int i = 0; i < g_menu_model_get_n_items (menu); i++)
    for (guint j = 0; j < G_N_ELEMENTS (links); j++)
      {
        g_autoptr (GMenuModel) part = g_menu_model_get_item_link (menu, i, links[j]);

        if (!G_IS_MENU (part))
          continue;
        collect (part, parts);
        g_ptr_array_add (parts, g_steal_pointer (&part));
      }
}

static void
on_wanted (GtkMenuButton *button, gpointer menu)
{
  if (gtk_menu_button_get_popover (button))
    return;

  gtk_menu_button_set_menu_model (button, menu);
  journey_ui_return_focus (button);
}

/**
 * journey_menu_make_later:
 * @button: has no menu yet
 * @menu: that it is to have, with all its sections and submenus
 *
 * Gives a button its menu when somebody opens it: there is a widget for each item, and few menus of a window are ever seen.
 */
void
journey_menu_make_later (GtkMenuButton *button, GMenuModel *menu)
{
  g_return_if_fail (GTK_IS_MENU_BUTTON (button));
  g_return_if_fail (G_IS_MENU_MODEL (menu));

  journey_menu_empty_later (menu);
  gtk_menu_button_set_create_popup_func (button, on_wanted, g_object_ref (menu), g_object_unref);
}

/**
 * journey_menu_empty_later:
 * @menu: has all its sections and submenus
 *
 * Has the parts of a menu emptied when nobody has the menu any more. GTK 4.8 forgets to give each section or submenu of a
 * menu back that it shows, so that all of them would stay to the end of the program, with what is in them.
 *
 * What is asked for twice is done once.
 */
void
journey_menu_empty_later (GMenuModel *menu)
{
  GPtrArray *parts;

  g_return_if_fail (G_IS_MENU_MODEL (menu));

  if (g_object_get_data (G_OBJECT (menu), "journey-menu-parts"))
    return;

  parts = g_ptr_array_new_with_free_func (g_object_unref);
  collect (menu, parts);
  g_object_set_data_full (G_OBJECT (menu), "journey-menu-parts", parts, on_gone);
}
