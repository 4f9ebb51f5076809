/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-csv-table.h"

#include <glib/gi18n.h>
#include <string.h>

#include "journey-answers-header.h"
#include "journey-csv-headline.h"
#include "journey-csv-text.h"
#include "journey-csv-words.h"
#include "journey-csv.h"

static void
column_clear (gpointer column)
{
  g_free (((JourneyCsvColumn *)column)->name);
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
                          _ ("“%s” is a second column of this kind; it is left out."), shown);
      return;
    }

  journey_csv_remark (remarks, JOURNEY_REMARK_WARNING, table->reader.row_line,
                      _ ("The column “%s” means the same as another; it became a lane of your own."), shown);
  add_own_column (table, position, JOURNEY_CSV_LANE, g_strdup (header));
}

/* What somebody said that a column holds; NULL when it is left to its header. */
static const char *
choice_for (JourneyCsvTable *table, guint position)
{
  for (guint i = 0; table->choices && table->choices[i]; i++)
    if (i == position)
      return *table->choices[i] ? table->choices[i] : NULL;

  return NULL;
}

/* Returns FALSE for a column that is left out. */
static gboolean
parse_column (JourneyCsvTable *table, guint position, JourneyCsvField *field, char **name)
{
  const char *header = g_ptr_array_index (table->headers, position);
  const char *choice = choice_for (table, position);

  if (choice && !journey_csv_header_named (choice, field))
    return FALSE;
  if (!choice && !*header)
    return FALSE;

  if (!choice || (*header && journey_csv_header_parse (header, NULL) == *field))
    *field = journey_csv_header_parse (header, name);
  else if (*field >= JOURNEY_CSV_COMPETITOR)
    *name = *header ? g_strdup (header) : journey_csv_table_column_name (table, position);

  return TRUE;
}

static void
add_column (JourneyCsvTable *table, guint position, JourneyCsvRemarks *remarks)
{
  const char *header = g_ptr_array_index (table->headers, position);
  g_autofree char *name = NULL;
  JourneyCsvField field;

  if (!parse_column (table, position, &field, &name))
    return;

  if (field >= JOURNEY_CSV_COMPETITOR)
    {
      if (field == JOURNEY_CSV_LANE && g_str_equal (name, header) && !choice_for (table, position))
        list_unknown (table, header, remarks);
      add_own_column (table, position, field, g_steal_pointer (&name));
    }
  else if (table->positions[field] < 0)
    table->positions[field] = (int)position;
  else if (table->positions[field] != (int)position)
    add_second (table, position, header, field, remarks);
}

/* What was chosen goes before what is called so, and that before what only means the same. */
static void
claim_chosen_column (JourneyCsvTable *table, guint position)
{
  const char *choice = choice_for (table, position);
  JourneyCsvField field;

  if (choice && journey_csv_header_named (choice, &field) && field < JOURNEY_CSV_N_FIELDS && table->positions[field] < 0)
    table->positions[field] = (int)position;
}

static void
claim_main_column (JourneyCsvTable *table, guint position)
{
  const char *header = g_ptr_array_index (table->headers, position);
  JourneyCsvField field = journey_csv_header_find (header);

  if (!choice_for (table, position) && field < JOURNEY_CSV_N_FIELDS && table->positions[field] < 0
      && journey_csv_header_is_main (header, field))
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
      JourneyCsvField field;

      if (!parse_column (table, i, &field, &name))
        continue;
      if (field >= JOURNEY_CSV_IMPORTANCE && field <= JOURNEY_CSV_ACTUAL)
        return;
      n_unknown += field == JOURNEY_CSV_LANE && g_str_equal (name, header) && !choice_for (table, i);
    }

  if (n_unknown > 0)
    journey_csv_remark (
        remarks, JOURNEY_REMARK_WARNING, table->reader.row_line,
        _ ("No column was taken for scores. If there are some, their columns have to be called “importance”, “expected” "
           "and “actual”, or be taken for these."));
}

