/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-map-editor.h"

#include <glib/gi18n.h>
#include <math.h>

#include "journey-choice-field.h"
#include "journey-gap.h"
#include "journey-list-section.h"
#include "journey-number-field.h"
#include "journey-persona-row.h"
#include "journey-scale-menu.h"
#include "journey-text-field.h"
#include "journey-ui.h"
#include "journey-words.h"

struct _JourneyMapEditor
{
  GtkWidget parent_instance;

  GtkWidget *hint;
  GtkWidget *tolerance;
  JourneyNode *map;
};

static void journey_map_editor_editor_init (JourneyEditorInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (JourneyMapEditor,
                               journey_map_editor,
                               GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (JOURNEY_TYPE_EDITOR, journey_map_editor_editor_init))

static const char *
find_hint (JourneyNode *map)
{
  guint n = journey_node_n_children (map, JOURNEY_MAP_STAGES);

  for (guint i = 0; i < n; i++)
    if (journey_node_n_children (journey_node_child (map, JOURNEY_MAP_STAGES, i), JOURNEY_STAGE_TOUCHPOINTS) > 0)
      return _ ("Select a touchpoint on the map to see its details.");

  return _ ("Add the first touchpoint on the map: where do customers meet you?");
}

static void
journey_map_editor_bind (JourneyEditor *editor, JourneyNode *node)
{
  JourneyMapEditor *self = JOURNEY_MAP_EDITOR (editor);
  g_autofree char *usual = NULL;

  g_set_object (&self->map, node);
  journey_editor_bind_below (GTK_WIDGET (self), node);
  if (!node)
    return;

  gtk_label_set_text (GTK_LABEL (self->hint), find_hint (node));
  usual = journey_words_number (journey_gap_tolerance (journey_map_state (JOURNEY_MAP (node))));
  g_object_set (self->tolerance, "placeholder", usual, NULL);
}

static void
journey_map_editor_refresh (JourneyEditor *editor)
{
  journey_map_editor_bind (editor, JOURNEY_MAP_EDITOR (editor)->map);
}

static void
journey_map_editor_editor_init (JourneyEditorInterface *iface)
{
  iface->bind = journey_map_editor_bind;
  iface->refresh = journey_map_editor_refresh;
}

static void
journey_map_editor_dispose (GObject *object)
{
  g_clear_object (&JOURNEY_MAP_EDITOR (object)->map);
  journey_ui_dispose (GTK_WIDGET (object));

  G_OBJECT_CLASS (journey_map_editor_parent_class)->dispose (object);
}

static void
journey_map_editor_class_init (JourneyMapEditorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = journey_map_editor_dispose;

  g_type_ensure (JOURNEY_TYPE_CHOICE_FIELD);
  g_type_ensure (JOURNEY_TYPE_LIST_SECTION);
  g_type_ensure (JOURNEY_TYPE_NUMBER_FIELD);
  g_type_ensure (JOURNEY_TYPE_PERSONA_ROW);
  g_type_ensure (JOURNEY_TYPE_SCALE_MENU);
  g_type_ensure (JOURNEY_TYPE_TEXT_FIELD);
  journey_ui_set_template (widget_class, "journey-map-editor.ui");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_bind_template_child (widget_class, JourneyMapEditor, hint);
  gtk_widget_class_bind_template_child (widget_class, JourneyMapEditor, tolerance);
}

static void
journey_map_editor_init (JourneyMapEditor *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
