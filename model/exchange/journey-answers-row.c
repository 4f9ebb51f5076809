/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "journey-answers-reading.h"
#include "journey-csv-scale.h"
#include "journey-csv-text.h"
#include "journey-csv.h"
#include "journey-dimension-set.h"
#include "journey-id.h"
#include "journey-text.h"
#include "journey-usual-name.h"

/* What one row of a survey says. */

#define NOBODY G_MAXUINT
#define NO_DIMENSION G_MAXUINT
#define REFUSED G_MAXUINT
#define N_QUESTIONS 4

/* What one respondent said of one touchpoint on one day: of a dimension the ratings, of none the answers to the questions. */
typedef struct
{
  guint respondent;
  guint place;
  guint date;
  guint dimension;
  double values[N_QUESTIONS]; /* NAN where nothing was said */
} Given;

/* A row, and where its answers go. */
typedef struct
{
  JourneyAnswersReading *reading;
  guint place;
  guint respondent;
  guint segment;
  char date[JOURNEY_ANSWERS_DATE_SIZE];
  gboolean taken; /* something of it */
} Row;

static const struct
{
  JourneyAnswersField field;
  int low;
  int high;
} questions[] = {
  [JOURNEY_QUESTION_NPS] = { JOURNEY_ANSWERS_NPS, 0, 10 },
  [JOURNEY_QUESTION_CSAT] = { JOURNEY_ANSWERS_CSAT, 1, 5 },
  [JOURNEY_QUESTION_CES] = { JOURNEY_ANSWERS_CES, 1, 7 },
};

static const JourneyAnswersField figure_fields[JOURNEY_ANSWERS_N_FIGURES] = {
  [JOURNEY_ANSWERS_FIGURE_IMPORTANCE] = JOURNEY_ANSWERS_IMPORTANCE,
  [JOURNEY_ANSWERS_FIGURE_EXPECTED] = JOURNEY_ANSWERS_EXPECTED,
  [JOURNEY_ANSWERS_FIGURE_ACTUAL] = JOURNEY_ANSWERS_ACTUAL,
};

static guint
given_hash (gconstpointer data)
{
  const Given *given = data;
  guint64 mixed = ((guint64)given->respondent << 32 | given->place) * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15);

  mixed ^= ((guint64)given->date << 32 | given->dimension) * G_GUINT64_CONSTANT (0xc2b2ae3d27d4eb4f);

  return (guint)((mixed * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15)) >> 32);
}

static gboolean
given_equal (gconstpointer a, gconstpointer b)
{
  return memcmp (a, b, G_STRUCT_OFFSET (Given, values)) == 0;
}

/* The position under which @text is known, which is @next if it is not yet. */
static guint
need_number (GHashTable *known, const char *text, guint next)
{
  guint number = GPOINTER_TO_UINT (g_hash_table_lookup (known, text));

  if (number > 0)
    return number - 1;

  g_hash_table_insert (known, g_strdup (text), GUINT_TO_POINTER (next + 1));
  return next;
}

static gboolean
find_segment (Row *row, GError **error)
{
  JourneyAnswersReading *reading = row->reading;
  const char *cell = journey_answers_table_cell (&reading->table, JOURNEY_ANSWERS_SEGMENT);
  g_autofree char *key = *cell ? journey_text_fold (cell) : NULL;

  row->segment = 0;
  if (!key || !*key)
    return TRUE;

  row->segment = need_number (reading->segments, key, reading->sums.segments->len);
  if (row->segment < reading->sums.segments->len)
    return TRUE;
  if (row->segment > JOURNEY_ANSWERS_MAX_SEGMENTS)
    {
      g_set_error (error, JOURNEY_CSV_ERROR, JOURNEY_CSV_ERROR_LIMIT,
                   _ ("There are more than %d segments. Look whether the column “%s” is the right one, or leave it out."),
                   JOURNEY_ANSWERS_MAX_SEGMENTS,
                   (char *)g_ptr_array_index (reading->table.headers, reading->table.positions[JOURNEY_ANSWERS_SEGMENT]));
      return FALSE;
    }

  g_ptr_array_add (reading->sums.segments, journey_text_one_line (cell));
  return TRUE;
}

