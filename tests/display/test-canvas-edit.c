/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canvas-window.h"
#include "journey-template.h"
#include "journey-text.h"
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

static void
assert_state (CanvasWindow *self, JourneyState *state)
{
  g_assert_false (journey_history_in_transaction (journey_map_history (self->map)));
  g_assert_true (journey_map_state (self->map) == state);
  g_assert_true (journey_state_equal (journey_scene_map (journey_canvas_scene (self->canvas)), state));
}

static void
test_edit (CanvasWindow *self, gconstpointer data)
{
  g_autoptr (JourneyState) before = journey_state_ref (journey_map_state (self->map));
  JourneyNode *shop = canvas_touchpoint (self, 0, 1);

  canvas_focus (self, shop, JOURNEY_BOX_TOUCHPOINT);
  canvas_press (self, GDK_KEY_F2, 0);
  canvas_write (self, " Corner shop\n");
  canvas_end_edit (self, GDK_KEY_Return, 0);
  g_assert_true (journey_canvas_is_editing (self->canvas));
  canvas_end_edit (self, GDK_KEY_Down, 0);
  g_assert_false (journey_canvas_is_editing (self->canvas));
  g_assert_cmpstr (journey_node_text (shop, JOURNEY_TOUCHPOINT_TITLE), ==, "Corner shop");
  g_assert_cmpstr (journey_history_undo_name (journey_map_history (self->map)), ==, "Change touchpoint title");
  canvas_assert_focus (self, JOURNEY_BOX_TOUCHPOINT, shop);
  canvas_assert_undone (self, before);
}

static void
test_escape (CanvasWindow *self, gconstpointer data)
{
  g_autoptr (JourneyState) before = journey_state_ref (journey_map_state (self->map));

  canvas_focus (self, canvas_touchpoint (self, 0, 1), JOURNEY_BOX_TOUCHPOINT);
  canvas_press (self, GDK_KEY_Return, 0);
  canvas_write (self, "Never mind");
  canvas_end_edit (self, GDK_KEY_Escape, 0);
  g_assert_false (journey_canvas_is_editing (self->canvas));
  assert_state (self, before);
}

static void
test_every_text (CanvasWindow *self, gconstpointer data)
{
  static const struct
  {
    JourneyLaneKind lane;
    JourneyFieldId field;
  } texts[] = {
    { JOURNEY_LANE_KIND_ACTIONS, JOURNEY_TOUCHPOINT_ACTION },
    { JOURNEY_LANE_KIND_THOUGHTS, JOURNEY_TOUCHPOINT_THOUGHT },
    { JOURNEY_LANE_KIND_BACKSTAGE, JOURNEY_TOUCHPOINT_BACKSTAGE },
  };
  JourneyNode *shop = canvas_touchpoint (self, 0, 1);

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (JourneyState) before = journey_state_ref (journey_map_state (self->map));

      canvas_focus_lane (self, shop, texts[i].lane);
      canvas_act (self, "canvas.edit");
      canvas_write (self, "Words");
      canvas_end_edit (self, GDK_KEY_KP_Enter, 0);
      g_assert_cmpstr (journey_node_text (shop, texts[i].field), ==, "Words");
      canvas_assert_undone (self, before);
      canvas_press (self, GDK_KEY_Delete, 0);
      g_assert_cmpstr (journey_node_text (shop, texts[i].field), ==, "");
    }
}

/* What a text cannot hold is not taken in while it is edited. */
static void
test_too_long (CanvasWindow *self, gconstpointer data)
{
  JourneyNode *stage = canvas_stage (self, 1);
  g_autofree char *full = g_strnfill (JOURNEY_LIMIT_TEXT, 'a');
  GtkTextBuffer *buffer;

  canvas_focus (self, stage, JOURNEY_BOX_STAGE);
  canvas_act (self, "canvas.edit");
  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (canvas_editor (self)));
  gtk_text_buffer_insert_at_cursor (buffer, full, -1);
  g_assert_cmpint (gtk_text_buffer_get_char_count (buffer), ==,
                   (int)g_utf8_strlen (journey_node_text (stage, JOURNEY_STAGE_TITLE), -1));
  canvas_write (self, "Delivery");
  canvas_end_edit (self, GDK_KEY_Return, 0);
  g_assert_cmpstr (journey_node_text (stage, JOURNEY_STAGE_TITLE), ==, "Delivery");
}

