/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-columns.h"

#include <string.h>

#include "journey-text.h"

/* One cell must not make a whole table wider than any terminal. */
#define CELL_WIDTH 48
#define HEADING_WIDTH 120

struct _JourneyColumns
{
  char *alignment; /* '<' or '>' a column */
  guint n_columns;
  guint *widths;
  GPtrArray *cells; /* n_columns a row; a heading is one cell and n_columns - 1 times NULL */
};

static guint
width_of (gunichar c)
{
  if (g_unichar_iszerowidth (c))
    return 0;
  return g_unichar_iswide (c) ? 2 : 1;
}

static guint
measure (const char *text)
{
  guint width = 0;

  for (const char *p = text; *p; p = g_utf8_next_char (p))
    width += width_of (g_utf8_get_char (p));

  return width;
}

static void
pad (GString *output, guint n)
{
  for (guint i = 0; i < n; i++)
    g_string_append_c (output, ' ');
}

static void
print_cell (JourneyColumns *columns, guint column, const char *text, GString *output)
{
  guint space = columns->widths[column] - measure (text);

  if (columns->alignment[column] == '>')
    pad (output, space);
  g_string_append (output, text);
  if (columns->alignment[column] == '<' && column + 1 < columns->n_columns)
    pad (output, space);
}

static void
trim_line (GString *output)
{
  while (output->len > 0 && output->str[output->len - 1] == ' ')
    g_string_truncate (output, output->len - 1);
}

static void
print_row (JourneyColumns *columns, char **cells, GString *output)
{
  if (columns->n_columns > 1 && !cells[1])
    {
      g_string_append_printf (output, "%s\n", cells[0]);
      return;
    }
  for (guint i = 0; i < columns->n_columns; i++)
    {
      pad (output, 2);
      print_cell (columns, i, cells[i], output);
    }
  trim_line (output);
  g_string_append_c (output, '\n');
}

/**
 * journey_columns_new:
 * @alignment: '<' or '>' for each column, two at least
 *
 * Returns: (transfer full): a table without rows
 */
JourneyColumns *
journey_columns_new (const char *alignment)
{
  JourneyColumns *columns = g_new0 (JourneyColumns, 1);

  columns->alignment = g_strdup (alignment);
  columns->n_columns = (guint)strlen (alignment);
  columns->widths = g_new0 (guint, columns->n_columns);
  columns->cells = g_ptr_array_new_with_free_func (g_free);

  return columns;
}

/** journey_columns_free: Frees a table. */
void
journey_columns_free (JourneyColumns *columns)
{
  g_free (columns->alignment);
  g_free (columns->widths);
  g_ptr_array_unref (columns->cells);
  g_free (columns);
}

/**
 * journey_columns_clean:
 * @text: text from a map
 * @width: in characters of a terminal
 *
 * Returns: (transfer full): @text on one line, escaped for a terminal and cut to @width
 */
char *
journey_columns_clean (const char *text, guint width)
{
  g_autofree char *line = g_strstrip (g_strdelimit (g_strdup (text), "\n\t", ' '));
  char *clean = journey_text_escape_terminal (line);
  guint used = 0;

  for (char *p = clean; *p; p = g_utf8_next_char (p))
    {
      used += width_of (g_utf8_get_char (p));
      if (used > width)
        {
          g_autofree char *head = g_strndup (clean, (gsize)(g_utf8_prev_char (p) - clean));

          g_free (clean);
          return g_strconcat (head, "…", NULL);
        }
    }

  return clean;
}

/**
 * journey_columns_add:
 * @text: text from a map
 *
 * Adds the next cell; the first one after a whole row begins a new row.
 */
void
journey_columns_add (JourneyColumns *columns, const char *text)
{
  char *cell = journey_columns_clean (text, CELL_WIDTH);
  guint column = columns->cells->len % columns->n_columns;

  columns->widths[column] = MAX (columns->widths[column], measure (cell));
  g_ptr_array_add (columns->cells, cell);
}

/** journey_columns_add_format: As journey_columns_add (), with printf (). */
void
journey_columns_add_format (JourneyColumns *columns, const char *format, ...)
{
  g_autofree char *text = NULL;
  va_list args;

  va_start (args, format);
  text = g_strdup_vprintf (format, args);
  va_end (args);
  journey_columns_add (columns, text);
}

/** journey_columns_add_heading: Adds a row that is one text, which no column makes room for. */
void
journey_columns_add_heading (JourneyColumns *columns, const char *text)
{
  g_return_if_fail (columns->cells->len % columns->n_columns == 0);

  g_ptr_array_add (columns->cells, journey_columns_clean (text, HEADING_WIDTH));
  for (guint i = 1; i < columns->n_columns; i++)
    g_ptr_array_add (columns->cells, NULL);
}

/** journey_columns_print: Adds all rows to @output, each column as wide as its widest cell. */
void
journey_columns_print (JourneyColumns *columns, GString *output)
{
  for (guint i = 0; i + columns->n_columns <= columns->cells->len; i += columns->n_columns)
    print_row (columns, (char **)columns->cells->pdata + i, output);
}
