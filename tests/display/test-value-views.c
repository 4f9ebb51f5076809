/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <locale.h>
#include <math.h>
#include <string.h>

#include "journey-answers-view.h"
#include "journey-chart-view.h"
#include "journey-dimension-row.h"
#include "journey-dimension-set.h"
#include "journey-dimensions-view.h"
#include "journey-edit.h"
#include "journey-needs-view.h"
#include "journey-number-field.h"
#include "journey-promises-view.h"
#include "journey-rival-row.h"
#include "journey-rivals-view.h"
#include "journey-text-field.h"
#include "journey-value-list.h"
#include "panel-map.h"

/* The views of the Value gap page that are about needs, answers, dimensions, promises and competitors. */

/* Of a list of 10,000 rows in a window, with much room to spare. */
#define MOST_WIDGETS 5000

typedef struct
{
  JourneyMap *map;
  JourneySelection *selection;
  GtkWidget *view;
  GtkWidget *window;
} Fixture;

static void
show (Fixture *fixture)
{
  JourneyState *state = journey_map_state (fixture->map);
  g_autoptr (JourneyGapTable) table = journey_gap_table_new (state);

  journey_gap_view_show (JOURNEY_GAP_VIEW (fixture->view), state, table);
  panel_settle ();
}

static void
set_up_with (Fixture *fixture, gconstpointer type, guint n_large)
{
  fixture->map = n_large > 0 ? panel_map_new_large (n_large) : panel_map_new ();
  fixture->selection = journey_selection_new (fixture->map);
  fixture->view = g_object_ref_sink (g_object_new (((GType (*) (void))type) (), NULL));
  journey_gap_view_set_selection (JOURNEY_GAP_VIEW (fixture->view), fixture->selection);
  fixture->window = panel_window_new (fixture->view);
  show (fixture);
}

static void
set_up (Fixture *fixture, gconstpointer type)
{
  set_up_with (fixture, type, 0);
}

static void
set_up_large (Fixture *fixture, gconstpointer type)
{
  set_up_with (fixture, type, 10000);
}

/* Nothing of the view outlives its window, and the view holds neither map nor selection. */
static void
tear_down (Fixture *fixture, gconstpointer type)
{
  journey_gap_view_set_selection (JOURNEY_GAP_VIEW (fixture->view), NULL);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  panel_settle ();
  g_assert_finalize_object (fixture->view);
  g_assert_finalize_object (fixture->selection);
  g_assert_finalize_object (fixture->map);
}

static JourneyNode *
touchpoint (Fixture *fixture, guint column)
{
  return JOURNEY_NODE (panel_map_touchpoint (fixture->map, column));
}

static void
select_touchpoint (Fixture *fixture, guint column)
{
  journey_selection_select (fixture->selection, journey_node_id (touchpoint (fixture, column)));
  panel_settle ();
}

static void
undo (Fixture *fixture)
{
  g_assert_true (journey_history_undo (journey_map_history (fixture->map)));
  show (fixture);
}

static void
ask (Fixture *fixture, guint column, JourneyQuestion question, const char *segment, const char *answer, int n)
{
  JourneyNode *tally, *count;

  journey_history_begin (journey_map_history (fixture->map), "Ask");
  tally = journey_edit_add (touchpoint (fixture, column), JOURNEY_TOUCHPOINT_TALLIES, G_MAXUINT);
  journey_node_set_integer (tally, JOURNEY_TALLY_QUESTION, (int)question);
  journey_node_set_text (tally, JOURNEY_TALLY_SEGMENT, segment);
  journey_node_set_text (tally, JOURNEY_TALLY_TO, "2026-02-07");
  count = journey_edit_add (tally, JOURNEY_TALLY_COUNTS, G_MAXUINT);
  journey_node_set_text (count, JOURNEY_COUNT_ANSWER, answer);
  journey_node_set_integer (count, JOURNEY_COUNT_COUNT, n);
  journey_history_end (journey_map_history (fixture->map));
}

/* Says exactly this, on a button. */
static GtkWidget *
find_exact (GtkWidget *widget, const char *text)
{
  GtkWidget *found = NULL;

  if (GTK_IS_LABEL (widget) && g_str_equal (gtk_label_get_text (GTK_LABEL (widget)), text)
      && gtk_widget_get_ancestor (widget, GTK_TYPE_BUTTON))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child && !found; child = gtk_widget_get_next_sibling (child))
    found = find_exact (child, text);

  return found;
}

