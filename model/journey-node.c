/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-node.h"

#include <math.h>
#include <string.h>

#include "journey-map-private.h"
#include "journey-node-private.h"
#include "journey-number.h"
#include "journey-state-private.h"
#include "journey-text.h"

typedef struct
{
  const JourneySpec *spec;
  JourneyState *state; /* sealed until the node is touched, then a draft of its own */
  JourneyNode *parent; /* not owned */
  JourneyList **lists; /* NULL until the first list is asked for */
  guint8 list_index;   /* of the parent's list that holds this node */
} JourneyNodePrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (JourneyNode, journey_node, G_TYPE_OBJECT)

enum
{
  PROP_ID = 1,
};

#define PRIV(node) ((JourneyNodePrivate *)journey_node_get_instance_private (node))

static JourneyFieldId
field_id (JourneyNode *self, guint index)
{
  return JOURNEY_FIELD_ID (PRIV (self)->spec->kind, index);
}

static gboolean
journey_node_may_touch (JourneyNode *self)
{
  JourneyNode *root = journey_node_root (self);

  return !JOURNEY_IS_MAP (root) || journey_map_may_touch (JOURNEY_MAP (root));
}

/* From here up to the root nothing is sealed any more. A draft's ancestors are drafts, too. */
static void
journey_node_touch (JourneyNode *self)
{
  for (JourneyNode *node = self; node; node = PRIV (node)->parent)
    {
      JourneyNodePrivate *priv = PRIV (node);
      JourneyState *draft;

      if (!journey_state_is_sealed (priv->state))
        break;

      draft = journey_state_copy_fields (priv->state);
      journey_state_unref (priv->state);
      priv->state = draft;
    }
}

static void
notify_field (JourneyNode *self, JourneyFieldId field)
{
  g_object_notify (G_OBJECT (self), journey_spec_field (field)->name);
}

static double
normalize_number (const JourneyField *field, double number)
{
  if (isnan (number))
    return field->fallback;

  return CLAMP (number, field->minimum, field->maximum);
}

static int
normalize_integer (const JourneyField *field, int value)
{
  if (field->type == JOURNEY_FIELD_BOOLEAN)
    return value != 0;
  if (field->type == JOURNEY_FIELD_INTEGER)
    return (int)CLAMP (value, field->minimum, field->maximum);

  for (int i = 0; i <= value && value >= 0; i++)
    if (!field->choices[i].nick)
      return (int)field->fallback;

  return MAX (value, 0);
}

static char *
normalize_text (const JourneyField *field, const char *text)
{
  char *clean = journey_text_clean (text ? text : "");

  if (field->type != JOURNEY_FIELD_TEXT)
    g_strstrip (g_strdelimit (clean, "\n\t", ' '));

  return clean;
}

static void
journey_node_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  JourneyNode *self = JOURNEY_NODE (object);
  JourneyFieldId field = field_id (self, prop_id - 1);

  switch (journey_spec_field (field)->type)
    {
    case JOURNEY_FIELD_NUMBER:
      g_value_set_double (value, journey_node_number (self, field));
      break;
    case JOURNEY_FIELD_INTEGER:
    case JOURNEY_FIELD_ENUM:
      g_value_set_int (value, journey_node_integer (self, field));
      break;
    case JOURNEY_FIELD_BOOLEAN:
      g_value_set_boolean (value, journey_node_integer (self, field));
      break;
    case JOURNEY_FIELD_STRINGS:
    case JOURNEY_FIELD_REFERENCES:
      g_value_set_boxed (value, journey_node_strings (self, field));
      break;
    case JOURNEY_FIELD_DATA:
      g_value_set_boxed (value, journey_node_data (self, field));
      break;
    case JOURNEY_FIELD_TEXT:
    case JOURNEY_FIELD_LINE:
    case JOURNEY_FIELD_DATE:
    case JOURNEY_FIELD_REFERENCE:
    default:
      g_value_set_string (value, journey_node_text (self, field));
      break;
    }
}

