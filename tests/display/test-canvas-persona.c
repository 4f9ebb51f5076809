/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "canvas-window.h"
#include "journey-canvas-cell.h"
#include "wait-for.h"

static void
set_up (CanvasWindow *self, gconstpointer data)
{
  canvas_window_open (self, canvas_map_small ());
}

static void
tear_down (CanvasWindow *self, gconstpointer data)
{
  canvas_window_close (self);
}

static JourneyNode *
persona (CanvasWindow *self, guint position)
{
  return journey_node_child (JOURNEY_NODE (self->map), JOURNEY_MAP_PERSONAS, position);
}

/* A persona's card is edited where it stands: the name, then with Tab the quote. */
static void
test_edit_in_place (CanvasWindow *self, gconstpointer data)
{
  g_autoptr (JourneyState) before = journey_state_ref (journey_map_state (self->map));
  JourneyNode *mei = persona (self, 0);

  canvas_focus (self, mei, JOURNEY_BOX_PERSONA);
  canvas_press (self, GDK_KEY_F2, 0);
  canvas_write (self, "Mei Lin");
  canvas_end_edit (self, GDK_KEY_Return, 0);
  g_assert_cmpstr (journey_node_text (mei, JOURNEY_PERSONA_NAME), ==, "Mei Lin");
  g_assert_cmpstr (journey_history_undo_name (journey_map_history (self->map)), ==, "Rename persona");
  canvas_assert_focus (self, JOURNEY_BOX_PERSONA, mei);
  canvas_assert_undone (self, before);

  canvas_press (self, GDK_KEY_Return, 0);
  canvas_end_edit (self, GDK_KEY_Tab, 0);
  canvas_write (self, "It has to work.");
  canvas_end_edit (self, GDK_KEY_ISO_Left_Tab, 0);
  g_assert_cmpstr (journey_node_text (mei, JOURNEY_PERSONA_QUOTE), ==, "It has to work.");
  canvas_write (self, "Mei");
  canvas_end_edit (self, GDK_KEY_Return, 0);
  g_assert_cmpstr (journey_node_text (mei, JOURNEY_PERSONA_NAME), ==, "Mei");

  canvas_press (self, GDK_KEY_Return, 0);
  canvas_end_edit (self, GDK_KEY_Tab, 0);
  canvas_end_edit (self, GDK_KEY_Tab, 0);
  g_assert_false (journey_canvas_is_editing (self->canvas));
  canvas_assert_focus (self, JOURNEY_BOX_STAGE, canvas_stage (self, 0));
}

/* Two people and a touchpoint at which both feel something. */
typedef struct
{
  JourneyNode *mei;
  JourneyNode *tom;
  JourneyNode *shop;
  JourneyCast *cast;
} Two;

static Two
make_two (CanvasWindow *self)
{
  Two two = { .mei = persona (self, 0), .shop = canvas_touchpoint (self, 0, 1), .cast = journey_cast_new (self->selection) };

  two.tom = JOURNEY_NODE (journey_edit_need_persona (self->map, "Tom"));
  journey_edit_set_emotion (JOURNEY_TOUCHPOINT (two.shop), JOURNEY_PERSONA (two.mei), 1, NULL);
  journey_edit_set_emotion (JOURNEY_TOUCHPOINT (two.shop), JOURNEY_PERSONA (two.tom), -1, NULL);
  journey_canvas_set_cast (self->canvas, two.cast);

  return two;
}

static double
feels (JourneyNode *touchpoint, JourneyNode *persona)
{
  for (guint i = 0; i < journey_node_n_children (touchpoint, JOURNEY_TOUCHPOINT_EMOTIONS); i++)
    {
      JourneyNode *emotion = journey_node_child (touchpoint, JOURNEY_TOUCHPOINT_EMOTIONS, i);

      if (g_str_equal (journey_node_text (emotion, JOURNEY_EMOTION_PERSONA), journey_node_id (persona)))
        return journey_node_number (emotion, JOURNEY_EMOTION_VALUE);
    }

  return NAN;
}

