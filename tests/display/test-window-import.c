/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "journey-answers-dialog.h"
#include "journey-column-row.h"
#include "journey-edit.h"
#include "journey-import-dialog.h"
#include "journey-template.h"
#include "wait-for.h"
#include "window-hands.h"

static JourneyImportDialog *
find_dialog (void)
{
  return window_find (JOURNEY_TYPE_IMPORT_DIALOG);
}

static GFile *
write_file (WindowFixture *fixture, const char *name, const char *text)
{
  GFile *file = window_file (fixture, name);
  g_autoptr (GError) error = NULL;

  g_file_replace_contents (file, text, strlen (text), NULL, FALSE, G_FILE_CREATE_NONE, NULL, NULL, &error);
  g_assert_no_error (error);

  return file;
}

/* Imports a file with the text, up to the dialog. */
static JourneyImportDialog *
begin (WindowFixture *fixture, const char *name, const char *text)
{
  g_autoptr (GFile) file = write_file (fixture, name, text);

  journey_window_import (fixture->window, file);
  EXPECT (find_dialog ());
  hands_focus (GTK_WINDOW (find_dialog ()));

  return find_dialog ();
}

static guint
n_stages (JourneyWindow *window)
{
  return journey_node_n_children (window_map (window), JOURNEY_MAP_STAGES);
}

static const char *
map_title (JourneyWindow *window)
{
  return journey_node_text (window_map (window), JOURNEY_MAP_TITLE);
}

static JourneyColumnRow *
row_at (JourneyImportDialog *dialog, guint position)
{
  GtkWidget *row = hands_find (GTK_WIDGET (dialog), JOURNEY_TYPE_COLUMN_ROW);

  while (position-- > 0)
    row = gtk_widget_get_next_sibling (row);

  return JOURNEY_COLUMN_ROW (row);
}

/* From the start page, Enter makes a map; there is no map to add to. */
static void
test_new (WindowFixture *fixture, gconstpointer data)
{
  JourneyImportDialog *dialog = begin (fixture, "call.txt", "Before\n- Advert\n- Call\nAfter\n- Bill\n");

  g_assert_nonnull (hands_find_label (GTK_WIDGET (dialog), "3 touchpoints · 2 stages · 0 personas"));
  hands_press ("Return");
  EXPECT (!find_dialog () && window_has_document (fixture->window));
  g_assert_cmpuint (n_stages (fixture->window), ==, 2);
  g_assert_cmpuint (window_count (fixture->application), ==, 1);
  g_assert_true (journey_document_is_modified (journey_window_document (fixture->window)));
  EXPECT (hands_shows (fixture, "Everything in the file was taken over"));
}

static gboolean
is_in_view (JourneyCanvas *canvas, JourneyNode *touchpoint)
{
  JourneyBox box;
  JourneyRect seen;

  if (!journey_scene_find (journey_canvas_scene (canvas), journey_node_id (touchpoint), JOURNEY_BOX_TOUCHPOINT, &box))
    return FALSE;

  seen = journey_viewport_to_view (journey_canvas_viewport (canvas), &box.rect);

  return seen.x >= 0 && seen.x + seen.width <= gtk_widget_get_width (GTK_WIDGET (canvas));
}

/* What was added is selected, and its beginning can be seen. */
static void
assert_added (WindowFixture *fixture)
{
  JourneyCanvas *canvas = hands_canvas (fixture);
  JourneySelection *selection = journey_canvas_selection (canvas);
  JourneyNode *stage = journey_node_child (window_map (fixture->window), JOURNEY_MAP_STAGES, n_stages (fixture->window) - 1);
  JourneyNode *first = journey_node_child (stage, JOURNEY_STAGE_TOUCHPOINTS, 0);

  g_assert_cmpuint (journey_selection_n (selection), ==, 2);
  g_assert_true (journey_selection_node (selection) == first);
  g_assert_true (
      journey_selection_contains (selection, journey_node_id (journey_node_child (stage, JOURNEY_STAGE_TOUCHPOINTS, 1))));
  EXPECT (is_in_view (canvas, first));
}

