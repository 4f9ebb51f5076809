/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-gap-dot.h"

#include <string.h>

/**
 * journey_gap_dots_are_scores:
 *
 * Returns: whether each dot of a matrix of @table stands for one score that can be changed with it, because only one dimension
 *   counts, or there is only one
 */
gboolean
journey_gap_dots_are_scores (JourneyGapTable *table)
{
  g_return_val_if_fail (table, FALSE);

  return journey_gap_table_options (table)->dimension
         || journey_state_n_children (journey_gap_table_state (table), JOURNEY_MAP_DIMENSIONS) <= 1;
}

/**
 * journey_gap_dot_score:
 * @touchpoint: id
 *
 * Returns: (transfer none) (nullable): the score that the dot of a touchpoint stands for: the first one that counts on the
 *   dimension that counts; NULL for none
 */
JourneyState *
journey_gap_dot_score (JourneyGapTable *table, const char *touchpoint)
{
  const JourneyGapEntry *entry;
  const char *dimension;

  g_return_val_if_fail (table && touchpoint, NULL);

  entry = journey_gap_table_find (table, touchpoint);
  dimension = journey_gap_table_options (table)->dimension;
  for (guint i = 0; entry && i < journey_state_n_children (entry->touchpoint, JOURNEY_TOUCHPOINT_SCORES); i++)
    {
      JourneyState *score = journey_state_child (entry->touchpoint, JOURNEY_TOUCHPOINT_SCORES, i);

      if (journey_gap_lack_of_score (journey_gap_table_state (table), entry->touchpoint, score) == JOURNEY_GAP_LACK_NOTHING
          && (!dimension || strcmp (journey_state_text (score, JOURNEY_SCORE_DIMENSION), dimension) == 0))
        return score;
    }

  return NULL;
}
