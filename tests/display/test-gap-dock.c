/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <locale.h>
#include <string.h>

#include "gap-page.h"
#include "journey-chart-view.h"
#include "journey-edit.h"
#include "journey-gap-page.h"
#include "journey-gap-row.h"
#include "panel-map.h"
#include "wait-for.h"

/* The ranking below the map, with its columns. */

static void
test_dock (GapPage *fixture, gconstpointer data)
{
  GtkWidget *list = panel_find (fixture->window, GTK_TYPE_LIST_VIEW, NULL);

  g_assert_false (gtk_widget_is_ancestor (list, fixture->dock));
  gap_page_act (fixture, "gap.docked", NULL);
  g_assert_true (gtk_widget_is_ancestor (list, fixture->dock));
  g_assert_true (gtk_widget_get_visible (fixture->dock));
  gap_page_assert_titles (fixture, "First bill, ID check, Order, Support");

  /* It is up to date whatever the page shows. */
  journey_gap_page_set_view (JOURNEY_GAP_PAGE (fixture->page), "agenda");
  journey_edit_remove (gap_page_touchpoint (fixture, 2));
  gap_page_assert_titles (fixture, "ID check, Order, Support");
  gap_page_act (fixture, "gap.docked", NULL);
  g_assert_false (gtk_widget_get_visible (fixture->dock));
  journey_gap_page_set_view (JOURNEY_GAP_PAGE (fixture->page), "loss");
  panel_settle ();
  gap_page_assert_titles (fixture, "ID check, Order, Support");
}

static float
right_edge (GapPage *fixture, GtkWidget *label)
{
  graphene_rect_t bounds;

  g_assert_true (label && gtk_widget_get_mapped (label) && gtk_widget_compute_bounds (label, fixture->window, &bounds));

  return bounds.origin.x + bounds.size.width;
}

static float
left_edge (GapPage *fixture, GtkWidget *label)
{
  graphene_rect_t bounds;

  g_assert_true (label && gtk_widget_get_mapped (label) && gtk_widget_compute_bounds (label, fixture->window, &bounds));

  return bounds.origin.x;
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
wait_for_columns (GapPage *fixture, int width, WaitForFunc fit)
{
  gtk_widget_set_size_request (fixture->dock, width, 240);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), width, 700);
  wait_for (fit, fixture->dock);
  panel_settle ();
}

/* Below the map there is room for the figures behind a gap, in columns with headings; as many as the width allows. */
static void
test_columns (GapPage *fixture, gconstpointer data)
{
  static const char *const pairs[][2] = {
    { "Actual", "1.8" }, { "Importance", "5.0" }, { "Share of loss", "69" }, { "Priority", "16.0" }
  };
  GtkWidget *row;
  float aside = 0;

  g_assert_true (gtk_widget_get_mapped (panel_find_label (fixture->page, "priority")));
  gap_page_act (fixture, "gap.docked", NULL);
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

  /* What is not scored, or has a figure with more digits, moves no column. */
  row = gtk_widget_get_ancestor (panel_find_label (fixture->dock, "not scored · Experience"), JOURNEY_TYPE_GAP_ROW);
  aside = left_edge (fixture, panel_find_label (row, "–"));
  g_assert_cmpfloat_with_epsilon (aside, left_edge (fixture, panel_find_label (fixture->dock, "−3.2")), 0.5);
  journey_edit_set_scale (fixture->map, 0, 100);
  panel_settle ();
  row = gtk_widget_get_ancestor (panel_find_label (fixture->dock, "not scored · Experience"), JOURNEY_TYPE_GAP_ROW);
  g_assert_cmpfloat_with_epsilon (left_edge (fixture, panel_find_label (row, "–")),
                                  left_edge (fixture, panel_find_label (fixture->dock, "−80.0")), 0.5);
  journey_history_undo (journey_map_history (fixture->map));
  panel_settle ();

  /* Where there is less room, the priority stays longest. */
  wait_for_columns (fixture, 480, is_narrow);
  right_edge (fixture, panel_find_label (fixture->dock, "16.0"));
}

