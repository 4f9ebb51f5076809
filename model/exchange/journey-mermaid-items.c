/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-mermaid-items.h"

#include <glib/gi18n.h>
#include <string.h>

#include "journey-csv-text.h"
#include "journey-mermaid-task.h"
#include "journey-mermaid-text.h"

static void
item_free (gpointer data)
{
  JourneyMermaidItem *item = data;

  g_free (item->section);
  g_clear_pointer (&item->tasks, g_ptr_array_unref);
  g_free (item);
}

static void
list_line (JourneyCsvRemarks *remarks, const JourneyMermaidLine *line)
{
  g_autofree char *shown = journey_csv_shorten (line->text);

  /* translators: %s is a line of a diagram */
  journey_csv_remark (remarks, JOURNEY_REMARK_SKIPPED, line->line, _ ("“%s” is left out: it means nothing here."), shown);
}

static void
list_aside (JourneyCsvRemarks *remarks, const JourneyMermaidLine *line)
{
  g_autofree char *shown = line->aside ? journey_csv_shorten (line->aside) : NULL;

  if (shown)
    journey_csv_remark (remarks, JOURNEY_REMARK_SKIPPED, line->line, _ ("“%s” is left out: it is a comment."), shown);
}

/* A title of the front matter, or for screen readers, is that of the map only where the diagram has no other. */
static void
list_other_title (JourneyCsvRemarks *remarks, guint line, const char *other, const char *title)
{
  g_autofree char *plain = journey_mermaid_decode (other);
  g_autofree char *shown = journey_csv_shorten (plain);

  if (*plain && strcmp (plain, title) != 0)
    journey_csv_remark (remarks, JOURNEY_REMARK_SKIPPED, line, _ ("“%s” is left out: the journey has another title."), shown);
}

/* 'title' with nothing behind it. */
static gboolean
is_blank_title (const char *line)
{
  const char *title = journey_mermaid_after_word (line, "title");
  const char *after = title ? journey_mermaid_after_colon (title) : NULL;

  return title && !*(after ? after : title);
}

/* Whether @line is one of those that say something about the whole diagram; these were looked at before. */
static gboolean
is_of_diagram (const JourneyMermaidLine *line, const char *title, gboolean *has_title, JourneyCsvRemarks *remarks)
{
  if (journey_mermaid_after_word (line->text, "accDescr"))
    return journey_mermaid_behind_colon (line->text) != NULL;
  if (journey_mermaid_after_word (line->text, "accTitle"))
    {
      if (journey_mermaid_behind_colon (line->text))
        list_other_title (remarks, line->line, journey_mermaid_behind_colon (line->text), title);
      return journey_mermaid_behind_colon (line->text) != NULL;
    }
  if (is_blank_title (line->text))
    return TRUE;
  if (!journey_mermaid_title_of (line->text))
    return FALSE;
  if (*has_title)
    list_line (remarks, line);
  *has_title = TRUE;

  return TRUE;
}

static void
add_section (GPtrArray *items, const char *title, guint line)
{
  JourneyMermaidItem *item = g_new0 (JourneyMermaidItem, 1);

  item->line = line;
  item->section = journey_mermaid_decode (title);
  g_ptr_array_add (items, item);
}

static void
add_tasks (GPtrArray *items, const JourneyMermaidLine *line)
{
  JourneyMermaidItem *item = g_new0 (JourneyMermaidItem, 1);

  item->tasks = journey_mermaid_read_tasks (line->text, line->line);
  item->is_unscored = line->is_unscored;
  item->is_another = line->is_another;
  g_ptr_array_add (items, item);
}

/**
 * journey_mermaid_items_read:
 * @remarks: where what is left out is listed
 *
 * Reads the sections and tasks of a diagram.
 *
 * Returns: (transfer full) (element-type JourneyMermaidItem): in their order
 */
GPtrArray *
journey_mermaid_items_read (const JourneyMermaidDiagram *diagram, JourneyCsvRemarks *remarks)
{
  GPtrArray *items = g_ptr_array_new_with_free_func (item_free);
  g_autofree char *title = journey_mermaid_diagram_title (diagram);
  gboolean has_title = FALSE;

  if (diagram->title)
    list_other_title (remarks, diagram->title_line, diagram->title, title);
  for (guint i = 0; i < diagram->lines->len; i++)
    {
      const JourneyMermaidLine *line = g_ptr_array_index (diagram->lines, i);
      const char *section = journey_mermaid_section_of (line->text);

      list_aside (remarks, line);
      if (is_of_diagram (line, title, &has_title, remarks))
        continue;
      if (section)
        add_section (items, section, line->line);
      else if (g_ascii_strcasecmp (line->text, "journey") == 0 || journey_mermaid_is_of_other (line->text))
        list_line (remarks, line);
      else
        add_tasks (items, line);
    }

  return items;
}

/**
 * journey_mermaid_items_range:
 *
 * Returns: the range that the plain scores of all tasks are in
 */
JourneyEmotionRange
journey_mermaid_items_range (GPtrArray *items)
{
  g_autoptr (GArray) scores = g_array_new (FALSE, FALSE, sizeof (double));

  for (guint i = 0; i < items->len; i++)
    {
      GPtrArray *tasks = ((JourneyMermaidItem *)g_ptr_array_index (items, i))->tasks;

      for (guint j = 0; tasks && j < tasks->len; j++)
        {
          JourneyMermaidTask *task = g_ptr_array_index (tasks, j);

          if (task->kind == JOURNEY_MERMAID_NUMBER)
            g_array_append_val (scores, task->score);
        }
    }

  return journey_emotion_range_find ((const double *)(gpointer)scores->data, scores->len);
}

/**
 * journey_mermaid_items_names:
 *
 * Returns: (transfer full): everybody whom some task names behind its score; the names belong to @items
 */
GHashTable *
journey_mermaid_items_names (GPtrArray *items)
{
  GHashTable *names = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < items->len; i++)
    {
      GPtrArray *tasks = ((JourneyMermaidItem *)g_ptr_array_index (items, i))->tasks;

      for (guint j = 0; tasks && j < tasks->len; j++)
        {
          JourneyMermaidTask *task = g_ptr_array_index (tasks, j);

          for (guint k = 0; k < task->actors->len; k++)
            g_hash_table_add (names, g_ptr_array_index (task->actors, k));
        }
    }

  return names;
}
