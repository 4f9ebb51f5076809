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

static GHashTable *
touchpoints_of (JourneyState *map)
{
  GHashTable *ids = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < journey_state_n_children (map, JOURNEY_MAP_STAGES); i++)
    {
      JourneyState *stage = journey_state_child (map, JOURNEY_MAP_STAGES, i);

      for (guint j = 0; j < journey_state_n_children (stage, JOURNEY_STAGE_TOUCHPOINTS); j++)
        g_hash_table_add (ids, (gpointer)journey_state_id (journey_state_child (stage, JOURNEY_STAGE_TOUCHPOINTS, j)));
    }

  return ids;
}

static gboolean
is_any_in (const char *const *ids, GHashTable *set)
{
  for (guint i = 0; ids[i]; i++)
    if (g_hash_table_contains (set, ids[i]))
      return TRUE;

  return !ids[0];
}

/* Whether @state names none but touchpoints that are left out. */
static gboolean
goes_with_them (JourneyState *state, GHashTable *touchpoints)
{
  const JourneySpec *spec = journey_state_spec (state);

  for (guint i = 0; i < spec->n_fields; i++)
    {
      JourneyFieldId field = JOURNEY_FIELD_ID (spec->kind, i);
      JourneyFieldType type = spec->fields[i].type;

      if (spec->fields[i].target != JOURNEY_KIND_TOUCHPOINT)
        continue;
      if (type == JOURNEY_FIELD_REFERENCES && !is_any_in (journey_state_strings (state, field), touchpoints))
        return TRUE;
      if (type == JOURNEY_FIELD_REFERENCE && *journey_state_text (state, field)
          && !g_hash_table_contains (touchpoints, journey_state_text (state, field)))
        return TRUE;
    }

  return FALSE;
}

/* What belongs to the map: opportunities, metrics, feedback, ratings of competitors. */
static void
keep_companions (JourneyState *chosen, JourneyState *from, JourneyListId list, GHashTable *touchpoints)
{
  guint n = journey_state_n_children (from, list), n_kept = 0;
  g_autofree JourneyState **kept = g_new (JourneyState *, n + 1);

  for (guint i = 0; i < n; i++)
    {
      JourneyState *child = journey_state_child (from, list, i), *copy;
      const JourneySpec *spec = journey_state_spec (child);

      if (goes_with_them (child, touchpoints))
        continue;
      copy = journey_state_copy_fields (child);
      for (guint j = 0; j < spec->n_lists; j++)
        keep_companions (copy, child, JOURNEY_LIST_ID (spec->kind, j), touchpoints);
      kept[n_kept++] = journey_state_seal (copy);
    }
  journey_state_take_children (chosen, list, kept, n_kept);
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
  const JourneySpec *spec = journey_state_spec (map);
  gboolean some_stages = options->stages || options->touchpoints;
  g_autoptr (GHashTable) touchpoints = NULL;
  JourneyState *chosen;

  if (!some_stages && !options->lanes)
    return journey_state_ref (map);

  chosen = journey_state_copy_fields (map);
  if (some_stages)
    keep_stages (chosen, map, options);
  else
    keep_children (chosen, map, JOURNEY_MAP_STAGES, NULL);
  if (options->lanes)
    keep_lanes (chosen, map, options->lanes);
  else
    keep_children (chosen, map, JOURNEY_MAP_LANES, NULL);

  touchpoints = touchpoints_of (chosen);
  for (guint i = 0; i < spec->n_lists; i++)
    {
      JourneyListId list = JOURNEY_LIST_ID (spec->kind, i);

      if (list == JOURNEY_MAP_STAGES || list == JOURNEY_MAP_LANES)
        continue;
      if (some_stages)
        keep_companions (chosen, map, list, touchpoints);
      else
        keep_children (chosen, map, list, NULL);
    }

  return journey_state_seal (chosen);
}
