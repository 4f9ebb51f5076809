/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journey-selection.h"

G_BEGIN_DECLS

#define JOURNEY_TYPE_CAST (journey_cast_get_type ())

/**
 * JourneyCast: Who of a map's personas is in front in a view, and whose feelings are hidden there.
 *
 * Canvas and side panel of a window share one. Nothing of it is in the map. A persona that is selected comes to the front.
 * Signal: `changed ()`.
 */
G_DECLARE_FINAL_TYPE (JourneyCast, journey_cast, JOURNEY, CAST, GObject)

JourneyCast *journey_cast_new (JourneySelection *selection);

JourneyPersona *journey_cast_front (JourneyCast *cast);
void journey_cast_set_front (JourneyCast *cast, const char *id);
gboolean journey_cast_is_hidden (JourneyCast *cast, const char *id);
void journey_cast_set_hidden (JourneyCast *cast, const char *id, gboolean hidden);
GStrv journey_cast_dup_hidden (JourneyCast *cast);

G_END_DECLS
