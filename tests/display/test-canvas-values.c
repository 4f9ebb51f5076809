/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "canvas-hands.h"
#include "journey-score-entry.h"
#include "wait-for.h"

/* Figures and words typed into the lanes of values, and rows that grow while somebody types. */

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

static JourneyNode *
score_of (CanvasWindow *self)
{
  return journey_node_child (canvas_touchpoint (self, 0, 1), JOURNEY_TOUCHPOINT_SCORES, 0);
}

static gboolean
is_scored (gpointer window)
{
  JourneyNode *score = score_of (window);

  return score && !isnan (journey_node_number (score, JOURNEY_SCORE_ACTUAL));
}

static gboolean
has_fields (gpointer window)
{
  CanvasWindow *self = window;
  GtkWidget *entry = canvas_find_widget (GTK_WIDGET (self->canvas), GTK_ACCESSIBLE_ROLE_TEXT_BOX, "Expected");

  return entry && gtk_widget_get_mapped (entry);
}

static gboolean
has_no_fields (gpointer window)
{
  return !has_fields (window);
}

static void
focus_gap (CanvasWindow *self)
{
  canvas_focus_lane (self, canvas_touchpoint (self, 0, 1), JOURNEY_LANE_KIND_VALUE_GAP);
}

static void
test_score (CanvasWindow *self, gconstpointer data)
{
  g_autoptr (JourneyState) before = journey_state_ref (journey_map_state (self->map));

  focus_gap (self);
  hands_type ("4");
  wait_for (has_fields, self);
  hands_type (",5");
  hands_press ("Tab");
  hands_type ("2 2 1 3");
  hands_press ("Return");
  wait_for (is_scored, self);
  wait_for (has_no_fields, self);
  g_assert_cmpfloat (journey_node_number (score_of (self), JOURNEY_SCORE_EXPECTED), ==, 4.5);
  g_assert_cmpfloat (journey_node_number (score_of (self), JOURNEY_SCORE_ACTUAL), ==, 2);
  g_assert_cmpint (journey_node_integer (score_of (self), JOURNEY_SCORE_N), ==, 4);
  hands_expect_focus (self, JOURNEY_BOX_GAP, canvas_touchpoint (self, 0, 1));
  canvas_assert_undone (self, before);
}

static void
on_told (GSimpleAction *action, GVariant *words, char **told)
{
  g_free (*told);
  *told = g_variant_dup_string (words, NULL);
}

static gboolean
has_expected (gpointer self)
{
  JourneyNode *score = score_of (self);

  return score && !isnan (journey_node_number (score, JOURNEY_SCORE_EXPECTED));
}

/* Hands that are shown for what was expected may have been meant for what they got. */
static void
test_hands_for_expected (CanvasWindow *self, gconstpointer data)
{
  g_autoptr (GSimpleActionGroup) actions = g_simple_action_group_new ();
  g_autoptr (GSimpleAction) tell = g_simple_action_new ("tell", G_VARIANT_TYPE_STRING);
  g_autofree char *told = NULL;

  g_signal_connect (tell, "activate", G_CALLBACK (on_told), &told);
  g_action_map_add_action (G_ACTION_MAP (actions), G_ACTION (tell));
  gtk_widget_insert_action_group (self->window, "win", G_ACTION_GROUP (actions));
  focus_gap (self);
  hands_type ("2");
  wait_for (has_fields, self);
  hands_type (" 2 1 3");
  hands_press ("Return");
  wait_for (has_expected, self);
  wait_for (has_no_fields, self);
  g_assert_cmpstr (told, ==, "4 hands were kept as what customers expected. What they got stands beside it.");

  /* That is known now, so what is typed next is what they got. */
  g_clear_pointer (&told, g_free);
  focus_gap (self);
  hands_type ("3");
  wait_for (has_fields, self);
  hands_press ("Return");
  wait_for (is_scored, self);
  wait_for (has_no_fields, self);
  g_assert_cmpfloat (journey_node_number (score_of (self), JOURNEY_SCORE_EXPECTED), ==, 2);
  g_assert_cmpfloat (journey_node_number (score_of (self), JOURNEY_SCORE_ACTUAL), ==, 3);
  g_assert_null (told);
}

static gboolean
is_not_scored (gpointer data)
{
  return !is_scored (data);
}

static void
note_said (JourneyCanvas *canvas, const char *words, char **said)
{
  g_free (*said);
  *said = g_strdup (words);
}

