/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-profile.h"

#include <math.h>
#include <string.h>

#include "journey-gap-private.h"

/* What is summed up on one dimension. */
typedef struct
{
  double weight; /* Σ ι(importance) */
  double expected;
  double actual;
  double importance; /* Σ importance */
  guint n;
  gboolean importance_assumed;
  gboolean assumption;
} Sum;

/* The sums of one stage. They never change, and tables share them as long as stage and rules are the same. */
typedef struct
{
  JourneyState *state; /* belongs to the maps of these tables */
  Sum sums[];
} Stage;

struct _JourneyProfileTable
{
  JourneyState *map;
  gboolean measured_only;
  guint n_dimensions;
  guint n_stages;
  Stage **stages;
};

static void
add_score (Sum *sums, const JourneyGapRules *rules, const JourneyGapScore *score)
{
  Sum *sum = &sums[score->dimension - rules->dimensions];
  double weight = journey_gap_rules_weight (rules, score->dimension->importance);

  sum->weight += weight;
  sum->expected += weight * score->expected;
  sum->actual += weight * score->actual;
  sum->importance += score->dimension->importance;
  sum->importance_assumed |= score->importance_assumed;
  sum->assumption |= score->assumption;
  sum->n++;
}

static void
add_touchpoint (Sum *sums, JourneyGapRules *rules, JourneyState *touchpoint)
{
  JourneyGapScore score;

  journey_gap_rules_begin (rules, touchpoint);
  for (guint i = 0; i < journey_state_n_children (touchpoint, JOURNEY_TOUCHPOINT_SCORES); i++)
    if (journey_gap_rules_read (rules, touchpoint, journey_state_child (touchpoint, JOURNEY_TOUCHPOINT_SCORES, i), &score))
      add_score (sums, rules, &score);
}

static void
add_sums (Sum *sums, const Sum *others, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      sums[i].weight += others[i].weight;
      sums[i].expected += others[i].expected;
      sums[i].actual += others[i].actual;
      sums[i].importance += others[i].importance;
      sums[i].importance_assumed |= others[i].importance_assumed;
      sums[i].assumption |= others[i].assumption;
      sums[i].n += others[i].n;
    }
}

static Stage *
find_same (JourneyProfileTable *previous, JourneyState *state, guint hint)
{
  for (guint i = 0; previous && i < previous->n_stages; i++)
    {
      Stage *stage = previous->stages[(hint + i) % previous->n_stages];

      if (stage->state == state)
        return stage;
    }

  return NULL;
}

static Stage *
new_stage (JourneyGapRules *rules, JourneyState *state, guint n_dimensions)
{
  Stage *stage = g_atomic_rc_box_alloc0 (sizeof (Stage) + n_dimensions * sizeof (Sum));

  stage->state = state;
  for (guint i = 0; i < journey_state_n_children (state, JOURNEY_STAGE_TOUCHPOINTS); i++)
    add_touchpoint (stage->sums, rules, journey_state_child (state, JOURNEY_STAGE_TOUCHPOINTS, i));

  return stage;
}

static JourneyProfileRow
make_row (const JourneyGapRules *rules, JourneyState *dimension, const Sum *sum)
{
  gboolean cost = journey_state_integer (dimension, JOURNEY_DIMENSION_KIND) == JOURNEY_DIMENSION_KIND_COST;
  double expected = sum->n > 0 ? sum->expected / sum->weight : NAN;
  double actual = sum->n > 0 ? sum->actual / sum->weight : NAN;

  return (JourneyProfileRow){
    .dimension = dimension,
    .weight = journey_state_number (dimension, JOURNEY_DIMENSION_WEIGHT),
    .cost = cost,
    .relationship = journey_state_integer (dimension, JOURNEY_DIMENSION_RELATION) == JOURNEY_RELATION_RELATIONSHIP,
    .importance = sum->n > 0 ? sum->importance / sum->n : NAN,
    .expected = expected,
    .actual = actual,
    .gap = cost ? expected - actual : actual - expected,
    .standing = journey_gap_rules_standing (rules, cost ? expected - actual : actual - expected),
    .n = sum->n,
    .importance_assumed = sum->importance_assumed,
    .assumption = sum->assumption,
  };
}

static JourneyProfile *
make_profile (JourneyProfileTable *table, const Sum *sums)
{
  JourneyProfile *profile = g_malloc0 (sizeof (JourneyProfile) + table->n_dimensions * sizeof (JourneyProfileRow));
  g_auto (JourneyGapRules) rules = { 0 };

  journey_gap_rules_init (&rules, table->map, NULL);
  profile->scale_low = rules.low;
  profile->scale_high = rules.high;
  profile->n = table->n_dimensions;
  for (guint i = 0; i < profile->n; i++)
    profile->rows[i] = make_row (&rules, journey_state_child (table->map, JOURNEY_MAP_DIMENSIONS, i), &sums[i]);

  return profile;
}