static void
click (Fixture *fixture, const char *label)
{
  GtkWidget *found = find_exact (fixture->view, label);
  GtkWidget *button = found ? gtk_widget_get_ancestor (found, GTK_TYPE_BUTTON) : NULL;

  g_assert_nonnull (button);
  g_assert_true (gtk_widget_is_sensitive (button));
  g_signal_emit_by_name (button, "clicked");
  show (fixture);
}

static void
assert_how (Fixture *fixture, const char *expected)
{
  g_autofree char *words = journey_gap_view_how (JOURNEY_GAP_VIEW (fixture->view));

  if (!strstr (words, expected))
    g_error ("“%s” is not in:\n%s", expected, words);
}

static void
test_answers (Fixture *fixture, gconstpointer type)
{
  GtkWidget *menu = panel_find (fixture->view, GTK_TYPE_DROP_DOWN, NULL);

  g_assert_nonnull (panel_find_label (fixture->view, "No answers have been counted yet."));
  ask (fixture, 0, JOURNEY_QUESTION_NPS, "Homes", "10", 20);
  ask (fixture, 0, JOURNEY_QUESTION_NPS, "Shops", "0", 5);
  ask (fixture, 2, JOURNEY_QUESTION_CSAT, "", "5", 8);
  ask (fixture, 2, JOURNEY_QUESTION_CES, "", "6", 8);
  show (fixture);

  g_assert_nonnull (panel_find_label (fixture->view, "NPS +60, from 25 answers"));
  g_assert_nonnull (panel_find_label (fixture->view, "Whose answers"));
  panel_wait_label (fixture->view, "Whole map");
  panel_wait_label (fixture->view, "100 %");
  panel_wait_label (fixture->view, "6.0");
  panel_wait_label (fixture->view, "100 % easy");
  panel_wait_label (fixture->view, "n\u00a025");
  g_assert_null (panel_find_label (fixture->view, "ID check"));

  assert_how (fixture, "Those at all touchpoints, added up.");
  select_touchpoint (fixture, 1);
  assert_how (fixture, "Nobody was asked at “ID check”; these are those at all touchpoints.");
  select_touchpoint (fixture, 2);
  assert_how (fixture, "Those at “First bill”.");

  gtk_drop_down_set_selected (GTK_DROP_DOWN (menu), 2);
  panel_settle ();
  g_assert_nonnull (panel_find_label (fixture->view, "NPS −100, from 5 answers"));
  assert_how (fixture, "Only answers of the segment “Shops” count.\nThey gave none at “First bill”");

  /* Once nobody of a segment is left, all are shown again. */
  journey_edit_remove (journey_node_child (touchpoint (fixture, 0), JOURNEY_TOUCHPOINT_TALLIES, 1));
  show (fixture);
  g_assert_nonnull (panel_find_label (fixture->view, "NPS +100, from 20 answers"));
}

static void
test_needs (Fixture *fixture, gconstpointer type)
{
  JourneyNode *node = touchpoint (fixture, 1);
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *today = g_date_time_format (now, "%Y-%m-%d");

  g_assert_nonnull (panel_find_label (fixture->view, "Select a touchpoint"));
  ask (fixture, 1, JOURNEY_QUESTION_KANO, "", "1-3", 30);
  select_touchpoint (fixture, 1);
  show (fixture);
  g_assert_nonnull (panel_find_label (fixture->view, "30 answers, most of them Attractive"));
  g_assert_null (panel_find_label (fixture->view, "to be sure"));
  panel_wait_label (fixture->view, "+1.00");

  click (fixture, "Take “Attractive”");
  g_assert_cmpint (journey_node_integer (node, JOURNEY_TOUCHPOINT_KANO), ==, JOURNEY_KANO_ATTRACTIVE);
  g_assert_cmpstr (journey_node_text (node, JOURNEY_TOUCHPOINT_KANO_DATE), ==, "2026-02-07");
  undo (fixture);
  g_assert_cmpint (journey_node_integer (node, JOURNEY_TOUCHPOINT_KANO), !=, JOURNEY_KANO_ATTRACTIVE);

  click (fixture, "Performance");
  g_assert_cmpint (journey_node_integer (node, JOURNEY_TOUCHPOINT_KANO), ==, JOURNEY_KANO_PERFORMANCE);
  journey_edit_set_text (node, JOURNEY_TOUCHPOINT_KANO_DATE, "2020-05");
  show (fixture);
  g_assert_nonnull (panel_find_label (fixture->view, "due for another look: what"));
  panel_wait_label (fixture->view, "Performance · most answers say “Attractive” · May 2020 · due for another look");
  click (fixture, "Still true today");
  g_assert_cmpstr (journey_node_text (node, JOURNEY_TOUCHPOINT_KANO_DATE), ==, today);
  g_assert_null (panel_find_label (fixture->view, "due for another look"));
}

