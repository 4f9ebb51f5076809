/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-gap-ranking.h"

struct _JourneyGapRanking
{
  GObject parent_instance;

  GPtrArray *items;
  GHashTable *positions; /* id, borrowed from the states that the items hold, to 1-based place */
};

static void journey_gap_ranking_list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (JourneyGapRanking,
                               journey_gap_ranking,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, journey_gap_ranking_list_model_init))

static JourneyGapItem *
item_at (GPtrArray *items, guint position)
{
  return g_ptr_array_index (items, position);
}

static GType
journey_gap_ranking_get_item_type (GListModel *model)
{
  return JOURNEY_TYPE_GAP_ITEM;
}

static guint
journey_gap_ranking_get_n_items (GListModel *model)
{
  return JOURNEY_GAP_RANKING (model)->items->len;
}

static gpointer
journey_gap_ranking_get_item (GListModel *model, guint position)
{
  JourneyGapRanking *self = JOURNEY_GAP_RANKING (model);

  return position < self->items->len ? g_object_ref (item_at (self->items, position)) : NULL;
}

static void
journey_gap_ranking_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = journey_gap_ranking_get_item_type;
  iface->get_n_items = journey_gap_ranking_get_n_items;
  iface->get_item = journey_gap_ranking_get_item;
}

static void
journey_gap_ranking_finalize (GObject *object)
{
  JourneyGapRanking *self = JOURNEY_GAP_RANKING (object);

  g_hash_table_unref (self->positions);
  g_ptr_array_unref (self->items);

  G_OBJECT_CLASS (journey_gap_ranking_parent_class)->finalize (object);
}

static void
journey_gap_ranking_class_init (JourneyGapRankingClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = journey_gap_ranking_finalize;
}

static void
journey_gap_ranking_init (JourneyGapRanking *self)
{
  self->items = g_ptr_array_new_with_free_func (g_object_unref);
  self->positions = g_hash_table_new (g_str_hash, g_str_equal);
}

/* An item goes on as long as its touchpoint is in the map. */
static GPtrArray *
make_items (JourneyGapRanking *self, JourneyGapTable *table, JourneyState *map)
{
  guint n = table ? journey_gap_table_length (table) : 0;
  GPtrArray *items = g_ptr_array_new_full (n, g_object_unref);

  for (guint i = 0; i < n; i++)
    {
      const JourneyGapEntry *entry = journey_gap_table_ranked (table, i);
      guint place = GPOINTER_TO_UINT (g_hash_table_lookup (self->positions, journey_state_id (entry->touchpoint)));

      g_ptr_array_add (items, place > 0 ? g_object_ref (item_at (self->items, place - 1)) : journey_gap_item_new (entry, map));
    }

  return items;
}

static void
index_items (JourneyGapRanking *self)
{
  g_hash_table_remove_all (self->positions);
  for (guint i = 0; i < self->items->len; i++)
    g_hash_table_insert (self->positions, (gpointer)journey_gap_item_id (item_at (self->items, i)), GUINT_TO_POINTER (i + 1));
}

static void
find_change (GPtrArray *old, GPtrArray *new_, guint *first, guint *removed, guint *added)
{
  guint shorter = MIN (old->len, new_->len);
  guint last = 0;

  *first = 0;
  while (*first < shorter && item_at (old, *first) == item_at (new_, *first))
    (*first)++;
  while (last < shorter - *first && item_at (old, old->len - 1 - last) == item_at (new_, new_->len - 1 - last))
    last++;

  *removed = old->len - *first - last;
  *added = new_->len - *first - last;
}

/**
 * journey_gap_ranking_new:
 *
 * Returns: (transfer full): an empty ranking
 */
JourneyGapRanking *
journey_gap_ranking_new (void)
{
  return g_object_new (JOURNEY_TYPE_GAP_RANKING, NULL);
}

/**
 * journey_gap_ranking_update:
 * @table: (nullable): the value gap of @map; NULL for an empty ranking
 * @map: (nullable): the map
 *
 * Takes the figures over. Touchpoints keep their items; of the order, only the part that differs is said to have changed.
 */
void
journey_gap_ranking_update (JourneyGapRanking *self, JourneyGapTable *table, JourneyState *map)
{
  g_autoptr (GPtrArray) items = NULL;
  g_autoptr (GPtrArray) old = NULL;
  guint first, removed, added;

  g_return_if_fail (JOURNEY_IS_GAP_RANKING (self));

  items = make_items (self, table, map);
  old = g_steal_pointer (&self->items);
  self->items = g_steal_pointer (&items);

  /* Its ids belong to the states that the items let go of now. */
  g_hash_table_remove_all (self->positions);
  for (guint i = 0; i < self->items->len; i++)
    journey_gap_item_update (item_at (self->items, i), journey_gap_table_ranked (table, i), map);
  index_items (self);

  find_change (old, self->items, &first, &removed, &added);
  if (removed > 0 || added > 0)
    g_list_model_items_changed (G_LIST_MODEL (self), first, removed, added);
}

/**
 * journey_gap_ranking_find:
 * @id: of a touchpoint
 * @position: (out): its 0-based place
 *
 * Returns: whether it is in the ranking
 */
gboolean
journey_gap_ranking_find (JourneyGapRanking *self, const char *id, guint *position)
{
  guint place;

  g_return_val_if_fail (JOURNEY_IS_GAP_RANKING (self) && id, FALSE);

  place = GPOINTER_TO_UINT (g_hash_table_lookup (self->positions, id));
  if (place == 0)
    return FALSE;

  *position = place - 1;
  return TRUE;
}
