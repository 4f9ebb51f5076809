/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-edit.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "journey-edit-private.h"
#include "journey-id.h"

static JourneyHistory *
history_of (JourneyNode *node)
{
  JourneyNode *root = journey_node_root (node);

  return JOURNEY_IS_MAP (root) ? journey_map_history (JOURNEY_MAP (root)) : NULL;
}

JourneyEditScope *
journey_edit_scope (JourneyNode *node, const char *name)
{
  JourneyHistory *history = history_of (node);

  if (!history)
    return NULL;

  journey_history_begin (history, name);

  return g_object_ref (history);
}

void
journey_edit_scope_end (JourneyEditScope *scope)
{
  journey_history_end (scope);
  g_object_unref (scope);
}

static const char *
undo_name (JourneyFieldId field)
{
  const char *name = journey_spec_field (field)->undo_name;

  return name ? _ (name) : _ ("Change map");
}

/**
 * journey_edit_set_text:
 * @text: (nullable): any text
 *
 * Sets a TEXT, LINE, DATE or REFERENCE in a step of its own.
 */
void
journey_edit_set_text (JourneyNode *node, JourneyFieldId field, const char *text)
{
  g_autoptr (JourneyEditScope) scope = journey_edit_scope (node, undo_name (field));

  journey_node_set_text (node, field, text);
}

/**
 * journey_edit_type_text:
 * @text: (nullable): the whole text of the field so far
 *
 * Sets a text that is being typed: what is typed into one field without pause is one step.
 */
void
journey_edit_type_text (JourneyNode *node, JourneyFieldId field, const char *text)
{
  JourneyHistory *history = history_of (node);
  g_autofree char *key = g_strdup_printf ("%s/%s", journey_node_id (node), journey_spec_field (field)->name);

  g_return_if_fail (history);

  journey_history_begin_merging (history, undo_name (field), key);
  journey_node_set_text (node, field, text);
  journey_history_end (history);
}

/**
 * journey_edit_set_number:
 * @number: the number, or NAN for missing; scores are brought into the map's scale
 *
 * Sets a NUMBER in a step of its own.
 */
void
journey_edit_set_number (JourneyNode *node, JourneyFieldId field, double number)
{
  g_autoptr (JourneyEditScope) scope = journey_edit_scope (node, undo_name (field));
  JourneyNode *root = journey_node_root (node);

  if (journey_spec_field (field)->unit == JOURNEY_UNIT_SCORE && JOURNEY_IS_MAP (root) && !isnan (number))
    number =
        CLAMP (number, journey_node_integer (root, JOURNEY_MAP_SCALE_LOW), journey_node_integer (root, JOURNEY_MAP_SCALE_HIGH));

  journey_node_set_number (node, field, number);
}

/**
 * journey_edit_set_integer:
 *
 * Sets an INTEGER, BOOLEAN or ENUM in a step of its own.
 */
void
journey_edit_set_integer (JourneyNode *node, JourneyFieldId field, int value)
{
  g_autoptr (JourneyEditScope) scope = journey_edit_scope (node, undo_name (field));

  journey_node_set_integer (node, field, value);
}

/**
 * journey_edit_set_strings:
 * @strings: (nullable): the strings or ids
 *
 * Sets STRINGS or REFERENCES in a step of its own.
 */
void
journey_edit_set_strings (JourneyNode *node, JourneyFieldId field, const char *const *strings)
{
  g_autoptr (JourneyEditScope) scope = journey_edit_scope (node, undo_name (field));

  journey_node_set_strings (node, field, strings);
}

/**
 * journey_edit_set_data:
 * @data: (nullable): the bytes
 *
 * Sets DATA in a step of its own.
 */
void
journey_edit_set_data (JourneyNode *node, JourneyFieldId field, GBytes *data)
{
  g_autoptr (JourneyEditScope) scope = journey_edit_scope (node, undo_name (field));

  journey_node_set_data (node, field, data);
}

/**
 * journey_edit_add:
 * @position: 0-based; beyond the end means the end
 *
 * Adds an empty node to a list.
 *
 * Returns: (transfer none): the node
 */
JourneyNode *
journey_edit_add (JourneyNode *parent, JourneyListId list, guint position)
{
  const JourneySpec *spec = journey_spec_get (journey_spec_list (list)->kind);
  g_autoptr (JourneyEditScope) scope = journey_edit_scope (parent, _ (spec->add_name));
  g_autoptr (JourneyNode) node = journey_node_new (spec->kind);

  journey_node_insert (parent, list, position, node);

  return node;
}

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

/**
 * journey_edit_remove:
 * @node: a node that belongs to a map, not the map itself
 *
 * Deletes a node and all below it. What named it lets go: an emotion goes with its persona, a score and a rating with
 * their dimension or touchpoint; notes of a lane that is deleted go into the tray.
 */
void
journey_edit_remove (JourneyNode *node)
{
  g_autoptr (JourneyEditScope) scope = journey_edit_scope (node, _ (journey_node_spec (node)->remove_name));
  g_autoptr (GHashTable) removed = g_hash_table_new_full (journey_id_hash, g_str_equal, g_free, NULL);
  g_autoptr (GPtrArray) orphans = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) notes = g_ptr_array_new_with_free_func (g_object_unref);
  Removal removal = { removed, orphans, notes };
  JourneyNode *root = journey_node_root (node);

  collect_ids (node, removed);
  journey_node_remove (node);
  drop_dangling (&removal, root);

  for (guint i = 0; i < orphans->len; i++)
    journey_node_remove (g_ptr_array_index (orphans, i));
  for (guint i = 0; i < notes->len; i++)
    {
      JourneyNode *note = g_ptr_array_index (notes, i);

      journey_node_remove (note);
      journey_node_set_text (note, JOURNEY_NOTE_LANE, NULL);
      journey_node_insert (root, JOURNEY_MAP_TRAY, G_MAXUINT, note);
    }
}

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
