/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journey-node.h"

G_BEGIN_DECLS

/** JourneyPromiseSource: Where an expectation comes from. */
typedef enum
{
  JOURNEY_PROMISE_SOURCE_ADVERTISING,
  JOURNEY_PROMISE_SOURCE_WORD_OF_MOUTH,
  JOURNEY_PROMISE_SOURCE_EXPERIENCE,
  JOURNEY_PROMISE_SOURCE_PROMISED,
} JourneyPromiseSource;

/** Fields of a promise. */
enum
{
  JOURNEY_PROMISE_SOURCE = JOURNEY_FIELD_ID (JOURNEY_KIND_PROMISE, 0),
  JOURNEY_PROMISE_TEXT = JOURNEY_FIELD_ID (JOURNEY_KIND_PROMISE, 1),
  JOURNEY_PROMISE_BY = JOURNEY_FIELD_ID (JOURNEY_KIND_PROMISE, 2),
};

#define JOURNEY_TYPE_PROMISE (journey_promise_get_type ())

/** JourneyPromise: Where an expectation comes from, and who made it. */
G_DECLARE_FINAL_TYPE (JourneyPromise, journey_promise, JOURNEY, PROMISE, JourneyNode)

extern const JourneySpec journey_promise_spec;

G_END_DECLS
