/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "journey-gap.h"
#include "journey-ranked.h"

G_BEGIN_DECLS

#define JOURNEY_TYPE_GAP_CHOICES (journey_gap_choices_get_type ())

/**
 * JourneyGapChoices: What somebody chose to see of the value gap.
 *
 * Properties, all with notify, each also an action of the same name: the strings dimension (id), axis (gap, actual),
 * crosshair (middle, mean, median), sort (priority, gap, importance, map), stage (id), persona (id), segment, owner, evidence
 * (nick, or 'assumption'), where "" leaves nothing out; and the switches measured-only, docked, what-if. A further action,
 * show-all, takes all conditions back.
 */
G_DECLARE_FINAL_TYPE (JourneyGapChoices, journey_gap_choices, JOURNEY, GAP_CHOICES, GObject)

JourneyGapChoices *journey_gap_choices_new (void);

GSimpleActionGroup *journey_gap_choices_actions (JourneyGapChoices *choices);
JourneyGapOptions journey_gap_choices_options (JourneyGapChoices *choices);
JourneyRankedOptions journey_gap_choices_ranked (JourneyGapChoices *choices);
const char *journey_gap_choices_segment (JourneyGapChoices *self);
gboolean journey_gap_choices_is_docked (JourneyGapChoices *choices);
gboolean journey_gap_choices_is_what_if (JourneyGapChoices *choices);
void journey_gap_choices_follow (JourneyGapChoices *choices, JourneyState *map);
void journey_gap_choices_show_all (JourneyGapChoices *choices);

G_END_DECLS
