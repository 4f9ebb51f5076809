/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "journey-gap.h"

G_BEGIN_DECLS

#define JOURNEY_TYPE_GAP_OVERVIEW (journey_gap_overview_get_type ())

/** JourneyGapOverview: The figures of a map and its stages, and how they have changed. */
G_DECLARE_FINAL_TYPE (JourneyGapOverview, journey_gap_overview, JOURNEY, GAP_OVERVIEW, GtkWidget)

void journey_gap_overview_add (JourneyGapOverview *overview, GtkWidget *widget);
void journey_gap_overview_show (
    JourneyGapOverview *overview, JourneyState *map, JourneyGapTable *table, JourneyGapTable *opened, JourneyGapTable *today);
void journey_gap_overview_set_low (JourneyGapOverview *overview, gboolean low);
void journey_gap_overview_tell (JourneyGapOverview *overview, const JourneyGapEntry *entry, const char *crowd);

G_END_DECLS
