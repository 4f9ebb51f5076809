/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "canvas-window.h"
#include "journey-remark-bar.h"
#include "journey-text-field.h"
#include "journey-tray-page.h"
#include "journey-tray-row.h"
#include "wait-for.h"
#include "window-hands.h"

static JourneyMap *
map_of (WindowFixture *fixture)
{
  return JOURNEY_MAP (window_map (fixture->window));
}

static JourneyHistory *
history_of (WindowFixture *fixture)
{
  return journey_map_history (map_of (fixture));
}

static JourneyNode *
stage (WindowFixture *fixture, guint place)
{
  return journey_node_child (window_map (fixture->window), JOURNEY_MAP_STAGES, place);
}

static JourneyNode *
touchpoint (WindowFixture *fixture, guint of_stage, guint place)
{
  return journey_node_child (stage (fixture, of_stage), JOURNEY_STAGE_TOUCHPOINTS, place);
}

static guint
n_notes (WindowFixture *fixture)
{
  return journey_node_n_children (window_map (fixture->window), JOURNEY_MAP_TRAY);
}

static const char *
note_text (WindowFixture *fixture, guint place)
{
  return journey_node_text (journey_node_child (window_map (fixture->window), JOURNEY_MAP_TRAY, place), JOURNEY_NOTE_TEXT);
}

static gboolean
has_focus_within (GtkWidget *widget)
{
  return widget && gtk_widget_get_state_flags (widget) & GTK_STATE_FLAG_FOCUS_WITHIN;
}

static GtkWidget *
bar_of (WindowFixture *fixture)
{
  return hands_find (GTK_WIDGET (fixture->window->view), JOURNEY_TYPE_REMARK_BAR);
}

static void
open_bar (WindowFixture *fixture)
{
  hands_press ("F8");
  EXPECT (has_focus_within (bar_of (fixture)));
}

static void
show_map (WindowFixture *fixture, guint n_remarks)
{
  static const char *const remarks[] = { "Nobody can read it", "Who pays?", "Ask legal" };
  g_autoptr (JourneyMap) made = canvas_map_small ();

  for (guint i = 0; i < n_remarks; i++)
    journey_edit_drop_note (made, remarks[i]);
  hands_show (fixture, journey_map_new_from_state (journey_map_state (made)));
  EXPECT (hands_canvas_has_keys (fixture));
}

/* The page of the tray, with its first row that can be seen. */
static GtkWidget *
open_page (WindowFixture *fixture)
{
  GtkWidget *tray;

  window_activate (fixture->window, "page", g_variant_new_string ("tray"));
  EXPECT (hands_find (GTK_WIDGET (fixture->window->view), JOURNEY_TYPE_TRAY_PAGE));
  tray = hands_find (GTK_WIDGET (fixture->window->view), JOURNEY_TYPE_TRAY_PAGE);
  EXPECT (gtk_widget_get_width (tray) > 100);
  wait_idle ();

  return tray;
}

static GtkWidget *
row_at (GtkWidget *tray, guint place)
{
  GtkWidget *row = hands_find (tray, JOURNEY_TYPE_TRAY_ROW);

  while (row && place-- > 0)
    row = gtk_widget_get_next_sibling (row);

  return row;
}

static GtkWidget *
handle_at (GtkWidget *tray, guint place)
{
  return hands_find (row_at (tray, place), GTK_TYPE_IMAGE);
}

static void
focus_row (GtkWidget *tray, guint place)
{
  GtkWidget *row = row_at (tray, place);

  journey_node_row_edit (JOURNEY_NODE_ROW (row));
  EXPECT (has_focus_within (row));
}

/* One step back, and the bytes are what they were. */
static void
assert_undone (WindowFixture *fixture, GBytes *before)
{
  g_autoptr (GBytes) undone = NULL;

  g_assert_true (journey_history_undo (history_of (fixture)));
  undone = hands_bytes (fixture);
  g_assert_true (g_bytes_equal (undone, before));
}