/* A score goes from its lane like anything else, with what it was made of; where there is none there is nothing to delete. */
static void
test_delete_score (CanvasWindow *self, gconstpointer data)
{
  g_autoptr (JourneyState) empty = journey_state_ref (journey_map_state (self->map));
  g_autoptr (JourneyState) scored = NULL;
  g_autofree char *said = NULL;

  g_signal_connect (self->canvas, "deleted", G_CALLBACK (note_said), &said);
  focus_gap (self);
  hands_press ("Delete");
  g_assert_true (journey_map_state (self->map) == empty);
  g_assert_null (said);
  hands_press ("Return");
  wait_for (has_fields, self);
  hands_type ("5");
  hands_press ("Tab");
  hands_type ("3");
  hands_press ("Return");
  wait_for (is_scored, self);
  wait_for (has_no_fields, self);
  scored = journey_state_ref (journey_map_state (self->map));

  hands_press ("Delete");
  wait_for (is_not_scored, self);
  g_assert_cmpstr (said, ==, "Score deleted");
  hands_expect_focus (self, JOURNEY_BOX_GAP, canvas_touchpoint (self, 0, 1));
  journey_history_undo (journey_map_history (self->map));
  g_assert_true (journey_map_state (self->map) == scored);
  g_signal_handlers_disconnect_by_data (self->canvas, &said);
}

static void
test_score_and_on (CanvasWindow *self, gconstpointer data)
{
  focus_gap (self);
  hands_press ("Return");
  wait_for (has_fields, self);
  hands_type ("5");
  hands_press ("Tab");
  hands_type ("3");
  hands_press ("Tab");
  wait_for (is_scored, self);
  hands_expect_focus (self, JOURNEY_BOX_BACKSTAGE, canvas_touchpoint (self, 0, 1));
}

static void
test_no_figure (CanvasWindow *self, gconstpointer data)
{
  g_autoptr (JourneyState) before = journey_state_ref (journey_map_state (self->map));

  focus_gap (self);
  hands_press ("F2");
  wait_for (has_fields, self);
  hands_type ("77");
  hands_press ("Return");
  wait_idle ();
  g_assert_true (has_fields (self));
  hands_press ("Escape");
  wait_for (has_no_fields, self);
  g_assert_true (journey_map_state (self->map) == before);
  hands_press ("Up");
  hands_press ("Down");
  hands_expect_focus (self, JOURNEY_BOX_GAP, canvas_touchpoint (self, 0, 1));
}

/* That all of a label is to be seen, down to its last line. */
static void
assert_whole (GtkWidget *label)
{
  int width, height;

  pango_layout_get_pixel_size (gtk_label_get_layout (GTK_LABEL (label)), &width, &height);
  g_assert_cmpint (width, <=, gtk_widget_get_width (label));
  g_assert_cmpint (height, <=, gtk_widget_get_height (label));
  for (GtkWidget *parent = gtk_widget_get_parent (label); !GTK_IS_POPOVER (parent); parent = gtk_widget_get_parent (parent))
    {
      graphene_rect_t bounds;

      g_assert_true (gtk_widget_compute_bounds (label, parent, &bounds));
      g_assert_cmpint ((int)(bounds.origin.y + bounds.size.height), <=, gtk_widget_get_height (parent));
    }
}

/* What is wrong is said to the end, however much was typed. */
static void
test_problem (CanvasWindow *self, gconstpointer data)
{
  g_autoptr (GString) text = g_string_new ("so");
  GtkWidget *field, *entry, *problem;
  int height;

  focus_gap (self);
  hands_press ("F2");
  wait_for (has_fields, self);
  field = canvas_find_widget (GTK_WIDGET (self->canvas), GTK_ACCESSIBLE_ROLE_TEXT_BOX, "Expected");
  entry = gtk_widget_get_ancestor (field, JOURNEY_TYPE_SCORE_ENTRY);
  problem = gtk_widget_get_last_child (entry);
  for (guint i = 0; i < 24; i++)
    {
      gtk_editable_set_text (GTK_EDITABLE (field), text->str);
      g_signal_emit_by_name (field, "activate");
      canvas_wait_frames (self);
      g_assert_true (gtk_widget_get_mapped (problem));
      g_assert_true (g_str_has_suffix (gtk_label_get_text (GTK_LABEL (problem)), "Enter numbers from 1 to 5."));
      g_assert_cmpint (g_utf8_strlen (gtk_label_get_text (GTK_LABEL (problem)), -1), <, 80);
      assert_whole (problem);
      /* Some popovers ask with their edges. */
      gtk_widget_measure (entry, GTK_ORIENTATION_VERTICAL, gtk_widget_get_width (entry) + 40, NULL, &height, NULL, NULL);
      g_assert_cmpint (height, >=, gtk_widget_get_height (entry));
      g_string_append (text, i % 5 == 4 ? " so" : "oo");
    }
}

static void
test_word (CanvasWindow *self, gconstpointer data)
{
  JourneyNode *bill = canvas_touchpoint (self, 2, 0);
  JourneyNode *emotion = journey_node_child (bill, JOURNEY_TOUCHPOINT_EMOTIONS, 0);
  g_autoptr (JourneyState) before = NULL;

  journey_edit_set_text (emotion, JOURNEY_EMOTION_WORD, "");
  before = journey_state_ref (journey_map_state (self->map));
  canvas_focus_lane (self, bill, JOURNEY_LANE_KIND_EMOTIONS);
  hands_press ("Return");
  hands_expect_editing (self, TRUE);
  hands_type ("let dow");
  hands_press ("Return");
  hands_expect_editing (self, FALSE);
  hands_type ("n");
  hands_press ("Return");
  hands_expect_text (self, emotion, JOURNEY_EMOTION_WORD, "let down");
  hands_expect_editing (self, FALSE);
  journey_history_undo (journey_map_history (self->map));
  canvas_assert_undone (self, before);
}

