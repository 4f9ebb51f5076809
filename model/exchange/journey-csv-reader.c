/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-csv-reader.h"

#include <glib/gi18n.h>
#include <string.h>

#include "journey-csv-text.h"
#include "journey-csv.h"
#include "journey-limits.h"

#define MAX_CLEANED 1000

enum
{
  STOP_PLAIN = 1 << 0,
  STOP_QUOTED = 1 << 1,
};

static gboolean
at_end (JourneyCsvReader *reader)
{
  return reader->position >= reader->length;
}

static char
peek (JourneyCsvReader *reader, gsize ahead)
{
  gsize position = reader->position + ahead;

  return position < reader->length ? reader->text[position] : '\0';
}

static gboolean
at_line_end (JourneyCsvReader *reader)
{
  return at_end (reader) || peek (reader, 0) == '\n' || peek (reader, 0) == '\r';
}

static gboolean
at_cell_end (JourneyCsvReader *reader)
{
  return at_line_end (reader) || peek (reader, 0) == reader->separator;
}

static void
take_line_end (JourneyCsvReader *reader)
{
  if (at_end (reader))
    return;

  reader->position += peek (reader, 0) == '\r' && peek (reader, 1) == '\n' ? 2 : 1;
  reader->line++;
}

static void
skip_empty_lines (JourneyCsvReader *reader)
{
  while (!at_end (reader) && at_line_end (reader))
    take_line_end (reader);
}

static void
take_run (JourneyCsvReader *reader, guint8 stop)
{
  const char *start = reader->text + reader->position;
  const char *end = reader->text + reader->length;
  const char *p = start;

  while (p < end && !(reader->stops[(guchar)*p] & stop))
    p++;
  g_string_append_len (reader->buffer, start, p - start);
  reader->position += p - start;
}

/* A byte that begins a character that XML cannot hold, or may begin one: U+FFFE and U+FFFF begin as U+F000 does. */
static void
take_odd_byte (JourneyCsvReader *reader)
{
  gsize length = (guchar)peek (reader, 0) == 0xef ? 3 : 1;
  const char *character = reader->text + reader->position;

  if (length == 3 && memcmp (character, "\xef\xbf\xbe", 3) != 0 && memcmp (character, "\xef\xbf\xbf", 3) != 0)
    g_string_append_len (reader->buffer, character, (gssize)length);
  else
    reader->n_cleaned++;
  reader->position += length;
}

/* Beyond that it is no text any more, and would only take time. */
static gboolean
is_still_text (JourneyCsvReader *reader)
{
  return reader->n_cleaned <= MAX_CLEANED;
}

static void
read_plain (JourneyCsvReader *reader)
{
  for (take_run (reader, STOP_PLAIN); !at_cell_end (reader) && is_still_text (reader); take_run (reader, STOP_PLAIN))
    take_odd_byte (reader);
}

/* Reads up to the closing quote; FALSE when there is none. The cell grows no further than is allowed. */
static gboolean
read_quoted (JourneyCsvReader *reader, gsize start)
{
  reader->position++;
  while (reader->buffer->len - start <= JOURNEY_LIMIT_TEXT && is_still_text (reader))
    {
      take_run (reader, STOP_QUOTED);
      if (at_end (reader))
        return FALSE;

      if (peek (reader, 0) == '"')
        {
          reader->position++;
          if (peek (reader, 0) != '"')
            return TRUE;
          reader->position++;
          g_string_append_c (reader->buffer, '"');
        }
      else if (at_line_end (reader))
        {
          take_line_end (reader);
          g_string_append_c (reader->buffer, '\n');
        }
      else
        take_odd_byte (reader);
    }

  return TRUE;
}

static void
skip_spaces (JourneyCsvReader *reader)
{
  while (peek (reader, 0) == ' ')
    reader->position++;
}

static void
skip_spaces_before_end (JourneyCsvReader *reader)
{
  gsize position = reader->position;

  skip_spaces (reader);
  if (!at_cell_end (reader))
    reader->position = position;
}

/* A quote that is never closed would swallow the rest of the file: it is taken for a letter instead. */
static void
read_quoted_or_plain (JourneyCsvReader *reader, gsize start)
{
  gsize position = reader->position;
  guint line = reader->line;
  guint n_cleaned = reader->n_cleaned;

  if (read_quoted (reader, start))
    {
      skip_spaces_before_end (reader);
      if (!at_cell_end (reader))
        reader->stray_line = reader->line;
    }
  else
    {
      reader->position = position;
      reader->line = line;
      reader->n_cleaned = n_cleaned;
      reader->unclosed_line = line;
      g_string_truncate (reader->buffer, start);
    }
  read_plain (reader);
}

static void
read_content (JourneyCsvReader *reader, gsize start)
{
  skip_spaces (reader);
  if (peek (reader, 0) == '"')
    read_quoted_or_plain (reader, start);
  else
    read_plain (reader);
}

static void
finish_cell (JourneyCsvReader *reader, gsize start)
{
  const char *first = reader->buffer->str + start;
  const char *end = reader->buffer->str + reader->buffer->len;
  gsize from;
  gsize to;

  journey_csv_trim (&first, &end);
  if (journey_csv_is_guarded (first, end))
    first++;
  from = first - reader->buffer->str;
  to = end - reader->buffer->str;
  g_string_truncate (reader->buffer, to);
  if (from > start)
    g_string_erase (reader->buffer, (gssize)start, (gssize)(from - start));
  g_string_append_c (reader->buffer, '\0');
}

