/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journey-csv-table.h"

G_BEGIN_DECLS

/** JourneyCsvStages: How a table says in which stage its touchpoints are. Rows that go on with the touchpoint above say nothing.
 */
typedef struct
{
  char *stage;      /* of the rows so far; NULL before the first */
  char *touchpoint; /* likewise, when the row names one */
  guint n_before;   /* rows of a touchpoint above the first stage */
  guint n_empty;    /* rows of another touchpoint than the row above that name no stage */
  guint line;       /* of the first of those */
} JourneyCsvStages;

void journey_csv_stages_row (JourneyCsvStages *stages, JourneyCsvTable *table);
void journey_csv_stages_clear (JourneyCsvStages *stages);
void journey_csv_stages_report (const JourneyCsvStages *stages, JourneyCsvRemarks *remarks);

G_END_DECLS
