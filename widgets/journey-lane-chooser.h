/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "journey-list-section.h"

G_BEGIN_DECLS

#define JOURNEY_TYPE_LANE_CHOOSER (journey_lane_chooser_get_type ())

/** JourneyLaneChooser: In which lane of the user's own a touchpoint gets a note, for the popover of a section's button. */
G_DECLARE_FINAL_TYPE (JourneyLaneChooser, journey_lane_chooser, JOURNEY, LANE_CHOOSER, GtkWidget)

GtkWidget *journey_lane_chooser_new (JourneyListSection *section);
void journey_lane_chooser_prepare (GtkWidget *chooser);

G_END_DECLS
