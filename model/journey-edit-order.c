/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>

#include "journey-edit-private.h"
#include "journey-edit.h"

static gboolean
find_list_for (JourneyNode *parent, JourneyNode *node, JourneyListId *list)
{
  const JourneySpec *spec = journey_node_spec (parent);

  for (guint i = 0; i < spec->n_lists; i++)
    if (spec->lists[i].kind == journey_node_kind (node))
      {
        *list = JOURNEY_LIST_ID (spec->kind, i);
        return TRUE;
      }

  return FALSE;
}

/**
 * journey_edit_move:
 * @parent: a node with a list that can hold @node; the one that holds it now, to move it within its list
 * @position: 0-based, counted without @node; beyond the end means the end
 *
 * Moves a node with all below it.
 */
void
journey_edit_move (JourneyNode *node, JourneyNode *parent, guint position)
{
  JourneyListId list;
  g_autoptr (JourneyNode) held = g_object_ref (node);

  g_return_if_fail (find_list_for (parent, node, &list));

  if (journey_node_parent (node) == parent
      && MIN (position, journey_node_n_children (parent, list) - 1) == journey_node_position (node))
    return;

  {
    g_autoptr (JourneyEditScope) scope = journey_edit_scope (node, _ (journey_node_spec (node)->move_name));

    journey_node_remove (node);
    journey_node_insert (parent, list, position, node);
  }
}

static const char *
name_of_move (JourneyNode *const *nodes, guint n)
{
  return n == 1 ? _ (journey_node_spec (nodes[0])->move_name) : _ ("Move selection");
}

/* How many of the nodes stand in the parent before a place, which so far counts without them. */
static guint
place_among_all (JourneyNode *parent, JourneyListId list, GHashTable *moving, guint position)
{
  guint place = 0;

  for (guint i = 0; i < journey_node_n_children (parent, list); i++)
    if (!g_hash_table_contains (moving, journey_node_child (parent, list, i)) && place++ == position)
      return i;

  return journey_node_n_children (parent, list);
}

/* Whether the nodes stand there already, one behind the other. */
static gboolean
stand_there (JourneyNode *const *nodes, guint n, JourneyNode *parent, JourneyListId list, guint position)
{
  g_autoptr (GHashTable) moving = g_hash_table_new (NULL, NULL);
  guint place;

  for (guint i = 0; i < n; i++)
    g_hash_table_add (moving, nodes[i]);
  place = place_among_all (parent, list, moving, position);

  for (guint i = 0; i < n; i++)
    if (journey_node_parent (nodes[i]) != parent || journey_node_position (nodes[i]) + n - i != place)
      return FALSE;

  return TRUE;
}

/**
 * journey_edit_move_many:
 * @nodes: (array length=n): nodes of one kind and one map, in the order in which they are to stand
 * @parent: a node with a list that can hold them
 * @position: where the first of them goes: 0-based, counted without @nodes; beyond the end means the end
 *
 * Moves nodes with all below them, so that they stand one behind the other. One step.
 */
void
journey_edit_move_many (JourneyNode *const *nodes, guint n, JourneyNode *parent, guint position)
{
  JourneyListId list;

  g_return_if_fail (n > 0 && find_list_for (parent, nodes[0], &list));

  if (stand_there (nodes, n, parent, list, position))
    return;

  {
    g_autoptr (JourneyEditScope) scope = journey_edit_scope (parent, name_of_move (nodes, n));
    g_autoptr (GPtrArray) held = g_ptr_array_new_with_free_func (g_object_unref);

    for (guint i = 0; i < n; i++)
      {
        g_ptr_array_add (held, g_object_ref (nodes[i]));
        journey_node_remove (nodes[i]);
      }
    position = MIN (position, journey_node_n_children (parent, list));
    for (guint i = 0; i < n; i++)
      journey_node_insert (parent, list, position + i, nodes[i]);
  }
}

/* Where a lane goes so that it passes the next visible one. */
static int
place_of_lane (JourneyNode *lane, int step)
{
  JourneyNode *map = journey_node_parent (lane);
  int place = (int)journey_node_position (lane) + step;

  while (place >= 0 && place < (int)journey_node_n_children (map, JOURNEY_MAP_LANES)
         && journey_node_integer (journey_node_child (map, JOURNEY_MAP_LANES, (guint)place), JOURNEY_LANE_HIDDEN))
    place += step;

  return place;
}

/* Where a node would go; FALSE when it is at the end. A touchpoint goes on into the next stage. */
static gboolean
find_place (JourneyNode *node, int step, JourneyNode **parent, guint *position)
{
  int place = JOURNEY_IS_LANE (node) ? place_of_lane (node, step) : (int)journey_node_position (node) + step;
  JourneyNode *stage = NULL;

  *parent = journey_node_parent (node);
  if (place >= 0 && place < (int)journey_node_n_children (*parent, journey_node_list_id (node)))
    {
      *position = (guint)place;
      return TRUE;
    }
  if (!JOURNEY_IS_TOUCHPOINT (node))
    return FALSE;

  place = (int)journey_node_position (*parent) + step;
  if (place >= 0)
    stage = journey_node_child (journey_node_parent (*parent), JOURNEY_MAP_STAGES, (guint)place);
  *parent = stage;
  *position = step > 0 ? 0 : G_MAXUINT;

  return stage != NULL;
}

/**
 * journey_edit_can_push:
 * @nodes: (array length=n): nodes of one kind and one map, in the order of the map
 * @step: +1 to go on in the order of the map, -1 to go back
 *
 * Returns: whether journey_edit_push () would move anything
 */
gboolean
journey_edit_can_push (JourneyNode *const *nodes, guint n, int step)
{
  JourneyNode *parent;
  guint position;

  return n > 0 && find_place (nodes[step > 0 ? n - 1 : 0], step, &parent, &position);
}

/**
 * journey_edit_push:
 * @nodes: (array length=n): nodes of one kind and one map, in the order of the map
 * @step: +1 to go on in the order of the map, -1 to go back
 *
 * Moves each node by one place, in one step: a touchpoint goes on into the next stage, a lane passes the next one that is
 * shown. At the end of the map nothing moves.
 */
void
journey_edit_push (JourneyNode *const *nodes, guint n, int step)
{
  g_autoptr (JourneyEditScope) scope = NULL;
  JourneyNode *parent;
  guint position;

  if (!journey_edit_can_push (nodes, n, step))
    return;

  scope = journey_edit_scope (nodes[0], name_of_move (nodes, n));
  for (guint i = 0; i < n; i++)
    {
      JourneyNode *node = nodes[step > 0 ? n - 1 - i : i];

      if (find_place (node, step, &parent, &position))
        journey_edit_move (node, parent, position);
    }
}
