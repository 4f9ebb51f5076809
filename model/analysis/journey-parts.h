/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journey-kinds.h"

G_BEGIN_DECLS

/** JourneyPart: What a full map of a journey has. docs/manual.md names them. */
typedef enum
{
  JOURNEY_PART_STAGES,
  JOURNEY_PART_TOUCHPOINTS,
  JOURNEY_PART_ACTIONS,
  JOURNEY_PART_EMOTIONS,
  JOURNEY_PART_PAIN_POINTS,
  JOURNEY_PART_BACKSTAGE,
  JOURNEY_PART_OPPORTUNITIES,
  JOURNEY_N_PARTS,
} JourneyPart;

void journey_parts_find (JourneyState *map, gboolean present[JOURNEY_N_PARTS]);
const char *journey_part_label (JourneyPart part);

G_END_DECLS
