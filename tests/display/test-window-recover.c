/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>

#include "journey-difference-dialog.h"
#include "journey-edit.h"
#include "journey-reader.h"
#include "journey-save.h"
#include "journey-template.h"
#include "wait-for.h"
#include "window-fixture.h"

typedef struct
{
  WindowFixture window;
  char *root;
  GFile *file;
} Fixture;

static GListModel *
items_of (Fixture *fixture)
{
  return journey_recover_list_items (journey_application_left (fixture->window.application));
}

static void
set_up (Fixture *fixture, gconstpointer application)
{
  window_set_up (&fixture->window, application);
  fixture->root = journey_recovery_folder ();
  fixture->file = window_file (&fixture->window, "map.journey");
}

static void
discard_left (Fixture *fixture)
{
  g_autoptr (GPtrArray) left = NULL;

  while (g_list_model_get_n_items (items_of (fixture)) > 0)
    {
      g_autoptr (JourneyRecoverItem) item = g_list_model_get_item (items_of (fixture), 0);

      journey_recover_list_remove (journey_application_left (fixture->window.application), item);
    }
  left = journey_recovery_claim_left (fixture->root);
  for (guint i = 0; i < left->len; i++)
    g_assert_true (journey_recovery_discard (g_ptr_array_index (left, i), NULL));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  window_tear_down (&fixture->window, data);
  wait_idle ();
  discard_left (fixture);
  g_object_unref (fixture->file);
  g_free (fixture->root);
}

/* What the copies of maps that nobody has now are of: their titles, one a line. */
static char *
titles_on_disk (Fixture *fixture)
{
  g_autoptr (GPtrArray) left = journey_recovery_claim_left (fixture->root);
  GString *titles = g_string_new (NULL);

  for (guint i = 0; i < left->len; i++)
    {
      g_autoptr (JourneyState) copy = journey_recovery_read (g_ptr_array_index (left, i), NULL, NULL);

      g_string_append_printf (titles, "%s\n", copy ? journey_state_text (copy, JOURNEY_MAP_TITLE) : "?");
    }

  return g_string_free (titles, FALSE);
}

static void
assert_on_disk (Fixture *fixture, const char *titles)
{
  g_autofree char *found = titles_on_disk (fixture);

  g_assert_cmpstr (found, ==, titles);
}

/* What a program leaves that is gone. The map was saved in @file when that is not NULL. */
static void
leave (Fixture *fixture, GFile *file, const char *title)
{
  g_autoptr (JourneyRecovery) recovery = journey_recovery_new (fixture->root);
  g_autoptr (JourneyMap) map = journey_template_new_map (JOURNEY_TEMPLATE_FIVE_STAGES, "Moving house");
  g_autofree char *uri = file ? g_file_get_uri (file) : NULL;
  g_autofree char *etag = NULL;
  g_autofree char *checksum = NULL;
  JourneyRecoveryAbout about = { .title = (char *)title, .uri = uri };

  if (file)
    {
      g_assert_true (journey_save_file (journey_map_state (map), file, &etag, NULL, NULL));
      checksum = journey_recovery_checksum (journey_map_state (map));
      about.etag = etag;
      about.contents = checksum;
    }
  journey_edit_set_text (JOURNEY_NODE (map), JOURNEY_MAP_TITLE, title);
  g_assert_true (journey_recovery_write (recovery, journey_map_state (map), &about, NULL, NULL));
}

static gboolean
has_one_item (gpointer items)
{
  return g_list_model_get_n_items (items) == 1;
}

static gboolean
has_two_items (gpointer items)
{
  return g_list_model_get_n_items (items) == 2;
}

static gboolean
has_no_item (gpointer items)
{
  return g_list_model_get_n_items (items) == 0;
}

static void
look (Fixture *fixture, WaitForFunc found)
{
  journey_recover_list_look (journey_application_left (fixture->window.application), fixture->root);
  wait_for (found, items_of (fixture));
}

