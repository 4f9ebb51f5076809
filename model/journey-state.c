/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-state.h"

#include <math.h>
#include <string.h>

#include "journey-id.h"
#include "journey-state-private.h"

typedef struct
{
  guint n;
  JourneyState *items[];
} Children;

/* Shared by the states that hold the same value; a GRefString would cost three times as much around a short text. */
typedef struct
{
  gint refs;
  char characters[];
} Text;

typedef union
{
  Text *text;     /* NULL when empty */
  double number;  /* NUMBER */
  gint64 integer; /* INTEGER, BOOLEAN, ENUM */
  char **strings; /* an atomic box of strings ending with NULL; NULL when empty */
  GBytes *data;   /* NULL when there is none */
  Children *children;
} Slot;

struct _JourneyState
{
  gint refs;
  guint8 kind;
  guint8 sealed;
  GVariant *extras;
  Slot slots[]; /* after them, the id */
};

static const char *const no_strings[] = { NULL };

typedef enum
{
  STORED_AS_TEXT,
  STORED_AS_NUMBER,
  STORED_AS_INTEGER,
  STORED_AS_STRINGS,
  STORED_AS_DATA,
} Storage;

static Storage
storage_of (JourneyFieldType type)
{
  switch (type)
    {
    case JOURNEY_FIELD_NUMBER:
      return STORED_AS_NUMBER;
    case JOURNEY_FIELD_INTEGER:
    case JOURNEY_FIELD_BOOLEAN:
    case JOURNEY_FIELD_ENUM:
      return STORED_AS_INTEGER;
    case JOURNEY_FIELD_STRINGS:
    case JOURNEY_FIELD_REFERENCES:
      return STORED_AS_STRINGS;
    case JOURNEY_FIELD_DATA:
      return STORED_AS_DATA;
    case JOURNEY_FIELD_TEXT:
    case JOURNEY_FIELD_LINE:
    case JOURNEY_FIELD_DATE:
    case JOURNEY_FIELD_REFERENCE:
    default:
      return STORED_AS_TEXT;
    }
}

static Slot *
field_slot (JourneyState *state, JourneyFieldId field, Storage storage)
{
  const JourneySpec *spec = journey_spec_get (state->kind);
  guint index = JOURNEY_ID_INDEX (field);

  g_assert (JOURNEY_ID_KIND (field) == state->kind && index < spec->n_fields);
  g_assert (storage_of (spec->fields[index].type) == storage);

  return &state->slots[index];
}

static Slot *
list_slot (JourneyState *state, JourneyListId list)
{
  const JourneySpec *spec = journey_spec_get (state->kind);
  guint index = JOURNEY_ID_INDEX (list);

  g_assert (JOURNEY_ID_KIND (list) == state->kind && index < spec->n_lists);

  return &state->slots[spec->n_fields + index];
}

static char **
strings_new (const char *const *strings)
{
  guint n = strings ? g_strv_length ((char **)strings) : 0;
  char **copy;

  if (n == 0)
    return NULL;

  copy = g_atomic_rc_box_alloc0 ((n + 1) * sizeof (char *));
  for (guint i = 0; i < n; i++)
    copy[i] = g_strdup (strings[i]);

  return copy;
}

static void
strings_clear (gpointer box)
{
  for (char **string = box; *string; string++)
    g_free (*string);
}

static Text *
text_new (const char *characters, gsize length)
{
  Text *text;

  if (length == 0)
    return NULL;

  text = g_malloc (sizeof (Text) + length + 1);
  text->refs = 1;
  memcpy (text->characters, characters, length);
  text->characters[length] = '\0';

  return text;
}

static void
text_unref (Text *text)
{
  if (g_atomic_int_dec_and_test (&text->refs))
    g_free (text);
}

static gboolean
text_equal (const Text *a, const Text *b)
{
  return a == b || (a && b && strcmp (a->characters, b->characters) == 0);
}

static void
children_free (Children *children)
{
  for (guint i = 0; i < children->n; i++)
    journey_state_unref (children->items[i]);
  g_free (children);
}

