/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "../displayless/render-maps.h"
#include "journey-edit.h"
#include "journey-export-dialog.h"
#include "journey-export-pages.h"
#include "journey-part-row.h"
#include "journey-template.h"
#include "wait-for.h"
#include "window-hands.h"

static JourneyExportDialog *
find_dialog (void)
{
  return window_find (JOURNEY_TYPE_EXPORT_DIALOG);
}

/* Where to asks the toolkit. */
static GtkWindow *
find_chooser (void)
{
  return window_find (GTK_TYPE_FILE_CHOOSER);
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
      adw_combo_row_set_selected (hands_combo_row (dialog, "Format"), i);
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
  g_autofree char *text = g_strdup_printf ("Page 1 of %u", journey_pages_length (pages));

  g_assert_cmpuint (journey_pages_length (pages), >, 1);

  return shows (dialog, text) && (!remark || shows (dialog, remark));
}

/* What applies to a format is asked for, and what comes out is what was chosen. */
static void
test_options (WindowFixture *fixture, gconstpointer data)
{
  JourneyExportDialog *dialog = begin (fixture);
  JourneyExportOptions options;

  /* Enter, first of all, goes on. */
  EXPECT (gtk_widget_has_css_class (gtk_window_get_focus (GTK_WINDOW (dialog)), "suggested-action"));
  choose (dialog, "png");
  EXPECT (shows (dialog, "Resolution") && shows (dialog, "Aim") && !shows (dialog, "Analysis"));
  adw_combo_row_set_selected (hands_combo_row (dialog, "Resolution"), 2);
  adw_combo_row_set_selected (hands_combo_row (dialog, "Colours"), 2);
  options = journey_export_dialog_options (dialog);
  g_assert_cmpfloat (options.dpi, ==, 300);
  g_assert_cmpint (options.theme, ==, JOURNEY_THEME_DARK);
  g_assert_false (options.with_analysis || options.transparent);
  hands_press ("alt+t");
  EXPECT (journey_export_dialog_options (dialog).transparent);

  choose (dialog, "pdf");
  EXPECT (shows (dialog, "Analysis") && !shows (dialog, "Resolution"));
  hands_press ("alt+a");
  EXPECT (journey_export_dialog_options (dialog).with_analysis);
  g_assert_false (shows (dialog, "Layout"));
  adw_combo_row_set_selected (hands_combo_row (dialog, "Paper"), JOURNEY_PAPER_A3);
  options = journey_export_dialog_options (dialog);
  EXPECT (shows (dialog, "Layout") && shows (dialog, "Orientation") && shows_pages (fixture, dialog, &options));
  adw_combo_row_set_selected (hands_combo_row (dialog, "Layout"), JOURNEY_LAYOUT_STAGES);
  options = journey_export_dialog_options (dialog);
  EXPECT (shows_pages (fixture, dialog, &options));
  g_assert_cmpint (options.paper, ==, JOURNEY_PAPER_A3);
  g_assert_cmpint (options.layout, ==, JOURNEY_LAYOUT_STAGES);
  g_assert_cmpint (options.orientation, ==, JOURNEY_ORIENTATION_AUTO);
  adw_combo_row_set_selected (hands_combo_row (dialog, "Layout"), JOURNEY_LAYOUT_CARDS);
  EXPECT (!shows (dialog, "Analysis"));
  g_assert_cmpint (journey_export_dialog_options (dialog).layout, ==, JOURNEY_LAYOUT_CARDS);

  choose (dialog, "csv");
  EXPECT (!shows (dialog, "Analysis") && !shows (dialog, "Colours") && !shows (dialog, "Paper") && !shows (dialog, "Aim"));
  g_assert_false (journey_export_dialog_options (dialog).with_analysis);
  hands_press ("Escape");
  EXPECT (!find_dialog ());
}

static gboolean
is_wholly_seen (JourneyExportDialog *dialog, GtkWidget *row)
{
  GtkWidget *options = gtk_widget_get_ancestor (row, GTK_TYPE_SCROLLED_WINDOW);
  graphene_rect_t at;

  g_assert_true (gtk_widget_compute_bounds (row, options, &at));

  return at.origin.y >= 0 && at.origin.y + at.size.height <= (float)gtk_widget_get_height (options);
}