static void
find_respondent (Row *row)
{
  GHashTable *known = row->reading->respondents;
  const char *cell = journey_answers_table_cell (&row->reading->table, JOURNEY_ANSWERS_RESPONDENT);

  row->respondent = *cell ? need_number (known, cell, g_hash_table_size (known)) : NOBODY;
}

/* A date as a number that differs where the date does. */
static guint
number_of_date (const char *date)
{
  guint number = 0;

  for (; *date; date++)
    if (g_ascii_isdigit (*date))
      number = number * 10 + (guint)g_ascii_digit_value (*date);

  return number;
}

static Given *
need_given (Row *row, guint dimension)
{
  const Given key = { row->respondent, row->place, number_of_date (row->date), dimension, { NAN, NAN, NAN, NAN } };
  Given *given = g_hash_table_lookup (row->reading->given, &key);

  if (!given)
    {
      given = g_memdup2 (&key, sizeof key);
      g_hash_table_add (row->reading->given, given);
    }

  return given;
}

/* The same person has one voice: what is there once more, as in a table filled down, does not count twice. */
static gboolean
is_new (Row *row, guint dimension, guint what, JourneyAnswersField field, double value)
{
  Given *given = row->respondent == NOBODY ? NULL : need_given (row, dimension);
  g_autofree char *respondent = NULL;

  if (given && !isnan (given->values[what]) && given->values[what] != value)
    {
      respondent = journey_csv_shorten (journey_answers_table_cell (&row->reading->table, JOURNEY_ANSWERS_RESPONDENT));
      /* translators: the name of a column, what stands in it, and who answered */
      journey_answers_table_refuse (&row->reading->table, field, _ ("%s “%s” is left out: “%s” gave another answer above."),
                                    respondent, NULL);
      return FALSE;
    }

  row->taken = TRUE;
  if (!given)
    return TRUE;
  if (given->values[what] == value)
    {
      row->reading->n_repeated++;
      return FALSE;
    }

  given->values[what] = value;
  return TRUE;
}

static void
take_question (Row *row, JourneyQuestion question)
{
  JourneyAnswersReading *reading = row->reading;
  JourneyAnswersField field = questions[question].field;
  int low = questions[question].low;
  int answer;

  if (journey_answers_table_whole (&reading->table, field, low, questions[question].high, &answer)
      && is_new (row, NO_DIMENSION, question, field, answer))
    journey_answers_sums_count (&reading->sums, row->place, question, row->segment, (guint)(answer - low), row->date);
}

static void
take_kano (Row *row)
{
  JourneyAnswersReading *reading = row->reading;
  JourneyAnswersTable *table = &reading->table;
  int with = 0;
  int without = 0;
  gboolean has_with = journey_answers_table_kano (table, JOURNEY_ANSWERS_KANO_FUNCTIONAL, &with);
  gboolean has_without = journey_answers_table_kano (table, JOURNEY_ANSWERS_KANO_DYSFUNCTIONAL, &without);
  guint answer;

  if (has_with != has_without)
    journey_answers_table_refuse (table, has_with ? JOURNEY_ANSWERS_KANO_FUNCTIONAL : JOURNEY_ANSWERS_KANO_DYSFUNCTIONAL,
                                  _ ("%s “%s” is left out: the answer to the other of the two questions is missing."), NULL,
                                  NULL);
  if (!has_with || !has_without)
    return;

  answer = (guint)((with - 1) * 5 + without - 1);
  if (is_new (row, NO_DIMENSION, JOURNEY_QUESTION_KANO, JOURNEY_ANSWERS_KANO_FUNCTIONAL, answer))
    journey_answers_sums_count (&reading->sums, row->place, JOURNEY_QUESTION_KANO, row->segment, answer, row->date);
}

