/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define JOURNEY_TYPE_ADAPTIVE_BIN (journey_adaptive_bin_get_type ())

/**
 * JourneyAdaptiveBin: What fills a window and says how much room there is, so that the window can leave things out.
 *
 * Properties: child; narrow (below 800 pixels, read-only, notifies); compact (below 600, read-only, notifies). It can
 * become narrower than its child would like to be, for as long as the child takes to follow.
 */
G_DECLARE_FINAL_TYPE (JourneyAdaptiveBin, journey_adaptive_bin, JOURNEY, ADAPTIVE_BIN, GtkWidget)

void journey_adaptive_bin_set_child (JourneyAdaptiveBin *self, GtkWidget *child);
gboolean journey_adaptive_bin_is_narrow (JourneyAdaptiveBin *self);
gboolean journey_adaptive_bin_is_compact (JourneyAdaptiveBin *self);

G_END_DECLS
