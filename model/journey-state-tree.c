/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "journey-id.h"
#include "journey-state-private.h"

/**
 * journey_state_find:
 *
 * Looks through the whole tree; for many look-ups use journey_state_index ().
 *
 * Returns: (nullable) (transfer none): the node with this id in the tree below @state, or NULL
 */
JourneyState *
journey_state_find (JourneyState *state, const char *id)
{
  const JourneySpec *spec = journey_state_spec (state);

  if (strcmp (journey_state_id_buffer (state), id) == 0)
    return state;

  for (guint i = 0; i < spec->n_lists; i++)
    {
      JourneyChildren *children = state->slots[spec->n_fields + i].children;

      for (guint j = 0; children && j < children->n; j++)
        {
          JourneyState *found = journey_state_find (children->items[j], id);

          if (found)
            return found;
        }
    }

  return NULL;
}

static void
state_foreach (JourneyState *state, JourneyState *parent, JourneyStateFunc func, gpointer user_data)
{
  const JourneySpec *spec = journey_state_spec (state);

  func (state, parent, user_data);

  for (guint i = 0; i < spec->n_lists; i++)
    {
      JourneyChildren *children = state->slots[spec->n_fields + i].children;

      for (guint j = 0; children && j < children->n; j++)
        state_foreach (children->items[j], state, func, user_data);
    }
}

/**
 * journey_state_foreach:
 *
 * Calls @func for @state, with a parent of NULL, and for every node below it, parents first, in order.
 */
void
journey_state_foreach (JourneyState *state, JourneyStateFunc func, gpointer user_data)
{
  state_foreach (state, NULL, func, user_data);
}

static void
index_add (JourneyState *state, JourneyState *parent, gpointer index)
{
  g_hash_table_insert (index, journey_state_id_buffer (state), state);
}

/**
 * journey_state_index:
 *
 * Returns: (transfer full) (element-type utf8 JourneyState): every node of the tree by its id; keys and values are
 *   borrowed from @state
 */
GHashTable *
journey_state_index (JourneyState *state)
{
  GHashTable *index = g_hash_table_new (journey_id_hash, g_str_equal);

  journey_state_foreach (state, index_add, index);

  return index;
}

static void
count_elements (JourneyState *state, JourneyState *parent, gpointer n)
{
  const JourneySpec *spec = journey_state_spec (state);
  guint *n_elements = n;

  ++*n_elements;
  for (guint i = 0; i < spec->n_fields; i++)
    {
      JourneyFieldId field = JOURNEY_FIELD_ID (spec->kind, i);

      if (!journey_field_is_element (&spec->fields[i]) || journey_state_is_default (state, field))
        continue;
      *n_elements +=
          spec->fields[i].type == JOURNEY_FIELD_STRINGS ? g_strv_length ((GStrv)journey_state_strings (state, field)) : 1;
    }
}

/**
 * journey_state_n_elements:
 *
 * Counts as a map is written: one element a node, and one for each text, string and picture that it holds. What only newer
 * versions understand is not counted.
 *
 * Returns: how many elements a file has for @state and all below it
 */
guint
journey_state_n_elements (JourneyState *state)
{
  guint n = 0;

  journey_state_foreach (state, count_elements, &n);

  return n;
}

static void
count_references (JourneyState *state, JourneyState *parent, gpointer n)
{
  const JourneySpec *spec = journey_state_spec (state);
  guint *n_references = n;

  for (guint i = 0; i < spec->n_fields; i++)
    if (spec->fields[i].type == JOURNEY_FIELD_REFERENCES)
      *n_references += g_strv_length ((GStrv)journey_state_strings (state, JOURNEY_FIELD_ID (spec->kind, i)));
}

/**
 * journey_state_n_references:
 *
 * Returns: how many ids there are in the lists of references of @state and all below it
 */
guint
journey_state_n_references (JourneyState *state)
{
  guint n = 0;

  journey_state_foreach (state, count_references, &n);

  return n;
}

static gboolean
extras_equal (GVariant *a, GVariant *b)
{
  return a == b || (a && b && g_variant_equal (a, b));
}

/**
 * journey_state_equal_field:
 *
 * Returns: whether two nodes of one kind hold the same in @field
 */
gboolean
journey_state_equal_field (JourneyState *a, JourneyState *b, JourneyFieldId field)
{
  guint index = JOURNEY_ID_INDEX (field);

  g_assert (a->kind == JOURNEY_ID_KIND (field) && b->kind == a->kind);

  return journey_slot_equal (&a->slots[index], &b->slots[index], journey_slot_storage (journey_spec_field (field)->type));
}

/**
 * journey_state_equal_fields:
 *
 * Returns: whether two nodes are of the same kind with the same id, fields and extras, whatever their children
 */
gboolean
journey_state_equal_fields (JourneyState *a, JourneyState *b)
{
  const JourneySpec *spec;

  if (a == b)
    return TRUE;
  if (a->kind != b->kind || strcmp (journey_state_id_buffer (a), journey_state_id_buffer (b)) != 0
      || !extras_equal (a->extras, b->extras))
    return FALSE;

  spec = journey_spec_get (a->kind);
  for (guint i = 0; i < spec->n_fields; i++)
    if (!journey_slot_equal (&a->slots[i], &b->slots[i], journey_slot_storage (spec->fields[i].type)))
      return FALSE;

  return TRUE;
}

static gboolean
children_equal (JourneyChildren *a, JourneyChildren *b)
{
  if ((a ? a->n : 0) != (b ? b->n : 0))
    return FALSE;

  for (guint i = 0; a && i < a->n; i++)
    if (!journey_state_equal (a->items[i], b->items[i]))
      return FALSE;

  return TRUE;
}

/**
 * journey_state_equal:
 *
 * Compares two whole trees. Parts that they share are not looked at.
 *
 * Returns: whether they hold the same
 */
gboolean
journey_state_equal (JourneyState *a, JourneyState *b)
{
  const JourneySpec *spec;

  if (a == b)
    return TRUE;
  if (!journey_state_equal_fields (a, b))
    return FALSE;

  spec = journey_spec_get (a->kind);
  for (guint i = spec->n_fields; i < spec->n_fields + spec->n_lists; i++)
    if (!children_equal (a->slots[i].children, b->slots[i].children))
      return FALSE;

  return TRUE;
}

/**
 * journey_state_size:
 *
 * Returns: the bytes asked of the allocator for the blocks of @state and the nodes below it, without texts
 */
gsize
journey_state_size (JourneyState *state)
{
  const JourneySpec *spec = journey_state_spec (state);
  gsize size = sizeof (JourneyState) + (spec->n_fields + spec->n_lists) * sizeof (JourneySlot);

  for (guint i = 0; i < spec->n_lists; i++)
    {
      JourneyChildren *children = state->slots[spec->n_fields + i].children;

      if (children)
        size += sizeof (JourneyChildren) + children->n * sizeof (JourneyState *);
      for (guint j = 0; children && j < children->n; j++)
        size += journey_state_size (children->items[j]);
    }

  return size;
}
