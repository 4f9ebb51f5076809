/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "../displayless/render-maps.h"
#include "journey-edit.h"
#include "journey-export-pages.h"
#include "journey-print-dialog.h"
#include "journey-template.h"
#include "wait-for.h"
#include "window-hands.h"

static JourneyPrintDialog *
find_dialog (void)
{
  return window_find (JOURNEY_TYPE_PRINT_DIALOG);
}

/* Which asks for the printer, and is the toolkit's. */
static GtkWindow *
find_printers (void)
{
  return window_find (g_type_from_name ("GtkPrintUnixDialog"));
}

static JourneyMap *
make_map (void)
{
  JourneyMap *map = journey_template_new_map (JOURNEY_TEMPLATE_FIVE_STAGES, "Moving house");

  for (guint i = 0; i < 8; i++)
    {
      JourneyNode *stage = journey_node_child (JOURNEY_NODE (map), JOURNEY_MAP_STAGES, i % 2);

      journey_edit_add_touchpoint (JOURNEY_STAGE (stage), G_MAXUINT, "Packs the boxes");
    }

  return map;
}

static JourneyPrintDialog *
begin (WindowFixture *fixture, JourneyMap *map)
{
  hands_show (fixture, map);
  hands_press ("ctrl+p");
  EXPECT (find_dialog ());
  hands_focus (GTK_WINDOW (find_dialog ()));

  return find_dialog ();
}

static gboolean
shows (JourneyPrintDialog *dialog, const char *title)
{
  GtkWidget *label = hands_find_label (GTK_WIDGET (dialog), title);

  return label && gtk_widget_get_mapped (label);
}

static GdkPaintable *
picture_of (JourneyPrintDialog *dialog)
{
  GtkWidget *picture = hands_find (GTK_WIDGET (dialog), GTK_TYPE_PICTURE);

  return picture && gtk_widget_get_mapped (picture) ? gtk_picture_get_paintable (GTK_PICTURE (picture)) : NULL;
}

static void
test_options (WindowFixture *fixture, gconstpointer data)
{
  JourneyPrintDialog *dialog = begin (fixture, make_map ());
  JourneyExportOptions options = journey_print_dialog_options (dialog);

  /* Enter, first of all, goes on. */
  EXPECT (gtk_widget_has_css_class (gtk_window_get_focus (GTK_WINDOW (dialog)), "suggested-action"));
  g_assert_cmpint (options.paper, ==, JOURNEY_PAPER_A4);
  g_assert_cmpint (options.theme, ==, JOURNEY_THEME_PRINT);
  g_assert_false (options.with_analysis);
  EXPECT (shows (dialog, "Page 1 of 1") && shows (dialog, "Analysis"));
  adw_combo_row_set_selected (hands_combo_row (dialog, "Layout"), JOURNEY_LAYOUT_CARDS);
  EXPECT (shows (dialog, "Page 1 of 2") && !shows (dialog, "Analysis") && !shows (dialog, "Persona strip"));
  adw_combo_row_set_selected (hands_combo_row (dialog, "Paper"), JOURNEY_PAPER_A3);
  EXPECT (shows (dialog, "Page 1 of 1"));
  adw_combo_row_set_selected (hands_combo_row (dialog, "Layout"), JOURNEY_LAYOUT_STAGES);
  EXPECT (shows (dialog, "Page 1 of 6"));
  hands_press ("alt+y");
  EXPECT (journey_print_dialog_options (dialog).with_analysis && !shows (dialog, "Page 1 of 6"));
  adw_combo_row_set_selected (hands_combo_row (dialog, "Layout"), JOURNEY_LAYOUT_CARDS);
  g_assert_false (journey_print_dialog_options (dialog).with_analysis);
  adw_combo_row_set_selected (hands_combo_row (dialog, "Paper"), JOURNEY_PAPER_NATURAL);
  EXPECT (!shows (dialog, "Layout") && !shows (dialog, "Orientation") && shows (dialog, "Analysis"));
  g_assert_cmpint (journey_print_dialog_options (dialog).layout, ==, JOURNEY_LAYOUT_ONE_PAGE);
  g_assert_null (journey_print_dialog_options (dialog).stages);
  hands_press ("Escape");
  EXPECT (!find_dialog ());
}

/* Cards of some stages; nothing is printed of none. */
static void
test_parts (WindowFixture *fixture, gconstpointer data)
{
  JourneyPrintDialog *dialog = begin (fixture, make_map ());

  adw_combo_row_set_selected (hands_combo_row (dialog, "Layout"), JOURNEY_LAYOUT_CARDS);
  EXPECT (shows (dialog, "Page 1 of 2") && !shows (dialog, "Lanes"));
  hands_choose_stages (dialog, window_map (fixture->window), 1);
  EXPECT (shows (dialog, "Page 1 of 1"));
  hands_choose_stages (dialog, window_map (fixture->window), 0);
  EXPECT (shows (dialog, "Choose at least one stage."));
  hands_press ("alt+p");
  wait_idle ();
  g_assert_nonnull (find_dialog ());
  hands_choose_stages (dialog, window_map (fixture->window), 2);
  EXPECT (shows (dialog, "Page 1 of 2"));
  hands_press ("alt+p");
  EXPECT (find_printers ());
  gtk_dialog_response (GTK_DIALOG (find_printers ()), GTK_RESPONSE_CANCEL);
  EXPECT (!find_printers () && window_is_enabled (fixture->window, "choose-print"));
}

