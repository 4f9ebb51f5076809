/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-outline-lines.h"

#include <string.h>

#include "journey-csv-header.h"
#include "journey-csv-text.h"
#include "journey-csv-words.h"
#include "journey-markdown-text.h"

#define WIDE_MARK "\uff01" /* as Chinese and Japanese keyboards type it */

#define TAB_WIDTH 4
#define WIDE_SPACE "\343\200\200" /* of Chinese text */

typedef struct
{
  GPtrArray *lines;
  gboolean is_markdown;
  gboolean after_blank; /* the line before was blank */
  gboolean at_end;      /* what follows is not of the map */
  guint number;
} Splitter;

static void
line_free (gpointer data)
{
  JourneyOutlineLine *line = data;

  g_string_free (line->text, TRUE);
  g_free (line);
}

static JourneyOutlineLine *
add (Splitter *splitter, JourneyOutlineKind kind, guint level, const char *text)
{
  JourneyOutlineLine *line = g_new0 (JourneyOutlineLine, 1);

  line->kind = kind;
  line->level = level;
  line->line = splitter->number;
  line->text = g_string_new (text);
  g_ptr_array_add (splitter->lines, line);

  return line;
}

static JourneyOutlineLine *
last (Splitter *splitter)
{
  return splitter->lines->len > 0 ? g_ptr_array_index (splitter->lines, splitter->lines->len - 1) : NULL;
}

static guint
indent_of (const char *raw, const char **start)
{
  guint indent = 0;

  for (;; raw++)
    if (*raw == ' ')
      indent++;
    else if (*raw == '\t')
      indent += TAB_WIDTH - indent % TAB_WIDTH;
    else if (g_str_has_prefix (raw, WIDE_SPACE))
      {
        indent += 2;
        raw += strlen (WIDE_SPACE) - 1;
      }
    else
      break;
  *start = raw;

  return indent;
}

/**
 * journey_outline_after_marks:
 * @n: (out): how many marks '!' there are, in any width
 *
 * Returns: what stands behind the marks of a pain point, and blanks behind these; @text where there are none
 */
const char *
journey_outline_after_marks (const char *text, guint *n)
{
  const char *after = text;

  for (*n = 0; *after == '!' || g_str_has_prefix (after, WIDE_MARK); (*n)++)
    after += *after == '!' ? 1 : strlen (WIDE_MARK);

  return *n > 0 ? after + strspn (after, " ") : text;
}

/* Returns what stands behind the sign of a list, or NULL where there is none. */
static const char *
after_bullet (const char *text)
{
  static const char *const signs[] = { "-", "*", "+", "•", "–", "—", "·", "‣", "◦" };
  gsize digits = strspn (text, "0123456789");
  const char *after = NULL;
  guint n_marks;
  const char *marked = journey_outline_after_marks (text, &n_marks);

  /* The marks say how severe a pain point is. Behind wide ones there is no blank. */
  if (n_marks > 0 && (marked[-1] == ' ' || g_str_has_prefix (text, WIDE_MARK)))
    return text;
  for (guint i = 0; i < G_N_ELEMENTS (signs) && !after; i++)
    if (g_str_has_prefix (text, signs[i]))
      after = text + strlen (signs[i]);
  if (!after && digits > 0 && digits < 10 && (text[digits] == '.' || text[digits] == ')'))
    after = text + digits + 1;
  if (!after || (!*after && digits > 0) || (*after && *after != ' ' && *after != '\t'))
    return NULL;

  after += strspn (after, " \t");
  /* A box to tick says nothing about the journey. */
  if (after[0] == '[' && after[1] && strchr (" xX", after[1]) && after[2] == ']' && after[3] == ' ')
    after += 4;

  return after;
}

static gboolean
is_all (const char *text, char sign)
{
  gsize n = 0;

  for (; text[n] == sign; n++)
    ;

  return n >= 3 && !text[n + strspn (text + n, " \t\r")];
}

/* Lines of '=' or '-' below a text make it a heading; elsewhere they part one thing from another, which indents and headings do,
 * too. */
static gboolean
take_underline (Splitter *splitter, const char *text)
{
  JourneyOutlineLine *above = last (splitter);
  gboolean is_first = is_all (text, '=');

  if (!is_first && !is_all (text, '-') && !is_all (text, '*') && !is_all (text, '_'))
    return FALSE;
  if (above && above->kind == JOURNEY_OUTLINE_TEXT && !splitter->after_blank && (is_first || *text == '-'))
    {
      above->kind = JOURNEY_OUTLINE_HEADING;
      above->level = is_first ? 1 : 2;
    }

  return TRUE;
}

static gboolean
take_heading (Splitter *splitter, const char *text)
{
  gsize level = strspn (text, "#");
  g_autofree char *title = NULL;
  gsize length;

  if (level == 0 || level > 6 || (text[level] != ' ' && text[level] != '\t'))
    return FALSE;

  title = g_strstrip (g_strdup (text + level));
  /* '## Title ##' */
  length = strlen (title);
  while (length > 0 && title[length - 1] == '#')
    length--;
  if (length == 0 || title[length - 1] == ' ')
    title[length] = '\0';
  add (splitter, JOURNEY_OUTLINE_HEADING, (guint)level, g_strchomp (title));

  return TRUE;
}

