/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-gap-private.h"

#include <math.h>
#include <string.h>

struct _JourneyGapTable
{
  JourneyState *map;
  JourneyGapEntry *entries; /* in the order of the map */
  JourneyGapEntry **ranking;
  guint n_entries;
  JourneyGapFigures figures;
  JourneyGapFigures *stages;
  guint n_stages;
  guint n_short;
  JourneyTextTable by_id; /* a touchpoint's id → its number */
  JourneyGapRatings ratings;
};

/* What is summed up over touchpoints, weighted by ι(importance). */
typedef struct
{
  double weight;
  double gap;
  double loss;
  double gain;
  guint n_scored;
} JourneyGapMeans;

static gboolean
is_scored (const JourneyGapEntry *entry)
{
  return !isnan (entry->gap);
}

static guint
count_touchpoints (JourneyState *map)
{
  guint n_stages = journey_state_n_children (map, JOURNEY_MAP_STAGES);
  guint n = 0;

  for (guint i = 0; i < n_stages; i++)
    n += journey_state_n_children (journey_state_child (map, JOURNEY_MAP_STAGES, i), JOURNEY_STAGE_TOUCHPOINTS);

  return n;
}

static void
add_to_means (JourneyGapMeans *means, const JourneyGapRules *rules, const JourneyGapEntry *entry)
{
  double weight;

  if (!is_scored (entry))
    return;

  weight = journey_gap_rules_weight (rules, entry->importance);
  means->weight += weight;
  means->gap += weight * entry->gap;
  means->loss += weight * entry->loss;
  means->gain += weight * entry->gain;
  means->n_scored++;
}

static JourneyGapFigures
finish_means (const JourneyGapMeans *means, guint n_touchpoints)
{
  gboolean scored = means->n_scored > 0;

  return (JourneyGapFigures){
    .gap = scored ? means->gap / means->weight : NAN,
    .loss = scored ? means->loss / means->weight : NAN,
    .gain = scored ? means->gain / means->weight : NAN,
    .n_scored = means->n_scored,
    .n_touchpoints = n_touchpoints,
  };
}

static void
score_stage (JourneyGapTable *table, JourneyGapRules *rules, guint stage_index, guint first, JourneyGapMeans *map_means)
{
  JourneyState *stage = journey_state_child (table->map, JOURNEY_MAP_STAGES, stage_index);
  guint n = journey_state_n_children (stage, JOURNEY_STAGE_TOUCHPOINTS);
  JourneyGapMeans means = { 0 };

  for (guint i = 0; i < n; i++)
    {
      JourneyGapEntry *entry = &table->entries[first + i];
      const char *id;

      entry->touchpoint = journey_state_child (stage, JOURNEY_STAGE_TOUCHPOINTS, i);
      entry->stage = stage;
      entry->stage_index = stage_index;
      entry->number = first + i + 1;
      journey_gap_rules_score (rules, entry);
      add_to_means (&means, rules, entry);
      add_to_means (map_means, rules, entry);
      table->n_short += entry->standing == JOURNEY_STANDING_SHORT;
      id = journey_state_id (entry->touchpoint);
      journey_text_table_add (&table->by_id, id, strlen (id), entry->number);
    }
  table->stages[stage_index] = finish_means (&means, n);
}

static void
score_stages (JourneyGapTable *table, JourneyGapRules *rules)
{
  JourneyGapMeans means = { 0 };
  guint first = 0;

  for (guint i = 0; i < table->n_stages; i++)
    {
      score_stage (table, rules, i, first, &means);
      first += table->stages[i].n_touchpoints;
    }
  table->figures = finish_means (&means, table->n_entries);
}

static int
compare_numbers (const JourneyGapEntry *a, const JourneyGapEntry *b)
{
  return a->number < b->number ? -1 : a->number > b->number;
}

