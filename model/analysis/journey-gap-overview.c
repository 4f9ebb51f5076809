/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-gap-private.h"

#include <math.h>

/* So many touchpoints are named as those that make most of the loss. */
#define MOST_TOP 3

/* Whether a stage is worse than the worst so far; what differs by rounding is the same. */
static gboolean
is_worse (const JourneyGapFigures *figures, const JourneyGapFigures *worst, double margin)
{
  if (!(figures->loss > margin))
    return FALSE;
  if (!worst || figures->loss > worst->loss + margin)
    return TRUE;

  return figures->loss >= worst->loss - margin && figures->priority > worst->priority + margin;
}

/**
 * journey_gap_table_worst_stage:
 *
 * The stage that loses the most on average; of several the one with more of the map's loss, then the first.
 *
 * Returns: its 0-based place in the map, or -1 when nothing is lost anywhere
 */
int
journey_gap_table_worst_stage (JourneyGapTable *table)
{
  const JourneyGapFigures *worst = NULL;

  g_return_val_if_fail (table != NULL, -1);

  for (guint i = 0; i < table->n_stages; i++)
    if (is_worse (&table->stage_figures[i], worst, table->margin))
      worst = &table->stage_figures[i];

  return worst ? (int)(worst - table->stage_figures) : -1;
}

/**
 * journey_gap_table_n_top:
 *
 * Returns: how many touchpoints are to be named as those that make most of the map's loss: the first of the ranking that lose
 *   anything, at most three
 */
guint
journey_gap_table_n_top (JourneyGapTable *table)
{
  guint n = 0;

  g_return_val_if_fail (table != NULL, 0);

  while (n < MIN (MOST_TOP, table->figures.n_scored) && journey_gap_table_ranked (table, n)->share > 0)
    n++;

  return n;
}

/**
 * journey_gap_table_top_share:
 * @n: how many touchpoints, from the top of the ranking
 *
 * Returns: what they make of the map's loss together, 0…1; NAN when nothing is lost
 */
double
journey_gap_table_top_share (JourneyGapTable *table, guint n)
{
  double sum = 0;

  g_return_val_if_fail (table != NULL, NAN);

  if (!(table->figures.priority > 0))
    return NAN;

  for (guint i = 0; i < MIN (n, table->figures.n_scored); i++)
    sum += journey_gap_table_ranked (table, i)->share;

  return MIN (sum, 1);
}
