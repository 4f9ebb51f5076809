/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "canvas-window.h"
#include "journey-tray-row.h"
#include "wait-for.h"
#include "window-hands.h"

/* Where keys go in the whole window: from the map to the side panel and back to the same cell. */

static const char *const pages[] = { "details", "gaps", "personas", "opportunities", "tray" };

static JourneyNode *
touchpoint (WindowFixture *fixture, guint stage, guint place)
{
  return journey_node_child (journey_node_child (window_map (fixture->window), JOURNEY_MAP_STAGES, stage),
                             JOURNEY_STAGE_TOUCHPOINTS, place);
}

static gboolean
panel_has_keys (WindowFixture *fixture, const char *page)
{
  GtkStack *stack = journey_map_view_pages (fixture->window->view);
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (fixture->window));

  return strcmp (gtk_stack_get_visible_child_name (stack), page) == 0 && focus
         && gtk_widget_is_ancestor (focus, GTK_WIDGET (gtk_stack_get_visible_child (stack)));
}

static gboolean
is_shown (WindowFixture *fixture)
{
  return journey_split_view_shows_sidebar (journey_map_view_split (fixture->window->view));
}

static gboolean
says (JourneyNode *node, JourneyFieldId field, const char *text)
{
  return strcmp (journey_node_text (node, field), text) == 0;
}

/* Whether the cell for what is done there has the focus. */
static gboolean
is_on_action (WindowFixture *fixture, JourneyNode *node)
{
  JourneyBox box;

  return journey_canvas_focused_box (hands_canvas (fixture), &box) && box.kind == JOURNEY_BOX_ACTION
         && strcmp (box.touchpoint, journey_node_id (node)) == 0;
}

/* A map with something in every page, and the focus on what is done at the fourth touchpoint, which is nothing yet. */
static JourneyNode *
show_and_go (WindowFixture *fixture)
{
  JourneyMap *map = canvas_map_small ();
  JourneyNode *bill;

  journey_edit_drop_note (map, "Batteries by post");
  journey_edit_drop_note (map, "Nice voice");
  hands_show (fixture, map);
  bill = touchpoint (fixture, 2, 0);
  hands_press ("ctrl+g");
  hands_type ("4");
  hands_press ("Return");
  EXPECT (hands_has_focus (fixture, bill, JOURNEY_BOX_TOUCHPOINT) && hands_canvas_has_keys (fixture));
  hands_press ("Down");
  EXPECT (is_on_action (fixture, bill));

  return bill;
}

static void
go_to_page (WindowFixture *fixture, guint place)
{
  g_autofree char *key = g_strdup_printf ("alt+%u", place + 1);

  hands_press (key);
  EXPECT (panel_has_keys (fixture, pages[place]));
}

/* Back where it was: what is typed goes there. */
static void
expect_back (WindowFixture *fixture, JourneyNode *bill)
{
  EXPECT (hands_canvas_has_keys (fixture));
  wait_idle ();
  g_assert_true (is_on_action (fixture, bill));
  g_assert_cmpstr (journey_selection_id (journey_canvas_selection (hands_canvas (fixture))), ==, journey_node_id (bill));
}

static void
expect_typing (WindowFixture *fixture, JourneyNode *bill)
{
  hands_type ("zz");
  EXPECT (says (bill, JOURNEY_TOUCHPOINT_ACTION, "zz"));
}

/* Where the key of a page leads, from wherever the focus is. */
static GtkWidget *
expect_start (WindowFixture *fixture, guint place, GtkWidget *start)
{
  go_to_page (fixture, place);
  wait_idle ();
  if (start)
    g_assert_true (gtk_window_get_focus (GTK_WINDOW (fixture->window)) == start);

  return gtk_window_get_focus (GTK_WINDOW (fixture->window));
}

/* Each page begins in one place: when its key is pressed again, from further down, from the map and from another page. */
static void
test_same_place (WindowFixture *fixture, gconstpointer data)
{
  JourneyNode *bill = show_and_go (fixture);
  JourneyMap *map = JOURNEY_MAP (window_map (fixture->window));
  JourneyCast *cast = journey_canvas_cast (hands_canvas (fixture));
  JourneyPersona *front = journey_cast_front (cast);

  journey_edit_need_persona (map, "Otto");
  journey_edit_add_opportunity (JOURNEY_TOUCHPOINT (bill), "Send batteries");
  wait_idle ();
  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      GtkWidget *start = expect_start (fixture, i, NULL);

      expect_start (fixture, i, start);
      for (guint tabs = 0; tabs < 3; tabs++)
        hands_press ("Tab");
      expect_start (fixture, i, start);
      hands_press ("Escape");
      expect_back (fixture, bill);
      go_to_page (fixture, (i + 2) % G_N_ELEMENTS (pages));
      expect_start (fixture, i, start);
      hands_press ("Escape");
      expect_back (fixture, bill);
    }
  g_assert_true (journey_cast_front (cast) == front);
}

