/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "canvas-window.h"
#include "journey-clip-content.h"
#include "journey-clip-format.h"
#include "journey-report.h"
#include "journey-template.h"
#include "journey-writer.h"
#include "other-program.h"
#include "wait-for.h"

/* The clipboard, with real keys, and with xclip as the other program. */

typedef struct
{
  CanvasWindow window;
  GString *remarks; /* one a line */
} Fixture;

static gboolean
is_active (gpointer window)
{
  return gtk_window_is_active (window);
}

static void
bring_up (CanvasWindow *self)
{
  other_program_run ((const char *const[]){ "xdotool", "search", "--name", gtk_window_get_title (GTK_WINDOW (self->window)),
                                            "windowmove", "0", "0", "windowraise", "windowfocus", NULL });
  wait_for (is_active, self->window);
}

static gboolean
is_focus_shown (gpointer window)
{
  GtkWidget *focus = gtk_window_get_focus (window);

  return focus && gtk_widget_get_mapped (focus);
}

/* What has the focus hears keys from the frame on in which it is shown. */
static void
press (CanvasWindow *self, const char *keys)
{
  wait_for (is_focus_shown, self->window);
  other_program_run ((const char *const[]){ "xdotool", "key", keys, NULL });
}

static void
on_remarks (JourneyCanvas *canvas, JourneyReport *report, GString *remarks)
{
  for (guint i = 0; i < journey_report_length (report); i++)
    g_string_append_printf (remarks, "%s\n", journey_report_get (report, i)->message);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  canvas_window_open (&fixture->window, canvas_map_small ());
  fixture->remarks = g_string_new (NULL);
  g_signal_connect (fixture->window.canvas, "remarks", G_CALLBACK (on_remarks), fixture->remarks);
  bring_up (&fixture->window);
  journey_canvas_focus_first (fixture->window.canvas);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  canvas_window_close (&fixture->window);
  g_string_free (fixture->remarks, TRUE);
}

static gboolean
has_content (gpointer clipboard)
{
  return gdk_clipboard_get_content (clipboard) != NULL;
}

static GdkClipboard *
clipboard_of (Fixture *fixture)
{
  return gtk_widget_get_clipboard (GTK_WIDGET (fixture->window.canvas));
}

typedef struct
{
  JourneyMap *map;
  JourneyState *before;
  GString *remarks;
} Change;

static gboolean
has_happened (gpointer data)
{
  Change *change = data;

  return journey_map_state (change->map) != change->before || change->remarks->len > 0;
}

/* Presses keys that change the map, or say why not. Returns the state before. */
static JourneyState *
press_and_wait (Fixture *fixture, const char *keys)
{
  JourneyState *before = journey_state_ref (journey_map_state (fixture->window.map));
  Change change = { fixture->window.map, before, fixture->remarks };

  g_string_truncate (fixture->remarks, 0);
  press (&fixture->window, keys);
  wait_for (has_happened, &change);

  return before;
}

static void
copy (Fixture *fixture, const char *keys)
{
  gdk_clipboard_set_content (clipboard_of (fixture), NULL);
  press (&fixture->window, keys);
  wait_for (has_content, clipboard_of (fixture));
}

static char *
titles (CanvasWindow *self, guint stage)
{
  JourneyNode *node = canvas_stage (self, stage);
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < journey_node_n_children (node, JOURNEY_STAGE_TOUCHPOINTS); i++)
    g_string_append_printf (
        list, "%s|", journey_node_text (journey_node_child (node, JOURNEY_STAGE_TOUCHPOINTS, i), JOURNEY_TOUCHPOINT_TITLE));

  return g_string_free (list, FALSE);
}

static void
assert_titles (Fixture *fixture, guint stage, const char *expected)
{
  g_autofree char *list = titles (&fixture->window, stage);

  g_assert_cmpstr (list, ==, expected);
}

