/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-menu-list.h"

/* Where a list has not come to rest by then, whoever opened it is at work in it. */
#define MOST_FRAMES 60

static GtkWidget *
find_child (GtkWidget *widget, GType type)
{
  if (g_type_is_a (G_OBJECT_TYPE (widget), type))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_child (child, type);

      if (found)
        return found;
    }

  return NULL;
}

static GtkWidget *
find_chosen (GtkWidget *list)
{
  GtkWidget *item = gtk_widget_get_first_child (list);

  while (item && !(gtk_widget_get_state_flags (item) & GTK_STATE_FLAG_SELECTED))
    item = gtk_widget_get_next_sibling (item);

  return item;
}

/* A list that is opening. */
typedef struct
{
  GtkWidget *menu;
  guint n_frames; /* since it is */
} Opening;

static gboolean
on_list_shown (GtkWidget *list, GdkFrameClock *clock, gpointer data)
{
  Opening *opening = data;
  guint selected;
  GtkWidget *chosen;

  g_object_get (opening->menu, "selected", &selected, NULL);
  if (selected == GTK_INVALID_LIST_POSITION || !gtk_widget_get_mapped (list) || opening->n_frames++ == MOST_FRAMES)
    return G_SOURCE_REMOVE;

  /* Nothing can be scrolled before it was laid out, and a line is made when it comes into sight. */
  if (gtk_widget_get_height (list) == 0)
    return G_SOURCE_CONTINUE;

  /* A line that was given the keys before it was in sight may be used for another one: it has to keep them for a frame. */
  chosen = find_chosen (list);
  if (chosen && gtk_widget_is_focus (chosen))
    return G_SOURCE_REMOVE;

  gtk_widget_activate_action (list, "list.scroll-to-item", "u", selected);
  if (chosen)
    gtk_widget_grab_focus (chosen);

  return G_SOURCE_CONTINUE;
}

static void
on_list_map (GtkWidget *list, GtkWidget *menu)
{
  Opening *opening = g_new (Opening, 1);

  *opening = (Opening){ menu, 0 };
  gtk_widget_add_tick_callback (list, on_list_shown, opening, g_free);
}

/**
 * journey_menu_list_open_at_choice:
 * @menu: a GtkDropDown or an AdwComboRow
 *
 * Lets the list of a menu open with what is chosen in sight and under the keys. By itself it opens where somebody was last in
 * it, which another choice, made elsewhere or undone, does not change.
 */
void
journey_menu_list_open_at_choice (GtkWidget *menu)
{
  GtkWidget *popover = find_child (menu, GTK_TYPE_POPOVER);
  GtkWidget *list = popover ? find_child (popover, GTK_TYPE_LIST_VIEW) : NULL;

  g_return_if_fail (list != NULL);

  g_signal_connect_object (list, "map", G_CALLBACK (on_list_map), menu, 0);
}
