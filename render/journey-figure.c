/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-figure.h"

#include <math.h>
#include <string.h>

#define MINUS "\xe2\x88\x92" /* U+2212, as wide as a plus */

/* A half is rounded up, as in the panel: "%.1f" alone would round 0.25 down and 0.75 up. */
static double
round_to (double figure, double unit)
{
  return round (CLAMP (figure, -1e9, 1e9) * unit) / unit;
}

static const char *
format (double figure, const char *pattern, const char *plus, char buffer[JOURNEY_FIGURE_BUFFER])
{
  char digits[32];
  gboolean zero;

  g_ascii_formatd (digits, sizeof digits, pattern, fabs (figure));
  zero = strspn (digits, "0.") == strlen (digits);
  g_strlcpy (buffer, zero ? "" : figure < 0 ? MINUS : plus, JOURNEY_FIGURE_BUFFER);
  g_strlcat (buffer, digits, JOURNEY_FIGURE_BUFFER);

  return buffer;
}

/**
 * journey_figure_signed:
 * @figure: not NAN, and of a size that a scale has
 *
 * Writes a difference: one decimal, with its sign; what rounds to zero has none. The point is always a full
 * stop, so that pictures are the same everywhere.
 *
 * Returns: @buffer
 */
const char *
journey_figure_signed (double figure, char buffer[JOURNEY_FIGURE_BUFFER])
{
  return format (round_to (figure, 10), "%.1f", "+", buffer);
}

/**
 * journey_figure_signed_finely:
 *
 * Writes a difference with two decimals, where one would not tell it from another.
 *
 * Returns: @buffer
 */
const char *
journey_figure_signed_finely (double figure, char buffer[JOURNEY_FIGURE_BUFFER])
{
  return format (round_to (figure, 100), "%.2f", "+", buffer);
}

/**
 * journey_figure_unsigned:
 *
 * Writes an amount: one decimal, a minus sign if it has to be, no plus.
 *
 * Returns: @buffer
 */
const char *
journey_figure_unsigned (double figure, char buffer[JOURNEY_FIGURE_BUFFER])
{
  return format (round_to (figure, 10), "%.1f", "", buffer);
}

/**
 * journey_figure_plain:
 *
 * Writes a figure of any size with as many digits as it has, at most six.
 *
 * Returns: @buffer
 */
const char *
journey_figure_plain (double figure, char buffer[JOURNEY_FIGURE_BUFFER])
{
  return format (figure, "%.6g", "", buffer);
}
