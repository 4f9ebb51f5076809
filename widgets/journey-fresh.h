/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journey-map.h"

G_BEGIN_DECLS

/**
 * JourneyFresh: A node that was just made and is being filled in, as an opportunity in the side panel. Where nothing was said in
 * it, it goes again when somebody leaves it.
 */
typedef struct _JourneyFresh JourneyFresh;

JourneyFresh *journey_fresh_new (JourneyNode *node);
void journey_fresh_free (JourneyFresh *fresh);

JourneyNode *journey_fresh_node (JourneyFresh *fresh);
gboolean journey_fresh_is_untouched (JourneyFresh *fresh);
void journey_fresh_leave (JourneyFresh *fresh);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JourneyFresh, journey_fresh_free)

G_END_DECLS
