/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "journey-cli.h"
#include "journey-parts.h"
#include "journey-text.h"

static char *
list_missing (JourneyState *map)
{
  gboolean present[JOURNEY_N_PARTS];
  GString *list = g_string_new (NULL);

  journey_parts_find (map, present);
  for (JourneyPart i = 0; i < JOURNEY_N_PARTS; i++)
    if (!present[i])
      g_string_append_printf (list, "%s%s", list->len > 0 ? ", " : "", journey_part_label (i));

  return g_string_free (list, FALSE);
}

static const char *
judge (JourneyState *map, JourneyReport *report, JourneyCliStatus *status)
{
  *status = JOURNEY_CLI_PROBLEM;
  if (!map)
    return _ ("not a map that can be read");
  if (journey_report_count (report, JOURNEY_REMARK_NEWER) > 0)
    return _ ("made by a newer Sojourn, can be read but not changed");
  if (journey_report_count (report, JOURNEY_REMARK_REPAIR) + journey_report_count (report, JOURNEY_REMARK_SKIPPED) > 0)
    return _ ("can be read, but not all of it is right");

  *status = JOURNEY_CLI_DONE;
  return _ ("a valid map");
}

static JourneyCliStatus
check (const char *path, GString *output)
{
  g_autoptr (JourneyReport) report = journey_report_new ();
  g_autoptr (JourneyState) map = journey_cli_read (path, report);
  g_autofree char *safe_path = journey_text_escape_terminal (path);
  JourneyCliStatus status;

  g_string_append_printf (output, "%s: %s\n", safe_path, judge (map, report, &status));
  if (map)
    {
      g_autofree char *missing = list_missing (map);

      if (*missing)
        g_string_append_printf (output, _ ("%s: missing of the seven parts of a full map: %s\n"), safe_path, missing);
      else
        g_string_append_printf (output, _ ("%s: all seven parts of a full map are there\n"), safe_path);
    }

  return status;
}

static JourneyCliStatus
run (const JourneyCliCommand *command, const char *const *arguments)
{
  const GOptionEntry entries[] = { G_OPTION_ENTRY_NULL };
  g_autoptr (GString) output = g_string_new (NULL);
  g_auto (GStrv) files = NULL;
  JourneyCliStatus status;

  if (!journey_cli_parse (command, entries, arguments, &files, &status))
    return status;
  if (!files[0])
    return journey_cli_misuse (command, _ ("the map to check is missing"));

  status = JOURNEY_CLI_DONE;
  for (guint i = 0; files[i]; i++)
    {
      JourneyCliStatus checked = check (files[i], output);
      JourneyCliStatus printed = journey_cli_print (output->str, output->len);

      status = MAX (status, MAX (checked, printed));
      g_string_truncate (output, 0);
    }

  return status;
}

const JourneyCliCommand journey_cli_check = {
  .name = "check",
  .parameters = N_ ("MAP…"),
  .summary = N_ ("Is it a valid map, and which parts of a full map are missing?"),
  .details = N_ ("A full map has stages, touchpoints, what they do, emotions, pain points, backstage and\n"
                 "opportunities. Missing parts, and parts that a newer version added, are no problem.\n"
                 "\n"
                 "Examples:\n"
                 "  journey check broadband.journey\n"
                 "  journey check maps/*.journey\n"
                 "\n"
                 "Nothing is changed in a file: what is said to be put right is put right when the map is opened and saved.\n"
                 "\n"
                 "Exit status: 0 every map is valid, 1 at least one could not be read, or had something that must be put\n"
                 "right, or is of a newer major version, 2 wrong use.\n"),
  .run = run,
};
