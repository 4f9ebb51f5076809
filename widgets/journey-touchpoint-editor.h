/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journey-editor.h"

G_BEGIN_DECLS

#define JOURNEY_TYPE_TOUCHPOINT_EDITOR (journey_touchpoint_editor_get_type ())

/** JourneyTouchpointEditor: Everything about a touchpoint, changed in place; or what several of them can have alike. */
G_DECLARE_FINAL_TYPE (JourneyTouchpointEditor, journey_touchpoint_editor, JOURNEY, TOUCHPOINT_EDITOR, GtkWidget)

void journey_touchpoint_editor_set_many (JourneyTouchpointEditor *editor, GPtrArray *touchpoints);

G_END_DECLS
