/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "journey-geometry.h"

G_BEGIN_DECLS

#define JOURNEY_VIEWPORT_ZOOM_MIN 0.1
#define JOURNEY_VIEWPORT_ZOOM_MAX 4.0

#define JOURNEY_TYPE_VIEWPORT (journey_viewport_get_type ())

/**
 * JourneyViewport: Which part of a scene is seen, and how large. Needs no window.
 *
 * The content is measured in scene units, the view in pixels; zoom is pixels a scene unit, and the offset is how many
 * pixels of the zoomed content lie before the view's left and upper edge. Emits `changed` when zoom, offset, view or
 * content differ. 100 % is as many pixels a scene unit as the content says. A content smaller than the view stands at its upper
 * left, or right when mirrored. What is pinned to the edges (headings, titles) covers part of the view, which counts when
 * something is to be seen.
 */
G_DECLARE_FINAL_TYPE (JourneyViewport, journey_viewport, JOURNEY, VIEWPORT, GObject)

JourneyViewport *journey_viewport_new (void);

double journey_viewport_zoom (JourneyViewport *viewport);
double journey_viewport_magnification (JourneyViewport *viewport);
double journey_viewport_unit (JourneyViewport *viewport);
double journey_viewport_x (JourneyViewport *viewport);
double journey_viewport_y (JourneyViewport *viewport);
double journey_viewport_view_width (JourneyViewport *viewport);
double journey_viewport_view_height (JourneyViewport *viewport);
double journey_viewport_width (JourneyViewport *viewport);
double journey_viewport_height (JourneyViewport *viewport);

void journey_viewport_set_content (JourneyViewport *viewport, double width, double height, gboolean mirrored);
void journey_viewport_set_unit (JourneyViewport *viewport, double unit);
void journey_viewport_set_pinned (JourneyViewport *viewport, double left, double top, double right);
void journey_viewport_set_room_below (JourneyViewport *viewport, double room);
void journey_viewport_set_view (JourneyViewport *viewport, double width, double height);
void journey_viewport_scroll_to (JourneyViewport *viewport, double x, double y);
void journey_viewport_scroll_by (JourneyViewport *viewport, double dx, double dy);
void journey_viewport_reveal (JourneyViewport *viewport, const JourneyRect *rect);
void journey_viewport_zoom_to (JourneyViewport *viewport, double zoom, double x, double y);
double journey_viewport_next_zoom (JourneyViewport *viewport, gboolean larger);
void journey_viewport_fit (JourneyViewport *viewport);
void journey_viewport_fit_between (JourneyViewport *viewport, double from, double to);

void journey_viewport_to_scene (JourneyViewport *viewport, double view_x, double view_y, double *x, double *y);
JourneyRect journey_viewport_to_view (JourneyViewport *viewport, const JourneyRect *rect);
JourneyRect journey_viewport_visible (JourneyViewport *viewport);

G_END_DECLS
