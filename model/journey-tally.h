/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journey-node.h"

G_BEGIN_DECLS

/** JourneyQuestion: The question whose answers a tally counts. */
typedef enum
{
  JOURNEY_QUESTION_NPS,
  JOURNEY_QUESTION_CSAT,
  JOURNEY_QUESTION_CES,
  JOURNEY_QUESTION_KANO,
} JourneyQuestion;

/** Fields of a tally. */
enum
{
  JOURNEY_TALLY_QUESTION = JOURNEY_FIELD_ID (JOURNEY_KIND_TALLY, 0),
  JOURNEY_TALLY_SEGMENT = JOURNEY_FIELD_ID (JOURNEY_KIND_TALLY, 1),
  JOURNEY_TALLY_FROM = JOURNEY_FIELD_ID (JOURNEY_KIND_TALLY, 2),
  JOURNEY_TALLY_TO = JOURNEY_FIELD_ID (JOURNEY_KIND_TALLY, 3),
};

/** Lists of a tally. */
enum
{
  JOURNEY_TALLY_COUNTS = JOURNEY_LIST_ID (JOURNEY_KIND_TALLY, 0),
};

#define JOURNEY_TYPE_TALLY (journey_tally_get_type ())

/** JourneyTally: Counted answers to one question, for one segment. */
G_DECLARE_FINAL_TYPE (JourneyTally, journey_tally, JOURNEY, TALLY, JourneyNode)

extern const JourneySpec journey_tally_spec;

G_END_DECLS