static JourneyState *
in_front (CanvasWindow *self)
{
  return journey_scene_front_persona (journey_canvas_scene (self->canvas));
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

/* Whose card is selected is in front, and keys in the lane of feelings are for that persona. */
static void
test_front (CanvasWindow *self, gconstpointer data)
{
  Two two = make_two (self);
  g_autoptr (JourneyCast) cast = two.cast;
  g_autoptr (JourneyState) before = NULL;

  g_assert_cmpstr (journey_state_id (in_front (self)), ==, journey_node_id (two.mei));
  canvas_focus (self, two.tom, JOURNEY_BOX_PERSONA);
  g_assert_cmpstr (journey_state_id (in_front (self)), ==, journey_node_id (two.tom));
  g_assert_nonnull (find_labelled (GTK_WIDGET (self->canvas), "Tom, in front"));

  before = journey_state_ref (journey_map_state (self->map));
  canvas_focus_lane (self, two.shop, JOURNEY_LANE_KIND_EMOTIONS);
  canvas_press (self, GDK_KEY_5, 0);
  g_assert_cmpfloat (feels (two.shop, two.tom), ==, 2);
  g_assert_cmpfloat (feels (two.shop, two.mei), ==, 1);
  canvas_assert_undone (self, before);

  /* Where nothing is felt yet, too. */
  canvas_focus_lane (self, canvas_touchpoint (self, 0, 0), JOURNEY_LANE_KIND_EMOTIONS);
  canvas_press (self, GDK_KEY_2, 0);
  g_assert_cmpfloat (feels (canvas_touchpoint (self, 0, 0), two.tom), ==, -1);
  g_assert_true (isnan (feels (canvas_touchpoint (self, 0, 0), two.mei)));

  canvas_focus (self, two.mei, JOURNEY_BOX_PERSONA);
  canvas_focus_lane (self, canvas_touchpoint (self, 0, 0), JOURNEY_LANE_KIND_EMOTIONS);
  canvas_press (self, GDK_KEY_plus, 0);
  g_assert_cmpfloat (feels (canvas_touchpoint (self, 0, 0), two.mei), ==, 0.5);
  g_assert_cmpfloat (feels (canvas_touchpoint (self, 0, 0), two.tom), ==, -1);
}

/* Hiding changes the view and not the map. */
static void
test_hide (CanvasWindow *self, gconstpointer data)
{
  Two two = make_two (self);
  g_autoptr (JourneyCast) cast = two.cast;
  g_autoptr (JourneyState) before = journey_state_ref (journey_map_state (self->map));
  JourneyBox box;

  canvas_focus (self, two.mei, JOURNEY_BOX_PERSONA);
  canvas_act (self, "canvas.hide-persona");
  g_assert_true (journey_map_state (self->map) == before);
  g_assert_cmpstr (journey_state_id (in_front (self)), ==, journey_node_id (two.tom));
  canvas_assert_focus (self, JOURNEY_BOX_PERSONA, two.mei);
  g_assert_false (journey_scene_find (journey_canvas_scene (self->canvas),
                                      journey_node_id (journey_node_child (two.shop, JOURNEY_TOUCHPOINT_EMOTIONS, 0)),
                                      JOURNEY_BOX_EMOTION, &box));

  /* With all hidden there is nobody to say anything for. */
  canvas_focus (self, two.tom, JOURNEY_BOX_PERSONA);
  canvas_act (self, "canvas.hide-persona");
  g_assert_null (in_front (self));
  canvas_focus_lane (self, two.shop, JOURNEY_LANE_KIND_EMOTIONS);
  canvas_press (self, GDK_KEY_5, 0);
  g_assert_true (journey_map_state (self->map) == before);

  canvas_focus (self, two.mei, JOURNEY_BOX_PERSONA);
  canvas_act (self, "canvas.show-persona");
  g_assert_cmpstr (journey_state_id (in_front (self)), ==, journey_node_id (two.mei));
}

typedef struct
{
  CanvasWindow *window;
  const char *label;
} Read;

static gboolean
is_read (gpointer data)
{
  Read *read = data;
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (read->window->window));
  g_autofree char *other =
      gtk_test_accessible_check_property (GTK_ACCESSIBLE (focus), GTK_ACCESSIBLE_PROPERTY_LABEL, read->label);

  return gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (focus)) == GTK_ACCESSIBLE_ROLE_GRID_CELL && !other;
}

/* Assistive technology reads a cell with that name as what has the focus. */
static void
expect_read (CanvasWindow *self, const char *label)
{
  Read read = { self, label };

  wait_for (is_read, &read);
  g_assert_true (JOURNEY_IS_CANVAS_CELL (gtk_root_get_focus (GTK_ROOT (self->window))));
}

