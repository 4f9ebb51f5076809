/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-agenda.h"

#include <math.h>

#include "journey-gap-private.h"

/* More topics than this are no agenda. */
#define MOST_ITEMS 7

struct _JourneyAgenda
{
  JourneyGapTable *table;
  GArray *items; /* of JourneyAgendaItem */
  guint n_candidates;
  guint n_unknown;
};

static int
compare_items (gconstpointer a, gconstpointer b, gpointer data)
{
  const double *margin = data;
  const JourneyAgendaItem *item_a = a;
  const JourneyAgendaItem *item_b = b;
  double urgency_a = journey_gap_round (item_a->urgency, *margin);
  double urgency_b = journey_gap_round (item_b->urgency, *margin);

  if (urgency_a != urgency_b)
    return urgency_a > urgency_b ? -1 : 1;
  if (item_a->entry->moment_of_truth != item_b->entry->moment_of_truth)
    return item_a->entry->moment_of_truth ? -1 : 1;
  return item_a->entry->number < item_b->entry->number ? -1 : item_a->entry->number > item_b->entry->number;
}

static void
collect (JourneyAgenda *self)
{
  g_auto (JourneyGapRules) rules = { 0 };

  journey_gap_rules_init (&rules, self->table->map, NULL);
  for (guint i = 0; i < self->table->n_entries; i++)
    {
      const JourneyGapEntry *entry = journey_gap_table_at (self->table, i);
      JourneyAgendaItem item = { .entry = entry };

      self->n_unknown += entry->standing != JOURNEY_STANDING_UNSCORED && isnan (entry->sd);
      if (isnan (entry->sd) || !(entry->sd > self->table->margin))
        continue;
      item.urgency = journey_gap_rules_weight (&rules, entry->importance) * entry->sd;
      g_array_append_val (self->items, item);
    }
  g_array_sort_with_data (self->items, compare_items, &self->table->margin);
}

/* Gives each the least, and what is left by urgency: first whole minutes, then one more each to the largest remainders, of
 * equal ones the first (the method of Hamilton). */
static void
share_minutes (JourneyAgendaItem *items, guint n, guint minutes)
{
  guint left = minutes - n * JOURNEY_AGENDA_LEAST_MINUTES;
  guint given = 0;
  double total = 0;
  double remainders[MOST_ITEMS];

  for (guint i = 0; i < n; i++)
    total += items[i].urgency;
  for (guint i = 0; i < n; i++)
    {
      double part = left * items[i].urgency / total;
      guint whole = (guint)floor (part + 1e-9);

      items[i].minutes = JOURNEY_AGENDA_LEAST_MINUTES + whole;
      remainders[i] = part - whole;
      given += whole;
    }
  for (; given < left; given++)
    {
      guint largest = 0;

      for (guint i = 1; i < n; i++)
        if (remainders[i] > remainders[largest] + 1e-9)
          largest = i;
      items[largest].minutes++;
      remainders[largest] -= 1;
    }
}

/**
 * journey_agenda_new:
 * @table: which is kept
 * @minutes: that there are to talk
 *
 * What to talk about first: importance × sd, where importance is brought to 1…5, so that the scale of the map changes
 * nothing. It takes at most seven touchpoints, those with the largest product, and no more than can have five minutes each;
 * equal ones go by moment of truth and by their order in the map. All minutes are given away, five to each and the others by
 * the product. A touchpoint whose sd is not known or 0 is not on it.
 *
 * Returns: (transfer full): the agenda, maybe without items
 */
JourneyAgenda *
journey_agenda_new (JourneyGapTable *table, guint minutes)
{
  JourneyAgenda *self;

  g_return_val_if_fail (table != NULL, NULL);

  self = g_new0 (JourneyAgenda, 1);
  self->table = journey_gap_table_ref (table);
  self->items = g_array_new (FALSE, FALSE, sizeof (JourneyAgendaItem));
  collect (self);
  self->n_candidates = self->items->len;
  g_array_set_size (self->items, MIN (MIN (self->items->len, MOST_ITEMS), minutes / JOURNEY_AGENDA_LEAST_MINUTES));
  if (self->items->len > 0)
    share_minutes ((JourneyAgendaItem *)(void *)self->items->data, self->items->len, minutes);

  return self;
}

/** journey_agenda_free: Frees @agenda. */
void
journey_agenda_free (JourneyAgenda *agenda)
{
  g_return_if_fail (agenda != NULL);

  g_array_unref (agenda->items);
  journey_gap_table_unref (agenda->table);
  g_free (agenda);
}

/**
 * journey_agenda_length:
 *
 * Returns: how many topics there are
 */
guint
journey_agenda_length (JourneyAgenda *agenda)
{
  g_return_val_if_fail (agenda != NULL, 0);

  return agenda->items->len;
}

/**
 * journey_agenda_at:
 * @position: 0-based, the first topic first
 *
 * Returns: (transfer none): the topic
 */
const JourneyAgendaItem *
journey_agenda_at (JourneyAgenda *agenda, guint position)
{
  g_return_val_if_fail (agenda != NULL && position < agenda->items->len, NULL);

  return &g_array_index (agenda->items, JourneyAgendaItem, position);
}

/**
 * journey_agenda_n_candidates:
 *
 * Returns: how many touchpoints have an sd above 0, also those that there is no time for
 */
guint
journey_agenda_n_candidates (JourneyAgenda *agenda)
{
  g_return_val_if_fail (agenda != NULL, 0);

  return agenda->n_candidates;
}

/**
 * journey_agenda_n_unknown:
 *
 * Returns: how many scored touchpoints are left out since no sd is known of them
 */
guint
journey_agenda_n_unknown (JourneyAgenda *agenda)
{
  g_return_val_if_fail (agenda != NULL, 0);

  return agenda->n_unknown;
}
