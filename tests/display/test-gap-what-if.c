/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <locale.h>

#include "gap-page.h"
#include "journey-chart-view.h"
#include "journey-edit.h"
#include "journey-gap-page.h"
#include "journey-what-if.h"
#include "panel-map.h"
#include "wait-for.h"

/* Scores that are tried on the Value gap page. */

static void
on_to_be (JourneyGapPage *page, JourneyState *state, JourneyState **kept)
{
  *kept = journey_state_ref (state);
}

/* However little is tried, the row says so: two dots that cover each other do not. */
static void
test_what_if_little (GapPage *fixture, gconstpointer data)
{
  GtkWidget *spin;

  journey_selection_select (fixture->selection, journey_node_id (gap_page_touchpoint (fixture, 2)));
  gap_page_act (fixture, "gap.what-if", NULL);
  spin = panel_find (fixture->page, GTK_TYPE_SPIN_BUTTON, NULL);
  g_assert_null (panel_find_label (fixture->page, "tried · "));
  gtk_spin_button_set_digits (GTK_SPIN_BUTTON (spin), 3);
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (spin), 1.801);
  panel_settle ();
  g_assert_nonnull (panel_find_label (fixture->page, "tried · Experience"));
  g_assert_null (panel_find_label (fixture->page, "tried · Purchase"));
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (spin), 3);
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (spin), 1.8);
  panel_settle ();
  g_assert_null (panel_find_label (fixture->page, "tried · "));
  gap_page_act (fixture, "gap.what-if", NULL);
}

static void
test_what_if (GapPage *fixture, gconstpointer data)
{
  g_autoptr (JourneyState) before = journey_state_ref (journey_map_state (fixture->map));
  g_autoptr (JourneyState) kept = NULL;
  GtkWidget *spin, *opportunity;

  g_signal_connect (fixture->page, "to-be", G_CALLBACK (on_to_be), &kept);
  journey_selection_select (fixture->selection, journey_node_id (gap_page_touchpoint (fixture, 2)));
  opportunity = gtk_widget_get_ancestor (panel_find_label (fixture->page, "Make another opportunity"), GTK_TYPE_BUTTON);
  journey_gap_page_set_view (JOURNEY_GAP_PAGE (fixture->page), "promises");
  gap_page_act (fixture, "gap.what-if", NULL);
  g_assert_cmpstr (journey_gap_page_view (JOURNEY_GAP_PAGE (fixture->page)), ==, "loss");
  spin = panel_find (fixture->page, GTK_TYPE_SPIN_BUTTON, NULL);
  g_assert_cmpfloat_with_epsilon (gtk_spin_button_get_value (GTK_SPIN_BUTTON (spin)), 1.8, 1e-9);
  g_assert_true (gtk_widget_get_ancestor (gtk_root_get_focus (gtk_widget_get_root (spin)), GTK_TYPE_SPIN_BUTTON) == spin);
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (spin), 5);
  panel_settle ();
  gap_page_assert_titles (fixture, "ID check, Order, First bill, Support");
  g_assert_nonnull (panel_find_label (fixture->page, "Today −"));
  g_assert_false (gtk_widget_get_visible (opportunity));
  /* The bar scrolls with the chart, above the rows. */
  g_assert_nonnull (gtk_widget_get_ancestor (spin, GTK_TYPE_LIST_VIEW));

  /* All is as it was when it is let go. */
  g_assert_true (journey_map_state (fixture->map) == before);
  gap_page_act (fixture, "gap.what-if", NULL);
  gap_page_assert_titles (fixture, "First bill, ID check, Order, Support");
  g_assert_null (panel_find_label (fixture->page, "Today −"));
  g_assert_true (gtk_widget_get_visible (opportunity));

  gap_page_act (fixture, "gap.what-if", NULL);
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
test_what_if_measured (GapPage *fixture, gconstpointer data)
{
  JourneyNode *score = journey_node_child (gap_page_touchpoint (fixture, 2), JOURNEY_TOUCHPOINT_SCORES, 0);
  GtkWidget *spin;

  gap_page_act (fixture, "gap.measured-only", NULL);
  g_assert_cmpstr (journey_node_text (score, JOURNEY_SCORE_EVIDENCE), ==, "");
  gap_page_assert_titles (fixture, "Order, ID check, First bill, Support");
  journey_selection_select (fixture->selection, journey_node_id (gap_page_touchpoint (fixture, 2)));
  gap_page_act (fixture, "gap.what-if", NULL);
  spin = panel_find (fixture->page, GTK_TYPE_SPIN_BUTTON, NULL);
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (spin), 5);
  panel_settle ();
  gap_page_assert_titles (fixture, "ID check, Order, First bill, Support");
  gap_page_act (fixture, "gap.measured-only", NULL);
  g_assert_null (panel_find_label (fixture->page, "Today −"));
}

