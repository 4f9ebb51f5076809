/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <locale.h>

#include "journey-colour-field.h"
#include "journey-edit.h"
#include "journey-lines-field.h"
#include "journey-persona-editor.h"
#include "journey-persona-list.h"
#include "journey-persona-page.h"
#include "journey-text-field.h"
#include "panel-map.h"

typedef struct
{
  JourneyMap *map;
  JourneySelection *selection;
  JourneyCast *cast;
  JourneyNode *mei;
  GtkWidget *page;
  GtkWidget *window;
} Fixture;

static void
open_page (Fixture *fixture, JourneyMap *map)
{
  fixture->map = map;
  fixture->selection = journey_selection_new (fixture->map);
  fixture->cast = journey_cast_new (fixture->selection);
  fixture->mei = journey_node_child (JOURNEY_NODE (map), JOURNEY_MAP_PERSONAS, 0);
  fixture->page = g_object_ref_sink (journey_persona_page_new ());
  journey_persona_page_set_selection (JOURNEY_PERSONA_PAGE (fixture->page), fixture->selection, fixture->cast);
  fixture->window = panel_window_new (fixture->page);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  open_page (fixture, panel_map_new ());
}

static void
set_up_empty (Fixture *fixture, gconstpointer data)
{
  open_page (fixture, journey_map_new ());
}

/* Nothing of the page outlives its window, and the page holds neither map nor selection. */
static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  panel_settle ();
  g_assert_finalize_object (fixture->page);
  g_assert_finalize_object (fixture->cast);
  g_assert_finalize_object (fixture->selection);
  g_assert_finalize_object (fixture->map);
}

static JourneyState *
state (Fixture *fixture)
{
  return journey_map_state (fixture->map);
}

static void
assert_undone (Fixture *fixture, JourneyState *before)
{
  JourneyHistory *history = journey_map_history (fixture->map);
  g_autoptr (JourneyState) after = journey_state_ref (state (fixture));

  g_assert_true (after != before);
  g_assert_true (journey_history_undo (history));
  g_assert_true (state (fixture) == before);
  g_assert_true (journey_history_redo (history));
  g_assert_true (state (fixture) == after);
}

static void
act (Fixture *fixture, const char *action)
{
  g_assert_true (gtk_widget_activate_action (fixture->page, action, NULL));
  panel_settle ();
}

static GtkWidget *
find (Fixture *fixture, GType type, const char *field)
{
  GtkWidget *found = panel_find (fixture->page, type, field);

  g_assert_nonnull (found);

  return found;
}

static GtkWidget *
find_labelled (GtkWidget *widget, const char *label)
{
  g_autofree char *other = gtk_test_accessible_check_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, label);
  GtkWidget *found = other ? NULL : widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child && !found; child = gtk_widget_get_next_sibling (child))
    found = find_labelled (child, label);

  return found;
}

static const char *
says (Fixture *fixture, JourneyFieldId field)
{
  return journey_node_text (fixture->mei, field);
}

/* Every field that is a text can be typed, and each typing is one step. */
static void
test_texts (Fixture *fixture, gconstpointer data)
{
  static const JourneyFieldId fields[] = {
    JOURNEY_PERSONA_NAME,   JOURNEY_PERSONA_SEGMENT, JOURNEY_PERSONA_AGE,           JOURNEY_PERSONA_OCCUPATION,
    JOURNEY_PERSONA_INCOME, JOURNEY_PERSONA_QUOTE,   JOURNEY_PERSONA_BUYING_HABITS, JOURNEY_PERSONA_DECISION,
  };

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      g_autoptr (JourneyState) before = journey_state_ref (state (fixture));
      GtkWidget *field = find (fixture, JOURNEY_TYPE_TEXT_FIELD, journey_spec_field (fields[i])->name);
      GtkWidget *view = gtk_widget_get_first_child (field);
      g_autofree char *unnamed = NULL;

      gtk_text_buffer_set_text (panel_buffer (field), "Words", -1);
      g_assert_cmpstr (says (fixture, fields[i]), ==, "Words");
      unnamed = gtk_test_accessible_check_property (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_PROPERTY_LABEL, "");
      g_assert_nonnull (unnamed);
      assert_undone (fixture, before);
    }
}