/* Scores on another scale are brought onto that of the map, which is said before anything else is done. */
static void
test_add_scale (WindowFixture *fixture, gconstpointer data)
{
  hands_show (fixture, journey_template_new_map (JOURNEY_TEMPLATE_FIVE_STAGES, "Mine"));
  begin (fixture, "ten.csv", "stage,touchpoint,actual (1-10)\nLater,Ring,8\n");
  hands_press ("alt+a");
  hands_press ("alt+i");
  EXPECT (!find_dialog () && window_dialog (fixture->window));
  g_assert_nonnull (
      hands_find_label (GTK_WIDGET (window_dialog (fixture->window)), "Scores were brought from the scale 1 to 10 onto 1 to 5."));
  /* It can be compared with the map. */
  g_assert_false (gtk_window_get_modal (GTK_WINDOW (window_dialog (fixture->window))));
  window_answer (fixture->window, "cancel");
  EXPECT (window_has_no_dialog (fixture->window));
  window_activate (fixture->window, "show-remarks", NULL);
  EXPECT (window_dialog (fixture->window));
  g_assert_nonnull (
      hands_find_label (GTK_WIDGET (window_dialog (fixture->window)), "Scores were brought from the scale 1 to 10 onto 1 to 5."));
  window_answer (fixture->window, "cancel");
}

/* One undo takes back all that was added. */
static void
test_add (WindowFixture *fixture, gconstpointer data)
{
  g_autoptr (GBytes) before = NULL;
  g_autoptr (GBytes) after = NULL;
  guint n;

  hands_show (fixture, journey_template_new_map (JOURNEY_TEMPLATE_FIVE_STAGES, "Mine"));
  before = hands_bytes (fixture);
  n = n_stages (fixture->window);
  begin (fixture, "more.mmd", "journey\n  section Later\n    Ring: 4: Mei\n    Call: 3: Mei\n");
  hands_press ("alt+a");
  hands_press ("alt+i");
  EXPECT (!find_dialog ());
  g_assert_cmpuint (n_stages (fixture->window), ==, n + 1);
  g_assert_cmpstr (map_title (fixture->window), ==, "Mine");
  EXPECT (hands_shows (fixture, "Added 2 touchpoints"));
  assert_added (fixture);

  window_activate (fixture->window, "undo", NULL);
  after = hands_bytes (fixture);
  g_assert_true (g_bytes_equal (before, after));
}

static const char several[] = "```mermaid\njourney\n  title One\n  section A\n    a: 3: Me\n```\n"
                              "```mermaid\njourney\n  title Two\n  section B\n    b: 3: Me\n    c: 4: Me\n```\n";

static JourneyImportDialog *
open_several (WindowFixture *fixture)
{
  g_autoptr (GFile) file = write_file (fixture, "notes.md", several);

  journey_application_open_file (fixture->application, fixture->window, file);
  EXPECT (find_dialog ());
  hands_focus (GTK_WINDOW (find_dialog ()));

  return find_dialog ();
}

/* A file with several journeys asks which, also when it is only opened. */
static void
test_several (WindowFixture *fixture, gconstpointer data)
{
  JourneyImportDialog *dialog = open_several (fixture);
  GtkWidget *chooser = hands_find (GTK_WIDGET (dialog), ADW_TYPE_COMBO_ROW);

  g_assert_nonnull (hands_find_label (GTK_WIDGET (dialog), "1 touchpoint · 1 stage · 1 persona"));
  adw_combo_row_set_selected (ADW_COMBO_ROW (chooser), 1);
  EXPECT (hands_find_label (GTK_WIDGET (dialog), "2 touchpoints · 1 stage · 1 persona"));
  hands_press ("alt+i");
  EXPECT (!find_dialog () && window_has_document (fixture->window));
  g_assert_cmpstr (map_title (fixture->window), ==, "Two");
  g_assert_cmpuint (window_count (fixture->application), ==, 1);
}

