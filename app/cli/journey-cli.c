/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "journey-cli.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <string.h>

#include "journey-arguments.h"
#include "journey-disk.h"
#include "journey-export-kind.h"
#include "journey-import.h"
#include "journey-reader.h"
#include "journey-save.h"
#include "journey-text.h"

/* Of which somebody chooses one. */
#define MOST_NAMES 20

/* Texts are UTF-8 whatever the locale says, so nothing here goes through g_print (). */
static void print_error (const char *format, ...) G_GNUC_PRINTF (1, 2);

static void
print_error (const char *format, ...)
{
  g_autofree char *text = NULL;
  va_list args;

  va_start (args, format);
  text = g_strdup_vprintf (format, args);
  va_end (args);
  fputs (text, stderr);
}

static char *
one_line (const char *text)
{
  g_autofree char *line = g_strchomp (g_strdelimit (g_strdup (text), "\n\t", ' '));

  return journey_text_escape_terminal (line);
}

static void
print_usage (const JourneyCliCommand *command)
{
  print_error (_ ("Usage: journey %s [OPTION…] %s\n"), command->name, _ (command->parameters));
  print_error (_ ("'journey %s --help' tells more.\n"), command->name);
}

static GOptionContext *
new_context (const JourneyCliCommand *command, const GOptionEntry *entries, gboolean *help, char ***files)
{
  GOptionContext *context = g_option_context_new (_ (command->parameters));
  const GOptionEntry common[] = {
    { "help", 'h', G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE, help, N_ ("Show this help"), NULL },
    { G_OPTION_REMAINING, 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME_ARRAY, files, NULL, NULL },
    G_OPTION_ENTRY_NULL,
  };

  g_option_context_set_help_enabled (context, FALSE);
  g_option_context_set_translation_domain (context, GETTEXT_PACKAGE);
  g_option_context_set_summary (context, _ (command->summary));
  g_option_context_set_description (context, _ (command->details));
  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  g_option_context_add_main_entries (context, common, GETTEXT_PACKAGE);

  return context;
}

/**
 * journey_cli_parse:
 * @entries: the options of @command, to which --help is added
 * @arguments: (array zero-terminated=1): the name of the command and what follows it
 * @files: (out) (array zero-terminated=1): what is left: file names in the encoding of the file system; never NULL
 *   when the command is to go on
 * @status: (out): what to exit with when it is not
 *
 * Reads options. After "--" everything is a file name. On wrong use it says what is wrong.
 *
 * Returns: whether the command is to go on; FALSE after --help, too
 */
gboolean
journey_cli_parse (const JourneyCliCommand *command,
                   const GOptionEntry *entries,
                   const char *const *arguments,
                   char ***files,
                   JourneyCliStatus *status)
{
  gboolean help = FALSE;
  g_autoptr (GOptionContext) context = new_context (command, entries, &help, files);
  g_autofree char *program = g_strconcat ("journey ", command->name, NULL);
  g_auto (GStrv) rest = journey_arguments_split (entries, arguments);
  const char *repeated = journey_arguments_find_repeated (entries, rest);
  g_autoptr (GError) error = NULL;

  g_set_prgname (program);
  if (repeated)
    {
      /* translators: the name of an option */
      *status = journey_cli_misuse (command, _ ("--%s can be given once only"), repeated);
      return FALSE;
    }
  if (!g_option_context_parse_strv (context, &rest, &error))
    {
      *status = journey_cli_misuse (command, "%s", error->message);
      return FALSE;
    }
  if (help)
    {
      g_autofree char *text = g_strchomp (g_option_context_get_help (context, TRUE, NULL));
      g_autofree char *page = g_strconcat (text, "\n", NULL);

      *status = journey_cli_print (page, strlen (page));
      return FALSE;
    }
  if (!*files)
    *files = g_new0 (char *, 1);
  for (guint i = 0; (*files)[i]; i++)
    if (!*(*files)[i])
      {
        *status = journey_cli_misuse (command, _ ("the name of a file is empty"));
        return FALSE;
      }

  return TRUE;
}

/**
 * journey_cli_list:
 *
 * Returns: (transfer full): names in a sentence, not too many; "" where there are none, or all are blank
 */
