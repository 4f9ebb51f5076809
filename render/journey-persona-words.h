/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journey-state.h"

G_BEGIN_DECLS

char *journey_persona_words_initials (const char *name);
char *journey_persona_words_name (JourneyState *persona);
char *journey_persona_words_quote (const char *quote);
char *journey_persona_words_card (JourneyState *persona);

G_END_DECLS
