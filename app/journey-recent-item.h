/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journey-map-summary.h"

G_BEGIN_DECLS

#define JOURNEY_TYPE_RECENT_ITEM (journey_recent_item_get_type ())

/**
 * JourneyRecentItem: A map that was open lately.
 *
 * Emits `loaded` when more is known about it: its summary, or that it is not there any more.
 */
G_DECLARE_FINAL_TYPE (JourneyRecentItem, journey_recent_item, JOURNEY, RECENT_ITEM, GObject)

JourneyRecentItem *journey_recent_item_new (GFile *file, GDateTime *opened);

GFile *journey_recent_item_file (JourneyRecentItem *self);
char *journey_recent_item_title (JourneyRecentItem *self);
char *journey_recent_item_name (JourneyRecentItem *self);
char *journey_recent_item_place (JourneyRecentItem *self);
char *journey_recent_item_when (JourneyRecentItem *self);
gboolean journey_recent_item_is_lost (JourneyRecentItem *self);
const JourneyMapSummary *journey_recent_item_summary (JourneyRecentItem *self);

void journey_recent_item_set_opened (JourneyRecentItem *self, GDateTime *opened);
void journey_recent_item_load (JourneyRecentItem *self);

G_END_DECLS
