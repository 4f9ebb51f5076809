/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-gap-private.h"

#include <math.h>
#include <string.h>

/* How many touchpoints at the beginning and at the end are the same in both: an edit is found without any table. */
static void
find_same (JourneyGapStage *previous, JourneyState *state, guint *before, guint *after)
{
  guint n = journey_state_n_children (state, JOURNEY_STAGE_TOUCHPOINTS);
  guint shorter = previous ? MIN (previous->n, n) : 0;

  *before = *after = 0;
  while (*before < shorter
         && previous->entries[*before].touchpoint == journey_state_child (state, JOURNEY_STAGE_TOUCHPOINTS, *before))
    (*before)++;
  while (*after < shorter - *before
         && previous->entries[previous->n - 1 - *after].touchpoint
                == journey_state_child (state, JOURNEY_STAGE_TOUCHPOINTS, n - 1 - *after))
    (*after)++;
}

static void
place_entries (JourneyGapStage *self)
{
  for (guint i = 0; i < self->n; i++)
    {
      self->entries[i].stage = self->state;
      self->entries[i].stage_index = self->index;
      self->entries[i].number = self->first + i + 1;
    }
}

static void
score_entries (JourneyGapStage *self, JourneyGapRules *rules, JourneyGapStage *previous)
{
  guint before, after;

  find_same (previous, self->state, &before, &after);
  if (before > 0)
    memcpy (self->entries, previous->entries, before * sizeof *self->entries);
  if (after > 0)
    memcpy (self->entries + self->n - after, previous->entries + previous->n - after, after * sizeof *self->entries);

  for (guint i = before; i < self->n - after; i++)
    {
      self->entries[i].touchpoint = journey_state_child (self->state, JOURNEY_STAGE_TOUCHPOINTS, i);
      self->entries[i].moment_of_truth = journey_state_integer (self->entries[i].touchpoint, JOURNEY_TOUCHPOINT_MOMENT_OF_TRUTH);
      journey_gap_rules_score (rules, &self->entries[i]);
    }
}

static void
sum_up (JourneyGapStage *self, const JourneyGapRules *rules)
{
  for (guint i = 0; i < self->n; i++)
    {
      const JourneyGapEntry *entry = &self->entries[i];
      double weight;

      if (isnan (entry->gap))
        continue;

      weight = journey_gap_rules_weight (rules, entry->importance);
      self->means.weight += weight;
      self->means.gap += weight * entry->gap;
      self->means.loss += weight * entry->loss;
      self->means.gain += weight * entry->gain;
      self->means.priority += entry->priority;
      self->means.n_scored++;
      self->means.n_short += entry->standing == JOURNEY_STANDING_SHORT;
      self->means.n_measured += !entry->assumption;
      self->means.n_disagreed += entry->disagreement;
      self->means.n_turned += entry->parts.turned;
      self->means.n_evened_out += entry->standing != JOURNEY_STANDING_SHORT
                                  && journey_gap_rules_standing (rules, -entry->worst) == JOURNEY_STANDING_SHORT;
    }
}

/**
 * journey_gap_stage_new:
 * @state: a stage
 * @index: its 0-based place in the map
 * @first: the column of its first touchpoint
 * @previous: (nullable): the same stage before, under the same rules
 *
 * Works out the figures of a stage, taking over those of touchpoints that did not change. What comes out is the same with
 * @previous and without.
 *
 * Returns: (transfer full): the figures; maybe @previous itself
 */
JourneyGapStage *
journey_gap_stage_new (JourneyGapRules *rules, JourneyState *state, guint index, guint first, JourneyGapStage *previous)
{
  guint n = journey_state_n_children (state, JOURNEY_STAGE_TOUCHPOINTS);
  JourneyGapStage *self;

  if (previous && previous->state == state && previous->index == index && previous->first == first)
    return g_atomic_rc_box_acquire (previous);

  self = g_atomic_rc_box_alloc0 (sizeof (JourneyGapStage) + n * sizeof (JourneyGapEntry));
  self->state = state;
  self->index = index;
  self->first = first;
  self->n = n;
  score_entries (self, rules, previous);
  place_entries (self);
  sum_up (self, rules);

  return self;
}

static void
free_stage (JourneyGapStage *stage)
{
  g_free (stage->order.keys);
}

/** journey_gap_stage_unref: Gives up a reference to @stage. */
void
journey_gap_stage_unref (JourneyGapStage *stage)
{
  g_atomic_rc_box_release_full (stage, (GDestroyNotify)free_stage);
}

static gboolean
same_id (JourneyState *a, JourneyState *b)
{
  return a == b || strcmp (journey_state_id (a), journey_state_id (b)) == 0;
}

/**
 * journey_gap_stage_same_ids:
 *
 * Returns: whether both have the same touchpoints in the same columns, whatever these hold
 */
gboolean
journey_gap_stage_same_ids (JourneyGapStage *a, JourneyGapStage *b)
{
  if (a == b)
    return TRUE;
  if (a->first != b->first || a->n != b->n)
    return FALSE;
  for (guint i = 0; i < a->n; i++)
    if (!same_id (a->entries[i].touchpoint, b->entries[i].touchpoint))
      return FALSE;

  return TRUE;
}

/**
 * journey_gap_stage_same_scores:
 *
 * Returns: whether both have the same touchpoints with the same scores in the same columns
 */
gboolean
journey_gap_stage_same_scores (JourneyGapStage *a, JourneyGapStage *b)
{
  if (a == b)
    return TRUE;
  if (!journey_gap_stage_same_ids (a, b))
    return FALSE;
  for (guint i = 0; i < a->n; i++)
    if (a->entries[i].touchpoint != b->entries[i].touchpoint
        && !journey_state_same_children (a->entries[i].touchpoint, b->entries[i].touchpoint, JOURNEY_TOUCHPOINT_SCORES))
      return FALSE;

  return TRUE;
}
