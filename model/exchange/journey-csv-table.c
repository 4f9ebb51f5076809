/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-csv-table.h"

#include <glib/gi18n.h>
#include <string.h>

#include "journey-csv-text.h"
#include "journey-csv.h"

#define MAX_SHOWN 12

static void
column_clear (gpointer column)
{
  g_free (((JourneyCsvColumn *)column)->name);
}

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
count_names (JourneyCsvReader *reader, gboolean *has_touchpoint)
{
  guint n_cells = journey_csv_reader_n_cells (reader);
  guint n = 0;

  *has_touchpoint = FALSE;
  for (guint i = 0; i < n_cells; i++)
    {
      JourneyCsvField field = journey_csv_header_find (journey_csv_reader_cell (reader, i));

      n += field != JOURNEY_CSV_LANE;
      *has_touchpoint |= field == JOURNEY_CSV_TOUCHPOINT;
    }

  return n;
}

/* Goes to the header: the first row, unless it has no column for touchpoints and one of those below names that and
 * another one: then what stands above is a title. */
static gboolean
read_header (JourneyCsvReader *reader, GError **error)
{
  const gsize start = reader->position;
  const guint line = reader->line;
  gboolean has_touchpoint;

  if (!read_row (reader, error))
    return FALSE;
  count_names (reader, &has_touchpoint);
  if (has_touchpoint)
    return TRUE;
  for (guint i = 0; i < JOURNEY_CSV_MAX_TITLES && read_row (reader, NULL); i++)
    if (count_names (reader, &has_touchpoint) >= 2 && has_touchpoint)
      return TRUE;

  reader->position = start;
  reader->line = line;
  return read_row (reader, NULL);
}

/* How much sense the header makes with @separator: names that we know count for more than any number of cells. */
static int
try_separator (const char *text, gsize length, char separator)
{
  g_auto (JourneyCsvReader) reader = { 0 };
  g_autoptr (GError) error = NULL;
  gboolean has_touchpoint;

  journey_csv_reader_init (&reader, text, length, separator);
  if (!read_header (&reader, &error))
    return error->code == JOURNEY_CSV_ERROR_LIMIT ? JOURNEY_CSV_MAX_CELLS : -1;

  return (int)(count_names (&reader, &has_touchpoint) * (JOURNEY_CSV_MAX_CELLS + 1) + journey_csv_reader_n_cells (&reader));
}

