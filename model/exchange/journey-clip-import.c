/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>
#include <string.h>

#include "journey-clip-text.h"
#include "journey-csv-header.h"
#include "journey-csv-reader.h"
#include "journey-csv.h"
#include "journey-text.h"

/* What a text from another program is: lines, a table, or a table whose columns have our names. */

#define MAX_SIZE (16 * 1024 * 1024)
#define MAX_ROWS 20000

static GPtrArray *
new_rows (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify)g_strfreev);
}

static gboolean
check_rows (GPtrArray *rows, GError **error)
{
  if (rows->len <= MAX_ROWS)
    return TRUE;

  g_set_error (error, JOURNEY_CSV_ERROR, JOURNEY_CSV_ERROR_LIMIT, _ ("What was copied has more than %d lines. Copy it in parts."),
               MAX_ROWS);
  return FALSE;
}

static char **
take_row (JourneyCsvReader *reader)
{
  guint n = journey_csv_reader_n_cells (reader);
  char **cells = g_new0 (char *, n + 1);

  for (guint i = 0; i < n; i++)
    cells[i] = g_strdup (journey_csv_reader_cell (reader, i));

  return cells;
}

/* Returns NULL with an error when there is too much of it, and without one when quotes do not stand as in a table. */
static GPtrArray *
read_table (const char *text, GError **error)
{
  g_auto (JourneyCsvReader) reader = { 0 };
  g_autoptr (GPtrArray) rows = new_rows ();
  g_autoptr (GError) trouble = NULL;

  journey_csv_reader_init (&reader, text, strlen (text), '\t');
  while (rows->len <= MAX_ROWS && journey_csv_reader_next (&reader, &trouble))
    {
      if (reader.stray_line || reader.unclosed_line)
        return NULL;
      g_ptr_array_add (rows, take_row (&reader));
    }

  if (trouble)
    g_propagate_error (error, g_steal_pointer (&trouble));
  else if (check_rows (rows, error))
    return g_steal_pointer (&rows);

  return NULL;
}

/* As a table would be read, but with quotes as letters. Blank lines say nothing. */
static GPtrArray *
split_lines (const char *text, GError **error)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", MAX_ROWS + 2);
  g_autoptr (GPtrArray) rows = new_rows ();

  for (guint i = 0; lines[i]; i++)
    if (!journey_text_is_blank (lines[i]))
      g_ptr_array_add (rows, g_strsplit (lines[i], "\t", JOURNEY_CSV_MAX_CELLS));

  return check_rows (rows, error) ? g_steal_pointer (&rows) : NULL;
}

/* A single cell of a spreadsheet that holds several lines comes in quotes; a quotation does, too. */
static gboolean
is_quoted_cell (const char *text)
{
  const char *end = text[0] == '"' ? strstr (text + 1, "\"\n") : NULL;

  if (text[0] == '"' && !end && g_str_has_suffix (text + 1, "\""))
    end = text + strlen (text) - 1;

  return end && memchr (text, '\n', (gsize)(end - text));
}

static gboolean
is_bullet (const char *cell)
{
  static const char bullets[] = "-*•◦▪·–—‣●○■□";
  guint n = 0;

  while (g_ascii_isdigit (cell[n]))
    n++;
  if (n > 0)
    return n <= 3 && (strcmp (cell + n, ".") == 0 || strcmp (cell + n, ")") == 0);

  return *cell && g_utf8_strchr (bullets, -1, g_utf8_get_char (cell)) && !*g_utf8_next_char (cell);
}

/* Lists in documents have tabs before and behind their bullets, and those in notes only before what belongs to the line above;
 * that makes them no table, whose rows are all as long. */
static gboolean
is_list (GPtrArray *rows)
{
  guint n_cells = rows->len > 0 ? g_strv_length (g_ptr_array_index (rows, 0)) : 0;
  guint n_bullets = 0;
  gboolean is_even = TRUE;

  for (guint i = 0; i < rows->len; i++)
    {
      char **cells = g_ptr_array_index (rows, i);

      is_even &= g_strv_length (cells) == n_cells;

      for (guint j = 0; cells[j] && cells[j + 1]; j++)
        if (is_bullet (cells[j]))
          n_bullets++;
        else if (*cells[j])
          return FALSE;
    }

  return n_bullets > 0 || !is_even;
}

