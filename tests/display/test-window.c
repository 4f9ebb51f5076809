/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-edit.h"
#include "journey-reader.h"
#include "journey-template.h"
#include "journey-window-private.h"
#include "wait-for.h"

#include <glib/gstdio.h>
#include <string.h>

typedef struct
{
  JourneyApplication *application;
  char *folder;
  JourneyWindow *window;
} Fixture;

static JourneyNode *
map_of (JourneyWindow *window)
{
  return JOURNEY_NODE (journey_document_map (journey_window_document (window)));
}

static void
retitle (JourneyWindow *window, const char *title)
{
  journey_edit_set_text (map_of (window), JOURNEY_MAP_TITLE, title);
}

static guint
n_windows (JourneyApplication *application)
{
  guint n = 0;

  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (application)); l; l = l->next)
    n += JOURNEY_IS_WINDOW (l->data);

  return n;
}

static gboolean
has_no_windows (gpointer application)
{
  return n_windows (application) == 0;
}

static gboolean
has_document (gpointer window)
{
  return journey_window_document (window) && gtk_widget_get_mapped (window);
}

static gboolean
has_file (gpointer window)
{
  return journey_document_file (journey_window_document (window))
         && !journey_document_is_saving (journey_window_document (window));
}

static gboolean
is_gone (gpointer object)
{
  return *(gpointer *)object == NULL;
}

static AdwMessageDialog *
dialog_over (gpointer window)
{
  g_autoptr (GList) toplevels = gtk_window_list_toplevels ();

  for (GList *l = toplevels; l; l = l->next)
    if (ADW_IS_MESSAGE_DIALOG (l->data) && gtk_window_get_transient_for (l->data) == window && gtk_widget_get_mapped (l->data))
      return l->data;

  return NULL;
}

static gboolean
has_dialog (gpointer window)
{
  return dialog_over (window) != NULL;
}

static gboolean
has_no_dialog (gpointer window)
{
  return dialog_over (window) == NULL;
}

/* What a click on a button does. */
static void
answer (JourneyWindow *window, const char *response)
{
  g_autoptr (GtkWidget) dialog = NULL;

  wait_for (has_dialog, window);
  dialog = g_object_ref (GTK_WIDGET (dialog_over (window)));
  g_assert_cmpstr (adw_message_dialog_get_heading (ADW_MESSAGE_DIALOG (dialog)), !=, "");
  g_assert_true (adw_message_dialog_has_response (ADW_MESSAGE_DIALOG (dialog), response));
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (dialog), response);
  gtk_window_destroy (GTK_WINDOW (dialog));
}

static void
activate (JourneyWindow *window, const char *action, GVariant *parameter)
{
  g_assert_true (g_action_group_get_action_enabled (G_ACTION_GROUP (window), action));
  g_action_group_activate_action (G_ACTION_GROUP (window), action, parameter);
}

static gboolean
is_enabled (JourneyWindow *window, const char *action)
{
  return g_action_group_get_action_enabled (G_ACTION_GROUP (window), action);
}

static GFile *
file_in (Fixture *fixture, const char *name)
{
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

  return g_file_new_for_path (path);
}

static void
set_up (Fixture *fixture, gconstpointer application)
{
  fixture->application = (JourneyApplication *)application;
  fixture->folder = g_dir_make_tmp ("window-XXXXXX", NULL);
  fixture->window = journey_window_new (fixture->application);
  g_object_add_weak_pointer (G_OBJECT (fixture->window), (gpointer *)&fixture->window);
  journey_window_show_start_page (fixture->window);
  gtk_window_present (GTK_WINDOW (fixture->window));
}

/* Whatever windows a test leaves go, and nothing of them stays. */
static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GDir) dir = g_dir_open (fixture->folder, 0, NULL);
  g_autoptr (GList) windows = g_list_copy (gtk_application_get_windows (GTK_APPLICATION (fixture->application)));
  const char *name;

  for (GList *l = windows; l; l = l->next)
    gtk_window_destroy (l->data);
  wait_for (has_no_windows, fixture->application);
  wait_for (is_gone, &fixture->window);
  while ((name = g_dir_read_name (dir)))
    {
      g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

      g_remove (path);
    }
  g_rmdir (fixture->folder);
  g_free (fixture->folder);
}

static void
show_new_map (Fixture *fixture)
{
  activate (fixture->window, "new-map", g_variant_new_string ("five-stages"));
  wait_for (has_document, fixture->window);
}

