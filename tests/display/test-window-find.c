/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "canvas-window.h"
#include "journey-find-bar.h"
#include "journey-go-to.h"
#include "wait-for.h"
#include "window-hands.h"

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

static GtkWidget *
entry_of (WindowFixture *fixture)
{
  return hands_find (GTK_WIDGET (fixture->window->view), GTK_TYPE_SEARCH_ENTRY);
}

static gboolean
is_typing (WindowFixture *fixture)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (fixture->window));
  GtkWidget *entry = entry_of (fixture);

  return focus && entry && gtk_widget_is_ancestor (focus, entry);
}

static void
open_bar (WindowFixture *fixture)
{
  hands_press ("ctrl+f");
  EXPECT (is_typing (fixture));
}

/* The small map has 'bill' in a title, and gets it in an action, a channel, an evidence and the tray. */
static void
show_map (WindowFixture *fixture)
{
  JourneyMap *map = canvas_map_small ();
  JourneyNode *first = journey_node_child (JOURNEY_NODE (map), JOURNEY_MAP_STAGES, 0);
  JourneyNode *advert = journey_node_child (first, JOURNEY_STAGE_TOUCHPOINTS, 0);
  JourneyNode *evidence;

  journey_edit_set_text (advert, JOURNEY_TOUCHPOINT_ACTION, "Reads a Billboard");
  evidence = journey_edit_add (advert, JOURNEY_TOUCHPOINT_EVIDENCE, 0);
  journey_edit_set_text (evidence, JOURNEY_EVIDENCE_NOTE, "Billing survey");
  journey_edit_drop_note (map, "Who sends the BÍLL?");
  hands_show (fixture, map);
}

static void
test_keys (WindowFixture *fixture, gconstpointer data)
{
  show_map (fixture);
  open_bar (fixture);
  hands_type ("bill");

  EXPECT (hands_shows (fixture, "1 of 4"));
  g_assert_true (hands_has_focus (fixture, touchpoint (fixture, 0, 0), JOURNEY_BOX_ACTION));
  g_assert_true (is_typing (fixture));
  hands_press ("Return");
  EXPECT (hands_shows (fixture, "2 of 4"));
  hands_press ("F3");
  EXPECT (hands_shows (fixture, "3 of 4"));
  g_assert_true (hands_has_focus (fixture, touchpoint (fixture, 2, 0), JOURNEY_BOX_TOUCHPOINT));
  hands_press ("shift+Return");
  EXPECT (hands_shows (fixture, "2 of 4"));
  hands_press ("shift+F3");
  EXPECT (hands_shows (fixture, "1 of 4"));
  hands_press ("shift+F3");
  EXPECT (hands_shows (fixture, "4 of 4, from the end again"));
  hands_press ("Return");
  EXPECT (hands_shows (fixture, "1 of 4, from the beginning again"));
  g_assert_true (is_typing (fixture));

  hands_press ("Escape");
  EXPECT (hands_canvas_has_keys (fixture));
  g_assert_true (hands_has_focus (fixture, touchpoint (fixture, 0, 0), JOURNEY_BOX_ACTION));
  EXPECT (!entry_of (fixture));

  open_bar (fixture);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry_of (fixture))), ==, "bill");
  hands_type ("renew");
  EXPECT (hands_shows (fixture, "1 of 1"));
  g_assert_true (hands_has_focus (fixture, touchpoint (fixture, 2, 1), JOURNEY_BOX_TOUCHPOINT));
}

/* Buttons do what keys do. */
static void
test_pointer (WindowFixture *fixture, gconstpointer data)
{
  show_map (fixture);
  open_bar (fixture);
  hands_type ("bill");
  EXPECT (hands_shows (fixture, "1 of 4"));
  hands_point_at_widget (canvas_find_widget (GTK_WIDGET (fixture->window->view), GTK_ACCESSIBLE_ROLE_BUTTON, "Next"));
  hands_click ();
  EXPECT (hands_shows (fixture, "2 of 4"));
  hands_point_at_widget (canvas_find_widget (GTK_WIDGET (fixture->window->view), GTK_ACCESSIBLE_ROLE_BUTTON, "Previous"));
  hands_click ();
  EXPECT (hands_shows (fixture, "1 of 4"));
}

