/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-sum-words.h"

#include <math.h>

/* Lists show figures with one decimal, the command line with two. */
#define SHOWN_DECIMALS 2

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

static double
result_of (JourneySumKind kind, double first, double second)
{
  switch (kind)
    {
    case JOURNEY_SUM_PRODUCT:
      return first * second;
    case JOURNEY_SUM_SHARE:
      return second != 0 ? 100 * first / second : 0;
    case JOURNEY_SUM_DIFFERENCE:
    case JOURNEY_SUM_REST:
    default:
      return first - second;
    }
}

/* What comes of the figures as they are written, as it is written. */
static double
written_result (JourneySumKind kind, double first, double second, int decimals)
{
  return round_to (result_of (kind, round_to (first, decimals), round_to (second, decimals)),
                   kind == JOURNEY_SUM_SHARE ? 0 : decimals);
}

static gboolean
agree (double in_full, double written, int decimals)
{
  return fabs (round_to (in_full, decimals) - round_to (written, decimals)) < 1e-9;
}

/**
 * journey_sum_words_hold:
 * @first: not NAN
 * @second: not NAN
 * @decimals: of the figures
 *
 * Returns: whether what comes of the figures as they are written is what comes of them in full wherever it is shown: with one
 *   decimal, and with two where they have as many
 */
gboolean
journey_sum_words_hold (JourneySumKind kind, double first, double second, int decimals)
{
  double in_full = result_of (kind, first, second);
  double written = written_result (kind, first, second, decimals);

  if (kind == JOURNEY_SUM_SHARE)
    return agree (in_full, written, 0);

  for (int shown = 1; shown <= MIN (decimals, SHOWN_DECIMALS); shown++)
    if (!agree (in_full, written, shown))
      return FALSE;

  return TRUE;
}

/**
 * journey_sum_words_new:
 * @first: not NAN
 * @second: not NAN
 * @decimals: of all figures but a share, %JOURNEY_SUM_LEAST_DECIMALS and more
 *
 * Writes a sum. The result is that of the figures as they are written, so that whoever works it out again finds the same; where
 * journey_sum_words_hold () it is also that of the figures in full.
 *
 * Returns: (transfer full): the three figures
 */
JourneySumWords *
journey_sum_words_new (JourneySumKind kind, double first, double second, int decimals)
{
  JourneySumWords *self = g_new0 (JourneySumWords, 1);

  self->value = written_result (kind, first, second, decimals);
  self->first = format (first, decimals, "");
  self->second = format (second, decimals, "");
  self->result = format (self->value, kind == JOURNEY_SUM_SHARE ? 0 : decimals, kind == JOURNEY_SUM_DIFFERENCE ? "+" : "");

  return self;
}

/**
 * journey_sum_words_figure:
 * @figure: not NAN
 * @decimals: how many
 *
 * Returns: (transfer full): a figure beside sums, written like theirs
 */
char *
journey_sum_words_figure (double figure, int decimals)
{
  return format (figure, decimals, "");
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
