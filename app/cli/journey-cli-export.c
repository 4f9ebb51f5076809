/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <string.h>

#include "journey-cli.h"
#include "journey-disk.h"
#include "journey-exchange.h"
#include "journey-export-kind.h"
#include "journey-export-pages.h"
#include "journey-kinds.h"
#include "journey-number.h"
#include "journey-writer.h"

#define DPI_LOWEST 24
#define DPI_HIGHEST 1200

static const char *const strips[] = { "auto", "none", NULL };

static const char *const papers[] = { "natural", "a4", "a3", "a2", "a1", "a0", "letter", NULL };
static const JourneyPaper paper_kinds[] = { JOURNEY_PAPER_NATURAL, JOURNEY_PAPER_A4, JOURNEY_PAPER_A3,    JOURNEY_PAPER_A2,
                                            JOURNEY_PAPER_A1,      JOURNEY_PAPER_A0, JOURNEY_PAPER_LETTER };

static const char *const orientations[] = { "auto", "portrait", "landscape", NULL };
static const JourneyOrientation orientation_kinds[] = { JOURNEY_ORIENTATION_AUTO, JOURNEY_ORIENTATION_PORTRAIT,
                                                        JOURNEY_ORIENTATION_LANDSCAPE };

static const char *const layouts[] = { "one-page", "stages", "poster", "cards", "scoring", NULL };
static const JourneyPageLayout layout_kinds[] = { JOURNEY_LAYOUT_ONE_PAGE, JOURNEY_LAYOUT_STAGES, JOURNEY_LAYOUT_POSTER,
                                                  JOURNEY_LAYOUT_CARDS, JOURNEY_LAYOUT_SCORING };

static const char *const themes[] = { "print", "light", "dark", "high-contrast", "high-contrast-dark", NULL };
static const JourneyThemeKind theme_kinds[] = { JOURNEY_THEME_PRINT, JOURNEY_THEME_LIGHT, JOURNEY_THEME_DARK,
                                                JOURNEY_THEME_HIGH_CONTRAST, JOURNEY_THEME_HIGH_CONTRAST_DARK };

typedef struct
{
  char *output;
  char *format;
  char *dpi;
  char *strip;
  char *theme;
  gboolean with_analysis;
  gboolean carry_map;
  gboolean transparent;
  char *page;
  char *orientation;
  char *layout;
  char **stages;
  char **lanes;
  gboolean no_persona_strip;
} Options;

static void
options_clear (Options *options)
{
  g_free (options->output);
  g_free (options->format);
  g_free (options->dpi);
  g_free (options->strip);
  g_free (options->theme);
  g_free (options->page);
  g_free (options->orientation);
  g_free (options->layout);
  g_strfreev (options->stages);
  g_strfreev (options->lanes);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

/* One map and where it goes. */
typedef struct
{
  const char *map;
  char *output;
} Task;

static void
task_clear (Task *task)
{
  g_free (task->output);
}

static GPtrArray *
titles_of (JourneyState *map, JourneyListId list, JourneyFieldId field)
{
  GPtrArray *titles = g_ptr_array_new ();

  for (guint i = 0; i < journey_state_n_children (map, list); i++)
    g_ptr_array_add (titles, (gpointer)journey_state_text (journey_state_child (map, list, i), field));
  g_ptr_array_add (titles, NULL);

  return titles;
}

/* The ids of what is called by @titles; NULL with @error set when something is not in the map. Small letters do for capitals. */
static GPtrArray *
find_titles (JourneyState *map, JourneyListId list, JourneyFieldId field, char **titles, GError **error)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();

  for (guint i = 0; titles[i]; i++)
    {
      g_autofree char *title = journey_cli_text (titles[i]);
      g_autofree char *wanted = g_utf8_casefold (title, -1);
      guint before = ids->len;

      for (guint j = 0; j < journey_state_n_children (map, list); j++)
        {
          JourneyState *state = journey_state_child (map, list, j);
          g_autofree char *found = g_utf8_casefold (journey_state_text (state, field), -1);

          if (strcmp (found, wanted) == 0)
            g_ptr_array_add (ids, (char *)journey_state_id (state));
        }
      if (ids->len == before)
        {
          g_autoptr (GPtrArray) names = titles_of (map, list, field);
          g_autofree char *known = journey_cli_list ((const char *const *)names->pdata);

          if (!*known)
            g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND,
                                 list == JOURNEY_MAP_STAGES ? _ ("there is no stage in this map that has a name")
                                                            : _ ("there is no lane in this map that has a name"));
          else
            /* translators: what was given, and what can be */
            g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND,
                         list == JOURNEY_MAP_STAGES ? _ ("there is no stage '%s' in this map, but: %s")
                                                    : _ ("there is no lane '%s' in this map, but: %s"),
                         title, known);
          return NULL;
        }
    }
  g_ptr_array_add (ids, NULL);

  return g_steal_pointer (&ids);
}