static void
on_given_up (JourneyGapPage *page, JourneyWhatIf *what_if, guint *n)
{
  g_assert_cmpuint (journey_what_if_n (what_if), ==, 1);
  ++*n;
}

static void
try_something (GapPage *fixture)
{
  gap_page_act (fixture, "gap.what-if", NULL);
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (panel_find (fixture->page, GTK_TYPE_SPIN_BUTTON, NULL)), 5);
  panel_settle ();
}

/* What is tried goes with a word only where that is not what somebody has just asked for. */
static void
test_what_if_given_up (GapPage *fixture, gconstpointer data)
{
  guint n = 0;

  g_signal_connect (fixture->page, "given-up", G_CALLBACK (on_given_up), &n);
  journey_selection_select (fixture->selection, journey_node_id (gap_page_touchpoint (fixture, 2)));
  try_something (fixture);
  gap_page_act (fixture, "gap.what-if", NULL);
  g_assert_cmpuint (n, ==, 1);
  try_something (fixture);
  gap_page_act (fixture, "gap.measured-only", NULL);
  g_assert_cmpuint (n, ==, 2);
  gap_page_act (fixture, "gap.measured-only", NULL);

  gap_page_act (fixture, "gap.what-if", NULL);
  gap_page_act (fixture, "gap.what-if", NULL);
  try_something (fixture);
  g_signal_emit_by_name (gtk_widget_get_ancestor (panel_find_label (fixture->page, "Let Go"), GTK_TYPE_BUTTON), "clicked");
  panel_settle ();
  g_assert_null (panel_find_label (fixture->page, "Today −"));
  try_something (fixture);
  journey_gap_page_set_selection (JOURNEY_GAP_PAGE (fixture->page), NULL);
  g_assert_cmpuint (n, ==, 2);
}

/* Tab from the field goes to Keep: that can be pressed before the field is left. */
static void
test_typed (GapPage *fixture, gconstpointer data)
{
  GtkWidget *spin, *keep;

  journey_selection_select (fixture->selection, journey_node_id (gap_page_touchpoint (fixture, 2)));
  gap_page_act (fixture, "gap.what-if", NULL);
  spin = panel_find (fixture->page, GTK_TYPE_SPIN_BUTTON, NULL);
  keep = gtk_widget_get_ancestor (panel_find_label (fixture->page, "Keep as To-Be Map"), GTK_TYPE_BUTTON);
  g_assert_false (gtk_widget_get_sensitive (keep));
  gtk_editable_set_text (GTK_EDITABLE (spin), "4.");
  g_assert_true (gtk_widget_get_sensitive (keep));
  gtk_editable_set_text (GTK_EDITABLE (spin), "1.8");
  g_assert_false (gtk_widget_get_sensitive (keep));
  gtk_editable_set_text (GTK_EDITABLE (spin), "4.5");
  gtk_widget_child_focus (fixture->page, GTK_DIR_TAB_FORWARD);
  g_assert_true (gtk_root_get_focus (gtk_widget_get_root (spin)) == keep);
  gap_page_act (fixture, "gap.what-if", NULL);
}

static void
on_let_go (JourneyGapPage *page, JourneyWhatIf *what_if, guint *n)
{
  g_assert_cmpuint (journey_what_if_n (what_if), ==, 1);
  ++*n;
}

/* Who lets go of something is told what; of nothing, nothing. */
static void
test_let_go (GapPage *fixture, gconstpointer data)
{
  GtkWidget *button;
  guint n = 0;

  g_signal_connect (fixture->page, "let-go", G_CALLBACK (on_let_go), &n);
  journey_selection_select (fixture->selection, journey_node_id (gap_page_touchpoint (fixture, 2)));
  gap_page_act (fixture, "gap.what-if", NULL);
  button = gtk_widget_get_ancestor (panel_find_label (fixture->page, "Let Go"), GTK_TYPE_BUTTON);
  g_signal_emit_by_name (button, "clicked");
  g_assert_cmpuint (n, ==, 0);
  try_something (fixture);
  g_signal_emit_by_name (button, "clicked");
  g_assert_cmpuint (n, ==, 1);
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  gtk_test_init (&argc, &argv, NULL);

  g_test_add ("/what-if/little", GapPage, NULL, gap_page_set_up, test_what_if_little, gap_page_tear_down);
  g_test_add ("/what-if/keep", GapPage, NULL, gap_page_set_up, test_what_if, gap_page_tear_down);
  g_test_add ("/what-if/measured", GapPage, NULL, gap_page_set_up, test_what_if_measured, gap_page_tear_down);
  g_test_add ("/what-if/given-up", GapPage, NULL, gap_page_set_up, test_what_if_given_up, gap_page_tear_down);

  g_test_add ("/what-if/typed", GapPage, NULL, gap_page_set_up, test_typed, gap_page_tear_down);
  g_test_add ("/what-if/let-go", GapPage, NULL, gap_page_set_up, test_let_go, gap_page_tear_down);

  return g_test_run ();
}
