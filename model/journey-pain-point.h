/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journey-node.h"

G_BEGIN_DECLS

/** Fields of a pain-point. */
enum
{
  JOURNEY_PAIN_POINT_TEXT = JOURNEY_FIELD_ID (JOURNEY_KIND_PAIN_POINT, 0),
  JOURNEY_PAIN_POINT_SEVERITY = JOURNEY_FIELD_ID (JOURNEY_KIND_PAIN_POINT, 1),
  JOURNEY_PAIN_POINT_ROOT_CAUSE = JOURNEY_FIELD_ID (JOURNEY_KIND_PAIN_POINT, 2),
};

#define JOURNEY_TYPE_PAIN_POINT (journey_pain_point_get_type ())

/** JourneyPainPoint: What hurts the customer at a touchpoint. */
G_DECLARE_FINAL_TYPE (JourneyPainPoint, journey_pain_point, JOURNEY, PAIN_POINT, JourneyNode)

extern const JourneySpec journey_pain_point_spec;

G_END_DECLS
