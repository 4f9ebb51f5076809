/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journey-state.h"

G_BEGIN_DECLS

gboolean journey_begun_is_all (JourneyState *before, JourneyState *after);

G_END_DECLS
