/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journey-tally-sums.h"

G_BEGIN_DECLS

/** JourneyNps: The net promoter score; all NAN without answers. */
typedef struct
{
  double score; /* -100…100 */
  double low;   /* of its 95 % interval; NAN with fewer than five answers */
  double high;  /* likewise */
  guint64 promoters;
  guint64 passives;
  guint64 detractors;
  guint64 n;
} JourneyNps;

/** JourneyCsat: How many are satisfied; all NAN without answers. */
typedef struct
{
  double share; /* 0…1 */
  double low;   /* of its 95 % interval */
  double high;
  guint64 satisfied; /* answers of 4 and 5 */
  guint64 n;
} JourneyCsat;

/** JourneyCes: How easy it was made for them; all NAN without answers. */
typedef struct
{
  double mean;     /* 1…7, more is easier */
  double positive; /* share of those who agree, 0…1 */
  double low;      /* of the 95 % interval of that share */
  double high;
  guint64 sum;  /* of all answers */
  guint64 easy; /* answers of 5 to 7 */
  guint64 n;
} JourneyCes;

JourneyNps journey_loyalty_nps (const JourneyTallySums *sums);
JourneyCsat journey_loyalty_csat (const JourneyTallySums *sums);
JourneyCes journey_loyalty_ces (const JourneyTallySums *sums);
gboolean journey_loyalty_is_asked (const JourneyTallySums *sums);

G_END_DECLS
