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

/** So many have to have scored: two people can hardly disagree enough to be told. */
#define JOURNEY_GAP_DISAGREEMENT_N 3

/** JourneyGapAmount: Writes a figure: (transfer full), in the form that the place where it goes has. */
typedef char *(*JourneyGapAmount) (double figure);

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

/** JourneyCrosshair: Where the lines stand that part the quadrants. */
typedef enum
{
  JOURNEY_CROSSHAIR_MIDDLE, /* of the scale */
  JOURNEY_CROSSHAIR_MEAN,   /* of the dots */
  JOURNEY_CROSSHAIR_MEDIAN, /* of the dots */
} JourneyCrosshair;

/** JourneyGapAxis: What stands against importance. */
typedef enum
{
  JOURNEY_GAP_AXIS_GAP,    /* its cross-hair always stands at −tolerance */
  JOURNEY_GAP_AXIS_ACTUAL, /* the classic way */
} JourneyGapAxis;

/** JourneyGapOptions: What a table is worked out from, and how it is parted. All zero is the usual way. */
typedef struct
{
  const char *dimension;  /* the id of the only one that counts; NULL for all */
  gboolean measured_only; /* scores that are assumptions do not count */
  JourneyCrosshair crosshair;
  JourneyGapAxis axis;
} JourneyGapOptions;

/** JourneyGapFigures: Value gap, loss and gain in points of the map's scale; all NAN when n_scored is 0. */
typedef struct
{
  double gap;
  double loss;
  double gain;
  double priority;     /* of all touchpoints together, 0 when nothing is lost */
  guint n_scored;      /* touchpoints with a gap */
  guint n_touchpoints; /* all */
  guint n_short;       /* that fall short by more than the tolerance */
  guint n_measured;    /* that have a gap, and no assumption in it */
  guint n_disagreed;   /* that have a gap, and no agreement yet */
  guint n_turned;      /* of whose scores one is on a cost, which is turned round so that more is better */
  guint n_evened_out;  /* that do not fall short, but lose more than the tolerance on a dimension and gain on others */
  JourneyStanding standing;
} JourneyGapFigures;

/** JourneyGapParts: What the figures of a touchpoint are made of. */
typedef struct
{
  gboolean is_mean; /* they are means over several dimensions */
  gboolean turned;  /* and costs are among these, turned round so that more is better */
} JourneyGapParts;

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
  double worst; /* what is lost on the dimension where it is most */
  double priority;
  double share;        /* of the map's loss, 0..1; NAN when nothing is lost */
  double sd;           /* of the answers on what they got: the mean of those of the scores that count, weighted alike */
  double interval_low; /* 95 % interval of actual */
  double interval_high;
  guint n;                /* answers behind the scores: the largest n of a dimension that counts; 0 when none is given */
  guint n_evidence_kinds; /* independent ones that the touchpoint has, the estimate of a workshop left out; two earn a mark */
  gboolean moment_of_truth;
  guint n_assumed;           /* importances that were taken as the middle of the scale */
  gboolean importance_given; /* at least one was not */
  gboolean assumption;       /* at least one score without evidence, or with a workshop estimate */
  gboolean disagreement;     /* no agreement yet: of a score with n ≥ 3 the sd is above (hi − lo)/4 */
  JourneyGapParts parts;     /* of importance, expected and actual */
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

char *journey_gap_entry_importance (const JourneyGapEntry *entry, JourneyGapAmount amount);

JourneyGapTable *journey_gap_table_new (JourneyState *map);
JourneyGapTable *journey_gap_table_new_from (JourneyState *map, JourneyGapTable *previous);
JourneyGapTable *journey_gap_table_new_with (JourneyState *map, const JourneyGapOptions *options, JourneyGapTable *previous);
JourneyGapTable *journey_gap_table_ref (JourneyGapTable *table);
void journey_gap_table_unref (JourneyGapTable *table);

const JourneyGapOptions *journey_gap_table_options (JourneyGapTable *table);
JourneyState *journey_gap_table_state (JourneyGapTable *table);
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
void journey_gap_table_crosshair (JourneyGapTable *table, double *x, double *importance);
JourneyState *journey_gap_table_half_score (JourneyGapTable *table, const JourneyGapEntry *entry);
gboolean journey_gap_table_half_is_assumption (JourneyGapTable *table, const JourneyGapEntry *entry);
double journey_gap_score_turned (JourneyState *map, JourneyState *score, double figure);
gboolean journey_gap_table_half (JourneyGapTable *table, const JourneyGapEntry *entry, double *expected, double *actual);
int journey_gap_table_worst_stage (JourneyGapTable *table);
guint journey_gap_table_n_top (JourneyGapTable *table);
double journey_gap_table_top_share (JourneyGapTable *table, guint n);
const JourneyGapRating *journey_gap_table_ratings (JourneyGapTable *table, guint column, guint *n);

double journey_gap_tolerance (JourneyState *map);
double journey_gap_disagreement (double low, double high);
double journey_gap_weight (double low, double high, double importance);
JourneyGapLack journey_gap_lack_of_score (JourneyState *map, JourneyState *touchpoint, JourneyState *score);
JourneyGapLack journey_gap_lack_of_touchpoint (JourneyState *map, JourneyState *touchpoint);
gboolean journey_gap_is_assumption (JourneyState *evidence);
JourneyQuadrant journey_quadrant_of (gboolean important, gboolean low);
const char *journey_quadrant_nick (JourneyQuadrant quadrant);

gboolean journey_gap_options_equal (const JourneyGapOptions *a, const JourneyGapOptions *b);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JourneyGapTable, journey_gap_table_unref)

G_END_DECLS
