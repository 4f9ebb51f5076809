/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journey-report.h"

G_BEGIN_DECLS

#define JOURNEY_CSV_MAX_LINES 8 /* that are listed where many say the same */

/**
 * JourneyCsvRemarks: Lists what could not be taken over; after a thousand remarks it only counts.
 *
 * Between journey_csv_remarks_group () and journey_csv_remarks_finish (), those that say the same of several lines are one.
 */
typedef struct
{
  JourneyReport *report; /* borrowed; or NULL */
  guint n;
  GPtrArray *groups; /* in the order in which they began; NULL where each remark stands for itself */
  GHashTable *by_message;
} JourneyCsvRemarks;

void journey_csv_remark (JourneyCsvRemarks *remarks, JourneyRemarkKind kind, guint line, const char *format, ...)
    G_GNUC_PRINTF (4, 5);
void journey_csv_remarks_group (JourneyCsvRemarks *remarks);
void journey_csv_remarks_finish (JourneyCsvRemarks *remarks);
void journey_csv_remarks_clear (JourneyCsvRemarks *remarks);
char *journey_csv_remarks_lines (const guint *lines, guint n);

G_END_DECLS