static void
save_new_map (Fixture *fixture, GFile *file)
{
  show_new_map (fixture);
  retitle (fixture->window, "Moving house");
  journey_window_save_to (fixture->window, file);
  wait_for (has_file, fixture->window);
}

static void
test_start_page (Fixture *fixture, gconstpointer data)
{
  static const char *const for_maps[] = { "save", "save-as", "undo", "redo", "export", "zoom-in", "map-details", "show-report" };

  g_assert_true (journey_window_is_empty (fixture->window));
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (fixture->window)), ==, "Sojourn");
  for (guint i = 0; i < G_N_ELEMENTS (for_maps); i++)
    g_assert_false (is_enabled (fixture->window, for_maps[i]));
  g_assert_true (is_enabled (fixture->window, "open"));
  g_assert_true (is_enabled (fixture->window, "import"));
}

static void
test_new_map (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *beginning;
    guint n_stages;
  } beginnings[] = { { "five-stages", 5 }, { "blueprint", 5 }, { "empty", 0 } };

  for (guint i = 0; i < G_N_ELEMENTS (beginnings); i++)
    {
      JourneyWindow *window;

      activate (fixture->window, "new-map", g_variant_new_string (beginnings[i].beginning));
      g_assert_cmpuint (n_windows (fixture->application), ==, i + 1);
      window = JOURNEY_WINDOW (gtk_application_get_windows (GTK_APPLICATION (fixture->application))->data);
      wait_for (has_document, window);
      g_assert_cmpuint (journey_node_n_children (map_of (window), JOURNEY_MAP_STAGES), ==, beginnings[i].n_stages);
      g_assert_false (journey_document_is_modified (journey_window_document (window)));
    }
}

static void
test_title (Fixture *fixture, gconstpointer data)
{
  JourneyWindow *window = fixture->window;
  g_autoptr (GFile) file = file_in (fixture, "home.journey");

  show_new_map (fixture);
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (window)), ==, "Untitled journey — Sojourn");
  g_assert_cmpstr (adw_window_title_get_title (window->title), ==, "Untitled journey");
  g_assert_cmpstr (adw_window_title_get_subtitle (window->title), ==, "As-is · not saved yet");

  retitle (window, "Home");
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (window)), ==, "Home — Sojourn");
  g_assert_cmpstr (adw_window_title_get_title (window->title), ==, "• Home");

  journey_window_save_to (window, file);
  wait_for (has_file, window);
  g_assert_cmpstr (adw_window_title_get_title (window->title), ==, "Home");
  g_assert_cmpstr (adw_window_title_get_subtitle (window->title), ==, "home.journey · As-is · saved");

  journey_edit_set_integer (map_of (window), JOURNEY_MAP_STATE, JOURNEY_MAP_STATE_TO_BE);
  g_assert_cmpstr (adw_window_title_get_subtitle (window->title), ==, "home.journey · To-be · changes not saved");
}

static void
test_undo (Fixture *fixture, gconstpointer data)
{
  JourneyWindow *window = fixture->window;

  show_new_map (fixture);
  g_assert_false (is_enabled (window, "undo"));
  g_assert_cmpstr (gtk_widget_get_tooltip_text (window->undo_button), ==, "Undo");

  retitle (window, "Home");
  g_assert_cmpstr (gtk_widget_get_tooltip_text (window->undo_button), ==, "Undo: Change map title");
  g_assert_true (gtk_widget_is_sensitive (window->undo_button));
  g_assert_false (is_enabled (window, "redo"));

  activate (window, "undo", NULL);
  g_assert_false (is_enabled (window, "undo"));
  g_assert_cmpstr (gtk_widget_get_tooltip_text (window->redo_button), ==, "Redo: Change map title");
  g_assert_false (journey_document_is_modified (journey_window_document (window)));
  g_assert_cmpstr (adw_window_title_get_title (window->title), ==, "Untitled journey");

  activate (window, "redo", NULL);
  g_assert_cmpstr (adw_window_title_get_title (window->title), ==, "• Home");
}

