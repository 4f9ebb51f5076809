/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "journey-cast.h"
#include "journey-export.h"
#include "journey-find.h"
#include "journey-scene.h"
#include "journey-selection.h"
#include "journey-viewport.h"
#include "journey-what-if.h"

G_BEGIN_DECLS

/** JourneyCanvasScope: What is selected. There is mostly something that has the focus, whether people mean it or not. */
typedef enum
{
  JOURNEY_CANVAS_SCOPE_NOTHING, /* that stands in the columns of the map */
  JOURNEY_CANVAS_SCOPE_FOCUS,   /* a single touchpoint, or something at it */
  JOURNEY_CANVAS_SCOPE_PART,    /* stages or lanes, or several things */
} JourneyCanvasScope;

#define JOURNEY_TYPE_CANVAS (journey_canvas_get_type ())

/**
 * JourneyCanvas: A map to look at and to work on, with mouse, touch, keyboard and assistive technology.
 *
 * Put it into a GtkScrolledWindow: it is a GtkScrollable, and stays as large as the window that scrolls it. It carries
 * its zoom control in its corner.
 *
 * Properties: selection (JourneySelection, whose map is shown; or NULL), theme-kind (JourneyThemeKind), editable (FALSE
 * for a map that may only be read), large-text (for those who sit far away), zoom (1 is 100 %, notifies), overview (whether a
 * small picture of the whole map is shown when it is larger than the view), what-if (JourneyWhatIf, or NULL).
 *
 * Signals: `deleted (words)` after something was deleted that undo brings back, with what to say of it. `details ()` when
 * somebody wants to see all of what is selected, or to change what cannot be changed in place. `remarks (report)` with a
 * JourneyReport of what could not be pasted, or was changed on the way. `picture ()` when somebody wants to copy one.
 *
 * Actions, to be used with gtk_widget_activate_action () or by menus and buttons inside: canvas.edit, canvas.edit-question,
 * canvas.add-touchpoint, canvas.add-stage, canvas.add-here (one more of what the lane holds), canvas.delete,
 * canvas.cut, canvas.copy, canvas.copy-picture, canvas.paste, canvas.duplicate, canvas.hide-lane, canvas.show-all-lanes,
 * canvas.grow-lane, canvas.shrink-lane, canvas.fit-lane, canvas.details, canvas.move-left, canvas.move-right, canvas.move-up,
 * canvas.move-down, canvas.emotion-up, canvas.emotion-down, canvas.hide-persona, canvas.show-persona, canvas.moment-of-truth,
 * canvas.to-tray, canvas.zoom-in, canvas.zoom-out, canvas.zoom-reset, canvas.zoom-fit, canvas.zoom-stage, canvas.overview
 * (stateful), canvas.menu.
 */
G_DECLARE_FINAL_TYPE (JourneyCanvas, journey_canvas, JOURNEY, CANVAS, GtkWidget)

GtkWidget *journey_canvas_new (void);

void journey_canvas_set_selection (JourneyCanvas *canvas, JourneySelection *selection);
JourneySelection *journey_canvas_selection (JourneyCanvas *canvas);
void journey_canvas_set_cast (JourneyCanvas *canvas, JourneyCast *cast);
JourneyCast *journey_canvas_cast (JourneyCanvas *canvas);
void journey_canvas_set_theme_kind (JourneyCanvas *canvas, JourneyThemeKind theme_kind);
JourneyThemeKind journey_canvas_theme_kind (JourneyCanvas *canvas);
void journey_canvas_set_large_text (JourneyCanvas *canvas, gboolean large_text);
gboolean journey_canvas_has_large_text (JourneyCanvas *canvas);
void journey_canvas_set_editable (JourneyCanvas *canvas, gboolean editable);
gboolean journey_canvas_is_editable (JourneyCanvas *canvas);
void journey_canvas_set_what_if (JourneyCanvas *canvas, JourneyWhatIf *what_if);

JourneyViewport *journey_canvas_viewport (JourneyCanvas *canvas);
JourneyScene *journey_canvas_scene (JourneyCanvas *canvas);

void journey_canvas_set_marks (JourneyCanvas *canvas, JourneyState *map, GArray *hits, int current);
gboolean journey_canvas_show_hit (JourneyCanvas *canvas, const JourneyFindHit *hit);

char *journey_canvas_takes_note (JourneyCanvas *canvas);
gboolean journey_canvas_send_note (JourneyCanvas *canvas, JourneyNote *note);
gboolean journey_canvas_takes_note_in (JourneyCanvas *canvas, JourneyLane *lane);
gboolean journey_canvas_send_note_to (JourneyCanvas *canvas, JourneyNote *note, JourneyLane *lane);
void journey_canvas_show_lane (JourneyCanvas *canvas, const char *id);
void journey_canvas_hold_edit (JourneyCanvas *canvas, gboolean hold);

void journey_canvas_focus_first (JourneyCanvas *canvas);
gboolean journey_canvas_focus_box (JourneyCanvas *canvas, const char *id, JourneyBoxKind kind);
gboolean journey_canvas_focused_box (JourneyCanvas *canvas, JourneyBox *box);
gboolean journey_canvas_worked_on (JourneyCanvas *canvas, graphene_rect_t *rect);

JourneyExportOptions *journey_canvas_picture_options (JourneyCanvas *canvas, JourneyCanvasScope *scope);

gboolean journey_canvas_is_editing (JourneyCanvas *canvas);
void journey_canvas_commit (JourneyCanvas *canvas);

G_END_DECLS
