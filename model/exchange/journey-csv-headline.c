/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-csv-headline.h"

#include <glib/gi18n.h>
#include <string.h>

#include "journey-csv-text.h"
#include "journey-csv.h"

#define MAX_SHOWN 12

/* Goes on to the next row with something in it. */
static gboolean
read_row (JourneyCsvReader *reader, GError **error)
{
  g_autoptr (GError) trouble = NULL;

  while (journey_csv_reader_next (reader, &trouble))
    if (!journey_csv_reader_is_blank (reader))
      return TRUE;

  if (trouble)
    g_propagate_error (error, g_steal_pointer (&trouble));
  else
    g_set_error_literal (error, JOURNEY_CSV_ERROR, JOURNEY_CSV_ERROR_EMPTY,
                         _ ("The file is empty. The first line of a table names its columns."));
  return FALSE;
}

/* How many of our names are in the row. */
static guint
count_names (JourneyCsvReader *reader, JourneyCsvIsKnown is_known, gboolean *has_essential)
{
  guint n_cells = journey_csv_reader_n_cells (reader);
  guint n = 0;

  *has_essential = FALSE;
  for (guint i = 0; i < n_cells; i++)
    {
      gboolean essential = FALSE;

      n += is_known (journey_csv_reader_cell (reader, i), &essential);
      *has_essential |= essential;
    }

  return n;
}

static guint
count_cells (JourneyCsvReader *reader)
{
  guint n = 0;

  for (guint i = 0; i < journey_csv_reader_n_cells (reader); i++)
    n += *journey_csv_reader_cell (reader, i) != '\0';

  return n;
}

/* Goes to one of the next rows that names the column that there must be: beside another one of ours, or else, where @by_width, in
 * a row of more cells than those above have, as a title has. Returns whether there is one. */
static gboolean
read_lower_header (JourneyCsvReader *reader, JourneyCsvIsKnown is_known, gboolean by_width)
{
  guint most = count_cells (reader);

  for (guint i = 0; i < JOURNEY_CSV_MAX_TITLES && read_row (reader, NULL); i++)
    {
      gboolean has_essential;
      guint n_names = count_names (reader, is_known, &has_essential);
      guint n_cells = count_cells (reader);

      if (has_essential && (by_width ? n_cells > most : n_names >= 2))
        return TRUE;
      most = MAX (most, n_cells);
    }

  return FALSE;
}

static gboolean
go_to (JourneyCsvReader *reader, gsize position, guint line)
{
  reader->position = position;
  reader->line = line;

  return read_row (reader, NULL);
}

/* A table goes on as wide as it begins; a list with a comma in one of its lines, maybe the last one, does not. */
static gboolean
rows_stay_wide (JourneyCsvReader *reader)
{
  guint n_rows = 0;

  while (n_rows < JOURNEY_CSV_MAX_TITLES && read_row (reader, NULL))
    {
      if (journey_csv_reader_n_cells (reader) == 1)
        return FALSE;
      n_rows++;
    }

  return n_rows > 0;
}

/* Goes to the first of the next rows that has several cells, whatever they say, if those below have, too. */
static gboolean
read_wider_row (JourneyCsvReader *reader)
{
  for (guint i = 0; i < JOURNEY_CSV_MAX_TITLES; i++)
    {
      const gsize position = reader->position;
      const guint line = reader->line;

      if (!read_row (reader, NULL))
        return FALSE;
      if (count_cells (reader) > 1)
        return rows_stay_wide (reader) && go_to (reader, position, line);
    }

  return FALSE;
}

/* Goes to the header: the first row, unless it has not the column that there must be, or nothing besides, and one of those below
 * is more of a header: then what stands above that is a title. Where no row has a name that we know, one cell alone is a title,
 * too. */
static gboolean
read_header (JourneyCsvReader *reader, JourneyCsvIsKnown is_known, GError **error)
{
  const gsize start = reader->position;
  const guint line = reader->line;
  gboolean has_essential;

  if (!read_row (reader, error))
    return FALSE;
  count_names (reader, is_known, &has_essential);
  if (has_essential && count_cells (reader) > 1)
    return TRUE;
  if (read_lower_header (reader, is_known, FALSE))
    return TRUE;

  if (go_to (reader, start, line) && read_lower_header (reader, is_known, TRUE))
    return TRUE;
  if (!has_essential && go_to (reader, start, line) && count_cells (reader) == 1 && read_wider_row (reader))
    return TRUE;

  return go_to (reader, start, line);
}