static gboolean
take_comment (Splitter *splitter, const char *text)
{
  if (!g_str_has_prefix (text, "<!--"))
    return FALSE;

  if (g_str_has_prefix (text, JOURNEY_MARKDOWN_END))
    {
      add (splitter, JOURNEY_OUTLINE_END, 0, "");
      splitter->at_end = TRUE;
    }
  else if (g_str_has_prefix (text, JOURNEY_MARKDOWN_MAP))
    add (splitter, JOURNEY_OUTLINE_MAP, 0, text + strlen (JOURNEY_MARKDOWN_MAP));

  return TRUE;
}

/* Whether a line without a sign of its own goes on with the one above. */
static gboolean
goes_on (Splitter *splitter, guint indent)
{
  JourneyOutlineLine *above = last (splitter);

  if (!above || splitter->after_blank)
    return FALSE;

  return above->kind == JOURNEY_OUTLINE_BULLET || above->kind == JOURNEY_OUTLINE_QUOTE
             ? splitter->is_markdown || indent > above->level
             : above->kind == JOURNEY_OUTLINE_TEXT && splitter->is_markdown;
}

/* A backslash or two spaces at the end of a line keep its end. */
static void
go_on (GString *text, const char *more)
{
  gboolean keeps = text->len > 0 && text->str[text->len - 1] == '\\';

  keeps |= text->len > 1 && strcmp (text->str + text->len - 2, "  ") == 0;
  if (text->len > 0 && text->str[text->len - 1] == '\\')
    g_string_truncate (text, text->len - 1);
  while (text->len > 0 && text->str[text->len - 1] == ' ')
    g_string_truncate (text, text->len - 1);
  g_string_append_c (text, keeps ? '\n' : ' ');
  g_string_append (text, more);
}

/* 'Channel: shop' */
static gboolean
has_label (const char *text)
{
  const char *after;
  const char *colon = journey_csv_find_colon (text, &after);
  g_autofree char *label = colon && colon - text < 60 ? g_strstrip (g_strndup (text, (gsize)(colon - text))) : NULL;

  return label && *label && journey_csv_header_find (label) != JOURNEY_CSV_LANE;
}

/* What has a label below a point is no more of its title, but something that the touchpoint has. */
static gboolean
is_field (Splitter *splitter, const char *text, guint indent)
{
  JourneyOutlineLine *above = last (splitter);

  return above && above->kind == JOURNEY_OUTLINE_BULLET && (indent > above->level || above->is_field) && has_label (text);
}

static void
take_plain (Splitter *splitter, const char *text, guint indent)
{
  if (is_field (splitter, text, indent))
    add (splitter, JOURNEY_OUTLINE_BULLET, indent, text)->is_field = TRUE;
  else if (goes_on (splitter, indent))
    go_on (last (splitter)->text, text);
  else
    add (splitter, JOURNEY_OUTLINE_TEXT, indent, text);
}

static void
take_quote (Splitter *splitter, const char *text)
{
  JourneyOutlineLine *above = last (splitter);

  text++;
  text += *text == ' ';
  if (above && above->kind == JOURNEY_OUTLINE_QUOTE && !splitter->after_blank)
    go_on (above->text, text);
  else
    add (splitter, JOURNEY_OUTLINE_QUOTE, 0, text);
}

static void
take_line (Splitter *splitter, const char *raw)
{
  const char *text;
  guint indent = indent_of (raw, &text);
  const char *bullet;

  if (!*text)
    {
      splitter->after_blank = TRUE;
      return;
    }

  bullet = after_bullet (text);
  if (splitter->is_markdown && (take_comment (splitter, text) || take_heading (splitter, text)))
    splitter->after_blank = TRUE;
  else if (take_underline (splitter, text))
    splitter->after_blank = TRUE;
  else
    {
      if (splitter->is_markdown && *text == '>')
        take_quote (splitter, text);
      else if (splitter->is_markdown && *text == '|')
        add (splitter, JOURNEY_OUTLINE_ROW, splitter->after_blank, text);
      else if (bullet)
        add (splitter, JOURNEY_OUTLINE_BULLET, indent, bullet);
      else
        take_plain (splitter, text, indent);
      splitter->after_blank = FALSE;
    }
}

/* Front matter at the start of a file is about the file; a map gets nothing from it. Returns the first line behind it. */
static guint
skip_front_matter (char **raw)
{
  if (!raw[0] || !is_all (raw[0], '-'))
    return 0;
  for (guint i = 1; raw[i]; i++)
    if (is_all (raw[i], '-'))
      return i + 1;

  return 0;
}

