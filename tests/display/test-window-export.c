/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "journey-export-dialog.h"
#include "journey-export-pages.h"
#include "journey-template.h"
#include "wait-for.h"
#include "window-hands.h"

static JourneyExportDialog *
find_dialog (void)
{
  g_autoptr (GList) toplevels = gtk_window_list_toplevels ();

  for (GList *l = toplevels; l; l = l->next)
    if (JOURNEY_IS_EXPORT_DIALOG (l->data) && gtk_widget_get_mapped (l->data))
      return l->data;

  return NULL;
}

/* Where to asks the toolkit. */
static GtkWindow *
find_chooser (void)
{
  g_autoptr (GList) toplevels = gtk_window_list_toplevels ();

  for (GList *l = toplevels; l; l = l->next)
    if (GTK_IS_FILE_CHOOSER (l->data) && gtk_widget_get_mapped (l->data))
      return l->data;

  return NULL;
}

static JourneyExportDialog *
begin (WindowFixture *fixture)
{
  hands_show (fixture, journey_template_new_map (JOURNEY_TEMPLATE_FIVE_STAGES, "Moving house"));
  hands_press ("ctrl+e");
  EXPECT (find_dialog ());
  hands_focus (GTK_WINDOW (find_dialog ()));

  return find_dialog ();
}

static AdwComboRow *
row_named (JourneyExportDialog *dialog, const char *title)
{
  GtkWidget *row = hands_find_label (GTK_WIDGET (dialog), title);

  return ADW_COMBO_ROW (gtk_widget_get_ancestor (row, ADW_TYPE_COMBO_ROW));
}

static gboolean
shows (JourneyExportDialog *dialog, const char *title)
{
  GtkWidget *label = hands_find_label (GTK_WIDGET (dialog), title);

  return label && gtk_widget_get_mapped (label);
}

static void
choose (JourneyExportDialog *dialog, const char *nick)
{
  for (guint i = 0; journey_export_kind_at (i); i++)
    if (g_str_equal (journey_export_kind_at (i)->nick, nick))
      adw_combo_row_set_selected (row_named (dialog, "Format"), i);
}

static GdkPaintable *
picture_of (JourneyExportDialog *dialog)
{
  GtkWidget *picture = hands_find (GTK_WIDGET (dialog), GTK_TYPE_PICTURE);

  return picture && gtk_widget_get_mapped (picture) ? gtk_picture_get_paintable (GTK_PICTURE (picture)) : NULL;
}

/* As many as the document gets, and what is to be said about it. */
static gboolean
shows_pages (WindowFixture *fixture, JourneyExportDialog *dialog, const JourneyExportOptions *options)
{
  g_autoptr (JourneyState) state = journey_node_freeze (window_map (fixture->window));
  g_autoptr (JourneyPages) pages = journey_pages_new (state, options, NULL);
  g_autofree char *remark = journey_pages_remark (pages);
  g_autofree char *text =
      g_strdup_printf ("%u pages%s%s", journey_pages_length (pages), remark ? " · " : "", remark ? remark : "");

  g_assert_cmpuint (journey_pages_length (pages), >, 1);

  return shows (dialog, text);
}

