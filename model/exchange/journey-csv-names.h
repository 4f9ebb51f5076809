/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journey-state.h"

G_BEGIN_DECLS

/** JourneyCsvNames: What each node is called in a table, where nodes are known by their names and not by ids. */
typedef GHashTable JourneyCsvNames;

JourneyCsvNames *journey_csv_names_new (JourneyState *map);
const char *journey_csv_names_get (JourneyCsvNames *names, const char *id);

G_END_DECLS
