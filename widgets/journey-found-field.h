/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journey-node-row.h"

G_BEGIN_DECLS

/* Where in a page of the side panel something was found. */

gboolean journey_found_field_show (GtkWidget *page, GtkWidget *inside, const char *id, JourneyFieldId field, gboolean focus);
void journey_found_field_forget (GtkWidget *page);

G_END_DECLS
