/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-gap-private.h"

#include <math.h>
#include <string.h>

/* The width of a line, as a part of the scale. Scores have a few decimals, so figures that differ by less
 * differ only by how computers round: 3.4 − 3.9 is not −0.5 in binary, but must lie on that line all the same,
 * and two gaps that are equal on 1…5 must stay equal on 0…100. */
#define LINE_WIDTH 1e-9

static const char *const quadrant_nicks[] = {
  [JOURNEY_QUADRANT_NONE] = "none", [JOURNEY_QUADRANT_CONCENTRATE] = "concentrate", [JOURNEY_QUADRANT_KEEP] = "keep",
  [JOURNEY_QUADRANT_LOW] = "low",   [JOURNEY_QUADRANT_OVERKILL] = "overkill",
};

static double
middle (const JourneyGapRules *rules)
{
  return (rules->low + rules->high) / 2;
}

/* An importance that was not given counts as the middle of the scale. */
static double
importance_or_middle (const JourneyGapRules *rules, JourneyState *score)
{
  double importance = journey_state_number (score, JOURNEY_SCORE_IMPORTANCE);

  return isnan (importance) ? middle (rules) : importance;
}

static gboolean
add_id (JourneyTextTable *table, JourneyState *state, guint position)
{
  const char *id = journey_state_id (state);

  return journey_text_table_add (table, id, strlen (id), position + 1);
}

static void
add_dimension (JourneyGapRules *rules, JourneyState *state, guint position, gboolean counts)
{
  JourneyGapDimension *dimension = &rules->dimensions[position];

  dimension->weight = counts ? journey_state_number (state, JOURNEY_DIMENSION_WEIGHT) : 0;
  dimension->cost = journey_state_integer (state, JOURNEY_DIMENSION_KIND) == JOURNEY_DIMENSION_KIND_COST;
  add_id (&rules->by_id, state, position);
}

static JourneyGapRules
read_scale (JourneyState *map)
{
  double low = journey_state_integer (map, JOURNEY_MAP_SCALE_LOW);
  double high = journey_state_integer (map, JOURNEY_MAP_SCALE_HIGH);
  double tolerance = journey_state_number (map, JOURNEY_MAP_TOLERANCE);

  return (JourneyGapRules){
    .low = low,
    .high = high,
    .tolerance = isnan (tolerance) ? (high - low) / 8 : tolerance,
    .epsilon = LINE_WIDTH * fabs (high - low),
  };
}

/**
 * journey_gap_rules_init:
 * @rules: (out caller-allocates): to be cleared with journey_gap_rules_clear ()
 * @map: a map, which must live as long as @rules
 * @options: (nullable): what counts; NULL for everything
 */
void
journey_gap_rules_init (JourneyGapRules *rules, JourneyState *map, const JourneyGapOptions *options)
{
  guint n = journey_state_n_children (map, JOURNEY_MAP_DIMENSIONS);
  const char *only = options ? options->dimension : NULL;

  *rules = read_scale (map);
  rules->dimensions = g_new0 (JourneyGapDimension, n);
  rules->measured_only = options && options->measured_only;
  rules->axis = options ? options->axis : JOURNEY_GAP_AXIS_GAP;
  for (guint i = 0; i < n; i++)
    {
      JourneyState *dimension = journey_state_child (map, JOURNEY_MAP_DIMENSIONS, i);

      add_dimension (rules, dimension, i, !only || strcmp (only, journey_state_id (dimension)) == 0);
    }
}

/**
 * journey_gap_rules_are_same:
 * @a: a map
 * @b: the same map, earlier or later
 *
 * Returns: whether a touchpoint that did not change has the same figures in both
 */
gboolean
journey_gap_rules_are_same (JourneyState *a, JourneyState *b)
{
  guint n = journey_state_n_children (a, JOURNEY_MAP_DIMENSIONS);

  if (!journey_state_equal_field (a, b, JOURNEY_MAP_SCALE_LOW) || !journey_state_equal_field (a, b, JOURNEY_MAP_SCALE_HIGH)
      || !journey_state_equal_field (a, b, JOURNEY_MAP_TOLERANCE) || journey_state_n_children (b, JOURNEY_MAP_DIMENSIONS) != n)
    return FALSE;
  for (guint i = 0; i < n; i++)
    if (journey_state_child (a, JOURNEY_MAP_DIMENSIONS, i) != journey_state_child (b, JOURNEY_MAP_DIMENSIONS, i))
      return FALSE;

  return TRUE;
}