/* Back beside the map, the ranking is seen from its head on, which has the matrix. */
static void
test_dock_and_back (GapPage *fixture, gconstpointer data)
{
  GtkWidget *list = panel_find (fixture->window, GTK_TYPE_LIST_VIEW, NULL);
  GtkWidget *chart = panel_find (fixture->page, JOURNEY_TYPE_CHART_VIEW, NULL);
  graphene_rect_t bounds;

  for (guint i = 0; i < 20; i++)
    journey_edit_add (journey_node_child (JOURNEY_NODE (fixture->map), JOURNEY_MAP_STAGES, 0), JOURNEY_STAGE_TOUCHPOINTS,
                      G_MAXUINT);
  gap_page_act (fixture, "gap.docked", NULL);
  panel_settle ();
  gap_page_act (fixture, "gap.docked", NULL);
  panel_settle ();
  g_assert_cmpfloat (gtk_adjustment_get_value (gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (list))), ==, 0);
  g_assert_true (gtk_widget_compute_bounds (chart, list, &bounds));
  g_assert_cmpfloat (bounds.origin.y, >=, 0);
}

static gboolean
has_live_item (GtkWidget *widget)
{
  if (strcmp (G_OBJECT_TYPE_NAME (widget), "GtkModelButton") == 0 && gtk_widget_is_sensitive (widget))
    return TRUE;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child))
    if (has_live_item (child))
      return TRUE;

  return FALSE;
}

static gboolean
opens_live_menu (GtkWidget *button)
{
  gboolean live;

  gtk_menu_button_popup (GTK_MENU_BUTTON (button));
  panel_settle ();
  live = has_live_item (GTK_WIDGET (gtk_menu_button_get_popover (GTK_MENU_BUTTON (button))));
  gtk_menu_button_popdown (GTK_MENU_BUTTON (button));
  panel_settle ();

  return live;
}

/* A menu that was looked into beside the map can be used below it. */
static void
test_menu_goes_along (GapPage *fixture, gconstpointer data)
{
  GtkWidget *sort = gtk_widget_get_ancestor (panel_find_label (fixture->window, "Priority"), GTK_TYPE_MENU_BUTTON);

  g_assert_true (opens_live_menu (sort));
  gap_page_act (fixture, "gap.docked", NULL);
  panel_settle ();
  g_assert_true (opens_live_menu (sort));
}

/* One score changes the shares of all. */
static void
test_shares (GapPage *fixture, gconstpointer data)
{
  gap_page_act (fixture, "gap.docked", NULL);
  wait_for_columns (fixture, 1000, is_wide);
  g_assert_nonnull (panel_find_label (fixture->dock, "69"));
  journey_edit_remove (journey_node_child (JOURNEY_NODE (gap_page_touchpoint (fixture, 1)), JOURNEY_TOUCHPOINT_SCORES, 0));
  panel_settle ();
  g_assert_null (panel_find_label (fixture->dock, "69"));
}

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "");
  gtk_test_init (&argc, &argv, NULL);

  g_test_add ("/gap-dock/dock", GapPage, NULL, gap_page_set_up, test_dock, gap_page_tear_down);
  g_test_add ("/gap-dock/columns", GapPage, NULL, gap_page_set_up, test_columns, gap_page_tear_down);
  g_test_add ("/gap-dock/dock-and-back", GapPage, NULL, gap_page_set_up, test_dock_and_back, gap_page_tear_down);
  g_test_add ("/gap-dock/menu-goes-along", GapPage, NULL, gap_page_set_up, test_menu_goes_along, gap_page_tear_down);
  g_test_add ("/gap-dock/shares", GapPage, NULL, gap_page_set_up, test_shares, gap_page_tear_down);

  return g_test_run ();
}