static void
slot_clear (Slot *slot, Storage storage)
{
  switch (storage)
    {
    case STORED_AS_TEXT:
      g_clear_pointer (&slot->text, text_unref);
      break;
    case STORED_AS_STRINGS:
      if (slot->strings)
        g_atomic_rc_box_release_full (g_steal_pointer (&slot->strings), strings_clear);
      break;
    case STORED_AS_DATA:
      g_clear_pointer (&slot->data, g_bytes_unref);
      break;
    case STORED_AS_NUMBER:
    case STORED_AS_INTEGER:
    default:
      break;
    }
}

static void
slot_copy (Slot *slot, const Slot *from, Storage storage)
{
  *slot = *from;

  switch (storage)
    {
    case STORED_AS_TEXT:
      if (slot->text)
        g_atomic_int_inc (&slot->text->refs);
      break;
    case STORED_AS_STRINGS:
      if (slot->strings)
        g_atomic_rc_box_acquire (slot->strings);
      break;
    case STORED_AS_DATA:
      if (slot->data)
        g_bytes_ref (slot->data);
      break;
    case STORED_AS_NUMBER:
    case STORED_AS_INTEGER:
    default:
      break;
    }
}

static gboolean
strings_equal (char **a, char **b)
{
  if (a == b)
    return TRUE;

  return a && b && g_strv_equal ((const char *const *)a, (const char *const *)b);
}

static gboolean
slot_equal (const Slot *a, const Slot *b, Storage storage)
{
  switch (storage)
    {
    case STORED_AS_TEXT:
      return text_equal (a->text, b->text);
    case STORED_AS_NUMBER:
      return a->number == b->number || (isnan (a->number) && isnan (b->number));
    case STORED_AS_INTEGER:
      return a->integer == b->integer;
    case STORED_AS_STRINGS:
      return strings_equal (a->strings, b->strings);
    case STORED_AS_DATA:
      return a->data == b->data || (a->data && b->data && g_bytes_equal (a->data, b->data));
    default:
      g_assert_not_reached ();
    }
}

static gboolean
extras_equal (GVariant *a, GVariant *b)
{
  return a == b || (a && b && g_variant_equal (a, b));
}

static char *
id_of (JourneyState *state)
{
  const JourneySpec *spec = journey_spec_get (state->kind);

  return (char *)&state->slots[spec->n_fields + spec->n_lists];
}

