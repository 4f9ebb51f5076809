/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canvas-window.h"
#include "journey-page-switcher.h"
#include "journey-remark-bar.h"
#include "journey-text-field.h"
#include "journey-tray-page.h"
#include "journey-tray-row.h"
#include "panel-map.h"
#include "tray-hands.h"
#include "wait-for.h"
#include "window-hands.h"
#include <string.h>

static GtkWidget *
bar_of (WindowFixture *fixture)
{
  return hands_find (GTK_WIDGET (fixture->window->view), JOURNEY_TYPE_REMARK_BAR);
}

static void
open_bar (WindowFixture *fixture)
{
  hands_press ("F8");
  EXPECT (tray_has_focus_within (bar_of (fixture)));
}

/* With how many remarks there are. */
static const char *
tab_title (WindowFixture *fixture)
{
  GtkStack *pages = journey_map_view_pages (fixture->window->view);

  return gtk_stack_page_get_title (gtk_stack_get_page (pages, gtk_stack_get_child_by_name (pages, "tray")));
}

static void
test_drop (WindowFixture *fixture, gconstpointer data)
{
  g_autoptr (GBytes) before = NULL;

  tray_show_map (fixture, 0);
  before = hands_bytes (fixture);
  open_bar (fixture);
  hands_type ("Too slow");
  hands_press ("Return");
  EXPECT (tray_n_notes (fixture) == 1);
  g_assert_cmpstr (tray_note_text (fixture, 0), ==, "Too slow");
  EXPECT (hands_canvas_has_keys (fixture));
  EXPECT (!bar_of (fixture) || !gtk_widget_get_child_visible (bar_of (fixture)) || !tray_has_focus_within (bar_of (fixture)));
  EXPECT (strcmp (tab_title (fixture), "Tray (1)") == 0);
  tray_assert_undone (fixture, before);
  EXPECT (strcmp (tab_title (fixture), "Tray") == 0);
}

static GtkWidget *
find_tab (WindowFixture *fixture, guint place)
{
  GtkWidget *button = gtk_widget_get_first_child (hands_find (GTK_WIDGET (fixture->window), JOURNEY_TYPE_PAGE_SWITCHER));

  while (place-- > 0)
    button = gtk_widget_get_next_sibling (button);

  return gtk_button_get_child (GTK_BUTTON (button));
}

/* What the tabs show stays as it is when remarks fall into the tray, few and many, and with every font. */
static void
test_tabs_stay (WindowFixture *fixture, gconstpointer data)
{
  static const char *const fonts[] = { "Cantarell 11", "Cantarell 13", "Cantarell 15", "Cantarell 17" };

  tray_show_map (fixture, 0);
  for (guint f = 0; f < G_N_ELEMENTS (fonts); f++)
    {
      gboolean named[5];

      panel_set_font (fonts[f]);
      canvas_wait_frames_of (GTK_WIDGET (fixture->window));
      for (guint i = 0; i < G_N_ELEMENTS (named); i++)
        named[i] = gtk_widget_get_child_visible (gtk_widget_get_first_child (find_tab (fixture, i)));
      for (guint n = 0; n < 12; n++)
        {
          journey_edit_drop_note (JOURNEY_MAP (window_map (fixture->window)), "Nobody can read it");
          canvas_wait_frames_of (GTK_WIDGET (fixture->window));
          for (guint i = 0; i < G_N_ELEMENTS (named); i++)
            g_assert_true (gtk_widget_get_child_visible (gtk_widget_get_first_child (find_tab (fixture, i))) == named[i]);
        }
      EXPECT (hands_find_label (find_tab (fixture, 4), "12") != NULL);
      while (journey_history_undo (journey_map_history (JOURNEY_MAP (window_map (fixture->window)))))
        continue;
    }
  panel_set_font (NULL);
}

static void
test_drop_several (WindowFixture *fixture, gconstpointer data)
{
  tray_show_map (fixture, 0);
  open_bar (fixture);
  hands_type ("One");
  hands_press ("shift+Return");
  EXPECT (tray_n_notes (fixture) == 1);
  g_assert_true (tray_has_focus_within (bar_of (fixture)));
  EXPECT (hands_shows (fixture, "1 in the tray"));
  hands_type ("Two");
  hands_press ("shift+Return");
  EXPECT (tray_n_notes (fixture) == 2);

  /* Escape drops nothing, and an empty line is no remark. */
  hands_type ("Three");
  hands_press ("Escape");
  EXPECT (hands_canvas_has_keys (fixture));
  g_assert_cmpuint (tray_n_notes (fixture), ==, 2);
  open_bar (fixture);
  hands_press ("ctrl+a");
  hands_press ("BackSpace");
  hands_press ("Return");
  EXPECT (hands_canvas_has_keys (fixture));
  g_assert_cmpuint (tray_n_notes (fixture), ==, 2);
}

