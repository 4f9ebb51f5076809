/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <locale.h>

#include "journey-chart-view.h"
#include "journey-edit.h"
#include "journey-gap-page.h"
#include "journey-gap-ranking.h"
#include "journey-gap-row.h"
#include "journey-ranked.h"
#include "panel-map.h"

/* The rows of the list that are no touchpoints: the figures and the matrix above the ranking. */
#define HEAD 1

/* There is room for everything. */
#define HEIGHT 960

typedef struct
{
  JourneyMap *map;
  JourneySelection *selection;
  GtkWidget *page;
  GtkWidget *window;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->map = data ? panel_map_new_large (GPOINTER_TO_UINT (data)) : panel_map_new ();
  fixture->selection = journey_selection_new (fixture->map);
  fixture->page = g_object_ref_sink (journey_gap_page_new (NULL));
  journey_gap_page_set_selection (JOURNEY_GAP_PAGE (fixture->page), fixture->selection);
  fixture->window = panel_window_new (fixture->page);
  panel_window_resize (fixture->window, HEIGHT);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  panel_settle ();
  g_assert_finalize_object (fixture->page);
  g_assert_finalize_object (fixture->selection);
  g_assert_finalize_object (fixture->map);
}

static GtkWidget *
list_of (Fixture *fixture)
{
  return panel_find (fixture->page, GTK_TYPE_LIST_VIEW, NULL);
}

static GtkSingleSelection *
rows_of (Fixture *fixture)
{
  return GTK_SINGLE_SELECTION (gtk_list_view_get_model (GTK_LIST_VIEW (list_of (fixture))));
}

static char *
titles (Fixture *fixture)
{
  GListModel *model = G_LIST_MODEL (rows_of (fixture));
  GString *titles = g_string_new (NULL);

  for (guint i = HEAD; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (JourneyGapItem) item = g_list_model_get_item (model, i);

      g_string_append_printf (titles, "%s%s", i > HEAD ? ", " : "",
                              journey_state_text (journey_gap_item_entry (item)->touchpoint, JOURNEY_TOUCHPOINT_TITLE));
    }

  return g_string_free (titles, FALSE);
}

static void
assert_titles (Fixture *fixture, const char *expected)
{
  g_autofree char *shown = titles (fixture);

  g_assert_cmpstr (shown, ==, expected);
}

static JourneyNode *
touchpoint (Fixture *fixture, guint column)
{
  return JOURNEY_NODE (panel_map_touchpoint (fixture->map, column));
}

static void
test_shown (Fixture *fixture, gconstpointer data)
{
  assert_titles (fixture, "First bill, ID check, Order, Support");
  g_assert_nonnull (panel_find_label (fixture->page, "2 of 4 touchpoints fall short by more than half a point"));
  g_assert_nonnull (panel_find_label (fixture->page, "0.1 exceeded, on 1–5 · 1 not scored"));
  g_assert_nonnull (panel_find_label (fixture->page, "First bill and ID check make 100"));
  panel_wait_label (list_of (fixture), "−3.2");
  panel_wait_label (list_of (fixture), "+0.4");
  panel_wait_label (list_of (fixture), "not scored");
  panel_wait_label (list_of (fixture), "Experience · assumption");
}

/* What is lost and exceeded in the map. */
static GtkWidget *
map_words (Fixture *fixture)
{
  return panel_find_label (fixture->page, "exceeded, on 1–5");
}

static guint
n_rows_in_sight (Fixture *fixture)
{
  GtkWidget *list = list_of (fixture);
  guint n = 0;

  for (GtkWidget *row = gtk_widget_get_first_child (list); row; row = gtk_widget_get_next_sibling (row))
    {
      graphene_rect_t bounds;

      g_assert_true (gtk_widget_compute_bounds (row, list, &bounds));
      n += JOURNEY_IS_GAP_ROW (gtk_widget_get_first_child (row)) && gtk_widget_get_child_visible (row) && bounds.origin.y >= 0
           && bounds.origin.y + bounds.size.height <= (float)gtk_widget_get_height (list);
    }

  return n;
}

static void
press (GtkWidget *toggle)
{
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (toggle), !gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (toggle)));
  panel_settle ();
}

