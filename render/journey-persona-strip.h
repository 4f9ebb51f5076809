/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journey-gap.h"
#include "journey-scene.h"
#include "journey-typesetter.h"

G_BEGIN_DECLS

/** JourneyPersonaStrip: Who travels, what they want, and what the journey is worth to them: the first row of a picture. */
typedef struct _JourneyPersonaStrip JourneyPersonaStrip;

JourneyPersonaStrip *journey_persona_strip_new (JourneyState *map,
                                                JourneyGapTable *gaps,
                                                JourneyGapTable *today,
                                                JourneyTypesetter *typesetter,
                                                double width,
                                                gboolean reserved,
                                                JourneyPersonaStrip *previous);
void journey_persona_strip_set_shown (JourneyPersonaStrip *self, guint front, const gboolean *hidden);
void journey_persona_strip_free (JourneyPersonaStrip *self);
double journey_persona_strip_width (JourneyPersonaStrip *self);
double journey_persona_strip_height (JourneyPersonaStrip *self);
guint journey_persona_strip_n_personas (JourneyPersonaStrip *self);
int journey_persona_strip_find_damaged (JourneyPersonaStrip *self);
JourneyRect journey_persona_strip_persona_rect (JourneyPersonaStrip *self, guint persona, double x, double y);
JourneyRect journey_persona_strip_name_rect (JourneyPersonaStrip *self, guint persona, double x, double y);
gboolean journey_persona_strip_quote_rect (JourneyPersonaStrip *self, guint persona, double x, double y, JourneyRect *rect);
void journey_persona_strip_paint (
    JourneyPersonaStrip *self, JourneySink *sink, const JourneyTheme *theme, double x, double y, JourneyDetail detail);
guint64 journey_persona_strip_stamp (JourneyPersonaStrip *self);

G_END_DECLS