static int
compare_priorities (gconstpointer a, gconstpointer b)
{
  const JourneyGapEntry *entry_a = *(const JourneyGapEntry *const *)a;
  const JourneyGapEntry *entry_b = *(const JourneyGapEntry *const *)b;

  if (is_scored (entry_a) != is_scored (entry_b))
    return is_scored (entry_a) ? -1 : 1;
  if (is_scored (entry_a) && entry_a->priority != entry_b->priority)
    return entry_a->priority > entry_b->priority ? -1 : 1;
  return compare_numbers (entry_a, entry_b);
}

static int
compare_ties (gconstpointer a, gconstpointer b)
{
  const JourneyGapEntry *entry_a = *(const JourneyGapEntry *const *)a;
  const JourneyGapEntry *entry_b = *(const JourneyGapEntry *const *)b;
  int truth_a = journey_state_integer (entry_a->touchpoint, JOURNEY_TOUCHPOINT_MOMENT_OF_TRUTH);
  int truth_b = journey_state_integer (entry_b->touchpoint, JOURNEY_TOUCHPOINT_MOMENT_OF_TRUTH);

  return truth_a != truth_b ? truth_b - truth_a : compare_numbers (entry_a, entry_b);
}

/* Priorities that differ only by rounding are ties. Comparing with a margin would not be transitive, so the exact
 * order comes first, and then each run of neighbours closer than the margin is put in the order of ties. */
static void
sort_ties (JourneyGapTable *table, double margin)
{
  guint first = 0;

  for (guint i = 1; i <= table->figures.n_scored; i++)
    {
      if (i < table->figures.n_scored && table->ranking[i - 1]->priority - table->ranking[i]->priority <= margin)
        continue;
      qsort (table->ranking + first, i - first, sizeof *table->ranking, compare_ties);
      first = i;
    }
}

static void
rank (JourneyGapTable *table, const JourneyGapRules *rules)
{
  double total = 0;

  for (guint i = 0; i < table->n_entries; i++)
    {
      table->ranking[i] = &table->entries[i];
      if (is_scored (&table->entries[i]))
        total += table->entries[i].priority;
    }
  if (table->n_entries > 1)
    qsort (table->ranking, table->n_entries, sizeof *table->ranking, compare_priorities);
  sort_ties (table, rules->epsilon);

  for (guint i = 0; i < table->figures.n_scored; i++)
    {
      table->ranking[i]->rank = i + 1;
      if (total > 0)
        table->ranking[i]->share = table->ranking[i]->priority / total;
    }
}

static void
free_table (JourneyGapTable *table)
{
  journey_text_table_clear (&table->by_id);
  journey_gap_ratings_clear (&table->ratings);
  g_free (table->entries);
  g_free (table->ranking);
  g_free (table->stages);
  journey_state_unref (table->map);
}

/**
 * journey_gap_table_new:
 * @map: a map, which the table keeps
 *
 * Works out value gap, loss, gain, priority and ranking of every touchpoint, stage and the map. A score that nobody
 * gave is missing: it is left out of every mean. The table never changes, and may be read from any thread.
 *
 * Returns: (transfer full): the table
 */
JourneyGapTable *
journey_gap_table_new (JourneyState *map)
{
  g_auto (JourneyGapRules) rules = { 0 };
  JourneyGapTable *table;

  g_return_val_if_fail (map != NULL && journey_state_kind (map) == JOURNEY_KIND_MAP, NULL);

  table = g_atomic_rc_box_new0 (JourneyGapTable);
  table->map = journey_state_ref (map);
  table->n_entries = count_touchpoints (map);
  table->n_stages = journey_state_n_children (map, JOURNEY_MAP_STAGES);
  table->entries = g_new0 (JourneyGapEntry, table->n_entries);
  table->ranking = g_new0 (JourneyGapEntry *, table->n_entries);
  table->stages = g_new0 (JourneyGapFigures, table->n_stages);

  journey_gap_rules_init (&rules, map);
  score_stages (table, &rules);
  rank (table, &rules);
  journey_gap_ratings_init (&table->ratings, &rules, table, map);

  return table;
}

/**
 * journey_gap_table_ref:
 *
 * Returns: (transfer full): @table
 */
