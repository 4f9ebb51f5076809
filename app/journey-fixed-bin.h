/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define JOURNEY_TYPE_FIXED_BIN (journey_fixed_bin_get_type ())

/** JourneyFixedBin: Gives its child a width, in pixels, whatever the child would like to have. */
G_DECLARE_FINAL_TYPE (JourneyFixedBin, journey_fixed_bin, JOURNEY, FIXED_BIN, GtkWidget)

GtkWidget *journey_fixed_bin_new (void);

void journey_fixed_bin_set_child (JourneyFixedBin *self, GtkWidget *child);
GtkWidget *journey_fixed_bin_child (JourneyFixedBin *self);
void journey_fixed_bin_set_width (JourneyFixedBin *self, int width);

G_END_DECLS
