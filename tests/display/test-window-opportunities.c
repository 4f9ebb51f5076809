/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>
#include <string.h>

#include "canvas-window.h"
#include "journey-chart-cell.h"
#include "journey-chart-view.h"
#include "journey-opportunities-page.h"
#include "journey-opportunity-editor.h"
#include "journey-text-field.h"
#include "wait-for.h"
#include "window-hands.h"

/* From gap to opportunity and back to the score in the whole window, by real keys and a real pointer. */

static JourneyNode *
opportunity (WindowFixture *fixture, guint place)
{
  return journey_node_child (window_map (fixture->window), JOURNEY_MAP_OPPORTUNITIES, place);
}

static const char *
page (WindowFixture *fixture)
{
  return gtk_stack_get_visible_child_name (journey_map_view_pages (fixture->window->view));
}

static JourneySelection *
selection (WindowFixture *fixture)
{
  return journey_canvas_selection (hands_canvas (fixture));
}

static JourneyNode *
first_touchpoint (JourneyMap *map)
{
  return journey_node_child (journey_node_child (JOURNEY_NODE (map), JOURNEY_MAP_STAGES, 0), JOURNEY_STAGE_TOUCHPOINTS, 0);
}

static void
score (JourneyNode *touchpoint, double expected, double actual)
{
  JourneyNode *node = JOURNEY_NODE (journey_edit_need_score (JOURNEY_TOUCHPOINT (touchpoint), NULL));

  journey_edit_set_number (node, JOURNEY_SCORE_IMPORTANCE, 5);
  journey_edit_set_number (node, JOURNEY_SCORE_EXPECTED, expected);
  journey_edit_set_number (node, JOURNEY_SCORE_ACTUAL, actual);
}

/* A map with one opportunity, which has a place on the chart. */
static JourneyMap *
make_map (void)
{
  JourneyMap *map = canvas_map_small ();
  JourneyNode *touchpoint = first_touchpoint (map);
  JourneyOpportunity *made;

  score (touchpoint, 5, 2);
  journey_edit_set_text (touchpoint, JOURNEY_TOUCHPOINT_TITLE, "First bill");
  while (journey_node_n_children (JOURNEY_NODE (map), JOURNEY_MAP_OPPORTUNITIES) > 0)
    journey_edit_remove (journey_node_child (JOURNEY_NODE (map), JOURNEY_MAP_OPPORTUNITIES, 0));
  made = journey_edit_add_opportunity (JOURNEY_TOUCHPOINT (touchpoint), "One page");
  journey_edit_place_opportunity (made, 4, 2);

  return map;
}

static GtkWidget *
opportunities_page (WindowFixture *fixture)
{
  return hands_find (GTK_WIDGET (fixture->window->view), JOURNEY_TYPE_OPPORTUNITIES_PAGE);
}

static gboolean
is_open (WindowFixture *fixture)
{
  GtkWidget *editor = hands_find (opportunities_page (fixture), JOURNEY_TYPE_OPPORTUNITY_EDITOR);

  return editor && gtk_widget_get_mapped (editor);
}

static void
go_to_page (WindowFixture *fixture)
{
  hands_press ("alt+4");
  EXPECT (strcmp (page (fixture), "opportunities") == 0 && opportunities_page (fixture));
  EXPECT (hands_shows (fixture, "One page"));
  wait_idle ();
}

/* The page of the value gap makes an opportunity, and what is typed next is its text. Undo gives the same bytes. */
static void
test_from_gap (WindowFixture *fixture, gconstpointer data)
{
  g_autoptr (GBytes) before = NULL;
  g_autoptr (GBytes) after = NULL;
  GtkWidget *label;

  hands_show (fixture, make_map ());
  before = hands_bytes (fixture);
  journey_selection_select (selection (fixture), journey_node_id (first_touchpoint (JOURNEY_MAP (window_map (fixture->window)))));
  hands_press ("alt+2");
  EXPECT (hands_shows (fixture, "Make another opportunity from “First bill”"));
  wait_idle ();
  label = hands_find_label (GTK_WIDGET (fixture->window), "Make another opportunity from “First bill”");
  hands_point_at_widget (label);
  hands_click ();
  EXPECT (opportunity (fixture, 1) && strcmp (page (fixture), "opportunities") == 0 && is_open (fixture));
  wait_idle ();
  hands_type ("Call first");
  EXPECT (strcmp (journey_node_text (opportunity (fixture, 1), JOURNEY_OPPORTUNITY_TEXT), "Call first") == 0);
  g_assert_cmpfloat (journey_node_number (opportunity (fixture, 1), JOURNEY_OPPORTUNITY_IMPACT), ==, 5);
  g_assert_cmpfloat (journey_node_number (opportunity (fixture, 1), JOURNEY_OPPORTUNITY_PREDICTED), ==, 5);

  hands_press ("ctrl+z");
  EXPECT (!*journey_node_text (opportunity (fixture, 1), JOURNEY_OPPORTUNITY_TEXT));
  hands_press ("ctrl+z");
  EXPECT (!opportunity (fixture, 1) && !is_open (fixture));
  after = hands_bytes (fixture);
  g_assert_true (g_bytes_equal (before, after));
}