/** journey_gap_rules_clear: Frees what @rules holds. */
void
journey_gap_rules_clear (JourneyGapRules *rules)
{
  journey_text_table_clear (&rules->by_id);
  journey_text_table_clear (&rules->evidence);
  g_clear_pointer (&rules->dimensions, g_free);
}

/**
 * journey_gap_weight:
 * @low: lower end of the scale of a map
 * @high: upper end
 * @importance: on that scale
 *
 * Importance as a weight is brought to 1…5, so that the scale of a map changes no ranking.
 *
 * Returns: ι(@importance) = 1 + 4(@importance − lo)/(hi − lo), which is 1…5; 3 on a scale without extent
 */
double
journey_gap_weight (double low, double high, double importance)
{
  double span = high - low;

  return span > 0 ? 1 + 4 * (importance - low) / span : 3;
}

/**
 * journey_gap_rules_weight:
 * @importance: on the scale of the map
 *
 * Returns: ι(@importance), as journey_gap_weight () says
 */
double
journey_gap_rules_weight (const JourneyGapRules *rules, double importance)
{
  return journey_gap_weight (rules->low, rules->high, importance);
}

/**
 * journey_gap_rules_dimension:
 *
 * Returns: (nullable): the dimension of the map with this id
 */
JourneyGapDimension *
journey_gap_rules_dimension (const JourneyGapRules *rules, const char *id)
{
  guint found = journey_text_table_find (&rules->by_id, id, strlen (id));

  return found > 0 ? &rules->dimensions[found - 1] : NULL;
}

/**
 * journey_gap_rules_enter:
 *
 * Goes to a touchpoint, so that journey_gap_rules_weigh () knows how important each dimension is there.
 */
void
journey_gap_rules_enter (JourneyGapRules *rules, JourneyState *touchpoint)
{
  guint n = journey_state_n_children (touchpoint, JOURNEY_TOUCHPOINT_SCORES);

  rules->stamp++;
  for (guint i = 0; i < n; i++)
    journey_gap_rules_enter_score (rules, journey_state_child (touchpoint, JOURNEY_TOUCHPOINT_SCORES, i));
}

/**
 * journey_gap_rules_enter_score:
 * @score: of the touchpoint entered
 *
 * Returns: (nullable): its dimension, now with its importance; NULL when the score does not count, for want of a dimension
 *   or as the second one of it
 */
JourneyGapDimension *
journey_gap_rules_enter_score (JourneyGapRules *rules, JourneyState *score)
{
  JourneyGapDimension *dimension = journey_gap_rules_dimension (rules, journey_state_text (score, JOURNEY_SCORE_DIMENSION));

  if (!dimension || dimension->seen == rules->stamp)
    return NULL;

  dimension->seen = rules->stamp;
  dimension->importance = importance_or_middle (rules, score);
  return dimension;
}

/**
 * journey_gap_rules_weigh:
 *
 * Returns: what @dimension weighs at the touchpoint entered: its weight × ι(importance), the middle where none is given
 */
double
journey_gap_rules_weigh (const JourneyGapRules *rules, const JourneyGapDimension *dimension)
{
  double importance = dimension->seen == rules->stamp ? dimension->importance : middle (rules);

  return dimension->weight * journey_gap_rules_weight (rules, importance);
}

/**
 * journey_gap_round:
 * @figure: to be put in order with others
 * @margin: figures closer than this are the same; 0 when all are to be told apart
 *
 * Returns: @figure without what differs only by how computers round
 */
double
journey_gap_round (double figure, double margin)
{
  return margin > 0 ? round (figure / margin) * margin : figure;
}

/**
 * journey_gap_rules_standing:
 * @gap: of a touchpoint, a stage or the map; NAN when there is none
 *
 * Returns: how @gap lies to the tolerance; on its edge it is as expected
 */
