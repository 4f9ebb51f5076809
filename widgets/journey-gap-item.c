/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-gap-item.h"

#include <math.h>

#include "journey-number.h"

struct _JourneyGapItem
{
  GObject parent_instance;

  JourneyGapEntry entry; /* with references to its touchpoint and stage */
  int low;
  int high;
  gboolean measured_only;
  guint place;
  double today; /* what they got without the scores that are tried; NAN when nothing is tried */
  guint rank_today;
  gboolean tried;
};

G_DEFINE_FINAL_TYPE (JourneyGapItem, journey_gap_item, G_TYPE_OBJECT)

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* Whole percents are all that is written; one score changes the shares of all. */
static gboolean
same_percent (double a, double b)
{
  return isnan (a) || isnan (b) ? isnan (a) == isnan (b) : lround (100 * a) == lround (100 * b);
}

static gboolean
looks_the_same (const JourneyGapEntry *a, const JourneyGapEntry *b)
{
  return a->touchpoint == b->touchpoint && a->number == b->number && a->rank == b->rank && a->n == b->n
         && a->standing == b->standing && a->quadrant == b->quadrant && a->assumption == b->assumption
         && a->disagreement == b->disagreement && a->n_evidence_kinds == b->n_evidence_kinds
         && journey_number_same (a->priority, b->priority) && journey_number_same (a->interval_low, b->interval_low)
         && journey_number_same (a->interval_high, b->interval_high) && journey_number_same (a->gap, b->gap)
         && journey_number_same (a->expected, b->expected) && journey_number_same (a->actual, b->actual)
         && journey_number_same (a->importance, b->importance) && same_percent (a->share, b->share)
         && (a->stage == b->stage || journey_state_equal_field (a->stage, b->stage, JOURNEY_STAGE_TITLE));
}

static void
replace_state (JourneyState **place, JourneyState *state)
{
  JourneyState *old = *place;

  if (old == state)
    return;

  *place = journey_state_ref (state);
  g_clear_pointer (&old, journey_state_unref);
}

static void
take_entry (JourneyGapItem *self, const JourneyGapEntry *entry, int low, int high)
{
  JourneyState *touchpoint = self->entry.touchpoint;
  JourneyState *stage = self->entry.stage;

  replace_state (&touchpoint, entry->touchpoint);
  replace_state (&stage, entry->stage);
  self->entry = *entry;
  self->entry.touchpoint = touchpoint;
  self->entry.stage = stage;
  self->low = low;
  self->high = high;
}

static void
journey_gap_item_finalize (GObject *object)
{
  JourneyGapItem *self = JOURNEY_GAP_ITEM (object);

  g_clear_pointer (&self->entry.touchpoint, journey_state_unref);
  g_clear_pointer (&self->entry.stage, journey_state_unref);

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
 * @low: the low end of the score scale
 * @high: the high end
 *
 * Returns: (transfer full): an item
 */
JourneyGapItem *
journey_gap_item_new (const JourneyGapEntry *entry, int low, int high)
{
  JourneyGapItem *self = g_object_new (JOURNEY_TYPE_GAP_ITEM, NULL);

  self->today = NAN;
  take_entry (self, entry, low, high);

  return self;
}

/**
 * journey_gap_item_update:
 * @entry: the figures of the same touchpoint, later
 * @low: the low end of the score scale
 * @high: the high end
 * @today: (nullable): the figures without the scores that are tried
 */
void
journey_gap_item_update (JourneyGapItem *self, const JourneyGapEntry *entry, int low, int high, const JourneyGapEntry *today)
{
  double actual_today = today ? today->actual : NAN;
  guint rank_today = today ? today->rank : 0;
  gboolean tried = today && !journey_number_same (today->actual, entry->actual);
  gboolean changed;

  g_return_if_fail (JOURNEY_IS_GAP_ITEM (self));

  changed = !looks_the_same (&self->entry, entry) || self->low != low || self->high != high
            || !journey_number_same (self->today, actual_today) || self->rank_today != rank_today || self->tried != tried;
  self->today = actual_today;
  self->rank_today = rank_today;
  self->tried = tried;
  take_entry (self, entry, low, high);

  if (changed)
    g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * journey_gap_item_set_measured_only:
 * @measured_only: whether scores that are assumptions were left out of the figures
 */
void
journey_gap_item_set_measured_only (JourneyGapItem *self, gboolean measured_only)
{
  g_return_if_fail (JOURNEY_IS_GAP_ITEM (self));

  if (self->measured_only == measured_only)
    return;

  self->measured_only = measured_only;
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * journey_gap_item_rename:
 * @touchpoint: the same touchpoint, later, with the same figures
 * @stage: its stage
 */
void
journey_gap_item_rename (JourneyGapItem *self, JourneyState *touchpoint, JourneyState *stage)
{
  JourneyGapEntry entry = self->entry;

  entry.touchpoint = touchpoint;
  entry.stage = stage;
  if (looks_the_same (&self->entry, &entry))
    return;

  take_entry (self, &entry, self->low, self->high);
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
 * journey_gap_item_low:
 *
 * Returns: the low end of the score scale
 */
int
journey_gap_item_low (JourneyGapItem *self)
{
  return self->low;
}

/**
 * journey_gap_item_high:
 *
 * Returns: the high end of the score scale
 */
int
journey_gap_item_high (JourneyGapItem *self)
{
  return self->high;
}

/**
 * journey_gap_item_measured_only:
 *
 * Returns: whether scores that are assumptions were left out of the figures
 */
gboolean
journey_gap_item_measured_only (JourneyGapItem *self)
{
  return self->measured_only;
}

/**
 * journey_gap_item_is_tried:
 *
 * Returns: whether what they get is not today's, by however little
 */
gboolean
journey_gap_item_is_tried (JourneyGapItem *self)
{
  return self->tried;
}

/**
 * journey_gap_item_today:
 * @rank: (out): the rank without the scores that are tried, 0 when not scored
 *
 * Returns: what they got without the scores that are tried; NAN when nothing is tried or nobody knows
 */
double
journey_gap_item_today (JourneyGapItem *self, guint *rank)
{
  *rank = self->rank_today;

  return self->today;
}

/**
 * journey_gap_item_place:
 *
 * Returns: the 0-based place in the ranking that the item is in
 */
guint
journey_gap_item_place (JourneyGapItem *self)
{
  return self->place;
}

/**
 * journey_gap_item_set_place:
 * @place: 0-based
 *
 * For the ranking that the item is in.
 */
void
journey_gap_item_set_place (JourneyGapItem *self, guint place)
{
  self->place = place;
}