static void
journey_node_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  JourneyNode *self = JOURNEY_NODE (object);
  JourneyFieldId field = field_id (self, prop_id - 1);

  switch (journey_spec_field (field)->type)
    {
    case JOURNEY_FIELD_NUMBER:
      journey_node_set_number (self, field, g_value_get_double (value));
      break;
    case JOURNEY_FIELD_INTEGER:
    case JOURNEY_FIELD_ENUM:
      journey_node_set_integer (self, field, g_value_get_int (value));
      break;
    case JOURNEY_FIELD_BOOLEAN:
      journey_node_set_integer (self, field, g_value_get_boolean (value));
      break;
    case JOURNEY_FIELD_STRINGS:
    case JOURNEY_FIELD_REFERENCES:
      journey_node_set_strings (self, field, g_value_get_boxed (value));
      break;
    case JOURNEY_FIELD_DATA:
      journey_node_set_data (self, field, g_value_get_boxed (value));
      break;
    case JOURNEY_FIELD_TEXT:
    case JOURNEY_FIELD_LINE:
    case JOURNEY_FIELD_DATE:
    case JOURNEY_FIELD_REFERENCE:
    default:
      journey_node_set_text (self, field, g_value_get_string (value));
      break;
    }
}

static void
journey_node_get_id_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  g_value_set_string (value, journey_node_id (JOURNEY_NODE (object)));
}

static void
journey_node_finalize (GObject *object)
{
  JourneyNode *self = JOURNEY_NODE (object);
  JourneyNodePrivate *priv = PRIV (self);

  for (guint i = 0; priv->lists && i < priv->spec->n_lists; i++)
    if (priv->lists[i])
      {
        journey_list_disown (priv->lists[i]);
        g_object_unref (priv->lists[i]);
      }
  g_free (priv->lists);
  g_clear_pointer (&priv->state, journey_state_unref);

  G_OBJECT_CLASS (journey_node_parent_class)->finalize (object);
}

static void
journey_node_class_init (JourneyNodeClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = journey_node_get_id_property;
  object_class->finalize = journey_node_finalize;

  g_object_class_install_property (object_class, PROP_ID,
                                   g_param_spec_string ("id", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS));
}

static void
journey_node_init (JourneyNode *self)
{
}

static GParamSpec *
param_spec_new (const JourneyField *field)
{
  /* Missing numbers are NAN, which no range holds. */
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS | G_PARAM_LAX_VALIDATION;
  GParamSpec *number;
  int n_choices = 0;

  switch (field->type)
    {
    case JOURNEY_FIELD_NUMBER:
      number = g_param_spec_double (field->name, NULL, NULL, field->minimum, field->maximum, field->minimum, flags);
      G_PARAM_SPEC_DOUBLE (number)->default_value = field->fallback;
      return number;
    case JOURNEY_FIELD_INTEGER:
      return g_param_spec_int (field->name, NULL, NULL, (int)field->minimum, (int)field->maximum, (int)field->fallback, flags);
    case JOURNEY_FIELD_ENUM:
      while (field->choices[n_choices].nick)
        n_choices++;
      return g_param_spec_int (field->name, NULL, NULL, 0, n_choices - 1, (int)field->fallback, flags);
    case JOURNEY_FIELD_BOOLEAN:
      return g_param_spec_boolean (field->name, NULL, NULL, field->fallback != 0, flags);
    case JOURNEY_FIELD_STRINGS:
    case JOURNEY_FIELD_REFERENCES:
      return g_param_spec_boxed (field->name, NULL, NULL, G_TYPE_STRV, flags);
    case JOURNEY_FIELD_DATA:
      return g_param_spec_boxed (field->name, NULL, NULL, G_TYPE_BYTES, flags);
    case JOURNEY_FIELD_TEXT:
    case JOURNEY_FIELD_LINE:
    case JOURNEY_FIELD_DATE:
    case JOURNEY_FIELD_REFERENCE:
    default:
      return g_param_spec_string (field->name, NULL, NULL, "", flags);
    }
}

