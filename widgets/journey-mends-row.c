/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-mends-row.h"

#include <glib/gi18n.h>

#include "journey-edit.h"
#include "journey-text-field.h"
#include "journey-ui.h"
#include "journey-usual-name.h"

struct _JourneyMendsRow
{
  JourneyNodeRow parent_instance;

  GtkWidget *touchpoint; /* the line of a touchpoint */
  GtkWidget *title;
  GtkWidget *remove;
  GtkWidget *pain; /* and that of a pain point */
  GtkWidget *pain_text;
  GtkWidget *cause;
  gboolean showing;
};

G_DEFINE_FINAL_TYPE (JourneyMendsRow, journey_mends_row, JOURNEY_TYPE_NODE_ROW)

static JourneyOpportunity *
opportunity_of (JourneyMendsRow *self)
{
  return JOURNEY_OPPORTUNITY (journey_node_row_owner (JOURNEY_NODE_ROW (self)));
}

static void
show_touchpoint (JourneyMendsRow *self, JourneyNode *node)
{
  const char *title = journey_node_text (node, JOURNEY_TOUCHPOINT_TITLE);
  g_autofree char *words = NULL;

  if (!*title)
    title = journey_usual_name (JOURNEY_KIND_TOUCHPOINT);
  words = g_strdup_printf (_ ("Take off “%s”"), title);

  gtk_label_set_text (GTK_LABEL (self->title), title);
  gtk_widget_set_tooltip_text (self->remove, words);
  journey_ui_set_label (self->remove, words);
}

static void
show_pain (JourneyMendsRow *self, JourneyNode *node)
{
  const char *text = journey_node_text (node, JOURNEY_PAIN_POINT_TEXT);
  gboolean mends = journey_edit_mends (opportunity_of (self), node);

  if (!*text)
    text = _ ("Not written yet");

  self->showing = TRUE;
  gtk_check_button_set_active (GTK_CHECK_BUTTON (self->pain), mends);
  self->showing = FALSE;
  gtk_label_set_text (GTK_LABEL (self->pain_text), text);
  journey_ui_set_label (self->pain, text);
  gtk_widget_set_visible (self->cause, mends);
}

/* Its root cause is a field of the pain point; a touchpoint has none. */
static void
journey_mends_row_bind (JourneyNodeRow *row, JourneyNode *node)
{
  JourneyMendsRow *self = JOURNEY_MENDS_ROW (row);

  journey_editor_bind (JOURNEY_EDITOR (self->cause), JOURNEY_IS_PAIN_POINT (node) ? node : NULL);
}

static void
journey_mends_row_update (JourneyNodeRow *row)
{
  JourneyMendsRow *self = JOURNEY_MENDS_ROW (row);
  JourneyNode *node = journey_node_row_node (row);
  gboolean is_pain = JOURNEY_IS_PAIN_POINT (node);

  gtk_widget_set_visible (self->touchpoint, !is_pain);
  gtk_widget_set_visible (self->pain, is_pain);
  if (is_pain)
    show_pain (self, node);
  else
    {
      gtk_widget_set_visible (self->cause, FALSE);
      show_touchpoint (self, node);
    }
}

static void
journey_mends_row_remove (JourneyNodeRow *row)
{
  journey_edit_set_mends (opportunity_of (JOURNEY_MENDS_ROW (row)), journey_node_row_node (row), FALSE);
}

static void
on_pain_toggled (GtkCheckButton *button, JourneyMendsRow *self)
{
  JourneyNode *node = journey_node_row_node (JOURNEY_NODE_ROW (self));

  if (!self->showing && node)
    journey_edit_set_mends (opportunity_of (self), node, gtk_check_button_get_active (button));
}

static void
journey_mends_row_class_init (JourneyMendsRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  JOURNEY_NODE_ROW_CLASS (klass)->bind = journey_mends_row_bind;
  JOURNEY_NODE_ROW_CLASS (klass)->update = journey_mends_row_update;
  JOURNEY_NODE_ROW_CLASS (klass)->remove = journey_mends_row_remove;

  g_type_ensure (JOURNEY_TYPE_TEXT_FIELD);
  journey_ui_set_template (widget_class, "journey-mends-row.ui");
  gtk_widget_class_bind_template_child (widget_class, JourneyMendsRow, touchpoint);
  gtk_widget_class_bind_template_child (widget_class, JourneyMendsRow, title);
  gtk_widget_class_bind_template_child (widget_class, JourneyMendsRow, remove);
  gtk_widget_class_bind_template_child (widget_class, JourneyMendsRow, pain);
  gtk_widget_class_bind_template_child (widget_class, JourneyMendsRow, pain_text);
  gtk_widget_class_bind_template_child (widget_class, JourneyMendsRow, cause);
  gtk_widget_class_bind_template_callback (widget_class, on_pain_toggled);
}

static void
journey_mends_row_init (JourneyMendsRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
