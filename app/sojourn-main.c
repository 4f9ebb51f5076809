/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>
#include <locale.h>

#include "journey-application.h"
#include "journey-ending.h"
#include "journey-toolkit.h"

int
main (int argc, char *argv[])
{
  g_autoptr (JourneyApplication) application = NULL;

  journey_toolkit_prepare ();

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

  g_set_application_name (_ ("Sojourn"));

  application = journey_application_new ();
  journey_ending_follow_signals (GTK_APPLICATION (application));

  return g_application_run (G_APPLICATION (application), argc, argv);
}
