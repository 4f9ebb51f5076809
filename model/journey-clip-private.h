/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journey-clip.h"

G_BEGIN_DECLS

/** JourneyClipCopy: A clip in the making. */
typedef struct
{
  JourneyState *map; /* borrowed */
  JourneyClipKind kind;
  GPtrArray *stages;     /* JourneyState */
  GHashTable *copied;    /* ids of all that is below the stages */
  GHashTable *named;     /* ids that what is copied refers to */
  GHashTable *followers; /* of the map, by their touchpoints; NULL unless cells are copied */
  GHashTable *pairs;     /* of opportunities and metrics with touchpoints, those that are copied; NULL to copy all */
} JourneyClipCopy;

void journey_clip_copy_init (JourneyClipCopy *copy, JourneyState *map, JourneyClipKind kind);
void journey_clip_copy_clear (JourneyClipCopy *copy);
void journey_clip_copy_want (JourneyClipCopy *copy, JourneyState *state, const char *touchpoint);
void journey_clip_copy_add_stage (JourneyClipCopy *copy, JourneyState *stage, GPtrArray *touchpoints);
JourneyClip *journey_clip_copy_finish (JourneyClipCopy *copy);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (JourneyClipCopy, journey_clip_copy_clear)

G_END_DECLS
