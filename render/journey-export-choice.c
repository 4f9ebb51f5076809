/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-export-choice.h"

#include "journey-kinds.h"

static void
keep_stages (JourneyState *chosen, JourneyState *map, const char *const *ids)
{
  g_autoptr (GPtrArray) stages = g_ptr_array_new ();

  for (guint i = 0; i < journey_state_n_children (map, JOURNEY_MAP_STAGES); i++)
    {
      JourneyState *stage = journey_state_child (map, JOURNEY_MAP_STAGES, i);

      if (g_strv_contains (ids, journey_state_id (stage)))
        g_ptr_array_add (stages, journey_state_ref (stage));
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
 * Returns: (transfer full): @map with the stages and lanes that @options ask for, to be drawn
 */
JourneyState *
journey_export_choose (JourneyState *map, const JourneyExportOptions *options)
{
  const JourneySpec *spec = journey_state_spec (map);
  JourneyState *chosen;

  if (!options->stages && !options->lanes)
    return journey_state_ref (map);

  chosen = journey_state_copy_fields (map);
  for (guint i = 0; i < spec->n_lists; i++)
    {
      JourneyListId list = JOURNEY_LIST_ID (spec->kind, i);
      guint n = journey_state_n_children (map, list);
      g_autofree JourneyState **children = g_new (JourneyState *, n + 1);

      if ((list == JOURNEY_MAP_STAGES && options->stages) || (list == JOURNEY_MAP_LANES && options->lanes))
        continue;
      for (guint j = 0; j < n; j++)
        children[j] = journey_state_ref (journey_state_child (map, list, j));
      journey_state_take_children (chosen, list, children, n);
    }
  if (options->stages)
    keep_stages (chosen, map, options->stages);
  if (options->lanes)
    keep_lanes (chosen, map, options->lanes);

  return journey_state_seal (chosen);
}
