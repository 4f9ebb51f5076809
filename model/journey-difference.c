/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-difference.h"

#include <string.h>

#include "journey-difference-private.h"
#include "journey-id.h"
#include "journey-kinds.h"

/* A node of one map only, as far as its siblings tell; it may turn up at another place. */
typedef struct
{
  JourneyState *node;
  JourneyState *parent;
  JourneyState *part; /* of the map after */
} Loose;

/* The places of a child that both lists have. */
typedef struct
{
  guint before;
  guint after;
} Kept;

typedef struct
{
  JourneyDifference *difference;
  GArray *gone;     /* of Loose: nodes that their parent lost */
  GArray *come;     /* of Loose: nodes that their parent got */
  GHashTable *lost; /* id to Loose: the nodes of 'gone' and all below them, as long as they were found nowhere */
} Search;

static JourneyDifferenceItem *
add_item (JourneyDifference *self, JourneyChange change, JourneyState *before, JourneyState *after, JourneyState *part)
{
  JourneyDifferenceItem item = { before, after, NULL, NULL, part, 0, change, 0, self->items->len };

  g_array_append_val (self->items, item);
  self->counts[change]++;

  return &g_array_index (self->items, JourneyDifferenceItem, item.order);
}

static void
add_move (JourneyDifference *self, const Loose *before, const Loose *after)
{
  JourneyDifferenceItem *item = add_item (self, JOURNEY_CHANGE_MOVED, before->node, after->node, after->part);

  item->from = before->parent;
  item->to = after->parent;
}

static void
add_change (JourneyDifference *self, JourneyState *before, JourneyState *after, JourneyState *part, JourneyFieldId field)
{
  add_item (self, JOURNEY_CHANGE_CHANGED, before, after, part)->field = field;
}

/* What a change within @node is listed under, when that of its parent is listed under @part. */
static JourneyState *
part_of (JourneyState *node, JourneyState *parent, JourneyState *part)
{
  gboolean is_part =
      !parent || journey_state_kind (parent) == JOURNEY_KIND_MAP || journey_state_kind (node) == JOURNEY_KIND_TOUCHPOINT;

  return is_part ? node : part;
}

static gboolean
same_extras (JourneyState *before, JourneyState *after)
{
  GVariant *a = journey_state_extras (before);
  GVariant *b = journey_state_extras (after);

  return a == b || (a && b && g_variant_equal (a, b));
}

static void
compare_fields (JourneyDifference *self, JourneyState *before, JourneyState *after, JourneyState *part)
{
  const JourneySpec *spec = journey_state_spec (after);

  for (guint i = 0; i < spec->n_fields; i++)
    if (!journey_state_equal_field (before, after, JOURNEY_FIELD_ID (spec->kind, i)))
      add_change (self, before, after, part, JOURNEY_FIELD_ID (spec->kind, i));
  if (!same_extras (before, after))
    add_change (self, before, after, part, JOURNEY_DIFFERENCE_EXTRAS);
  if (strcmp (journey_state_id (before), journey_state_id (after)) != 0)
    add_change (self, before, after, part, JOURNEY_DIFFERENCE_ID);
}

/* Marks the longest run of places before that rises, so that as few children as can be count as moved. */
static gboolean *
find_steady (const Kept *kept, guint n)
{
  gboolean *steady = g_new0 (gboolean, n + 1);
  g_autofree guint *ends = g_new (guint, n + 1); /* where the best run of each length ends */
  g_autofree int *previous = g_new (int, n + 1);
  guint length = 0;

  for (guint i = 0; i < n; i++)
    {
      guint low = 0;

      for (guint high = length; low < high;)
        {
          guint middle = (low + high) / 2;

          if (kept[ends[middle]].before < kept[i].before)
            low = middle + 1;
          else
            high = middle;
        }
      previous[i] = low > 0 ? (int)ends[low - 1] : -1;
      ends[low] = i;
      length = MAX (length, low + 1);
    }
  for (int i = length > 0 ? (int)ends[length - 1] : -1; i >= 0; i = previous[i])
    steady[i] = TRUE;

  return steady;
}

static gboolean
is_same_node (JourneyState *a, JourneyState *b)
{
  return a == b || strcmp (journey_state_id (a), journey_state_id (b)) == 0;
}

/* The children of @list between the first and the last of which the lists differ. */
static void
find_stretch (JourneyState *before, JourneyState *after, JourneyListId list, guint *first, guint *end_before, guint *end_after)
{
  *first = 0;
  *end_before = journey_state_n_children (before, list);
  *end_after = journey_state_n_children (after, list);
  while (*first < MIN (*end_before, *end_after)
         && is_same_node (journey_state_child (before, list, *first), journey_state_child (after, list, *first)))
    ++*first;
  while (MIN (*end_before, *end_after) > *first
         && is_same_node (journey_state_child (before, list, *end_before - 1), journey_state_child (after, list, *end_after - 1)))
    {
      --*end_before;
      --*end_after;
    }
}

static void
note_loose (GArray *loose, JourneyState *node, JourneyState *parent, JourneyState *part)
{
  Loose one = { node, parent, part };

  g_array_append_val (loose, one);
}

