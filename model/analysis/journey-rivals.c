/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-rivals.h"

#include <math.h>

#include "journey-gap-private.h"
#include "journey-place-table.h"

/* Figures that are closer than this to the line are on it: they differ by how computers round. */
#define LINE_WIDTH 1e-9

/* What is summed up of one competitor on one dimension. */
typedef struct
{
  double weight; /* Σ ι(importance) */
  double ours;
  double theirs;
  guint n;
} Sum;

typedef struct
{
  JourneyGapRules rules;
  GHashTable *scores; /* our own, by place */
} Context;

static void
add_rating (Context *context, Sum *sums, JourneyState *rating)
{
  const JourneyPlace place = { journey_state_text (rating, JOURNEY_RATING_TOUCHPOINT),
                               journey_state_text (rating, JOURNEY_RATING_DIMENSION) };
  JourneyGapDimension *dimension = journey_gap_rules_dimension (&context->rules, place.dimension);
  JourneyState *score = g_hash_table_lookup (context->scores, &place);
  double theirs = journey_state_number (rating, JOURNEY_RATING_ACTUAL);
  double ours = score ? journey_state_number (score, JOURNEY_SCORE_ACTUAL) : NAN;
  double weight;
  Sum *sum;

  if (!dimension || isnan (theirs) || isnan (ours) || !(dimension->weight > 0))
    return;

  context->rules.stamp++;
  journey_gap_rules_enter_score (&context->rules, score);
  weight = journey_gap_rules_weight (&context->rules, dimension->importance);
  if (!(weight > 0) || !(journey_gap_rules_weight (&context->rules, theirs) > 0))
    return;

  sum = &sums[dimension - context->rules.dimensions];
  sum->weight += weight;
  sum->ours += weight * ours;
  sum->theirs += weight * theirs;
  sum->n++;
}

static JourneyRivalFigures
make_row (const JourneyGapRules *rules, JourneyState *dimension, const Sum *sum)
{
  double ours = sum->n > 0 ? sum->ours / sum->weight : NAN;
  double theirs = sum->n > 0 ? sum->theirs / sum->weight : NAN;
  double base = journey_gap_rules_weight (rules, theirs);

  return (JourneyRivalFigures){
    .dimension = dimension,
    .ours = ours,
    .theirs = theirs,
    .ratio = base > 0 ? journey_gap_rules_weight (rules, ours) / base : NAN,
    .n = sum->n,
  };
}

static void
compare (JourneyRivals *rivals, const JourneyGapRules *rules, JourneyRival *rival)
{
  double weights[2] = { 0, 0 };
  double ratios[2] = { 0, 0 };

  for (guint i = 0; i < rivals->n_dimensions; i++)
    {
      const JourneyGapDimension *dimension = &rules->dimensions[i];

      if (isnan (rival->rows[i].ratio))
        continue;
      weights[dimension->cost] += dimension->weight;
      ratios[dimension->cost] += dimension->weight * rival->rows[i].ratio;
      rival->n_pairs += rival->rows[i].n;
      rival->n_benefits += !dimension->cost;
      rival->n_costs += dimension->cost;
    }

  rival->quality = weights[FALSE] > 0 ? ratios[FALSE] / weights[FALSE] : NAN;
  rival->cost = weights[TRUE] > 0 ? ratios[TRUE] / weights[TRUE] : NAN;
  rival->fair = 1 + rivals->slope * (rival->cost - 1);
  rival->above = rival->quality - rival->fair;
  if (fabs (rival->above) < LINE_WIDTH)
    rival->above = 0;
}

static void
make_rival (JourneyRivals *rivals, Context *context, JourneyRival *rival)
{
  g_autofree Sum *sums = g_new0 (Sum, rivals->n_dimensions);

  for (guint i = 0; i < journey_state_n_children (rival->competitor, JOURNEY_COMPETITOR_RATINGS); i++)
    add_rating (context, sums, journey_state_child (rival->competitor, JOURNEY_COMPETITOR_RATINGS, i));

  rival->rows = g_new (JourneyRivalFigures, rivals->n_dimensions);
  for (guint i = 0; i < rivals->n_dimensions; i++)
    rival->rows[i] = make_row (&context->rules, journey_state_child (rivals->map, JOURNEY_MAP_DIMENSIONS, i), &sums[i]);
  compare (rivals, &context->rules, rival);
}

static double
find_slope (const JourneyGapRules *rules, guint n_dimensions)
{
  double weights[2] = { 0, 0 };

  for (guint i = 0; i < n_dimensions; i++)
    weights[rules->dimensions[i].cost] += rules->dimensions[i].weight;

  return weights[FALSE] > 0 ? weights[TRUE] / weights[FALSE] : NAN;
}

/**
 * journey_rivals_new:
 * @map: a map, which the result keeps
 * @measured_only: whether scores of ours that are assumptions do not count
 *
 * Customer value analysis against each competitor (Gale 1994; Kotler's five steps). On each dimension our actual is set
 * beside theirs: means, weighted by ι(importance), of the touchpoints where both are rated; what one of them lacks is left out,
 * and n says how many it rests on. So is what a file holds so far below the scale that ι of it is no more than 0. The ratio of
 * the two is taken on 1…5. Relative quality is the mean of the ratios of benefits, weighted by the dimensions' weights; relative
 * cost that of costs. On the value map the line through (1, 1) with the slope Σ weights of costs / Σ weights of benefits is fair
 * value: what is below it loses value to that competitor.
 *
 * Returns: (transfer full): the competitors, in the order of the map
 */
JourneyRivals *
journey_rivals_new (JourneyState *map, gboolean measured_only)
{
  Context context = { 0 };
  JourneyRivals *rivals;

  g_return_val_if_fail (map != NULL && journey_state_kind (map) == JOURNEY_KIND_MAP, NULL);

  journey_gap_rules_init (&context.rules, map, NULL);
  context.scores = journey_place_table_of_scores (map, measured_only);
  rivals = g_new0 (JourneyRivals, 1);
  rivals->map = journey_state_ref (map);
  rivals->n_dimensions = journey_state_n_children (map, JOURNEY_MAP_DIMENSIONS);
  rivals->slope = find_slope (&context.rules, rivals->n_dimensions);
  rivals->n = journey_state_n_children (map, JOURNEY_MAP_COMPETITORS);
  rivals->items = g_new0 (JourneyRival, rivals->n);
  for (guint i = 0; i < rivals->n; i++)
    {
      rivals->items[i].competitor = journey_state_child (map, JOURNEY_MAP_COMPETITORS, i);
      make_rival (rivals, &context, &rivals->items[i]);
    }
  g_hash_table_unref (context.scores);
  journey_gap_rules_clear (&context.rules);

  return rivals;
}

/** journey_rivals_free: Frees @rivals. */
void
journey_rivals_free (JourneyRivals *rivals)
{
  g_return_if_fail (rivals != NULL);

  for (guint i = 0; i < rivals->n; i++)
    g_free (rivals->items[i].rows);
  g_free (rivals->items);
  journey_state_unref (rivals->map);
  g_free (rivals);
}