/* However much is said of the one that is selected, some of the others are in sight beside a small map. */
static void
test_needs_low (Fixture *fixture, gconstpointer type)
{
  GtkWidget *list = panel_find (fixture->view, JOURNEY_TYPE_VALUE_LIST, NULL);
  GtkWidget *chart = panel_find (fixture->view, JOURNEY_TYPE_CHART_VIEW, NULL);
  int usual;

  ask (fixture, 1, JOURNEY_QUESTION_KANO, "", "1-3", 30);
  select_touchpoint (fixture, 1);
  show (fixture);
  usual = gtk_widget_get_height (chart);

  panel_window_resize (fixture->window, 575);
  g_assert_cmpint (gtk_widget_get_height (chart), <, usual);
  g_assert_cmpint (gtk_widget_get_height (chart), >=, 200);
  g_assert_cmpint (gtk_widget_get_height (list), >, 4 * 44);
  panel_window_resize (fixture->window, 700);
  g_assert_cmpint (gtk_widget_get_height (chart), ==, usual);
}

/* What an import would not go by is said to be so. */
static void
test_needs_in_doubt (Fixture *fixture, gconstpointer type)
{
  ask (fixture, 1, JOURNEY_QUESTION_KANO, "", "1-3", 9);
  select_touchpoint (fixture, 1);
  show (fixture);
  g_assert_nonnull (panel_find_label (fixture->view, "9 answers, most of them Attractive · too few to be sure"));
  g_assert_nonnull (panel_find_label (fixture->view, "0 of 4 touchpoints have a class. The answers about 1 more are too few"));
  panel_wait_label (fixture->view, "Attractive · not decided: too few answers");

  ask (fixture, 1, JOURNEY_QUESTION_KANO, "Young", "1-5", 8);
  show (fixture);
  g_assert_nonnull (panel_find_label (fixture->view, "17 answers, most of them Attractive · too close to be sure"));
  panel_wait_label (fixture->view, "Attractive · not decided: too close");

  /* Whoever chooses one decides. */
  click (fixture, "Take “Attractive”");
  show (fixture);
  g_assert_nonnull (panel_find_label (fixture->view, "1 of 4 touchpoints has a class."));
  g_assert_null (panel_find_label (fixture->view, "not decided"));
}

static guint
n_dimensions (Fixture *fixture)
{
  return journey_node_n_children (JOURNEY_NODE (fixture->map), JOURNEY_MAP_DIMENSIONS);
}

static JourneyNode *
dimension (Fixture *fixture, guint place)
{
  return journey_node_child (JOURNEY_NODE (fixture->map), JOURNEY_MAP_DIMENSIONS, place);
}

/* Of the dimension that was chosen, nothing but its own figures are shown, and no sum over others. */
static void
test_one_dimension (Fixture *fixture)
{
  JourneyState *state = journey_map_state (fixture->map);
  JourneyGapOptions options = { .dimension = journey_node_id (dimension (fixture, 0)) };
  g_autoptr (JourneyGapTable) table = journey_gap_table_new_with (state, &options, NULL);

  g_assert_nonnull (panel_find_label (fixture->view, "Delivered value"));
  journey_gap_view_show (JOURNEY_GAP_VIEW (fixture->view), state, table);
  g_assert_null (panel_find_label (fixture->view, "Delivered value"));
  g_assert_nonnull (panel_find_label (fixture->view, journey_node_text (dimension (fixture, 0), JOURNEY_DIMENSION_TITLE)));
  g_assert_null (panel_find_label (fixture->view, journey_node_text (dimension (fixture, 1), JOURNEY_DIMENSION_TITLE)));
  show (fixture);
}