/* Tells the children that both lists have from those that one of them got or lost. */
static GArray *
match_children (Search *self, JourneyState *before, JourneyState *after, JourneyListId list, JourneyState *part)
{
  GArray *kept = g_array_new (FALSE, FALSE, sizeof (Kept));
  g_autoptr (GHashTable) places = g_hash_table_new (journey_id_hash, g_str_equal);
  guint first;
  guint end_before;
  guint end_after;

  find_stretch (before, after, list, &first, &end_before, &end_after);
  for (guint i = first; i < end_before; i++)
    g_hash_table_insert (places, (char *)journey_state_id (journey_state_child (before, list, i)), GUINT_TO_POINTER (i + 1));

  for (guint i = 0; i < journey_state_n_children (after, list); i++)
    {
      JourneyState *child = journey_state_child (after, list, i);
      guint place = i < first        ? i + 1
                    : i >= end_after ? i + 1 + end_before - end_after
                                     : GPOINTER_TO_UINT (g_hash_table_lookup (places, journey_state_id (child)));
      Kept one = { place - 1, i };

      if (place > 0)
        g_array_append_val (kept, one);
      else
        note_loose (self->come, child, after, part);
      if (i >= first && i < end_after)
        g_hash_table_remove (places, journey_state_id (child));
    }
  for (guint i = first; i < end_before; i++)
    if (g_hash_table_contains (places, journey_state_id (journey_state_child (before, list, i))))
      note_loose (self->gone, journey_state_child (before, list, i), before, part);

  return kept;
}

static void compare_nodes (Search *self, JourneyState *before, JourneyState *after, JourneyState *part);

static void
compare_lists (Search *self, JourneyState *before, JourneyState *after, JourneyListId list, JourneyState *part)
{
  g_autoptr (GArray) kept = NULL;
  g_autofree gboolean *steady = NULL;

  if (journey_state_same_children (before, after, list))
    return;

  kept = match_children (self, before, after, list, part);
  steady = find_steady ((const Kept *)(gpointer)kept->data, kept->len);
  for (guint i = 0; i < kept->len; i++)
    {
      JourneyState *old = journey_state_child (before, list, g_array_index (kept, Kept, i).before);
      JourneyState *child = journey_state_child (after, list, g_array_index (kept, Kept, i).after);

      if (!steady[i])
        add_move (self->difference, &(Loose){ old, before, part }, &(Loose){ child, after, part });
      compare_nodes (self, old, child, part_of (child, after, part));
    }
}

static void
compare_nodes (Search *self, JourneyState *before, JourneyState *after, JourneyState *part)
{
  const JourneySpec *spec = journey_state_spec (after);

  if (before == after)
    return;

  compare_fields (self->difference, before, after, part);
  for (guint i = 0; i < spec->n_lists; i++)
    compare_lists (self, before, after, JOURNEY_LIST_ID (spec->kind, i), part);
}

static void
note_lost (JourneyState *node, JourneyState *parent, gpointer data)
{
  Search *self = data;
  Loose *one = g_new0 (Loose, 1);

  one->node = node;
  one->parent = parent;
  g_hash_table_insert (self->lost, (char *)journey_state_id (node), one);
}

static void
index_lost (Search *self)
{
  for (guint i = 0; i < self->gone->len; i++)
    {
      Loose *gone = &g_array_index (self->gone, Loose, i);
      Loose *one;

      journey_state_foreach (gone->node, note_lost, self);
      one = g_hash_table_lookup (self->lost, journey_state_id (gone->node));
      one->parent = gone->parent;
    }
}

/* A node that was not where it is now: from elsewhere, or new with all below it that is not from elsewhere. */
static void
place_node (Search *self, JourneyState *node, JourneyState *parent, JourneyState *part, gboolean within_new)
{
  const JourneySpec *spec = journey_state_spec (node);
  Loose *lost = g_hash_table_lookup (self->lost, journey_state_id (node));
  JourneyState *own = part_of (node, parent, part);

  if (lost && journey_state_kind (lost->node) == spec->kind)
    {
      JourneyState *old = lost->node;

      add_move (self->difference, lost, &(Loose){ node, parent, part });
      g_hash_table_remove (self->lost, journey_state_id (node));
      compare_nodes (self, old, node, own);
      return;
    }

  if (!within_new)
    add_item (self->difference, JOURNEY_CHANGE_ADDED, NULL, node, part);
  for (guint i = 0; i < spec->n_lists; i++)
    for (guint j = 0; j < journey_state_n_children (node, JOURNEY_LIST_ID (spec->kind, i)); j++)
      place_node (self, journey_state_child (node, JOURNEY_LIST_ID (spec->kind, i), j), node, own, TRUE);
}

/* What was found elsewhere is no loss of its parent, and its own losses are in the list as well. */
static void
find_removed (Search *self)
{
  for (guint i = 0; i < self->gone->len; i++)
    {
      Loose *gone = &g_array_index (self->gone, Loose, i);

      if (g_hash_table_contains (self->lost, journey_state_id (gone->node)))
        add_item (self->difference, JOURNEY_CHANGE_REMOVED, gone->node, NULL, gone->part);
    }
}

