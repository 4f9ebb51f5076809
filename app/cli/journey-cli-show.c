/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "journey-cli-show.h"

#include <glib/gi18n.h>

static const JourneyCliFormat *
choose (const JourneyCliCommand *command, const char *format, const JourneyCliFormat *formats, guint n_formats)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  int chosen;

  for (guint i = 0; i < n_formats; i++)
    g_ptr_array_add (names, (char *)formats[i].name);
  g_ptr_array_add (names, NULL);
  chosen = journey_cli_choose (command, "--format", (const char *const *)names->pdata, format);

  return chosen < 0 ? NULL : &formats[chosen];
}

static JourneyCliStatus
print_map (const char *path, const JourneyCliFormat *format)
{
  g_autoptr (JourneyReport) report = journey_report_new ();
  g_autoptr (JourneyState) map = journey_cli_read (path, report);
  g_autoptr (GString) output = g_string_new (NULL);

  if (!map)
    return JOURNEY_CLI_PROBLEM;

  format->print (map, output);
  return journey_cli_print (output->str, output->len);
}

/**
 * journey_cli_show:
 * @formats: (array length=n_formats): how the map can be printed, the usual way first
 * @help: what --format takes, marked for translation
 *
 * Runs a command that prints one map in a way that --format chooses.
 *
 * Returns: what to exit with
 */
JourneyCliStatus
journey_cli_show (const JourneyCliCommand *command,
                  const char *const *arguments,
                  const JourneyCliFormat *formats,
                  guint n_formats,
                  const char *help)
{
  g_autofree char *name = NULL;
  g_auto (GStrv) files = NULL;
  const JourneyCliFormat *format;
  JourneyCliStatus status;
  const GOptionEntry entries[] = {
    { "format", 0, 0, G_OPTION_ARG_STRING, &name, help, N_ ("FORMAT") },
    G_OPTION_ENTRY_NULL,
  };

  if (!journey_cli_parse (command, entries, arguments, &files, &status))
    return status;
  format = choose (command, name, formats, n_formats);
  if (!format)
    return JOURNEY_CLI_MISUSE;
  if (g_strv_length (files) != 1)
    return journey_cli_misuse (command, _ ("one map is expected"));

  return print_map (files[0], format);
}
