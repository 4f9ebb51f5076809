/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-edit.h"
#include "journey-export-dialog.h"
#include "wait-for.h"
#include "window-fixture.h"

#include <string.h>

/* Whether there is a widget of a type in the side panel, seen or not. */
static gboolean
has_page (GtkWidget *widget, const char *type)
{
  if (g_str_equal (G_OBJECT_TYPE_NAME (widget), type))
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child))
    if (has_page (child, type))
      return TRUE;

  return FALSE;
}

/* Every page has a button that tells its name, whether there is room for it or not. */
static void
test_switcher (WindowFixture *fixture, gconstpointer data)
{
  GtkWidget *switcher = NULL;
  GtkWidget *button;
  GtkStack *pages;
  int minimum;

  window_show_new_map (fixture);
  pages = journey_map_view_pages (fixture->window->view);
  switcher = gtk_widget_get_prev_sibling (GTK_WIDGET (pages));
  g_assert_cmpstr (G_OBJECT_TYPE_NAME (switcher), ==, "JourneyPageSwitcher");

  for (button = gtk_widget_get_first_child (switcher); button; button = gtk_widget_get_next_sibling (button))
    {
      GtkWidget *shown;

      g_signal_emit_by_name (button, "clicked");
      shown = gtk_stack_get_visible_child (pages);
      g_assert_cmpstr (gtk_stack_page_get_title (gtk_stack_get_page (pages, shown)), ==, gtk_widget_get_tooltip_text (button));
      g_assert_true (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (button)));
    }

  /* Words and icons do not change places when another page is shown. */
  for (button = gtk_widget_get_first_child (switcher); button; button = gtk_widget_get_next_sibling (button))
    {
      int minimum_width = 0, width = 0;

      gtk_widget_measure (button, GTK_ORIENTATION_HORIZONTAL, -1, &minimum_width, NULL, NULL, NULL);
      for (GtkWidget *other = gtk_widget_get_first_child (switcher); other; other = gtk_widget_get_next_sibling (other))
        {
          g_signal_emit_by_name (other, "clicked");
          gtk_widget_size_allocate (switcher, &(GtkAllocation){ 0, 0, 300, 40 }, -1);
          g_assert_true (width == 0 || gtk_widget_get_allocated_width (button) == width);
          width = gtk_widget_get_allocated_width (button);
        }
      g_assert_cmpint (width, >=, minimum_width);
    }

  /* The narrowest panel has room for it, in every language. */
  gtk_widget_measure (switcher, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <, 320);
}

static gboolean
has_visible_page (gpointer pages)
{
  return gtk_widget_get_first_child (gtk_stack_get_visible_child (pages)) != NULL;
}

/* A page is made when it is shown first; how many remarks there are is told without it. */
static void
test_pages (WindowFixture *fixture, gconstpointer data)
{
  static const char *const names[] = { "details", "gaps", "personas", "opportunities", "tray" };
  static const char *const types[] = { "JourneyDetailsPage", "JourneyGapPage", "JourneyPersonaPage", "JourneyOpportunitiesPage",
                                       "JourneyTrayPage" };
  GtkStack *pages;

  window_show_new_map (fixture);
  pages = journey_map_view_pages (fixture->window->view);
  wait_for (has_visible_page, pages);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    g_assert_true (has_page (GTK_WIDGET (pages), types[i]) == g_str_equal (gtk_stack_get_visible_child_name (pages), names[i]));
  journey_edit_drop_note (JOURNEY_MAP (window_map (fixture->window)), "Nobody can read it");
  g_assert_cmpstr (gtk_stack_page_get_title (gtk_stack_get_page (pages, gtk_stack_get_child_by_name (pages, "tray"))), ==,
                   "Tray (1)");

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      window_activate (fixture->window, "go-to-page", g_variant_new_string (names[i]));
      g_assert_true (has_page (GTK_WIDGET (pages), types[i]));
    }
}

static void
test_start_page (WindowFixture *fixture, gconstpointer data)
{
  static const char *const without_map[] = { "close",    "import",      "new-map", "open", "open-example",
                                             "open-uri", "show-folder", "tell",    NULL };
  g_auto (GStrv) actions = g_action_group_list_actions (G_ACTION_GROUP (fixture->window));

  g_assert_true (journey_window_is_empty (fixture->window));
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (fixture->window)), ==, "Sojourn");
  g_assert_cmpuint (g_strv_length (actions), >, g_strv_length ((char **)without_map));
  for (guint i = 0; actions[i]; i++)
    {
      gboolean enabled = window_is_enabled (fixture->window, actions[i]);

      g_test_message ("%s: %d", actions[i], enabled);
      g_assert_true (enabled == g_strv_contains (without_map, actions[i]));
    }
}