static void
test_spoken (WindowFixture *fixture, gconstpointer data)
{
  g_autofree char *other = NULL;

  show_map (fixture);
  open_bar (fixture);
  hands_type ("bill");
  EXPECT (hands_shows (fixture, "1 of 4"));
  other = gtk_test_accessible_check_property (GTK_ACCESSIBLE (entry_of (fixture)), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                              "1 of 4, 1 Advert · What they do: Reads a Billboard");
  g_assert_null (other);
}

static void
test_nothing (WindowFixture *fixture, gconstpointer data)
{
  show_map (fixture);
  open_bar (fixture);
  hands_type ("invoice");
  EXPECT (hands_shows (fixture, "Not found"));
  g_assert_true (gtk_widget_has_css_class (entry_of (fixture), "error"));
  hands_press ("Return");
  hands_press ("ctrl+a");
  hands_press ("Delete");
  EXPECT (!hands_shows (fixture, "Not found"));
  g_assert_false (gtk_widget_has_css_class (entry_of (fixture), "error"));
}

static gboolean
has_found_mark (GtkWidget *widget)
{
  if (gtk_widget_has_css_class (widget, "found") && gtk_widget_get_mapped (widget))
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child))
    if (has_found_mark (child))
      return TRUE;

  return FALSE;
}

static const char *
page (WindowFixture *fixture)
{
  return gtk_stack_get_visible_child_name (journey_map_view_pages (fixture->window->view));
}

/* What is not on the canvas is shown where it is, and gets the focus in the end. */
static void
test_elsewhere (WindowFixture *fixture, gconstpointer data)
{
  GtkWidget *view;

  show_map (fixture);
  view = GTK_WIDGET (fixture->window->view);
  journey_split_view_set_show_sidebar (journey_map_view_split (fixture->window->view), FALSE);
  open_bar (fixture);
  hands_type ("billing");
  EXPECT (hands_shows (fixture, "1 of 1"));
  EXPECT (has_found_mark (view));
  g_assert_cmpstr (page (fixture), ==, "details");
  g_assert_true (hands_has_focus (fixture, touchpoint (fixture, 0, 0), JOURNEY_BOX_TOUCHPOINT));
  g_assert_true (is_typing (fixture));
  hands_press ("Escape");
  EXPECT (!has_found_mark (view));
  g_assert_false (hands_canvas_has_keys (fixture));

  open_bar (fixture);
  hands_type ("sends the bill");
  EXPECT (hands_shows (fixture, "1 of 1"));
  EXPECT (strcmp (page (fixture), "tray") == 0);
  EXPECT (has_found_mark (view));
}

static void
test_persona (WindowFixture *fixture, gconstpointer data)
{
  show_map (fixture);
  journey_edit_set_text (journey_node_child (window_map (fixture->window), JOURNEY_MAP_PERSONAS, 0), JOURNEY_PERSONA_FRUSTRATIONS,
                         "Small print on bills");
  journey_split_view_set_show_sidebar (journey_map_view_split (fixture->window->view), FALSE);
  open_bar (fixture);
  hands_type ("small print");
  EXPECT (hands_shows (fixture, "1 of 1"));
  EXPECT (strcmp (page (fixture), "personas") == 0);
  EXPECT (has_found_mark (GTK_WIDGET (fixture->window->view)));
  hands_press ("Escape");
  EXPECT (!has_found_mark (GTK_WIDGET (fixture->window->view)));
  g_assert_false (hands_canvas_has_keys (fixture));
}

static void
test_hidden_lane (WindowFixture *fixture, gconstpointer data)
{
  JourneyMap *map;

  show_map (fixture);
  map = JOURNEY_MAP (window_map (fixture->window));
  journey_edit_set_integer (JOURNEY_NODE (journey_edit_need_lane_of_kind (map, JOURNEY_LANE_KIND_ACTIONS)), JOURNEY_LANE_HIDDEN,
                            TRUE);
  open_bar (fixture);
  hands_type ("billboard");
  EXPECT (hands_shows (fixture, "1 of 1"));
  EXPECT (has_found_mark (GTK_WIDGET (fixture->window->view)));
  g_assert_true (hands_has_focus (fixture, touchpoint (fixture, 0, 0), JOURNEY_BOX_TOUCHPOINT));
}

