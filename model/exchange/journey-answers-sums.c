/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-answers-sums.h"

#include <math.h>
#include <string.h>

#include "journey-kano.h"

/* Beyond these digits there is only what binary makes of a mean. */
#define PRECISION 1e9

/* So many tell the segments of a survey apart. */
#define SEGMENT_BITS 8

G_STATIC_ASSERT (JOURNEY_ANSWERS_MAX_SEGMENTS < 1 << SEGMENT_BITS);

static void
comment_free (gpointer data)
{
  g_free (((JourneyAnswersComment *)data)->text);
  g_free (data);
}

/**
 * journey_answers_sums_init:
 * @sums: (out caller-allocates): sums without answers; give them back with journey_answers_sums_clear ()
 * @n_places: how many touchpoints the map has
 */
void
journey_answers_sums_init (JourneyAnswersSums *sums, guint n_places)
{
  sums->sums = g_new0 (JourneyAnswersSum, n_places + 1);
  sums->n_sums = n_places;
  sums->tallies = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  sums->scores = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  sums->parts = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  sums->segments = g_ptr_array_new_with_free_func (g_free);
  sums->comments = g_ptr_array_new_with_free_func (comment_free);
  g_ptr_array_add (sums->segments, g_strdup (""));
}

/**
 * journey_answers_sums_clear:
 *
 * Frees what the sums hold.
 */
void
journey_answers_sums_clear (JourneyAnswersSums *sums)
{
  for (guint i = 0; i < sums->n_sums; i++)
    {
      g_clear_pointer (&sums->sums[i].tallies, g_ptr_array_unref);
      g_clear_pointer (&sums->sums[i].scores, g_ptr_array_unref);
      g_clear_pointer (&sums->sums[i].parts, g_ptr_array_unref);
    }
  g_clear_pointer (&sums->sums, g_free);
  sums->n_sums = 0;
  g_clear_pointer (&sums->tallies, g_hash_table_unref);
  g_clear_pointer (&sums->scores, g_hash_table_unref);
  g_clear_pointer (&sums->parts, g_hash_table_unref);
  g_clear_pointer (&sums->segments, g_ptr_array_unref);
  g_clear_pointer (&sums->comments, g_ptr_array_unref);
}

/* What belongs to @place and @what, made with @size bytes if there is none. */
static gpointer
need (GHashTable *known, GPtrArray **list, guint place, guint what, gsize size)
{
  gint64 key = ((gint64)place << 32) | what;
  gpointer found = g_hash_table_lookup (known, &key);

  if (found)
    return found;

  if (!*list)
    *list = g_ptr_array_new_with_free_func (g_free);
  found = g_malloc0 (size);
  g_ptr_array_add (*list, found);
  g_hash_table_insert (known, g_memdup2 (&key, sizeof key), found);

  return found;
}

/* Dates compare as texts; of two that begin alike, the one that says less is the earlier. */
static void
keep_first (char *first, const char *date)
{
  if (*date && (!*first || strcmp (date, first) < 0))
    strcpy (first, date);
}

static void
keep_last (char *last, const char *date)
{
  if (strcmp (date, last) > 0)
    strcpy (last, date);
}

/**
 * journey_answers_sums_count:
 * @segment: a position in the segments
 * @answer: 0-based, in the order of the answers
 * @date: as in a map, or empty
 *
 * Counts an answer to a question.
 */
void
journey_answers_sums_count (
    JourneyAnswersSums *sums, guint place, JourneyQuestion question, guint segment, guint answer, const char *date)
{
  JourneyAnswersTally *tally =
      need (sums->tallies, &sums->sums[place].tallies, place, segment << 2 | question, sizeof (JourneyAnswersTally));

  tally->question = question;
  tally->segment = segment;
  tally->counts[answer]++;
  keep_first (tally->from, date);
  keep_last (tally->to, date);
}

static void
rate (JourneyAnswersScore *score, JourneyAnswersFigureKind kind, double rating, const char *date)
{
  JourneyAnswersFigure *figure = &score->figures[kind];
  double before = figure->mean;

  figure->n++;
  figure->mean += (rating - before) / figure->n;
  figure->squares += (rating - before) * (rating - figure->mean);
  keep_last (score->last, date);
}

/**
 * journey_answers_sums_rate:
 * @dimension: a position in the dimensions of the map
 * @segment: a position in the segments
 * @rating: on the map's scale
 * @date: as in a map, or empty
 *
 * Takes a rating into account: among those of all, and among those of its segment when that has a name.
 */
void
journey_answers_sums_rate (JourneyAnswersSums *sums,
                           guint place,
                           guint dimension,
                           guint segment,
                           JourneyAnswersFigureKind kind,
                           double rating,
                           const char *date)
{
  JourneyAnswersScore *all = need (sums->scores, &sums->sums[place].scores, place, dimension, sizeof *all);
  JourneyAnswersScore *part;

  all->dimension = dimension;
  rate (all, kind, rating, date);
  if (segment == 0)
    return;

  part = need (sums->parts, &sums->sums[place].parts, place, dimension << SEGMENT_BITS | segment, sizeof *part);
  part->dimension = dimension;
  part->segment = segment;
  rate (part, kind, rating, date);
}

/**
 * journey_answers_sums_comment:
 * @place: a touchpoint, or G_MAXUINT for none
 *
 * Keeps a comment.
 */
void
journey_answers_sums_comment (JourneyAnswersSums *sums, guint place, const char *text, const char *date)
{
  JourneyAnswersComment *comment = g_new0 (JourneyAnswersComment, 1);

  comment->place = place;
  comment->text = g_strdup (text);
  strcpy (comment->date, date);
  g_ptr_array_add (sums->comments, comment);
}

/**
 * journey_answers_sums_answer:
 * @answer: as for journey_answers_sums_count ()
 *
 * Returns: (transfer full): how a tally names this answer
 */
char *
journey_answers_sums_answer (JourneyQuestion question, guint answer)
{
  if (question == JOURNEY_QUESTION_KANO)
    return journey_kano_format_answer ((int)answer / 5 + 1, (int)answer % 5 + 1);

  return g_strdup_printf ("%u", question == JOURNEY_QUESTION_NPS ? answer : answer + 1);
}

/**
 * journey_answers_figure_mean:
 *
 * Returns: the mean; NAN without ratings
 */
double
journey_answers_figure_mean (const JourneyAnswersFigure *figure)
{
  return figure->n > 0 ? round (figure->mean * PRECISION) / PRECISION : NAN;
}

/**
 * journey_answers_figure_sd:
 *
 * Returns: the standard deviation of the ratings as a sample, with n − 1 below the line; NAN with fewer than two
 */
double
journey_answers_figure_sd (const JourneyAnswersFigure *figure)
{
  return figure->n > 1 ? round (sqrt (figure->squares / (figure->n - 1)) * PRECISION) / PRECISION : NAN;
}
