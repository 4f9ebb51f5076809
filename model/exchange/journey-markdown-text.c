/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-markdown-text.h"

#include <string.h>

#define LONGEST_LINK 2048 /* bytes of its text, and of its address */
#define DEEPEST_LINK 8    /* pairs of brackets in it */

/* What means something anywhere in a line, and what does where one begins. */
#define SPECIAL "\\`*_[]<>|~#"
#define SPECIAL_FIRST "-+=!:"

/* '1.' and '1)' begin a list; the sign behind the number is what can be escaped. */
static gsize
length_of_number (const char *line)
{
  gsize n = strspn (line, "0123456789");

  return n > 0 && (line[n] == '.' || line[n] == ')') && strchr (" \t\n", line[n + 1]) ? n : 0;
}

static void
append_line (GString *markdown, const char *line, gsize length)
{
  gsize number = length_of_number (line);

  for (gsize i = 0; i < length; i++)
    {
      gboolean is_special =
          strchr (SPECIAL, line[i]) || (i == 0 && strchr (SPECIAL_FIRST, line[i])) || (number > 0 && i == number);

      if (line[i] == '&')
        g_string_append (markdown, "&amp;");
      else if (is_special)
        g_string_append_printf (markdown, "\\%c", line[i]);
      else
        g_string_append_c (markdown, line[i]);
    }
}

/**
 * journey_markdown_append:
 * @text: plain
 * @line_break: what stands for a line feed, such as "<br>"
 *
 * Appends a text so that Markdown shows it as it is.
 */
void
journey_markdown_append (GString *markdown, const char *text, const char *line_break)
{
  for (;;)
    {
      gsize length = strcspn (text, "\n");

      append_line (markdown, text, length);
      if (!text[length])
        return;
      g_string_append (markdown, line_break);
      text += length + 1;
    }
}

static const struct
{
  const char *entity, *text;
} entities[] = {
  { "&amp;", "&" }, { "&lt;", "<" }, { "&gt;", ">" }, { "&quot;", "\"" }, { "&nbsp;", "\302\240" }, { "&#39;", "'" },
};

static const char *
take_entity (GString *plain, const char *p)
{
  for (guint i = 0; i < G_N_ELEMENTS (entities); i++)
    if (g_str_has_prefix (p, entities[i].entity))
      {
        g_string_append (plain, entities[i].text);
        return p + strlen (entities[i].entity);
      }

  g_string_append_c (plain, *p);
  return p + 1;
}

/* Looks no further than a link may be long, so that many brackets do not take for ever. */
static const char *
find_near (const char *p, char c)
{
  return memchr (p, c, strnlen (p, LONGEST_LINK));
}

/* The bracket that closes the one at @p, with others in pairs between them; NULL when there is none near. */
static const char *
find_close (const char *p)
{
  const char *end = p + strnlen (p, LONGEST_LINK);
  guint depth = 0;

  for (; p < end; p++)
    if (*p == '\\' && p + 1 < end)
      p++;
    else if (*p == '[' && ++depth > DEEPEST_LINK)
      return NULL;
    else if (*p == ']' && --depth == 0)
      return p;

  return NULL;
}

/* Returns where the '[text](address)' ends that begins at @p; NULL when none does. */
static const char *
find_link_end (const char *p, const char **close)
{
  *close = find_close (p);

  return *close && (*close)[1] == '(' ? find_near (*close, ')') : NULL;
}

static void parse (const char *markdown, GString *plain, guint *n_links);

/* It keeps its text, which may be a picture with one of its own. An address says nothing that a map could show. */
static const char *
take_link (GString *plain, const char *p, guint *n_links)
{
  const char *close;
  const char *end = find_link_end (p, &close);
  g_autofree char *text = NULL;

  if (!end)
    {
      g_string_append_c (plain, *p);
      return p + 1;
    }
  text = g_strndup (p + 1, (gsize)(close - p - 1));
  parse (text, plain, n_links);
  ++*n_links;

  return end + 1;
}

static const char *
take_picture (GString *plain, const char *p, guint *n_links)
{
  const char *close;

  if (!find_link_end (p + 1, &close))
    {
      g_string_append_c (plain, *p);
      return p + 1;
    }

  return take_link (plain, p + 1, n_links);
}

/* Signs of emphasis count only beside a word: '5 * 3' has none. */
static gboolean
is_emphasis (const char *start, const char *p)
{
  gboolean apart_before = p == start || g_ascii_isspace (p[-1]);
  gboolean apart_behind = !p[1] || g_ascii_isspace (p[1]);
  gboolean inside_word = *p == '_' && p > start && g_ascii_isalnum (p[-1]) && g_ascii_isalnum (p[1]);

  return !(apart_before && apart_behind) && !inside_word;
}

static const char *
take_tag (GString *plain, const char *p)
{
  static const char *const breaks[] = { "<br>", "<br/>", "<br />" };

  for (guint i = 0; i < G_N_ELEMENTS (breaks); i++)
    if (g_ascii_strncasecmp (p, breaks[i], strlen (breaks[i])) == 0)
      {
        g_string_append_c (plain, '\n');
        return p + strlen (breaks[i]);
      }

  g_string_append_c (plain, *p);
  return p + 1;
}

static void
parse (const char *markdown, GString *plain, guint *n_links)
{
  const char *p = markdown;

  while (*p)
    if (*p == '\\' && g_ascii_ispunct (p[1]))
      {
        g_string_append_c (plain, p[1]);
        p += 2;
      }
    else if (*p == '&')
      p = take_entity (plain, p);
    else if (*p == '[')
      p = take_link (plain, p, n_links);
    else if (*p == '!' && p[1] == '[')
      p = take_picture (plain, p, n_links);
    else if (*p == '<')
      p = take_tag (plain, p);
    else if (*p == '`' || ((*p == '*' || *p == '_') && is_emphasis (markdown, p)) || (*p == '~' && p[1] == '~'))
      p += *p == '~' ? 2 : 1;
    else
      {
        g_string_append_c (plain, *p);
        p++;
      }
}

/**
 * journey_markdown_plain:
 * @markdown: a piece of text
 *
 * Returns: (transfer full): what Markdown shows of it: without signs of emphasis, links and escapes
 */
char *
journey_markdown_plain (const char *markdown)
{
  GString *plain = g_string_new (NULL);
  guint n_links = 0;

  parse (markdown, plain, &n_links);

  return g_string_free (plain, FALSE);
}

/**
 * journey_markdown_count_links:
 *
 * Returns: how many addresses journey_markdown_plain () leaves out
 */
guint
journey_markdown_count_links (const char *markdown)
{
  g_autoptr (GString) plain = g_string_new (NULL);
  guint n_links = 0;

  parse (markdown, plain, &n_links);

  return n_links;
}