static void
test_drop (WindowFixture *fixture, gconstpointer data)
{
  g_autoptr (GBytes) before = NULL;

  show_map (fixture, 0);
  before = hands_bytes (fixture);
  open_bar (fixture);
  hands_type ("Too slow");
  hands_press ("Return");
  EXPECT (n_notes (fixture) == 1);
  g_assert_cmpstr (note_text (fixture, 0), ==, "Too slow");
  EXPECT (hands_canvas_has_keys (fixture));
  EXPECT (!bar_of (fixture) || !gtk_widget_get_child_visible (bar_of (fixture)) || !has_focus_within (bar_of (fixture)));
  EXPECT (hands_shows (fixture, "Tray (1)"));
  assert_undone (fixture, before);
  EXPECT (hands_shows (fixture, "Tray"));
}

static void
test_drop_several (WindowFixture *fixture, gconstpointer data)
{
  show_map (fixture, 0);
  open_bar (fixture);
  hands_type ("One");
  hands_press ("shift+Return");
  EXPECT (n_notes (fixture) == 1);
  g_assert_true (has_focus_within (bar_of (fixture)));
  EXPECT (hands_shows (fixture, "1 in the tray"));
  hands_type ("Two");
  hands_press ("shift+Return");
  EXPECT (n_notes (fixture) == 2);

  /* Escape drops nothing, and an empty line is no remark. */
  hands_type ("Three");
  hands_press ("Escape");
  EXPECT (hands_canvas_has_keys (fixture));
  g_assert_cmpuint (n_notes (fixture), ==, 2);
  open_bar (fixture);
  hands_press ("BackSpace");
  hands_press ("Return");
  EXPECT (hands_canvas_has_keys (fixture));
  g_assert_cmpuint (n_notes (fixture), ==, 2);
}

/* What a touchpoint is called after the last step. */
static const char *
kept_title (WindowFixture *fixture, JourneyNode *node)
{
  return journey_state_text (journey_state_find (journey_map_state (map_of (fixture)), journey_node_id (node)),
                             JOURNEY_TOUCHPOINT_TITLE);
}

/* The text that is being edited stays open, and nothing of it is kept yet. */
static void
test_drop_while_editing (WindowFixture *fixture, gconstpointer data)
{
  JourneyNode *advert;

  show_map (fixture, 0);
  advert = touchpoint (fixture, 0, 0);
  journey_canvas_focus_box (hands_canvas (fixture), journey_node_id (advert), JOURNEY_BOX_TOUCHPOINT);
  hands_press ("F2");
  EXPECT (journey_canvas_is_editing (hands_canvas (fixture)));
  hands_type (" on");
  open_bar (fixture);
  hands_type ("Too slow");
  hands_press ("Return");
  EXPECT (n_notes (fixture) == 1);
  g_assert_true (journey_canvas_is_editing (hands_canvas (fixture)));
  g_assert_cmpstr (kept_title (fixture, advert), ==, "Advert");
  EXPECT (hands_canvas_has_keys (fixture));
  hands_type (" a bus");
  hands_press ("Return");
  EXPECT (strcmp (kept_title (fixture, advert), "Advert on a bus") == 0);
  g_assert_cmpstr (journey_history_undo_name (history_of (fixture)), ==, "Change touchpoint title");

  /* The next touchpoint is open now. */
  hands_press ("Escape");
  EXPECT (!journey_canvas_is_editing (hands_canvas (fixture)));
}

static void
test_drop_while_editing_is_left (WindowFixture *fixture, gconstpointer data)
{
  JourneyNode *advert;

  show_map (fixture, 0);
  advert = touchpoint (fixture, 0, 0);
  journey_canvas_focus_box (hands_canvas (fixture), journey_node_id (advert), JOURNEY_BOX_TOUCHPOINT);
  hands_press ("F2");
  EXPECT (journey_canvas_is_editing (hands_canvas (fixture)));
  hands_type (" on a bus");
  open_bar (fixture);

  /* A click elsewhere keeps the text as always. */
  hands_point_at_box (fixture, touchpoint (fixture, 0, 1), JOURNEY_BOX_TOUCHPOINT);
  hands_click ();
  EXPECT (!journey_canvas_is_editing (hands_canvas (fixture)));
  g_assert_cmpstr (journey_node_text (advert, JOURNEY_TOUCHPOINT_TITLE), ==, "Advert on a bus");
}

