/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journey-state.h"

G_BEGIN_DECLS

/** JourneyCsvNames: What each node is called in a table, where nodes are known by their names and not by ids. */
typedef struct _JourneyCsvNames JourneyCsvNames;

JourneyCsvNames *journey_csv_names_new (JourneyState *map);
void journey_csv_names_free (JourneyCsvNames *names);
const char *journey_csv_names_get (JourneyCsvNames *names, const char *id);
guint journey_csv_names_n_new (JourneyCsvNames *names, const char **example);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JourneyCsvNames, journey_csv_names_free)

G_END_DECLS