static void
test_stage_texts (CanvasWindow *self, gconstpointer data)
{
  JourneyNode *stage = canvas_stage (self, 1);

  canvas_focus (self, stage, JOURNEY_BOX_STAGE);
  canvas_act (self, "canvas.edit");
  canvas_write (self, "Delivery");
  canvas_end_edit (self, GDK_KEY_Tab, 0);
  g_assert_true (journey_canvas_is_editing (self->canvas));
  canvas_write (self, "When does it come?");
  canvas_end_edit (self, GDK_KEY_Return, 0);
  g_assert_cmpstr (journey_node_text (stage, JOURNEY_STAGE_TITLE), ==, "Delivery");
  g_assert_cmpstr (journey_node_text (stage, JOURNEY_STAGE_QUESTION), ==, "When does it come?");
}

static void
test_lane_title (CanvasWindow *self, gconstpointer data)
{
  JourneyNode *lane = journey_node_child (JOURNEY_NODE (self->map), JOURNEY_MAP_LANES, 1);

  canvas_focus (self, lane, JOURNEY_BOX_LANE_TITLE);
  canvas_act (self, "canvas.edit");
  canvas_write (self, "Steps");
  canvas_end_edit (self, GDK_KEY_Return, 0);
  g_assert_cmpstr (journey_node_text (lane, JOURNEY_LANE_TITLE), ==, "Steps");
}

/* In a row without the mouse: each Enter opens the next one, Escape takes the empty one away, undo takes each back. */
static void
test_new_touchpoints (CanvasWindow *self, gconstpointer data)
{
  static const char *const titles[] = { "Sees an ad", "Asks a friend", "Visits the shop" };
  JourneyHistory *history = journey_map_history (self->map);
  g_autoptr (JourneyState) before = journey_state_ref (journey_map_state (self->map));
  g_autoptr (JourneyState) after = NULL;

  canvas_focus (self, canvas_stage (self, 1), JOURNEY_BOX_ADD_TOUCHPOINT);
  canvas_act (self, "canvas.edit");
  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    {
      canvas_write (self, titles[i]);
      canvas_end_edit (self, GDK_KEY_Return, 0);
      g_assert_true (journey_canvas_is_editing (self->canvas));
    }
  canvas_end_edit (self, GDK_KEY_Escape, 0);

  g_assert_cmpuint (journey_node_n_children (canvas_stage (self, 1), JOURNEY_STAGE_TOUCHPOINTS), ==, 3);
  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    g_assert_cmpstr (journey_node_text (canvas_touchpoint (self, 1, i), JOURNEY_TOUCHPOINT_TITLE), ==, titles[i]);
  canvas_assert_focus (self, JOURNEY_BOX_TOUCHPOINT, canvas_touchpoint (self, 1, 2));

  after = journey_state_ref (journey_map_state (self->map));
  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    g_assert_true (journey_history_undo (history));
  assert_state (self, before);
  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    g_assert_true (journey_history_redo (history));
  assert_state (self, after);
}

/* Where the first one is made without stages, there is one stage and one step. */
static void
test_first_of_all (void)
{
  CanvasWindow window;
  JourneyState *before;

  canvas_window_open (&window, journey_template_new_map (JOURNEY_TEMPLATE_EMPTY, "New"));
  before = journey_map_state (window.map);
  journey_canvas_focus_first (window.canvas);
  canvas_act (&window, "canvas.edit");
  canvas_write (&window, "Sees an ad");
  canvas_end_edit (&window, GDK_KEY_Return, 0);
  canvas_end_edit (&window, GDK_KEY_Escape, 0);
  g_assert_cmpuint (journey_node_n_children (JOURNEY_NODE (window.map), JOURNEY_MAP_STAGES), ==, 1);
  g_assert_cmpstr (journey_node_text (canvas_touchpoint (&window, 0, 0), JOURNEY_TOUCHPOINT_TITLE), ==, "Sees an ad");
  g_assert_true (journey_history_undo (journey_map_history (window.map)));
  g_assert_true (journey_map_state (window.map) == before);

  journey_canvas_focus_first (window.canvas);
  canvas_act (&window, "canvas.add-touchpoint");
  canvas_end_edit (&window, GDK_KEY_Escape, 0);
  g_assert_true (journey_map_state (window.map) == before);
  canvas_assert_focus (&window, JOURNEY_BOX_ADD_STAGE, NULL);
  canvas_window_close (&window);
}

