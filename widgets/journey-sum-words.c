/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-sum-words.h"

#include <math.h>

#define MINUS "\u2212" /* as wide as a plus */

static double
round_to (double figure, int decimals)
{
  double unit = pow (10, decimals);

  return round (figure * unit) / unit;
}

static char *
format (double figure, int decimals, const char *plus)
{
  double rounded = round_to (figure, decimals);

  return g_strdup_printf ("%s%.*f", rounded > 0 ? plus : rounded < 0 ? MINUS : "", decimals, fabs (rounded));
}

/* Whether what comes of the figures as they are written is written like what comes of them in full. */
static gboolean
holds (double of_written, double in_full, int decimals)
{
  return fabs (round_to (of_written, decimals) - round_to (in_full, decimals)) < 1e-9;
}

static JourneySumWords *
words (double first, double second, double result, int decimals, const char *plus)
{
  JourneySumWords *self = g_new0 (JourneySumWords, 1);

  self->first = format (first, decimals, "");
  self->second = format (second, decimals, "");
  self->result = format (result, decimals, plus);

  return self;
}

/**
 * journey_sum_words_difference:
 * @first: not NAN
 * @second: not NAN
 *
 * Writes @first − @second: with one decimal where that holds, otherwise with two, of which the last of the result is that of
 * the figures as they are written.
 *
 * Returns: (transfer full): the three figures
 */
JourneySumWords *
journey_sum_words_difference (double first, double second)
{
  if (holds (round_to (first, 1) - round_to (second, 1), first - second, 1))
    return words (first, second, first - second, 1, "+");

  return words (first, second, round_to (first, 2) - round_to (second, 2), 2, "+");
}

/**
 * journey_sum_words_product:
 * @first: not NAN
 * @second: not NAN
 *
 * Writes @first × @second, in the same way.
 *
 * Returns: (transfer full): the three figures
 */
JourneySumWords *
journey_sum_words_product (double first, double second)
{
  if (holds (round_to (first, 1) * round_to (second, 1), first * second, 1))
    return words (first, second, first * second, 1, "");

  return words (first, second, round_to (first, 2) * round_to (second, 2), 2, "");
}

/** journey_sum_words_free: Frees the figures. */
void
journey_sum_words_free (JourneySumWords *self)
{
  g_free (self->first);
  g_free (self->second);
  g_free (self->result);
  g_free (self);
}