/* A text that is being typed is part of the map before that is looked through. */
static void
test_keeps_what_is_typed (WindowFixture *fixture, gconstpointer data)
{
  show_map (fixture);
  journey_canvas_focus_box (hands_canvas (fixture), journey_node_id (touchpoint (fixture, 0, 1)), JOURNEY_BOX_TOUCHPOINT);
  hands_press ("F2");
  EXPECT (journey_canvas_is_editing (hands_canvas (fixture)));
  hands_type (" with billboards");
  open_bar (fixture);
  g_assert_false (journey_canvas_is_editing (hands_canvas (fixture)));
  g_assert_cmpstr (journey_node_text (touchpoint (fixture, 0, 1), JOURNEY_TOUCHPOINT_TITLE), ==, "Shop with billboards");
  hands_type ("with billb");
  EXPECT (hands_shows (fixture, "1 of 1"));
}

/* The search begins where people are, and follows what they change. */
static void
test_follows (WindowFixture *fixture, gconstpointer data)
{
  show_map (fixture);
  journey_canvas_focus_box (hands_canvas (fixture), journey_node_id (touchpoint (fixture, 2, 1)), JOURNEY_BOX_TOUCHPOINT);
  journey_edit_set_text (touchpoint (fixture, 2, 1), JOURNEY_TOUCHPOINT_THOUGHT, "No bill at last");
  open_bar (fixture);
  hands_type ("bill");
  EXPECT (hands_shows (fixture, "4 of 5"));
  g_assert_true (hands_has_focus (fixture, touchpoint (fixture, 2, 1), JOURNEY_BOX_CELL)
                 || hands_has_focus (fixture, touchpoint (fixture, 2, 1), JOURNEY_BOX_THOUGHT));

  journey_edit_set_text (touchpoint (fixture, 2, 0), JOURNEY_TOUCHPOINT_TITLE, "First invoice");
  EXPECT (hands_shows (fixture, "3 of 4"));
  journey_history_undo (journey_map_history (JOURNEY_MAP (window_map (fixture->window))));
  EXPECT (hands_shows (fixture, "4 of 5"));
}

static guint32
pixel_at (JourneyCanvas *canvas, int x, int y)
{
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (GTK_WIDGET (canvas));
  g_autoptr (GtkSnapshot) snapshot = gtk_snapshot_new ();
  int width = gtk_widget_get_width (GTK_WIDGET (canvas));
  int height = gtk_widget_get_height (GTK_WIDGET (canvas));
  g_autoptr (GskRenderNode) node = NULL;
  g_autoptr (GdkTexture) texture = NULL;
  g_autofree guint32 *pixels = g_new (guint32, width * height);

  gdk_paintable_snapshot (paintable, snapshot, width, height);
  /* There is none while the canvas waits for a frame. */
  node = gtk_snapshot_to_node (snapshot);
  if (!node)
    return 0;
  texture = gsk_renderer_render_texture (gtk_native_get_renderer (gtk_widget_get_native (GTK_WIDGET (canvas))), node,
                                         &GRAPHENE_RECT_INIT (0, 0, (float)width, (float)height));
  gdk_texture_download (texture, (guchar *)pixels, (gsize)width * 4);

  return pixels[y * width + x] & 0xffffff;
}

static guint32
accent (JourneyCanvas *canvas)
{
  JourneyColour colour = journey_theme_colour (journey_theme_get (journey_canvas_theme_kind (canvas)), JOURNEY_HUE_ACCENT);

  return (guint32)(colour.red * 255 + 0.5) << 16 | (guint32)(colour.green * 255 + 0.5) << 8 | (guint32)(colour.blue * 255 + 0.5);
}

static guint32
edge_of_box (WindowFixture *fixture, gpointer node, JourneyBoxKind kind)
{
  JourneyCanvas *canvas = hands_canvas (fixture);
  JourneyRect seen;
  JourneyBox box;

  g_assert_true (journey_scene_find (journey_canvas_scene (canvas), journey_node_id (node), kind, &box));
  seen = journey_viewport_to_view (journey_canvas_viewport (canvas), &box.rect);

  return pixel_at (canvas, (int)seen.x, (int)(seen.y + seen.height / 2));
}