static void
test_all (WindowFixture *fixture, gconstpointer data)
{
  JourneyImportDialog *dialog = open_several (fixture);

  adw_combo_row_set_selected (ADW_COMBO_ROW (hands_find (GTK_WIDGET (dialog), ADW_TYPE_COMBO_ROW)), 2);
  EXPECT (hands_find_label (GTK_WIDGET (dialog), "3 touchpoints · 2 stages · 2 personas"));
  hands_press ("alt+i");
  EXPECT (!find_dialog () && window_count (fixture->application) == 2);
  g_assert_cmpstr (map_title (fixture->window), ==, "One");
}

/* A table of which no column is known can be imported when somebody says what they are, and that is kept. */
static void
test_columns (WindowFixture *fixture, gconstpointer data)
{
  static const char csv[] = "Fase;Contatto;Reale\nPrima;Chiamata;2\n";
  JourneyImportDialog *dialog = begin (fixture, "t.csv", csv);

  g_assert_nonnull (hands_find_label (GTK_WIDGET (dialog), "Say which column holds the touchpoints."));
  hands_press ("alt+i");
  g_assert_true (find_dialog () == dialog);
  g_assert_cmpstr (journey_column_row_use (row_at (dialog, 1)), ==, "lane");
  adw_combo_row_set_selected (ADW_COMBO_ROW (row_at (dialog, 0)), 1);
  adw_combo_row_set_selected (ADW_COMBO_ROW (row_at (dialog, 1)), 2);
  EXPECT (hands_find_label (GTK_WIDGET (dialog), "1 touchpoint · 1 stage · 0 personas"));
  hands_press ("alt+i");
  EXPECT (!find_dialog () && window_has_document (fixture->window));

  dialog = begin (fixture, "t.csv", csv);
  g_assert_cmpstr (journey_column_row_use (row_at (dialog, 0)), ==, "stage");
  g_assert_cmpstr (journey_column_row_use (row_at (dialog, 1)), ==, "touchpoint");
  g_assert_nonnull (hands_find_label (GTK_WIDGET (dialog), "1 touchpoint · 1 stage · 0 personas"));
  hands_press ("Escape");
  EXPECT (!find_dialog ());
}

/* Also when such a table is only opened, it is asked what the columns hold. */
static void
test_columns_of_opened (WindowFixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) file = write_file (fixture, "piano.csv", "Progetto 2026\nContatto;Fase\nChiamata;Prima\n");

  journey_application_open_file (fixture->application, fixture->window, file);
  EXPECT (find_dialog ());
  g_assert_nonnull (hands_find_label (GTK_WIDGET (find_dialog ()), "Say which column holds the touchpoints."));
  hands_focus (GTK_WINDOW (find_dialog ()));
  adw_combo_row_set_selected (ADW_COMBO_ROW (row_at (find_dialog (), 0)), 2);
  EXPECT (hands_find_label (GTK_WIDGET (find_dialog ()), "1 touchpoint · 1 stage · 0 personas"));
  hands_press ("alt+i");
  EXPECT (!find_dialog () && window_has_document (fixture->window));
}

/* So it is where it is known which column holds the touchpoints, but not what all others hold. */
static void
test_unknown_of_opened (WindowFixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) file = write_file (fixture, "karte.csv", "touchpoint;erwartet;bekommen\nAnruf;5;2,5\n");

  journey_application_open_file (fixture->application, fixture->window, file);
  EXPECT (find_dialog ());
  g_assert_nonnull (hands_find_label (GTK_WIDGET (find_dialog ()), "1 touchpoint · 1 stage · 0 personas"));
  g_assert_cmpstr (journey_column_row_use (row_at (find_dialog (), 1)), ==, "lane");
  hands_focus (GTK_WINDOW (find_dialog ()));
  hands_press ("alt+i");
  EXPECT (!find_dialog () && window_has_document (fixture->window));
}

static JourneyMap *
map_with_call (void)
{
  JourneyMap *map = journey_template_new_map (JOURNEY_TEMPLATE_FIVE_STAGES, "Mine");

  journey_edit_add_touchpoint (JOURNEY_STAGE (journey_node_child (JOURNEY_NODE (map), JOURNEY_MAP_STAGES, 0)), 0, "Call");

  return map;
}