/* Who comes back to half a remark goes on with it. */
static void
test_go_on (WindowFixture *fixture, gconstpointer data)
{
  tray_show_map (fixture, 0);
  open_bar (fixture);
  hands_type ("Too");
  hands_press ("Escape");
  EXPECT (hands_canvas_has_keys (fixture));
  open_bar (fixture);
  hands_type (" slow");
  hands_press ("Home");
  hands_press ("F8");
  hands_type ("Far ");
  hands_press ("Return");
  EXPECT (tray_n_notes (fixture) == 1);
  g_assert_cmpstr (tray_note_text (fixture, 0), ==, "Far Too slow");
}

/* What a touchpoint is called after the last step. */
static const char *
kept_title (WindowFixture *fixture, JourneyNode *node)
{
  return journey_state_text (journey_state_find (journey_map_state (tray_map_of (fixture)), journey_node_id (node)),
                             JOURNEY_TOUCHPOINT_TITLE);
}

/* The text that is being edited stays open, and nothing of it is kept yet. */
static void
test_drop_while_editing (WindowFixture *fixture, gconstpointer data)
{
  JourneyNode *advert;

  tray_show_map (fixture, 0);
  advert = tray_touchpoint (fixture, 0, 0);
  journey_canvas_focus_box (hands_canvas (fixture), journey_node_id (advert), JOURNEY_BOX_TOUCHPOINT);
  hands_press ("F2");
  EXPECT (journey_canvas_is_editing (hands_canvas (fixture)));
  hands_type (" on");
  open_bar (fixture);
  hands_type ("Too slow");
  hands_press ("Return");
  EXPECT (tray_n_notes (fixture) == 1);
  g_assert_true (journey_canvas_is_editing (hands_canvas (fixture)));
  g_assert_cmpstr (kept_title (fixture, advert), ==, "Advert");
  EXPECT (hands_canvas_has_keys (fixture));
  hands_type (" a bus");
  hands_press ("Return");
  EXPECT (strcmp (kept_title (fixture, advert), "Advert on a bus") == 0);
  g_assert_cmpstr (journey_history_undo_name (tray_history_of (fixture)), ==, "Change touchpoint title");

  /* The next touchpoint is open now. */
  hands_press ("Escape");
  EXPECT (!journey_canvas_is_editing (hands_canvas (fixture)));
}

static void
test_drop_while_editing_is_left (WindowFixture *fixture, gconstpointer data)
{
  JourneyNode *advert;

  tray_show_map (fixture, 0);
  advert = tray_touchpoint (fixture, 0, 0);
  journey_canvas_focus_box (hands_canvas (fixture), journey_node_id (advert), JOURNEY_BOX_TOUCHPOINT);
  hands_press ("F2");
  EXPECT (journey_canvas_is_editing (hands_canvas (fixture)));
  hands_type (" on a bus");
  open_bar (fixture);

  /* A click elsewhere keeps the text as always. */
  hands_point_at_box (fixture, tray_touchpoint (fixture, 0, 1), JOURNEY_BOX_TOUCHPOINT);
  hands_click ();
  EXPECT (!journey_canvas_is_editing (hands_canvas (fixture)));
  g_assert_cmpstr (journey_node_text (advert, JOURNEY_TOUCHPOINT_TITLE), ==, "Advert on a bus");
}

/* A touchpoint that is not finished may still be given up; what was said meanwhile is not. */
static void
test_drop_while_making (WindowFixture *fixture, gconstpointer data)
{
  g_autoptr (GBytes) before = NULL;

  tray_show_map (fixture, 0);
  before = hands_bytes (fixture);
  journey_canvas_focus_box (hands_canvas (fixture), journey_node_id (tray_touchpoint (fixture, 0, 2)), JOURNEY_BOX_TOUCHPOINT);
  hands_press ("ctrl+Return");
  EXPECT (journey_canvas_is_editing (hands_canvas (fixture)));
  hands_type ("Wai");
  open_bar (fixture);
  hands_type ("Too slow");
  hands_press ("Return");
  EXPECT (tray_n_notes (fixture) == 1);
  EXPECT (hands_canvas_has_keys (fixture));
  hands_type ("ts");
  hands_press ("Escape");
  EXPECT (!journey_canvas_is_editing (hands_canvas (fixture)));
  g_assert_cmpuint (journey_node_n_children (tray_stage (fixture, 0), JOURNEY_STAGE_TOUCHPOINTS), ==, 3);
  g_assert_cmpuint (tray_n_notes (fixture), ==, 1);
  tray_assert_undone (fixture, before);
}

