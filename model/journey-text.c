/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-text.h"

#include <string.h>

static gboolean
is_xml_character (gunichar c)
{
  return c == '\t' || c == '\n' || (c >= 0x20 && c <= 0xd7ff) || (c >= 0xe000 && c <= 0xfffd) || (c >= 0x10000 && c <= 0x10ffff);
}

/* Most names are nothing but this, of which there is nothing to filter. */
static gboolean
is_plain (const char *text)
{
  for (; *text; text++)
    if ((*text < ' ' || *text > '~') && *text != '\n' && *text != '\t')
      return FALSE;

  return TRUE;
}

/**
 * journey_text_clean:
 * @text: text of any origin, valid UTF-8 or not
 *
 * Filters what people type or paste to what a file can hold: line ends become line feeds, characters that XML
 * cannot hold are left out, and bytes that are not UTF-8 become the replacement character.
 *
 * Returns: (transfer full): the text
 */
char *
journey_text_clean (const char *text)
{
  g_autofree char *valid = NULL;
  GString *clean;

  if (is_plain (text))
    return g_strdup (text);

  valid = g_utf8_make_valid (text, -1);
  clean = g_string_sized_new (strlen (valid));

  for (const char *p = valid; *p; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == '\r')
        {
          if (p[1] != '\n')
            g_string_append_c (clean, '\n');
        }
      else if (is_xml_character (c))
        g_string_append_unichar (clean, c);
    }

  return g_string_free (clean, FALSE);
}

static gboolean
is_deceptive (gunichar c)
{
  return c < 0x20 || (c >= 0x7f && c <= 0x9f) || c == 0x61c || c == 0x200e || c == 0x200f || (c >= 0x2028 && c <= 0x202e)
         || (c >= 0x2066 && c <= 0x2069) || c == 0xfeff;
}

/**
 * journey_text_escape_terminal:
 * @text: text from a file or a file's name
 *
 * Makes text safe to print on a terminal: control characters and those that turn the direction of writing are
 * shown as \xNN or \u{NNNN}.
 *
 * Returns: (transfer full): the text
 */
char *
journey_text_escape_terminal (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  GString *safe = g_string_sized_new (strlen (valid));

  for (const char *p = valid; *p; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (!is_deceptive (c))
        g_string_append_unichar (safe, c);
      else if (c < 0x100)
        g_string_append_printf (safe, "\\x%02x", c);
      else
        g_string_append_printf (safe, "\\u{%04x}", c);
    }

  return g_string_free (safe, FALSE);
}

/**
 * journey_text_fits:
 * @there: bytes of a text
 * @more: bytes that are to be put into it
 *
 * Returns: whether a text of a map can hold them all
 */
gboolean
journey_text_fits (gsize there, gsize more)
{
  return there <= JOURNEY_LIMIT_TEXT && more <= JOURNEY_LIMIT_TEXT - there;
}

/**
 * journey_text_cut:
 * @text: valid UTF-8
 *
 * Cuts off what a text of a map cannot hold, behind a whole character.
 */
void
journey_text_cut (char *text)
{
  if (!journey_text_fits (strlen (text), 0))
    *g_utf8_find_prev_char (text, text + JOURNEY_LIMIT_TEXT + 1) = '\0';
}

/**
 * journey_text_is_blank:
 *
 * Returns: whether @text is empty or nothing but white space
 */
gboolean
journey_text_is_blank (const char *text)
{
  for (; *text; text = g_utf8_next_char (text))
    if (!g_unichar_isspace (g_utf8_get_char (text)))
      return FALSE;

  return TRUE;
}

/**
 * journey_text_one_line:
 *
 * Returns: (transfer full): @text with runs of white space made into one space each, and none at its ends
 */
char *
journey_text_one_line (const char *text)
{
  char *line = g_malloc (strlen (text) + 1);
  char *end = line;
  gboolean space = FALSE;

  for (const char *p = text, *next; *p; p = next)
    {
      gboolean is_ascii = *p > ' ' && *p < 0x7f; /* of which most names are, and none is white space */

      next = g_utf8_next_char (p);
      if (!is_ascii && g_unichar_isspace (g_utf8_get_char (p)))
        {
          space = end > line;
          continue;
        }
      if (space)
        *end++ = ' ';
      space = FALSE;
      while (p < next)
        *end++ = *p++;
    }
  *end = '\0';

  return line;
}

/**
 * journey_text_fold:
 *
 * Returns: (transfer full): a key that is the same for names that people take for the same: case, forms of one letter
 *   and white space make no difference
 */
char *
journey_text_fold (const char *text)
{
  g_autofree char *line = journey_text_one_line (text);
  g_autofree char *normal = g_utf8_normalize (line, -1, G_NORMALIZE_ALL);

  return g_utf8_casefold (normal ? normal : line, -1);
}