/* How much sense the header makes with @separator: names that we know count for more than any number of cells. */
static int
try_separator (const char *text, gsize length, JourneyCsvIsKnown is_known, char separator)
{
  g_auto (JourneyCsvReader) reader = { 0 };
  g_autoptr (GError) error = NULL;
  gboolean has_essential;

  journey_csv_reader_init (&reader, text, length, separator);
  if (!read_header (&reader, is_known, &error))
    return error->code == JOURNEY_CSV_ERROR_LIMIT ? JOURNEY_CSV_MAX_CELLS : -1;

  return (int)(count_names (&reader, is_known, &has_essential) * (JOURNEY_CSV_MAX_CELLS + 1)
               + journey_csv_reader_n_cells (&reader));
}

static char
find_separator (const char *text, gsize length, JourneyCsvIsKnown is_known)
{
  const char *separators = ",;\t";
  char best = *separators;
  int best_sense = -1;

  for (const char *separator = separators; *separator; separator++)
    {
      int sense = try_separator (text, length, is_known, *separator);

      if (sense > best_sense)
        {
          best = *separator;
          best_sense = sense;
        }
    }

  return best;
}

/* Some spreadsheets begin with a line 'sep=;'. */
static char
take_separator_line (const char *text, gsize length)
{
  if (length < 6 || g_ascii_strncasecmp (text, "sep=", 4) != 0 || !strchr (",;\t", text[4]) || !strchr ("\r\n", text[5]))
    return '\0';

  return text[4];
}

static void
list_title (JourneyCsvReader *reader, JourneyCsvRemarks *remarks)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *shown = NULL;

  for (guint i = 0; i < journey_csv_reader_n_cells (reader); i++)
    if (*journey_csv_reader_cell (reader, i))
      g_string_append_printf (text, "%s%s", text->len > 0 ? ", " : "", journey_csv_reader_cell (reader, i));
  shown = journey_csv_shorten (text->str);
  journey_csv_remark (remarks, JOURNEY_REMARK_SKIPPED, reader->row_line,
                      _ ("“%s” is left out: it stands above the names of the columns."), shown);
}

/* Lists what stands above the header, on which the reader is and stays. */
static void
list_titles (JourneyCsvReader *reader, gsize start, JourneyCsvRemarks *remarks)
{
  const guint header_line = reader->row_line;

  reader->position = start;
  reader->line = 1;
  while (read_row (reader, NULL) && reader->row_line < header_line)
    list_title (reader, remarks);
}

/**
 * journey_csv_headline_find:
 * @reader: (out caller-allocates): a reader; give it back with journey_csv_reader_clear (), also after an error
 * @text: UTF-8; it must outlive the reader
 * @is_known: what says which names of columns make sense here
 *
 * Finds the line that names the columns, and by it what stands between the cells. What stands above it is listed. The reader has
 * that line in it then, and goes on behind it.
 *
 * Returns: whether there is one; FALSE with %JOURNEY_CSV_ERROR_EMPTY or %JOURNEY_CSV_ERROR_LIMIT
 */
gboolean
journey_csv_headline_find (JourneyCsvReader *reader,
                           const char *text,
                           gsize length,
                           JourneyCsvIsKnown is_known,
                           JourneyCsvRemarks *remarks,
                           GError **error)
{
  char separator = take_separator_line (text, length);
  gsize skipped = separator ? 5 : 0;

  if (!separator)
    separator = find_separator (text, length, is_known);

  journey_csv_reader_init (reader, text, length, separator);
  reader->position = skipped;
  if (!read_header (reader, is_known, error))
    return FALSE;

  list_titles (reader, skipped, remarks);
  return TRUE;
}

/**
 * journey_csv_headline_list:
 * @headers: (element-type utf8): the names of columns, empty for one without
 *
 * Returns: (transfer full): the names one after the other, for a message; not too many, and none too long
 */
char *
journey_csv_headline_list (GPtrArray *headers)
{
  GString *list = g_string_new (NULL);
  guint n = 0;

  for (guint i = 0; i < headers->len; i++)
    {
      g_autofree char *shown = journey_csv_shorten (g_ptr_array_index (headers, i));

      if (!*shown)
        continue;
      if (n++ == MAX_SHOWN)
        {
          g_string_append (list, ", …");
          break;
        }
      if (list->len > 0)
        g_string_append (list, ", ");
      g_string_append (list, shown);
    }

  return g_string_free (list, FALSE);
}