static char
find_separator (const char *text, gsize length)
{
  const char *separators = ",;\t";
  char best = *separators;
  int best_sense = -1;

  for (const char *separator = separators; *separator; separator++)
    {
      int sense = try_separator (text, length, *separator);

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
add_own_column (JourneyCsvTable *table, guint position, JourneyCsvField field, char *name)
{
  JourneyCsvColumn column = { position, field, name, NULL };

  g_array_append_val (table->columns, column);
}

/* A lane that was not asked for by 'lane:NAME' may be a column of ours under a name that we do not know. */
static void
list_unknown (JourneyCsvTable *table, const char *header, JourneyCsvRemarks *remarks)
{
  g_autofree char *shown = journey_csv_shorten (header);

  journey_csv_remark (remarks, JOURNEY_REMARK_WARNING, table->reader.row_line,
                      _ ("The column “%s” is not known; it became a lane of your own."), shown);
}

/* A column whose name only means the same as that of another is not left out: it becomes a lane. */
static void
add_second (JourneyCsvTable *table, guint position, const char *header, JourneyCsvField field, JourneyCsvRemarks *remarks)
{
  g_autofree char *shown = journey_csv_shorten (header);

  if (journey_csv_header_is_main (header, field))
    {
      journey_csv_remark (remarks, JOURNEY_REMARK_SKIPPED, table->reader.row_line,
                          _ ("“%s” is a second column of this kind; it was left out."), shown);
      return;
    }

  journey_csv_remark (remarks, JOURNEY_REMARK_WARNING, table->reader.row_line,
                      _ ("The column “%s” means the same as another; it became a lane of your own."), shown);
  add_own_column (table, position, JOURNEY_CSV_LANE, g_strdup (header));
}

static void
add_column (JourneyCsvTable *table, guint position, const char *header, JourneyCsvRemarks *remarks)
{
  g_autofree char *name = NULL;
  JourneyCsvField field = journey_csv_header_parse (header, &name);

  if (field >= JOURNEY_CSV_COMPETITOR)
    {
      if (field == JOURNEY_CSV_LANE && g_str_equal (name, header))
        list_unknown (table, header, remarks);
      add_own_column (table, position, field, g_steal_pointer (&name));
    }
  else if (table->positions[field] < 0)
    table->positions[field] = (int)position;
  else if (table->positions[field] != (int)position)
    add_second (table, position, header, field, remarks);
}

static void
claim_main_column (JourneyCsvTable *table, guint position, const char *header)
{
  JourneyCsvField field = journey_csv_header_find (header);

  if (field < JOURNEY_CSV_N_FIELDS && table->positions[field] < 0 && journey_csv_header_is_main (header, field))
    table->positions[field] = (int)position;
}

/* In a language that we do not know all scores would be lost, and the map would look right. */
static void
remark_on_scores (JourneyCsvTable *table, JourneyCsvRemarks *remarks)
{
  guint n_unknown = 0;

  for (guint i = 0; i < table->headers->len; i++)
    {
      const char *header = g_ptr_array_index (table->headers, i);
      g_autofree char *name = NULL;
      JourneyCsvField field = *header ? journey_csv_header_parse (header, &name) : JOURNEY_CSV_STAGE;

      if (field >= JOURNEY_CSV_IMPORTANCE && field <= JOURNEY_CSV_ACTUAL)
        return;
      n_unknown += field == JOURNEY_CSV_LANE && g_str_equal (name, header);
    }

  if (n_unknown > 0)
    journey_csv_remark (remarks, JOURNEY_REMARK_WARNING, table->reader.row_line,
                        _ ("No column was taken for scores. If there are some, name their columns “importance”, “expected” and "
                           "“actual”, and import again. “journey import --help” lists all names that are known."));
}

static void
add_columns (JourneyCsvTable *table, JourneyCsvRemarks *remarks)
{
  guint n_cells = journey_csv_reader_n_cells (&table->reader);

  for (guint i = 0; i < n_cells; i++)
    {
      const char *header = journey_csv_reader_cell (&table->reader, i);

      g_ptr_array_add (table->headers, g_strdup (header));
      claim_main_column (table, i, header);
    }
  remark_on_scores (table, remarks);
  for (guint i = 0; i < n_cells; i++)
    if (*journey_csv_reader_cell (&table->reader, i))
      add_column (table, i, journey_csv_reader_cell (&table->reader, i), remarks);
}

static char *
list_headers (JourneyCsvTable *table)
{
  GString *list = g_string_new (NULL);
  guint n = 0;

  for (guint i = 0; i < table->headers->len; i++)
    {
      g_autofree char *shown = journey_csv_shorten (g_ptr_array_index (table->headers, i));

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

static gboolean
check_columns (JourneyCsvTable *table, GError **error)
{
  g_autofree char *list = NULL;

  if (table->positions[JOURNEY_CSV_TOUCHPOINT] >= 0)
    return TRUE;

  list = list_headers (table);
  if (table->headers->len > 1)
    g_set_error (error, JOURNEY_CSV_ERROR, JOURNEY_CSV_ERROR_COLUMNS,
                 _ ("No column says what the touchpoints are. The columns are: %s. Name one of them “touchpoint”."), list);
  else
    g_set_error (error, JOURNEY_CSV_ERROR, JOURNEY_CSV_ERROR_COLUMNS,
                 _ ("There is only one column, “%s”. Columns stand between commas, semicolons or tabs, and one of them has to be "
                    "named “touchpoint”."),
                 list);
  return FALSE;
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
                      _ ("“%s” was left out: it stands above the names of the columns."), shown);
}

/* Lists what stands above the header, on which the reader is and stays. */
static void
list_titles (JourneyCsvTable *table, gsize start, JourneyCsvRemarks *remarks)
{
  JourneyCsvReader *reader = &table->reader;
  const guint header_line = reader->row_line;

  reader->position = start;
  reader->line = 1;
  while (read_row (reader, NULL) && reader->row_line < header_line)
    list_title (reader, remarks);
}

/**
 * journey_csv_table_open:
 * @table: (out caller-allocates): the table; give it back with journey_csv_table_clear (), also after an error
 * @text: UTF-8; it must outlive the table
 *
 * Finds the header line, by it the separator, and what each column holds. What stands above the header is listed.
 *
 * Returns: whether there is a table of touchpoints; FALSE with %JOURNEY_CSV_ERROR_EMPTY, %JOURNEY_CSV_ERROR_COLUMNS or
 *   %JOURNEY_CSV_ERROR_LIMIT
 */
gboolean
journey_csv_table_open (JourneyCsvTable *table, const char *text, gsize length, JourneyCsvRemarks *remarks, GError **error)
{
  char separator = take_separator_line (text, length);
  gsize skipped = separator ? 5 : 0;

  if (!separator)
    separator = find_separator (text, length);

  journey_csv_reader_init (&table->reader, text, length, separator);
  table->reader.position = skipped;
  table->headers = g_ptr_array_new_with_free_func (g_free);
  table->columns = g_array_new (FALSE, FALSE, sizeof (JourneyCsvColumn));
  g_array_set_clear_func (table->columns, column_clear);
  table->decimal_comma = separator != ',';
  for (guint i = 0; i < JOURNEY_CSV_N_FIELDS; i++)
    table->positions[i] = -1;

  if (!read_header (&table->reader, error))
    return FALSE;
  list_titles (table, skipped, remarks);
  add_columns (table, remarks);
  table->first_row = table->reader.position;
  table->first_line = table->reader.line;

  return check_columns (table, error);
}

/**
 * journey_csv_table_next:
 *
 * Reads the next row that has something in it.
 *
 * Returns: whether there was one; FALSE without @error at the end
 */
gboolean
journey_csv_table_next (JourneyCsvTable *table, GError **error)
{
  while (journey_csv_reader_next (&table->reader, error))
    if (!journey_csv_reader_is_blank (&table->reader) || table->reader.n_cleaned > 0)
      return TRUE;

  return FALSE;
}

/**
 * journey_csv_table_rewind:
 *
 * Goes back to the line under the header.
 */
void
journey_csv_table_rewind (JourneyCsvTable *table)
{
  table->reader.position = table->first_row;
  table->reader.line = table->first_line;
}

/**
 * journey_csv_table_clear:
 *
 * Frees what the table holds.
 */
void
journey_csv_table_clear (JourneyCsvTable *table)
{
  journey_csv_reader_clear (&table->reader);
  g_clear_pointer (&table->headers, g_ptr_array_unref);
  g_clear_pointer (&table->columns, g_array_unref);
}

/**
 * journey_csv_table_cell:
 *
 * Returns: (transfer none): the row's cell in the column of @field; empty when there is no such column
 */
const char *
journey_csv_table_cell (JourneyCsvTable *table, JourneyCsvField field)
{
  int position = table->positions[field];

  return position < 0 ? "" : journey_csv_reader_cell (&table->reader, (guint)position);
}

/**
 * journey_csv_table_column_name:
 * @position: 0-based; may be beyond the header's end
 *
 * Returns: (transfer full): the column's name in this file, or its number when it has none
 */
char *
journey_csv_table_column_name (JourneyCsvTable *table, guint position)
{
  const char *header = position < table->headers->len ? g_ptr_array_index (table->headers, position) : "";

  return *header ? journey_csv_shorten (header) : g_strdup_printf (_ ("column %u"), position + 1);
}

/**
 * journey_csv_table_number:
 * @position: a column
 * @number: (out): where the number goes; untouched on failure
 *
 * Returns: whether the row's cell is a number
 */
gboolean
journey_csv_table_number (JourneyCsvTable *table, guint position, double *number)
{
  return journey_csv_parse_number (journey_csv_reader_cell (&table->reader, position), table->decimal_comma, number);
}

/**
 * journey_csv_table_percent:
 * @position: a column
 * @number: (out): where the number before the percent sign goes; untouched on failure
 *
 * Returns: whether the row's cell is a number with a percent sign behind it
 */
gboolean
journey_csv_table_percent (JourneyCsvTable *table, guint position, double *number)
{
  return journey_csv_parse_percent (journey_csv_reader_cell (&table->reader, position), table->decimal_comma, number);
}
