/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-export-choice.h"

#include "journey-kinds.h"

static GHashTable *
set_of (const char *const *ids)
{
  GHashTable *set = ids ? g_hash_table_new (g_str_hash, g_str_equal) : NULL;

  for (; ids && *ids; ids++)
    g_hash_table_add (set, (gpointer)*ids);

  return set;
}

/* Copies the children of @from that are in @set. */
static void
keep_children (JourneyState *chosen, JourneyState *from, JourneyListId list, GHashTable *set)
{
  guint n = journey_state_n_children (from, list), n_kept = 0;
  g_autofree JourneyState **kept = g_new (JourneyState *, n + 1);

  for (guint i = 0; i < n; i++)
    {
      JourneyState *child = journey_state_child (from, list, i);

      if (!set || g_hash_table_contains (set, journey_state_id (child)))
        kept[n_kept++] = journey_state_ref (child);
    }
  journey_state_take_children (chosen, list, kept, n_kept);
}

/* A stage with those of its touchpoints that are in @set; NULL when it has none. */
static JourneyState *
part_of_stage (JourneyState *stage, GHashTable *set)
{
  const JourneySpec *spec = journey_state_spec (stage);
  g_autoptr (JourneyState) part = journey_state_copy_fields (stage);

  for (guint i = 0; i < spec->n_lists; i++)
    {
      JourneyListId list = JOURNEY_LIST_ID (spec->kind, i);

      keep_children (part, stage, list, list == JOURNEY_STAGE_TOUCHPOINTS ? set : NULL);
    }
  part = journey_state_seal (part);

  return journey_state_n_children (part, JOURNEY_STAGE_TOUCHPOINTS) > 0 ? g_steal_pointer (&part) : NULL;
}

static void
keep_stages (JourneyState *chosen, JourneyState *map, const JourneyExportOptions *options)
{
  g_autoptr (GHashTable) set = set_of (options->stages);
  g_autoptr (GHashTable) touchpoints = set_of (options->touchpoints);
  g_autoptr (GPtrArray) stages = g_ptr_array_new ();

  for (guint i = 0; i < journey_state_n_children (map, JOURNEY_MAP_STAGES); i++)
    {
      JourneyState *stage = journey_state_child (map, JOURNEY_MAP_STAGES, i), *part;

      if (set && !g_hash_table_contains (set, journey_state_id (stage)))
        continue;
      part = touchpoints ? part_of_stage (stage, touchpoints) : journey_state_ref (stage);
      if (part)
        g_ptr_array_add (stages, part);
    }
  journey_state_take_children (chosen, JOURNEY_MAP_STAGES, (JourneyState **)stages->pdata, stages->len);
}

/* A lane that somebody asks for is drawn, also when it is hidden in the window. */
static void
keep_lanes (JourneyState *chosen, JourneyState *map, const char *const *ids)
{
  g_autoptr (GPtrArray) lanes = g_ptr_array_new ();

  for (guint i = 0; i < journey_state_n_children (map, JOURNEY_MAP_LANES); i++)
    {
      JourneyState *lane = journey_state_copy_fields (journey_state_child (map, JOURNEY_MAP_LANES, i));

      journey_state_set_integer (lane, JOURNEY_LANE_HIDDEN, !g_strv_contains (ids, journey_state_id (lane)));
      g_ptr_array_add (lanes, journey_state_seal (lane));
    }
  journey_state_take_children (chosen, JOURNEY_MAP_LANES, (JourneyState **)lanes->pdata, lanes->len);
}

/**
 * journey_export_choose:
 *
 * Returns: (transfer full): @map with the stages, touchpoints and lanes that @options ask for, to be drawn
 */
JourneyState *
journey_export_choose (JourneyState *map, const JourneyExportOptions *options)
{
  const JourneySpec *spec = journey_state_spec (map);
  gboolean some_stages = options->stages || options->touchpoints;
  JourneyState *chosen;

  if (!some_stages && !options->lanes)
    return journey_state_ref (map);

  chosen = journey_state_copy_fields (map);
  for (guint i = 0; i < spec->n_lists; i++)
    {
      JourneyListId list = JOURNEY_LIST_ID (spec->kind, i);

      if ((list != JOURNEY_MAP_STAGES || !some_stages) && (list != JOURNEY_MAP_LANES || !options->lanes))
        keep_children (chosen, map, list, NULL);
    }
  if (some_stages)
    keep_stages (chosen, map, options);
  if (options->lanes)
    keep_lanes (chosen, map, options->lanes);

  return journey_state_seal (chosen);
}