static void
test_save_close_open (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) file = file_in (fixture, "home.journey");
  g_autoptr (JourneyState) saved = NULL;
  JourneyWindow *opened;

  save_new_map (fixture, file);
  g_assert_false (is_enabled (fixture->window, "save"));
  retitle (fixture->window, "Moving again");
  g_assert_true (is_enabled (fixture->window, "save"));
  activate (fixture->window, "save", NULL);
  wait_for (has_file, fixture->window);
  saved = journey_state_ref (journey_map_state (journey_document_map (journey_window_document (fixture->window))));

  activate (fixture->window, "close", NULL);
  wait_for (is_gone, &fixture->window);

  opened = journey_application_open_file (fixture->application, NULL, file);
  wait_for (has_document, opened);
  g_assert_true (journey_state_equal (journey_map_state (journey_document_map (journey_window_document (opened))), saved));
  g_assert_false (journey_document_is_modified (journey_window_document (opened)));
}

static void
test_failed_save (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) nowhere = file_in (fixture, "not-there/home.journey");

  show_new_map (fixture);
  retitle (fixture->window, "Kept");
  journey_window_save_to (fixture->window, nowhere);
  answer (fixture->window, "cancel");
  g_assert_true (journey_document_is_modified (journey_window_document (fixture->window)));
  g_assert_cmpstr (adw_window_title_get_title (fixture->window->title), ==, "• Kept");
  g_assert_true (is_enabled (fixture->window, "save"));
}

static void
test_same_file_once (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) file = file_in (fixture, "home.journey");
  g_autoptr (GFile) other = file_in (fixture, "other.journey");
  g_autofree char *uri = g_file_get_uri (file);
  JourneyWindow *second;

  save_new_map (fixture, file);
  g_assert_true (journey_application_open_file (fixture->application, NULL, file) == fixture->window);
  activate (fixture->window, "open-uri", g_variant_new_string (uri));
  g_assert_cmpuint (n_windows (fixture->application), ==, 1);

  g_assert_true (g_file_copy (file, other, G_FILE_COPY_NONE, NULL, NULL, NULL, NULL));
  second = journey_application_open_file (fixture->application, fixture->window, other);
  g_assert_true (second != fixture->window);
  g_assert_true (journey_application_open_file (fixture->application, NULL, other) == second);
  wait_for (has_document, second);

  journey_window_save_to (second, file);
  answer (second, "cancel");
  g_assert_true (g_file_equal (journey_window_file (second), other));
}

static void
test_close_asks (Fixture *fixture, gconstpointer data)
{
  show_new_map (fixture);
  retitle (fixture->window, "Not saved");
  activate (fixture->window, "close", NULL);
  wait_for (has_dialog, fixture->window);
  g_assert_cmpstr (adw_message_dialog_get_default_response (dialog_over (fixture->window)), ==, "save");
  answer (fixture->window, "cancel");
  wait_for (has_no_dialog, fixture->window);
  g_assert_nonnull (fixture->window);
  g_assert_true (journey_document_is_modified (journey_window_document (fixture->window)));

  activate (fixture->window, "close", NULL);
  answer (fixture->window, "discard");
  wait_for (is_gone, &fixture->window);
}

static void
test_close_saves (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) file = file_in (fixture, "home.journey");
  g_autoptr (JourneyState) saved = NULL;

  save_new_map (fixture, file);
  retitle (fixture->window, "The last title");
  activate (fixture->window, "close", NULL);
  answer (fixture->window, "save");
  wait_for (is_gone, &fixture->window);

  saved = journey_read_file (file, NULL, NULL, NULL, NULL);
  g_assert_cmpstr (journey_state_text (saved, JOURNEY_MAP_TITLE), ==, "The last title");
}

static void
test_close_waits_for_save (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) file = file_in (fixture, "home.journey");

  show_new_map (fixture);
  retitle (fixture->window, "Being saved");
  journey_window_save_to (fixture->window, file);
  activate (fixture->window, "close", NULL);
  g_assert_nonnull (fixture->window);
  g_assert_null (dialog_over (fixture->window));
  wait_for (is_gone, &fixture->window);
  g_assert_true (g_file_query_exists (file, NULL));
}

static void
test_what_cannot_be_opened (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) file = file_in (fixture, "not-there.journey");

  g_assert_true (journey_application_open_file (fixture->application, fixture->window, file) == fixture->window);
  g_assert_false (journey_window_is_empty (fixture->window));
  answer (fixture->window, "cancel");
  g_assert_true (journey_window_is_empty (fixture->window));
}

static void
test_table (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "samples", "broadband.csv", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  journey_application_open_file (fixture->application, fixture->window, file);
  wait_for (has_document, fixture->window);
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (fixture->window)), ==, "broadband — Sojourn");
  g_assert_cmpstr (adw_window_title_get_title (fixture->window->title), ==, "• broadband");
  g_assert_null (journey_document_file (journey_window_document (fixture->window)));
}