/* Beside the canvas of a small screen six touchpoints are in sight, as many as fit below everything on a large one. */
static void
test_little_height (Fixture *fixture, gconstpointer data)
{
  GtkWidget *chart = panel_find (fixture->page, JOURNEY_TYPE_CHART_VIEW, NULL);
  int high = gtk_widget_get_height (chart);
  GtkWidget *more;

  journey_selection_select (fixture->selection, journey_node_id (touchpoint (fixture, 0)));
  g_assert_cmpuint (n_rows_in_sight (fixture), >=, 6);
  g_assert_nonnull (panel_find_label (fixture->page, "of the loss"));

  panel_window_resize (fixture->window, 660); /* what a screen of 1366×768 leaves */
  g_assert_cmpint (gtk_widget_get_height (chart), <, high);
  g_assert_cmpuint (n_rows_in_sight (fixture), >=, 6);
  g_assert_null (panel_find_label (fixture->page, "of the loss"));
  g_assert_nonnull (panel_find_label (fixture->page, "Make an opportunity"));

  more = gtk_widget_get_next_sibling (gtk_widget_get_ancestor (map_words (fixture), GTK_TYPE_STACK));
  press (more);
  g_assert_nonnull (panel_find_label (fixture->page, "of the loss"));
  press (more);
  g_assert_null (panel_find_label (fixture->page, "of the loss"));

  panel_window_resize (fixture->window, HEIGHT);
  g_assert_nonnull (panel_find_label (fixture->page, "of the loss"));
  g_assert_cmpint (gtk_widget_get_height (chart), ==, high);
}

/* The figures of a dot stand below the matrix, in the place of the map's, so that they cover no other dot. */
static void
test_told (Fixture *fixture, gconstpointer data)
{
  JourneyChartView *chart = JOURNEY_CHART_VIEW (panel_find (fixture->page, JOURNEY_TYPE_CHART_VIEW, NULL));
  const char *id = journey_node_id (touchpoint (fixture, 2));

  g_assert_true (gtk_widget_get_mapped (map_words (fixture)));
  gtk_window_set_focus_visible (GTK_WINDOW (fixture->window), TRUE);
  g_assert_true (journey_chart_view_focus_id (chart, id));
  panel_settle ();
  g_assert_cmpstr (journey_chart_view_told (chart), ==, id);
  panel_wait_label (fixture->page, "3 First bill");
  panel_wait_label (fixture->page, "expected 5.0, got 1.8, importance");
  g_assert_false (gtk_widget_get_mapped (map_words (fixture)));

  /* What is told follows the figures. */
  journey_edit_set_number (journey_node_child (touchpoint (fixture, 2), JOURNEY_TOUCHPOINT_SCORES, 0), JOURNEY_SCORE_ACTUAL, 3);
  panel_wait_label (fixture->page, "expected 5.0, got 3.0, importance");

  gtk_widget_grab_focus (list_of (fixture));
  panel_settle ();
  g_assert_true (gtk_widget_get_mapped (map_words (fixture)));
}

/* The widgets of all rows with a touchpoint, whatever place they are in. */
static GHashTable *
row_widgets (Fixture *fixture)
{
  GHashTable *rows = g_hash_table_new (NULL, NULL);

  for (GtkWidget *row = gtk_widget_get_first_child (list_of (fixture)); row; row = gtk_widget_get_next_sibling (row))
    if (JOURNEY_IS_GAP_ROW (gtk_widget_get_first_child (row)))
      g_hash_table_add (rows, gtk_widget_get_first_child (row));

  return rows;
}

/* A touchpoint that is scored anew takes its row along, which is neither made anew nor measured again. */
static void
test_rows_are_kept (Fixture *fixture, gconstpointer data)
{
  JourneyNode *score = journey_node_child (touchpoint (fixture, 2), JOURNEY_TOUCHPOINT_SCORES, 0);
  g_autoptr (GHashTable) before = row_widgets (fixture);
  GHashTableIter iter;
  gpointer row;

  journey_edit_set_number (score, JOURNEY_SCORE_ACTUAL, 5);
  panel_settle ();
  assert_titles (fixture, "ID check, Order, First bill, Support");
  panel_wait_label (list_of (fixture), "0.0");
  {
    g_autoptr (GHashTable) after = row_widgets (fixture);

    g_assert_cmpuint (g_hash_table_size (after), ==, g_hash_table_size (before));
    g_hash_table_iter_init (&iter, after);
    while (g_hash_table_iter_next (&iter, &row, NULL))
      g_assert_true (g_hash_table_contains (before, row));
  }
}

