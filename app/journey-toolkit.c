/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-toolkit.h"

#include "config.h"

#include <stdlib.h>

#define THEME "GTK_THEME"

/* In the environment from journey_toolkit_prepare () on, as it stands here. */
static char no_theme[] = THEME "=Empty";

/**
 * journey_toolkit_prepare:
 *
 * Has GTK start with the one of its styles that holds nothing, unless somebody chose one. GTK would read a style of its own, a
 * seventh of a start, which libadwaita then puts away for another. To be called before there are threads.
 */
void
journey_toolkit_prepare (void)
{
  if (!g_getenv (THEME))
    putenv (no_theme);
}

/**
 * journey_toolkit_start:
 *
 * Starts GTK, and hides the style that it was started with: libadwaita would take it for one that somebody chose, and so would
 * the programs that are started from here. Threads look up variables of their own meanwhile, and so none may be moved or freed:
 * this one gets another name where it stands.
 */
void
journey_toolkit_start (void)
{
  gtk_init ();
  gtk_settings_get_default (); /* which reads the style */
  no_theme[0] = '_';
}

static gpointer
load_icons (gpointer data)
{
  g_autoptr (GtkIconTheme) icons = data;

  gtk_icon_theme_has_icon (icons, APPLICATION_ID);

  return NULL;
}

/**
 * journey_toolkit_load_icons:
 *
 * Reads which icons there are in a thread, which an icon theme has a lock for, and not when the first of them is wanted: when
 * libadwaita starts, it adds its own, and GTK throws away what it had read. To be called after libadwaita was started.
 */
void
journey_toolkit_load_icons (void)
{
  GtkIconTheme *icons = gtk_icon_theme_get_for_display (gdk_display_get_default ());
  GThread *thread = g_thread_try_new ("icons", load_icons, g_object_ref (icons), NULL);

  if (thread)
    g_thread_unref (thread);
  else
    g_object_unref (icons);
}