/* What whoever prints it should know. */
static void
remark (JourneyState *map, const char *path, const JourneyExportOptions *options)
{
  g_autofree char *text = journey_export_remark (map, options, NULL);

  if (text)
    journey_cli_message (path, 0, text);
}

static gboolean
write_output (
    JourneyState *map, const JourneyExportKind *kind, const char *path, const JourneyExportOptions *options, GError **error)
{
  g_autoptr (JourneyReport) report = journey_report_new ();
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GBytes) text = NULL;

  if (kind->is_picture)
    {
      remark (map, path, options);
      return journey_export_file (map, kind->format, file, options, NULL, error);
    }

  text = journey_exchange_export (map, kind->nick, report, error);
  if (!text || !journey_disk_write_bytes (file, text, NULL, error))
    return FALSE;

  journey_cli_report (path, report);
  return TRUE;
}

/* Each map has ids of its own for what was asked for by its title. */
static gboolean
write_chosen (JourneyState *map,
              const Task *task,
              const Options *wishes,
              const JourneyExportKind *kind,
              const JourneyExportOptions *options,
              GError **error)
{
  JourneyExportOptions own = *options;
  g_autoptr (GPtrArray) stages = NULL;
  g_autoptr (GPtrArray) lanes = NULL;

  if (wishes->stages && !(stages = find_titles (map, JOURNEY_MAP_STAGES, JOURNEY_STAGE_TITLE, wishes->stages, error)))
    return FALSE;
  if (wishes->lanes && !(lanes = find_titles (map, JOURNEY_MAP_LANES, JOURNEY_LANE_TITLE, wishes->lanes, error)))
    return FALSE;

  own.stages = stages ? (const char *const *)stages->pdata : NULL;
  own.lanes = lanes ? (const char *const *)lanes->pdata : NULL;

  return write_output (map, kind, task->output, &own, error);
}

static JourneyCliStatus
export_map (const Task *task, const Options *wishes, const JourneyExportKind *kind, const JourneyExportOptions *options)
{
  g_autoptr (JourneyReport) report = journey_report_new ();
  g_autoptr (JourneyState) map = journey_cli_read (task->map, report);
  g_autoptr (GError) error = NULL;

  if (!map)
    return JOURNEY_CLI_PROBLEM;
  if (write_chosen (map, task, wishes, kind, options, &error))
    return JOURNEY_CLI_DONE;

  journey_cli_error (task->output, error);
  return JOURNEY_CLI_PROBLEM;
}

static char *
output_in (const char *folder, const char *map, const JourneyExportKind *kind)
{
  g_autofree char *name = g_path_get_basename (map);
  g_autofree char *file = NULL;

  if (g_str_has_suffix (name, ".journey"))
    name[strlen (name) - strlen (".journey")] = '\0';
  file = g_strconcat (name, ".", kind->nick, NULL);

  return g_build_filename (folder, file, NULL);
}

static GArray *
plan (const Options *options, char **maps, const JourneyExportKind *kind)
{
  gboolean folder = g_file_test (options->output, G_FILE_TEST_IS_DIR);
  GArray *tasks = g_array_new (FALSE, FALSE, sizeof (Task));

  g_array_set_clear_func (tasks, (GDestroyNotify)task_clear);
  for (guint i = 0; maps[i]; i++)
    {
      Task task = { maps[i], folder ? output_in (options->output, maps[i], kind) : g_strdup (options->output) };

      g_array_append_val (tasks, task);
    }

  return tasks;
}

/* A text that is the same for all names of one file; empty when @path leads nowhere. */
static char *
identity_of (const char *path)
{
  GStatBuf info;

  if (g_stat (path, &info) != 0)
    return g_strdup ("");

  return g_strdup_printf ("%" G_GUINT64_FORMAT ":%" G_GUINT64_FORMAT, (guint64)info.st_dev, (guint64)info.st_ino);
}

