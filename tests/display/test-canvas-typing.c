/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canvas-hands.h"
#include "journey-font.h"
#include "journey-hyphens.h"
#include "journey-template.h"
#include "wait-for.h"
#include <string.h>

/* Taking down what a room says, without the mouse; and input methods. */

#define N_TOUCHPOINTS 12
#define N_KEYS_ALLOWED 5 /* a touchpoint, beyond the text itself */

static void
set_up (CanvasWindow *self, gconstpointer data)
{
  hands_open (self, canvas_map_small ());
}

static void
tear_down (CanvasWindow *self, gconstpointer data)
{
  canvas_window_close (self);
}

static guint
press (const char *key)
{
  hands_press (key);

  return 1;
}

/* Returns how many keys it took beyond the text: the digit of the feeling counts as one. */
static guint
take_down (guint i)
{
  g_autofree char *title = g_strdup_printf ("Touchpoint %u", i);
  g_autofree char *action = g_strdup_printf ("Does %u things", i);
  g_autofree char *pain_point = g_strdup_printf ("Waits %u days", i);
  char feeling[] = { (char)('1' + i % 5), '\0' };
  guint n = 0;

  hands_type (title);
  n += press ("Tab");
  hands_type (action);
  n += press ("Tab");
  n += press (feeling);
  n += press ("Down");
  hands_type (pain_point);
  /* Whoever has no more to say ends with Enter, and everybody else goes on. */
  n += press (i + 1 < N_TOUCHPOINTS ? "ctrl+Return" : "Return");

  return n;
}

static gboolean
has_all (gpointer window)
{
  CanvasWindow *self = window;

  return journey_node_n_children (canvas_stage (self, 0), JOURNEY_STAGE_TOUCHPOINTS) == N_TOUCHPOINTS
         && !journey_canvas_is_editing (self->canvas)
         && journey_node_n_children (canvas_touchpoint (self, 0, N_TOUCHPOINTS - 1), JOURNEY_TOUCHPOINT_PAIN_POINTS) == 1;
}

/* Twelve touchpoints with what people do, an emotion and a pain point each, in a new map, with nothing clicked. */
static void
test_take_down (void)
{
  CanvasWindow window;
  guint n_keys = 0;

  hands_open (&window, journey_template_new_map (JOURNEY_TEMPLATE_FIVE_STAGES, "New"));
  for (guint i = 0; i < N_TOUCHPOINTS; i++)
    n_keys += take_down (i);
  wait_for (has_all, &window);

  g_test_message ("%.2f keys a touchpoint beyond the text", (double)n_keys / N_TOUCHPOINTS);
  g_assert_cmpuint (n_keys, <=, N_KEYS_ALLOWED * N_TOUCHPOINTS);
  for (guint i = 0; i < N_TOUCHPOINTS; i++)
    {
      JourneyNode *touchpoint = canvas_touchpoint (&window, 0, i);
      JourneyNode *emotion = journey_node_child (touchpoint, JOURNEY_TOUCHPOINT_EMOTIONS, 0);
      JourneyNode *pain_point = journey_node_child (touchpoint, JOURNEY_TOUCHPOINT_PAIN_POINTS, 0);
      g_autofree char *action = g_strdup_printf ("Does %u things", i);
      g_autofree char *text = g_strdup_printf ("Waits %u days", i);

      g_assert_cmpstr (journey_node_text (touchpoint, JOURNEY_TOUCHPOINT_ACTION), ==, action);
      g_assert_cmpfloat (journey_node_number (emotion, JOURNEY_EMOTION_VALUE), ==, i % 5 - 2.0);
      g_assert_cmpstr (journey_node_text (pain_point, JOURNEY_PAIN_POINT_TEXT), ==, text);
    }

  while (journey_history_can_undo (journey_map_history (window.map)))
    journey_history_undo (journey_map_history (window.map));
  g_assert_cmpuint (journey_scene_n_columns (journey_canvas_scene (window.canvas)), ==, 0);
  canvas_window_close (&window);
}

static gboolean
has_pain_point (gpointer node)
{
  JourneyNode *pain_point = journey_node_child (node, JOURNEY_TOUCHPOINT_PAIN_POINTS, 0);

  return pain_point && strcmp (journey_node_text (pain_point, JOURNEY_PAIN_POINT_TEXT), "No sign") == 0;
}

static gboolean
is_at_zoom (gpointer window)
{
  CanvasWindow *self = window;
  GtkWidget *child = gtk_widget_get_focus_child (GTK_WIDGET (self->canvas));

  return child && strcmp (gtk_widget_get_css_name (child), "zoomcontrol") == 0;
}