static void
test_after_this_one (CanvasWindow *self, gconstpointer data)
{
  g_autoptr (JourneyState) before = journey_state_ref (journey_map_state (self->map));

  canvas_focus_lane (self, canvas_touchpoint (self, 0, 0), JOURNEY_LANE_KIND_BACKSTAGE);
  canvas_press (self, GDK_KEY_Return, GDK_CONTROL_MASK);
  canvas_write (self, "Second");
  journey_canvas_commit (self->canvas);
  g_assert_cmpstr (journey_node_text (canvas_touchpoint (self, 0, 1), JOURNEY_TOUCHPOINT_TITLE), ==, "Second");
  canvas_assert_undone (self, before);
}

static void
test_empty_adds_nothing (CanvasWindow *self, gconstpointer data)
{
  static const char *const actions[] = { "canvas.add-touchpoint", "canvas.add-stage", "canvas.add-here" };
  JourneyNode *bill = canvas_touchpoint (self, 2, 0);
  JourneyState *before = journey_map_state (self->map);

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      canvas_focus_lane (self, bill, JOURNEY_LANE_KIND_PAIN_POINTS);
      canvas_act (self, actions[i]);
      g_assert_true (journey_canvas_is_editing (self->canvas));
      canvas_write (self, "  \n ");
      canvas_end_edit (self, GDK_KEY_Return, 0);
      assert_state (self, before);
      canvas_assert_focus (self, JOURNEY_BOX_PAIN_POINT, journey_node_child (bill, JOURNEY_TOUCHPOINT_PAIN_POINTS, 0));
    }
}

static void
test_new_stage (CanvasWindow *self, gconstpointer data)
{
  g_autoptr (JourneyState) before = journey_state_ref (journey_map_state (self->map));

  canvas_focus (self, canvas_touchpoint (self, 0, 1), JOURNEY_BOX_TOUCHPOINT);
  canvas_press (self, GDK_KEY_Return, GDK_CONTROL_MASK | GDK_SHIFT_MASK);
  canvas_write (self, "Ordering");
  canvas_end_edit (self, GDK_KEY_Return, 0);
  g_assert_cmpstr (journey_node_text (canvas_stage (self, 1), JOURNEY_STAGE_TITLE), ==, "Ordering");

  /* Its first touchpoint is open for typing; Escape takes it away without a trace. */
  g_assert_true (journey_canvas_is_editing (self->canvas));
  canvas_assert_focus (self, JOURNEY_BOX_TOUCHPOINT, canvas_touchpoint (self, 1, 0));
  canvas_end_edit (self, GDK_KEY_Escape, 0);
  g_assert_cmpuint (journey_node_n_children (canvas_stage (self, 1), JOURNEY_STAGE_TOUCHPOINTS), ==, 0);
  canvas_assert_focus (self, JOURNEY_BOX_STAGE, canvas_stage (self, 1));
  canvas_assert_undone (self, before);
}

