/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "journey-file-chooser.h"

#include <glib/gi18n.h>
#include <string.h>

#include "journey-dialogs.h"
#include "journey-file-name.h"

typedef struct
{
  GtkWindow *parent; /* NULL when it went away */
  GtkNativeDialog *dialog;
  char *suffix; /* that every name gets; NULL for any name */
  GFile *file;
  JourneyFileFunc func;
  gpointer user_data;
} Choice;

static void
choice_free (Choice *choice)
{
  g_clear_weak_pointer (&choice->parent);
  g_clear_object (&choice->dialog);
  g_clear_object (&choice->file);
  g_free (choice->suffix);
  g_free (choice);
}

static void
finish (Choice *choice, GFile *file)
{
  choice->func (file, choice->user_data);
  choice_free (choice);
}

static void
on_replace_answer (const char *answer, gpointer data)
{
  Choice *choice = data;

  finish (choice, strcmp (answer, "replace") == 0 ? choice->file : NULL);
}

static void
ask_to_replace (Choice *choice)
{
  const JourneyAnswer answers[] = {
    { JOURNEY_ANSWER_CANCEL, _ ("_Cancel") },
    { "replace", _ ("_Replace"), .destructive = TRUE },
  };
  g_autofree char *name = g_file_get_basename (choice->file);
  g_autofree char *shown = g_filename_display_name (name);
  g_autofree char *heading = g_strdup_printf (_ ("Replace “%s”?"), shown);

  journey_dialog_ask (choice->parent, heading, _ ("There is a file of that name already. Replacing it loses what is in it."),
                      answers, G_N_ELEMENTS (answers), on_replace_answer, choice);
}

/* What a portal hands out is one file in a folder of its own: nothing can be written beside it. */
static gboolean
is_from_portal (GFile *file)
{
  g_autofree char *path = g_build_filename (g_get_user_runtime_dir (), "doc", NULL);
  g_autoptr (GFile) documents = g_file_new_for_path (path);

  return g_file_has_prefix (file, documents);
}

/* The chooser asked about the name that was typed, not about the one that this makes of it. */
static gboolean
complete_name (Choice *choice)
{
  g_autofree char *name = g_file_get_basename (choice->file);
  g_autofree char *whole = journey_file_name_complete (name, choice->suffix);
  g_autoptr (GFile) folder = NULL;

  if (strcmp (name, whole) == 0 || is_from_portal (choice->file))
    return FALSE;

  folder = g_file_get_parent (choice->file);
  g_object_unref (choice->file);
  choice->file = g_file_get_child (folder, whole);

  return TRUE;
}

static void
on_response (GtkNativeDialog *dialog, int response, gpointer data)
{
  Choice *choice = data;

  gtk_native_dialog_hide (dialog);
  if (response != GTK_RESPONSE_ACCEPT)
    {
      finish (choice, NULL);
      return;
    }

  choice->file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));
  if (choice->suffix && complete_name (choice) && choice->parent && g_file_query_exists (choice->file, NULL))
    ask_to_replace (choice);
  else
    finish (choice, choice->file);
}

/* Also in capitals, as other systems write them. */
static void
add_filter (GtkFileChooser *chooser, const JourneyFileFilter *filter)
{
  GtkFileFilter *made = gtk_file_filter_new ();

  gtk_file_filter_set_name (made, filter->name);
  if (filter->suffix)
    gtk_file_filter_add_suffix (made, filter->suffix);
  for (guint i = 0; filter->endings && filter->endings[i]; i++)
    gtk_file_filter_add_suffix (made, filter->endings[i]);
  if (!filter->suffix && !filter->endings && !filter->content_type)
    gtk_file_filter_add_pattern (made, "*");
  if (filter->content_type)
    gtk_file_filter_add_mime_type (made, filter->content_type);
  gtk_file_chooser_add_filter (chooser, made);
  g_object_unref (made);
}

static Choice *
choice_new (GtkWindow *parent,
            const char *title,
            GtkFileChooserAction action,
            const char *accept,
            GFile *folder,
            JourneyFileFunc func,
            gpointer user_data)
{
  Choice *choice = g_new0 (Choice, 1);
  GtkFileChooserNative *native = gtk_file_chooser_native_new (title, parent, action, accept, _ ("_Cancel"));

  choice->dialog = GTK_NATIVE_DIALOG (native);
  choice->func = func;
  choice->user_data = user_data;
  g_set_weak_pointer (&choice->parent, parent);
  gtk_native_dialog_set_modal (choice->dialog, TRUE);
  if (folder)
    gtk_file_chooser_set_current_folder (GTK_FILE_CHOOSER (native), folder, NULL);
  g_signal_connect (native, "response", G_CALLBACK (on_response), choice);

  return choice;
}

/**
 * journey_file_chooser_open:
 * @filters: (array length=n_filters): the first one is what is listed first
 * @folder: (nullable): where to begin
 * @func: called with the file, or NULL when none was chosen
 *
 * Asks which file to open.
 */
void
journey_file_chooser_open (GtkWindow *parent,
                           const char *title,
                           const JourneyFileFilter *filters,
                           guint n_filters,
                           GFile *folder,
                           JourneyFileFunc func,
                           gpointer user_data)
{
  Choice *choice = choice_new (parent, title, GTK_FILE_CHOOSER_ACTION_OPEN, _ ("_Open"), folder, func, user_data);

  for (guint i = 0; i < n_filters; i++)
    add_filter (GTK_FILE_CHOOSER (choice->dialog), &filters[i]);
  gtk_native_dialog_show (choice->dialog);
}

/**
 * journey_file_chooser_save:
 * @filter: what is listed; every name gets its suffix
 * @folder: (nullable): where to begin
 * @name: the name that is suggested
 * @func: called with the file, or NULL when none was chosen
 *
 * Asks where to save. Replacing a file has been agreed to when @func is called.
 */
void
journey_file_chooser_save (GtkWindow *parent,
                           const char *title,
                           const JourneyFileFilter *filter,
                           GFile *folder,
                           const char *name,
                           JourneyFileFunc func,
                           gpointer user_data)
{
  Choice *choice = choice_new (parent, title, GTK_FILE_CHOOSER_ACTION_SAVE, _ ("_Save"), folder, func, user_data);

  choice->suffix = g_strdup (filter->suffix);
  add_filter (GTK_FILE_CHOOSER (choice->dialog), filter);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (choice->dialog), name);
  gtk_native_dialog_show (choice->dialog);
}