/* Nothing is written when one output would go over another, or over a map. */
static JourneyCliStatus
check_plan (const JourneyCliCommand *command, GArray *tasks)
{
  g_autoptr (GHashTable) outputs = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) maps = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < tasks->len; i++)
    g_hash_table_add (maps, identity_of (g_array_index (tasks, Task, i).map));
  for (guint i = 0; i < tasks->len; i++)
    {
      char *output = g_array_index (tasks, Task, i).output;
      g_autofree char *identity = identity_of (output);

      if (!g_hash_table_add (outputs, output))
        return journey_cli_misuse (command, _ ("two maps would both become '%s'"), output);
      if (*identity && g_hash_table_contains (maps, identity))
        return journey_cli_misuse (command, _ ("'%s' would be written over a map"), output);
    }

  return JOURNEY_CLI_DONE;
}

static JourneyCliStatus
export_all (const JourneyCliCommand *command,
            GArray *tasks,
            const Options *wishes,
            const JourneyExportKind *kind,
            const JourneyExportOptions *options)
{
  JourneyCliStatus status = check_plan (command, tasks);

  if (status != JOURNEY_CLI_DONE)
    return status;
  for (guint i = 0; i < tasks->len; i++)
    {
      JourneyCliStatus exported = export_map (&g_array_index (tasks, Task, i), wishes, kind, options);

      status = MAX (status, exported);
    }

  return status;
}

static JourneyCliStatus
find_format (const JourneyCliCommand *command, const char *format, const JourneyExportKind **kind)
{
  g_autoptr (GPtrArray) nicks = g_ptr_array_new ();
  int chosen;

  for (guint i = 0; journey_export_kind_at (i); i++)
    g_ptr_array_add (nicks, (char *)journey_export_kind_at (i)->nick);
  g_ptr_array_add (nicks, NULL);

  chosen = journey_cli_choose (command, "--format", (const char *const *)nicks->pdata, format);
  if (chosen < 0)
    return JOURNEY_CLI_MISUSE;

  *kind = journey_export_kind_at ((guint)chosen);
  return JOURNEY_CLI_DONE;
}

/* A file that is called like another format is opened by no program. */
static JourneyCliStatus
take_format (const JourneyCliCommand *command, const Options *options, gboolean folder, const JourneyExportKind **kind)
{
  const JourneyExportKind *named = folder ? NULL : journey_export_kind_of_name (options->output);
  JourneyCliStatus status = find_format (command, options->format, kind);

  if (status == JOURNEY_CLI_DONE && named && named != *kind)
    return journey_cli_misuse (command, _ ("'%s' is called as if it were another format than --format says"), options->output);

  return status;
}

static JourneyCliStatus
choose_format (const JourneyCliCommand *command, const Options *options, char **maps, const JourneyExportKind **kind)
{
  gboolean folder;

  if (!maps[0])
    return journey_cli_misuse (command, _ ("the map to export is missing"));
  if (!options->output || !*options->output)
    return journey_cli_misuse (command, _ ("-o with the file to write is missing"));

  folder = g_file_test (options->output, G_FILE_TEST_IS_DIR);
  if (maps[1] && !folder)
    return journey_cli_misuse (command, _ ("for several maps, -o must be a folder that is there"));
  if (folder && !options->format)
    return journey_cli_misuse (command, _ ("'%s' is a folder, so --format is needed"), options->output);

  if (!folder && g_str_has_suffix (options->output, G_DIR_SEPARATOR_S))
    return journey_cli_misuse (command, _ ("there is no folder '%s'"), options->output);

  if (options->format)
    return take_format (command, options, folder, kind);

  *kind = journey_export_kind_of_name (options->output);
  if (!*kind)
    return journey_cli_misuse (command, _ ("'%s' does not end in .png, .pdf, .svg, .html, .csv, .xlsx, .md or .mmd"),
                               options->output);

  return JOURNEY_CLI_DONE;
}

static JourneyCliStatus
choose_options (const JourneyCliCommand *command, const Options *options, JourneyExportOptions *export_options)
{
  double dpi = export_options->dpi;
  int strip;
  int theme;

  if (options->dpi && (!journey_number_parse (options->dpi, &dpi) || dpi < DPI_LOWEST || dpi > DPI_HIGHEST))
    return journey_cli_misuse (command, _ ("--dpi must be a number from %d to %d"), DPI_LOWEST, DPI_HIGHEST);
  strip = journey_cli_choose (command, "--strip", strips, options->strip);
  if (strip < 0)
    return JOURNEY_CLI_MISUSE;
  theme = journey_cli_choose (command, "--theme", themes, options->theme);
  if (theme < 0)
    return JOURNEY_CLI_MISUSE;

  export_options->dpi = dpi;
  export_options->one_strip = strip == 1;
  export_options->theme = theme_kinds[theme];
  return JOURNEY_CLI_DONE;
}