/* The items of a menu, with how they look: GTK knows no other way to what is in a menu. */
static GtkWidget *
find_item (GtkWidget *widget, const char *text)
{
  g_autofree char *own = NULL;

  if (g_object_class_find_property (G_OBJECT_GET_CLASS (widget), "menu-name"))
    g_object_get (widget, "text", &own, NULL);
  if (own && g_str_equal (own, text))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_item (child, text);

      if (found)
        return found;
    }

  return NULL;
}

static gboolean
shows_menu (gpointer button)
{
  return gtk_widget_get_mapped (GTK_WIDGET (gtk_menu_button_get_popover (button)));
}

static gboolean
shows_no_menu (gpointer button)
{
  return !shows_menu (button);
}

static gboolean
is_compact (gpointer adaptive)
{
  return journey_adaptive_bin_is_compact (adaptive);
}

static JourneyExportDialog *
export_dialog (void)
{
  return window_find (JOURNEY_TYPE_EXPORT_DIALOG);
}

static gboolean
has_export_dialog (gpointer data)
{
  return export_dialog () != NULL;
}

/* In wide windows a button opens it, in narrow ones the menu. */
static void
test_export (WindowFixture *fixture, gconstpointer data)
{
  GtkWidget *menu;

  g_assert_false (window_is_enabled (fixture->window, "choose-export"));
  window_show_new_map (fixture);
  g_assert_true (gtk_widget_get_visible (fixture->window->export_button));
  gtk_widget_activate (fixture->window->export_button);
  wait_for (has_export_dialog, NULL);
  gtk_window_destroy (GTK_WINDOW (export_dialog ()));

  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 360, 600);
  wait_for (is_compact, fixture->window->adaptive);
  gtk_menu_button_popup (fixture->window->menu_button);
  wait_for (shows_menu, fixture->window->menu_button);
  menu = GTK_WIDGET (gtk_menu_button_get_popover (fixture->window->menu_button));
  g_assert_true (gtk_widget_get_mapped (find_item (menu, "Export…")));
  gtk_widget_activate (find_item (menu, "Export…"));
  wait_for (has_export_dialog, NULL);
  gtk_window_destroy (GTK_WINDOW (export_dialog ()));
}

static void
test_new_map (WindowFixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *beginning;
    guint n_stages;
  } beginnings[] = { { "five-stages", 5 }, { "blueprint", 5 }, { "empty", 0 } };

  for (guint i = 0; i < G_N_ELEMENTS (beginnings); i++)
    {
      JourneyWindow *window;

      window_activate (fixture->window, "new-map", g_variant_new_string (beginnings[i].beginning));
      g_assert_cmpuint (window_count (fixture->application), ==, i + 1);
      window = JOURNEY_WINDOW (gtk_application_get_windows (GTK_APPLICATION (fixture->application))->data);
      wait_for (window_has_document, window);
      g_assert_cmpuint (journey_node_n_children (window_map (window), JOURNEY_MAP_STAGES), ==, beginnings[i].n_stages);
      g_assert_false (journey_document_is_modified (journey_window_document (window)));
    }
}

static void
test_title (WindowFixture *fixture, gconstpointer data)
{
  JourneyWindow *window = fixture->window;
  g_autoptr (GFile) file = window_file (fixture, "home.journey");

  window_show_new_map (fixture);
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (window)), ==, "Untitled journey — Sojourn");
  g_assert_cmpstr (adw_window_title_get_title (window->title), ==, "Untitled journey");
  g_assert_cmpstr (adw_window_title_get_subtitle (window->title), ==, "As-is · not saved yet");

  window_retitle (window, "Home");
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (window)), ==, "Home — Sojourn");
  g_assert_cmpstr (adw_window_title_get_title (window->title), ==, "• Home");

  journey_window_save_to (window, file);
  wait_for (window_has_file, window);
  g_assert_cmpstr (adw_window_title_get_title (window->title), ==, "Home");
  g_assert_cmpstr (adw_window_title_get_subtitle (window->title), ==, "home.journey · As-is · saved");

  journey_edit_set_integer (window_map (window), JOURNEY_MAP_STATE, JOURNEY_MAP_STATE_TO_BE);
  g_assert_cmpstr (adw_window_title_get_subtitle (window->title), ==, "home.journey · To-be · changes not saved");
}

