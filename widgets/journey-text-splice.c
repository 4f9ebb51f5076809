/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-text-splice.h"

#include <string.h>

/* What differs between two texts, in characters: the same number before it, and what is to go and to come. */
typedef struct
{
  int start;
  int old_end;
  const char *added;
  int added_bytes;
} Splice;

static gboolean
find_splice (const char *old, const char *text, Splice *splice)
{
  const char *old_end = old + strlen (old);
  const char *text_end = text + strlen (text);
  const char *a = old, *b = text;

  if (strcmp (old, text) == 0)
    return FALSE;

  while (a < old_end && b < text_end && g_utf8_get_char (a) == g_utf8_get_char (b))
    {
      a = g_utf8_next_char (a);
      b = g_utf8_next_char (b);
    }
  while (old_end > a && text_end > b
         && g_utf8_get_char (g_utf8_prev_char (old_end)) == g_utf8_get_char (g_utf8_prev_char (text_end)))
    {
      old_end = g_utf8_prev_char (old_end);
      text_end = g_utf8_prev_char (text_end);
    }

  splice->start = (int)g_utf8_pointer_to_offset (old, a);
  splice->old_end = (int)g_utf8_pointer_to_offset (old, old_end);
  splice->added = b;
  splice->added_bytes = (int)(text_end - b);

  return TRUE;
}

/**
 * journey_text_splice_buffer:
 * @text: UTF-8
 *
 * Makes the text of a buffer equal to @text by changing only what differs, so that the cursor stays with its words.
 *
 * Returns: whether anything differed
 */
gboolean
journey_text_splice_buffer (GtkTextBuffer *buffer, const char *text)
{
  GtkTextIter start, end;
  g_autofree char *old = NULL;
  Splice splice;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  old = gtk_text_buffer_get_text (buffer, &start, &end, TRUE);
  if (!find_splice (old, text, &splice))
    return FALSE;

  gtk_text_buffer_get_iter_at_offset (buffer, &start, splice.start);
  gtk_text_buffer_get_iter_at_offset (buffer, &end, splice.old_end);
  gtk_text_buffer_delete (buffer, &start, &end);
  gtk_text_buffer_insert (buffer, &start, splice.added, splice.added_bytes);

  return TRUE;
}

/**
 * journey_text_splice_editable:
 * @text: UTF-8
 *
 * As journey_text_splice_buffer (), for an entry.
 */
void
journey_text_splice_editable (GtkEditable *editable, const char *text)
{
  g_autofree char *old = g_strdup (gtk_editable_get_text (editable));
  Splice splice;
  int position;

  if (!find_splice (old, text, &splice))
    return;

  position = splice.start;
  gtk_editable_delete_text (editable, splice.start, splice.old_end);
  gtk_editable_insert_text (editable, splice.added, splice.added_bytes, &position);
}
