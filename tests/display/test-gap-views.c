/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <locale.h>

#include "journey-chart-view.h"
#include "journey-edit.h"
#include "journey-gap-agenda-view.h"
#include "journey-gap-how.h"
#include "journey-gap-item.h"
#include "journey-gap-list.h"
#include "journey-gap-page.h"
#include "journey-what-if.h"
#include "panel-map.h"
#include "wait-for.h"

/* What can be chosen on the Value gap page, and what is tried there. */

typedef struct
{
  JourneyMap *map;
  JourneySelection *selection;
  GtkWidget *page;
  GtkWidget *dock;
  GtkWidget *window;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  fixture->map = panel_map_new ();
  fixture->selection = journey_selection_new (fixture->map);
  fixture->page = g_object_ref_sink (journey_gap_page_new (NULL));
  fixture->dock = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_box_append (GTK_BOX (box), fixture->page);
  gtk_box_append (GTK_BOX (box), fixture->dock);
  journey_gap_page_set_dock (JOURNEY_GAP_PAGE (fixture->page), GTK_BOX (fixture->dock));
  journey_gap_page_set_selection (JOURNEY_GAP_PAGE (fixture->page), fixture->selection);
  journey_gap_page_set_opened (JOURNEY_GAP_PAGE (fixture->page), journey_map_state (fixture->map));
  fixture->window = panel_window_new (box);
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

static JourneyNode *
touchpoint (Fixture *fixture, guint column)
{
  return JOURNEY_NODE (panel_map_touchpoint (fixture->map, column));
}

static void
act (Fixture *fixture, const char *action, const char *target)
{
  g_assert_true (
      gtk_widget_activate_action (panel_find (fixture->window, GTK_TYPE_LIST_VIEW, NULL), action, target ? "s" : NULL, target));
  panel_settle ();
}

static void
assert_titles (Fixture *fixture, const char *expected)
{
  GtkListView *list = GTK_LIST_VIEW (panel_find (fixture->window, GTK_TYPE_LIST_VIEW, NULL));
  GListModel *rows = G_LIST_MODEL (gtk_list_view_get_model (list));
  g_autoptr (GString) titles = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (rows); i++)
    {
      g_autoptr (GObject) item = g_list_model_get_item (rows, i);

      if (JOURNEY_IS_GAP_ITEM (item))
        g_string_append_printf (
            titles, "%s%s", titles->len ? ", " : "",
            journey_state_text (journey_gap_item_entry (JOURNEY_GAP_ITEM (item))->touchpoint, JOURNEY_TOUCHPOINT_TITLE));
    }
  g_assert_cmpstr (titles->str, ==, expected);
}

static void
test_sort (Fixture *fixture, gconstpointer data)
{
  assert_titles (fixture, "First bill, ID check, Order, Support");
  act (fixture, "gap.sort", "map");
  assert_titles (fixture, "Order, ID check, First bill, Support");
  act (fixture, "gap.sort", "importance");
  assert_titles (fixture, "First bill, ID check, Order, Support");
  journey_edit_set_number (journey_node_child (touchpoint (fixture, 0), JOURNEY_TOUCHPOINT_SCORES, 0), JOURNEY_SCORE_ACTUAL, 1);
  act (fixture, "gap.sort", "gap");
  assert_titles (fixture, "First bill, Order, ID check, Support");
}

static void
test_priority_is_named (Fixture *fixture, gconstpointer data)
{
  GtkWidget *priority = panel_find_label (fixture->page, "16.0");

  g_assert_nonnull (priority);
  g_assert_true (gtk_widget_get_has_tooltip (priority));
  g_assert_nonnull (strstr (gtk_widget_get_tooltip_text (priority), "Priority"));
  gtk_test_accessible_assert_property (priority, GTK_ACCESSIBLE_PROPERTY_LABEL, "Priority 16.0");
}