/* Votes, menu, opening, going back and deleting, with nothing but keys. */
static void
test_keys (WindowFixture *fixture, gconstpointer data)
{
  GtkWidget *list;

  hands_show (fixture, make_map ());
  go_to_page (fixture);
  list = gtk_widget_get_ancestor (hands_find_label (opportunities_page (fixture), "One page"), GTK_TYPE_LIST_VIEW);
  hands_point_at_widget (hands_find_label (list, "One page"));
  hands_click ();
  EXPECT (gtk_widget_get_state_flags (list) & GTK_STATE_FLAG_FOCUS_WITHIN);
  hands_press ("plus");
  EXPECT (journey_node_integer (opportunity (fixture, 0), JOURNEY_OPPORTUNITY_VOTES) == 1);
  hands_press ("KP_Add");
  EXPECT (journey_node_integer (opportunity (fixture, 0), JOURNEY_OPPORTUNITY_VOTES) == 2);
  hands_press ("minus");
  EXPECT (journey_node_integer (opportunity (fixture, 0), JOURNEY_OPPORTUNITY_VOTES) == 1);

  hands_press ("Return");
  EXPECT (is_open (fixture));
  wait_idle ();
  hands_type (" only");
  EXPECT (strcmp (journey_node_text (opportunity (fixture, 0), JOURNEY_OPPORTUNITY_TEXT), "One page only") == 0);
  hands_press ("Escape");
  EXPECT (!is_open (fixture));
  wait_idle ();
  g_assert_true (gtk_widget_get_state_flags (list) & GTK_STATE_FLAG_FOCUS_WITHIN);

  hands_press ("Return");
  EXPECT (is_open (fixture));
  wait_idle ();
  hands_press ("Escape");
  EXPECT (!is_open (fixture));
  wait_idle ();

  hands_press ("Delete");
  EXPECT (!opportunity (fixture, 0));
  EXPECT (hands_shows (fixture, "Opportunity deleted"));
  wait_idle ();
  hands_press ("ctrl+z");
  EXPECT (opportunity (fixture, 0) != NULL);
}

/* Enter ends the text, as on the canvas, where Shift+Enter begins a new line. */
static void
test_enter (WindowFixture *fixture, gconstpointer data)
{
  GtkWidget *field;

  hands_show (fixture, make_map ());
  go_to_page (fixture);
  journey_opportunities_page_open (JOURNEY_OPPORTUNITIES_PAGE (opportunities_page (fixture)),
                                   journey_node_id (opportunity (fixture, 0)));
  EXPECT (is_open (fixture));
  wait_idle ();
  field = hands_find (hands_find (opportunities_page (fixture), JOURNEY_TYPE_OPPORTUNITY_EDITOR), JOURNEY_TYPE_TEXT_FIELD);
  EXPECT (gtk_widget_get_state_flags (field) & GTK_STATE_FLAG_FOCUS_WITHIN);
  hands_press ("shift+Return");
  hands_type ("soon");
  EXPECT (strcmp (journey_node_text (opportunity (fixture, 0), JOURNEY_OPPORTUNITY_TEXT), "One page\nsoon") == 0);
  hands_press ("Return");
  EXPECT (!(gtk_widget_get_state_flags (field) & GTK_STATE_FLAG_FOCUS_WITHIN));
  g_assert_cmpstr (journey_node_text (opportunity (fixture, 0), JOURNEY_OPPORTUNITY_TEXT), ==, "One page\nsoon");
}

static gboolean
is_at (WindowFixture *fixture, double impact, double effort)
{
  JourneyNode *node = opportunity (fixture, 0);

  return fabs (journey_node_number (node, JOURNEY_OPPORTUNITY_IMPACT) - impact) < 1e-9
         && fabs (journey_node_number (node, JOURNEY_OPPORTUNITY_EFFORT) - effort) < 1e-9;
}

static void
place_of (JourneyChartView *view, double effort, double impact, double *x, double *y)
{
  EXPECT (journey_chart_view_chart (view) && journey_chart_n_marks (journey_chart_view_chart (view)) == 1);
  g_assert_true (journey_chart_place_of (journey_chart_view_chart (view), effort, impact, x, y));
}

