/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "journey-cli.h"
#include "journey-template.h"

typedef struct
{
  char *output;
  char *template_;
  char *title;
  gboolean force;
} Options;

static void
options_clear (Options *options)
{
  g_free (options->output);
  g_free (options->template_);
  g_free (options->title);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

static JourneyCliStatus
make_map (const Options *options, JourneyTemplate template_)
{
  g_autofree char *title = journey_cli_text (options->title ? options->title : "");
  g_autoptr (JourneyMap) map = journey_template_new_map (template_, title);

  return journey_cli_save (journey_map_state (map), options->output) ? JOURNEY_CLI_DONE : JOURNEY_CLI_PROBLEM;
}

static JourneyCliStatus
run (const JourneyCliCommand *command, const char *const *arguments)
{
  g_auto (Options) options = { 0 };
  g_auto (GStrv) files = NULL;
  JourneyTemplate template_ = JOURNEY_TEMPLATE_FIVE_STAGES;
  JourneyCliStatus status;
  const GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &options.output, N_ ("The file to write"), N_ ("MAP") },
    { "template", 't', 0, G_OPTION_ARG_STRING, &options.template_, N_ ("five-stages (usual), blueprint or empty"), N_ ("NAME") },
    { "title", 0, 0, G_OPTION_ARG_FILENAME, &options.title, N_ ("The title of the map"), N_ ("TEXT") },
    { "force", 'f', 0, G_OPTION_ARG_NONE, &options.force, N_ ("Write over a file that is there already"), NULL },
    G_OPTION_ENTRY_NULL,
  };

  if (!journey_cli_parse (command, entries, arguments, &files, &status))
    return status;
  if (files[0])
    return journey_cli_misuse (command, _ ("'%s' is not expected; the file to write follows -o"), files[0]);
  if (!options.output || !*options.output)
    return journey_cli_misuse (command, _ ("-o with the file to write is missing"));
  if (options.template_ && !journey_template_find (options.template_, &template_))
    return journey_cli_misuse (command, _ ("--template cannot be '%s', but one of: five-stages, blueprint, empty"),
                               options.template_);

  status = journey_cli_check_map (command, options.output, options.force);
  return status == JOURNEY_CLI_DONE ? make_map (&options, template_) : status;
}

const JourneyCliCommand journey_cli_new = {
  .name = "new",
  .parameters = N_ ("-o MAP"),
  .summary = N_ ("Start a new map"),
  .details = N_ ("A file that is there already is left alone, unless --force is given.\n"
                 "\n"
                 "Examples:\n"
                 "  journey new -o broadband.journey --title 'Home broadband'\n"
                 "  journey new -o service.journey --template blueprint\n"
                 "\n"
                 "Exit status: 0 done, 1 the map could not be written, 2 wrong use.\n"),
  .run = run,
};
