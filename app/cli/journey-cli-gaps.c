/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "journey-cli.h"
#include "journey-gaps.h"

typedef void (*Printer) (JourneyState *map, JourneyGapTable *table, GString *output);

static const char *const formats[] = { "text", "csv", "json", NULL };
static const Printer printers[] = { journey_gaps_to_text, journey_gaps_to_csv, journey_gaps_to_json };

static JourneyCliStatus
print_gaps (const char *path, Printer printer)
{
  g_autoptr (JourneyReport) report = journey_report_new ();
  g_autoptr (JourneyState) map = journey_cli_read (path, report);
  g_autoptr (JourneyGapTable) table = NULL;
  g_autoptr (GString) output = g_string_new (NULL);

  if (!map)
    return JOURNEY_CLI_PROBLEM;

  table = journey_gap_table_new (map);
  printer (map, table, output);
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
    { "format", 0, 0, G_OPTION_ARG_STRING, &format, N_ ("text (usual), csv or json"), N_ ("FORMAT") },
    G_OPTION_ENTRY_NULL,
  };

  if (!journey_cli_parse (command, entries, arguments, &files, &status))
    return status;
  choice = journey_cli_choose (command, "--format", formats, format);
  if (choice < 0)
    return JOURNEY_CLI_MISUSE;
  if (g_strv_length (files) != 1)
    return journey_cli_misuse (command, _ ("one map is expected"));

  return print_gaps (files[0], printers[choice]);
}

const JourneyCliCommand journey_cli_gaps = {
  .name = "gaps",
  .parameters = N_ ("MAP"),
  .summary = N_ ("Where is value lost? The touchpoints, worst first"),
  .details = N_ ("A gap is actual less expected; below 0 value is lost. Priority is importance (as a weight of 1 to 5) times\n"
                 "what is lost. A touchpoint that is not scored comes last, without a rank.\n"
                 "\n"
                 "Examples:\n"
                 "  journey gaps broadband.journey\n"
                 "  journey gaps broadband.journey --format csv > gaps.csv\n"
                 "  journey gaps broadband.journey --format json\n"
                 "\n"
                 "Exit status: 0 done, 1 the map could not be read, 2 wrong use.\n"),
  .run = run,
};
