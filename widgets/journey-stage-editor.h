/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journey-editor.h"

G_BEGIN_DECLS

#define JOURNEY_TYPE_STAGE_EDITOR (journey_stage_editor_get_type ())

/** JourneyStageEditor: Title, guiding question and figures of a stage. */
G_DECLARE_FINAL_TYPE (JourneyStageEditor, journey_stage_editor, JOURNEY, STAGE_EDITOR, GtkWidget)

G_END_DECLS
