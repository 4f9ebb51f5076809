/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-node.h"

#include "journey-map-private.h"
#include "journey-node-private.h"
#include "journey-state-private.h"

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

gboolean
journey_node_may_touch (JourneyNode *self)
{
  JourneyNode *root = journey_node_root (self);

  return !JOURNEY_IS_MAP (root) || journey_map_may_touch (JOURNEY_MAP (root));
}

/* From here up to the root nothing is sealed any more. A draft's ancestors are drafts, too. */
void
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
