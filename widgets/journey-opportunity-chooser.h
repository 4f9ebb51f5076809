/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "journey-opportunities.h"

G_BEGIN_DECLS

#define JOURNEY_TYPE_OPPORTUNITY_CHOOSER (journey_opportunity_chooser_get_type ())

/**
 * JourneyOpportunityChooser: A button that asks which opportunities are shown, and in what order.
 *
 * Signal: `changed ()`.
 */
G_DECLARE_FINAL_TYPE (JourneyOpportunityChooser, journey_opportunity_chooser, JOURNEY, OPPORTUNITY_CHOOSER, GtkWidget)

void journey_opportunity_chooser_set_map (JourneyOpportunityChooser *chooser, JourneyState *map);
void journey_opportunity_chooser_clear (JourneyOpportunityChooser *chooser);

const JourneyOpportunityFilter *journey_opportunity_chooser_filter (JourneyOpportunityChooser *chooser);
JourneyOpportunitySort journey_opportunity_chooser_sort (JourneyOpportunityChooser *chooser);
gboolean journey_opportunity_chooser_is_all (JourneyOpportunityChooser *chooser);

G_END_DECLS
