/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-dimension-row.h"

#include <glib/gi18n.h>

#include "journey-choice-menu.h"
#include "journey-number-field.h"
#include "journey-text-field.h"
#include "journey-ui.h"

#define SPACING 6

struct _JourneyDimensionRow
{
  JourneyNodeRow parent_instance;
};

G_DEFINE_FINAL_TYPE (JourneyDimensionRow, journey_dimension_row, JOURNEY_TYPE_NODE_ROW)

static void
journey_dimension_row_class_init (JourneyDimensionRowClass *klass)
{
}

static GtkWidget *
make_delete_button (void)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("user-trash-symbolic");

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "row.delete");
  gtk_widget_set_tooltip_text (button, _ ("Delete dimension"));
  journey_ui_set_label (button, _ ("Delete dimension"));
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);

  return button;
}

static GtkWidget *
make_title_line (void)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, SPACING);
  GtkWidget *buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_box_append (GTK_BOX (line),
                  g_object_new (JOURNEY_TYPE_TEXT_FIELD, "field", "title", "label", _ ("Title"), "placeholder",
                                _ ("What counts for customers?"), "hexpand", TRUE, "valign", GTK_ALIGN_CENTER, NULL));
  gtk_widget_add_css_class (buttons, "row-buttons");
  gtk_box_append (GTK_BOX (buttons), make_delete_button ());
  gtk_box_append (GTK_BOX (line), buttons);

  return line;
}

static GtkWidget *
make_kind_line (void)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, SPACING);

  gtk_box_append (GTK_BOX (line), g_object_new (JOURNEY_TYPE_CHOICE_MENU, "field", "kind", "label", _ ("Benefit or cost"), NULL));
  gtk_box_append (GTK_BOX (line), g_object_new (JOURNEY_TYPE_CHOICE_MENU, "field", "relation", "label",
                                                _ ("Of one episode, or of the relationship"), "hexpand", TRUE, NULL));
  gtk_box_append (GTK_BOX (line), g_object_new (JOURNEY_TYPE_NUMBER_FIELD, "field", "weight", "label", _ ("Weight"), NULL));

  return line;
}

static void
journey_dimension_row_init (JourneyDimensionRow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, SPACING);

  gtk_widget_add_css_class (GTK_WIDGET (self), "card");
  gtk_widget_add_css_class (GTK_WIDGET (self), "row");
  gtk_box_append (GTK_BOX (box), make_title_line ());
  gtk_box_append (GTK_BOX (box), make_kind_line ());
  gtk_widget_set_parent (box, GTK_WIDGET (self));
}
