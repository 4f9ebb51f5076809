/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "canvas-hands.h"
#include "journey-clip-content.h"
#include "journey-template.h"
#include "journey-writer.h"
#include "wait-for.h"
#include "window-fixture.h"

/*
 * The main ways of working with a real keyboard on Wayland, where keys, the focus and the clipboard come other ways than on X:
 * in the whole window, between two windows, and between two programs, the other of which is this one once more.
 */

#define OTHER "--other"

/* The compositor puts the first window on the left and the next on the right of it. */
#define LEFT 320
#define RIGHT 960
#define MIDDLE 400

static const char *const titles[] = { "Sees an ad", "Asks a friend", "Visits the shop" };

/* The canvas of a window, for what knows only canvases. */
static CanvasWindow
canvas_of (JourneyWindow *window)
{
  JourneyCanvas *canvas = journey_map_view_canvas (window->view);

  return (CanvasWindow){ .map = JOURNEY_MAP (window_map (window)),
                         .selection = journey_canvas_selection (canvas),
                         .window = GTK_WIDGET (window),
                         .canvas = canvas };
}

static gboolean
is_ready (gpointer data)
{
  JourneyWindow *window = data;

  return gtk_window_is_active (GTK_WINDOW (window)) && window->view
         && gtk_widget_get_width (GTK_WIDGET (journey_map_view_canvas (window->view))) > 100;
}

static CanvasWindow
show_map (JourneyWindow *window, JourneyMap *map)
{
  g_autoptr (JourneyMap) taken = map;
  g_autoptr (JourneyDocument) document = journey_document_new (taken);

  journey_window_set_document (window, document);
  wait_for (is_ready, window);
  wait_idle ();

  return canvas_of (window);
}

/* The focus follows the pointer, when that goes from one window into the other. */
static void
go_to (int x)
{
  hands_point (LEFT + RIGHT - x, MIDDLE);
  hands_point (x, MIDDLE);
}

static gboolean
is_active (gpointer window)
{
  return gtk_window_is_active (window);
}

static gboolean
is_not_active (gpointer window)
{
  return !is_active (window);
}

/** Wish: What is waited for. */
typedef struct
{
  CanvasWindow *window;
  GBytes *bytes;
  JourneyState *before;
} Wish;

static GBytes *
bytes_of (CanvasWindow *self)
{
  return journey_write_bytes (journey_map_state (self->map));
}

static gboolean
has_bytes (gpointer data)
{
  Wish *wish = data;
  g_autoptr (GBytes) bytes = bytes_of (wish->window);

  return g_bytes_equal (bytes, wish->bytes);
}

static void
expect_bytes (CanvasWindow *self, GBytes *bytes)
{
  wait_for (has_bytes, &(Wish){ .window = self, .bytes = bytes });
}

static gboolean
has_changed (gpointer data)
{
  Wish *wish = data;

  return journey_map_state (wish->window->map) != wish->before;
}

static char *
titles_of (CanvasWindow *self, guint stage)
{
  JourneyNode *node = canvas_stage (self, stage);
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < journey_node_n_children (node, JOURNEY_STAGE_TOUCHPOINTS); i++)
    g_string_append_printf (list, "%s|", journey_node_text (canvas_touchpoint (self, stage, i), JOURNEY_TOUCHPOINT_TITLE));

  return g_string_free (list, FALSE);
}

static gboolean
has_three_touchpoints (gpointer window)
{
  CanvasWindow *self = window;

  return journey_node_n_children (JOURNEY_NODE (self->map), JOURNEY_MAP_STAGES) > 0
         && journey_node_n_children (canvas_stage (self, 0), JOURNEY_STAGE_TOUCHPOINTS) == G_N_ELEMENTS (titles)
         && !journey_history_in_transaction (journey_map_history (self->map));
}