/* A map made of them has respondents and ratings in lanes, of which nothing is counted. */
static gboolean
remark_on_survey (JourneyCsvTable *table, JourneyCsvRemarks *remarks)
{
  for (guint i = 0; i < table->headers->len; i++)
    if (journey_answers_header_is_survey (g_ptr_array_index (table->headers, i), choice_for (table, i)))
      {
        journey_csv_remark (remarks, JOURNEY_REMARK_WARNING, table->reader.row_line,
                            _ ("This looks like the answers of a survey, one a row. To have them counted, import them as answers "
                               "into the map that they are about."));
        return TRUE;
      }

  return FALSE;
}

static void
add_columns (JourneyCsvTable *table, JourneyCsvRemarks *remarks)
{
  guint n_cells = journey_csv_reader_n_cells (&table->reader);

  for (guint i = 0; i < n_cells; i++)
    {
      g_ptr_array_add (table->headers, g_strdup (journey_csv_reader_cell (&table->reader, i)));
      claim_chosen_column (table, i);
    }
  for (guint i = 0; i < n_cells; i++)
    claim_main_column (table, i);
  if (!remark_on_survey (table, remarks))
    remark_on_scores (table, remarks);
  for (guint i = 0; i < n_cells; i++)
    add_column (table, i, remarks);
}

static gboolean
is_known (const char *header, gboolean *essential)
{
  JourneyCsvField field = journey_csv_header_find (header);

  *essential = field == JOURNEY_CSV_TOUCHPOINT;

  return field != JOURNEY_CSV_LANE;
}

static gboolean
check_columns (JourneyCsvTable *table, GError **error)
{
  g_autofree char *list = NULL;

  if (table->positions[JOURNEY_CSV_TOUCHPOINT] >= 0)
    return TRUE;

  list = journey_csv_headline_list (table->headers);
  if (table->headers->len > 1)
    g_set_error (error, JOURNEY_CSV_ERROR, JOURNEY_CSV_ERROR_COLUMNS,
                 _ ("No column says what the touchpoints are. The columns in line %u are: %s. Name one of them “touchpoint”."),
                 table->reader.row_line, list);
  else
    g_set_error (error, JOURNEY_CSV_ERROR, JOURNEY_CSV_ERROR_COLUMNS,
                 _ ("There is only one column, “%s”. Columns stand between commas, semicolons or tabs, and one of them has to be "
                    "named “touchpoint”."),
                 list);
  return FALSE;
}

/**
 * journey_csv_table_open:
 * @table: (out caller-allocates): the table; give it back with journey_csv_table_clear (), also after an error
 * @text: UTF-8; it must outlive the table
 * @choices: (nullable): the columns of JourneyCsvOptions
 *
 * Finds the header line, by it the separator, and what each column holds. What stands above the header is listed.
 *
 * Returns: whether there is a table of touchpoints; FALSE with %JOURNEY_CSV_ERROR_EMPTY, %JOURNEY_CSV_ERROR_COLUMNS or
 *   %JOURNEY_CSV_ERROR_LIMIT
 */
gboolean
journey_csv_table_open (JourneyCsvTable *table,
                        const char *text,
                        gsize length,
                        const char *const *choices,
                        JourneyCsvRemarks *remarks,
                        GError **error)
{
  table->choices = choices;
  table->headers = g_ptr_array_new_with_free_func (g_free);
  table->columns = g_array_new (FALSE, FALSE, sizeof (JourneyCsvColumn));
  g_array_set_clear_func (table->columns, column_clear);
  for (guint i = 0; i < JOURNEY_CSV_N_FIELDS; i++)
    table->positions[i] = -1;

  if (!journey_csv_headline_find (&table->reader, text, length, is_known, remarks, error))
    return FALSE;
  table->decimal_comma = table->reader.separator != ',';
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

/**
 * journey_csv_table_is_sum:
 *
 * Returns: whether the row that was read last is called as sums and means below a table are, in its touchpoint or, without one,
 *   its stage
 */
gboolean
journey_csv_table_is_sum (JourneyCsvTable *table)
{
  const char *touchpoint = journey_csv_table_cell (table, JOURNEY_CSV_TOUCHPOINT);

  return journey_csv_word_is (JOURNEY_CSV_WORD_SUM, *touchpoint ? touchpoint : journey_csv_table_cell (table, JOURNEY_CSV_STAGE));
}
