/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-choice-field.h"

#include <glib/gi18n.h>

#include "journey-ui.h"
#include "journey-wrap-layout.h"

struct _JourneyChoiceField
{
  JourneyFieldEditor parent_instance;

  GPtrArray *buttons; /* in the order of the choices; NULL for none */
};

G_DEFINE_FINAL_TYPE (JourneyChoiceField, journey_choice_field, JOURNEY_TYPE_FIELD_EDITOR)

static const JourneyChoice *
choices_of (JourneyChoiceField *self)
{
  return journey_spec_field (journey_field_editor_field (JOURNEY_FIELD_EDITOR (self)))->choices;
}

static gboolean
is_none (const JourneyChoice *choice)
{
  return g_str_equal (choice->nick, "none");
}

static int
get_value (JourneyChoiceField *self)
{
  JourneyNode *node = journey_field_editor_node (JOURNEY_FIELD_EDITOR (self));

  if (journey_field_editor_is_mixed (JOURNEY_FIELD_EDITOR (self)))
    return -1;

  return node ? journey_node_integer (node, journey_field_editor_field (JOURNEY_FIELD_EDITOR (self))) : -1;
}

/* Whether some of the nodes say this, and others not. */
static gboolean
is_said_by_some (JourneyChoiceField *self, int value)
{
  JourneyFieldEditor *editor = JOURNEY_FIELD_EDITOR (self);
  GPtrArray *many = journey_field_editor_is_mixed (editor) ? journey_field_editor_many (editor) : NULL;

  for (guint i = 0; many && i < many->len; i++)
    if (journey_node_integer (g_ptr_array_index (many, i), journey_field_editor_field (editor)) == value)
      return TRUE;

  return FALSE;
}

static void
show_value (JourneyChoiceField *self)
{
  int value = get_value (self);

  for (guint i = 0; i < self->buttons->len; i++)
    if (g_ptr_array_index (self->buttons, i))
      {
        gtk_toggle_button_set_active (g_ptr_array_index (self->buttons, i), (int)i == value);
        journey_ui_set_mixed (g_ptr_array_index (self->buttons, i), is_said_by_some (self, (int)i));
      }
}

static void
on_clicked (GtkToggleButton *button, JourneyChoiceField *self)
{
  JourneyFieldEditor *editor = JOURNEY_FIELD_EDITOR (self);
  guint value = 0;

  g_ptr_array_find (self->buttons, button, &value);
  if (!gtk_toggle_button_get_active (button) && is_none (choices_of (self)))
    value = 0;

  if (journey_field_editor_is_listening (editor))
    journey_field_editor_set_integer (editor, (int)value);
  show_value (self);
}

static void
add_button (JourneyChoiceField *self, const JourneyChoice *choice)
{
  GtkWidget *button;

  if (is_none (choice))
    {
      g_ptr_array_add (self->buttons, NULL);
      return;
    }

  button = gtk_toggle_button_new_with_label (_ (choice->label));
  gtk_widget_add_css_class (button, "choice");
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_clicked), self, 0);
  gtk_widget_set_parent (button, GTK_WIDGET (self));
  g_ptr_array_add (self->buttons, button);
}

static void
journey_choice_field_show (JourneyFieldEditor *editor, gboolean anew)
{
  JourneyChoiceField *self = JOURNEY_CHOICE_FIELD (editor);

  if (journey_field_editor_node (editor) && self->buttons->len == 0)
    for (const JourneyChoice *choice = choices_of (self); choice->nick; choice++)
      add_button (self, choice);

  show_value (self);
}

static void
journey_choice_field_set_label (JourneyFieldEditor *editor, const char *label)
{
  journey_ui_set_label (GTK_WIDGET (editor), label);
}

static gboolean
journey_choice_field_grab_focus (GtkWidget *widget)
{
  JourneyChoiceField *self = JOURNEY_CHOICE_FIELD (widget);
  int value = MAX (0, get_value (self));
  GtkWidget *button = (guint)value < self->buttons->len ? g_ptr_array_index (self->buttons, value) : NULL;

  if (!button)
    button = gtk_widget_get_first_child (widget);

  return button && gtk_widget_grab_focus (button);
}

static void
journey_choice_field_finalize (GObject *object)
{
  g_ptr_array_unref (JOURNEY_CHOICE_FIELD (object)->buttons);

  G_OBJECT_CLASS (journey_choice_field_parent_class)->finalize (object);
}

static void
journey_choice_field_class_init (JourneyChoiceFieldClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = journey_choice_field_finalize;
  widget_class->grab_focus = journey_choice_field_grab_focus;
  JOURNEY_FIELD_EDITOR_CLASS (klass)->show = journey_choice_field_show;
  JOURNEY_FIELD_EDITOR_CLASS (klass)->set_label = journey_choice_field_set_label;

  gtk_widget_class_set_css_name (widget_class, "choicefield");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_layout_manager_type (widget_class, JOURNEY_TYPE_WRAP_LAYOUT);
}

static void
journey_choice_field_init (JourneyChoiceField *self)
{
  self->buttons = g_ptr_array_new ();
}
