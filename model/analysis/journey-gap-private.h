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
  gboolean measured_only;
  JourneyGapAxis axis;
  JourneyGapDimension *dimensions;
  JourneyTextTable by_id;    /* a dimension's id → its position + 1 */
  JourneyTextTable evidence; /* an evidence's id → its position + 1, of the touchpoint that is scored */
  guint stamp;               /* of that touchpoint */
} JourneyGapRules;

/** JourneyGapScore: A score that counts. Nothing of it is missing but what says so. */
typedef struct
{
  const JourneyGapDimension *dimension;
  double w; /* weight of the dimension × ι(importance) */
  double expected;
  double actual;
  double sd;    /* of the answers on the actual; NAN when it is not known */
  double error; /* standard error of the actual; NAN when sd or n are not known, or n is 1 */
  guint n;      /* answers; 0 when not known */
  gboolean importance_assumed;
  gboolean assumption;
} JourneyGapScore;

/** JourneyGapMeans: What is summed up over touchpoints, weighted by ι(importance). */
typedef struct
{
  double weight;
  double gap;
  double loss;
  double gain;
  double priority;
  guint n_scored;
  guint n_short;
  guint n_measured;
  guint n_disagreed;
  guint n_turned;
  guint n_evened_out;
} JourneyGapMeans;

/** JourneyGapKey: What the order rests on, side by side in memory: thousands of touchpoints are put in order after an edit. */
typedef struct
{
  double priority;
  guint column;
  gboolean truth;
} JourneyGapKey;

/** JourneyGapOrder: The scored touchpoints of a stage, the highest priority first, then by column; made when somebody asks. */
typedef struct
{
  gsize made;
  JourneyGapKey *keys;
  guint n;
} JourneyGapOrder;

/**
 * JourneyGapStage: The figures of one stage, without ranks and shares. It never changes, and tables share it as long as the
 * stage is the same and stands at the same place. What it borrows belongs to the maps of these tables.
 */
typedef struct
{
  JourneyState *state;
  guint index;
  guint first; /* column */
  JourneyGapMeans means;
  JourneyGapOrder order;
  guint n;
  JourneyGapEntry entries[];
} JourneyGapStage;

/** JourneyGapColumns: Where each touchpoint stands, shared by tables as long as none comes, goes or moves. */
typedef struct
{
  JourneyState *map; /* whose ids these are */
  int last;          /* the column that was found last */
  guint n_asked;     /* how often another one was looked for */
  gsize made;
  JourneyTextTable by_id; /* a touchpoint's id → its column + 1; made when many are looked for */
} JourneyGapColumns;

/** JourneyGapRatings: What customers say of competitors, by column. Most competitors are rated at few touchpoints. */
typedef struct
{
  JourneyGapRating *items;
  guint *starts; /* where each column's begin, one more than there are columns; NULL when there are no ratings */
} JourneyGapRatings;

/** JourneyGapLines: Where the cross-hair stands that parts the quadrants. */
typedef struct
{
  gsize found;
  double x;
  double importance;
} JourneyGapLines;

/** JourneyGapRanking: Entries with their ranks, made when somebody asks: to draw a map nobody has to sort it. */
typedef struct
{
  gsize made;
  JourneyGapEntry *entries; /* in the order of the map */
  JourneyGapEntry **order;
} JourneyGapRanking;

struct _JourneyGapTable
{
  JourneyState *map;
  JourneyGapOptions options; /* its dimension is the table's own */
  JourneyGapStage **stages;
  JourneyGapFigures *stage_figures;
  guint n_stages;
  guint n_entries;
  JourneyGapFigures figures;
  double margin; /* figures closer than this are the same */
  JourneyGapColumns *columns;
  JourneyGapRatings *ratings;
  JourneyGapLines lines;
  JourneyGapRanking ranking;
};

void journey_gap_rules_init (JourneyGapRules *rules, JourneyState *map, const JourneyGapOptions *options);
void journey_gap_rules_clear (JourneyGapRules *rules);

double journey_gap_rules_weight (const JourneyGapRules *rules, double importance);
void journey_gap_rules_score (JourneyGapRules *rules, JourneyGapEntry *entry);
void journey_gap_rules_begin (JourneyGapRules *rules, JourneyState *touchpoint);
gboolean journey_gap_rules_read (JourneyGapRules *rules, JourneyState *touchpoint, JourneyState *state, JourneyGapScore *score);
double journey_gap_score_gap (const JourneyGapScore *score, double actual);
void journey_gap_rules_enter (JourneyGapRules *rules, JourneyState *touchpoint);
JourneyGapDimension *journey_gap_rules_enter_score (JourneyGapRules *rules, JourneyState *score);
JourneyGapLack journey_gap_rules_lack (const JourneyGapRules *rules, const JourneyGapDimension *dimension, JourneyState *score);
JourneyGapDimension *journey_gap_rules_dimension (const JourneyGapRules *rules, const char *id);
double journey_gap_rules_weigh (const JourneyGapRules *rules, const JourneyGapDimension *dimension);
double journey_gap_round (double figure, double margin);
JourneyStanding journey_gap_rules_standing (const JourneyGapRules *rules, double gap);
JourneyQuadrant journey_gap_rules_quadrant (const JourneyGapRules *rules, const JourneyGapEntry *entry);
double journey_gap_rules_reflect (const JourneyGapRules *rules, const JourneyGapDimension *dimension, double score);

gboolean journey_gap_rules_are_same (JourneyState *a, JourneyState *b);

JourneyGapStage *
journey_gap_stage_new (JourneyGapRules *rules, JourneyState *state, guint index, guint first, JourneyGapStage *previous);
void journey_gap_stage_unref (JourneyGapStage *stage);
gboolean journey_gap_stage_same_ids (JourneyGapStage *a, JourneyGapStage *b);
gboolean journey_gap_stage_same_scores (JourneyGapStage *a, JourneyGapStage *b);

JourneyGapColumns *journey_gap_columns_new (JourneyState *map);
int journey_gap_columns_find (JourneyGapColumns *columns, const char *id, guint n_columns);
void journey_gap_columns_unref (JourneyGapColumns *columns);

void journey_gap_table_part (JourneyGapTable *table, JourneyGapEntry *entries);

void journey_gap_rank (JourneyGapTable *table, JourneyGapEntry *entries, JourneyGapEntry **ranking);

JourneyGapRatings *journey_gap_ratings_new (JourneyGapRules *rules, JourneyGapTable *table, JourneyState *map);
void journey_gap_ratings_unref (JourneyGapRatings *ratings);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (JourneyGapRules, journey_gap_rules_clear)

G_END_DECLS