static gboolean
has_ratings (JourneyAnswersTable *table)
{
  for (guint i = 0; i < JOURNEY_ANSWERS_N_FIGURES; i++)
    if (*journey_answers_table_cell (table, figure_fields[i]))
      return TRUE;

  return FALSE;
}

static void
clear_dimension (gpointer dimension)
{
  g_free (((JourneyAnswersDimension *)dimension)->title);
}

/* One of a set that everybody knows is made. Any other is not: whether it is a benefit or a cost turns every gap round.
 * Returns its position + 1, or REFUSED; either is remembered. */
static guint
add_dimension (JourneyAnswersReading *reading, const char *title, const char *key)
{
  JourneyAnswersDimension made = { 0 };
  const char *known = journey_dimension_set_knows (title, &made.kind);
  guint number = REFUSED;

  if (known)
    {
      made.title = g_strdup (known);
      g_array_append_val (reading->new_dimensions, made);
      number = journey_state_n_children (reading->map, JOURNEY_MAP_DIMENSIONS) + reading->new_dimensions->len + 1;
    }
  g_hash_table_insert (reading->dimensions, g_strdup (key), GUINT_TO_POINTER (number));

  return number;
}

static gboolean
find_dimension (JourneyAnswersReading *reading, guint *dimension)
{
  const char *cell = journey_answers_table_cell (&reading->table, JOURNEY_ANSWERS_DIMENSION);
  g_autofree char *key = *cell ? journey_text_fold (cell) : NULL;
  guint number;

  *dimension = reading->overall;
  if (!key)
    return TRUE;

  number = GPOINTER_TO_UINT (g_hash_table_lookup (reading->dimensions, key));
  if (number == 0)
    number = add_dimension (reading, cell, key);
  if (number == REFUSED)
    {
      journey_answers_table_refuse (
          &reading->table, JOURNEY_ANSWERS_DIMENSION,
          _ ("%s “%s” is no dimension of the map; the scores of this row are left out. Add the dimension to the map first."),
          NULL, NULL);
      return FALSE;
    }

  *dimension = number - 1;
  return TRUE;
}

/* A rating on the map's scale, wherever its column has it. Linear, as when the scale of a map is changed. */
static gboolean
read_rating (JourneyAnswersReading *reading, guint figure, double *rating)
{
  JourneyScale from = reading->column_scales[figure];
  guint n_outside = reading->table.n_outside;

  if (!journey_answers_table_number (&reading->table, figure_fields[figure], from.low, from.high, rating))
    {
      reading->n_beyond += reading->table.n_outside - n_outside;
      return FALSE;
    }

  reading->n_ratings++;
  *rating = journey_scale_bring (from, reading->scale, *rating);
  return TRUE;
}

static void
take_ratings (Row *row)
{
  JourneyAnswersReading *reading = row->reading;
  guint dimension;

  if (!has_ratings (&reading->table) || !find_dimension (reading, &dimension))
    return;

  for (guint i = 0; i < JOURNEY_ANSWERS_N_FIGURES; i++)
    {
      double rating;

      if (read_rating (reading, i, &rating) && is_new (row, dimension, i, figure_fields[i], rating))
        journey_answers_sums_rate (&reading->sums, row->place, dimension, row->segment, i, rating, row->date);
    }
}

static void
take_comment (Row *row)
{
  JourneyAnswersReading *reading = row->reading;
  const char *comment = journey_answers_table_cell (&reading->table, JOURNEY_ANSWERS_COMMENT);

  if (!*comment)
    return;

  row->taken = TRUE;
  if (reading->sums.comments->len < JOURNEY_ANSWERS_MAX_COMMENTS)
    journey_answers_sums_comment (&reading->sums, row->place, comment, row->date);
  else
    reading->n_more_comments++;
}

