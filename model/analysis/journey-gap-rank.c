/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-gap-private.h"

#include <math.h>

/* What the order rests on, side by side in memory: thousands of touchpoints are sorted after an edit. */
typedef struct
{
  double priority;
  guint column;
  gboolean truth;
} Key;

static int
compare_columns (const Key *a, const Key *b)
{
  return a->column < b->column ? -1 : a->column > b->column;
}

static int
compare_keys (gconstpointer a, gconstpointer b)
{
  const Key *key_a = a;
  const Key *key_b = b;

  if (key_a->priority != key_b->priority)
    return key_a->priority > key_b->priority ? -1 : 1;

  return compare_columns (a, b);
}

static int
compare_ties (gconstpointer a, gconstpointer b)
{
  const Key *key_a = a;
  const Key *key_b = b;

  if (key_a->truth != key_b->truth)
    return key_a->truth ? -1 : 1;

  return compare_columns (a, b);
}

static gboolean
are_in_order (const Key *keys, guint n)
{
  for (guint i = 1; i < n; i++)
    if (compare_ties (&keys[i - 1], &keys[i]) > 0)
      return FALSE;

  return TRUE;
}

/* Priorities that differ only by rounding are ties. Comparing with a margin would not be transitive, so the exact
 * order comes first, and then each run of neighbours closer than the margin is put in the order of ties. */
static void
sort_ties (Key *keys, guint n, double margin)
{
  double last = n > 0 ? keys[0].priority : 0;
  guint first = 0;

  for (guint i = 1; i <= n; i++)
    {
      double priority = i < n ? keys[i].priority : 0;
      gboolean tie = i < n && last - priority <= margin;

      last = priority;
      if (tie)
        continue;
      if (!are_in_order (keys + first, i - first))
        qsort (keys + first, i - first, sizeof *keys, compare_ties);
      first = i;
    }
}

/**
 * journey_gap_rank:
 * @entries: (array length=n): all touchpoints of a map in its order; ranks and shares are set
 * @margin: priorities closer than this are the same
 * @total: of all priorities
 * @ranking: (array length=n): where the order goes
 *
 * The ranking goes by priority, the highest first; then moments of truth come first; then the order of the map.
 * Touchpoints that are not scored follow in the order of the map.
 */
void
journey_gap_rank (JourneyGapEntry *entries, guint n, double margin, double total, JourneyGapEntry **ranking)
{
  g_autofree Key *keys = g_new (Key, n);
  guint n_scored = 0, n_unscored = 0;

  for (guint i = 0; i < n; i++)
    if (!isnan (entries[i].gap))
      keys[n_scored++] = (Key){ entries[i].priority, i, entries[i].moment_of_truth };
  for (guint i = 0; i < n; i++)
    if (isnan (entries[i].gap))
      ranking[n_scored + n_unscored++] = &entries[i];

  if (n_scored > 1)
    qsort (keys, n_scored, sizeof *keys, compare_keys);
  sort_ties (keys, n_scored, margin);
  for (guint i = 0; i < n_scored; i++)
    {
      ranking[i] = &entries[keys[i].column];
      ranking[i]->rank = i + 1;
      if (total > 0)
        ranking[i]->share = ranking[i]->priority / total;
    }
}
