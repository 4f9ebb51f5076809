/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-delivered.h"

#include <math.h>

#include "journey-gap.h"

/**
 * journey_delivered_counts:
 * @row: of a profile
 *
 * Returns: whether the dimension is part of what is delivered: it is scored, and weighs something
 */
gboolean
journey_delivered_counts (const JourneyProfileRow *row)
{
  g_return_val_if_fail (row != NULL, FALSE);

  return row->n > 0 && row->weight > 0;
}

/**
 * journey_delivered_score:
 * @profile: for the scale of its map
 * @score: in points of that scale
 *
 * Returns: @score as it counts in what is delivered: on 1…5, on which ratios of ratings are taken
 */
double
journey_delivered_score (const JourneyProfile *profile, double score)
{
  g_return_val_if_fail (profile != NULL, NAN);

  return journey_gap_weight (profile->scale_low, profile->scale_high, score);
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
 * A dimension that nobody scored is left out, and counted in n_missing; one that weighs nothing is left out. A total of nothing
 * is NAN, and so is the ratio without benefits or with a sacrifice of 0.
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

      if (!journey_delivered_counts (row))
        {
          delivered.n_missing += row->weight > 0;
          continue;
        }
      add_row (&delivered.expected, row, journey_delivered_score (profile, row->expected));
      add_row (&delivered.actual, row, journey_delivered_score (profile, row->actual));
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
