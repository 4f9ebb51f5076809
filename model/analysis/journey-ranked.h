/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journey-gap.h"

G_BEGIN_DECLS

/** JourneySort: In which order touchpoints are listed. */
typedef enum
{
  JOURNEY_SORT_PRIORITY,   /* as the ranking says */
  JOURNEY_SORT_GAP,        /* what falls short most comes first */
  JOURNEY_SORT_IMPORTANCE, /* what matters most comes first */
  JOURNEY_SORT_MAP,        /* as on the map */
} JourneySort;

/** JourneyRankedOptions: Which touchpoints are listed, and how. What is NULL or "" leaves nothing out. */
typedef struct
{
  JourneySort sort;
  const char *stage;    /* id */
  const char *persona;  /* id: touchpoints where this persona feels something */
  const char *segment;  /* who answered or scored anything there */
  const char *owner;    /* of the process behind */
  const char *evidence; /* nick of its kind; JOURNEY_RANKED_ASSUMPTIONS for what nobody has measured */
} JourneyRankedOptions;

#define JOURNEY_RANKED_ASSUMPTIONS "assumption"

GPtrArray *journey_ranked_new (JourneyGapTable *table, JourneyState *map, const JourneyRankedOptions *options);
gboolean journey_ranked_leaves_out (const JourneyRankedOptions *options);
GStrv journey_ranked_owners (JourneyState *map);

G_END_DECLS