static void
test_undo (WindowFixture *fixture, gconstpointer data)
{
  JourneyWindow *window = fixture->window;

  window_show_new_map (fixture);
  g_assert_false (window_is_enabled (window, "undo"));
  g_assert_cmpstr (gtk_widget_get_tooltip_text (window->undo_button), ==, "Undo");

  window_retitle (window, "Home");
  g_assert_cmpstr (gtk_widget_get_tooltip_text (window->undo_button), ==, "Undo: Change map title");
  g_assert_true (gtk_widget_is_sensitive (window->undo_button));
  g_assert_false (window_is_enabled (window, "redo"));

  window_activate (window, "undo", NULL);
  g_assert_false (window_is_enabled (window, "undo"));
  g_assert_cmpstr (gtk_widget_get_tooltip_text (window->redo_button), ==, "Redo: Change map title");
  g_assert_false (journey_document_is_modified (journey_window_document (window)));
  g_assert_cmpstr (adw_window_title_get_title (window->title), ==, "Untitled journey");

  window_activate (window, "redo", NULL);
  g_assert_cmpstr (adw_window_title_get_title (window->title), ==, "• Home");
}

static gboolean
is_folded (gpointer view)
{
  return journey_split_view_is_folded (view);
}

static gboolean
is_slim (gpointer widget)
{
  int width;

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &width, NULL, NULL, NULL);

  return width <= 360;
}

static void
test_narrow (WindowFixture *fixture, gconstpointer data)
{
  JourneySplitView *split;

  window_show_new_map (fixture);
  split = journey_map_view_split (fixture->window->view);
  g_assert_false (journey_split_view_is_folded (split));
  g_assert_true (journey_split_view_shows_sidebar (split));
  g_assert_true (gtk_widget_get_visible (fixture->window->new_button));

  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 360, 600);
  wait_for (is_folded, split);
  wait_idle ();
  g_assert_false (journey_split_view_shows_sidebar (split));
  g_assert_false (gtk_widget_get_visible (fixture->window->new_button));
  wait_for (is_slim, gtk_widget_get_first_child (GTK_WIDGET (fixture->window->adaptive)));

  g_action_group_change_action_state (G_ACTION_GROUP (fixture->window), "panel", g_variant_new_boolean (TRUE));
  g_assert_true (journey_split_view_shows_sidebar (split));
  journey_split_view_set_folded (split, FALSE);
  g_assert_true (journey_split_view_shows_sidebar (split));
}

static void
test_panel (WindowFixture *fixture, gconstpointer data)
{
  JourneySplitView *split;

  window_show_new_map (fixture);
  split = journey_map_view_split (fixture->window->view);
  journey_split_view_set_sidebar_width (split, 10000);
  g_assert_cmpint (journey_split_view_sidebar_width (split), ==, JOURNEY_SIDEBAR_MAX);
  journey_split_view_set_sidebar_width (split, 1);
  g_assert_cmpint (journey_split_view_sidebar_width (split), ==, JOURNEY_SIDEBAR_MIN);

  g_action_group_change_action_state (G_ACTION_GROUP (fixture->window), "page", g_variant_new_string ("gaps"));
  g_assert_cmpstr (gtk_stack_get_visible_child_name (journey_map_view_pages (fixture->window->view)), ==, "gaps");
  window_activate (fixture->window, "map-details", NULL);
  g_assert_cmpstr (gtk_stack_get_visible_child_name (journey_map_view_pages (fixture->window->view)), ==, "details");
}

/* What is not typed on the canvas leads to the details, and changes nothing. */
static void
test_details_wanted (WindowFixture *fixture, gconstpointer data)
{
  JourneyCanvas *canvas;
  JourneyMap *map;
  JourneyTouchpoint *touchpoint;
  JourneyState *before;

  window_show_new_map (fixture);
  canvas = journey_map_view_canvas (fixture->window->view);
  map = JOURNEY_MAP (window_map (fixture->window));
  touchpoint = journey_edit_continue (map, NULL);
  journey_selection_select (journey_canvas_selection (canvas), journey_node_id (JOURNEY_NODE (touchpoint)));
  before = journey_map_state (map);
  g_action_group_change_action_state (G_ACTION_GROUP (fixture->window), "page", g_variant_new_string ("gaps"));

  g_signal_emit_by_name (canvas, "details");
  g_assert_cmpstr (gtk_stack_get_visible_child_name (journey_map_view_pages (fixture->window->view)), ==, "details");
  g_assert_true (journey_map_state (map) == before);
}

