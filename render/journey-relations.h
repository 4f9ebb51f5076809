/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journey-kinds.h"

G_BEGIN_DECLS

/**
 * JourneyRelations: Which opportunities and metrics name a touchpoint. Immutable, reference-counted; maps in which neither
 * changed share it.
 */
typedef struct _JourneyRelations JourneyRelations;

JourneyRelations *journey_relations_new (JourneyState *map, JourneyRelations *previous);
JourneyRelations *journey_relations_ref (JourneyRelations *relations);
void journey_relations_unref (JourneyRelations *relations);

GPtrArray *journey_relations_of (JourneyRelations *relations, JourneyState *touchpoint);

G_END_DECLS
