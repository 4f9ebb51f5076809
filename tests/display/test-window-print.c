/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "journey-edit.h"
#include "journey-export-pages.h"
#include "journey-part-row.h"
#include "journey-print-dialog.h"
#include "journey-template.h"
#include "wait-for.h"
#include "window-hands.h"

static GtkWindow *
find_window (const char *type)
{
  g_autoptr (GList) toplevels = gtk_window_list_toplevels ();

  for (GList *l = toplevels; l; l = l->next)
    if (g_str_equal (G_OBJECT_TYPE_NAME (l->data), type) && gtk_widget_get_mapped (l->data))
      return l->data;

  return NULL;
}

static JourneyPrintDialog *
find_dialog (void)
{
  return (JourneyPrintDialog *)find_window ("JourneyPrintDialog");
}

/* Which asks for the printer, and is the toolkit's. */
static GtkWindow *
find_printers (void)
{
  return find_window ("GtkPrintUnixDialog");
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

static AdwComboRow *
row_named (JourneyPrintDialog *dialog, const char *title)
{
  GtkWidget *row = hands_find_label (GTK_WIDGET (dialog), title);

  return ADW_COMBO_ROW (gtk_widget_get_ancestor (row, ADW_TYPE_COMBO_ROW));
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

  g_assert_cmpint (options.paper, ==, JOURNEY_PAPER_A4);
  g_assert_cmpint (options.theme, ==, JOURNEY_THEME_PRINT);
  g_assert_false (options.with_analysis);
  EXPECT (shows (dialog, "Page 1 of 1") && shows (dialog, "Analysis"));
  adw_combo_row_set_selected (row_named (dialog, "Layout"), JOURNEY_LAYOUT_CARDS);
  EXPECT (shows (dialog, "Page 1 of 2") && !shows (dialog, "Analysis") && !shows (dialog, "Persona strip"));
  adw_combo_row_set_selected (row_named (dialog, "Paper"), JOURNEY_PAPER_A3);
  EXPECT (shows (dialog, "Page 1 of 1"));
  adw_combo_row_set_selected (row_named (dialog, "Layout"), JOURNEY_LAYOUT_STAGES);
  EXPECT (shows (dialog, "Page 1 of 5"));
  hands_press ("alt+y");
  EXPECT (journey_print_dialog_options (dialog).with_analysis && !shows (dialog, "Page 1 of 5"));
  adw_combo_row_set_selected (row_named (dialog, "Paper"), JOURNEY_PAPER_NATURAL);
  EXPECT (!shows (dialog, "Layout") && !shows (dialog, "Orientation") && shows (dialog, "Analysis"));
  g_assert_null (journey_print_dialog_options (dialog).stages);
  hands_press ("Escape");
  EXPECT (!find_dialog ());
}

/* As if somebody had chosen the first @n stages. */
static void
choose_stages (WindowFixture *fixture, JourneyPrintDialog *dialog, guint n)
{
  GtkWidget *row = gtk_widget_get_ancestor (hands_find_label (GTK_WIDGET (dialog), "Stages"), JOURNEY_TYPE_PART_ROW);
  GVariantBuilder memory;
  g_autoptr (GVariant) chosen = NULL;

  g_variant_builder_init (&memory, G_VARIANT_TYPE ("a{sb}"));
  for (guint i = 0; i < journey_node_n_children (window_map (fixture->window), JOURNEY_MAP_STAGES); i++)
    g_variant_builder_add (&memory, "{sb}",
                           journey_node_id (journey_node_child (window_map (fixture->window), JOURNEY_MAP_STAGES, i)), i < n);
  chosen = g_variant_ref_sink (g_variant_builder_end (&memory));
  journey_part_row_recall (JOURNEY_PART_ROW (row), chosen);
  g_signal_emit_by_name (row, "changed");
}

/* Cards of some stages; nothing is printed of none. */
static void
test_parts (WindowFixture *fixture, gconstpointer data)
{
  JourneyPrintDialog *dialog = begin (fixture, make_map ());

  adw_combo_row_set_selected (row_named (dialog, "Layout"), JOURNEY_LAYOUT_CARDS);
  EXPECT (shows (dialog, "Page 1 of 2") && !shows (dialog, "Lanes"));
  choose_stages (fixture, dialog, 1);
  EXPECT (shows (dialog, "Page 1 of 1"));
  choose_stages (fixture, dialog, 0);
  EXPECT (shows (dialog, "Choose at least one stage."));
  hands_press ("alt+p");
  wait_idle ();
  g_assert_nonnull (find_dialog ());
  choose_stages (fixture, dialog, 2);
  EXPECT (shows (dialog, "Page 1 of 2"));
  hands_press ("alt+p");
  EXPECT (find_printers ());
  gtk_dialog_response (GTK_DIALOG (find_printers ()), GTK_RESPONSE_CANCEL);
  EXPECT (!find_printers () && window_is_enabled (fixture->window, "choose-print"));
}

/* Every page can be looked at. */
static void
test_pages (WindowFixture *fixture, gconstpointer data)
{
  JourneyPrintDialog *dialog = begin (fixture, make_map ());
  g_autoptr (GdkPaintable) first = NULL;

  adw_combo_row_set_selected (row_named (dialog, "Layout"), JOURNEY_LAYOUT_CARDS);
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

  adw_combo_row_set_selected (row_named (dialog, "Layout"), JOURNEY_LAYOUT_SCORING);
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
  adw_combo_row_set_selected (row_named (dialog, "Layout"), JOURNEY_LAYOUT_CARDS);
  adw_combo_row_set_selected (row_named (dialog, "Colours"), 1);
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
  WINDOW_ADD ("/window-print/pages", test_pages);
  WINDOW_ADD ("/window-print/nothing", test_nothing);
  WINDOW_ADD ("/window-print/printers", test_printers);
  WINDOW_ADD ("/window-print/cancelled", test_cancelled);

  return g_test_run ();
}
