/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canvas-hands.h"
#include "journey-overview.h"
#include "journey-scene-grip.h"
#include "wait-for.h"

G_BEGIN_DECLS

/* Real drags, each step of which has come to its end. */

void drag_set_up (CanvasWindow *self, gconstpointer data);
void drag_tear_down (CanvasWindow *self, gconstpointer data);
void drag_settle (CanvasWindow *self);
void drag_button (CanvasWindow *self, const char *verb, const char *which);
void drag_key (CanvasWindow *self, const char *verb, const char *which);
void drag_move (CanvasWindow *self, double dx, double dy);
void drag_between (CanvasWindow *self, const JourneyBox *from, const JourneyBox *to, double beyond_x, double beyond_y);
JourneyBox drag_box_of (CanvasWindow *self, gpointer node, JourneyBoxKind kind);
JourneyScene *drag_scene_of (CanvasWindow *self);
gboolean drag_is_at_rest (gpointer data);
void drag_drop (CanvasWindow *self);
void drag_assert_untouched (CanvasWindow *self, JourneyState *before);
JourneyState *drag_state_of (CanvasWindow *self);

G_END_DECLS
