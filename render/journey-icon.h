/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journey-sink.h"

G_BEGIN_DECLS

/** JourneyIcon: The channels that have a drawing. */
typedef enum
{
  JOURNEY_ICON_NONE,
  JOURNEY_ICON_GENERIC,
  JOURNEY_ICON_WEB,
  JOURNEY_ICON_APP,
  JOURNEY_ICON_EMAIL,
  JOURNEY_ICON_PHONE,
  JOURNEY_ICON_SHOP,
  JOURNEY_ICON_COURIER,
  JOURNEY_ICON_OUTDOOR,
  JOURNEY_ICON_WORD_OF_MOUTH,
  JOURNEY_ICON_SOCIAL,
  JOURNEY_ICON_HOME,
  JOURNEY_ICON_CHAT,
  JOURNEY_ICON_EVENT,
  JOURNEY_ICON_PAPER,
  JOURNEY_N_ICONS,
} JourneyIcon;

JourneyIcon journey_icon_for_channel (const char *channel);
void journey_icon_paint (JourneyIcon icon, JourneySink *sink, const JourneyRect *rect, JourneyColour colour);
void journey_disagreement_paint (JourneySink *sink, double x, double y, double size, JourneyColour colour);
void journey_star_paint (JourneySink *sink, double x, double y, double radius, JourneyColour fill, JourneyColour line);

G_END_DECLS
