/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canvas-window.h"
#include "journey-remark-bar.h"
#include "journey-text-field.h"
#include "journey-tray-page.h"
#include "journey-tray-row.h"
#include "tray-hands.h"
#include "wait-for.h"
#include "window-hands.h"
#include <string.h>

/* Remarks on their way from the tray to the map and back, by key, by menu and by drag. */

static void
focus_pain_points (WindowFixture *fixture)
{
  JourneyNode *pain = journey_node_child (tray_touchpoint (fixture, 2, 0), JOURNEY_TOUCHPOINT_PAIN_POINTS, 0);

  g_assert_true (journey_canvas_focus_box (hands_canvas (fixture), journey_node_id (pain), JOURNEY_BOX_PAIN_POINT));
}

/* One after the other goes where the focus is on the canvas. */
static void
test_send_by_key (WindowFixture *fixture, gconstpointer data)
{
  g_autoptr (GBytes) before = NULL;
  JourneyNode *bill;
  GtkWidget *tray;

  tray_show_map (fixture, 3);
  bill = tray_touchpoint (fixture, 2, 0);
  before = hands_bytes (fixture);
  focus_pain_points (fixture);
  tray = tray_open_page (fixture);
  tray_focus_row (tray, 0);
  EXPECT (hands_shows (fixture, "Ctrl+Enter sends a remark to: First bill · Pain points. Or drag it onto the map."));
  hands_press ("ctrl+Return");
  EXPECT (tray_n_notes (fixture) == 2);
  g_assert_cmpuint (journey_node_n_children (bill, JOURNEY_TOUCHPOINT_PAIN_POINTS), ==, 2);
  EXPECT (tray_has_focus_within (tray_row_at (tray, 0)));
  hands_press ("ctrl+Return");
  EXPECT (tray_n_notes (fixture) == 1);
  g_assert_cmpstr (journey_node_text (journey_node_child (bill, JOURNEY_TOUCHPOINT_PAIN_POINTS, 2), JOURNEY_PAIN_POINT_TEXT), ==,
                   "Who pays?");
  journey_history_undo (tray_history_of (fixture));
  tray_assert_undone (fixture, before);
}

/* What is sent to a face becomes the word for it. */
static void
test_send_to_face (WindowFixture *fixture, gconstpointer data)
{
  g_autofree char *words = NULL;
  JourneyNode *emotion;
  GtkWidget *tray;

  tray_show_map (fixture, 1);
  emotion = journey_node_child (tray_touchpoint (fixture, 2, 0), JOURNEY_TOUCHPOINT_EMOTIONS, 0);
  words = g_strdup_printf ("%s, %s", journey_node_text (emotion, JOURNEY_EMOTION_WORD), tray_note_text (fixture, 0));
  journey_canvas_focus_box (hands_canvas (fixture), journey_node_id (emotion), JOURNEY_BOX_EMOTION);
  tray = tray_open_page (fixture);
  tray_focus_row (tray, 0);
  hands_press ("ctrl+Return");
  EXPECT (tray_n_notes (fixture) == 0);
  g_assert_cmpstr (journey_node_text (emotion, JOURNEY_EMOTION_WORD), ==, words);
}

/* A lane of figures takes no text. */
static void
test_send_nowhere (WindowFixture *fixture, gconstpointer data)
{
  GtkWidget *tray;

  tray_show_map (fixture, 1);
  journey_canvas_focus_box (hands_canvas (fixture), journey_node_id (tray_touchpoint (fixture, 2, 0)), JOURNEY_BOX_GAP);
  tray = tray_open_page (fixture);
  tray_focus_row (tray, 0);
  hands_press ("ctrl+Return");
  hands_type ("!");
  EXPECT (strchr (tray_note_text (fixture, 0), '!') != NULL);
  g_assert_cmpuint (tray_n_notes (fixture), ==, 1);
}

static void
choose_from_menu (GtkWidget *tray, const char *label)
{
  hands_point_at_widget (hands_find (tray_row_at (tray, 0), GTK_TYPE_MENU_BUTTON));
  hands_click ();
  EXPECT (hands_find_label (tray_row_at (tray, 0), label));
  wait_idle ();
  hands_point_at_widget (hands_find_label (tray_row_at (tray, 0), label));
  hands_click ();
}

