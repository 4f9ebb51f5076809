/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "journey-kinds.h"

G_BEGIN_DECLS

#define JOURNEY_TYPE_GO_TO (journey_go_to_get_type ())

/**
 * JourneyGoTo: Asks which touchpoint to go to, by its number or a part of its title. Scores that are called out from a wall
 * are put in here, too: “9: 2 2 1 3”.
 *
 * Signal: `chosen (id)`.
 */
G_DECLARE_FINAL_TYPE (JourneyGoTo, journey_go_to, JOURNEY, GO_TO, GtkPopover)

GtkWidget *journey_go_to_new (void);

void journey_go_to_ask (JourneyGoTo *self, JourneyMap *map, gboolean editable);

G_END_DECLS
