/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journey-kinds.h"

G_BEGIN_DECLS

const char *journey_usual_name (JourneyKind kind);
const char *journey_usual_name_in_english (JourneyKind kind);
const char *journey_usual_name_or (JourneyState *state, JourneyFieldId title);
gboolean journey_is_usual_name (JourneyKind kind, const char *name);
gboolean journey_is_usual_lane_name (JourneyLaneKind kind, const char *name);
const char *journey_usual_title (const char *title);

G_END_DECLS