static void
test_dimensions (Fixture *fixture, gconstpointer type)
{
  GtkWidget *sets = panel_find (fixture->view, GTK_TYPE_DROP_DOWN, NULL);
  GtkWidget *row;

  g_assert_nonnull (panel_find_label (fixture->view, "over the whole map"));
  select_touchpoint (fixture, 3);
  g_assert_nonnull (panel_find_label (fixture->view, "Nothing is scored here yet."));
  assert_how (fixture, "Nothing is scored here yet.");
  select_touchpoint (fixture, 2);
  g_assert_nonnull (panel_find_label (fixture->view, "What customers expected and what they got: First bill"));
  gtk_expander_set_expanded (GTK_EXPANDER (panel_find (fixture->view, GTK_TYPE_EXPANDER, NULL)), TRUE);
  panel_wait_label (fixture->view, "−3.2");
  g_assert_nonnull (panel_find_label (fixture->view, "Without a cost that is scored there is no ratio"));
  click (fixture, "Stage");
  g_assert_nonnull (panel_find_label (fixture->view, "What customers expected and what they got: Experience"));
  click (fixture, "Map");
  g_assert_nonnull (panel_find_label (fixture->view, "over the whole map"));

  g_assert_cmpuint (gtk_drop_down_get_selected (GTK_DROP_DOWN (sets)), ==, 0);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (sets), 1);
  show (fixture);
  g_assert_cmpuint (n_dimensions (fixture), ==, 8);
  test_one_dimension (fixture);
  g_assert_nonnull (panel_find_label (fixture->view, "7 dimensions are not scored and left out."));

  row = GTK_WIDGET (journey_node_row_find (fixture->view, journey_node_id (dimension (fixture, 0))));
  gtk_editable_set_text (panel_entry (panel_find (row, JOURNEY_TYPE_NUMBER_FIELD, "weight")), "2.5");
  g_assert_cmpfloat (journey_node_number (dimension (fixture, 0), JOURNEY_DIMENSION_WEIGHT), ==, 2.5);
  gtk_text_buffer_set_text (panel_buffer (panel_find (row, JOURNEY_TYPE_TEXT_FIELD, "title")), "Use", -1);
  g_assert_cmpstr (journey_node_text (dimension (fixture, 0), JOURNEY_DIMENSION_TITLE), ==, "Use");
  gtk_widget_activate_action (row, "row.delete", NULL);
  show (fixture);
  g_assert_cmpuint (n_dimensions (fixture), ==, 7);
  while (n_dimensions (fixture) > 1)
    undo (fixture);
  g_assert_cmpuint (gtk_drop_down_get_selected (GTK_DROP_DOWN (sets)), ==, 0);
}

static void
test_promises (Fixture *fixture, gconstpointer type)
{
  JourneyNode *node = touchpoint (fixture, 2);
  JourneyNode *made;
  GtkWidget *said;

  g_assert_nonnull (panel_find_label (fixture->view, "Note at a touchpoint where the expectation comes from"));
  g_assert_nonnull (panel_find_label (fixture->view, "Select a touchpoint to note its promises"));
  select_touchpoint (fixture, 2);
  click (fixture, "Add");
  g_assert_cmpuint (journey_node_n_children (node, JOURNEY_TOUCHPOINT_PROMISES), ==, 1);
  made = journey_node_child (node, JOURNEY_TOUCHPOINT_PROMISES, 0);
  gtk_text_buffer_set_text (panel_buffer (panel_find (fixture->view, JOURNEY_TYPE_TEXT_FIELD, "by")), "Brand", -1);
  g_assert_cmpstr (journey_node_text (made, JOURNEY_PROMISE_BY), ==, "Brand");
  show (fixture);

  said = panel_find_label (fixture->view, "were promised too much and");
  g_assert_nonnull (said);
  g_assert_true (
      g_regex_match_simple ("^Of \\d\\.\\d\\d points lost, \\d\\.\\d\\d were", gtk_label_get_text (GTK_LABEL (said)), 0, 0));
  g_assert_nonnull (panel_find_label (fixture->view, "3  First bill"));
  g_assert_nonnull (panel_find_label (fixture->view, "Brand"));
}

/* Tab leads through everything, past what is closed; criticals are fatal here. */
static void
test_tab (Fixture *fixture, gconstpointer type)
{
  guint n_focused = 0;

  journey_edit_use_dimension_set (fixture->map, JOURNEY_DIMENSION_SET_CUSTOMER_VALUE);
  show (fixture);
  for (guint i = 0; i < 100 && gtk_widget_child_focus (fixture->view, GTK_DIR_TAB_FORWARD); i++)
    n_focused++;

  g_assert_cmpuint (n_focused, >, 7 * 4);
  g_assert_cmpuint (n_focused, <, 100);
}