/* Every hit in view has an outline, not only the current one, until the bar goes. */
static void
test_marks (WindowFixture *fixture, gconstpointer data)
{
  JourneyCanvas *canvas;
  JourneyNode *shop;

  show_map (fixture);
  canvas = hands_canvas (fixture);
  shop = touchpoint (fixture, 0, 1);
  journey_edit_set_text (shop, JOURNEY_TOUCHPOINT_ACTION, "Sees a billboard");
  g_assert_cmphex (edge_of_box (fixture, shop, JOURNEY_BOX_ACTION), !=, accent (canvas));
  open_bar (fixture);
  hands_type ("billboard");
  EXPECT (hands_shows (fixture, "1 of 2"));
  EXPECT (edge_of_box (fixture, shop, JOURNEY_BOX_ACTION) == accent (canvas));
  g_assert_cmphex (edge_of_box (fixture, touchpoint (fixture, 0, 0), JOURNEY_BOX_ACTION), ==, accent (canvas));
  g_assert_cmphex (edge_of_box (fixture, touchpoint (fixture, 2, 0), JOURNEY_BOX_ACTION), !=, accent (canvas));

  /* They go with what they are on. */
  journey_viewport_zoom_to (journey_canvas_viewport (canvas), 0.8, 0, 0);
  EXPECT (edge_of_box (fixture, shop, JOURNEY_BOX_ACTION) == accent (canvas));
  hands_press ("Escape");
  EXPECT (edge_of_box (fixture, shop, JOURNEY_BOX_ACTION) != accent (canvas));
}

static void
test_go_to (WindowFixture *fixture, gconstpointer data)
{
  show_map (fixture);
  hands_press ("ctrl+g");
  EXPECT (hands_shows (fixture, "Renewal"));
  hands_type ("5");
  EXPECT (!hands_shows (fixture, "Advert"));
  hands_press ("Return");
  EXPECT (hands_has_focus (fixture, touchpoint (fixture, 2, 1), JOURNEY_BOX_TOUCHPOINT));
  EXPECT (hands_canvas_has_keys (fixture));

  hands_press ("ctrl+g");
  EXPECT (hands_shows (fixture, "Advert"));
  hands_type ("r");
  EXPECT (!hands_shows (fixture, "Shop"));
  hands_press ("Down");
  hands_press ("Down");
  hands_press ("Up");
  hands_press ("Return");
  EXPECT (hands_has_focus (fixture, touchpoint (fixture, 0, 2), JOURNEY_BOX_TOUCHPOINT));

  hands_press ("ctrl+g");
  EXPECT (hands_shows (fixture, "Advert"));
  hands_press ("Escape");
  EXPECT (hands_canvas_has_keys (fixture));
  g_assert_true (hands_has_focus (fixture, touchpoint (fixture, 0, 2), JOURNEY_BOX_TOUCHPOINT));
  hands_press ("Left");
  EXPECT (hands_has_focus (fixture, touchpoint (fixture, 0, 1), JOURNEY_BOX_TOUCHPOINT));
}

/* Whether a result can be seen whole, row and all. */
static gboolean
is_whole (WindowFixture *fixture, const char *title)
{
  GtkWidget *popover = hands_find (GTK_WIDGET (fixture->window->view), JOURNEY_TYPE_GO_TO);
  GtkWidget *scroller = popover ? hands_find (popover, GTK_TYPE_SCROLLED_WINDOW) : NULL;
  GtkWidget *label = scroller ? hands_find_label (scroller, title) : NULL;
  GtkWidget *row = label ? gtk_widget_get_parent (gtk_widget_get_parent (label)) : NULL;
  graphene_rect_t bounds;

  return row && gtk_widget_get_mapped (row) && gtk_widget_compute_bounds (row, scroller, &bounds) && bounds.origin.y >= 0
         && bounds.origin.y + bounds.size.height <= (float)gtk_widget_get_height (scroller);
}

