/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "journey-help.h"

/**
 * journey_help_show:
 * @parent: (nullable): the window it belongs to; it can be worked on while the help is open
 *
 * Shows how to use the program.
 */
void
journey_help_show (GtkWindow *parent)
{
  g_autoptr (GtkBuilder) builder = gtk_builder_new_from_resource ("/io/github/sojourn_maps/Sojourn/ui/journey-help.ui");
  GtkWindow *help = GTK_WINDOW (gtk_builder_get_object (builder, "help"));

  gtk_window_set_transient_for (help, parent);
  gtk_window_set_destroy_with_parent (help, TRUE);
  gtk_window_present (help);
}
