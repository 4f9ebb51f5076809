/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journey-answers-header.h"
#include "journey-csv-reader.h"
#include "journey-csv-remarks.h"

G_BEGIN_DECLS

/** JourneyAnswersTable: A table of answers whose columns are known, and the reader of its rows. */
typedef struct
{
  JourneyCsvReader reader;                 /* the row in work */
  GPtrArray *headers;                      /* char *, as in the file; empty for a column without name */
  int positions[JOURNEY_ANSWERS_N_FIELDS]; /* -1 when there is no such column */
  gboolean decimal_comma;
  guint n_outside;            /* numbers so far that were refused for their size */
  guint n_blank;              /* rows so far that had nothing in them */
  JourneyCsvRemarks *remarks; /* borrowed */
} JourneyAnswersTable;

gboolean journey_answers_table_open (
    JourneyAnswersTable *table, const char *text, gsize length, JourneyCsvRemarks *remarks, GError **error);
void journey_answers_table_clear (JourneyAnswersTable *table);
gboolean journey_answers_table_next (JourneyAnswersTable *table, GError **error);
gboolean journey_answers_is_none (const char *cell);
gboolean journey_answers_table_has_answer (JourneyAnswersTable *table);
const char *journey_answers_table_cell (JourneyAnswersTable *table, JourneyAnswersField field);
JourneyAnswersField journey_answers_table_field (JourneyAnswersTable *table, guint position);
void journey_answers_table_refuse (
    JourneyAnswersTable *table, JourneyAnswersField field, const char *sentence, const char *first, const char *second);

gboolean
journey_answers_table_number (JourneyAnswersTable *table, JourneyAnswersField field, double low, double high, double *number);
gboolean journey_answers_table_whole (JourneyAnswersTable *table, JourneyAnswersField field, int low, int high, int *whole);
gboolean journey_answers_table_kano (JourneyAnswersTable *table, JourneyAnswersField field, int *answer);
gboolean journey_answers_table_date (JourneyAnswersTable *table, char date[11]);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (JourneyAnswersTable, journey_answers_table_clear)

G_END_DECLS
