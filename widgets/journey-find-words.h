/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journey-find.h"

G_BEGIN_DECLS

char *journey_find_words (JourneyState *map, const JourneyFindHit *hit);

G_END_DECLS