static gboolean
is_pdf (const JourneyExportKind *kind)
{
  return kind->is_picture && kind->format == JOURNEY_EXPORT_PDF;
}

static JourneyCliStatus
choose_pages (const JourneyCliCommand *command,
              const Options *options,
              const JourneyExportKind *kind,
              JourneyExportOptions *export_options)
{
  int paper = journey_cli_choose (command, "--page", papers, options->page);
  int orientation = paper < 0 ? -1 : journey_cli_choose (command, "--orientation", orientations, options->orientation);
  int layout = orientation < 0 ? -1 : journey_cli_choose (command, "--layout", layouts, options->layout);

  if (layout < 0)
    return JOURNEY_CLI_MISUSE;
  if (options->page && !is_pdf (kind))
    return journey_cli_misuse (command, _ ("--page is for PDF only"));
  if ((options->orientation || options->layout) && !is_pdf (kind))
    return journey_cli_misuse (command, _ ("--orientation and --layout are for PDF only"));

  export_options->paper = paper_kinds[paper];
  export_options->orientation = orientation_kinds[orientation];
  export_options->layout = layout_kinds[layout];
  if (export_options->paper == JOURNEY_PAPER_NATURAL && (options->orientation || options->layout))
    return journey_cli_misuse (command, _ ("--orientation and --layout go with --page and the size of the paper"));
  if (!journey_layout_shows_map (export_options->layout)
      && (options->lanes || options->no_persona_strip || options->with_analysis))
    return journey_cli_misuse (command, _ ("--lane, --no-persona-strip and --with-analysis are for a map, not for --layout %s"),
                               options->layout);

  return JOURNEY_CLI_DONE;
}

/* What not every kind of file can have. */
static JourneyCliStatus
choose_parts (const JourneyCliCommand *command,
              const Options *options,
              const JourneyExportKind *kind,
              JourneyExportOptions *export_options)
{
  if (options->with_analysis && !is_pdf (kind))
    return journey_cli_misuse (command, _ ("--with-analysis is for PDF only"));
  if (options->carry_map && !(kind->is_picture && journey_export_format_carries (kind->format)))
    return journey_cli_misuse (command, _ ("--carry-map is for PNG, PDF and SVG only"));

  if (options->transparent && !(kind->is_picture && (kind->format == JOURNEY_EXPORT_PNG || kind->format == JOURNEY_EXPORT_SVG)))
    return journey_cli_misuse (command, _ ("--transparent is for PNG and SVG only"));

  if ((options->stages || options->lanes || options->no_persona_strip) && !kind->is_picture)
    return journey_cli_misuse (command, _ ("--stage, --lane and --no-persona-strip are for pictures only"));

  if ((options->theme || options->strip) && !kind->is_picture)
    return journey_cli_misuse (command, _ ("--theme and --strip are for pictures only"));

  if (options->dpi && !(kind->is_picture && kind->format == JOURNEY_EXPORT_PNG))
    return journey_cli_misuse (command, _ ("--dpi is for PNG only"));

  export_options->no_persona_strip = options->no_persona_strip;
  export_options->transparent = options->transparent;
  export_options->with_analysis = options->with_analysis;
  export_options->carry = options->carry_map ? journey_write_bytes : NULL;
  return choose_pages (command, options, kind, export_options);
}