static void
test_filter (Fixture *fixture, gconstpointer data)
{
  JourneyNode *stage = journey_node_child (JOURNEY_NODE (fixture->map), JOURNEY_MAP_STAGES, 0);

  act (fixture, "gap.stage", journey_node_id (stage));
  assert_titles (fixture, "ID check, Order");
  g_assert_nonnull (panel_find_label (fixture->window, "Filter: Purchase"));

  /* What is true of a touchpoint later counts later. */
  act (fixture, "gap.owner", "Ann");
  assert_titles (fixture, "");
  g_assert_nonnull (panel_find_label (fixture->window, "No touchpoint meets the filter"));
  journey_edit_set_text (touchpoint (fixture, 0), JOURNEY_TOUCHPOINT_OWNER, "Ann");
  assert_titles (fixture, "Order");
  g_assert_null (panel_find_label (fixture->window, "No touchpoint meets the filter"));

  act (fixture, "gap.show-all", NULL);
  assert_titles (fixture, "First bill, ID check, Order, Support");
  g_assert_null (panel_find_label (fixture->window, "Filter: "));

  /* A filter for what is deleted would hide everything. */
  act (fixture, "gap.stage", journey_node_id (stage));
  journey_edit_remove (stage);
  assert_titles (fixture, "First bill, Support");

  /* Nor does one for an owner nobody is any longer, or for a segment nobody answered in. */
  journey_edit_set_text (touchpoint (fixture, 0), JOURNEY_TOUCHPOINT_OWNER, "Bob");
  act (fixture, "gap.owner", "Bob");
  assert_titles (fixture, "First bill");
  act (fixture, "gap.segment", "Young");
  assert_titles (fixture, "");
  journey_edit_set_text (touchpoint (fixture, 0), JOURNEY_TOUCHPOINT_OWNER, "Eve");
  assert_titles (fixture, "First bill, Support");
  g_assert_null (panel_find_label (fixture->window, "Filter: "));
}

static gboolean
has_popover (gpointer button)
{
  return gtk_menu_button_get_popover (button) != NULL;
}

static gboolean
is_empty (gpointer menu)
{
  return g_menu_model_get_n_items (menu) == 0;
}

/* The menu is another whenever it is opened; those before keep nothing, though there are submenus in them. */
static void
test_filter_menu (Fixture *fixture, gconstpointer data)
{
  GtkWidget *list = panel_find (fixture->page, JOURNEY_TYPE_GAP_LIST, NULL);
  GtkWidget *filter = gtk_widget_get_next_sibling (panel_find (list, GTK_TYPE_MENU_BUTTON, NULL));
  g_autoptr (GMenuModel) stages = NULL;

  gtk_menu_button_popup (GTK_MENU_BUTTON (filter));
  wait_for (has_popover, filter);
  stages = g_menu_model_get_item_link (gtk_menu_button_get_menu_model (GTK_MENU_BUTTON (filter)), 0, G_MENU_LINK_SUBMENU);
  gtk_menu_button_popdown (GTK_MENU_BUTTON (filter));
  panel_settle ();
  g_assert_false (is_empty (stages));

  gtk_menu_button_popup (GTK_MENU_BUTTON (filter));
  wait_for (is_empty, stages);
  gtk_menu_button_popdown (GTK_MENU_BUTTON (filter));
}

static void
test_since_opened (Fixture *fixture, gconstpointer data)
{
  g_assert_null (panel_find_label (fixture->page, "Since the file was opened"));
  journey_edit_set_number (journey_node_child (touchpoint (fixture, 2), JOURNEY_TOUCHPOINT_SCORES, 0), JOURNEY_SCORE_ACTUAL, 5);
  g_assert_nonnull (panel_find_label (fixture->page, "Since the file was opened: lost −"));
  g_assert_true (journey_history_undo (journey_map_history (fixture->map)));
  g_assert_null (panel_find_label (fixture->page, "Since the file was opened"));
}

/* A map on another scale is the same map: nothing is lost or won by it. */
static void
test_since_rescaled (Fixture *fixture, gconstpointer data)
{
  g_assert_true (journey_edit_set_scale (fixture->map, 0, 100));
  panel_settle ();
  g_assert_null (panel_find_label (fixture->page, "Since the file was opened"));
}