static GVariant *
id_of (Fixture *fixture, guint position)
{
  g_autoptr (JourneyRecoverItem) item = g_list_model_get_item (items_of (fixture), position);

  return g_variant_new_string (journey_recover_item_id (item));
}

static guint
count_notices (JourneyWindow *window)
{
  guint n = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (window->notices)); child;
       child = gtk_widget_get_next_sibling (child))
    n++;
  g_assert_cmpint (gtk_widget_get_visible (window->notices_window), ==, n > 0);

  return n;
}

static GtkWidget *
find_button (GtkWidget *widget, const char *action)
{
  if (GTK_IS_BUTTON (widget) && g_strcmp0 (gtk_actionable_get_action_name (GTK_ACTIONABLE (widget)), action) == 0)
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_button (child, action);

      if (found)
        return found;
    }

  return NULL;
}

static gboolean
has_button (JourneyWindow *window, const char *action)
{
  return find_button (GTK_WIDGET (window->notices), action) != NULL;
}

static const char *
title_in (JourneyWindow *window)
{
  return journey_node_text (window_map (window), JOURNEY_MAP_TITLE);
}

static void
assert_file_says (GFile *file, const char *title)
{
  g_autoptr (JourneyState) state = journey_read_file (file, NULL, NULL, NULL, NULL);

  g_assert_nonnull (state);
  g_assert_cmpstr (journey_state_text (state, JOURNEY_MAP_TITLE), ==, title);
}

static gboolean
is_saved (gpointer window)
{
  JourneyDocument *document = journey_window_document (window);

  return !journey_document_is_saving (document) && !journey_document_is_modified (document)
         && !journey_recover_keeper_is_pending (journey_document_keeper (document));
}

static gboolean
has_restored (gpointer window)
{
  return window_has_document (window) && journey_document_is_modified (journey_window_document (window));
}

static void
restore (Fixture *fixture, JourneyWindow *window)
{
  window_activate (window, "restore-copy", id_of (fixture, 0));
  wait_for (has_restored, window);
  g_assert_cmpuint (g_list_model_get_n_items (items_of (fixture)), ==, 0);
}

/* A map that nobody has given a file stays without one until somebody does. */
static void
test_never_saved (Fixture *fixture, gconstpointer data)
{
  JourneyWindow *window = fixture->window.window;
  GtkWidget *focus;

  leave (fixture, NULL, "Left over");
  look (fixture, has_one_item);
  g_assert_cmpuint (count_notices (window), ==, 1);
  g_assert_true (has_button (window, "win.restore-copy"));
  g_assert_true (has_button (window, "win.discard-copy"));
  g_assert_false (has_button (window, "win.compare-copy"));

  focus = find_button (GTK_WIDGET (window->notices), "win.restore-copy");
  g_assert_true (gtk_widget_grab_focus (focus));
  restore (fixture, window);
  g_assert_cmpstr (title_in (window), ==, "Left over");
  g_assert_null (journey_document_file (journey_window_document (window)));
  g_assert_cmpuint (count_notices (window), ==, 1);
  g_assert_nonnull (gtk_window_get_focus (GTK_WINDOW (window)));
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (window)), GTK_WIDGET (window->view)));

  journey_window_save_to (window, fixture->file);
  wait_for (is_saved, window);
  assert_file_says (fixture->file, "Left over");
  g_assert_cmpuint (count_notices (window), ==, 0);
  assert_on_disk (fixture, "");
}

/* Restoring is not saving: as long as nobody saves it, it is there the next time. */
static void
test_restored_and_left_again (Fixture *fixture, gconstpointer data)
{
  leave (fixture, NULL, "Left over");
  look (fixture, has_one_item);
  restore (fixture, fixture->window.window);
  gtk_window_destroy (GTK_WINDOW (fixture->window.window));
  wait_for (window_is_gone, &fixture->window.window);
  assert_on_disk (fixture, "Left over\n");
}

