/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-sum-words.h"

#include <math.h>

#include "journey-words.h"

#define MINUS "\u2212" /* as wide as a plus */

static char *
format (double figure, int decimals, const char *plus)
{
  double rounded = journey_sum_words_round (figure, decimals);

  return g_strdup_printf ("%s%.*f", rounded > 0 ? plus : rounded < 0 ? MINUS : "", decimals, fabs (rounded));
}

/* How the result is written, as the panel writes it beside the sum, and what makes it of the figures. */
static const struct
{
  char *(*format) (double result);
  int decimals;
  char operation;
} kinds[] = {
  [JOURNEY_SUM_DIFFERENCE] = { journey_words_signed, 1, '-' }, [JOURNEY_SUM_PRODUCT] = { journey_words_figure, 1, '*' },
  [JOURNEY_SUM_SHARE] = { journey_words_share, 2, '/' },       [JOURNEY_SUM_PARTS] = { journey_words_part, 2, '+' },
  [JOURNEY_SUM_REST] = { journey_words_figure, 1, '-' },       [JOURNEY_SUM_ABOVE] = { journey_words_signed_finely, 2, '-' },
  [JOURNEY_SUM_QUOTIENT] = { journey_words_figure, 1, '/' },   [JOURNEY_SUM_RATIO] = { journey_words_part, 2, '/' },
};

/* Parts of the loss are results themselves, with as many decimals as everywhere. */
static int
decimals_of_figures (JourneySumKind kind, int decimals)
{
  return kind == JOURNEY_SUM_PARTS ? kinds[kind].decimals : decimals;
}

/* What comes of the figures as they are written. */
static double
written_result (JourneySumKind kind, double first, double second, int decimals)
{
  first = journey_sum_words_round (first, decimals_of_figures (kind, decimals));
  second = journey_sum_words_round (second, decimals_of_figures (kind, decimals));

  switch (kinds[kind].operation)
    {
    case '*':
      return first * second;
    case '/':
      return second != 0 ? first / second : 0;
    case '+':
      return first + second;
    default:
      return first - second;
    }
}

/**
 * journey_sum_words_hold:
 * @first: not NAN
 * @second: not NAN
 * @result: what comes of them in full, as the panel has it; a share of 1
 * @decimals: of the figures
 *
 * Returns: whether what comes of the figures as they are written is written like @result, once it is rounded; always for parts,
 *   of which all are written as the panel writes them
 */
gboolean
journey_sum_words_hold (JourneySumKind kind, double first, double second, double result, int decimals)
{
  g_autofree char *shown = kinds[kind].format (result);
  g_autofree char *written = kinds[kind].format (written_result (kind, first, second, decimals));

  return kind == JOURNEY_SUM_PARTS || g_str_equal (shown, written);
}

/**
 * journey_sum_words_new:
 * @first: not NAN
 * @second: not NAN
 * @result: what comes of them in full, as the panel has it; a share of 1
 * @decimals: of the two figures, %JOURNEY_SUM_LEAST_DECIMALS and more
 *
 * Writes a sum. The result is what the panel shows, rounded once; where the figures as they are written make something else by
 * however little, it is said to be about that much.
 *
 * Returns: (transfer full): the three figures
 */
JourneySumWords *
journey_sum_words_new (JourneySumKind kind, double first, double second, double result, int decimals)
{
  JourneySumWords *self = g_new0 (JourneySumWords, 1);
  const char *sign = journey_sum_words_sign (written_result (kind, first, second, decimals), result, kinds[kind].decimals);

  self->first = format (first, decimals_of_figures (kind, decimals), "");
  self->second = format (second, decimals_of_figures (kind, decimals), "");
  self->result = kinds[kind].format (result);
  self->equals = g_strdup_printf ("%s %s", sign, self->result);

  return self;
}

/**
 * journey_sum_words_new_fitting:
 * @first: not NAN
 * @second: not NAN
 * @result: what comes of them in full, as the panel has it; a share of 1
 *
 * Writes a sum that stands alone, its figures with as many decimals as it takes to make the result, once that is rounded.
 *
 * Returns: (transfer full): the three figures
 */
JourneySumWords *
journey_sum_words_new_fitting (JourneySumKind kind, double first, double second, double result)
{
  int decimals = JOURNEY_SUM_LEAST_DECIMALS;

  while (decimals < JOURNEY_SUM_MOST_DECIMALS && !journey_sum_words_hold (kind, first, second, result, decimals))
    decimals++;

  return journey_sum_words_new (kind, first, second, result, decimals);
}

/**
 * journey_sum_words_fit:
 * @terms: (array length=n): what is summed up
 * @result: what comes of them in full
 * @decimals: with how many @result is written
 * @made: (out): what comes of the figures as they are written then
 *
 * Returns: with how many decimals the figures of @terms are to be written: as many as it takes to make @result, once that is
 *   rounded, %JOURNEY_SUM_LEAST_DECIMALS to %JOURNEY_SUM_MOST_DECIMALS
 */
int
journey_sum_words_fit (const JourneySumTerm *terms, guint n, double result, int decimals, double *made)
{
  int fitting = JOURNEY_SUM_LEAST_DECIMALS;

  for (;; fitting++)
    {
      *made = 0;
      for (guint i = 0; i < n; i++)
        *made += terms[i].factor * journey_sum_words_round (terms[i].figure, fitting);
      if (fitting == JOURNEY_SUM_MOST_DECIMALS
          || journey_sum_words_round (*made, decimals) == journey_sum_words_round (result, decimals))
        return fitting;
    }
}

/**
 * journey_sum_words_round:
 * @decimals: how many
 *
 * Returns: a figure as it is written with so many decimals; a half is rounded away from zero
 */
double
journey_sum_words_round (double figure, int decimals)
{
  double unit = pow (10, decimals);

  return round (figure * unit) / unit;
}

/**
 * journey_sum_words_sign:
 * @made: what comes of figures as they are written
 * @result: in full
 * @decimals: with how many it is written
 *
 * Returns: what stands between the two: '=' where they are the same as they are written, else '≈'
 */
const char *
journey_sum_words_sign (double made, double result, int decimals)
{
  return fabs (made - journey_sum_words_round (result, decimals)) < 1e-9 ? "=" : "\u2248";
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
  g_free (self->equals);
  g_free (self);
}
