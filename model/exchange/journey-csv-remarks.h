/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journey-report.h"

G_BEGIN_DECLS

/** JourneyCsvRemarks: Lists what could not be taken over; after a thousand remarks it only counts. */
typedef struct
{
  JourneyReport *report; /* borrowed; or NULL */
  guint n;
} JourneyCsvRemarks;

void journey_csv_remark (JourneyCsvRemarks *remarks, JourneyRemarkKind kind, guint line, const char *format, ...)
    G_GNUC_PRINTF (4, 5);
void journey_csv_remarks_finish (JourneyCsvRemarks *remarks);

G_END_DECLS