/* From a new map, with nothing clicked, and back to nothing. */
static void
test_type_and_undo (WindowFixture *fixture, gconstpointer data)
{
  CanvasWindow self = show_map (fixture->window, journey_template_new_map (JOURNEY_TEMPLATE_EMPTY, "New"));
  g_autoptr (GBytes) before = bytes_of (&self);
  g_autoptr (GBytes) after = NULL;
  g_autofree char *list = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    {
      hands_type (titles[i]);
      hands_press ("Return");
    }
  hands_press ("Escape");
  wait_for (has_three_touchpoints, &self);
  list = titles_of (&self, 0);
  g_assert_cmpstr (list, ==, "Sees an ad|Asks a friend|Visits the shop|");

  after = bytes_of (&self);
  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    hands_press ("ctrl+z");
  expect_bytes (&self, before);
  g_assert_false (journey_history_can_undo (journey_map_history (self.map)));
  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    hands_press ("ctrl+shift+z");
  expect_bytes (&self, after);
}

static gboolean
has_fields (gpointer window)
{
  CanvasWindow *self = window;
  GtkWidget *entry = canvas_find_widget (GTK_WIDGET (self->canvas), GTK_ACCESSIBLE_ROLE_TEXT_BOX, "Expected");

  return entry && gtk_widget_get_mapped (entry);
}

static gboolean
has_no_fields (gpointer window)
{
  return !has_fields (window);
}

/* Both fields are in a popover, which has a surface and keys of its own. */
static void
test_score_and_undo (WindowFixture *fixture, gconstpointer data)
{
  CanvasWindow self = show_map (fixture->window, canvas_map_small ());
  JourneyNode *shop = canvas_touchpoint (&self, 0, 1);
  g_autoptr (GBytes) before = bytes_of (&self);
  JourneyNode *score;

  journey_canvas_focus_first (self.canvas);
  canvas_focus_lane (&self, shop, JOURNEY_LANE_KIND_VALUE_GAP);
  hands_type ("4");
  wait_for (has_fields, &self);
  hands_type (",5");
  hands_press ("Tab");
  hands_type ("2 2 1 3");
  hands_press ("Return");
  wait_for (has_no_fields, &self);
  hands_expect_focus (&self, JOURNEY_BOX_GAP, shop);
  score = journey_node_child (shop, JOURNEY_TOUCHPOINT_SCORES, 0);
  g_assert_cmpfloat (journey_node_number (score, JOURNEY_SCORE_EXPECTED), ==, 4.5);
  g_assert_cmpfloat (journey_node_number (score, JOURNEY_SCORE_ACTUAL), ==, 2);
  g_assert_cmpint (journey_node_integer (score, JOURNEY_SCORE_N), ==, 4);

  hands_press ("ctrl+z");
  expect_bytes (&self, before);
}

static gboolean
has_content (gpointer clipboard)
{
  return gdk_clipboard_get_content (clipboard) != NULL;
}

static void
copy (CanvasWindow *self, gpointer touchpoint)
{
  GdkClipboard *clipboard = gtk_widget_get_clipboard (GTK_WIDGET (self->canvas));

  gdk_clipboard_set_content (clipboard, NULL);
  journey_canvas_focus_first (self->canvas);
  canvas_focus (self, touchpoint, JOURNEY_BOX_TOUCHPOINT);
  hands_press ("ctrl+c");
  wait_for (has_content, clipboard);
}

static void
test_between_windows (WindowFixture *fixture, gconstpointer data)
{
  CanvasWindow self = show_map (fixture->window, canvas_map_small ());
  JourneyWindow *second = journey_window_new (fixture->application);
  CanvasWindow other;
  g_autoptr (GBytes) before = NULL;
  g_autofree char *list = NULL;
  Wish wish = { .window = &other };

  gtk_window_present (GTK_WINDOW (second));
  other = show_map (second, canvas_map_small ());
  before = bytes_of (&other);
  go_to (LEFT);
  wait_for (is_active, self.window);
  copy (&self, canvas_touchpoint (&self, 2, 0));

  go_to (RIGHT);
  wait_for (is_active, other.window);
  journey_canvas_focus_first (other.canvas);
  canvas_focus (&other, canvas_touchpoint (&other, 0, 1), JOURNEY_BOX_TOUCHPOINT);
  wish.before = journey_map_state (other.map);
  hands_press ("ctrl+v");
  wait_for (has_changed, &wish);
  list = titles_of (&other, 0);
  g_assert_cmpstr (list, ==, "Advert|Shop|First bill|Order|");
  g_assert_cmpuint (journey_node_n_children (canvas_touchpoint (&other, 0, 2), JOURNEY_TOUCHPOINT_SCORES), ==, 1);
  hands_press ("ctrl+z");
  expect_bytes (&other, before);
}

