/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "journey-cli-answers.h"
#include "journey-cli-columns.h"
#include "journey-cli.h"
#include "journey-import.h"
#include "journey-map.h"
#include "journey-mermaid.h"
#include "journey-number.h"
#include "journey-reader.h"
#include "journey-scale.h"
#include "journey-twin.h"

typedef struct
{
  char *output;
  char *scale;
  char *title;
  char *into;
  char **columns;
  int part;
  gboolean near;
  gboolean force;
} Options;

static void
options_clear (Options *options)
{
  g_free (options->output);
  g_free (options->scale);
  g_free (options->title);
  g_free (options->into);
  g_strfreev (options->columns);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

static gboolean
parse_scale (const char *text, JourneyImportOptions *options)
{
  g_auto (GStrv) ends = g_strsplit (text, "-", -1);
  gint64 low, high;

  if (g_strv_length (ends) != 2 || !journey_integer_parse (ends[0], &low) || !journey_integer_parse (ends[1], &high))
    return FALSE;
  options->scale_low = (int)CLAMP (low, G_MININT, G_MAXINT);
  options->scale_high = (int)CLAMP (high, G_MININT, G_MAXINT);
  return journey_scale_is_sound ((JourneyScale){ options->scale_low, options->scale_high });
}

/* Tells the numbers by which --part knows the journeys of a file. */
static void
list_parts (const char *path, GFile *file)
{
  g_auto (GStrv) titles = journey_import_list (file, NULL, NULL);

  for (guint i = 0; titles && titles[i]; i++)
    {
      g_autofree char *message =
          g_strdup_printf (*titles[i] ? _ ("--part %u is “%s”") : _ ("--part %u has no title"), i + 1, titles[i]);

      journey_cli_message (path, 0, message);
    }
}

/* Whether the map that is there already says what is to be written: then nothing need be written, and nothing is lost. */
static gboolean
is_written (const char *output, JourneyMap *map)
{
  g_autoptr (JourneyReport) report = journey_report_new ();
  g_autoptr (GFile) file = g_file_new_for_path (output);
  g_autoptr (JourneyState) there = journey_read_file (file, report, NULL, NULL, NULL);

  return there && journey_twin_is (there, journey_map_state (map));
}

static JourneyCliStatus
import_file (const JourneyCliCommand *command, const char *path, const Options *given, const JourneyImportOptions *options)
{
  g_autoptr (JourneyReport) report = journey_report_new ();
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (JourneyMap) map = journey_import_file (file, options, report, NULL, &error);

  if (!map)
    journey_cli_message (path, journey_import_error_line (error), error->message);
  journey_cli_report (path, report);
  if (!options->columns && journey_import_asks (file, NULL))
    journey_cli_message (path, 0,
                         _ ("“journey import --help” lists all names of columns that are known; --column says what one of "
                            "another name holds."));
  if (!map)
    {
      if (g_error_matches (error, JOURNEY_MERMAID_ERROR, JOURNEY_MERMAID_ERROR_SEVERAL))
        list_parts (path, file);
      return JOURNEY_CLI_PROBLEM;
    }

  if (!given->force && is_written (given->output, map))
    {
      journey_cli_message (given->output, 0, _ ("This map is there already, with the same in it."));
      return JOURNEY_CLI_DONE;
    }
  if (journey_cli_check_map (command, given->output, given->force) != JOURNEY_CLI_DONE)
    return JOURNEY_CLI_PROBLEM;

  return journey_cli_save (journey_map_state (map), given->output) ? JOURNEY_CLI_DONE : JOURNEY_CLI_PROBLEM;
}

/* What is said about a new map makes no sense beside a map that is there, and the other way round. */
static gboolean
may_have_parts (JourneyImportKind kind)
{
  return kind == JOURNEY_IMPORT_MERMAID || kind == JOURNEY_IMPORT_MARKDOWN;
}

static gboolean
may_be_table (JourneyImportKind kind)
{
  return kind == JOURNEY_IMPORT_NONE || kind == JOURNEY_IMPORT_TABLE || kind == JOURNEY_IMPORT_TEXT;
}

static JourneyCliStatus
check_together (const JourneyCliCommand *command, const Options *options, const char *file)
{
  JourneyImportKind kind = journey_import_kind_of (file);

  if (options->into && options->scale)
    return journey_cli_misuse (command, _ ("--scale cannot stand beside --into: answers are on the scale of the map"));
  if (options->into && options->title)
    return journey_cli_misuse (command, _ ("--title cannot stand beside --into: the map has its title"));
  if (options->into && options->part)
    return journey_cli_misuse (command, _ ("--part cannot stand beside --into: answers are in one table"));
  if (options->part < 0)
    return journey_cli_misuse (command, _ ("--part counts from 1"));
  if (options->part && !may_have_parts (kind))
    return journey_cli_misuse (command, _ ("--part goes with diagrams: .mmd, .mermaid, .md or .markdown"));
  if (options->scale && !may_be_table (kind))
    return journey_cli_misuse (command, _ ("--scale goes with tables: '%s' is none"), file);
  if (options->into && options->columns)
    return journey_cli_misuse (command, _ ("--column cannot stand beside --into: name the columns of answers as --help says"));
  if (options->columns && !may_be_table (kind))
    return journey_cli_misuse (command, _ ("--column goes with tables: '%s' is none"), file);
  if (options->near && !options->into)
    return journey_cli_misuse (command, _ ("--near goes with --into and the map that the answers are about"));

  return JOURNEY_CLI_DONE;
}

static JourneyCliStatus
run (const JourneyCliCommand *command, const char *const *arguments)
{
  g_auto (Options) options = { 0 };
  g_auto (GStrv) files = NULL;
  g_autofree char *title = NULL;
  g_auto (GStrv) columns = NULL;
  JourneyImportOptions import_options = { 0 };
  JourneyCliStatus status;
  const GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &options.output, N_ ("The map to write"), N_ ("MAP") },
    { "scale", 0, 0, G_OPTION_ARG_STRING, &options.scale, N_ ("The scale of the scores, such as 1-5 or 0-100"), N_ ("LO-HI") },
    { "column", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &options.columns,
      N_ ("What a column of a table holds, as 'Mood=emotion'; may be given again"), N_ ("HEADER=NAME") },
    { "title", 0, 0, G_OPTION_ARG_FILENAME, &options.title, N_ ("The title of the map"), N_ ("TEXT") },
    { "part", 0, 0, G_OPTION_ARG_INT, &options.part, N_ ("Which of several journeys in a file, counted from 1"), N_ ("N") },
    { "into", 0, 0, G_OPTION_ARG_FILENAME, &options.into, N_ ("The map that survey answers are about"), N_ ("MAP") },
    { "near", 0, 0, G_OPTION_ARG_NONE, &options.near, N_ ("Take names for touchpoints that are called nearly so"), NULL },
    { "force", 'f', 0, G_OPTION_ARG_NONE, &options.force, N_ ("Write over a file that is there already"), NULL },
    G_OPTION_ENTRY_NULL,
  };

  if (!journey_cli_parse (command, entries, arguments, &files, &status))
    return status;
  if (g_strv_length (files) != 1)
    return journey_cli_misuse (command, _ ("one file is expected"));
  if (!options.output || !*options.output)
    return journey_cli_misuse (command, _ ("-o with the map to write is missing"));
  if (options.scale && !parse_scale (options.scale, &import_options))
    return journey_cli_misuse (command, _ ("'%s' is not a scale such as 1-5 or 0-100"), options.scale);

  status = check_together (command, &options, files[0]);
  if (status == JOURNEY_CLI_DONE)
    status = journey_cli_check_map (command, options.output, options.force || !options.into);
  if (status != JOURNEY_CLI_DONE)
    return status;
  if (options.into)
    return journey_cli_import_answers (files[0], options.into, options.output, options.near);

  title = options.title ? journey_cli_text (options.title) : NULL;
  import_options.title = title;
  import_options.part = (guint)options.part;
  if (options.columns)
    {
      g_autoptr (GFile) file = g_file_new_for_path (files[0]);
      g_autofree char *problem = NULL;

      columns = journey_cli_columns (file, (const char *const *)options.columns, &problem);
      if (!columns)
        {
          journey_cli_message (files[0], 0, problem);
          return JOURNEY_CLI_PROBLEM;
        }
      import_options.columns = (const char *const *)columns;
    }
  return import_file (command, files[0], &options, &import_options);
}

