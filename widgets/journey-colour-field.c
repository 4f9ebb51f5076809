/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-colour-field.h"

#include <glib/gi18n.h>

#include "journey-colour-swatch.h"
#include "journey-edit.h"
#include "journey-text-field.h"
#include "journey-ui.h"
#include "journey-wrap-layout.h"

/** Swatch: A colour that can be chosen. */
typedef struct
{
  const char *colour; /* "" is none */
  const char *name;
} Swatch;

static const Swatch swatches[] = {
  { "", N_ ("Automatic colour") }, { "#9b51a0", N_ ("Violet") },  { "#1a5fb4", N_ ("Blue") },
  { "#00707a", N_ ("Teal") },      { "#1c7d4f", N_ ("Green") },   { "#8a6116", N_ ("Ochre") },
  { "#b5461f", N_ ("Orange") },    { "#a3245c", N_ ("Crimson") }, { "#5e5c64", N_ ("Grey") },
};

struct _JourneyColourField
{
  JourneyFieldEditor parent_instance;

  GtkWidget *buttons[G_N_ELEMENTS (swatches)];
  GtkWidget *text;
};

G_DEFINE_FINAL_TYPE (JourneyColourField, journey_colour_field, JOURNEY_TYPE_FIELD_EDITOR)

static void
journey_colour_field_show (JourneyFieldEditor *editor, gboolean anew)
{
  JourneyColourField *self = JOURNEY_COLOUR_FIELD (editor);
  JourneyNode *node = journey_field_editor_node (editor);
  const char *colour = node ? journey_node_text (node, journey_field_editor_field (editor)) : "";

  for (guint i = 0; i < G_N_ELEMENTS (swatches); i++)
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->buttons[i]), g_ascii_strcasecmp (swatches[i].colour, colour) == 0);
  if (self->text)
    journey_editor_bind (JOURNEY_EDITOR (self->text), node);
}

static void
on_clicked (GtkToggleButton *button, JourneyColourField *self)
{
  JourneyFieldEditor *editor = JOURNEY_FIELD_EDITOR (self);
  guint chosen = 0;

  while (self->buttons[chosen] != GTK_WIDGET (button))
    chosen++;
  if (journey_field_editor_is_listening (editor))
    journey_edit_set_text (journey_field_editor_node (editor), journey_field_editor_field (editor), swatches[chosen].colour);
  journey_colour_field_show (editor, FALSE);
}

static void
journey_colour_field_set_label (JourneyFieldEditor *editor, const char *label)
{
  journey_ui_set_label (GTK_WIDGET (editor), label);
}

static void
add_swatch (JourneyColourField *self, guint i)
{
  self->buttons[i] = gtk_toggle_button_new ();
  gtk_button_set_child (GTK_BUTTON (self->buttons[i]), journey_colour_swatch_new (swatches[i].colour));
  gtk_widget_add_css_class (self->buttons[i], "swatch");
  gtk_widget_add_css_class (self->buttons[i], "flat");
  gtk_widget_set_tooltip_text (self->buttons[i], _ (swatches[i].name));
  journey_ui_set_label (self->buttons[i], _ (swatches[i].name));
  g_signal_connect_object (self->buttons[i], "clicked", G_CALLBACK (on_clicked), self, 0);
  gtk_widget_set_parent (self->buttons[i], GTK_WIDGET (self));
}

static void
journey_colour_field_constructed (GObject *object)
{
  JourneyColourField *self = JOURNEY_COLOUR_FIELD (object);
  g_autofree char *field = NULL;

  G_OBJECT_CLASS (journey_colour_field_parent_class)->constructed (object);

  g_object_get (self, "field", &field, NULL);
  self->text = g_object_new (JOURNEY_TYPE_TEXT_FIELD, "field", field, "label", _ ("Colour as #rrggbb"), "placeholder", "#rrggbb",
                             "width-request", 84, "valign", GTK_ALIGN_CENTER, NULL);
  gtk_widget_add_css_class (self->text, "boxed");
  gtk_widget_set_parent (self->text, GTK_WIDGET (self));
}

static void
journey_colour_field_class_init (JourneyColourFieldClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = journey_colour_field_constructed;
  JOURNEY_FIELD_EDITOR_CLASS (klass)->show = journey_colour_field_show;
  JOURNEY_FIELD_EDITOR_CLASS (klass)->set_label = journey_colour_field_set_label;

  gtk_widget_class_set_css_name (widget_class, "colourfield");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_layout_manager_type (widget_class, JOURNEY_TYPE_WRAP_LAYOUT);
}

static void
journey_colour_field_init (JourneyColourField *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (swatches); i++)
    add_swatch (self, i);
}
