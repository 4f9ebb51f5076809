/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "journey-kinds.h"

G_BEGIN_DECLS

#define JOURNEY_TYPE_SCORE_ENTRY (journey_score_entry_get_type ())

/** JourneyScoreEnd: What leads out of the fields. */
typedef enum
{
  JOURNEY_SCORE_END_ENTER,
  JOURNEY_SCORE_END_TAB,
  JOURNEY_SCORE_END_TAB_BACK,
} JourneyScoreEnd;

/**
 * JourneyScoreEntry: Two fields, expected and actual, for what the room says of a touchpoint; two for each dimension when the
 * map has several. A field takes a figure or a show of hands.
 *
 * Emits `done (end)` with a JourneyScoreEnd when a key leads out of it. Nothing changes in the map until
 * journey_score_entry_keep ().
 */
G_DECLARE_FINAL_TYPE (JourneyScoreEntry, journey_score_entry, JOURNEY, SCORE_ENTRY, GtkWidget)

GtkWidget *journey_score_entry_new (void);
void journey_score_entry_show (JourneyScoreEntry *entry, JourneyTouchpoint *touchpoint);
void journey_score_entry_type (JourneyScoreEntry *entry, GtkEventController *typed);
gboolean journey_score_entry_check (JourneyScoreEntry *entry, char **problem);
void journey_score_entry_keep (JourneyScoreEntry *entry);

G_END_DECLS
