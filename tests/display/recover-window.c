/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "recover-window.h"

#include "journey-edit.h"
#include "journey-reader.h"
#include "journey-save.h"
#include "journey-template.h"

GListModel *
recover_items_of (RecoverFixture *fixture)
{
  return journey_recover_list_items (journey_application_left (fixture->window.application));
}

void
recover_set_up (RecoverFixture *fixture, gconstpointer application)
{
  window_set_up (&fixture->window, application);
  fixture->root = journey_recovery_folder ();
  fixture->file = window_file (&fixture->window, "map.journey");
}

static void
discard_left (RecoverFixture *fixture)
{
  g_autoptr (GPtrArray) left = NULL;

  while (g_list_model_get_n_items (recover_items_of (fixture)) > 0)
    {
      g_autoptr (JourneyRecoverItem) item = g_list_model_get_item (recover_items_of (fixture), 0);

      journey_recover_list_remove (journey_application_left (fixture->window.application), item);
    }
  left = journey_recovery_claim_left (fixture->root);
  for (guint i = 0; i < left->len; i++)
    g_assert_true (journey_recovery_discard (g_ptr_array_index (left, i), NULL));
}

void
recover_tear_down (RecoverFixture *fixture, gconstpointer data)
{
  window_tear_down (&fixture->window, data);
  wait_idle ();
  discard_left (fixture);
  g_object_unref (fixture->file);
  g_free (fixture->root);
}

/* What the copies of maps that nobody has now are of: their titles, one a line. */
static char *
titles_on_disk (RecoverFixture *fixture)
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

void
recover_assert_on_disk (RecoverFixture *fixture, const char *titles)
{
  g_autofree char *found = titles_on_disk (fixture);

  g_assert_cmpstr (found, ==, titles);
}

/* What a program leaves that is gone. The map was saved in @file when that is not NULL. */
void
recover_leave (RecoverFixture *fixture, GFile *file, const char *title)
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

gboolean
recover_has_one_item (gpointer items)
{
  return g_list_model_get_n_items (items) == 1;
}

gboolean
recover_has_two_items (gpointer items)
{
  return g_list_model_get_n_items (items) == 2;
}

gboolean
recover_has_no_item (gpointer items)
{
  return g_list_model_get_n_items (items) == 0;
}

void
recover_look (RecoverFixture *fixture, WaitForFunc found)
{
  journey_recover_list_look (journey_application_left (fixture->window.application), fixture->root);
  wait_for (found, recover_items_of (fixture));
}

GVariant *
recover_id_of (RecoverFixture *fixture, guint position)
{
  g_autoptr (JourneyRecoverItem) item = g_list_model_get_item (recover_items_of (fixture), position);

  return g_variant_new_string (journey_recover_item_id (item));
}

guint
recover_count_notices (JourneyWindow *window)
{
  guint n = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (window->notices)); child;
       child = gtk_widget_get_next_sibling (child))
    n++;
  g_assert_cmpint (gtk_widget_get_visible (window->notices_window), ==, n > 0);

  return n;
}

GtkWidget *
recover_find_button (GtkWidget *widget, const char *action)
{
  if (GTK_IS_BUTTON (widget) && g_strcmp0 (gtk_actionable_get_action_name (GTK_ACTIONABLE (widget)), action) == 0)
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = recover_find_button (child, action);

      if (found)
        return found;
    }

  return NULL;
}

gboolean
recover_has_button (JourneyWindow *window, const char *action)
{
  return recover_find_button (GTK_WIDGET (window->notices), action) != NULL;
}

const char *
recover_title_in (JourneyWindow *window)
{
  return journey_node_text (window_map (window), JOURNEY_MAP_TITLE);
}

void
recover_assert_file_says (GFile *file, const char *title)
{
  g_autoptr (JourneyState) state = journey_read_file (file, NULL, NULL, NULL, NULL);

  g_assert_nonnull (state);
  g_assert_cmpstr (journey_state_text (state, JOURNEY_MAP_TITLE), ==, title);
}

gboolean
recover_is_saved (gpointer window)
{
  JourneyDocument *document = journey_window_document (window);

  return !journey_document_is_saving (document) && !journey_document_is_modified (document)
         && !journey_recover_keeper_is_pending (journey_document_keeper (document));
}

gboolean
recover_has_restored (gpointer window)
{
  return window_has_document (window) && journey_document_is_modified (journey_window_document (window));
}

void
recover_restore (RecoverFixture *fixture, JourneyWindow *window)
{
  window_activate (window, "restore-copy", recover_id_of (fixture, 0));
  wait_for (recover_has_restored, window);
  g_assert_cmpuint (g_list_model_get_n_items (recover_items_of (fixture)), ==, 0);
}

/* The only copy is not a map any more. */
void
recover_damage (RecoverFixture *fixture)
{
  g_autoptr (GDir) dir = g_dir_open (fixture->root, 0, NULL);
  g_autofree char *copy = g_build_filename (fixture->root, g_dir_read_name (dir), "copy-1.journey", NULL);

  g_assert_true (g_file_set_contents (copy, "<journey", -1, NULL));
}

void
recover_take_hurried (GObject *keeper, GAsyncResult *result, gpointer done)
{
  journey_recover_keeper_hurry_finish (JOURNEY_RECOVER_KEEPER (keeper), result);
  *(gboolean *)done = TRUE;
}

gboolean
recover_is_done (gpointer done)
{
  return *(gboolean *)done;
}

/* Until what there is to keep is kept. */
void
recover_hurry (JourneyRecoverKeeper *keeper)
{
  gboolean done = FALSE;

  journey_recover_keeper_hurry_async (keeper, recover_take_hurried, &done);
  wait_for (recover_is_done, &done);
}