static void
test_cells (CanvasWindow *self, gconstpointer data)
{
  JourneyNode *shop = canvas_touchpoint (self, 0, 1);
  static const JourneyLaneKind lanes[] = { JOURNEY_LANE_KIND_PAIN_POINTS, JOURNEY_LANE_KIND_OPPORTUNITIES,
                                           JOURNEY_LANE_KIND_CUSTOM };
  static const JourneyBoxKind kinds[] = { JOURNEY_BOX_PAIN_POINT, JOURNEY_BOX_OPPORTUNITY, JOURNEY_BOX_NOTE };

  for (guint i = 0; i < G_N_ELEMENTS (lanes); i++)
    {
      g_autoptr (JourneyState) before = journey_state_ref (journey_map_state (self->map));

      canvas_focus_lane (self, shop, lanes[i]);
      canvas_act (self, "canvas.edit");
      canvas_write (self, "One");
      canvas_end_edit (self, GDK_KEY_Return, 0);
      g_assert_cmpint (canvas_focused (self).kind, ==, kinds[i]);
      canvas_assert_undone (self, before);
      canvas_act (self, "canvas.add-here");
      canvas_write (self, "Two");
      canvas_end_edit (self, GDK_KEY_Return, 0);
      g_assert_cmpint (canvas_focused (self).item, ==, 1);
      canvas_press (self, GDK_KEY_Delete, 0);
      canvas_press (self, GDK_KEY_Delete, 0);
      g_assert_cmpint (canvas_focused (self).kind, ==, JOURNEY_BOX_CELL);
    }
}

static void
on_deleted (JourneyCanvas *canvas, const char *name, char **last)
{
  g_free (*last);
  *last = g_strdup (name);
}

static void
test_delete (CanvasWindow *self, gconstpointer data)
{
  g_autofree char *name = NULL;
  g_autoptr (JourneyState) before = journey_state_ref (journey_map_state (self->map));
  JourneyNode *order = canvas_touchpoint (self, 0, 2);

  g_signal_connect (self->canvas, "deleted", G_CALLBACK (on_deleted), &name);
  canvas_focus (self, canvas_touchpoint (self, 0, 1), JOURNEY_BOX_TOUCHPOINT);
  canvas_press (self, GDK_KEY_Delete, 0);
  g_assert_cmpstr (name, ==, "“Shop” was deleted");
  g_assert_cmpuint (journey_node_n_children (canvas_stage (self, 0), JOURNEY_STAGE_TOUCHPOINTS), ==, 2);
  canvas_assert_focus (self, JOURNEY_BOX_TOUCHPOINT, order);
  canvas_assert_undone (self, before);

  canvas_focus (self, canvas_stage (self, 0), JOURNEY_BOX_STAGE);
  canvas_press (self, GDK_KEY_Delete, 0);
  g_assert_cmpstr (name, ==, "“Buying” was deleted");
  g_assert_cmpuint (journey_scene_n_columns (journey_canvas_scene (self->canvas)), ==, 2);

  canvas_focus (self, journey_node_child (JOURNEY_NODE (self->map), JOURNEY_MAP_LANES, 2), JOURNEY_BOX_LANE_TITLE);
  canvas_press (self, GDK_KEY_Delete, 0);
  g_assert_cmpstr (name, ==, "“What they think” was hidden");
  canvas_focus (self, journey_node_child (JOURNEY_NODE (self->map), JOURNEY_MAP_LANES, 1), JOURNEY_BOX_LANE_TITLE);
  canvas_act (self, "canvas.hide-lane");
  g_assert_cmpstr (name, ==, "“What they do” was hidden");
  g_signal_handlers_disconnect_by_data (self->canvas, &name);
}

