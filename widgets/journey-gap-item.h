/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journey-gap.h"

G_BEGIN_DECLS

#define JOURNEY_TYPE_GAP_ITEM (journey_gap_item_get_type ())

/** JourneyGapItem: A touchpoint of the ranking. Emits `changed` when there is something else to be shown. */
G_DECLARE_FINAL_TYPE (JourneyGapItem, journey_gap_item, JOURNEY, GAP_ITEM, GObject)

JourneyGapItem *journey_gap_item_new (const JourneyGapEntry *entry, int low, int high);
void
journey_gap_item_update (JourneyGapItem *item, const JourneyGapEntry *entry, int low, int high, const JourneyGapEntry *today);
void journey_gap_item_set_measured_only (JourneyGapItem *item, gboolean measured_only);
void journey_gap_item_rename (JourneyGapItem *item, JourneyState *touchpoint, JourneyState *stage);

const char *journey_gap_item_id (JourneyGapItem *item);
const JourneyGapEntry *journey_gap_item_entry (JourneyGapItem *item);
int journey_gap_item_low (JourneyGapItem *item);
int journey_gap_item_high (JourneyGapItem *item);
gboolean journey_gap_item_measured_only (JourneyGapItem *item);
gboolean journey_gap_item_is_tried (JourneyGapItem *item);
double journey_gap_item_today (JourneyGapItem *item, guint *rank);
guint journey_gap_item_place (JourneyGapItem *item);
void journey_gap_item_set_place (JourneyGapItem *item, guint place);

G_END_DECLS
