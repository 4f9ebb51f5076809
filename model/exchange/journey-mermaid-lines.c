/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-mermaid-lines.h"

#include <string.h>

#include "journey-mermaid-text.h"
#include "journey-mermaid.h"
#include "journey-state.h"

/* Walks the lines of a text. */
typedef struct
{
  GPtrArray *lines; /* parts of one text, borrowed */
  guint next;
  guint end;            /* of what is walked: a block of Markdown, or the file */
  guint n_kept;         /* lines, of all diagrams */
  gboolean is_unscored; /* what the next line is */
  gboolean is_another;
} Walk;

static void
line_free (gpointer data)
{
  JourneyMermaidLine *line = data;

  g_free (line->text);
  g_free (line->aside);
  g_free (line);
}

static void
diagram_free (gpointer data)
{
  JourneyMermaidDiagram *diagram = data;

  g_free (diagram->kind);
  g_free (diagram->title);
  g_ptr_array_unref (diagram->lines);
  g_free (diagram);
}

/* Returns the next line, or NULL at the end. */
static const char *
walk_next (Walk *walk)
{
  return walk->next < walk->end ? g_ptr_array_index (walk->lines, walk->next++) : NULL;
}

static JourneyMermaidDiagram *
diagram_new (guint line)
{
  JourneyMermaidDiagram *diagram = g_new0 (JourneyMermaidDiagram, 1);

  diagram->kind = g_strdup ("");
  diagram->line = line;
  diagram->lines = g_ptr_array_new_with_free_func (line_free);

  return diagram;
}

/* '%%' begins a comment at the start of a line or behind white space; '#' does behind all colons, where neither an entity nor a
 * number such as #1 can be meant. */
static char *
find_aside (char *text)
{
  char *last_colon = MAX (strrchr (text, ':'), g_strrstr (text, "："));

  for (char *p = text; *p; p++)
    {
      gboolean is_apart = p == text || g_ascii_isspace (p[-1]);

      if (is_apart && g_str_has_prefix (p, "%%"))
        return p;
      if (*p == '#' && (p == text || (is_apart && last_colon && p > last_colon && !g_ascii_isdigit (p[1])))
          && !journey_mermaid_entity_end (p))
        return p;
    }

  return NULL;
}

/* Each line becomes something in a map: where there are more of them than a map holds, no memory is spent on them. */
static gboolean
can_keep (Walk *walk, JourneyMermaidDiagram *diagram)
{
  diagram->is_too_large |= ++walk->n_kept > JOURNEY_LIMIT_ELEMENTS;

  return !diagram->is_too_large;
}

static void
add_line (Walk *walk, JourneyMermaidDiagram *diagram, const char *raw, guint number)
{
  g_autofree char *text = g_strstrip (g_strdup (raw));
  char *aside = find_aside (text);
  JourneyMermaidLine *line;

  if (!*text || aside == text || !can_keep (walk, diagram))
    return;

  line = g_new0 (JourneyMermaidLine, 1);
  line->line = number;
  line->is_unscored = walk->is_unscored;
  line->is_another = walk->is_another;
  walk->is_unscored = FALSE;
  walk->is_another = FALSE;
  if (aside && *aside == '#')
    line->aside = g_strdup (aside);
  if (aside)
    *aside = '\0';
  line->text = g_strdup (g_strchomp (text));
  g_ptr_array_add (diagram->lines, line);
}

/* A directive says how to draw, in braces between '%%{' and '}%%', on one line or many. */
static gboolean
skip_directive (Walk *walk, const char *line)
{
  if (!g_str_has_prefix (line, "%%{"))
    return FALSE;

  while (line && !strstr (line, "}%%"))
    line = walk_next (walk);

  return TRUE;
}

static char *
unquote (const char *value)
{
  g_autofree char *text = g_strstrip (g_strdup (value));
  gsize length = strlen (text);

  if (length > 1 && (*text == '"' || *text == '\'') && text[length - 1] == *text)
    return g_strndup (text + 1, length - 2);

  return g_steal_pointer (&text);
}

