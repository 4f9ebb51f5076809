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
