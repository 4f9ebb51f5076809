/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journey-editor.h"

G_BEGIN_DECLS

#define JOURNEY_TYPE_FIELD_EDITOR (journey_field_editor_get_type ())

/**
 * JourneyFieldEditor: An editor of one field of a node, around a control, which is its first child.
 *
 * Properties: field (the name that the field has in its spec), label (for assistive technology; without one it takes the
 * text of the label whose mnemonic it is). It may change the field of many nodes at once, and says when they differ.
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

void journey_field_editor_set_many (JourneyFieldEditor *editor, GPtrArray *nodes);
GPtrArray *journey_field_editor_many (JourneyFieldEditor *editor);
gboolean journey_field_editor_is_mixed (JourneyFieldEditor *editor);
const char *journey_field_editor_hint (JourneyFieldEditor *editor, const char *otherwise);
void journey_field_editor_set_integer (JourneyFieldEditor *editor, int value);
void journey_field_editor_set_text (JourneyFieldEditor *editor, const char *text);
void journey_field_editor_type_text (JourneyFieldEditor *editor, const char *text);

G_END_DECLS
