/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "journey-gap-item.h"

G_BEGIN_DECLS

#define JOURNEY_TYPE_GAP_RANKING (journey_gap_ranking_get_type ())

/** JourneyGapRanking: The touchpoints of a map in the order of the ranking, a GListModel of JourneyGapItem. */
G_DECLARE_FINAL_TYPE (JourneyGapRanking, journey_gap_ranking, JOURNEY, GAP_RANKING, GObject)

JourneyGapRanking *journey_gap_ranking_new (void);

void journey_gap_ranking_set_measured_only (JourneyGapRanking *ranking, gboolean measured_only);
void journey_gap_ranking_update (JourneyGapRanking *ranking, GPtrArray *entries, JourneyState *map, JourneyGapTable *today);
void journey_gap_ranking_rename (JourneyGapRanking *ranking, JourneyState *old, JourneyState *map);
gboolean journey_gap_ranking_find (JourneyGapRanking *ranking, const char *id, guint *position);

G_END_DECLS
