/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-number.h"

#include <math.h>
#include <string.h>

/* A decimal of so few digits is a whole number divided by a power of ten, both exact, and division rounds rightly. */
#define EXACT_DIGITS 15

static const double powers_of_ten[] = { 1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15 };

static const char *
skip_digits (const char *text)
{
  while (g_ascii_isdigit (*text))
    text++;

  return text;
}

/* @text is well-formed, without an exponent, and ends at @end. */
static double
exact_value (const char *text, const char *end)
{
  gboolean negative = *text == '-';
  gint64 digits = 0;
  int decimals = 0;
  gboolean after_point = FALSE;

  for (text += negative; text < end; text++)
    if (*text == '.')
      after_point = TRUE;
    else
      {
        digits = digits * 10 + (*text - '0');
        decimals += after_point;
      }

  return (negative ? -1.0 : 1.0) * ((double)digits / powers_of_ten[decimals]);
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
  if (!*end && end - start <= EXACT_DIGITS)
    {
      *number = exact_value (text, end);
      return TRUE;
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

/* Numbers of up to three decimals, as people give them, without the long way round. */
static gboolean
format_short (double number, char buffer[JOURNEY_NUMBER_BUFFER])
{
  double thousandths = round (number * 1000);
  gint64 rest;
  int length;

  if (!(fabs (thousandths) < 1e12) || thousandths / 1000 != number)
    return FALSE;

  rest = (gint64)fabs (thousandths);
  length = g_snprintf (buffer, JOURNEY_NUMBER_BUFFER, "%s%" G_GINT64_FORMAT, thousandths < 0 ? "-" : "", rest / 1000);
  rest %= 1000;
  if (rest == 0)
    return TRUE;

  buffer[length++] = '.';
  for (int place = 100; rest > 0; place /= 10)
    {
      buffer[length++] = (char)('0' + rest / place);
      rest %= place;
    }
  buffer[length] = '\0';

  return TRUE;
}

/**
 * journey_number_format:
 *
 * Writes a finite number in the shortest form that reads back as the same number, never in a locale's form.
 *
 * Returns: @buffer
 */
const char *
journey_number_format (double number, char buffer[JOURNEY_NUMBER_BUFFER])
{
  if (format_short (number, buffer))
    return buffer;

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

/** journey_number_same: Returns whether both are the same number, or both none. */
gboolean
journey_number_same (double a, double b)
{
  return a == b || (isnan (a) && isnan (b));
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

/**
 * journey_date_last_day:
 * @date: YYYY, YYYY-MM or YYYY-MM-DD
 * @day: (out caller-allocates): the last day that @date can mean: of a year or a month its last; left alone when it is no date
 *
 * Returns: whether @date is a date
 */
gboolean
journey_date_last_day (const char *date, GDate *day)
{
  gsize length = strlen (date);
  GDateYear year;
  int month, number;

  if (!journey_date_is_valid (date))
    return FALSE;

  year = (GDateYear)parse_digits (date, 4);
  month = length >= 7 ? parse_digits (date + 5, 2) : 12;
  number = length >= 10 ? parse_digits (date + 8, 2) : g_date_get_days_in_month ((GDateMonth)month, year);
  g_date_clear (day, 1);
  g_date_set_dmy (day, (GDateDay)number, (GDateMonth)month, year);

  return TRUE;
}
