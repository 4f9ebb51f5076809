/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canvas-window.h"

G_BEGIN_DECLS

/* Real keys and a real pointer, sent by the X server, and waiting for what they do. */

void hands_run (const char *const *words);
void hands_open (CanvasWindow *self, JourneyMap *map);
void hands_press (const char *keys);
void hands_type (const char *text);
void hands_point (double x, double y);
void hands_click (CanvasWindow *self, const char *button, const char *times);
void hands_point_at_box (CanvasWindow *self, const JourneyBox *box);
void hands_point_at (CanvasWindow *self, gpointer node, JourneyBoxKind kind);

void hands_expect_text (CanvasWindow *self, gpointer node, JourneyFieldId field, const char *text);
void hands_expect_focus (CanvasWindow *self, JourneyBoxKind kind, gpointer node);
void hands_expect_editing (CanvasWindow *self, gboolean editing);

G_END_DECLS
