/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "journey-canvas-private.h"

/*
 * What can be done with the box that has the focus. Keys, menus, buttons, tests and assistive technology all take these
 * actions, and each is enabled as long as it applies.
 */

typedef struct
{
  const char *action;
  gboolean (*applies) (JourneyCanvas *self, const JourneyBox *box);
  void (*perform) (JourneyCanvas *self, const JourneyBox *box);
  gboolean for_readers; /* also in a map that may not be changed */
  gboolean for_many;    /* works on all that is selected, and not where the focus is */
} Verb;

static gboolean
always (JourneyCanvas *self, const JourneyBox *box)
{
  return TRUE;
}

static gboolean
is_stage (JourneyCanvas *self, const JourneyBox *box)
{
  return box && box->kind == JOURNEY_BOX_STAGE;
}

static gboolean
is_touchpoint (JourneyCanvas *self, const JourneyBox *box)
{
  return box && box->touchpoint;
}

static gboolean
is_emotion (JourneyCanvas *self, const JourneyBox *box)
{
  return is_touchpoint (self, box) && journey_canvas_lane_kind (self, box) == JOURNEY_LANE_KIND_EMOTIONS;
}

static gboolean
holds_many (JourneyCanvas *self, const JourneyBox *box)
{
  JourneyLaneKind kind;

  if (!is_touchpoint (self, box))
    return FALSE;
  kind = journey_canvas_lane_kind (self, box);

  return kind == JOURNEY_LANE_KIND_PAIN_POINTS || kind == JOURNEY_LANE_KIND_OPPORTUNITIES || kind == JOURNEY_LANE_KIND_CUSTOM;
}

static gboolean
can_edit (JourneyCanvas *self, const JourneyBox *box)
{
  return box != NULL;
}

static gboolean
can_delete (JourneyCanvas *self, const JourneyBox *box)
{
  return box && journey_canvas_can_delete (self, box);
}

static gboolean
can_move_left (JourneyCanvas *self, const JourneyBox *box)
{
  return box && journey_canvas_can_move (self, box, JOURNEY_SIDE_LEFT);
}

static gboolean
can_move_right (JourneyCanvas *self, const JourneyBox *box)
{
  return box && journey_canvas_can_move (self, box, JOURNEY_SIDE_RIGHT);
}

static gboolean
can_move_up (JourneyCanvas *self, const JourneyBox *box)
{
  return box && journey_canvas_can_move (self, box, JOURNEY_SIDE_UP);
}

static gboolean
can_move_down (JourneyCanvas *self, const JourneyBox *box)
{
  return box && journey_canvas_can_move (self, box, JOURNEY_SIDE_DOWN);
}

static void
edit (JourneyCanvas *self, const JourneyBox *box)
{
  journey_canvas_edit_focus (self, NULL);
}

static void
edit_question (JourneyCanvas *self, const JourneyBox *box)
{
  journey_canvas_edit_box (self, box, JOURNEY_STAGE_QUESTION);
}

static void
add_touchpoint (JourneyCanvas *self, const JourneyBox *box)
{
  journey_canvas_new_touchpoint (self);
}

static void
add_stage (JourneyCanvas *self, const JourneyBox *box)
{
  journey_canvas_new_stage (self);
}

static void
add_here (JourneyCanvas *self, const JourneyBox *box)
{
  journey_canvas_new_here (self, box);
}

static void
move_left (JourneyCanvas *self, const JourneyBox *box)
{
  journey_canvas_move (self, box, JOURNEY_SIDE_LEFT);
}

static void
move_right (JourneyCanvas *self, const JourneyBox *box)
{
  journey_canvas_move (self, box, JOURNEY_SIDE_RIGHT);
}

static void
move_up (JourneyCanvas *self, const JourneyBox *box)
{
  journey_canvas_move (self, box, JOURNEY_SIDE_UP);
}

static void
move_down (JourneyCanvas *self, const JourneyBox *box)
{
  journey_canvas_move (self, box, JOURNEY_SIDE_DOWN);
}

static void
emotion_up (JourneyCanvas *self, const JourneyBox *box)
{
  journey_canvas_step_emotion (self, box, 1);
}

static void
emotion_down (JourneyCanvas *self, const JourneyBox *box)
{
  journey_canvas_step_emotion (self, box, -1);
}

