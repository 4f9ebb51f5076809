/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journey-gap-choices.h"
#include "journey-gap-view.h"

G_BEGIN_DECLS

#define JOURNEY_TYPE_GAP_LIST (journey_gap_list_get_type ())

/**
 * JourneyGapList: The ranking of touchpoints with its headings, in the order and with the filter that somebody chose.
 *
 * It has a head that scrolls with it, so that both have the whole height of the panel.
 */
G_DECLARE_FINAL_TYPE (JourneyGapList, journey_gap_list, JOURNEY, GAP_LIST, GtkWidget)

void journey_gap_list_set_choices (JourneyGapList *list, JourneyGapChoices *choices);
void journey_gap_list_set_head (JourneyGapList *list, GtkWidget *head);
void journey_gap_list_set_today (JourneyGapList *list, JourneyGapTable *today);
void journey_gap_list_set_firmness (JourneyGapList *list, const char *words);

G_END_DECLS
