/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-number.h"

#include <math.h>
#include <string.h>

static const char *
skip_digits (const char *text)
{
  while (g_ascii_isdigit (*text))
    text++;

  return text;
}

/**
 * journey_number_parse:
 * @number: (out): where the number goes; untouched on failure
 *
 * Reads a decimal number: an optional '-', digits, optionally '.' and digits, optionally an exponent. No white
 * space, no plus sign, nan, inf, hexadecimal or comma, whatever the locale; a result that is not finite is refused.
 *
 * Returns: whether @text is such a number
 */
gboolean
journey_number_parse (const char *text, double *number)
{
  const char *start = *text == '-' ? text + 1 : text;
  const char *end = skip_digits (start);
  double value;

  if (end == start)
    return FALSE;
  if (*end == '.')
    {
      const char *fraction = end + 1;

      end = skip_digits (fraction);
      if (end == fraction)
        return FALSE;
    }
  if (*end == 'e' || *end == 'E')
    {
      const char *exponent = end + 1;

      if (*exponent == '-' || *exponent == '+')
        exponent++;
      end = skip_digits (exponent);
      if (end == exponent)
        return FALSE;
    }
  if (*end)
    return FALSE;

  value = g_ascii_strtod (text, NULL);
  if (!isfinite (value))
    return FALSE;

  *number = value;
  return TRUE;
}

/**
 * journey_integer_parse:
 * @integer: (out): where the integer goes; untouched on failure
 *
 * Reads an optional '-' and 1 to 18 digits, nothing else.
 *
 * Returns: whether @text is such an integer
 */
gboolean
journey_integer_parse (const char *text, gint64 *integer)
{
  const char *start = *text == '-' ? text + 1 : text;
  const char *end = skip_digits (start);

  if (end == start || end - start > 18 || *end)
    return FALSE;

  *integer = g_ascii_strtoll (text, NULL, 10);
  return TRUE;
}

/**
 * journey_number_format:
 *
 * Writes a number in the shortest form that reads back as the same number, never in a locale's form.
 *
 * Returns: @buffer
 */
const char *
journey_number_format (double number, char buffer[JOURNEY_NUMBER_BUFFER])
{
  if (fabs (number) < 1e9 && number == trunc (number))
    {
      g_snprintf (buffer, JOURNEY_NUMBER_BUFFER, "%d", (int)number);
      return buffer;
    }

  for (int digits = 15; digits <= 17; digits++)
    {
      char format[8];

      g_snprintf (format, sizeof format, "%%.%dg", digits);
      g_ascii_formatd (buffer, JOURNEY_NUMBER_BUFFER, format, number);
      if (g_ascii_strtod (buffer, NULL) == number)
        break;
    }

  return buffer;
}

static int
parse_digits (const char *text, int n)
{
  int value = 0;

  for (int i = 0; i < n; i++)
    {
      if (!g_ascii_isdigit (text[i]))
        return -1;
      value = value * 10 + (text[i] - '0');
    }

  return value;
}

/**
 * journey_date_is_valid:
 *
 * Returns: whether @date is YYYY, YYYY-MM or YYYY-MM-DD, a day that exists, of the years 1900 to 2999
 */
gboolean
journey_date_is_valid (const char *date)
{
  gsize length = strlen (date);
  int year;
  int month = 1;
  int day = 1;

  if (length != 4 && length != 7 && length != 10)
    return FALSE;

  year = parse_digits (date, 4);
  if (length >= 7)
    month = date[4] == '-' ? parse_digits (date + 5, 2) : -1;
  if (length == 10)
    day = date[7] == '-' ? parse_digits (date + 8, 2) : -1;

  return year >= 1900 && year <= 2999 && month > 0 && day > 0
         && g_date_valid_dmy ((GDateDay)day, (GDateMonth)month, (GDateYear)year);
}