static gboolean
is_fence (const char *raw)
{
  const char *text = raw + strspn (raw, " \t");

  return g_str_has_prefix (text, "```") || g_str_has_prefix (text, "~~~");
}

/* '! slow', or 'Channel: web': what a touchpoint has, and no touchpoint. */
static gboolean
is_of_touchpoint (const char *text)
{
  guint marks;

  return journey_outline_after_marks (text, &marks) != text || has_label (text);
}

/* Whether a line without a sign has others below it, so that it is no touchpoint. */
static gboolean
heads_others (GPtrArray *lines, guint i)
{
  const JourneyOutlineLine *line = i < lines->len ? g_ptr_array_index (lines, i) : NULL;
  const JourneyOutlineLine *next = i + 1 < lines->len ? g_ptr_array_index (lines, i + 1) : NULL;

  if (!line || line->kind != JOURNEY_OUTLINE_TEXT || line->level > 0 || !next)
    return FALSE;
  if (next->level > 0 && is_of_touchpoint (next->text->str))
    return FALSE;

  return next->kind == JOURNEY_OUTLINE_BULLET || next->level > 0;
}

/* 'Personas: Mei, Tom' or 'Scenario: a fall at home', which tell of the map. */
static gboolean
is_of_map (const JourneyOutlineLine *line)
{
  const char *after;
  const char *colon = journey_csv_find_colon (line->text->str, &after);
  g_autofree char *label = colon ? g_strndup (line->text->str, (gsize)(colon - line->text->str)) : NULL;

  return line->kind == JOURNEY_OUTLINE_TEXT && line->level == 0 && label
         && (journey_csv_word_is (JOURNEY_CSV_WORD_SCENARIO, label) || has_label (line->text->str));
}

/* Whether the first line is the title: between it and the first heading there is nothing but what tells of the map. */
static gboolean
has_title (GPtrArray *lines)
{
  const JourneyOutlineLine *first = lines->len > 0 ? g_ptr_array_index (lines, 0) : NULL;
  guint i = 1;

  if (!first || first->kind != JOURNEY_OUTLINE_TEXT || first->level > 0 || is_of_map (first) || heads_others (lines, 0))
    return FALSE;
  while (i < lines->len && is_of_map (g_ptr_array_index (lines, i)) && !heads_others (lines, i))
    i++;

  return heads_others (lines, i);
}

/* Without a sign, a line is a heading when what follows is below it, else a point of a list; but the first line above the first
 * heading is the title. */
static void
find_headings (GPtrArray *lines)
{
  gboolean titled = has_title (lines);

  for (guint i = 0; i < lines->len; i++)
    {
      JourneyOutlineLine *line = g_ptr_array_index (lines, i);
      gboolean is_title = titled && i == 0;

      if (line->kind != JOURNEY_OUTLINE_TEXT)
        continue;
      line->kind = is_title || heads_others (lines, i) ? JOURNEY_OUTLINE_HEADING : JOURNEY_OUTLINE_BULLET;
      if (line->kind == JOURNEY_OUTLINE_HEADING)
        {
          line->level = titled && !is_title ? 2 : 1;
          if (line->text->len > 1 && line->text->str[line->text->len - 1] == ':')
            g_string_truncate (line->text, line->text->len - 1);
        }
    }
}

/**
 * journey_outline_split:
 * @text: valid UTF-8
 * @is_markdown: whether headings have signs
 *
 * Splits a text into headings, points of lists, paragraphs, quotes and rows of tables. What stands behind the end of the map, as
 * our own export marks it, is left out, and so is what stands behind one more than %JOURNEY_OUTLINE_MAX_LINES.
 *
 * Returns: (transfer full) (element-type JourneyOutlineLine): the lines
 */
GPtrArray *
journey_outline_split (const char *text, gboolean is_markdown)
{
  g_autofree char *plain = g_strdup (text);
  g_auto (GStrv) raw = NULL;
  Splitter splitter = { g_ptr_array_new_with_free_func (line_free), is_markdown, TRUE, FALSE, 0 };
  gboolean in_code = FALSE;

  if (!strchr (plain, '\n'))
    g_strdelimit (plain, "\r", '\n');
  raw = g_strsplit (plain, "\n", -1);
  for (guint i = is_markdown ? skip_front_matter (raw) : 0;
       raw[i] && !splitter.at_end && splitter.lines->len <= JOURNEY_OUTLINE_MAX_LINES; i++)
    {
      gsize length = strlen (raw[i]);

      splitter.number = i + 1;
      if (length > 0 && raw[i][length - 1] == '\r')
        raw[i][length - 1] = '\0';
      if (is_markdown && is_fence (raw[i]))
        {
          in_code = !in_code;
          if (in_code)
            add (&splitter, JOURNEY_OUTLINE_CODE, 0, "");
          splitter.after_blank = TRUE;
        }
      else if (!in_code)
        take_line (&splitter, raw[i]);
    }
  if (!is_markdown)
    find_headings (splitter.lines);

  return splitter.lines;
}
