/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journey-canvas.h"

G_BEGIN_DECLS

#define JOURNEY_TYPE_FIND_BAR (journey_find_bar_get_type ())

/**
 * JourneyFindBar: A bar that finds a text anywhere in the map of a canvas, and leads from one hit to the next.
 *
 * Signals: `found (id, field)` when it leads somewhere. What cannot be read on the canvas should be shown elsewhere: the node
 * and the field, with what is near it selected already. id is NULL for what is on the canvas, which should be seen.
 * `closed (id, field)` when it goes, with where it led last: the focus should go there if that is not on the canvas; id is NULL
 * for the canvas, which has the focus then.
 */
G_DECLARE_FINAL_TYPE (JourneyFindBar, journey_find_bar, JOURNEY, FIND_BAR, GtkWidget)

GtkWidget *journey_find_bar_new (void);

void journey_find_bar_set_canvas (JourneyFindBar *bar, JourneyCanvas *canvas);

void journey_find_bar_open (JourneyFindBar *bar);
void journey_find_bar_close (JourneyFindBar *bar);
gboolean journey_find_bar_is_open (JourneyFindBar *bar);
void journey_find_bar_go (JourneyFindBar *bar, int step);

G_END_DECLS
