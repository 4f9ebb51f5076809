/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fuzz-target.h"

#include <math.h>
#include <string.h>

#include "journey-csv-text.h"
#include "journey-file-name.h"
#include "journey-number.h"
#include "journey-text-lines.h"
#include "journey-text.h"
#include "journey-votes.h"

static void
check_number (const char *text)
{
  char buffer[JOURNEY_NUMBER_BUFFER];
  double number, again;
  gint64 integer;

  if (journey_number_parse (text, &number))
    {
      g_assert_true (isfinite (number));
      g_assert_true (strspn (text, "-+.0123456789eE") == strlen (text));
      g_assert_true (journey_number_parse (journey_number_format (number, buffer), &again));
      g_assert_true (number == again);
    }
  if (journey_integer_parse (text, &integer))
    {
      g_assert_true (strspn (text, "-0123456789") == strlen (text));
      g_assert_true (integer == g_ascii_strtoll (text, NULL, 10));
    }
}

static void
check_date (const char *text)
{
  GDate day;

  if (!journey_date_is_valid (text))
    return;

  g_assert_true (strlen (text) == 4 || strlen (text) == 7 || strlen (text) == 10);
  g_assert_true (journey_date_last_day (text, &day));
  g_assert_true (g_date_valid (&day));
  g_assert_cmpint (g_date_get_year (&day), ==, atoi (text));
}

static void
check_table_number (const char *text)
{
  double number = 0;
  JourneyVotes votes = { 0 };

  for (guint comma = 0; comma < 2; comma++)
    {
      if (journey_csv_parse_number (text, comma, &number))
        g_assert_true (isfinite (number));
      if (journey_csv_parse_percent (text, comma, &number))
        g_assert_true (isfinite (number));
    }
  if (journey_csv_parse_thousands (text, &number))
    g_assert_true (isfinite (number));
  if (journey_votes_parse (text, 1, 5, &votes) == JOURNEY_VOTES_TAKEN && !isnan (votes.mean))
    g_assert_true (votes.mean >= 1 && votes.mean <= 5);
}

static void
check_terminal (const char *text)
{
  g_autofree char *shown = journey_text_escape_terminal (text);

  g_assert_true (g_utf8_validate (shown, -1, NULL));
  for (const char *p = shown; *p; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      g_assert_false (c < 0x20 || (c >= 0x7f && c < 0xa0) || (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069));
    }
}

static void
check_name (const char *text)
{
  g_autofree char *name = journey_file_name_from_title (text, ".journey");

  g_assert_true (*name && !strchr (name, '/') && strlen (name) <= 255);
  g_assert_true (g_utf8_validate (name, -1, NULL));
  g_assert_true (g_str_has_suffix (name, ".journey"));
}

static void
check_text (const char *text)
{
  g_autofree char *clean = journey_text_clean (text);
  g_autofree char *twice = journey_text_clean (clean);
  g_autofree char *line = journey_text_one_line (clean);
  g_autofree char *line_twice = journey_text_one_line (line);
  g_autofree char *tidy = journey_text_lines_tidy (clean);
  g_autofree char *folded = journey_text_fold (clean);
  g_autofree char *guarded = journey_csv_guard (clean);
  g_autofree char *short_text = journey_csv_shorten (clean);
  g_auto (GStrv) lines = journey_text_lines_split (clean);

  g_assert_true (g_utf8_validate (clean, -1, NULL));
  g_assert_cmpstr (clean, ==, twice);
  g_assert_cmpstr (line, ==, line_twice);
  g_assert_true (g_utf8_validate (short_text, -1, NULL));
  g_assert_false (*guarded && strchr ("=+-@\t\r", *guarded));
  check_name (clean);
}

/* Numbers, dates and names that somebody typed. */
int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autofree char *text = g_strndup (size > 0 ? (const char *)data : "", size);

  check_number (text);
  check_date (text);
  check_terminal (text);
  check_text (text);
  if (g_utf8_validate (text, -1, NULL))
    check_table_number (text);

  return 0;
}
