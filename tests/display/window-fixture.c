/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window-fixture.h"

#include <glib/gstdio.h>

#include "journey-edit.h"
#include "wait-for.h"

/* A Wayland compositor that cannot move a popup has it shown anew, which GDK gives as a warning. It is about the compositor
 * alone. */
static GLogWriterOutput
write_log (GLogLevelFlags level, const GLogField *fields, gsize n_fields, gpointer data)
{
  for (gsize i = 0; i < n_fields; i++)
    if (g_str_equal (fields[i].key, "MESSAGE") && g_str_has_prefix (fields[i].value, "Compositor doesn't support moving popups"))
      return G_LOG_WRITER_HANDLED;

  return g_log_writer_default (level, fields, n_fields, data);
}

/* What every test program begins with. */
JourneyApplication *
window_init (int *argc, char ***argv)
{
  JourneyApplication *application;

  g_test_init (argc, argv, NULL);
  g_log_set_writer_func (write_log, NULL, NULL);
  g_set_application_name ("Sojourn");
  application = journey_application_new ();
  g_assert_true (g_application_register (G_APPLICATION (application), NULL, NULL));

  return application;
}

JourneyNode *
window_map (JourneyWindow *window)
{
  return JOURNEY_NODE (journey_document_map (journey_window_document (window)));
}

void
window_retitle (JourneyWindow *window, const char *title)
{
  journey_edit_set_text (window_map (window), JOURNEY_MAP_TITLE, title);
}

guint
window_count (JourneyApplication *application)
{
  guint n = 0;

  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (application)); l; l = l->next)
    n += JOURNEY_IS_WINDOW (l->data);

  return n;
}

static gboolean
has_no_windows (gpointer application)
{
  return window_count (application) == 0;
}

gboolean
window_has_document (gpointer window)
{
  return journey_window_document (window) && gtk_widget_get_mapped (window);
}

gboolean
window_has_file (gpointer window)
{
  return journey_document_file (journey_window_document (window))
         && !journey_document_is_saving (journey_window_document (window));
}

gboolean
window_is_gone (gpointer object)
{
  return *(gpointer *)object == NULL;
}

/* The first window of a type that can be seen, or NULL. */
gpointer
window_find (GType type)
{
  g_autoptr (GList) toplevels = gtk_window_list_toplevels ();

  for (GList *l = toplevels; l; l = l->next)
    if (g_type_is_a (G_OBJECT_TYPE (l->data), type) && gtk_widget_get_mapped (l->data))
      return l->data;

  return NULL;
}

AdwMessageDialog *
window_dialog (gpointer window)
{
  g_autoptr (GList) toplevels = gtk_window_list_toplevels ();

  for (GList *l = toplevels; l; l = l->next)
    if (ADW_IS_MESSAGE_DIALOG (l->data) && gtk_window_get_transient_for (l->data) == window && gtk_widget_get_mapped (l->data))
      return l->data;

  return NULL;
}

gboolean
window_has_dialog (gpointer window)
{
  return window_dialog (window) != NULL;
}

gboolean
window_has_no_dialog (gpointer window)
{
  return window_dialog (window) == NULL;
}

/* What a click on a button does. */
void
window_answer (JourneyWindow *window, const char *response)
{
  g_autoptr (GtkWidget) dialog = NULL;

  wait_for (window_has_dialog, window);
  dialog = g_object_ref (GTK_WIDGET (window_dialog (window)));
  g_assert_cmpstr (adw_message_dialog_get_heading (ADW_MESSAGE_DIALOG (dialog)), !=, "");
  g_assert_true (adw_message_dialog_has_response (ADW_MESSAGE_DIALOG (dialog), response));
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (dialog), response);
  gtk_window_destroy (GTK_WINDOW (dialog));
}

void
window_activate (JourneyWindow *window, const char *action, GVariant *parameter)
{
  g_assert_true (g_action_group_get_action_enabled (G_ACTION_GROUP (window), action));
  g_action_group_activate_action (G_ACTION_GROUP (window), action, parameter);
}

gboolean
window_is_enabled (JourneyWindow *window, const char *action)
{
  return g_action_group_get_action_enabled (G_ACTION_GROUP (window), action);
}

GFile *
window_file (WindowFixture *fixture, const char *name)
{
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

  return g_file_new_for_path (path);
}

void
window_set_up (WindowFixture *fixture, gconstpointer application)
{
  fixture->application = (JourneyApplication *)application;
  fixture->folder = g_dir_make_tmp ("window-XXXXXX", NULL);
  fixture->window = journey_window_new (fixture->application);
  g_object_add_weak_pointer (G_OBJECT (fixture->window), (gpointer *)&fixture->window);
  journey_window_show_start_page (fixture->window);
  gtk_window_present (GTK_WINDOW (fixture->window));
}

/* Whatever windows a test leaves go, and nothing of them stays. */
void
window_tear_down (WindowFixture *fixture, gconstpointer data)
{
  g_autoptr (GDir) dir = g_dir_open (fixture->folder, 0, NULL);
  g_autoptr (GList) windows = g_list_copy (gtk_application_get_windows (GTK_APPLICATION (fixture->application)));
  const char *name;

  for (GList *l = windows; l; l = l->next)
    gtk_window_destroy (l->data);
  wait_for (has_no_windows, fixture->application);
  wait_for (window_is_gone, &fixture->window);
  while ((name = g_dir_read_name (dir)))
    {
      g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

      g_remove (path);
    }
  g_rmdir (fixture->folder);
  g_free (fixture->folder);
}

void
window_show_new_map (WindowFixture *fixture)
{
  window_activate (fixture->window, "new-map", g_variant_new_string ("five-stages"));
  wait_for (window_has_document, fixture->window);
}

void
window_save_new_map (WindowFixture *fixture, GFile *file)
{
  window_show_new_map (fixture);
  window_retitle (fixture->window, "Moving house");
  journey_window_save_to (fixture->window, file);
  wait_for (window_has_file, fixture->window);
}
