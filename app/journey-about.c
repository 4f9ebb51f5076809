/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "journey-about.h"

#include <adwaita.h>
#include <glib/gi18n.h>

/**
 * journey_about_show:
 * @parent: (nullable): the window it belongs to
 *
 * Says what the program is, and whose.
 */
void
journey_about_show (GtkWindow *parent)
{
  GtkWidget *about = adw_about_window_new ();

  g_object_set (about, "application-name", g_get_application_name (), "application-icon", APPLICATION_ID, "version",
                PACKAGE_VERSION, "developer-name", _ ("The Sojourn contributors"), "comments",
                _ ("Draws customer journeys and shows where value is lost"), "website", "https://sojourn-maps.github.io/",
                "license-type", GTK_LICENSE_GPL_3_0, "copyright", _ ("© The Sojourn contributors"),
                /* Translators: your names, one a line */
                "translator-credits", _ ("translator-credits"), "transient-for", parent, "modal", TRUE, NULL);
  gtk_window_present (GTK_WINDOW (about));
}
