/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journey-kinds.h"

G_BEGIN_DECLS

#define JOURNEY_TYPE_TOUCHPOINT_MATCHES (journey_touchpoint_matches_get_type ())

/** JourneyTouchpointMatches: A GListModel of the JourneyTouchpoints of a map whose number or title is looked for. */
G_DECLARE_FINAL_TYPE (JourneyTouchpointMatches, journey_touchpoint_matches, JOURNEY, TOUCHPOINT_MATCHES, GObject)

JourneyTouchpointMatches *journey_touchpoint_matches_new (void);
void journey_touchpoint_matches_find (JourneyTouchpointMatches *self, JourneyMap *map, const char *text);

guint journey_touchpoint_matches_number (JourneyTouchpointMatches *self, guint position);
const char *journey_touchpoint_matches_title (JourneyTouchpointMatches *self, guint position);
const char *journey_touchpoint_matches_stage (JourneyTouchpointMatches *self, guint position);

G_END_DECLS