/* What Tab passes on the page of the personas is not chosen; the arrows choose. */
static void
test_persona_tab (WindowFixture *fixture, gconstpointer data)
{
  JourneyCast *cast;
  JourneyPersona *front;
  GtkWidget *row;

  show_and_go (fixture);
  cast = journey_canvas_cast (hands_canvas (fixture));
  front = journey_cast_front (cast);
  journey_edit_need_persona (JOURNEY_MAP (window_map (fixture->window)), "Otto");
  row = expect_start (fixture, 2, NULL);
  for (guint tabs = 0; tabs < 4; tabs++)
    hands_press ("Tab");
  wait_idle ();
  g_assert_false (gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (fixture->window)), gtk_widget_get_parent (row)));
  for (guint tabs = 0; tabs < 4; tabs++)
    hands_press ("shift+Tab");
  EXPECT (gtk_window_get_focus (GTK_WINDOW (fixture->window)) == row);
  g_assert_true (journey_cast_front (cast) == front);
}

/* The page of the personas begins with the row of who is in front, who stays there. */
static void
test_persona_row (WindowFixture *fixture, gconstpointer data)
{
  JourneyNode *otto;
  JourneyCast *cast;
  GtkWidget *row;

  show_and_go (fixture);
  cast = journey_canvas_cast (hands_canvas (fixture));
  otto = JOURNEY_NODE (journey_edit_need_persona (JOURNEY_MAP (window_map (fixture->window)), "Otto"));
  row = expect_start (fixture, 2, NULL);
  g_assert_true (GTK_IS_LIST_BOX_ROW (row) && gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row)) == 0);

  hands_press ("Down");
  EXPECT (journey_cast_front (cast) == JOURNEY_PERSONA (otto));
  row = expect_start (fixture, 2, NULL);
  g_assert_true (GTK_IS_LIST_BOX_ROW (row) && gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row)) == 1);
  hands_press ("Escape");
  EXPECT (hands_canvas_has_keys (fixture));
  go_to_page (fixture, 4);
  expect_start (fixture, 2, row);
  g_assert_true (journey_cast_front (cast) == JOURNEY_PERSONA (otto));
}

static void
test_hide_panel (WindowFixture *fixture, gconstpointer data)
{
  JourneyNode *bill = show_and_go (fixture);

  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      go_to_page (fixture, i);
      hands_press ("F9");
      EXPECT (!is_shown (fixture));
      expect_back (fixture, bill);
    }
  expect_typing (fixture, bill);
}

/* Also after the window has looked for somebody to take the focus. */
static void
test_escape (WindowFixture *fixture, gconstpointer data)
{
  JourneyNode *bill = show_and_go (fixture);

  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      go_to_page (fixture, i);
      hands_press ("Escape");
      expect_back (fixture, bill);
    }
  hands_press ("F10");
  EXPECT (!hands_canvas_has_keys (fixture));
  hands_press ("Escape");
  expect_back (fixture, bill);
  expect_typing (fixture, bill);
}

static void
test_go_across (WindowFixture *fixture, gconstpointer data)
{
  JourneyNode *bill = show_and_go (fixture);
  GtkWidget *before;

  go_to_page (fixture, 0);
  hands_press ("Tab");
  EXPECT (panel_has_keys (fixture, "details"));
  wait_idle ();
  before = gtk_window_get_focus (GTK_WINDOW (fixture->window));
  hands_press ("F6");
  expect_back (fixture, bill);
  hands_press ("F6");
  EXPECT (gtk_window_get_focus (GTK_WINDOW (fixture->window)) == before);
  hands_press ("F9");
  expect_back (fixture, bill);

  /* Where the panel is hidden, it comes. */
  hands_press ("F6");
  EXPECT (panel_has_keys (fixture, "details"));
  g_assert_true (is_shown (fixture));

  /* What is docked below the map lies on the way. */
  g_object_set (journey_map_view_gap_choices (fixture->window->view), "docked", TRUE, NULL);
  wait_idle ();
  hands_press ("F6");
  EXPECT (!panel_has_keys (fixture, "details") && !hands_canvas_has_keys (fixture));
  hands_press ("F6");
  expect_back (fixture, bill);
}

