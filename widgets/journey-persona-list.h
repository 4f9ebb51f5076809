/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journey-cast.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define JOURNEY_TYPE_PERSONA_LIST (journey_persona_list_get_type ())

/**
 * JourneyPersonaList: The personas of a map, one of which is chosen; each with a piece of its curve and a button that hides
 * its emotions.
 *
 * Signal: `chosen (id)` when somebody chose another one.
 */
G_DECLARE_FINAL_TYPE (JourneyPersonaList, journey_persona_list, JOURNEY, PERSONA_LIST, GtkWidget)

void journey_persona_list_show (JourneyPersonaList *list, JourneyMap *map, JourneyCast *cast, const char *chosen);

G_END_DECLS
