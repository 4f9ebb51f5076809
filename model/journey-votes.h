/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** JourneyVotes: What a score was said to be: one figure, or a show of hands. */
typedef struct
{
  double mean; /* NAN for nothing */
  guint n;     /* how many hands; 0 for a figure that nobody voted on */
  double sd;   /* standard deviation of the sample; NAN for fewer than two hands */
} JourneyVotes;

/** JourneyVotesResult: What a text was taken for. */
typedef enum
{
  JOURNEY_VOTES_TAKEN,
  JOURNEY_VOTES_NO_NUMBER,
  JOURNEY_VOTES_OFF_SCALE,
} JourneyVotesResult;

JourneyVotesResult journey_votes_parse (const char *text, double low, double high, JourneyVotes *votes);

G_END_DECLS
