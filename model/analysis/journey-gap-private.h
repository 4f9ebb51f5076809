/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journey-gap.h"
#include "journey-text-table.h"

G_BEGIN_DECLS

/** JourneyGapDimension: What the formulas need to know of a dimension. */
typedef struct
{
  double weight;
  gboolean cost;
  guint seen;        /* stamp of the touchpoint that was scored on it last */
  double importance; /* of that score, the middle of the scale where none is given */
} JourneyGapDimension;

/** JourneyGapRules: The scale and the dimensions of a map, looked up once for all touchpoints. */
typedef struct
{
  double low;
  double high;
  double tolerance;
  double epsilon; /* in points of the scale: two figures closer than this are the same */
  JourneyGapDimension *dimensions;
  JourneyTextTable by_id;    /* a dimension's id → its position + 1 */
  JourneyTextTable evidence; /* an evidence's id → its position + 1, of the touchpoint that is scored */
  guint stamp;               /* of that touchpoint */
} JourneyGapRules;

/** JourneyGapRatings: What customers say of competitors, by column. Most competitors are rated at few touchpoints. */
typedef struct
{
  JourneyGapRating *items;
  guint *starts; /* where each column's begin, one more than there are columns; NULL when there are no ratings */
} JourneyGapRatings;

void journey_gap_rules_init (JourneyGapRules *rules, JourneyState *map);
void journey_gap_rules_clear (JourneyGapRules *rules);

double journey_gap_rules_weight (const JourneyGapRules *rules, double importance);
void journey_gap_rules_score (JourneyGapRules *rules, JourneyGapEntry *entry);
void journey_gap_rules_enter (JourneyGapRules *rules, JourneyState *touchpoint);
JourneyGapDimension *journey_gap_rules_dimension (const JourneyGapRules *rules, const char *id);
double journey_gap_rules_weigh (const JourneyGapRules *rules, const JourneyGapDimension *dimension);
double journey_gap_rules_reflect (const JourneyGapRules *rules, const JourneyGapDimension *dimension, double score);

void journey_gap_ratings_init (JourneyGapRatings *ratings, JourneyGapRules *rules, JourneyGapTable *table, JourneyState *map);
void journey_gap_ratings_clear (JourneyGapRatings *ratings);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (JourneyGapRules, journey_gap_rules_clear)

G_END_DECLS
