/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journey-csv-header.h"
#include "journey-csv-reader.h"
#include "journey-csv-remarks.h"
#include "journey-node.h"

G_BEGIN_DECLS

/** JourneyCsvColumn: A column of a competitor or of a lane of the user's own. */
typedef struct
{
  guint position;
  JourneyCsvField field; /* COMPETITOR or LANE */
  char *name;
  JourneyNode *node; /* borrowed; what the importer made of it */
} JourneyCsvColumn;

/** JourneyCsvTable: A table whose columns are known, and the reader of its rows. */
typedef struct
{
  JourneyCsvReader reader;             /* the row in work */
  GPtrArray *headers;                  /* char *, as in the file; empty for a column without name */
  int positions[JOURNEY_CSV_N_FIELDS]; /* -1 when there is no such column */
  GArray *columns;                     /* JourneyCsvColumn, from left to right */
  const char *const *choices;          /* borrowed; what columns hold whatever their headers say, or NULL */
  gboolean decimal_comma;
  gsize first_row; /* where it begins in the text */
  guint first_line;
} JourneyCsvTable;

gboolean journey_csv_table_open (JourneyCsvTable *table,
                                 const char *text,
                                 gsize length,
                                 const char *const *choices,
                                 JourneyCsvRemarks *remarks,
                                 GError **error);
gboolean journey_csv_table_next (JourneyCsvTable *table, GError **error);
void journey_csv_table_rewind (JourneyCsvTable *table);
void journey_csv_table_clear (JourneyCsvTable *table);
const char *journey_csv_table_cell (JourneyCsvTable *table, JourneyCsvField field);
gboolean journey_csv_table_is_sum (JourneyCsvTable *table);
char *journey_csv_table_column_name (JourneyCsvTable *table, guint position);
gboolean journey_csv_table_number (JourneyCsvTable *table, guint position, double *number);
gboolean journey_csv_table_percent (JourneyCsvTable *table, guint position, double *number);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (JourneyCsvTable, journey_csv_table_clear)

G_END_DECLS