/* A comment is worth keeping also where nobody says what it is about; answers are not. */
static void
take_nameless (Row *row)
{
  JourneyAnswersReading *reading = row->reading;

  row->place = G_MAXUINT;
  take_comment (row);
  for (guint i = 0; i < JOURNEY_ANSWERS_N_FIELDS; i++)
    if (i != JOURNEY_ANSWERS_COMMENT && journey_answers_header_is_answer (i) && *journey_answers_table_cell (&reading->table, i))
      {
        if (reading->n_nameless++ == 0)
          reading->nameless_line = reading->table.reader.row_line;
        break;
      }
}

/**
 * journey_answers_reading_row:
 *
 * Takes in the row that the table has read, and lists what cannot be taken.
 *
 * Returns: FALSE when the survey cannot be read at all
 */
gboolean
journey_answers_reading_row (JourneyAnswersReading *reading, GError **error)
{
  Row row = { .reading = reading };

  reading->n_rows++;
  if (*journey_answers_table_cell (&reading->table, JOURNEY_ANSWERS_TOUCHPOINT))
    {
      journey_answers_reading_title (reading, &row.place);
      if (row.place == G_MAXUINT)
        return TRUE;
    }
  reading->n_unanswered += !journey_answers_table_has_answer (&reading->table);
  if (!find_segment (&row, error))
    return FALSE;
  find_respondent (&row);
  journey_answers_table_date (&reading->table, row.date);

  if (!*journey_answers_table_cell (&reading->table, JOURNEY_ANSWERS_TOUCHPOINT))
    take_nameless (&row);
  else
    {
      for (guint i = 0; i < G_N_ELEMENTS (questions); i++)
        take_question (&row, i);
      take_kano (&row);
      take_ratings (&row);
      take_comment (&row);
    }
  reading->n_taken += row.taken;

  return TRUE;
}

/**
 * journey_answers_reading_begin:
 *
 * Finds out, before the first row, on which scales the ratings are: that of the map, unless the name of a column says another,
 * as in 'actual (1-10)', which is remarked on.
 */
void
journey_answers_reading_begin (JourneyAnswersReading *reading)
{
  for (guint i = 0; i < JOURNEY_ANSWERS_N_FIGURES; i++)
    {
      int position = reading->table.positions[figure_fields[i]];
      const char *header = position >= 0 ? g_ptr_array_index (reading->table.headers, position) : "";
      g_autofree char *shown = journey_csv_shorten (header);
      JourneyScale *scale = &reading->column_scales[i];

      if (!journey_csv_scale_of_header (header, scale))
        *scale = reading->scale;
      else if (!journey_scale_equal (*scale, reading->scale))
        /* translators: the name of a column, and the ends of two scales */
        journey_csv_remark (&reading->remarks, JOURNEY_REMARK_REPAIR, 0,
                            _ ("The ratings of “%s” are brought from %d to %d onto the map’s scale, %d to %d."), shown,
                            scale->low, scale->high, reading->scale.low, reading->scale.high);
    }
}

/* What a row without a dimension is about, as journey_edit_need_dimension () has it. */
static guint
find_overall (JourneyState *map)
{
  guint n = journey_state_n_children (map, JOURNEY_MAP_DIMENSIONS);
  JourneyState *only = n == 1 ? journey_state_child (map, JOURNEY_MAP_DIMENSIONS, 0) : NULL;

  if (only && journey_state_integer (only, JOURNEY_DIMENSION_KIND) == JOURNEY_DIMENSION_KIND_BENEFIT)
    return 0;
  for (guint i = 0; i < n; i++)
    if (journey_is_usual_name (JOURNEY_KIND_DIMENSION, journey_state_text (journey_state_child (map, JOURNEY_MAP_DIMENSIONS, i),
                                                                           JOURNEY_DIMENSION_TITLE)))
      return i;

  return n;
}

