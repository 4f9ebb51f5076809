/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journey-gap.h"
#include "journey-tally-sums.h"

G_BEGIN_DECLS

/* What the lamp says of the views 'Answers' and 'Needs', with the figures that they show. */

char *journey_how_answers (const char *title, const char *segment, gboolean nobody, const JourneyTallySums *sums);
char *journey_how_needs (JourneyState *map, const JourneyGapEntry *entry, JourneyState *touchpoint, const JourneyTallySums *sums);

G_END_DECLS
