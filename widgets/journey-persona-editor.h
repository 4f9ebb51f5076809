/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journey-editor.h"
#include "journey-picture-field.h"

G_BEGIN_DECLS

#define JOURNEY_TYPE_PERSONA_EDITOR (journey_persona_editor_get_type ())

/** JourneyPersonaEditor: Everything about a persona. */
G_DECLARE_FINAL_TYPE (JourneyPersonaEditor, journey_persona_editor, JOURNEY, PERSONA_EDITOR, GtkWidget)

JourneyNode *journey_persona_editor_persona (JourneyPersonaEditor *editor);
JourneyPictureField *journey_persona_editor_picture (JourneyPersonaEditor *editor);
void journey_persona_editor_edit_name (JourneyPersonaEditor *editor);

G_END_DECLS