static JourneyState *
state_alloc (JourneyKind kind, const char *id)
{
  const JourneySpec *spec = journey_spec_get (kind);
  gsize size = sizeof (JourneyState) + (spec->n_fields + spec->n_lists) * sizeof (Slot);
  gsize id_size = strlen (id) + 1;
  JourneyState *state = g_malloc (size + id_size);

  memset (state, 0, size);
  state->refs = 1;
  state->kind = (guint8)kind;
  memcpy (id_of (state), id, id_size);

  return state;
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
    slot_clear (&state->slots[i], storage_of (spec->fields[i].type));
  for (guint i = spec->n_fields; i < spec->n_fields + spec->n_lists; i++)
    g_clear_pointer (&state->slots[i].children, children_free);
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
  return id_of (state);
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
  const Text *text = field_slot (state, field, STORED_AS_TEXT)->text;

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
  return field_slot (state, field, STORED_AS_NUMBER)->number;
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
  return (int)field_slot (state, field, STORED_AS_INTEGER)->integer;
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
  char **strings = field_slot (state, field, STORED_AS_STRINGS)->strings;

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
  return field_slot (state, field, STORED_AS_DATA)->data;
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
  const Slot *slot = &state->slots[JOURNEY_ID_INDEX (field)];

  switch (storage_of (spec->type))
    {
    case STORED_AS_NUMBER:
      return slot->number == spec->fallback || (isnan (slot->number) && isnan (spec->fallback));
    case STORED_AS_INTEGER:
      return slot->integer == (gint64)spec->fallback;
    case STORED_AS_TEXT:
      return slot->text == NULL;
    case STORED_AS_STRINGS:
      return slot->strings == NULL;
    case STORED_AS_DATA:
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
  Children *children = list_slot (state, list)->children;

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
  Children *children = list_slot (state, list)->children;

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
  Children *children = list_slot (state, list)->children;

  for (guint i = 0; children && i < children->n; i++)
    if (strcmp (id_of (children->items[i]), id) == 0)
      return children->items[i];

  return NULL;
}

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

  if (strcmp (id_of (state), id) == 0)
    return state;

  for (guint i = 0; i < spec->n_lists; i++)
    {
      Children *children = state->slots[spec->n_fields + i].children;

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
      Children *children = state->slots[spec->n_fields + i].children;

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
  g_hash_table_insert (index, id_of (state), state);
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
  GHashTable *index = g_hash_table_new (g_str_hash, g_str_equal);

  journey_state_foreach (state, index_add, index);

  return index;
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

  return slot_equal (&a->slots[index], &b->slots[index], storage_of (journey_spec_field (field)->type));
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
  if (a->kind != b->kind || strcmp (id_of (a), id_of (b)) != 0 || !extras_equal (a->extras, b->extras))
    return FALSE;

  spec = journey_spec_get (a->kind);
  for (guint i = 0; i < spec->n_fields; i++)
    if (!slot_equal (&a->slots[i], &b->slots[i], storage_of (spec->fields[i].type)))
      return FALSE;

  return TRUE;
}

static gboolean
children_equal (Children *a, Children *b)
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
  gsize size = sizeof (JourneyState) + (spec->n_fields + spec->n_lists) * sizeof (Slot);

  for (guint i = 0; i < spec->n_lists; i++)
    {
      Children *children = state->slots[spec->n_fields + i].children;

      if (children)
        size += sizeof (Children) + children->n * sizeof (JourneyState *);
      for (guint j = 0; children && j < children->n; j++)
        size += journey_state_size (children->items[j]);
    }

  return size;
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
    if (storage_of (spec->fields[i].type) == STORED_AS_NUMBER)
      state->slots[i].number = spec->fields[i].fallback;
    else if (storage_of (spec->fields[i].type) == STORED_AS_INTEGER)
      state->slots[i].integer = (gint64)spec->fields[i].fallback;

  return state;
}

static void
copy_fields (JourneyState *copy, JourneyState *state)
{
  const JourneySpec *spec = journey_state_spec (state);

  copy->extras = state->extras ? g_variant_ref (state->extras) : NULL;
  for (guint i = 0; i < spec->n_fields; i++)
    slot_copy (&copy->slots[i], &state->slots[i], storage_of (spec->fields[i].type));
}

/**
 * journey_state_copy_fields:
 *
 * Returns: (transfer full): an unsealed node with the id, fields and extras of @state, without children
 */
JourneyState *
journey_state_copy_fields (JourneyState *state)
{
  JourneyState *copy = state_alloc (state->kind, id_of (state));

  copy_fields (copy, state);

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
  Slot *slot = field_slot (state, field, STORED_AS_TEXT);
  Text *copy = text_new (text, length);

  g_assert (!state->sealed);

  slot_clear (slot, STORED_AS_TEXT);
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
  field_slot (state, field, STORED_AS_NUMBER)->number = number == 0 ? 0 : number;
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

  field_slot (state, field, STORED_AS_INTEGER)->integer = value;
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
  Slot *slot = field_slot (state, field, STORED_AS_STRINGS);
  char **copy = strings_new (strings);

  g_assert (!state->sealed);

  slot_clear (slot, STORED_AS_STRINGS);
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
  Slot *slot = field_slot (state, field, STORED_AS_DATA);

  g_assert (!state->sealed);

  if (data)
    g_bytes_ref (data);
  slot_clear (slot, STORED_AS_DATA);
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
  Slot *slot = list_slot (state, list);

  g_assert (!state->sealed);

  g_clear_pointer (&slot->children, children_free);
  if (n == 0)
    return;

  slot->children = g_malloc (sizeof (Children) + n * sizeof (JourneyState *));
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

/* Returns: (transfer full): an unsealed copy of the fields under an id of its own */
JourneyState *
journey_state_copy_with_new_id (JourneyState *state)
{
  char id[JOURNEY_ID_SIZE];
  JourneyState *copy = state_alloc (state->kind, journey_id_new (id));

  copy_fields (copy, state);

  return copy;
}
