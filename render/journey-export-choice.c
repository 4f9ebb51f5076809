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

/* Those that are in @set; all if that is NULL. */
static void
keep_touchpoints (JourneyState *part, JourneyState *stage, GHashTable *set)
{
  guint n = journey_state_n_children (stage, JOURNEY_STAGE_TOUCHPOINTS), n_kept = 0;
  g_autofree JourneyState **kept = g_new (JourneyState *, n);

  for (guint i = 0; i < n; i++)
    {
      JourneyState *touchpoint = journey_state_child (stage, JOURNEY_STAGE_TOUCHPOINTS, i);

      if (!set || g_hash_table_contains (set, journey_state_id (touchpoint)))
        kept[n_kept++] = journey_state_ref (touchpoint);
    }
  journey_state_take_children (part, JOURNEY_STAGE_TOUCHPOINTS, kept, n_kept);
}

/* A stage with those of its touchpoints that are in @set; NULL when it has none. */
static JourneyState *
part_of_stage (JourneyState *stage, GHashTable *set)
{
  g_autoptr (JourneyState) part = journey_state_copy (stage);

  keep_touchpoints (part, stage, set);
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

static gboolean
is_any_in (const char *const *ids, GHashTable *set)
{
  for (guint i = 0; ids[i]; i++)
    if (g_hash_table_contains (set, ids[i]))
      return TRUE;

  return !ids[0];
}

/* Whether @state names touchpoints, but none that is left. */
static gboolean
goes_with_them (JourneyState *state, GHashTable *left)
{
  const JourneySpec *spec = journey_state_spec (state);

  for (guint i = 0; i < spec->n_fields; i++)
    {
      JourneyFieldId field = JOURNEY_FIELD_ID (spec->kind, i);
      JourneyFieldType type = spec->fields[i].type;

      if (spec->fields[i].target != JOURNEY_KIND_TOUCHPOINT)
        continue;
      if (type == JOURNEY_FIELD_REFERENCES && !is_any_in (journey_state_strings (state, field), left))
        return TRUE;
      if (type == JOURNEY_FIELD_REFERENCE && *journey_state_text (state, field)
          && !g_hash_table_contains (left, journey_state_text (state, field)))
        return TRUE;
    }

  return FALSE;
}

static guint
count_children (JourneyState *state)
{
  const JourneySpec *spec = journey_state_spec (state);
  guint n = 0;

  for (guint i = 0; i < spec->n_lists; i++)
    n += journey_state_n_children (state, JOURNEY_LIST_ID (spec->kind, i));

  return n;
}

static void keep_companions (JourneyState *chosen, JourneyState *from, JourneyListId list, GHashTable *left);

/* NULL for what goes, and for what has nothing left of all that it had: a competitor who is rated nowhere else. */
static JourneyState *
keep_companion (JourneyState *state, GHashTable *left)
{
  const JourneySpec *spec = journey_state_spec (state);
  g_autoptr (JourneyState) copy = NULL;

  if (goes_with_them (state, left))
    return NULL;

  copy = journey_state_copy_fields (state);
  for (guint i = 0; i < spec->n_lists; i++)
    keep_companions (copy, state, JOURNEY_LIST_ID (spec->kind, i), left);
  copy = journey_state_seal (copy);

  return count_children (copy) == 0 && count_children (state) > 0 ? NULL : g_steal_pointer (&copy);
}

/* What belongs to the map: opportunities, metrics, feedback, ratings of competitors. */
static void
keep_companions (JourneyState *chosen, JourneyState *from, JourneyListId list, GHashTable *left)
{
  guint n = journey_state_n_children (from, list), n_kept = 0;
  g_autofree JourneyState **kept = g_new (JourneyState *, n + 1);

  for (guint i = 0; i < n; i++)
    {
      JourneyState *copy = keep_companion (journey_state_child (from, list, i), left);

      if (copy)
        kept[n_kept++] = copy;
    }
  journey_state_take_children (chosen, list, kept, n_kept);
}

static void
keep_all_companions (JourneyState *chosen, JourneyState *map)
{
  const JourneySpec *spec = journey_state_spec (map);
  g_autoptr (GHashTable) left = journey_state_index (chosen);

  for (guint i = 0; i < spec->n_lists; i++)
    {
      JourneyListId list = JOURNEY_LIST_ID (spec->kind, i);

      if (list != JOURNEY_MAP_STAGES && list != JOURNEY_MAP_LANES)
        keep_companions (chosen, map, list, left);
    }
}

/**
 * journey_export_choose:
 *
 * Returns: (transfer full): @map with the stages, touchpoints and lanes that @options ask for, and without what
 *   names none but touchpoints that are left out, to be drawn
 */
JourneyState *
journey_export_choose (JourneyState *map, const JourneyExportOptions *options)
{
  JourneyState *chosen;

  if (!options->stages && !options->touchpoints && !options->lanes)
    return journey_state_ref (map);

  chosen = journey_state_copy (map);
  if (options->stages || options->touchpoints)
    {
      keep_stages (chosen, map, options);
      keep_all_companions (chosen, map);
    }
  if (options->lanes)
    keep_lanes (chosen, map, options->lanes);

  return journey_state_seal (chosen);
}
