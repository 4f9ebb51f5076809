/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-gap-private.h"

#include <math.h>

/* The width of a line, as a part of the scale. Scores have a few decimals, so figures that differ by less
 * differ only by how computers round: 3.4 − 3.9 is not −0.5 in binary, but must lie on that line all the same,
 * and two gaps that are equal on 1…5 must stay equal on 0…100. */
#define LINE_WIDTH 1e-9

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

static JourneyGapDimension *
find_dimension (const JourneyGapRules *rules, const char *id)
{
  return g_hash_table_lookup (rules->by_id, id);
}

static double
reflect (const JourneyGapRules *rules, const JourneyGapDimension *dimension, double score)
{
  return dimension->cost ? rules->low + rules->high - score : score;
}

/* An importance that was not given counts as the middle of the scale. */
static double
importance_or_middle (const JourneyGapRules *rules, JourneyState *score)
{
  double importance = score ? journey_state_number (score, JOURNEY_SCORE_IMPORTANCE) : NAN;

  return isnan (importance) ? middle (rules) : importance;
}

static void
add_evidence (JourneyGapSums *sums, JourneyState *touchpoint, JourneyState *score)
{
  const char *id = journey_state_text (score, JOURNEY_SCORE_EVIDENCE);
  JourneyState *evidence = *id ? journey_state_find_child (touchpoint, JOURNEY_TOUCHPOINT_EVIDENCE, id) : NULL;
  int n = journey_state_integer (score, JOURNEY_SCORE_N);

  if (!evidence || journey_state_integer (evidence, JOURNEY_EVIDENCE_KIND) == JOURNEY_EVIDENCE_KIND_ESTIMATE)
    sums->assumption = TRUE;
  if (n <= 0 && evidence)
    n = journey_state_integer (evidence, JOURNEY_EVIDENCE_N);
  sums->n = MAX (sums->n, (guint)MAX (n, 0));
}

static void
add_score (JourneyGapSums *sums, JourneyGapRules *rules, JourneyState *touchpoint, JourneyState *score)
{
  JourneyGapDimension *dimension = find_dimension (rules, journey_state_text (score, JOURNEY_SCORE_DIMENSION));
  double expected = journey_state_number (score, JOURNEY_SCORE_EXPECTED);
  double actual = journey_state_number (score, JOURNEY_SCORE_ACTUAL);
  double importance = importance_or_middle (rules, score);
  double gap, w;

  if (!dimension || dimension->seen == rules->stamp)
    return;
  dimension->seen = rules->stamp;

  w = dimension->weight * journey_gap_rules_weight (rules, importance);
  if (isnan (expected) || isnan (actual) || !(w > 0))
    return;

  gap = dimension->cost ? expected - actual : actual - expected;
  sums->weighted += w;
  sums->gap += w * gap;
  sums->loss += w * MAX (0, -gap);
  sums->gain += w * MAX (0, gap);
  sums->expected += w * reflect (rules, dimension, expected);
  sums->actual += w * reflect (rules, dimension, actual);
  sums->weight += dimension->weight;
  sums->importance += dimension->weight * importance;
  sums->importance_assumed |= isnan (journey_state_number (score, JOURNEY_SCORE_IMPORTANCE));
  add_evidence (sums, touchpoint, score);
}

static JourneyStanding
find_standing (const JourneyGapRules *rules, double gap)
{
  if (gap < -rules->tolerance - rules->epsilon)
    return JOURNEY_STANDING_SHORT;
  return gap > rules->tolerance + rules->epsilon ? JOURNEY_STANDING_EXCEEDS : JOURNEY_STANDING_EXPECTED;
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
  if (!g_hash_table_contains (rules->by_id, journey_state_id (state)))
    g_hash_table_insert (rules->by_id, (gpointer)journey_state_id (state), dimension);
}

static JourneyState *
find_score (JourneyState *touchpoint, const char *dimension)
{
  guint n = journey_state_n_children (touchpoint, JOURNEY_TOUCHPOINT_SCORES);

  for (guint i = 0; i < n; i++)
    {
      JourneyState *score = journey_state_child (touchpoint, JOURNEY_TOUCHPOINT_SCORES, i);

      if (g_str_equal (journey_state_text (score, JOURNEY_SCORE_DIMENSION), dimension))
        return score;
    }

  return NULL;
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
  rules->by_id = g_hash_table_new (g_str_hash, g_str_equal);
  rules->dimensions = g_new0 (JourneyGapDimension, n);
  for (guint i = 0; i < n; i++)
    add_dimension (rules, journey_state_child (map, JOURNEY_MAP_DIMENSIONS, i), i);
}

/** journey_gap_rules_clear: Frees what @rules holds. */
void
journey_gap_rules_clear (JourneyGapRules *rules)
{
  g_clear_pointer (&rules->by_id, g_hash_table_unref);
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
  entry->standing = find_standing (rules, entry->gap);
  entry->quadrant = find_quadrant (rules, entry);
}

/**
 * journey_gap_rules_rating:
 * @touchpoint: the touchpoint that @rating is about
 * @rating: a competitor's actual on one dimension
 * @weight: (out): what it weighs among the ratings of @touchpoint: that of the dimension × ι(our importance)
 *
 * Returns: the rating, a cost reflected; NAN when it has no value or its dimension does not count
 */
double
journey_gap_rules_rating (const JourneyGapRules *rules, JourneyState *touchpoint, JourneyState *rating, double *weight)
{
  const char *id = journey_state_text (rating, JOURNEY_RATING_DIMENSION);
  const JourneyGapDimension *dimension = find_dimension (rules, id);
  double actual = journey_state_number (rating, JOURNEY_RATING_ACTUAL);

  if (!dimension || isnan (actual))
    return NAN;

  *weight = dimension->weight * journey_gap_rules_weight (rules, importance_or_middle (rules, find_score (touchpoint, id)));
  return *weight > 0 ? reflect (rules, dimension, actual) : NAN;
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
