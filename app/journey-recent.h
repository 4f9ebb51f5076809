/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "journey-recent-item.h"

G_BEGIN_DECLS

#define JOURNEY_TYPE_RECENT (journey_recent_get_type ())

/** JourneyRecent: The maps that were open lately, shared with the rest of the desktop. */
G_DECLARE_FINAL_TYPE (JourneyRecent, journey_recent, JOURNEY, RECENT, GObject)

JourneyRecent *journey_recent_new (GtkRecentManager *manager);

GListModel *journey_recent_items (JourneyRecent *self);
void journey_recent_add (JourneyRecent *self, GFile *file, const char *title);
void journey_recent_forget (JourneyRecent *self, GFile *file);

G_END_DECLS
