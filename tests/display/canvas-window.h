/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journey-canvas.h"
#include "journey-edit.h"

G_BEGIN_DECLS

#define CANVAS_WINDOW_TITLE "Canvas under test"

/** CanvasWindow: A window with nothing but a canvas that scrolls. */
typedef struct
{
  JourneyMap *map;
  JourneySelection *selection;
  GtkWidget *window;
  JourneyCanvas *canvas;
} CanvasWindow;

void canvas_window_open (CanvasWindow *self, JourneyMap *map);
void canvas_window_close (CanvasWindow *self);

JourneyMap *canvas_map_small (void);
JourneyMap *canvas_map_large (guint n_stages, guint n_touchpoints);

JourneyNode *canvas_stage (CanvasWindow *self, guint stage);
JourneyNode *canvas_touchpoint (CanvasWindow *self, guint stage, guint touchpoint);
void canvas_focus (CanvasWindow *self, gpointer node, JourneyBoxKind kind);
void canvas_focus_lane (CanvasWindow *self, gpointer touchpoint, JourneyLaneKind kind);
void canvas_act (CanvasWindow *self, const char *action);
void canvas_press (CanvasWindow *self, guint key, GdkModifierType modifiers);
void canvas_end_edit (CanvasWindow *self, guint key, GdkModifierType modifiers);
void canvas_write (CanvasWindow *self, const char *text);
JourneyBox canvas_focused (CanvasWindow *self);
void canvas_assert_focus (CanvasWindow *self, JourneyBoxKind kind, gpointer node);
void canvas_assert_undone (CanvasWindow *self, JourneyState *before);

GtkWidget *canvas_find_widget (GtkWidget *widget, GtkAccessibleRole role, const char *label);
GtkWidget *canvas_editor (CanvasWindow *self);
void canvas_wait_frames_of (GtkWidget *widget);
void canvas_wait_frames (CanvasWindow *self);
void canvas_pan (CanvasWindow *self, double dx);
void canvas_find_middle (CanvasWindow *self, double reach);
GtkGesture *canvas_gesture (CanvasWindow *self, GType type, guint button);

G_END_DECLS
