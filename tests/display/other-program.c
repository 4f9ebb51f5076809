/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "other-program.h"

#include <glib/gstdio.h>
#include <unistd.h>

#include "wait-for.h"

/**
 * other_program_run:
 * @words: (array zero-terminated=1): a program and its arguments
 *
 * Waits for another program, which must not fail.
 */
void
other_program_run (const char *const *words)
{
  g_autoptr (GError) error = NULL;
  int status = -1;

  /* What xclip leaves behind must not keep the test's output open. */
  g_spawn_sync (NULL, (char **)words, NULL, G_SPAWN_SEARCH_PATH | G_SPAWN_STDOUT_TO_DEV_NULL | G_SPAWN_STDERR_TO_DEV_NULL, NULL,
                NULL, NULL, NULL, &status, &error);
  g_assert_no_error (error);
  g_assert_true (g_spawn_check_wait_status (status, NULL));
}

typedef struct
{
  GSubprocess *process;
  char *text;
  gsize length;
  gboolean done;
} Question;

static void
on_answered (GObject *source, GAsyncResult *result, gpointer data)
{
  Question *question = data;
  g_autoptr (GBytes) answer = NULL;

  g_subprocess_communicate_finish (G_SUBPROCESS (source), result, &answer, NULL, NULL);
  question->text = g_strndup (g_bytes_get_data (answer, NULL), g_bytes_get_size (answer));
  question->done = TRUE;
}

static gboolean
is_answered (gpointer data)
{
  return ((Question *)data)->done;
}

/**
 * other_program_ask:
 * @form: of content
 *
 * Returns: (transfer full): what another program is given when it asks for a form of the clipboard
 */
char *
other_program_ask (const char *form)
{
  g_autoptr (GSubprocess) xclip = g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_SILENCE, NULL,
                                                    "xclip", "-selection", "clipboard", "-o", "-t", form, NULL);
  Question question = { xclip, NULL };

  g_subprocess_communicate_async (xclip, NULL, NULL, on_answered, &question);
  wait_for (is_answered, &question);

  return question.text;
}

static gboolean
is_foreign (gpointer clipboard)
{
  GdkContentFormats *formats = gdk_clipboard_get_formats (clipboard);

  return !gdk_clipboard_is_local (clipboard) && gdk_content_formats_get_mime_types (formats, NULL);
}

static gboolean
is_local (gpointer clipboard)
{
  return gdk_clipboard_is_local (clipboard);
}

/**
 * other_program_offer:
 * @form: of @text
 *
 * Has another program copy @text, so that it is in @clipboard.
 */
void
other_program_offer (GdkClipboard *clipboard, const char *form, const char *text)
{
  g_autofree char *path = NULL;
  int file = g_file_open_tmp ("clip-XXXXXX", &path, NULL);

  close (file);
  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  gdk_clipboard_set_text (clipboard, "");
  wait_for (is_local, clipboard);
  other_program_run ((const char *const[]){ "xclip", "-selection", "clipboard", "-i", "-t", form, path, NULL });
  wait_for (is_foreign, clipboard);
  g_unlink (path);
}
