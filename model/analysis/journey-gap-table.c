/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-gap-private.h"

#include <math.h>
#include <string.h>

static JourneyGapFigures
finish_means (const JourneyGapRules *rules, const JourneyGapMeans *means, guint n_touchpoints)
{
  gboolean scored = means->n_scored > 0;
  double gap = scored ? means->gap / means->weight : NAN;

  return (JourneyGapFigures){
    .gap = gap,
    .loss = scored ? means->loss / means->weight : NAN,
    .gain = scored ? means->gain / means->weight : NAN,
    .priority = means->priority,
    .n_scored = means->n_scored,
    .n_touchpoints = n_touchpoints,
    .n_short = means->n_short,
    .n_measured = means->n_measured,
    .n_disagreed = means->n_disagreed,
    .n_turned = means->n_turned,
    .n_evened_out = means->n_evened_out,
    .standing = journey_gap_rules_standing (rules, gap),
  };
}

/* The stage with this id. Most stand where they stood, or next to the one that was found last. */
static JourneyGapStage *
find_stage (JourneyGapTable *previous, JourneyState *state, guint *hint)
{
  for (guint i = 0; previous && i < previous->n_stages; i++)
    {
      guint at = (*hint + i) % previous->n_stages;

      if (previous->stages[at]->state != state
          && strcmp (journey_state_id (previous->stages[at]->state), journey_state_id (state)) != 0)
        continue;
      *hint = at + 1;
      return previous->stages[at];
    }

  return NULL;
}

static void
add_means (JourneyGapMeans *sum, const JourneyGapMeans *means)
{
  sum->weight += means->weight;
  sum->gap += means->gap;
  sum->loss += means->loss;
  sum->gain += means->gain;
  sum->priority += means->priority;
  sum->n_scored += means->n_scored;
  sum->n_short += means->n_short;
  sum->n_measured += means->n_measured;
  sum->n_disagreed += means->n_disagreed;
  sum->n_turned += means->n_turned;
  sum->n_evened_out += means->n_evened_out;
}

static void
make_stages (JourneyGapTable *self, JourneyGapRules *rules, JourneyGapTable *previous)
{
  JourneyGapMeans means = { 0 };
  guint hint = 0;

  for (guint i = 0; i < self->n_stages; i++)
    {
      JourneyState *state = journey_state_child (self->map, JOURNEY_MAP_STAGES, i);
      JourneyGapStage *stage = journey_gap_stage_new (rules, state, i, self->n_entries, find_stage (previous, state, &hint));

      self->stages[i] = stage;
      self->stage_figures[i] = finish_means (rules, &stage->means, stage->n);
      self->n_entries += stage->n;
      add_means (&means, &stage->means);
    }
  self->figures = finish_means (rules, &means, self->n_entries);
}

typedef gboolean (*SameFunc) (JourneyGapStage *a, JourneyGapStage *b);

static gboolean
all_stages (JourneyGapTable *self, JourneyGapTable *previous, SameFunc same)
{
  if (previous->n_stages != self->n_stages)
    return FALSE;
  for (guint i = 0; i < self->n_stages; i++)
    if (!same (self->stages[i], previous->stages[i]))
      return FALSE;

  return TRUE;
}

static JourneyGapColumns *
find_columns (JourneyGapTable *self, JourneyGapTable *previous)
{
  if (previous && all_stages (self, previous, journey_gap_stage_same_ids))
    return g_atomic_rc_box_acquire (previous->columns);

  return journey_gap_columns_new (self->map);
}

static JourneyGapRatings *
find_ratings (JourneyGapTable *self, JourneyGapRules *rules, JourneyGapTable *previous)
{
  if (previous && journey_state_same_children (self->map, previous->map, JOURNEY_MAP_COMPETITORS)
      && all_stages (self, previous, journey_gap_stage_same_scores))
    return g_atomic_rc_box_acquire (previous->ratings);

  return journey_gap_ratings_new (rules, self, self->map);
}

