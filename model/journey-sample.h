/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journey-node.h"

G_BEGIN_DECLS

/** Fields of a sample. */
enum
{
  JOURNEY_SAMPLE_DATE = JOURNEY_FIELD_ID (JOURNEY_KIND_SAMPLE, 0),
  JOURNEY_SAMPLE_VALUE = JOURNEY_FIELD_ID (JOURNEY_KIND_SAMPLE, 1),
};

#define JOURNEY_TYPE_SAMPLE (journey_sample_get_type ())

/** JourneySample: One dated value of a metric. */
G_DECLARE_FINAL_TYPE (JourneySample, journey_sample, JOURNEY, SAMPLE, JourneyNode)

extern const JourneySpec journey_sample_spec;

G_END_DECLS