static void
test_copy_for_others (Fixture *fixture, gconstpointer data)
{
  g_autofree char *text = NULL;
  g_autofree char *html = NULL;
  g_autofree char *own = NULL;

  canvas_focus (&fixture->window, canvas_touchpoint (&fixture->window, 2, 0), JOURNEY_BOX_TOUCHPOINT);
  copy (fixture, "ctrl+c");
  text = other_program_ask ("UTF8_STRING");
  html = other_program_ask ("text/html");
  own = other_program_ask (JOURNEY_CLIP_MIME_TYPE);
  g_assert_cmpstr (text, ==, "First bill\n");
  g_assert_nonnull (strstr (html, "<td>First bill</td>"));
  g_assert_nonnull (strstr (html, "<td>let down</td>"));
  g_assert_nonnull (strstr (own, "clip:holds=\"touchpoints\""));
}

/* As it comes from another process. */
static void
test_paste_own_form (Fixture *fixture, gconstpointer data)
{
  g_autofree char *own = NULL;
  g_autoptr (JourneyState) before = NULL;
  JourneyNode *pasted;

  canvas_focus (&fixture->window, canvas_touchpoint (&fixture->window, 2, 0), JOURNEY_BOX_TOUCHPOINT);
  copy (fixture, "ctrl+Insert");
  own = other_program_ask (JOURNEY_CLIP_MIME_TYPE);
  other_program_offer (clipboard_of (fixture), JOURNEY_CLIP_MIME_TYPE, own);
  canvas_focus (&fixture->window, canvas_touchpoint (&fixture->window, 0, 1), JOURNEY_BOX_TOUCHPOINT);
  before = press_and_wait (fixture, "shift+Insert");
  assert_titles (fixture, 0, "Advert|Shop|First bill|Order|");
  pasted = canvas_touchpoint (&fixture->window, 0, 2);
  g_assert_cmpuint (journey_node_n_children (pasted, JOURNEY_TOUCHPOINT_PAIN_POINTS), ==, 1);
  g_assert_cmpuint (journey_node_n_children (pasted, JOURNEY_TOUCHPOINT_SCORES), ==, 1);
  canvas_assert_focus (&fixture->window, JOURNEY_BOX_TOUCHPOINT, pasted);
  g_assert_cmpstr (fixture->remarks->str, ==, "");
  canvas_assert_undone (&fixture->window, before);
}

static void
test_paste_lines (Fixture *fixture, gconstpointer data)
{
  g_autoptr (JourneyState) before = NULL;
  g_autoptr (JourneyState) between = NULL;
  g_auto (GStrv) ids = NULL;

  other_program_offer (clipboard_of (fixture), "UTF8_STRING", "Sees it\r\n\r\n- Asks a friend\r\n");
  canvas_focus (&fixture->window, canvas_touchpoint (&fixture->window, 0, 0), JOURNEY_BOX_TOUCHPOINT);
  before = press_and_wait (fixture, "ctrl+v");
  assert_titles (fixture, 0, "Advert|Sees it|Asks a friend|Shop|Order|");
  ids = journey_selection_dup_ids (fixture->window.selection);
  g_assert_cmpuint (g_strv_length (ids), ==, 2);
  canvas_assert_focus (&fixture->window, JOURNEY_BOX_TOUCHPOINT, canvas_touchpoint (&fixture->window, 0, 1));
  canvas_assert_undone (&fixture->window, before);

  canvas_focus_lane (&fixture->window, canvas_touchpoint (&fixture->window, 2, 1), JOURNEY_LANE_KIND_PAIN_POINTS);
  between = press_and_wait (fixture, "ctrl+v");
  g_assert_cmpuint (journey_node_n_children (canvas_touchpoint (&fixture->window, 2, 1), JOURNEY_TOUCHPOINT_PAIN_POINTS), ==, 2);
  canvas_assert_undone (&fixture->window, between);
}

static void
test_paste_table (Fixture *fixture, gconstpointer data)
{
  g_autoptr (JourneyState) before = NULL;

  other_program_offer (clipboard_of (fixture), "UTF8_STRING", "looks\tasks\twaits\n\nthinks\thopes\t\n5\t1\tx\n");
  canvas_focus_lane (&fixture->window, canvas_touchpoint (&fixture->window, 2, 0), JOURNEY_LANE_KIND_ACTIONS);
  before = press_and_wait (fixture, "ctrl+v");
  assert_titles (fixture, 2, "First bill|Renewal||");
  g_assert_cmpstr (journey_node_text (canvas_touchpoint (&fixture->window, 2, 2), JOURNEY_TOUCHPOINT_ACTION), ==, "waits");
  g_assert_cmpstr (fixture->remarks->str, ==,
                   "“x” is left out: feelings are 1 to 5, or −2 to +2.\n1 touchpoint without a title was added.\n");

  /* It takes two touchpoints and the focus with it. */
  journey_canvas_focus_first (fixture->window.canvas);
  canvas_assert_undone (&fixture->window, before);
  journey_history_undo (journey_map_history (fixture->window.map));
  g_assert_cmpint (canvas_focused (&fixture->window).kind, ==, JOURNEY_BOX_ACTION);
  g_assert_cmpstr (canvas_focused (&fixture->window).touchpoint, ==,
                   journey_node_id (canvas_touchpoint (&fixture->window, 2, 0)));
  g_assert_cmpstr (journey_selection_id (fixture->window.selection), ==,
                   journey_node_id (canvas_touchpoint (&fixture->window, 2, 0)));
}

