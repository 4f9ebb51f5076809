/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-text-lines.h"

#include "journey-text.h"

/**
 * journey_text_lines_split:
 *
 * Returns: (transfer full): the items of the list; blank lines at the end are none, those between items are
 */
GStrv
journey_text_lines_split (const char *text)
{
  GStrv lines = g_strsplit (text, "\n", -1);
  guint n = g_strv_length (lines);

  while (n > 0 && journey_text_is_blank (lines[n - 1]))
    g_clear_pointer (&lines[--n], g_free);

  return lines;
}

/**
 * journey_text_lines_set:
 * @position: 0-based; the number of items is behind the last one
 * @line: what the item says; with line ends in it, it becomes several
 *
 * Returns: (transfer full): the list with that item
 */
char *
journey_text_lines_set (const char *text, guint position, const char *line)
{
  g_auto (GStrv) lines = journey_text_lines_split (text);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) changed = NULL;
  g_auto (GStrv) kept = NULL;
  g_autofree char *joined = NULL;
  guint n = g_strv_length (lines);

  for (guint i = 0; i < MAX (n, position + 1); i++)
    g_strv_builder_add (builder, i == position ? line : i < n ? lines[i] : "");
  changed = g_strv_builder_end (builder);
  joined = g_strjoinv ("\n", changed);
  kept = journey_text_lines_split (joined);

  return g_strjoinv ("\n", kept);
}

/**
 * journey_text_lines_move:
 * @from: 0-based
 * @to: 0-based, counted without the item that moves
 *
 * Returns: (transfer full): the list in another order; the same if there are no such places
 */
char *
journey_text_lines_move (const char *text, guint from, guint to)
{
  g_auto (GStrv) lines = journey_text_lines_split (text);
  guint n = g_strv_length (lines);
  char *line;

  if (from >= n || to >= n)
    return g_strjoinv ("\n", lines);

  line = lines[from];
  for (; from < to; from++)
    lines[from] = lines[from + 1];
  for (; from > to; from--)
    lines[from] = lines[from - 1];
  lines[to] = line;

  return g_strjoinv ("\n", lines);
}

/**
 * journey_text_lines_tidy:
 *
 * Returns: (transfer full): the list without blank items
 */
char *
journey_text_lines_tidy (const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) kept = NULL;

  for (guint i = 0; lines[i]; i++)
    if (!journey_text_is_blank (lines[i]))
      g_strv_builder_add (builder, lines[i]);
  kept = g_strv_builder_end (builder);

  return g_strjoinv ("\n", kept);
}