char *
journey_cli_list (const char *const *names)
{
  GString *list = g_string_new (NULL);
  guint n = 0;

  for (guint i = 0; names[i]; i++)
    if (!journey_text_is_blank (names[i]) && n++ < MOST_NAMES)
      g_string_append_printf (list, "%s%s", list->len > 0 ? ", " : "", names[i]);
  if (n > MOST_NAMES)
    g_string_append (list, ", …");

  return g_string_free (list, FALSE);
}

/**
 * journey_cli_misuse:
 *
 * Says what is wrong and how the command is used.
 *
 * Returns: JOURNEY_CLI_MISUSE
 */
JourneyCliStatus
journey_cli_misuse (const JourneyCliCommand *command, const char *format, ...)
{
  g_autofree char *message = NULL;
  g_autofree char *line = NULL;
  va_list args;

  va_start (args, format);
  message = g_strdup_vprintf (format, args);
  va_end (args);
  line = one_line (message);
  print_error ("journey %s: %s\n", command->name, line);
  print_usage (command);

  return JOURNEY_CLI_MISUSE;
}

/**
 * journey_cli_choose:
 * @option: how the option is written, such as "--format"
 * @choices: (array zero-terminated=1): what can be chosen, the usual first
 * @choice: (nullable): what was chosen, in capitals or not; NULL for the usual
 *
 * Returns: the position of @choice in @choices; -1, after saying so, when it is not one of them
 */
int
journey_cli_choose (const JourneyCliCommand *command, const char *option, const char *const *choices, const char *choice)
{
  g_autofree char *list = NULL;

  if (!choice)
    return 0;

  for (int i = 0; choices[i]; i++)
    if (g_ascii_strcasecmp (choices[i], choice) == 0)
      return i;

  list = g_strjoinv (", ", (char **)choices);
  /* translators: the name of an option, what was given for it, and what can be */
  journey_cli_misuse (command, _ ("%s cannot be '%s', but one of: %s"), option, choice, list);
  return -1;
}

/**
 * journey_cli_text:
 * @argument: an argument, in UTF-8 or in the encoding of the locale
 *
 * Returns: (transfer full): the text that a map can hold
 */
char *
journey_cli_text (const char *argument)
{
  g_autofree char *converted = NULL;

  if (!g_utf8_validate (argument, -1, NULL))
    converted = g_locale_to_utf8 (argument, -1, NULL, NULL, NULL);

  return journey_text_clean (converted ? converted : argument);
}

static void
append_message (GString *output, const char *path, guint line, const char *message)
{
  g_autofree char *safe_path = journey_text_escape_terminal (path ? path : "journey");
  g_autofree char *safe_message = one_line (message);

  if (line > 0)
    g_string_append_printf (output, "%s:%u: %s\n", safe_path, line, safe_message);
  else
    g_string_append_printf (output, "%s: %s\n", safe_path, safe_message);
}

/**
 * journey_cli_describe:
 * @path: (nullable): the file that it is about
 * @line: 1-based, or 0 for the whole file
 *
 * Returns: (transfer full): a message as it is printed, FILE:LINE: message, with the end of its line
 */
char *
journey_cli_describe (const char *path, guint line, const char *message)
{
  GString *output = g_string_new (NULL);

  append_message (output, path, line, message);

  return g_string_free (output, FALSE);
}

/**
 * journey_cli_message:
 * @path: (nullable): the file that it is about
 * @line: 1-based, or 0 for the whole file
 *
 * Prints a message on standard error, as FILE:LINE: message.
 */
void
journey_cli_message (const char *path, guint line, const char *message)
{
  g_autofree char *output = journey_cli_describe (path, line, message);

  fputs (output, stderr);
}

/** journey_cli_error: Prints an error about the file at @path, with its line where there is one. */
void
journey_cli_error (const char *path, const GError *error)
{
  journey_cli_message (path, journey_format_error_line (error), error->message);
}

/** journey_cli_report: Prints all remarks about the file at @path. */
void
journey_cli_report (const char *path, JourneyReport *report)
{
  g_autoptr (GString) output = g_string_new (NULL);

  for (guint i = 0; i < journey_report_length (report); i++)
    {
      const JourneyRemark *remark = journey_report_get (report, i);

      append_message (output, path, remark->line, remark->message);
    }
  /* All at once: there may be thousands, and standard error has no buffer. */
  fputs (output->str, stderr);
}

