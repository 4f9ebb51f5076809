/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-answers-table.h"

#include <glib/gi18n.h>

#include "journey-csv-headline.h"
#include "journey-csv-text.h"
#include "journey-csv.h"

static void
claim (JourneyAnswersTable *table, gboolean main)
{
  for (guint i = 0; i < table->headers->len; i++)
    {
      const char *header = g_ptr_array_index (table->headers, i);
      JourneyAnswersField field = *header ? journey_answers_header_find (header) : JOURNEY_ANSWERS_N_FIELDS;

      if (field < JOURNEY_ANSWERS_N_FIELDS && table->positions[field] < 0
          && (!main || journey_answers_header_is_main (header, field)))
        table->positions[field] = (int)i;
    }
}

/* What a survey holds besides has no place in a map. */
static void
list_left_out (JourneyAnswersTable *table)
{
  g_autoptr (GPtrArray) unknown = g_ptr_array_new ();
  g_autofree char *list = NULL;

  for (guint i = 0; i < table->headers->len; i++)
    {
      const char *header = g_ptr_array_index (table->headers, i);
      g_autofree char *shown = journey_csv_shorten (header);

      if (!*header || journey_answers_table_field (table, i) < JOURNEY_ANSWERS_N_FIELDS)
        continue;
      if (journey_answers_header_find (header) < JOURNEY_ANSWERS_N_FIELDS)
        journey_csv_remark (table->remarks, JOURNEY_REMARK_SKIPPED, table->reader.row_line,
                            _ ("“%s” is a second column of this kind; it is left out."), shown);
      else
        g_ptr_array_add (unknown, (gpointer)header);
    }
  if (unknown->len == 0)
    return;

  list = journey_csv_headline_list (unknown);
  journey_csv_remark (
      table->remarks, JOURNEY_REMARK_SKIPPED, table->reader.row_line,
      ngettext ("A column that is not known is left out: %s.", "Columns that are not known are left out: %s.", unknown->len),
      list);
}

static gboolean
has_answers (JourneyAnswersTable *table)
{
  for (guint i = 0; i < JOURNEY_ANSWERS_N_FIELDS; i++)
    if (table->positions[i] >= 0 && journey_answers_header_is_answer (i))
      return TRUE;

  return FALSE;
}

static gboolean
check_columns (JourneyAnswersTable *table, GError **error)
{
  g_autofree char *list = journey_csv_headline_list (table->headers);

  if (table->positions[JOURNEY_ANSWERS_TOUCHPOINT] < 0)
    g_set_error (error, JOURNEY_CSV_ERROR, JOURNEY_CSV_ERROR_COLUMNS,
                 _ ("No column says which touchpoint an answer is about. The columns are: %s. Name one of them “touchpoint”."),
                 list);
  else if (!has_answers (table))
    g_set_error (error, JOURNEY_CSV_ERROR, JOURNEY_CSV_ERROR_COLUMNS,
                 _ ("No column holds answers. The columns are: %s. Name what was asked “nps”, “csat”, “ces”, “expected”, "
                    "“actual”, “importance”, “kano_functional” and “kano_dysfunctional”, or “comment”."),
                 list);
  else
    return TRUE;

  return FALSE;
}

/**
 * journey_answers_table_open:
 * @table: (out caller-allocates): the table; give it back with journey_answers_table_clear (), also after an error
 * @text: UTF-8; it must outlive the table
 * @remarks: where what is left out is listed; it must outlive the table
 *
 * Finds the header line, by it the separator, and what each column holds.
 *
 * Returns: whether there are answers; FALSE with %JOURNEY_CSV_ERROR_EMPTY, %JOURNEY_CSV_ERROR_COLUMNS or
 *   %JOURNEY_CSV_ERROR_LIMIT
 */
gboolean
journey_answers_table_open (
    JourneyAnswersTable *table, const char *text, gsize length, JourneyCsvRemarks *remarks, GError **error)
{
  table->headers = g_ptr_array_new_with_free_func (g_free);
  table->remarks = remarks;
  for (guint i = 0; i < JOURNEY_ANSWERS_N_FIELDS; i++)
    table->positions[i] = -1;
  if (!journey_csv_headline_find (&table->reader, text, length, journey_answers_header_is_known, remarks, error))
    return FALSE;

  table->decimal_comma = table->reader.separator != ',';
  for (guint i = 0; i < journey_csv_reader_n_cells (&table->reader); i++)
    g_ptr_array_add (table->headers, g_strdup (journey_csv_reader_cell (&table->reader, i)));
  claim (table, TRUE);
  claim (table, FALSE);
  if (!check_columns (table, error))
    return FALSE;

  list_left_out (table);
  return TRUE;
}