/* A feeling and a severity on the way do not end the way by Tab; after an arrow key Tab leaves the map as ever. */
static void
test_tab_on (CanvasWindow *self, gconstpointer data)
{
  JourneyNode *shop = canvas_touchpoint (self, 0, 1);
  JourneyNode *bill = canvas_touchpoint (self, 2, 0);
  double zoom = journey_viewport_zoom (journey_canvas_viewport (self->canvas));

  canvas_focus_lane (self, shop, JOURNEY_LANE_KIND_THOUGHTS);
  hands_type ("Where?");
  hands_press ("Tab");
  hands_press ("4");
  hands_press ("Tab");
  hands_type ("No sign");
  hands_press ("Return");
  wait_for (has_pain_point, shop);
  g_assert_cmpfloat (journey_viewport_zoom (journey_canvas_viewport (self->canvas)), ==, zoom);

  canvas_focus_lane (self, bill, JOURNEY_LANE_KIND_THOUGHTS);
  hands_type ("Oh");
  hands_press ("Tab");
  hands_press ("2");
  hands_press ("shift+Tab");
  hands_expect_focus (self, JOURNEY_BOX_THOUGHT, bill);

  /* Not on the way any more. */
  canvas_focus_lane (self, bill, JOURNEY_LANE_KIND_EMOTIONS);
  hands_press ("3");
  hands_press ("Tab");
  wait_for (is_at_zoom, self);
}

typedef struct
{
  JourneyCanvas *canvas;
  int lane_index;
} Place;

static gboolean
is_in_lane (gpointer data)
{
  Place *place = data;
  JourneyBox box;

  return journey_canvas_focused_box (place->canvas, &box) && box.lane_index == place->lane_index;
}

static void
tab_to_lane (CanvasWindow *self, const char *keys, int lane_index)
{
  hands_press (keys);
  wait_for (is_in_lane, &(Place){ self->canvas, lane_index });
}

/* Lanes with nothing to say are passed by, in both directions, down to behind the last. */
static void
test_tab_past (CanvasWindow *self, gconstpointer data)
{
  JourneyNode *shop = canvas_touchpoint (self, 0, 1);
  int n = (int)journey_scene_n_lanes (journey_canvas_scene (self->canvas));
  int first;

  canvas_focus_lane (self, shop, JOURNEY_LANE_KIND_ACTIONS);
  first = canvas_focused (self).lane_index;
  hands_type ("Asks");
  tab_to_lane (self, "Tab", first + 1);
  tab_to_lane (self, "Tab", first + 2);
  tab_to_lane (self, "Tab", first + 3);
  tab_to_lane (self, "shift+Tab", first + 2);
  tab_to_lane (self, "shift+Tab", first + 1);
  tab_to_lane (self, "shift+Tab", first);

  /* Enter keeps a text where it is, and the way goes on from there. */
  hands_type (" a lot");
  hands_press ("Return");
  hands_expect_text (self, shop, JOURNEY_TOUCHPOINT_ACTION, "Asks a lot");
  hands_expect_editing (self, FALSE);
  for (int i = first + 1; i < n; i++)
    tab_to_lane (self, "Tab", i);
  hands_press ("Tab");
  wait_for (is_at_zoom, self);
}

/* A new text that stays empty is passed by like one that was not begun. */
static void
test_tab_past_nothing (CanvasWindow *self, gconstpointer data)
{
  JourneyNode *shop = canvas_touchpoint (self, 0, 1);
  int pain_points;

  canvas_focus_lane (self, shop, JOURNEY_LANE_KIND_PAIN_POINTS);
  pain_points = canvas_focused (self).lane_index;
  canvas_focus_lane (self, shop, JOURNEY_LANE_KIND_THOUGHTS);
  hands_type ("Where?");
  tab_to_lane (self, "Tab", pain_points - 1);
  hands_press ("4");
  tab_to_lane (self, "Tab", pain_points);
  hands_press ("Return");
  hands_expect_editing (self, TRUE);
  tab_to_lane (self, "Tab", pain_points + 1);
  g_assert_cmpuint (journey_node_n_children (shop, JOURNEY_TOUCHPOINT_PAIN_POINTS), ==, 0);
}

/* Any other move ends the way by Tab. */
static void
test_tab_ends (CanvasWindow *self, gconstpointer data)
{
  static const char *const moves[] = { "Escape", "Up", NULL };
  JourneyNode *shop = canvas_touchpoint (self, 0, 1);
  int actions;

  for (guint i = 0; i < G_N_ELEMENTS (moves); i++)
    {
      canvas_focus_lane (self, shop, JOURNEY_LANE_KIND_ACTIONS);
      actions = canvas_focused (self).lane_index;
      hands_type ("Asks");
      tab_to_lane (self, "Tab", actions + 1);
      if (moves[i])
        hands_press (moves[i]);
      else
        journey_history_undo (journey_map_history (self->map));
      hands_press ("Tab");
      wait_for (is_at_zoom, self);
    }
}