static void
test_send_by_menu (WindowFixture *fixture, gconstpointer data)
{
  g_autoptr (GBytes) before = NULL;
  JourneyNode *bill;
  GtkWidget *tray;

  tray_show_map (fixture, 1);
  bill = tray_touchpoint (fixture, 2, 0);
  before = hands_bytes (fixture);
  journey_canvas_focus_box (hands_canvas (fixture), journey_node_id (bill), JOURNEY_BOX_TOUCHPOINT);
  tray = tray_open_page (fixture);
  EXPECT (tray_row_at (tray, 0));
  choose_from_menu (tray, "Backstage");
  EXPECT (tray_n_notes (fixture) == 0);
  g_assert_cmpstr (journey_node_text (bill, JOURNEY_TOUCHPOINT_BACKSTAGE), ==, "Nobody can read it");
  EXPECT (!hands_find (tray, JOURNEY_TYPE_TRAY_ROW));
  tray_assert_undone (fixture, before);
}

/* It names what the persona in front feels, and nobody's feeling when all are hidden. */
static void
test_menu_feels_in_front (WindowFixture *fixture, gconstpointer data)
{
  JourneyNode *bill, *mei, *tom;
  JourneyEmotion *felt;
  JourneyCast *cast;
  GtkWidget *tray;

  tray_show_map (fixture, 2);
  bill = tray_touchpoint (fixture, 2, 0);
  mei = journey_node_child (window_map (fixture->window), JOURNEY_MAP_PERSONAS, 0);
  tom = JOURNEY_NODE (journey_edit_need_persona (tray_map_of (fixture), "Tom"));
  cast = journey_canvas_cast (hands_canvas (fixture));
  journey_cast_set_front (cast, journey_node_id (tom));
  journey_canvas_focus_box (hands_canvas (fixture), journey_node_id (bill), JOURNEY_BOX_TOUCHPOINT);
  tray = tray_open_page (fixture);
  EXPECT (tray_row_at (tray, 0));

  choose_from_menu (tray, "Emotions");
  EXPECT (tray_n_notes (fixture) == 1);
  felt = journey_edit_find_emotion (JOURNEY_TOUCHPOINT (bill), JOURNEY_PERSONA (tom));
  g_assert_cmpstr (journey_node_text (JOURNEY_NODE (felt), JOURNEY_EMOTION_WORD), ==, "Nobody can read it");
  g_assert_true (journey_cast_front (cast) == JOURNEY_PERSONA (tom));

  journey_cast_set_hidden (cast, journey_node_id (tom), TRUE);
  journey_cast_set_hidden (cast, journey_node_id (mei), TRUE);
  hands_point_at_widget (hands_find (tray_row_at (tray, 0), GTK_TYPE_MENU_BUTTON));
  hands_click ();
  EXPECT (hands_find_label (tray_row_at (tray, 0), "Backstage"));
  g_assert_null (hands_find_label (tray_row_at (tray, 0), "Emotions"));
  hands_press ("Escape");
}

static void
test_drag_to_cell (WindowFixture *fixture, gconstpointer data)
{
  g_autoptr (GBytes) before = NULL;
  JourneyNode *advert;
  GtkWidget *tray;

  tray_show_map (fixture, 2);
  before = hands_bytes (fixture);
  advert = tray_touchpoint (fixture, 0, 0);
  tray = tray_open_page (fixture);
  EXPECT (tray_row_at (tray, 1));
  hands_drag (fixture, tray_handle_at (tray, 1), advert, JOURNEY_BOX_ACTION);
  EXPECT (tray_n_notes (fixture) == 1);
  g_assert_cmpstr (journey_node_text (advert, JOURNEY_TOUCHPOINT_ACTION), ==, "Who pays?");
  EXPECT (hands_has_focus (fixture, advert, JOURNEY_BOX_ACTION));
  tray_assert_undone (fixture, before);
}

