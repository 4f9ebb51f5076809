/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "journey-edit.h"

/* What a verb would make of a map, as a state, while the live tree stays as it is. */

typedef struct
{
  JourneyNode *const *nodes;
  guint n;
  const char *parent;
  JourneyListId list;
  guint position;
  GHashTable *moving;  /* ids of the nodes */
  GHashTable *touched; /* ids of everything above the places they leave and come to */
} Move;

static void
touch (Move *move, JourneyNode *node)
{
  for (; node; node = journey_node_parent (node))
    g_hash_table_add (move->touched, (gpointer)journey_node_id (node));
}

static void
add_moved (Move *move, GPtrArray *children, guint position)
{
  for (guint i = 0; i < move->n; i++)
    g_ptr_array_insert (children, (int)(position + i), journey_node_freeze (move->nodes[i]));
}

static JourneyState *rearrange (Move *move, JourneyState *state);

static void
take_list (Move *move, JourneyState *from, JourneyState *to, JourneyListId list)
{
  g_autoptr (GPtrArray) children = g_ptr_array_new ();

  for (guint i = 0; i < journey_state_n_children (from, list); i++)
    {
      JourneyState *child = journey_state_child (from, list, i);

      if (g_hash_table_contains (move->moving, journey_state_id (child)))
        continue;
      g_ptr_array_add (children, g_hash_table_contains (move->touched, journey_state_id (child)) ? rearrange (move, child)
                                                                                                 : journey_state_ref (child));
    }
  if (list == move->list && strcmp (journey_state_id (from), move->parent) == 0)
    add_moved (move, children, MIN (move->position, children->len));

  journey_state_take_children (to, list, (JourneyState **)children->pdata, children->len);
}

static JourneyState *
rearrange (Move *move, JourneyState *state)
{
  const JourneySpec *spec = journey_state_spec (state);
  JourneyState *copy = journey_state_copy_fields (state);

  for (guint i = 0; i < spec->n_lists; i++)
    take_list (move, state, copy, JOURNEY_LIST_ID (spec->kind, i));

  return journey_state_seal (copy);
}

/**
 * journey_edit_try_move_many:
 * @nodes: (array length=n): nodes of one kind and one map, in the order in which they are to stand
 * @parent: a node whose list of that kind can hold them
 * @position: where the first of them goes: 0-based, counted without @nodes; beyond the end means the end
 *
 * Says what journey_edit_move_many () would make of the map, for showing it before it is done. Nothing changes.
 *
 * Returns: (transfer full): the state of the map
 */
JourneyState *
journey_edit_try_move_many (JourneyNode *const *nodes, guint n, JourneyNode *parent, guint position)
{
  g_autoptr (GHashTable) moving = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) touched = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (JourneyState) map = NULL;
  Move move = { nodes, n, NULL, 0, position, moving, touched };

  g_return_val_if_fail (n > 0 && parent, NULL);

  map = journey_node_freeze (journey_node_root (parent));
  move.parent = journey_node_id (parent);
  move.list = journey_node_list_id (nodes[0]);
  touch (&move, parent);
  for (guint i = 0; i < n; i++)
    {
      g_hash_table_add (moving, (gpointer)journey_node_id (nodes[i]));
      touch (&move, journey_node_parent (nodes[i]));
    }

  return rearrange (&move, map);
}
