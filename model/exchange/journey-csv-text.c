/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-csv-text.h"

#include <string.h>

#include "journey-number.h"

#define KEY_LENGTH 128
#define SHORT_LENGTH 60

static gboolean
is_joint (gunichar c)
{
  return c == '_' || c == '-' || c == 0x2010 || c == 0x2011 || c == 0xfeff || g_unichar_isspace (c);
}

/* Full-width Latin letters, digits and signs stand in Unicode in the order of ASCII. */
static gunichar
fold (gunichar c)
{
  if (c >= 0xff01 && c <= 0xff5e)
    c -= 0xff01 - '!';

  return g_unichar_tolower (c);
}

/**
 * journey_csv_key:
 * @text: a header or a word, valid UTF-8
 *
 * Brings words that people mean to be the same to the same form: no case, no full-width forms, and neither
 * spaces nor '_' nor '-', unless there is nothing else. What is too long to be a word of ours stays as it is.
 *
 * Returns: (transfer full): the key, for journey_csv_key_is ()
 */
char *
journey_csv_key (const char *text)
{
  GString *key;

  if (strlen (text) > KEY_LENGTH)
    return g_strdup (text);

  key = g_string_new (NULL);
  for (const char *p = text; *p; p = g_utf8_next_char (p))
    if (!is_joint (fold (g_utf8_get_char (p))))
      g_string_append_unichar (key, fold (g_utf8_get_char (p)));
  if (key->len == 0)
    g_string_assign (key, text);

  return g_string_free (key, FALSE);
}

static gboolean
key_is_name (const char *key, const char *name, const char *end)
{
  if (end - name == 1 && is_joint ((guchar)*name))
    return key[0] == *name && key[1] == '\0';

  for (; name < end; name = g_utf8_next_char (name))
    {
      gunichar c = g_utf8_get_char (name);

      if (is_joint (c))
        continue;
      if (g_unichar_tolower (c) != g_utf8_get_char (key))
        return FALSE;
      key = g_utf8_next_char (key);
    }

  return *key == '\0';
}

/**
 * journey_csv_key_is:
 * @key: of journey_csv_key ()
 * @names: one or more names, with '|' between them
 *
 * Returns: whether @key is one of @names
 */
gboolean
journey_csv_key_is (const char *key, const char *names)
{
  while (*names)
    {
      const char *end = names + strcspn (names, "|");

      if (key_is_name (key, names, end))
        return TRUE;
      names = *end ? end + 1 : end;
    }

  return FALSE;
}

/**
 * journey_csv_key_cut:
 * @key: (inout): of journey_csv_key ()
 *
 * Cuts off what people put behind a name to explain it: 'importance (1–5)', 'expected *', 'owner:'.
 *
 * Returns: whether there was something
 */
gboolean
journey_csv_key_cut (char *key)
{
  gsize length = strlen (key);
  char *open = strpbrk (key, "([");
  gsize end = length;

  while (end > 1 && strchr (":*", key[end - 1]))
    end--;
  if (end == length && open && open > key && strchr (")]", key[length - 1]))
    end = (gsize)(open - key);
  key[end] = '\0';

  return end < length;
}

/**
 * journey_csv_shorten:
 *
 * Returns: (transfer full): @text on one line and short enough for a message
 */
char *
journey_csv_shorten (const char *text)
{
  GString *line = g_string_new (NULL);
  guint n = 0;

  for (const char *p = text; *p; p = g_utf8_next_char (p))
    {
      if (n++ == SHORT_LENGTH)
        {
          g_string_append (line, "…");
          break;
        }
      g_string_append_unichar (line, g_unichar_isspace (g_utf8_get_char (p)) ? ' ' : g_utf8_get_char (p));
    }

  return g_string_free (line, FALSE);
}

/**
 * journey_csv_find_colon:
 * @after: (out): what comes after the colon; untouched when there is none
 *
 * Returns: (nullable): the first colon of @text, also a full-width one
 */
const char *
journey_csv_find_colon (const char *text, const char **after)
{
  const char *ascii = strchr (text, ':');
  const char *wide = strstr (text, "：");

  if (wide && (!ascii || wide < ascii))
    {
      *after = wide + strlen ("：");
      return wide;
    }
  if (ascii)
    *after = ascii + 1;

  return ascii;
}

static const char *
trim_end (const char *start, const char *end)
{
  while (end > start)
    {
      const char *last = g_utf8_find_prev_char (start, end);

      if (!last || !g_unichar_isspace (g_utf8_get_char (last)))
        break;
      end = last;
    }

  return end;
}

