/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journey-gap.h"

G_BEGIN_DECLS

/** JourneyGapChange: What became of the figures of a map, in points of the later map's scale: above 0 it is more now. */
typedef struct
{
  double gap;
  double loss;
  double gain;
} JourneyGapChange;

gboolean journey_gap_change_of_map (JourneyGapTable *since, JourneyGapTable *now, JourneyGapChange *change);

G_END_DECLS