/* A dimension of the map that is called so comes first. */
static void
index_overall (JourneyAnswersReading *reading, const char *name)
{
  g_autofree char *key = journey_text_fold (name);

  if (!g_hash_table_contains (reading->dimensions, key))
    g_hash_table_insert (reading->dimensions, g_steal_pointer (&key), GUINT_TO_POINTER (reading->overall + 1));
}

static void
index_dimensions (JourneyAnswersReading *reading)
{
  for (guint i = journey_state_n_children (reading->map, JOURNEY_MAP_DIMENSIONS); i > 0; i--)
    {
      JourneyState *dimension = journey_state_child (reading->map, JOURNEY_MAP_DIMENSIONS, i - 1);

      g_hash_table_insert (reading->dimensions, journey_text_fold (journey_state_text (dimension, JOURNEY_DIMENSION_TITLE)),
                           GUINT_TO_POINTER (i));
    }
  reading->overall = find_overall (reading->map);
  index_overall (reading, journey_usual_name_in_english (JOURNEY_KIND_DIMENSION));
  index_overall (reading, journey_usual_name (JOURNEY_KIND_DIMENSION));
}

static GHashTable *
new_known (void)
{
  return g_hash_table_new_full (journey_id_hash, g_str_equal, g_free, NULL);
}

/**
 * journey_answers_reading_init:
 * @reading: (out caller-allocates): before the first row; give it back with journey_answers_reading_clear ()
 * @map: it must outlive the reading, and so must @options
 */
void
journey_answers_reading_init (JourneyAnswersReading *reading, JourneyState *map, const JourneyAnswersOptions *options)
{
  *reading = (JourneyAnswersReading){ .map = map, .options = options };
  reading->scale.low = journey_state_integer (map, JOURNEY_MAP_SCALE_LOW);
  reading->scale.high = journey_state_integer (map, JOURNEY_MAP_SCALE_HIGH);
  reading->index = journey_answers_index_new (map);
  journey_answers_sums_init (&reading->sums, journey_answers_index_length (reading->index));
  reading->titles = g_ptr_array_new_with_free_func ((GDestroyNotify)journey_answers_title_free);
  reading->places = g_array_new (FALSE, FALSE, sizeof (guint));
  reading->by_spelling = new_known ();
  reading->by_key = g_hash_table_new (journey_id_hash, g_str_equal);
  reading->spelling = g_string_new (NULL);
  reading->dimensions = new_known ();
  reading->new_dimensions = g_array_new (FALSE, FALSE, sizeof (JourneyAnswersDimension));
  g_array_set_clear_func (reading->new_dimensions, clear_dimension);
  reading->segments = new_known ();
  reading->respondents = new_known ();
  reading->given = g_hash_table_new_full (given_hash, given_equal, g_free, NULL);
  index_dimensions (reading);
}

/**
 * journey_answers_reading_clear:
 *
 * Frees what the reading holds.
 */
void
journey_answers_reading_clear (JourneyAnswersReading *reading)
{
  journey_answers_table_clear (&reading->table);
  journey_csv_remarks_clear (&reading->remarks);
  g_clear_pointer (&reading->by_key, g_hash_table_unref);
  g_clear_pointer (&reading->by_spelling, g_hash_table_unref);
  g_clear_pointer (&reading->titles, g_ptr_array_unref);
  g_clear_pointer (&reading->places, g_array_unref);
  if (reading->spelling)
    g_string_free (g_steal_pointer (&reading->spelling), TRUE);
  g_clear_pointer (&reading->dimensions, g_hash_table_unref);
  g_clear_pointer (&reading->new_dimensions, g_array_unref);
  g_clear_pointer (&reading->segments, g_hash_table_unref);
  g_clear_pointer (&reading->respondents, g_hash_table_unref);
  g_clear_pointer (&reading->given, g_hash_table_unref);
  g_clear_pointer (&reading->index, journey_answers_index_free);
  journey_answers_sums_clear (&reading->sums);
}