/* What applies to a format is asked for, and what comes out is what was chosen. */
static void
test_options (WindowFixture *fixture, gconstpointer data)
{
  JourneyExportDialog *dialog = begin (fixture);
  JourneyExportOptions options;

  choose (dialog, "png");
  EXPECT (shows (dialog, "Resolution") && shows (dialog, "Map inside the picture") && !shows (dialog, "Analysis"));
  adw_combo_row_set_selected (row_named (dialog, "Resolution"), 2);
  adw_combo_row_set_selected (row_named (dialog, "Colours"), 2);
  options = journey_export_dialog_options (dialog);
  g_assert_cmpfloat (options.dpi, ==, 300);
  g_assert_cmpint (options.theme, ==, JOURNEY_THEME_DARK);
  g_assert_true (options.carry != NULL);
  g_assert_false (options.with_analysis || options.transparent);
  hands_press ("alt+t");
  EXPECT (journey_export_dialog_options (dialog).transparent);

  choose (dialog, "pdf");
  EXPECT (shows (dialog, "Analysis") && !shows (dialog, "Resolution"));
  hands_press ("alt+a");
  EXPECT (journey_export_dialog_options (dialog).with_analysis);
  g_assert_false (shows (dialog, "Layout"));
  adw_combo_row_set_selected (row_named (dialog, "Paper"), JOURNEY_PAPER_A3);
  options = journey_export_dialog_options (dialog);
  EXPECT (shows (dialog, "Layout") && shows (dialog, "Orientation") && shows_pages (fixture, dialog, &options));
  adw_combo_row_set_selected (row_named (dialog, "Layout"), JOURNEY_LAYOUT_STAGES);
  options = journey_export_dialog_options (dialog);
  EXPECT (shows_pages (fixture, dialog, &options));
  g_assert_cmpint (options.paper, ==, JOURNEY_PAPER_A3);
  g_assert_cmpint (options.layout, ==, JOURNEY_LAYOUT_STAGES);
  g_assert_cmpint (options.orientation, ==, JOURNEY_ORIENTATION_AUTO);
  hands_press ("alt+m");
  EXPECT (!journey_export_dialog_options (dialog).carry);

  choose (dialog, "csv");
  EXPECT (!shows (dialog, "Analysis") && !shows (dialog, "Colours") && !shows (dialog, "Paper")
          && !shows (dialog, "Map inside the picture"));
  g_assert_false (journey_export_dialog_options (dialog).with_analysis);
  hands_press ("Escape");
  EXPECT (!find_dialog ());
}

/* There is a picture of pictures, the beginning of texts, and a word about what cannot be shown. */
static void
test_preview (WindowFixture *fixture, gconstpointer data)
{
  JourneyExportDialog *dialog = begin (fixture);
  g_autoptr (GdkPaintable) light = NULL;

  choose (dialog, "png");
  EXPECT (picture_of (dialog));
  light = g_object_ref (picture_of (dialog));
  g_assert_cmpint (gdk_paintable_get_intrinsic_width (light), >, 100);
  adw_combo_row_set_selected (row_named (dialog, "Colours"), 2);
  EXPECT (picture_of (dialog) && picture_of (dialog) != light);
  choose (dialog, "md");
  EXPECT (!picture_of (dialog));
  choose (dialog, "xlsx");
  EXPECT (shows (dialog, "What this file holds is seen in a spreadsheet."));
}

/* What was chosen is there again the next time. */
static void
test_remembered (WindowFixture *fixture, gconstpointer data)
{
  JourneyExportDialog *dialog = begin (fixture);

  choose (dialog, "svg");
  adw_combo_row_set_selected (row_named (dialog, "Colours"), 1);
  hands_press ("alt+e");
  EXPECT (!find_dialog () && find_chooser ());
  gtk_window_close (find_chooser ());
  EXPECT (!find_chooser ());

  window_activate (fixture->window, "choose-export", NULL);
  EXPECT (find_dialog ());
  g_assert_cmpstr (journey_export_dialog_kind (find_dialog ())->nick, ==, "svg");
  g_assert_cmpint (journey_export_dialog_options (find_dialog ()).theme, ==, JOURNEY_THEME_LIGHT);
}

/* The dialog goes while its preview is drawn. */
static void
test_closed (WindowFixture *fixture, gconstpointer data)
{
  g_autoptr (JourneyMap) map = journey_template_new_map (JOURNEY_TEMPLATE_BLUEPRINT, "Moving house");
  JourneyExportDialog *dialog = journey_export_dialog_new (GTK_WINDOW (fixture->window), journey_map_state (map), NULL);

  g_object_add_weak_pointer (G_OBJECT (dialog), (gpointer *)&dialog);
  gtk_window_destroy (GTK_WINDOW (dialog));
  EXPECT (!dialog);
}

int
main (int argc, char **argv)
{
  g_autoptr (JourneyApplication) application = window_init (&argc, &argv);

  WINDOW_ADD ("/window-export/options", test_options);
  WINDOW_ADD ("/window-export/preview", test_preview);
  WINDOW_ADD ("/window-export/remembered", test_remembered);
  WINDOW_ADD ("/window-export/closed", test_closed);

  return g_test_run ();
}
