/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journey-map.h"

G_BEGIN_DECLS

/** JourneyTemplate: What a new map begins with. */
typedef enum
{
  JOURNEY_TEMPLATE_FIVE_STAGES,
  JOURNEY_TEMPLATE_BLUEPRINT,
  JOURNEY_TEMPLATE_EMPTY,
} JourneyTemplate;

JourneyMap *journey_template_new_map (JourneyTemplate template_, const char *title);
gboolean journey_template_find (const char *nick, JourneyTemplate *template_);

G_END_DECLS