static void
test_move (CanvasWindow *self, gconstpointer data)
{
  g_autoptr (JourneyState) before = journey_state_ref (journey_map_state (self->map));
  JourneyNode *shop = canvas_touchpoint (self, 0, 1);
  JourneyNode *stage = canvas_stage (self, 0);

  canvas_focus_lane (self, shop, JOURNEY_LANE_KIND_ACTIONS);
  canvas_press (self, GDK_KEY_Right, GDK_ALT_MASK);
  g_assert_true (canvas_touchpoint (self, 0, 2) == shop);
  canvas_press (self, GDK_KEY_Right, GDK_ALT_MASK);
  g_assert_true (canvas_touchpoint (self, 1, 0) == shop);
  canvas_press (self, GDK_KEY_Right, GDK_ALT_MASK);
  g_assert_true (canvas_touchpoint (self, 2, 0) == shop);
  canvas_assert_focus (self, JOURNEY_BOX_ACTION, shop);
  canvas_press (self, GDK_KEY_Left, GDK_ALT_MASK);
  canvas_press (self, GDK_KEY_Left, GDK_ALT_MASK);
  canvas_press (self, GDK_KEY_Left, GDK_ALT_MASK);
  g_assert_true (canvas_touchpoint (self, 0, 1) == shop);
  g_assert_true (journey_state_equal (journey_map_state (self->map), before));

  canvas_focus (self, stage, JOURNEY_BOX_STAGE);
  canvas_act (self, "canvas.move-right");
  g_assert_true (canvas_stage (self, 1) == stage);
  canvas_assert_focus (self, JOURNEY_BOX_STAGE, stage);

  canvas_focus (self, journey_node_child (JOURNEY_NODE (self->map), JOURNEY_MAP_LANES, 0), JOURNEY_BOX_LANE_TITLE);
  canvas_press (self, GDK_KEY_Down, GDK_ALT_MASK);
  g_assert_cmpint (canvas_focused (self).lane_index, ==, 1);
}

static double
emotion_of (JourneyNode *touchpoint)
{
  return journey_node_number (journey_node_child (touchpoint, JOURNEY_TOUCHPOINT_EMOTIONS, 0), JOURNEY_EMOTION_VALUE);
}

static void
test_emotion (CanvasWindow *self, gconstpointer data)
{
  g_autoptr (JourneyState) before = journey_state_ref (journey_map_state (self->map));
  JourneyNode *shop = canvas_touchpoint (self, 0, 1);
  JourneyNode *bill = canvas_touchpoint (self, 2, 0);

  canvas_focus_lane (self, shop, JOURNEY_LANE_KIND_EMOTIONS);
  g_assert_cmpint (canvas_focused (self).kind, ==, JOURNEY_BOX_CELL);
  canvas_press (self, GDK_KEY_4, 0);
  g_assert_cmpfloat (emotion_of (shop), ==, 1);
  g_assert_cmpint (canvas_focused (self).kind, ==, JOURNEY_BOX_EMOTION);
  canvas_assert_undone (self, before);
  canvas_press (self, GDK_KEY_plus, 0);
  g_assert_cmpfloat (emotion_of (shop), ==, 1.5);
  canvas_press (self, GDK_KEY_minus, 0);
  canvas_press (self, GDK_KEY_minus, 0);
  g_assert_cmpfloat (emotion_of (shop), ==, 0.5);
  canvas_press (self, gdk_unicode_to_keyval (0xff11), 0);
  g_assert_cmpfloat (emotion_of (shop), ==, -2);
  canvas_act (self, "canvas.emotion-down");
  g_assert_cmpfloat (emotion_of (shop), ==, -2);

  canvas_focus_lane (self, bill, JOURNEY_LANE_KIND_EMOTIONS);
  canvas_act (self, "canvas.emotion-up");
  g_assert_cmpfloat (emotion_of (bill), ==, -1.5);
  canvas_press (self, GDK_KEY_Delete, 0);
  g_assert_cmpuint (journey_node_n_children (bill, JOURNEY_TOUCHPOINT_EMOTIONS), ==, 0);
}

static GtkEventController *
find_drag (CanvasWindow *self, guint button)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (self->canvas));

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_GESTURE_DRAG (controller) && gtk_gesture_single_get_button (GTK_GESTURE_SINGLE (controller)) == button)
        return controller;
    }

  g_assert_not_reached ();
}

/* Where the middle of a box is in the canvas, with nothing scrolled. */
static void
find_middle (CanvasWindow *self, JourneyBox *box, double *x, double *y)
{
  *x = box->rect.x + box->rect.width / 2;
  *y = box->rect.y + box->rect.height / 2;
}