/** Line: What the other program says. */
typedef struct
{
  char *text;
  gboolean done;
} Line;

static void
on_line (GObject *stream, GAsyncResult *result, gpointer data)
{
  Line *line = data;

  line->text = g_data_input_stream_read_line_finish (G_DATA_INPUT_STREAM (stream), result, NULL, NULL);
  line->done = TRUE;
}

static gboolean
is_said (gpointer data)
{
  return ((Line *)data)->done;
}

static void
expect_line (GDataInputStream *stream, const char *expected)
{
  Line line = { NULL };

  g_data_input_stream_read_line_async (stream, G_PRIORITY_DEFAULT, NULL, on_line, &line);
  wait_for (is_said, &line);
  g_assert_cmpstr (line.text, ==, expected);
  g_free (line.text);
}

/* A whole touchpoint, with all that it holds. */
static void
test_between_programs (WindowFixture *fixture, gconstpointer data)
{
  CanvasWindow self = show_map (fixture->window, canvas_map_small ());
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) other = g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error, "/proc/self/exe", OTHER, NULL);
  g_autoptr (GDataInputStream) said = NULL;

  g_assert_no_error (error);
  said = g_data_input_stream_new (g_subprocess_get_stdout_pipe (other));
  expect_line (said, "open");
  go_to (LEFT);
  wait_for (is_active, self.window);
  copy (&self, canvas_touchpoint (&self, 2, 0));

  go_to (RIGHT);
  expect_line (said, "back");
  hands_press ("ctrl+v");
  expect_line (said, "Advert|Shop|First bill|Order|");
  expect_line (said, "1 pain point, 1 score");
  g_subprocess_wait_check (other, NULL, &error);
  g_assert_no_error (error);
}

static void
say (const char *words)
{
  g_print ("%s\n", words);
}

/* A window may be the active one before it is told what another program has put on the clipboard. */
static gboolean
is_offered (gpointer clipboard)
{
  gsize n = 0;

  gdk_content_formats_get_mime_types (gdk_clipboard_get_formats (clipboard), &n);
  return n > 0;
}

/* Says when it has the keys, and what it was pasted. */
static int
run_other (void)
{
  CanvasWindow self;
  g_autoptr (JourneyState) before = NULL;
  g_autofree char *list = NULL;
  g_autofree char *held = NULL;
  JourneyNode *pasted;

  gtk_init ();
  journey_clip_content_register ();
  canvas_window_open (&self, canvas_map_small ());
  wait_for (is_active, self.window);
  say ("open");
  wait_for (is_not_active, self.window);
  wait_for (is_active, self.window);
  wait_for (is_offered, gtk_widget_get_clipboard (GTK_WIDGET (self.canvas)));
  journey_canvas_focus_first (self.canvas);
  canvas_focus (&self, canvas_touchpoint (&self, 0, 1), JOURNEY_BOX_TOUCHPOINT);
  before = journey_state_ref (journey_map_state (self.map));
  say ("back");

  wait_for (has_changed, &(Wish){ .window = &self, .before = before });
  list = titles_of (&self, 0);
  say (list);
  pasted = canvas_touchpoint (&self, 0, 2);
  held = g_strdup_printf ("%u pain point, %u score", journey_node_n_children (pasted, JOURNEY_TOUCHPOINT_PAIN_POINTS),
                          journey_node_n_children (pasted, JOURNEY_TOUCHPOINT_SCORES));
  say (held);
  canvas_assert_undone (&self, before);
  canvas_window_close (&self);

  return 0;
}

int
main (int argc, char **argv)
{
  g_autoptr (JourneyApplication) application = NULL;

  if (argc > 1 && strcmp (argv[1], OTHER) == 0)
    return run_other ();

  application = window_init (&argc, &argv);
  WINDOW_ADD ("/window-typing/type-and-undo", test_type_and_undo);
  WINDOW_ADD ("/window-typing/score-and-undo", test_score_and_undo);
  WINDOW_ADD ("/window-typing/between-windows", test_between_windows);
  WINDOW_ADD ("/window-typing/between-programs", test_between_programs);

  return g_test_run ();
}