static void
test_dock (Fixture *fixture, gconstpointer data)
{
  GtkWidget *list = panel_find (fixture->window, GTK_TYPE_LIST_VIEW, NULL);

  g_assert_false (gtk_widget_is_ancestor (list, fixture->dock));
  act (fixture, "gap.docked", NULL);
  g_assert_true (gtk_widget_is_ancestor (list, fixture->dock));
  g_assert_true (gtk_widget_get_visible (fixture->dock));
  assert_titles (fixture, "First bill, ID check, Order, Support");

  /* It is up to date whatever the page shows. */
  journey_gap_page_set_view (JOURNEY_GAP_PAGE (fixture->page), "agenda");
  journey_edit_remove (touchpoint (fixture, 2));
  assert_titles (fixture, "ID check, Order, Support");
  act (fixture, "gap.docked", NULL);
  g_assert_false (gtk_widget_get_visible (fixture->dock));
  journey_gap_page_set_view (JOURNEY_GAP_PAGE (fixture->page), "loss");
  panel_settle ();
  assert_titles (fixture, "ID check, Order, Support");
}

static float
right_edge (Fixture *fixture, GtkWidget *label)
{
  graphene_rect_t bounds;

  g_assert_true (label && gtk_widget_get_mapped (label) && gtk_widget_compute_bounds (label, fixture->window, &bounds));

  return bounds.origin.x + bounds.size.width;
}

static gboolean
is_wide (gpointer dock)
{
  return panel_find_label (dock, "Need (Kano)") != NULL;
}

static gboolean
is_narrow (gpointer dock)
{
  return panel_find_label (dock, "Importance") == NULL;
}

static void
wait_for_columns (Fixture *fixture, int width, WaitForFunc fit)
{
  gtk_widget_set_size_request (fixture->dock, width, 240);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), width, 700);
  wait_for (fit, fixture->dock);
  panel_settle ();
}

/* Below the map there is room for the figures behind a gap, in columns with headings; as many as the width allows. */
static void
test_columns (Fixture *fixture, gconstpointer data)
{
  static const char *const pairs[][2] = {
    { "Actual", "1.8" }, { "Importance", "5.0" }, { "Share of loss", "69" }, { "Priority", "16.0" }
  };
  float aside = 0;

  g_assert_true (gtk_widget_get_mapped (panel_find_label (fixture->page, "priority")));
  act (fixture, "gap.docked", NULL);
  wait_for_columns (fixture, 1000, is_wide);
  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    {
      GtkWidget *headings = gtk_widget_get_parent (panel_find_label (fixture->dock, i >= 2 ? "Share of loss" : "Importance"));
      float heading = right_edge (fixture, panel_find_label (headings, pairs[i][0]));
      float figure = right_edge (fixture, panel_find_label (fixture->dock, pairs[i][1]));

      aside = i % 2 == 0 ? heading - figure : aside; /* the gap between the two pairs has a width of its own */
      g_assert_cmpfloat_with_epsilon (heading - figure, aside, 1.5);
    }
  g_assert_null (panel_find_label (fixture->dock, "priority"));

  /* Where there is less room, the priority stays longest. */
  wait_for_columns (fixture, 480, is_narrow);
  right_edge (fixture, panel_find_label (fixture->dock, "16.0"));
}

/* Back beside the map, the ranking is seen from its head on, which has the matrix. */
static void
test_dock_and_back (Fixture *fixture, gconstpointer data)
{
  GtkWidget *list = panel_find (fixture->window, GTK_TYPE_LIST_VIEW, NULL);
  GtkWidget *chart = panel_find (fixture->page, JOURNEY_TYPE_CHART_VIEW, NULL);
  graphene_rect_t bounds;

  for (guint i = 0; i < 20; i++)
    journey_edit_add (journey_node_child (JOURNEY_NODE (fixture->map), JOURNEY_MAP_STAGES, 0), JOURNEY_STAGE_TOUCHPOINTS,
                      G_MAXUINT);
  act (fixture, "gap.docked", NULL);
  panel_settle ();
  act (fixture, "gap.docked", NULL);
  panel_settle ();
  g_assert_cmpfloat (gtk_adjustment_get_value (gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (list))), ==, 0);
  g_assert_true (gtk_widget_compute_bounds (chart, list, &bounds));
  g_assert_cmpfloat (bounds.origin.y, >=, 0);
}

