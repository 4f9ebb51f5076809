/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gap-page.h"

#include "journey-gap-item.h"
#include "journey-gap-page.h"
#include "panel-map.h"

void
gap_page_set_up (GapPage *fixture, gconstpointer data)
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

void
gap_page_tear_down (GapPage *fixture, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  panel_settle ();
  g_assert_finalize_object (fixture->page);
  g_assert_finalize_object (fixture->selection);
  g_assert_finalize_object (fixture->map);
}

JourneyNode *
gap_page_touchpoint (GapPage *fixture, guint column)
{
  return JOURNEY_NODE (panel_map_touchpoint (fixture->map, column));
}

void
gap_page_act (GapPage *fixture, const char *action, const char *target)
{
  g_assert_true (
      gtk_widget_activate_action (panel_find (fixture->window, GTK_TYPE_LIST_VIEW, NULL), action, target ? "s" : NULL, target));
  panel_settle ();
}

void
gap_page_assert_titles (GapPage *fixture, const char *expected)
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
