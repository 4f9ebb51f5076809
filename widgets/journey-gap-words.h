/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journey-gap.h"

G_BEGIN_DECLS

/* The sentences above the ranking. */

char *journey_gap_words_short (JourneyGapTable *table, JourneyState *map);
char *journey_gap_words_segment (const char *segment, JourneyState *map, JourneyGapTable *table);
const char *journey_gap_words_parts (JourneyGapParts parts);
char *journey_gap_words_importance (const JourneyGapEntry *entry);
char *journey_gap_words_map (JourneyGapTable *table, JourneyState *map);
char *journey_gap_words_top (JourneyGapTable *table, JourneyState *map);
char *journey_gap_words_coverage (JourneyGapTable *table, JourneyState *map);
char *journey_gap_words_change (JourneyGapTable *table, JourneyGapTable *opened);
char *journey_gap_words_today (JourneyGapTable *today);
char *journey_gap_words_title (const JourneyGapEntry *entry);
char *journey_gap_words_entry (const JourneyGapEntry *entry);

G_END_DECLS
