/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-opportunity-list.h"

#include <string.h>

#define N_GROUPS (JOURNEY_OPPORTUNITY_GROUP_DROPPED + 1)

struct _JourneyOpportunityList
{
  GObject parent_instance;

  GPtrArray *items;
  JourneyOpportunityItem *headings[N_GROUPS];
  guint n_cards;
};

static void journey_opportunity_list_list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (JourneyOpportunityList,
                               journey_opportunity_list,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, journey_opportunity_list_list_model_init))

static GType
journey_opportunity_list_get_item_type (GListModel *model)
{
  return JOURNEY_TYPE_OPPORTUNITY_ITEM;
}

static guint
journey_opportunity_list_get_n_items (GListModel *model)
{
  return JOURNEY_OPPORTUNITY_LIST (model)->items->len;
}

static gpointer
journey_opportunity_list_get_item (GListModel *model, guint position)
{
  GPtrArray *items = JOURNEY_OPPORTUNITY_LIST (model)->items;

  return position < items->len ? g_object_ref (g_ptr_array_index (items, position)) : NULL;
}

static void
journey_opportunity_list_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = journey_opportunity_list_get_item_type;
  iface->get_n_items = journey_opportunity_list_get_n_items;
  iface->get_item = journey_opportunity_list_get_item;
}

static void
journey_opportunity_list_finalize (GObject *object)
{
  JourneyOpportunityList *self = JOURNEY_OPPORTUNITY_LIST (object);

  for (guint i = 0; i < N_GROUPS; i++)
    g_clear_object (&self->headings[i]);
  g_ptr_array_unref (self->items);

  G_OBJECT_CLASS (journey_opportunity_list_parent_class)->finalize (object);
}

static void
journey_opportunity_list_class_init (JourneyOpportunityListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = journey_opportunity_list_finalize;
}

static void
journey_opportunity_list_init (JourneyOpportunityList *self)
{
  self->items = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < N_GROUPS; i++)
    self->headings[i] = journey_opportunity_item_new ((JourneyOpportunityGroup)i);
}

/* A card goes on as long as its opportunity is shown, so that its row keeps the focus. */
static GHashTable *
index_cards (JourneyOpportunityList *self)
{
  GHashTable *cards = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < self->items->len; i++)
    {
      JourneyOpportunityItem *item = g_ptr_array_index (self->items, i);

      if (journey_opportunity_item_id (item))
        g_hash_table_insert (cards, g_strdup (journey_opportunity_item_id (item)), item);
    }

  return cards;
}

static GPtrArray *
make_items (JourneyOpportunityList *self, JourneyOpportunities *opportunities, GPtrArray *wanted, const char *today)
{
  g_autoptr (GHashTable) cards = index_cards (self);
  GPtrArray *items = g_ptr_array_new_with_free_func (g_object_unref);
  int group = -1;

  for (guint i = 0; i < wanted->len; i++)
    {
      const JourneyOpportunityEntry *entry = g_ptr_array_index (wanted, i);
      JourneyOpportunityItem *item = g_hash_table_lookup (cards, journey_state_id (entry->opportunity));

      if ((int)entry->group != group)
        g_ptr_array_add (items, g_object_ref (self->headings[entry->group]));
      group = (int)entry->group;
      item = item ? g_object_ref (item) : journey_opportunity_item_new (entry->group);
      journey_opportunity_item_update (item, opportunities, entry, today);
      g_ptr_array_add (items, item);
    }

  return items;
}

/* Of the order, only the part that differs is said to have changed. */
static void
tell_change (JourneyOpportunityList *self, GPtrArray *old)
{
  GPtrArray *items = self->items;
  guint shorter = MIN (old->len, items->len);
  guint first = 0, last = 0;

  while (first < shorter && g_ptr_array_index (old, first) == g_ptr_array_index (items, first))
    first++;
  while (last < shorter - first
         && g_ptr_array_index (old, old->len - 1 - last) == g_ptr_array_index (items, items->len - 1 - last))
    last++;

  if (old->len - first - last > 0 || items->len - first - last > 0)
    g_list_model_items_changed (G_LIST_MODEL (self), first, old->len - first - last, items->len - first - last);
}

/**
 * journey_opportunity_list_new:
 *
 * Returns: (transfer full): an empty list
 */
JourneyOpportunityList *
journey_opportunity_list_new (void)
{
  return g_object_new (JOURNEY_TYPE_OPPORTUNITY_LIST, NULL);
}

/**
 * journey_opportunity_list_update:
 * @opportunities: (nullable): of a map; NULL for none
 * @filter: which are wanted
 * @sort: what the order inside a group goes by
 * @today: the day, YYYY-MM-DD
 *
 * Shows what is wanted as it is now. Opportunities that go on being shown keep their items.
 */
void
journey_opportunity_list_update (JourneyOpportunityList *self,
                                 JourneyOpportunities *opportunities,
                                 const JourneyOpportunityFilter *filter,
                                 JourneyOpportunitySort sort,
                                 const char *today)
{
  g_autoptr (GPtrArray) wanted = NULL;
  g_autoptr (GPtrArray) old = NULL;
  GPtrArray *items;

  g_return_if_fail (JOURNEY_IS_OPPORTUNITY_LIST (self));

  wanted = opportunities ? journey_opportunities_select (opportunities, filter, sort) : g_ptr_array_new ();
  items = make_items (self, opportunities, wanted, today);
  old = g_steal_pointer (&self->items);
  self->items = items;
  self->n_cards = wanted->len;
  tell_change (self, old);
}

/**
 * journey_opportunity_list_find:
 * @id: of an opportunity
 * @position: (out): the 0-based place of its card
 *
 * Returns: whether it is shown
 */
gboolean
journey_opportunity_list_find (JourneyOpportunityList *self, const char *id, guint *position)
{
  g_return_val_if_fail (JOURNEY_IS_OPPORTUNITY_LIST (self) && id, FALSE);

  for (guint i = 0; i < self->items->len; i++)
    {
      const char *shown = journey_opportunity_item_id (g_ptr_array_index (self->items, i));

      if (shown && strcmp (shown, id) == 0)
        {
          *position = i;
          return TRUE;
        }
    }

  return FALSE;
}

/**
 * journey_opportunity_list_n_cards:
 *
 * Returns: how many opportunities are shown
 */
guint
journey_opportunity_list_n_cards (JourneyOpportunityList *self)
{
  return self->n_cards;
}
