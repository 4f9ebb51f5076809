/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journey-agenda.h"
#include "journey-rivals.h"

G_BEGIN_DECLS

/* What the lamp says of the views 'Competitors' and 'What to talk about first', with the figures that they show. */

char *journey_how_rivals (const JourneyRivals *rivals);
char *journey_how_agenda (JourneyAgenda *agenda, const char *touchpoint, double scale_low, double scale_high);

G_END_DECLS
