/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-svg-format.h"

#include <math.h>
#include <string.h>

/* Below this, a hundredth can be seen in the shape of an icon. */
#define FINE 100

/**
 * journey_svg_append_number:
 *
 * Writes a number with two decimals at most, one when it is large, never in a locale's form. (With printf this takes a
 * third of the time of a whole export.)
 */
void
journey_svg_append_number (GString *out, double number)
{
  char digits[32];
  gint64 hundredths = fabs (number) < FINE ? (gint64)llround (number * 100) : (gint64)llround (number * 10) * 10;
  guint64 rest = (guint64)ABS (hundredths);
  guint decimals = rest % 100 == 0 ? 0 : rest % 10 == 0 ? 1 : 2;
  guint position = sizeof digits;

  if (decimals < 2)
    rest /= decimals == 0 ? 100 : 10;
  for (guint i = 0; i < decimals; i++, rest /= 10)
    digits[--position] = (char)('0' + rest % 10);
  if (decimals > 0)
    digits[--position] = '.';
  do
    digits[--position] = (char)('0' + rest % 10);
  while ((rest /= 10) > 0);
  if (hundredths < 0)
    digits[--position] = '-';

  g_string_append_len (out, digits + position, (gssize)(sizeof digits - position));
}

/**
 * journey_svg_append_attribute:
 *
 * Writes an attribute that is a number.
 */
void
journey_svg_append_attribute (GString *out, const char *name, double number)
{
  g_string_append_c (out, ' ');
  g_string_append (out, name);
  g_string_append (out, "=\"");
  journey_svg_append_number (out, number);
  g_string_append_c (out, '"');
}

/**
 * journey_svg_append_point:
 *
 * Writes a command of a path with a point.
 */
void
journey_svg_append_point (GString *path, char command, double x, double y)
{
  g_string_append_c (path, command);
  journey_svg_append_number (path, x);
  g_string_append_c (path, ' ');
  journey_svg_append_number (path, y);
}

static const char *
entity (unsigned char c)
{
  switch (c)
    {
    case '&':
      return "&amp;";
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    case '"':
      return "&quot;";
    default:
      /* XML has no way to write a control character, and a tab would be drawn as wide as anybody likes. */
      return c < 0x20 || c == 0x7f ? " " : NULL;
    }
}

/**
 * journey_svg_append_escaped:
 * @length: in bytes
 *
 * Writes text so that it is well-formed XML, whatever it holds.
 */
void
journey_svg_append_escaped (GString *out, const char *text, gsize length)
{
  gsize start = 0;

  for (gsize i = 0; i < length; i++)
    {
      const char *replacement = entity ((unsigned char)text[i]);
      gsize taken = 1;

      /* U+FFFE and U+FFFF are no characters of XML. */
      if (!replacement && i + 2 < length && memcmp (text + i, "\xef\xbf", 2) == 0 && (unsigned char)text[i + 2] >= 0xbe)
        {
          replacement = " ";
          taken = 3;
        }
      if (!replacement)
        continue;

      g_string_append_len (out, text + start, (gssize)(i - start));
      g_string_append (out, replacement);
      i += taken - 1;
      start = i + 1;
    }

  g_string_append_len (out, text + start, (gssize)(length - start));
}