/* A touchpoint that is not finished may still be given up; what was said meanwhile is not. */
static void
test_drop_while_making (WindowFixture *fixture, gconstpointer data)
{
  g_autoptr (GBytes) before = NULL;

  show_map (fixture, 0);
  before = hands_bytes (fixture);
  journey_canvas_focus_box (hands_canvas (fixture), journey_node_id (touchpoint (fixture, 0, 2)), JOURNEY_BOX_TOUCHPOINT);
  hands_press ("ctrl+Return");
  EXPECT (journey_canvas_is_editing (hands_canvas (fixture)));
  hands_type ("Wai");
  open_bar (fixture);
  hands_type ("Too slow");
  hands_press ("Return");
  EXPECT (n_notes (fixture) == 1);
  EXPECT (hands_canvas_has_keys (fixture));
  hands_type ("ts");
  hands_press ("Escape");
  EXPECT (!journey_canvas_is_editing (hands_canvas (fixture)));
  g_assert_cmpuint (journey_node_n_children (stage (fixture, 0), JOURNEY_STAGE_TOUCHPOINTS), ==, 3);
  g_assert_cmpuint (n_notes (fixture), ==, 1);
  assert_undone (fixture, before);
}

/* From a field of the side panel, too, and back into it. */
static void
test_drop_from_panel (WindowFixture *fixture, gconstpointer data)
{
  GtkWidget *field;

  show_map (fixture, 0);
  EXPECT (hands_find (GTK_WIDGET (fixture->window->view), JOURNEY_TYPE_TEXT_FIELD));
  field = hands_find (GTK_WIDGET (fixture->window->view), JOURNEY_TYPE_TEXT_FIELD);
  gtk_widget_grab_focus (field);
  EXPECT (has_focus_within (field));
  open_bar (fixture);
  hands_type ("Too slow");
  hands_press ("Return");
  EXPECT (n_notes (fixture) == 1);
  EXPECT (has_focus_within (field));
}

/* What was written in the bar goes into the tray, so that closing asks about it. */
static void
test_close_with_remark (WindowFixture *fixture, gconstpointer data)
{
  show_map (fixture, 0);
  open_bar (fixture);
  hands_type ("Too slow");
  hands_press ("ctrl+w");
  EXPECT (n_notes (fixture) == 1);
  g_assert_cmpstr (note_text (fixture, 0), ==, "Too slow");
  EXPECT (window_has_dialog (fixture->window));
  window_answer (fixture->window, "cancel");
  EXPECT (window_has_no_dialog (fixture->window));
}

static void
test_edit_in_place (WindowFixture *fixture, gconstpointer data)
{
  GtkWidget *tray;

  show_map (fixture, 2);
  tray = open_page (fixture);
  focus_row (tray, 1);
  hands_press ("ctrl+End");
  hands_type (" And when?");
  EXPECT (strcmp (note_text (fixture, 1), "Who pays? And when?") == 0);
  hands_press ("ctrl+z");
  EXPECT (strcmp (note_text (fixture, 1), "Who pays?") == 0);

  hands_point_at_widget (canvas_find_widget (row_at (tray, 0), GTK_ACCESSIBLE_ROLE_BUTTON, "Delete remark"));
  hands_click ();
  EXPECT (n_notes (fixture) == 1);
  g_assert_cmpstr (note_text (fixture, 0), ==, "Who pays?");
}

