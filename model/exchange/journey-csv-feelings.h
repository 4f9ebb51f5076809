/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journey-csv-range.h"
#include "journey-csv-scale.h"

G_BEGIN_DECLS

/** JourneyCsvFeelings: On which range a table has its emotions; a map has them from −2 to 2. */
typedef struct
{
  JourneyCsvScales scales; /* which scales would hold them */
  gboolean is_given;       /* by the name of the column */
  gboolean has_signs;      /* a minus or plus */
  gboolean is_open;        /* once chosen: nobody can tell which range is meant */
  guint n_all;             /* numbers */
  guint n_own;             /* numbers from 0 to 2 */
  int low;                 /* once chosen: the range */
  int high;
} JourneyCsvFeelings;

void journey_csv_feelings_begin (JourneyCsvFeelings *feelings, JourneyCsvTable *table);
void journey_csv_feelings_row (JourneyCsvFeelings *feelings, JourneyCsvTable *table);
void journey_csv_feelings_choose (JourneyCsvFeelings *feelings);
double journey_csv_feelings_value (const JourneyCsvFeelings *feelings, double number);
void journey_csv_feelings_report (const JourneyCsvFeelings *feelings, JourneyCsvRemarks *remarks);

G_END_DECLS