static void
test_file_as_before (Fixture *fixture, gconstpointer data)
{
  JourneyWindow *window = fixture->window.window;

  leave (fixture, fixture->file, "Left over");
  look (fixture, has_one_item);
  g_assert_true (has_button (window, "win.compare-copy"));
  restore (fixture, window);
  g_assert_cmpstr (title_in (window), ==, "Left over");
  g_assert_true (g_file_equal (journey_document_file (journey_window_document (window)), fixture->file));
  assert_file_says (fixture->file, "Moving house");

  window_activate (window, "undo", NULL);
  g_assert_cmpstr (title_in (window), ==, "Moving house");
  g_assert_false (journey_document_is_modified (journey_window_document (window)));
  g_assert_cmpuint (count_notices (window), ==, 0);
  window_activate (window, "redo", NULL);

  window_activate (window, "save", NULL);
  wait_for (is_saved, window);
  assert_file_says (fixture->file, "Left over");
  assert_on_disk (fixture, "");
}

/* Undone is not discarded. */
static void
test_undone_and_closed (Fixture *fixture, gconstpointer data)
{
  leave (fixture, fixture->file, "Left over");
  look (fixture, has_one_item);
  restore (fixture, fixture->window.window);
  window_activate (fixture->window.window, "undo", NULL);
  gtk_window_close (GTK_WINDOW (fixture->window.window));
  wait_for (window_is_gone, &fixture->window.window);
  assert_on_disk (fixture, "Left over\n");
}

static void
open_file (Fixture *fixture)
{
  journey_application_open_file (fixture->window.application, fixture->window.window, fixture->file);
  wait_for (window_has_document, fixture->window.window);
}

/* The window that shows the file goes on with what was not saved. */
static void
test_file_is_open (Fixture *fixture, gconstpointer data)
{
  JourneyWindow *window = fixture->window.window;

  leave (fixture, fixture->file, "Left over");
  open_file (fixture);
  look (fixture, has_one_item);
  restore (fixture, window);
  g_assert_cmpuint (window_count (fixture->window.application), ==, 1);
  g_assert_cmpstr (title_in (window), ==, "Left over");
  window_activate (window, "save", NULL);
  wait_for (is_saved, window);
  assert_file_says (fixture->file, "Left over");
  assert_on_disk (fixture, "");
}

static gboolean
has_second_window (gpointer application)
{
  for (GList *l = gtk_application_get_windows (application); l; l = l->next)
    if (JOURNEY_IS_WINDOW (l->data) && window_has_document (l->data) && !journey_window_file (l->data))
      return TRUE;

  return FALSE;
}

static JourneyWindow *
window_without_file (Fixture *fixture)
{
  wait_for (has_second_window, fixture->window.application);
  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (fixture->window.application)); l; l = l->next)
    if (JOURNEY_IS_WINDOW (l->data) && window_has_document (l->data) && !journey_window_file (l->data))
      return l->data;

  g_assert_not_reached ();
}

/* What was changed there in the meantime is not taken away. */
static void
test_file_is_open_and_changed (Fixture *fixture, gconstpointer data)
{
  JourneyWindow *second;

  leave (fixture, fixture->file, "Left over");
  open_file (fixture);
  window_retitle (fixture->window.window, "Changed here");
  look (fixture, has_one_item);
  window_activate (fixture->window.window, "restore-copy", id_of (fixture, 0));
  second = window_without_file (fixture);
  g_assert_cmpstr (title_in (second), ==, "Left over");
  g_assert_true (journey_document_is_modified (journey_window_document (second)));
  g_assert_cmpstr (title_in (fixture->window.window), ==, "Changed here");
}

/* What somebody else saved is not saved over. */
static void
test_file_changed (Fixture *fixture, gconstpointer data)
{
  JourneyWindow *window = fixture->window.window;
  g_autoptr (JourneyMap) other = journey_template_new_map (JOURNEY_TEMPLATE_FIVE_STAGES, "By somebody else");

  leave (fixture, fixture->file, "Left over");
  g_assert_true (journey_save_file (journey_map_state (other), fixture->file, NULL, NULL, NULL));
  look (fixture, has_one_item);
  g_assert_true (has_button (window, "win.compare-copy"));
  restore (fixture, window);
  g_assert_cmpstr (title_in (window), ==, "Left over");
  g_assert_null (journey_document_file (journey_window_document (window)));
  assert_file_says (fixture->file, "By somebody else");
}