/* Whatever ends a drag from outside puts back what it did. */
static void
test_drag_interrupted (CanvasWindow *self, gconstpointer data)
{
  g_autoptr (JourneyState) before = journey_state_ref (journey_map_state (self->map));
  JourneyNode *bill = canvas_touchpoint (self, 2, 0);
  GtkEventController *drag = find_drag (self, GDK_BUTTON_PRIMARY);
  double x, y;
  JourneyBox box;

  canvas_focus_lane (self, bill, JOURNEY_LANE_KIND_EMOTIONS);
  journey_viewport_scroll_to (journey_canvas_viewport (self->canvas), 0, 0);
  box = canvas_focused (self);
  find_middle (self, &box, &x, &y);
  g_signal_emit_by_name (drag, "drag-begin", x, y);
  for (double dy = 0; dy < 60; dy += 10)
    g_signal_emit_by_name (drag, "drag-update", 0.0, -dy);
  g_assert_cmpfloat (emotion_of (bill), >, -1.5);

  journey_canvas_set_selection (self->canvas, NULL);
  g_assert_false (journey_history_in_transaction (journey_map_history (self->map)));
  g_assert_cmpfloat (emotion_of (bill), ==, -1.8);
  g_assert_true (journey_map_state (self->map) == before);
}

static void
test_drag_emotion (CanvasWindow *self, gconstpointer data)
{
  g_autoptr (JourneyState) before = journey_state_ref (journey_map_state (self->map));
  JourneyNode *bill = canvas_touchpoint (self, 2, 0);
  GtkEventController *drag = find_drag (self, GDK_BUTTON_PRIMARY);
  double x, y, target;
  JourneyBox box;

  canvas_focus_lane (self, bill, JOURNEY_LANE_KIND_EMOTIONS);
  journey_viewport_scroll_to (journey_canvas_viewport (self->canvas), 0, 0);
  box = canvas_focused (self);
  find_middle (self, &box, &x, &y);
  target = journey_scene_emotion_y (journey_canvas_scene (self->canvas), &box, 1);

  /* Let go: one step. */
  g_signal_emit_by_name (drag, "drag-begin", x, y);
  g_signal_emit_by_name (drag, "drag-update", 0.0, (target - y) / 2);
  g_assert_true (journey_history_in_transaction (journey_map_history (self->map)));
  g_signal_emit_by_name (drag, "drag-update", 0.0, target - y);
  g_signal_emit_by_name (drag, "drag-end", 0.0, target - y);
  g_assert_cmpfloat (emotion_of (bill), ==, 1);
  canvas_assert_undone (self, before);
  g_assert_true (journey_history_undo (journey_map_history (self->map)));

  /* Escape: as if nothing had been. */
  g_signal_emit_by_name (drag, "drag-begin", x, y);
  g_signal_emit_by_name (drag, "drag-update", 0.0, target - y);
  g_assert_cmpfloat (emotion_of (bill), ==, 1);
  canvas_press (self, GDK_KEY_Escape, 0);
  g_assert_cmpfloat (emotion_of (bill), ==, -1.8);
  assert_state (self, before);
  g_signal_emit_by_name (drag, "drag-end", 0.0, target - y);
  assert_state (self, before);
}

static void
test_pan_with_middle_button (void)
{
  CanvasWindow window;
  GtkEventController *drag;

  canvas_window_open (&window, canvas_map_large (5, 60));
  drag = find_drag (&window, GDK_BUTTON_MIDDLE);
  g_signal_emit_by_name (drag, "drag-begin", 500.0, 300.0);
  g_signal_emit_by_name (drag, "drag-update", -240.0, 0.0);
  g_signal_emit_by_name (drag, "drag-end", -240.0, 0.0);
  g_assert_cmpfloat (journey_viewport_x (journey_canvas_viewport (window.canvas)), ==, 240);
  canvas_window_close (&window);
}

static void
test_moment_of_truth (CanvasWindow *self, gconstpointer data)
{
  JourneyNode *shop = canvas_touchpoint (self, 0, 1);

  canvas_focus (self, shop, JOURNEY_BOX_TOUCHPOINT);
  canvas_act (self, "canvas.moment-of-truth");
  g_assert_true (journey_node_integer (shop, JOURNEY_TOUCHPOINT_MOMENT_OF_TRUTH));
  canvas_act (self, "canvas.moment-of-truth");
  g_assert_false (journey_node_integer (shop, JOURNEY_TOUCHPOINT_MOMENT_OF_TRUTH));
}