/* The list is as high as what is found, also when more is found than before. */
static void
test_go_to_size (WindowFixture *fixture, gconstpointer data)
{
  GtkWidget *popover;
  int height;

  show_map (fixture);
  hands_press ("ctrl+g");
  EXPECT (is_whole (fixture, "Advert"));
  g_assert_true (is_whole (fixture, "First bill") && is_whole (fixture, "Renewal"));
  popover = hands_find (GTK_WIDGET (fixture->window->view), JOURNEY_TYPE_GO_TO);
  height = gtk_widget_get_height (popover);
  hands_type ("renew");
  EXPECT (!hands_find_label (popover, "Advert") && is_whole (fixture, "Renewal"));
  EXPECT (gtk_widget_get_height (popover) < height);
  for (guint i = 0; i < 5; i++)
    hands_press ("BackSpace");
  EXPECT (is_whole (fixture, "Advert") && is_whole (fixture, "Renewal"));
  EXPECT (gtk_widget_get_height (popover) == height);
  hands_press ("Escape");
  EXPECT (hands_canvas_has_keys (fixture));
}

/* Of a list that is too long for that, what is chosen is seen. */
static void
test_go_to_far (WindowFixture *fixture, gconstpointer data)
{
  hands_show (fixture, canvas_map_large (5, 60));
  EXPECT (hands_canvas_has_keys (fixture));
  hands_press ("ctrl+g");
  EXPECT (is_whole (fixture, "Touchpoint 1"));
  for (guint i = 0; i < 3; i++)
    hands_press ("Page_Down");
  EXPECT (is_whole (fixture, "Touchpoint 25"));
  for (guint i = 0; i < 6; i++)
    hands_press ("Page_Down");
  EXPECT (is_whole (fixture, "Touchpoint 60"));
  hands_press ("Escape");
  EXPECT (hands_canvas_has_keys (fixture));
}

static void
test_go_to_by_pointer (WindowFixture *fixture, gconstpointer data)
{
  show_map (fixture);
  hands_press ("ctrl+g");
  EXPECT (hands_shows (fixture, "First bill"));
  wait_idle ();
  hands_point_at_widget (hands_find_label (GTK_WIDGET (fixture->window), "First bill"));
  hands_click ();
  EXPECT (hands_has_focus (fixture, touchpoint (fixture, 2, 0), JOURNEY_BOX_TOUCHPOINT));
}

/* A pointer that rests where the list opens takes nobody elsewhere. */
static void
test_go_to_below_pointer (WindowFixture *fixture, gconstpointer data)
{
  show_map (fixture);
  hands_press ("ctrl+g");
  EXPECT (hands_shows (fixture, "First bill"));
  wait_idle ();
  hands_point_at_widget (hands_find_label (GTK_WIDGET (fixture->window), "First bill"));
  canvas_wait_frames_of (GTK_WIDGET (fixture->window));
  hands_press ("Return");
  EXPECT (hands_has_focus (fixture, touchpoint (fixture, 0, 0), JOURNEY_BOX_TOUCHPOINT));
  EXPECT (hands_canvas_has_keys (fixture));
}

static JourneyNode *
score_of (WindowFixture *fixture, guint stage, guint position)
{
  return journey_node_child (touchpoint (fixture, stage, position), JOURNEY_TOUCHPOINT_SCORES, 0);
}

/* Scores are called out one after the other, each in one step; wrong ones are not kept. */
static void
test_call (WindowFixture *fixture, gconstpointer data)
{
  show_map (fixture);
  hands_press ("ctrl+g");
  EXPECT (hands_shows (fixture, "Advert"));
  hands_type ("1: 2 2 1 3");
  EXPECT (hands_shows (fixture, "1 Advert: actual 2.0 (4 hands)\nEnter keeps that."));
  hands_press ("Return");
  EXPECT (hands_shows (fixture, "Kept: 1 Advert: actual 2.0 (4 hands)"));
  g_assert_cmpfloat (journey_node_number (score_of (fixture, 0, 0), JOURNEY_SCORE_ACTUAL), ==, 2);

  /* What is replaced is named before it goes. */
  hands_type ("1: 3");
  EXPECT (hands_shows (fixture, "1 Advert: actual 3.0 instead of 2.0\nEnter keeps that."));
  for (guint i = 0; i < 4; i++)
    hands_press ("BackSpace");

  hands_type ("5: 9");
  EXPECT (hands_shows (fixture, "Scores go from 1 to 5 here.") && !hands_shows (fixture, "Kept: 1 Advert: actual 2.0 (4 hands)"));
  hands_press ("Return");
  hands_press ("BackSpace");
  hands_type ("4 / 3");
  EXPECT (hands_shows (fixture, "5 Renewal: expected 4.0, actual 3.0\nEnter keeps that."));
  hands_press ("Return");
  EXPECT (score_of (fixture, 2, 1));
  g_assert_cmpfloat (journey_node_number (score_of (fixture, 2, 1), JOURNEY_SCORE_EXPECTED), ==, 4);
  hands_press ("Escape");
  EXPECT (hands_canvas_has_keys (fixture));
}

