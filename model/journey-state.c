/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-state.h"

#include <math.h>
#include <string.h>

#include "journey-number.h"
#include "journey-state-private.h"

static const char *const no_strings[] = { NULL };

JourneySlot *
journey_state_field_slot (JourneyState *state, JourneyFieldId field, JourneyStorage storage)
{
  const JourneySpec *spec = journey_spec_get (state->kind);
  guint index = JOURNEY_ID_INDEX (field);

  g_assert (JOURNEY_ID_KIND (field) == state->kind && index < spec->n_fields);
  g_assert (journey_slot_storage (spec->fields[index].type) == storage);

  return &state->slots[index];
}

JourneySlot *
journey_state_list_slot (JourneyState *state, JourneyListId list)
{
  const JourneySpec *spec = journey_spec_get (state->kind);
  guint index = JOURNEY_ID_INDEX (list);

  g_assert (JOURNEY_ID_KIND (list) == state->kind && index < spec->n_lists);

  return &state->slots[spec->n_fields + index];
}

char *
journey_state_id_buffer (JourneyState *state)
{
  const JourneySpec *spec = journey_spec_get (state->kind);

  return (char *)&state->slots[spec->n_fields + spec->n_lists];
}

/**
 * journey_state_ref:
 *
 * Takes a reference. May be called from any thread.
 *
 * Returns: (transfer full): @state
 */
JourneyState *
journey_state_ref (JourneyState *state)
{
  g_atomic_int_inc (&state->refs);

  return state;
}

/**
 * journey_state_unref:
 *
 * Gives a reference back. May be called from any thread.
 */
void
journey_state_unref (JourneyState *state)
{
  const JourneySpec *spec;

  if (!g_atomic_int_dec_and_test (&state->refs))
    return;

  spec = journey_spec_get (state->kind);
  for (guint i = 0; i < spec->n_fields; i++)
    journey_slot_clear (&state->slots[i], journey_slot_storage (spec->fields[i].type));
  for (guint i = spec->n_fields; i < spec->n_fields + spec->n_lists; i++)
    g_clear_pointer (&state->slots[i].children, journey_children_free);
  g_clear_pointer (&state->extras, g_variant_unref);
  g_free (state);
}

/**
 * journey_state_kind:
 *
 * Returns: the kind of node
 */
JourneyKind
journey_state_kind (JourneyState *state)
{
  return state->kind;
}

/**
 * journey_state_spec:
 *
 * Returns: (transfer none): the description of the kind of node
 */
const JourneySpec *
journey_state_spec (JourneyState *state)
{
  return journey_spec_get (state->kind);
}

/**
 * journey_state_id:
 *
 * Returns: the id, which lives as long as @state
 */
const char *
journey_state_id (JourneyState *state)
{
  return journey_state_id_buffer (state);
}

/**
 * journey_state_extras:
 *
 * Returns: (nullable) (transfer none): what a newer version wrote into this node, in the form of the
 *   module that reads files; or NULL
 */
GVariant *
journey_state_extras (JourneyState *state)
{
  return state->extras;
}

/**
 * journey_state_text:
 * @field: a TEXT, LINE, DATE or REFERENCE
 *
 * Returns: the text, never NULL
 */
const char *
journey_state_text (JourneyState *state, JourneyFieldId field)
{
  const JourneySharedText *text = journey_state_field_slot (state, field, JOURNEY_STORED_AS_TEXT)->text;

  return text ? text->characters : "";
}

/**
 * journey_state_number:
 * @field: a NUMBER
 *
 * Returns: the number, NAN when it is missing
 */
double
journey_state_number (JourneyState *state, JourneyFieldId field)
{
  return journey_state_field_slot (state, field, JOURNEY_STORED_AS_NUMBER)->number;
}

/**
 * journey_state_integer:
 * @field: an INTEGER, BOOLEAN or ENUM
 *
 * Returns: the value
 */
int
journey_state_integer (JourneyState *state, JourneyFieldId field)
{
  return (int)journey_state_field_slot (state, field, JOURNEY_STORED_AS_INTEGER)->integer;
}

/**
 * journey_state_strings:
 * @field: STRINGS or REFERENCES
 *
 * Returns: (array zero-terminated=1) (transfer none): the strings; never NULL
 */
const char *const *
journey_state_strings (JourneyState *state, JourneyFieldId field)
{
  char **strings = journey_state_field_slot (state, field, JOURNEY_STORED_AS_STRINGS)->strings;

  return strings ? (const char *const *)strings : no_strings;
}

/**
 * journey_state_data:
 * @field: DATA
 *
 * Returns: (nullable) (transfer none): the bytes, or NULL when there are none
 */
GBytes *
journey_state_data (JourneyState *state, JourneyFieldId field)
{
  return journey_state_field_slot (state, field, JOURNEY_STORED_AS_DATA)->data;
}

/**
 * journey_state_is_default:
 *
 * Returns: whether the field holds what a new node holds
 */
gboolean
journey_state_is_default (JourneyState *state, JourneyFieldId field)
{
  const JourneyField *spec = journey_spec_field (field);
  const JourneySlot *slot = &state->slots[JOURNEY_ID_INDEX (field)];

  switch (journey_slot_storage (spec->type))
    {
    case JOURNEY_STORED_AS_NUMBER:
      return journey_number_same (slot->number, spec->fallback);
    case JOURNEY_STORED_AS_INTEGER:
      return slot->integer == (gint64)spec->fallback;
    case JOURNEY_STORED_AS_TEXT:
      return slot->text == NULL;
    case JOURNEY_STORED_AS_STRINGS:
      return slot->strings == NULL;
    case JOURNEY_STORED_AS_DATA:
    default:
      return slot->data == NULL;
    }
}

/**
 * journey_state_n_children:
 *
 * Returns: how many children are in @list
 */
guint
journey_state_n_children (JourneyState *state, JourneyListId list)
{
  JourneyChildren *children = journey_state_list_slot (state, list)->children;

  return children ? children->n : 0;
}

/**
 * journey_state_child:
 * @position: 0-based, below journey_state_n_children ()
 *
 * Returns: (transfer none): the child
 */
JourneyState *
journey_state_child (JourneyState *state, JourneyListId list, guint position)
{
  JourneyChildren *children = journey_state_list_slot (state, list)->children;

  g_return_val_if_fail (children && position < children->n, NULL);

  return children->items[position];
}

/**
 * journey_state_find_child:
 *
 * Returns: (nullable) (transfer none): the child in @list with this id, or NULL
 */
JourneyState *
journey_state_find_child (JourneyState *state, JourneyListId list, const char *id)
{
  JourneyChildren *children = journey_state_list_slot (state, list)->children;

  for (guint i = 0; children && i < children->n; i++)
    if (strcmp (journey_state_id_buffer (children->items[i]), id) == 0)
      return children->items[i];

  return NULL;
}

/**
 * journey_state_same_children:
 *
 * What did not change shares its states with what was before, so pointers tell.
 *
 * Returns: whether both have the very same children in @list
 */
gboolean
journey_state_same_children (JourneyState *a, JourneyState *b, JourneyListId list)
{
  guint n = journey_state_n_children (a, list);

  if (journey_state_n_children (b, list) != n)
    return FALSE;
  for (guint i = 0; i < n; i++)
    if (journey_state_child (a, list, i) != journey_state_child (b, list, i))
      return FALSE;

  return TRUE;
}