static void
delete_first (WindowFixture *fixture)
{
  JourneyCanvas *canvas = journey_map_view_canvas (fixture->window->view);

  journey_canvas_focus_first (canvas);
  gtk_widget_activate_action (GTK_WIDGET (canvas), "canvas.delete", NULL);
}

static void
test_deleted_can_be_undone (WindowFixture *fixture, gconstpointer data)
{
  JourneyNode *stage;
  g_autofree char *id = NULL;

  window_show_new_map (fixture);
  stage = journey_node_child (window_map (fixture->window), JOURNEY_MAP_STAGES, 0);
  id = g_strdup (journey_node_id (JOURNEY_NODE (journey_edit_add_touchpoint (JOURNEY_STAGE (stage), 0, "Q&A <1>"))));

  delete_first (fixture);
  g_assert_null (journey_map_find (JOURNEY_MAP (window_map (fixture->window)), id));
  g_assert_nonnull (fixture->window->undo_toast);
  g_assert_cmpstr (adw_toast_get_title (fixture->window->undo_toast), ==, "“Q&amp;A &lt;1&gt;” was deleted");
  window_activate (fixture->window, adw_toast_get_action_name (fixture->window->undo_toast) + strlen ("win."), NULL);
  g_assert_nonnull (journey_map_find (JOURNEY_MAP (window_map (fixture->window)), id));
  g_assert_cmpstr (journey_selection_id (journey_canvas_selection (journey_map_view_canvas (fixture->window->view))), ==, id);

  delete_first (fixture);
  window_retitle (fixture->window, "Something else");
  wait_for (window_is_gone, &fixture->window->undo_toast);
}

static gboolean
focus_is_on_map (gpointer data)
{
  WindowFixture *fixture = data;
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (fixture->window));

  return focus && gtk_widget_is_ancestor (focus, GTK_WIDGET (journey_map_view_canvas (fixture->window->view)));
}

/* A small screen has 768 pixels, of which the button and what is above it take some. */
static void
assert_fits (GtkWidget *menu)
{
  int height;

  gtk_widget_measure (menu, GTK_ORIENTATION_VERTICAL, -1, NULL, &height, NULL, NULL);
  g_assert_cmpint (height, <=, 768 - 40);
}

static void
test_focus_after_menu (WindowFixture *fixture, gconstpointer data)
{
  GtkWidget *focus;

  window_show_new_map (fixture);
  wait_for (focus_is_on_map, fixture);
  focus = gtk_window_get_focus (GTK_WINDOW (fixture->window));

  gtk_menu_button_popup (fixture->window->menu_button);
  wait_for (shows_menu, fixture->window->menu_button);
  g_assert_false (gtk_widget_get_has_tooltip (GTK_WIDGET (fixture->window->menu_button)));
  assert_fits (GTK_WIDGET (gtk_menu_button_get_popover (fixture->window->menu_button)));
  gtk_menu_button_popdown (fixture->window->menu_button);
  wait_for (shows_no_menu, fixture->window->menu_button);
  wait_idle ();
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (fixture->window)) == focus);
  g_assert_true (gtk_widget_get_has_tooltip (GTK_WIDGET (fixture->window->menu_button)));
}

static void
add_menu_buttons (GPtrArray *buttons, GtkWidget *widget)
{
  if (GTK_IS_MENU_BUTTON (widget) && gtk_widget_get_mapped (widget) && gtk_widget_get_sensitive (widget)
      && gtk_widget_get_has_tooltip (widget))
    g_ptr_array_add (buttons, widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child))
    add_menu_buttons (buttons, child);
}

/* A tooltip would cover what the button opens: in the header, on the map and in the panel. */
static void
test_quiet_menus (WindowFixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) buttons = g_ptr_array_new ();

  window_show_new_map (fixture);
  wait_for (focus_is_on_map, fixture);
  add_menu_buttons (buttons, GTK_WIDGET (fixture->window));
  g_assert_cmpuint (buttons->len, >=, 4);
  for (guint i = 0; i < buttons->len; i++)
    {
      GtkMenuButton *button = g_ptr_array_index (buttons, i);

      gtk_menu_button_popup (button);
      wait_for (shows_menu, button);
      g_assert_false (gtk_widget_get_has_tooltip (GTK_WIDGET (button)));
      gtk_menu_button_popdown (button);
      wait_for (shows_no_menu, button);
      g_assert_true (gtk_widget_get_has_tooltip (GTK_WIDGET (button)));
    }
}

