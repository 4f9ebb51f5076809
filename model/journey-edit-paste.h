/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journey-clip.h"
#include "journey-map.h"
#include "journey-report.h"

G_BEGIN_DECLS

/**
 * JourneyPastePlace: Where something is pasted.
 *
 * touchpoint: NULL for the end of the stage. stage: that of the touchpoint; NULL for the end of the map. lane: NULL when none
 * is meant in particular. new_stages: lines of text become stages.
 */
typedef struct
{
  JourneyNode *stage;
  JourneyNode *touchpoint;
  JourneyNode *lane;
  gboolean new_stages;
} JourneyPastePlace;

char **journey_edit_paste (JourneyMap *map, JourneyClip *clip, const JourneyPastePlace *place, JourneyReport *report);
gboolean journey_edit_add_imported (JourneyMap *map, JourneyState *imported, JourneyReport *report);

gboolean journey_edit_can_duplicate (JourneyNode *node);
char **journey_edit_duplicate (JourneyNode *const *nodes, guint n, JourneyReport *report);

G_END_DECLS
