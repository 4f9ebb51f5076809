/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "canvas-window.h"
#include "journey-persona-editor.h"
#include "journey-persona-page.h"
#include "journey-picture-field.h"
#include "journey-template.h"
#include "wait-for.h"
#include "window-hands.h"

/* Personas in the whole window, by real keys and a real pointer. */

static JourneyNode *
persona (WindowFixture *fixture, guint place)
{
  return journey_node_child (window_map (fixture->window), JOURNEY_MAP_PERSONAS, place);
}

static const char *
page (WindowFixture *fixture)
{
  return gtk_stack_get_visible_child_name (journey_map_view_pages (fixture->window->view));
}

static JourneyNode *
shown (WindowFixture *fixture)
{
  GtkWidget *editor = hands_find (GTK_WIDGET (fixture->window->view), JOURNEY_TYPE_PERSONA_EDITOR);

  return editor ? journey_persona_editor_persona (JOURNEY_PERSONA_EDITOR (editor)) : NULL;
}

static gboolean
says (WindowFixture *fixture, JourneyFieldId field, const char *text)
{
  JourneyNode *first = persona (fixture, 0);

  return first && strcmp (journey_node_text (first, field), text) == 0;
}

static void
show_two (WindowFixture *fixture)
{
  JourneyMap *map = canvas_map_small ();

  journey_edit_set_text (JOURNEY_NODE (journey_edit_need_persona (map, "Tom")), JOURNEY_PERSONA_GOALS, "Keep his number");
  hands_show (fixture, map);
}

/* From a new map, nothing but keys: a persona with a name and every kind of field. Undo gives the same bytes. */
static void
test_keys (WindowFixture *fixture, gconstpointer data)
{
  JourneyHistory *history;
  g_autoptr (GBytes) before = NULL;
  g_autoptr (GBytes) after = NULL;

  hands_show (fixture, journey_template_new_map (JOURNEY_TEMPLATE_EMPTY, "New"));
  history = journey_map_history (JOURNEY_MAP (window_map (fixture->window)));
  before = hands_bytes (fixture);
  hands_press ("alt+3");
  EXPECT (strcmp (page (fixture), "personas") == 0);
  hands_press ("Return");
  EXPECT (persona (fixture, 0) != NULL);
  hands_type ("Anna");
  EXPECT (says (fixture, JOURNEY_PERSONA_NAME, "Anna"));
  for (guint i = 0; i < 3; i++)
    hands_press ("Tab");
  hands_type ("students");
  hands_press ("Tab");
  hands_type ("22");
  hands_press ("Tab");
  hands_type ("low");
  hands_press ("Tab");
  hands_type ("nurse");
  hands_press ("Tab");
  hands_type ("Be quick.");
  hands_press ("Tab");
  hands_type ("cheap");
  hands_press ("Return");
  hands_type ("good");
  hands_press ("Return");
  hands_type ("fast");
  EXPECT (says (fixture, JOURNEY_PERSONA_GOALS, "cheap\ngood\nfast"));
  g_assert_true (says (fixture, JOURNEY_PERSONA_SEGMENT, "students"));
  g_assert_true (says (fixture, JOURNEY_PERSONA_AGE, "22"));
  g_assert_true (says (fixture, JOURNEY_PERSONA_INCOME, "low"));
  g_assert_true (says (fixture, JOURNEY_PERSONA_OCCUPATION, "nurse"));
  g_assert_true (says (fixture, JOURNEY_PERSONA_QUOTE, "Be quick."));

  hands_press ("alt+Up");
  EXPECT (says (fixture, JOURNEY_PERSONA_GOALS, "cheap\nfast\ngood"));
  hands_press ("ctrl+z");
  EXPECT (says (fixture, JOURNEY_PERSONA_GOALS, "cheap\ngood\nfast"));
  while (journey_history_undo (history))
    continue;
  after = hands_bytes (fixture);
  g_assert_true (g_bytes_equal (before, after));
}

/* The role of such a button differs between versions of GTK. */
static GtkWidget *
find_named (GtkWidget *widget, const char *label)
{
  g_autofree char *other = gtk_test_accessible_check_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, label);
  GtkWidget *found = other ? NULL : widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child && !found; child = gtk_widget_get_next_sibling (child))
    found = find_named (child, label);

  return found;
}

