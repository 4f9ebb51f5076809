/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-answers-importance.h"

#include <math.h>
#include <string.h>

#include "journey-kinds.h"

/* The only score of a survey that says how important something is; NULL when there is none, or when there are several. */
static const JourneyAnswersScore *
asked_once (const JourneyAnswersSum *sum)
{
  const JourneyAnswersScore *found = NULL;

  for (guint i = 0; sum->scores && i < sum->scores->len; i++)
    {
      const JourneyAnswersScore *score = g_ptr_array_index (sum->scores, i);

      if (score->figures[JOURNEY_ANSWERS_FIGURE_IMPORTANCE].n == 0)
        continue;
      if (found)
        return NULL;
      found = score;
    }

  return found;
}

static JourneyState *
find_score (JourneyState *touchpoint, const char *dimension)
{
  for (guint i = 0; dimension && i < journey_state_n_children (touchpoint, JOURNEY_TOUCHPOINT_SCORES); i++)
    {
      JourneyState *score = journey_state_child (touchpoint, JOURNEY_TOUCHPOINT_SCORES, i);

      if (strcmp (journey_state_text (score, JOURNEY_SCORE_DIMENSION), dimension) == 0)
        return score;
    }

  return NULL;
}

static double
importance_of (JourneyState *score)
{
  return journey_state_number (score, JOURNEY_SCORE_IMPORTANCE);
}

static gboolean
is_of_survey (JourneyState *score, const char *evidence)
{
  return strcmp (journey_state_text (score, JOURNEY_SCORE_EVIDENCE), evidence) == 0;
}

/* Whether nobody said how important a score of the map is, or it was this survey that did, when it was taken in before. */
static gboolean
follows (const JourneyAnswersImportance *self, JourneyState *before)
{
  JourneyState *asked = find_score (self->old, self->dimension);

  if (!before || isnan (importance_of (before)) || is_of_survey (before, self->evidence))
    return TRUE;

  return asked && is_of_survey (asked, self->evidence) && importance_of (asked) == importance_of (before);
}

/* Whether another score of the touchpoint takes the importance over. */
static gboolean
has_followers (const JourneyAnswersImportance *self, const JourneyAnswersSum *sum, JourneyState *map)
{
  guint n = journey_state_n_children (map, JOURNEY_MAP_DIMENSIONS);

  for (guint i = 0; i < journey_state_n_children (self->old, JOURNEY_TOUCHPOINT_SCORES); i++)
    {
      JourneyState *score = journey_state_child (self->old, JOURNEY_TOUCHPOINT_SCORES, i);

      if (g_strcmp0 (journey_state_text (score, JOURNEY_SCORE_DIMENSION), self->dimension) != 0 && follows (self, score))
        return TRUE;
    }
  for (guint i = 0; i < sum->scores->len; i++)
    {
      const JourneyAnswersScore *score = g_ptr_array_index (sum->scores, i);
      const char *dimension =
          score->dimension < n ? journey_state_id (journey_state_child (map, JOURNEY_MAP_DIMENSIONS, score->dimension)) : NULL;

      if (score != self->asked && follows (self, find_score (self->old, dimension)))
        return TRUE;
    }

  return FALSE;
}

/**
 * journey_answers_importance:
 * @old: a touchpoint of the map
 * @sum: what the survey says of it
 * @evidence: (nullable): id of the survey at that touchpoint
 *
 * Finds out whether a survey asked just once how important a touchpoint is, whatever dimension that stands beside. Then it is
 * meant for all its dimensions: with the middle of the scale for those that nobody asked for, the importance of the touchpoint
 * would be a mean of what people said and of what nobody said.
 *
 * Returns: what is to be shared, with strings that belong to the map
 */
JourneyAnswersImportance
journey_answers_importance (JourneyAnswersBuild *build, JourneyState *old, const JourneyAnswersSum *sum, const char *evidence)
{
  JourneyState *map = build->reading->map;
  JourneyAnswersImportance self = { .asked = asked_once (sum), .old = old, .evidence = evidence };

  if (!self.asked)
    return self;

  if (self.asked->dimension < journey_state_n_children (map, JOURNEY_MAP_DIMENSIONS))
    self.dimension = journey_state_id (journey_state_child (map, JOURNEY_MAP_DIMENSIONS, self.asked->dimension));
  self.is_all = self.asked->figures[JOURNEY_ANSWERS_FIGURE_EXPECTED].n == 0
                && self.asked->figures[JOURNEY_ANSWERS_FIGURE_ACTUAL].n == 0 && !find_score (old, self.dimension);
  if (!has_followers (&self, sum, map))
    self.asked = NULL;

  return self;
}

/**
 * journey_answers_importance_share:
 * @importance: with something to share
 * @scores: of the touchpoint as it is going to be
 *
 * Gives all scores that follow the importance that was asked for once. The score that it was asked for has it.
 *
 * Returns: whether any is another than before
 */
gboolean
journey_answers_importance_share (const JourneyAnswersImportance *self, JourneyAnswersChildren *scores)
{
  double mean = journey_answers_figure_mean (&self->asked->figures[JOURNEY_ANSWERS_FIGURE_IMPORTANCE]);
  gboolean any = FALSE;

  for (guint i = 0; i < scores->len; i++)
    {
      JourneyState *score = g_ptr_array_index (scores, i);
      JourneyState *before = find_score (self->old, journey_state_text (score, JOURNEY_SCORE_DIMENSION));
      JourneyState *made;

      if (importance_of (score) == mean || !follows (self, before))
        continue;
      made = journey_state_copy_fields (score);
      journey_state_set_number (made, JOURNEY_SCORE_IMPORTANCE, mean);
      journey_answers_children_replace (scores, i, journey_state_seal (made));
      any = TRUE;
    }

  return any;
}