/**
 * journey_csv_trim:
 * @start: (inout): where the text begins
 * @end: (inout): the byte after its end
 *
 * Takes white space of every script off both ends.
 */
void
journey_csv_trim (const char **start, const char **end)
{
  while (*start < *end && g_unichar_isspace (g_utf8_get_char (*start)))
    *start = g_utf8_next_char (*start);

  *end = trim_end (*start, *end);
}

/* Spreadsheets take a cell that begins like this for a formula; the last four are full-width forms. */
static gboolean
is_formula_start (gunichar c)
{
  return (c && c < 0x80 && strchr ("=+-@\t\r\n", (int)c)) || c == 0xff1d || c == 0xff0b || c == 0xff0d || c == 0xff20;
}

/**
 * journey_csv_is_guarded:
 * @end: the byte after the text's end
 *
 * Returns: whether the text begins with an apostrophe that journey_csv_guard () put there
 */
gboolean
journey_csv_is_guarded (const char *start, const char *end)
{
  const char *first = start;

  while (first < end && *first == '\'')
    first++;

  return first > start && first < end && is_formula_start (g_utf8_get_char (first));
}

static gboolean
needs_guard (const char *text)
{
  text += strspn (text, "'");

  return is_formula_start (g_utf8_get_char (text));
}

/**
 * journey_csv_guard:
 *
 * Makes a text safe for a spreadsheet's cell: line ends become line feeds, white space that an importer takes off
 * goes, and what a spreadsheet would run as a formula is led by an apostrophe.
 *
 * Returns: (transfer full): the cell's text, not yet quoted
 */
char *
journey_csv_guard (const char *text)
{
  const char *end = trim_end (text, text + strlen (text));
  GString *cell = g_string_new (NULL);

  while (text < end && g_unichar_isspace (g_utf8_get_char (text)) && !is_formula_start (g_utf8_get_char (text)))
    text = g_utf8_next_char (text);
  if (text < end && needs_guard (text))
    g_string_append_c (cell, '\'');

  for (; text < end; text++)
    if (*text != '\r')
      g_string_append_c (cell, *text);
    else if (text[1] != '\n')
      g_string_append_c (cell, '\n');

  return g_string_free (cell, FALSE);
}

/**
 * journey_csv_append_cell:
 * @cell: of journey_csv_guard ()
 *
 * Appends a cell to a row of a table, in quotes where it needs them (RFC 4180).
 */
void
journey_csv_append_cell (GString *csv, const char *cell)
{
  if (!strpbrk (cell, "\",\n"))
    {
      g_string_append (csv, cell);
      return;
    }

  g_string_append_c (csv, '"');
  for (; *cell; cell++)
    {
      if (*cell == '"')
        g_string_append_c (csv, '"');
      g_string_append_c (csv, *cell);
    }
  g_string_append_c (csv, '"');
}

static char
plain_character (gunichar c, gboolean decimal_comma)
{
  if (g_unichar_isdigit (c))
    return (char)('0' + g_unichar_digit_value (c));
  if (c == '-' || c == 0x2212 || c == 0x2013 || c == 0xff0d)
    return '-';
  if (c == '+' || c == 0xff0b)
    return '+';
  if (c == '.' || c == 0xff0e || c == 0x66b || (decimal_comma && (c == ',' || c == 0xff0c)))
    return '.';

  return '\0';
}

/* How many digits of any script @text begins with, and what stands behind them. */
static guint
count_digits (const char *text, const char **behind)
{
  guint n = 0;

  for (; g_unichar_isdigit (g_utf8_get_char (text)); text = g_utf8_next_char (text))
    n++;
  *behind = text;

  return n;
}

/* Whether the comma in @text can only stand before decimals: thousands have one to three digits before it, the first of which is
 * no 0, and three behind it. */
static gboolean
has_decimal_comma (const char *text)
{
  char sign = plain_character (g_utf8_get_char (text), FALSE);
  const char *digits = sign == '-' || sign == '+' ? g_utf8_next_char (text) : text;
  const char *comma, *end;
  guint n_before = count_digits (digits, &comma);
  guint n_behind;

  if (plain_character (g_utf8_get_char (comma), FALSE) || !plain_character (g_utf8_get_char (comma), TRUE))
    return FALSE;

  n_behind = count_digits (g_utf8_next_char (comma), &end);
  if (n_behind == 0 || *end)
    return FALSE;

  return n_behind != 3 || n_before == 0 || n_before > 3 || g_unichar_digit_value (g_utf8_get_char (digits)) == 0;
}