/* Whoever types at the zoom gets back to the cell that had the focus; space is for the button. */
static void
test_type_at_zoom (CanvasWindow *self, gconstpointer data)
{
  JourneyNode *shop = canvas_touchpoint (self, 0, 1);

  canvas_focus_lane (self, shop, JOURNEY_LANE_KIND_ACTIONS);
  hands_press ("Tab");
  wait_for (is_at_zoom, self);
  hands_type ("Looks around");
  hands_press ("Return");
  hands_expect_text (self, shop, JOURNEY_TOUCHPOINT_ACTION, "Looks around");
  hands_expect_editing (self, FALSE);

  hands_press ("Tab");
  wait_for (is_at_zoom, self);
  hands_press ("Escape");
  hands_expect_focus (self, JOURNEY_BOX_ACTION, shop);
  g_assert_false (is_at_zoom (self));
}

static gboolean
has_stage_with_two (gpointer window)
{
  JourneyNode *stage = canvas_stage (window, 1);

  return strcmp (journey_node_text (stage, JOURNEY_STAGE_TITLE), "Paying") == 0
         && journey_node_n_children (stage, JOURNEY_STAGE_TOUCHPOINTS) == 2
         && !journey_canvas_is_editing (((CanvasWindow *)window)->canvas);
}

/* A new stage and its touchpoints, with nothing but text and Enter. An older title takes no more than the text. */
static void
test_new_stage (CanvasWindow *self, gconstpointer data)
{
  canvas_focus (self, canvas_touchpoint (self, 0, 1), JOURNEY_BOX_TOUCHPOINT);
  hands_press ("ctrl+shift+Return");
  hands_type ("Paying");
  hands_press ("Return");
  hands_type ("Till");
  hands_press ("Return");
  hands_type ("Receipt");
  hands_press ("Return");
  hands_press ("Escape");
  wait_for (has_stage_with_two, self);

  canvas_focus (self, canvas_stage (self, 0), JOURNEY_BOX_STAGE);
  hands_press ("F2");
  hands_type ("!");
  hands_press ("Return");
  hands_expect_text (self, canvas_stage (self, 0), JOURNEY_STAGE_TITLE, "Buying!");
  hands_expect_editing (self, FALSE);
}

static double
feeling_of (JourneyNode *touchpoint)
{
  JourneyNode *emotion = journey_node_child (touchpoint, JOURNEY_TOUCHPOINT_EMOTIONS, 0);

  return emotion ? journey_node_number (emotion, JOURNEY_EMOTION_VALUE) : -99;
}

static gboolean
feels_good (gpointer touchpoint)
{
  return feeling_of (touchpoint) == 1;
}

static gboolean
feels_better (gpointer touchpoint)
{
  return feeling_of (touchpoint) == 1.5;
}

/* Digits and signs in full width, as input methods for Chinese and Japanese make them. */
static void
test_full_width (CanvasWindow *self, gconstpointer data)
{
  JourneyNode *shop = canvas_touchpoint (self, 0, 1);

  canvas_focus_lane (self, shop, JOURNEY_LANE_KIND_EMOTIONS);
  canvas_press (self, gdk_unicode_to_keyval (0xff14), 0);
  wait_for (feels_good, shop);
  canvas_press (self, gdk_unicode_to_keyval (0xff0b), 0);
  wait_for (feels_better, shop);
}

/* Enter ends the composition and not the text; after that it ends the text. */
static void
test_composition (CanvasWindow *self, gconstpointer data)
{
  JourneyNode *shop = canvas_touchpoint (self, 0, 1);

  canvas_focus_lane (self, shop, JOURNEY_LANE_KIND_ACTIONS);
  hands_press ("Return");
  hands_expect_editing (self, TRUE);
  hands_press ("ctrl+shift+u");
  hands_type ("4f60");
  hands_press ("Return");
  hands_expect_text (self, shop, JOURNEY_TOUCHPOINT_ACTION, "\xe4\xbd\xa0");
  g_assert_true (journey_canvas_is_editing (self->canvas));
  hands_type ("!");
  hands_press ("Return");
  hands_expect_editing (self, FALSE);
  hands_expect_text (self, shop, JOURNEY_TOUCHPOINT_ACTION, "\xe4\xbd\xa0!");
}

