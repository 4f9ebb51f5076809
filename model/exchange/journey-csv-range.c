/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-csv-range.h"

#include <string.h>

#include "journey-scale.h"

static gboolean
is_bracket (gunichar c)
{
  return c == '(' || c == '[' || c == 0xff08 || c == 0x3010; /* full-width ( and 【 */
}

static gboolean
is_minus (gunichar c)
{
  return c == '-' || c == 0x2212 || c == 0x2013 || c == 0xff0d;
}

static gboolean
is_digit (const char *text)
{
  return g_unichar_isdigit (g_utf8_get_char (text));
}

static const char *
read_digits (const char *text, int *number)
{
  *number = 0;
  for (; is_digit (text) && *number <= JOURNEY_SCALE_MAX; text = g_utf8_next_char (text))
    *number = *number * 10 + g_unichar_digit_value (g_utf8_get_char (text));

  return text;
}

/* 'to', '…', '-': without brackets, nothing else stands between the ends of a range. */
static gboolean
is_joint (const char *start, const char *end)
{
  static const char *const joints[] = { "-",           "\342\200\223", "\342\200\224", "\342\210\222",
                                        "~",           "\357\275\236", "\342\200\246", "..",
                                        "...",         "to",           "bis",          "\350\207\263",
                                        "\345\210\260" };
  g_autofree char *joint = g_strndup (start, (gsize)(end - start));
  gsize length;

  g_strstrip (joint);
  length = strlen (joint);
  if (length > 1 && joint[length - 1] == '+')
    joint[length - 1] = '\0';
  g_strchomp (joint);
  for (guint i = 0; i < G_N_ELEMENTS (joints); i++)
    if (g_ascii_strcasecmp (joint, joints[i]) == 0)
      return TRUE;

  return FALSE;
}

/* @text begins with a digit or with the sign before it; returns where the range ends, or NULL. */
static const char *
read_range (const char *text, gboolean is_in_brackets, JourneyCsvRange *range)
{
  gboolean is_negative = is_minus (g_utf8_get_char (text));
  const char *first = is_negative ? g_utf8_next_char (text) : text;
  const char *behind = read_digits (first, &range->low);
  const char *second = behind;
  const char *end;

  /* Not looked for behind each of very many brackets. */
  if (behind == first)
    return NULL;
  while (*second && !is_digit (second))
    second = g_utf8_next_char (second);
  end = read_digits (second, &range->high);
  if (end == second || range->low > JOURNEY_SCALE_MAX || range->high > JOURNEY_SCALE_MAX)
    return NULL;
  if (is_negative)
    range->low = -range->low;
  if (range->low >= range->high || g_unichar_isalnum (g_utf8_get_char (end)))
    return NULL;

  return is_in_brackets || is_joint (behind, second) ? end : NULL;
}

static gboolean
find_in_brackets (const char *header, JourneyCsvRange *range)
{
  for (const char *p = header; *p; p = g_utf8_next_char (p))
    if (is_bracket (g_utf8_get_char (p)) && read_range (g_utf8_next_char (p), TRUE, range))
      {
        range->start = (gsize)(p - header);
        return TRUE;
      }

  return FALSE;
}

/* The first number of the name has to be where the range begins, and nothing may stand behind it. */
static gboolean
find_at_end (const char *header, JourneyCsvRange *range)
{
  const char *start = header;
  const char *end;

  while (*start && !is_digit (start))
    start = g_utf8_next_char (start);
  if (!*start || start == header)
    return FALSE;
  if (is_minus (g_utf8_get_char (g_utf8_prev_char (start))))
    start = g_utf8_prev_char (start);
  if (start == header || is_bracket (g_utf8_get_char (g_utf8_prev_char (start))))
    return FALSE;

  range->start = (gsize)(start - header);
  end = read_range (start, FALSE, range);
  return end && !end[strspn (end, " \t*:")];
}

/**
 * journey_csv_range_find:
 * @header: the name of a column, valid UTF-8
 * @range: (out): the range; undefined when there is none
 *
 * Finds a range in brackets, as in 'actual (1-10)' or 'emotion [−2 … +2]', or at the end of the name, as in 'emotion 1–5'. Its
 * lower end may be below 0, and neither is farther from 0 than %JOURNEY_SCALE_MAX.
 *
 * Returns: whether there is one
 */
gboolean
journey_csv_range_find (const char *header, JourneyCsvRange *range)
{
  return find_in_brackets (header, range) || find_at_end (header, range);
}
