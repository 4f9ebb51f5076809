/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-severity-field.h"

#include <glib/gi18n.h>

#include "journey-edit.h"
#include "journey-ui.h"

#define N_DOTS 3

struct _JourneySeverityField
{
  JourneyFieldEditor parent_instance;

  GtkWidget *dots[N_DOTS];
};

G_DEFINE_FINAL_TYPE (JourneySeverityField, journey_severity_field, JOURNEY_TYPE_FIELD_EDITOR)

static int
get_severity (JourneySeverityField *self)
{
  JourneyNode *node = journey_field_editor_node (JOURNEY_FIELD_EDITOR (self));

  return node ? journey_node_integer (node, journey_field_editor_field (JOURNEY_FIELD_EDITOR (self))) : 0;
}

static void
set_severity (JourneySeverityField *self, int severity)
{
  JourneyFieldEditor *editor = JOURNEY_FIELD_EDITOR (self);

  if (journey_field_editor_is_listening (editor))
    journey_edit_set_integer (journey_field_editor_node (editor), journey_field_editor_field (editor),
                              CLAMP (severity, 1, N_DOTS));
}

static void
journey_severity_field_show (JourneyFieldEditor *editor, gboolean anew)
{
  JourneySeverityField *self = JOURNEY_SEVERITY_FIELD (editor);
  int severity = get_severity (self);
  g_autofree char *words = g_strdup_printf (_ ("Severity %d of %d"), severity, N_DOTS);

  /* To set a tooltip means asking where the pointer is, which takes its time. */
  if (g_strcmp0 (gtk_widget_get_tooltip_text (GTK_WIDGET (self)), words) == 0)
    return;

  for (int i = 0; i < N_DOTS; i++)
    journey_ui_set_class (self->dots[i], "on", i < severity);

  gtk_widget_set_tooltip_text (GTK_WIDGET (self), words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, words, GTK_ACCESSIBLE_PROPERTY_VALUE_NOW,
                                  (double)severity, -1);
}

static void
on_pressed (GtkGestureClick *gesture, int n_press, double x, double y, JourneySeverityField *self)
{
  double width = gtk_widget_get_width (GTK_WIDGET (self));
  int place = (int)(x / MAX (1, width) * N_DOTS);

  if (gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL)
    place = N_DOTS - 1 - place;

  gtk_widget_grab_focus (GTK_WIDGET (self));
  set_severity (self, place + 1);
}

static gboolean
on_key_pressed (GtkEventControllerKey *key, guint keyval, guint keycode, GdkModifierType modifiers, JourneySeverityField *self)
{
  int severity = get_severity (self);

  if ((modifiers & gtk_accelerator_get_default_mod_mask ()) != 0)
    return FALSE;

  if (keyval >= GDK_KEY_1 && keyval <= GDK_KEY_3)
    set_severity (self, (int)(keyval - GDK_KEY_0));
  else if (keyval >= GDK_KEY_KP_1 && keyval <= GDK_KEY_KP_3)
    set_severity (self, (int)(keyval - GDK_KEY_KP_0));
  else if (keyval == GDK_KEY_plus || keyval == GDK_KEY_KP_Add)
    set_severity (self, severity + 1);
  else if (keyval == GDK_KEY_minus || keyval == GDK_KEY_KP_Subtract)
    set_severity (self, severity - 1);
  else if (keyval == GDK_KEY_space || keyval == GDK_KEY_Return)
    set_severity (self, severity % N_DOTS + 1);
  else
    return FALSE;

  return TRUE;
}

static gboolean
journey_severity_field_grab_focus (GtkWidget *widget)
{
  gtk_root_set_focus (gtk_widget_get_root (widget), widget);

  return TRUE;
}

static void
journey_severity_field_set_label (JourneyFieldEditor *editor, const char *label)
{
}

static void
journey_severity_field_class_init (JourneySeverityFieldClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->grab_focus = journey_severity_field_grab_focus;
  JOURNEY_FIELD_EDITOR_CLASS (klass)->show = journey_severity_field_show;
  JOURNEY_FIELD_EDITOR_CLASS (klass)->set_label = journey_severity_field_set_label;

  gtk_widget_class_set_css_name (widget_class, "severity");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_SPIN_BUTTON);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
}

static void
journey_severity_field_init (JourneySeverityField *self)
{
  GtkGesture *click = gtk_gesture_click_new ();
  GtkEventController *key = gtk_event_controller_key_new ();

  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_VALUE_MIN, 1.0,
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_MAX, (double)N_DOTS, -1);
  for (int i = 0; i < N_DOTS; i++)
    {
      self->dots[i] = g_object_new (GTK_TYPE_BOX, "css-name", "dot", "valign", GTK_ALIGN_CENTER, NULL);
      gtk_widget_set_parent (self->dots[i], GTK_WIDGET (self));
    }

  g_signal_connect_object (click, "pressed", G_CALLBACK (on_pressed), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  g_signal_connect_object (key, "key-pressed", G_CALLBACK (on_key_pressed), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (self), key);
}
