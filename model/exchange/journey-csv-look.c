/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-csv-look.h"

#include "journey-answers-header.h"
#include "journey-csv-table.h"
#include "journey-csv-text.h"
#include "journey-csv.h"

/* What helps to tell a column is seen soon or not at all. */
#define ROWS_LOOKED_AT 200
#define SAMPLES 3

static void
look_free (gpointer data)
{
  JourneyCsvLook *look = data;

  g_free (look->header);
  g_free (look->sample);
  g_free (look);
}

static const char *
use_of (JourneyCsvTable *table, guint position)
{
  for (guint i = 0; i < JOURNEY_CSV_N_FIELDS; i++)
    if (table->positions[i] == (int)position)
      return journey_csv_header_name (i);
  for (guint i = 0; i < table->columns->len; i++)
    {
      const JourneyCsvColumn *column = &g_array_index (table->columns, JourneyCsvColumn, i);

      if (column->position == position)
        return journey_csv_header_name (column->field);
    }

  return JOURNEY_CSV_LEFT_OUT;
}

static gboolean
is_known (const char *header)
{
  g_autofree char *name = NULL;

  return journey_csv_header_parse (header, &name) != JOURNEY_CSV_LANE || !name || !g_str_equal (name, header);
}

static gboolean
has_text (GPtrArray *texts, const char *text)
{
  return g_ptr_array_find_with_equal_func (texts, text, g_str_equal, NULL);
}

static void
take_samples (JourneyCsvTable *table, GPtrArray *samples)
{
  for (guint i = 0; i < samples->len && i < journey_csv_reader_n_cells (&table->reader); i++)
    {
      g_autofree char *cell = journey_csv_shorten (journey_csv_reader_cell (&table->reader, i));
      GPtrArray *texts = g_ptr_array_index (samples, i);

      if (*cell && texts->len < SAMPLES && !has_text (texts, cell))
        g_ptr_array_add (texts, g_steal_pointer (&cell));
    }
}

static GPtrArray *
collect_samples (JourneyCsvTable *table)
{
  GPtrArray *samples = g_ptr_array_new_with_free_func ((GDestroyNotify)g_ptr_array_unref);

  for (guint i = 0; i < table->headers->len; i++)
    g_ptr_array_add (samples, g_ptr_array_new_with_free_func (g_free));
  for (guint i = 0; i < ROWS_LOOKED_AT && journey_csv_table_next (table, NULL); i++)
    take_samples (table, samples);
  for (guint i = 0; i < samples->len; i++)
    g_ptr_array_add (g_ptr_array_index (samples, i), NULL);

  return samples;
}

/**
 * journey_csv_look:
 * @text: a table in UTF-8
 * @error: return location for a %JOURNEY_CSV_ERROR
 *
 * Looks at a table of which nothing needs to be known, not even which column names the touchpoints.
 *
 * Returns: (transfer full) (nullable) (element-type JourneyCsvLook): its columns from left to right; NULL with @error when there
 *   is no line that could name them
 */
GPtrArray *
journey_csv_look (GBytes *text, GError **error)
{
  JourneyCsvRemarks remarks = { 0 };
  g_auto (JourneyCsvTable) table = { 0 };
  g_autoptr (GError) trouble = NULL;
  g_autoptr (GPtrArray) looks = journey_csv_look_none ();
  g_autoptr (GPtrArray) samples = NULL;
  gsize length;
  const char *data = g_bytes_get_data (text, &length);

  if (!journey_csv_table_open (&table, data, length, NULL, &remarks, &trouble)
      && !g_error_matches (trouble, JOURNEY_CSV_ERROR, JOURNEY_CSV_ERROR_COLUMNS))
    {
      g_propagate_error (error, g_steal_pointer (&trouble));
      return NULL;
    }

  samples = collect_samples (&table);
  for (guint i = 0; i < table.headers->len; i++)
    {
      JourneyCsvLook *look = g_new0 (JourneyCsvLook, 1);
      GPtrArray *texts = g_ptr_array_index (samples, i);

      look->header = g_strdup (g_ptr_array_index (table.headers, i));
      look->use = use_of (&table, i);
      look->known = !*look->header || is_known (look->header);
      look->sample = g_strjoinv (" · ", (char **)texts->pdata);
      g_ptr_array_add (looks, look);
    }

  return g_steal_pointer (&looks);
}

/**
 * journey_csv_look_none:
 *
 * Returns: (transfer full) (element-type JourneyCsvLook): the columns of what has none
 */
GPtrArray *
journey_csv_look_none (void)
{
  return g_ptr_array_new_with_free_func (look_free);
}

/**
 * journey_csv_look_is_survey:
 * @looks: (element-type JourneyCsvLook): the columns of a table
 * @choices: (nullable): the columns of JourneyCsvOptions
 *
 * Returns: whether the table holds the answers of a survey rather than touchpoints, as the import itself remarks on
 */
gboolean
journey_csv_look_is_survey (GPtrArray *looks, const char *const *choices)
{
  guint n_choices = choices ? g_strv_length ((GStrv)choices) : 0;

  for (guint i = 0; i < looks->len; i++)
    {
      const JourneyCsvLook *look = g_ptr_array_index (looks, i);

      if (journey_answers_header_is_survey (look->header, i < n_choices ? choices[i] : NULL))
        return TRUE;
    }

  return FALSE;
}
