/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-relations.h"

#include "journey-id.h"

struct _JourneyRelations
{
  guint ref_count;
  JourneyState *map;       /* whose states these are */
  GHashTable *touchpoints; /* id → GPtrArray of states, opportunities first; or NULL */
  GHashTable *pain_points; /* the pain points that are named, id → opportunities; or NULL */
};

static void
relate (GHashTable **table, const char *id, JourneyState *state)
{
  GPtrArray *states;

  if (!*table)
    *table = g_hash_table_new_full (journey_id_hash, g_str_equal, NULL, (GDestroyNotify)g_ptr_array_unref);
  states = g_hash_table_lookup (*table, id);
  if (!states)
    {
      states = g_ptr_array_new_with_free_func ((GDestroyNotify)journey_state_unref);
      g_hash_table_insert (*table, (gpointer)id, states);
    }
  if (states->len == 0 || g_ptr_array_index (states, states->len - 1) != state)
    g_ptr_array_add (states, journey_state_ref (state));
}

static void
relate_all (GHashTable **table, JourneyState *map, JourneyListId list, JourneyFieldId field)
{
  guint n = journey_state_n_children (map, list);

  for (guint i = 0; i < n; i++)
    {
      JourneyState *state = journey_state_child (map, list, i);
      const char *const *ids = journey_state_strings (state, field);

      for (; ids && *ids; ids++)
        relate (table, *ids, state);
    }
}

/**
 * journey_relations_new:
 * @previous: (nullable): those of another state of the same map
 *
 * Returns: (transfer full): the relations of @map; @previous itself when they are the same
 */
JourneyRelations *
journey_relations_new (JourneyState *map, JourneyRelations *previous)
{
  JourneyRelations *self;

  if (previous && journey_state_same_children (previous->map, map, JOURNEY_MAP_OPPORTUNITIES)
      && journey_state_same_children (previous->map, map, JOURNEY_MAP_METRICS))
    return journey_relations_ref (previous);

  self = g_new0 (JourneyRelations, 1);
  self->ref_count = 1;
  self->map = journey_state_ref (map);
  relate_all (&self->touchpoints, map, JOURNEY_MAP_OPPORTUNITIES, JOURNEY_OPPORTUNITY_TOUCHPOINTS);
  relate_all (&self->touchpoints, map, JOURNEY_MAP_METRICS, JOURNEY_METRIC_TOUCHPOINTS);
  relate_all (&self->pain_points, map, JOURNEY_MAP_OPPORTUNITIES, JOURNEY_OPPORTUNITY_PAIN_POINTS);

  return self;
}

/**
 * journey_relations_ref:
 *
 * Returns: (transfer full): @relations
 */
JourneyRelations *
journey_relations_ref (JourneyRelations *relations)
{
  relations->ref_count++;
  return relations;
}

/**
 * journey_relations_unref:
 */
void
journey_relations_unref (JourneyRelations *relations)
{
  if (--relations->ref_count > 0)
    return;

  g_clear_pointer (&relations->touchpoints, g_hash_table_unref);
  g_clear_pointer (&relations->pain_points, g_hash_table_unref);
  journey_state_unref (relations->map);
  g_free (relations);
}

static GPtrArray *
copy_states (GPtrArray *states)
{
  GPtrArray *copy = g_ptr_array_new_with_free_func ((GDestroyNotify)journey_state_unref);

  for (guint i = 0; states && i < states->len; i++)
    g_ptr_array_add (copy, journey_state_ref (g_ptr_array_index (states, i)));

  return copy;
}

/* Adds those of @states to @all that are not in it. Of what belongs to the table, a copy is made first. */
static void
add_states (GPtrArray **all, GPtrArray *states, gboolean *copied)
{
  for (guint i = 0; i < states->len; i++)
    {
      JourneyState *state = g_ptr_array_index (states, i);

      if (*all && g_ptr_array_find (*all, state, NULL))
        continue;
      if (!*copied)
        {
          GPtrArray *copy = copy_states (*all);

          g_clear_pointer (all, g_ptr_array_unref);
          *all = copy;
          *copied = TRUE;
        }
      g_ptr_array_add (*all, journey_state_ref (state));
    }
}

/**
 * journey_relations_of:
 *
 * Returns: (transfer full) (nullable) (element-type JourneyState): what names @touchpoint, opportunities first, and then
 *   what names only one of its pain points; not to be changed
 */
GPtrArray *
journey_relations_of (JourneyRelations *relations, JourneyState *touchpoint)
{
  GPtrArray *direct = relations->touchpoints ? g_hash_table_lookup (relations->touchpoints, journey_state_id (touchpoint)) : NULL;
  guint n = relations->pain_points ? journey_state_n_children (touchpoint, JOURNEY_TOUCHPOINT_PAIN_POINTS) : 0;
  GPtrArray *all = direct ? g_ptr_array_ref (direct) : NULL;
  gboolean copied = FALSE;

  for (guint i = 0; i < n; i++)
    {
      JourneyState *pain = journey_state_child (touchpoint, JOURNEY_TOUCHPOINT_PAIN_POINTS, i);
      GPtrArray *menders = g_hash_table_lookup (relations->pain_points, journey_state_id (pain));

      if (menders)
        add_states (&all, menders, &copied);
    }

  return all;
}
