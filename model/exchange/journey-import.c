/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-import.h"

#include <string.h>

#include "journey-carried.h"
#include "journey-csv-decode.h"
#include "journey-csv-header.h"
#include "journey-csv-headline.h"
#include "journey-csv-look.h"
#include "journey-csv.h"
#include "journey-edit.h"
#include "journey-exchange-text.h"
#include "journey-load.h"
#include "journey-mermaid.h"
#include "journey-outline.h"
#include "journey-reader.h"
#include "journey-text.h"

/* Of a file, in MB. */
#define MAX_DIAGRAM (JOURNEY_MERMAID_MAX_SIZE / 1024 / 1024)
#define MAX_TEXT 8

/* Of a text, in bytes: what the columns of a table are looked for in. */
#define HEAD 4096

static const char *const table_endings[] = { "csv", "tsv", NULL };
static const char *const mermaid_endings[] = { "mmd", "mermaid", NULL };
static const char *const markdown_endings[] = { "md", "markdown", NULL };
static const char *const text_endings[] = { "txt", "text", NULL };
static const char *const png_endings[] = { "png", NULL };
static const char *const svg_endings[] = { "svg", NULL };
static const char *const pdf_endings[] = { "pdf", NULL };

static const struct
{
  JourneyImportKind kind;
  const char *const *endings;
} kinds[] = {
  { JOURNEY_IMPORT_TABLE, table_endings },       { JOURNEY_IMPORT_MERMAID, mermaid_endings },
  { JOURNEY_IMPORT_MARKDOWN, markdown_endings }, { JOURNEY_IMPORT_TEXT, text_endings },
  { JOURNEY_IMPORT_PNG, png_endings },           { JOURNEY_IMPORT_SVG, svg_endings },
  { JOURNEY_IMPORT_PDF, pdf_endings },
};

/* A map made from 'bus trip.csv' is called 'bus trip' until somebody finds a better title. */
static char *
title_from_name (GFile *file)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *title = name ? g_filename_display_name (name) : g_strdup ("");
  char *dot = strrchr (title, '.');

  if (dot && dot != title)
    *dot = '\0';

  return journey_text_clean (title);
}

static JourneyImportKind
kind_of_file (GFile *file)
{
  g_autofree char *name = g_file_get_basename (file);

  return name ? journey_import_kind_of (name) : JOURNEY_IMPORT_NONE;
}

static gboolean
is_text (JourneyImportKind kind)
{
  return kind == JOURNEY_IMPORT_MERMAID || kind == JOURNEY_IMPORT_MARKDOWN || kind == JOURNEY_IMPORT_TEXT;
}

static gboolean
is_picture (JourneyImportKind kind)
{
  return kind == JOURNEY_IMPORT_PNG || kind == JOURNEY_IMPORT_SVG || kind == JOURNEY_IMPORT_PDF;
}

/* Text and diagrams are looked through again and again, and nobody writes large ones. A table under the name of a text may be
 * large, and is looked at later. */
static GBytes *
decode_text (GBytes *bytes, JourneyImportKind kind, JourneyReport *report, GError **error)
{
  if (kind == JOURNEY_IMPORT_MERMAID && !journey_exchange_check_size (bytes, MAX_DIAGRAM, error))
    return NULL;
  if (kind == JOURNEY_IMPORT_MARKDOWN && !journey_exchange_check_size (bytes, MAX_TEXT, error))
    return NULL;

  return journey_csv_decode (bytes, report, error);
}

static JourneyMap *
import_table (GBytes *bytes, const JourneyImportOptions *options, const char *fallback, JourneyReport *report, GError **error)
{
  JourneyCsvOptions csv = { options->title ? options->title : fallback, options->scale_low, options->scale_high,
                            options->columns };

  return journey_csv_import (bytes, &csv, report, error);
}

/* The map that somebody put into a picture of it, with the title that it has. */
static JourneyMap *
import_picture (GBytes *bytes, JourneyImportKind kind, const JourneyImportOptions *options, JourneyReport *report, GError **error)
{
  JourneyCarrier carrier = kind == JOURNEY_IMPORT_PNG   ? JOURNEY_CARRIER_PNG
                           : kind == JOURNEY_IMPORT_SVG ? JOURNEY_CARRIER_SVG
                                                        : JOURNEY_CARRIER_PDF;
  g_autoptr (GBytes) carried = journey_carried_find (bytes, carrier, error);
  g_autoptr (JourneyState) state = carried ? journey_read_bytes (carried, report, error) : NULL;
  JourneyMap *map = state ? journey_map_new_from_state (state) : NULL;

  if (map && options->title && *options->title)
    journey_edit_set_text (JOURNEY_NODE (map), JOURNEY_MAP_TITLE, options->title);

  return map;
}