/* Answers of a survey are no map: they can be counted in the one that is open. */
static void
test_survey (WindowFixture *fixture, gconstpointer data)
{
  static const char csv[] = "touchpoint,respondent,actual\nCall,r1,2\nCall,r2,4\n";
  JourneyImportDialog *dialog = begin (fixture, "october.csv", csv);

  g_assert_nonnull (hands_find_label (GTK_WIDGET (dialog),
                                      "To have them counted, open the map that they are about, then import them as answers."));
  hands_press ("Escape");
  EXPECT (!find_dialog ());

  hands_show (fixture, map_with_call ());
  dialog = begin (fixture, "october.csv", csv);
  g_assert_nonnull (hands_find_label (GTK_WIDGET (dialog), "They can be counted at the touchpoints of the map that is open."));
  hands_press ("Return");
  EXPECT (!find_dialog () && window_find (JOURNEY_TYPE_ANSWERS_DIALOG));
}

/* A file in which there is no journey is refused in a sentence. */
static void
test_none (WindowFixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) file = write_file (fixture, "flow.mmd", "flowchart LR\n  a --> b\n");

  journey_window_import (fixture->window, file);
  EXPECT (window_has_dialog (fixture->window));
  g_assert_null (find_dialog ());
  window_answer (fixture->window, "cancel");
  EXPECT (window_has_no_dialog (fixture->window));
  g_assert_true (journey_window_is_empty (fixture->window));
}

/* The line that the keys are on, when that is in a list; else NULL. */
static GtkWidget *
focus_in_list (JourneyImportDialog *dialog)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (dialog));

  return focus && gtk_widget_get_ancestor (focus, GTK_TYPE_POPOVER) ? focus : NULL;
}

static gboolean
is_in_list (GtkWidget *line)
{
  GtkWidget *seen = gtk_widget_get_ancestor (line, GTK_TYPE_SCROLLED_WINDOW);
  graphene_rect_t at;

  g_assert_true (gtk_widget_compute_bounds (line, seen, &at));

  return at.origin.y >= 0 && at.origin.y + at.size.height <= (float)gtk_widget_get_height (seen);
}

/* The list of what a column may hold is long; it opens where the choice is. */
static void
test_list_of_uses (WindowFixture *fixture, gconstpointer data)
{
  JourneyImportDialog *dialog = begin (fixture, "call.csv", "touchpoint,remark,promise\nCall,fine,fast\nBill,late,soon\n");
  GtkWidget *row = GTK_WIDGET (row_at (dialog, 2));

  g_assert_cmpstr (journey_column_row_use (JOURNEY_COLUMN_ROW (row)), ==, "promise");
  gtk_widget_grab_focus (row);
  hands_press ("Return");
  EXPECT (focus_in_list (dialog) && hands_find_label (focus_in_list (dialog), "Promise"));
  EXPECT (is_in_list (focus_in_list (dialog)));
  hands_press ("Down");
  hands_press ("Return");
  EXPECT (g_str_equal (journey_column_row_use (row_at (dialog, 2)), "opportunity"));
}

int
main (int argc, char **argv)
{
  g_autoptr (JourneyApplication) application = window_init (&argc, &argv);

  WINDOW_ADD ("/window-import/new", test_new);
  WINDOW_ADD ("/window-import/add", test_add);
  WINDOW_ADD ("/window-import/add-scale", test_add_scale);
  WINDOW_ADD ("/window-import/several", test_several);
  WINDOW_ADD ("/window-import/all", test_all);
  WINDOW_ADD ("/window-import/columns", test_columns);
  WINDOW_ADD ("/window-import/columns-of-opened", test_columns_of_opened);
  WINDOW_ADD ("/window-import/unknown-of-opened", test_unknown_of_opened);
  WINDOW_ADD ("/window-import/survey", test_survey);
  WINDOW_ADD ("/window-import/none", test_none);

  WINDOW_ADD ("/window-import/list-of-uses", test_list_of_uses);

  return g_test_run ();
}
