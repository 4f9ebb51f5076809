/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-pain-point-row.h"

#include <glib/gi18n.h>

#include "journey-list-section.h"
#include "journey-severity-field.h"
#include "journey-text-field.h"
#include "journey-ui.h"

struct _JourneyPainPointRow
{
  JourneyNodeRow parent_instance;

  GtkWidget *cause;
  GtkWidget *expander;
  gpointer shown; /* the node of the last bind; only compared */
};

G_DEFINE_FINAL_TYPE (JourneyPainPointRow, journey_pain_point_row, JOURNEY_TYPE_NODE_ROW)

static gboolean
has_cause (JourneyPainPointRow *self)
{
  return *journey_node_text (journey_node_row_node (JOURNEY_NODE_ROW (self)), JOURNEY_PAIN_POINT_ROOT_CAUSE);
}

/* Enter adds the next pain point: people say one thing after the other. */
static gboolean
on_text_activate (JourneyTextField *text, JourneyPainPointRow *self)
{
  JourneyNode *node = journey_node_row_node (JOURNEY_NODE_ROW (self));
  GtkWidget *section = gtk_widget_get_ancestor (GTK_WIDGET (self), JOURNEY_TYPE_LIST_SECTION);

  if (!section || !*journey_node_text (node, JOURNEY_PAIN_POINT_TEXT))
    return FALSE;

  journey_list_section_add_after (JOURNEY_LIST_SECTION (section), node);

  return TRUE;
}

static void
on_expander_toggled (GtkToggleButton *expander, JourneyPainPointRow *self)
{
  gboolean open = gtk_toggle_button_get_active (expander);

  gtk_widget_set_visible (self->cause, open);
  gtk_button_set_icon_name (GTK_BUTTON (expander), open ? "pan-down-symbolic" : "pan-end-symbolic");
  gtk_accessible_update_state (GTK_ACCESSIBLE (expander), GTK_ACCESSIBLE_STATE_EXPANDED, open, -1);
}

static void
journey_pain_point_row_bind (JourneyNodeRow *row, JourneyNode *node)
{
  JourneyPainPointRow *self = JOURNEY_PAIN_POINT_ROW (row);

  JOURNEY_NODE_ROW_CLASS (journey_pain_point_row_parent_class)->bind (row, node);
  if (node && (node != self->shown || has_cause (self)))
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->expander), has_cause (self));
  self->shown = node;
}

static void
journey_pain_point_row_class_init (JourneyPainPointRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  JOURNEY_NODE_ROW_CLASS (klass)->bind = journey_pain_point_row_bind;

  g_type_ensure (JOURNEY_TYPE_SEVERITY_FIELD);
  g_type_ensure (JOURNEY_TYPE_TEXT_FIELD);
  journey_ui_set_template (widget_class, "journey-pain-point-row.ui");
  gtk_widget_class_bind_template_child (widget_class, JourneyPainPointRow, cause);
  gtk_widget_class_bind_template_child (widget_class, JourneyPainPointRow, expander);
  gtk_widget_class_bind_template_callback (widget_class, on_text_activate);
  gtk_widget_class_bind_template_callback (widget_class, on_expander_toggled);
}

static void
journey_pain_point_row_init (JourneyPainPointRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
