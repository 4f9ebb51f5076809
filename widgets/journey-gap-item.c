/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-gap-item.h"

#include <math.h>

struct _JourneyGapItem
{
  GObject parent_instance;

  JourneyGapEntry entry; /* with references to its touchpoint and stage */
  JourneyState *map;
};

G_DEFINE_FINAL_TYPE (JourneyGapItem, journey_gap_item, G_TYPE_OBJECT)

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static gboolean
same (double a, double b)
{
  return a == b || (isnan (a) && isnan (b));
}

static gboolean
looks_the_same (const JourneyGapEntry *a, const JourneyGapEntry *b)
{
  return a->touchpoint == b->touchpoint && a->number == b->number && a->rank == b->rank && a->n == b->n
         && a->standing == b->standing && same (a->gap, b->gap) && same (a->expected, b->expected) && same (a->actual, b->actual)
         && (a->stage == b->stage || journey_state_equal_field (a->stage, b->stage, JOURNEY_STAGE_TITLE));
}

static gboolean
same_scale (JourneyState *a, JourneyState *b)
{
  return a == b
         || (journey_state_equal_field (a, b, JOURNEY_MAP_SCALE_LOW) && journey_state_equal_field (a, b, JOURNEY_MAP_SCALE_HIGH));
}

static void
take_entry (JourneyGapItem *self, const JourneyGapEntry *entry, JourneyState *map)
{
  self->entry = *entry;
  journey_state_ref (entry->touchpoint);
  journey_state_ref (entry->stage);
  self->map = journey_state_ref (map);
}

static void
drop_entry (JourneyGapItem *self)
{
  g_clear_pointer (&self->entry.touchpoint, journey_state_unref);
  g_clear_pointer (&self->entry.stage, journey_state_unref);
  g_clear_pointer (&self->map, journey_state_unref);
}

static void
journey_gap_item_finalize (GObject *object)
{
  drop_entry (JOURNEY_GAP_ITEM (object));

  G_OBJECT_CLASS (journey_gap_item_parent_class)->finalize (object);
}

static void
journey_gap_item_class_init (JourneyGapItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = journey_gap_item_finalize;

  signals[CHANGED] = g_signal_new ("changed", JOURNEY_TYPE_GAP_ITEM, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
journey_gap_item_init (JourneyGapItem *self)
{
}

/**
 * journey_gap_item_new:
 * @entry: the figures of a touchpoint
 * @map: the map they come from
 *
 * Returns: (transfer full): an item
 */
JourneyGapItem *
journey_gap_item_new (const JourneyGapEntry *entry, JourneyState *map)
{
  JourneyGapItem *self = g_object_new (JOURNEY_TYPE_GAP_ITEM, NULL);

  take_entry (self, entry, map);

  return self;
}

/**
 * journey_gap_item_update:
 * @entry: the figures of the same touchpoint, later
 * @map: the map they come from
 */
void
journey_gap_item_update (JourneyGapItem *self, const JourneyGapEntry *entry, JourneyState *map)
{
  gboolean changed;

  g_return_if_fail (JOURNEY_IS_GAP_ITEM (self));

  changed = !looks_the_same (&self->entry, entry) || !same_scale (self->map, map);
  drop_entry (self);
  take_entry (self, entry, map);

  if (changed)
    g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * journey_gap_item_id:
 *
 * Returns: the id of the touchpoint
 */
const char *
journey_gap_item_id (JourneyGapItem *self)
{
  return journey_state_id (self->entry.touchpoint);
}

/**
 * journey_gap_item_entry:
 *
 * Returns: (transfer none): the figures
 */
const JourneyGapEntry *
journey_gap_item_entry (JourneyGapItem *self)
{
  return &self->entry;
}

/**
 * journey_gap_item_map:
 *
 * Returns: (transfer none): the map that the figures come from
 */
JourneyState *
journey_gap_item_map (JourneyGapItem *self)
{
  return self->map;
}