static gboolean
check_n_cells (JourneyCsvReader *reader, GError **error)
{
  if (reader->starts->len <= JOURNEY_CSV_MAX_CELLS)
    return TRUE;

  g_set_error (error, JOURNEY_CSV_ERROR, JOURNEY_CSV_ERROR_LIMIT,
               _ ("Line %u has more than %d cells. Take out what does not belong to the map."), reader->line,
               JOURNEY_CSV_MAX_CELLS);
  return FALSE;
}

static gboolean
read_cell (JourneyCsvReader *reader, GError **error)
{
  gsize start = reader->buffer->len;
  guint line = reader->line;

  g_array_append_val (reader->starts, start);
  if (at_cell_end (reader))
    {
      g_string_append_c (reader->buffer, '\0');
      return check_n_cells (reader, error);
    }

  read_content (reader, start);
  if (reader->buffer->len - start > JOURNEY_LIMIT_TEXT)
    g_set_error (error, JOURNEY_CSV_ERROR, JOURNEY_CSV_ERROR_LIMIT,
                 _ ("A cell that begins on line %u is larger than 1 MB. Look whether a quote is missing there."), line);
  else if (!is_still_text (reader))
    g_set_error (error, JOURNEY_CSV_ERROR, JOURNEY_CSV_ERROR_ENCODING,
                 _ ("Line %u has more than %d control characters. This is no table."), line, MAX_CLEANED);
  else
    {
      finish_cell (reader, start);
      return check_n_cells (reader, error);
    }

  return FALSE;
}

static gboolean
take_separator (JourneyCsvReader *reader)
{
  if (at_line_end (reader) || peek (reader, 0) != reader->separator)
    return FALSE;

  reader->position++;
  return TRUE;
}

/**
 * journey_csv_reader_init:
 * @text: UTF-8, in which NULs may be; it must outlive the reader
 * @separator: ',', ';' or a tab
 *
 * Sets a reader up before the first row; give it back with journey_csv_reader_clear ().
 */
void
journey_csv_reader_init (JourneyCsvReader *reader, const char *text, gsize length, char separator)
{
  *reader = (JourneyCsvReader){ .text = text, .length = length, .line = 1, .separator = separator };
  for (guint i = 0; i < 0x20; i++)
    reader->stops[i] = STOP_PLAIN | STOP_QUOTED;
  reader->stops['\t'] = 0;
  reader->stops[0xef] = STOP_PLAIN | STOP_QUOTED;
  reader->stops['"'] = STOP_QUOTED;
  reader->stops[(guchar)separator] |= STOP_PLAIN;
  reader->buffer = g_string_new (NULL);
  reader->starts = g_array_new (FALSE, FALSE, sizeof (gsize));
}

/**
 * journey_csv_reader_clear:
 *
 * Frees what the reader holds.
 */
void
journey_csv_reader_clear (JourneyCsvReader *reader)
{
  g_clear_pointer (&reader->starts, g_array_unref);
  if (reader->buffer)
    g_string_free (g_steal_pointer (&reader->buffer), TRUE);
}

/**
 * journey_csv_reader_next:
 *
 * Reads the next row: cells without the white space around them and without the guard against formulas. Line ends
 * are CR, LF or both, and LF in cells. Empty lines are no rows; a row of empty cells is one.
 *
 * Returns: whether there was one; FALSE without @error at the end, with %JOURNEY_CSV_ERROR_LIMIT when a cell or row is
 *   larger than what is accepted, or %JOURNEY_CSV_ERROR_ENCODING when it is full of control characters
 */
gboolean
journey_csv_reader_next (JourneyCsvReader *reader, GError **error)
{
  g_string_truncate (reader->buffer, 0);
  g_array_set_size (reader->starts, 0);
  skip_empty_lines (reader);
  reader->row_line = reader->line;
  reader->unclosed_line = 0;
  reader->stray_line = 0;
  reader->n_cleaned = 0;
  if (at_end (reader))
    return FALSE;

  do
    if (!read_cell (reader, error))
      return FALSE;
  while (take_separator (reader));
  take_line_end (reader);

  return TRUE;
}

/**
 * journey_csv_reader_n_cells:
 *
 * Returns: how many cells the row has
 */
guint
journey_csv_reader_n_cells (JourneyCsvReader *reader)
{
  return reader->starts->len;
}

/**
 * journey_csv_reader_cell:
 * @position: 0-based; may be beyond the row's end
 *
 * Returns: (transfer none): the cell's text until the next row is read; empty beyond the row's end
 */
const char *
journey_csv_reader_cell (JourneyCsvReader *reader, guint position)
{
  if (position >= reader->starts->len)
    return "";

  return reader->buffer->str + g_array_index (reader->starts, gsize, position);
}

/**
 * journey_csv_reader_is_blank:
 *
 * Returns: whether nothing is in any cell of the row
 */
gboolean
journey_csv_reader_is_blank (JourneyCsvReader *reader)
{
  return reader->buffer->len == reader->starts->len;
}