/* Front matter stands between two lines of '---'; only its title is for a map. */
static void
take_front_matter (Walk *walk, JourneyMermaidDiagram *diagram)
{
  for (const char *line = walk_next (walk); line; line = walk_next (walk))
    {
      g_autofree char *plain = g_strstrip (g_strdup (line));

      if (strcmp (plain, "---") == 0)
        return;
      /* What is indented belongs to something else, such as the look. */
      if (g_str_has_prefix (line, "title:") && !diagram->title)
        {
          diagram->title = unquote (line + strlen ("title:"));
          diagram->title_line = walk->next;
        }
    }
}

static gboolean
has_front_matter (Walk *walk, const char *line)
{
  if (strcmp (line, "---") != 0)
    return FALSE;
  for (guint i = walk->next; i < walk->end; i++)
    {
      g_autofree char *plain = g_strstrip (g_strdup (g_ptr_array_index (walk->lines, i)));

      if (strcmp (plain, "---") == 0)
        return TRUE;
    }

  return FALSE;
}

/* Takes the word that says what a diagram is; what stands behind it on the same line goes with the others. */
static void
take_kind (Walk *walk, JourneyMermaidDiagram *diagram, const char *line, guint number)
{
  gsize length = strcspn (line, " \t;");

  g_free (diagram->kind);
  diagram->kind = g_strndup (line, length);
  diagram->line = number;
  line += length;
  add_line (walk, diagram, *line == ';' ? line + 1 : line, number);
}

/* The text that the braces of a description hold becomes one line. */
static void
take_description (Walk *walk, JourneyMermaidDiagram *diagram, const char *line, guint number)
{
  g_autoptr (GString) text = g_string_new ("accDescr: ");
  JourneyMermaidLine *taken = g_new0 (JourneyMermaidLine, 1);

  for (line = strchr (line, '{') + 1; line && !strchr (line, '}'); line = walk_next (walk))
    g_string_append_printf (text, "%s ", line);
  if (line)
    g_string_append_len (text, line, (gssize)strcspn (line, "}"));
  taken->line = number;
  taken->text = g_strchomp (g_strdup (text->str));
  g_ptr_array_add (diagram->lines, taken);
}

static gboolean
opens_description (const char *line)
{
  const char *after = journey_mermaid_after_word (line, "accDescr");

  return after && *after == '{';
}

static void
take_line (Walk *walk, JourneyMermaidDiagram *diagram, const char *raw)
{
  g_autofree char *line = g_strstrip (g_strdup (raw));
  guint number = walk->next;

  if (skip_directive (walk, line) || !*line)
    return;
  if (g_str_has_prefix (line, "%%"))
    {
      walk->is_unscored |= strcmp (line, JOURNEY_MERMAID_UNSCORED) == 0;
      walk->is_another |= strcmp (line, JOURNEY_MERMAID_ANOTHER) == 0;
      return;
    }

  if (!*diagram->kind && has_front_matter (walk, line))
    take_front_matter (walk, diagram);
  else if (!*diagram->kind && *line != '#')
    take_kind (walk, diagram, line, number);
  else if (opens_description (line))
    take_description (walk, diagram, line, number);
  else
    add_line (walk, diagram, line, number);
}

/* How many of the characters that fence off a block a line begins with: three or more, behind at most three spaces, or behind
 * what leads into a quote or a list. */
static guint
fence_length (const char *line, char *character)
{
  guint n = 0;

  line += strspn (line, " \t>");
  if (*line != '`' && *line != '~' && *line != ':')
    return 0;
  *character = *line;
  while (line[n] == *character)
    n++;

  return n >= 3 ? n : 0;
}

static gboolean
fence_is_mermaid (const char *line)
{
  g_autofree char *info = g_strstrip (g_ascii_strdown (line + strspn (line, " \t>`~:"), -1));

  g_strchug (g_strdelimit (info, "{.", ' '));

  return g_str_has_prefix (info, "mermaid") && !g_ascii_isalnum (info[strlen ("mermaid")]);
}