static void
open_invalid (Fixture *fixture, const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "invalid", name, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  journey_application_open_file (fixture->application, fixture->window, file);
  wait_for (has_document, fixture->window);
}

static void
test_newer (Fixture *fixture, gconstpointer data)
{
  static const char *const writing[] = { "save", "save-as", "undo", "redo" };

  open_invalid (fixture, "newer-major.journey");
  for (guint i = 0; i < G_N_ELEMENTS (writing); i++)
    g_assert_false (is_enabled (fixture->window, writing[i]));
  g_assert_true (is_enabled (fixture->window, "export"));
  g_assert_false (journey_canvas_is_editable (journey_map_view_canvas (fixture->window->view)));

  activate (fixture->window, "show-report", NULL);
  answer (fixture->window, "cancel");
}

static void
test_export (Fixture *fixture, gconstpointer data)
{
  static const char *const nicks[] = { "png", "pdf", "svg", "csv" };

  show_new_map (fixture);
  for (guint i = 0; i < G_N_ELEMENTS (nicks); i++)
    {
      g_autofree char *name = g_strdup_printf ("out.%s", nicks[i]);
      g_autoptr (GFile) file = file_in (fixture, name);

      journey_window_export_to (fixture->window, nicks[i], file);
      g_assert_true (is_enabled (fixture->window, "cancel-export"));
      while (is_enabled (fixture->window, "cancel-export"))
        g_main_context_iteration (NULL, TRUE);
      g_assert_true (g_file_query_exists (file, NULL));
    }
}

static gboolean
is_folded (gpointer view)
{
  return journey_split_view_is_folded (view);
}

static gboolean
is_slim (gpointer widget)
{
  int width;

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &width, NULL, NULL, NULL);

  return width <= 360;
}

static void
test_narrow (Fixture *fixture, gconstpointer data)
{
  JourneySplitView *split;

  show_new_map (fixture);
  split = journey_map_view_split (fixture->window->view);
  g_assert_false (journey_split_view_is_folded (split));
  g_assert_true (journey_split_view_shows_sidebar (split));
  g_assert_true (gtk_widget_get_visible (fixture->window->new_button));

  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 360, 600);
  wait_for (is_folded, split);
  wait_idle ();
  g_assert_false (journey_split_view_shows_sidebar (split));
  g_assert_false (gtk_widget_get_visible (fixture->window->new_button));
  wait_for (is_slim, gtk_widget_get_first_child (GTK_WIDGET (fixture->window->adaptive)));

  g_action_group_change_action_state (G_ACTION_GROUP (fixture->window), "panel", g_variant_new_boolean (TRUE));
  g_assert_true (journey_split_view_shows_sidebar (split));
  journey_split_view_set_folded (split, FALSE);
  g_assert_true (journey_split_view_shows_sidebar (split));
}

static void
test_panel (Fixture *fixture, gconstpointer data)
{
  JourneySplitView *split;

  show_new_map (fixture);
  split = journey_map_view_split (fixture->window->view);
  journey_split_view_set_sidebar_width (split, 10000);
  g_assert_cmpint (journey_split_view_sidebar_width (split), ==, JOURNEY_SIDEBAR_MAX);
  journey_split_view_set_sidebar_width (split, 1);
  g_assert_cmpint (journey_split_view_sidebar_width (split), ==, JOURNEY_SIDEBAR_MIN);

  g_action_group_change_action_state (G_ACTION_GROUP (fixture->window), "page", g_variant_new_string ("gaps"));
  g_assert_cmpstr (gtk_stack_get_visible_child_name (journey_map_view_pages (fixture->window->view)), ==, "gaps");
  activate (fixture->window, "map-details", NULL);
  g_assert_cmpstr (gtk_stack_get_visible_child_name (journey_map_view_pages (fixture->window->view)), ==, "details");
}

static void
delete_first (Fixture *fixture)
{
  JourneyCanvas *canvas = journey_map_view_canvas (fixture->window->view);

  journey_canvas_focus_first (canvas);
  gtk_widget_activate_action (GTK_WIDGET (canvas), "canvas.delete", NULL);
}