static void
drag (Fixture *fixture, double x, double y, JourneyChartDrag phase)
{
  GtkWidget *chart = panel_find (fixture->page, JOURNEY_TYPE_CHART_VIEW, NULL);

  g_signal_emit_by_name (chart, "dragged", journey_node_id (touchpoint (fixture, 2)), x, y, phase);
}

static void
test_drag (Fixture *fixture, gconstpointer data)
{
  JourneyHistory *history = journey_map_history (fixture->map);
  g_autoptr (JourneyState) before = journey_state_ref (journey_map_state (fixture->map));
  JourneyNode *score = journey_node_child (touchpoint (fixture, 2), JOURNEY_TOUCHPOINT_SCORES, 0);

  drag (fixture, -3.2, 5, JOURNEY_CHART_DRAG_BEGIN);
  drag (fixture, -1, 5, JOURNEY_CHART_DRAG_MOVE);
  g_assert_cmpfloat_with_epsilon (journey_node_number (score, JOURNEY_SCORE_ACTUAL), 4, 1e-9);
  g_assert_nonnull (panel_find_label (fixture->window, "Since the file was opened: lost −"));
  assert_titles (fixture, "ID check, First bill, Order, Support");
  drag (fixture, -1.04, 4.9, JOURNEY_CHART_DRAG_MOVE);
  drag (fixture, -1.04, 4.9, JOURNEY_CHART_DRAG_END);
  g_assert_cmpfloat_with_epsilon (journey_node_number (score, JOURNEY_SCORE_ACTUAL), 4, 1e-9);
  g_assert_cmpfloat (journey_node_number (score, JOURNEY_SCORE_IMPORTANCE), ==, 5);
  g_assert_true (journey_history_undo (history));
  g_assert_true (journey_map_state (fixture->map) == before);

  /* Up and back again changes no importance, and while another drag is open there is none. */
  drag (fixture, -3.2, 5, JOURNEY_CHART_DRAG_BEGIN);
  drag (fixture, -1, 2, JOURNEY_CHART_DRAG_MOVE);
  g_assert_cmpfloat (journey_node_number (score, JOURNEY_SCORE_IMPORTANCE), ==, 2);
  drag (fixture, -1, 4.9, JOURNEY_CHART_DRAG_MOVE);
  g_assert_cmpfloat (journey_node_number (score, JOURNEY_SCORE_IMPORTANCE), ==, 5);
  drag (fixture, -3.2, 4.9, JOURNEY_CHART_DRAG_MOVE);
  g_assert_cmpfloat_with_epsilon (journey_node_number (score, JOURNEY_SCORE_IMPORTANCE), 4.9, 1e-9);
  drag (fixture, -3.2, 5, JOURNEY_CHART_DRAG_CANCEL);
  journey_history_begin (history, "Other");
  drag (fixture, -3.2, 5, JOURNEY_CHART_DRAG_BEGIN);
  drag (fixture, -1, 5, JOURNEY_CHART_DRAG_MOVE);
  drag (fixture, -1, 5, JOURNEY_CHART_DRAG_END);
  g_assert_true (journey_history_in_transaction (history));
  g_assert_false (journey_history_end (history));
  g_assert_false (journey_history_in_transaction (history));

  /* Put back, it leaves no step. */
  drag (fixture, -3.2, 5, JOURNEY_CHART_DRAG_BEGIN);
  drag (fixture, 0, 3, JOURNEY_CHART_DRAG_MOVE);
  g_assert_cmpfloat (journey_node_number (score, JOURNEY_SCORE_IMPORTANCE), ==, 3);
  drag (fixture, -3.2, 5, JOURNEY_CHART_DRAG_CANCEL);
  g_assert_true (journey_state_equal (journey_map_state (fixture->map), before));
  g_assert_false (journey_history_in_transaction (history));
}

static void
on_to_be (JourneyGapPage *page, JourneyState *state, JourneyState **kept)
{
  *kept = journey_state_ref (state);
}