/* Escape leaves the composition first, and then the text. */
static void
test_composition_left (CanvasWindow *self, gconstpointer data)
{
  JourneyNode *shop = canvas_touchpoint (self, 0, 1);

  canvas_focus_lane (self, shop, JOURNEY_LANE_KIND_ACTIONS);
  hands_type ("ab");
  hands_press ("ctrl+shift+u");
  hands_type ("4f");
  hands_press ("Escape");
  wait_idle ();
  g_assert_true (journey_canvas_is_editing (self->canvas));
  hands_press ("Return");
  hands_expect_text (self, shop, JOURNEY_TOUCHPOINT_ACTION, "ab");
  hands_expect_editing (self, FALSE);
}

/* Where the second line begins on the canvas, in a text that is as wide as that of a box. */
static int
second_line (CanvasWindow *self, const char *text, const JourneyBox *box)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (canvas_editor (self), text);
  g_autoptr (PangoFontDescription) font = NULL;
  JourneyTextArea area;

  g_assert_true (journey_scene_text_area (journey_canvas_scene (self->canvas), box, &area));
  font = journey_font_describe (area.font, "");
  pango_layout_set_font_description (layout, font);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_width (layout, (int)area.rect.width * PANGO_SCALE);
  journey_hyphens_apply (layout);

  return pango_layout_get_line_readonly (layout, 1)->start_index;
}

static gboolean
has_word (gpointer data)
{
  return strcmp (journey_node_text (data, JOURNEY_TOUCHPOINT_TITLE), "Geschwindigkeitsbegrenzung") == 0;
}

/* A word that is wider than its card is broken in the same place while it is typed. */
static void
test_long_word (CanvasWindow *self, gconstpointer data)
{
  JourneyNode *advert = canvas_touchpoint (self, 0, 0);
  GtkTextView *view = GTK_TEXT_VIEW (canvas_editor (self));
  GtkTextIter line;
  JourneyBox box;

  hands_press ("F2");
  hands_expect_editing (self, TRUE);
  hands_press ("ctrl+a");
  hands_type ("Geschwindigkeitsbegrenzung");
  wait_for (has_word, advert);
  wait_idle ();
  box = canvas_focused (self);
  gtk_text_buffer_get_start_iter (gtk_text_view_get_buffer (view), &line);
  g_assert_true (gtk_text_view_forward_display_line (view, &line));
  g_assert_cmpint (gtk_text_iter_get_offset (&line), ==, second_line (self, "Geschwindigkeitsbegrenzung", &box));
}

/* A space goes on with a text as letters do. */
static void
test_space (CanvasWindow *self, gconstpointer data)
{
  JourneyNode *advert = canvas_touchpoint (self, 0, 0);

  hands_type (" again  now");
  hands_press ("Return");
  hands_expect_text (self, advert, JOURNEY_TOUCHPOINT_TITLE, "Advert again  now");
}

static gboolean
sees_beginning (gpointer data)
{
  return journey_viewport_x (journey_canvas_viewport (((CanvasWindow *)data)->canvas)) < 200;
}

/* The map scrolls back to what is written, and who writes goes on while it is laid out anew. */
static void
test_write_on (void)
{
  CanvasWindow window;
  JourneyNode *first;

  hands_open (&window, canvas_map_large (2, 40));
  first = canvas_touchpoint (&window, 0, 0);
  hands_press ("F2");
  hands_expect_editing (&window, TRUE);
  hands_press ("ctrl+a");
  hands_type ("One");
  hands_expect_text (&window, first, JOURNEY_TOUCHPOINT_TITLE, "One");
  journey_viewport_scroll_to (journey_canvas_viewport (window.canvas), 2000, 0);
  g_assert_false (sees_beginning (&window));
  hands_type (" two");
  wait_for (sees_beginning, &window);

  journey_canvas_set_large_text (window.canvas, TRUE);
  g_assert_true (journey_canvas_is_editing (window.canvas));
  hands_type (" three");
  hands_expect_text (&window, first, JOURNEY_TOUCHPOINT_TITLE, "One two three");
  hands_press ("Escape");
  hands_expect_editing (&window, FALSE);
  g_assert_false (journey_history_can_undo (journey_map_history (window.map)));
  canvas_window_close (&window);
}

#define ADD(name, func) g_test_add ("/canvas-typing/" name, CanvasWindow, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  gtk_init ();

  g_test_add_func ("/canvas-typing/take-down", test_take_down);
  ADD ("long-word", test_long_word);
  ADD ("space", test_space);
  g_test_add_func ("/canvas-typing/write-on", test_write_on);
  ADD ("tab-past", test_tab_past);
  ADD ("tab-past-nothing", test_tab_past_nothing);
  ADD ("tab-ends", test_tab_ends);
  ADD ("tab-on", test_tab_on);
  ADD ("new-stage", test_new_stage);
  ADD ("type-at-zoom", test_type_at_zoom);
  ADD ("full-width", test_full_width);
  ADD ("composition", test_composition);
  ADD ("composition-left", test_composition_left);

  return g_test_run ();
}