static void
test_deleted_can_be_undone (Fixture *fixture, gconstpointer data)
{
  JourneyNode *stage;
  g_autofree char *id = NULL;

  show_new_map (fixture);
  stage = journey_node_child (map_of (fixture->window), JOURNEY_MAP_STAGES, 0);
  id = g_strdup (journey_node_id (JOURNEY_NODE (journey_edit_add_touchpoint (JOURNEY_STAGE (stage), 0, "Q&A <1>"))));

  delete_first (fixture);
  g_assert_null (journey_map_find (JOURNEY_MAP (map_of (fixture->window)), id));
  g_assert_nonnull (fixture->window->undo_toast);
  g_assert_cmpstr (adw_toast_get_title (fixture->window->undo_toast), ==, "Touchpoint deleted");
  activate (fixture->window, adw_toast_get_action_name (fixture->window->undo_toast) + strlen ("win."), NULL);
  g_assert_nonnull (journey_map_find (JOURNEY_MAP (map_of (fixture->window)), id));
  g_assert_cmpstr (journey_selection_id (journey_canvas_selection (journey_map_view_canvas (fixture->window->view))), ==, id);

  delete_first (fixture);
  retitle (fixture->window, "Something else");
  wait_for (is_gone, &fixture->window->undo_toast);
}

static gboolean
shows_menu (gpointer window)
{
  GtkPopover *menu = gtk_menu_button_get_popover (JOURNEY_WINDOW (window)->menu_button);

  return gtk_widget_get_mapped (GTK_WIDGET (menu));
}

static gboolean
shows_no_menu (gpointer window)
{
  return !shows_menu (window);
}

static void
test_focus_after_menu (Fixture *fixture, gconstpointer data)
{
  GtkWidget *focus;

  show_new_map (fixture);
  focus = gtk_window_get_focus (GTK_WINDOW (fixture->window));
  g_assert_true (gtk_widget_is_ancestor (focus, GTK_WIDGET (journey_map_view_canvas (fixture->window->view))));

  gtk_menu_button_popup (fixture->window->menu_button);
  wait_for (shows_menu, fixture->window);
  g_assert_false (gtk_widget_get_has_tooltip (GTK_WIDGET (fixture->window->menu_button)));
  gtk_menu_button_popdown (fixture->window->menu_button);
  wait_for (shows_no_menu, fixture->window);
  wait_idle ();
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (fixture->window)) == focus);
  g_assert_true (gtk_widget_get_has_tooltip (GTK_WIDGET (fixture->window->menu_button)));
}

static void
test_style (Fixture *fixture, gconstpointer data)
{
  JourneyCanvas *canvas;

  show_new_map (fixture);
  canvas = journey_map_view_canvas (fixture->window->view);
  g_action_group_change_action_state (G_ACTION_GROUP (fixture->application), "style", g_variant_new_string ("dark"));
  g_assert_cmpint (journey_canvas_theme_kind (canvas), ==, JOURNEY_THEME_DARK);
  g_action_group_change_action_state (G_ACTION_GROUP (fixture->application), "style", g_variant_new_string ("light"));
  g_assert_cmpint (journey_canvas_theme_kind (canvas), ==, JOURNEY_THEME_LIGHT);
  g_action_group_change_action_state (G_ACTION_GROUP (fixture->application), "style", g_variant_new_string ("system"));
}

#define ADD(path, func) g_test_add ("/window/" path, Fixture, application, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  g_autoptr (JourneyApplication) application = NULL;
  int status;

  g_test_init (&argc, &argv, NULL);
  g_set_application_name ("Sojourn");
  application = journey_application_new ();
  g_assert_true (g_application_register (G_APPLICATION (application), NULL, NULL));

  ADD ("start-page", test_start_page);
  ADD ("new-map", test_new_map);
  ADD ("title", test_title);
  ADD ("undo", test_undo);
  ADD ("save-close-open", test_save_close_open);
  ADD ("failed-save", test_failed_save);
  ADD ("same-file-once", test_same_file_once);
  ADD ("close-asks", test_close_asks);
  ADD ("close-saves", test_close_saves);
  ADD ("close-waits-for-save", test_close_waits_for_save);
  ADD ("what-cannot-be-opened", test_what_cannot_be_opened);
  ADD ("table", test_table);
  ADD ("newer", test_newer);
  ADD ("export", test_export);
  ADD ("narrow", test_narrow);
  ADD ("panel", test_panel);
  ADD ("deleted-can-be-undone", test_deleted_can_be_undone);
  /* The headless Wayland compositor has no keyboard, so there no menu gets the focus. */
  if (!g_getenv ("WAYLAND_DISPLAY"))
    ADD ("focus-after-menu", test_focus_after_menu);
  ADD ("style", test_style);
  status = g_test_run ();

  return status;
}
