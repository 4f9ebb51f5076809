/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-text-limit.h"

#include <glib/gi18n.h>
#include <string.h>

#include "journey-text.h"
#include "journey-ui.h"

/* Bytes of UTF-8 that a character takes at most. */
#define WIDEST 4

/* GtkEntryBuffer holds no more, with the NUL, and leaves the rest out without a word. */
#define ENTRY_BYTES (64 * 1024 - 2)

static gsize
buffer_length (GtkTextBuffer *buffer)
{
  g_autofree char *text = NULL;

  g_object_get (buffer, "text", &text, NULL);

  return strlen (text);
}

static void
on_insert_text (GtkEditable *editable, const char *text, int length, int *position, gpointer data)
{
  gsize more = length < 0 ? strlen (text) : (gsize)length;

  if (strlen (gtk_editable_get_text (editable)) + more <= ENTRY_BYTES)
    return;

  g_signal_stop_emission_by_name (editable, "insert-text");
  journey_ui_tell (GTK_WIDGET (editable), _ ("Nothing was added: one line holds 64 KB at most. Shorten it first."));
}

/**
 * journey_text_limit_takes:
 * @buffer: of a text of a map
 * @length: bytes that are about to be inserted
 *
 * Returns: whether there is room for them
 */
gboolean
journey_text_limit_takes (GtkTextBuffer *buffer, int length)
{
  gsize most = (gsize)gtk_text_buffer_get_char_count (buffer) * WIDEST;

  return journey_text_fits (most, (gsize)length) || journey_text_fits (buffer_length (buffer), (gsize)length);
}

/**
 * journey_text_limit_refuse:
 * @view: what shows @buffer
 *
 * Stops the insertion that is going on, and tells so. To be called from a handler of `insert-text`.
 */
void
journey_text_limit_refuse (GtkWidget *view, GtkTextBuffer *buffer)
{
  g_signal_stop_emission_by_name (buffer, "insert-text");
  journey_ui_tell (view, _ ("Nothing was added: one text holds 1 MB at most. Spread it over several."));
}

/**
 * journey_text_limit_hold:
 * @entry: a GtkEntry
 *
 * Takes in no more than the entry holds, from now on.
 */
void
journey_text_limit_hold (GtkWidget *entry)
{
  g_signal_connect (gtk_editable_get_delegate (GTK_EDITABLE (entry)), "insert-text", G_CALLBACK (on_insert_text), NULL);
}
