/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <locale.h>

#include "gap-page.h"
#include "journey-chart-view.h"
#include "journey-edit.h"
#include "journey-gap-agenda-view.h"
#include "journey-gap-filter.h"
#include "journey-gap-how.h"
#include "journey-gap-list.h"
#include "journey-gap-page.h"
#include "journey-gap-row.h"
#include "panel-map.h"
#include "wait-for.h"

/* What can be chosen on the Value gap page, and what is tried there. */

static void
test_sort (GapPage *fixture, gconstpointer data)
{
  gap_page_assert_titles (fixture, "First bill, ID check, Order, Support");
  gap_page_act (fixture, "gap.sort", "map");
  gap_page_assert_titles (fixture, "Order, ID check, First bill, Support");
  g_assert_nonnull (panel_find_label (fixture->page, "priority"));
  gap_page_act (fixture, "gap.sort", "importance");
  gap_page_assert_titles (fixture, "First bill, ID check, Order, Support");
  g_assert_nonnull (panel_find_label (fixture->page, "importance"));
  g_assert_null (panel_find_label (fixture->page, "16.0"));
  journey_edit_set_number (journey_node_child (gap_page_touchpoint (fixture, 0), JOURNEY_TOUCHPOINT_SCORES, 0),
                           JOURNEY_SCORE_ACTUAL, 1);
  gap_page_act (fixture, "gap.sort", "gap");
  gap_page_assert_titles (fixture, "First bill, Order, ID check, Support");
}

static void
test_priority_is_named (GapPage *fixture, gconstpointer data)
{
  GtkWidget *priority = panel_find_label (fixture->page, "16.0");

  g_assert_nonnull (priority);
  g_assert_true (gtk_widget_get_has_tooltip (priority));
  g_assert_nonnull (strstr (gtk_widget_get_tooltip_text (priority), "Priority"));
  gtk_test_accessible_assert_property (priority, GTK_ACCESSIBLE_PROPERTY_LABEL, "Priority 16.0");
}

