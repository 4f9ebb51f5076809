/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journey-csv-reader.h"
#include "journey-csv-remarks.h"

G_BEGIN_DECLS

/** How many rows may stand above the header. */
#define JOURNEY_CSV_MAX_TITLES 20

/** JourneyCsvIsKnown: Whether a column's name is one that is known, and whether (@essential) it is the one that there must be. */
typedef gboolean (*JourneyCsvIsKnown) (const char *header, gboolean *essential);

gboolean journey_csv_headline_find (JourneyCsvReader *reader,
                                    const char *text,
                                    gsize length,
                                    JourneyCsvIsKnown is_known,
                                    JourneyCsvRemarks *remarks,
                                    GError **error);
char *journey_csv_headline_list (GPtrArray *headers);

G_END_DECLS
