/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "journey-list-section.h"

G_BEGIN_DECLS

#define JOURNEY_TYPE_DIMENSION_CHOOSER (journey_dimension_chooser_get_type ())

/**
 * JourneyDimensionChooser: What a touchpoint is to be scored on: a dimension of the map without a score, or a new one.
 *
 * For the popover of a section's button.
 */
G_DECLARE_FINAL_TYPE (JourneyDimensionChooser, journey_dimension_chooser, JOURNEY, DIMENSION_CHOOSER, GtkWidget)

GtkWidget *journey_dimension_chooser_new (JourneyListSection *section);
void journey_dimension_chooser_prepare (GtkWidget *chooser);

G_END_DECLS