/* Nor when that is what the window shows. */
static void
test_changed_file_is_open (Fixture *fixture, gconstpointer data)
{
  g_autoptr (JourneyMap) other = journey_template_new_map (JOURNEY_TEMPLATE_FIVE_STAGES, "By somebody else");
  JourneyWindow *second;

  leave (fixture, fixture->file, "Left over");
  g_assert_true (journey_save_file (journey_map_state (other), fixture->file, NULL, NULL, NULL));
  open_file (fixture);
  look (fixture, has_one_item);
  window_activate (fixture->window.window, "restore-copy", id_of (fixture, 0));
  second = window_without_file (fixture);
  g_assert_cmpstr (title_in (second), ==, "Left over");
  g_assert_cmpstr (title_in (fixture->window.window), ==, "By somebody else");
  g_assert_false (journey_document_is_modified (journey_window_document (fixture->window.window)));
}

static void
test_file_is_gone (Fixture *fixture, gconstpointer data)
{
  JourneyWindow *window = fixture->window.window;

  leave (fixture, fixture->file, "Left over");
  g_assert_cmpint (g_unlink (g_file_peek_path (fixture->file)), ==, 0);
  look (fixture, has_one_item);
  g_assert_false (has_button (window, "win.compare-copy"));
  restore (fixture, window);
  g_assert_null (journey_document_file (journey_window_document (window)));
}

static void
test_discard (Fixture *fixture, gconstpointer data)
{
  JourneyWindow *window = fixture->window.window;

  leave (fixture, NULL, "Left over");
  look (fixture, has_one_item);
  window_activate (window, "discard-copy", id_of (fixture, 0));
  window_answer (window, "cancel");
  wait_for (window_has_no_dialog, window);
  wait_idle ();
  g_assert_cmpuint (count_notices (window), ==, 1);

  window_activate (window, "discard-copy", id_of (fixture, 0));
  window_answer (window, "discard");
  wait_for (has_no_item, items_of (fixture));
  wait_idle ();
  g_assert_cmpuint (count_notices (window), ==, 0);
  assert_on_disk (fixture, "");
}

static void
test_put_off (Fixture *fixture, gconstpointer data)
{
  leave (fixture, NULL, "Left over");
  look (fixture, has_one_item);
  window_activate (fixture->window.window, "put-off-copy", id_of (fixture, 0));
  g_assert_cmpuint (count_notices (fixture->window.window), ==, 0);
  assert_on_disk (fixture, "Left over\n");
}

/* Several maps, offered in every window until somebody says in one of them what is to be done. */
static void
test_two_maps_and_windows (Fixture *fixture, gconstpointer data)
{
  JourneyWindow *second = journey_window_new (fixture->window.application);
  JourneyWindow *third;

  journey_window_show_start_page (second);
  gtk_window_present (GTK_WINDOW (second));
  leave (fixture, NULL, "One");
  leave (fixture, NULL, "Two");
  look (fixture, has_two_items);
  third = journey_window_new (fixture->window.application);
  g_assert_cmpuint (count_notices (fixture->window.window), ==, 1);
  g_assert_cmpuint (count_notices (second), ==, 1);
  g_assert_cmpuint (count_notices (third), ==, 1);

  window_activate (second, "restore-copy", id_of (fixture, 1));
  wait_for (has_restored, second);
  g_assert_cmpuint (count_notices (fixture->window.window), ==, 1);
  g_assert_cmpuint (count_notices (second), ==, 2);
  window_activate (fixture->window.window, "restore-copy", id_of (fixture, 0));
  wait_for (has_restored, fixture->window.window);
  g_assert_cmpuint (count_notices (third), ==, 0);
  g_assert_cmpstr (title_in (second), !=, title_in (fixture->window.window));
}