static void
test_order (WindowFixture *fixture, gconstpointer data)
{
  GtkWidget *tray;

  show_map (fixture, 3);
  tray = open_page (fixture);
  focus_row (tray, 0);
  hands_press ("alt+Down");
  EXPECT (strcmp (note_text (fixture, 1), "Nobody can read it") == 0);
  g_assert_true (has_focus_within (row_at (tray, 1)));
  hands_press ("alt+Down");
  EXPECT (strcmp (note_text (fixture, 2), "Nobody can read it") == 0);
  hands_press ("alt+Down");
  hands_press ("alt+Up");
  EXPECT (strcmp (note_text (fixture, 1), "Nobody can read it") == 0);
}

/* Dragging takes no focus: what is being typed on the map meanwhile is kept, as a step of its own. */
static void
test_order_while_editing (WindowFixture *fixture, gconstpointer data)
{
  JourneyNode *advert;
  GtkWidget *tray;

  show_map (fixture, 2);
  tray = open_page (fixture);
  advert = touchpoint (fixture, 0, 0);
  journey_canvas_focus_box (hands_canvas (fixture), journey_node_id (advert), JOURNEY_BOX_TOUCHPOINT);
  gtk_widget_grab_focus (GTK_WIDGET (hands_canvas (fixture)));
  hands_press ("F2");
  EXPECT (journey_canvas_is_editing (hands_canvas (fixture)));
  hands_type (" on a bus");
  EXPECT (strcmp (journey_node_text (advert, JOURNEY_TOUCHPOINT_TITLE), "Advert on a bus") == 0);
  hands_hold (handle_at (tray, 1));
  hands_move_to (row_at (tray, 0), 40, 6);
  hands_move_to (row_at (tray, 0), 40, 4);
  EXPECT (gtk_widget_has_css_class (row_at (tray, 0), "drop-before"));
  hands_release ();
  EXPECT (strcmp (note_text (fixture, 0), "Who pays?") == 0);
  g_assert_false (journey_canvas_is_editing (hands_canvas (fixture)));
  hands_press ("Escape");
  g_assert_true (journey_history_undo (history_of (fixture)));
  g_assert_cmpstr (note_text (fixture, 0), ==, "Nobody can read it");
  g_assert_cmpstr (kept_title (fixture, advert), ==, "Advert on a bus");
}

static void
focus_pain_points (WindowFixture *fixture)
{
  JourneyNode *pain = journey_node_child (touchpoint (fixture, 2, 0), JOURNEY_TOUCHPOINT_PAIN_POINTS, 0);

  g_assert_true (journey_canvas_focus_box (hands_canvas (fixture), journey_node_id (pain), JOURNEY_BOX_PAIN_POINT));
}

/* One after the other goes where the focus is on the canvas. */
static void
test_send_by_key (WindowFixture *fixture, gconstpointer data)
{
  g_autoptr (GBytes) before = NULL;
  JourneyNode *bill;
  GtkWidget *tray;

  show_map (fixture, 3);
  bill = touchpoint (fixture, 2, 0);
  before = hands_bytes (fixture);
  focus_pain_points (fixture);
  tray = open_page (fixture);
  focus_row (tray, 0);
  EXPECT (hands_shows (fixture, "Ctrl+Enter sends a remark to: First bill · Pain points. Or drag it onto the map."));
  hands_press ("ctrl+Return");
  EXPECT (n_notes (fixture) == 2);
  g_assert_cmpuint (journey_node_n_children (bill, JOURNEY_TOUCHPOINT_PAIN_POINTS), ==, 2);
  EXPECT (has_focus_within (row_at (tray, 0)));
  hands_press ("ctrl+Return");
  EXPECT (n_notes (fixture) == 1);
  g_assert_cmpstr (journey_node_text (journey_node_child (bill, JOURNEY_TOUCHPOINT_PAIN_POINTS, 2), JOURNEY_PAIN_POINT_TEXT), ==,
                   "Who pays?");
  journey_history_undo (history_of (fixture));
  assert_undone (fixture, before);
}

