/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journey-gap.h"

G_BEGIN_DECLS

/** How many sources there are: those of JourneyPromiseSource, and behind them that none was noted. */
#define JOURNEY_PROMISE_SOURCE_NOT_NOTED (JOURNEY_PROMISE_SOURCE_PROMISED + 1)
#define JOURNEY_N_PROMISE_SOURCES (JOURNEY_PROMISE_SOURCE_NOT_NOTED + 1)

/** JourneyLossParts: A loss, parted. */
typedef struct
{
  double over;  /* promised too much, a part of the map's loss in points of its scale */
  double under; /* delivered too little, likewise */
  guint n_promises;
  guint n_touchpoints; /* that are scored */
} JourneyLossParts;

/** JourneyPromiseMaker: One who made promises. */
typedef struct
{
  char *name; /* "" where nobody was named */
  JourneyLossParts parts;
} JourneyPromiseMaker;

/** JourneyPromiseEntry: One touchpoint. */
typedef struct
{
  JourneyState *touchpoint; /* belongs to the map */
  guint number;             /* as on the canvas */
  double over;              /* likewise a part of the map's loss; NAN when the touchpoint is not scored */
  double under;
} JourneyPromiseEntry;

/** JourneyPromiseLoss: Where the loss of a map comes from: from what was promised, or from what was delivered. */
typedef struct
{
  JourneyState *map;
  JourneyLossParts all;
  JourneyLossParts sources[JOURNEY_N_PROMISE_SOURCES];
  GArray *makers;  /* JourneyPromiseMaker: those whose promises lost most first */
  GArray *entries; /* JourneyPromiseEntry: touchpoints with promises, in the order of the map */
} JourneyPromiseLoss;

JourneyPromiseLoss *journey_promise_loss_new (JourneyState *map, const JourneyGapOptions *options);
void journey_promise_loss_free (JourneyPromiseLoss *loss);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JourneyPromiseLoss, journey_promise_loss_free)

G_END_DECLS