/* A click on plain text in the panel takes the keys there, and writes into nothing. */
static void
test_click_into_panel (WindowFixture *fixture, gconstpointer data)
{
  JourneyNode *bill = show_and_go (fixture);
  GtkWidget *panel = GTK_WIDGET (journey_map_view_pages (fixture->window->view));
  g_autoptr (GBytes) before = hands_bytes (fixture);
  g_autoptr (GBytes) after = NULL;

  g_assert_true (hands_canvas_has_keys (fixture));
  EXPECT (hands_find_label (panel, "What they think") != NULL);
  hands_point_at_widget (hands_find_label (panel, "What they think"));
  hands_click ();
  EXPECT (!hands_canvas_has_keys (fixture));
  hands_press ("Delete");
  hands_type ("x");
  wait_idle ();
  after = hands_bytes (fixture);
  g_assert_true (g_bytes_equal (before, after));
  hands_press ("Escape");
  expect_back (fixture, bill);
}

/* Text comes first on the pages that are written on. */
static void
test_first_field (WindowFixture *fixture, gconstpointer data)
{
  JourneyNode *bill = show_and_go (fixture);
  JourneyNode *note = journey_node_child (window_map (fixture->window), JOURNEY_MAP_TRAY, 0);
  GtkWidget *row, *list;

  go_to_page (fixture, 0);
  hands_press ("End");
  hands_type ("s");
  hands_press ("Escape");
  EXPECT (says (bill, JOURNEY_TOUCHPOINT_TITLE, "First bills"));
  EXPECT (hands_canvas_has_keys (fixture));

  go_to_page (fixture, 4);
  hands_press ("ctrl+End");
  hands_type ("!");
  EXPECT (says (note, JOURNEY_NOTE_TEXT, "Batteries by post!"));

  /* From the button above down to the remark, not onto what deletes it. */
  row = hands_find (GTK_WIDGET (fixture->window->view), JOURNEY_TYPE_TRAY_ROW);
  gtk_widget_grab_focus (gtk_widget_get_ancestor (hands_find_label (GTK_WIDGET (fixture->window->view), "Add"), GTK_TYPE_BUTTON));
  list = gtk_widget_get_parent (row);
  hands_press ("Down");
  EXPECT (gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (fixture->window)), list));
  hands_press ("ctrl+End");
  hands_type ("!");
  EXPECT (says (note, JOURNEY_NOTE_TEXT, "Batteries by post!!"));
}

/* Who presses the name of the map means to change it. */
static void
test_rename (WindowFixture *fixture, gconstpointer data)
{
  show_and_go (fixture);
  hands_point_at_widget (fixture->window->title_button);
  hands_click ();
  EXPECT (panel_has_keys (fixture, "details"));
  hands_press ("ctrl+a");
  hands_type ("At the gym");
  hands_press ("Return");
  EXPECT (says (window_map (fixture->window), JOURNEY_MAP_TITLE, "At the gym"));
}

/* What was left out of a paste is of no interest once that is undone. */
static void
test_remark_undone (WindowFixture *fixture, gconstpointer data)
{
  g_autoptr (JourneyReport) report = journey_report_new ();

  expect_typing (fixture, show_and_go (fixture));
  hands_press ("Return");
  journey_report_add (report, JOURNEY_REMARK_WARNING, 0, "%s", "“x” is left out.");
  g_signal_emit_by_name (hands_canvas (fixture), "remarks", report);
  EXPECT (hands_shows (fixture, "“x” is left out."));
  hands_press ("ctrl+z");
  EXPECT (!hands_shows (fixture, "“x” is left out."));
}

int
main (int argc, char **argv)
{
  g_autoptr (JourneyApplication) application = window_init (&argc, &argv);

  WINDOW_ADD ("/window/keys/hide-panel", test_hide_panel);
  WINDOW_ADD ("/window/keys/escape", test_escape);
  WINDOW_ADD ("/window/keys/same-place", test_same_place);
  WINDOW_ADD ("/window/keys/persona-row", test_persona_row);
  WINDOW_ADD ("/window/keys/persona-tab", test_persona_tab);
  WINDOW_ADD ("/window/keys/go-across", test_go_across);
  WINDOW_ADD ("/window/keys/click-into-panel", test_click_into_panel);
  WINDOW_ADD ("/window/keys/first-field", test_first_field);
  WINDOW_ADD ("/window/keys/rename", test_rename);
  WINDOW_ADD ("/window/keys/remark-undone", test_remark_undone);

  return g_test_run ();
}