static void
test_filter (GapPage *fixture, gconstpointer data)
{
  JourneyNode *stage = journey_node_child (JOURNEY_NODE (fixture->map), JOURNEY_MAP_STAGES, 0);

  gap_page_act (fixture, "gap.stage", journey_node_id (stage));
  gap_page_assert_titles (fixture, "ID check, Order");
  g_assert_nonnull (panel_find_label (fixture->window, "Filter: Purchase"));

  /* What is true of a touchpoint later counts later. */
  gap_page_act (fixture, "gap.owner", "Ann");
  gap_page_assert_titles (fixture, "");
  g_assert_nonnull (panel_find_label (fixture->window, "No touchpoint meets the filter"));
  journey_edit_set_text (gap_page_touchpoint (fixture, 0), JOURNEY_TOUCHPOINT_OWNER, "Ann");
  gap_page_assert_titles (fixture, "Order");
  g_assert_null (panel_find_label (fixture->window, "No touchpoint meets the filter"));

  gap_page_act (fixture, "gap.show-all", NULL);
  gap_page_assert_titles (fixture, "First bill, ID check, Order, Support");
  g_assert_null (panel_find_label (fixture->window, "Filter: "));

  /* A filter for what is deleted would hide everything. */
  gap_page_act (fixture, "gap.stage", journey_node_id (stage));
  journey_edit_remove (stage);
  gap_page_assert_titles (fixture, "First bill, Support");

  /* Nor does one for an owner nobody is any longer, or for a segment nobody answered in. */
  journey_edit_set_text (gap_page_touchpoint (fixture, 0), JOURNEY_TOUCHPOINT_OWNER, "Bob");
  gap_page_act (fixture, "gap.owner", "Bob");
  gap_page_assert_titles (fixture, "First bill");
  gap_page_act (fixture, "gap.segment", "Young");
  gap_page_assert_titles (fixture, "First bill");
  journey_edit_set_text (gap_page_touchpoint (fixture, 0), JOURNEY_TOUCHPOINT_OWNER, "Eve");
  gap_page_assert_titles (fixture, "First bill, Support");
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
test_filter_menu (GapPage *fixture, gconstpointer data)
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

static double
loss_of (JourneyState *map)
{
  g_autoptr (JourneyGapTable) table = journey_gap_table_new (map);

  return journey_gap_table_map (table)->loss;
}

/* The change itself is rounded: neither of figures that were rounded, nor away. */
static void
test_since_opened (GapPage *fixture, gconstpointer data)
{
  g_autofree char *words = NULL;
  double opened = loss_of (journey_map_state (fixture->map));

  g_assert_null (panel_find_label (fixture->page, "Since the file was opened"));
  journey_edit_set_number (journey_node_child (gap_page_touchpoint (fixture, 2), JOURNEY_TOUCHPOINT_SCORES, 0),
                           JOURNEY_SCORE_ACTUAL, 5);
  words = g_strdup_printf ("Since the file was opened: %.2f less lost, ", opened - loss_of (journey_map_state (fixture->map)));
  g_assert_nonnull (panel_find_label (fixture->page, words));
  g_assert_true (journey_history_undo (journey_map_history (fixture->map)));
  g_assert_null (panel_find_label (fixture->page, "Since the file was opened"));
}

/* A map on another scale is the same map: nothing is lost or won by it. */
static void
test_since_rescaled (GapPage *fixture, gconstpointer data)
{
  g_assert_true (journey_edit_set_scale (fixture->map, 0, 100));
  panel_settle ();
  g_assert_null (panel_find_label (fixture->page, "Since the file was opened"));
}

static void
drag (GapPage *fixture, double x, double y, JourneyChartDrag phase)
{
  GtkWidget *chart = panel_find (fixture->page, JOURNEY_TYPE_CHART_VIEW, NULL);

  g_signal_emit_by_name (chart, "dragged", journey_node_id (gap_page_touchpoint (fixture, 2)), x, y, phase);
}

static void
test_drag (GapPage *fixture, gconstpointer data)
{
  JourneyHistory *history = journey_map_history (fixture->map);
  g_autoptr (JourneyState) before = journey_state_ref (journey_map_state (fixture->map));
  JourneyNode *score = journey_node_child (gap_page_touchpoint (fixture, 2), JOURNEY_TOUCHPOINT_SCORES, 0);

  drag (fixture, -3.2, 5, JOURNEY_CHART_DRAG_BEGIN);
  drag (fixture, -1, 5, JOURNEY_CHART_DRAG_MOVE);
  g_assert_cmpfloat_with_epsilon (journey_node_number (score, JOURNEY_SCORE_ACTUAL), 4, 1e-9);
  g_assert_nonnull (panel_find_label (fixture->window, "Since the file was opened: "));
  gap_page_assert_titles (fixture, "ID check, First bill, Order, Support");
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

/* Whatever the page shows, it counts the same scores, and says so. */
static void
test_measured_everywhere (GapPage *fixture, gconstpointer data)
{
  GtkWidget *line;

  g_assert_nonnull (panel_find_label (fixture->page, "not scored"));
  gap_page_act (fixture, "gap.measured-only", NULL);
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
test_agenda (GapPage *fixture, gconstpointer data)
{
  JourneyNode *score = journey_node_child (gap_page_touchpoint (fixture, 1), JOURNEY_TOUCHPOINT_SCORES, 0);
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
test_firm (GapPage *fixture, gconstpointer data)
{
  JourneyNode *score = journey_node_child (gap_page_touchpoint (fixture, 2), JOURNEY_TOUCHPOINT_SCORES, 0);
  GtkWidget *firmness;

  /* Where nobody was asked, it says what to ask about. */
  panel_wait_label (fixture->page, "” is first; measure it to see how firmly");
  for (guint i = 0; i < 4; i++)
    {
      JourneyNode *other = journey_node_child (gap_page_touchpoint (fixture, i), JOURNEY_TOUCHPOINT_SCORES, 0);

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
  panel_wait_label (fixture->page, "” is first in over 99 %");

  /* What is not known for a while is not shown, but keeps its room, so that rows do not jump with every change. */
  firmness = panel_find_label (fixture->page, "” is first in over 99 %");
  journey_edit_set_number (score, JOURNEY_SCORE_SD, 0.9);
  g_assert_true (gtk_widget_get_visible (firmness));
  g_assert_cmpfloat (gtk_widget_get_opacity (firmness), ==, 0);
  wait_for (is_opaque, firmness);
}

/* Goes on with Tab to the end, and counts the rows and the charts on the way. */
static guint
tab_through (GapPage *fixture, GtkDirectionType direction, guint *n_rows, guint *n_charts)
{
  guint n_focused = 0;

  *n_rows = 0;
  *n_charts = 0;
  gtk_root_set_focus (GTK_ROOT (fixture->window), NULL);
  while (n_focused < 100 && gtk_widget_child_focus (fixture->page, direction))
    {
      GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (fixture->window));

      n_focused++;
      *n_rows += JOURNEY_IS_GAP_ROW (gtk_widget_get_first_child (focus));
      *n_charts += gtk_widget_get_ancestor (focus, JOURNEY_TYPE_CHART_VIEW) != NULL;
      panel_settle ();
    }

  return n_focused;
}

/* Tab leads through everything, past what is closed; criticals are fatal here. Of the rows it stops at one, wherever it was. */
static void
test_tab (GapPage *fixture, gconstpointer data)
{
  guint n_focused, n_rows, n_charts;

  journey_selection_select (fixture->selection, journey_node_id (gap_page_touchpoint (fixture, 2)));
  for (guint i = 0; i < 2; i++)
    {
      n_focused = tab_through (fixture, GTK_DIR_TAB_FORWARD, &n_rows, &n_charts);
      g_assert_cmpuint (n_focused, >, 4);
      g_assert_cmpuint (n_focused, <, 100);
      g_assert_cmpuint (n_rows, ==, 1);
      g_assert_cmpuint (n_charts, ==, 1);
    }
  g_assert_cmpuint (tab_through (fixture, GTK_DIR_TAB_BACKWARD, &n_rows, &n_charts), <, 100);
  g_assert_cmpuint (n_rows, ==, 1);
  g_assert_cmpuint (n_charts, ==, 1);
}

/* Where figures are not those that people typed, it is said. */
static void
test_cost_is_turned (GapPage *fixture, gconstpointer data)
{
  JourneyNode *dimension = journey_node_child (JOURNEY_NODE (fixture->map), JOURNEY_MAP_DIMENSIONS, 0);
  JourneyNode *other;
  g_autoptr (JourneyGapTable) table = NULL;
  g_autofree char *words = NULL;

  g_assert_null (panel_find_label (fixture->page, "A cost is turned round"));
  journey_edit_set_integer (dimension, JOURNEY_DIMENSION_KIND, JOURNEY_DIMENSION_KIND_COST);
  panel_settle ();
  g_assert_nonnull (panel_find_label (fixture->page, "A cost is turned round"));

  /* Also in means over several dimensions, of which one is a cost that is scored. */
  other = JOURNEY_NODE (journey_edit_add_dimension (fixture->map, "Help", JOURNEY_DIMENSION_KIND_BENEFIT, 1));
  panel_settle ();
  g_assert_nonnull (panel_find_label (
      fixture->page, "A cost is turned round, so that more is better.\nTo drag dots, choose one dimension above."));
  gap_page_act (fixture, "gap.dimension", journey_node_id (other));
  g_assert_null (panel_find_label (fixture->page, "A cost is turned round"));
  journey_edit_remove (other);
  panel_settle ();

  table = journey_gap_table_new (journey_map_state (fixture->map));
  words =
      journey_gap_how (journey_map_state (fixture->map), table, journey_node_id (gap_page_touchpoint (fixture, 2)), FALSE, NULL);
  g_assert_nonnull (strstr (words, "show a cost turned round"));
}

/* What is lost on one dimension and gained on another is in no gap, so it is said. */
static void
test_evened_out (GapPage *fixture, gconstpointer data)
{
  JourneyTouchpoint *bill = JOURNEY_TOUCHPOINT (gap_page_touchpoint (fixture, 2));
  JourneyDimension *help = journey_edit_add_dimension (fixture->map, "Help", JOURNEY_DIMENSION_KIND_BENEFIT, 1);
  JourneyNode *overall = journey_node_child (JOURNEY_NODE (bill), JOURNEY_TOUCHPOINT_SCORES, 0);
  JourneyNode *score = JOURNEY_NODE (journey_edit_need_score (bill, help));

  panel_settle ();
  g_assert_nonnull (panel_find_label (fixture->page, "2 of 4 touchpoints fall short by more than half a point"));
  g_assert_null (panel_find_label (fixture->page, "and gains on another"));
  journey_edit_set_number (score, JOURNEY_SCORE_IMPORTANCE, journey_node_number (overall, JOURNEY_SCORE_IMPORTANCE));
  journey_edit_set_number (score, JOURNEY_SCORE_EXPECTED, 1);
  journey_edit_set_number (score, JOURNEY_SCORE_ACTUAL, 4.2);
  panel_settle ();
  g_assert_nonnull (panel_find_label (fixture->page, "1 of 4 touchpoints fall"));
  g_assert_nonnull (panel_find_label (fixture->page, "1 more loses as much on one dimension, and gains on another"));
}

static GtkWidget *
find_class (GtkWidget *widget, const char *css_class)
{
  GtkWidget *found = gtk_widget_has_css_class (widget, css_class) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child && !found; child = gtk_widget_get_next_sibling (child))
    found = find_class (child, css_class);

  return found;
}

static GtkWidget *
find_badge (GapPage *fixture, const char *title)
{
  GtkWidget *label = panel_find_label (panel_find (fixture->window, GTK_TYPE_LIST_VIEW, NULL), title);

  return find_class (gtk_widget_get_ancestor (label, JOURNEY_TYPE_GAP_ROW), "badge");
}

/* A number in the ranking has the colour of the field that it is in in the matrix. */
static void
test_badges (GapPage *fixture, gconstpointer data)
{
  g_assert_true (gtk_widget_has_css_class (find_badge (fixture, "First bill"), "concentrate"));
  g_assert_true (gtk_widget_has_css_class (find_badge (fixture, "Order"), "keep-up"));
  g_assert_true (gtk_widget_has_css_class (find_badge (fixture, "Support"), "unscored"));

  gap_page_act (fixture, "gap.crosshair", "mean");
  g_assert_true (gtk_widget_has_css_class (find_badge (fixture, "Order"), "overkill"));
  g_assert_false (gtk_widget_has_css_class (find_badge (fixture, "Order"), "keep-up"));
}

static void
assert_lamp (GapPage *fixture, const char *view, const char *expected)
{
  GtkWidget *words = find_class (fixture->page, "how");
  GtkWidget *lamp = gtk_widget_get_ancestor (words, GTK_TYPE_MENU_BUTTON);

  journey_gap_page_set_view (JOURNEY_GAP_PAGE (fixture->page), view);
  panel_settle ();
  gtk_menu_button_popup (GTK_MENU_BUTTON (lamp));
  panel_settle ();
  if (!strstr (gtk_label_get_text (GTK_LABEL (words)), expected))
    g_error ("%s: “%s” is not in:\n%s", view, expected, gtk_label_get_text (GTK_LABEL (words)));
  gtk_menu_button_popdown (GTK_MENU_BUTTON (lamp));
  panel_settle ();
}

/* Forty delighted people answered how likely they are to recommend it. */
static void
add_answers (JourneyNode *touchpoint)
{
  JourneyNode *tally = journey_edit_add (touchpoint, JOURNEY_TOUCHPOINT_TALLIES, G_MAXUINT);
  JourneyNode *count = journey_edit_add (tally, JOURNEY_TALLY_COUNTS, G_MAXUINT);

  journey_edit_set_text (count, JOURNEY_COUNT_ANSWER, "10");
  journey_edit_set_integer (count, JOURNEY_COUNT_COUNT, 40);
}

/* The lamp explains what is shown, whatever that is: what is selected first. */
static void
test_lamp (GapPage *fixture, gconstpointer data)
{
  static const char *const views[][2] = {
    { "loss", "The matrix\n" },   { "agenda", "What to talk about first\n" }, { "dimensions", "Value by dimension\n" },
    { "promises", "Promises\n" }, { "competitors", "Competitors\n" },         { "needs", "Needs\n" },
    { "answers", "Answers\n" },
  };
  JourneyNode *bill = gap_page_touchpoint (fixture, 2);
  JourneyNode *score = journey_node_child (bill, JOURNEY_TOUCHPOINT_SCORES, 0);

  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    assert_lamp (fixture, views[i][0], views[i][1]);

  add_answers (bill);
  journey_edit_add (bill, JOURNEY_TOUCHPOINT_PROMISES, G_MAXUINT);
  journey_edit_set_integer (score, JOURNEY_SCORE_N, 60);
  journey_edit_set_number (score, JOURNEY_SCORE_SD, 0.8);
  journey_selection_select (fixture->selection, journey_node_id (bill));
  journey_gap_page_set_view (JOURNEY_GAP_PAGE (fixture->page), "loss");
  panel_wait_label (fixture->page, "” is first in over 99 %, if ");
  assert_lamp (fixture, "loss", "The gap of “First bill”\n");
  assert_lamp (fixture, "loss", "Worst stage: “Experience” loses the most on average, 3.2 points at its 1 scored touchpoint.\n");
  assert_lamp (fixture, "loss", "How firm it is\n“First bill” is first in over 99 %, if ");
  assert_lamp (fixture, "promises", "“First bill”: too much ");
  assert_lamp (fixture, "needs", "What “First bill” means to people\n");
  assert_lamp (fixture, "answers", "(40 − 0) ÷ 40 = +100\n");
  assert_lamp (fixture, "answers", "Those at “First bill”.");
}

/* A dimension without a title is called alike wherever it stands among others. */
static void
test_nameless (GapPage *fixture, gconstpointer data)
{
  JourneyNode *dimension = journey_node_child (JOURNEY_NODE (fixture->map), JOURNEY_MAP_DIMENSIONS, 0);
  g_autoptr (GMenuModel) menu = NULL;
  g_autofree char *label = NULL;

  journey_edit_add_dimension (fixture->map, "Feeling", JOURNEY_DIMENSION_KIND_BENEFIT, 1);
  journey_edit_set_text (dimension, JOURNEY_DIMENSION_TITLE, "");
  gap_page_act (fixture, "gap.dimension", journey_node_id (dimension));
  g_assert_nonnull (panel_find_label (fixture->page, "Untitled dimension"));

  /* Where there are no figures of one dimension, none is to choose; one that is chosen is still that of the sentence above. */
  journey_gap_page_set_view (JOURNEY_GAP_PAGE (fixture->page), "answers");
  panel_settle ();
  g_assert_nonnull (panel_find_label (fixture->page, "Untitled dimension"));
  gap_page_act (fixture, "gap.dimension", "");
  panel_settle ();
  g_assert_null (panel_find_label (fixture->page, "All dimensions"));
  journey_gap_page_set_view (JOURNEY_GAP_PAGE (fixture->page), "loss");
  panel_settle ();
  g_assert_nonnull (panel_find_label (fixture->page, "All dimensions"));

  menu = journey_gap_filter_dimensions (journey_map_state (fixture->map));
  g_assert_true (g_menu_model_get_item_attribute (menu, 1, G_MENU_ATTRIBUTE_LABEL, "s", &label));
  g_assert_cmpstr (label, ==, "Untitled dimension");
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  gtk_test_init (&argc, &argv, NULL);

  g_test_add ("/gap-views/sort", GapPage, NULL, gap_page_set_up, test_sort, gap_page_tear_down);
  g_test_add ("/gap-views/badges", GapPage, NULL, gap_page_set_up, test_badges, gap_page_tear_down);
  g_test_add ("/gap-views/lamp", GapPage, NULL, gap_page_set_up, test_lamp, gap_page_tear_down);
  g_test_add ("/gap-views/nameless", GapPage, NULL, gap_page_set_up, test_nameless, gap_page_tear_down);
  g_test_add ("/gap-views/cost-is-turned", GapPage, NULL, gap_page_set_up, test_cost_is_turned, gap_page_tear_down);
  g_test_add ("/gap-views/evened-out", GapPage, NULL, gap_page_set_up, test_evened_out, gap_page_tear_down);
  g_test_add ("/gap-views/tab", GapPage, NULL, gap_page_set_up, test_tab, gap_page_tear_down);
  g_test_add ("/gap-views/priority-is-named", GapPage, NULL, gap_page_set_up, test_priority_is_named, gap_page_tear_down);
  g_test_add ("/gap-views/filter", GapPage, NULL, gap_page_set_up, test_filter, gap_page_tear_down);
  g_test_add ("/gap-views/filter-menu", GapPage, NULL, gap_page_set_up, test_filter_menu, gap_page_tear_down);
  g_test_add ("/gap-views/since-opened", GapPage, NULL, gap_page_set_up, test_since_opened, gap_page_tear_down);
  g_test_add ("/gap-views/drag", GapPage, NULL, gap_page_set_up, test_drag, gap_page_tear_down);
  g_test_add ("/gap-views/since-rescaled", GapPage, NULL, gap_page_set_up, test_since_rescaled, gap_page_tear_down);
  g_test_add ("/gap-views/measured-everywhere", GapPage, NULL, gap_page_set_up, test_measured_everywhere, gap_page_tear_down);
  g_test_add ("/gap-views/agenda", GapPage, NULL, gap_page_set_up, test_agenda, gap_page_tear_down);
  g_test_add ("/gap-views/firm", GapPage, NULL, gap_page_set_up, test_firm, gap_page_tear_down);

  return g_test_run ();
}
