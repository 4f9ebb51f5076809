/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-date.h"

#include <string.h>

#include "journey-number.h"

/* Up to three numbers with one kind of sign between them; what is behind a day, as the time, is not looked at. */
static guint
split_date (const char *text, guint numbers[3], guint lengths[3], char *sign)
{
  guint n = 0;

  *sign = '\0';
  while (n < 3 && g_ascii_isdigit (*text))
    {
      numbers[n] = lengths[n] = 0;
      for (; g_ascii_isdigit (*text) && lengths[n] < 5; text++, lengths[n]++)
        numbers[n] = numbers[n] * 10 + (guint)g_ascii_digit_value (*text);
      n++;
      if (n == 3 || !*text || (n > 1 && *text != *sign))
        break;
      *sign = *text++;
      if (*sign == '.')
        text += strspn (text, " ");
    }
  if (n == 3)
    return *text == '\0' || *text == 'T' || *text == ' ' || *text == ',' ? n : 0;

  return *text == '\0' ? n : 0;
}

/* 2026年10月3日 and full-width digits and signs become 2026-10-3. */
static char *
plain_date (const char *text)
{
  GString *plain = g_string_new (NULL);

  for (const char *p = text; *p; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_isdigit (c))
        g_string_append_c (plain, (char)('0' + g_unichar_digit_value (c)));
      else if (c == 0x5e74 || c == 0x6708 || c == 0xff0d || c == 0x2010 || c == 0x2011)
        g_string_append_c (plain, '-');
      else if (c == 0xff0f)
        g_string_append_c (plain, '/');
      else if (c == 0xff0e)
        g_string_append_c (plain, '.');
      else
        g_string_append_unichar (plain, c == 0x65e5 || g_unichar_isspace (c) ? ' ' : c);
    }
  g_strstrip (plain->str);
  g_string_truncate (plain, strlen (plain->str));
  if (plain->len > 0 && plain->len <= 8 && plain->str[plain->len - 1] == '-')
    g_string_truncate (plain, plain->len - 1);

  return g_string_free (plain, FALSE);
}

/**
 * journey_date_read:
 * @text: a date as people write it: the year first, or the day first with points; with or without the time
 * @date: (out): YYYY, YYYY-MM or YYYY-MM-DD
 *
 * 3/10/2026 is none, as it is another day in another country.
 *
 * Returns: whether there is a date that a map can hold
 */
gboolean
journey_date_read (const char *text, char date[11])
{
  g_autofree char *plain = plain_date (text);
  guint numbers[3];
  guint lengths[3];
  char sign;
  guint n = split_date (plain, numbers, lengths, &sign);

  if (n == 3 && lengths[0] <= 2 && lengths[2] == 4 && sign == '.')
    g_snprintf (date, 11, "%04u-%02u-%02u", numbers[2], numbers[1], numbers[0]);
  else if (n == 0 || lengths[0] != 4 || (n > 1 && !strchr ("-/.", sign)) || (n > 1 && lengths[1] > 2)
           || (n > 2 && lengths[2] > 2))
    return FALSE;
  else if (n == 1)
    g_snprintf (date, 11, "%04u", numbers[0]);
  else if (n == 2)
    g_snprintf (date, 11, "%04u-%02u", numbers[0], numbers[1]);
  else
    g_snprintf (date, 11, "%04u-%02u-%02u", numbers[0], numbers[1], numbers[2]);

  return journey_date_is_valid (date);
}