/* Nobody hands out the whole map without having chosen to, above all else. */
static void
test_aim (WindowFixture *fixture, gconstpointer data)
{
  JourneyExportDialog *dialog = begin (fixture);

  choose (dialog, "png");
  EXPECT (shows (dialog, "To publish: the picture only"));
  EXPECT (is_wholly_seen (dialog, GTK_WIDGET (hands_combo_row (dialog, "Aim"))));
  g_assert_null (journey_export_dialog_options (dialog).carry);
  adw_combo_row_set_selected (hands_combo_row (dialog, "Aim"), 1);
  EXPECT (shows (dialog, "To share: the map is inside"));
  g_assert_nonnull (journey_export_dialog_options (dialog).carry);
  choose (dialog, "csv");
  EXPECT (!shows (dialog, "Aim"));
  g_assert_null (journey_export_dialog_options (dialog).carry);
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
  adw_combo_row_set_selected (hands_combo_row (dialog, "Colours"), 2);
  EXPECT (picture_of (dialog) && picture_of (dialog) != light);
  choose (dialog, "md");
  EXPECT (!picture_of (dialog));
  choose (dialog, "xlsx");
  EXPECT (shows (dialog, "What this file holds is seen in a spreadsheet."));
}

/* Sheets of paper can be told from what they lie on, and turned over. */
static void
test_sheets (WindowFixture *fixture, gconstpointer data)
{
  JourneyExportDialog *dialog = begin (fixture);
  g_autoptr (GdkPaintable) first = NULL;
  g_autofree guint32 *pixels = NULL;
  int width, height;

  choose (dialog, "pdf");
  adw_combo_row_set_selected (hands_combo_row (dialog, "Paper"), JOURNEY_PAPER_A4);
  adw_combo_row_set_selected (hands_combo_row (dialog, "Layout"), JOURNEY_LAYOUT_STAGES);
  EXPECT (shows (dialog, "Page 1 of 6") && picture_of (dialog));
  wait_idle ();
  first = g_object_ref (picture_of (dialog));
  width = gdk_paintable_get_intrinsic_width (first);
  height = gdk_paintable_get_intrinsic_height (first);
  pixels = g_new0 (guint32, (gsize)width * (gsize)height);
  gdk_texture_download (GDK_TEXTURE (first), (guchar *)pixels, (gsize)width * sizeof (guint32));
  g_assert_cmphex (pixels[0], !=, pixels[width * 10 + 10]);

  gtk_widget_activate (gtk_widget_get_next_sibling (hands_find_label (GTK_WIDGET (dialog), "Page 1 of 6")));
  EXPECT (shows (dialog, "Page 2 of 6") && picture_of (dialog) != first);
}

static JourneyPartRow *
part_row (JourneyExportDialog *dialog, const char *title)
{
  return JOURNEY_PART_ROW (gtk_widget_get_ancestor (hands_find_label (GTK_WIDGET (dialog), title), JOURNEY_TYPE_PART_ROW));
}

static gboolean
has_subtitle (JourneyPartRow *row, const char *subtitle)
{
  return g_str_equal (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), subtitle);
}

/* The focus is where the list came from. */
static void
close_list (JourneyExportDialog *dialog, JourneyPartRow *row)
{
  hands_press ("Escape");
  EXPECT (!hands_find (GTK_WIDGET (row), GTK_TYPE_CHECK_BUTTON));
  EXPECT (gtk_widget_is_focus (gtk_widget_get_first_child (hands_find (GTK_WIDGET (row), GTK_TYPE_MENU_BUTTON))));
  hands_focus (GTK_WINDOW (dialog));
}