static GtkWidget *
line (GtkWidget *list, guint place)
{
  GtkWidget *row = gtk_widget_get_first_child (list);

  while (place-- > 0)
    row = gtk_widget_get_next_sibling (row);

  return gtk_widget_get_first_child (row);
}

static guint
n_lines (GtkWidget *list)
{
  guint n = 0;

  for (GtkWidget *row = gtk_widget_get_first_child (list); row; row = gtk_widget_get_next_sibling (row))
    n++;

  return n;
}

static void
type_line (GtkWidget *list, guint place, const char *text)
{
  gtk_text_buffer_set_text (panel_buffer (line (list, place)), text, -1);
}

static void
click_line (GtkWidget *list, guint place, const char *label)
{
  GtkWidget *button = find_labelled (gtk_widget_get_parent (line (list, place)), label);

  g_assert_true (GTK_IS_BUTTON (button));
  g_signal_emit_by_name (button, "clicked");
}

/* Items are added in the empty place at the end, moved and deleted one by one. */
static void
test_lists (Fixture *fixture, gconstpointer data)
{
  static const JourneyFieldId fields[] = { JOURNEY_PERSONA_GOALS, JOURNEY_PERSONA_NEEDS, JOURNEY_PERSONA_FRUSTRATIONS,
                                           JOURNEY_PERSONA_CHANNELS };

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      GtkWidget *list = find (fixture, JOURNEY_TYPE_LINES_FIELD, journey_spec_field (fields[i])->name);
      g_autoptr (JourneyState) before = NULL;

      g_assert_cmpuint (n_lines (list), ==, 1);
      type_line (list, 0, "one");
      g_assert_cmpuint (n_lines (list), ==, 2);
      type_line (list, 1, "two");
      type_line (list, 2, "three");
      g_assert_cmpstr (says (fixture, fields[i]), ==, "one\ntwo\nthree");

      before = journey_state_ref (state (fixture));
      click_line (list, 0, "Move down");
      g_assert_cmpstr (says (fixture, fields[i]), ==, "two\none\nthree");
      assert_undone (fixture, before);
      click_line (list, 1, "Delete");
      g_assert_cmpstr (says (fixture, fields[i]), ==, "two\nthree");
      click_line (list, 1, "Move up");
      g_assert_cmpstr (says (fixture, fields[i]), ==, "three\ntwo");
      g_assert_cmpuint (n_lines (list), ==, 3);
    }
}

/* What is pasted with line ends becomes several items; one that was emptied goes when it is left. */
static void
test_list_paste (Fixture *fixture, gconstpointer data)
{
  GtkWidget *list = find (fixture, JOURNEY_TYPE_LINES_FIELD, "goals");

  type_line (list, 0, "one\ntwo\nthree");
  g_assert_cmpuint (n_lines (list), ==, 4);
  g_assert_cmpstr (says (fixture, JOURNEY_PERSONA_GOALS), ==, "one\ntwo\nthree");

  gtk_widget_grab_focus (line (list, 1));
  type_line (list, 1, "");
  gtk_widget_grab_focus (line (list, 0));
  panel_settle ();
  g_assert_cmpstr (says (fixture, JOURNEY_PERSONA_GOALS), ==, "one\nthree");
  g_assert_cmpuint (n_lines (list), ==, 3);
}

static GBytes *
make_png (void)
{
  g_autoptr (GdkPixbuf) pixbuf = gdk_pixbuf_new (GDK_COLORSPACE_RGB, FALSE, 8, 900, 600);
  char *data;
  gsize length;

  gdk_pixbuf_fill (pixbuf, 0x8f4a1cff);
  g_assert_true (gdk_pixbuf_save_to_buffer (pixbuf, &data, &length, "png", NULL, NULL));

  return g_bytes_new_take (data, length);
}

