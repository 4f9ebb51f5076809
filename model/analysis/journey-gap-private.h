/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journey-gap.h"

G_BEGIN_DECLS

/** JourneyGapDimension: What the formulas need to know of a dimension. */
typedef struct
{
  double weight;
  gboolean cost;
  guint seen; /* stamp of the touchpoint that was scored on it last */
} JourneyGapDimension;

/** JourneyGapRules: The scale and the dimensions of a map, looked up once for all touchpoints. */
typedef struct
{
  double low;
  double high;
  double tolerance;
  double epsilon; /* in points of the scale: two figures closer than this are the same */
  GHashTable *by_id;
  JourneyGapDimension *dimensions;
  guint stamp;
} JourneyGapRules;

void journey_gap_rules_init (JourneyGapRules *rules, JourneyState *map);
void journey_gap_rules_clear (JourneyGapRules *rules);

double journey_gap_rules_weight (const JourneyGapRules *rules, double importance);
void journey_gap_rules_score (JourneyGapRules *rules, JourneyGapEntry *entry);
double journey_gap_rules_rating (const JourneyGapRules *rules, JourneyState *touchpoint, JourneyState *rating, double *weight);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (JourneyGapRules, journey_gap_rules_clear)

G_END_DECLS