/**
 * journey_node_class_install:
 * @spec: what the class holds
 *
 * Makes a property of every field. For class_init of the kinds of node.
 */
void
journey_node_class_install (JourneyNodeClass *klass, const JourneySpec *spec)
{
  /* GObject does not hand these two down. */
  G_OBJECT_CLASS (klass)->get_property = journey_node_get_property;
  G_OBJECT_CLASS (klass)->set_property = journey_node_set_property;

  for (guint i = 0; i < spec->n_fields; i++)
    g_object_class_install_property (G_OBJECT_CLASS (klass), i + 1, param_spec_new (&spec->fields[i]));
}

/**
 * journey_node_set_spec:
 *
 * Says what the node holds. For the init of the kinds of node.
 */
void
journey_node_set_spec (JourneyNode *self, const JourneySpec *spec)
{
  PRIV (self)->spec = spec;
}

/**
 * journey_node_new:
 *
 * Returns: (transfer full): a detached node of @kind with a new id and every field at its default
 */
JourneyNode *
journey_node_new (JourneyKind kind)
{
  g_autoptr (JourneyState) state = journey_state_seal (journey_state_new (kind, NULL));

  return journey_node_new_bare (state);
}

/**
 * journey_node_new_from_state:
 *
 * Returns: (transfer full): a detached node with all that @state holds, children and ids included
 */
JourneyNode *
journey_node_new_from_state (JourneyState *state)
{
  JourneyNode *self = journey_node_new_bare (state);

  journey_node_adopt_children (self);

  return self;
}

JourneyNode *
journey_node_new_bare (JourneyState *state)
{
  JourneyNode *self = g_object_new (journey_state_spec (state)->get_type (), NULL);

  journey_node_take_state (self, state);

  return self;
}

/* Makes the live children of a node that has its state and nothing else yet. */
void
journey_node_adopt_children (JourneyNode *self)
{
  JourneyNodePrivate *priv = PRIV (self);

  for (guint i = 0; i < priv->spec->n_lists; i++)
    {
      JourneyListId list = JOURNEY_LIST_ID (priv->spec->kind, i);
      guint n = journey_state_n_children (priv->state, list);
      g_autoptr (GPtrArray) children = g_ptr_array_new_with_free_func (g_object_unref);

      for (guint j = 0; j < n; j++)
        g_ptr_array_add (children, journey_node_new_from_state (journey_state_child (priv->state, list, j)));
      if (n > 0)
        journey_list_splice (journey_node_list (self, list), 0, 0, (JourneyNode **)children->pdata, n);
    }
}

JourneyState *
journey_node_peek_state (JourneyNode *self)
{
  return PRIV (self)->state;
}

void
journey_node_take_state (JourneyNode *self, JourneyState *state)
{
  JourneyNodePrivate *priv = PRIV (self);

  journey_state_ref (state);
  g_clear_pointer (&priv->state, journey_state_unref);
  priv->state = state;
}

void
journey_node_notify_differences (JourneyNode *self, JourneyState *old, JourneyState *new_)
{
  for (guint i = 0; i < PRIV (self)->spec->n_fields; i++)
    if (!journey_state_equal_field (old, new_, field_id (self, i)))
      notify_field (self, field_id (self, i));
}

JourneyList *
journey_node_peek_list (JourneyNode *self, guint index)
{
  JourneyNodePrivate *priv = PRIV (self);

  return priv->lists ? priv->lists[index] : NULL;
}

void
journey_node_set_parent (JourneyNode *self, JourneyNode *parent, guint list_index)
{
  JourneyNodePrivate *priv = PRIV (self);

  priv->parent = parent;
  priv->list_index = (guint8)list_index;
}