static void
test_picture (Fixture *fixture, gconstpointer data)
{
  JourneyPersonaPage *page = JOURNEY_PERSONA_PAGE (fixture->page);
  g_autoptr (GBytes) png = make_png ();
  g_autoptr (GBytes) junk = g_bytes_new_static ("no picture", 10);
  g_autoptr (JourneyState) before = journey_state_ref (state (fixture));
  const char *words = "This is not a picture that can be read. Choose a PNG or JPEG file.";

  journey_persona_page_take_picture (page, journey_node_id (fixture->mei), junk);
  g_assert_true (state (fixture) == before);
  g_assert_nonnull (panel_find_label (fixture->page, words));

  journey_persona_page_take_picture (page, "somebody-else", png);
  g_assert_true (state (fixture) == before);

  journey_persona_page_take_picture (page, journey_node_id (fixture->mei), png);
  g_assert_nonnull (journey_node_data (fixture->mei, JOURNEY_PERSONA_PICTURE));
  g_assert_null (panel_find_label (fixture->page, words));
  assert_undone (fixture, before);

  g_signal_emit_by_name (find_labelled (fixture->page, "Remove the picture"), "clicked");
  g_assert_null (journey_node_data (fixture->mei, JOURNEY_PERSONA_PICTURE));
  g_assert_true (journey_state_equal (state (fixture), before));
}

/* One that took its time finds another persona, or a page that is gone. */
static void
test_late_picture (Fixture *fixture, gconstpointer data)
{
  g_autoptr (JourneyPersonaPage) page = g_object_ref (JOURNEY_PERSONA_PAGE (fixture->page));
  g_autoptr (GBytes) png = make_png ();
  g_autoptr (JourneyState) before = journey_state_ref (state (fixture));

  gtk_window_set_child (GTK_WINDOW (gtk_widget_get_parent (fixture->page)), NULL);
  g_object_run_dispose (G_OBJECT (page));
  journey_persona_page_take_picture (page, journey_node_id (fixture->mei), png);
  journey_persona_page_say (page, "The file could not be read.");
  g_assert_true (state (fixture) == before);
}

/* What is being typed meanwhile is a step of its own. */
static void
test_picture_while_typing (Fixture *fixture, gconstpointer data)
{
  JourneyHistory *history = journey_map_history (JOURNEY_MAP (journey_node_root (fixture->mei)));
  g_autoptr (GBytes) png = make_png ();

  g_signal_connect (history, "settle", G_CALLBACK (journey_history_end), NULL);
  journey_history_begin (history, "Change name");
  journey_node_set_text (fixture->mei, JOURNEY_PERSONA_NAME, "Mei-Lin");
  journey_persona_page_take_picture (JOURNEY_PERSONA_PAGE (fixture->page), journey_node_id (fixture->mei), png);
  g_assert_false (journey_history_in_transaction (history));
  g_assert_true (journey_history_undo (history));
  g_assert_cmpstr (journey_history_undo_name (history), ==, "Change name");
  g_signal_handlers_disconnect_by_func (history, journey_history_end, NULL);
}

static void
test_colour (Fixture *fixture, gconstpointer data)
{
  GtkWidget *colour = find (fixture, JOURNEY_TYPE_COLOUR_FIELD, "colour");
  g_autoptr (JourneyState) before = journey_state_ref (state (fixture));

  g_signal_emit_by_name (find_labelled (colour, "Teal"), "clicked");
  g_assert_cmpstr (says (fixture, JOURNEY_PERSONA_COLOUR), ==, "#00707a");
  assert_undone (fixture, before);
  g_assert_true (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (find_labelled (colour, "Teal"))));

  gtk_text_buffer_set_text (panel_buffer (panel_find (colour, JOURNEY_TYPE_TEXT_FIELD, "colour")), "#123456", -1);
  g_assert_cmpstr (says (fixture, JOURNEY_PERSONA_COLOUR), ==, "#123456");
  g_assert_false (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (find_labelled (colour, "Teal"))));
  g_signal_emit_by_name (find_labelled (colour, "Automatic colour"), "clicked");
  g_assert_cmpstr (says (fixture, JOURNEY_PERSONA_COLOUR), ==, "");
}

