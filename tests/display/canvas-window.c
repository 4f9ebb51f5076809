/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canvas-window.h"

#include "journey-template.h"
#include "wait-for.h"

static gboolean
is_laid_out (gpointer data)
{
  CanvasWindow *self = data;

  return gtk_widget_get_width (GTK_WIDGET (self->canvas)) > 100;
}

static gboolean
is_gone (gpointer data)
{
  return *(gpointer *)data == NULL;
}

void
canvas_window_open (CanvasWindow *self, JourneyMap *map)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  self->map = map;
  self->selection = journey_selection_new (map);
  self->canvas = JOURNEY_CANVAS (journey_canvas_new ());
  self->window = gtk_window_new ();
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), GTK_WIDGET (self->canvas));
  gtk_window_set_title (GTK_WINDOW (self->window), CANVAS_WINDOW_TITLE);
  gtk_window_set_child (GTK_WINDOW (self->window), scrolled);
  gtk_window_set_default_size (GTK_WINDOW (self->window), 1000, 700);
  journey_canvas_set_selection (self->canvas, self->selection);
  gtk_window_present (GTK_WINDOW (self->window));
  wait_for (is_laid_out, self);
  wait_idle ();
}

/* Nothing of it may stay behind. */
void
canvas_window_close (CanvasWindow *self)
{
  gpointer canvas = self->canvas;
  gpointer viewport = journey_canvas_viewport (self->canvas);

  g_object_add_weak_pointer (canvas, &canvas);
  g_object_add_weak_pointer (viewport, &viewport);
  gtk_window_destroy (GTK_WINDOW (self->window));
  wait_for (is_gone, &canvas);
  wait_for (is_gone, &viewport);
  g_assert_finalize_object (self->selection);
  g_assert_finalize_object (self->map);
}

/* The same map with a history that begins here. */
static JourneyMap *
begin_history (JourneyMap *map)
{
  g_autoptr (JourneyMap) made = map;

  return journey_map_new_from_state (journey_map_state (made));
}

/* Two stages with three and no touchpoints, one with two; a persona, emotions, a pain point, scores. */
JourneyMap *
canvas_map_small (void)
{
  JourneyMap *map = journey_template_new_map (JOURNEY_TEMPLATE_EMPTY, "Small");
  JourneyStage *first, *last;
  JourneyTouchpoint *bill;
  JourneyScore *score;

  journey_history_begin (journey_map_history (map), "Make");
  journey_edit_need_persona (map, "Mei");
  for (guint kind = JOURNEY_LANE_KIND_TOUCHPOINTS; kind < JOURNEY_LANE_KIND_CUSTOM; kind++)
    journey_edit_need_lane_of_kind (map, (JourneyLaneKind)kind);
  journey_edit_need_lane (map, "Ideas");
  first = journey_edit_add_stage (map, G_MAXUINT, "Buying");
  journey_edit_add_stage (map, G_MAXUINT, "Waiting");
  last = journey_edit_add_stage (map, G_MAXUINT, "Using");
  journey_edit_add_touchpoint (first, G_MAXUINT, "Advert");
  journey_edit_add_touchpoint (first, G_MAXUINT, "Shop");
  journey_edit_add_touchpoint (first, G_MAXUINT, "Order");
  bill = journey_edit_add_touchpoint (last, G_MAXUINT, "First bill");
  journey_edit_add_touchpoint (last, G_MAXUINT, "Renewal");
  journey_edit_set_emotion (bill, NULL, -1.8, "let down");
  journey_edit_add_pain_point (bill, G_MAXUINT, "Two part-months", 3);
  score = journey_edit_need_score (bill, NULL);
  journey_edit_set_number (JOURNEY_NODE (score), JOURNEY_SCORE_EXPECTED, 5);
  journey_edit_set_number (JOURNEY_NODE (score), JOURNEY_SCORE_ACTUAL, 1.8);
  journey_history_end (journey_map_history (map));

  return begin_history (map);
}