static gboolean
has_cell_focus (gpointer window)
{
  CanvasWindow *self = window;
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self->window));

  return focus && gtk_widget_get_mapped (focus) && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->canvas))
         && gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (focus)) == GTK_ACCESSIBLE_ROLE_GRID_CELL;
}

/* What was just made has GTK's focus, which assistive technology follows. */
static void
test_focus_after_new (CanvasWindow *self, gconstpointer data)
{
  for (guint i = 0; i < 3; i++)
    {
      canvas_focus_lane (self, canvas_touchpoint (self, 0, i), JOURNEY_LANE_KIND_PAIN_POINTS);
      hands_type ("Waits");
      hands_press ("Return");
      hands_expect_editing (self, FALSE);
      wait_for (has_cell_focus, self);
      g_assert_cmpint (canvas_focused (self).kind, ==, JOURNEY_BOX_PAIN_POINT);
    }
}

static double
action_height (CanvasWindow *self)
{
  return journey_scene_lane_rect (journey_canvas_scene (self->canvas), 1).height;
}

static gboolean
has_grown (gpointer window)
{
  return action_height (window) > 100;
}

static void
test_row_grows (CanvasWindow *self, gconstpointer data)
{
  g_autoptr (JourneyState) before = journey_state_ref (journey_map_state (self->map));
  double height = action_height (self);

  canvas_focus_lane (self, canvas_touchpoint (self, 0, 1), JOURNEY_LANE_KIND_ACTIONS);
  hands_type ("Walks to the shop in the rain and waits there until somebody has time to say that it is closed");
  wait_for (has_grown, self);
  g_assert_true (journey_canvas_is_editing (self->canvas));
  g_assert_true (journey_map_state (self->map) == before);
  hands_press ("Escape");
  hands_expect_editing (self, FALSE);
  g_assert_cmpfloat (action_height (self), ==, height);
  g_assert_true (journey_map_state (self->map) == before);
}

static JourneyNode *
feeling_of (gpointer window)
{
  return journey_node_child (canvas_touchpoint (window, 0, 1), JOURNEY_TOUCHPOINT_EMOTIONS, 0);
}

static gboolean
is_named (gpointer window)
{
  return feeling_of (window) && *journey_node_text (feeling_of (window), JOURNEY_EMOTION_WORD);
}

/* Where nothing is felt yet, letters name what is neither good nor bad; given up, nothing is felt still. */
static void
test_word_first (CanvasWindow *self, gconstpointer data)
{
  g_autoptr (JourneyState) before = journey_state_ref (journey_map_state (self->map));

  g_assert_null (feeling_of (self));
  canvas_focus_lane (self, canvas_touchpoint (self, 0, 1), JOURNEY_LANE_KIND_EMOTIONS);
  hands_type ("unsure");
  hands_expect_editing (self, TRUE);
  hands_press ("Escape");
  hands_expect_editing (self, FALSE);
  g_assert_true (journey_map_state (self->map) == before);

  hands_type ("curious");
  hands_press ("Return");
  wait_for (is_named, self);
  hands_expect_editing (self, FALSE);
  g_assert_cmpstr (journey_node_text (feeling_of (self), JOURNEY_EMOTION_WORD), ==, "curious");
  g_assert_cmpfloat (journey_node_number (feeling_of (self), JOURNEY_EMOTION_VALUE), ==, 0);
  canvas_assert_undone (self, before);
}

/* Letters do not say figures, but show where figures go. */
static void
test_letter_shows_fields (CanvasWindow *self, gconstpointer data)
{
  focus_gap (self);
  hands_type ("g");
  wait_for (has_fields, self);
  hands_type ("4");
  hands_press ("Tab");
  hands_type ("3");
  hands_press ("Return");
  wait_for (is_scored, self);
  g_assert_cmpfloat (journey_node_number (score_of (self), JOURNEY_SCORE_EXPECTED), ==, 4);
}

#define ADD(name, func) g_test_add ("/canvas-values/" name, CanvasWindow, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  gtk_init ();

  ADD ("score", test_score);
  ADD ("hands-for-expected", test_hands_for_expected);
  ADD ("delete-score", test_delete_score);
  ADD ("score-and-on", test_score_and_on);
  ADD ("problem", test_problem);
  ADD ("no-figure", test_no_figure);
  ADD ("word", test_word);
  ADD ("word-first", test_word_first);
  ADD ("letter-shows-fields", test_letter_shows_fields);
  ADD ("row-grows", test_row_grows);
  ADD ("focus-after-new", test_focus_after_new);

  return g_test_run ();
}