/* What is sent to a face becomes the word for it. */
static void
test_send_to_face (WindowFixture *fixture, gconstpointer data)
{
  g_autofree char *words = NULL;
  JourneyNode *emotion;
  GtkWidget *tray;

  show_map (fixture, 1);
  emotion = journey_node_child (touchpoint (fixture, 2, 0), JOURNEY_TOUCHPOINT_EMOTIONS, 0);
  words = g_strdup_printf ("%s, %s", journey_node_text (emotion, JOURNEY_EMOTION_WORD), note_text (fixture, 0));
  journey_canvas_focus_box (hands_canvas (fixture), journey_node_id (emotion), JOURNEY_BOX_EMOTION);
  tray = open_page (fixture);
  focus_row (tray, 0);
  hands_press ("ctrl+Return");
  EXPECT (n_notes (fixture) == 0);
  g_assert_cmpstr (journey_node_text (emotion, JOURNEY_EMOTION_WORD), ==, words);
}

/* A lane of figures takes no text. */
static void
test_send_nowhere (WindowFixture *fixture, gconstpointer data)
{
  GtkWidget *tray;

  show_map (fixture, 1);
  journey_canvas_focus_box (hands_canvas (fixture), journey_node_id (touchpoint (fixture, 2, 0)), JOURNEY_BOX_GAP);
  tray = open_page (fixture);
  focus_row (tray, 0);
  hands_press ("ctrl+Return");
  hands_type ("!");
  EXPECT (strchr (note_text (fixture, 0), '!') != NULL);
  g_assert_cmpuint (n_notes (fixture), ==, 1);
}

static void
test_send_by_menu (WindowFixture *fixture, gconstpointer data)
{
  g_autoptr (GBytes) before = NULL;
  JourneyNode *bill;
  GtkWidget *tray;

  show_map (fixture, 1);
  bill = touchpoint (fixture, 2, 0);
  before = hands_bytes (fixture);
  journey_canvas_focus_box (hands_canvas (fixture), journey_node_id (bill), JOURNEY_BOX_TOUCHPOINT);
  tray = open_page (fixture);
  EXPECT (row_at (tray, 0));
  hands_point_at_widget (hands_find (row_at (tray, 0), GTK_TYPE_MENU_BUTTON));
  hands_click ();
  EXPECT (hands_find_label (row_at (tray, 0), "Backstage"));
  wait_idle ();
  hands_point_at_widget (hands_find_label (row_at (tray, 0), "Backstage"));
  hands_click ();
  EXPECT (n_notes (fixture) == 0);
  g_assert_cmpstr (journey_node_text (bill, JOURNEY_TOUCHPOINT_BACKSTAGE), ==, "Nobody can read it");
  EXPECT (!hands_find (tray, JOURNEY_TYPE_TRAY_ROW));
  assert_undone (fixture, before);
}

static void
test_drag_to_cell (WindowFixture *fixture, gconstpointer data)
{
  g_autoptr (GBytes) before = NULL;
  JourneyNode *advert;
  GtkWidget *tray;

  show_map (fixture, 2);
  before = hands_bytes (fixture);
  advert = touchpoint (fixture, 0, 0);
  tray = open_page (fixture);
  EXPECT (row_at (tray, 1));
  hands_drag (fixture, handle_at (tray, 1), advert, JOURNEY_BOX_ACTION);
  EXPECT (n_notes (fixture) == 1);
  g_assert_cmpstr (journey_node_text (advert, JOURNEY_TOUCHPOINT_ACTION), ==, "Who pays?");
  EXPECT (hands_has_focus (fixture, advert, JOURNEY_BOX_ACTION));
  assert_undone (fixture, before);
}

