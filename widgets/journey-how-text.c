/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-how-text.h"

/**
 * journey_how_text_add_heading:
 * @words: no markup
 *
 * Begins a paragraph.
 */
void
journey_how_text_add_heading (GString *text, const char *words)
{
  g_autofree char *markup = g_markup_printf_escaped ("<b>%s</b>\n", words);

  g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", markup);
}

/**
 * journey_how_text_add_line:
 * @format: of words that are no markup, as for printf()
 */
void
journey_how_text_add_line (GString *text, const char *format, ...)
{
  g_autofree char *words = NULL;
  g_autofree char *escaped = NULL;
  va_list args;

  va_start (args, format);
  words = g_strdup_vprintf (format, args);
  va_end (args);
  escaped = g_markup_escape_text (words, -1);
  g_string_append_printf (text, "%s\n", escaped);
}

/**
 * journey_how_text_end:
 * @text: (transfer full): paragraphs
 *
 * Returns: (transfer full): the markup, without the end of its last line
 */
char *
journey_how_text_end (GString *text)
{
  if (text->len > 0)
    g_string_truncate (text, text->len - 1);

  return g_string_free (text, FALSE);
}
