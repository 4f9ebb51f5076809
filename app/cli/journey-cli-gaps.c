/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "journey-cli-show.h"
#include "journey-gaps.h"

static const JourneyCliFormat formats[] = {
  { "text", journey_gaps_to_text },
  { "csv", journey_gaps_to_csv },
  { "json", journey_gaps_to_json },
};

static JourneyCliStatus
run (const JourneyCliCommand *command, const char *const *arguments)
{
  return journey_cli_show (command, arguments, formats, G_N_ELEMENTS (formats), N_ ("text (usual), csv or json"));
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
