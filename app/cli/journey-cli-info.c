/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "journey-cli.h"
#include "journey-info.h"

typedef void (*Printer) (JourneyState *map, GString *output);

static const char *const formats[] = { "text", "json", NULL };
static const Printer printers[] = { journey_info_to_text, journey_info_to_json };

static JourneyCliStatus
print_info (const char *path, Printer printer)
{
  g_autoptr (JourneyReport) report = journey_report_new ();
  g_autoptr (JourneyState) map = journey_cli_read (path, report);
  g_autoptr (GString) output = g_string_new (NULL);

  if (!map)
    return JOURNEY_CLI_PROBLEM;

  printer (map, output);
  return journey_cli_print (output->str, output->len);
}

static JourneyCliStatus
run (const JourneyCliCommand *command, const char *const *arguments)
{
  g_autofree char *format = NULL;
  g_auto (GStrv) files = NULL;
  JourneyCliStatus status;
  int choice;
  const GOptionEntry entries[] = {
    { "format", 0, 0, G_OPTION_ARG_STRING, &format, N_ ("text (usual) or json"), N_ ("FORMAT") },
    G_OPTION_ENTRY_NULL,
  };

  if (!journey_cli_parse (command, entries, arguments, &files, &status))
    return status;
  choice = journey_cli_choose (command, "--format", formats, format);
  if (choice < 0)
    return JOURNEY_CLI_MISUSE;
  if (g_strv_length (files) != 1)
    return journey_cli_misuse (command, _ ("one map is expected"));

  return print_info (files[0], printers[choice]);
}

const JourneyCliCommand journey_cli_info = {
  .name = "info",
  .parameters = N_ ("MAP"),
  .summary = N_ ("What is in a map?"),
  .details = N_ ("Examples:\n"
                 "  journey info broadband.journey\n"
                 "  journey info broadband.journey --format json\n"
                 "\n"
                 "Exit status: 0 done, 1 the map could not be read, 2 wrong use.\n"),
  .run = run,
};
