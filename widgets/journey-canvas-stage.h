/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journey-canvas-part.h"

G_BEGIN_DECLS

#define JOURNEY_TYPE_CANVAS_STAGE (journey_canvas_stage_get_type ())

/** JourneyCanvasStage: The columns of one stage, as a list for assistive technology. Only those in sight are shown. */
G_DECLARE_FINAL_TYPE (JourneyCanvasStage, journey_canvas_stage, JOURNEY, CANVAS_STAGE, GtkWidget)

GtkWidget *journey_canvas_stage_new (JourneyCanvas *canvas, const char *id);
const char *journey_canvas_stage_id (JourneyCanvasStage *stage);
void journey_canvas_stage_show (JourneyCanvasStage *stage, JourneyState *state, guint first_column, gboolean same_words);
void journey_canvas_stage_place (JourneyCanvasStage *stage, guint first, guint last, int focused);
void journey_canvas_stage_settle (JourneyCanvasStage *stage, gboolean cells);
JourneyCanvasPart *journey_canvas_stage_column (JourneyCanvasStage *stage, guint column);
void journey_canvas_stage_mark (JourneyCanvasStage *stage);
guint journey_canvas_stage_copy_some (JourneyCanvasStage *self, guint most);
gboolean journey_canvas_stage_name_some (JourneyCanvasStage *stage, gint64 until);

G_END_DECLS
