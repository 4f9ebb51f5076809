/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journey-csv-names.h"

G_BEGIN_DECLS

/** JourneyCsvColumns: The columns that a map needs besides the fixed ones, for competitors and for its own lanes. */
typedef struct
{
  GPtrArray *headers; /* char *, of all columns */
  GHashTable *by_id;  /* id of a competitor or lane → column */
  guint loose_notes;  /* the column of notes that are in none of the lanes */
} JourneyCsvColumns;

void journey_csv_columns_init (JourneyCsvColumns *columns, JourneyState *map, JourneyCsvNames *names);
void journey_csv_columns_clear (JourneyCsvColumns *columns);
guint journey_csv_columns_of_note (JourneyCsvColumns *columns, JourneyState *note);
gboolean journey_csv_columns_find (JourneyCsvColumns *columns, const char *id, guint *column);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (JourneyCsvColumns, journey_csv_columns_clear)

G_END_DECLS