/**
 * journey_csv_parse_number:
 * @text: a cell
 * @decimal_comma: whether a comma always stands for the decimal point; otherwise only where it cannot stand behind thousands
 * @number: (out): where the number goes; untouched on failure
 *
 * Reads a number as people write it: a sign, also the true minus sign, digits of any script, and a decimal point.
 *
 * Returns: whether @text is a number
 */
gboolean
journey_csv_parse_number (const char *text, gboolean decimal_comma, double *number)
{
  char plain[32];
  gsize n = 0;

  decimal_comma |= has_decimal_comma (text);
  for (; *text; text = g_utf8_next_char (text))
    {
      char c = plain_character (g_utf8_get_char (text), decimal_comma);

      if (c == '\0' || n + 1 == sizeof plain)
        return FALSE;
      plain[n++] = c;
    }
  plain[n] = '\0';

  return journey_number_parse (plain[0] == '+' && plain[1] != '-' ? plain + 1 : plain, number);
}

/**
 * journey_csv_parse_percent:
 * @text: a cell
 *
 * As journey_csv_parse_number (), for a number with a percent sign behind it, which is left out: 80 % is 80.
 *
 * Returns: whether @text is a number with a percent sign
 */
gboolean
journey_csv_parse_percent (const char *text, gboolean decimal_comma, double *number)
{
  const char *const signs[] = { "%", "\357\274\205" };

  for (guint i = 0; i < G_N_ELEMENTS (signs); i++)
    if (g_str_has_suffix (text, signs[i]))
      {
        g_autofree char *plain = g_strndup (text, strlen (text) - strlen (signs[i]));

        return journey_csv_parse_number (g_strchomp (plain), decimal_comma, number);
      }

  return FALSE;
}

/**
 * journey_csv_parse_fraction:
 * @text: a score that says which one is the best, as 4/5 or 4 of 5
 * @number: (out): where the score goes
 * @out_of: (out): where the best score goes, which is above 1
 *
 * As journey_csv_parse_number (), where a comma stands for the decimal point.
 *
 * Returns: whether @text is such a score; if not, what is in @number and @out_of means nothing
 */
gboolean
journey_csv_parse_fraction (const char *text, double *number, double *out_of)
{
  const char *const signs[] = { "/", "\357\274\217", " of " };

  for (guint i = 0; i < G_N_ELEMENTS (signs); i++)
    {
      const char *sign = strstr (text, signs[i]);
      g_autofree char *first = sign ? g_strstrip (g_strndup (text, (gsize)(sign - text))) : NULL;
      g_autofree char *second = sign ? g_strstrip (g_strdup (sign + strlen (signs[i]))) : NULL;

      if (sign && *first && *second && journey_csv_parse_number (first, TRUE, number)
          && journey_csv_parse_number (second, TRUE, out_of) && *out_of > 1)
        return TRUE;
    }

  return FALSE;
}

/* What stands between groups of three digits, in one country or another. */
static gboolean
is_thousands_separator (gunichar c)
{
  return c == ',' || c == '.' || c == '\'' || c == ' ' || c == 0xa0 || c == 0x2009 || c == 0x2019 || c == 0x202f;
}

/**
 * journey_csv_parse_thousands:
 * @text: a cell
 * @number: (out): where the number goes; untouched on failure
 *
 * Reads a whole number whose digits stand in groups of three: 1,200 or 1.200 or 1 200. It is for numbers that count
 * something, where nobody writes three decimals.
 *
 * Returns: whether @text is such a number
 */
gboolean
journey_csv_parse_thousands (const char *text, double *number)
{
  gunichar separator = 0;
  double value = 0;
  guint n_groups = 0;
  guint n_digits = 0;

  for (; *text; text = g_utf8_next_char (text))
    {
      gunichar c = g_utf8_get_char (text);

      if (g_ascii_isdigit (*text))
        {
          value = value * 10 + g_ascii_digit_value (*text);
          if (++n_digits > 3)
            return FALSE;
        }
      else if (!is_thousands_separator (c) || (separator && c != separator) || n_digits == 0 || (n_groups > 0 && n_digits < 3))
        return FALSE;
      else
        {
          separator = c;
          n_groups++;
          n_digits = 0;
        }
    }
  if (n_groups == 0 || n_digits < 3)
    return FALSE;

  *number = value;
  return TRUE;
}
