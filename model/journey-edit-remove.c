/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>

#include "journey-edit-private.h"
#include "journey-edit.h"
#include "journey-id.h"

typedef struct
{
  GHashTable *removed; /* ids that are going */
  GPtrArray *orphans;  /* nodes that mean nothing without them */
  GPtrArray *notes;    /* notes whose lane is going */
} Removal;

static void
collect_ids (JourneyNode *node, GHashTable *ids)
{
  const JourneySpec *spec = journey_node_spec (node);

  g_hash_table_add (ids, g_strdup (journey_node_id (node)));
  for (guint i = 0; i < spec->n_lists; i++)
    for (guint j = 0; j < journey_node_n_children (node, JOURNEY_LIST_ID (spec->kind, i)); j++)
      collect_ids (journey_node_child (node, JOURNEY_LIST_ID (spec->kind, i), j), ids);
}

static void
drop_reference (Removal *removal, JourneyNode *node, JourneyFieldId field)
{
  const JourneyField *spec = journey_spec_field (field);

  if (!g_hash_table_contains (removal->removed, journey_node_text (node, field)))
    return;

  if (spec->essential)
    g_ptr_array_add (removal->orphans, g_object_ref (node));
  else if (field == JOURNEY_NOTE_LANE)
    g_ptr_array_add (removal->notes, g_object_ref (node));
  else
    journey_node_set_text (node, field, NULL);
}

static void
drop_references (Removal *removal, JourneyNode *node, JourneyFieldId field)
{
  const char *const *ids = journey_node_strings (node, field);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) kept = NULL;

  for (guint i = 0; ids[i]; i++)
    if (!g_hash_table_contains (removal->removed, ids[i]))
      g_strv_builder_add (builder, ids[i]);
  kept = g_strv_builder_end (builder);

  journey_node_set_strings (node, field, (const char *const *)kept);
}

static void
drop_dangling (Removal *removal, JourneyNode *node)
{
  const JourneySpec *spec = journey_node_spec (node);

  for (guint i = 0; i < spec->n_fields; i++)
    if (spec->fields[i].type == JOURNEY_FIELD_REFERENCE)
      drop_reference (removal, node, JOURNEY_FIELD_ID (spec->kind, i));
    else if (spec->fields[i].type == JOURNEY_FIELD_REFERENCES)
      drop_references (removal, node, JOURNEY_FIELD_ID (spec->kind, i));

  for (guint i = 0; i < spec->n_lists; i++)
    for (guint j = 0; j < journey_node_n_children (node, JOURNEY_LIST_ID (spec->kind, i)); j++)
      drop_dangling (removal, journey_node_child (node, JOURNEY_LIST_ID (spec->kind, i), j));
}

/* Notes of a lane that is deleted go into the tray. */
static void
rescue_notes (GPtrArray *notes, JourneyNode *root)
{
  for (guint i = 0; i < notes->len; i++)
    {
      JourneyNode *note = g_ptr_array_index (notes, i);

      journey_node_remove (note);
      journey_node_set_text (note, JOURNEY_NOTE_LANE, NULL);
      journey_node_insert (root, JOURNEY_MAP_TRAY, G_MAXUINT, note);
    }
}

/* Whoever stands below one that goes is gone with it, unless somebody keeps it. */
static GPtrArray *
hold (JourneyNode *const *nodes, guint n)
{
  GPtrArray *held = g_ptr_array_new_full (n, g_object_unref);

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (held, g_object_ref (nodes[i]));

  return held;
}

static const char *
name_of_removal (JourneyNode *const *nodes, guint n)
{
  return n == 1 ? _ (journey_node_spec (nodes[0])->remove_name) : _ ("Delete selection");
}

/**
 * journey_edit_remove_many:
 * @nodes: (array length=n): nodes of one map, not the map itself; one may stand below another
 *
 * Deletes nodes and all below them, in one step. What named them lets go: an emotion goes with its persona, a score and a
 * rating with their dimension or touchpoint; notes of a lane that is deleted go into the tray.
 */
void
journey_edit_remove_many (JourneyNode *const *nodes, guint n)
{
  g_autoptr (GHashTable) removed = g_hash_table_new_full (journey_id_hash, g_str_equal, g_free, NULL);
  g_autoptr (GPtrArray) orphans = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) notes = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) held = NULL;
  g_autoptr (JourneyEditScope) scope = NULL;
  Removal removal = { removed, orphans, notes };
  JourneyNode *root;

  g_return_if_fail (n > 0);

  held = hold (nodes, n);
  root = journey_node_root (nodes[0]);
  scope = journey_edit_scope (nodes[0], name_of_removal (nodes, n));
  for (guint i = 0; i < n; i++)
    collect_ids (nodes[i], removed);
  for (guint i = 0; i < n; i++)
    if (journey_node_parent (nodes[i]))
      journey_node_remove (nodes[i]);
  drop_dangling (&removal, root);

  for (guint i = 0; i < orphans->len; i++)
    journey_node_remove (g_ptr_array_index (orphans, i));
  rescue_notes (notes, root);
}