static void
test_drag_to_stage (WindowFixture *fixture, gconstpointer data)
{
  g_autoptr (GBytes) before = NULL;
  GtkWidget *tray;

  tray_show_map (fixture, 1);
  before = hands_bytes (fixture);
  tray = tray_open_page (fixture);
  EXPECT (tray_row_at (tray, 0));
  hands_drag (fixture, tray_handle_at (tray, 0), tray_stage (fixture, 0), JOURNEY_BOX_STAGE);
  EXPECT (tray_n_notes (fixture) == 0);
  g_assert_cmpuint (journey_node_n_children (tray_stage (fixture, 0), JOURNEY_STAGE_TOUCHPOINTS), ==, 4);
  g_assert_cmpstr (journey_node_text (tray_touchpoint (fixture, 0, 3), JOURNEY_TOUCHPOINT_TITLE), ==, "Nobody can read it");
  EXPECT (hands_has_focus (fixture, tray_touchpoint (fixture, 0, 3), JOURNEY_BOX_TOUCHPOINT));
  tray_assert_undone (fixture, before);
}

/* Let go between two lanes, it falls into the nearest cell; which one is shown before. By its text it is dragged as by its
 * grip. */
static void
test_drag_between (WindowFixture *fixture, gconstpointer data)
{
  g_autoptr (GBytes) before = NULL;
  JourneyNode *advert;
  JourneyBox card, box;
  GtkWidget *tray;

  tray_show_map (fixture, 2);
  before = hands_bytes (fixture);
  advert = tray_touchpoint (fixture, 0, 0);
  tray = tray_open_page (fixture);
  EXPECT (tray_row_at (tray, 1));
  g_assert_true (
      journey_scene_find (journey_canvas_scene (hands_canvas (fixture)), journey_node_id (advert), JOURNEY_BOX_ACTION, &box));
  card = box;
  card.rect.y = journey_scene_lane_rect (journey_canvas_scene (hands_canvas (fixture)), (guint)box.lane_index).y - 2;
  card.rect.height = 0;
  hands_drag_to (fixture, hands_find (tray_row_at (tray, 1), JOURNEY_TYPE_TEXT_FIELD), &card);
  EXPECT (tray_n_notes (fixture) == 1);
  g_assert_cmpstr (journey_node_text (advert, JOURNEY_TOUCHPOINT_ACTION), ==, "Who pays?");
  EXPECT (hands_has_focus (fixture, advert, JOURNEY_BOX_ACTION));
  tray_assert_undone (fixture, before);
}

/* In the text that is being written the mouse selects. */
static void
test_select_in_text (WindowFixture *fixture, gconstpointer data)
{
  GtkWidget *tray, *field, *view;

  tray_show_map (fixture, 1);
  tray = tray_open_page (fixture);
  EXPECT (tray_row_at (tray, 0));
  field = hands_find (tray_row_at (tray, 0), JOURNEY_TYPE_TEXT_FIELD);
  view = hands_find (field, GTK_TYPE_TEXT_VIEW);
  hands_point_at_widget (field);
  hands_click ();
  EXPECT (tray_has_focus_within (field));
  hands_hold (field);
  hands_move_to (field, 4, gtk_widget_get_height (field) / 2.0);
  hands_release ();
  EXPECT (gtk_text_buffer_get_has_selection (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view))));
  g_assert_cmpuint (tray_n_notes (fixture), ==, 1);
  journey_text_field_unselect (JOURNEY_TEXT_FIELD (field));
  g_assert_false (gtk_text_buffer_get_has_selection (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view))));
}

