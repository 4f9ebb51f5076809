/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-edit.h"
#include "journey-examples.h"
#include "journey-recent-row.h"
#include "journey-recent.h"
#include "journey-save.h"
#include "journey-start-page.h"
#include "journey-template.h"
#include "panel-map.h"
#include "wait-for.h"

#include <adwaita.h>
#include <glib/gstdio.h>
#include <math.h>

typedef struct
{
  char *folder;
  GFile *file;
  GtkRecentManager *manager;
  JourneyRecent *recent;
} Fixture;

static void
add_scored_touchpoint (JourneyStage *stage, double emotion, double expected, double actual)
{
  JourneyTouchpoint *touchpoint = journey_edit_add_touchpoint (stage, G_MAXUINT, "T");
  JourneyMap *map = JOURNEY_MAP (journey_node_root (JOURNEY_NODE (stage)));
  JourneyNode *score = JOURNEY_NODE (journey_edit_need_score (touchpoint, journey_edit_need_dimension (map, "Overall")));

  journey_edit_set_emotion (touchpoint, NULL, emotion, NULL);
  journey_edit_set_number (score, JOURNEY_SCORE_IMPORTANCE, 3);
  journey_edit_set_number (score, JOURNEY_SCORE_EXPECTED, expected);
  journey_edit_set_number (score, JOURNEY_SCORE_ACTUAL, actual);
}

static void
save_map (GFile *file)
{
  g_autoptr (JourneyMap) map = journey_template_new_map (JOURNEY_TEMPLATE_FIVE_STAGES, "Moving\nhouse");
  JourneyStage *stage = JOURNEY_STAGE (journey_node_child (JOURNEY_NODE (map), JOURNEY_MAP_STAGES, 1));

  add_scored_touchpoint (stage, 1, 4, 2);
  add_scored_touchpoint (stage, -2, 3, 3);
  g_assert_true (journey_save_file (journey_map_state (map), file, NULL, NULL, NULL));
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autofree char *list = NULL;
  g_autofree char *path = NULL;

  fixture->folder = g_dir_make_tmp ("start-XXXXXX", NULL);
  list = g_build_filename (fixture->folder, "recent.xbel", NULL);
  path = g_build_filename (fixture->folder, "house.journey", NULL);
  fixture->file = g_file_new_for_path (path);
  fixture->manager = g_object_new (GTK_TYPE_RECENT_MANAGER, "filename", list, NULL);
  fixture->recent = journey_recent_new (fixture->manager);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GDir) dir = g_dir_open (fixture->folder, 0, NULL);
  const char *name;

  wait_until_gone (fixture->recent);
  g_object_unref (fixture->manager);
  g_object_unref (fixture->file);
  while ((name = g_dir_read_name (dir)))
    {
      g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

      g_remove (path);
    }
  g_rmdir (fixture->folder);
  g_free (fixture->folder);
}

static gboolean
has_one (gpointer model)
{
  return g_list_model_get_n_items (model) == 1;
}

static gboolean
has_none (gpointer model)
{
  return g_list_model_get_n_items (model) == 0;
}

static gboolean
is_known (gpointer item)
{
  return journey_recent_item_summary (item) || journey_recent_item_is_lost (item);
}

static JourneyRecentItem *
remember (Fixture *fixture)
{
  GListModel *items = journey_recent_items (fixture->recent);

  journey_recent_add (fixture->recent, fixture->file, "Moving house");
  wait_for (has_one, items);

  return g_list_model_get_item (items, 0);
}

static void
test_recent (Fixture *fixture, gconstpointer data)
{
  g_autoptr (JourneyRecentItem) item = remember (fixture);
  g_autofree char *name = journey_recent_item_title (item);
  g_autofree char *when = journey_recent_item_when (item);
  g_autofree char *place = journey_recent_item_place (item);
  g_autofree char *title = NULL;
  const JourneyMapSummary *summary;

  g_assert_cmpstr (name, ==, "house.journey");
  g_assert_cmpstr (place, ==, fixture->folder);
  g_assert_true (g_str_has_prefix (when, "today, "));

  save_map (fixture->file);
  journey_recent_item_load (item);
  wait_for (is_known, item);
  title = journey_recent_item_title (item);
  summary = journey_recent_item_summary (item);
  g_assert_cmpstr (title, ==, "Moving house");
  g_assert_cmpfloat_with_epsilon (summary->gap, -1, 1e-9);
  g_assert_cmpint (summary->standing, ==, JOURNEY_STANDING_SHORT);
  g_assert_cmpuint (summary->n_curve, ==, 2);
  g_assert_cmpfloat (summary->curve[0], ==, 1);
  g_assert_cmpfloat (summary->curve[1], ==, -2);
}

