/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journey-kinds.h"

G_BEGIN_DECLS

/** JourneyQuadrant: Importance against gap (after Martilla & James 1977); low is a gap that falls short. */
typedef enum
{
  JOURNEY_QUADRANT_NONE,        /* not scored */
  JOURNEY_QUADRANT_CONCENTRATE, /* important, falls short */
  JOURNEY_QUADRANT_KEEP,        /* important, does not fall short */
  JOURNEY_QUADRANT_LOW,         /* less important, falls short */
  JOURNEY_QUADRANT_OVERKILL,    /* less important, does not fall short */
} JourneyQuadrant;

/** JourneyStanding: How a gap lies to the map's tolerance. */
typedef enum
{
  JOURNEY_STANDING_UNSCORED,
  JOURNEY_STANDING_SHORT,    /* gap < -tolerance */
  JOURNEY_STANDING_EXPECTED, /* within the tolerance */
  JOURNEY_STANDING_EXCEEDS,  /* gap > tolerance */
} JourneyStanding;

/** JourneyGapLack: What keeps a score from counting, or a touchpoint from having a gap; what is easiest to mend comes first. */
typedef enum
{
  JOURNEY_GAP_LACK_NOTHING,
  JOURNEY_GAP_LACK_EXPECTED,  /* what they got is there, what they expected is not */
  JOURNEY_GAP_LACK_ACTUAL,    /* the other way round */
  JOURNEY_GAP_LACK_BOTH,      /* neither is there */
  JOURNEY_GAP_LACK_WEIGHT,    /* its dimension weighs nothing */
  JOURNEY_GAP_LACK_TURN,      /* another score of the touchpoint comes first on its dimension */
  JOURNEY_GAP_LACK_DIMENSION, /* it is on no dimension of the map */
  JOURNEY_GAP_LACK_SCORE,     /* the touchpoint has no score at all */
} JourneyGapLack;

/** JourneyGapFigures: Value gap, loss and gain in points of the map's scale; all NAN when n_scored is 0. */
typedef struct
{
  double gap;
  double loss;
  double gain;
  guint n_scored;      /* touchpoints with a gap */
  guint n_touchpoints; /* all */
  JourneyStanding standing;
} JourneyGapFigures;

/** JourneyGapEntry: The figures of one touchpoint. What cannot be known is NAN. */
typedef struct
{
  JourneyState *touchpoint; /* borrowed from the table's map */
  JourneyState *stage;
  guint stage_index;
  guint number; /* 1-based, through the map: as on the canvas */
  guint rank;   /* 1-based, 0 when not scored */
  double importance;
  double expected;
  double actual;
  double gap;
  double loss;
  double gain;
  double priority;
  double share; /* of the map's loss, 0..1; NAN when nothing is lost */
  guint n;      /* answers behind the scores: the largest n of a dimension that counts; 0 when none is given */
  gboolean moment_of_truth;
  gboolean importance_assumed; /* at least one importance was taken as the middle of the scale */
  gboolean assumption;         /* at least one score without evidence, or with a workshop estimate */
  JourneyQuadrant quadrant;
  JourneyStanding standing;
} JourneyGapEntry;

/** JourneyGapRating: A competitor's actual at one touchpoint, in points of the scale. */
typedef struct
{
  guint competitor; /* 0-based, in the order of the map */
  double actual;
} JourneyGapRating;

/** JourneyGapTable: The value gap of a whole map, worked out once from an immutable state. */
typedef struct _JourneyGapTable JourneyGapTable;

JourneyGapTable *journey_gap_table_new (JourneyState *map);
JourneyGapTable *journey_gap_table_new_from (JourneyState *map, JourneyGapTable *previous);
JourneyGapTable *journey_gap_table_ref (JourneyGapTable *table);
void journey_gap_table_unref (JourneyGapTable *table);

const JourneyGapFigures *journey_gap_table_map (JourneyGapTable *table);
const JourneyGapFigures *journey_gap_table_stage (JourneyGapTable *table, guint stage_index);
guint journey_gap_table_length (JourneyGapTable *table);
const JourneyGapEntry *journey_gap_table_at (JourneyGapTable *table, guint column);
const JourneyGapEntry *journey_gap_table_peek (JourneyGapTable *table, guint column);
double journey_gap_table_share (JourneyGapTable *table, const JourneyGapEntry *entry);
int journey_gap_table_column (JourneyGapTable *table, const char *touchpoint_id);
gboolean journey_gap_table_shares_stage (JourneyGapTable *table, JourneyGapTable *other, guint stage_index);
const JourneyGapEntry *journey_gap_table_ranked (JourneyGapTable *table, guint position);
const JourneyGapEntry *journey_gap_table_find (JourneyGapTable *table, const char *touchpoint_id);
guint journey_gap_table_n_short (JourneyGapTable *table);
const JourneyGapRating *journey_gap_table_ratings (JourneyGapTable *table, guint column, guint *n);

double journey_gap_tolerance (JourneyState *map);
JourneyGapLack journey_gap_lack_of_score (JourneyState *map, JourneyState *touchpoint, JourneyState *score);
JourneyGapLack journey_gap_lack_of_touchpoint (JourneyState *map, JourneyState *touchpoint);
gboolean journey_gap_is_assumption (JourneyState *evidence);
const char *journey_quadrant_nick (JourneyQuadrant quadrant);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JourneyGapTable, journey_gap_table_unref)

G_END_DECLS
