/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-star-field.h"

#include "journey-glyph.h"
#include "journey-ui.h"

struct _JourneyStarField
{
  JourneyFieldEditor parent_instance;

  GtkWidget *button;
  GtkWidget *star;
};

G_DEFINE_FINAL_TYPE (JourneyStarField, journey_star_field, JOURNEY_TYPE_FIELD_EDITOR)

static void
journey_star_field_show (JourneyFieldEditor *editor, gboolean anew)
{
  JourneyStarField *self = JOURNEY_STAR_FIELD (editor);
  JourneyNode *node = journey_field_editor_node (editor);
  gboolean mixed = journey_field_editor_is_mixed (editor);
  gboolean on = node && !mixed && journey_node_integer (node, journey_field_editor_field (editor));

  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->button), on);
  journey_glyph_set_filled (JOURNEY_GLYPH (self->star), on);
  journey_ui_set_mixed (GTK_TOGGLE_BUTTON (self->button), mixed);
}

static void
on_toggled (GtkToggleButton *button, JourneyFieldEditor *editor)
{
  if (journey_field_editor_is_listening (editor))
    journey_field_editor_set_integer (editor, gtk_toggle_button_get_active (button));
}

static void
journey_star_field_class_init (JourneyStarFieldClass *klass)
{
  JOURNEY_FIELD_EDITOR_CLASS (klass)->show = journey_star_field_show;
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "starfield");
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
journey_star_field_init (JourneyStarField *self)
{
  self->star = journey_glyph_new_star ();
  self->button = gtk_toggle_button_new ();
  gtk_button_set_child (GTK_BUTTON (self->button), self->star);
  gtk_widget_add_css_class (self->button, "flat");
  g_signal_connect_object (self->button, "toggled", G_CALLBACK (on_toggled), self, 0);
  gtk_widget_set_parent (self->button, GTK_WIDGET (self));
}
