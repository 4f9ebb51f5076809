/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>
#include <locale.h>
#include <stdio.h>
#include <string.h>

#include "journey-cli.h"
#include "journey-text.h"

static const JourneyCliCommand *const commands[] = {
  &journey_cli_new,    &journey_cli_check,  &journey_cli_info,      &journey_cli_gaps,
  &journey_cli_export, &journey_cli_import, &journey_cli_thumbnail,
};

static const JourneyCliCommand *
find_command (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    if (strcmp (commands[i]->name, name) == 0)
      return commands[i];

  return NULL;
}

static JourneyCliStatus
print_help (void)
{
  g_autoptr (GString) text = g_string_new (_ ("Usage: journey COMMAND [OPTION…] FILE…\n"));

  g_string_append_printf (text, "\n%s\n\n", _ ("Makes, checks, scores and exports maps of customer journeys, without a screen."));
  g_string_append_printf (text, "%s\n", _ ("Commands:"));
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    g_string_append_printf (text, "  %-9s %s\n", commands[i]->name, _ (commands[i]->summary));
  g_string_append_printf (text, "\n%s\n", _ ("Options:"));
  g_string_append_printf (text, "  %-14s %s\n", "-h, --help", _ ("Show this help; after a COMMAND, the help of that command"));
  g_string_append_printf (text, "  %-14s %s\n", "--version", _ ("Show the version"));
  g_string_append_printf (text, "\n%s",
                          _ ("Examples:\n"
                             "  journey import scores.csv -o broadband.journey\n"
                             "  journey gaps broadband.journey\n"
                             "  journey export broadband.journey -o broadband.pdf\n"
                             "\n"
                             "Exit status: 0 done, 1 the input has a problem, 2 wrong use.\n"));

  return journey_cli_print (text->str, text->len);
}

static JourneyCliStatus
print_version (void)
{
  const char *text = "journey (Sojourn) " PACKAGE_VERSION "\n";

  return journey_cli_print (text, strlen (text));
}

static JourneyCliStatus
misuse (const char *name)
{
  g_autofree char *safe = journey_text_escape_terminal (name ? name : "");

  if (name)
    fprintf (stderr, _ ("journey: there is no command '%s'\n"), safe);
  fputs (_ ("Usage: journey COMMAND [OPTION…] FILE…\n"), stderr);
  fputs (_ ("'journey --help' lists the commands.\n"), stderr);

  return JOURNEY_CLI_MISUSE;
}

/* 'journey help' and 'journey help COMMAND' are what people try first. */
static JourneyCliStatus
help (const char *name)
{
  const JourneyCliCommand *command = name ? find_command (name) : NULL;

  if (!name)
    return print_help ();
  if (!command)
    return misuse (name);

  return command->run (command, (const char *const[]){ name, "--help", NULL });
}

int
main (int argc, char *argv[])
{
  const JourneyCliCommand *command;

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
  g_set_prgname ("journey");

  if (argc < 2)
    return misuse (NULL);
  if (strcmp (argv[1], "--version") == 0)
    return print_version ();
  if (strcmp (argv[1], "--help") == 0 || strcmp (argv[1], "-h") == 0)
    return print_help ();
  if (strcmp (argv[1], "help") == 0)
    return help (argc > 2 ? argv[2] : NULL);

  command = find_command (argv[1]);
  if (!command)
    return misuse (argv[1]);

  return command->run (command, (const char *const *)argv + 1);
}
