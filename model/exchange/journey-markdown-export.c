/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>
#include <string.h>

#include "journey-kinds.h"
#include "journey-markdown-text.h"
#include "journey-markdown.h"
#include "journey-outline-builder.h"
#include "journey-reading.h"
#include "journey-text.h"

static void
write_heading (GString *markdown, guint level, const char *text)
{
  g_autofree char *line = journey_text_one_line (text);

  if (!g_str_has_suffix (markdown->str, "\n\n"))
    g_string_append_c (markdown, '\n');
  g_string_append_printf (markdown, "%.*s ", (int)level, "######");
  journey_markdown_append (markdown, line, " ");
  g_string_append (markdown, "\n\n");
}

static void
write_title (GString *markdown, JourneyState *map, const char *title)
{
  const JourneyField *state = journey_spec_field (JOURNEY_MAP_STATE);

  g_string_append (markdown, "# ");
  journey_markdown_append (markdown, title, " ");
  g_string_append_printf (markdown, "\n\n%s%s, %d-%d -->\n\n", JOURNEY_MARKDOWN_MAP,
                          journey_field_nick (state, journey_state_integer (map, JOURNEY_MAP_STATE)),
                          journey_state_integer (map, JOURNEY_MAP_SCALE_LOW),
                          journey_state_integer (map, JOURNEY_MAP_SCALE_HIGH));
}

/* Notes go into a lane of that name, and need not say so. */
static gboolean
is_of_notes (const char *label)
{
  return strcmp (label, _ ("Notes")) == 0;
}

static void
write_item (GString *markdown, const JourneyReadingBlock *block)
{
  g_string_append (markdown, "- ");
  if (*block->label)
    {
      g_string_append (markdown, block->is_note && !is_of_notes (block->label) && journey_outline_knows_label (block->label)
                                     ? "**lane:"
                                     : "**");
      journey_markdown_append (markdown, block->label, " ");
      g_string_append (markdown, ":** ");
    }
  journey_markdown_append (markdown, block->text, "\\\n  ");
  g_string_append_c (markdown, '\n');
}

static void
write_row (GString *markdown, char **cells)
{
  for (guint i = 0; cells[i]; i++)
    {
      g_string_append (markdown, "| ");
      journey_markdown_append (markdown, cells[i], "<br>");
      g_string_append_c (markdown, ' ');
    }
  g_string_append (markdown, "|\n");
}

static void
write_table (GString *markdown, GPtrArray *rows)
{
  char **heads = g_ptr_array_index (rows, 0);

  if (!g_str_has_suffix (markdown->str, "\n\n"))
    g_string_append_c (markdown, '\n');
  write_row (markdown, heads);
  for (guint i = 0; heads[i]; i++)
    g_string_append (markdown, "| --- ");
  g_string_append (markdown, "|\n");
  for (guint i = 1; i < rows->len; i++)
    write_row (markdown, g_ptr_array_index (rows, i));
}

static void
write_quote (GString *markdown, const char *text)
{
  g_string_append (markdown, "> ");
  journey_markdown_append (markdown, text, "\\\n> ");
  g_string_append_c (markdown, '\n');
}

static void
write_block (GString *markdown, JourneyState *map, const JourneyReadingBlock *block)
{
  switch (block->kind)
    {
    case JOURNEY_READING_TITLE:
      write_title (markdown, map, block->text);
      break;
    case JOURNEY_READING_TEXT:
      journey_markdown_append (markdown, block->text, "\\\n");
      g_string_append (markdown, "\n\n");
      break;
    case JOURNEY_READING_STAGE:
    case JOURNEY_READING_SECTION:
      write_heading (markdown, 2, block->text);
      break;
    case JOURNEY_READING_QUESTION:
      write_quote (markdown, block->text);
      break;
    case JOURNEY_READING_TOUCHPOINT:
    case JOURNEY_READING_ENTRY:
      write_heading (markdown, 3, block->text);
      break;
    case JOURNEY_READING_ITEM:
      write_item (markdown, block);
      break;
    case JOURNEY_READING_TABLE:
      write_table (markdown, block->rows);
      break;
    case JOURNEY_READING_REST:
      g_string_append (markdown, "\n" JOURNEY_MARKDOWN_END "\n");
      break;
    }
}

/**
 * journey_markdown_export:
 * @map: the state of a map
 * @whole: the map that @map is a part of, or @map: it has the numbers of touchpoints and their ranks
 *
 * Writes all that a map says as Markdown, in the order in which it is read: stages and touchpoints are headings, what a
 * touchpoint has is a list below, scores are tables. journey_outline_import () makes a map of it again, up to where the map ends
 * and the ranking and whatever else belongs to the whole map begin.
 *
 * Returns: (transfer full): the text, UTF-8
 */
GBytes *
journey_markdown_export (JourneyState *map, JourneyState *whole)
{
  g_autoptr (GPtrArray) blocks = journey_reading_new (map, whole);
  GString *markdown = g_string_new (NULL);
  gsize length;
  char *text;

  for (guint i = 0; i < blocks->len; i++)
    write_block (markdown, map, g_ptr_array_index (blocks, i));
  length = markdown->len;
  text = g_string_free (markdown, FALSE);

  return g_bytes_new_take (text, length);
}