static void
test_drag_to_stage (WindowFixture *fixture, gconstpointer data)
{
  g_autoptr (GBytes) before = NULL;
  GtkWidget *tray;

  show_map (fixture, 1);
  before = hands_bytes (fixture);
  tray = open_page (fixture);
  EXPECT (row_at (tray, 0));
  hands_drag (fixture, handle_at (tray, 0), stage (fixture, 0), JOURNEY_BOX_STAGE);
  EXPECT (n_notes (fixture) == 0);
  g_assert_cmpuint (journey_node_n_children (stage (fixture, 0), JOURNEY_STAGE_TOUCHPOINTS), ==, 4);
  g_assert_cmpstr (journey_node_text (touchpoint (fixture, 0, 3), JOURNEY_TOUCHPOINT_TITLE), ==, "Nobody can read it");
  EXPECT (hands_has_focus (fixture, touchpoint (fixture, 0, 3), JOURNEY_BOX_TOUCHPOINT));
  assert_undone (fixture, before);
}

static void
test_drag_nowhere (WindowFixture *fixture, gconstpointer data)
{
  JourneyBox box;
  GtkWidget *tray;
  JourneyNode *lane;

  show_map (fixture, 1);
  lane = JOURNEY_NODE (journey_edit_need_lane_of_kind (map_of (fixture), JOURNEY_LANE_KIND_TOUCHPOINTS));
  tray = open_page (fixture);
  EXPECT (row_at (tray, 0));
  g_assert_true (
      journey_scene_find (journey_canvas_scene (hands_canvas (fixture)), journey_node_id (lane), JOURNEY_BOX_LANE_TITLE, &box));
  hands_drag_to (fixture, handle_at (tray, 0), &box);
  wait_idle ();
  g_assert_cmpuint (n_notes (fixture), ==, 1);
  g_assert_false (journey_history_can_undo (history_of (fixture)));
}

/* A map that is larger than the window scrolls under a note that waits at its edge, and stops when the note leaves. */
static void
test_drag_to_edge (WindowFixture *fixture, gconstpointer data)
{
  g_autoptr (JourneyMap) made = canvas_map_large (5, 60);
  JourneyViewport *viewport;
  GtkWidget *canvas;
  GtkWidget *tray;
  double x;

  journey_edit_drop_note (made, "Far away");
  hands_show (fixture, journey_map_new_from_state (journey_map_state (made)));
  canvas = GTK_WIDGET (hands_canvas (fixture));
  viewport = journey_canvas_viewport (hands_canvas (fixture));
  tray = open_page (fixture);
  EXPECT (row_at (tray, 0));
  hands_hold (handle_at (tray, 0));
  hands_move_to (canvas, gtk_widget_get_width (canvas) - 80, 300);
  hands_move_to (canvas, gtk_widget_get_width (canvas) - 60, 300);
  hands_move_to (canvas, gtk_widget_get_width (canvas) - 20, 300);
  EXPECT (journey_viewport_x (viewport) > 200);
  hands_move_to (canvas, gtk_widget_get_width (canvas) / 2.0, 300);
  wait_idle ();
  x = journey_viewport_x (viewport);
  hands_release ();
  EXPECT (n_notes (fixture) == 0 || journey_viewport_x (viewport) == x);
}

/* And back: from the canvas into the tray. */
static void
test_to_tray (WindowFixture *fixture, gconstpointer data)
{
  g_autoptr (GBytes) before = NULL;

  show_map (fixture, 0);
  before = hands_bytes (fixture);
  focus_pain_points (fixture);
  hands_press ("shift+F8");
  EXPECT (n_notes (fixture) == 1);
  g_assert_cmpstr (note_text (fixture, 0), ==, "Two part-months");
  g_assert_cmpuint (journey_node_n_children (touchpoint (fixture, 2, 0), JOURNEY_TOUCHPOINT_PAIN_POINTS), ==, 0);
  assert_undone (fixture, before);
}

