/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-answers.h"

#include <glib/gi18n.h>
#include <string.h>

#include "journey-answers-reading.h"
#include "journey-csv-decode.h"
#include "journey-csv.h"
#include "journey-edit.h"
#include "journey-limits.h"
#include "journey-reader.h"
#include "journey-text.h"
#include "journey-writer.h"

/* Rows between two looks at whether somebody has cancelled. */
#define ROWS_AT_ONCE 2048

/* Ratings beyond the scale are more than slips when there are several, and fewer than so many on it for each. */
#define SLIPS 10

/* What a survey up to here puts into a map can be read again when the file is not too large; nothing but size is looked at. */
#define SMALL_SURVEY (4 * 1024 * 1024)

static void
column_free (gpointer data)
{
  g_free (((JourneyAnswersColumn *)data)->header);
  g_free (data);
}

static GPtrArray *
list_columns (JourneyAnswersTable *table)
{
  GPtrArray *columns = g_ptr_array_new_with_free_func (column_free);

  for (guint i = 0; i < table->headers->len; i++)
    {
      JourneyAnswersColumn *column = g_new0 (JourneyAnswersColumn, 1);
      JourneyAnswersField field = journey_answers_table_field (table, i);

      column->header = g_strdup (g_ptr_array_index (table->headers, i));
      column->label = field < JOURNEY_ANSWERS_N_FIELDS ? journey_answers_header_label (field) : NULL;
      g_ptr_array_add (columns, column);
    }

  return columns;
}

static gboolean
look_up (JourneyAnswersReading *reading,
         JourneyAnswersProgress progress,
         gpointer user_data,
         GCancellable *cancellable,
         GError **error)
{
  const JourneyCsvReader *reader = &reading->table.reader;

  if (reading->n_rows % ROWS_AT_ONCE != 0)
    return TRUE;
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;

  if (progress)
    progress ((double)reader->position / (double)MAX (reader->length, 1), user_data);
  return TRUE;
}

static gboolean
read_rows (JourneyAnswersReading *reading,
           JourneyAnswersProgress progress,
           gpointer user_data,
           GCancellable *cancellable,
           GError **error)
{
  g_autoptr (GError) trouble = NULL;

  while (journey_answers_table_next (&reading->table, &trouble))
    {
      if (reading->n_rows == JOURNEY_ANSWERS_MAX_ROWS)
        {
          g_set_error (error, JOURNEY_CSV_ERROR, JOURNEY_CSV_ERROR_LIMIT,
                       _ ("The table has more than %d rows. Take a sample of them, or answers of a shorter time."),
                       JOURNEY_ANSWERS_MAX_ROWS);
          return FALSE;
        }
      if (!journey_answers_reading_row (reading, error) || !look_up (reading, progress, user_data, cancellable, error))
        return FALSE;
    }
  if (!trouble)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&trouble));
  return FALSE;
}

static gboolean
fits (JourneyState *map, gsize length)
{
  g_autoptr (JourneyState) back = NULL;
  g_autoptr (GBytes) file = NULL;

  if (journey_state_n_elements (map) > JOURNEY_LIMIT_ELEMENTS || journey_state_n_references (map) > JOURNEY_LIMIT_REFERENCES)
    return FALSE;

  file = journey_write_bytes (map);
  if (g_bytes_get_size (file) > JOURNEY_LIMIT_FILE)
    return FALSE;
  if (length <= SMALL_SURVEY)
    return TRUE;

  back = journey_read_bytes (file, NULL, NULL);
  return back != NULL;
}

static void
append_report (JourneyReport *report, JourneyReport *more)
{
  for (guint i = 0; i < journey_report_length (more); i++)
    {
      const JourneyRemark *remark = journey_report_get (more, i);

      journey_report_add (report, remark->kind, remark->line, "%s", remark->message);
    }
}

static guint
count_unmatched (GPtrArray *titles)
{
  guint n = 0;

  for (guint i = 0; i < titles->len; i++)
    n += !((const JourneyAnswersTitle *)g_ptr_array_index (titles, i))->touchpoint;

  return n;
}