static void
test_follows_edits (Fixture *fixture, gconstpointer data)
{
  JourneyNode *score = journey_node_child (touchpoint (fixture, 2), JOURNEY_TOUCHPOINT_SCORES, 0);

  journey_edit_set_number (score, JOURNEY_SCORE_ACTUAL, 5);
  assert_titles (fixture, "ID check, Order, First bill, Support");
  g_assert_nonnull (panel_find_label (fixture->page, "1 of 4 touchpoints fall short"));

  journey_edit_set_number (JOURNEY_NODE (fixture->map), JOURNEY_MAP_TOLERANCE, 2);
  g_assert_nonnull (panel_find_label (fixture->page, "0 of 4 touchpoints fall short by more than 2 points"));

  journey_edit_set_scale (fixture->map, 0, 100);
  panel_settle ();
  panel_wait_label (list_of (fixture), "−45.0");

  /* A new name changes no figure, and is shown all the same. */
  journey_edit_set_text (touchpoint (fixture, 1), JOURNEY_TOUCHPOINT_TITLE, "Passport");
  journey_edit_set_text (journey_node_child (JOURNEY_NODE (fixture->map), JOURNEY_MAP_STAGES, 0), JOURNEY_STAGE_TITLE, "Buying");
  assert_titles (fixture, "Passport, Order, First bill, Support");
  g_assert_nonnull (panel_find_label (fixture->page, "Passport makes 100"));
  panel_wait_label (list_of (fixture), "Buying · assumption");

  for (guint i = 0; i < 5; i++)
    g_assert_true (journey_history_undo (journey_map_history (fixture->map)));
  panel_settle ();
  assert_titles (fixture, "First bill, ID check, Order, Support");
  panel_wait_label (list_of (fixture), "−3.2");
}

static void
test_selecting (Fixture *fixture, gconstpointer data)
{
  journey_selection_select (fixture->selection, journey_node_id (touchpoint (fixture, 0)));
  g_assert_cmpuint (gtk_single_selection_get_selected (rows_of (fixture)), ==, HEAD + 2);
  g_assert_nonnull (panel_find_label (fixture->page, "Make an opportunity from “Order”"));

  gtk_single_selection_set_selected (rows_of (fixture), HEAD + 1);
  g_assert_cmpstr (journey_selection_id (fixture->selection), ==, journey_node_id (touchpoint (fixture, 1)));

  /* A touchpoint that changes its place stays selected. */
  journey_edit_set_number (journey_node_child (touchpoint (fixture, 1), JOURNEY_TOUCHPOINT_SCORES, 0), JOURNEY_SCORE_ACTUAL, 5);
  g_assert_cmpuint (gtk_single_selection_get_selected (rows_of (fixture)), ==, HEAD + 2);
  g_assert_cmpstr (journey_selection_id (fixture->selection), ==, journey_node_id (touchpoint (fixture, 1)));

  journey_selection_select (fixture->selection, NULL);
  g_assert_cmpuint (gtk_single_selection_get_selected (rows_of (fixture)), ==, GTK_INVALID_LIST_POSITION);
  g_assert_null (panel_find_label (fixture->page, "Make an opportunity"));
}

static void
test_deleting (Fixture *fixture, gconstpointer data)
{
  journey_selection_select (fixture->selection, journey_node_id (touchpoint (fixture, 2)));
  journey_edit_remove (touchpoint (fixture, 2));
  assert_titles (fixture, "ID check, Order, Support");
  g_assert_cmpstr (journey_selection_id (fixture->selection), ==, journey_node_id (touchpoint (fixture, 2)));
  g_assert_cmpuint (gtk_single_selection_get_selected (rows_of (fixture)), ==, HEAD + 2);

  g_assert_true (journey_history_undo (journey_map_history (fixture->map)));
  assert_titles (fixture, "First bill, ID check, Order, Support");
  g_assert_cmpuint (gtk_single_selection_get_selected (rows_of (fixture)), ==, HEAD + 0);
}

static void
on_id (JourneyGapPage *page, const char *id, char **seen)
{
  g_free (*seen);
  *seen = g_strdup (id);
}

