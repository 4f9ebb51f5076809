/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "journey-answers-table.h"
#include "journey-csv-text.h"
#include "journey-date.h"
#include "journey-number.h"

/* What single cells of a survey say. */

/* What people and programs write where nobody answered. */
#define NO_ANSWER "-|–|—|n/a|na|nan|null|none|no answer|不适用|不適用|无|無|未答|未回答|未填"

/* From 1 on, as in Kano's questionnaire. */
static const char *const kano_words[] = {
  "like|i like it|i like it that way|i enjoy it|喜欢|喜歡|很喜欢|很喜歡|我喜欢|我喜歡",
  "must-be|must be|it must be|it must be that way|expect it|i expect "
  "it|理应如此|理應如此|理所当然|理所當然|必须|必須|应该的|應該的",
  "neutral|i am neutral|don't care|无所谓|無所謂|中立|没感觉|沒感覺",
  "live with|can live with|i can live with it|live with it|tolerate|i can tolerate it|可以忍受|能忍受|勉强接受|勉強接受|可以接受",
  "dislike|i dislike it|i dislike it that way|不喜欢|不喜歡|很不喜欢|很不喜歡|讨厌|討厭",
};

/**
 * journey_answers_is_none:
 * @cell: not empty
 *
 * Returns: whether somebody wrote there that there is no answer, as with '-' or 'n/a'
 */
gboolean
journey_answers_is_none (const char *cell)
{
  g_autofree char *key = journey_csv_key (cell);

  return journey_csv_key_is (key, NO_ANSWER);
}

static void
refuse_no_number (JourneyAnswersTable *table, JourneyAnswersField field)
{
  const char *sentence = _ ("%s “%s” is left out: it is not a number.");
  double number;

  if (!table->decimal_comma && journey_csv_parse_number (journey_answers_table_cell (table, field), TRUE, &number))
    sentence = _ ("%s “%s” is left out: where commas stand between the cells, a point has to stand before decimals.");
  journey_answers_table_refuse (table, field, sentence, NULL, NULL);
}

static void
refuse_outside (JourneyAnswersTable *table, JourneyAnswersField field, double low, double high)
{
  char low_text[JOURNEY_NUMBER_BUFFER];
  char high_text[JOURNEY_NUMBER_BUFFER];

  table->n_outside++;
  /* translators: the name of a column, what stands in it, and the ends of a range */
  journey_answers_table_refuse (table, field, _ ("%s “%s” is left out: it is not between %s and %s."),
                                journey_number_format (low, low_text), journey_number_format (high, high_text));
}

/**
 * journey_answers_table_number:
 * @number: (out): where the number goes; untouched when there is none
 *
 * Reads a number of the row; what is no number, or not within @low and @high, is listed. On 0 to 100 a percent sign may stand
 * behind it.
 *
 * Returns: whether there is one; FALSE also where the cell says that nobody answered
 */
gboolean
journey_answers_table_number (JourneyAnswersTable *table, JourneyAnswersField field, double low, double high, double *number)
{
  const char *cell = journey_answers_table_cell (table, field);
  gboolean in_percent = low == 0 && high == 100;
  double value;

  if (!*cell)
    return FALSE;

  if (!journey_csv_parse_number (cell, table->decimal_comma, &value)
      && !(in_percent && journey_csv_parse_percent (cell, table->decimal_comma, &value)))
    {
      if (!journey_answers_is_none (cell))
        refuse_no_number (table, field);
      return FALSE;
    }
  if (!(value >= low && value <= high))
    {
      refuse_outside (table, field, low, high);
      return FALSE;
    }

  *number = value;
  return TRUE;
}

/**
 * journey_answers_table_whole:
 * @whole: (out): where the number goes; untouched when there is none
 *
 * As journey_answers_table_number (), for whole numbers.
 *
 * Returns: whether there is one
 */
gboolean
journey_answers_table_whole (JourneyAnswersTable *table, JourneyAnswersField field, int low, int high, int *whole)
{
  double number;

  if (!journey_answers_table_number (table, field, low, high, &number))
    return FALSE;
  if (number != trunc (number))
    {
      journey_answers_table_refuse (table, field, _ ("%s “%s” is left out: it is not a whole number."), NULL, NULL);
      return FALSE;
    }

  *whole = (int)number;
  return TRUE;
}

/**
 * journey_answers_table_kano:
 * @field: one of Kano's two questions
 * @answer: (out): 1 like, 2 must-be, 3 neutral, 4 live with, 5 dislike; untouched when there is none
 *
 * Reads an answer as a number or as the word for it; what is neither is listed.
 *
 * Returns: whether there is one
 */
gboolean
journey_answers_table_kano (JourneyAnswersTable *table, JourneyAnswersField field, int *answer)
{
  const char *cell = journey_answers_table_cell (table, field);
  g_autofree char *key = NULL;
  double number;

  if (!*cell)
    return FALSE;
  if (journey_csv_parse_number (cell, table->decimal_comma, &number))
    return journey_answers_table_whole (table, field, 1, G_N_ELEMENTS (kano_words), answer);

  key = journey_csv_key (cell);
  for (guint i = 0; i < G_N_ELEMENTS (kano_words); i++)
    if (journey_csv_key_is (key, kano_words[i]))
      {
        *answer = (int)i + 1;
        return TRUE;
      }
  if (!journey_csv_key_is (key, NO_ANSWER))
    journey_answers_table_refuse (table, field,
                                  _ ("%s “%s” is left out: it is none of 1 to 5, like, must-be, neutral, live with and dislike."),
                                  NULL, NULL);

  return FALSE;
}

/**
 * journey_answers_table_date:
 * @date: (out): where the date goes, as in a map; empty when there is none
 *
 * Reads when the row was answered: the year first, or the day first with points, with or without the time. 3/10/2026 is
 * listed, as it is another day in another country.
 *
 * Returns: whether there is a date
 */
gboolean
journey_answers_table_date (JourneyAnswersTable *table, char date[11])
{
  const char *cell = journey_answers_table_cell (table, JOURNEY_ANSWERS_DATE);

  if (*cell && journey_date_read (cell, date))
    return TRUE;

  if (*cell && !journey_answers_is_none (cell))
    journey_answers_table_refuse (table, JOURNEY_ANSWERS_DATE, _ ("%s “%s” is left out: write a date as 2026-10-31."), NULL,
                                  NULL);
  date[0] = '\0';
  return FALSE;
}
