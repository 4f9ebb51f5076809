/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-opportunity-item.h"

#include <string.h>

#include "journey-number.h"

struct _JourneyOpportunityItem
{
  GObject parent_instance;

  JourneyOpportunityGroup group;
  JourneyOpportunities *opportunities; /* what the entry belongs to; NULL for a heading */
  const JourneyOpportunityEntry *entry;
  char *today;
};

G_DEFINE_FINAL_TYPE (JourneyOpportunityItem, journey_opportunity_item, G_TYPE_OBJECT)

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static gboolean
same_name (JourneyState *a, JourneyState *b, JourneyFieldId field)
{
  return a == b || (a && b && journey_state_equal_field (a, b, field));
}

/* Whether a card that shows @a looks as one that shows @b. */
static gboolean
same_look (const JourneyOpportunityEntry *a, const JourneyOpportunityEntry *b)
{
  return a->opportunity == b->opportunity && same_name (a->touchpoint, b->touchpoint, JOURNEY_TOUCHPOINT_TITLE)
         && a->rank == b->rank && a->n_touchpoints == b->n_touchpoints && a->overdue == b->overdue && a->look_now == b->look_now
         && g_strcmp0 (a->scored_on, b->scored_on) == 0 && a->scored_again == b->scored_again && a->from_before == b->from_before
         && a->outcome == b->outcome && a->assumption == b->assumption && a->parts.is_mean == b->parts.is_mean
         && a->parts.turned == b->parts.turned && journey_number_same (a->measured, b->measured)
         && journey_number_same (a->predicted, b->predicted) && strcmp (a->next_look, b->next_look) == 0;
}

static void
journey_opportunity_item_finalize (GObject *object)
{
  JourneyOpportunityItem *self = JOURNEY_OPPORTUNITY_ITEM (object);

  g_clear_pointer (&self->opportunities, journey_opportunities_unref);
  g_free (self->today);

  G_OBJECT_CLASS (journey_opportunity_item_parent_class)->finalize (object);
}

static void
journey_opportunity_item_class_init (JourneyOpportunityItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = journey_opportunity_item_finalize;

  signals[CHANGED] =
      g_signal_new ("changed", JOURNEY_TYPE_OPPORTUNITY_ITEM, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
journey_opportunity_item_init (JourneyOpportunityItem *self)
{
}

/**
 * journey_opportunity_item_new:
 * @group: the group that the line belongs to
 *
 * Returns: (transfer full): a heading; journey_opportunity_item_update () makes it a card
 */
JourneyOpportunityItem *
journey_opportunity_item_new (JourneyOpportunityGroup group)
{
  JourneyOpportunityItem *self = g_object_new (JOURNEY_TYPE_OPPORTUNITY_ITEM, NULL);

  self->group = group;

  return self;
}

/**
 * journey_opportunity_item_update:
 * @entry: of @opportunities, with the id that the item has had before
 * @today: the day, YYYY-MM-DD
 *
 * Shows an opportunity as it is now.
 */
void
journey_opportunity_item_update (JourneyOpportunityItem *self,
                                 JourneyOpportunities *opportunities,
                                 const JourneyOpportunityEntry *entry,
                                 const char *today)
{
  g_autoptr (JourneyOpportunities) old = NULL;
  gboolean same;

  g_return_if_fail (JOURNEY_IS_OPPORTUNITY_ITEM (self) && opportunities && entry);

  same = self->entry && same_look (self->entry, entry) && g_strcmp0 (self->today, today) == 0;
  old = g_steal_pointer (&self->opportunities);
  self->opportunities = journey_opportunities_ref (opportunities);
  self->entry = entry;
  self->group = entry->group;
  if (g_strcmp0 (self->today, today) != 0)
    {
      g_free (self->today);
      self->today = g_strdup (today);
    }

  if (!same)
    g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * journey_opportunity_item_entry:
 *
 * Returns: (transfer none) (nullable): what the card says; NULL for a heading
 */
const JourneyOpportunityEntry *
journey_opportunity_item_entry (JourneyOpportunityItem *self)
{
  return self->entry;
}

/**
 * journey_opportunity_item_group:
 *
 * Returns: the group of the card, or of what the heading stands above
 */
JourneyOpportunityGroup
journey_opportunity_item_group (JourneyOpportunityItem *self)
{
  return self->group;
}

/**
 * journey_opportunity_item_id:
 *
 * Returns: (nullable): the id of the opportunity; NULL for a heading
 */
const char *
journey_opportunity_item_id (JourneyOpportunityItem *self)
{
  return self->entry ? journey_state_id (self->entry->opportunity) : NULL;
}

/**
 * journey_opportunity_item_today:
 *
 * Returns: (nullable): the day to which the dates of the card are compared
 */
const char *
journey_opportunity_item_today (JourneyOpportunityItem *self)
{
  return self->today;
}
