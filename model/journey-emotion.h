/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journey-node.h"

G_BEGIN_DECLS

/** Fields of an emotion. */
enum
{
  JOURNEY_EMOTION_PERSONA = JOURNEY_FIELD_ID (JOURNEY_KIND_EMOTION, 0),
  JOURNEY_EMOTION_VALUE = JOURNEY_FIELD_ID (JOURNEY_KIND_EMOTION, 1),
  JOURNEY_EMOTION_WORD = JOURNEY_FIELD_ID (JOURNEY_KIND_EMOTION, 2),
};

#define JOURNEY_TYPE_EMOTION (journey_emotion_get_type ())

/** JourneyEmotion: What one persona feels at a touchpoint. */
G_DECLARE_FINAL_TYPE (JourneyEmotion, journey_emotion, JOURNEY, EMOTION, JourneyNode)

extern const JourneySpec journey_emotion_spec;

G_END_DECLS
