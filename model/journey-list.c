/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-list.h"

#include "journey-node-private.h"

struct _JourneyList
{
  GObject parent_instance;

  JourneyNode *owner; /* not owned; NULL once the owner is gone */
  guint index;
  GPtrArray *items;
};

static void journey_list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (JourneyList,
                               journey_list,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, journey_list_model_init))

static GType
journey_list_get_item_type (GListModel *model)
{
  return JOURNEY_TYPE_NODE;
}

static guint
journey_list_get_n_items (GListModel *model)
{
  return JOURNEY_LIST (model)->items->len;
}

static gpointer
journey_list_get_item (GListModel *model, guint position)
{
  JourneyNode *node = journey_list_peek (JOURNEY_LIST (model), position);

  return node ? g_object_ref (node) : NULL;
}

static void
journey_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = journey_list_get_item_type;
  iface->get_n_items = journey_list_get_n_items;
  iface->get_item = journey_list_get_item;
}

static void
journey_list_finalize (GObject *object)
{
  JourneyList *self = JOURNEY_LIST (object);

  g_ptr_array_unref (self->items);

  G_OBJECT_CLASS (journey_list_parent_class)->finalize (object);
}

static void
journey_list_class_init (JourneyListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = journey_list_finalize;
}

static void
journey_list_init (JourneyList *self)
{
  self->items = g_ptr_array_new_with_free_func (g_object_unref);
}

JourneyList *
journey_list_new (JourneyNode *owner, guint index)
{
  JourneyList *self = g_object_new (JOURNEY_TYPE_LIST, NULL);

  self->owner = owner;
  self->index = index;

  return self;
}

void
journey_list_disown (JourneyList *self)
{
  for (guint i = 0; i < self->items->len; i++)
    journey_node_set_parent (g_ptr_array_index (self->items, i), NULL, 0);
  self->owner = NULL;
}

/* One items-changed, whatever is taken out and put in. */
void
journey_list_splice (JourneyList *self, guint position, guint n_removed, JourneyNode *const *added, guint n_added)
{
  g_assert (position + n_removed <= self->items->len);

  if (n_removed == 0 && n_added == 0)
    return;

  for (guint i = 0; i < n_removed; i++)
    journey_node_set_parent (g_ptr_array_index (self->items, position + i), NULL, 0);
  if (n_removed > 0)
    g_ptr_array_remove_range (self->items, position, n_removed);

  for (guint i = 0; i < n_added; i++)
    {
      g_ptr_array_insert (self->items, (int)(position + i), g_object_ref (added[i]));
      journey_node_set_parent (added[i], self->owner, self->index);
    }

  g_list_model_items_changed (G_LIST_MODEL (self), position, n_removed, n_added);
}

/**
 * journey_list_peek:
 *
 * Returns: (nullable) (transfer none): the node at the 0-based @position, or NULL beyond the end
 */
JourneyNode *
journey_list_peek (JourneyList *self, guint position)
{
  g_return_val_if_fail (JOURNEY_IS_LIST (self), NULL);

  return position < self->items->len ? g_ptr_array_index (self->items, position) : NULL;
}

/**
 * journey_list_length:
 *
 * Returns: the number of nodes
 */
guint
journey_list_length (JourneyList *self)
{
  g_return_val_if_fail (JOURNEY_IS_LIST (self), 0);

  return self->items->len;
}

/**
 * journey_list_find:
 * @child: a node of this list
 *
 * Returns: its 0-based position
 */
guint
journey_list_find (JourneyList *self, JourneyNode *child)
{
  guint position = 0;

  g_return_val_if_fail (JOURNEY_IS_LIST (self), 0);

  if (!g_ptr_array_find (self->items, child, &position))
    g_return_val_if_reached (0);

  return position;
}