/* By keys: the list of the stages, all of them off and the second on again. */
static void
test_stages (WindowFixture *fixture, gconstpointer data)
{
  JourneyExportDialog *dialog = begin (fixture);
  JourneyNode *map = window_map (fixture->window);
  JourneyPartRow *stages = part_row (dialog, "Stages");
  g_autoptr (GdkPaintable) whole = NULL;
  const char *const *chosen;
  GtkWidget *popover;

  choose (dialog, "png");
  EXPECT (picture_of (dialog));
  whole = g_object_ref (picture_of (dialog));
  g_assert_true (has_subtitle (stages, "All"));
  g_assert_null (journey_export_dialog_options (dialog).stages);
  hands_press ("alt+s");
  EXPECT (hands_find (GTK_WIDGET (stages), GTK_TYPE_POPOVER) && hands_find (GTK_WIDGET (stages), GTK_TYPE_CHECK_BUTTON));
  popover = hands_find (GTK_WIDGET (stages), GTK_TYPE_POPOVER);
  EXPECT (gtk_widget_is_focus (hands_find (popover, GTK_TYPE_CHECK_BUTTON)));
  hands_press ("space");
  EXPECT (has_subtitle (stages, "None") && shows (dialog, "Choose at least one stage."));
  g_assert_false (gtk_widget_get_sensitive (gtk_window_get_default_widget (GTK_WINDOW (dialog))));
  hands_press ("Down");
  hands_press ("Down");
  hands_press ("space");
  EXPECT (has_subtitle (stages, "1 of 5") && picture_of (dialog)
          && gdk_paintable_get_intrinsic_width (picture_of (dialog)) < gdk_paintable_get_intrinsic_width (whole));
  g_assert_true (gtk_widget_get_sensitive (gtk_window_get_default_widget (GTK_WINDOW (dialog))));
  chosen = journey_export_dialog_options (dialog).stages;
  g_assert_cmpstr (chosen[0], ==, journey_node_id (journey_node_child (map, JOURNEY_MAP_STAGES, 1)));
  g_assert_null (chosen[1]);
  close_list (dialog, stages);
  choose (dialog, "csv");
  EXPECT (!shows (dialog, "Stages") && !shows (dialog, "Lanes"));
  g_assert_null (journey_export_dialog_options (dialog).stages);
}

/* What is not there does not act, and is as it was when it is there again. */
static void
test_hidden (WindowFixture *fixture, gconstpointer data)
{
  JourneyExportDialog *dialog = begin (fixture);
  JourneyExportOptions options;

  choose (dialog, "pdf");
  hands_press ("alt+a");
  hands_press ("alt+n");
  EXPECT (hands_find (GTK_WIDGET (part_row (dialog, "Lanes")), GTK_TYPE_CHECK_BUTTON));
  hands_press ("Down");
  hands_press ("space");
  EXPECT (journey_export_dialog_options (dialog).lanes);
  close_list (dialog, part_row (dialog, "Lanes"));
  adw_combo_row_set_selected (hands_combo_row (dialog, "Paper"), JOURNEY_PAPER_A4);
  EXPECT (shows (dialog, "Layout"));
  for (guint i = 0; i < 2; i++)
    {
      adw_combo_row_set_selected (hands_combo_row (dialog, "Layout"), i == 0 ? JOURNEY_LAYOUT_CARDS : JOURNEY_LAYOUT_SCORING);
      options = journey_export_dialog_options (dialog);
      g_assert_false (options.with_analysis);
      g_assert_null (options.lanes);
    }
  adw_combo_row_set_selected (hands_combo_row (dialog, "Layout"), JOURNEY_LAYOUT_POSTER);
  options = journey_export_dialog_options (dialog);
  g_assert_true (options.with_analysis);
  g_assert_nonnull (options.lanes);
  choose (dialog, "svg");
  options = journey_export_dialog_options (dialog);
  g_assert_cmpint (options.paper, ==, JOURNEY_PAPER_NATURAL);
  g_assert_false (options.with_analysis);
}

/* What is too large to be shown is what would be exported, not the map that it is taken from. */
static void
test_too_large (WindowFixture *fixture, gconstpointer data)
{
  static const char why[] = "The map is too large to be shown here. It can be exported all the same.";
  g_autoptr (JourneyState) state = render_map_large (101, 20);
  g_autoptr (JourneyMap) map = journey_map_new_from_state (state);
  JourneyExportDialog *dialog = journey_export_dialog_new (GTK_WINDOW (fixture->window), state, NULL, NULL);

  gtk_window_present (GTK_WINDOW (dialog));
  EXPECT (shows (dialog, why));
  adw_combo_row_set_selected (hands_combo_row (dialog, "Paper"), JOURNEY_PAPER_A4);
  EXPECT (shows (dialog, "Layout") && shows (dialog, why));
  hands_choose_stages (dialog, map, 1);
  EXPECT (shows (dialog, "Page 1 of 1"));
  gtk_window_destroy (GTK_WINDOW (dialog));
}

