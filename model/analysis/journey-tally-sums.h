/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journey-kinds.h"

G_BEGIN_DECLS

/** How many different answers each question has: 0…10, 1…5, 1…7, and the six classes. */
#define JOURNEY_N_NPS_ANSWERS 11
#define JOURNEY_N_CSAT_ANSWERS 5
#define JOURNEY_N_CES_ANSWERS 7
#define JOURNEY_N_KANO_CLASSES 6

/**
 * JourneyTallySums: How many gave each answer, summed up over tallies.
 *
 * The lowest answer comes first; the Kano classes come in the order must-be, performance, attractive, indifferent, reverse,
 * questionable.
 */
typedef struct
{
  guint64 nps[JOURNEY_N_NPS_ANSWERS];
  guint64 csat[JOURNEY_N_CSAT_ANSWERS];
  guint64 ces[JOURNEY_N_CES_ANSWERS];
  guint64 kano[JOURNEY_N_KANO_CLASSES];
} JourneyTallySums;

gboolean journey_tally_sums_add_touchpoint (JourneyTallySums *sums, JourneyState *touchpoint, const char *segment);
void journey_tally_sums_add (JourneyTallySums *sums, const JourneyTallySums *other);
GStrv journey_tally_segments (JourneyState *map);

G_END_DECLS
