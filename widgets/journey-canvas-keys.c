/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-canvas-private.h"

/* Keys that begin a text, or say a value, on the box that has the focus. */

static gboolean
is_dead (guint key)
{
  return key == GDK_KEY_Multi_key || (key >= GDK_KEY_dead_grave && key <= GDK_KEY_dead_greek);
}

/* Whether a key is for a text: letters, and what composes letters. Control, Alt and Super make it something else. */
static gboolean
begins_text (guint key, GdkModifierType modifiers)
{
  gunichar letter = gdk_keyval_to_unicode (key);

  if (modifiers & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK | GDK_META_MASK))
    return FALSE;

  return is_dead (key) || (letter != 0 && g_unichar_isprint (letter));
}

/* +1 for a plus, −1 for a minus, 0 for any other key. Full-width signs count, as input methods make them. */
static int
sign_of_key (guint key)
{
  switch (gdk_keyval_to_unicode (key))
    {
    case '+':
    case '=':
    case 0xff0b: /* full-width plus */
      return 1;
    case '-':
    case 0xff0d: /* full-width minus */
    case 0x2212: /* minus */
      return -1;
    default:
      return 0;
    }
}

/* 1…5 are −2…+2. Full-width digits count, too. */
static gboolean
say_emotion (JourneyCanvas *self, const JourneyBox *box, guint key)
{
  int digit = g_unichar_digit_value (gdk_keyval_to_unicode (key));
  int sign = sign_of_key (key);

  if (sign != 0)
    {
      journey_canvas_step_emotion (self, box, sign);
      return TRUE;
    }

  return digit >= 1 && digit <= 5 && journey_canvas_set_emotion (self, box, digit - 3);
}

/* 1…3 is how bad pain points are. */
static gboolean
say_severity (JourneyCanvas *self, guint key)
{
  JourneyBox box;

  return journey_canvas_find_lead (self, &box) && box.kind == JOURNEY_BOX_PAIN_POINT
         && journey_canvas_set_severity (self, &box, g_unichar_digit_value (gdk_keyval_to_unicode (key)));
}

/* A plus is a vote for opportunities, a minus takes one back. */
static gboolean
say_vote (JourneyCanvas *self, guint key)
{
  int sign = sign_of_key (key);
  JourneyBox box;

  return sign != 0 && journey_canvas_find_lead (self, &box) && journey_canvas_vote (self, &box, sign);
}

static gboolean
is_for_words (guint key)
{
  return is_dead (key) || g_unichar_isalpha (gdk_keyval_to_unicode (key));
}

/* Whether a key begins a text or figures there. A feeling has a word; letters in the lane of figures show where those go. */
static gboolean
begins_edit (JourneyCanvas *self, const JourneyBox *box, guint key)
{
  JourneyLaneKind kind = journey_canvas_lane_kind (self, box);

  if (box->kind == JOURNEY_BOX_PERSONA || box->kind == JOURNEY_BOX_STAGE || box->kind == JOURNEY_BOX_LANE_TITLE)
    return TRUE;
  if (kind == JOURNEY_LANE_KIND_VALUE_GAP)
    return box->kind == JOURNEY_BOX_GAP;
  if (kind == JOURNEY_LANE_KIND_EMOTIONS)
    return (box->kind == JOURNEY_BOX_EMOTION || (box->kind == JOURNEY_BOX_CELL && !journey_canvas_hides_all (self)))
           && is_for_words (key);

  return kind != JOURNEY_LANE_KIND_METRICS || box->kind == JOURNEY_BOX_METRIC;
}

/* Says a value of the box. It does not end the way through the lanes by Tab. */
static gboolean
say (JourneyCanvas *self, const JourneyBox *box, guint key)
{
  gboolean touring = self->touring;
  gboolean said = say_severity (self, key) || say_vote (self, key);

  if (!said && box->touchpoint && journey_canvas_lane_kind (self, box) == JOURNEY_LANE_KIND_EMOTIONS)
    said = say_emotion (self, box, key);
  if (said)
    self->touring = touring;

  return said;
}

/* Who is at the zoom and types means the map: no letter is lost. Space and Enter are for the buttons. */
static gboolean
return_from_zoom (JourneyCanvas *self, guint key, GdkModifierType modifiers)
{
  gboolean typed = begins_text (key, modifiers) && key != GDK_KEY_space && key != GDK_KEY_KP_Space;

  if (gtk_widget_get_focus_child (GTK_WIDGET (self)) != self->zoom_control || (key != GDK_KEY_Escape && !typed))
    return FALSE;

  journey_canvas_take_focus (self);

  return key == GDK_KEY_Escape;
}

static gboolean
take_key (GtkEventControllerKey *controller, guint key, GdkModifierType modifiers, JourneyCanvas *self)
{
  g_autoptr (JourneyScene) scene = NULL;
  JourneyBox box;

  /* What a popover has no use for is not meant for the map behind it. */
  if (journey_canvas_focused_popover (self))
    return TRUE;
  if (return_from_zoom (self, key, modifiers))
    return TRUE;
  if (key == GDK_KEY_Escape)
    self->touring = FALSE;
  if (key == GDK_KEY_Escape && (journey_canvas_cancel_drag (self) || journey_canvas_select_one (self)))
    return TRUE;
  if (!self->editable || self->dragging || journey_canvas_is_editing (self) || !journey_canvas_has_keys (self)
      || !begins_text (key, modifiers) || !journey_canvas_find_focus (self, &self->focus, &box))
    return FALSE;

  scene = journey_scene_ref (self->scene);
  if (say (self, &box, key))
    return TRUE;
  if (!begins_edit (self, &box, key))
    return FALSE;

  journey_canvas_edit_focus (self, box.kind == JOURNEY_BOX_GAP && is_for_words (key) ? NULL : GTK_EVENT_CONTROLLER (controller));

  return TRUE;
}

static gboolean
on_key_pressed (GtkEventControllerKey *controller, guint key, guint code, GdkModifierType modifiers, JourneyCanvas *self)
{
  GdkEvent *event = gtk_event_controller_get_current_event (GTK_EVENT_CONTROLLER (controller));
  gboolean taken = take_key (controller, key, modifiers, self);

  if (!event || !gdk_key_event_is_modifier (event))
    self->space_typed = FALSE;

  return taken;
}

void
journey_canvas_init_keys (JourneyCanvas *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  g_signal_connect (keys, "key-pressed", G_CALLBACK (on_key_pressed), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}
