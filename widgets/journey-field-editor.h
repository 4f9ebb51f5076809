/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journey-editor.h"

G_BEGIN_DECLS

#define JOURNEY_TYPE_FIELD_EDITOR (journey_field_editor_get_type ())

/**
 * JourneyFieldEditor: An editor of one field of a node, around a control, which is its first child.
 *
 * Properties: field (the name that the field has in its spec), label (for assistive technology; without one it takes the
 * text of the label whose mnemonic it is).
 */
G_DECLARE_DERIVABLE_TYPE (JourneyFieldEditor, journey_field_editor, JOURNEY, FIELD_EDITOR, GtkWidget)

struct _JourneyFieldEditorClass
{
  GtkWidgetClass parent_class;

  void (*show) (JourneyFieldEditor *editor, gboolean anew); /* what the node says; anew when it is another node */
  void (*set_label) (JourneyFieldEditor *editor, const char *label);
};

JourneyNode *journey_field_editor_node (JourneyFieldEditor *editor);
JourneyFieldId journey_field_editor_field (JourneyFieldEditor *editor);
JourneyMap *journey_field_editor_map (JourneyFieldEditor *editor);
gboolean journey_field_editor_is_listening (JourneyFieldEditor *editor);

G_END_DECLS