/* Only a map with personas has a strip of them. */
static void
test_personas (WindowFixture *fixture, gconstpointer data)
{
  JourneyExportDialog *dialog = begin (fixture);
  g_autoptr (GdkPaintable) with = NULL;

  choose (dialog, "png");
  EXPECT (shows (dialog, "Stages") && !shows (dialog, "Persona strip"));
  gtk_window_destroy (GTK_WINDOW (dialog));
  journey_edit_need_persona (JOURNEY_MAP (window_map (fixture->window)), "Mei");
  window_activate (fixture->window, "choose-export", NULL);
  EXPECT (find_dialog ());
  dialog = find_dialog ();
  hands_focus (GTK_WINDOW (dialog));
  choose (dialog, "png");
  EXPECT (picture_of (dialog) && shows (dialog, "Persona strip"));
  with = g_object_ref (picture_of (dialog));
  g_assert_false (journey_export_dialog_options (dialog).no_persona_strip);
  hands_press ("alt+i");
  EXPECT (journey_export_dialog_options (dialog).no_persona_strip);
  EXPECT (picture_of (dialog)
          && gdk_paintable_get_intrinsic_height (picture_of (dialog)) < gdk_paintable_get_intrinsic_height (with));
}

static gboolean
is_open (GtkWidget *row)
{
  GtkWidget *list = hands_find (row, GTK_TYPE_LIST_VIEW);

  return list && gtk_widget_get_mapped (list);
}

/* Enter opens the list of the row that has the focus; only elsewhere it goes on. */
static void
test_enter (WindowFixture *fixture, gconstpointer data)
{
  JourneyExportDialog *dialog = begin (fixture);
  GtkWidget *row = hands_find (GTK_WIDGET (dialog), ADW_TYPE_COMBO_ROW);

  g_assert_true (gtk_widget_grab_focus (row));
  hands_press ("Return");
  EXPECT (is_open (row));
  g_assert_true (find_dialog () == dialog);
}

static void
feel (JourneyNode *stage)
{
  JourneyNode *touchpoint = journey_node_child (stage, JOURNEY_STAGE_TOUCHPOINTS, 0);

  journey_edit_set_emotion (JOURNEY_TOUCHPOINT (touchpoint), NULL, 1, NULL);
}

/* What the file has otherwise than the map is said before and after. */
static void
test_remarks (WindowFixture *fixture, gconstpointer data)
{
  static const char remarks[] = "2 touchpoints have no emotion; Mermaid shows them as neutral.\n"
                                "Mermaid has no place for everything. Left out: guiding questions.";
  JourneyExportDialog *dialog = begin (fixture);
  JourneyNode *map = window_map (fixture->window);
  g_autoptr (GFile) file = window_file (fixture, "map.mmd");

  gtk_window_destroy (GTK_WINDOW (dialog));
  for (guint i = 0; i < journey_node_n_children (map, JOURNEY_MAP_STAGES); i++)
    g_assert_cmpuint (journey_node_n_children (journey_node_child (map, JOURNEY_MAP_STAGES, i), JOURNEY_STAGE_TOUCHPOINTS), ==,
                      0);
  for (guint i = 0; i < 2; i++)
    journey_edit_add_touchpoint (JOURNEY_STAGE (journey_node_child (map, JOURNEY_MAP_STAGES, i)), G_MAXUINT, "Step");
  window_activate (fixture->window, "choose-export", NULL);
  EXPECT (find_dialog ());
  choose (find_dialog (), "mmd");
  EXPECT (shows (find_dialog (), remarks));
  gtk_window_destroy (GTK_WINDOW (find_dialog ()));

  /* Only one is left to be said, which may be longer than a toast is wide. */
  for (guint i = 0; i < 2; i++)
    feel (journey_node_child (map, JOURNEY_MAP_STAGES, i));
  journey_window_export_to (fixture->window, "mmd", file);
  EXPECT (hands_shows (fixture, "Exported map.mmd"));
  EXPECT (hands_shows (fixture, "Mermaid has no place for everything. Left out: guiding questions."));
  g_assert_true (hands_shows (fixture, "Show"));
}

