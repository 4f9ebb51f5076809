/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>
#include <string.h>

#include "journey-gap-private.h"

/*
 * Each stage is put in order by itself, which its tables share, and the stages are merged: after an edit one stage is sorted,
 * and the rest is one walk through the map.
 */

/* Where a sorted run of keys begins; the one after the last begins at the end. */
typedef struct
{
  JourneyGapKey *keys;
  guint *starts;
  guint n_runs;
} Runs;

static int
compare_columns (const JourneyGapKey *a, const JourneyGapKey *b)
{
  return a->column < b->column ? -1 : a->column > b->column;
}

static int
compare_keys (gconstpointer a, gconstpointer b)
{
  const JourneyGapKey *key_a = a;
  const JourneyGapKey *key_b = b;

  if (key_a->priority != key_b->priority)
    return key_a->priority > key_b->priority ? -1 : 1;

  return compare_columns (a, b);
}

static int
compare_ties (gconstpointer a, gconstpointer b)
{
  const JourneyGapKey *key_a = a;
  const JourneyGapKey *key_b = b;

  if (key_a->truth != key_b->truth)
    return key_a->truth ? -1 : 1;

  return compare_columns (a, b);
}

/* Columns of the first run are before those of the second, so that ties come out by column. */
static void
merge (const JourneyGapKey *keys, guint first, guint middle, guint end, JourneyGapKey *merged)
{
  guint a = first, b = middle;

  for (guint i = first; i < end; i++)
    if (b == end || (a < middle && keys[a].priority >= keys[b].priority))
      merged[i] = keys[a++];
    else
      merged[i] = keys[b++];
}

/* Merges neighbours until there is one run. Returns where that is: in the keys, or in @scratch, which is as long. */
static JourneyGapKey *
merge_runs (Runs *runs, JourneyGapKey *scratch)
{
  JourneyGapKey *from = runs->keys, *to = scratch;

  while (runs->n_runs > 1)
    {
      JourneyGapKey *next = from;
      guint n = 0;

      for (guint i = 0; i < runs->n_runs; i += 2)
        {
          guint middle = runs->starts[i + 1];
          guint end = runs->starts[MIN (i + 2, runs->n_runs)];

          merge (from, runs->starts[i], middle, end, to);
          runs->starts[n++] = runs->starts[i];
        }
      runs->starts[n] = runs->starts[runs->n_runs];
      runs->n_runs = n;
      from = to;
      to = next;
    }

  return from;
}

static gboolean
are_by_column (const JourneyGapKey *keys, guint n)
{
  for (guint i = 1; i < n; i++)
    if (keys[i - 1].column > keys[i].column)
      return FALSE;

  return TRUE;
}

/* Moments of truth first. Those with the very same priority are by column already. */
static void
order_ties (JourneyGapKey *keys, guint n, JourneyGapKey *scratch)
{
  guint n_truths = 0, n_others = 0;

  if (!are_by_column (keys, n))
    {
      qsort (keys, n, sizeof *keys, compare_ties);
      return;
    }

  for (guint i = 0; i < n; i++)
    if (keys[i].truth)
      keys[n_truths++] = keys[i];
    else
      scratch[n_others++] = keys[i];
  if (n_others > 0)
    memcpy (keys + n_truths, scratch, n_others * sizeof *keys);
}

/* Priorities that differ only by rounding are ties. Comparing with a margin would not be transitive, so the exact
 * order comes first, and then each run of neighbours closer than the margin is put in the order of ties. */
static void
sort_ties (JourneyGapKey *keys, guint n, double margin, JourneyGapKey *scratch)
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
      if (i - first > 1)
        order_ties (keys + first, i - first, scratch);
      first = i;
    }
}

/* The order within a stage, worked out when it is asked for first. */
static const JourneyGapOrder *
stage_order (JourneyGapStage *stage)
{
  JourneyGapOrder *order = &stage->order;

  if (!g_once_init_enter (&order->made))
    return order;

  order->keys = g_new (JourneyGapKey, stage->n);
  for (guint i = 0; i < stage->n; i++)
    if (!isnan (stage->entries[i].gap))
      order->keys[order->n++] =
          (JourneyGapKey){ stage->entries[i].priority, stage->first + i, stage->entries[i].moment_of_truth };
  if (order->n > 1)
    qsort (order->keys, order->n, sizeof *order->keys, compare_keys);
  g_once_init_leave (&order->made, 1);

  return order;
}

static guint
collect (JourneyGapTable *table, Runs *runs)
{
  guint n = 0;

  for (guint i = 0; i < table->n_stages; i++)
    {
      const JourneyGapOrder *order = stage_order (table->stages[i]);

      if (order->n == 0)
        continue;
      memcpy (runs->keys + n, order->keys, order->n * sizeof *order->keys);
      runs->starts[runs->n_runs++] = n;
      n += order->n;
    }
  runs->starts[runs->n_runs] = n;

  return n;
}

/**
 * journey_gap_rank:
 * @entries: (array): all touchpoints of @table in the order of the map; ranks and shares are set
 * @ranking: (array): where the order goes
 *
 * The ranking goes by priority, the highest first; then moments of truth come first; then the order of the map.
 * Touchpoints that are not scored follow in the order of the map.
 */
void
journey_gap_rank (JourneyGapTable *table, JourneyGapEntry *entries, JourneyGapEntry **ranking)
{
  guint n = table->n_entries;
  g_autofree JourneyGapKey *keys = g_new (JourneyGapKey, n);
  g_autofree JourneyGapKey *scratch = g_new (JourneyGapKey, n);
  g_autofree guint *starts = g_new (guint, table->n_stages + 1);
  Runs runs = { keys, starts, 0 };
  guint n_scored = collect (table, &runs);
  guint n_unscored = 0;
  JourneyGapKey *sorted = merge_runs (&runs, scratch);

  sort_ties (sorted, n_scored, table->margin, sorted == keys ? scratch : keys);
  for (guint i = 0; i < n_scored; i++)
    {
      ranking[i] = &entries[sorted[i].column];
      ranking[i]->rank = i + 1;
      if (table->figures.priority > 0)
        ranking[i]->share = ranking[i]->priority / table->figures.priority;
    }
  for (guint i = 0; i < n; i++)
    if (isnan (entries[i].gap))
      ranking[n_scored + n_unscored++] = &entries[i];
}
