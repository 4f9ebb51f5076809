/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journey-edit.h"
#include "journey-kinds.h"

G_BEGIN_DECLS

/** JourneyCallResult: What a text was taken for. */
typedef enum
{
  JOURNEY_CALL_NONE, /* not called out at all: something else that somebody types */
  JOURNEY_CALL_TAKEN,
  JOURNEY_CALL_UNFINISHED, /* it is not known yet what the scores are */
  JOURNEY_CALL_NO_TOUCHPOINT,
  JOURNEY_CALL_OFF_SCALE,
} JourneyCallResult;

/** JourneyCall: Scores of a touchpoint as they are called out from the wall. */
typedef struct
{
  guint number;            /* of the touchpoint, 1-based along the map */
  JourneyNode *touchpoint; /* borrowed */
  const char *dimension;   /* borrowed: what the scores are kept on; NULL where the map has no other */
  gboolean new_dimension;  /* which the map has not got yet */
  JourneyNode *score;      /* borrowed: what is known of that already; or NULL */
  gboolean has_importance;
  gboolean has_expected;
  gboolean has_actual;
  JourneyVotes importance; /* the mean alone */
  JourneyVotes expected;
  JourneyVotes actual;
} JourneyCall;

JourneyCallResult journey_call_parse (JourneyMap *map, const char *text, JourneyCall *call);
JourneyLetGo journey_call_keep (const JourneyCall *call);

G_END_DECLS
