/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-menu.h"
#include "wait-for.h"

typedef struct
{
  GtkWindow *window;
  GtkMenuButton *button;
  GMenu *section;
  GMenu *submenu;
  GMenu *inner; /* a section of the submenu */
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->button = GTK_MENU_BUTTON (gtk_menu_button_new ());
  fixture->window = GTK_WINDOW (gtk_window_new ());
  gtk_window_set_child (fixture->window, GTK_WIDGET (fixture->button));
  gtk_window_present (fixture->window);

  fixture->section = g_menu_new ();
  fixture->submenu = g_menu_new ();
  fixture->inner = g_menu_new ();
  g_menu_append (fixture->inner, "Red", "window.close");
  g_menu_append_section (fixture->submenu, "Colour", G_MENU_MODEL (fixture->inner));
  g_menu_append (fixture->section, "Close", "window.close");
  g_menu_append_submenu (fixture->section, "More", G_MENU_MODEL (fixture->submenu));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (fixture->window);
  g_object_unref (fixture->section);
  g_object_unref (fixture->submenu);
  g_object_unref (fixture->inner);
}

static GMenuModel *
make_menu (Fixture *fixture)
{
  GMenu *menu = g_menu_new ();

  g_menu_append_section (menu, "First", G_MENU_MODEL (fixture->section));

  return G_MENU_MODEL (menu);
}

static gboolean
is_shown (gpointer button)
{
  GtkPopover *popover = gtk_menu_button_get_popover (button);

  return popover && gtk_widget_get_mapped (GTK_WIDGET (popover));
}

static gboolean
is_hidden (gpointer button)
{
  return !is_shown (button);
}

static gboolean
is_empty (gpointer menu)
{
  return g_menu_model_get_n_items (menu) == 0;
}

static void
assert_complete (Fixture *fixture)
{
  g_assert_cmpint (g_menu_model_get_n_items (G_MENU_MODEL (fixture->section)), ==, 2);
  g_assert_cmpint (g_menu_model_get_n_items (G_MENU_MODEL (fixture->submenu)), ==, 1);
  g_assert_cmpint (g_menu_model_get_n_items (G_MENU_MODEL (fixture->inner)), ==, 1);
}

static void
wait_empty (Fixture *fixture)
{
  wait_for (is_empty, fixture->section);
  wait_for (is_empty, fixture->submenu);
  wait_for (is_empty, fixture->inner);
}

/* A button has no widgets for its menu until somebody wants them, and the menu goes with the button. */
static void
test_later (Fixture *fixture, gconstpointer data)
{
  GMenuModel *menu = make_menu (fixture);

  journey_menu_make_later (fixture->button, menu);
  g_object_unref (menu);
  wait_idle ();
  g_assert_null (gtk_menu_button_get_popover (fixture->button));

  for (int i = 0; i < 2; i++)
    {
      gtk_menu_button_popup (fixture->button);
      wait_for (is_shown, fixture->button);
      g_assert_true (gtk_menu_button_get_menu_model (fixture->button) == menu);
      gtk_menu_button_popdown (fixture->button);
      wait_idle ();
      assert_complete (fixture);
    }

  gtk_window_set_child (fixture->window, NULL);
  wait_empty (fixture);
}

/* One that nobody ever opened goes as well. */
static void
test_never (Fixture *fixture, gconstpointer data)
{
  GMenuModel *menu = make_menu (fixture);

  journey_menu_make_later (fixture->button, menu);
  g_object_unref (menu);
  gtk_window_set_child (fixture->window, NULL);
  wait_empty (fixture);
}

/* Another menu, or none, takes its place. */
static void
test_replaced (Fixture *fixture, gconstpointer data)
{
  GMenuModel *menu = make_menu (fixture);

  journey_menu_empty_later (menu);
  gtk_menu_button_set_menu_model (fixture->button, menu);
  g_object_unref (menu);
  gtk_menu_button_popup (fixture->button);
  wait_for (is_shown, fixture->button);
  gtk_menu_button_popdown (fixture->button);
  wait_for (is_hidden, fixture->button);
  wait_idle ();
  assert_complete (fixture);

  gtk_menu_button_set_menu_model (fixture->button, NULL);
  wait_empty (fixture);
}

/* Asked for twice, a menu that is still there keeps what is in it. */
static void
test_twice (Fixture *fixture, gconstpointer data)
{
  GMenuModel *menu = make_menu (fixture);

  journey_menu_empty_later (menu);
  journey_menu_make_later (fixture->button, menu);
  wait_idle ();
  assert_complete (fixture);

  gtk_window_set_child (fixture->window, NULL);
  wait_idle ();
  assert_complete (fixture);
  g_object_unref (menu);
  wait_empty (fixture);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);

  g_test_add ("/menu/later", Fixture, NULL, set_up, test_later, tear_down);
  g_test_add ("/menu/never", Fixture, NULL, set_up, test_never, tear_down);
  g_test_add ("/menu/replaced", Fixture, NULL, set_up, test_replaced, tear_down);
  g_test_add ("/menu/twice", Fixture, NULL, set_up, test_twice, tear_down);

  return g_test_run ();
}
