/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "journey-shortcuts.h"

/**
 * journey_shortcuts_show:
 * @parent: (nullable): the window whose keys are shown
 *
 * Lists all keys.
 */
void
journey_shortcuts_show (GtkWindow *parent)
{
  g_autoptr (GtkBuilder) builder = gtk_builder_new_from_resource ("/io/github/sojourn_maps/Sojourn/ui/journey-shortcuts.ui");
  GtkWindow *shortcuts = GTK_WINDOW (gtk_builder_get_object (builder, "shortcuts"));

  gtk_window_set_transient_for (shortcuts, parent);
  gtk_window_set_modal (shortcuts, parent != NULL);
  gtk_window_set_destroy_with_parent (shortcuts, TRUE);
  gtk_window_present (shortcuts);
}