JourneyMap *
canvas_map_large (guint n_stages, guint n_touchpoints)
{
  JourneyMap *map = journey_template_new_map (JOURNEY_TEMPLATE_FIVE_STAGES, "Large");

  journey_history_begin (journey_map_history (map), "Make");
  while (journey_node_n_children (JOURNEY_NODE (map), JOURNEY_MAP_STAGES) < n_stages)
    journey_edit_add_stage (map, G_MAXUINT, "Stage");
  for (guint i = 0; i < n_touchpoints; i++)
    {
      JourneyNode *stage = journey_node_child (JOURNEY_NODE (map), JOURNEY_MAP_STAGES, i * n_stages / n_touchpoints);
      g_autofree char *title = g_strdup_printf ("Touchpoint %u", i + 1);
      JourneyTouchpoint *touchpoint = journey_edit_add_touchpoint (JOURNEY_STAGE (stage), G_MAXUINT, title);

      journey_edit_set_emotion (touchpoint, NULL, i % 5 - 2.0, NULL);
      journey_edit_add_pain_point (touchpoint, G_MAXUINT, "It takes too long", 2);
    }
  journey_history_end (journey_map_history (map));

  return begin_history (map);
}

JourneyNode *
canvas_stage (CanvasWindow *self, guint stage)
{
  return journey_node_child (JOURNEY_NODE (self->map), JOURNEY_MAP_STAGES, stage);
}

JourneyNode *
canvas_touchpoint (CanvasWindow *self, guint stage, guint touchpoint)
{
  return journey_node_child (canvas_stage (self, stage), JOURNEY_STAGE_TOUCHPOINTS, touchpoint);
}

void
canvas_focus (CanvasWindow *self, gpointer node, JourneyBoxKind kind)
{
  g_assert_true (journey_canvas_focus_box (self->canvas, node ? journey_node_id (node) : "", kind));
}

/* Goes to the cell of a touchpoint in a lane as a person would: down from its card. */
void
canvas_focus_lane (CanvasWindow *self, gpointer touchpoint, JourneyLaneKind kind)
{
  JourneyBox box;

  canvas_focus (self, touchpoint, JOURNEY_BOX_TOUCHPOINT);
  for (box = canvas_focused (self);
       journey_state_integer (journey_scene_lane (journey_canvas_scene (self->canvas), (guint)box.lane_index), JOURNEY_LANE_KIND)
       != (int)kind;
       box = canvas_focused (self))
    {
      int before = box.lane_index;

      canvas_press (self, GDK_KEY_Down, 0);
      g_assert_cmpint (canvas_focused (self).lane_index, >=, before);
    }
}

void
canvas_act (CanvasWindow *self, const char *action)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (self->canvas), action, NULL));
}

static gboolean
is_key (GtkShortcut *shortcut, guint key, GdkModifierType modifiers)
{
  GtkShortcutTrigger *trigger = gtk_shortcut_get_trigger (shortcut);

  return GTK_IS_KEYVAL_TRIGGER (trigger) && gtk_keyval_trigger_get_keyval (GTK_KEYVAL_TRIGGER (trigger)) == key
         && gtk_keyval_trigger_get_modifiers (GTK_KEYVAL_TRIGGER (trigger)) == modifiers;
}

static gboolean
press_shortcut (CanvasWindow *self, GListModel *shortcuts, guint key, GdkModifierType modifiers)
{
  for (guint i = 0; i < g_list_model_get_n_items (shortcuts); i++)
    {
      g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (shortcuts, i);

      if (is_key (shortcut, key, modifiers))
        return gtk_shortcut_action_activate (gtk_shortcut_get_action (shortcut), 0, GTK_WIDGET (self->canvas),
                                             gtk_shortcut_get_arguments (shortcut));
    }

  return FALSE;
}

/* A key with a binding, or one that the canvas takes as a value. */
void
canvas_press (CanvasWindow *self, guint key, GdkModifierType modifiers)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (self->canvas));

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);
      gboolean taken = FALSE;

      if (GTK_IS_SHORTCUT_CONTROLLER (controller))
        taken = press_shortcut (self, G_LIST_MODEL (controller), key, modifiers);
      else if (GTK_IS_EVENT_CONTROLLER_KEY (controller))
        g_signal_emit_by_name (controller, "key-pressed", key, 0, modifiers, &taken);
      if (taken)
        return;
    }
}

static gboolean
has_label (GtkWidget *widget, const char *label)
{
  g_autofree char *other = gtk_test_accessible_check_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, label);

  return other == NULL;
}

GtkWidget *
canvas_find_widget (GtkWidget *widget, GtkAccessibleRole role, const char *label)
{
  if (gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (widget)) == role && (!label || has_label (widget, label)))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = canvas_find_widget (child, role, label);

      if (found)
        return found;
    }

  return NULL;
}

