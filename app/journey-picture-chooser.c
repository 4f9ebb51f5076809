/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "journey-picture-chooser.h"

#include <glib/gi18n.h>

#include "journey-file-chooser.h"
#include "journey-picture-intake.h"

/** Task: A picture on its way from a file to a persona. */
typedef struct
{
  JourneyPersonaPage *page;
  char *persona; /* id */
} Task;

static Task *
task_new (JourneyPersonaPage *page)
{
  JourneyPersona *persona = journey_persona_page_persona (page);
  Task *task;

  if (!persona)
    return NULL;

  task = g_new (Task, 1);
  task->page = g_object_ref (page);
  task->persona = g_strdup (journey_node_id (JOURNEY_NODE (persona)));

  return task;
}

static void
task_free (Task *task)
{
  g_object_unref (task->page);
  g_free (task->persona);
  g_free (task);
}

/* Nothing is known of the file's size before: what is too large is read no further than that. */
static void
on_read (GObject *source, GAsyncResult *result, gpointer data)
{
  Task *task = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = g_task_propagate_pointer (G_TASK (result), &error);

  if (bytes)
    journey_persona_page_take_picture (task->page, task->persona, bytes);
  else
    journey_persona_page_say (task->page, _ ("The file could not be read. Choose another one."));
  task_free (task);
}

static void
read_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  gsize wanted = JOURNEY_PICTURE_INTAKE_MAX_BYTES + 1, length = 0;
  g_autofree guint8 *buffer = g_malloc (wanted);
  g_autoptr (GError) error = NULL;
  g_autoptr (GFileInputStream) stream = g_file_read (G_FILE (source), cancellable, &error);

  if (stream && g_input_stream_read_all (G_INPUT_STREAM (stream), buffer, wanted, &length, cancellable, &error))
    g_task_return_pointer (task, g_bytes_new (buffer, length), (GDestroyNotify)g_bytes_unref);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

/* Takes over @task. */
static void
read_file (Task *task, GFile *file)
{
  g_autoptr (GTask) reading = g_task_new (file, NULL, on_read, task);

  g_task_run_in_thread (reading, read_in_thread);
}

static void
on_chosen (GFile *file, gpointer data)
{
  if (file)
    read_file (data, file);
  else
    task_free (data);
}

static void
on_choose (JourneyPersonaPage *page)
{
  const JourneyFileFilter filters[] = {
    { _ ("Pictures"), NULL, "image/*" },
    { _ ("All files"), NULL, NULL },
  };
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (page));
  Task *task = task_new (page);

  if (task)
    journey_file_chooser_open (GTK_WINDOW (root), _ ("Choose a Picture"), filters, G_N_ELEMENTS (filters), NULL, on_chosen, task);
}

static void
on_file (JourneyPersonaPage *page, GFile *file)
{
  Task *task = task_new (page);

  if (task)
    read_file (task, file);
}

/**
 * journey_picture_chooser_follow:
 *
 * From now on @page gets its pictures from files: those that are chosen in a dialog, and those that are dropped.
 */
void
journey_picture_chooser_follow (JourneyPersonaPage *page)
{
  g_return_if_fail (JOURNEY_IS_PERSONA_PAGE (page));

  g_signal_connect (page, "choose-picture", G_CALLBACK (on_choose), NULL);
  g_signal_connect (page, "picture-file", G_CALLBACK (on_file), NULL);
}
