/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journey-state.h"

G_BEGIN_DECLS

/** JourneyReadingKind: What a block of the reading order is. */
typedef enum
{
  JOURNEY_READING_TITLE,      /* of the map */
  JOURNEY_READING_TEXT,       /* a paragraph */
  JOURNEY_READING_STAGE,      /* a heading */
  JOURNEY_READING_QUESTION,   /* that guides through the stage */
  JOURNEY_READING_TOUCHPOINT, /* a heading below that of its stage */
  JOURNEY_READING_ITEM,       /* a label and what stands behind it */
  JOURNEY_READING_TABLE,
  JOURNEY_READING_REST,    /* the map itself has been told; what follows belongs to it */
  JOURNEY_READING_SECTION, /* a heading, as that of a stage */
  JOURNEY_READING_ENTRY,   /* a heading, as that of a touchpoint */
} JourneyReadingKind;

/** JourneyReadingBlock: A block of the reading order. */
typedef struct
{
  JourneyReadingKind kind;
  char *text;       /* what it says; NULL for a table */
  char *label;      /* of an item; empty when it needs none; else NULL */
  gboolean is_note; /* an item whose label is the lane of a note */
  guint number;     /* of a touchpoint, 1-based through the map; else 0 */
  GPtrArray *rows;  /* of a table: string arrays of one length, the first with the headings; else NULL */
  const char *id;   /* of the stage or touchpoint of a heading, borrowed from the map; else NULL */
} JourneyReadingBlock;

GPtrArray *journey_reading_new (JourneyState *map, JourneyState *whole);

G_END_DECLS
