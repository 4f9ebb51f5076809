/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "csv-map.h"
#include "journey-clip-format.h"
#include "journey-edit-paste.h"
#include "journey-edit.h"
#include "journey-reader.h"
#include "journey-template.h"
#include "journey-writer.h"
#include "random-map.h"
#include <math.h>
#include <string.h>

G_BEGIN_DECLS

/* Two maps, and what goes between them. */

/* A map with one touchpoint of which everything is said that a map can say, and a second one. */
typedef struct
{
  JourneyMap *map;
  JourneyNode *node;
  JourneyNode *stage;
  JourneyNode *visit;
  JourneyNode *bill;
  JourneyNode *other_lane;
  JourneyReport *report;
} Fixture;

JourneyNode *clip_add (gpointer parent, JourneyListId list, JourneyFieldId field, const char *text);
JourneyClip *clip_copy (JourneyNode *node);
JourneyClip *clip_copy_cell (JourneyNode *touchpoint, JourneyLaneKind kind);
JourneyClip *clip_send (JourneyClip *clip);
void clip_check_steps (JourneyMap *map, GBytes *before);
JourneyPastePlace clip_place_at (JourneyNode *touchpoint, JourneyLaneKind kind);
void clip_add_test (const char *path, void (*test) (Fixture *fixture, gconstpointer data));

G_END_DECLS
