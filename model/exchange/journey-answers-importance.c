/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-answers-importance.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "journey-csv-text.h"
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

/**
 * journey_answers_importance:
 * @old: a touchpoint of the map
 * @sum: what the survey says of it
 *
 * Finds out whether a survey asked just once how important a touchpoint is, whatever dimension that stands beside. Then it is
 * meant for all its dimensions: with the middle of the scale for those that nobody asked for, the importance of the touchpoint
 * would be a mean of what people said and of what nobody said.
 *
 * Returns: what is to be shared, which belongs to @sum
 */
JourneyAnswersImportance
journey_answers_importance (JourneyAnswersBuild *build, JourneyState *old, const JourneyAnswersSum *sum)
{
  JourneyState *map = build->reading->map;
  JourneyAnswersImportance self = { .asked = asked_once (sum) };
  guint dimension;

  if (!self.asked)
    return self;

  dimension = self.asked->dimension;
  self.is_all =
      self.asked->figures[JOURNEY_ANSWERS_FIGURE_EXPECTED].n == 0 && self.asked->figures[JOURNEY_ANSWERS_FIGURE_ACTUAL].n == 0
      && !(dimension < journey_state_n_children (map, JOURNEY_MAP_DIMENSIONS)
           && journey_score_is_given (old, journey_state_id (journey_state_child (map, JOURNEY_MAP_DIMENSIONS, dimension))));

  return self;
}

static void
report_left_out (JourneyAnswersBuild *build, JourneyState *touchpoint)
{
  g_autofree char *title = journey_csv_shorten (journey_state_text (touchpoint, JOURNEY_TOUCHPOINT_TITLE));

  /* translators: the title of a touchpoint */
  journey_csv_remark (&build->remarks, JOURNEY_REMARK_WARNING, 0,
                      _ ("The scores of “%s” have an importance already, which stays; the survey asked for another. Clear it and "
                         "import again to take that over."),
                      title);
}

/**
 * journey_answers_importance_share:
 * @self: with something to share
 * @old: the touchpoint before
 * @scores: of the touchpoint as it is going to be
 *
 * Gives the importance that was asked for once to all scores that have none. What a score has stays, wherever it is from, since
 * nobody could tell then what was typed by hand; where the importance is of no score of its own, that is remarked on.
 */
void
journey_answers_importance_share (const JourneyAnswersImportance *self,
                                  JourneyAnswersBuild *build,
                                  JourneyState *old,
                                  JourneyAnswersChildren *scores)
{
  double mean = journey_answers_figure_mean (&self->asked->figures[JOURNEY_ANSWERS_FIGURE_IMPORTANCE]);
  gboolean any = FALSE, any_other = FALSE;

  for (guint i = 0; i < scores->len; i++)
    {
      JourneyState *score = g_ptr_array_index (scores, i);
      double before = journey_state_number (score, JOURNEY_SCORE_IMPORTANCE);
      JourneyState *made;

      any_other |= !isnan (before) && before != mean;
      if (!isnan (before))
        continue;
      made = journey_state_copy (score);
      journey_state_set_number (made, JOURNEY_SCORE_IMPORTANCE, mean);
      journey_answers_children_replace (scores, i, journey_state_seal (made));
      any = TRUE;
    }

  build->effect.n_importance += any;
  if (self->is_all && any_other)
    report_left_out (build, old);
}
