/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-loyalty.h"

#include <math.h>

#include "journey-interval.h"

#define FIRST_PASSIVE 7
#define FIRST_PROMOTER 9
#define FIRST_SATISFIED 4
#define FIRST_EASY 5

/* Of fewer answers an interval of the NPS says nothing, and may not even hold the figure. */
#define FEWEST_FOR_INTERVAL 5

/* Of the answers @first up to below @end, places in @counts. */
static guint64
add_up (const guint64 *counts, guint first, guint end)
{
  guint64 sum = 0;

  for (guint i = first; i < end; i++)
    sum += counts[i];

  return sum;
}

/**
 * journey_loyalty_nps:
 * @sums: answers of a touchpoint, a stage or the map
 *
 * Net promoter score (Reichheld 2003): 100 × (share of promoters, 9–10, less share of detractors, 0–6). Its 95 % interval is
 * that of journey_interval_nps (); fewer than five answers have none, since so few hardly say anything of all customers.
 *
 * Returns: the score, −100…100, and what it rests on; NAN without answers
 */
JourneyNps
journey_loyalty_nps (const JourneyTallySums *sums)
{
  JourneyNps nps = { .score = NAN, .low = NAN, .high = NAN };

  nps.detractors = add_up (sums->nps, 0, FIRST_PASSIVE);
  nps.passives = add_up (sums->nps, FIRST_PASSIVE, FIRST_PROMOTER);
  nps.promoters = add_up (sums->nps, FIRST_PROMOTER, JOURNEY_N_NPS_ANSWERS);
  nps.n = nps.detractors + nps.passives + nps.promoters;
  if (nps.n > 0)
    nps.score = 100 * ((double)nps.promoters - (double)nps.detractors) / (double)nps.n;
  if (nps.n >= FEWEST_FOR_INTERVAL)
    journey_interval_nps ((double)nps.promoters, (double)nps.passives, (double)nps.detractors, &nps.low, &nps.high);

  return nps;
}

/**
 * journey_loyalty_csat:
 * @sums: answers of a touchpoint, a stage or the map
 *
 * Customer satisfaction: answers of 4 and 5 of all from 1 to 5, with the 95 % interval of Wilson 1927.
 *
 * Returns: the share, 0…1, and what it rests on; NAN without answers
 */
JourneyCsat
journey_loyalty_csat (const JourneyTallySums *sums)
{
  JourneyCsat csat = {
    .share = NAN,
    .satisfied = add_up (sums->csat, FIRST_SATISFIED - 1, JOURNEY_N_CSAT_ANSWERS),
    .n = add_up (sums->csat, 0, JOURNEY_N_CSAT_ANSWERS),
  };

  if (csat.n > 0)
    csat.share = (double)csat.satisfied / (double)csat.n;
  journey_interval_wilson ((double)csat.satisfied, (double)csat.n, &csat.low, &csat.high);

  return csat;
}

/**
 * journey_loyalty_ces:
 * @sums: answers of a touchpoint, a stage or the map
 *
 * Customer effort score 2.0 (Dixon et al. 2013), '… made it easy for me': the mean of the answers from 1 to 7, and the share
 * of 5 to 7 with the 95 % interval of Wilson 1927.
 *
 * Returns: mean, 1…7, share, 0…1, and what they rest on; NAN without answers
 */
JourneyCes
journey_loyalty_ces (const JourneyTallySums *sums)
{
  JourneyCes ces = {
    .mean = NAN,
    .positive = NAN,
    .easy = add_up (sums->ces, FIRST_EASY - 1, JOURNEY_N_CES_ANSWERS),
    .n = add_up (sums->ces, 0, JOURNEY_N_CES_ANSWERS),
  };

  for (guint i = 0; i < JOURNEY_N_CES_ANSWERS; i++)
    ces.sum += (i + 1) * sums->ces[i];
  if (ces.n > 0)
    {
      ces.mean = (double)ces.sum / (double)ces.n;
      ces.positive = (double)ces.easy / (double)ces.n;
    }
  journey_interval_wilson ((double)ces.easy, (double)ces.n, &ces.low, &ces.high);

  return ces;
}

/**
 * journey_loyalty_is_asked:
 * @sums: answers of a touchpoint, a stage or the map
 *
 * Returns: whether anybody answered for NPS, CSAT or CES
 */
gboolean
journey_loyalty_is_asked (const JourneyTallySums *sums)
{
  return add_up (sums->nps, 0, JOURNEY_N_NPS_ANSWERS) > 0 || add_up (sums->csat, 0, JOURNEY_N_CSAT_ANSWERS) > 0
         || add_up (sums->ces, 0, JOURNEY_N_CES_ANSWERS) > 0;
}
