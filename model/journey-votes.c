/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-votes.h"

#include <math.h>
#include <string.h>

#include "journey-number.h"

/* Digits, signs and points as input methods make them become those of ASCII; every white space becomes a space. */
static char *
to_plain (const char *text)
{
  GString *plain = g_string_new (NULL);

  for (const char *at = text; *at; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);
      int digit = g_unichar_digit_value (c);

      if (digit >= 0)
        g_string_append_c (plain, (char)('0' + digit));
      else if (c == 0x2212 || c == 0xff0d)
        g_string_append_c (plain, '-');
      else if (c == 0xff0b)
        g_string_append_c (plain, '+');
      else if (c == 0xff0e || c == 0x3002)
        g_string_append_c (plain, '.');
      else if (c == 0xff0c || c == 0x3001 || c == 0x66b || c == 0x60c)
        g_string_append_c (plain, ',');
      else if (c == ';' || c == 0xff1b || g_unichar_isspace (c))
        g_string_append_c (plain, ' ');
      else
        g_string_append_unichar (plain, c);
    }

  return g_string_free (plain, FALSE);
}

/* A comma within a word stands for the point; one at its end only parts it from the next. */
static gboolean
parse_word (char *word, double *number)
{
  gsize length = strlen (word);

  if (length > 1 && word[length - 1] == ',')
    word[length - 1] = '\0';

  return journey_number_parse (g_strdelimit (word, ",", '.'), number);
}

static void
add_vote (JourneyVotes *votes, double number, double *squares)
{
  double before = votes->mean;

  votes->n++;
  votes->mean += (number - before) / votes->n;
  *squares += (number - before) * (number - votes->mean);
}

/**
 * journey_votes_parse:
 * @text: what was typed: nothing, a figure, or several with spaces between them, with a decimal point or comma
 * @low: the least that the scale allows
 * @high: the most
 * @votes: (out): mean, number and standard deviation (with n − 1 below the line, as for any sample);
 * untouched unless it was taken
 *
 * Takes a figure or a show of hands from a text. The running mean and sum of squares are Welford's (Technometrics 4, 1962).
 *
 * Returns: what the text was taken for
 */
JourneyVotesResult
journey_votes_parse (const char *text, double low, double high, JourneyVotes *votes)
{
  g_autofree char *plain = to_plain (text);
  g_auto (GStrv) words = g_strsplit (plain, " ", -1);
  JourneyVotes sum = { 0, 0, NAN };
  double squares = 0;

  for (guint i = 0; words[i]; i++)
    {
      double number;

      if (!*words[i])
        continue;
      if (!parse_word (words[i], &number))
        return JOURNEY_VOTES_NO_NUMBER;
      if (number < low || number > high)
        return JOURNEY_VOTES_OFF_SCALE;
      add_vote (&sum, number, &squares);
    }

  if (sum.n == 0)
    sum.mean = NAN;
  if (sum.n > 1)
    sum.sd = sqrt (squares / (sum.n - 1));
  else
    sum.n = 0;
  *votes = sum;

  return JOURNEY_VOTES_TAKEN;
}
