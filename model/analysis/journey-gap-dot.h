/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journey-gap.h"

G_BEGIN_DECLS

gboolean journey_gap_dots_are_scores (JourneyGapTable *table);
JourneyState *journey_gap_dot_score (JourneyGapTable *table, const char *touchpoint);

G_END_DECLS
