/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-words.h"

#include <glib/gi18n.h>
#include <locale.h>
#include <math.h>
#include <string.h>

#include "journey-number.h"

#define MINUS "\u2212" /* as wide as a plus */

/* Digits after the point of what is edited: more than anybody scores with, fewer than a change of scale makes. */
#define PRECISION 100

static char *
format (double figure, const char *plus)
{
  double rounded = round (figure * 10) / 10;

  return g_strdup_printf ("%s%.1f", rounded > 0 ? plus : rounded < 0 ? MINUS : "", fabs (rounded));
}

/**
 * journey_words_signed:
 * @figure: not NAN
 *
 * Returns: (transfer full): a difference: one decimal and its sign; what rounds to zero has none
 */
char *
journey_words_signed (double figure)
{
  return format (figure, "+");
}

/**
 * journey_words_signed_finely:
 * @figure: not NAN
 *
 * Returns: (transfer full): a small difference: two decimals and its sign; what rounds to zero has none
 */
char *
journey_words_signed_finely (double figure)
{
  double rounded = round (figure * 100) / 100;

  return g_strdup_printf ("%s%.2f", rounded > 0 ? "+" : rounded < 0 ? MINUS : "", fabs (rounded));
}

/**
 * journey_words_figure:
 * @figure: not NAN
 *
 * Returns: (transfer full): an amount: one decimal
 */
char *
journey_words_figure (double figure)
{
  return format (figure, "");
}

/**
 * journey_words_part:
 * @part: not NAN, 0 or more
 *
 * Returns: (transfer full): a part of the map's loss: parts are small, hence two decimals
 */
char *
journey_words_part (double part)
{
  return g_strdup_printf ("%.2f", round (part * 100) / 100);
}

/** journey_words_parts_add_up: Returns whether two parts, as journey_words_part () writes them, make the sum as it writes that.
 */
gboolean
journey_words_parts_add_up (double a, double b, double sum)
{
  return round (a * 100) + round (b * 100) == round (sum * 100);
}

/**
 * journey_words_share:
 * @share: of 1, not NAN
 *
 * Returns: (transfer full): the share in whole percent
 */
char *
journey_words_share (double share)
{
  /* Translators: a share. Between number and sign stands a blank that does not break. */
  return g_strdup_printf (_ ("%d %%"), (int)lround (100 * share));
}

static const char *
decimal_point (void)
{
  return localeconv ()->decimal_point;
}

/**
 * journey_words_number:
 * @number: a number; NAN for missing
 *
 * Returns: (transfer full): the number as it is typed, at most two decimals; "" for missing
 */
char *
journey_words_number (double number)
{
  char buffer[JOURNEY_NUMBER_BUFFER];
  g_auto (GStrv) parts = NULL;

  if (isnan (number))
    return g_strdup ("");

  journey_number_format (round (number * PRECISION) / PRECISION, buffer);
  parts = g_strsplit (buffer, ".", 2);

  return g_strjoinv (decimal_point (), parts);
}

/**
 * journey_words_signed_number:
 * @number: not NAN
 *
 * Returns: (transfer full): a difference as journey_words_number () writes an amount, with its sign; what rounds to zero has none
 */
char *
journey_words_signed_number (double number)
{
  double rounded = round (number * PRECISION) / PRECISION;
  g_autofree char *amount = journey_words_number (fabs (rounded));

  return g_strdup_printf ("%s%s", rounded > 0 ? "+" : rounded < 0 ? MINUS : "", amount);
}

/**
 * journey_words_parse_number:
 * @text: what was typed; a comma, a full stop and the locale's own decimal point will do
 * @number: (out): the number; NAN when @text is blank; untouched on failure
 *
 * Returns: whether @text is a number or blank. One that ends with its decimal point is still being typed, and is one.
 */
