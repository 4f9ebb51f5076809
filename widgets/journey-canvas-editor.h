/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "journey-scene.h"

G_BEGIN_DECLS

#define JOURNEY_TYPE_CANVAS_EDITOR (journey_canvas_editor_get_type ())

/** JourneyEditEnd: What ends an edit in place. */
typedef enum
{
  JOURNEY_EDIT_END_ENTER,
  JOURNEY_EDIT_END_ESCAPE,
  JOURNEY_EDIT_END_TAB,
  JOURNEY_EDIT_END_TAB_BACK,
  JOURNEY_EDIT_END_LEAVE, /* the focus went elsewhere */
  JOURNEY_EDIT_END_ADD_TOUCHPOINT,
  JOURNEY_EDIT_END_ADD_STAGE,
} JourneyEditEnd;

/**
 * JourneyCanvasEditor: A text that is edited where it stands, with the font and colours it has there.
 *
 * Emits `done (end)` with a JourneyEditEnd when a key or the loss of the focus ends the edit, and `changed` when the text
 * differs. Input methods see every key first.
 */
G_DECLARE_FINAL_TYPE (JourneyCanvasEditor, journey_canvas_editor, JOURNEY, CANVAS_EDITOR, GtkWidget)

GtkWidget *journey_canvas_editor_new (void);
void journey_canvas_editor_begin (JourneyCanvasEditor *editor, const char *text, const char *label, gboolean many_lines);
void journey_canvas_editor_set_fleeting (JourneyCanvasEditor *editor, gboolean fleeting);
void journey_canvas_editor_end (JourneyCanvasEditor *editor);
void journey_canvas_editor_dress (
    JourneyCanvasEditor *editor, const JourneyTextArea *area, const char *language, gboolean rtl, double zoom, int width);
void journey_canvas_editor_part (JourneyCanvasEditor *editor);
void journey_canvas_editor_type (JourneyCanvasEditor *editor, GtkEventController *typed);
char *journey_canvas_editor_text (JourneyCanvasEditor *editor);
JourneyColour journey_canvas_editor_ground (JourneyCanvasEditor *editor);
void journey_canvas_editor_hold (JourneyCanvasEditor *editor, gboolean hold);
int journey_canvas_editor_height (JourneyCanvasEditor *editor, int width);

G_END_DECLS
