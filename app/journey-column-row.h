/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "journey-csv-look.h"

G_BEGIN_DECLS

#define JOURNEY_TYPE_COLUMN_ROW (journey_column_row_get_type ())

/**
 * JourneyColumnRow: A column of a table, with some of its cells, and the choice of what it holds.
 *
 * Emits `chosen` when somebody chose.
 */
G_DECLARE_FINAL_TYPE (JourneyColumnRow, journey_column_row, JOURNEY, COLUMN_ROW, AdwComboRow)

GtkStringList *journey_column_row_list_uses (void);
GtkWidget *journey_column_row_new (const JourneyCsvLook *look, guint position, const char *use, GtkStringList *uses);
const char *journey_column_row_use (JourneyColumnRow *self);

G_END_DECLS