static gboolean
has_journeys (GBytes *text)
{
  g_auto (GStrv) titles = journey_mermaid_list (text, TRUE);

  return titles[0] != NULL;
}

/* Whether a line of an outline begins with it, as with a bullet or a number. */
static gboolean
begins_item (const char *cell)
{
  return strchr (cell, ' ') && !g_unichar_isalpha (g_utf8_get_char (cell));
}

/* Whether a line names the columns of a table: one of them for what has to be there, and below titles another one, as they are
 * words that an outline has, too. */
static gboolean
names_columns (const char *line, gboolean below_titles)
{
  g_auto (GStrv) cells = g_strsplit_set (line, "\t,;", -1);
  gboolean has_touchpoint = FALSE;
  guint n = 0;

  for (guint i = 0; cells[i]; i++)
    {
      JourneyCsvField field = journey_csv_header_find (g_strstrip (g_strdelimit (cells[i], "\"", ' ')));

      has_touchpoint |= field == JOURNEY_CSV_TOUCHPOINT;
      n += field != JOURNEY_CSV_LANE;
    }

  return has_touchpoint && (!below_titles || (n > 1 && !begins_item (cells[0])));
}

/* Spreadsheets write tables under this name, too. */
static gboolean
is_table (GBytes *text)
{
  g_autoptr (GBytes) head = g_bytes_new_from_bytes (text, 0, MIN (g_bytes_get_size (text), HEAD));
  g_autofree char *plain = journey_exchange_text (head);
  g_auto (GStrv) lines = NULL;
  const char *end;
  guint n = 0;

  /* The last character may be cut in two. */
  if (!g_utf8_validate (plain, -1, &end))
    plain[end - plain] = '\0';
  lines = g_strsplit_set (plain, "\r\n", -1);
  for (guint i = 0; lines[i] && n <= JOURNEY_CSV_MAX_TITLES; i++)
    {
      if (journey_text_is_blank (lines[i]))
        continue;
      if (names_columns (lines[i], n > 0))
        return TRUE;
      n++;
    }

  return FALSE;
}

static JourneyMap *
import_text (GBytes *text,
             JourneyImportKind kind,
             const JourneyImportOptions *options,
             const char *fallback,
             JourneyReport *report,
             GError **error)
{
  JourneyMermaidOptions mermaid = { options->title, fallback, kind == JOURNEY_IMPORT_MARKDOWN, options->part };
  JourneyOutlineOptions outline = { options->title, fallback, kind == JOURNEY_IMPORT_MARKDOWN };
  guint n_of_file = report ? journey_report_length (report) : 0;
  JourneyMap *map;

  if (!journey_exchange_check_size (text, MAX_TEXT, error))
    return NULL;
  if (kind == JOURNEY_IMPORT_MERMAID || (kind == JOURNEY_IMPORT_MARKDOWN && (options->part > 0 || has_journeys (text))))
    map = journey_mermaid_import (text, &mermaid, report, error);
  else
    map = journey_outline_import (text, &outline, report, error);
  if (!map)
    journey_report_truncate (report, n_of_file);

  return map;
}

/**
 * journey_import_kind_of:
 * @name: of a file
 *
 * Returns: what its ending says that it is
 */
JourneyImportKind
journey_import_kind_of (const char *name)
{
  const char *dot = strrchr (name, '.');

  for (guint i = 0; dot && i < G_N_ELEMENTS (kinds); i++)
    for (guint j = 0; kinds[i].endings[j]; j++)
      if (g_ascii_strcasecmp (dot + 1, kinds[i].endings[j]) == 0)
        return kinds[i].kind;

  return JOURNEY_IMPORT_NONE;
}

/**
 * journey_import_endings:
 *
 * Returns: (nullable) (transfer none) (array zero-terminated=1): the endings of the names of files of @kind, without the dot
 */
const char *const *
journey_import_endings (JourneyImportKind kind)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (kinds[i].kind == kind)
      return kinds[i].endings;

  return NULL;
}

