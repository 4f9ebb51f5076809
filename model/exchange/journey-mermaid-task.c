/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-mermaid-task.h"

#include <string.h>

#include "journey-csv-text.h"
#include "journey-mermaid-text.h"
#include "journey-mermaid.h"
#include "journey-text.h"

static void
task_free (gpointer data)
{
  JourneyMermaidTask *task = data;

  g_free (task->title);
  g_free (task->score_text);
  g_ptr_array_unref (task->actors);
  g_free (task);
}

static JourneyMermaidScore
read_score (const char *text, double *score, double *out_of)
{
  if (!*text)
    return JOURNEY_MERMAID_NO_SCORE;
  if (journey_csv_parse_number (text, TRUE, score))
    return JOURNEY_MERMAID_NUMBER;
  if (journey_csv_parse_fraction (text, score, out_of))
    return JOURNEY_MERMAID_FRACTION;

  return journey_csv_parse_percent (text, TRUE, score) ? JOURNEY_MERMAID_PERCENT : JOURNEY_MERMAID_WORD;
}

/* The first of the separators in @text, which may be as wide as a Chinese character; NULL when there is none. */
static const char *
find_separator (const char *text, char plain, const char *wide)
{
  for (; *text; text++)
    if (*text == plain || (*text == *wide && g_str_has_prefix (text, wide)))
      return text;

  return NULL;
}

static GPtrArray *
split_at (const char *text, char plain, const char *wide)
{
  GPtrArray *pieces = g_ptr_array_new_with_free_func (g_free);

  for (const char *end; (end = find_separator (text, plain, wide)) != NULL;)
    {
      g_ptr_array_add (pieces, g_strndup (text, (gsize)(end - text)));
      text = g_utf8_next_char (end);
    }
  g_ptr_array_add (pieces, g_strdup (text));

  return pieces;
}

static GPtrArray *
split_at_colons (const char *text)
{
  return split_at (text, ':', "：");
}

static gboolean
is_score (const char *piece)
{
  g_autofree char *text = journey_mermaid_decode (piece);
  double score, out_of;
  JourneyMermaidScore kind = read_score (text, &score, &out_of);

  return kind != JOURNEY_MERMAID_WORD && kind != JOURNEY_MERMAID_NO_SCORE;
}

/* Whether @minutes, behind a colon, are those of a clock time such as 11:45. */
static gboolean
is_clock_time (const char *hours, const char *minutes)
{
  gsize length = strlen (hours);

  return length > 0 && g_ascii_isdigit (hours[length - 1]) && strlen (minutes) == 2 && *minutes >= '0' && *minutes <= '5'
         && g_ascii_isdigit (minutes[1]);
}

/* Where the score stands among the pieces between colons. Titles have colons, too ('Call at 10:30: 4: Mia'), so it is the last
 * but one, or the last, or whichever is a number; with no number anywhere, what stands in its place. */
static guint
find_score (GPtrArray *pieces)
{
  guint n = pieces->len;
  const char *last = g_ptr_array_index (pieces, n - 1);
  const char *last_but_one = n > 2 ? g_ptr_array_index (pieces, n - 2) : NULL;

  if (n < 2)
    return n;
  if (n > 2 && is_score (last) && is_clock_time (g_ptr_array_index (pieces, n - 3), last_but_one))
    return n - 1;
  if (n > 2 && is_score (last_but_one))
    return n - 2;
  if (is_score (last))
    return n - 1;
  for (guint i = n - 1; i > 0; i--)
    if (is_score (g_ptr_array_index (pieces, i)))
      return i;

  return n > 2 ? n - 2 : n - 1;
}

/* Cuts a line at each ';' that is no end of an entity. */
static GPtrArray *
split_statements (const char *text)
{
  GPtrArray *statements = g_ptr_array_new_with_free_func (g_free);
  const char *start = text;
  const char *p = text;

  for (;; p++)
    {
      const char *end = *p == '#' ? journey_mermaid_entity_end (p) : NULL;

      if (end)
        p = end - 1;
      else if (*p == ';' || !*p)
        {
          g_autofree char *statement = g_strstrip (g_strndup (start, (gsize)(p - start)));

          if (*statement)
            g_ptr_array_add (statements, g_steal_pointer (&statement));
          start = p + 1;
        }
      if (!*p)
        break;
    }

  return statements;
}

/* One more than may be tells that there are too many. */
static void
take_names (JourneyMermaidTask *task, const char *piece)
{
  g_autoptr (GPtrArray) names = split_at (piece, ',', "，");

  for (guint i = 0; i < names->len && task->actors->len <= JOURNEY_MERMAID_MAX_ACTORS; i++)
    {
      g_autofree char *name = journey_mermaid_decode (g_ptr_array_index (names, i));

      if (*name && !g_ptr_array_find_with_equal_func (task->actors, name, g_str_equal, NULL))
        g_ptr_array_add (task->actors, g_steal_pointer (&name));
    }
}

