/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journey-kinds.h"

G_BEGIN_DECLS

/** JourneyPlace: One dimension of one touchpoint, by their ids. */
typedef struct
{
  const char *touchpoint;
  const char *dimension;
} JourneyPlace;

GHashTable *journey_place_table_new (GDestroyNotify free_value);
void journey_place_table_add (GHashTable *table, JourneyPlace place, gpointer value);
GHashTable *journey_place_table_of_scores (JourneyState *map, gboolean measured_only);

G_END_DECLS