/* From a map without personas, by the keyboard alone: the focus is where the next thing is typed. */
static void
test_nobody (Fixture *fixture, gconstpointer data)
{
  JourneyNode *map = JOURNEY_NODE (fixture->map);
  g_autoptr (JourneyState) before = journey_state_ref (state (fixture));
  GtkWidget *name;

  g_assert_null (journey_persona_page_persona (JOURNEY_PERSONA_PAGE (fixture->page)));
  g_assert_nonnull (panel_find_label (fixture->page, "A persona is a made-up person"));
  gtk_widget_child_focus (fixture->page, GTK_DIR_TAB_FORWARD);
  act (fixture, "personas.add");

  g_assert_cmpuint (journey_node_n_children (map, JOURNEY_MAP_PERSONAS), ==, 1);
  name = find (fixture, JOURNEY_TYPE_TEXT_FIELD, "name");
  g_assert_true (gtk_widget_is_ancestor (gtk_root_get_focus (GTK_ROOT (fixture->window)), name));
  assert_undone (fixture, before);

  act (fixture, "personas.delete");
  g_assert_cmpuint (journey_node_n_children (map, JOURNEY_MAP_PERSONAS), ==, 0);
  g_assert_true (journey_state_equal (state (fixture), before));
  g_assert_nonnull (gtk_root_get_focus (GTK_ROOT (fixture->window)));
}

static void
assert_shown (Fixture *fixture, JourneyNode *persona)
{
  g_assert_true (JOURNEY_NODE (journey_persona_page_persona (JOURNEY_PERSONA_PAGE (fixture->page))) == persona);
  g_assert_true (journey_persona_editor_persona (JOURNEY_PERSONA_EDITOR (find (fixture, JOURNEY_TYPE_PERSONA_EDITOR, NULL)))
                 == persona);
}

static void
test_list (Fixture *fixture, gconstpointer data)
{
  JourneyNode *tom = JOURNEY_NODE (journey_edit_need_persona (fixture->map, "Tom"));
  GtkWidget *box = gtk_widget_get_first_child (find (fixture, JOURNEY_TYPE_PERSONA_LIST, NULL));
  g_autoptr (JourneyState) before = NULL;
  g_autoptr (JourneyState) after = NULL;
  GtkWidget *eye;

  assert_shown (fixture, fixture->mei);

  /* Chosen in the list, it is selected everywhere, and in front. */
  gtk_list_box_select_row (GTK_LIST_BOX (box), gtk_list_box_get_row_at_index (GTK_LIST_BOX (box), 1));
  g_assert_cmpstr (journey_selection_id (fixture->selection), ==, journey_node_id (tom));
  g_assert_true (journey_cast_front (fixture->cast) == JOURNEY_PERSONA (tom));
  assert_shown (fixture, tom);

  /* Selected elsewhere, it is shown; what is no persona leaves the one that was. */
  journey_selection_select (fixture->selection, journey_node_id (fixture->mei));
  assert_shown (fixture, fixture->mei);
  g_assert_cmpint (gtk_list_box_row_get_index (gtk_list_box_get_selected_row (GTK_LIST_BOX (box))), ==, 0);
  journey_selection_select (fixture->selection, journey_node_id (JOURNEY_NODE (panel_map_touchpoint (fixture->map, 0))));
  assert_shown (fixture, fixture->mei);

  before = journey_state_ref (state (fixture));
  act (fixture, "personas.move-down");
  g_assert_cmpuint (journey_node_position (fixture->mei), ==, 1);
  assert_undone (fixture, before);

  /* The eye is of the view and no change of the map. */
  after = journey_state_ref (state (fixture));
  eye = find_labelled (fixture->page, "Show the emotions of Tom");
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (eye), FALSE);
  g_assert_true (journey_cast_is_hidden (fixture->cast, journey_node_id (tom)));
  g_assert_true (state (fixture) == after);
}