/**
 * journey_import_file:
 * @file: of another program; one whose name says nothing is taken for a table
 * @options: (nullable): what the map is called, its scale, and which of several it is
 * @report: (nullable): where everything that could not be taken over is listed, with its line; without a map, only what holds
 *   of the file itself
 *
 * Makes a map of a file, or takes the one out that a picture carries. Never waits for a pipe or a device, and never takes in more
 * than a file may have. May be called from any thread.
 *
 * Returns: (transfer full) (nullable): a map with one step to undo, or, from a picture, none; NULL with a %JOURNEY_CSV_ERROR, a
 *   %JOURNEY_MERMAID_ERROR, a %JOURNEY_OUTLINE_ERROR, a %JOURNEY_CARRIED_ERROR, a JOURNEY_FORMAT_ERROR when the file is too
 *   large or the map inside a picture cannot be read, or a G_IO_ERROR
 */
JourneyMap *
journey_import_file (
    GFile *file, const JourneyImportOptions *options, JourneyReport *report, GCancellable *cancellable, GError **error)
{
  const JourneyImportOptions none = { 0 };
  JourneyImportKind kind = kind_of_file (file);
  g_autofree char *fallback = title_from_name (file);
  g_autoptr (GBytes) bytes = journey_load_file (file, NULL, cancellable, error);
  g_autoptr (GBytes) text = NULL;

  options = options ? options : &none;
  if (!bytes)
    return NULL;
  if (is_picture (kind))
    return import_picture (bytes, kind, options, report, error);
  text = is_text (kind) ? decode_text (bytes, kind, report, error) : NULL;
  if (is_text (kind) && !text)
    return NULL;
  /* Only a table has a scale. */
  if (!text || (kind == JOURNEY_IMPORT_TEXT && (options->scale_low != options->scale_high || is_table (text))))
    return import_table (text ? text : bytes, options, fallback, report, error);

  return import_text (text, kind, options, fallback, report, error);
}

/**
 * journey_import_list:
 * @file: of another program
 *
 * Returns: (transfer full) (nullable): what each of the journeys in @file is called, an empty text for one without a title; for
 *   a table or an outline, which holds just one, no text at all; NULL when the file cannot be read
 */
GStrv
journey_import_list (GFile *file, GCancellable *cancellable, GError **error)
{
  JourneyImportKind kind = kind_of_file (file);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GBytes) text = NULL;

  if (kind != JOURNEY_IMPORT_MERMAID && kind != JOURNEY_IMPORT_MARKDOWN)
    return g_new0 (char *, 1);

  bytes = journey_load_file (file, NULL, cancellable, error);
  text = bytes ? decode_text (bytes, kind, NULL, error) : NULL;

  return text ? journey_mermaid_list (text, kind == JOURNEY_IMPORT_MARKDOWN) : NULL;
}

/**
 * journey_import_columns:
 * @file: of another program
 *
 * Returns: (transfer full) (nullable) (element-type JourneyCsvLook): what the columns of a table are, none for what is no table;
 *   NULL when the file cannot be read
 */
GPtrArray *
journey_import_columns (GFile *file, GCancellable *cancellable, GError **error)
{
  JourneyImportKind kind = kind_of_file (file);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GBytes) text = NULL;

  if (kind != JOURNEY_IMPORT_NONE && kind != JOURNEY_IMPORT_TABLE && kind != JOURNEY_IMPORT_TEXT)
    return journey_csv_look_none ();

  bytes = journey_load_file (file, NULL, cancellable, error);
  text = bytes ? decode_text (bytes, kind, NULL, error) : NULL;
  if (!text)
    return NULL;
  if (kind == JOURNEY_IMPORT_TEXT && !is_table (text))
    return journey_csv_look_none ();

  return journey_csv_look (text, error);
}

/**
 * journey_import_asks:
 * @file: of another program
 *
 * Returns: whether it is a table of which somebody should say what some columns hold, since their names are not known
 */
gboolean
journey_import_asks (GFile *file, GCancellable *cancellable)
{
  g_autoptr (GPtrArray) looks = journey_import_columns (file, cancellable, NULL);

  for (guint i = 0; looks && i < looks->len; i++)
    if (!((const JourneyCsvLook *)g_ptr_array_index (looks, i))->known)
      return TRUE;

  return FALSE;
}

/**
 * journey_import_error_line:
 *
 * Returns: the line of a file that @error is about, where an editor can go; 0 when it is about the whole file
 */
guint
journey_import_error_line (const GError *error)
{
  return g_error_matches (error, JOURNEY_CSV_ERROR, JOURNEY_CSV_ERROR_ENCODING)
         || g_error_matches (error, JOURNEY_CSV_ERROR, JOURNEY_CSV_ERROR_EMPTY);
}