static void
report_counts (JourneyAnswersReading *reading, JourneyReport *report)
{
  if (reading->n_rows == 0)
    journey_report_add (report, JOURNEY_REMARK_WARNING, 0, _ ("The table has no rows below its header."));
  if (reading->table.n_blank > 0)
    journey_report_add (report, JOURNEY_REMARK_WARNING, 0,
                        ngettext ("%u empty row was passed over.", "%u empty rows were passed over.", reading->table.n_blank),
                        reading->table.n_blank);
  if (reading->n_unanswered > 0)
    journey_report_add (report, JOURNEY_REMARK_WARNING, 0,
                        ngettext ("%u row has no answer.", "%u rows have no answer.", reading->n_unanswered),
                        reading->n_unanswered);
  if (reading->n_beyond > 1 && reading->n_beyond * SLIPS > reading->n_ratings)
    journey_report_add (
        report, JOURNEY_REMARK_WARNING, 0,
        ngettext ("%u of %u rating is not on the map’s scale, %d to %d. If the survey has another one, write it behind "
                  "the name of the column, as in “actual (1-10)”, and import again.",
                  "%u of %u ratings are not on the map’s scale, %d to %d. If the survey has another one, write it "
                  "behind the name of the column, as in “actual (1-10)”, and import again.",
                  reading->n_beyond + reading->n_ratings),
        reading->n_beyond, reading->n_beyond + reading->n_ratings, reading->scale.low, reading->scale.high);
  if (reading->n_repeated > 0)
    journey_report_add (report, JOURNEY_REMARK_WARNING, 0,
                        ngettext ("%u answer is there more than once from the same respondent; it counts once.",
                                  "%u answers are there more than once from the same respondent; they count once.",
                                  reading->n_repeated),
                        reading->n_repeated);
  if (reading->n_more_comments > 0)
    journey_report_add (report, JOURNEY_REMARK_SKIPPED, 0,
                        ngettext ("%u comment is left out: only the first %d become feedback.",
                                  "%u comments are left out: only the first %d become feedback.", reading->n_more_comments),
                        reading->n_more_comments, JOURNEY_ANSWERS_MAX_COMMENTS);
}

/* Names first: they matter most. Then what is in the lines. */
static JourneyAnswers *
finish (JourneyAnswersReading *reading, JourneyReport *of_lines, JourneyReport *of_file, GError **error)
{
  g_autoptr (JourneyAnswers) answers = g_new0 (JourneyAnswers, 1);

  answers->before = journey_state_ref (reading->map);
  answers->report = journey_report_ref (of_file);
  journey_answers_titles_report (reading, answers->report);
  report_counts (reading, answers->report);
  answers->after = journey_answers_build (reading, answers->report, &answers->n_touchpoints, &answers->effect);
  append_report (answers->report, of_lines);
  answers->columns = list_columns (&reading->table);
  answers->titles = g_ptr_array_ref (reading->titles);
  answers->n_rows = reading->n_rows;
  answers->n_taken = reading->n_taken;
  answers->n_unmatched = count_unmatched (reading->titles);
  answers->n_comments = reading->sums.comments->len;
  answers->n_more_comments = reading->n_more_comments;
  if (fits (answers->after, reading->table.reader.length))
    return g_steal_pointer (&answers);

  g_set_error_literal (error, JOURNEY_CSV_ERROR, JOURNEY_CSV_ERROR_LIMIT,
                       _ ("With these answers the map would be too large to be saved. Leave out the comments or the segments."));
  return NULL;
}

/**
 * journey_answers_read:
 * @map: the map that the answers are about
 * @bytes: a table, one row an answer, in one of the encodings of journey_csv_decode ()
 * @options: (nullable): what to do with names that are not those of touchpoints
 * @progress: (nullable): called now and then
 * @error: return location for a %JOURNEY_CSV_ERROR, or %G_IO_ERROR_CANCELLED
 *
 * Reads a survey: matches names with touchpoints, counts and sums up, and makes the map with the answers; docs/format.md says
 * how. What cannot be taken over is in the report, with its line. Pure: may be called from any thread.
 *
 * Returns: (transfer full) (nullable): the answers, for journey_answers_apply (); NULL with @error when the table holds none
 */