JourneyStanding
journey_gap_rules_standing (const JourneyGapRules *rules, double gap)
{
  if (isnan (gap))
    return JOURNEY_STANDING_UNSCORED;
  if (gap < -rules->tolerance - rules->epsilon)
    return JOURNEY_STANDING_SHORT;
  return gap > rules->tolerance + rules->epsilon ? JOURNEY_STANDING_EXCEEDS : JOURNEY_STANDING_EXPECTED;
}

/**
 * journey_gap_rules_quadrant:
 *
 * Importance–performance (after Martilla & James 1977), parted in the middle of the scale. Against the gap low is 'falls
 * short', so a touchpoint that is as expected is never low. On the line importance counts as high and actual as low.
 *
 * Returns: the quadrant of a touchpoint that is scored
 */
JourneyQuadrant
journey_gap_rules_quadrant (const JourneyGapRules *rules, const JourneyGapEntry *entry)
{
  gboolean important = entry->importance >= middle (rules) - rules->epsilon;
  gboolean low = rules->axis == JOURNEY_GAP_AXIS_ACTUAL ? entry->actual <= middle (rules) + rules->epsilon
                                                        : entry->standing == JOURNEY_STANDING_SHORT;

  return journey_quadrant_of (important, low);
}

/**
 * journey_gap_rules_reflect:
 *
 * Returns: @score so that more is better: lo + hi − @score on a cost
 */
double
journey_gap_rules_reflect (const JourneyGapRules *rules, const JourneyGapDimension *dimension, double score)
{
  return dimension->cost ? rules->low + rules->high - score : score;
}

/**
 * journey_gap_tolerance:
 *
 * Zone of tolerance (Zeithaml, Berry & Parasuraman 1993): a gap within ± tolerance counts as 'as expected'.
 *
 * Returns: the map's figure in points of its scale, or (hi − lo)/8 when it has none
 */
double
journey_gap_tolerance (JourneyState *map)
{
  g_return_val_if_fail (map != NULL, NAN);

  return read_scale (map).tolerance;
}

/**
 * journey_gap_disagreement:
 * @low: the ends of a scale
 * @high: likewise
 *
 * Returns: the standard deviation beyond which at least JOURNEY_GAP_DISAGREEMENT_N answers are no agreement yet: a quarter of
 *   the scale
 */
double
journey_gap_disagreement (double low, double high)
{
  return (high - low) / 4;
}

/**
 * journey_gap_is_assumption:
 * @evidence: (nullable): what a score rests on
 *
 * Returns: whether a score that rests on @evidence is an assumption: so it is without evidence, and as the estimate of a
 *   workshop
 */
gboolean
journey_gap_is_assumption (JourneyState *evidence)
{
  return !evidence || journey_state_integer (evidence, JOURNEY_EVIDENCE_KIND) == JOURNEY_EVIDENCE_KIND_ESTIMATE;
}

/**
 * journey_gap_options_equal:
 *
 * Returns: whether tables made with @a and @b of one map have the same figures
 */
gboolean
journey_gap_options_equal (const JourneyGapOptions *a, const JourneyGapOptions *b)
{
  g_return_val_if_fail (a != NULL && b != NULL, FALSE);

  return g_strcmp0 (a->dimension, b->dimension) == 0 && !a->measured_only == !b->measured_only && a->crosshair == b->crosshair
         && a->axis == b->axis;
}

/**
 * journey_quadrant_of:
 * @important: whether its importance is high
 * @low: whether its gap falls short, or its actual is low
 *
 * Returns: the quadrant (after Martilla & James 1977)
 */
JourneyQuadrant
journey_quadrant_of (gboolean important, gboolean low)
{
  if (important)
    return low ? JOURNEY_QUADRANT_CONCENTRATE : JOURNEY_QUADRANT_KEEP;
  return low ? JOURNEY_QUADRANT_LOW : JOURNEY_QUADRANT_OVERKILL;
}

/**
 * journey_quadrant_nick:
 *
 * Returns: the name of @quadrant for programs: concentrate, keep, low, overkill, or none
 */
const char *
journey_quadrant_nick (JourneyQuadrant quadrant)
{
  g_return_val_if_fail ((guint)quadrant < G_N_ELEMENTS (quadrant_nicks), NULL);

  return quadrant_nicks[quadrant];
}