/* The keys lead to what the persona in front feels, or would feel, and along the lane stay with whose feeling they are on. */
static void
test_keys_lead_to_front (CanvasWindow *self, gconstpointer data)
{
  Two two = make_two (self);
  g_autoptr (JourneyCast) cast = two.cast;
  JourneyNode *next = canvas_touchpoint (self, 0, 0);
  JourneyNode *of_tom = journey_node_child (two.shop, JOURNEY_TOUCHPOINT_EMOTIONS, 1);
  GtkWidget *empty;
  JourneyBox box;

  canvas_focus (self, two.tom, JOURNEY_BOX_PERSONA);
  canvas_focus_lane (self, two.shop, JOURNEY_LANE_KIND_EMOTIONS);
  canvas_assert_focus (self, JOURNEY_BOX_EMOTION, of_tom);

  /* Where only somebody else feels something, the cell is for Tom's feeling; from there the keys lead to the other's. */
  journey_edit_set_emotion (JOURNEY_TOUCHPOINT (next), JOURNEY_PERSONA (two.mei), 2, NULL);
  canvas_press (self, GDK_KEY_Left, 0);
  box = canvas_focused (self);
  g_assert_cmpint (box.kind, ==, JOURNEY_BOX_CELL);
  g_assert_cmpstr (box.touchpoint, ==, journey_node_id (next));
  expect_read (self, "Emotions: Tom, empty");
  canvas_press (self, GDK_KEY_4, 0);
  expect_read (self, "Emotions: Tom, +1.0");
  journey_history_undo (journey_map_history (self->map));
  expect_read (self, "Emotions: Tom, empty");

  canvas_press (self, GDK_KEY_Down, 0);
  expect_read (self, "Emotions: Mei, +2.0");
  canvas_assert_focus (self, JOURNEY_BOX_EMOTION, journey_node_child (next, JOURNEY_TOUCHPOINT_EMOTIONS, 0));
  canvas_press (self, GDK_KEY_Right, 0);
  canvas_assert_focus (self, JOURNEY_BOX_EMOTION, journey_node_child (two.shop, JOURNEY_TOUCHPOINT_EMOTIONS, 0));

  /* What is deleted does not leave the focus on somebody else's. */
  canvas_focus (self, of_tom, JOURNEY_BOX_EMOTION);
  canvas_act (self, "canvas.delete");
  g_assert_true (isnan (feels (two.shop, two.tom)));
  g_assert_cmpint (canvas_focused (self).kind, ==, JOURNEY_BOX_CELL);
  expect_read (self, "Emotions: Tom, empty");

  /* Assistive technology goes there by itself, too. */
  canvas_focus (self, two.mei, JOURNEY_BOX_PERSONA);
  canvas_focus (self, two.tom, JOURNEY_BOX_PERSONA);
  empty = find_labelled (GTK_WIDGET (self->canvas), "Emotions: Tom, empty");
  g_assert_true (gtk_widget_grab_focus (empty));
  g_assert_cmpint (canvas_focused (self).kind, ==, JOURNEY_BOX_CELL);
}

/* The ring stands clear of the faces and within the strip. */
static void
test_room_for_ring (CanvasWindow *self, gconstpointer data)
{
  const double ring = 2;
  Two two = make_two (self);
  g_autoptr (JourneyCast) cast = two.cast;
  JourneyRect strip = journey_scene_part_rect (journey_canvas_scene (self->canvas), JOURNEY_PART_PERSONA_STRIP, 0);
  JourneyBox mei, tom;

  g_assert_true (journey_scene_find (journey_canvas_scene (self->canvas), journey_node_id (two.mei), JOURNEY_BOX_PERSONA, &mei));
  g_assert_true (journey_scene_find (journey_canvas_scene (self->canvas), journey_node_id (two.tom), JOURNEY_BOX_PERSONA, &tom));
  g_assert_cmpfloat (mei.rect.x - ring, >, strip.x);
  g_assert_cmpfloat (mei.rect.y - ring, >, strip.y);
  g_assert_cmpfloat (mei.rect.y + mei.rect.height + ring, <, strip.y + strip.height);
  g_assert_cmpfloat (tom.rect.x + tom.rect.width + ring, <=, strip.x + strip.width);
  g_assert_cmpfloat (tom.rect.y + tom.rect.height + ring, <=, strip.y + strip.height);
}

typedef struct
{
  char *text;
  gboolean done;
} Pasted;

static void
on_text (GObject *source, GAsyncResult *result, gpointer data)
{
  Pasted *pasted = data;

  pasted->text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);
  pasted->done = TRUE;
}

static gboolean
is_pasted (gpointer data)
{
  return ((Pasted *)data)->done;
}

/* A persona is copied as what its card says. */
static void
test_copy (CanvasWindow *self, gconstpointer data)
{
  JourneyNode *mei = persona (self, 0);
  Pasted pasted = { 0 };

  journey_edit_set_text (mei, JOURNEY_PERSONA_NAME, "Mei");
  journey_edit_set_text (mei, JOURNEY_PERSONA_AGE, "34");
  journey_edit_set_text (mei, JOURNEY_PERSONA_QUOTE, "It has to work.");
  journey_edit_set_text (mei, JOURNEY_PERSONA_GOALS, "Online on day one");
  canvas_focus (self, mei, JOURNEY_BOX_PERSONA);
  canvas_act (self, "canvas.copy");
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (GTK_WIDGET (self->canvas)), NULL, on_text, &pasted);
  wait_for (is_pasted, &pasted);
  g_assert_cmpstr (pasted.text, ==, "Mei, 34\n“It has to work.”\nOnline on day one");
  g_free (pasted.text);
}

