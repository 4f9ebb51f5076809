/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <gdk/x11/gdkx.h>
#include <string.h>

#include "journey-edit.h"
#include "journey-export-dialog.h"
#include "journey-picture-content.h"
#include "journey-template.h"
#include "wait-for.h"
#include "window-hands.h"

/* Pictures that go to other programs: by the clipboard, with xclip as the other one, and by a real drag into another window. */

#define TARGET_X 900

typedef struct
{
  GBytes *bytes;
  gboolean done;
} Answer;

static void
on_answered (GObject *source, GAsyncResult *result, gpointer data)
{
  Answer *answer = data;

  g_subprocess_communicate_finish (G_SUBPROCESS (source), result, &answer->bytes, NULL, NULL);
  answer->done = TRUE;
}

/* What another program is given when it asks for a form of the clipboard. */
static GBytes *
ask (const char *form)
{
  g_autoptr (GSubprocess) xclip = g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_SILENCE, NULL,
                                                    "xclip", "-selection", "clipboard", "-o", "-t", form, NULL);
  Answer answer = { 0 };

  g_subprocess_communicate_async (xclip, NULL, NULL, on_answered, &answer);
  EXPECT (answer.done);

  return answer.bytes;
}

static char *
ask_text (const char *form)
{
  g_autoptr (GBytes) bytes = ask (form);

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static GdkTexture *
ask_picture (void)
{
  g_autoptr (GBytes) bytes = ask ("image/png");
  g_autoptr (GError) error = NULL;
  GdkTexture *texture = gdk_texture_new_from_bytes (bytes, &error);

  g_assert_no_error (error);

  return texture;
}

static JourneyMap *
five_stages (void)
{
  JourneyMap *map = journey_template_new_map (JOURNEY_TEMPLATE_FIVE_STAGES, "Moving house");

  for (guint i = 0; i < 2; i++)
    {
      JourneyNode *stage = journey_node_child (JOURNEY_NODE (map), JOURNEY_MAP_STAGES, i);

      journey_edit_add_touchpoint (JOURNEY_STAGE (stage), G_MAXUINT, i == 0 ? "Sees the advert" : "Asks a friend");
      journey_edit_add_touchpoint (JOURNEY_STAGE (stage), G_MAXUINT, i == 0 ? "Reads the leaflet" : "Compares < & >");
    }

  return map;
}

static JourneyNode *
stage_at (WindowFixture *fixture, guint stage)
{
  return journey_node_child (window_map (fixture->window), JOURNEY_MAP_STAGES, stage);
}

static void
focus_stage (WindowFixture *fixture, guint stage)
{
  g_assert_true (
      journey_canvas_focus_box (hands_canvas (fixture), journey_node_id (stage_at (fixture, stage)), JOURNEY_BOX_STAGE));
  wait_idle ();
}

/* Who asks may have a PNG that opens, an SVG with all titles, and what it says. */
static void
test_whole (WindowFixture *fixture, gconstpointer data)
{
  g_autofree char *targets = NULL;
  g_autofree char *svg = NULL;
  g_autofree char *text = NULL;
  g_autoptr (GdkTexture) picture = NULL;

  hands_show (fixture, five_stages ());
  window_activate (fixture->window, "copy-whole-picture", NULL);
  EXPECT (hands_shows (fixture, "Copied the map as a picture"));
  targets = ask_text ("TARGETS");
  g_assert_nonnull (strstr (targets, "image/png\n"));
  g_assert_nonnull (strstr (targets, "image/svg+xml\n"));
  picture = ask_picture ();
  g_assert_cmpint (gdk_texture_get_width (picture), >, 500);
  svg = ask_text ("image/svg+xml");
  g_assert_true (g_str_has_suffix (svg, "</svg>\n"));
  g_assert_nonnull (strstr (svg, "<title>Moving house</title>"));
  g_assert_nonnull (strstr (svg, "<title>Sees the advert</title>"));
  g_assert_nonnull (strstr (svg, "<title>Compares &lt; &amp; &gt;</title>"));
  text = ask_text ("UTF8_STRING");
  g_assert_nonnull (strstr (text, "Moving house"));
  g_assert_nonnull (strstr (text, "Asks a friend"));
}

static void
score (WindowFixture *fixture, guint stage, double actual)
{
  JourneyNode *touchpoint = journey_node_child (stage_at (fixture, stage), JOURNEY_STAGE_TOUCHPOINTS, 0);

  journey_edit_score (JOURNEY_TOUCHPOINT (touchpoint), NULL, &(JourneyVotes){ .mean = 5, .sd = NAN },
                      &(JourneyVotes){ .mean = actual, .sd = NAN });
}

/* By its key: only what is selected, and the whole map for who wants that instead. As a text, too, it has the numbers and ranks
 * of the map. */
static void
test_selection (WindowFixture *fixture, gconstpointer data)
{
  g_autofree char *part = NULL;
  g_autofree char *whole = NULL;
  g_autofree char *text = NULL;

  hands_show (fixture, five_stages ());
  score (fixture, 0, 1);
  score (fixture, 1, 3);
  focus_stage (fixture, 1);
  hands_press ("ctrl+shift+c");
  EXPECT (hands_shows (fixture, "Copied the selection as a picture"));
  part = ask_text ("image/svg+xml");
  g_assert_nonnull (strstr (part, "Asks a friend"));
  g_assert_null (strstr (part, "Sees the advert"));
  text = ask_text ("UTF8_STRING");
  g_assert_nonnull (strstr (text, "| 2 | 3 | Asks a friend |"));
  g_assert_null (strstr (text, "Sees the advert"));
  gtk_widget_activate_action (hands_find_label (GTK_WIDGET (fixture->window), "Copied the selection as a picture"),
                              "win.copy-whole-picture", NULL);
  EXPECT (hands_shows (fixture, "Copied the map as a picture"));
  whole = ask_text ("image/svg+xml");
  g_assert_nonnull (strstr (whole, "Sees the advert"));
}

/* The touchpoint that has the focus is not meant, unless somebody says so. */
static void
test_focus (WindowFixture *fixture, gconstpointer data)
{
  g_autofree char *whole = NULL;
  g_autofree char *only = NULL;
  JourneyNode *touchpoint;

  hands_show (fixture, five_stages ());
  touchpoint = journey_node_child (stage_at (fixture, 0), JOURNEY_STAGE_TOUCHPOINTS, 0);
  g_assert_true (journey_canvas_focus_box (hands_canvas (fixture), journey_node_id (touchpoint), JOURNEY_BOX_TOUCHPOINT));
  wait_idle ();
  hands_press ("ctrl+shift+c");
  EXPECT (hands_shows (fixture, "Copied the map as a picture") && hands_shows (fixture, "Only This"));
  whole = ask_text ("image/svg+xml");
  g_assert_nonnull (strstr (whole, "Asks a friend"));
  window_activate (fixture->window, "copy-selected-picture", NULL);
  only = ask_text ("image/svg+xml");
  g_assert_nonnull (strstr (only, "Sees the advert"));
  g_assert_null (strstr (only, "Reads the leaflet"));
}

/* Who asks for what is selected when nothing is any more gets the map. */
static void
test_nothing_selected (WindowFixture *fixture, gconstpointer data)
{
  g_autofree char *whole = NULL;

  hands_show (fixture, five_stages ());
  journey_selection_select (journey_canvas_selection (hands_canvas (fixture)), NULL);
  window_activate (fixture->window, "copy-selected-picture", NULL);
  EXPECT (hands_shows (fixture, "Copied the map as a picture"));
  g_assert_false (hands_shows (fixture, "Only This") || hands_shows (fixture, "Whole Map"));
  whole = ask_text ("image/svg+xml");
  g_assert_nonnull (strstr (whole, "Sees the advert"));
  g_assert_nonnull (strstr (whole, "Asks a friend"));
}

/* A touchpoint keeps its number; a cell comes with the lane that it stands in, and with the name of its touchpoint. */
static void
test_parts (WindowFixture *fixture, gconstpointer data)
{
  g_autoptr (JourneyExportOptions) touchpoint = NULL;
  g_autoptr (JourneyExportOptions) lane = NULL;
  JourneyNode *second, *map;
  JourneyCanvasScope scope = JOURNEY_CANVAS_SCOPE_NOTHING;

  hands_show (fixture, five_stages ());
  map = window_map (fixture->window);
  second = journey_node_child (stage_at (fixture, 0), JOURNEY_STAGE_TOUCHPOINTS, 1);
  g_assert_true (journey_canvas_focus_box (hands_canvas (fixture), journey_node_id (second), JOURNEY_BOX_TOUCHPOINT));
  touchpoint = journey_canvas_picture_options (hands_canvas (fixture), &scope);
  g_assert_cmpint (scope, ==, JOURNEY_CANVAS_SCOPE_FOCUS);
  g_assert_true (touchpoint->no_persona_strip);
  g_assert_true (g_strv_equal (touchpoint->touchpoints, (const char *const[]){ journey_node_id (second), NULL }));
  g_assert_true (!touchpoint->stages && !touchpoint->lanes);

  g_assert_true (journey_canvas_focus_box (
      hands_canvas (fixture), journey_node_id (journey_node_child (map, JOURNEY_MAP_LANES, 1)), JOURNEY_BOX_LANE_TITLE));
  lane = journey_canvas_picture_options (hands_canvas (fixture), &scope);
  g_assert_cmpint (scope, ==, JOURNEY_CANVAS_SCOPE_PART);
  g_assert_true (!lane->touchpoints && !lane->stages);
  g_assert_cmpuint (g_strv_length ((GStrv)lane->lanes), ==, 2);
}

/* What is copied is the map as it was then. */
static void
test_edited_later (WindowFixture *fixture, gconstpointer data)
{
  g_autofree char *svg = NULL;

  hands_show (fixture, five_stages ());
  window_activate (fixture->window, "copy-whole-picture", NULL);
  window_retitle (fixture->window, "Another");
  svg = ask_text ("image/svg+xml");
  g_assert_nonnull (strstr (svg, "<title>Moving house</title>"));
}

/* Who pastes gets nothing, and whoever copied is told why. */
static void
test_damaged (WindowFixture *fixture, gconstpointer data)
{
  /* The head of a PNG, and no picture. */
  static const guint8 head[] = "\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\x06\0\0\0\x1f\x15\xc4\x89";
  JourneyMap *map = five_stages ();
  JourneyPersona *persona = journey_edit_need_persona (map, "Mei");
  g_autoptr (GBytes) damaged = g_bytes_new_static (head, sizeof head - 1);
  g_autoptr (GBytes) nothing = NULL;

  journey_edit_set_data (JOURNEY_NODE (persona), JOURNEY_PERSONA_PICTURE, damaged);
  hands_show (fixture, map);
  window_activate (fixture->window, "copy-whole-picture", NULL);
  nothing = ask ("image/png");
  g_assert_cmpuint (nothing ? g_bytes_get_size (nothing) : 0, ==, 0);
  EXPECT (window_has_dialog (fixture->window));
  g_assert_cmpstr (adw_message_dialog_get_heading (window_dialog (fixture->window)), ==, "The picture could not be pasted");
  g_assert_nonnull (strstr (adw_message_dialog_get_body (window_dialog (fixture->window)), "“Mei”"));
}

/* Nothing is put onto the clipboard that other programs would choke on. */
static void
test_too_large (WindowFixture *fixture, gconstpointer data)
{
  JourneyMap *map = journey_template_new_map (JOURNEY_TEMPLATE_FIVE_STAGES, "Long");
  JourneyHistory *history = journey_map_history (map);
  GdkClipboard *clipboard = gtk_widget_get_clipboard (GTK_WIDGET (fixture->window));

  journey_history_begin (history, "Long");
  for (guint i = 0; i < 2001; i++)
    journey_edit_add_touchpoint (JOURNEY_STAGE (journey_node_child (JOURNEY_NODE (map), JOURNEY_MAP_STAGES, 0)), G_MAXUINT, "x");
  journey_history_end (history);
  hands_show (fixture, map);
  gdk_clipboard_set_text (clipboard, "before");
  window_activate (fixture->window, "copy-whole-picture", NULL);
  EXPECT (hands_shows (fixture, "This is too large for a copied picture. Copy a few stages, or export the map."));
  g_assert_true (gdk_content_formats_contain_gtype (gdk_clipboard_get_formats (clipboard), G_TYPE_STRING));
}

/* Where a picture is dropped. */
typedef struct
{
  GtkWidget *window;
  GFile *file;
  GdkTexture *texture;
} Target;

static gboolean
on_drop (GtkDropTarget *drop_target, const GValue *value, double x, double y, gpointer data)
{
  Target *target = data;

  if (G_VALUE_HOLDS (value, GDK_TYPE_FILE_LIST))
    {
      g_autoptr (GSList) files = gdk_file_list_get_files (g_value_get_boxed (value));

      target->file = g_object_ref (files->data);
    }
  else
    target->texture = g_value_dup_object (value);

  return TRUE;
}

static char *
id_of (GtkWidget *window)
{
  return g_strdup_printf ("%lu", gdk_x11_surface_get_xid (gtk_native_get_surface (GTK_NATIVE (window))));
}

static void
run (const char *const *words)
{
  g_autoptr (GError) error = NULL;

  g_spawn_sync (NULL, (char **)words, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
}

static void
open_target (Target *target, GType type)
{
  GtkDropTarget *drop_target = gtk_drop_target_new (type, GDK_ACTION_COPY);
  g_autofree char *id = NULL;

  target->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (target->window), 300, 300);
  g_signal_connect (drop_target, "drop", G_CALLBACK (on_drop), target);
  gtk_widget_add_controller (target->window, GTK_EVENT_CONTROLLER (drop_target));
  gtk_window_present (GTK_WINDOW (target->window));
  EXPECT (gtk_widget_get_mapped (target->window));
  id = id_of (target->window);
  run ((const char *const[]){ "xdotool", "windowmove", "--sync", id, G_STRINGIFY (TARGET_X), "0", NULL });
  wait_idle ();
}

static void
close_target (Target *target)
{
  gtk_window_destroy (GTK_WINDOW (target->window));
  g_clear_object (&target->file);
  g_clear_object (&target->texture);
}

static void
settle (void)
{
  for (guint i = 0; i < 20; i++)
    hands_wait ();
  wait_idle ();
}

static void
move_to (int x, int y)
{
  g_autofree char *at_x = g_strdup_printf ("%d", x);
  g_autofree char *at_y = g_strdup_printf ("%d", y);

  run ((const char *const[]){ "xdotool", "mousemove", at_x, at_y, NULL });
  settle ();
}

static JourneyExportDialog *
find_dialog (void)
{
  return window_find (JOURNEY_TYPE_EXPORT_DIALOG);
}

/* Opens the dialog and drags the picture in it into the other window, as people do. */
static JourneyExportDialog *
drag_out (WindowFixture *fixture, const char *nick)
{
  JourneyExportDialog *dialog;
  GtkWidget *picture;
  AdwComboRow *format;

  hands_show (fixture, five_stages ());
  window_activate (fixture->window, "choose-export", NULL);
  EXPECT (find_dialog ());
  dialog = find_dialog ();
  hands_focus (GTK_WINDOW (dialog));
  format = hands_combo_row (dialog, "Format");
  for (guint i = 0; journey_export_kind_at (i); i++)
    if (g_str_equal (journey_export_kind_at (i)->nick, nick))
      adw_combo_row_set_selected (format, i);
  EXPECT (hands_find (GTK_WIDGET (dialog), GTK_TYPE_PICTURE));
  picture = hands_find (GTK_WIDGET (dialog), GTK_TYPE_PICTURE);
  EXPECT (gtk_picture_get_paintable (GTK_PICTURE (picture)));
  settle ();
  hands_hold (picture);
  move_to (TARGET_X + 100, 140);
  for (int i = 0; i < 8; i++)
    move_to (TARGET_X + 102 + i, 150);

  return dialog;
}

/* A file manager gets a file of the format that was chosen, called as the map, which only this person can read. */
static void
test_drag_file (WindowFixture *fixture, gconstpointer data)
{
  Target target = { 0 };
  g_autofree char *name = NULL;
  g_autofree char *folder = NULL;
  g_autofree char *bytes = NULL;
  g_autoptr (GFile) parent = NULL;
  g_autoptr (GFile) top = NULL;
  g_autoptr (GFileInfo) info = NULL;

  open_target (&target, GDK_TYPE_FILE_LIST);
  drag_out (fixture, "svg");
  hands_release ();
  EXPECT (target.file);
  name = g_file_get_basename (target.file);
  g_assert_cmpstr (name, ==, "Moving house.svg");
  g_assert_true (g_file_load_contents (target.file, NULL, &bytes, NULL, NULL, NULL));
  g_assert_nonnull (strstr (bytes, "Sees the advert"));
  parent = g_file_get_parent (target.file);
  top = g_file_get_parent (parent);
  info = g_file_query_info (top, G_FILE_ATTRIBUTE_UNIX_MODE, G_FILE_QUERY_INFO_NONE, NULL, NULL);
  g_assert_cmpuint (g_file_info_get_attribute_uint32 (info, G_FILE_ATTRIBUTE_UNIX_MODE) & 0777, ==, 0700);
  journey_handouts_clear (journey_application_handouts (fixture->application));
  g_assert_false (g_file_query_exists (top, NULL));
  close_target (&target);
}

static void
on_cancelled (gboolean *cancelled)
{
  *cancelled = TRUE;
}

static GtkEventController *
drag_source_of (JourneyExportDialog *dialog)
{
  GtkWidget *picture = hands_find (GTK_WIDGET (dialog), GTK_TYPE_PICTURE);
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (picture);
  g_autoptr (GtkEventController) found = NULL;

  for (guint i = 0; !GTK_IS_DRAG_SOURCE (found); i++)
    {
      g_clear_object (&found);
      found = g_list_model_get_item (controllers, i);
    }

  return found;
}

/* Let go over the window it came from, it is no map to be opened. */
static void
test_drag_home (WindowFixture *fixture, gconstpointer data)
{
  int right;
  gboolean cancelled = FALSE;
  Target target = { 0 };
  JourneyExportDialog *dialog;

  open_target (&target, GDK_TYPE_FILE_LIST);
  dialog = drag_out (fixture, "png");
  right = gtk_widget_get_width (GTK_WIDGET (fixture->window)) - 40;
  g_assert_cmpint (right, >, gtk_widget_get_width (GTK_WIDGET (dialog)) + 20);
  g_signal_connect_swapped (drag_source_of (dialog), "drag-cancel", G_CALLBACK (on_cancelled), &cancelled);
  for (int i = 0; i < 8; i++)
    move_to (right - i, 500);
  hands_release ();
  EXPECT (cancelled);
  g_assert_null (target.file);
  close_target (&target);
}

/* A drawing program gets a picture. */
static void
test_drag_picture (WindowFixture *fixture, gconstpointer data)
{
  Target target = { 0 };

  open_target (&target, GDK_TYPE_TEXTURE);
  drag_out (fixture, "pdf");
  hands_release ();
  EXPECT (target.texture);
  g_assert_cmpint (gdk_texture_get_width (target.texture), >, 500);
  close_target (&target);
}

/* Files are taken away with the program at the latest. */
static void
test_handouts (WindowFixture *fixture, gconstpointer data)
{
  JourneyHandouts *handouts = journey_handouts_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) first = journey_handouts_add (handouts, "map.png", &error);
  g_autoptr (GFile) second = journey_handouts_add (handouts, "map.png", &error);
  g_autoptr (GFile) folder = g_file_get_parent (first);
  g_autoptr (GFile) top = g_file_get_parent (folder);

  g_assert_no_error (error);
  g_assert_false (g_file_equal (first, second));
  g_assert_true (g_file_replace_contents (first, "x", 1, NULL, FALSE, G_FILE_CREATE_NONE, NULL, NULL, NULL));
  g_assert_true (g_file_query_exists (first, NULL) && g_file_query_exists (top, NULL));
  journey_handouts_clear (handouts);
  g_assert_false (g_file_query_exists (top, NULL));
  g_clear_object (&first);
  first = journey_handouts_add (handouts, "map.png", &error);
  g_assert_no_error (error);
  g_clear_object (&folder);
  folder = g_file_get_parent (first);
  g_assert_true (g_file_query_exists (folder, NULL));
  g_object_unref (handouts);
  g_assert_false (g_file_query_exists (folder, NULL));
}

int
main (int argc, char **argv)
{
  g_autoptr (JourneyApplication) application = window_init (&argc, &argv);

  WINDOW_ADD ("/window-picture/whole", test_whole);
  WINDOW_ADD ("/window-picture/selection", test_selection);
  WINDOW_ADD ("/window-picture/focus", test_focus);
  WINDOW_ADD ("/window-picture/nothing-selected", test_nothing_selected);
  WINDOW_ADD ("/window-picture/parts", test_parts);
  WINDOW_ADD ("/window-picture/edited-later", test_edited_later);
  WINDOW_ADD ("/window-picture/damaged", test_damaged);
  WINDOW_ADD ("/window-picture/too-large", test_too_large);
  WINDOW_ADD ("/window-picture/drag-file", test_drag_file);
  WINDOW_ADD ("/window-picture/drag-picture", test_drag_picture);
  WINDOW_ADD ("/window-picture/drag-home", test_drag_home);
  WINDOW_ADD ("/window-picture/handouts", test_handouts);

  return g_test_run ();
}