static guint
count_menus (GtkWidget *widget)
{
  guint n = GTK_IS_POPOVER_MENU (widget) && gtk_popover_menu_get_menu_model (GTK_POPOVER_MENU (widget)) ? 1 : 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child))
    n += count_menus (child);

  return n;
}

/* There is a widget for each item, and GTK keeps something of each section for good. */
static void
test_no_menu_unasked (WindowFixture *fixture, gconstpointer data)
{
  static const char *const pages[] = { "details", "gaps", "personas", "opportunities", "tray" };

  window_show_new_map (fixture);
  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      window_activate (fixture->window, "go-to-page", g_variant_new_string (pages[i]));
      wait_idle ();
      g_assert_cmpuint (count_menus (GTK_WIDGET (fixture->window)), ==, 0);
    }
}

/* High contrast comes from the system, and is there in light and dark. */
static void
test_style (WindowFixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *style;
    JourneyThemeKind theme;
    JourneyThemeKind with_contrast;
  } cases[] = { { "dark", JOURNEY_THEME_DARK, JOURNEY_THEME_HIGH_CONTRAST_DARK },
                { "light", JOURNEY_THEME_LIGHT, JOURNEY_THEME_HIGH_CONTRAST } };
  gboolean contrast = g_getenv ("ADW_DEBUG_HIGH_CONTRAST") != NULL;
  GActionGroup *actions = G_ACTION_GROUP (fixture->application);
  AdwStyleManager *manager = adw_style_manager_get_default ();
  JourneyCanvas *canvas;

  window_show_new_map (fixture);
  canvas = journey_map_view_canvas (fixture->window->view);
  g_assert_true (adw_style_manager_get_high_contrast (manager) == contrast);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_action_group_change_action_state (actions, "style", g_variant_new_string (cases[i].style));
      g_assert_true (adw_style_manager_get_dark (manager) == (cases[i].theme == JOURNEY_THEME_DARK));
      g_assert_cmpint (journey_canvas_theme_kind (canvas), ==, contrast ? cases[i].with_contrast : cases[i].theme);
    }
  g_action_group_change_action_state (actions, "style", g_variant_new_string ("system"));
}

/* With high contrast, what cannot be done yet can still be read: its text is not mixed with what is below it. */
static void
test_insensitive (WindowFixture *fixture, gconstpointer data)
{
  gboolean contrast = g_getenv ("ADW_DEBUG_HIGH_CONTRAST") != NULL;
  GtkWidget *button = gtk_button_new_with_label ("Keep");
  GtkWidget *window = gtk_window_new ();
  GdkRGBA colour, usual;

  gtk_widget_add_css_class (button, "suggested-action");
  gtk_widget_set_sensitive (button, FALSE);
  gtk_window_set_child (GTK_WINDOW (window), button);
  gtk_window_present (GTK_WINDOW (window));
  wait_idle ();
  gtk_style_context_get_color (gtk_widget_get_style_context (button), &colour);
  gtk_style_context_get_color (gtk_widget_get_style_context (window), &usual);
  g_assert_true (gdk_rgba_equal (&colour, &usual) == contrast);
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int argc, char *argv[])
{
  g_autoptr (JourneyApplication) application = window_init (&argc, &argv);

  WINDOW_ADD ("/window/start-page", test_start_page);
  WINDOW_ADD ("/window/new-map", test_new_map);
  WINDOW_ADD ("/window/pages", test_pages);
  WINDOW_ADD ("/window/switcher", test_switcher);
  WINDOW_ADD ("/window/title", test_title);
  WINDOW_ADD ("/window/undo", test_undo);
  WINDOW_ADD ("/window/narrow", test_narrow);
  WINDOW_ADD ("/window/panel", test_panel);
  WINDOW_ADD ("/window/details-wanted", test_details_wanted);
  WINDOW_ADD ("/window/deleted-can-be-undone", test_deleted_can_be_undone);
  /* The headless Wayland compositor has no keyboard, so there no menu opens or gets the focus. */
  if (!g_getenv ("WAYLAND_DISPLAY"))
    {
      WINDOW_ADD ("/window/export", test_export);
      WINDOW_ADD ("/window/focus-after-menu", test_focus_after_menu);
      WINDOW_ADD ("/window/quiet-menus", test_quiet_menus);
    }
  WINDOW_ADD ("/window/no-menu-unasked", test_no_menu_unasked);
  WINDOW_ADD ("/window/style/theme", test_style);
  WINDOW_ADD ("/window/style/insensitive", test_insensitive);

  return g_test_run ();
}