/**
 * journey_cli_print:
 * @text: a result, in which everything from a file is escaped
 *
 * Writes to standard output.
 *
 * Returns: whether that could be done
 */
JourneyCliStatus
journey_cli_print (const char *text, gsize length)
{
  g_autofree char *message = NULL;

  if (fwrite (text, 1, length, stdout) == length && fflush (stdout) == 0)
    return JOURNEY_CLI_DONE;

  message = g_strdup_printf (_ ("The result could not be written: %s"), g_strerror (errno));
  journey_cli_message (NULL, 0, message);
  return JOURNEY_CLI_PROBLEM;
}

/* A problem of a file as a whole is told with its first line, where an editor can go. */
static guint
line_of (const GError *error)
{
  guint line = journey_format_error_line (error);

  return line == 0 && error->domain == JOURNEY_FORMAT_ERROR ? 1 : line;
}

/**
 * journey_cli_read:
 * @report: what is to be said about the file is added to it
 *
 * Reads a map, and prints what is to be said about it.
 *
 * Returns: (transfer full) (nullable): the map; NULL when it cannot be read
 */
JourneyState *
journey_cli_read (const char *path, JourneyReport *report)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  JourneyState *map = journey_read_file (file, report, NULL, NULL, &error);

  journey_cli_report (path, report);
  if (!map)
    journey_cli_message (path, line_of (error), error->message);
  if (!map && journey_import_kind_of (path) != JOURNEY_IMPORT_NONE && g_file_query_exists (file, NULL))
    journey_cli_message (path, 0, _ ("“journey import” makes a map of it."));

  return map;
}

/* Why there is nothing to be seen at @path, as an errno; 0 when there is. Only ENOENT and ENOTDIR say that nothing is there. */
static int
look_at (const char *path, GStatBuf *status)
{
  return g_stat (path, status) == 0 ? 0 : errno;
}

/**
 * journey_cli_check_map:
 * @path: a map that is to be made
 * @force: whether it may be written over a file that is there already
 *
 * Unlike a picture or a table, which can be exported again, a map that is there may be somebody's work. And a map under
 * the name of a picture or a table could be opened by nothing.
 *
 * Returns: whether @path may be written; if not, that is said
 */
JourneyCliStatus
journey_cli_check_map (const JourneyCliCommand *command, const char *path, gboolean force)
{
  const JourneyExportKind *kind = journey_export_kind_of_name (path);
  g_autoptr (GError) error = NULL;
  GStatBuf status;
  int code;

  if (kind)
    return journey_cli_misuse (command, _ ("'%s' ends in .%s, but a map is written; its name must end in .journey"), path,
                               kind->nick);
  code = force ? ENOENT : look_at (path, &status);
  if (code == 0 && !S_ISDIR (status.st_mode))
    {
      journey_cli_message (path, 0, _ ("This file is there already. Choose another name, or add --force."));
      return JOURNEY_CLI_PROBLEM;
    }
  if (code != 0 && code != ENOENT && code != ENOTDIR && !journey_disk_fail (code, path, &error))
    {
      journey_cli_error (path, error);
      return JOURNEY_CLI_PROBLEM;
    }

  return JOURNEY_CLI_DONE;
}

/**
 * journey_cli_check_folder:
 * @path: a file that is to be written
 *
 * Returns: whether its folder is there; FALSE after saying that it is not
 */
gboolean
journey_cli_check_folder (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *shown = NULL;
  g_autofree char *message = NULL;
  GStatBuf status;
  int code = look_at (folder, &status);

  /* What cannot be looked at for another reason is told when it is written to. */
  if (code != ENOENT && code != ENOTDIR && (code != 0 || S_ISDIR (status.st_mode)))
    return TRUE;

  shown = g_filename_display_name (folder);
  message = g_strdup_printf (_ ("There is no folder “%s”. Make it first, or choose another name."), shown);
  journey_cli_message (path, 0, message);
  return FALSE;
}

/**
 * journey_cli_save:
 *
 * Saves a map to @path, over what is there, and says so when that fails.
 *
 * Returns: whether it was saved
 */
gboolean
journey_cli_save (JourneyState *map, const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;

  if (!journey_cli_check_folder (path))
    return FALSE;
  if (journey_save_file (map, file, NULL, NULL, &error))
    return TRUE;

  journey_cli_error (path, error);
  return FALSE;
}
