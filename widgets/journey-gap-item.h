/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journey-gap.h"

G_BEGIN_DECLS

#define JOURNEY_TYPE_GAP_ITEM (journey_gap_item_get_type ())

/** JourneyGapItem: A touchpoint of the ranking. Emits `changed` when there is something else to be shown. */
G_DECLARE_FINAL_TYPE (JourneyGapItem, journey_gap_item, JOURNEY, GAP_ITEM, GObject)

JourneyGapItem *journey_gap_item_new (const JourneyGapEntry *entry, JourneyState *map);
void journey_gap_item_update (JourneyGapItem *item, const JourneyGapEntry *entry, JourneyState *map);

const char *journey_gap_item_id (JourneyGapItem *item);
const JourneyGapEntry *journey_gap_item_entry (JourneyGapItem *item);
JourneyState *journey_gap_item_map (JourneyGapItem *item);

G_END_DECLS