static double
rating (Fixture *fixture)
{
  JourneyNode *rival = journey_node_child (JOURNEY_NODE (fixture->map), JOURNEY_MAP_COMPETITORS, 0);
  JourneyNode *first = journey_node_child (rival, JOURNEY_COMPETITOR_RATINGS, 0);

  return first ? journey_node_number (first, JOURNEY_RATING_ACTUAL) : NAN;
}

/* Those of whom no cost is known are not passed over in silence. */
static void
test_rivals_without_cost (Fixture *fixture, gconstpointer type)
{
  JourneyTouchpoint *bill = panel_map_touchpoint (fixture->map, 2);
  JourneyDimension *benefit = journey_edit_find_overall (fixture->map);
  JourneyDimension *cost = journey_edit_add_dimension (fixture->map, "Price", JOURNEY_DIMENSION_KIND_COST, 1);
  JourneyNode *score = JOURNEY_NODE (journey_edit_need_score (bill, cost));
  JourneyCompetitor *known = journey_edit_need_competitor (fixture->map, "Fibre Co");

  journey_edit_set_number (score, JOURNEY_SCORE_EXPECTED, 3);
  journey_edit_set_number (score, JOURNEY_SCORE_ACTUAL, 4);
  journey_edit_set_rating (known, bill, benefit, 5);
  journey_edit_set_rating (known, bill, cost, 2);
  show (fixture);
  g_assert_null (panel_find_label (fixture->view, "cannot be compared"));
  journey_edit_set_rating (journey_edit_need_competitor (fixture->map, "Rival ISP"), bill, benefit, 4);
  show (fixture);
  g_assert_nonnull (panel_find_label (fixture->view, "“Fibre Co” offers more"));
  g_assert_nonnull (panel_find_label (fixture->view, "1 more cannot be compared"));
}

static void
test_rivals (Fixture *fixture, gconstpointer type)
{
  GtkWidget *row, *entry;

  g_assert_nonnull (panel_find_label (fixture->view, "Add a competitor, then score them"));
  click (fixture, "Add");
  g_assert_cmpuint (journey_node_n_children (JOURNEY_NODE (fixture->map), JOURNEY_MAP_COMPETITORS), ==, 1);
  row = panel_find (fixture->view, JOURNEY_TYPE_RIVAL_ROW, NULL);
  gtk_text_buffer_set_text (panel_buffer (panel_find (row, JOURNEY_TYPE_TEXT_FIELD, "name")), "Fibre Co", -1);
  gtk_widget_grab_focus (panel_find (row, JOURNEY_TYPE_TEXT_FIELD, "name"));
  gtk_text_buffer_insert_at_cursor (panel_buffer (panel_find (row, JOURNEY_TYPE_TEXT_FIELD, "name")), "\n", 1);
  g_assert_nonnull (panel_find_label (gtk_root_get_focus (gtk_widget_get_root (row)), "Add"));
  select_touchpoint (fixture, 2);
  gtk_widget_grab_focus (panel_find (row, JOURNEY_TYPE_TEXT_FIELD, "name"));
  gtk_text_buffer_insert_at_cursor (panel_buffer (panel_find (row, JOURNEY_TYPE_TEXT_FIELD, "name")), "\n", 1);
  entry = panel_find (row, GTK_TYPE_ENTRY, NULL);
  g_assert_true (gtk_widget_is_ancestor (gtk_root_get_focus (gtk_widget_get_root (row)), entry));
  g_assert_nonnull (panel_find_label (fixture->view, "Scores at “First bill”"));

  gtk_editable_set_text (GTK_EDITABLE (entry), "3.6");
  g_assert_cmpfloat (rating (fixture), ==, 3.6);
  gtk_editable_set_text (GTK_EDITABLE (entry), "36");
  g_assert_true (gtk_widget_has_css_class (entry, "error"));
  g_assert_cmpfloat (rating (fixture), ==, 3.6);
  gtk_editable_set_text (GTK_EDITABLE (entry), "3.6");
  g_assert_false (gtk_widget_has_css_class (entry, "error"));
  show (fixture);
  panel_wait_label (fixture->view, "0.50");
  g_assert_nonnull (panel_find_label (fixture->view, "score competitors on a benefit and on a cost"));

  /* Another touchpoint has scores of its own. */
  select_touchpoint (fixture, 0);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "");
  select_touchpoint (fixture, 2);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "3.6");
  g_usleep (1100000); /* within a second it would be the same step */
  gtk_editable_set_text (GTK_EDITABLE (entry), "");
  panel_settle ();
  g_assert_true (isnan (rating (fixture)));
  undo (fixture);
  g_assert_cmpfloat (rating (fixture), ==, 3.6);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "3.6");

  gtk_widget_activate_action (row, "row.delete", NULL);
  show (fixture);
  g_assert_cmpuint (journey_node_n_children (JOURNEY_NODE (fixture->map), JOURNEY_MAP_COMPETITORS), ==, 0);
  g_assert_nonnull (panel_find_label (fixture->view, "Add a competitor, then score them"));
}