static const char *
offered_in (JourneyWindow *window)
{
  return g_variant_get_string (
      gtk_actionable_get_action_target_value (GTK_ACTIONABLE (find_button (GTK_WIDGET (window->notices), "win.restore-copy"))),
      NULL);
}

static gboolean
shows_map (gpointer window)
{
  return journey_window_document (window) != NULL;
}

/* Of several, the copy of the map that is open is the one that is offered, and so the one that the keys are for. */
static void
test_open_map_first (Fixture *fixture, gconstpointer data)
{
  JourneyWindow *window = fixture->window.window;
  g_autoptr (GVariant) one = NULL;
  g_autoptr (GVariant) two = NULL;

  leave (fixture, NULL, "One");
  look (fixture, has_one_item);
  leave (fixture, fixture->file, "Two");
  look (fixture, has_two_items);
  one = g_variant_ref_sink (id_of (fixture, 0));
  two = g_variant_ref_sink (id_of (fixture, 1));
  g_assert_cmpstr (offered_in (window), ==, g_variant_get_string (one, NULL));

  journey_application_open_file (fixture->window.application, window, fixture->file);
  wait_for (shows_map, window);
  wait_idle ();
  g_assert_cmpuint (count_notices (window), ==, 1);
  g_assert_cmpstr (offered_in (window), ==, g_variant_get_string (two, NULL));
}

/* Found already means claimed: whoever looks again finds nothing. */
static void
test_found_once (Fixture *fixture, gconstpointer data)
{
  leave (fixture, NULL, "Left over");
  look (fixture, has_one_item);
  journey_recover_list_look (journey_application_left (fixture->window.application), fixture->root);
  leave (fixture, NULL, "Left over too");
  look (fixture, has_two_items);
}

static void
test_damaged (Fixture *fixture, gconstpointer data)
{
  JourneyWindow *window = fixture->window.window;
  g_autoptr (GDir) dir = NULL;
  g_autofree char *copy = NULL;

  leave (fixture, NULL, "Left over");
  dir = g_dir_open (fixture->root, 0, NULL);
  copy = g_build_filename (fixture->root, g_dir_read_name (dir), "copy-1.journey", NULL);
  g_assert_true (g_file_set_contents (copy, "<journey", -1, NULL));
  look (fixture, has_one_item);
  g_assert_false (has_button (window, "win.restore-copy"));
  g_assert_true (has_button (window, "win.discard-copy"));
}

/* Damaged between the offer and the answer. */
static void
test_damaged_meanwhile (Fixture *fixture, gconstpointer data)
{
  JourneyWindow *window = fixture->window.window;
  g_autoptr (GDir) dir = NULL;
  g_autofree char *copy = NULL;

  leave (fixture, NULL, "Left over");
  look (fixture, has_one_item);
  dir = g_dir_open (fixture->root, 0, NULL);
  copy = g_build_filename (fixture->root, g_dir_read_name (dir), "copy-1.journey", NULL);
  g_assert_true (g_file_set_contents (copy, "<journey", -1, NULL));
  window_activate (window, "restore-copy", id_of (fixture, 0));
  wait_for (has_one_item, items_of (fixture));
  g_assert_null (journey_window_document (window));
  g_assert_false (has_button (window, "win.restore-copy"));
}

static gboolean
has_difference (gpointer window)
{
  g_autoptr (GList) toplevels = gtk_window_list_toplevels ();

  for (GList *l = toplevels; l; l = l->next)
    if (JOURNEY_IS_DIFFERENCE_DIALOG (l->data) && gtk_window_get_transient_for (l->data) == window)
      return TRUE;

  return FALSE;
}

static void
test_compare (Fixture *fixture, gconstpointer data)
{
  leave (fixture, fixture->file, "Left over");
  look (fixture, has_one_item);
  window_activate (fixture->window.window, "compare-copy", id_of (fixture, 0));
  wait_for (has_difference, fixture->window.window);
  assert_file_says (fixture->file, "Moving house");
  g_assert_cmpuint (count_notices (fixture->window.window), ==, 1);
}