/* Mermaid parts people by commas; 'Anna;Ben' are two, as well. */
static void
take_actors (JourneyMermaidTask *task, const char *piece)
{
  g_autoptr (GPtrArray) parts = strchr (piece, ';') ? split_statements (piece) : NULL;

  if (!parts)
    take_names (task, piece);
  for (guint i = 0; parts && i < parts->len; i++)
    take_names (task, g_ptr_array_index (parts, i));
}

/* What stands before the colon that begins piece @n, or all when there is none. */
static char *
title_before (const char *text, guint n)
{
  const char *end = find_separator (text, ':', "：");

  for (guint i = 1; end && i < n; i++)
    end = find_separator (g_utf8_next_char (end), ':', "：");

  return end ? g_strndup (text, (gsize)(end - text)) : g_strdup (text);
}

/* The piece behind the title: colons with nothing between them belong to neither. */
static guint
find_title_end (GPtrArray *pieces, guint place)
{
  while (place > 1 && journey_text_is_blank (g_ptr_array_index (pieces, place - 1)))
    place--;

  return place;
}

static JourneyMermaidTask *
read_task (const char *text, guint line)
{
  JourneyMermaidTask *task = g_new0 (JourneyMermaidTask, 1);
  g_autoptr (GPtrArray) pieces = split_at_colons (text);
  guint n = pieces->len;
  guint place = find_score (pieces);
  g_autofree char *title = title_before (text, find_title_end (pieces, place));

  task->line = line;
  task->title = journey_mermaid_decode (title);
  task->score_text = journey_mermaid_decode (place < n ? g_ptr_array_index (pieces, place) : "");
  task->kind = read_score (task->score_text, &task->score, &task->out_of);
  task->actors = g_ptr_array_new_with_free_func (g_free);
  task->is_odd = n > place + 2;
  for (guint i = place + 1; i < n; i++)
    take_actors (task, g_ptr_array_index (pieces, i));

  return task;
}

/* Whether a number stands where a task has its score. */
static gboolean
has_score (const char *text)
{
  g_autoptr (GPtrArray) pieces = split_at_colons (text);
  guint place = find_score (pieces);

  return place < pieces->len && is_score (g_ptr_array_index (pieces, place));
}

/* A ';' parts tasks only when each part is one; else it belongs to a title. */
static gboolean
all_are_tasks (GPtrArray *statements)
{
  for (guint i = 0; i < statements->len; i++)
    if (!has_score (g_ptr_array_index (statements, i)))
      return FALSE;

  return TRUE;
}

/**
 * journey_mermaid_read_tasks:
 * @text: a line without comments; not empty
 * @line: its number
 *
 * Reads a task, 'title: score: actors', also where people have written it in ways that Mermaid garbles: with colons in the
 * title, with full-width colons and commas, without a score, with ';' behind it or between several.
 *
 * Returns: (transfer full) (element-type JourneyMermaidTask): the tasks, at least one unless the line is nothing but ';'
 */
GPtrArray *
journey_mermaid_read_tasks (const char *text, guint line)
{
  GPtrArray *tasks = g_ptr_array_new_with_free_func (task_free);
  g_autoptr (GPtrArray) statements = strchr (text, ';') ? split_statements (text) : NULL;

  if (statements && (statements->len == 1 || all_are_tasks (statements)))
    for (guint i = 0; i < statements->len; i++)
      g_ptr_array_add (tasks, read_task (g_ptr_array_index (statements, i), line));
  else
    g_ptr_array_add (tasks, read_task (text, line));

  return tasks;
}

/* People click and style things, too. */
static gboolean
has_mark_of_other (const char *text)
{
  static const char *const marks[] = { "\"", "://", "fill:", "stroke:", "color:" };

  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    if (strstr (text, marks[i]))
      return TRUE;

  return FALSE;
}

/**
 * journey_mermaid_is_of_other:
 * @text: a line without comments
 *
 * Flowcharts and others have lines for links and looks, such as 'click A "https://example.org"'; a line that begins so and has a
 * score is a task, 'click the button: 5: Me'. So is one in everyday words without anything of a flowchart, 'click Buy'.
 *
 * Returns: whether @text is such a line of another diagram
 */
gboolean
journey_mermaid_is_of_other (const char *text)
{
  static const char *const words[] = { "click", "href", "callback", "classDef", "style", "linkStyle" };
  gsize length = strcspn (text, " \t");
  const char *word = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (words) && text[length] && !word; i++)
    if (strlen (words[i]) == length && strncmp (text, words[i], length) == 0)
      word = words[i];

  if (!word || ((strcmp (word, "click") == 0 || strcmp (word, "style") == 0) && !has_mark_of_other (text)))
    return FALSE;

  return strstr (text, "://") || !has_score (text);
}