/* Who may only read sees everything and changes nothing. */
static void
test_read_only (Fixture *fixture, gconstpointer type)
{
  select_touchpoint (fixture, 1);
  journey_gap_view_set_editable (JOURNEY_GAP_VIEW (fixture->view), FALSE);
  g_assert_false (gtk_widget_is_sensitive (panel_find_label (fixture->view, "Performance")));
}

static guint
count_widgets (GtkWidget *widget)
{
  guint n = 1;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child))
    n += count_widgets (child);

  return n;
}

/* With 10,000 touchpoints only rows in view have widgets, also after an edit. */
static void
test_large (Fixture *fixture, gconstpointer type)
{
  JourneyNode *score = journey_node_child (touchpoint (fixture, 5000), JOURNEY_TOUCHPOINT_SCORES, 0);
  JourneyState *state;
  g_autoptr (JourneyGapTable) table = NULL;

  g_assert_cmpuint (count_widgets (fixture->view), <, MOST_WIDGETS);
  journey_edit_set_number (score, JOURNEY_SCORE_ACTUAL, 2.5);
  state = journey_map_state (fixture->map);
  table = journey_gap_table_new (state);
  journey_gap_view_show (JOURNEY_GAP_VIEW (fixture->view), state, table);
  panel_settle ();
  g_test_message ("%u widgets", count_widgets (fixture->view));
  g_assert_cmpuint (count_widgets (fixture->view), <, MOST_WIDGETS);
}

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "");
  gtk_test_init (&argc, &argv, NULL);

  g_test_add ("/value-views/answers", Fixture, journey_answers_view_get_type, set_up, test_answers, tear_down);
  g_test_add ("/value-views/dimensions", Fixture, journey_dimensions_view_get_type, set_up, test_dimensions, tear_down);
  g_test_add ("/value-views/dimensions/tab", Fixture, journey_dimensions_view_get_type, set_up, test_tab, tear_down);
  g_test_add ("/value-views/promises", Fixture, journey_promises_view_get_type, set_up, test_promises, tear_down);
  g_test_add ("/value-views/rivals-without-cost", Fixture, journey_rivals_view_get_type, set_up, test_rivals_without_cost,
              tear_down);
  g_test_add ("/value-views/rivals", Fixture, journey_rivals_view_get_type, set_up, test_rivals, tear_down);
  g_test_add ("/value-views/needs", Fixture, journey_needs_view_get_type, set_up, test_needs, tear_down);
  g_test_add ("/value-views/needs-low", Fixture, journey_needs_view_get_type, set_up, test_needs_low, tear_down);
  g_test_add ("/value-views/needs-in-doubt", Fixture, journey_needs_view_get_type, set_up, test_needs_in_doubt, tear_down);
  g_test_add ("/value-views/needs/read-only", Fixture, journey_needs_view_get_type, set_up, test_read_only, tear_down);
  g_test_add ("/value-views/dimensions/large", Fixture, journey_dimensions_view_get_type, set_up_large, test_large, tear_down);
  g_test_add ("/value-views/promises/large", Fixture, journey_promises_view_get_type, set_up_large, test_large, tear_down);
  g_test_add ("/value-views/rivals/large", Fixture, journey_rivals_view_get_type, set_up_large, test_large, tear_down);
  g_test_add ("/value-views/needs/large", Fixture, journey_needs_view_get_type, set_up_large, test_large, tear_down);
  g_test_add ("/value-views/answers/large", Fixture, journey_answers_view_get_type, set_up_large, test_large, tear_down);

  return g_test_run ();
}