static void
hurried (GObject *source, GAsyncResult *result, gpointer data)
{
  journey_recover_keeper_hurry_finish (JOURNEY_RECOVER_KEEPER (source), result);
  *(gboolean *)data = TRUE;
}

static gboolean
is_true (gpointer data)
{
  return *(gboolean *)data;
}

static void
hurry (JourneyWindow *window)
{
  gboolean done = FALSE;

  journey_recover_keeper_hurry_async (journey_document_keeper (journey_window_document (window)), hurried, &done);
  wait_for (is_true, &done);
}

/* What the person said is to be discarded is not offered at the next start. */
static void
test_closed_and_discarded (Fixture *fixture, gconstpointer data)
{
  window_show_new_map (&fixture->window);
  window_retitle (fixture->window.window, "Discarded");
  hurry (fixture->window.window);
  gtk_window_close (GTK_WINDOW (fixture->window.window));
  window_answer (fixture->window.window, "discard");
  wait_for (window_is_gone, &fixture->window.window);
  assert_on_disk (fixture, "");
}

static void
test_undone_before_closing (Fixture *fixture, gconstpointer data)
{
  window_show_new_map (&fixture->window);
  window_retitle (fixture->window.window, "Undone");
  hurry (fixture->window.window);
  window_activate (fixture->window.window, "undo", NULL);
  gtk_window_close (GTK_WINDOW (fixture->window.window));
  wait_for (window_is_gone, &fixture->window.window);
  assert_on_disk (fixture, "");
}

static void
test_trouble (Fixture *fixture, gconstpointer data)
{
  JourneyWindow *window = fixture->window.window;

  g_assert_true (g_rmdir (fixture->root) == 0 || !g_file_test (fixture->root, G_FILE_TEST_EXISTS));
  g_assert_true (g_file_set_contents (fixture->root, "a file where a folder should be", -1, NULL));
  window_show_new_map (&fixture->window);
  window_retitle (window, "Changed");
  hurry (window);
  g_assert_cmpuint (count_notices (window), ==, 1);
  window_retitle (window, "Changed again");
  hurry (window);
  g_assert_cmpuint (count_notices (window), ==, 1);
  g_assert_cmpint (g_unlink (fixture->root), ==, 0);
  hurry (window);
  window_retitle (window, "And again");
  hurry (window);
  g_assert_cmpuint (count_notices (window), ==, 0);
}

#define ADD(path, func) g_test_add (path, Fixture, application, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  g_autoptr (JourneyApplication) application = window_init (&argc, &argv);

  ADD ("/window-recover/never-saved", test_never_saved);
  ADD ("/window-recover/restored-and-left-again", test_restored_and_left_again);
  ADD ("/window-recover/file-as-before", test_file_as_before);
  ADD ("/window-recover/undone-and-closed", test_undone_and_closed);
  ADD ("/window-recover/file-is-open", test_file_is_open);
  ADD ("/window-recover/file-is-open-and-changed", test_file_is_open_and_changed);
  ADD ("/window-recover/file-changed", test_file_changed);
  ADD ("/window-recover/changed-file-is-open", test_changed_file_is_open);
  ADD ("/window-recover/file-is-gone", test_file_is_gone);
  ADD ("/window-recover/discard", test_discard);
  ADD ("/window-recover/put-off", test_put_off);
  ADD ("/window-recover/two-maps-and-windows", test_two_maps_and_windows);
  ADD ("/window-recover/open-map-first", test_open_map_first);
  ADD ("/window-recover/found-once", test_found_once);
  ADD ("/window-recover/damaged", test_damaged);
  ADD ("/window-recover/damaged-meanwhile", test_damaged_meanwhile);
  ADD ("/window-recover/compare", test_compare);
  ADD ("/window-recover/closed-and-discarded", test_closed_and_discarded);
  ADD ("/window-recover/undone-before-closing", test_undone_before_closing);
  ADD ("/window-recover/trouble", test_trouble);

  return g_test_run ();
}