static double
strip_width (CanvasWindow *self)
{
  return journey_scene_part_rect (journey_canvas_scene (self->canvas), JOURNEY_PART_PERSONA_STRIP, 0).width;
}

static gboolean
strip_fits (gpointer data)
{
  CanvasWindow *self = data;

  return strip_width (self) < gtk_widget_get_width (GTK_WIDGET (self->canvas));
}

static gboolean
strip_is_wide (gpointer data)
{
  return strip_width (data) > 1200;
}

/* The strip of a wide map is as wide as the view, so that who travels stays in sight wherever the map is scrolled to. */
static void
test_strip_fits (void)
{
  CanvasWindow window;

  canvas_window_open (&window, canvas_map_large (5, 60));
  wait_for (strip_fits, &window);
  g_assert_cmpfloat (journey_scene_strip_rect (journey_canvas_scene (window.canvas), 0).width, >, 3000);
  g_assert_cmpfloat (strip_width (&window), >, 800);

  /* Zoomed out, it takes the room that there is then, once the map is at rest; zoomed in, it does not change. */
  journey_viewport_zoom_to (journey_canvas_viewport (window.canvas), 0.5, 0, 0);
  g_assert_cmpfloat (strip_width (&window), <, 1000);
  wait_for (strip_is_wide, &window);
  g_assert_cmpfloat (strip_width (&window), <=, 2000);
  journey_viewport_zoom_to (journey_canvas_viewport (window.canvas), 2, 0, 0);
  wait_for (strip_fits, &window);
  g_assert_cmpfloat (strip_width (&window), >, 800);
  canvas_window_close (&window);
}

static gboolean
is_low (gpointer data)
{
  return journey_viewport_view_height (journey_canvas_viewport (data)) <= 500;
}

static double
lane_in_view (CanvasWindow *self, guint lane)
{
  JourneyRect rect = journey_scene_lane_rect (journey_canvas_scene (self->canvas), lane);

  return journey_viewport_to_view (journey_canvas_viewport (self->canvas), &rect).y;
}

/* When the strip takes another height, what is seen below it does not move: neither in the middle nor at the lower end of the
 * map, where the view has to go up with the map that becomes lower. */
static void
test_strip_moves_nothing (gconstpointer data)
{
  gboolean at_end = GPOINTER_TO_INT (data);
  CanvasWindow window;
  JourneyViewport *viewport;
  double height, lane;

  canvas_window_open (&window, canvas_map_large (5, 60));
  viewport = journey_canvas_viewport (window.canvas);
  for (guint i = 0; i < 9; i++)
    {
      g_autofree char *name = g_strdup_printf ("Persona %u", i);

      journey_edit_need_persona (window.map, name);
    }
  gtk_window_set_default_size (GTK_WINDOW (window.window), 1000, 500);
  wait_for (is_low, window.canvas);
  wait_for (strip_fits, &window);

  journey_viewport_zoom_to (viewport, 0.6, 0, 0);
  journey_viewport_scroll_to (viewport, 0, at_end ? 10000 : journey_viewport_height (viewport) / 4);
  height = journey_scene_height (journey_canvas_scene (window.canvas));
  lane = lane_in_view (&window, 3);
  wait_for (strip_is_wide, &window);
  g_assert_cmpfloat (journey_scene_height (journey_canvas_scene (window.canvas)), <, height - 10);
  g_assert_cmpfloat (journey_viewport_y (viewport), >, 0);
  g_assert_cmpfloat_with_epsilon (lane_in_view (&window, 3), lane, 0.01);
  canvas_window_close (&window);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);

  g_test_add ("/canvas-persona/edit-in-place", CanvasWindow, NULL, set_up, test_edit_in_place, tear_down);
  g_test_add ("/canvas-persona/front", CanvasWindow, NULL, set_up, test_front, tear_down);
  g_test_add ("/canvas-persona/hide", CanvasWindow, NULL, set_up, test_hide, tear_down);
  g_test_add ("/canvas-persona/keys-lead-to-front", CanvasWindow, NULL, set_up, test_keys_lead_to_front, tear_down);
  g_test_add ("/canvas-persona/room-for-ring", CanvasWindow, NULL, set_up, test_room_for_ring, tear_down);
  g_test_add ("/canvas-persona/copy", CanvasWindow, NULL, set_up, test_copy, tear_down);
  g_test_add_func ("/canvas-persona/strip-fits", test_strip_fits);
  g_test_add_data_func ("/canvas-persona/strip-moves-nothing", GINT_TO_POINTER (FALSE), test_strip_moves_nothing);
  g_test_add_data_func ("/canvas-persona/strip-moves-nothing/at-end", GINT_TO_POINTER (TRUE), test_strip_moves_nothing);

  return g_test_run ();
}
