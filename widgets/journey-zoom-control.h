/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "journey-viewport.h"

G_BEGIN_DECLS

#define JOURNEY_TYPE_ZOOM_CONTROL (journey_zoom_control_get_type ())

/**
 * JourneyZoomControl: '− 100 % +' in a corner of the canvas.
 *
 * Its buttons activate canvas.zoom-out, canvas.zoom-reset and canvas.zoom-in of what holds it.
 */
G_DECLARE_FINAL_TYPE (JourneyZoomControl, journey_zoom_control, JOURNEY, ZOOM_CONTROL, GtkWidget)

GtkWidget *journey_zoom_control_new (JourneyViewport *viewport);

G_END_DECLS
