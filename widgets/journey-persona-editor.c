/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-persona-editor.h"

#include "journey-colour-field.h"
#include "journey-lines-field.h"
#include "journey-text-field.h"
#include "journey-ui.h"

struct _JourneyPersonaEditor
{
  GtkWidget parent_instance;

  GtkWidget *name;
  GtkWidget *picture;
  JourneyNode *persona;
};

static void journey_persona_editor_editor_init (JourneyEditorInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (JourneyPersonaEditor,
                               journey_persona_editor,
                               GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (JOURNEY_TYPE_EDITOR, journey_persona_editor_editor_init))

static void
journey_persona_editor_bind (JourneyEditor *editor, JourneyNode *node)
{
  g_set_object (&JOURNEY_PERSONA_EDITOR (editor)->persona, node);
  journey_editor_bind_below (GTK_WIDGET (editor), node);
}

static void
journey_persona_editor_refresh (JourneyEditor *editor)
{
  journey_persona_editor_bind (editor, JOURNEY_PERSONA_EDITOR (editor)->persona);
}

static void
journey_persona_editor_editor_init (JourneyEditorInterface *iface)
{
  iface->bind = journey_persona_editor_bind;
  iface->refresh = journey_persona_editor_refresh;
}

static void
journey_persona_editor_dispose (GObject *object)
{
  g_clear_object (&JOURNEY_PERSONA_EDITOR (object)->persona);
  journey_ui_dispose (GTK_WIDGET (object));

  G_OBJECT_CLASS (journey_persona_editor_parent_class)->dispose (object);
}

static void
journey_persona_editor_class_init (JourneyPersonaEditorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = journey_persona_editor_dispose;

  g_type_ensure (JOURNEY_TYPE_COLOUR_FIELD);
  g_type_ensure (JOURNEY_TYPE_LINES_FIELD);
  g_type_ensure (JOURNEY_TYPE_PICTURE_FIELD);
  g_type_ensure (JOURNEY_TYPE_TEXT_FIELD);
  journey_ui_set_template (widget_class, "journey-persona-editor.ui");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_bind_template_child (widget_class, JourneyPersonaEditor, name);
  gtk_widget_class_bind_template_child (widget_class, JourneyPersonaEditor, picture);
}

static void
journey_persona_editor_init (JourneyPersonaEditor *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * journey_persona_editor_persona:
 *
 * Returns: (nullable) (transfer none): who is shown
 */
JourneyNode *
journey_persona_editor_persona (JourneyPersonaEditor *self)
{
  g_return_val_if_fail (JOURNEY_IS_PERSONA_EDITOR (self), NULL);

  return self->persona;
}

/**
 * journey_persona_editor_picture:
 *
 * Returns: (transfer none): the field of the picture
 */
JourneyPictureField *
journey_persona_editor_picture (JourneyPersonaEditor *self)
{
  g_return_val_if_fail (JOURNEY_IS_PERSONA_EDITOR (self), NULL);

  return JOURNEY_PICTURE_FIELD (self->picture);
}

/**
 * journey_persona_editor_edit_name:
 *
 * Gives the focus to the name.
 */
void
journey_persona_editor_edit_name (JourneyPersonaEditor *self)
{
  g_return_if_fail (JOURNEY_IS_PERSONA_EDITOR (self));

  gtk_widget_grab_focus (self->name);
}
