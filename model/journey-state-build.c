/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "journey-id.h"
#include "journey-state-private.h"

static JourneyState *
state_alloc (JourneyKind kind, const char *id)
{
  const JourneySpec *spec = journey_spec_get (kind);
  gsize size = sizeof (JourneyState) + (spec->n_fields + spec->n_lists) * sizeof (JourneySlot);
  gsize id_size = strlen (id) + 1;
  JourneyState *state = g_malloc (size + id_size);

  memset (state, 0, size);
  state->refs = 1;
  state->kind = (guint8)kind;
  memcpy (journey_state_id_buffer (state), id, id_size);

  return state;
}

/**
 * journey_state_new:
 * @id: (nullable): the id; NULL makes a new one
 *
 * Returns: (transfer full): a node with every field at its default, to be filled and sealed
 */
JourneyState *
journey_state_new (JourneyKind kind, const char *id)
{
  const JourneySpec *spec = journey_spec_get (kind);
  char made[JOURNEY_ID_SIZE];
  JourneyState *state = state_alloc (kind, id ? id : journey_id_new (made));

  for (guint i = 0; i < spec->n_fields; i++)
    if (journey_slot_storage (spec->fields[i].type) == JOURNEY_STORED_AS_NUMBER)
      state->slots[i].number = spec->fields[i].fallback;
    else if (journey_slot_storage (spec->fields[i].type) == JOURNEY_STORED_AS_INTEGER)
      state->slots[i].integer = (gint64)spec->fields[i].fallback;

  return state;
}

static void
copy_fields (JourneyState *copy, JourneyState *state)
{
  const JourneySpec *spec = journey_state_spec (state);

  copy->extras = state->extras ? g_variant_ref (state->extras) : NULL;
  for (guint i = 0; i < spec->n_fields; i++)
    journey_slot_copy (&copy->slots[i], &state->slots[i], journey_slot_storage (spec->fields[i].type));
}

/**
 * journey_state_copy_fields:
 *
 * Returns: (transfer full): an unsealed node with the id, fields and extras of @state, without children
 */
JourneyState *
journey_state_copy_fields (JourneyState *state)
{
  JourneyState *copy = state_alloc (state->kind, journey_state_id_buffer (state));

  copy_fields (copy, state);

  return copy;
}

/**
 * journey_state_copy:
 *
 * Returns: (transfer full): an unsealed node with the id, fields and extras of @state and the very same children, of which a list
 *   is set anew with journey_state_take_children ()
 */
JourneyState *
journey_state_copy (JourneyState *state)
{
  JourneyState *copy = journey_state_copy_fields (state);
  const JourneySpec *spec = journey_state_spec (state);

  for (guint i = 0; i < spec->n_lists; i++)
    {
      JourneyListId list = JOURNEY_LIST_ID (spec->kind, i);
      const JourneyChildren *children = journey_state_list_slot (state, list)->children;

      if (!children)
        continue;
      for (guint j = 0; j < children->n; j++)
        journey_state_ref (children->items[j]);
      journey_state_take_children (copy, list, (JourneyState **)children->items, children->n);
    }

  return copy;
}

/**
 * journey_state_set_text:
 * @state: a node that is not sealed
 * @text: (nullable): text that XML can hold
 *
 * Sets a TEXT, LINE, DATE or REFERENCE.
 */
void
journey_state_set_text (JourneyState *state, JourneyFieldId field, const char *text)
{
  journey_state_set_text_length (state, field, text, text ? strlen (text) : 0);
}

/**
 * journey_state_set_text_length:
 * @state: a node that is not sealed
 * @text: text that XML can hold, which need not end with NUL
 * @length: its bytes
 *
 * Sets a TEXT, LINE, DATE or REFERENCE.
 */
void
journey_state_set_text_length (JourneyState *state, JourneyFieldId field, const char *text, gsize length)
{
  JourneySlot *slot = journey_state_field_slot (state, field, JOURNEY_STORED_AS_TEXT);
  JourneySharedText *copy = journey_slot_text_new (text, length);

  g_assert (!state->sealed);

  journey_slot_clear (slot, JOURNEY_STORED_AS_TEXT);
  slot->text = copy;
}