/* What cannot be read, or pasted here, changes nothing and is said. */
static void
test_paste_what_cannot_be (Fixture *fixture, gconstpointer data)
{
  g_autoptr (JourneyState) first = NULL;
  g_autoptr (JourneyState) second = NULL;
  g_autoptr (JourneyState) third = NULL;
  JourneyState *state = journey_map_state (fixture->window.map);

  canvas_focus_lane (&fixture->window, canvas_touchpoint (&fixture->window, 2, 0), JOURNEY_LANE_KIND_METRICS);
  other_program_offer (clipboard_of (fixture), JOURNEY_CLIP_MIME_TYPE,
                       "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><x>&e;</x>");
  first = press_and_wait (fixture, "ctrl+v");
  g_assert_cmpuint (fixture->remarks->len, >, 0);
  other_program_offer (clipboard_of (fixture), "image/png", "no picture");
  second = press_and_wait (fixture, "ctrl+v");
  g_assert_cmpstr (fixture->remarks->str, ==, "There is nothing on the clipboard that a map can hold.\n");
  other_program_offer (clipboard_of (fixture), "UTF8_STRING", "NPS");
  third = press_and_wait (fixture, "ctrl+v");
  g_assert_cmpstr (fixture->remarks->str, ==, "“NPS” is left out: metrics cannot be made from a text.\n");
  g_assert_true (journey_map_state (fixture->window.map) == state);
  g_assert_false (journey_history_can_undo (journey_map_history (fixture->window.map)));
}

static void
test_cut_and_paste (Fixture *fixture, gconstpointer data)
{
  g_autoptr (JourneyState) before = NULL;
  g_autoptr (JourneyState) between = NULL;
  g_autoptr (JourneyState) thought = NULL;

  canvas_focus (&fixture->window, canvas_touchpoint (&fixture->window, 0, 0), JOURNEY_BOX_TOUCHPOINT);
  before = press_and_wait (fixture, "ctrl+x");
  assert_titles (fixture, 0, "Shop|Order|");
  g_assert_cmpstr (journey_history_undo_name (journey_map_history (fixture->window.map)), ==, "Cut");
  canvas_assert_undone (&fixture->window, before);
  canvas_focus (&fixture->window, canvas_touchpoint (&fixture->window, 2, 1), JOURNEY_BOX_TOUCHPOINT);
  between = press_and_wait (fixture, "ctrl+v");
  assert_titles (fixture, 2, "First bill|Renewal|Advert|");
  canvas_assert_undone (&fixture->window, between);

  journey_edit_set_text (canvas_touchpoint (&fixture->window, 0, 0), JOURNEY_TOUCHPOINT_THOUGHT, "Nice");
  canvas_focus_lane (&fixture->window, canvas_touchpoint (&fixture->window, 0, 0), JOURNEY_LANE_KIND_THOUGHTS);
  thought = press_and_wait (fixture, "shift+Delete");
  g_assert_cmpstr (journey_node_text (canvas_touchpoint (&fixture->window, 0, 0), JOURNEY_TOUCHPOINT_THOUGHT), ==, "");
  assert_titles (fixture, 0, "Shop|Order|");
}