static GtkWidget *
find_text_view (GtkWidget *widget)
{
  GtkWidget *found = GTK_IS_TEXT_VIEW (widget) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child && !found; child = gtk_widget_get_next_sibling (child))
    found = find_text_view (child);

  return found;
}

/* The text view in which the canvas edits. */
GtkWidget *
canvas_editor (CanvasWindow *self)
{
  return find_text_view (GTK_WIDGET (self->canvas));
}

/* A key that ends an edit, before the text sees it. */
void
canvas_end_edit (CanvasWindow *self, guint key, GdkModifierType modifiers)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (canvas_editor (self));

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);
      gboolean taken = FALSE;

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller)
          && gtk_event_controller_get_propagation_phase (controller) == GTK_PHASE_CAPTURE)
        {
          g_signal_emit_by_name (controller, "key-pressed", key, 0, modifiers, &taken);
          return;
        }
    }
  g_assert_not_reached ();
}

/* Replaces what is being edited. */
void
canvas_write (CanvasWindow *self, const char *text)
{
  g_assert_true (journey_canvas_is_editing (self->canvas));
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (canvas_editor (self))), text, -1);
}

JourneyBox
canvas_focused (CanvasWindow *self)
{
  JourneyBox box;

  g_assert_true (journey_canvas_focused_box (self->canvas, &box));

  return box;
}

void
canvas_assert_focus (CanvasWindow *self, JourneyBoxKind kind, gpointer node)
{
  JourneyBox box = canvas_focused (self);

  g_assert_cmpint (box.kind, ==, kind);
  g_assert_cmpstr (box.id, ==, node ? journey_node_id (node) : "");
}

/* One undo leads back to a state, and redo away from it again. */
void
canvas_assert_undone (CanvasWindow *self, JourneyState *before)
{
  JourneyHistory *history = journey_map_history (self->map);
  g_autoptr (JourneyState) after = journey_state_ref (journey_map_state (self->map));

  g_assert_false (journey_history_in_transaction (history));
  g_assert_true (journey_history_undo (history));
  g_assert_true (journey_map_state (self->map) == before);
  g_assert_true (journey_history_redo (history));
  g_assert_true (journey_map_state (self->map) == after);
}

/* The first gesture of the canvas of a type, and of those that are for one button, for that. */
GtkGesture *
canvas_gesture (CanvasWindow *self, GType type, guint button)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (self->canvas));

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkGesture) gesture = g_list_model_get_item (controllers, i);

      if (G_TYPE_CHECK_INSTANCE_TYPE (gesture, type)
          && (!GTK_IS_GESTURE_SINGLE (gesture) || gtk_gesture_single_get_button (GTK_GESTURE_SINGLE (gesture)) == button))
        return gesture;
    }

  g_assert_not_reached ();
}

static gboolean
on_frame (GtkWidget *widget, GdkFrameClock *clock, gpointer n)
{
  (*(guint *)n)++;

  return G_SOURCE_CONTINUE;
}

static gboolean
had_frames (gpointer n)
{
  return *(guint *)n >= 3;
}

/* Waits until what was asked for is in its place and drawn. */
void
canvas_wait_frames_of (GtkWidget *widget)
{
  guint n = 0;
  guint tick = gtk_widget_add_tick_callback (widget, on_frame, &n, NULL);

  wait_for (had_frames, &n);
  gtk_widget_remove_tick_callback (widget, tick);
}

void
canvas_wait_frames (CanvasWindow *self)
{
  canvas_wait_frames_of (GTK_WIDGET (self->canvas));
}

void
canvas_pan (CanvasWindow *self, double dx)
{
  journey_viewport_scroll_by (journey_canvas_viewport (self->canvas), dx, 0);
  canvas_wait_frames (self);
}

/* Goes to where no column comes into sight or goes out of it for some pixels either way. */
void
canvas_find_middle (CanvasWindow *self, double reach)
{
  JourneyViewport *viewport = journey_canvas_viewport (self->canvas);
  guint first, last, first_inside, last_inside;

  do
    {
      JourneyRect seen;

      journey_viewport_scroll_by (viewport, 1, 0);
      seen = journey_viewport_visible (viewport);
      journey_scene_columns_between (journey_canvas_scene (self->canvas), seen.x - reach, seen.x + seen.width + reach, &first,
                                     &last);
      journey_scene_columns_between (journey_canvas_scene (self->canvas), seen.x + reach, seen.x + seen.width - reach,
                                     &first_inside, &last_inside);
    }
  while (first != first_inside || last != last_inside);
}
