/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-gap-private.h"

#include <math.h>
#include <string.h>

/* The width of a line, as a part of the scale. Scores have a few decimals, so figures that differ by less
 * differ only by how computers round: 3.4 − 3.9 is not −0.5 in binary, but must lie on that line all the same,
 * and two gaps that are equal on 1…5 must stay equal on 0…100. */
#define LINE_WIDTH 1e-9

/* Up to here looking at one after the other is quicker than a table. */
#define FEW 16

/* What is summed up over the dimensions of a touchpoint. */
typedef struct
{
  double weighted; /* Σ w */
  double gap;
  double loss;
  double gain;
  double expected;
  double actual;
  double weight; /* Σ weight of the dimension */
  double importance;
  guint n;
  gboolean importance_assumed;
  gboolean assumption;
} JourneyGapSums;

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
index_evidence (JourneyGapRules *rules, JourneyState *touchpoint)
{
  guint n = journey_state_n_children (touchpoint, JOURNEY_TOUCHPOINT_EVIDENCE);

  journey_text_table_clear (&rules->evidence);
  if (n <= FEW)
    return;

  journey_text_table_reserve (&rules->evidence, n);
  for (guint i = 0; i < n; i++)
    add_id (&rules->evidence, journey_state_child (touchpoint, JOURNEY_TOUCHPOINT_EVIDENCE, i), i);
}

static JourneyState *
find_evidence (const JourneyGapRules *rules, JourneyState *touchpoint, const char *id)
{
  guint found;

  if (!*id)
    return NULL;
  if (rules->evidence.n == 0)
    return journey_state_find_child (touchpoint, JOURNEY_TOUCHPOINT_EVIDENCE, id);

  found = journey_text_table_find (&rules->evidence, id, strlen (id));
  return found > 0 ? journey_state_child (touchpoint, JOURNEY_TOUCHPOINT_EVIDENCE, found - 1) : NULL;
}

static void
add_evidence (JourneyGapSums *sums, const JourneyGapRules *rules, JourneyState *touchpoint, JourneyState *score)
{
  JourneyState *evidence = find_evidence (rules, touchpoint, journey_state_text (score, JOURNEY_SCORE_EVIDENCE));
  int n = journey_state_integer (score, JOURNEY_SCORE_N);

  sums->assumption |= journey_gap_is_assumption (evidence);
  if (n <= 0 && evidence)
    n = journey_state_integer (evidence, JOURNEY_EVIDENCE_N);
  sums->n = MAX (sums->n, (guint)MAX (n, 0));
}

static void
add_score (JourneyGapSums *sums, JourneyGapRules *rules, JourneyState *touchpoint, JourneyState *score)
{
  JourneyGapDimension *dimension = journey_gap_rules_enter_score (rules, score);
  double expected = journey_state_number (score, JOURNEY_SCORE_EXPECTED);
  double actual = journey_state_number (score, JOURNEY_SCORE_ACTUAL);
  double w, gap;

  if (!dimension || journey_gap_rules_lack (rules, dimension, score) != JOURNEY_GAP_LACK_NOTHING)
    return;

  w = journey_gap_rules_weigh (rules, dimension);
  gap = dimension->cost ? expected - actual : actual - expected;
  sums->weighted += w;
  sums->gap += w * gap;
  sums->loss += w * MAX (0, -gap);
  sums->gain += w * MAX (0, gap);
  sums->expected += w * journey_gap_rules_reflect (rules, dimension, expected);
  sums->actual += w * journey_gap_rules_reflect (rules, dimension, actual);
  sums->weight += dimension->weight;
  sums->importance += dimension->weight * dimension->importance;
  sums->importance_assumed |= isnan (journey_state_number (score, JOURNEY_SCORE_IMPORTANCE));
  add_evidence (sums, rules, touchpoint, score);
}

/* On the line importance counts as high. Low is 'falls short', so a touchpoint that is as expected is never low. */
static JourneyQuadrant
find_quadrant (const JourneyGapRules *rules, const JourneyGapEntry *entry)
{
  gboolean important = entry->importance >= middle (rules) - rules->epsilon;
  gboolean low = entry->standing == JOURNEY_STANDING_SHORT;

  if (important)
    return low ? JOURNEY_QUADRANT_CONCENTRATE : JOURNEY_QUADRANT_KEEP;
  return low ? JOURNEY_QUADRANT_LOW : JOURNEY_QUADRANT_OVERKILL;
}

static void
add_dimension (JourneyGapRules *rules, JourneyState *state, guint position)
{
  JourneyGapDimension *dimension = &rules->dimensions[position];

  dimension->weight = journey_state_number (state, JOURNEY_DIMENSION_WEIGHT);
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
 */
void
journey_gap_rules_init (JourneyGapRules *rules, JourneyState *map)
{
  guint n = journey_state_n_children (map, JOURNEY_MAP_DIMENSIONS);

  *rules = read_scale (map);
  rules->dimensions = g_new0 (JourneyGapDimension, n);
  for (guint i = 0; i < n; i++)
    add_dimension (rules, journey_state_child (map, JOURNEY_MAP_DIMENSIONS, i), i);
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
 * journey_gap_rules_weight:
 * @importance: on the scale of the map
 *
 * Returns: ι(@importance) = 1 + 4(@importance − lo)/(hi − lo), which is 1…5; 3 on a scale without extent
 */
double
journey_gap_rules_weight (const JourneyGapRules *rules, double importance)
{
  double span = rules->high - rules->low;

  return span > 0 ? 1 + 4 * (importance - rules->low) / span : 3;
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
 * journey_gap_rules_score:
 * @entry: its touchpoint is set; all figures that depend on it alone are filled in
 *
 * Value gap of one touchpoint (performance less expectation: Parasuraman, Zeithaml & Berry 1988), in points of the
 * scale. Only dimensions of the map that are scored on both sides count, of several scores of one dimension the first.
 * Without any all figures are NAN, the quadrant is NONE and the standing UNSCORED.
 *
 * The quadrant (after Martilla & James 1977) is that of importance against gap: important from the middle of the scale
 * on, low where the touchpoint falls short.
 */
void
journey_gap_rules_score (JourneyGapRules *rules, JourneyGapEntry *entry)
{
  guint n = journey_state_n_children (entry->touchpoint, JOURNEY_TOUCHPOINT_SCORES);
  JourneyGapSums sums = { 0 };

  rules->stamp++;
  index_evidence (rules, entry->touchpoint);
  for (guint i = 0; i < n; i++)
    add_score (&sums, rules, entry->touchpoint, journey_state_child (entry->touchpoint, JOURNEY_TOUCHPOINT_SCORES, i));

  entry->share = NAN;
  entry->gap = entry->loss = entry->gain = entry->priority = NAN;
  entry->expected = entry->actual = entry->importance = NAN;
  if (!(sums.weighted > 0))
    return;

  entry->gap = sums.gap / sums.weighted;
  entry->loss = sums.loss / sums.weighted;
  entry->gain = sums.gain / sums.weighted;
  entry->expected = sums.expected / sums.weighted;
  entry->actual = sums.actual / sums.weighted;
  entry->importance = sums.importance / sums.weight;
  entry->priority = journey_gap_rules_weight (rules, entry->importance) * entry->loss;
  entry->n = sums.n;
  entry->importance_assumed = sums.importance_assumed;
  entry->assumption = sums.assumption;
  entry->standing = journey_gap_rules_standing (rules, entry->gap);
  entry->quadrant = find_quadrant (rules, entry);
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