static void
search (JourneyDifference *difference)
{
  Search self = { difference };

  self.gone = g_array_new (FALSE, FALSE, sizeof (Loose));
  self.come = g_array_new (FALSE, FALSE, sizeof (Loose));
  self.lost = g_hash_table_new_full (journey_id_hash, g_str_equal, NULL, g_free);

  compare_nodes (&self, difference->before, difference->after, difference->after);
  index_lost (&self);
  /* What comes from elsewhere may have got children from elsewhere, which are added to the list. */
  for (guint i = 0; i < self.come->len; i++)
    {
      Loose come = g_array_index (self.come, Loose, i);

      place_node (&self, come.node, come.parent, come.part, FALSE);
    }
  find_removed (&self);

  g_array_unref (self.gone);
  g_array_unref (self.come);
  g_hash_table_unref (self.lost);
}

static void
note_part (JourneyDifference *self, GHashTable *ranks, JourneyState *node, JourneyState *stage)
{
  JourneyPart part = { node, stage };

  g_array_append_val (self->parts, part);
  g_hash_table_insert (ranks, node, GUINT_TO_POINTER (self->parts->len - 1));
}

/* All parts with headings of their own, in the order of the map. */
static void
note_parts (JourneyDifference *self, GHashTable *ranks)
{
  const JourneySpec *spec = journey_state_spec (self->after);

  note_part (self, ranks, self->after, NULL);
  for (guint i = 0; i < spec->n_lists; i++)
    {
      JourneyListId list = JOURNEY_LIST_ID (spec->kind, i);

      for (guint j = 0; j < journey_state_n_children (self->after, list); j++)
        {
          JourneyState *node = journey_state_child (self->after, list, j);

          note_part (self, ranks, node, NULL);
          for (guint k = 0; list == JOURNEY_MAP_STAGES && k < journey_state_n_children (node, JOURNEY_STAGE_TOUCHPOINTS); k++)
            note_part (self, ranks, journey_state_child (node, JOURNEY_STAGE_TOUCHPOINTS, k), node);
        }
    }
}

static int
compare_ranks (gconstpointer a, gconstpointer b)
{
  const JourneyDifferenceItem *one = a;
  const JourneyDifferenceItem *other = b;

  if (one->rank != other->rank)
    return one->rank < other->rank ? -1 : 1;

  return one->order < other->order ? -1 : one->order > other->order;
}

static void
sort_items (JourneyDifference *self)
{
  g_autoptr (GHashTable) ranks = g_hash_table_new (NULL, NULL);

  note_parts (self, ranks);
  for (guint i = 0; i < self->items->len; i++)
    {
      JourneyDifferenceItem *item = &g_array_index (self->items, JourneyDifferenceItem, i);

      item->rank = GPOINTER_TO_UINT (g_hash_table_lookup (ranks, item->part));
    }
  g_array_sort (self->items, compare_ranks);
}

/**
 * journey_difference_new:
 * @before: the state of a map
 * @after: that of the same map later, or of another one
 *
 * Finds what differs. Nodes are known by their ids, wherever they stand. What both share is not looked at, and the rest
 * but once or twice. A node that was added or removed stands for all that came or went with it.
 *
 * Returns: (transfer full): the difference, which is empty just when journey_state_equal ()
 */
JourneyDifference *
journey_difference_new (JourneyState *before, JourneyState *after)
{
  JourneyDifference *self;

  g_return_val_if_fail (before && journey_state_kind (before) == JOURNEY_KIND_MAP, NULL);
  g_return_val_if_fail (after && journey_state_kind (after) == JOURNEY_KIND_MAP, NULL);

  self = g_new0 (JourneyDifference, 1);
  self->before = journey_state_ref (before);
  self->after = journey_state_ref (after);
  self->items = g_array_new (FALSE, FALSE, sizeof (JourneyDifferenceItem));
  self->parts = g_array_new (FALSE, FALSE, sizeof (JourneyPart));
  search (self);
  if (self->items->len > 0)
    sort_items (self);

  return self;
}

/**
 * journey_difference_free:
 *
 * Frees a difference.
 */
void
journey_difference_free (JourneyDifference *self)
{
  g_array_unref (self->items);
  g_array_unref (self->parts);
  g_clear_pointer (&self->index_before, g_hash_table_unref);
  g_clear_pointer (&self->index_after, g_hash_table_unref);
  journey_state_unref (self->before);
  journey_state_unref (self->after);
  g_free (self);
}

/**
 * journey_difference_length:
 *
 * Returns: how many differences there are
 */
guint
journey_difference_length (JourneyDifference *self)
{
  return self->items->len;
}

/**
 * journey_difference_count:
 *
 * Returns: how many differences there are of one sort
 */
guint
journey_difference_count (JourneyDifference *self, JourneyChange change)
{
  g_return_val_if_fail ((guint)change < JOURNEY_N_CHANGES, 0);

  return self->counts[change];
}