static gboolean
has_details (JourneyCanvas *self, const JourneyBox *box)
{
  return box && (box->touchpoint || box->kind == JOURNEY_BOX_STAGE);
}

static void
show_details (JourneyCanvas *self, const JourneyBox *box)
{
  journey_canvas_emit_details (self);
}

static const Verb verbs[] = {
  { "canvas.edit", can_edit, edit },
  { "canvas.edit-question", is_stage, edit_question },
  { "canvas.add-touchpoint", always, add_touchpoint },
  { "canvas.add-stage", always, add_stage },
  { "canvas.add-here", holds_many, add_here },
  { "canvas.delete", can_delete, journey_canvas_delete, FALSE, TRUE },
  { "canvas.move-left", can_move_left, move_left, FALSE, TRUE },
  { "canvas.move-right", can_move_right, move_right, FALSE, TRUE },
  { "canvas.move-up", can_move_up, move_up, FALSE, TRUE },
  { "canvas.move-down", can_move_down, move_down, FALSE, TRUE },
  { "canvas.emotion-up", is_emotion, emotion_up },
  { "canvas.emotion-down", is_emotion, emotion_down },
  { "canvas.hide-persona", journey_canvas_can_hide_persona, journey_canvas_hide_persona },
  { "canvas.show-persona", journey_canvas_can_show_persona, journey_canvas_show_persona },
  { "canvas.to-tray", journey_canvas_can_tray, journey_canvas_tray, FALSE, TRUE },
  { "canvas.hide-lane", journey_canvas_can_hide_lane, journey_canvas_hide_lane },
  { "canvas.show-all-lanes", journey_canvas_can_show_all_lanes, journey_canvas_show_all_lanes },
  { "canvas.grow-lane", journey_canvas_can_grow_lane, journey_canvas_grow_lane },
  { "canvas.shrink-lane", journey_canvas_can_shrink_lane, journey_canvas_shrink_lane },
  { "canvas.fit-lane", journey_canvas_can_shrink_lane, journey_canvas_fit_lane },
  { "canvas.details", has_details, show_details, TRUE },
  { "canvas.moment-of-truth", is_touchpoint, journey_canvas_toggle_moment_of_truth, FALSE, TRUE },
  { "canvas.cut", journey_canvas_can_cut, journey_canvas_cut, FALSE, TRUE },
  { "canvas.copy", journey_canvas_can_copy, journey_canvas_copy, TRUE, TRUE },
  { "canvas.copy-picture", always, journey_canvas_copy_picture, TRUE },
  { "canvas.paste", journey_canvas_can_paste, journey_canvas_paste },
  { "canvas.duplicate", journey_canvas_can_duplicate, journey_canvas_duplicate, FALSE, TRUE },
};

static const Verb *
find_verb (const char *action)
{
  for (guint i = 0; i < G_N_ELEMENTS (verbs); i++)
    if (strcmp (verbs[i].action, action) == 0)
      return &verbs[i];

  g_return_val_if_reached (NULL);
}

static gboolean
find_box (JourneyCanvas *self, const Verb *verb, JourneyBox *box)
{
  return verb->for_many ? journey_canvas_find_lead (self, box) : journey_canvas_find_focus (self, &self->focus, box);
}

/* What is being typed is kept before anything else happens; that may change what there is. */
static void
on_verb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  JourneyCanvas *self = JOURNEY_CANVAS (widget);
  const Verb *verb = find_verb (action_name);
  g_autoptr (JourneyScene) scene = NULL;
  JourneyBox box;
  gboolean found;

  journey_canvas_end_edit (self, TRUE);
  if (!self->scene || self->dragging || (!self->editable && !verb->for_readers)
      || journey_history_in_transaction (journey_map_history (self->map)))
    return;

  scene = journey_scene_ref (self->scene);
  found = find_box (self, verb, &box);
  if (!verb->applies (self, found ? &box : NULL))
    return;

  journey_canvas_hold_spot (self);
  if (verb->for_many && !verb->for_readers)
    journey_canvas_go_to_lead (self);
  verb->perform (self, found ? &box : NULL);
  journey_canvas_release_spot (self);
}

static void
bind (GtkWidgetClass *widget_class, guint key, GdkModifierType modifiers, const char *action)
{
  gtk_widget_class_add_binding_action (widget_class, key, modifiers, action, NULL);
}

