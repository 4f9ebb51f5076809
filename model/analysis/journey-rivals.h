/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journey-kinds.h"

G_BEGIN_DECLS

/** JourneyRivalFigures: Ours beside theirs on one dimension, in points of the map's scale; NAN when n is 0. */
typedef struct
{
  JourneyState *dimension; /* belongs to the map */
  double ours;
  double theirs;
  double ratio; /* ours / theirs on 1…5; above 1 is more of it */
  guint n;      /* touchpoints where both are rated */
} JourneyRivalFigures;

/** JourneyRival: One competitor set beside us. */
typedef struct
{
  JourneyState *competitor; /* belongs to the map */
  double quality;           /* ours, relative to theirs; above 1 is better; NAN when no benefit can be compared */
  double cost;              /* likewise; above 1 is dearer; NAN when no cost can be compared */
  double fair;              /* quality that is fair value at this cost, below 0 far below theirs; NAN without a cost */
  double above;             /* how far above the fair-value line we are, below 0 value is lost to them; NAN without both */
  guint n_pairs;            /* scores that could be compared */
  guint n_benefits;         /* dimensions these are on */
  guint n_costs;
  JourneyRivalFigures *rows; /* (array length=n_dimensions) */
} JourneyRival;

/** JourneyRivals: All competitors of a map, set beside us. */
typedef struct
{
  JourneyState *map;
  double slope; /* of the fair-value line through (1, 1); NAN without a benefit that weighs something */
  guint n_dimensions;
  guint n; /* competitors */
  JourneyRival *items;
} JourneyRivals;

JourneyRivals *journey_rivals_new (JourneyState *map, gboolean measured_only);
void journey_rivals_free (JourneyRivals *rivals);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JourneyRivals, journey_rivals_free)

G_END_DECLS