/* What was chosen is there again the next time, but for the aim; lanes with the map that they are of, and with those that came
 * into it since. */
static void
test_remembered (WindowFixture *fixture, gconstpointer data)
{
  JourneyExportDialog *dialog = begin (fixture);
  JourneyMap *map = JOURNEY_MAP (window_map (fixture->window));
  JourneyNode *lane = journey_node_child (JOURNEY_NODE (map), JOURNEY_MAP_LANES, 1);
  g_autofree char *all_but_one = NULL;
  guint n;

  choose (dialog, "svg");
  adw_combo_row_set_selected (hands_combo_row (dialog, "Colours"), 1);
  adw_combo_row_set_selected (hands_combo_row (dialog, "Aim"), 1);
  hands_press ("alt+n");
  EXPECT (hands_find (GTK_WIDGET (part_row (dialog, "Lanes")), GTK_TYPE_CHECK_BUTTON));
  hands_press ("Down");
  hands_press ("Down");
  hands_press ("space");
  EXPECT (journey_export_dialog_options (dialog).lanes);
  g_assert_false (g_strv_contains (journey_export_dialog_options (dialog).lanes, journey_node_id (lane)));
  close_list (dialog, part_row (dialog, "Lanes"));
  hands_press ("alt+e");
  EXPECT (!find_dialog () && find_chooser ());
  gtk_window_close (find_chooser ());
  EXPECT (!find_chooser ());

  journey_edit_add_lane (map, NULL, JOURNEY_LANE_KIND_CUSTOM);
  n = journey_node_n_children (JOURNEY_NODE (map), JOURNEY_MAP_LANES);
  window_activate (fixture->window, "choose-export", NULL);
  EXPECT (find_dialog ());
  all_but_one = g_strdup_printf ("%u of %u", n - 1, n);
  g_assert_true (has_subtitle (part_row (find_dialog (), "Lanes"), all_but_one));
  g_assert_true (has_subtitle (part_row (find_dialog (), "Stages"), "All"));
  g_assert_false (g_strv_contains (journey_export_dialog_options (find_dialog ()).lanes, journey_node_id (lane)));
  g_assert_cmpstr (journey_export_dialog_kind (find_dialog ())->nick, ==, "svg");
  g_assert_cmpint (journey_export_dialog_options (find_dialog ()).theme, ==, JOURNEY_THEME_LIGHT);
  g_assert_null (journey_export_dialog_options (find_dialog ()).carry);
}

/* The dialog goes while its preview is drawn. */
static void
test_closed (WindowFixture *fixture, gconstpointer data)
{
  g_autoptr (JourneyMap) map = journey_template_new_map (JOURNEY_TEMPLATE_BLUEPRINT, "Moving house");
  JourneyExportDialog *dialog = journey_export_dialog_new (GTK_WINDOW (fixture->window), journey_map_state (map), NULL, NULL);

  g_object_add_weak_pointer (G_OBJECT (dialog), (gpointer *)&dialog);
  gtk_window_destroy (GTK_WINDOW (dialog));
  EXPECT (!dialog);
}

int
main (int argc, char **argv)
{
  g_autoptr (JourneyApplication) application = window_init (&argc, &argv);

  WINDOW_ADD ("/window-export/options", test_options);
  WINDOW_ADD ("/window-export/aim", test_aim);
  WINDOW_ADD ("/window-export/preview", test_preview);
  WINDOW_ADD ("/window-export/sheets", test_sheets);
  WINDOW_ADD ("/window-export/stages", test_stages);
  WINDOW_ADD ("/window-export/hidden", test_hidden);
  WINDOW_ADD ("/window-export/too-large", test_too_large);
  WINDOW_ADD ("/window-export/personas", test_personas);
  WINDOW_ADD ("/window-export/enter", test_enter);
  WINDOW_ADD ("/window-export/remarks", test_remarks);
  WINDOW_ADD ("/window-export/remembered", test_remembered);
  WINDOW_ADD ("/window-export/closed", test_closed);

  return g_test_run ();
}
