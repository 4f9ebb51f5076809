/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-mends-field.h"

#include <glib/gi18n.h>

#include "journey-edit.h"
#include "journey-go-to.h"
#include "journey-mends-row.h"
#include "journey-row-box.h"
#include "journey-ui.h"

struct _JourneyMendsField
{
  GtkWidget parent_instance;

  GtkWidget *rows;
  GtkWidget *add;
  GtkWidget *chooser; /* NULL until somebody asked */

  JourneyNode *opportunity;
};

static void journey_mends_field_editor_init (JourneyEditorInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (JourneyMendsField,
                               journey_mends_field,
                               GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (JOURNEY_TYPE_EDITOR, journey_mends_field_editor_init))

static void
collect (JourneyNode *opportunity, GPtrArray *nodes)
{
  JourneyNode *root = journey_node_root (opportunity);
  const char *const *ids = journey_node_strings (opportunity, JOURNEY_OPPORTUNITY_TOUCHPOINTS);

  for (guint i = 0; JOURNEY_IS_MAP (root) && ids[i]; i++)
    {
      JourneyNode *touchpoint = journey_map_find (JOURNEY_MAP (root), ids[i]);

      if (!JOURNEY_IS_TOUCHPOINT (touchpoint) || g_ptr_array_find (nodes, touchpoint, NULL))
        continue;
      g_ptr_array_add (nodes, touchpoint);
      for (guint j = 0; j < journey_node_n_children (touchpoint, JOURNEY_TOUCHPOINT_PAIN_POINTS); j++)
        g_ptr_array_add (nodes, journey_node_child (touchpoint, JOURNEY_TOUCHPOINT_PAIN_POINTS, j));
    }
}

static void
journey_mends_field_refresh (JourneyEditor *editor)
{
  JourneyMendsField *self = JOURNEY_MENDS_FIELD (editor);
  g_autoptr (GPtrArray) nodes = g_ptr_array_new ();
  gboolean focused = journey_row_box_focused (JOURNEY_ROW_BOX (self->rows)) >= 0;

  if (self->opportunity)
    collect (self->opportunity, nodes);
  journey_row_box_show (JOURNEY_ROW_BOX (self->rows), self->opportunity, nodes);
  if (focused && journey_row_box_focused (JOURNEY_ROW_BOX (self->rows)) < 0)
    gtk_widget_grab_focus (self->add);
}

static void
journey_mends_field_bind (JourneyEditor *editor, JourneyNode *node)
{
  g_set_object (&JOURNEY_MENDS_FIELD (editor)->opportunity, node);
  journey_mends_field_refresh (editor);
}

static void
journey_mends_field_editor_init (JourneyEditorInterface *iface)
{
  iface->bind = journey_mends_field_bind;
  iface->refresh = journey_mends_field_refresh;
}

static void
on_chosen (JourneyMendsField *self, const char *id)
{
  JourneyNode *root = self->opportunity ? journey_node_root (self->opportunity) : NULL;
  JourneyNode *touchpoint = JOURNEY_IS_MAP (root) ? journey_map_find (JOURNEY_MAP (root), id) : NULL;

  if (JOURNEY_IS_TOUCHPOINT (touchpoint))
    journey_edit_set_mends (JOURNEY_OPPORTUNITY (self->opportunity), touchpoint, TRUE);
}

static void
on_closed (JourneyMendsField *self)
{
  gtk_widget_grab_focus (self->add);
}

static void
on_add (GtkButton *button, JourneyMendsField *self)
{
  JourneyNode *root = self->opportunity ? journey_node_root (self->opportunity) : NULL;

  if (!JOURNEY_IS_MAP (root))
    return;

  if (!self->chooser)
    {
      self->chooser = journey_go_to_new ();
      gtk_widget_set_parent (self->chooser, self->add);
      g_signal_connect_object (self->chooser, "chosen", G_CALLBACK (on_chosen), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (self->chooser, "closed", G_CALLBACK (on_closed), self, G_CONNECT_SWAPPED);
    }
  journey_go_to_ask (JOURNEY_GO_TO (self->chooser), JOURNEY_MAP (root), FALSE);
}

static void
journey_mends_field_dispose (GObject *object)
{
  JourneyMendsField *self = JOURNEY_MENDS_FIELD (object);

  g_clear_object (&self->opportunity);
  g_clear_pointer (&self->chooser, gtk_widget_unparent);
  journey_ui_dispose (GTK_WIDGET (self));

  G_OBJECT_CLASS (journey_mends_field_parent_class)->dispose (object);
}

static void
journey_mends_field_class_init (JourneyMendsFieldClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = journey_mends_field_dispose;
  gtk_widget_class_set_css_name (widget_class, "mendsfield");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
}

static void
journey_mends_field_init (JourneyMendsField *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  journey_ui_set_label (GTK_WIDGET (self), _ ("What it mends"));

  self->rows = journey_row_box_new (JOURNEY_TYPE_MENDS_ROW);
  gtk_widget_set_parent (self->rows, GTK_WIDGET (self));

  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name ("list-add-symbolic"));
  gtk_box_append (GTK_BOX (box), gtk_label_new (_ ("Touchpoint")));
  self->add = gtk_button_new ();
  gtk_button_set_child (GTK_BUTTON (self->add), box);
  gtk_widget_set_halign (self->add, GTK_ALIGN_START);
  gtk_widget_set_tooltip_text (self->add, _ ("Add a touchpoint that it mends"));
  journey_ui_set_label (self->add, _ ("Add a touchpoint that it mends"));
  gtk_widget_add_css_class (self->add, "add");
  g_signal_connect_object (self->add, "clicked", G_CALLBACK (on_add), self, 0);
  gtk_widget_set_parent (self->add, GTK_WIDGET (self));
}
