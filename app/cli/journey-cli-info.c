/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "journey-cli-show.h"
#include "journey-info.h"

static const JourneyCliFormat formats[] = {
  { "text", journey_info_to_text },
  { "json", journey_info_to_json },
};

static JourneyCliStatus
run (const JourneyCliCommand *command, const char *const *arguments)
{
  return journey_cli_show (command, arguments, formats, G_N_ELEMENTS (formats), N_ ("text (usual) or json"));
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