/* Maps with one title are told apart by their files; where a title says the file's name, that is enough. */
static void
test_recent_name (Fixture *fixture, gconstpointer data)
{
  g_autoptr (JourneyRecentItem) item = remember (fixture);
  g_autofree char *about = g_strdup_printf ("house.journey · %s", fixture->folder);
  g_autoptr (JourneyMap) renamed = journey_template_new_map (JOURNEY_TEMPLATE_FIVE_STAGES, "house");
  g_autoptr (GDateTime) later = g_date_time_new_now_utc ();
  GtkWidget *row;

  g_assert_null (journey_recent_item_name (item));
  save_map (fixture->file);
  journey_recent_item_load (item);
  wait_for (is_known, item);
  row = g_object_ref_sink (journey_recent_row_new (item, JOURNEY_RECENT_ROW_SHORT, "app.open-recent"));
  g_assert_nonnull (panel_find_label (row, about));
  g_object_unref (row);

  g_clear_object (&item);
  item = journey_recent_item_new (fixture->file, later);
  g_assert_true (journey_save_file (journey_map_state (renamed), fixture->file, NULL, NULL, NULL));
  journey_recent_item_load (item);
  wait_for (is_known, item);
  g_assert_null (journey_recent_item_name (item));
}

/* The figure stands for itself, and in small letters below it what it is. */
static void
test_recent_figure (Fixture *fixture, gconstpointer data)
{
  g_autoptr (JourneyRecentItem) item = remember (fixture);
  GtkWidget *row;

  save_map (fixture->file);
  journey_recent_item_load (item);
  wait_for (is_known, item);
  row = g_object_ref_sink (journey_recent_row_new (item, JOURNEY_RECENT_ROW_FULL, "app.open-recent"));
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (panel_find_label (row, "1.0"))), ==, "−1.0");
  g_assert_true (gtk_widget_has_css_class (panel_find_label (row, "−1.0"), "error"));
  g_assert_true (gtk_widget_has_css_class (panel_find_label (row, "exceeded"), "caption"));
  g_assert_finalize_object (row);
}

static void
test_recent_lost (Fixture *fixture, gconstpointer data)
{
  g_autoptr (JourneyRecentItem) item = remember (fixture);

  journey_recent_item_load (item);
  wait_for (is_known, item);
  g_assert_true (journey_recent_item_is_lost (item));

  journey_recent_forget (fixture->recent, fixture->file);
  wait_for (has_none, journey_recent_items (fixture->recent));
}

static GtkWidget *
find (GtkWidget *widget, GType type)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find (child, type);

      if (found)
        return found;
    }

  return NULL;
}

static void
note_uri (GSimpleAction *action, GVariant *parameter, gpointer uri)
{
  *(char **)uri = g_variant_dup_string (parameter, NULL);
}

static void
test_page (Fixture *fixture, gconstpointer data)
{
  g_autoptr (JourneyRecentItem) item = remember (fixture);
  g_autoptr (GSimpleActionGroup) actions = g_simple_action_group_new ();
  g_autofree char *uri = NULL;
  g_autofree char *expected = g_file_get_uri (fixture->file);
  const GActionEntry entries[] = { { "open-uri", note_uri, "s" }, { "new-map", note_uri, "s" } };
  GtkWindow *window = GTK_WINDOW (gtk_window_new ());
  GtkWidget *page = journey_start_page_new (fixture->recent);
  GtkWidget *row;

  save_map (fixture->file);
  g_action_map_add_action_entries (G_ACTION_MAP (actions), entries, G_N_ELEMENTS (entries), &uri);
  gtk_widget_insert_action_group (GTK_WIDGET (window), "win", G_ACTION_GROUP (actions));
  gtk_window_set_child (window, page);
  gtk_window_present (window);
  wait_for (is_known, item);

  row = find (page, JOURNEY_TYPE_RECENT_ROW);
  g_assert_nonnull (row);
  gtk_widget_activate (row);
  g_assert_cmpstr (uri, ==, expected);

  g_assert_true (gtk_widget_grab_focus (page));
  g_assert_true (GTK_IS_BUTTON (gtk_window_get_focus (window)));
  g_object_add_weak_pointer (G_OBJECT (page), (gpointer *)&page);
  gtk_window_destroy (window);
  wait_idle ();
  g_assert_null (page);
}

static void
test_examples (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GListModel) none = NULL;
  g_autoptr (GListModel) one = NULL;

  g_setenv ("SOJOURN_EXAMPLES_DIR", fixture->folder, TRUE);
  none = journey_examples_list ();
  g_assert_cmpuint (g_list_model_get_n_items (none), ==, 0);
  save_map (fixture->file);
  one = journey_examples_list ();
  g_assert_cmpuint (g_list_model_get_n_items (one), ==, 1);
  g_unsetenv ("SOJOURN_EXAMPLES_DIR");
}

#define ADD(path, func) g_test_add ("/start-page/" path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_set_application_name ("Sojourn");
  adw_init ();

  ADD ("recent", test_recent);
  ADD ("recent-figure", test_recent_figure);
  ADD ("recent-name", test_recent_name);
  ADD ("recent-lost", test_recent_lost);
  ADD ("page", test_page);
  ADD ("examples", test_examples);

  return g_test_run ();
}
