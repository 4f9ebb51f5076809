/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journey-sink.h"

G_BEGIN_DECLS

/* How the curves of personas are told apart: each has a colour, a pattern of dashes and a mark of its own. */

#define JOURNEY_PERSONA_STROKES 2

JourneyColour journey_persona_curve_colour (const JourneyTheme *theme, guint persona, const char *own_colour, gboolean in_front);
JourneyColour journey_persona_text_colour (const JourneyTheme *theme, guint persona, const char *own_colour);
guint journey_persona_strokes (guint persona, double width, double length, JourneyStroke strokes[JOURNEY_PERSONA_STROKES]);
void journey_persona_mark_paint (JourneySink *sink, guint persona, double x, double y, double radius, JourneyColour colour);

G_END_DECLS
