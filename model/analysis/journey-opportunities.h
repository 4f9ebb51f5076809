/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journey-edit.h"
#include "journey-gap.h"

G_BEGIN_DECLS

/** JourneyOpportunityGroup: Where an opportunity stands in the list of what will be changed. */
typedef enum
{
  JOURNEY_OPPORTUNITY_GROUP_NOW,   /* horizon short: 0–3 months */
  JOURNEY_OPPORTUNITY_GROUP_NEXT,  /* medium: 3–12 months */
  JOURNEY_OPPORTUNITY_GROUP_LATER, /* long */
  JOURNEY_OPPORTUNITY_GROUP_OPEN,  /* nobody has said when: no horizon and no due date */
  JOURNEY_OPPORTUNITY_GROUP_DROPPED,
} JourneyOpportunityGroup;

/** JourneyOpportunityOutcome: What is measured against what was predicted. */
typedef enum
{
  JOURNEY_OPPORTUNITY_OUTCOME_NONE, /* one of the two is missing */
  JOURNEY_OPPORTUNITY_OUTCOME_LESS, /* by more than the map's tolerance */
  JOURNEY_OPPORTUNITY_OUTCOME_AS_PREDICTED,
  JOURNEY_OPPORTUNITY_OUTCOME_MORE,
} JourneyOpportunityOutcome;

/** JourneyOpportunitySort: What the order inside a group goes by. What is equal is in the order of priority. */
typedef enum
{
  JOURNEY_OPPORTUNITY_SORT_PRIORITY,
  JOURNEY_OPPORTUNITY_SORT_DUE, /* soonest first, those without a date last */
  JOURNEY_OPPORTUNITY_SORT_VOTES,
  JOURNEY_OPPORTUNITY_SORT_IMPACT,
} JourneyOpportunitySort;

#define JOURNEY_OPPORTUNITY_ANY (-1)
#define JOURNEY_OPPORTUNITY_LETTERS 8 /* bytes that a letter takes at most */

/** JourneyOpportunityFilter: Which opportunities are wanted; {NULL, JOURNEY_OPPORTUNITY_ANY, JOURNEY_OPPORTUNITY_ANY} for all. */
typedef struct
{
  const char *owner; /* NULL for any, "" for those that have none */
  int status;        /* JourneyOpportunityStatus, or JOURNEY_OPPORTUNITY_ANY */
  int horizon;       /* JourneyHorizon as in the entry, or JOURNEY_OPPORTUNITY_ANY */
  const char *stage; /* id of a stage, one of whose touchpoints is to be mended; NULL for any */
  gboolean overdue;  /* nothing but what is overdue */
} JourneyOpportunityFilter;

/** JourneyOpportunityEntry: What is to be known of one opportunity. Figures that cannot be known are NAN. */
typedef struct
{
  JourneyState *opportunity; /* borrowed from the map */
  JourneyState *touchpoint;  /* the one it mends that loses most; NULL when it mends none */
  JourneyState *stage;       /* of that touchpoint */
  guint rank;                /* 1-based, in the order of priority */
  char letter[JOURNEY_OPPORTUNITY_LETTERS];
  JourneyHorizon horizon; /* that was chosen, or else the one that the due date falls in, from today */
  JourneyOpportunityGroup group;
  guint n_touchpoints;
  gboolean live;         /* neither checked nor dropped */
  gboolean overdue;      /* due before today, and not rolled out yet */
  double priority;       /* sum of the priorities of the touchpoints it mends; 0 when nothing is lost */
  double share;          /* of the map's loss that these make, 0…1 */
  double expected;       /* of these touchpoints, on the map's scale */
  double measured;       /* their actual score as it is now */
  double predicted;      /* what was hoped for */
  JourneyGapParts parts; /* of these three figures */
  gboolean assumption;   /* what is measured rests on an assumption */
  JourneyOpportunityOutcome outcome;
  char next_look[11];    /* day on which to score again, YYYY-MM-DD; "" when no day is known, or there is nothing to wait for */
  gboolean look_now;     /* rolled out, and that day has come, or none is known */
  const char *scored_on; /* of the state: date of the youngest evidence of these scores; NULL when none has one */
  gboolean scored_again; /* evidence of its scores is younger than the roll-out, or, where nobody noted that day, the due date */
  gboolean from_before;  /* checked, while its scores have evidence with a day, and none is younger than that */
} JourneyOpportunityEntry;

/** JourneyOpportunityFigures: All opportunities of a map together. */
typedef struct
{
  guint n; /* that are not dropped */
  guint n_overdue;
  guint n_checked;
  guint n_rolled_out;
  guint n_short;                       /* touchpoints that fall short */
  guint n_unowned;                     /* of these, those that no live opportunity with an owner mends */
  const JourneyOpportunityEntry *next; /* what is to be scored again soonest; NULL when nothing is */
} JourneyOpportunityFigures;

/** JourneyOpportunities: What will be changed in a map, worked out once from an immutable state. */
typedef struct _JourneyOpportunities JourneyOpportunities;

JourneyOpportunities *journey_opportunities_new (JourneyState *map, JourneyGapTable *table, const char *today);
JourneyOpportunities *journey_opportunities_ref (JourneyOpportunities *opportunities);
void journey_opportunities_unref (JourneyOpportunities *opportunities);

guint journey_opportunities_length (JourneyOpportunities *opportunities);
const JourneyOpportunityEntry *journey_opportunities_at (JourneyOpportunities *opportunities, guint place);
const JourneyOpportunityEntry *journey_opportunities_find (JourneyOpportunities *opportunities, const char *id);
const JourneyOpportunityFigures *journey_opportunities_figures (JourneyOpportunities *opportunities);
GPtrArray *journey_opportunities_select (JourneyOpportunities *opportunities,
                                         const JourneyOpportunityFilter *filter,
                                         JourneyOpportunitySort sort);
GStrv journey_opportunities_owners (JourneyState *map);
gboolean journey_opportunity_filter_follow (JourneyOpportunityFilter *filter, JourneyState *map);

JourneyProposal journey_opportunities_propose (JourneyGapTable *table, const char *touchpoint);
JourneyState *journey_opportunities_score_again (JourneyState *map, const char *touchpoint, const char *dimension);
char *journey_opportunities_next_look (const char *since);
gboolean journey_opportunities_is_past (const char *due, const char *today);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JourneyOpportunities, journey_opportunities_unref)

G_END_DECLS