static gboolean
fence_ends (const char *line, char open, guint length)
{
  char character;
  guint n = fence_length (line, &character);

  return n >= length && character == open && !*(line + strspn (line, " \t>:`~"));
}

static guint
find_fence (const Walk *walk, char open, guint length)
{
  for (guint i = walk->next; i < walk->end; i++)
    if (fence_ends (g_ptr_array_index (walk->lines, i), open, length))
      return i;

  return walk->end;
}

/* Takes what stands in a block, or goes past it. Nothing in it that is left open goes beyond its end. */
static void
walk_block (Walk *walk, JourneyMermaidDiagram *diagram, char open, guint length)
{
  guint end = walk->end;
  gsize size = 0;

  walk->end = find_fence (walk, open, length);
  for (guint i = walk->next; diagram && i < walk->end && size <= JOURNEY_MERMAID_MAX_SIZE; i++)
    size += strlen (g_ptr_array_index (walk->lines, i)) + 1;
  if (diagram)
    diagram->is_too_large = size > JOURNEY_MERMAID_MAX_SIZE;
  for (const char *line = diagram ? walk_next (walk) : NULL; line; line = walk_next (walk))
    take_line (walk, diagram, line + strspn (line, ">"));
  walk->next = MIN (walk->end + 1, end);
  walk->end = end;
  walk->is_unscored = FALSE;
  walk->is_another = FALSE;
}

/* A point of a list, or a row of a table that is not its rule. */
static gboolean
is_point (const char *line)
{
  line += strspn (line, " ");
  if (*line == '|')
    return line[strspn (line, "|-: \t")] != '\0';
  if (g_ascii_isdigit (*line))
    line += strspn (line, "0123456789");
  else if (!*line || !strchr ("-*+", *line))
    return FALSE;
  else
    return line[1] == ' ';

  return (*line == '.' || *line == ')') && line[1] == ' ';
}

/* Returns how many points of lists and rows of tables stand beside the blocks. */
static guint
split_markdown (Walk *walk, GPtrArray *diagrams)
{
  guint n_points = 0;

  for (const char *line = walk_next (walk); line; line = walk_next (walk))
    {
      char open;
      guint length = fence_length (line, &open);
      JourneyMermaidDiagram *diagram = length && fence_is_mermaid (line) ? diagram_new (walk->next) : NULL;

      if (diagram)
        g_ptr_array_add (diagrams, diagram);
      /* Of colons, only a block of Mermaid is a block. */
      if (length && (diagram || open != ':'))
        walk_block (walk, diagram, open, length);
      else
        n_points += is_point (line);
    }

  return n_points;
}

/* The lines stay where they are in @text, so that each costs no more than a pointer. */
static GPtrArray *
part_lines (char *text)
{
  GPtrArray *lines = g_ptr_array_new ();

  for (char *next = text; next;)
    {
      g_ptr_array_add (lines, next);
      next = strchr (next, '\n');
      if (next)
        *next++ = '\0';
    }

  return lines;
}

/**
 * journey_mermaid_split:
 * @text: of a file, valid UTF-8
 * @is_markdown: whether diagrams stand in blocks of Markdown; else all of @text is one
 * @n_points: (out): how many points of lists and rows of tables stand beside such blocks
 *
 * Splits a file into its diagrams and lines, without comments, directives and what front matter says about the look.
 *
 * Returns: (transfer full) (element-type JourneyMermaidDiagram): the diagrams, of whatever kind
 */
GPtrArray *
journey_mermaid_split (const char *text, gboolean is_markdown, guint *n_points)
{
  g_autofree char *plain = g_strdup (text);
  g_autoptr (GPtrArray) lines = NULL;
  GPtrArray *diagrams = g_ptr_array_new_with_free_func (diagram_free);
  Walk walk = { 0 };

  /* A line end of Windows leaves white space behind, which is stripped; one of old Macs is made one. */
  if (!strchr (plain, '\n'))
    g_strdelimit (plain, "\r", '\n');
  walk.lines = lines = part_lines (plain);
  walk.end = lines->len;
  *n_points = 0;
  if (is_markdown)
    *n_points = split_markdown (&walk, diagrams);
  else
    {
      JourneyMermaidDiagram *diagram = diagram_new (1);

      g_ptr_array_add (diagrams, diagram);
      for (const char *line = walk_next (&walk); line; line = walk_next (&walk))
        take_line (&walk, diagram, line);
    }

  return diagrams;
}

