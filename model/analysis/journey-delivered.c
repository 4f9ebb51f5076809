/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-delivered.h"

#include <math.h>

#include "journey-gap-private.h"

/* On 1…5, on which ratios of ratings are taken. */
static double
bring_to_five (const JourneyProfile *profile, double score)
{
  const JourneyGapRules rules = { .low = profile->scale_low, .high = profile->scale_high };

  return journey_gap_rules_weight (&rules, score);
}

static void
add_row (JourneyWorth *worth, const JourneyProfileRow *row, double score)
{
  double *sums = row->cost ? worth->sacrifice : worth->benefits;

  sums[row->relationship ? JOURNEY_RELATION_RELATIONSHIP : JOURNEY_RELATION_EPISODE] += row->weight * score;
}

static void
finish (JourneyWorth *worth, guint n_benefits, guint n_costs)
{
  double value = worth->benefits[JOURNEY_RELATION_EPISODE] + worth->benefits[JOURNEY_RELATION_RELATIONSHIP];
  double cost = worth->sacrifice[JOURNEY_RELATION_EPISODE] + worth->sacrifice[JOURNEY_RELATION_RELATIONSHIP];

  worth->value = n_benefits > 0 ? value : NAN;
  worth->cost = n_costs > 0 ? cost : NAN;
  worth->delivered = n_benefits + n_costs > 0 ? value - cost : NAN;
  worth->ratio = n_benefits > 0 && cost > 0 ? value / cost : NAN;
}

/**
 * journey_delivered_value:
 * @profile: of a touchpoint, a stage or the map
 *
 * Delivered value (Kotler): total value, the sum of what customers get on all benefit dimensions, less total cost, the sum of
 * what it costs them; with the set 'Customer value' that is functional + emotional + social value − (time + economic cost). Every
 * dimension counts with its weight, on 1…5 whatever the scale of the map, so that a change of scale changes nothing. The ratio is
 * that of Ravald & Grönroos 1996: (episode benefits + relationship benefits) / (episode sacrifice + relationship sacrifice).
 *
 * A dimension that nobody scored is left out, and counted in n_missing. A total of nothing is NAN, and so is the ratio
 * without benefits or with a sacrifice of 0.
 *
 * Returns: the figures, expected and actual
 */
JourneyDelivered
journey_delivered_value (const JourneyProfile *profile)
{
  JourneyDelivered delivered = { 0 };

  g_return_val_if_fail (profile != NULL, delivered);

  for (guint i = 0; i < profile->n; i++)
    {
      const JourneyProfileRow *row = &profile->rows[i];

      if (row->n == 0)
        {
          delivered.n_missing += row->weight > 0;
          continue;
        }
      add_row (&delivered.expected, row, bring_to_five (profile, row->expected));
      add_row (&delivered.actual, row, bring_to_five (profile, row->actual));
      delivered.n_benefits += !row->cost;
      delivered.n_costs += row->cost;
    }
  finish (&delivered.expected, delivered.n_benefits, delivered.n_costs);
  finish (&delivered.actual, delivered.n_benefits, delivered.n_costs);

  return delivered;
}

/**
 * journey_delivered_money:
 * @worth: what it is worth to the customer, in money; NAN when that is not known
 * @price: what it costs them, in the same money; NAN when that is not known
 *
 * Returns: perceived value in money, @worth − @price; NAN when either is missing
 */
double
journey_delivered_money (double worth, double price)
{
  return worth - price;
}
