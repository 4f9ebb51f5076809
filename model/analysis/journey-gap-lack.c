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

static gboolean
has_one_half (JourneyState *score)
{
  return isnan (journey_state_number (score, JOURNEY_SCORE_EXPECTED))
         != isnan (journey_state_number (score, JOURNEY_SCORE_ACTUAL));
}

/* Most touchpoints without a gap have nothing, and nobody has to look up dimensions for them. */
static gboolean
may_have_half (JourneyGapTable *table, const JourneyGapEntry *entry)
{
  if (entry->standing != JOURNEY_STANDING_UNSCORED || journey_gap_table_options (table)->measured_only)
    return FALSE;

  for (guint i = 0; i < journey_state_n_children (entry->touchpoint, JOURNEY_TOUCHPOINT_SCORES); i++)
    if (has_one_half (journey_state_child (entry->touchpoint, JOURNEY_TOUCHPOINT_SCORES, i)))
      return TRUE;

  return FALSE;
}

/* The dimension belongs to the rules. */
static JourneyState *
find_half (JourneyGapTable *table, const JourneyGapEntry *entry, JourneyGapRules *rules, const JourneyGapDimension **dimension)
{
  const char *only = journey_gap_table_options (table)->dimension;

  rules->stamp++;
  for (guint i = 0; i < journey_state_n_children (entry->touchpoint, JOURNEY_TOUCHPOINT_SCORES); i++)
    {
      JourneyState *score = journey_state_child (entry->touchpoint, JOURNEY_TOUCHPOINT_SCORES, i);

      *dimension = journey_gap_rules_enter_score (rules, score);
      if (*dimension && journey_gap_rules_weigh (rules, *dimension) > 0 && has_one_half (score)
          && (!only || g_str_equal (journey_state_text (score, JOURNEY_SCORE_DIMENSION), only)))
        return score;
    }

  return NULL;
}

/**
 * journey_gap_table_half_score:
 * @entry: of @table
 *
 * Returns: (transfer none) (nullable): what is known of a touchpoint without a gap: the first of its scores, on the dimension
 * that the table is about, that has what customers expected or what they got, and not both, and would count if it had
 */
JourneyState *
journey_gap_table_half_score (JourneyGapTable *table, const JourneyGapEntry *entry)
{
  g_auto (JourneyGapRules) rules = { 0 };
  const JourneyGapDimension *dimension;

  g_return_val_if_fail (table != NULL && entry != NULL, NULL);

  if (!may_have_half (table, entry))
    return NULL;

  journey_gap_rules_init (&rules, table->map, NULL);

  return find_half (table, entry, &rules, &dimension);
}

/**
 * journey_gap_table_half:
 * @entry: of @table
 * @expected: (out): in points of the scale; NAN when that is the half that is not there
 * @actual: (out): the same of what they got
 *
 * Says what journey_gap_table_half_score () found, of a cost reflected (lo + hi − x) like the figures of a whole gap, so that
 * more is better.
 *
 * Returns: whether there is such a score
 */
gboolean
journey_gap_table_half (JourneyGapTable *table, const JourneyGapEntry *entry, double *expected, double *actual)
{
  g_auto (JourneyGapRules) rules = { 0 };
  const JourneyGapDimension *dimension;
  JourneyState *score;

  g_return_val_if_fail (table != NULL && entry != NULL && expected != NULL && actual != NULL, FALSE);

  if (!may_have_half (table, entry))
    return FALSE;

  journey_gap_rules_init (&rules, table->map, NULL);
  score = find_half (table, entry, &rules, &dimension);
  if (!score)
    return FALSE;

  *expected = journey_gap_rules_reflect (&rules, dimension, journey_state_number (score, JOURNEY_SCORE_EXPECTED));
  *actual = journey_gap_rules_reflect (&rules, dimension, journey_state_number (score, JOURNEY_SCORE_ACTUAL));

  return TRUE;
}

/**
 * journey_gap_score_turned:
 * @score: of @map
 * @figure: in points of the scale
 *
 * Returns: @figure, of a cost reflected (lo + hi − x): what is shown of what is scored, and what is to be scored for what is
 * shown
 */
double
journey_gap_score_turned (JourneyState *map, JourneyState *score, double figure)
{
  g_auto (JourneyGapRules) rules = { 0 };
  const JourneyGapDimension *dimension;

  g_return_val_if_fail (map != NULL && score != NULL, figure);

  journey_gap_rules_init (&rules, map, NULL);
  dimension = journey_gap_rules_dimension (&rules, journey_state_text (score, JOURNEY_SCORE_DIMENSION));

  return dimension ? journey_gap_rules_reflect (&rules, dimension, figure) : figure;
}

/**
 * journey_gap_table_half_is_assumption:
 * @entry: of @table
 *
 * Returns: whether what journey_gap_table_half_score () found is an assumption
 */
gboolean
journey_gap_table_half_is_assumption (JourneyGapTable *table, const JourneyGapEntry *entry)
{
  JourneyState *score = journey_gap_table_half_score (table, entry);
  const char *evidence = score ? journey_state_text (score, JOURNEY_SCORE_EVIDENCE) : "";

  return score
         && journey_gap_is_assumption (
             *evidence ? journey_state_find_child (entry->touchpoint, JOURNEY_TOUCHPOINT_EVIDENCE, evidence) : NULL);
}
