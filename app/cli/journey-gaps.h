/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journey-gap.h"
#include "journey-kano.h"
#include "journey-loyalty.h"

G_BEGIN_DECLS

/** JourneyGaps: A ranking and the part of it that is to be listed. */
typedef struct
{
  JourneyState *map;
  JourneyGapTable *table;
  const char *dimension; /* title of the only one that counts, or NULL; texts are borrowed from the map */
  const char *stage;     /* titles of what is listed, or NULL for all */
  const char *persona;
  const char *segment; /* whose figures they are, or NULL for those of all customers */
  GPtrArray *entries;  /* of JourneyGapEntry, borrowed, in the order of the ranking */
} JourneyGaps;

/** JourneyGapsAnswers: What customers answered at one touchpoint: all of them, or those of the segment of the ranking. */
typedef struct
{
  JourneyNps nps;
  JourneyCsat csat;
  JourneyCes ces;
  JourneyKanoFigures kano;
  JourneyKano class; /* by hand, or else of the answers */
  gboolean firm;     /* that class */
} JourneyGapsAnswers;

JourneyGaps *journey_gaps_new (
    JourneyState *map, const JourneyGapOptions *options, const char *stage, const char *persona, const char *segment);
void journey_gaps_free (JourneyGaps *gaps);

gboolean journey_gaps_lists_stage (const JourneyGaps *gaps, JourneyState *stage);
JourneyGapsAnswers journey_gaps_answers (JourneyState *touchpoint);
const char *journey_gaps_kano_nick (JourneyKano class);

/* The ways in which the tool prints it. */
void journey_gaps_to_text (const JourneyGaps *gaps, GString *output);
void journey_gaps_to_csv (const JourneyGaps *gaps, GString *output);
void journey_gaps_to_json (const JourneyGaps *gaps, GString *output);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JourneyGaps, journey_gaps_free)

G_END_DECLS
