/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-stage-editor.h"

#include <glib/gi18n.h>

#include "journey-gap-box.h"
#include "journey-text-field.h"
#include "journey-ui.h"

struct _JourneyStageEditor
{
  GtkWidget parent_instance;

  GtkWidget *place;
  JourneyNode *stage;
};

static void journey_stage_editor_editor_init (JourneyEditorInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (JourneyStageEditor,
                               journey_stage_editor,
                               GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (JOURNEY_TYPE_EDITOR, journey_stage_editor_editor_init))

static void
show_place (JourneyStageEditor *self)
{
  JourneyNode *map = journey_node_parent (self->stage);
  guint n = journey_node_n_children (self->stage, JOURNEY_STAGE_TOUCHPOINTS);
  g_autofree char *touchpoints = g_strdup_printf (ngettext ("%u touchpoint", "%u touchpoints", n), n);
  g_autofree char *words = NULL;

  /* Translators: the number of a stage among all, and how many touchpoints it has. */
  words = g_strdup_printf (_ ("Stage %u of %u · %s"), journey_node_position (self->stage) + 1,
                           journey_node_n_children (map, JOURNEY_MAP_STAGES), touchpoints);
  gtk_label_set_text (GTK_LABEL (self->place), words);
}

static void
journey_stage_editor_bind (JourneyEditor *editor, JourneyNode *node)
{
  JourneyStageEditor *self = JOURNEY_STAGE_EDITOR (editor);

  g_set_object (&self->stage, node);
  journey_editor_bind_below (GTK_WIDGET (self), node);
  if (node && journey_node_parent (node))
    show_place (self);
}

static void
journey_stage_editor_refresh (JourneyEditor *editor)
{
  journey_stage_editor_bind (editor, JOURNEY_STAGE_EDITOR (editor)->stage);
}

static void
journey_stage_editor_editor_init (JourneyEditorInterface *iface)
{
  iface->bind = journey_stage_editor_bind;
  iface->refresh = journey_stage_editor_refresh;
}

static void
journey_stage_editor_dispose (GObject *object)
{
  g_clear_object (&JOURNEY_STAGE_EDITOR (object)->stage);
  journey_ui_dispose (GTK_WIDGET (object));

  G_OBJECT_CLASS (journey_stage_editor_parent_class)->dispose (object);
}

static void
journey_stage_editor_class_init (JourneyStageEditorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = journey_stage_editor_dispose;

  g_type_ensure (JOURNEY_TYPE_GAP_BOX);
  g_type_ensure (JOURNEY_TYPE_TEXT_FIELD);
  journey_ui_set_template (widget_class, "journey-stage-editor.ui");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_bind_template_child (widget_class, JourneyStageEditor, place);
}

static void
journey_stage_editor_init (JourneyStageEditor *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
