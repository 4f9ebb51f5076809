/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-gap-private.h"

#include <math.h>

/* What the order rests on, side by side in memory: thousands of touchpoints are sorted after an edit. */
typedef struct
{
  double priority;
  guint column;
} Key;

static int
compare_keys (gconstpointer a, gconstpointer b)
{
  const Key *key_a = a;
  const Key *key_b = b;

  if (key_a->priority != key_b->priority)
    return key_a->priority > key_b->priority ? -1 : 1;

  return key_a->column < key_b->column ? -1 : key_a->column > key_b->column;
}

static int
compare_ties (gconstpointer a, gconstpointer b)
{
  const JourneyGapEntry *entry_a = *(const JourneyGapEntry *const *)a;
  const JourneyGapEntry *entry_b = *(const JourneyGapEntry *const *)b;
  int truth_a = journey_state_integer (entry_a->touchpoint, JOURNEY_TOUCHPOINT_MOMENT_OF_TRUTH);
  int truth_b = journey_state_integer (entry_b->touchpoint, JOURNEY_TOUCHPOINT_MOMENT_OF_TRUTH);

  if (truth_a != truth_b)
    return truth_b - truth_a;

  return entry_a->number < entry_b->number ? -1 : entry_a->number > entry_b->number;
}

/* Priorities that differ only by rounding are ties. Comparing with a margin would not be transitive, so the exact
 * order comes first, and then each run of neighbours closer than the margin is put in the order of ties. */
static void
sort_ties (const Key *keys, guint n_scored, double margin, JourneyGapEntry **ranking)
{
  guint first = 0;

  for (guint i = 1; i <= n_scored; i++)
    {
      if (i < n_scored && keys[i - 1].priority - keys[i].priority <= margin)
        continue;
      if (i - first > 1)
        qsort (ranking + first, i - first, sizeof *ranking, compare_ties);
      first = i;
    }
}

static void
number_off (JourneyGapEntry **ranking, guint n_scored, double total)
{
  for (guint i = 0; i < n_scored; i++)
    {
      ranking[i]->rank = i + 1;
      if (total > 0)
        ranking[i]->share = ranking[i]->priority / total;
    }
}

/**
 * journey_gap_rank:
 * @entries: (array length=n): all touchpoints of a map in its order; ranks and shares are set
 * @margin: priorities closer than this are the same
 * @ranking: (array length=n): where the order goes
 *
 * The ranking goes by priority, the highest first; then moments of truth come first; then the order of the map.
 * Touchpoints that are not scored follow in the order of the map.
 */
void
journey_gap_rank (JourneyGapEntry *entries, guint n, double margin, JourneyGapEntry **ranking)
{
  g_autofree Key *keys = g_new (Key, n);
  guint n_scored = 0, n_unscored = 0;
  double total = 0;

  for (guint i = 0; i < n; i++)
    {
      if (isnan (entries[i].gap))
        continue;
      keys[n_scored++] = (Key){ entries[i].priority, i };
      total += entries[i].priority;
    }
  for (guint i = 0; i < n; i++)
    if (isnan (entries[i].gap))
      ranking[n_scored + n_unscored++] = &entries[i];

  if (n_scored > 1)
    qsort (keys, n_scored, sizeof *keys, compare_keys);
  for (guint i = 0; i < n_scored; i++)
    ranking[i] = &entries[keys[i].column];
  sort_ties (keys, n_scored, margin, ranking);
  number_off (ranking, n_scored, total);
}
