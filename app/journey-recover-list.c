/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "journey-recover-list.h"

struct _JourneyRecoverList
{
  GObject parent_instance;

  GListStore *items;
};

G_DEFINE_FINAL_TYPE (JourneyRecoverList, journey_recover_list, G_TYPE_OBJECT)

/* The maps themselves are not needed before somebody asks for them. */
static void
look_in_thread (GTask *task, gpointer source, gpointer root, GCancellable *cancellable)
{
  g_autoptr (GPtrArray) left = journey_recovery_find_left (root, cancellable);
  GPtrArray *items = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < left->len; i++)
    g_ptr_array_add (items, journey_recover_item_new (g_ptr_array_index (left, i)));
  g_task_return_pointer (task, items, (GDestroyNotify)g_ptr_array_unref);
}

static void
on_looked (GObject *source, GAsyncResult *result, gpointer data)
{
  JourneyRecoverList *self = JOURNEY_RECOVER_LIST (source);
  g_autoptr (GPtrArray) items = g_task_propagate_pointer (G_TASK (result), NULL);

  for (guint i = 0; i < items->len; i++)
    journey_recover_list_add (self, g_ptr_array_index (items, i));
}

static void
journey_recover_list_finalize (GObject *object)
{
  g_object_unref (JOURNEY_RECOVER_LIST (object)->items);

  G_OBJECT_CLASS (journey_recover_list_parent_class)->finalize (object);
}

static void
journey_recover_list_class_init (JourneyRecoverListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = journey_recover_list_finalize;
}

static void
journey_recover_list_init (JourneyRecoverList *self)
{
  self->items = g_list_store_new (JOURNEY_TYPE_RECOVER_ITEM);
}

/**
 * journey_recover_list_new:
 *
 * Returns: (transfer full): a list with nothing in it
 */
JourneyRecoverList *
journey_recover_list_new (void)
{
  return g_object_new (JOURNEY_TYPE_RECOVER_LIST, NULL);
}

/**
 * journey_recover_list_look:
 * @root: the folder for the copies of all maps
 *
 * Looks in a thread for what was left over, and adds it.
 */
void
journey_recover_list_look (JourneyRecoverList *self, const char *root)
{
  g_autoptr (GTask) task = g_task_new (self, NULL, on_looked, NULL);

  g_task_set_source_tag (task, journey_recover_list_look);
  g_task_set_task_data (task, g_strdup (root), g_free);
  g_task_run_in_thread (task, look_in_thread);
}

/**
 * journey_recover_list_items:
 *
 * Returns: (transfer none): JourneyRecoverItems
 */
GListModel *
journey_recover_list_items (JourneyRecoverList *self)
{
  return G_LIST_MODEL (self->items);
}

/**
 * journey_recover_list_find:
 *
 * Returns: (transfer full) (nullable): the item with this id
 */
JourneyRecoverItem *
journey_recover_list_find (JourneyRecoverList *self, const char *id)
{
  GListModel *items = G_LIST_MODEL (self->items);

  for (guint i = 0; i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr (JourneyRecoverItem) item = g_list_model_get_item (items, i);

      if (g_strcmp0 (journey_recover_item_id (item), id) == 0)
        return g_steal_pointer (&item);
    }

  return NULL;
}

/**
 * journey_recover_list_add:
 *
 * Offers a map.
 */
void
journey_recover_list_add (JourneyRecoverList *self, JourneyRecoverItem *item)
{
  g_list_store_append (self->items, item);
}

/**
 * journey_recover_list_remove:
 *
 * Offers it no more.
 */
void
journey_recover_list_remove (JourneyRecoverList *self, JourneyRecoverItem *item)
{
  guint position;

  if (g_list_store_find (self->items, item, &position))
    g_list_store_remove (self->items, position);
}
