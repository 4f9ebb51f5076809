/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-answers-score.h"

#include <math.h>

#include "journey-id.h"
#include "journey-kinds.h"
#include "journey-text.h"

/* What ratings make of a score: of that of all customers, and of those of its segments. */

/* The fields of either kind. */
typedef struct
{
  JourneyFieldId figures[JOURNEY_ANSWERS_N_FIGURES];
  JourneyFieldId n;
  JourneyFieldId sd;
  JourneyFieldId evidence;
} Fields;

static const Fields of_all = {
  { JOURNEY_SCORE_IMPORTANCE, JOURNEY_SCORE_EXPECTED, JOURNEY_SCORE_ACTUAL },
  JOURNEY_SCORE_N,
  JOURNEY_SCORE_SD,
  JOURNEY_SCORE_EVIDENCE,
};

static const Fields of_segment = {
  { JOURNEY_SEGMENT_SCORE_IMPORTANCE, JOURNEY_SEGMENT_SCORE_EXPECTED, JOURNEY_SEGMENT_SCORE_ACTUAL },
  JOURNEY_SEGMENT_SCORE_N,
  JOURNEY_SEGMENT_SCORE_SD,
  JOURNEY_SEGMENT_SCORE_EVIDENCE,
};

/* Number and spread are those of the experience; where nobody says how it was, of what was expected, then of what it matters.
 * They stay those of a figure that the map has already and the survey says nothing of. */
static const JourneyAnswersFigure *
leading_figure (JourneyState *old, const Fields *fields, const JourneyAnswersScore *ratings)
{
  for (int i = JOURNEY_ANSWERS_FIGURE_ACTUAL; i >= 0; i--)
    if (ratings->figures[i].n > 0)
      return &ratings->figures[i];
    else if (!isnan (journey_state_number (old, fields->figures[i])))
      return NULL;

  return NULL;
}

/**
 * journey_answers_score_fill:
 * @score: a score or a segment's, not sealed yet, with what the map says already
 * @ratings: what the survey says
 * @evidence: id of the survey
 *
 * Puts the means of @ratings in; what nobody rated stays.
 */
void
journey_answers_score_fill (JourneyState *score, const JourneyAnswersScore *ratings, const char *evidence)
{
  const Fields *fields = journey_state_kind (score) == JOURNEY_KIND_SCORE ? &of_all : &of_segment;
  const JourneyAnswersFigure *leading = leading_figure (score, fields, ratings);

  for (guint i = 0; i < JOURNEY_ANSWERS_N_FIGURES; i++)
    if (ratings->figures[i].n > 0)
      journey_state_set_number (score, fields->figures[i], journey_answers_figure_mean (&ratings->figures[i]));
  if (!leading)
    return;

  journey_state_set_integer (score, fields->n, (int)leading->n);
  journey_state_set_number (score, fields->sd, journey_answers_figure_sd (leading));
  journey_state_set_text (score, fields->evidence, evidence);
}

/* Folded name of each segment that says something on the dimension → its ratings, which are taken out when they are used. */
static GHashTable *
index_parts (JourneyAnswersBuild *build, const JourneyAnswersSum *sum, guint dimension)
{
  GHashTable *index = g_hash_table_new_full (journey_id_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; sum->parts && i < sum->parts->len; i++)
    {
      JourneyAnswersScore *part = g_ptr_array_index (sum->parts, i);

      if (part->dimension == dimension)
        g_hash_table_insert (index, journey_text_fold (g_ptr_array_index (build->reading->sums.segments, part->segment)), part);
    }

  return index;
}

static JourneyState *
make_segment (JourneyState *state, const JourneyAnswersScore *part, const char *evidence)
{
  journey_answers_score_fill (state, part, evidence);

  return journey_state_seal (state);
}

/* One that the survey says something of is another now. */
static JourneyState *
renew_segment (JourneyState *old, GHashTable *parts, const char *evidence)
{
  g_autofree char *key = journey_text_fold (journey_state_text (old, JOURNEY_SEGMENT_SCORE_SEGMENT));
  const JourneyAnswersScore *part = g_hash_table_lookup (parts, key);
  JourneyState *made = part ? make_segment (journey_state_copy_fields (old), part, evidence) : journey_state_ref (old);

  g_hash_table_remove (parts, key);

  return made;
}

/**
 * journey_answers_score_segments:
 * @old: (nullable): the score as it is in the map
 * @sum: what is said of its touchpoint
 * @dimension: as @sum numbers that of the score
 * @evidence: id of the survey
 *
 * A segment's score stands where that of the same segment stood; those that the survey says nothing of stay.
 *
 * Returns: (transfer full): what the segments say on that dimension
 */
JourneyAnswersChildren *
journey_answers_score_segments (
    JourneyAnswersBuild *build, JourneyState *old, const JourneyAnswersSum *sum, guint dimension, const char *evidence)
{
  JourneyAnswersChildren *segments = g_ptr_array_new_with_free_func ((GDestroyNotify)journey_state_unref);
  g_autoptr (GHashTable) parts = index_parts (build, sum, dimension);

  for (guint i = 0; old && i < journey_state_n_children (old, JOURNEY_SCORE_SEGMENTS); i++)
    g_ptr_array_add (segments, renew_segment (journey_state_child (old, JOURNEY_SCORE_SEGMENTS, i), parts, evidence));
  for (guint i = 0; sum->parts && i < sum->parts->len; i++)
    {
      const JourneyAnswersScore *part = g_ptr_array_index (sum->parts, i);
      const char *name = g_ptr_array_index (build->reading->sums.segments, part->segment);
      g_autofree char *key = journey_text_fold (name);
      JourneyState *state;

      if (g_hash_table_lookup (parts, key) != part)
        continue;
      state = journey_state_new (JOURNEY_KIND_SEGMENT_SCORE, NULL);
      journey_state_set_text (state, JOURNEY_SEGMENT_SCORE_SEGMENT, name);
      g_ptr_array_add (segments, make_segment (state, part, evidence));
    }

  return segments;
}
