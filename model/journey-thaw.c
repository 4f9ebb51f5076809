/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "journey-map-private.h"
#include "journey-node-private.h"

/*
 * Putting a state back into the live tree. Nodes are matched by id over the whole map, so that a node that is moved
 * keeps its object; what is identical is not looked at; a list changes at most twice: once where nodes leave, once
 * where they come.
 */

typedef struct
{
  JourneyNode *node;
  JourneyState *target;
  gboolean is_new;
} Difference;

typedef struct
{
  JourneyMap *map;
  GArray *differences; /* parents before their children */
  GPtrArray *removed;  /* nodes taken out of a list, held until all is in its place */
} Thaw;

static void
difference_clear (gpointer data)
{
  g_clear_object (&((Difference *)data)->node);
}

static guint
common_prefix (JourneyList *list, JourneyState *target, JourneyListId id)
{
  guint n = MIN (journey_list_length (list), journey_state_n_children (target, id));
  guint i = 0;

  while (i < n
         && strcmp (journey_node_id (journey_list_peek (list, i)), journey_state_id (journey_state_child (target, id, i))) == 0)
    i++;

  return i;
}

static guint
common_suffix (JourneyList *list, JourneyState *target, JourneyListId id, guint prefix)
{
  guint n_list = journey_list_length (list);
  guint n_target = journey_state_n_children (target, id);
  guint i = 0;

  while (i < MIN (n_list, n_target) - prefix
         && strcmp (journey_node_id (journey_list_peek (list, n_list - 1 - i)),
                    journey_state_id (journey_state_child (target, id, n_target - 1 - i)))
                == 0)
    i++;

  return i;
}

static void
find_differences (Thaw *thaw, JourneyState *target)
{
  const JourneySpec *spec = journey_state_spec (target);
  JourneyNode *node = journey_map_find (thaw->map, journey_state_id (target));
  Difference difference = { NULL, target, node == NULL };

  if (node && journey_node_peek_state (node) == target)
    return;

  difference.node = node ? g_object_ref (node) : journey_node_new_bare (target);
  g_array_append_val (thaw->differences, difference);

  for (guint i = 0; i < spec->n_lists; i++)
    {
      JourneyListId list = JOURNEY_LIST_ID (spec->kind, i);

      for (guint j = 0; j < journey_state_n_children (target, list); j++)
        find_differences (thaw, journey_state_child (target, list, j));
    }
}

static void
take_out (Thaw *thaw, const Difference *difference)
{
  const JourneySpec *spec = journey_state_spec (difference->target);

  for (guint i = 0; i < spec->n_lists; i++)
    {
      JourneyListId id = JOURNEY_LIST_ID (spec->kind, i);
      JourneyList *list = journey_node_peek_list (difference->node, i);
      guint prefix;
      guint n;

      if (!list)
        continue;

      prefix = common_prefix (list, difference->target, id);
      n = journey_list_length (list) - prefix - common_suffix (list, difference->target, id, prefix);
      for (guint j = 0; j < n; j++)
        g_ptr_array_add (thaw->removed, g_object_ref (journey_list_peek (list, prefix + j)));
      journey_list_splice (list, prefix, n, NULL, 0);
    }
}

static void
set_fields (const Difference *difference)
{
  g_autoptr (JourneyState) old = journey_state_ref (journey_node_peek_state (difference->node));

  journey_node_take_state (difference->node, difference->target);
  journey_node_notify_differences (difference->node, old, difference->target);
}

/* The node may still hang below one that is on its way out of the map. */
static JourneyNode *
obtain (Thaw *thaw, JourneyState *state)
{
  JourneyNode *node = journey_map_find (thaw->map, journey_state_id (state));
  JourneyNode *parent = journey_node_parent (node);

  if (parent)
    {
      g_ptr_array_add (thaw->removed, g_object_ref (node));
      journey_list_splice (journey_node_list (parent, journey_node_list_id (node)), journey_node_position (node), 1, NULL, 0);
    }

  return node;
}

static void
put_in (Thaw *thaw, const Difference *difference)
{
  const JourneySpec *spec = journey_state_spec (difference->target);

  for (guint i = 0; i < spec->n_lists; i++)
    {
      JourneyListId id = JOURNEY_LIST_ID (spec->kind, i);
      guint n_target = journey_state_n_children (difference->target, id);
      guint n_kept = journey_node_n_children (difference->node, id);
      guint prefix;
      g_autofree JourneyNode **added = NULL;

      if (n_target == n_kept)
        continue;

      prefix = n_kept > 0 ? common_prefix (journey_node_peek_list (difference->node, i), difference->target, id) : 0;
      added = g_new (JourneyNode *, n_target - n_kept);
      for (guint j = 0; j < n_target - n_kept; j++)
        added[j] = obtain (thaw, journey_state_child (difference->target, id, prefix + j));
      journey_list_splice (journey_node_list (difference->node, id), prefix, 0, added, n_target - n_kept);
    }
}

static void
forget_removed (Thaw *thaw)
{
  for (guint i = 0; i < thaw->removed->len; i++)
    {
      JourneyNode *node = g_ptr_array_index (thaw->removed, i);

      if (journey_node_root (node) != JOURNEY_NODE (thaw->map))
        journey_map_index_remove (thaw->map, node);
    }
}

/* Makes the live tree equal to @target: take out, set, put in, children before parents so that what appears is whole. */
void
journey_map_thaw (JourneyMap *map, JourneyState *target)
{
  g_autoptr (GArray) differences = g_array_new (FALSE, FALSE, sizeof (Difference));
  g_autoptr (GPtrArray) removed = g_ptr_array_new_with_free_func (g_object_unref);
  Thaw thaw = { map, differences, removed };

  g_array_set_clear_func (differences, difference_clear);
  journey_map_set_thawing (map, TRUE);

  find_differences (&thaw, target);
  for (guint i = 0; i < differences->len; i++)
    g_object_freeze_notify (G_OBJECT (g_array_index (differences, Difference, i).node));

  for (guint i = 0; i < differences->len; i++)
    take_out (&thaw, &g_array_index (differences, Difference, i));
  for (guint i = 0; i < differences->len; i++)
    if (g_array_index (differences, Difference, i).is_new)
      journey_map_index_add (map, g_array_index (differences, Difference, i).node);
    else
      set_fields (&g_array_index (differences, Difference, i));
  for (guint i = differences->len; i > 0; i--)
    put_in (&thaw, &g_array_index (differences, Difference, i - 1));
  forget_removed (&thaw);

  for (guint i = 0; i < differences->len; i++)
    g_object_thaw_notify (G_OBJECT (g_array_index (differences, Difference, i).node));
  journey_map_set_thawing (map, FALSE);
}
