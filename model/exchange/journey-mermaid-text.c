/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-mermaid-text.h"

#include <string.h>

#include "journey-text.h"

/* The longest name of a character that is known here, or its longest number. */
#define NAME_LENGTH 10

/* The names of HTML for what Mermaid keeps for itself, and for what other programs write by name. */
static const struct
{
  const char *name;
  gunichar character;
} entities[] = {
  { "colon", ':' },    { "semi", ';' },      { "num", '#' },       { "comma", ',' },  { "quot", '"' },   { "apos", '\'' },
  { "amp", '&' },      { "lt", '<' },        { "gt", '>' },        { "percnt", '%' }, { "lpar", '(' },   { "rpar", ')' },
  { "lbrace", '{' },   { "rbrace", '}' },    { "lsqb", '[' },      { "rsqb", ']' },   { "nbsp", 0xa0 },  { "ndash", 0x2013 },
  { "mdash", 0x2014 }, { "hellip", 0x2026 }, { "euro", 0x20ac },   { "pound", 0xa3 }, { "copy", 0xa9 },  { "reg", 0xae },
  { "trade", 0x2122 }, { "deg", 0xb0 },      { "hearts", 0x2665 }, { "excl", '!' },   { "dollar", '$' }, { "plus", '+' },
};

static gboolean
is_name_character (char c)
{
  return g_ascii_isalnum (c);
}

/**
 * journey_mermaid_entity_end:
 * @text: begins with '#'
 *
 * Returns: (nullable) (transfer none): what stands behind the ';' of an entity such as #35; or #quot;, or NULL where '#' is just
 * that
 */
const char *
journey_mermaid_entity_end (const char *text)
{
  const char *p = text + 1;

  while (is_name_character (*p) && p - text <= NAME_LENGTH)
    p++;

  return p > text + 1 && *p == ';' ? p + 1 : NULL;
}

static gboolean
character_of_number (const char *digits, gunichar *character)
{
  gboolean is_hex = *digits == 'x' || *digits == 'X';
  const char *start = is_hex ? digits + 1 : digits;
  char *end;
  guint64 value = g_ascii_strtoull (start, &end, is_hex ? 16 : 10);

  if (end == start || *end || value == 0 || !g_unichar_validate ((gunichar)MIN (value, 0x110000)))
    return FALSE;

  *character = (gunichar)value;
  return TRUE;
}

static gboolean
character_of (const char *name, gunichar *character)
{
  for (guint i = 0; i < G_N_ELEMENTS (entities); i++)
    if (strcmp (entities[i].name, name) == 0)
      {
        *character = entities[i].character;
        return TRUE;
      }

  return (g_ascii_isdigit (*name) || *name == 'x' || *name == 'X') && character_of_number (name, character);
}

/* Returns what stands behind a line break of HTML, or NULL where there is none. */
static const char *
break_end (const char *text)
{
  static const char *const breaks[] = { "<br>", "<br/>", "<br />" };

  for (guint i = 0; i < G_N_ELEMENTS (breaks); i++)
    if (g_ascii_strncasecmp (text, breaks[i], strlen (breaks[i])) == 0)
      return text + strlen (breaks[i]);

  return NULL;
}

static char *
decode_entities (const char *text)
{
  GString *plain = g_string_sized_new (strlen (text));

  while (*text)
    {
      const char *end = *text == '#' ? journey_mermaid_entity_end (text) : *text == '<' ? break_end (text) : NULL;
      g_autofree char *name = end && *text == '#' ? g_strndup (text + 1, (gsize)(end - text - 2)) : NULL;
      gunichar character = ' ';

      if (end && (!name || character_of (name, &character)))
        g_string_append_unichar (plain, character);
      else
        {
          end = g_utf8_next_char (text);
          g_string_append_len (plain, text, end - text);
        }
      text = end;
    }

  return g_string_free (plain, FALSE);
}

/**
 * journey_mermaid_decode:
 * @text: what stands in a diagram, valid UTF-8
 *
 * Reads entities of Mermaid, which are those of HTML with '#' in front instead of '&' (and no '#' before a number); a line
 * break of HTML is a space. An entity that is not known stays as it is written.
 *
 * Returns: (transfer full): the text in one line, without white space around it, and without characters that no map can hold
 */
char *
journey_mermaid_decode (const char *text)
{
  g_autofree char *plain = strpbrk (text, "#<") ? decode_entities (text) : NULL;
  g_autofree char *clean = journey_text_clean (plain ? plain : text);

  return journey_text_one_line (clean);
}

/* A word at the beginning of a line that Mermaid would take for one of its own, in any case. */
static gboolean
begins_with_keyword (const char *line)
{
  static const char *const words[] = { "journey", "title", "section", "accTitle", "accDescr" };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_ascii_strncasecmp (line, words[i], strlen (words[i])) == 0)
      return TRUE;

  return FALSE;
}

/**
 * journey_mermaid_encode:
 * @text: valid UTF-8
 *
 * Writes a text so that Mermaid shows it as it is: what would end a title, begin a comment or be read as HTML becomes an
 * entity, and so does the first letter of a word that Mermaid keeps for itself.
 *
 * Returns: (transfer full): the text in one line
 */
char *
journey_mermaid_encode (const char *text)
{
  g_autofree char *line = journey_text_one_line (text);
  GString *encoded = g_string_new (NULL);

  for (const char *p = line; *p; p = g_utf8_next_char (p))
    {
      gboolean is_special = strchr (":;#,<>&%{}\"", *p) || g_str_has_prefix (p, "：");

      if (is_special || (p == line && begins_with_keyword (line)))
        g_string_append_printf (encoded, "#%u;", g_utf8_get_char (p));
      else
        g_string_append_len (encoded, p, g_utf8_next_char (p) - p);
    }

  return g_string_free (encoded, FALSE);
}
