/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-tray-row.h"

#include <glib/gi18n.h>

#include "journey-edit.h"
#include "journey-text-field.h"
#include "journey-tray-page.h"
#include "journey-ui.h"

struct _JourneyTrayRow
{
  JourneyNodeRow parent_instance;

  GtkWidget *handle;
  GtkWidget *text;
  GtkWidget *menu;

  gboolean was_writing; /* the text had the focus when the button went down */
};

G_DEFINE_FINAL_TYPE (JourneyTrayRow, journey_tray_row, JOURNEY_TYPE_NODE_ROW)

static JourneyNode *
note_of (gpointer row)
{
  return journey_node_row_node (JOURNEY_NODE_ROW (row));
}

static JourneyTrayPage *
page_of (gpointer row)
{
  return JOURNEY_TRAY_PAGE (gtk_widget_get_ancestor (GTK_WIDGET (row), JOURNEY_TYPE_TRAY_PAGE));
}

static void
on_send (GtkWidget *widget, const char *action, GVariant *parameter)
{
  if (note_of (widget))
    journey_tray_page_send (page_of (widget), JOURNEY_NOTE (note_of (widget)));
}

static void
on_send_to (GtkWidget *widget, const char *action, GVariant *parameter)
{
  if (note_of (widget))
    journey_tray_page_send_to (page_of (widget), JOURNEY_NOTE (note_of (widget)), g_variant_get_string (parameter, NULL));
}

static void
on_send_new (GtkWidget *widget, const char *action, GVariant *parameter)
{
  if (note_of (widget))
    journey_tray_page_send_to (page_of (widget), JOURNEY_NOTE (note_of (widget)), NULL);
}

static void
move (JourneyTrayRow *self, int step)
{
  JourneyNode *note = note_of (self);
  int place = note ? (int)journey_node_position (note) + step : -1;

  if (place < 0 || place >= (int)journey_node_n_children (journey_node_parent (note), JOURNEY_MAP_TRAY))
    gtk_widget_error_bell (GTK_WIDGET (self));
  else
    journey_edit_move (note, journey_node_parent (note), (guint)place);
}

static void
on_move_up (GtkWidget *widget, const char *action, GVariant *parameter)
{
  move (JOURNEY_TRAY_ROW (widget), -1);
}

static void
on_move_down (GtkWidget *widget, const char *action, GVariant *parameter)
{
  move (JOURNEY_TRAY_ROW (widget), 1);
}

static void
on_popup (GtkMenuButton *button, gpointer row)
{
  g_autoptr (GMenuModel) model = journey_tray_page_make_menu (page_of (row));

  gtk_menu_button_set_menu_model (button, model);
}

static void
on_pressed (GtkGestureClick *click, int n_press, double x, double y, JourneyTrayRow *self)
{
  self->was_writing = (gtk_widget_get_state_flags (self->text) & GTK_STATE_FLAG_FOCUS_WITHIN) != 0;
}

static gboolean
is_in (GtkWidget *picked, GtkWidget *widget)
{
  return picked == widget || gtk_widget_is_ancestor (picked, widget);
}

/* The whole row can be taken hold of but for its buttons; the mouse selects in a text that is being written, and a finger
 * scrolls the page. */
static gboolean
can_drag (JourneyTrayRow *self, GtkDragSource *source, double x, double y)
{
  GtkWidget *picked = gtk_widget_pick (GTK_WIDGET (self), x, y, GTK_PICK_DEFAULT);
  GdkDevice *device = gtk_gesture_get_device (GTK_GESTURE (source));

  if (!picked || is_in (picked, self->handle))
    return picked != NULL;
  if (device && gdk_device_get_source (device) == GDK_SOURCE_TOUCHSCREEN)
    return FALSE;
  if (is_in (picked, self->text))
    return !self->was_writing;

  return !gtk_widget_get_ancestor (picked, GTK_TYPE_BUTTON) && !GTK_IS_BUTTON (picked);
}

static GdkContentProvider *
on_drag_prepare (GtkDragSource *source, double x, double y, JourneyTrayRow *self)
{
  if (!note_of (self) || !can_drag (self, source, x, y))
    return NULL;

  return gdk_content_provider_new_typed (JOURNEY_TYPE_NOTE, note_of (self));
}

/* Who gave up by Escape knows. */
static gboolean
on_drag_cancel (GtkDragSource *source, GdkDrag *drag, GdkDragCancelReason reason, JourneyTrayRow *self)
{
  if (reason != GDK_DRAG_CANCEL_USER_CANCELLED)
    journey_ui_tell (GTK_WIDGET (self), _ ("The remark is still in the tray. Drop it on a cell for text, or on a stage."));

  return FALSE;
}

/* What hangs on the pointer is the text alone. */
static void
on_drag_begin (GtkDragSource *source, GdkDrag *drag, JourneyTrayRow *self)
{
  GtkWidget *label = gtk_label_new (journey_node_text (note_of (self), JOURNEY_NOTE_TEXT));

  /* Until it was clear that the note is dragged, the mouse has selected in it. */
  journey_text_field_unselect (JOURNEY_TEXT_FIELD (self->text));
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 32);
  gtk_label_set_single_line_mode (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, "dragged-note");
  gtk_drag_icon_set_child (GTK_DRAG_ICON (gtk_drag_icon_get_for_drag (drag)), label);
}

static void
show_place (JourneyTrayRow *self, gboolean before, gboolean after)
{
  journey_ui_set_class (GTK_WIDGET (self), "drop-before", before);
  journey_ui_set_class (GTK_WIDGET (self), "drop-after", after);
}