/* A dot is dragged to another place: one step, and Escape puts it back. */
static void
test_drag (WindowFixture *fixture, gconstpointer data)
{
  g_autoptr (GBytes) before = NULL;
  g_autoptr (GBytes) after = NULL;
  GtkWidget *view;
  double x, y;

  hands_show (fixture, make_map ());
  before = hands_bytes (fixture);
  go_to_page (fixture);
  view = hands_find (opportunities_page (fixture), JOURNEY_TYPE_CHART_VIEW);

  EXPECT (hands_find (view, JOURNEY_TYPE_CHART_CELL) != NULL);
  hands_hold (hands_find (view, JOURNEY_TYPE_CHART_CELL));
  place_of (JOURNEY_CHART_VIEW (view), 4, 2, &x, &y);
  hands_move_to (view, x, y);
  EXPECT (journey_node_number (opportunity (fixture, 0), JOURNEY_OPPORTUNITY_IMPACT) < 3);
  hands_press ("Escape");
  EXPECT (is_at (fixture, 4, 2));
  hands_release ();
  wait_idle ();
  g_assert_true (is_at (fixture, 4, 2));
  after = hands_bytes (fixture);
  g_assert_true (g_bytes_equal (before, after));
  g_clear_pointer (&after, g_bytes_unref);

  hands_hold (hands_find (view, JOURNEY_TYPE_CHART_CELL));
  place_of (JOURNEY_CHART_VIEW (view), 4, 2, &x, &y);
  hands_move_to (view, x, y);
  hands_release ();
  EXPECT (fabs (journey_node_number (opportunity (fixture, 0), JOURNEY_OPPORTUNITY_IMPACT) - 2) < 0.2);
  g_assert_cmpfloat_with_epsilon (journey_node_number (opportunity (fixture, 0), JOURNEY_OPPORTUNITY_EFFORT), 4, 0.2);
  g_assert_cmpstr (journey_selection_id (selection (fixture)), ==, journey_node_id (opportunity (fixture, 0)));

  wait_idle ();
  hands_press ("ctrl+z");
  EXPECT (is_at (fixture, 4, 2));
  after = hands_bytes (fixture);
  g_assert_true (g_bytes_equal (before, after));
}

/* What is rolled out leads to the score, and what is scored anew is told on the card. */
static void
test_loop (WindowFixture *fixture, gconstpointer data)
{
  JourneyNode *touchpoint, *other;

  hands_show (fixture, make_map ());
  touchpoint = first_touchpoint (JOURNEY_MAP (window_map (fixture->window)));
  other = JOURNEY_NODE (journey_edit_need_score (
      JOURNEY_TOUCHPOINT (touchpoint),
      journey_edit_add_dimension (JOURNEY_MAP (window_map (fixture->window)), "Time", JOURNEY_DIMENSION_KIND_COST, 1)));
  journey_edit_set_number (opportunity (fixture, 0), JOURNEY_OPPORTUNITY_PREDICTED, 4);
  journey_edit_set_integer (opportunity (fixture, 0), JOURNEY_OPPORTUNITY_STATUS, JOURNEY_OPPORTUNITY_STATUS_ROLLED_OUT);
  go_to_page (fixture);
  EXPECT (hands_shows (fixture, "Score “First bill” again"));
  wait_idle ();
  hands_point_at_widget (hands_find_label (opportunities_page (fixture), "Score “First bill” again"));
  hands_click ();
  EXPECT (strcmp (page (fixture), "details") == 0);
  EXPECT (strcmp (journey_selection_id (selection (fixture)), journey_node_id (touchpoint)) == 0);
  wait_idle ();
  hands_press ("ctrl+a");
  hands_type ("3.8");
  EXPECT (fabs (journey_node_number (journey_node_child (touchpoint, JOURNEY_TOUCHPOINT_SCORES, 0), JOURNEY_SCORE_ACTUAL) - 3.8)
          < 1e-9);

  /* Where another dimension loses more, that is what is meant. */
  journey_edit_set_number (other, JOURNEY_SCORE_EXPECTED, 1);
  journey_edit_set_number (other, JOURNEY_SCORE_ACTUAL, 5);
  go_to_page (fixture);
  hands_point_at_widget (hands_find_label (opportunities_page (fixture), "Score “First bill” again"));
  hands_click ();
  EXPECT (strcmp (page (fixture), "details") == 0);
  wait_idle ();
  hands_press ("ctrl+a");
  hands_type ("1.5");
  EXPECT (fabs (journey_node_number (other, JOURNEY_SCORE_ACTUAL) - 1.5) < 1e-9);
  journey_edit_remove (other);

  journey_edit_set_integer (opportunity (fixture, 0), JOURNEY_OPPORTUNITY_STATUS, JOURNEY_OPPORTUNITY_STATUS_CHECKED);
  hands_press ("alt+4");
  EXPECT (hands_shows (fixture, "Hoped for 4, scored 3.8 (an assumption): as hoped"));
}

int
main (int argc, char **argv)
{
  g_autoptr (JourneyApplication) application = window_init (&argc, &argv);

  WINDOW_ADD ("/window-opportunities/from-gap", test_from_gap);
  WINDOW_ADD ("/window-opportunities/keys", test_keys);
  WINDOW_ADD ("/window-opportunities/enter", test_enter);
  WINDOW_ADD ("/window-opportunities/drag", test_drag);
  WINDOW_ADD ("/window-opportunities/loop", test_loop);

  return g_test_run ();
}