JourneyGapTable *
journey_gap_table_ref (JourneyGapTable *table)
{
  g_return_val_if_fail (table != NULL, NULL);

  return g_atomic_rc_box_acquire (table);
}

/** journey_gap_table_unref: Gives up a reference to @table. */
void
journey_gap_table_unref (JourneyGapTable *table)
{
  g_return_if_fail (table != NULL);

  g_atomic_rc_box_release_full (table, (GDestroyNotify)free_table);
}

/**
 * journey_gap_table_map:
 *
 * The means of all scored touchpoints, weighted by ι(importance), in points of the scale.
 *
 * Returns: (transfer none): the figures of the map
 */
const JourneyGapFigures *
journey_gap_table_map (JourneyGapTable *table)
{
  g_return_val_if_fail (table != NULL, NULL);

  return &table->figures;
}

/**
 * journey_gap_table_stage:
 * @stage_index: 0-based
 *
 * Returns: (transfer none): the figures of a stage, as journey_gap_table_map ()
 */
const JourneyGapFigures *
journey_gap_table_stage (JourneyGapTable *table, guint stage_index)
{
  g_return_val_if_fail (table != NULL && stage_index < table->n_stages, NULL);

  return &table->stages[stage_index];
}

/**
 * journey_gap_table_length:
 *
 * Returns: how many touchpoints the map has, scored or not
 */
guint
journey_gap_table_length (JourneyGapTable *table)
{
  g_return_val_if_fail (table != NULL, 0);

  return table->n_entries;
}

/**
 * journey_gap_table_at:
 * @column: 0-based, in the order of the map
 *
 * Returns: (transfer none): the figures of a touchpoint
 */
const JourneyGapEntry *
journey_gap_table_at (JourneyGapTable *table, guint column)
{
  g_return_val_if_fail (table != NULL && column < table->n_entries, NULL);

  return &table->entries[column];
}

/**
 * journey_gap_table_ranked:
 * @position: 0-based, in the order of the ranking
 *
 * The ranking goes by priority, the highest first; then moments of truth come first; then the order of the map.
 * Touchpoints that are not scored follow in the order of the map.
 *
 * Returns: (transfer none): the figures of a touchpoint
 */
const JourneyGapEntry *
journey_gap_table_ranked (JourneyGapTable *table, guint position)
{
  g_return_val_if_fail (table != NULL && position < table->n_entries, NULL);

  return table->ranking[position];
}

/**
 * journey_gap_table_find:
 *
 * Returns: (transfer none) (nullable): the figures of the touchpoint with this id
 */
const JourneyGapEntry *
journey_gap_table_find (JourneyGapTable *table, const char *touchpoint_id)
{
  guint number;

  g_return_val_if_fail (table != NULL && touchpoint_id != NULL, NULL);

  number = journey_text_table_find (&table->by_id, touchpoint_id, strlen (touchpoint_id));
  return number > 0 ? &table->entries[number - 1] : NULL;
}

/**
 * journey_gap_table_n_short:
 *
 * Returns: how many touchpoints fall short by more than the tolerance
 */
guint
journey_gap_table_n_short (JourneyGapTable *table)
{
  g_return_val_if_fail (table != NULL, 0);

  return table->n_short;
}

/**
 * journey_gap_table_ratings:
 * @column: of the touchpoint, 0-based
 * @n: (out): how many there are
 *
 * The actuals of the competitors that were rated at a touchpoint, to be set beside ours: each the mean over the
 * dimensions that were rated, weighted like our own scores (dimension × ι(importance), the middle where we gave none),
 * a cost reflected.
 *
 * Returns: (array length=n) (transfer none) (nullable): in the order of the competitors
 */
const JourneyGapRating *
journey_gap_table_ratings (JourneyGapTable *table, guint column, guint *n)
{
  *n = 0;
  g_return_val_if_fail (table != NULL && column < table->n_entries, NULL);

  if (!table->ratings.starts)
    return NULL;

  *n = table->ratings.starts[column + 1] - table->ratings.starts[column];
  return table->ratings.items + table->ratings.starts[column];
}
