/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journey-kinds.h"

G_BEGIN_DECLS

/**
 * Builds a map by chance from the tables of all kinds, so that new fields and lists are in it by themselves: texts
 * of all sorts, numbers of all sizes, references that lead somewhere. @size is about how many nodes there are in
 * each list of the map; 0 makes an empty map.
 */
JourneyState *random_map (GRand *chance, guint size);

G_END_DECLS