static void
test_what_if (Fixture *fixture, gconstpointer data)
{
  g_autoptr (JourneyState) before = journey_state_ref (journey_map_state (fixture->map));
  g_autoptr (JourneyState) kept = NULL;
  GtkWidget *spin, *opportunity;

  g_signal_connect (fixture->page, "to-be", G_CALLBACK (on_to_be), &kept);
  journey_selection_select (fixture->selection, journey_node_id (touchpoint (fixture, 2)));
  act (fixture, "gap.what-if", NULL);
  spin = panel_find (fixture->page, GTK_TYPE_SPIN_BUTTON, NULL);
  g_assert_cmpfloat_with_epsilon (gtk_spin_button_get_value (GTK_SPIN_BUTTON (spin)), 1.8, 1e-9);
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (spin), 5);
  panel_settle ();
  assert_titles (fixture, "ID check, Order, First bill, Support");
  g_assert_nonnull (panel_find_label (fixture->page, "Today −"));
  opportunity = gtk_widget_get_ancestor (panel_find_label (fixture->page, "Make an opportunity"), GTK_TYPE_BUTTON);
  g_assert_true (gtk_widget_get_mapped (opportunity));
  g_assert_false (gtk_widget_get_sensitive (opportunity));

  /* All is as it was when it is let go. */
  g_assert_true (journey_map_state (fixture->map) == before);
  act (fixture, "gap.what-if", NULL);
  assert_titles (fixture, "First bill, ID check, Order, Support");
  g_assert_null (panel_find_label (fixture->page, "Today −"));
  g_assert_true (gtk_widget_get_sensitive (opportunity));

  act (fixture, "gap.what-if", NULL);
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (spin), 5);
  g_signal_emit_by_name (gtk_widget_get_parent (panel_find_label (fixture->page, "Keep as To-Be Map")), "clicked");
  panel_settle ();
  g_assert_nonnull (kept);
  g_assert_cmpint (journey_state_integer (kept, JOURNEY_MAP_STATE), ==, JOURNEY_MAP_STATE_TO_BE);
  g_assert_true (journey_map_state (fixture->map) == before);
  g_assert_false (gtk_widget_get_mapped (spin));
  g_assert_nonnull (gtk_widget_get_ancestor (gtk_root_get_focus (gtk_widget_get_root (fixture->page)), JOURNEY_TYPE_CHART_VIEW));
}

/* What is tried rests on nothing, so it cannot be seen among what is measured: one of the two ends the other. */
static void
test_what_if_measured (Fixture *fixture, gconstpointer data)
{
  JourneyNode *score = journey_node_child (touchpoint (fixture, 2), JOURNEY_TOUCHPOINT_SCORES, 0);
  GtkWidget *spin;

  act (fixture, "gap.measured-only", NULL);
  g_assert_cmpstr (journey_node_text (score, JOURNEY_SCORE_EVIDENCE), ==, "");
  assert_titles (fixture, "Order, ID check, First bill, Support");
  journey_selection_select (fixture->selection, journey_node_id (touchpoint (fixture, 2)));
  act (fixture, "gap.what-if", NULL);
  spin = panel_find (fixture->page, GTK_TYPE_SPIN_BUTTON, NULL);
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (spin), 5);
  panel_settle ();
  assert_titles (fixture, "ID check, Order, First bill, Support");
  act (fixture, "gap.measured-only", NULL);
  g_assert_null (panel_find_label (fixture->page, "Today −"));
}

/* Whatever the page shows, it counts the same scores, and says so. */
static void
test_measured_everywhere (Fixture *fixture, gconstpointer data)
{
  GtkWidget *line;

  g_assert_nonnull (panel_find_label (fixture->page, "not scored"));
  act (fixture, "gap.measured-only", NULL);
  g_assert_nonnull (panel_find_label (fixture->page, "What counts here is only assumed."));
  g_assert_nonnull (panel_find_label (fixture->page, "not measured"));
  g_assert_null (panel_find_label (fixture->page, "not scored"));
  for (guint i = 0; i < 3; i++)
    {
      const char *const views[] = { "loss", "dimensions", "promises" };

      journey_gap_page_set_view (JOURNEY_GAP_PAGE (fixture->page), views[i]);
      panel_settle ();
      g_assert_nonnull (panel_find_label (fixture->page, "Only measured scores count"));
      if (i == 1)
        g_assert_nonnull (panel_find_label (fixture->page, "of 0 dimensions"));
    }
  g_assert_nonnull (panel_find_label (fixture->page, "Score what customers expected and what they got"));

  line = gtk_widget_get_parent (panel_find_label (fixture->page, "Only measured scores count"));
  g_signal_emit_by_name (panel_find (line, GTK_TYPE_BUTTON, NULL), "clicked");
  panel_settle ();
  g_assert_null (panel_find_label (fixture->page, "Only measured scores count"));
  g_assert_nonnull (panel_find_label (fixture->page, "Note at a touchpoint where the expectation comes from"));
}

