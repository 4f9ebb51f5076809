/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-toolkit.h"

#include <adwaita.h>

#define THEME "GTK_THEME"

static char *
name_of_theme (void)
{
  char *name = NULL;

  g_object_get (gtk_settings_get_default (), "gtk-theme-name", &name, NULL);

  return name;
}

/* GTK starts once in a program. */
static gboolean
is_outside (void)
{
  if (g_test_subprocess ())
    return FALSE;

  g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_INHERIT_STDERR);
  g_test_trap_assert_passed ();

  return TRUE;
}

/* Whoever is started from here does not see what GTK was started with, and libadwaita has a style of its own. */
static void
test_none (void)
{
  g_autofree char *name = NULL;

  if (is_outside ())
    return;

  g_unsetenv (THEME);
  journey_toolkit_prepare ();
  g_assert_cmpstr (g_getenv (THEME), ==, "Empty");
  journey_toolkit_start ();
  g_assert_null (g_getenv (THEME));

  adw_init ();
  name = name_of_theme ();
  g_assert_cmpstr (name, ==, "Adwaita-empty");
}

static void
test_chosen (void)
{
  if (is_outside ())
    return;

  g_setenv (THEME, "Default:dark", TRUE);
  journey_toolkit_prepare ();
  g_assert_cmpstr (g_getenv (THEME), ==, "Default:dark");
  journey_toolkit_start ();
  g_assert_cmpstr (g_getenv (THEME), ==, "Default:dark");
}

/* Icons are asked for while they are read. */
static void
test_icons (void)
{
  GtkIconTheme *icons;

  if (is_outside ())
    return;

  journey_toolkit_prepare ();
  journey_toolkit_start ();
  adw_init ();
  journey_toolkit_load_icons ();
  icons = gtk_icon_theme_get_for_display (gdk_display_get_default ());
  g_assert_true (gtk_icon_theme_has_icon (icons, "list-add-symbolic"));
  g_assert_true (gtk_icon_theme_has_icon (icons, "adw-expander-arrow-symbolic"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/toolkit/none", test_none);
  g_test_add_func ("/toolkit/chosen", test_chosen);
  g_test_add_func ("/toolkit/icons", test_icons);

  return g_test_run ();
}