static void
test_many_to_tray (WindowFixture *fixture, gconstpointer data)
{
  g_autoptr (GBytes) before = NULL;
  JourneyTouchpoint *bill;
  JourneyNode *first, *second;

  show_map (fixture, 0);
  bill = JOURNEY_TOUCHPOINT (touchpoint (fixture, 2, 0));
  first = journey_node_child (JOURNEY_NODE (bill), JOURNEY_TOUCHPOINT_PAIN_POINTS, 0);
  second = JOURNEY_NODE (journey_edit_add_pain_point (bill, G_MAXUINT, "Too late", 2));
  before = hands_bytes (fixture);
  journey_canvas_focus_box (hands_canvas (fixture), journey_node_id (first), JOURNEY_BOX_PAIN_POINT);
  hands_press ("shift+Down");
  EXPECT (journey_selection_contains (journey_canvas_selection (hands_canvas (fixture)), journey_node_id (second)));
  hands_press ("shift+F8");
  EXPECT (n_notes (fixture) == 2);
  EXPECT (hands_shows (fixture, "2 moved to the tray"));
  assert_undone (fixture, before);
}

static void
test_empty (WindowFixture *fixture, gconstpointer data)
{
  GtkWidget *tray;

  show_map (fixture, 0);
  tray = open_page (fixture);
  EXPECT (hands_find_label (tray, "The tray is for what is said and has no place on the map yet. Press F8 at any time to drop a "
                                  "remark here."));
}

/* What may only be read can be read. */
static void
test_read_only (WindowFixture *fixture, gconstpointer data)
{
  GtkWidget *tray;

  show_map (fixture, 1);
  tray = open_page (fixture);
  EXPECT (row_at (tray, 0));
  journey_tray_page_set_editable (JOURNEY_TRAY_PAGE (tray), FALSE);
  journey_canvas_set_editable (hands_canvas (fixture), FALSE);
  wait_idle ();
  g_assert_false (gtk_widget_is_sensitive (row_at (tray, 0)));
  hands_drag (fixture, handle_at (tray, 0), touchpoint (fixture, 0, 0), JOURNEY_BOX_ACTION);
  wait_idle ();
  g_assert_cmpuint (n_notes (fixture), ==, 1);
  g_assert_false (journey_history_can_undo (history_of (fixture)));
}

int
main (int argc, char **argv)
{
  g_autoptr (JourneyApplication) application = window_init (&argc, &argv);

  WINDOW_ADD ("/window-tray/drop", test_drop);
  WINDOW_ADD ("/window-tray/drop-several", test_drop_several);
  WINDOW_ADD ("/window-tray/drop-while-editing", test_drop_while_editing);
  WINDOW_ADD ("/window-tray/drop-while-editing-is-left", test_drop_while_editing_is_left);
  WINDOW_ADD ("/window-tray/drop-while-making", test_drop_while_making);
  WINDOW_ADD ("/window-tray/drop-from-panel", test_drop_from_panel);
  WINDOW_ADD ("/window-tray/close-with-remark", test_close_with_remark);
  WINDOW_ADD ("/window-tray/edit-in-place", test_edit_in_place);
  WINDOW_ADD ("/window-tray/order", test_order);
  WINDOW_ADD ("/window-tray/order-while-editing", test_order_while_editing);
  WINDOW_ADD ("/window-tray/send-by-key", test_send_by_key);
  WINDOW_ADD ("/window-tray/send-to-face", test_send_to_face);
  WINDOW_ADD ("/window-tray/send-nowhere", test_send_nowhere);
  WINDOW_ADD ("/window-tray/send-by-menu", test_send_by_menu);
  WINDOW_ADD ("/window-tray/drag-to-cell", test_drag_to_cell);
  WINDOW_ADD ("/window-tray/drag-to-stage", test_drag_to_stage);
  WINDOW_ADD ("/window-tray/drag-nowhere", test_drag_nowhere);
  WINDOW_ADD ("/window-tray/to-tray", test_to_tray);
  WINDOW_ADD ("/window-tray/many-to-tray", test_many_to_tray);
  WINDOW_ADD ("/window-tray/drag-to-edge", test_drag_to_edge);
  WINDOW_ADD ("/window-tray/empty", test_empty);
  WINDOW_ADD ("/window-tray/read-only", test_read_only);

  return g_test_run ();
}