/* What is too large to be shown is what would be printed, not the map that it is taken from. */
static void
test_too_large (WindowFixture *fixture, gconstpointer data)
{
  g_autoptr (JourneyState) state = render_map_large (101, 20);
  g_autoptr (JourneyMap) map = journey_map_new_from_state (state);
  JourneyPrintDialog *dialog = journey_print_dialog_new (GTK_WINDOW (fixture->window), state, NULL, NULL);

  gtk_window_present (GTK_WINDOW (dialog));
  EXPECT (shows (dialog, "The map is too large to be shown here. It can be printed all the same."));
  hands_choose_stages (dialog, map, 1);
  EXPECT (shows (dialog, "Page 1 of 1"));
  hands_choose_stages (dialog, map, 101);
  EXPECT (shows (dialog, "The map is too large to be shown here. It can be printed all the same."));
  gtk_window_destroy (GTK_WINDOW (dialog));
}

/* Every page can be looked at. */
static void
test_pages (WindowFixture *fixture, gconstpointer data)
{
  JourneyPrintDialog *dialog = begin (fixture, make_map ());
  g_autoptr (GdkPaintable) first = NULL;

  adw_combo_row_set_selected (hands_combo_row (dialog, "Layout"), JOURNEY_LAYOUT_CARDS);
  EXPECT (shows (dialog, "Page 1 of 2") && picture_of (dialog));
  wait_idle ();
  first = g_object_ref (picture_of (dialog));
  gtk_widget_child_focus (GTK_WIDGET (dialog), GTK_DIR_TAB_FORWARD);
  gtk_widget_activate (gtk_widget_get_next_sibling (hands_find_label (GTK_WIDGET (dialog), "Page 1 of 2")));
  EXPECT (shows (dialog, "Page 2 of 2") && picture_of (dialog) != first);
  gtk_widget_activate (gtk_widget_get_prev_sibling (hands_find_label (GTK_WIDGET (dialog), "Page 2 of 2")));
  EXPECT (shows (dialog, "Page 1 of 2"));
}

/* Why there is nothing to print. */
static void
test_nothing (WindowFixture *fixture, gconstpointer data)
{
  JourneyPrintDialog *dialog = begin (fixture, journey_template_new_map (JOURNEY_TEMPLATE_EMPTY, "Moving house"));

  adw_combo_row_set_selected (hands_combo_row (dialog, "Layout"), JOURNEY_LAYOUT_SCORING);
  EXPECT (shows (dialog, "There are no touchpoints to be scored."));
}

/* The toolkit asks for the printer; a preview without a program that shows it is told about, and what was chosen is there again.
 */
static void
test_printers (WindowFixture *fixture, gconstpointer data)
{
  JourneyPrintDialog *dialog = begin (fixture, make_map ());
  GtkWindow *printers;

  g_object_set (gtk_settings_get_default (), "gtk-print-preview-command", "no-such-viewer-here %f", NULL);
  adw_combo_row_set_selected (hands_combo_row (dialog, "Layout"), JOURNEY_LAYOUT_CARDS);
  adw_combo_row_set_selected (hands_combo_row (dialog, "Colours"), 1);
  hands_press ("alt+p");
  EXPECT (!find_dialog () && find_printers ());
  printers = find_printers ();
  g_assert_false (window_is_enabled (fixture->window, "choose-print"));
  g_assert_true (window_is_enabled (fixture->window, "cancel-print"));
  gtk_dialog_response (GTK_DIALOG (printers), GTK_RESPONSE_APPLY);
  EXPECT (window_has_dialog (fixture->window));
  g_assert_nonnull (hands_find_label (GTK_WIDGET (window_dialog (fixture->window)), "There is no preview"));
  gtk_window_close (GTK_WINDOW (window_dialog (fixture->window)));
  EXPECT (window_has_no_dialog (fixture->window) && window_is_enabled (fixture->window, "choose-print"));

  window_activate (fixture->window, "choose-print", NULL);
  EXPECT (find_dialog ());
  g_assert_cmpint (journey_print_dialog_options (find_dialog ()).layout, ==, JOURNEY_LAYOUT_CARDS);
  g_assert_cmpint (journey_print_dialog_options (find_dialog ()).theme, ==, JOURNEY_THEME_LIGHT);
}

/* Whoever thinks better of it has nothing to close. */
static void
test_cancelled (WindowFixture *fixture, gconstpointer data)
{
  begin (fixture, make_map ());
  hands_press ("alt+p");
  EXPECT (find_printers ());
  gtk_dialog_response (GTK_DIALOG (find_printers ()), GTK_RESPONSE_CANCEL);
  EXPECT (!find_printers () && window_is_enabled (fixture->window, "choose-print"));
  g_assert_true (window_has_no_dialog (fixture->window));
}

int
main (int argc, char **argv)
{
  g_autoptr (JourneyApplication) application = window_init (&argc, &argv);

  WINDOW_ADD ("/window-print/options", test_options);
  WINDOW_ADD ("/window-print/parts", test_parts);
  WINDOW_ADD ("/window-print/too-large", test_too_large);
  WINDOW_ADD ("/window-print/pages", test_pages);
  WINDOW_ADD ("/window-print/nothing", test_nothing);
  WINDOW_ADD ("/window-print/printers", test_printers);
  WINDOW_ADD ("/window-print/cancelled", test_cancelled);

  return g_test_run ();
}
