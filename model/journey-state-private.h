/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journey-state.h"

G_BEGIN_DECLS

/*
 * A state is one block of memory: its fields in the order of the spec, then its lists. The live nodes
 * keep their values in a state, too: sealed while nothing has touched them, a draft of their own after that.
 */
gboolean journey_state_is_sealed (JourneyState *state);
JourneyState *journey_state_copy_with_new_id (JourneyState *state);

G_END_DECLS
