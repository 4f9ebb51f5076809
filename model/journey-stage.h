/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journey-node.h"

G_BEGIN_DECLS

/** Fields of a stage. */
enum
{
  JOURNEY_STAGE_TITLE = JOURNEY_FIELD_ID (JOURNEY_KIND_STAGE, 0),
  JOURNEY_STAGE_QUESTION = JOURNEY_FIELD_ID (JOURNEY_KIND_STAGE, 1),
  JOURNEY_STAGE_COLOUR = JOURNEY_FIELD_ID (JOURNEY_KIND_STAGE, 2),
};

/** Lists of a stage. */
enum
{
  JOURNEY_STAGE_TOUCHPOINTS = JOURNEY_LIST_ID (JOURNEY_KIND_STAGE, 0),
};

#define JOURNEY_TYPE_STAGE (journey_stage_get_type ())

/** JourneyStage: A phase of the journey, with its guiding question. */
G_DECLARE_FINAL_TYPE (JourneyStage, journey_stage, JOURNEY, STAGE, JourneyNode)

extern const JourneySpec journey_stage_spec;

G_END_DECLS