/* From a field of the side panel, too, and back into it. */
static void
test_drop_from_panel (WindowFixture *fixture, gconstpointer data)
{
  GtkWidget *field;

  tray_show_map (fixture, 0);
  EXPECT (hands_find (GTK_WIDGET (fixture->window->view), JOURNEY_TYPE_TEXT_FIELD));
  field = hands_find (GTK_WIDGET (fixture->window->view), JOURNEY_TYPE_TEXT_FIELD);
  gtk_widget_grab_focus (field);
  EXPECT (tray_has_focus_within (field));
  open_bar (fixture);
  hands_type ("Too slow");
  hands_press ("Return");
  EXPECT (tray_n_notes (fixture) == 1);
  EXPECT (tray_has_focus_within (field));
}

/* What was written in the bar goes into the tray, so that closing asks about it. */
static void
test_close_with_remark (WindowFixture *fixture, gconstpointer data)
{
  tray_show_map (fixture, 0);
  open_bar (fixture);
  hands_type ("Too slow");
  hands_press ("ctrl+w");
  EXPECT (tray_n_notes (fixture) == 1);
  g_assert_cmpstr (tray_note_text (fixture, 0), ==, "Too slow");
  EXPECT (window_has_dialog (fixture->window));
  window_answer (fixture->window, "cancel");
  EXPECT (window_has_no_dialog (fixture->window));
}

static void
test_edit_in_place (WindowFixture *fixture, gconstpointer data)
{
  GtkWidget *tray;

  tray_show_map (fixture, 2);
  tray = tray_open_page (fixture);
  tray_focus_row (tray, 1);
  hands_press ("ctrl+End");
  hands_type (" And when?");
  EXPECT (strcmp (tray_note_text (fixture, 1), "Who pays? And when?") == 0);
  hands_press ("ctrl+z");
  EXPECT (strcmp (tray_note_text (fixture, 1), "Who pays?") == 0);

  hands_point_at_widget (canvas_find_widget (tray_row_at (tray, 0), GTK_ACCESSIBLE_ROLE_BUTTON, "Delete remark"));
  hands_click ();
  EXPECT (tray_n_notes (fixture) == 1);
  g_assert_cmpstr (tray_note_text (fixture, 0), ==, "Who pays?");
}

static void
test_order (WindowFixture *fixture, gconstpointer data)
{
  GtkWidget *tray;

  tray_show_map (fixture, 3);
  tray = tray_open_page (fixture);
  tray_focus_row (tray, 0);
  hands_press ("alt+Down");
  EXPECT (strcmp (tray_note_text (fixture, 1), "Nobody can read it") == 0);
  g_assert_true (tray_has_focus_within (tray_row_at (tray, 1)));
  hands_press ("alt+Down");
  EXPECT (strcmp (tray_note_text (fixture, 2), "Nobody can read it") == 0);
  hands_press ("alt+Down");
  hands_press ("alt+Up");
  EXPECT (strcmp (tray_note_text (fixture, 1), "Nobody can read it") == 0);
}

/* Dragging takes no focus: what is being typed on the map meanwhile is kept, as a step of its own. */
static void
test_order_while_editing (WindowFixture *fixture, gconstpointer data)
{
  JourneyNode *advert;
  GtkWidget *tray;

  tray_show_map (fixture, 2);
  tray = tray_open_page (fixture);
  advert = tray_touchpoint (fixture, 0, 0);
  journey_canvas_focus_box (hands_canvas (fixture), journey_node_id (advert), JOURNEY_BOX_TOUCHPOINT);
  gtk_widget_grab_focus (GTK_WIDGET (hands_canvas (fixture)));
  hands_press ("F2");
  EXPECT (journey_canvas_is_editing (hands_canvas (fixture)));
  hands_type (" on a bus");
  EXPECT (strcmp (journey_node_text (advert, JOURNEY_TOUCHPOINT_TITLE), "Advert on a bus") == 0);
  hands_hold (tray_handle_at (tray, 1));
  hands_move_to (tray_row_at (tray, 0), 40, 6);
  hands_move_to (tray_row_at (tray, 0), 40, 4);
  EXPECT (gtk_widget_has_css_class (tray_row_at (tray, 0), "drop-before"));
  hands_release ();
  EXPECT (strcmp (tray_note_text (fixture, 0), "Who pays?") == 0);
  g_assert_false (journey_canvas_is_editing (hands_canvas (fixture)));
  hands_press ("Escape");
  g_assert_true (journey_history_undo (tray_history_of (fixture)));
  g_assert_cmpstr (tray_note_text (fixture, 0), ==, "Nobody can read it");
  g_assert_cmpstr (kept_title (fixture, advert), ==, "Advert on a bus");
}

static void
test_empty (WindowFixture *fixture, gconstpointer data)
{
  GtkWidget *tray;

  tray_show_map (fixture, 0);
  tray = tray_open_page (fixture);
  EXPECT (hands_find_label (tray, "The tray is for what is said and has no place on the map yet. Press F8 at any time to drop a "
                                  "remark here."));
}