static JourneyCliStatus
run (const JourneyCliCommand *command, const char *const *arguments)
{
  g_auto (Options) options = { 0 };
  g_auto (GStrv) maps = NULL;
  g_autoptr (GArray) tasks = NULL;
  JourneyExportOptions export_options = JOURNEY_EXPORT_OPTIONS_DEFAULT;
  JourneyCliStatus status;
  const JourneyExportKind *kind = NULL;
  const GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &options.output, N_ ("The file to write, or a folder"), N_ ("OUT") },
    { "format", 0, 0, G_OPTION_ARG_STRING, &options.format,
      N_ ("png, pdf, svg, html, csv, xlsx, md or mmd, if OUT does not tell"), N_ ("FORMAT") },
    { "dpi", 0, 0, G_OPTION_ARG_STRING, &options.dpi, N_ ("Dots an inch of a PNG, 24 to 1200 (usual: 144)"), N_ ("N") },
    { "strip", 0, 0, G_OPTION_ARG_STRING, &options.strip, N_ ("auto (usual): a long map goes on below; none"), N_ ("STRIP") },
    { "theme", 0, 0, G_OPTION_ARG_STRING, &options.theme, N_ ("print (usual), light, dark, high-contrast or high-contrast-dark"),
      N_ ("THEME") },
    { "with-analysis", 0, 0, G_OPTION_ARG_NONE, &options.with_analysis, N_ ("Add pages that tell where value is lost (PDF only)"),
      NULL },
    { "transparent", 0, 0, G_OPTION_ARG_NONE, &options.transparent, N_ ("Leave out the paper behind the map (PNG, SVG)"), NULL },
    { "stage", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &options.stages, N_ ("Draw only this stage; may be given again"),
      N_ ("TITLE") },
    { "lane", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &options.lanes, N_ ("Draw only this lane; may be given again"), N_ ("TITLE") },
    { "no-persona-strip", 0, 0, G_OPTION_ARG_NONE, &options.no_persona_strip, N_ ("Leave out the strip of personas"), NULL },
    { "carry-map", 0, 0, G_OPTION_ARG_NONE, &options.carry_map, N_ ("Put the map into the picture (PNG, PDF, SVG)"), NULL },
    { "page", 0, 0, G_OPTION_ARG_STRING, &options.page, N_ ("natural (usual), a4, a3, a2, a1, a0 or letter (PDF only)"),
      N_ ("PAPER") },
    { "orientation", 0, 0, G_OPTION_ARG_STRING, &options.orientation, N_ ("auto (usual), portrait or landscape"), N_ ("WAY") },
    { "layout", 0, 0, G_OPTION_ARG_STRING, &options.layout,
      N_ ("one-page (usual), stages: a page for each; poster: tiles; cards; or scoring: sheets"), N_ ("LAYOUT") },
    G_OPTION_ENTRY_NULL,
  };

  if (!journey_cli_parse (command, entries, arguments, &maps, &status))
    return status;
  status = choose_format (command, &options, maps, &kind);
  if (status == JOURNEY_CLI_DONE)
    status = choose_options (command, &options, &export_options);
  if (status == JOURNEY_CLI_DONE)
    status = choose_parts (command, &options, kind, &export_options);
  if (status != JOURNEY_CLI_DONE)
    return status;
  if (!journey_cli_check_folder (options.output))
    return JOURNEY_CLI_PROBLEM;

  tasks = plan (&options, maps, kind);
  return export_all (command, tasks, &options, kind, &export_options);
}

const JourneyCliCommand journey_cli_export = {
  .name = "export",
  .parameters = N_ ("MAP… -o OUT"),
  .summary = N_ ("Make a picture, a table or a text of a map"),
  .details = N_ (
      "All of the map is drawn, unless stages or lanes are chosen. A picture wider than 7,200 points goes on in\n"
      "strips below; with --strip none it is one strip, or an error when no file can hold that. Several maps are\n"
      "written into the folder OUT, each under its own name. An export that is there already is made anew: it is\n"
      "written over, but never a map that is exported. What cannot be written whole is not written at all.\n"
      "\n"
      "On paper, the map is as large as fits on one page; with --layout stages each stage has pages of its own, and with\n"
      "--layout poster the map has its natural size, in tiles that overlap by 10 mm and are cut along marks. Instead of\n"
      "the map, --layout cards puts its touchpoints on cards of 76 mm to be cut out, and --layout scoring on sheets on which\n"
      "a room scores them by hand.\n"
      "\n"
      "A table (.csv) has no place for scenario, guiding questions, tallies, the status of opportunities and some more;\n"
      "what was left out of it is said on standard error. A workbook (.xlsx) and a text (.md) hold nearly everything.\n"
      "\n"
      "With --carry-map, whoever gets the picture gets the whole map in it, also what is not drawn: 'journey import'\n"
      "and the window open such a picture as the map.\n"
      "\n"
      "Examples:\n"
      "  journey export broadband.journey -o broadband.pdf --with-analysis\n"
      "  journey export broadband.journey -o broadband.png --dpi 300 --theme light\n"
      "  journey export *.journey -o pictures --format svg\n"
      "  journey export broadband.journey -o share.png --carry-map\n"
      "  journey export broadband.journey -o wall.pdf --page a4 --layout poster\n"
      "  journey export broadband.journey -o cards.pdf --page a4 --layout cards --stage Purchase\n"
      "\n"
      "Exit status: 0 done, 1 a map could not be read or a file could not be written, 2 wrong use.\n"),
  .run = run,
};
