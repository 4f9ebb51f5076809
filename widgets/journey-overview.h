/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journey-scene.h"
#include "journey-viewport.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define JOURNEY_TYPE_OVERVIEW (journey_overview_get_type ())

/**
 * JourneyOverview: A small picture of a whole map, with a frame around what is seen of it. Pressed or dragged, the map goes
 * there.
 *
 * It repeats what the map shows and adds nothing that keys could not do, so assistive technology is not told of it.
 */
G_DECLARE_FINAL_TYPE (JourneyOverview, journey_overview, JOURNEY, OVERVIEW, GtkWidget)

GtkWidget *journey_overview_new (JourneyViewport *viewport);
void journey_overview_set_scene (JourneyOverview *overview, JourneyScene *scene);
void journey_overview_size (JourneyOverview *overview, int *width, int *height);
gboolean journey_overview_fit (JourneyOverview *overview, JourneyRect *room);
void journey_overview_let_through (JourneyOverview *overview, gboolean lets_through);
gboolean journey_overview_is_needed (JourneyOverview *overview);

G_END_DECLS
