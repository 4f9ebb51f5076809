/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-gap-ranking.h"

#include <string.h>

#include "journey-id.h"

/* From so many rows on, a move goes far. */
#define FAR 100

struct _JourneyGapRanking
{
  GObject parent_instance;

  GPtrArray *items;
  GHashTable *by_id; /* id to item */
  gboolean measured_only;
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

  g_hash_table_unref (self->by_id);
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
  self->by_id = g_hash_table_new_full (journey_id_hash, g_str_equal, g_free, NULL);
}

static gboolean
is_of (JourneyGapItem *item, const JourneyGapEntry *entry)
{
  const char *a;
  const char *b;

  /* Most did not change, and need not be looked into. */
  if (journey_gap_item_entry (item)->touchpoint == entry->touchpoint)
    return TRUE;
  a = journey_gap_item_id (item);
  b = journey_state_id (entry->touchpoint);

  return a == b || strcmp (a, b) == 0;
}

/* An item goes on as long as its touchpoint is in the map. Most stay where they are, and are not looked for. */
static JourneyGapItem *
take_item (JourneyGapRanking *self, const JourneyGapEntry *entry, guint position, JourneyState *map)
{
  JourneyGapItem *item;

  if (position < self->items->len && is_of (item_at (self->items, position), entry))
    return g_object_ref (item_at (self->items, position));

  item = g_hash_table_lookup (self->by_id, journey_state_id (entry->touchpoint));
  if (item)
    return g_object_ref (item);

  return journey_gap_item_new (entry, journey_state_integer (map, JOURNEY_MAP_SCALE_LOW),
                               journey_state_integer (map, JOURNEY_MAP_SCALE_HIGH));
}

static GPtrArray *
make_items (JourneyGapRanking *self, GPtrArray *entries, JourneyState *map)
{
  guint n = entries ? entries->len : 0;
  GPtrArray *items = g_ptr_array_new_full (n, g_object_unref);

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (items, take_item (self, g_ptr_array_index (entries, i), i, map));

  return items;
}

static void
add_to_index (JourneyGapRanking *self)
{
  for (guint i = 0; i < self->items->len; i++)
    g_hash_table_insert (self->by_id, g_strdup (journey_gap_item_id (item_at (self->items, i))), item_at (self->items, i));
}

/* Whether the same items are in both, in whatever order. Those of @new_ have their new places. */
static gboolean
same_members (GPtrArray *old, GPtrArray *new_)
{
  if (old->len != new_->len)
    return FALSE;
  for (guint i = 0; i < old->len; i++)
    {
      guint place = journey_gap_item_place (item_at (old, i));

      if (item_at (new_, place) != item_at (old, i))
        return FALSE;
    }

  return TRUE;
}

static void
index_items (JourneyGapRanking *self, GPtrArray *old)
{
  for (guint i = 0; i < self->items->len; i++)
    journey_gap_item_set_place (item_at (self->items, i), i);
  if (same_members (old, self->items))
    return;

  g_hash_table_remove_all (self->by_id);
  add_to_index (self);
}