static void
count (JourneyCanvas *canvas, guint *n)
{
  (*n)++;
}

/* What cannot be changed in place is asked for elsewhere. */
static void
test_details (CanvasWindow *self, gconstpointer data)
{
  guint n = 0;

  g_signal_connect (self->canvas, "details", G_CALLBACK (count), &n);
  canvas_focus_lane (self, canvas_touchpoint (self, 2, 0), JOURNEY_LANE_KIND_METRICS);
  canvas_act (self, "canvas.edit");
  g_assert_cmpuint (n, ==, 1);
  g_assert_false (journey_canvas_is_editing (self->canvas));
}

static gboolean
is_unmapped (gpointer widget)
{
  return !gtk_widget_get_mapped (widget);
}

static void
test_menu (CanvasWindow *self, gconstpointer data)
{
  static const JourneyBoxKind kinds[] = { JOURNEY_BOX_TOUCHPOINT, JOURNEY_BOX_ACTION };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      GtkWidget *menu;

      canvas_focus (self, canvas_touchpoint (self, 0, 0), kinds[i]);
      canvas_act (self, "canvas.menu");
      wait_idle ();
      menu = canvas_find_widget (GTK_WIDGET (self->canvas), GTK_ACCESSIBLE_ROLE_MENU, NULL);
      g_assert_nonnull (menu);
      gtk_popover_popdown (GTK_POPOVER (gtk_widget_get_ancestor (menu, GTK_TYPE_POPOVER)));
      wait_for (is_unmapped, menu);
      g_assert_cmpint (canvas_focused (self).kind, ==, kinds[i]);
    }
}

/* Somebody else deletes what is about to be edited. */
static void
test_gone_while_editing (CanvasWindow *self, gconstpointer data)
{
  JourneyNode *shop = canvas_touchpoint (self, 0, 1);

  canvas_focus (self, shop, JOURNEY_BOX_TOUCHPOINT);
  canvas_act (self, "canvas.edit");
  journey_edit_remove (shop);
  g_assert_false (journey_canvas_is_editing (self->canvas));
  g_assert_false (journey_history_in_transaction (journey_map_history (self->map)));
  g_assert_cmpuint (journey_scene_n_columns (journey_canvas_scene (self->canvas)), ==, 4);
}

#define ADD(path, func) g_test_add (path, CanvasWindow, NULL, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  gtk_init ();
  ADD ("/canvas-edit/edit", test_edit);
  ADD ("/canvas-edit/escape", test_escape);
  ADD ("/canvas-edit/every-text", test_every_text);
  ADD ("/canvas-edit/too-long", test_too_long);
  ADD ("/canvas-edit/stage-texts", test_stage_texts);
  ADD ("/canvas-edit/lane-title", test_lane_title);
  ADD ("/canvas-edit/new-touchpoints", test_new_touchpoints);
  g_test_add_func ("/canvas-edit/first-of-all", test_first_of_all);
  ADD ("/canvas-edit/after-this-one", test_after_this_one);
  ADD ("/canvas-edit/empty-adds-nothing", test_empty_adds_nothing);
  ADD ("/canvas-edit/new-stage", test_new_stage);
  ADD ("/canvas-edit/cells", test_cells);
  ADD ("/canvas-edit/delete", test_delete);
  ADD ("/canvas-edit/move", test_move);
  ADD ("/canvas-edit/emotion", test_emotion);
  ADD ("/canvas-edit/drag-emotion", test_drag_emotion);
  ADD ("/canvas-edit/drag-emotion/interrupted", test_drag_interrupted);
  g_test_add_func ("/canvas-edit/pan-with-middle-button", test_pan_with_middle_button);
  ADD ("/canvas-edit/moment-of-truth", test_moment_of_truth);
  ADD ("/canvas-edit/details", test_details);
  ADD ("/canvas-edit/menu", test_menu);
  ADD ("/canvas-edit/gone-while-editing", test_gone_while_editing);

  return g_test_run ();
}