/* Leaves of each row its last cell. */
static void
drop_bullets (GPtrArray *rows)
{
  for (guint i = 0; i < rows->len; i++)
    {
      char **cells = g_ptr_array_index (rows, i);
      guint last = g_strv_length (cells) - 1;

      for (guint j = 0; j < last; j++)
        g_free (cells[j]);
      cells[0] = cells[last];
      cells[1] = NULL;
    }
}

/* Whether the first row names columns of ours, with @separator between them: the touchpoints, and at least one other. */
static gboolean
names_columns (const char *text, char separator, gboolean *has_stages)
{
  g_auto (JourneyCsvReader) reader = { 0 };
  gboolean has_touchpoint = FALSE;
  guint n = 0;

  *has_stages = FALSE;
  journey_csv_reader_init (&reader, text, strlen (text), separator);
  if (!journey_csv_reader_next (&reader, NULL))
    return FALSE;

  for (guint i = 0; i < journey_csv_reader_n_cells (&reader); i++)
    {
      JourneyCsvField field = journey_csv_header_find (journey_csv_reader_cell (&reader, i));

      n += field != JOURNEY_CSV_LANE;
      has_touchpoint |= field == JOURNEY_CSV_TOUCHPOINT;
      *has_stages |= field == JOURNEY_CSV_STAGE;
    }

  return n >= 2 && has_touchpoint;
}

static JourneyClip *
import (const char *text, gboolean has_stages, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (JourneyReport) report = journey_report_new ();
  g_autoptr (JourneyMap) map = journey_csv_import (bytes, NULL, report, error);

  if (!map)
    return NULL;

  return journey_clip_new_imported (has_stages ? JOURNEY_CLIP_STAGES : JOURNEY_CLIP_TOUCHPOINTS, journey_map_state (map), report);
}

/* @text: with line feeds only */
static JourneyClip *
make_table (const char *text, GError **error)
{
  g_autoptr (GPtrArray) rows = NULL;
  g_autoptr (GError) trouble = NULL;

  if (strchr (text, '\t') || is_quoted_cell (text))
    rows = read_table (text, &trouble);
  if (!rows && !trouble)
    rows = split_lines (text, &trouble);
  if (!rows)
    {
      g_propagate_error (error, g_steal_pointer (&trouble));
      return NULL;
    }

  if (is_list (rows))
    drop_bullets (rows);

  return journey_clip_new_table (rows);
}

/**
 * journey_clip_from_text:
 * @text: what another program copied, which need not be valid UTF-8 nor end with NUL
 * @length: its bytes
 *
 * Finds out what a text is: a table whose first row names columns as those of a file to import, any other table, with
 * tabs between its cells as spreadsheets have them, or lines. Control characters are left out. May be called from any
 * thread.
 *
 * Returns: (transfer full) (nullable): the clip, or NULL with a JOURNEY_CSV_ERROR when there is too much of it, or nothing
 */
JourneyClip *
journey_clip_from_text (const char *text, gsize length, GError **error)
{
  g_autofree char *valid = NULL;
  g_autofree char *clean = NULL;
  gboolean has_stages;

  if (length > MAX_SIZE)
    {
      g_set_error (error, JOURNEY_CSV_ERROR, JOURNEY_CSV_ERROR_LIMIT,
                   _ ("What was copied is larger than %d MB. Copy it in parts."), MAX_SIZE / 1024 / 1024);
      return NULL;
    }

  valid = g_utf8_make_valid (text, (gssize)length);
  clean = journey_text_clean (valid);
  if (journey_text_is_blank (clean))
    {
      g_set_error_literal (error, JOURNEY_CSV_ERROR, JOURNEY_CSV_ERROR_EMPTY, _ ("What was copied holds no text."));
      return NULL;
    }

  for (const char *separator = "\t;,"; *separator; separator++)
    if (names_columns (clean, *separator, &has_stages))
      return import (clean, has_stages, error);

  return make_table (clean, error);
}