static void
update_items (JourneyGapRanking *self, GPtrArray *entries, JourneyState *map, JourneyGapTable *today)
{
  int low = map ? journey_state_integer (map, JOURNEY_MAP_SCALE_LOW) : 0;
  int high = map ? journey_state_integer (map, JOURNEY_MAP_SCALE_HIGH) : 0;

  for (guint i = 0; i < self->items->len; i++)
    {
      const JourneyGapEntry *entry = g_ptr_array_index (entries, i);

      journey_gap_item_set_measured_only (item_at (self->items, i), self->measured_only);
      journey_gap_item_update (item_at (self->items, i), entry, low, high,
                               today ? journey_gap_table_at (today, entry->number - 1) : NULL);
    }
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

/* Both have the same touchpoints. What is the same node as before has the same state. */
static void
rename_stage (JourneyGapRanking *self, JourneyState *old, JourneyState *stage)
{
  gboolean all = !journey_state_equal_field (old, stage, JOURNEY_STAGE_TITLE);

  for (guint i = 0; i < journey_state_n_children (stage, JOURNEY_STAGE_TOUCHPOINTS); i++)
    {
      JourneyState *touchpoint = journey_state_child (stage, JOURNEY_STAGE_TOUCHPOINTS, i);
      guint place;

      if (!all && journey_state_child (old, JOURNEY_STAGE_TOUCHPOINTS, i) == touchpoint)
        continue;
      if (journey_gap_ranking_find (self, journey_state_id (touchpoint), &place))
        journey_gap_item_rename (item_at (self->items, place), touchpoint, stage);
    }
}

/* Whether one item has gone from one end of what differs to the other, as it does when one touchpoint is scored. */
static gboolean
is_move (GPtrArray *old, GPtrArray *new_, guint first, guint n, guint *from, guint *to)
{
  gboolean down = item_at (old, first) == item_at (new_, first + n - 1);

  *from = down ? first : first + n - 1;
  *to = down ? first + n - 1 : first;
  if (item_at (old, *from) != item_at (new_, *to))
    return FALSE;
  for (guint i = 0; i + 1 < n; i++)
    if (item_at (old, first + i + (down ? 1 : 0)) != item_at (new_, first + i + (down ? 0 : 1)))
      return FALSE;

  return TRUE;
}

/* Said as two small changes, a move costs a list view no more, however far it goes; but for the row that moves it makes another
 * widget, while rows that are said to have changed places keep theirs. */
static void
tell_move (JourneyGapRanking *self, guint from, guint to)
{
  JourneyGapItem *moved = g_ptr_array_steal_index (self->items, to);

  g_list_model_items_changed (G_LIST_MODEL (self), from, 1, 0);
  g_ptr_array_insert (self->items, (int)to, moved);
  g_list_model_items_changed (G_LIST_MODEL (self), to, 0, 1);
}

static void
tell_change (JourneyGapRanking *self, GPtrArray *old)
{
  guint first, removed, added, from, to;

  find_change (old, self->items, &first, &removed, &added);
  if (removed == 0 && added == 0)
    return;

  index_items (self, old);
  if (removed == added && removed > FAR && is_move (old, self->items, first, removed, &from, &to))
    tell_move (self, from, to);
  else
    g_list_model_items_changed (G_LIST_MODEL (self), first, removed, added);
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
 * journey_gap_ranking_set_measured_only:
 * @measured_only: whether scores that are assumptions are left out of the figures that it is told next
 */
void
journey_gap_ranking_set_measured_only (JourneyGapRanking *self, gboolean measured_only)
{
  g_return_if_fail (JOURNEY_IS_GAP_RANKING (self));

  self->measured_only = measured_only;
}

/**
 * journey_gap_ranking_update:
 * @entries: (nullable) (element-type JourneyGapEntry): what is listed, in this order; NULL for an empty ranking
 * @map: (nullable): the map
 * @today: (nullable): while other scores are tried in @map: the figures without them
 *
 * Takes the figures over. Touchpoints keep their items; of the order, only the part that differs is said to have changed.
 */
void
journey_gap_ranking_update (JourneyGapRanking *self, GPtrArray *entries, JourneyState *map, JourneyGapTable *today)
{
  g_autoptr (GPtrArray) items = NULL;
  g_autoptr (GPtrArray) old = NULL;

  g_return_if_fail (JOURNEY_IS_GAP_RANKING (self));

  items = make_items (self, entries, map);
  old = g_steal_pointer (&self->items);
  self->items = g_steal_pointer (&items);
  update_items (self, entries, map, today);

  tell_change (self, old);
}

/**
 * journey_gap_ranking_rename:
 * @old: the map as it was when the ranking was brought up to date last
 * @map: the map, in which nothing has changed since that the figures rest on
 *
 * Takes over what touchpoints and stages are called now, and the like.
 */
void
journey_gap_ranking_rename (JourneyGapRanking *self, JourneyState *old, JourneyState *map)
{
  g_return_if_fail (JOURNEY_IS_GAP_RANKING (self));

  for (guint i = 0; i < journey_state_n_children (map, JOURNEY_MAP_STAGES); i++)
    {
      JourneyState *before = journey_state_child (old, JOURNEY_MAP_STAGES, i);
      JourneyState *stage = journey_state_child (map, JOURNEY_MAP_STAGES, i);

      if (before != stage)
        rename_stage (self, before, stage);
    }
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
  JourneyGapItem *item;

  g_return_val_if_fail (JOURNEY_IS_GAP_RANKING (self) && id, FALSE);

  item = g_hash_table_lookup (self->by_id, id);
  if (!item)
    return FALSE;

  *position = journey_gap_item_place (item);
  return TRUE;
}
