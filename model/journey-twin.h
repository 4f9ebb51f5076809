/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journey-state.h"

G_BEGIN_DECLS

gboolean journey_twin_is (JourneyState *a, JourneyState *b);

G_END_DECLS