static void
test_signals (Fixture *fixture, gconstpointer data)
{
  g_autofree char *activated = NULL;
  g_autofree char *added = NULL;
  JourneyNode *opportunity;

  g_signal_connect (fixture->page, "activated", G_CALLBACK (on_id), &activated);
  g_signal_connect (fixture->page, "opportunity-added", G_CALLBACK (on_id), &added);

  gtk_widget_activate_action (list_of (fixture), "list.activate-item", "u", HEAD);
  g_assert_cmpstr (activated, ==, journey_node_id (touchpoint (fixture, 2)));
  g_assert_cmpstr (journey_selection_id (fixture->selection), ==, activated);

  g_signal_emit_by_name (gtk_widget_get_parent (panel_find_label (fixture->page, "Make another opportunity from “First bill”")),
                         "clicked");
  opportunity = journey_node_child (JOURNEY_NODE (fixture->map), JOURNEY_MAP_OPPORTUNITIES, 1);
  g_assert_cmpstr (added, ==, journey_node_id (opportunity));
  g_assert_true (g_strv_contains (journey_node_strings (opportunity, JOURNEY_OPPORTUNITY_TOUCHPOINTS),
                                  journey_node_id (touchpoint (fixture, 2))));
}

static void
test_empty (void)
{
  g_autoptr (JourneyMap) map = journey_map_new ();
  JourneySelection *selection = journey_selection_new (map);
  GtkWidget *page = journey_gap_page_new (NULL);
  GtkWidget *window;
  JourneyStage *stage;

  journey_gap_page_set_selection (JOURNEY_GAP_PAGE (page), selection);
  window = panel_window_new (page);
  g_assert_nonnull (panel_find_label (page, "Add touchpoints to the map"));

  stage = journey_edit_add_stage (map, 0, "Purchase");
  journey_edit_add_touchpoint (stage, 0, "Order");
  g_assert_nonnull (panel_find_label (page, "add a score"));
  g_assert_null (panel_find_label (page, "By stage"));

  gtk_window_destroy (GTK_WINDOW (window));
  panel_settle ();
  g_assert_finalize_object (selection);
}

static void
on_items_changed (GListModel *model, guint position, guint removed, guint added, GPtrArray *copy)
{
  if (removed > 0)
    g_ptr_array_remove_range (copy, position, removed);
  for (guint i = 0; i < added; i++)
    g_ptr_array_insert (copy, (int)(position + i), g_list_model_get_item (model, position + i));

  g_assert_cmpuint (copy->len, ==, g_list_model_get_n_items (model));
  for (guint i = 0; i < copy->len; i++)
    {
      g_autoptr (JourneyGapItem) item = g_list_model_get_item (model, i);

      g_assert_true (item == g_ptr_array_index (copy, i));
    }
}

static void
update (JourneyGapRanking *ranking, JourneyMap *map)
{
  g_autoptr (JourneyGapTable) table = journey_gap_table_new (journey_map_state (map));

  JourneyRankedOptions options = { 0 };
  g_autoptr (GPtrArray) entries = journey_ranked_new (table, journey_map_state (map), &options);

  journey_gap_ranking_update (ranking, entries, journey_map_state (map), NULL);
}

static void
edit_at_random (JourneyMap *map)
{
  JourneyHistory *history = journey_map_history (map);
  JourneyNode *stage = journey_node_child (JOURNEY_NODE (map), JOURNEY_MAP_STAGES, 0);
  guint n = stage ? journey_node_n_children (stage, JOURNEY_STAGE_TOUCHPOINTS) : 0;
  JourneyNode *any;

  /* Back at the empty map. */
  if (n == 0)
    {
      journey_history_redo (history);
      return;
    }

  any = journey_node_child (stage, JOURNEY_STAGE_TOUCHPOINTS, (guint)g_test_rand_int_range (0, (int)n));
  switch (g_test_rand_int_range (0, 4))
    {
    case 0:
      journey_edit_add_touchpoint (JOURNEY_STAGE (stage), (guint)g_test_rand_int_range (0, (int)n), "New");
      break;
    case 1:
      if (n > 2)
        journey_edit_remove (any);
      break;
    case 2:
      journey_history_undo (history);
      break;
    default:
      journey_edit_set_number (JOURNEY_NODE (journey_edit_need_score (JOURNEY_TOUCHPOINT (any), NULL)), JOURNEY_SCORE_ACTUAL,
                               g_test_rand_double_range (1, 5));
      break;
    }
}