JourneyAnswers *
journey_answers_read (JourneyState *map,
                      GBytes *bytes,
                      const JourneyAnswersOptions *options,
                      JourneyAnswersProgress progress,
                      gpointer user_data,
                      GCancellable *cancellable,
                      GError **error)
{
  const JourneyAnswersOptions none = { 0 };
  g_autoptr (JourneyReport) of_file = journey_report_new ();
  g_autoptr (JourneyReport) of_lines = journey_report_new ();
  g_auto (JourneyAnswersReading) reading = { 0 };
  g_autoptr (GBytes) text = NULL;
  gsize length;
  const char *data;

  g_return_val_if_fail (map && bytes, NULL);

  text = journey_csv_decode (bytes, of_file, error);
  if (!text)
    return NULL;
  data = g_bytes_get_data (text, &length);
  journey_answers_reading_init (&reading, map, options ? options : &none);
  reading.remarks.report = of_lines;
  journey_csv_remarks_group (&reading.remarks);
  if (!journey_answers_table_open (&reading.table, data, length, &reading.remarks, error))
    return NULL;
  journey_answers_reading_begin (&reading);
  if (!read_rows (&reading, progress, user_data, cancellable, error))
    return NULL;

  journey_csv_remarks_finish (&reading.remarks);
  return finish (&reading, of_lines, of_file, error);
}

/**
 * journey_answers_free:
 */
void
journey_answers_free (JourneyAnswers *answers)
{
  g_clear_pointer (&answers->before, journey_state_unref);
  g_clear_pointer (&answers->after, journey_state_unref);
  g_clear_pointer (&answers->report, journey_report_unref);
  g_clear_pointer (&answers->columns, g_ptr_array_unref);
  g_clear_pointer (&answers->titles, g_ptr_array_unref);
  g_free (answers);
}

static void
append_line (GString *words, char *line)
{
  g_string_append_printf (words, "%s%s", words->len > 0 ? "\n" : "", line);
  g_free (line);
}

/**
 * journey_answers_words:
 *
 * Says what becomes of the scores of the map: what is added, what is replaced, and what stands beside what, so that nobody has to
 * find out from figures that have moved. As true before it is done as afterwards.
 *
 * Returns: (transfer full): sentences, one a line; "" when no score is another
 */
char *
journey_answers_words (JourneyAnswers *answers)
{
  const JourneyAnswersEffect *effect = &answers->effect;
  GString *words = g_string_new (NULL);

  g_return_val_if_fail (answers, NULL);

  if (effect->n_added > 0)
    append_line (words, g_strdup_printf (ngettext ("Scores added: %u", "Scores added: %u", effect->n_added), effect->n_added));
  if (effect->n_replaced > 0)
    append_line (words, g_strdup_printf (ngettext ("Scores replaced: %u, of which estimates: %u",
                                                   "Scores replaced: %u, of which estimates: %u", effect->n_replaced),
                                         effect->n_replaced, effect->n_estimates));
  if (effect->n_beside > 0)
    append_line (
        words,
        g_strdup_printf (ngettext ("At %u touchpoint these stand beside scores on other dimensions, which stay: both count for "
                                   "its gap, each by its weight.",
                                   "At %u touchpoints these stand beside scores on other dimensions, which stay: both count "
                                   "for their gap, each by its weight.",
                                   effect->n_beside),
                         effect->n_beside));
  if (effect->n_importance > 0)
    append_line (
        words,
        g_strdup_printf (ngettext ("The importance of %u touchpoint was asked once: it goes into all its scores without one.",
                                   "The importance of %u touchpoints was asked once: it goes into all their scores without one.",
                                   effect->n_importance),
                         effect->n_importance));

  return g_string_free (words, FALSE);
}

/**
 * journey_answers_source:
 *
 * Returns: (transfer full): what the evidence from @file is called: its name without the ending
 */
char *
journey_answers_source (GFile *file)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *title = g_filename_display_name (name);
  char *dot = strrchr (title, '.');

  if (dot && dot != title)
    *dot = '\0';

  return journey_text_clean (title);
}

/**
 * journey_answers_apply:
 * @map: the map that @answers were read for, as it was then
 *
 * Takes the answers over in one step, which is none when they say nothing new.
 *
 * Returns: FALSE when the map has changed since; nothing is done then, and the survey has to be read again
 */
gboolean
journey_answers_apply (JourneyMap *map, JourneyAnswers *answers)
{
  g_return_val_if_fail (JOURNEY_IS_MAP (map) && answers, FALSE);

  return journey_edit_become (map, answers->before, answers->after, _ ("Import answers"));
}
