/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journey-gap.h"

G_BEGIN_DECLS

#define JOURNEY_TYPE_WHAT_IF (journey_what_if_get_type ())

/**
 * JourneyWhatIf: Scores that somebody tries, to see what they would make of a map. The map knows nothing of them.
 *
 * Signal: `changed` when there is something else to be shown.
 */
G_DECLARE_FINAL_TYPE (JourneyWhatIf, journey_what_if, JOURNEY, WHAT_IF, GObject)

JourneyWhatIf *journey_what_if_new (void);

void journey_what_if_raise (JourneyWhatIf *what_if, JourneyState *map, const char *touchpoint, const char *dimension, double by);
double journey_what_if_raised (JourneyWhatIf *what_if, const char *touchpoint, const char *dimension);
void journey_what_if_take (JourneyWhatIf *what_if, JourneyWhatIf *other);
void journey_what_if_let_go (JourneyWhatIf *what_if);
guint journey_what_if_n (JourneyWhatIf *what_if);

JourneyState *journey_what_if_apply (JourneyWhatIf *what_if, JourneyState *map);
JourneyState *journey_what_if_to_be (JourneyWhatIf *what_if, JourneyState *map);

G_END_DECLS