/* What has just been shown has no place until a frame has gone by. */
static void
click_widget (GtkWidget *widget)
{
  EXPECT (gtk_widget_get_width (widget) > 1 && gtk_widget_get_height (widget) > 1);
  wait_idle ();
  hands_point_at_widget (widget);
  hands_click ();
}

/* A card that is clicked is shown on the page; back on the journey, so are the details. */
static void
test_pointer (WindowFixture *fixture, gconstpointer data)
{
  GtkWidget *eye;
  JourneyBox box;

  show_two (fixture);
  g_assert_cmpstr (page (fixture), ==, "details");
  hands_point_at_box (fixture, persona (fixture, 0), JOURNEY_BOX_PERSONA);
  hands_click ();
  EXPECT (strcmp (page (fixture), "personas") == 0);
  EXPECT (shown (fixture) == persona (fixture, 0));
  click_widget (hands_find_label (GTK_WIDGET (fixture->window->view), "Tom"));
  EXPECT (shown (fixture) == persona (fixture, 1));
  g_assert_true (hands_has_focus (fixture, persona (fixture, 1), JOURNEY_BOX_PERSONA));
  g_assert_cmpstr (journey_state_id (journey_scene_front_persona (journey_canvas_scene (hands_canvas (fixture)))), ==,
                   journey_node_id (persona (fixture, 1)));

  eye = find_named (GTK_WIDGET (fixture->window->view), "Show the emotions of Mei");
  click_widget (eye);
  EXPECT (journey_scene_persona_is_hidden (journey_canvas_scene (hands_canvas (fixture)), 0));
  g_assert_true (journey_scene_find (journey_canvas_scene (hands_canvas (fixture)), journey_node_id (persona (fixture, 0)),
                                     JOURNEY_BOX_PERSONA, &box));

  hands_point_at_box (fixture, journey_node_child (window_map (fixture->window), JOURNEY_MAP_STAGES, 0), JOURNEY_BOX_STAGE);
  hands_click ();
  EXPECT (strcmp (page (fixture), "details") == 0);
}

/* A picture from the clipboard, by key. */
static void
test_paste (WindowFixture *fixture, gconstpointer data)
{
  g_autoptr (GdkPixbuf) pixbuf = gdk_pixbuf_new (GDK_COLORSPACE_RGB, FALSE, 8, 800, 400);
  g_autoptr (GdkTexture) texture = NULL;
  g_autoptr (GBytes) before = NULL;
  g_autoptr (GBytes) after = NULL;
  GtkWidget *field;

  show_two (fixture);
  before = hands_bytes (fixture);
  gdk_pixbuf_fill (pixbuf, 0x336699ff);
  texture = gdk_texture_new_for_pixbuf (pixbuf);
  gdk_clipboard_set_texture (gtk_widget_get_clipboard (GTK_WIDGET (fixture->window)), texture);
  hands_press ("alt+3");
  EXPECT (shown (fixture) == persona (fixture, 0));
  field = hands_find (GTK_WIDGET (fixture->window->view), JOURNEY_TYPE_PICTURE_FIELD);
  gtk_widget_grab_focus (field);
  hands_press ("ctrl+v");
  EXPECT (journey_node_data (persona (fixture, 0), JOURNEY_PERSONA_PICTURE) != NULL);
  hands_press ("ctrl+z");
  EXPECT (journey_node_data (persona (fixture, 0), JOURNEY_PERSONA_PICTURE) == NULL);
  after = hands_bytes (fixture);
  g_assert_true (g_bytes_equal (before, after));
}

/* What is found in a persona is shown on its page. */
static void
test_find (WindowFixture *fixture, gconstpointer data)
{
  show_two (fixture);
  hands_press ("ctrl+f");
  EXPECT (hands_find (GTK_WIDGET (fixture->window->view), GTK_TYPE_SEARCH_ENTRY) != NULL);
  hands_type ("his number");
  EXPECT (hands_shows (fixture, "1 of 1"));
  EXPECT (strcmp (page (fixture), "personas") == 0);
  EXPECT (shown (fixture) == persona (fixture, 1));
}

int
main (int argc, char **argv)
{
  g_autoptr (JourneyApplication) application = window_init (&argc, &argv);

  WINDOW_ADD ("/window-persona/keys", test_keys);
  WINDOW_ADD ("/window-persona/pointer", test_pointer);
  WINDOW_ADD ("/window-persona/paste", test_paste);
  WINDOW_ADD ("/window-persona/find", test_find);

  return g_test_run ();
}