/**
 * journey_state_set_number:
 * @state: a node that is not sealed
 *
 * Sets a NUMBER.
 */
void
journey_state_set_number (JourneyState *state, JourneyFieldId field, double number)
{
  g_assert (!state->sealed);

  /* A negative zero would be written as "-0" and compare equal to 0: two files of one map. */
  journey_state_field_slot (state, field, JOURNEY_STORED_AS_NUMBER)->number = number == 0 ? 0 : number;
}

/**
 * journey_state_set_integer:
 * @state: a node that is not sealed
 *
 * Sets an INTEGER, BOOLEAN or ENUM.
 */
void
journey_state_set_integer (JourneyState *state, JourneyFieldId field, int value)
{
  g_assert (!state->sealed);

  journey_state_field_slot (state, field, JOURNEY_STORED_AS_INTEGER)->integer = value;
}

/**
 * journey_state_set_strings:
 * @state: a node that is not sealed
 * @strings: (nullable) (array zero-terminated=1): the strings, which are copied
 *
 * Sets STRINGS or REFERENCES.
 */
void
journey_state_set_strings (JourneyState *state, JourneyFieldId field, const char *const *strings)
{
  JourneySlot *slot = journey_state_field_slot (state, field, JOURNEY_STORED_AS_STRINGS);
  char **copy = journey_slot_strings_new (strings);

  g_assert (!state->sealed);

  journey_slot_clear (slot, JOURNEY_STORED_AS_STRINGS);
  slot->strings = copy;
}

/**
 * journey_state_set_data:
 * @state: a node that is not sealed
 * @data: (nullable): the bytes, of which a reference is taken
 *
 * Sets DATA.
 */
void
journey_state_set_data (JourneyState *state, JourneyFieldId field, GBytes *data)
{
  JourneySlot *slot = journey_state_field_slot (state, field, JOURNEY_STORED_AS_DATA);

  g_assert (!state->sealed);

  if (data)
    g_bytes_ref (data);
  journey_slot_clear (slot, JOURNEY_STORED_AS_DATA);
  slot->data = data;
}

/**
 * journey_state_set_extras:
 * @state: a node that is not sealed
 * @extras: (nullable): what is to be kept with the node; a floating reference is taken over
 */
void
journey_state_set_extras (JourneyState *state, GVariant *extras)
{
  g_assert (!state->sealed);

  if (extras)
    g_variant_ref_sink (extras);
  g_clear_pointer (&state->extras, g_variant_unref);
  state->extras = extras;
}

/**
 * journey_state_take_children:
 * @state: a node that is not sealed
 * @children: (array length=n): sealed nodes, each with a reference that is taken over; the array stays the caller's
 *
 * Sets the children of a list.
 */
void
journey_state_take_children (JourneyState *state, JourneyListId list, JourneyState **children, guint n)
{
  JourneySlot *slot = journey_state_list_slot (state, list);

  g_assert (!state->sealed);

  g_clear_pointer (&slot->children, journey_children_free);
  if (n == 0)
    return;

  slot->children = g_malloc (sizeof (JourneyChildren) + n * sizeof (JourneyState *));
  slot->children->n = n;
  memcpy (slot->children->items, children, n * sizeof (JourneyState *));
}

/**
 * journey_state_seal:
 * @state: (transfer full): a node whose children are sealed
 *
 * Ends the making of @state: it never changes again.
 *
 * Returns: (transfer full): @state
 */
JourneyState *
journey_state_seal (JourneyState *state)
{
  state->sealed = TRUE;

  return state;
}

gboolean
journey_state_is_sealed (JourneyState *state)
{
  return state->sealed;
}

/* Returns: (transfer full): an unsealed copy of the fields under another id */
JourneyState *
journey_state_copy_as (JourneyState *state, const char *id)
{
  JourneyState *copy = state_alloc (state->kind, id);

  copy_fields (copy, state);

  return copy;
}

/* Returns: (transfer full): an unsealed copy of the fields under an id of its own */
JourneyState *
journey_state_copy_with_new_id (JourneyState *state)
{
  char id[JOURNEY_ID_SIZE];

  return journey_state_copy_as (state, journey_id_new (id));
}
