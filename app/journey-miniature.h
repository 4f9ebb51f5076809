/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define JOURNEY_TYPE_MINIATURE (journey_miniature_get_type ())

/**
 * JourneyMiniature: A small drawing of what a new map begins with.
 *
 * Properties: beginning (string): five-stages, blueprint, empty or table.
 */
G_DECLARE_FINAL_TYPE (JourneyMiniature, journey_miniature, JOURNEY, MINIATURE, GtkWidget)

void journey_miniature_set_beginning (JourneyMiniature *self, const char *beginning);

G_END_DECLS