/* An opportunity that mends two touchpoints stays at the other, and is one again when it comes back. */
static void
test_cut_an_opportunity (Fixture *fixture, gconstpointer data)
{
  CanvasWindow *self = &fixture->window;
  JourneyOpportunity *idea = journey_edit_add_opportunity (JOURNEY_TOUCHPOINT (canvas_touchpoint (self, 2, 0)), "Explain");
  const char *both[] = { journey_node_id (canvas_touchpoint (self, 2, 0)), journey_node_id (canvas_touchpoint (self, 2, 1)),
                         NULL };
  g_autoptr (JourneyState) before = NULL;
  g_autoptr (JourneyState) between = NULL;

  journey_edit_set_strings (JOURNEY_NODE (idea), JOURNEY_OPPORTUNITY_TOUCHPOINTS, both);
  canvas_focus_lane (self, canvas_touchpoint (self, 2, 0), JOURNEY_LANE_KIND_OPPORTUNITIES);
  before = press_and_wait (fixture, "ctrl+x");
  g_assert_cmpuint (g_strv_length ((GStrv)journey_node_strings (JOURNEY_NODE (idea), JOURNEY_OPPORTUNITY_TOUCHPOINTS)), ==, 1);
  canvas_focus_lane (self, canvas_touchpoint (self, 0, 0), JOURNEY_LANE_KIND_OPPORTUNITIES);
  between = press_and_wait (fixture, "ctrl+v");
  g_assert_cmpuint (journey_node_n_children (JOURNEY_NODE (self->map), JOURNEY_MAP_OPPORTUNITIES), ==, 1);
  g_assert_cmpuint (g_strv_length ((GStrv)journey_node_strings (JOURNEY_NODE (idea), JOURNEY_OPPORTUNITY_TOUCHPOINTS)), ==, 2);
}

static void
test_many (Fixture *fixture, gconstpointer data)
{
  CanvasWindow *self = &fixture->window;
  const char *ids[] = { journey_node_id (canvas_touchpoint (self, 0, 0)), journey_node_id (canvas_touchpoint (self, 0, 2)),
                        journey_node_id (canvas_touchpoint (self, 2, 0)), NULL };
  g_autofree char *text = NULL;
  g_autoptr (JourneyState) duplicated = NULL;
  g_autoptr (JourneyState) cut = NULL;
  g_autoptr (JourneyState) pasted = NULL;

  journey_selection_select_many (self->selection, ids, ids[0]);
  copy (fixture, "ctrl+c");
  text = other_program_ask ("UTF8_STRING");
  g_assert_cmpstr (text, ==, "Advert\nOrder\nFirst bill\n");

  duplicated = press_and_wait (fixture, "ctrl+d");
  assert_titles (fixture, 0, "Advert|Shop|Order|Advert|Order|");
  assert_titles (fixture, 2, "First bill|First bill|Renewal|");
  g_assert_cmpuint (journey_selection_n (self->selection), ==, 3);
  canvas_assert_undone (self, duplicated);

  journey_selection_select_many (self->selection, ids, ids[0]);
  cut = press_and_wait (fixture, "ctrl+x");
  assert_titles (fixture, 0, "Shop|Advert|Order|");
  canvas_assert_undone (self, cut);
  canvas_focus (self, canvas_touchpoint (self, 2, 1), JOURNEY_BOX_TOUCHPOINT);
  pasted = press_and_wait (fixture, "ctrl+v");
  assert_titles (fixture, 2, "First bill|Renewal|Advert|Order|First bill|");
  canvas_assert_undone (self, pasted);
}

/* What is pasted again goes behind what was pasted before, as what is duplicated does. */
static void
test_many_again (Fixture *fixture, gconstpointer data)
{
  CanvasWindow *self = &fixture->window;
  const char *ids[] = { journey_node_id (canvas_touchpoint (self, 0, 0)), journey_node_id (canvas_touchpoint (self, 0, 1)),
                        NULL };
  g_autoptr (JourneyState) first = NULL;
  g_autoptr (JourneyState) second = NULL;

  journey_selection_select_many (self->selection, ids, ids[0]);
  copy (fixture, "ctrl+c");
  first = press_and_wait (fixture, "ctrl+v");
  assert_titles (fixture, 0, "Advert|Shop|Advert|Shop|Order|");
  second = press_and_wait (fixture, "ctrl+v");
  assert_titles (fixture, 0, "Advert|Shop|Advert|Shop|Advert|Shop|Order|");
  canvas_assert_undone (self, second);
}

