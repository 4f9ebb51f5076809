/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journey-csv-table.h"
#include "journey-scale.h"

G_BEGIN_DECLS

/* So many scores tell a scale, beside a single one that is far from it. */
#define JOURNEY_CSV_SCALE_ENOUGH 4

/** JourneyCsvScalesColumn: What is known of a column of importance, expectation or experience. */
typedef struct
{
  JourneyScale named; /* by its name; both ends 0 when it says none */
  guint n;            /* numbers in it */
  guint n_usual;      /* those that the usual scale holds */
} JourneyCsvScalesColumn;

/** JourneyCsvScales: Which scales the scores of a table need. */
typedef struct
{
  JourneyCsvScalesColumn columns[JOURNEY_CSV_ACTUAL - JOURNEY_CSV_IMPORTANCE + 1];
  JourneyScale given;        /* by whoever imports or the names of the columns; both ends 0 when nobody says one */
  guint n_all;               /* scores that a scale of those offered holds */
  guint n[JOURNEY_N_SCALES]; /* those that each of the scales holds */
  guint first_beyond;        /* the line of the first that is beyond the usual scale, or 0 */
  guint n_left_out;          /* once chosen: those that are beyond the scale, which are no more than slips */
  guint first_wide;          /* once chosen: the line that made it wider, when few did; else 0 */
} JourneyCsvScales;

gboolean journey_csv_scale_of_header (const char *header, JourneyScale *scale);
void journey_csv_scales_begin (JourneyCsvScales *scales, JourneyCsvTable *table, JourneyScale asked);
void journey_csv_scales_cell (JourneyCsvScales *scales, JourneyCsvTable *table, guint position);
void journey_csv_scales_row (JourneyCsvScales *scales, JourneyCsvTable *table);
gboolean journey_csv_scales_are_slips (guint n, guint n_on);
gboolean journey_csv_scales_far (const JourneyCsvScales *scales);
JourneyScale journey_csv_scales_choose (JourneyCsvScales *scales);
JourneyScale journey_csv_scales_of (const JourneyCsvScales *scales, JourneyCsvField field, JourneyScale scale);
void journey_csv_scales_report (const JourneyCsvScales *scales,
                                JourneyCsvTable *table,
                                JourneyScale scale,
                                JourneyCsvRemarks *remarks);

G_END_DECLS