static void
measure (WindowFixture *fixture, JourneyNode *score)
{
  JourneyNode *evidence = journey_edit_add (journey_node_parent (score), JOURNEY_TOUCHPOINT_EVIDENCE, 0);

  journey_edit_set_integer (evidence, JOURNEY_EVIDENCE_KIND, JOURNEY_EVIDENCE_KIND_SURVEY);
  journey_edit_set_text (score, JOURNEY_SCORE_EVIDENCE, journey_node_id (evidence));
}

/* Who calls out a score in the place of a measured one is told so, as everywhere. */
static void
test_call_over_measured (WindowFixture *fixture, gconstpointer data)
{
  show_map (fixture);
  hands_press ("ctrl+g");
  EXPECT (hands_shows (fixture, "Advert"));
  hands_type ("1: 4 / 3");
  hands_press ("Return");
  EXPECT (score_of (fixture, 0, 0));
  g_assert_false (hands_shows (fixture, "The score of “Advert” was measured; it is an estimate now."));
  measure (fixture, score_of (fixture, 0, 0));

  hands_type ("1: 2");
  hands_press ("Return");
  EXPECT (hands_shows (fixture, "The score of “Advert” was measured; it is an estimate now."));
  measure (fixture, score_of (fixture, 0, 0));
  hands_type ("1: 2 2 1 3");
  hands_press ("Return");
  EXPECT (hands_shows (fixture, "The score of “Advert” was measured; it is a workshop vote now."));
  hands_press ("Escape");
  EXPECT (hands_canvas_has_keys (fixture));
}

static void
test_go_to_nothing (WindowFixture *fixture, gconstpointer data)
{
  show_map (fixture);
  hands_press ("ctrl+g");
  EXPECT (hands_shows (fixture, "Advert"));
  hands_type ("99");
  EXPECT (hands_shows (fixture, "No touchpoint has this number or title."));
  hands_press ("Return");
  hands_press ("BackSpace");
  hands_press ("BackSpace");
  EXPECT (hands_shows (fixture, "Advert"));
  hands_press ("Escape");
  EXPECT (hands_canvas_has_keys (fixture));
}

int
main (int argc, char **argv)
{
  g_autoptr (JourneyApplication) application = window_init (&argc, &argv);

  WINDOW_ADD ("/window-find/keys", test_keys);
  WINDOW_ADD ("/window-find/pointer", test_pointer);
  WINDOW_ADD ("/window-find/spoken", test_spoken);
  WINDOW_ADD ("/window-find/nothing", test_nothing);
  WINDOW_ADD ("/window-find/elsewhere", test_elsewhere);
  WINDOW_ADD ("/window-find/persona", test_persona);
  WINDOW_ADD ("/window-find/hidden-lane", test_hidden_lane);
  WINDOW_ADD ("/window-find/keeps-what-is-typed", test_keeps_what_is_typed);
  WINDOW_ADD ("/window-find/follows", test_follows);
  WINDOW_ADD ("/window-find/marks", test_marks);
  WINDOW_ADD ("/window-find/go-to", test_go_to);
  WINDOW_ADD ("/window-find/go-to-size", test_go_to_size);
  WINDOW_ADD ("/window-find/go-to-far", test_go_to_far);
  WINDOW_ADD ("/window-find/go-to-by-pointer", test_go_to_by_pointer);
  WINDOW_ADD ("/window-find/go-to-below-pointer", test_go_to_below_pointer);
  WINDOW_ADD ("/window-find/call", test_call);
  WINDOW_ADD ("/window-find/call-over-measured", test_call_over_measured);
  WINDOW_ADD ("/window-find/go-to-nothing", test_go_to_nothing);

  return g_test_run ();
}
