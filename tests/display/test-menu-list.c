/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-menu-list.h"
#include "wait-for.h"

#define N_WORDS 60

typedef struct
{
  GtkWindow *window;
  GtkWidget *menu;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  GtkStringList *words = gtk_string_list_new (NULL);

  for (guint i = 0; i < N_WORDS; i++)
    {
      g_autofree char *word = g_strdup_printf ("%u", i);

      gtk_string_list_append (words, word);
    }
  fixture->menu = gtk_drop_down_new (G_LIST_MODEL (words), NULL);
  journey_menu_list_open_at_choice (fixture->menu);
  fixture->window = GTK_WINDOW (gtk_window_new ());
  gtk_window_set_child (fixture->window, fixture->menu);
  gtk_window_present (fixture->window);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (fixture->window);
}

static GtkWidget *
find_popover (Fixture *fixture)
{
  GtkWidget *child = gtk_widget_get_first_child (fixture->menu);

  while (child && !GTK_IS_POPOVER (child))
    child = gtk_widget_get_next_sibling (child);

  return child;
}

static gboolean
is_open (gpointer data)
{
  return gtk_widget_get_mapped (find_popover (data));
}

static gboolean
is_closed (gpointer data)
{
  return !is_open (data);
}

static gboolean
is_in_list (gpointer data)
{
  Fixture *fixture = data;
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (fixture->window));

  return focus && gtk_widget_is_ancestor (focus, find_popover (fixture));
}

/* Whether the keys go to the line of what is chosen. */
static gboolean
is_at_choice (gpointer data)
{
  Fixture *fixture = data;

  return is_in_list (data)
         && (gtk_widget_get_state_flags (gtk_root_get_focus (GTK_ROOT (fixture->window))) & GTK_STATE_FLAG_SELECTED);
}

static void
open_and_close (Fixture *fixture)
{
  gtk_popover_popup (GTK_POPOVER (find_popover (fixture)));
  wait_for (is_at_choice, fixture);
  gtk_popover_popdown (GTK_POPOVER (find_popover (fixture)));
  wait_for (is_closed, fixture);
}

/* The list opens at what is chosen, also where that was set or undone while it was closed. */
static void
test_at_choice (Fixture *fixture, gconstpointer data)
{
  static const guint chosen[] = { 0, 50, 3, 3, 59, 1 };

  for (guint i = 0; i < G_N_ELEMENTS (chosen); i++)
    {
      gtk_drop_down_set_selected (GTK_DROP_DOWN (fixture->menu), chosen[i]);
      open_and_close (fixture);
    }
}

/* Where nothing is chosen, it opens all the same. */
static void
test_none (Fixture *fixture, gconstpointer data)
{
  gtk_drop_down_set_selected (GTK_DROP_DOWN (fixture->menu), GTK_INVALID_LIST_POSITION);
  gtk_popover_popup (GTK_POPOVER (find_popover (fixture)));
  wait_for (is_open, fixture);
  wait_for (is_in_list, fixture);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (fixture->menu), 7);
  gtk_popover_popdown (GTK_POPOVER (find_popover (fixture)));
  wait_for (is_closed, fixture);
  open_and_close (fixture);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);

  g_test_add ("/menu-list/at-choice", Fixture, NULL, set_up, test_at_choice, tear_down);
  g_test_add ("/menu-list/none", Fixture, NULL, set_up, test_none, tear_down);

  return g_test_run ();
}