static void
on_given_up (JourneyGapPage *page, JourneyWhatIf *what_if, guint *n)
{
  g_assert_cmpuint (journey_what_if_n (what_if), ==, 1);
  ++*n;
}

static void
try_something (Fixture *fixture)
{
  act (fixture, "gap.what-if", NULL);
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (panel_find (fixture->page, GTK_TYPE_SPIN_BUTTON, NULL)), 5);
  panel_settle ();
}

/* What is tried goes with a word only where that is not what somebody has just asked for. */
static void
test_what_if_given_up (Fixture *fixture, gconstpointer data)
{
  guint n = 0;

  g_signal_connect (fixture->page, "given-up", G_CALLBACK (on_given_up), &n);
  journey_selection_select (fixture->selection, journey_node_id (touchpoint (fixture, 2)));
  try_something (fixture);
  act (fixture, "gap.what-if", NULL);
  g_assert_cmpuint (n, ==, 1);
  try_something (fixture);
  act (fixture, "gap.measured-only", NULL);
  g_assert_cmpuint (n, ==, 2);
  act (fixture, "gap.measured-only", NULL);

  act (fixture, "gap.what-if", NULL);
  act (fixture, "gap.what-if", NULL);
  try_something (fixture);
  g_signal_emit_by_name (gtk_widget_get_ancestor (panel_find_label (fixture->page, "Let Go"), GTK_TYPE_BUTTON), "clicked");
  panel_settle ();
  g_assert_null (panel_find_label (fixture->page, "Today −"));
  try_something (fixture);
  journey_gap_page_set_selection (JOURNEY_GAP_PAGE (fixture->page), NULL);
  g_assert_cmpuint (n, ==, 2);
}

static void
test_agenda (Fixture *fixture, gconstpointer data)
{
  JourneyNode *score = journey_node_child (touchpoint (fixture, 1), JOURNEY_TOUCHPOINT_SCORES, 0);
  GtkWidget *minutes;

  journey_gap_page_set_view (JOURNEY_GAP_PAGE (fixture->page), "agenda");
  panel_settle ();
  g_assert_nonnull (panel_find_label (fixture->page, "Nobody can tell yet where people disagree"));
  journey_edit_set_integer (score, JOURNEY_SCORE_N, 6);
  journey_edit_set_number (score, JOURNEY_SCORE_SD, 1.4);
  panel_settle ();
  g_assert_nonnull (panel_find_label (fixture->page, "45 min"));
  minutes = panel_find (panel_find (fixture->page, JOURNEY_TYPE_GAP_AGENDA_VIEW, NULL), GTK_TYPE_SPIN_BUTTON, NULL);
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (minutes), 20);
  g_assert_nonnull (panel_find_label (fixture->page, "20 min"));
}

static gboolean
is_opaque (gpointer widget)
{
  return gtk_widget_get_opacity (widget) == 1;
}

static void
test_firm (Fixture *fixture, gconstpointer data)
{
  JourneyNode *score = journey_node_child (touchpoint (fixture, 2), JOURNEY_TOUCHPOINT_SCORES, 0);
  GtkWidget *firmness;

  for (guint i = 0; i < 4; i++)
    {
      JourneyNode *other = journey_node_child (touchpoint (fixture, i), JOURNEY_TOUCHPOINT_SCORES, 0);

      if (other && other != score)
        {
          journey_edit_set_integer (other, JOURNEY_SCORE_N, 60);
          journey_edit_set_number (other, JOURNEY_SCORE_SD, 0.8);
        }
    }
  panel_wait_label (fixture->page, "” is first; measure it to see how firmly");

  /* Of a figure that nobody was asked for nothing is told in per cent. */
  g_assert_null (panel_find_label (fixture->page, "” is first in"));
  journey_edit_set_integer (score, JOURNEY_SCORE_N, 60);
  journey_edit_set_number (score, JOURNEY_SCORE_SD, 0.8);
  panel_wait_label (fixture->page, "” is first in 100");

  /* What is not known for a while is not shown, but keeps its room, so that rows do not jump with every change. */
  firmness = panel_find_label (fixture->page, "” is first in 100");
  journey_edit_set_number (score, JOURNEY_SCORE_SD, 0.9);
  g_assert_true (gtk_widget_get_visible (firmness));
  g_assert_cmpfloat (gtk_widget_get_opacity (firmness), ==, 0);
  wait_for (is_opaque, firmness);
}

