/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journey-edit.h"

G_BEGIN_DECLS

/** Does one verb, chosen by chance, to something in the map, chosen by chance. It may turn out to change nothing. */
void random_verb (JourneyMap *map, GRand *chance);

/** Builds the state of a live node anew from what its properties and lists say, sharing nothing. */
JourneyState *cold_freeze (JourneyNode *node);

G_END_DECLS
