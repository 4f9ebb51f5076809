/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-gap-private.h"

#include <math.h>

static JourneyGapLack
lack_of (JourneyGapRules *rules, JourneyState *score)
{
  const JourneyGapDimension *dimension = journey_gap_rules_enter_score (rules, score);

  if (dimension)
    return journey_gap_rules_lack (rules, dimension, score);

  return journey_gap_rules_dimension (rules, journey_state_text (score, JOURNEY_SCORE_DIMENSION)) ? JOURNEY_GAP_LACK_TURN
                                                                                                  : JOURNEY_GAP_LACK_DIMENSION;
}

/**
 * journey_gap_rules_lack:
 * @dimension: of @score, with the importance that it has there
 *
 * Returns: what keeps a score that is the first on its dimension from counting
 */
JourneyGapLack
journey_gap_rules_lack (const JourneyGapRules *rules, const JourneyGapDimension *dimension, JourneyState *score)
{
  gboolean expected = !isnan (journey_state_number (score, JOURNEY_SCORE_EXPECTED));
  gboolean actual = !isnan (journey_state_number (score, JOURNEY_SCORE_ACTUAL));

  if (!expected)
    return actual ? JOURNEY_GAP_LACK_EXPECTED : JOURNEY_GAP_LACK_BOTH;
  if (!actual)
    return JOURNEY_GAP_LACK_ACTUAL;

  return journey_gap_rules_weigh (rules, dimension) > 0 ? JOURNEY_GAP_LACK_NOTHING : JOURNEY_GAP_LACK_WEIGHT;
}

/**
 * journey_gap_lack_of_score:
 * @touchpoint: the touchpoint that @score belongs to
 *
 * Returns: what keeps @score from counting in the gap of its touchpoint
 */
JourneyGapLack
journey_gap_lack_of_score (JourneyState *map, JourneyState *touchpoint, JourneyState *score)
{
  g_auto (JourneyGapRules) rules = { 0 };

  g_return_val_if_fail (map && touchpoint && score, JOURNEY_GAP_LACK_SCORE);

  journey_gap_rules_init (&rules, map, NULL);
  rules.stamp++;
  for (guint i = 0; i < journey_state_n_children (touchpoint, JOURNEY_TOUCHPOINT_SCORES); i++)
    {
      JourneyState *other = journey_state_child (touchpoint, JOURNEY_TOUCHPOINT_SCORES, i);

      if (other == score)
        break;
      journey_gap_rules_enter_score (&rules, other);
    }

  return lack_of (&rules, score);
}

/**
 * journey_gap_lack_of_touchpoint:
 *
 * Returns: what keeps @touchpoint from having a gap; when several scores lack something, what is the least to add
 */
JourneyGapLack
journey_gap_lack_of_touchpoint (JourneyState *map, JourneyState *touchpoint)
{
  g_auto (JourneyGapRules) rules = { 0 };
  JourneyGapLack least = JOURNEY_GAP_LACK_SCORE;

  g_return_val_if_fail (map && touchpoint, JOURNEY_GAP_LACK_SCORE);

  journey_gap_rules_init (&rules, map, NULL);
  rules.stamp++;
  for (guint i = 0; i < journey_state_n_children (touchpoint, JOURNEY_TOUCHPOINT_SCORES); i++)
    {
      JourneyGapLack lack = lack_of (&rules, journey_state_child (touchpoint, JOURNEY_TOUCHPOINT_SCORES, i));

      least = MIN (least, lack);
    }

  return least;
}

/**
 * journey_gap_table_half:
 * @entry: of @table
 * @expected: (out): in points of the scale; NAN when that is the half that is not there
 * @actual: (out): the same of what they got
 *
 * What is known of a touchpoint without a gap: the first of its scores, on the dimension that the table is about, that has
 * what customers expected or what they got, and not both.
 *
 * Returns: whether there is such a score
 */
gboolean
journey_gap_table_half (JourneyGapTable *table, const JourneyGapEntry *entry, double *expected, double *actual)
{
  const JourneyGapOptions *options = journey_gap_table_options (table);

  g_return_val_if_fail (entry != NULL && expected != NULL && actual != NULL, FALSE);

  if (entry->standing != JOURNEY_STANDING_UNSCORED || options->measured_only)
    return FALSE;

  for (guint i = 0; i < journey_state_n_children (entry->touchpoint, JOURNEY_TOUCHPOINT_SCORES); i++)
    {
      JourneyState *score = journey_state_child (entry->touchpoint, JOURNEY_TOUCHPOINT_SCORES, i);

      if (options->dimension && !g_str_equal (journey_state_text (score, JOURNEY_SCORE_DIMENSION), options->dimension))
        continue;
      *expected = journey_state_number (score, JOURNEY_SCORE_EXPECTED);
      *actual = journey_state_number (score, JOURNEY_SCORE_ACTUAL);
      if (isnan (*expected) != isnan (*actual))
        return TRUE;
    }

  return FALSE;
}
