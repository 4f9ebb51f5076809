/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-gap-private.h"

#include <math.h>
#include <string.h>

#include "journey-interval.h"

/* Up to here looking at one after the other is quicker than a table. */
#define FEW 16

/* What is summed up over the dimensions of a touchpoint. */
typedef struct
{
  double weighted; /* Σ w */
  double gap;
  double loss;
  double gain;
  double worst; /* of the losses, not weighted */
  double expected;
  double actual;
  double weight; /* Σ weight of the dimension */
  double importance;
  double spread_weight; /* Σ w of the scores that have a standard deviation */
  double spread;
  double error; /* Σ w·standard error */
  guint n;
  guint n_least;   /* of the scores with a standard error */
  gboolean unsure; /* a score has none */
  guint n_scores;
  guint n_assumed;
  gboolean importance_given;
  gboolean assumption;
  gboolean disagreement;
  gboolean turned;
} JourneyGapSums;

static void
index_evidence (JourneyGapRules *rules, JourneyState *touchpoint)
{
  guint n = journey_state_n_children (touchpoint, JOURNEY_TOUCHPOINT_EVIDENCE);

  journey_text_table_clear (&rules->evidence);
  if (n <= FEW)
    return;

  journey_text_table_reserve (&rules->evidence, n);
  for (guint i = 0; i < n; i++)
    {
      const char *id = journey_state_id (journey_state_child (touchpoint, JOURNEY_TOUCHPOINT_EVIDENCE, i));

      journey_text_table_add (&rules->evidence, id, strlen (id), i + 1);
    }
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

/* How many answered: what the score says, or else its evidence. */
static guint
answers_of (JourneyState *score, JourneyState *evidence)
{
  int n = journey_state_integer (score, JOURNEY_SCORE_N);

  if (n <= 0 && evidence)
    n = journey_state_integer (evidence, JOURNEY_EVIDENCE_N);

  return (guint)MAX (n, 0);
}

static void
add_spread (JourneyGapSums *sums, const JourneyGapRules *rules, const JourneyGapScore *score)
{
  if (score->sd >= 0)
    {
      sums->spread_weight += score->w;
      sums->spread += score->w * score->sd;
      sums->disagreement |= score->n >= JOURNEY_GAP_DISAGREEMENT_N
                            && score->sd > journey_gap_disagreement (rules->low, rules->high) + rules->epsilon;
    }
  if (isnan (score->error))
    {
      sums->unsure = TRUE;
      return;
    }
  sums->error += score->w * score->error;
  sums->n_least = sums->n_least == 0 ? score->n : MIN (sums->n_least, score->n);
}

static void
add_score (JourneyGapSums *sums, const JourneyGapRules *rules, const JourneyGapScore *score)
{
  double gap = journey_gap_score_gap (score, score->actual);

  sums->weighted += score->w;
  sums->gap += score->w * gap;
  sums->loss += score->w * MAX (0, -gap);
  sums->gain += score->w * MAX (0, gap);
  sums->worst = MAX (sums->worst, -gap);
  sums->expected += score->w * journey_gap_rules_reflect (rules, score->dimension, score->expected);
  sums->actual += score->w * journey_gap_rules_reflect (rules, score->dimension, score->actual);
  sums->weight += score->dimension->weight;
  sums->importance += score->dimension->weight * score->dimension->importance;
  sums->n_scores++;
  sums->n_assumed += score->importance_assumed ? 1 : 0;
  sums->importance_given |= !score->importance_assumed;
  sums->assumption |= score->assumption;
  sums->turned |= score->dimension->cost;
  sums->n = MAX (sums->n, score->n);
  add_spread (sums, rules, score);
}

static guint
count_evidence_kinds (JourneyState *touchpoint)
{
  guint n = journey_state_n_children (touchpoint, JOURNEY_TOUCHPOINT_EVIDENCE);
  guint seen = 0;

  for (guint i = 0; i < n; i++)
    {
      JourneyState *evidence = journey_state_child (touchpoint, JOURNEY_TOUCHPOINT_EVIDENCE, i);

      if (!journey_gap_is_assumption (evidence))
        seen |= 1u << journey_state_integer (evidence, JOURNEY_EVIDENCE_KIND);
    }

  return (guint)__builtin_popcount (seen);
}

/* Nobody knows how the answers on several dimensions go together. Mostly the same people gave them, so the errors are taken
 * to go the same way, which makes the interval as wide as it can be. */
static void
find_interval (JourneyGapEntry *entry, const JourneyGapRules *rules, const JourneyGapSums *sums)
{
  double sd = sums->error / sums->weighted * sqrt (sums->n_least);

  journey_interval_mean (entry->actual, sums->unsure ? NAN : sd, sums->n_least, rules->low, rules->high, &entry->interval_low,
                         &entry->interval_high);
}

static void
finish (JourneyGapEntry *entry, const JourneyGapRules *rules, const JourneyGapSums *sums)
{
  entry->gap = sums->gap / sums->weighted;
  entry->loss = sums->loss / sums->weighted;
  entry->gain = sums->gain / sums->weighted;
  entry->worst = sums->worst;
  entry->expected = sums->expected / sums->weighted;
  entry->actual = sums->actual / sums->weighted;
  entry->importance = sums->importance / sums->weight;
  entry->priority = journey_gap_rules_weight (rules, entry->importance) * entry->loss;
  entry->n = sums->n;
  entry->n_assumed = sums->n_assumed;
  entry->importance_given = sums->importance_given;
  entry->assumption = sums->assumption;
  entry->disagreement = sums->disagreement;
  entry->parts = (JourneyGapParts){ sums->n_scores > 1, sums->turned };
  entry->standing = journey_gap_rules_standing (rules, entry->gap);
  entry->quadrant = journey_gap_rules_quadrant (rules, entry);
  if (sums->spread_weight > 0)
    entry->sd = sums->spread / sums->spread_weight;
  find_interval (entry, rules, sums);
}

/**
 * journey_gap_score_gap:
 * @actual: what they got, on the scale, a cost not reflected
 *
 * Returns: the gap of the score if that were its actual: above 0 is better than expected
 */
double
journey_gap_score_gap (const JourneyGapScore *score, double actual)
{
  return score->dimension->cost ? score->expected - actual : actual - score->expected;
}

/**
 * journey_gap_rules_begin:
 *
 * Goes to a touchpoint, so that journey_gap_rules_read () can be called for all its scores in their order.
 */
void
journey_gap_rules_begin (JourneyGapRules *rules, JourneyState *touchpoint)
{
  rules->stamp++;
  index_evidence (rules, touchpoint);
}

/**
 * journey_gap_rules_read:
 * @state: a score of the touchpoint that was begun
 * @score: (out caller-allocates): what the formulas need of it
 *
 * Only scores on a dimension of the map that are there on both sides count, of several on one dimension the first.
 *
 * Returns: whether it counts
 */
gboolean
journey_gap_rules_read (JourneyGapRules *rules, JourneyState *touchpoint, JourneyState *state, JourneyGapScore *score)
{
  JourneyGapDimension *dimension = journey_gap_rules_enter_score (rules, state);
  double sd = journey_state_number (state, JOURNEY_SCORE_SD);
  JourneyState *evidence;
  gboolean assumption;
  guint n;

  if (!dimension || journey_gap_rules_lack (rules, dimension, state) != JOURNEY_GAP_LACK_NOTHING)
    return FALSE;

  evidence = find_evidence (rules, touchpoint, journey_state_text (state, JOURNEY_SCORE_EVIDENCE));
  assumption = journey_gap_is_assumption (evidence);
  if (assumption && rules->measured_only)
    return FALSE;

  n = answers_of (state, evidence);
  *score = (JourneyGapScore){
    .dimension = dimension,
    .w = journey_gap_rules_weigh (rules, dimension),
    .expected = journey_state_number (state, JOURNEY_SCORE_EXPECTED),
    .actual = journey_state_number (state, JOURNEY_SCORE_ACTUAL),
    .sd = sd >= 0 && n != 1 ? sd : NAN,
    .error = sd >= 0 && n > 1 ? sd / sqrt (n) : NAN,
    .n = n,
    .importance_assumed = isnan (journey_state_number (state, JOURNEY_SCORE_IMPORTANCE)),
    .assumption = assumption,
  };
  return TRUE;
}

/**
 * journey_gap_rules_score:
 * @entry: its touchpoint is set; all figures that depend on it alone are filled in
 *
 * Value gap of one touchpoint (performance less expectation: Parasuraman, Zeithaml & Berry 1988), in points of the
 * scale. Only dimensions of the map that are scored on both sides count, of several scores of one dimension the first.
 * Without any all figures are NAN, the quadrant is NONE and the standing UNSCORED.
 *
 * The interval is actual ± t·Σ w·sd/√n / Σ w, with Student's t for the smallest n, cut to the scale, and there is one only
 * when every score that counts has n and sd. With one dimension that is the interval of its mean; with several it is as
 * wide as it can be, since nobody knows how the answers on them go together.
 */
void
journey_gap_rules_score (JourneyGapRules *rules, JourneyGapEntry *entry)
{
  guint n = journey_state_n_children (entry->touchpoint, JOURNEY_TOUCHPOINT_SCORES);
  JourneyGapSums sums = { 0 };
  JourneyGapScore score;

  journey_gap_rules_begin (rules, entry->touchpoint);
  for (guint i = 0; i < n; i++)
    if (journey_gap_rules_read (rules, entry->touchpoint, journey_state_child (entry->touchpoint, JOURNEY_TOUCHPOINT_SCORES, i),
                                &score))
      add_score (&sums, rules, &score);

  entry->share = NAN;
  entry->gap = entry->loss = entry->gain = entry->worst = entry->priority = NAN;
  entry->expected = entry->actual = entry->importance = NAN;
  entry->sd = entry->interval_low = entry->interval_high = NAN;
  entry->n_evidence_kinds = count_evidence_kinds (entry->touchpoint);
  if (sums.weighted > 0)
    finish (entry, rules, &sums);
}