/**
 * journey_edit_remove:
 * @node: a node that belongs to a map, not the map itself
 *
 * Deletes a node and all below it, as journey_edit_remove_many () does.
 */
void
journey_edit_remove (JourneyNode *node)
{
  journey_edit_remove_many (&node, 1);
}

static JourneyFieldId
touchpoints_of (JourneyNode *node)
{
  return JOURNEY_IS_METRIC (node) ? JOURNEY_METRIC_TOUCHPOINTS : JOURNEY_OPPORTUNITY_TOUCHPOINTS;
}

/* Returns whether it stands at a touchpoint yet. */
static gboolean
let_go (JourneyNode *node, GHashTable *touchpoints)
{
  const char *const *ids = journey_node_strings (node, touchpoints_of (node));
  g_autoptr (GStrvBuilder) left = g_strv_builder_new ();
  g_auto (GStrv) kept = NULL;

  for (guint i = 0; ids[i]; i++)
    if (!g_hash_table_contains (touchpoints, ids[i]))
      g_strv_builder_add (left, ids[i]);
  kept = g_strv_builder_end (left);
  if (kept[0])
    journey_edit_set_strings (node, touchpoints_of (node), (const char *const *)kept);

  return kept[0] != NULL;
}

/**
 * journey_edit_take_off:
 * @nodes: (array length=n): opportunities and metrics of one map; one may come several times
 * @touchpoints: (array length=n): for each of them the id of a touchpoint
 *
 * Takes each off its touchpoint, in one step. What stands at several touchpoints stays at the others, and what stands at none
 * any more is deleted.
 */
void
journey_edit_take_off (JourneyNode *const *nodes, const char *const *touchpoints, guint n)
{
  g_autoptr (GHashTable) by_node = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify)g_hash_table_unref);
  g_autoptr (GPtrArray) gone = g_ptr_array_new ();
  g_autoptr (JourneyEditScope) scope = NULL;
  GHashTableIter iter;
  gpointer node, ids;

  g_return_if_fail (n > 0);

  scope = journey_edit_scope (nodes[0], name_of_removal (nodes, n));
  for (guint i = 0; i < n; i++)
    {
      if (!g_hash_table_contains (by_node, nodes[i]))
        g_hash_table_insert (by_node, nodes[i], g_hash_table_new (journey_id_hash, g_str_equal));
      g_hash_table_add (g_hash_table_lookup (by_node, nodes[i]), (char *)touchpoints[i]);
    }

  g_hash_table_iter_init (&iter, by_node);
  while (g_hash_table_iter_next (&iter, &node, &ids))
    if (!let_go (node, ids))
      g_ptr_array_add (gone, node);
  if (gone->len > 0)
    journey_edit_remove_many ((JourneyNode **)gone->pdata, gone->len);
}

static gboolean
is_own (JourneyNode *lane)
{
  return journey_node_integer (lane, JOURNEY_LANE_KIND) == JOURNEY_LANE_KIND_CUSTOM;
}

static const char *
name_of_drop (JourneyNode *const *lanes, guint n)
{
  return n > 1 || is_own (lanes[0]) ? name_of_removal (lanes, n) : _ (journey_spec_field (JOURNEY_LANE_HIDDEN)->undo_name);
}

/**
 * journey_edit_drop_lanes:
 * @lanes: (array length=n): lanes of one map
 *
 * Takes lanes off the canvas in one step: those of the user's own are deleted, and their notes go into the tray; any other is
 * hidden, since what it shows belongs to the touchpoints.
 *
 * Returns: how many were deleted
 */
guint
journey_edit_drop_lanes (JourneyNode *const *lanes, guint n)
{
  g_autoptr (JourneyEditScope) scope = NULL;
  guint deleted = 0;

  g_return_val_if_fail (n > 0, 0);

  scope = journey_edit_scope (lanes[0], name_of_drop (lanes, n));
  for (guint i = 0; i < n; i++)
    if (!is_own (lanes[i]))
      journey_edit_set_integer (lanes[i], JOURNEY_LANE_HIDDEN, TRUE);
    else
      {
        journey_edit_remove (lanes[i]);
        deleted++;
      }

  return deleted;
}