static void
test_stages_again (Fixture *fixture, gconstpointer data)
{
  CanvasWindow *self = &fixture->window;
  const char *ids[] = { journey_node_id (canvas_stage (self, 0)), journey_node_id (canvas_stage (self, 1)), NULL };
  g_autofree char *one = titles (self, 0);
  g_autofree char *two = titles (self, 1);
  g_autoptr (JourneyState) first = NULL;
  g_autoptr (JourneyState) second = NULL;

  journey_selection_select_many (self->selection, ids, ids[0]);
  copy (fixture, "ctrl+c");
  first = press_and_wait (fixture, "ctrl+v");
  second = press_and_wait (fixture, "ctrl+v");
  for (guint i = 0; i < 6; i += 2)
    {
      assert_titles (fixture, i, one);
      assert_titles (fixture, i + 1, two);
    }
}

static void
test_duplicate (Fixture *fixture, gconstpointer data)
{
  g_autoptr (JourneyState) stage = NULL;
  g_autoptr (JourneyState) pain = NULL;

  canvas_focus (&fixture->window, canvas_stage (&fixture->window, 2), JOURNEY_BOX_STAGE);
  stage = press_and_wait (fixture, "ctrl+d");
  assert_titles (fixture, 3, "First bill|Renewal|");
  canvas_assert_focus (&fixture->window, JOURNEY_BOX_STAGE, canvas_stage (&fixture->window, 3));
  canvas_assert_undone (&fixture->window, stage);

  canvas_focus_lane (&fixture->window, canvas_touchpoint (&fixture->window, 2, 0), JOURNEY_LANE_KIND_PAIN_POINTS);
  pain = press_and_wait (fixture, "ctrl+d");
  g_assert_cmpuint (journey_node_n_children (canvas_touchpoint (&fixture->window, 2, 0), JOURNEY_TOUCHPOINT_PAIN_POINTS), ==, 2);
  canvas_assert_undone (&fixture->window, pain);
}

/* Cells of a lane from a lane's title, into the same lane of a map in another window. */
static void
test_between_windows (Fixture *fixture, gconstpointer data)
{
  Fixture other = { 0 };
  JourneyMap *map = journey_template_new_map (JOURNEY_TEMPLATE_FIVE_STAGES, "Other");
  g_autoptr (JourneyState) whole = NULL;
  g_autoptr (JourneyState) row = NULL;
  JourneyNode *lane;

  canvas_window_open (&other.window, map);
  other.remarks = g_string_new (NULL);
  gtk_window_set_title (GTK_WINDOW (other.window.window), "The other canvas");
  bring_up (&fixture->window);
  canvas_focus (&fixture->window, canvas_stage (&fixture->window, 2), JOURNEY_BOX_STAGE);
  copy (fixture, "ctrl+c");

  bring_up (&other.window);
  canvas_focus (&other.window, canvas_stage (&other.window, 0), JOURNEY_BOX_STAGE);
  whole = press_and_wait (&other, "ctrl+v");
  assert_titles (&other, 1, "First bill|Renewal|");
  g_assert_cmpuint (journey_node_n_children (JOURNEY_NODE (map), JOURNEY_MAP_PERSONAS), ==, 1);
  canvas_assert_undone (&other.window, whole);

  bring_up (&fixture->window);
  lane = JOURNEY_NODE (journey_edit_need_lane_of_kind (fixture->window.map, JOURNEY_LANE_KIND_EMOTIONS));
  canvas_focus (&fixture->window, lane, JOURNEY_BOX_LANE_TITLE);
  copy (fixture, "ctrl+c");
  bring_up (&other.window);
  lane = JOURNEY_NODE (journey_edit_need_lane_of_kind (map, JOURNEY_LANE_KIND_EMOTIONS));
  canvas_focus (&other.window, lane, JOURNEY_BOX_LANE_TITLE);
  row = press_and_wait (&other, "ctrl+v");
  assert_titles (&other, 1, "First bill|Renewal|||");
  canvas_assert_undone (&other.window, row);

  canvas_window_close (&other.window);
  g_string_free (other.remarks, TRUE);
  bring_up (&fixture->window);
}

static gboolean
is_editing (gpointer canvas)
{
  return journey_canvas_is_editing (canvas);
}

static gboolean
is_done_editing (gpointer canvas)
{
  return !journey_canvas_is_editing (canvas);
}

