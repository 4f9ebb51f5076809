/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journey-node.h"

G_BEGIN_DECLS

/** JourneyDimensionKind: Whether more of a dimension is better or worse for the customer. */
typedef enum
{
  JOURNEY_DIMENSION_KIND_BENEFIT,
  JOURNEY_DIMENSION_KIND_COST,
} JourneyDimensionKind;

/** JourneyRelation: Whether a dimension is of one episode or of the relationship. */
typedef enum
{
  JOURNEY_RELATION_EPISODE,
  JOURNEY_RELATION_RELATIONSHIP,
} JourneyRelation;

/** Fields of a dimension. */
enum
{
  JOURNEY_DIMENSION_TITLE = JOURNEY_FIELD_ID (JOURNEY_KIND_DIMENSION, 0),
  JOURNEY_DIMENSION_KIND = JOURNEY_FIELD_ID (JOURNEY_KIND_DIMENSION, 1),
  JOURNEY_DIMENSION_RELATION = JOURNEY_FIELD_ID (JOURNEY_KIND_DIMENSION, 2),
  JOURNEY_DIMENSION_WEIGHT = JOURNEY_FIELD_ID (JOURNEY_KIND_DIMENSION, 3),
};

#define JOURNEY_TYPE_DIMENSION (journey_dimension_get_type ())

/** JourneyDimension: One benefit or cost on which touchpoints are scored. */
G_DECLARE_FINAL_TYPE (JourneyDimension, journey_dimension, JOURNEY, DIMENSION, JourneyNode)

extern const JourneySpec journey_dimension_spec;

G_END_DECLS