static void
make_ranking (JourneyGapTable *self)
{
  JourneyGapRanking *ranking = &self->ranking;
  guint n = 0;

  if (!g_once_init_enter (&ranking->made))
    return;

  ranking->entries = g_new (JourneyGapEntry, self->n_entries);
  ranking->order = g_new (JourneyGapEntry *, self->n_entries);
  for (guint i = 0; i < self->n_stages; n += self->stages[i++]->n)
    if (self->stages[i]->n > 0)
      memcpy (ranking->entries + n, self->stages[i]->entries, self->stages[i]->n * sizeof *ranking->entries);
  if (self->options.crosshair != JOURNEY_CROSSHAIR_MIDDLE)
    journey_gap_table_part (self, ranking->entries);
  journey_gap_rank (self, ranking->entries, ranking->order);
  g_once_init_leave (&ranking->made, 1);
}

static void
free_table (JourneyGapTable *table)
{
  for (guint i = 0; i < table->n_stages; i++)
    journey_gap_stage_unref (table->stages[i]);
  journey_gap_columns_unref (table->columns);
  journey_gap_ratings_unref (table->ratings);
  g_free (table->ranking.entries);
  g_free (table->ranking.order);
  g_free (table->stages);
  g_free (table->stage_figures);
  g_free ((char *)table->options.dimension);
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
  return journey_gap_table_new_with (map, NULL, NULL);
}

/**
 * journey_gap_table_new_from:
 * @map: a map, which the table keeps
 * @previous: (nullable): the table of an earlier or later state of the map
 *
 * As journey_gap_table_new (), with the same figures to the last bit. What is the same as in @previous is not worked out
 * again, so that an edit costs what it touched.
 *
 * Returns: (transfer full): the table
 */
JourneyGapTable *
journey_gap_table_new_from (JourneyState *map, JourneyGapTable *previous)
{
  return journey_gap_table_new_with (map, NULL, previous);
}

/**
 * journey_gap_table_new_with:
 * @map: a map, which the table keeps
 * @options: (nullable): what counts; NULL for the usual way
 * @previous: (nullable): a table of an earlier or later state of the map
 *
 * As journey_gap_table_new_from (), from the scores that @options let count: D(t) of the formulas has only the dimension
 * that is named, or only scores that are no assumptions. A dimension that is not in the map, or weighs nothing, has no
 * figures. When @previous was made with other options nothing of it is used.
 *
 * Returns: (transfer full): the table
 */