static gboolean
is_upper_half (JourneyTrayRow *self, double y)
{
  return y < gtk_widget_get_height (GTK_WIDGET (self)) / 2.0;
}

/* Only notes of the same tray; onto itself, a note stays where it is. */
static gboolean
can_drop (JourneyTrayRow *self, const GValue *value)
{
  JourneyNode *note = value ? g_value_get_object (value) : NULL;

  return note && note_of (self) && journey_node_parent (note) == journey_node_parent (note_of (self));
}

static gboolean
is_other (JourneyTrayRow *self, const GValue *value)
{
  return can_drop (self, value) && g_value_get_object (value) != note_of (self);
}

static GdkDragAction
on_drop_motion (GtkDropTarget *target, double x, double y, JourneyTrayRow *self)
{
  const GValue *value = gtk_drop_target_get_value (target);
  gboolean other = is_other (self, value);

  show_place (self, other && is_upper_half (self, y), other && !is_upper_half (self, y));

  return can_drop (self, value) ? GDK_ACTION_MOVE : 0;
}

static void
on_drop_leave (GtkDropTarget *target, JourneyTrayRow *self)
{
  show_place (self, FALSE, FALSE);
}

static gboolean
on_drop (GtkDropTarget *target, const GValue *value, double x, double y, JourneyTrayRow *self)
{
  JourneyNode *note;
  guint place;

  show_place (self, FALSE, FALSE);
  if (!is_other (self, value))
    return can_drop (self, value);

  note = g_value_get_object (value);
  journey_history_settle (journey_map_history (JOURNEY_MAP (journey_node_root (note))));
  place = journey_node_position (note_of (self)) + (is_upper_half (self, y) ? 0 : 1);
  if (journey_node_position (note) < place)
    place--;
  journey_edit_move (note, journey_node_parent (note), place);

  return TRUE;
}

static void
add_drag (JourneyTrayRow *self)
{
  GtkGesture *click = gtk_gesture_click_new ();
  GtkDragSource *source = gtk_drag_source_new ();
  GtkDropTarget *target = gtk_drop_target_new (JOURNEY_TYPE_NOTE, GDK_ACTION_MOVE);

  gtk_drag_source_set_actions (source, GDK_ACTION_MOVE);
  g_signal_connect (source, "prepare", G_CALLBACK (on_drag_prepare), self);
  g_signal_connect (source, "drag-begin", G_CALLBACK (on_drag_begin), self);
  g_signal_connect (source, "drag-cancel", G_CALLBACK (on_drag_cancel), self);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (source), GTK_PHASE_CAPTURE);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (source));
  gtk_widget_set_cursor_from_name (self->handle, "grab");

  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (click), GTK_PHASE_CAPTURE);
  g_signal_connect (click, "pressed", G_CALLBACK (on_pressed), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));

  gtk_drop_target_set_preload (target, TRUE);
  g_signal_connect (target, "enter", G_CALLBACK (on_drop_motion), self);
  g_signal_connect (target, "motion", G_CALLBACK (on_drop_motion), self);
  g_signal_connect (target, "leave", G_CALLBACK (on_drop_leave), self);
  g_signal_connect (target, "drop", G_CALLBACK (on_drop), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}

static void
add_key (GtkEventController *keys, guint key, GdkModifierType modifiers, const char *action)
{
  gtk_shortcut_controller_add_shortcut (
      GTK_SHORTCUT_CONTROLLER (keys), gtk_shortcut_new (gtk_keyval_trigger_new (key, modifiers), gtk_named_action_new (action)));
}

/* Before the text, in which they would mean something else. */
static void
add_keys (JourneyTrayRow *self)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  add_key (keys, GDK_KEY_Return, GDK_CONTROL_MASK, "row.send");
  add_key (keys, GDK_KEY_KP_Enter, GDK_CONTROL_MASK, "row.send");
  add_key (keys, GDK_KEY_ISO_Enter, GDK_CONTROL_MASK, "row.send");
  /* A menu shows the last key of an action. */
  add_key (keys, GDK_KEY_KP_Up, GDK_ALT_MASK, "row.move-up");
  add_key (keys, GDK_KEY_Up, GDK_ALT_MASK, "row.move-up");
  add_key (keys, GDK_KEY_KP_Down, GDK_ALT_MASK, "row.move-down");
  add_key (keys, GDK_KEY_Down, GDK_ALT_MASK, "row.move-down");
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

static void
journey_tray_row_class_init (JourneyTrayRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (JOURNEY_TYPE_TEXT_FIELD);
  journey_ui_set_template (widget_class, "journey-tray-row.ui");
  gtk_widget_class_bind_template_child (widget_class, JourneyTrayRow, handle);
  gtk_widget_class_bind_template_child (widget_class, JourneyTrayRow, text);
  gtk_widget_class_bind_template_child (widget_class, JourneyTrayRow, menu);
  gtk_widget_class_install_action (widget_class, "row.send", NULL, on_send);
  gtk_widget_class_install_action (widget_class, "row.send-to", "s", on_send_to);
  gtk_widget_class_install_action (widget_class, "row.send-new", NULL, on_send_new);
  gtk_widget_class_install_action (widget_class, "row.move-up", NULL, on_move_up);
  gtk_widget_class_install_action (widget_class, "row.move-down", NULL, on_move_down);
}

static void
journey_tray_row_init (JourneyTrayRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (self->menu), on_popup, self, NULL);
  add_drag (self);
  add_keys (self);
}
