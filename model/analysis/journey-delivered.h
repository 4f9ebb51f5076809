/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journey-profile.h"

G_BEGIN_DECLS

/** JourneyWorth: What customers get and what it costs them, in points of 1…5 times weight. */
typedef struct
{
  double benefits[2];  /* of the episode, of the relationship: see JourneyRelation */
  double sacrifice[2]; /* likewise */
  double value;        /* all benefits; NAN when none is scored */
  double cost;         /* all sacrifice; NAN when none is scored */
  double delivered;    /* value less cost; NAN when nothing is scored, else what is not scored counts for nothing */
  double ratio;        /* value through cost; NAN when either is missing, or the cost is 0 */
} JourneyWorth;

/** JourneyDelivered: Delivered value, as it was expected and as it was. */
typedef struct
{
  JourneyWorth expected;
  JourneyWorth actual;
  guint n_benefits; /* dimensions that it rests on */
  guint n_costs;
  guint n_missing; /* dimensions that weigh something and are not scored */
} JourneyDelivered;

gboolean journey_delivered_counts (const JourneyProfileRow *row);
double journey_delivered_score (const JourneyProfile *profile, double score);
JourneyDelivered journey_delivered_value (const JourneyProfile *profile);
double journey_delivered_money (double worth, double price);

G_END_DECLS
