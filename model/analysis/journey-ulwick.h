/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journey-gap.h"

G_BEGIN_DECLS

/** How many boxes an answer has that journey_ulwick_from_answers () counts. */
#define JOURNEY_N_ULWICK_ANSWERS 5

/** JourneyUlwickBand: How great an opportunity is. */
typedef enum
{
  JOURNEY_ULWICK_NONE,
  JOURNEY_ULWICK_SOLID,
  JOURNEY_ULWICK_HIGH,
  JOURNEY_ULWICK_EXTREME,
} JourneyUlwickBand;

/** JourneyUlwickBands: Above which score each band begins, rising. */
typedef struct
{
  double solid;
  double high;
  double extreme;
} JourneyUlwickBands;

extern const JourneyUlwickBands journey_ulwick_usual_bands;

/** JourneyUlwick: The opportunity at a touchpoint, and what it is made of; what is missing is NAN. */
typedef struct
{
  double importance;   /* 0…10 */
  double satisfaction; /* 0…10 */
  double score;        /* 0…20 */
  gboolean answered;   /* satisfaction counts the answers of people; otherwise it stands for one mean, an approximation */
} JourneyUlwick;

double journey_ulwick_from_mean (double mean, double low, double high);
double journey_ulwick_from_answers (const guint64 counts[JOURNEY_N_ULWICK_ANSWERS]);
JourneyUlwick
journey_ulwick_of_touchpoint (JourneyState *map, const JourneyGapEntry *entry, const guint64 counts[JOURNEY_N_ULWICK_ANSWERS]);
double journey_ulwick_score (double importance, double satisfaction);
JourneyUlwickBand journey_ulwick_band (double score, const JourneyUlwickBands *bands);

G_END_DECLS