/**
 * journey_answers_table_clear:
 *
 * Frees what the table holds.
 */
void
journey_answers_table_clear (JourneyAnswersTable *table)
{
  journey_csv_reader_clear (&table->reader);
  g_clear_pointer (&table->headers, g_ptr_array_unref);
}

/* The name of a column in this file, or its number when it has none. */
static char *
column_name (JourneyAnswersTable *table, guint position)
{
  const char *header = position < table->headers->len ? g_ptr_array_index (table->headers, position) : "";

  return *header ? journey_csv_shorten (header) : g_strdup_printf (_ ("column %u"), position + 1);
}

static void
refuse_cell (JourneyAnswersTable *table, guint position, const char *sentence, const char *first, const char *second)
{
  g_autofree char *column = column_name (table, position);
  g_autofree char *value = journey_csv_shorten (journey_csv_reader_cell (&table->reader, position));

  journey_csv_remark (table->remarks, JOURNEY_REMARK_SKIPPED, table->reader.row_line, sentence, column, value, first, second);
}

static void
list_troubles (JourneyAnswersTable *table)
{
  JourneyCsvReader *reader = &table->reader;

  if (reader->unclosed_line > 0)
    journey_csv_remark (table->remarks, JOURNEY_REMARK_REPAIR, reader->unclosed_line,
                        _ ("A quote that opens here is never closed; it is taken as a letter."));
  if (reader->stray_line > 0)
    journey_csv_remark (table->remarks, JOURNEY_REMARK_REPAIR, reader->stray_line,
                        _ ("There is text after a closing quote; it is added to the cell, without the quotes."));
  if (reader->n_cleaned > 0)
    journey_csv_remark (table->remarks, JOURNEY_REMARK_SKIPPED, reader->row_line,
                        ngettext ("%u control character is left out.", "%u control characters are left out.", reader->n_cleaned),
                        reader->n_cleaned);
  for (guint i = table->headers->len; i < journey_csv_reader_n_cells (reader); i++)
    if (*journey_csv_reader_cell (reader, i))
      refuse_cell (table, i, _ ("%s “%s” is left out: its column has no name."), NULL, NULL);
}

/**
 * journey_answers_table_next:
 *
 * Reads the next row that has something in it, and lists what is wrong with the row itself.
 *
 * Returns: whether there was one; FALSE without @error at the end
 */
gboolean
journey_answers_table_next (JourneyAnswersTable *table, GError **error)
{
  while (journey_csv_reader_next (&table->reader, error))
    {
      if (!journey_csv_reader_is_blank (&table->reader) || table->reader.n_cleaned > 0)
        {
          list_troubles (table);
          return TRUE;
        }
      table->n_blank++;
    }

  return FALSE;
}

/**
 * journey_answers_table_has_answer:
 *
 * Returns: whether there is an answer of some kind in the row
 */
gboolean
journey_answers_table_has_answer (JourneyAnswersTable *table)
{
  for (guint i = 0; i < JOURNEY_ANSWERS_N_FIELDS; i++)
    {
      const char *cell = journey_answers_table_cell (table, i);

      if (journey_answers_header_is_answer (i) && *cell && !journey_answers_is_none (cell))
        return TRUE;
    }

  return FALSE;
}

/**
 * journey_answers_table_cell:
 *
 * Returns: (transfer none): the row's cell in the column of @field; empty when there is no such column
 */
const char *
journey_answers_table_cell (JourneyAnswersTable *table, JourneyAnswersField field)
{
  int position = table->positions[field];

  return position < 0 ? "" : journey_csv_reader_cell (&table->reader, (guint)position);
}

/**
 * journey_answers_table_field:
 * @position: of a column
 *
 * Returns: what the column was taken for; %JOURNEY_ANSWERS_N_FIELDS when it was left out
 */
JourneyAnswersField
journey_answers_table_field (JourneyAnswersTable *table, guint position)
{
  for (guint i = 0; i < JOURNEY_ANSWERS_N_FIELDS; i++)
    if (table->positions[i] == (int)position)
      return i;

  return JOURNEY_ANSWERS_N_FIELDS;
}

/**
 * journey_answers_table_refuse:
 * @field: a field whose column is there
 * @sentence: what is said, in the language of the program, as for printf (): of the column's name, what stands in the cell,
 *   @first and @second
 * @first: (nullable): what @sentence says besides
 * @second: (nullable): the same
 *
 * Lists a cell of the row that is not taken over.
 */
void
journey_answers_table_refuse (
    JourneyAnswersTable *table, JourneyAnswersField field, const char *sentence, const char *first, const char *second)
{
  refuse_cell (table, (guint)table->positions[field], sentence, first, second);
}