static void
test_drag_nowhere (WindowFixture *fixture, gconstpointer data)
{
  JourneyBox box;
  GtkWidget *tray;
  JourneyNode *lane;

  tray_show_map (fixture, 1);
  lane = JOURNEY_NODE (journey_edit_need_lane_of_kind (tray_map_of (fixture), JOURNEY_LANE_KIND_TOUCHPOINTS));
  tray = tray_open_page (fixture);
  EXPECT (tray_row_at (tray, 0));
  g_assert_true (
      journey_scene_find (journey_canvas_scene (hands_canvas (fixture)), journey_node_id (lane), JOURNEY_BOX_LANE_TITLE, &box));
  hands_drag_to (fixture, tray_handle_at (tray, 0), &box);
  EXPECT (hands_shows (fixture, "The remark is still in the tray. Drop it on a cell for text, or on a stage."));
  g_assert_cmpuint (tray_n_notes (fixture), ==, 1);
  g_assert_false (journey_history_can_undo (tray_history_of (fixture)));
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
  tray = tray_open_page (fixture);
  EXPECT (tray_row_at (tray, 0));
  hands_hold (tray_handle_at (tray, 0));
  hands_move_to (canvas, gtk_widget_get_width (canvas) - 80, 300);
  hands_move_to (canvas, gtk_widget_get_width (canvas) - 60, 300);
  hands_move_to (canvas, gtk_widget_get_width (canvas) - 20, 300);
  EXPECT (journey_viewport_x (viewport) > 200);
  hands_move_to (canvas, gtk_widget_get_width (canvas) / 2.0, 300);
  wait_idle ();
  x = journey_viewport_x (viewport);
  hands_release ();
  EXPECT (tray_n_notes (fixture) == 0 || journey_viewport_x (viewport) == x);
}

/* And back: from the canvas into the tray. */
static void
test_to_tray (WindowFixture *fixture, gconstpointer data)
{
  g_autoptr (GBytes) before = NULL;

  tray_show_map (fixture, 0);
  before = hands_bytes (fixture);
  focus_pain_points (fixture);
  hands_press ("shift+F8");
  EXPECT (tray_n_notes (fixture) == 1);
  g_assert_cmpstr (tray_note_text (fixture, 0), ==, "Two part-months");
  g_assert_cmpuint (journey_node_n_children (tray_touchpoint (fixture, 2, 0), JOURNEY_TOUCHPOINT_PAIN_POINTS), ==, 0);
  tray_assert_undone (fixture, before);
}

static void
test_many_to_tray (WindowFixture *fixture, gconstpointer data)
{
  g_autoptr (GBytes) before = NULL;
  JourneyTouchpoint *bill;
  JourneyNode *first, *second;

  tray_show_map (fixture, 0);
  bill = JOURNEY_TOUCHPOINT (tray_touchpoint (fixture, 2, 0));
  first = journey_node_child (JOURNEY_NODE (bill), JOURNEY_TOUCHPOINT_PAIN_POINTS, 0);
  second = JOURNEY_NODE (journey_edit_add_pain_point (bill, G_MAXUINT, "Too late", 2));
  before = hands_bytes (fixture);
  journey_canvas_focus_box (hands_canvas (fixture), journey_node_id (first), JOURNEY_BOX_PAIN_POINT);
  hands_press ("shift+Down");
  EXPECT (journey_selection_contains (journey_canvas_selection (hands_canvas (fixture)), journey_node_id (second)));
  hands_press ("shift+F8");
  EXPECT (tray_n_notes (fixture) == 2);
  EXPECT (hands_shows (fixture, "2 moved to the tray"));
  tray_assert_undone (fixture, before);
}

int
main (int argc, char **argv)
{
  g_autoptr (JourneyApplication) application = window_init (&argc, &argv);

  WINDOW_ADD ("/window-tray-send/send-by-key", test_send_by_key);
  WINDOW_ADD ("/window-tray-send/send-to-face", test_send_to_face);
  WINDOW_ADD ("/window-tray-send/send-nowhere", test_send_nowhere);
  WINDOW_ADD ("/window-tray-send/send-by-menu", test_send_by_menu);
  WINDOW_ADD ("/window-tray/menu-feels-in-front", test_menu_feels_in_front);
  WINDOW_ADD ("/window-tray-send/drag-to-cell", test_drag_to_cell);
  WINDOW_ADD ("/window-tray-send/drag-between", test_drag_between);
  WINDOW_ADD ("/window-tray-send/select-in-text", test_select_in_text);
  WINDOW_ADD ("/window-tray-send/drag-to-stage", test_drag_to_stage);
  WINDOW_ADD ("/window-tray-send/drag-nowhere", test_drag_nowhere);
  WINDOW_ADD ("/window-tray-send/to-tray", test_to_tray);
  WINDOW_ADD ("/window-tray-send/many-to-tray", test_many_to_tray);
  WINDOW_ADD ("/window-tray-send/drag-to-edge", test_drag_to_edge);

  return g_test_run ();
}
