/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journey-state.h"

G_BEGIN_DECLS

/** JourneyChange: What became of a node from one state of a map to another. */
typedef enum
{
  JOURNEY_CHANGE_ADDED,
  JOURNEY_CHANGE_REMOVED,
  JOURNEY_CHANGE_MOVED,
  JOURNEY_CHANGE_CHANGED,
  JOURNEY_N_CHANGES,
} JourneyChange;

/**
 * JourneyDifferenceEntry: One difference in words for people, each of them short and on one line.
 *
 * @where is the stage, touchpoint or other part of the map that it belongs to: entries of one part stand together. For a
 * field that was changed, @field is its name, and @before and @after what it held; what is empty is "". Of a node that was
 * added or removed, the one of them that there is tells its text; of one that was moved, they tell its places.
 */
typedef struct
{
  JourneyChange change;
  char *where;
  char *what;
  char *field;
  char *before;
  char *after;
} JourneyDifferenceEntry;

/** JourneyDifference: What differs between two states of a map. */
typedef struct _JourneyDifference JourneyDifference;

JourneyDifference *journey_difference_new (JourneyState *before, JourneyState *after);
void journey_difference_free (JourneyDifference *difference);

guint journey_difference_length (JourneyDifference *difference);
guint journey_difference_count (JourneyDifference *difference, JourneyChange change);
JourneyDifferenceEntry *journey_difference_entry (JourneyDifference *difference, guint position);
void journey_difference_entry_free (JourneyDifferenceEntry *entry);
char *journey_difference_summary (JourneyDifference *difference);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JourneyDifference, journey_difference_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (JourneyDifferenceEntry, journey_difference_entry_free)

G_END_DECLS