const JourneyCliCommand journey_cli_import = {
  .name = "import",
  .parameters = N_ ("FILE [--into MAP] -o MAP"),
  .summary = N_ ("Make a map from a table, diagram, outline or picture, or take survey answers into one"),
  .details = N_ ("FILE is a table (.csv, .tsv, or anything else), a diagram of Mermaid (.mmd, .mermaid), Markdown with such\n"
                 "diagrams (.md, .markdown; --part says which, if there are several), an outline in Markdown or text (.txt), or\n"
                 "a picture that was exported with --carry-map (.png, .svg, .pdf): it becomes the map that is inside.\n"
                 "\n"
                 "The first row of a table names the columns, in English or Chinese, in any order: stage, touchpoint,\n"
                 "channel, action, thought, persona, emotion, emotion_word, pain_point, severity, backstage, owner,\n"
                 "moment_of_truth, kano, tier, dimension, kind, weight, importance, expected, actual, n, sd, evidence, promise,\n"
                 "opportunity, note, competitor:NAME, lane:NAME. Any other column becomes a lane of your own, and is listed,\n"
                 "unless --column says what it holds: one of these names, 'competitor', 'lane', or '-' to leave it out.\n"
                 "The title of the map is the name of the table, unless --title is given; the scale stands behind the name of a\n"
                 "column, as in 'actual (1-10)', or is the smallest usual one that holds all scores but for slips; with\n"
                 "--scale, that is the map's, and columns that name another one are brought onto it.\n"
                 "\n"
                 "Of a diagram, sections become stages, tasks touchpoints, actors personas, and scores of 1 to 5 emotions.\n"
                 "Of an outline, headings become stages, points of lists touchpoints, and points below these what they have:\n"
                 "'! pain point', 'Channel: shop', 'Emotion: -1 worried'; without a sign or name it is what customers do.\n"
                 "\n"
                 "What could not be taken over is listed on standard error, line by line. A file that is there already is left\n"
                 "alone, unless --force is given, and that is an error unless it has the same in it.\n"
                 "\n"
                 "With --into, the table holds survey answers, one a row, about touchpoints of that map: touchpoint, stage,\n"
                 "respondent, segment, date, nps (0-10), csat (1-5), ces (1-7), expected, actual, importance (on the map's\n"
                 "scale), dimension, kano_functional, kano_dysfunctional (1-5), comment. They replace the answers to the same\n"
                 "question, dimension and segment. A name that is only nearly that of one touchpoint is left out, unless --near\n"
                 "is given; it is listed in any case.\n"
                 "\n"
                 "Examples:\n"
                 "  journey import scores.csv -o broadband.journey\n"
                 "  journey import scores.csv -o broadband.journey --scale 1-10 --title 'Home broadband'\n"
                 "  journey import besuche.csv -o besuche.journey --column Kontakt=touchpoint --column 'Note=actual'\n"
                 "  journey import README.md --part 2 -o checkout.journey\n"
                 "  journey import share.png -o broadband.journey\n"
                 "  journey import answers.csv --into broadband.journey -o measured.journey\n"
                 "\n"
                 "Exit status: 0 the map was written, 1 it could not be made, 2 wrong use.\n"),
  .run = run,
};