/**
 * journey_mermaid_diagram_is_journey:
 *
 * Returns: whether a map can be made of @diagram
 */
gboolean
journey_mermaid_diagram_is_journey (const JourneyMermaidDiagram *diagram)
{
  return g_ascii_strcasecmp (diagram->kind, "journey") == 0;
}

/**
 * journey_mermaid_after_word:
 * @word: of Mermaid
 *
 * Returns: (nullable) (transfer none): what stands on @line behind @word, which is followed by white space, a colon, '{' or
 *   nothing; NULL when it begins otherwise
 */
const char *
journey_mermaid_after_word (const char *line, const char *word)
{
  gsize length = strlen (word);
  const char *after;

  if (g_ascii_strncasecmp (line, word, length) != 0)
    return NULL;
  after = line + length;
  if (*after && !g_ascii_isspace (*after) && !journey_mermaid_after_colon (after) && *after != '{')
    return NULL;

  return after + strspn (after, " \t");
}

/**
 * journey_mermaid_after_colon:
 *
 * Returns: (nullable) (transfer none): what stands behind the colon, of either width, that @text begins with; NULL when it
 *   begins otherwise
 */
const char *
journey_mermaid_after_colon (const char *text)
{
  if (*text == ':')
    return text + 1;

  return g_str_has_prefix (text, "：") ? text + strlen ("：") : NULL;
}

/**
 * journey_mermaid_behind_colon:
 *
 * Returns: (nullable) (transfer none): what stands behind the first colon, of either width, in @text; NULL when there is none
 */
const char *
journey_mermaid_behind_colon (const char *text)
{
  for (; *text; text++)
    if (journey_mermaid_after_colon (text))
      return journey_mermaid_after_colon (text);

  return NULL;
}

/**
 * journey_mermaid_title_of:
 *
 * Returns: (nullable) (transfer none): the title that @line gives the diagram; NULL when it is something else. People write
 *   'title: ' with a colon, too, which Mermaid would take for a task.
 */
const char *
journey_mermaid_title_of (const char *line)
{
  const char *title = journey_mermaid_after_word (line, "title");
  const char *after = title ? journey_mermaid_after_colon (title) : NULL;

  if (after)
    title = journey_mermaid_behind_colon (after) ? NULL : after;

  return title && *title ? title : NULL;
}

/**
 * journey_mermaid_section_of:
 *
 * Returns: (nullable) (transfer none): the title of the section that @line begins; NULL when it is something else. People
 *   write 'section: ' with a colon, too; a task that is called so has a score behind it.
 */
const char *
journey_mermaid_section_of (const char *line)
{
  const char *title = journey_mermaid_after_word (line, "section");
  const char *after = title ? journey_mermaid_after_colon (title) : NULL;

  if (!after)
    return title;
  after += strspn (after, " \t");

  return after[strspn (after, "0123456789+-.,/% \t")] && !journey_mermaid_behind_colon (after) ? after : NULL;
}

/**
 * journey_mermaid_diagram_title:
 *
 * Returns: (transfer full): what @diagram calls itself, in its text, its front matter or for screen readers; may be empty
 */
char *
journey_mermaid_diagram_title (const JourneyMermaidDiagram *diagram)
{
  const char *spoken = NULL;

  for (guint i = 0; i < diagram->lines->len; i++)
    {
      const JourneyMermaidLine *line = g_ptr_array_index (diagram->lines, i);
      const char *title = journey_mermaid_title_of (line->text);
      const char *for_readers = journey_mermaid_after_word (line->text, "accTitle");

      if (title)
        return journey_mermaid_decode (title);
      if (for_readers && !spoken)
        spoken = journey_mermaid_after_colon (for_readers);
    }

  return journey_mermaid_decode (diagram->title ? diagram->title : spoken ? spoken : "");
}