static gboolean
has_pasted_text (gpointer view)
{
  g_autofree char *text = NULL;
  g_object_get (gtk_text_view_get_buffer (view), "text", &text, NULL);

  return strstr (text, "pasted") != NULL;
}

/* In a text that is being edited the keys are those of the text. */
static void
test_while_editing (Fixture *fixture, gconstpointer data)
{
  other_program_offer (clipboard_of (fixture), "UTF8_STRING", "pasted\ntwice");
  canvas_focus (&fixture->window, canvas_touchpoint (&fixture->window, 0, 0), JOURNEY_BOX_TOUCHPOINT);
  press (&fixture->window, "F2");
  wait_for (is_editing, fixture->window.canvas);
  press (&fixture->window, "ctrl+v");
  wait_for (has_pasted_text, canvas_editor (&fixture->window));
  g_assert_true (journey_canvas_is_editing (fixture->window.canvas));
  press (&fixture->window, "Escape");
  wait_for (is_done_editing, fixture->window.canvas);
  assert_titles (fixture, 0, "Advert|Shop|Order|");
}

static void
test_read_only (Fixture *fixture, gconstpointer data)
{
  g_autofree char *text = NULL;

  canvas_focus (&fixture->window, canvas_touchpoint (&fixture->window, 0, 1), JOURNEY_BOX_TOUCHPOINT);
  journey_canvas_set_editable (fixture->window.canvas, FALSE);
  copy (fixture, "ctrl+c");
  text = other_program_ask ("UTF8_STRING");
  g_assert_cmpstr (text, ==, "Shop\n");
  press (&fixture->window, "ctrl+v");
  press (&fixture->window, "ctrl+x");
  press (&fixture->window, "ctrl+d");
  wait_idle ();
  assert_titles (fixture, 0, "Advert|Shop|Order|");
}

/* A canvas that goes while it waits for another program takes its wish with it. */
static void
test_close_while_waiting (void)
{
  Fixture fixture;

  set_up (&fixture, NULL);
  other_program_offer (clipboard_of (&fixture), "UTF8_STRING", "too late");
  canvas_act (&fixture.window, "canvas.paste");
  tear_down (&fixture, NULL);
  wait_idle ();
}

/* What was typed elsewhere in the program is text to the canvas. */
static void
test_text_of_this_program (Fixture *fixture, gconstpointer data)
{
  g_autoptr (JourneyState) before = NULL;

  gdk_clipboard_set_text (clipboard_of (fixture), "From a field");
  canvas_focus (&fixture->window, canvas_touchpoint (&fixture->window, 0, 2), JOURNEY_BOX_TOUCHPOINT);
  before = press_and_wait (fixture, "ctrl+v");
  g_assert_cmpstr (fixture->remarks->str, ==, "");
  assert_titles (fixture, 0, "Advert|Shop|Order|From a field|");
  canvas_assert_undone (&fixture->window, before);
}

static void
add_test (const char *path, void (*test) (Fixture *fixture, gconstpointer data))
{
  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  journey_clip_content_register ();

  add_test ("/canvas-clip/copy-for-others", test_copy_for_others);
  add_test ("/canvas-clip/paste-own-form", test_paste_own_form);
  add_test ("/canvas-clip/paste-lines", test_paste_lines);
  add_test ("/canvas-clip/paste-table", test_paste_table);
  add_test ("/canvas-clip/paste-what-cannot-be", test_paste_what_cannot_be);
  add_test ("/canvas-clip/many-again", test_many_again);
  add_test ("/canvas-clip/stages-again", test_stages_again);
  add_test ("/canvas-clip/cut-and-paste", test_cut_and_paste);
  add_test ("/canvas-clip/cut-an-opportunity", test_cut_an_opportunity);
  add_test ("/canvas-clip/many", test_many);
  add_test ("/canvas-clip/duplicate", test_duplicate);
  add_test ("/canvas-clip/between-windows", test_between_windows);
  add_test ("/canvas-clip/while-editing", test_while_editing);
  add_test ("/canvas-clip/read-only", test_read_only);
  g_test_add_func ("/canvas-clip/close-while-waiting", test_close_while_waiting);
  add_test ("/canvas-clip/text-of-this-program", test_text_of_this_program);

  return g_test_run ();
}