void
journey_node_foreach (JourneyNode *self, JourneyNodeFunc func, gpointer user_data)
{
  func (self, user_data);

  for (guint i = 0; i < PRIV (self)->spec->n_lists; i++)
    {
      JourneyList *list = journey_node_peek_list (self, i);

      for (guint j = 0; list && j < journey_list_length (list); j++)
        journey_node_foreach (journey_list_peek (list, j), func, user_data);
    }
}

/**
 * journey_node_kind:
 *
 * Returns: the kind of node
 */
JourneyKind
journey_node_kind (JourneyNode *self)
{
  return PRIV (self)->spec->kind;
}

/**
 * journey_node_spec:
 *
 * Returns: (transfer none): the description of the kind of node
 */
const JourneySpec *
journey_node_spec (JourneyNode *self)
{
  return PRIV (self)->spec;
}

/**
 * journey_node_id:
 *
 * Returns: the id, which stays the same as long as the node lives
 */
const char *
journey_node_id (JourneyNode *self)
{
  return journey_state_id (PRIV (self)->state);
}

/**
 * journey_node_parent:
 *
 * Returns: (nullable) (transfer none): the node that holds this one, or NULL
 */
JourneyNode *
journey_node_parent (JourneyNode *self)
{
  return PRIV (self)->parent;
}

/**
 * journey_node_root:
 *
 * Returns: (transfer none): the topmost node: the map when the node is attached
 */
JourneyNode *
journey_node_root (JourneyNode *self)
{
  while (PRIV (self)->parent)
    self = PRIV (self)->parent;

  return self;
}

/**
 * journey_node_list_id:
 * @self: a node with a parent
 *
 * Returns: which of the parent's lists holds it
 */
JourneyListId
journey_node_list_id (JourneyNode *self)
{
  JourneyNodePrivate *priv = PRIV (self);

  g_return_val_if_fail (priv->parent, 0);

  return JOURNEY_LIST_ID (PRIV (priv->parent)->spec->kind, priv->list_index);
}

/**
 * journey_node_position:
 * @self: a node with a parent
 *
 * Returns: its 0-based place in the parent's list
 */
guint
journey_node_position (JourneyNode *self)
{
  g_return_val_if_fail (PRIV (self)->parent, 0);

  return journey_list_find (journey_node_list (PRIV (self)->parent, journey_node_list_id (self)), self);
}

/**
 * journey_node_text:
 * @field: a TEXT, LINE, DATE or REFERENCE
 *
 * Returns: the text, never NULL; valid until the field is changed
 */
const char *
journey_node_text (JourneyNode *self, JourneyFieldId field)
{
  return journey_state_text (PRIV (self)->state, field);
}

/**
 * journey_node_number:
 *
 * Returns: the number, NAN when it is missing
 */
double
journey_node_number (JourneyNode *self, JourneyFieldId field)
{
  return journey_state_number (PRIV (self)->state, field);
}

/**
 * journey_node_integer:
 * @field: an INTEGER, BOOLEAN or ENUM
 *
 * Returns: the value
 */
int
journey_node_integer (JourneyNode *self, JourneyFieldId field)
{
  return journey_state_integer (PRIV (self)->state, field);
}

/**
 * journey_node_strings:
 * @field: STRINGS or REFERENCES
 *
 * Returns: (transfer none): the strings, never NULL; valid until the field is changed
 */
const char *const *
journey_node_strings (JourneyNode *self, JourneyFieldId field)
{
  return journey_state_strings (PRIV (self)->state, field);
}

/**
 * journey_node_data:
 *
 * Returns: (nullable) (transfer none): the bytes, or NULL
 */
GBytes *
journey_node_data (JourneyNode *self, JourneyFieldId field)
{
  return journey_state_data (PRIV (self)->state, field);
}

/**
 * journey_node_list:
 *
 * Returns: (transfer none): the children in @list, a GListModel that lives as long as the node
 */
