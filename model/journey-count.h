/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journey-node.h"

G_BEGIN_DECLS

/** Fields of a count. */
enum
{
  JOURNEY_COUNT_ANSWER = JOURNEY_FIELD_ID (JOURNEY_KIND_COUNT, 0),
  JOURNEY_COUNT_COUNT = JOURNEY_FIELD_ID (JOURNEY_KIND_COUNT, 1),
};

#define JOURNEY_TYPE_COUNT (journey_count_get_type ())

/** JourneyCount: How many people gave one answer. */
G_DECLARE_FINAL_TYPE (JourneyCount, journey_count, JOURNEY, COUNT, JourneyNode)

extern const JourneySpec journey_count_spec;

G_END_DECLS
