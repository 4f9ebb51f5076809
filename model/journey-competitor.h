/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journey-node.h"

G_BEGIN_DECLS

/** Fields of a competitor. */
enum
{
  JOURNEY_COMPETITOR_NAME = JOURNEY_FIELD_ID (JOURNEY_KIND_COMPETITOR, 0),
};

/** Lists of a competitor. */
enum
{
  JOURNEY_COMPETITOR_RATINGS = JOURNEY_LIST_ID (JOURNEY_KIND_COMPETITOR, 0),
};

#define JOURNEY_TYPE_COMPETITOR (journey_competitor_get_type ())

/** JourneyCompetitor: A rival and how customers score them. */
G_DECLARE_FINAL_TYPE (JourneyCompetitor, journey_competitor, JOURNEY, COMPETITOR, JourneyNode)

extern const JourneySpec journey_competitor_spec;

G_END_DECLS
