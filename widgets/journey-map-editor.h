/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journey-editor.h"

G_BEGIN_DECLS

#define JOURNEY_TYPE_MAP_EDITOR (journey_map_editor_get_type ())

/** JourneyMapEditor: The properties of a map and who travels through it. */
G_DECLARE_FINAL_TYPE (JourneyMapEditor, journey_map_editor, JOURNEY, MAP_EDITOR, GtkWidget)

G_END_DECLS
