/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>

#include "journey-map-private.h"
#include "journey-paste-private.h"

/**
 * journey_edit_can_duplicate:
 * @node: a node of a map
 *
 * Returns: whether there may be two of it: a stage, touchpoint, pain point, note or opportunity
 */
gboolean
journey_edit_can_duplicate (JourneyNode *node)
{
  switch (journey_node_kind (node))
    {
    case JOURNEY_KIND_STAGE:
    case JOURNEY_KIND_TOUCHPOINT:
    case JOURNEY_KIND_PAIN_POINT:
    case JOURNEY_KIND_NOTE:
    case JOURNEY_KIND_OPPORTUNITY:
      return TRUE;
    default:
      return FALSE;
    }
}

static char *
duplicate_item (JourneyNode *node)
{
  g_autoptr (JourneyState) state = journey_node_freeze (node);
  g_autoptr (JourneyNode) copy = journey_node_new_from_state (state);

  journey_node_insert (journey_node_parent (node), journey_node_list_id (node), journey_node_position (node) + 1, copy);

  return g_strdup (journey_node_id (copy));
}

/* Duplicates stages, or touchpoints of one stage, behind the last of them. */
static void
duplicate_whole (JourneyState *map, GPtrArray *nodes, JourneyReport *report, GPtrArray *made)
{
  JourneyNode *last = g_ptr_array_index (nodes, 0);
  guint position = 0;
  JourneyPastePlace place = { 0 };
  g_auto (JourneyPaste) paste = { 0 };
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();
  g_autoptr (JourneyClip) clip = NULL;

  for (guint i = 0; i < nodes->len; i++)
    {
      JourneyNode *node = g_ptr_array_index (nodes, i);

      if (journey_node_position (node) >= position)
        {
          last = node;
          position = journey_node_position (node);
        }
      g_ptr_array_add (ids, (gpointer)journey_node_id (node));
    }
  g_ptr_array_add (ids, NULL);

  place.touchpoint = JOURNEY_IS_TOUCHPOINT (last) ? last : NULL;
  place.stage = place.touchpoint ? journey_node_parent (last) : last;
  clip = journey_clip_copy_nodes (map, (const char *const *)ids->pdata);
  journey_paste_init (&paste, JOURNEY_MAP (journey_node_root (last)), clip, &place, report);
  if (place.touchpoint)
    journey_paste_touchpoints (&paste);
  else
    journey_paste_stages (&paste);
  for (guint i = 0; i < paste.pasted->len; i++)
    g_ptr_array_add (made, g_strdup (g_ptr_array_index (paste.pasted, i)));
}

static gboolean
is_whole (JourneyNode *node)
{
  return JOURNEY_IS_STAGE (node) || JOURNEY_IS_TOUCHPOINT (node);
}

/* The stages and touchpoints by what holds them. A touchpoint comes with its stage. */
static GPtrArray *
group_by_parent (JourneyNode *const *nodes, guint n)
{
  GPtrArray *groups = g_ptr_array_new_with_free_func ((GDestroyNotify)g_ptr_array_unref);
  g_autoptr (GHashTable) by_parent = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) all = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < n; i++)
    g_hash_table_add (all, nodes[i]);
  for (guint i = 0; i < n; i++)
    {
      gpointer parent = journey_node_parent (nodes[i]);
      GPtrArray *group = g_hash_table_lookup (by_parent, parent);

      if (!is_whole (nodes[i]) || g_hash_table_contains (all, parent))
        continue;
      if (!group)
        {
          group = g_ptr_array_new ();
          g_ptr_array_add (groups, group);
          g_hash_table_insert (by_parent, parent, group);
        }
      g_ptr_array_add (group, nodes[i]);
    }

  return groups;
}

static void
duplicate_all (JourneyState *map, JourneyNode *const *nodes, guint n, JourneyReport *report, GPtrArray *made)
{
  g_autoptr (GPtrArray) groups = group_by_parent (nodes, n);

  for (guint i = 0; i < groups->len; i++)
    duplicate_whole (map, g_ptr_array_index (groups, i), report, made);
  for (guint i = 0; i < n; i++)
    if (journey_edit_can_duplicate (nodes[i]) && !is_whole (nodes[i]))
      g_ptr_array_add (made, duplicate_item (nodes[i]));
}

/**
 * journey_edit_duplicate:
 * @nodes: (array length=n): nodes of one map; those of which there cannot be two are passed over
 * @report: where it is said when there is no room for the copies
 *
 * Adds a copy of each, with all that it holds, in one step: stages behind the last of them, touchpoints behind the last of
 * their stage, all else right behind the original. What the map says of a touchpoint holds for the copy, too.
 *
 * Returns: (transfer full) (nullable): the ids of the copies; NULL when there are none, and the map is as it was
 */
char **
journey_edit_duplicate (JourneyNode *const *nodes, guint n, JourneyReport *report)
{
  g_autoptr (JourneyEditScope) scope = NULL;
  g_autoptr (JourneyState) before = NULL;
  g_autoptr (GPtrArray) made = NULL;
  JourneyMap *map;

  g_return_val_if_fail (n > 0 && JOURNEY_IS_MAP (journey_node_root (nodes[0])) && report, NULL);

  map = JOURNEY_MAP (journey_node_root (nodes[0]));
  made = g_ptr_array_new_with_free_func (g_free);
  scope = journey_edit_scope (nodes[0], _ ("Duplicate"));
  before = journey_node_freeze (JOURNEY_NODE (map));
  duplicate_all (before, nodes, n, report, made);
  if (made->len == 0)
    return NULL;

  if (!journey_paste_has_room (map, 0))
    {
      journey_map_thaw (map, before);
      journey_report_add (report, JOURNEY_REMARK_SKIPPED, 0,
                          _ ("That is more than fits into one map. Duplicate fewer parts of it."));
      return NULL;
    }
  g_ptr_array_add (made, NULL);

  return (char **)g_ptr_array_free (g_steal_pointer (&made), FALSE);
}
