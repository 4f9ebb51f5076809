/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "journey-gap.h"

G_BEGIN_DECLS

#define JOURNEY_TYPE_STAGE_FIGURES (journey_stage_figures_get_type ())

/** JourneyStageFigures: A table of the gap, loss and gain of every stage. */
G_DECLARE_FINAL_TYPE (JourneyStageFigures, journey_stage_figures, JOURNEY, STAGE_FIGURES, GtkWidget)

void
journey_stage_figures_update (JourneyStageFigures *figures, JourneyGapTable *table, JourneyState *map, JourneyGapTable *today);

G_END_DECLS