/* Tab leads through everything, past what is closed; criticals are fatal here. */
static void
test_tab (Fixture *fixture, gconstpointer data)
{
  guint n_focused = 0;

  for (guint i = 0; i < 100 && gtk_widget_child_focus (fixture->page, GTK_DIR_TAB_FORWARD); i++)
    n_focused++;

  g_assert_cmpuint (n_focused, >, 4);
  g_assert_cmpuint (n_focused, <, 100);
}

/* Where figures are not those that people typed, it is said. */
static void
test_cost_is_turned (Fixture *fixture, gconstpointer data)
{
  JourneyNode *dimension = journey_node_child (JOURNEY_NODE (fixture->map), JOURNEY_MAP_DIMENSIONS, 0);
  g_autoptr (JourneyGapTable) table = NULL;
  g_autofree char *words = NULL;

  g_assert_null (panel_find_label (fixture->page, "A cost is turned round"));
  journey_edit_set_integer (dimension, JOURNEY_DIMENSION_KIND, JOURNEY_DIMENSION_KIND_COST);
  panel_settle ();
  g_assert_nonnull (panel_find_label (fixture->page, "A cost is turned round"));

  table = journey_gap_table_new (journey_map_state (fixture->map));
  words = journey_gap_how (journey_map_state (fixture->map), table, journey_node_id (touchpoint (fixture, 2)));
  g_assert_nonnull (strstr (words, "show a cost turned round"));
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  gtk_test_init (&argc, &argv, NULL);

  g_test_add ("/gap-views/sort", Fixture, NULL, set_up, test_sort, tear_down);
  g_test_add ("/gap-views/cost-is-turned", Fixture, NULL, set_up, test_cost_is_turned, tear_down);
  g_test_add ("/gap-views/tab", Fixture, NULL, set_up, test_tab, tear_down);
  g_test_add ("/gap-views/priority-is-named", Fixture, NULL, set_up, test_priority_is_named, tear_down);
  g_test_add ("/gap-views/filter", Fixture, NULL, set_up, test_filter, tear_down);
  g_test_add ("/gap-views/filter-menu", Fixture, NULL, set_up, test_filter_menu, tear_down);
  g_test_add ("/gap-views/since-opened", Fixture, NULL, set_up, test_since_opened, tear_down);
  g_test_add ("/gap-views/dock", Fixture, NULL, set_up, test_dock, tear_down);
  g_test_add ("/gap-views/columns", Fixture, NULL, set_up, test_columns, tear_down);
  g_test_add ("/gap-views/dock-and-back", Fixture, NULL, set_up, test_dock_and_back, tear_down);
  g_test_add ("/gap-views/drag", Fixture, NULL, set_up, test_drag, tear_down);
  g_test_add ("/gap-views/since-rescaled", Fixture, NULL, set_up, test_since_rescaled, tear_down);
  g_test_add ("/gap-views/what-if", Fixture, NULL, set_up, test_what_if, tear_down);
  g_test_add ("/gap-views/what-if-measured", Fixture, NULL, set_up, test_what_if_measured, tear_down);
  g_test_add ("/gap-views/measured-everywhere", Fixture, NULL, set_up, test_measured_everywhere, tear_down);
  g_test_add ("/gap-views/what-if-given-up", Fixture, NULL, set_up, test_what_if_given_up, tear_down);
  g_test_add ("/gap-views/agenda", Fixture, NULL, set_up, test_agenda, tear_down);
  g_test_add ("/gap-views/firm", Fixture, NULL, set_up, test_firm, tear_down);

  return g_test_run ();
}
