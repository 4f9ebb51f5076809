/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journey-gap.h"
#include "journey-kinds.h"
#include "journey-reading.h"

G_BEGIN_DECLS

/** JourneyReadingAloud: Tells a map block by block. */
typedef struct
{
  JourneyState *map;
  JourneyGapTable *gaps; /* of the whole map, of which this one may be a part */
  GHashTable *index;     /* every node of the whole map by its id: what is told may name what is not */
  GHashTable *followers; /* what names a touchpoint, by its id; journey_cell_followers () */
  gboolean has_kinds;    /* dimensions are not all benefits of one weight, so that it has to be said beside scores */
  GPtrArray *blocks;     /* JourneyReadingBlock */
} JourneyReadingAloud;

JourneyReadingBlock *journey_reading_say (JourneyReadingAloud *aloud, JourneyReadingKind kind, const char *text);
JourneyReadingBlock *journey_reading_item (JourneyReadingAloud *aloud, const char *label, const char *text);
GPtrArray *journey_reading_table (JourneyReadingAloud *aloud);
void journey_reading_row (GPtrArray *rows, char **cells);

char *journey_reading_value (JourneyReadingAloud *aloud, JourneyState *state, JourneyFieldId field);
char *journey_reading_evidence (JourneyReadingAloud *aloud, const char *id);
char *journey_reading_figure (double figure);
char *journey_reading_name (JourneyReadingAloud *aloud, const char *id);
void journey_reading_fields (JourneyReadingAloud *aloud, JourneyState *state, const JourneyFieldId *except);
void journey_reading_children (JourneyReadingAloud *aloud, JourneyState *state, JourneyListId list);

void journey_reading_touchpoint (JourneyReadingAloud *aloud, JourneyState *touchpoint);
void journey_reading_answers (JourneyReadingAloud *aloud);
void journey_reading_rest (JourneyReadingAloud *aloud);

G_END_DECLS
