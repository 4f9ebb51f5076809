/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journey-state.h"

G_BEGIN_DECLS

/** JourneyFindHit: A text of a map in which something was found. Strings belong to the map that was looked through. */
typedef struct
{
  const char *id; /* of the node */
  JourneyFieldId field;
  const char *touchpoint; /* id of the touchpoint where it is: the node, what holds it, or the first it is about; or NULL */
} JourneyFindHit;

const char *journey_find_shown_text (JourneyState *state, JourneyFieldId field);
GArray *journey_find (JourneyState *map, const char *text);

/** JourneyFindTouchpoint: A touchpoint that was found. States belong to the map that was looked through. */
typedef struct
{
  JourneyState *touchpoint;
  JourneyState *stage;
  guint number; /* through the map, from 1 */
} JourneyFindTouchpoint;

GArray *journey_find_touchpoints (JourneyState *map, const char *text);

G_END_DECLS
