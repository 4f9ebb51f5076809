/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-loyalty-words.h"

#include <glib/gi18n.h>
#include <math.h>

#define MINUS "\u2212" /* as wide as a plus */

static int
percent (double share)
{
  return (int)lround (100 * share);
}

/**
 * journey_loyalty_words_score:
 * @score: a net promoter score or an end of its interval, not NAN
 *
 * Returns: (transfer full): '+25', '−3' or '0'; a half is rounded away from zero
 */
char *
journey_loyalty_words_score (double score)
{
  long whole = lround (score);

  return g_strdup_printf ("%s%ld", whole > 0 ? "+" : whole < 0 ? MINUS : "", labs (whole));
}

/**
 * journey_loyalty_words_scores:
 * @low: of an interval, not NAN
 * @high: likewise
 *
 * Returns: (transfer full): the interval of a net promoter score: '−4 to +20'
 */
char *
journey_loyalty_words_scores (double low, double high)
{
  g_autofree char *low_words = journey_loyalty_words_score (low);
  g_autofree char *high_words = journey_loyalty_words_score (high);

  /* translators: the ends of an interval, such as '−4 to +20' */
  return g_strdup_printf (_ ("%s to %s"), low_words, high_words);
}

/**
 * journey_loyalty_words_share:
 * @share: 0…1, not NAN
 *
 * Returns: (transfer full): '69 %'
 */
char *
journey_loyalty_words_share (double share)
{
  return g_strdup_printf (_ ("%d %%"), percent (share));
}

/**
 * journey_loyalty_words_shares:
 * @low: of an interval, 0…1, not NAN
 * @high: likewise
 *
 * Returns: (transfer full): the interval of a share: '60–77 %'
 */
char *
journey_loyalty_words_shares (double low, double high)
{
  /* translators: the ends of an interval in percent */
  return g_strdup_printf (_ ("%d–%d %%"), percent (low), percent (high));
}

/**
 * journey_loyalty_words_name:
 *
 * Returns: what a measure is called for short
 */
const char *
journey_loyalty_words_name (JourneyLoyaltyMeasure measure)
{
  switch (measure)
    {
    case JOURNEY_LOYALTY_NPS:
      return _ ("NPS");
    case JOURNEY_LOYALTY_CSAT:
      return _ ("CSAT");
    case JOURNEY_LOYALTY_CES:
    default:
      return _ ("CES");
    }
}

static guint64
take_nps (JourneyLoyaltyWords *words, const JourneyTallySums *sums, JourneyLoyaltyAmount amount)
{
  JourneyNps nps = journey_loyalty_nps (sums);

  if (nps.n > 0)
    {
      words->figure = journey_loyalty_words_score (nps.score);
      words->interval =
          isnan (nps.low) ? g_strdup (_ ("too few for an interval")) : journey_loyalty_words_scores (nps.low, nps.high);
    }

  return nps.n;
}

static guint64
take_csat (JourneyLoyaltyWords *words, const JourneyTallySums *sums, JourneyLoyaltyAmount amount)
{
  JourneyCsat csat = journey_loyalty_csat (sums);

  if (csat.n > 0)
    {
      words->figure = journey_loyalty_words_share (csat.share);
      words->interval = journey_loyalty_words_shares (csat.low, csat.high);
    }

  return csat.n;
}

static guint64
take_ces (JourneyLoyaltyWords *words, const JourneyTallySums *sums, JourneyLoyaltyAmount amount)
{
  JourneyCes ces = journey_loyalty_ces (sums);

  if (ces.n > 0)
    {
      words->figure = amount (ces.mean);
      words->easy = journey_loyalty_words_share (ces.positive);
      words->interval = journey_loyalty_words_shares (ces.low, ces.high);
    }

  return ces.n;
}

/**
 * journey_loyalty_words_take:
 * @words: (out): left empty where nobody answered
 * @sums: of a touchpoint, a stage or the map
 * @amount: writes the mean of the CES
 *
 * Returns: whether anybody was asked
 */
gboolean
journey_loyalty_words_take (JourneyLoyaltyWords *words,
                            JourneyLoyaltyMeasure measure,
                            const JourneyTallySums *sums,
                            JourneyLoyaltyAmount amount)
{
  static guint64 (*const take[JOURNEY_LOYALTY_N_MEASURES]) (JourneyLoyaltyWords *, const JourneyTallySums *,
                                                            JourneyLoyaltyAmount) = {
    [JOURNEY_LOYALTY_NPS] = take_nps,
    [JOURNEY_LOYALTY_CSAT] = take_csat,
    [JOURNEY_LOYALTY_CES] = take_ces,
  };
  guint64 n;

  *words = (JourneyLoyaltyWords){ 0 };
  n = take[measure](words, sums, amount);
  if (n == 0)
    return FALSE;

  /* Translators: how many answers a figure rests on. */
  words->n = g_strdup_printf (_ ("n\u00a0%lu"), (gulong)n);

  return TRUE;
}

/**
 * journey_loyalty_words_rests_on:
 * @words: of a measure that was asked
 *
 * Returns: (transfer full): what stands behind the figure: its interval, and how many answered: '(60–77 %) · n 107', with the
 * share before it where the interval is of one: '· 93 % easy (89–100 %) · n 40'
 */
char *
journey_loyalty_words_rests_on (const JourneyLoyaltyWords *words)
{
  if (words->easy)
    /* Translators: stands behind a mean: how many found it easy, between which shares that is of all customers, and 'n 40'. */
    return g_strdup_printf (_ ("· %s easy (%s) · %s"), words->easy, words->interval, words->n);

  return g_strdup_printf ("(%s) · %s", words->interval, words->n);
}

/**
 * journey_loyalty_words_clear:
 */
void
journey_loyalty_words_clear (JourneyLoyaltyWords *words)
{
  g_clear_pointer (&words->figure, g_free);
  g_clear_pointer (&words->easy, g_free);
  g_clear_pointer (&words->interval, g_free);
  g_clear_pointer (&words->n, g_free);
}