gboolean
journey_words_parse_number (const char *text, double *number)
{
  g_autofree char *stripped = g_strstrip (g_strdup (text));
  g_auto (GStrv) parts = g_strsplit (stripped, decimal_point (), -1);
  g_autofree char *plain = g_strdelimit (g_strjoinv (".", parts), ",", '.');

  if (!*plain)
    {
      *number = NAN;
      return TRUE;
    }

  if (g_str_has_suffix (plain, "."))
    plain[strlen (plain) - 1] = '\0';

  return journey_number_parse (plain, number);
}

/**
 * journey_words_date:
 * @date: YYYY, YYYY-MM or YYYY-MM-DD
 *
 * Returns: (transfer full): the date in words; what is no date as it is
 */
char *
journey_words_date (const char *date)
{
  int year = 0, month = 1, day = 1;
  g_autoptr (GDateTime) time = NULL;

  if (!journey_date_is_valid (date))
    return g_strdup (date);

  year = (int)g_ascii_strtoll (date, NULL, 10);
  if (strlen (date) > 4)
    month = (int)g_ascii_strtoll (date + 5, NULL, 10);
  if (strlen (date) > 7)
    day = (int)g_ascii_strtoll (date + 8, NULL, 10);
  time = g_date_time_new_utc (year, month, day, 0, 0, 0);

  if (strlen (date) == 4)
    return g_strdup (date);
  if (strlen (date) == 7)
    /* Translators: a month, as in 'October 2025'. */
    return g_date_time_format (time, C_ ("date", "%B %Y"));

  /* Translators: a day, as in '15 Dec 2025'. */
  return g_date_time_format (time, C_ ("date", "%-e %b %Y"));
}

/**
 * journey_words_standing_class:
 *
 * Returns: the style class of what has this standing
 */
const char *
journey_words_standing_class (JourneyStanding standing)
{
  static const char *const classes[] = { "unscored", "short", "expected", "exceeds" };

  return classes[standing];
}

/**
 * journey_words_lack:
 *
 * Returns: (nullable): what to do so that there is a gap; NULL when nothing is lacking
 */
const char *
journey_words_lack (JourneyGapLack lack)
{
  switch (lack)
    {
    case JOURNEY_GAP_LACK_EXPECTED:
      return _ ("For a gap, add what they expected");
    case JOURNEY_GAP_LACK_ACTUAL:
      return _ ("For a gap, add what they got");
    case JOURNEY_GAP_LACK_BOTH:
      return _ ("For a gap, add what they expected, and what they got");
    case JOURNEY_GAP_LACK_WEIGHT:
      return _ ("Does not count: the dimension has the weight 0");
    case JOURNEY_GAP_LACK_TURN:
      return _ ("Does not count: another score on this dimension comes first");
    case JOURNEY_GAP_LACK_DIMENSION:
      return _ ("Does not count: the score is on no dimension");
    case JOURNEY_GAP_LACK_SCORE:
      return _ ("Add a score above: what they expected, and what they got");
    case JOURNEY_GAP_LACK_NOTHING:
    default:
      return NULL;
    }
}

/**
 * journey_words_today:
 *
 * Returns: (transfer full): the day here, YYYY-MM-DD
 */
char *
journey_words_today (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  return g_date_time_format (now, "%Y-%m-%d");
}

/**
 * journey_words_evidence:
 * @evidence: a node of that kind
 *
 * Returns: (transfer full): the kind of evidence, and on how many answers it rests: 'Survey · n 140'
 */
char *
journey_words_evidence (JourneyNode *evidence)
{
  const char *kind =
      journey_field_label (journey_spec_field (JOURNEY_EVIDENCE_KIND), journey_node_integer (evidence, JOURNEY_EVIDENCE_KIND));
  int n = journey_node_integer (evidence, JOURNEY_EVIDENCE_N);

  if (n <= 0)
    return g_strdup (kind);

  /* Translators: a kind of evidence and the number of answers, as in 'Survey · n 140'. */
  return g_strdup_printf (_ ("%s · n %d"), kind, n);
}