/**
 * journey_profile_keep:
 * @dimension: id; a profile that has not got it stays as it is
 *
 * Keeps the row of one dimension.
 */
void
journey_profile_keep (JourneyProfile *profile, const char *dimension)
{
  g_return_if_fail (profile && dimension);

  for (guint i = 0; i < profile->n; i++)
    if (g_str_equal (journey_state_id (profile->rows[i].dimension), dimension))
      {
        profile->rows[0] = profile->rows[i];
        profile->n = 1;
        return;
      }
}

/** journey_profile_free: Frees @profile. */
void
journey_profile_free (JourneyProfile *profile)
{
  g_free (profile);
}

/**
 * journey_profile_table_new:
 * @map: a map, which the table keeps
 * @measured_only: whether scores that are assumptions do not count
 * @previous: (nullable): the table of another state of the map: stages that are the same are not gone through again
 *
 * Sets expected against actual on each dimension, for every stage and the map: means of the touchpoints that are scored on both
 * sides, weighted by ι(importance) of that dimension there, as everywhere. A score that nobody gave is missing, never zero; an
 * importance that nobody gave counts as the middle of the scale. A dimension that weighs nothing has no figures. The table
 * never changes, and may be read from any thread.
 *
 * Returns: (transfer full): the table
 */
JourneyProfileTable *
journey_profile_table_new (JourneyState *map, gboolean measured_only, JourneyProfileTable *previous)
{
  const JourneyGapOptions options = { .measured_only = measured_only };
  g_auto (JourneyGapRules) rules = { 0 };
  JourneyProfileTable *table;

  g_return_val_if_fail (map != NULL && journey_state_kind (map) == JOURNEY_KIND_MAP, NULL);

  if (previous && (!previous->measured_only != !measured_only || !journey_gap_rules_are_same (previous->map, map)))
    previous = NULL;

  table = g_new0 (JourneyProfileTable, 1);
  table->map = journey_state_ref (map);
  table->measured_only = measured_only;
  table->n_dimensions = journey_state_n_children (map, JOURNEY_MAP_DIMENSIONS);
  table->n_stages = journey_state_n_children (map, JOURNEY_MAP_STAGES);
  table->stages = g_new0 (Stage *, table->n_stages);
  journey_gap_rules_init (&rules, map, &options);
  for (guint i = 0; i < table->n_stages; i++)
    {
      JourneyState *state = journey_state_child (map, JOURNEY_MAP_STAGES, i);
      Stage *same = find_same (previous, state, i);

      table->stages[i] = same ? g_atomic_rc_box_acquire (same) : new_stage (&rules, state, table->n_dimensions);
    }

  return table;
}

/** journey_profile_table_free: Frees @table. */
void
journey_profile_table_free (JourneyProfileTable *table)
{
  g_return_if_fail (table != NULL);

  for (guint i = 0; i < table->n_stages; i++)
    g_atomic_rc_box_release (table->stages[i]);
  g_free (table->stages);
  journey_state_unref (table->map);
  g_free (table);
}

/**
 * journey_profile_table_map:
 *
 * Returns: (transfer full): the profile of all touchpoints; it must not outlive @table
 */
JourneyProfile *
journey_profile_table_map (JourneyProfileTable *table)
{
  g_autofree Sum *sums = NULL;

  g_return_val_if_fail (table != NULL, NULL);

  sums = g_new0 (Sum, table->n_dimensions);
  for (guint i = 0; i < table->n_stages; i++)
    add_sums (sums, table->stages[i]->sums, table->n_dimensions);

  return make_profile (table, sums);
}

/**
 * journey_profile_table_stage:
 * @stage_index: 0-based
 *
 * Returns: (transfer full): the profile of the touchpoints of a stage; it must not outlive @table
 */
JourneyProfile *
journey_profile_table_stage (JourneyProfileTable *table, guint stage_index)
{
  g_return_val_if_fail (table != NULL && stage_index < table->n_stages, NULL);

  return make_profile (table, table->stages[stage_index]->sums);
}

/**
 * journey_profile_table_touchpoint:
 * @touchpoint: of the map
 *
 * Returns: (transfer full): the profile of one touchpoint; it must not outlive @table
 */
JourneyProfile *
journey_profile_table_touchpoint (JourneyProfileTable *table, JourneyState *touchpoint)
{
  JourneyGapOptions options = { 0 };
  g_auto (JourneyGapRules) rules = { 0 };
  g_autofree Sum *sums = NULL;

  g_return_val_if_fail (table != NULL && touchpoint != NULL, NULL);

  options.measured_only = table->measured_only;
  journey_gap_rules_init (&rules, table->map, &options);
  sums = g_new0 (Sum, table->n_dimensions);
  add_touchpoint (sums, &rules, touchpoint);

  return make_profile (table, sums);
}
