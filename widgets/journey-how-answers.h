/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journey-gap.h"
#include "journey-tally-sums.h"

G_BEGIN_DECLS

/* What the lamp says of the views 'Answers' and 'Needs', with the figures that they show. */

/** JourneyAnswered: Whose answers are told. */
typedef struct
{
  const JourneyTallySums *sums;
  const char *title;   /* of the stage or touchpoint that is selected; NULL for none */
  const char *segment; /* of the customers, whose answers alone count; NULL for all */
  gboolean unasked;    /* nobody was asked at what is selected, so that @sums are those of the map */
} JourneyAnswered;

char *journey_how_answers (const JourneyAnswered *answered);
char *journey_how_needs (JourneyState *map, const JourneyGapEntry *entry, const JourneyTallySums *sums);

G_END_DECLS