void
journey_canvas_install_verbs (GtkWidgetClass *widget_class)
{
  static const guint enters[] = { GDK_KEY_Return, GDK_KEY_KP_Enter, GDK_KEY_ISO_Enter };

  for (guint i = 0; i < G_N_ELEMENTS (verbs); i++)
    gtk_widget_class_install_action (widget_class, verbs[i].action, NULL, on_verb);

  for (guint i = 0; i < G_N_ELEMENTS (enters); i++)
    {
      bind (widget_class, enters[i], 0, "canvas.edit");
      bind (widget_class, enters[i], GDK_CONTROL_MASK, "canvas.add-touchpoint");
      bind (widget_class, enters[i], GDK_CONTROL_MASK | GDK_SHIFT_MASK, "canvas.add-stage");
    }
  bind (widget_class, GDK_KEY_F2, 0, "canvas.edit");
  bind (widget_class, GDK_KEY_Insert, 0, "canvas.add-here");
  bind (widget_class, GDK_KEY_KP_Insert, 0, "canvas.add-here");
  bind (widget_class, GDK_KEY_F8, GDK_SHIFT_MASK, "canvas.to-tray");
  bind (widget_class, GDK_KEY_Delete, 0, "canvas.delete");
  bind (widget_class, GDK_KEY_KP_Delete, 0, "canvas.delete");
  /* Menus show the last of several keys. */
  bind (widget_class, GDK_KEY_Delete, GDK_SHIFT_MASK, "canvas.cut");
  bind (widget_class, GDK_KEY_x, GDK_CONTROL_MASK, "canvas.cut");
  bind (widget_class, GDK_KEY_Insert, GDK_CONTROL_MASK, "canvas.copy");
  bind (widget_class, GDK_KEY_c, GDK_CONTROL_MASK, "canvas.copy");
  bind (widget_class, GDK_KEY_Insert, GDK_SHIFT_MASK, "canvas.paste");
  bind (widget_class, GDK_KEY_v, GDK_CONTROL_MASK, "canvas.paste");
  bind (widget_class, GDK_KEY_d, GDK_CONTROL_MASK, "canvas.duplicate");
  bind (widget_class, GDK_KEY_Left, GDK_ALT_MASK, "canvas.move-left");
  bind (widget_class, GDK_KEY_KP_Left, GDK_ALT_MASK, "canvas.move-left");
  bind (widget_class, GDK_KEY_Right, GDK_ALT_MASK, "canvas.move-right");
  bind (widget_class, GDK_KEY_KP_Right, GDK_ALT_MASK, "canvas.move-right");
  bind (widget_class, GDK_KEY_Up, GDK_ALT_MASK, "canvas.move-up");
  bind (widget_class, GDK_KEY_KP_Up, GDK_ALT_MASK, "canvas.move-up");
  bind (widget_class, GDK_KEY_Down, GDK_ALT_MASK, "canvas.move-down");
  bind (widget_class, GDK_KEY_KP_Down, GDK_ALT_MASK, "canvas.move-down");
  bind (widget_class, GDK_KEY_Down, GDK_ALT_MASK | GDK_SHIFT_MASK, "canvas.grow-lane");
  bind (widget_class, GDK_KEY_KP_Down, GDK_ALT_MASK | GDK_SHIFT_MASK, "canvas.grow-lane");
  bind (widget_class, GDK_KEY_Up, GDK_ALT_MASK | GDK_SHIFT_MASK, "canvas.shrink-lane");
  bind (widget_class, GDK_KEY_KP_Up, GDK_ALT_MASK | GDK_SHIFT_MASK, "canvas.shrink-lane");
  bind (widget_class, GDK_KEY_Home, GDK_ALT_MASK | GDK_SHIFT_MASK, "canvas.fit-lane");
  bind (widget_class, GDK_KEY_KP_Home, GDK_ALT_MASK | GDK_SHIFT_MASK, "canvas.fit-lane");
}

/* Whether an action can be done with what has the focus. */
gboolean
journey_canvas_can (JourneyCanvas *self, const char *action)
{
  const Verb *verb = find_verb (action);
  JourneyBox box;
  gboolean found = find_box (self, verb, &box);

  return self->scene && (self->editable || verb->for_readers) && verb->applies (self, found ? &box : NULL);
}

/* Enables what applies to what has the focus. */
void
journey_canvas_update_verbs (JourneyCanvas *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (verbs); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), verbs[i].action, journey_canvas_can (self, verbs[i].action));
}
