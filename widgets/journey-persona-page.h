/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journey-cast.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define JOURNEY_TYPE_PERSONA_PAGE (journey_persona_page_get_type ())

/**
 * JourneyPersonaPage: The personas of a map, and everything about one of them, changed in place.
 *
 * Shows the persona that is selected, or the one that was shown before. Signals: `choose-picture ()` when a file is to be
 * chosen, `picture-file (GFile)` when one was dropped; whoever has read it calls journey_persona_page_take_picture ().
 *
 * Actions: personas.add, personas.delete, personas.move-up, personas.move-down.
 */
G_DECLARE_FINAL_TYPE (JourneyPersonaPage, journey_persona_page, JOURNEY, PERSONA_PAGE, GtkWidget)

GtkWidget *journey_persona_page_new (void);

void journey_persona_page_set_selection (JourneyPersonaPage *page, JourneySelection *selection, JourneyCast *cast);
void journey_persona_page_set_editable (JourneyPersonaPage *page, gboolean editable);
JourneyPersona *journey_persona_page_persona (JourneyPersonaPage *page);
void journey_persona_page_take_picture (JourneyPersonaPage *page, const char *persona, GBytes *file);
void journey_persona_page_say (JourneyPersonaPage *page, const char *words);

G_END_DECLS