JourneyList *
journey_node_list (JourneyNode *self, JourneyListId list)
{
  JourneyNodePrivate *priv = PRIV (self);
  guint index = JOURNEY_ID_INDEX (list);

  g_return_val_if_fail (JOURNEY_ID_KIND (list) == priv->spec->kind && index < priv->spec->n_lists, NULL);

  if (!priv->lists)
    priv->lists = g_new0 (JourneyList *, priv->spec->n_lists);
  if (!priv->lists[index])
    priv->lists[index] = journey_list_new (self, index);

  return priv->lists[index];
}

/**
 * journey_node_n_children:
 *
 * Returns: how many children are in @list
 */
guint
journey_node_n_children (JourneyNode *self, JourneyListId list)
{
  JourneyList *children = journey_node_peek_list (self, JOURNEY_ID_INDEX (list));

  return children ? journey_list_length (children) : 0;
}

/**
 * journey_node_child:
 *
 * Returns: (nullable) (transfer none): the child at the 0-based @position, or NULL beyond the end
 */
JourneyNode *
journey_node_child (JourneyNode *self, JourneyListId list, guint position)
{
  JourneyList *children = journey_node_peek_list (self, JOURNEY_ID_INDEX (list));

  return children ? journey_list_peek (children, position) : NULL;
}

/**
 * journey_node_set_text:
 * @text: (nullable): any text; filtered to what a file can hold, and to one line for other fields than TEXT
 *
 * Sets a TEXT, LINE, DATE or REFERENCE. A DATE must be valid or empty.
 */
void
journey_node_set_text (JourneyNode *self, JourneyFieldId field, const char *text)
{
  const JourneyField *spec = journey_spec_field (field);
  g_autofree char *clean = normalize_text (spec, text);

  g_return_if_fail (spec->type != JOURNEY_FIELD_DATE || !*clean || journey_date_is_valid (clean));

  if (strcmp (journey_node_text (self, field), clean) == 0)
    return;

  g_return_if_fail (journey_node_may_touch (self));

  journey_node_touch (self);
  journey_state_set_text (PRIV (self)->state, field, clean);
  notify_field (self, field);
}

/**
 * journey_node_set_number:
 * @number: the number, brought into the range of the field; NAN for missing where the field may be, else for its default
 *
 * Sets a NUMBER.
 */
void
journey_node_set_number (JourneyNode *self, JourneyFieldId field, double number)
{
  double old = journey_node_number (self, field);

  number = normalize_number (journey_spec_field (field), number);
  if (number == old || (isnan (number) && isnan (old)))
    return;

  g_return_if_fail (journey_node_may_touch (self));

  journey_node_touch (self);
  journey_state_set_number (PRIV (self)->state, field, number);
  notify_field (self, field);
}

/**
 * journey_node_set_integer:
 * @value: the value, brought into the range of the field
 *
 * Sets an INTEGER, BOOLEAN or ENUM.
 */
void
journey_node_set_integer (JourneyNode *self, JourneyFieldId field, int value)
{
  value = normalize_integer (journey_spec_field (field), value);
  if (value == journey_node_integer (self, field))
    return;

  g_return_if_fail (journey_node_may_touch (self));

  journey_node_touch (self);
  journey_state_set_integer (PRIV (self)->state, field, value);
  notify_field (self, field);
}

/**
 * journey_node_set_strings:
 * @strings: (nullable): the strings, or ids; empty ones are left out
 *
 * Sets STRINGS or REFERENCES.
 */
void
journey_node_set_strings (JourneyNode *self, JourneyFieldId field, const char *const *strings)
{
  static const JourneyField line = { .type = JOURNEY_FIELD_LINE };
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) clean = NULL;

  for (; strings && *strings; strings++)
    {
      g_autofree char *string = normalize_text (&line, *strings);

      if (*string)
        g_strv_builder_add (builder, string);
    }

  clean = g_strv_builder_end (builder);
  if (g_strv_equal (journey_node_strings (self, field), (const char *const *)clean))
    return;

  g_return_if_fail (journey_node_may_touch (self));

  journey_node_touch (self);
  journey_state_set_strings (PRIV (self)->state, field, (const char *const *)clean);
  notify_field (self, field);
}

