/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journey-gap.h"

G_BEGIN_DECLS

/** JourneyGapChange: What became of figures, in points of the later map's scale: above 0 it is more now. */
typedef struct
{
  double gap;
  double loss;
  double gain;
  int places; /* of a touchpoint, nearer to the top of the ranking; below 0 further down */
} JourneyGapChange;

gboolean journey_gap_change_of_map (JourneyGapTable *since, JourneyGapTable *now, JourneyGapChange *change);
gboolean journey_gap_change_of_stage (JourneyGapTable *since, JourneyGapTable *now, guint stage_index, JourneyGapChange *change);
gboolean
journey_gap_change_of_touchpoint (JourneyGapTable *since, JourneyGapTable *now, const char *id, JourneyGapChange *change);

G_END_DECLS