JourneyGapTable *
journey_gap_table_new_with (JourneyState *map, const JourneyGapOptions *options, JourneyGapTable *previous)
{
  const JourneyGapOptions usual = { 0 };
  g_auto (JourneyGapRules) rules = { 0 };
  JourneyGapTable *table;

  g_return_val_if_fail (map != NULL && journey_state_kind (map) == JOURNEY_KIND_MAP, NULL);

  if (!options)
    options = &usual;
  if (previous && (!journey_gap_options_equal (&previous->options, options) || !journey_gap_rules_are_same (previous->map, map)))
    previous = NULL;

  table = g_atomic_rc_box_new0 (JourneyGapTable);
  table->map = journey_state_ref (map);
  table->options = *options;
  table->options.dimension = g_strdup (options->dimension);
  table->n_stages = journey_state_n_children (map, JOURNEY_MAP_STAGES);
  table->stages = g_new0 (JourneyGapStage *, table->n_stages);
  table->stage_figures = g_new0 (JourneyGapFigures, table->n_stages);

  journey_gap_rules_init (&rules, map, options);
  table->margin = rules.epsilon;
  make_stages (table, &rules, previous);
  table->columns = find_columns (table, previous);
  table->ratings = find_ratings (table, &rules, previous);

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
 * journey_gap_table_options:
 *
 * Returns: (transfer none): what @table was made with
 */
const JourneyGapOptions *
journey_gap_table_options (JourneyGapTable *table)
{
  g_return_val_if_fail (table != NULL, NULL);

  return &table->options;
}

/**
 * journey_gap_table_state:
 *
 * Returns: (transfer none): the map that @table is of
 */
JourneyState *
journey_gap_table_state (JourneyGapTable *table)
{
  g_return_val_if_fail (table != NULL, NULL);

  return table->map;
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

  return &table->stage_figures[stage_index];
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

/* The stage that a column is in. */
static JourneyGapStage *
stage_of (JourneyGapTable *table, guint column)
{
  guint low = 0, high = table->n_stages - 1;

  while (low < high)
    {
      guint middle = low + (high - low + 1) / 2;

      if (table->stages[middle]->first <= column)
        low = middle;
      else
        high = middle - 1;
    }

  return table->stages[low];
}

/**
 * journey_gap_table_peek:
 * @column: 0-based, in the order of the map
 *
 * For drawing and reading out: as journey_gap_table_at (), but rank and share need not be there, so that nothing has to be
 * sorted as long as the cross-hair is in the middle.
 *
 * Returns: (transfer none): the figures of a touchpoint
 */
const JourneyGapEntry *
journey_gap_table_peek (JourneyGapTable *table, guint column)
{
  JourneyGapStage *stage;

  g_return_val_if_fail (table != NULL && column < table->n_entries, NULL);

  if (table->options.crosshair != JOURNEY_CROSSHAIR_MIDDLE)
    return journey_gap_table_at (table, column);

  stage = stage_of (table, column);

  return &stage->entries[column - stage->first];
}

/**
 * journey_gap_table_share:
 * @entry: of @table
 *
 * Returns: what journey_gap_table_at () says the share is; also for what journey_gap_table_peek () gave
 */
double
journey_gap_table_share (JourneyGapTable *table, const JourneyGapEntry *entry)
{
  g_return_val_if_fail (table != NULL && entry != NULL, NAN);

  return table->figures.priority > 0 && !isnan (entry->gap) ? entry->priority / table->figures.priority : NAN;
}

/**
 * journey_gap_table_column:
 *
 * Returns: the 0-based place in the map of the touchpoint with this id, or -1
 */
int
journey_gap_table_column (JourneyGapTable *table, const char *touchpoint_id)
{
  g_return_val_if_fail (table != NULL && touchpoint_id != NULL, -1);

  return journey_gap_columns_find (table->columns, touchpoint_id, table->n_entries);
}

/**
 * journey_gap_table_shares_stage:
 * @other: the table that @table was made from, or one that was made from it
 * @stage_index: 0-based
 *
 * Returns: whether the stage is the same in both, touchpoints, figures and places
 */
gboolean
journey_gap_table_shares_stage (JourneyGapTable *table, JourneyGapTable *other, guint stage_index)
{
  return stage_index < MIN (table->n_stages, other->n_stages) && table->stages[stage_index] == other->stages[stage_index];
}

/**
 * journey_gap_entry_importance:
 * @amount: writes a figure as it is written where the words go
 *
 * What nobody gave counts as the middle of the scale, but is no figure of anybody; one that rests on the middle in part is
 * marked.
 *
 * Returns: (transfer full) (nullable): '4.2', or '≈3.6'; NULL where nobody gave one
 */
char *
journey_gap_entry_importance (const JourneyGapEntry *entry, JourneyGapAmount amount)
{
  g_autofree char *figure = NULL;

  if (!entry->importance_given)
    return NULL;

  figure = amount (entry->importance);

  return entry->n_assumed > 0 ? g_strconcat ("≈", figure, NULL) : g_steal_pointer (&figure);
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

  make_ranking (table);

  return &table->ranking.entries[column];
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

  make_ranking (table);

  return table->ranking.order[position];
}

/**
 * journey_gap_table_find:
 *
 * Returns: (transfer none) (nullable): the figures of the touchpoint with this id
 */
const JourneyGapEntry *
journey_gap_table_find (JourneyGapTable *table, const char *touchpoint_id)
{
  int column;

  g_return_val_if_fail (table != NULL && touchpoint_id != NULL, NULL);

  column = journey_gap_table_column (table, touchpoint_id);

  return column >= 0 ? journey_gap_table_at (table, (guint)column) : NULL;
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

  return table->figures.n_short;
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

  if (!table->ratings->starts)
    return NULL;

  *n = table->ratings->starts[column + 1] - table->ratings->starts[column];
  return table->ratings->items + table->ratings->starts[column];
}
