/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-tally-table.h"

#include <string.h>

/* The answers of one stage. It never changes, and tables share it as long as the stage is the same. */
typedef struct
{
  JourneyState *state; /* belongs to the maps of these tables */
  JourneyTallySums sums;
  gboolean any;
  guint n;
  JourneyTallySums *items[]; /* atomic boxes; NULL for a touchpoint without answers */
} Stage;

struct _JourneyTallyTable
{
  JourneyState *map;
  char *segment;
  JourneyTallySums sums;
  guint n_stages;
  Stage **stages;
};

static const JourneyTallySums nothing;

static void
free_stage (Stage *stage)
{
  for (guint i = 0; i < stage->n; i++)
    g_clear_pointer (&stage->items[i], g_atomic_rc_box_release);
}

static JourneyTallySums *
sum_touchpoint (JourneyState *touchpoint, const char *segment)
{
  JourneyTallySums sums = { 0 };

  if (!journey_tally_sums_add_touchpoint (&sums, touchpoint, segment))
    return NULL;

  return g_atomic_rc_box_dup (sizeof sums, &sums);
}

/* What was summed up at a touchpoint before; those before an edit stand at the same place, those after it at the same
 * distance from the end. Returns whether it was. */
static gboolean
take_over (JourneyTallySums **item, Stage *previous, JourneyState *touchpoint, guint position, guint n)
{
  const gint64 places[] = { position, (gint64)position + previous->n - n };

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      gint64 place = places[i];

      if (place < 0 || place >= previous->n
          || journey_state_child (previous->state, JOURNEY_STAGE_TOUCHPOINTS, (guint)place) != touchpoint)
        continue;
      *item = previous->items[place] ? g_atomic_rc_box_acquire (previous->items[place]) : NULL;
      return TRUE;
    }

  return FALSE;
}

static Stage *
new_stage (JourneyState *state, const char *segment, Stage *previous)
{
  guint n = journey_state_n_children (state, JOURNEY_STAGE_TOUCHPOINTS);
  Stage *stage;

  if (previous && previous->state == state)
    return g_atomic_rc_box_acquire (previous);

  stage = g_atomic_rc_box_alloc0 (sizeof (Stage) + n * sizeof (JourneyTallySums *));
  stage->state = state;
  stage->n = n;
  for (guint i = 0; i < n; i++)
    {
      JourneyState *touchpoint = journey_state_child (state, JOURNEY_STAGE_TOUCHPOINTS, i);

      if (!previous || !take_over (&stage->items[i], previous, touchpoint, i, n))
        stage->items[i] = sum_touchpoint (touchpoint, segment);
      if (!stage->items[i])
        continue;
      journey_tally_sums_add (&stage->sums, stage->items[i]);
      stage->any = TRUE;
    }

  return stage;
}

/* The stage with this id: most stand where they stood. */
static Stage *
find_stage (JourneyTallyTable *table, JourneyState *state, guint hint)
{
  for (guint i = 0; table && i < table->n_stages; i++)
    {
      Stage *stage = table->stages[(hint + i) % table->n_stages];

      if (stage->state == state || strcmp (journey_state_id (stage->state), journey_state_id (state)) == 0)
        return stage;
    }

  return NULL;
}

/**
 * journey_tally_table_new:
 * @map: a map, which the table keeps
 * @segment: (nullable): as for journey_tally_sums_add_touchpoint ()
 * @previous: (nullable): the table of another state of the map, so that what is the same is not summed up again
 *
 * Sums up the answers of every touchpoint, stage and the map. The table never changes, and may be read from any thread.
 *
 * Returns: (transfer full): the table
 */
JourneyTallyTable *
journey_tally_table_new (JourneyState *map, const char *segment, JourneyTallyTable *previous)
{
  JourneyTallyTable *table;

  g_return_val_if_fail (map != NULL && journey_state_kind (map) == JOURNEY_KIND_MAP, NULL);

  if (previous && g_strcmp0 (previous->segment, segment) != 0)
    previous = NULL;

  table = g_new0 (JourneyTallyTable, 1);
  table->map = journey_state_ref (map);
  table->segment = g_strdup (segment);
  table->n_stages = journey_state_n_children (map, JOURNEY_MAP_STAGES);
  table->stages = g_new0 (Stage *, table->n_stages);
  for (guint i = 0; i < table->n_stages; i++)
    {
      JourneyState *state = journey_state_child (map, JOURNEY_MAP_STAGES, i);

      table->stages[i] = new_stage (state, segment, find_stage (previous, state, i));
      if (table->stages[i]->any)
        journey_tally_sums_add (&table->sums, &table->stages[i]->sums);
    }

  return table;
}

/** journey_tally_table_free: Frees @table. */
void
journey_tally_table_free (JourneyTallyTable *table)
{
  g_return_if_fail (table != NULL);

  for (guint i = 0; i < table->n_stages; i++)
    g_atomic_rc_box_release_full (table->stages[i], (GDestroyNotify)free_stage);
  g_free (table->stages);
  g_free (table->segment);
  journey_state_unref (table->map);
  g_free (table);
}

/**
 * journey_tally_table_map:
 *
 * Returns: (transfer none): the answers of all touchpoints
 */
const JourneyTallySums *
journey_tally_table_map (JourneyTallyTable *table)
{
  g_return_val_if_fail (table != NULL, NULL);

  return &table->sums;
}

/**
 * journey_tally_table_stage:
 * @stage_index: 0-based
 *
 * Returns: (transfer none): the answers of the touchpoints of a stage
 */
const JourneyTallySums *
journey_tally_table_stage (JourneyTallyTable *table, guint stage_index)
{
  g_return_val_if_fail (table != NULL && stage_index < table->n_stages, NULL);

  return &table->stages[stage_index]->sums;
}

/**
 * journey_tally_table_touchpoint:
 * @stage_index: 0-based
 * @position: of the touchpoint in the stage, 0-based
 *
 * Returns: (transfer none): the answers of a touchpoint, all zero when there are none
 */
const JourneyTallySums *
journey_tally_table_touchpoint (JourneyTallyTable *table, guint stage_index, guint position)
{
  const JourneyTallySums *sums;

  g_return_val_if_fail (table != NULL && stage_index < table->n_stages, NULL);
  g_return_val_if_fail (position < table->stages[stage_index]->n, NULL);

  sums = table->stages[stage_index]->items[position];
  return sums ? sums : &nothing;
}