static void
test_read_only (Fixture *fixture, gconstpointer data)
{
  journey_persona_page_set_editable (JOURNEY_PERSONA_PAGE (fixture->page), FALSE);
  g_assert_false (gtk_widget_activate_action (fixture->page, "personas.add", NULL)
                  && journey_node_n_children (JOURNEY_NODE (fixture->map), JOURNEY_MAP_PERSONAS) > 1);
  g_assert_false (gtk_widget_is_sensitive (find (fixture, JOURNEY_TYPE_TEXT_FIELD, "name")));
  g_assert_true (gtk_widget_is_sensitive (find_labelled (fixture->page, "Show the emotions of Mei")));
}

#define ADD(path, begin, function) g_test_add ("/persona-page/" path, Fixture, NULL, begin, function, tear_down)

/* The ring of an empty place lies around the place itself, and the one of a text begins where its line does. */
static void
test_rings (Fixture *fixture, gconstpointer data)
{
  GtkWidget *list = panel_find (fixture->page, JOURNEY_TYPE_LINES_FIELD, "goals");
  graphene_rect_t bounds;

  journey_edit_set_text (fixture->mei, JOURNEY_PERSONA_GOALS, "Sleep");
  panel_settle ();
  for (GtkWidget *row = gtk_widget_get_first_child (list); row; row = gtk_widget_get_next_sibling (row))
    {
      gboolean empty = gtk_widget_has_css_class (row, "empty");

      g_assert_true (gtk_widget_compute_bounds (gtk_widget_get_first_child (row), row, &bounds));
      g_assert_cmpint ((int)bounds.origin.x, ==, 0);
      g_assert_true ((bounds.size.width >= gtk_widget_get_width (row) - 1) == empty);
    }
}

/* Tab down the page and up again: the field with the focus is to be seen whole, with its ring. */
static void
test_tabs_in_sight (Fixture *fixture, gconstpointer data)
{
  GtkWidget *scroller =
      gtk_widget_get_ancestor (panel_find (fixture->page, JOURNEY_TYPE_PERSONA_EDITOR, NULL), GTK_TYPE_SCROLLED_WINDOW);
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller));
  guint n_fields = 0;

  panel_window_resize (fixture->window, 400);
  for (guint i = 0; i < 60; i++)
    {
      GtkWidget *field;
      graphene_rect_t bounds;
      double value;

      if (!gtk_widget_child_focus (fixture->window, i < 30 ? GTK_DIR_TAB_FORWARD : GTK_DIR_TAB_BACKWARD))
        continue;
      field = gtk_widget_get_ancestor (gtk_window_get_focus (GTK_WINDOW (fixture->window)), JOURNEY_TYPE_TEXT_FIELD);
      if (!field)
        continue;
      n_fields++;
      value = gtk_adjustment_get_value (adjustment);
      g_assert_true (gtk_widget_compute_bounds (
          field, gtk_viewport_get_child (GTK_VIEWPORT (gtk_scrolled_window_get_child (GTK_SCROLLED_WINDOW (scroller)))),
          &bounds));
      g_assert_cmpfloat (bounds.origin.y, >=, value + 3);
      g_assert_cmpfloat (bounds.origin.y + bounds.size.height + 3, <=, value + gtk_adjustment_get_page_size (adjustment));
    }
  g_assert_cmpuint (n_fields, >, 20);
  g_assert_cmpfloat (gtk_adjustment_get_upper (adjustment), >, 600);
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  gtk_test_init (&argc, &argv, NULL);

  ADD ("texts", set_up, test_texts);
  ADD ("lists", set_up, test_lists);
  ADD ("list-paste", set_up, test_list_paste);
  ADD ("rings", set_up, test_rings);
  ADD ("tabs-in-sight", set_up, test_tabs_in_sight);
  ADD ("picture", set_up, test_picture);
  ADD ("late-picture", set_up, test_late_picture);
  ADD ("picture-while-typing", set_up, test_picture_while_typing);
  ADD ("colour", set_up, test_colour);
  ADD ("nobody", set_up_empty, test_nobody);
  ADD ("list", set_up, test_list);
  ADD ("read-only", set_up, test_read_only);

  return g_test_run ();
}
