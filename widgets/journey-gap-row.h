/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "journey-gap-item.h"
#include "journey-ranked.h"

G_BEGIN_DECLS

#define JOURNEY_TYPE_GAP_ROW (journey_gap_row_get_type ())

/** JourneyGapRow: One touchpoint of the ranking: number, title, expected and actual, gap. */
G_DECLARE_FINAL_TYPE (JourneyGapRow, journey_gap_row, JOURNEY, GAP_ROW, GtkWidget)

GtkWidget *journey_gap_row_new (void);
void journey_gap_row_set_item (JourneyGapRow *row, JourneyGapItem *item);

void journey_gap_row_set_columns (JourneyGapRow *row, guint n);
void journey_gap_row_set_sort (JourneyGapRow *row, JourneySort sort);
const char *journey_gap_row_reason_hint (JourneySort sort);

G_END_DECLS