static GtkWidget *
focus_of (WindowFixture *fixture)
{
  return gtk_root_get_focus (GTK_ROOT (fixture->window));
}

static gboolean
is_focus_in (WindowFixture *fixture, GType type)
{
  return focus_of (fixture) && gtk_widget_get_ancestor (focus_of (fixture), type);
}

/* Shift+Tab leads from the first remark to the button above it, on to the pages, the map and what is above that; fields and
 * lists that hand the focus to something inside do not keep it. */
static void
test_back_from_first (WindowFixture *fixture, gconstpointer data)
{
  GtkWidget *tray;

  tray_show_map (fixture, 2);
  tray = tray_open_page (fixture);
  tray_focus_row (tray, 0);
  hands_press ("shift+Tab");
  EXPECT (focus_of (fixture) == canvas_find_widget (tray, GTK_ACCESSIBLE_ROLE_BUTTON, "Add remark"));
  hands_press ("shift+Tab");
  EXPECT (is_focus_in (fixture, JOURNEY_TYPE_PAGE_SWITCHER));
  for (guint i = 0; i < 10 && !is_focus_in (fixture, JOURNEY_TYPE_CANVAS); i++)
    hands_press ("shift+Tab");
  EXPECT (is_focus_in (fixture, JOURNEY_TYPE_CANVAS));
  hands_press ("shift+Tab");
  EXPECT (is_focus_in (fixture, ADW_TYPE_HEADER_BAR));
}

/* So it does from field to field of the details. */
static void
test_back_in_details (WindowFixture *fixture, gconstpointer data)
{
  GtkWidget *field, *before;

  tray_show_map (fixture, 0);
  EXPECT (hands_find (GTK_WIDGET (fixture->window->view), JOURNEY_TYPE_TEXT_FIELD));
  gtk_widget_grab_focus (hands_find (GTK_WIDGET (fixture->window->view), JOURNEY_TYPE_TEXT_FIELD));
  field = focus_of (fixture);
  hands_press ("Tab");
  EXPECT (focus_of (fixture) != field);
  for (guint i = 0; i < 6; i++)
    {
      before = focus_of (fixture);
      hands_press ("Tab");
      EXPECT (focus_of (fixture) != before);
      hands_press ("shift+Tab");
      EXPECT (focus_of (fixture) == before);
      hands_press ("Tab");
      EXPECT (focus_of (fixture) != before);
    }
}

/* What may only be read can be read. */
static void
test_read_only (WindowFixture *fixture, gconstpointer data)
{
  GtkWidget *tray;

  tray_show_map (fixture, 1);
  tray = tray_open_page (fixture);
  EXPECT (tray_row_at (tray, 0));
  journey_tray_page_set_editable (JOURNEY_TRAY_PAGE (tray), FALSE);
  journey_canvas_set_editable (hands_canvas (fixture), FALSE);
  wait_idle ();
  g_assert_false (gtk_widget_is_sensitive (tray_row_at (tray, 0)));
  hands_drag (fixture, tray_handle_at (tray, 0), tray_touchpoint (fixture, 0, 0), JOURNEY_BOX_ACTION);
  wait_idle ();
  g_assert_cmpuint (tray_n_notes (fixture), ==, 1);
  g_assert_false (journey_history_can_undo (tray_history_of (fixture)));
}

int
main (int argc, char **argv)
{
  g_autoptr (JourneyApplication) application = window_init (&argc, &argv);

  WINDOW_ADD ("/window-tray/drop", test_drop);
  WINDOW_ADD ("/window-tray/tabs-stay", test_tabs_stay);
  WINDOW_ADD ("/window-tray/drop-several", test_drop_several);
  WINDOW_ADD ("/window-tray/go-on", test_go_on);
  WINDOW_ADD ("/window-tray/drop-while-editing", test_drop_while_editing);
  WINDOW_ADD ("/window-tray/drop-while-editing-is-left", test_drop_while_editing_is_left);
  WINDOW_ADD ("/window-tray/drop-while-making", test_drop_while_making);
  WINDOW_ADD ("/window-tray/drop-from-panel", test_drop_from_panel);
  WINDOW_ADD ("/window-tray/close-with-remark", test_close_with_remark);
  WINDOW_ADD ("/window-tray/edit-in-place", test_edit_in_place);
  WINDOW_ADD ("/window-tray/order", test_order);
  WINDOW_ADD ("/window-tray/order-while-editing", test_order_while_editing);
  WINDOW_ADD ("/window-tray/empty", test_empty);
  WINDOW_ADD ("/window-tray/back-from-first", test_back_from_first);
  WINDOW_ADD ("/window-tray/back-in-details", test_back_in_details);
  WINDOW_ADD ("/window-tray/read-only", test_read_only);

  return g_test_run ();
}
