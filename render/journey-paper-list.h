/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journey-export.h"
#include "journey-geometry.h"

G_BEGIN_DECLS

/** JourneyPaperEntry: A touchpoint as it stands on paper, outside of a map. Strings belong to the map. */
typedef struct
{
  JourneyState *touchpoint; /* borrowed */
  guint stage;              /* 0-based, among those that are drawn */
  guint number;             /* as on its card in the map */
  const char *title;        /* never blank */
  const char *stage_title;  /* likewise */
  JourneyColour colour;     /* of the stage */
} JourneyPaperEntry;

GArray *journey_paper_list_new (JourneyState *map, const JourneyExportOptions *options);

G_END_DECLS