/**
 * journey_node_set_data:
 * @data: (nullable): the bytes, of which a reference is taken; none and empty are the same
 *
 * Sets DATA.
 */
void
journey_node_set_data (JourneyNode *self, JourneyFieldId field, GBytes *data)
{
  GBytes *old = journey_node_data (self, field);

  if (data && g_bytes_get_size (data) == 0)
    data = NULL;
  if (old == data || (old && data && g_bytes_equal (old, data)))
    return;

  g_return_if_fail (journey_node_may_touch (self));

  journey_node_touch (self);
  journey_state_set_data (PRIV (self)->state, field, data);
  notify_field (self, field);
}

static void
renew_id_if_taken (JourneyNode *node, gpointer map)
{
  while (journey_map_find (map, journey_node_id (node)))
    {
      JourneyState *draft;

      journey_node_touch (node);
      draft = journey_state_copy_with_new_id (PRIV (node)->state);
      journey_state_unref (PRIV (node)->state);
      PRIV (node)->state = draft;
      g_object_notify (G_OBJECT (node), "id");
    }
}

/**
 * journey_node_insert:
 * @position: 0-based; beyond the end means the end
 * @child: a detached node of the kind that @list holds; an id that the map already has is made anew
 *
 * Puts a node into a list.
 */
void
journey_node_insert (JourneyNode *self, JourneyListId list, guint position, JourneyNode *child)
{
  JourneyNode *root = journey_node_root (self);

  g_return_if_fail (PRIV (child)->parent == NULL);
  g_return_if_fail (journey_spec_list (list)->kind == journey_node_kind (child));
  g_return_if_fail (journey_node_may_touch (self));

  if (JOURNEY_IS_MAP (root))
    journey_node_foreach (child, renew_id_if_taken, root);

  journey_node_touch (self);
  position = MIN (position, journey_node_n_children (self, list));
  journey_list_splice (journey_node_list (self, list), position, 0, &child, 1);
  if (JOURNEY_IS_MAP (root))
    journey_map_index_add (JOURNEY_MAP (root), child);
}

/**
 * journey_node_remove:
 * @child: a node with a parent; keep a reference when it is to live on
 *
 * Takes a node out of its list.
 */
void
journey_node_remove (JourneyNode *child)
{
  JourneyNode *parent = PRIV (child)->parent;
  JourneyNode *root = journey_node_root (child);

  g_return_if_fail (parent);
  g_return_if_fail (journey_node_may_touch (child));

  if (JOURNEY_IS_MAP (root))
    journey_map_index_remove (JOURNEY_MAP (root), child);
  journey_node_touch (parent);
  journey_list_splice (journey_node_list (parent, journey_node_list_id (child)), journey_node_position (child), 1, NULL, 0);
}

static void
freeze_list (JourneyNode *self, guint index)
{
  JourneyNodePrivate *priv = PRIV (self);
  guint n = journey_node_n_children (self, JOURNEY_LIST_ID (priv->spec->kind, index));
  g_autofree JourneyState **children = g_new (JourneyState *, n);

  for (guint i = 0; i < n; i++)
    children[i] = journey_node_freeze (journey_list_peek (priv->lists[index], i));
  journey_state_take_children (priv->state, JOURNEY_LIST_ID (priv->spec->kind, index), children, n);
}

/**
 * journey_node_freeze:
 *
 * Takes an immutable picture of the node and all below it. What has not been touched since the last time is shared
 * with that picture, so this costs the touched path only.
 *
 * Returns: (transfer full): the state
 */
JourneyState *
journey_node_freeze (JourneyNode *self)
{
  JourneyNodePrivate *priv = PRIV (self);

  if (!journey_state_is_sealed (priv->state))
    {
      for (guint i = 0; i < priv->spec->n_lists; i++)
        freeze_list (self, i);
      journey_state_seal (priv->state);
    }

  return journey_state_ref (priv->state);
}
