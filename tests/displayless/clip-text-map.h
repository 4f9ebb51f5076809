/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journey-clip-text.h"
#include "journey-edit-paste.h"
#include "journey-edit.h"

G_BEGIN_DECLS

/* Text and tables, from other programs and for them. The map has the touchpoints A, B and C in one stage. */
typedef struct
{
  JourneyMap *map;
  JourneyNode *stage;
  JourneyNode *touchpoints[3];
  JourneyReport *report;
} Fixture;

JourneyNode *clip_text_lane (Fixture *fixture, JourneyLaneKind kind);
JourneyClip *clip_text_read (const char *text);
gboolean clip_text_paste_at (Fixture *fixture, const char *text, const JourneyPastePlace *place);
gboolean clip_text_paste (Fixture *fixture, guint touchpoint, JourneyLaneKind kind, const char *text);
void clip_text_add_test (const char *path, void (*test) (Fixture *fixture, gconstpointer data));

G_END_DECLS