/* Whoever follows only what is said to have changed has the same ranking. */
static void
test_items_changed (void)
{
  g_autoptr (JourneyMap) map = panel_map_new_large (12);
  g_autoptr (JourneyGapRanking) ranking = journey_gap_ranking_new ();
  g_autoptr (GPtrArray) copy = g_ptr_array_new_with_free_func (g_object_unref);

  g_signal_connect (ranking, "items-changed", G_CALLBACK (on_items_changed), copy);
  update (ranking, map);
  for (guint i = 0; i < 500; i++)
    {
      edit_at_random (map);
      update (ranking, map);
    }
  journey_gap_ranking_update (ranking, NULL, NULL, NULL);
  g_assert_cmpuint (copy->len, ==, 0);
}

static guint
count_rows (GtkWidget *widget)
{
  guint n = JOURNEY_IS_GAP_ROW (widget);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child))
    n += count_rows (child);

  return n;
}

/* Widgets are made only for what is in view and near it. */
static void
test_large (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (rows_of (fixture))), ==, HEAD + 10000);
  g_assert_cmpuint (count_rows (fixture->page), <, 500);

  /* Who looks at rows is taken to the one that is selected elsewhere. */
  gtk_widget_activate_action (list_of (fixture), "list.scroll-to-item", "u", 100);
  panel_settle ();
  journey_selection_select (fixture->selection, journey_node_id (touchpoint (fixture, 9000)));
  panel_settle ();
  g_assert_cmpuint (count_rows (fixture->page), <, 500);
  panel_wait_label (list_of (fixture), "Touchpoint 9001");
}

static JourneyChart *
chart_of (Fixture *fixture)
{
  return journey_chart_view_chart (JOURNEY_CHART_VIEW (panel_find (fixture->page, JOURNEY_TYPE_CHART_VIEW, NULL)));
}

static void
change_score (Fixture *fixture, double actual)
{
  JourneyNode *score = journey_node_child (JOURNEY_NODE (touchpoint (fixture, 1)), JOURNEY_TOUCHPOINT_SCORES, 0);

  journey_edit_set_number (score, JOURNEY_SCORE_ACTUAL, actual);
}

/* Few dots follow at once, many when nothing has changed for a moment. */
static void
test_matrix_follows (Fixture *fixture, gconstpointer data)
{
  gboolean many = GPOINTER_TO_UINT (data) > 0;
  g_autoptr (JourneyChart) before = journey_chart_ref (chart_of (fixture));
  gint64 deadline = g_get_monotonic_time () + 20 * G_TIME_SPAN_SECOND;

  change_score (fixture, 1.5);
  change_score (fixture, 2.5);
  g_assert_true ((chart_of (fixture) == before) == many);
  while (chart_of (fixture) == before)
    {
      g_assert_cmpint (g_get_monotonic_time (), <, deadline);
      g_main_context_iteration (NULL, TRUE);
    }
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  gtk_test_init (&argc, &argv, NULL);

  g_test_add ("/gap-page/shown", Fixture, NULL, set_up, test_shown, tear_down);
  g_test_add ("/gap-page/little-height", Fixture, GUINT_TO_POINTER (20), set_up, test_little_height, tear_down);
  g_test_add ("/gap-page/told", Fixture, NULL, set_up, test_told, tear_down);
  g_test_add ("/gap-page/rows-are-kept", Fixture, NULL, set_up, test_rows_are_kept, tear_down);
  g_test_add ("/gap-page/follows-edits", Fixture, NULL, set_up, test_follows_edits, tear_down);
  g_test_add ("/gap-page/selecting", Fixture, NULL, set_up, test_selecting, tear_down);
  g_test_add ("/gap-page/deleting", Fixture, NULL, set_up, test_deleting, tear_down);
  g_test_add ("/gap-page/signals", Fixture, NULL, set_up, test_signals, tear_down);
  g_test_add_func ("/gap-page/empty", test_empty);
  g_test_add_func ("/gap-page/items-changed", test_items_changed);
  g_test_add ("/gap-page/large", Fixture, GUINT_TO_POINTER (10000), set_up, test_large, tear_down);

  g_test_add ("/gap-page/matrix-of-few", Fixture, NULL, set_up, test_matrix_follows, tear_down);
  g_test_add ("/gap-page/matrix-of-many", Fixture, GUINT_TO_POINTER (1001), set_up, test_matrix_follows, tear_down);

  return g_test_run ();
}
