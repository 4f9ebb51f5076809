/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journey-gap-choices.h"
#include "journey-gap-list.h"
#include "journey-what-if.h"

G_BEGIN_DECLS

#define JOURNEY_TYPE_GAP_LOSS_VIEW (journey_gap_loss_view_get_type ())

/**
 * JourneyGapLossView: Where value is lost: figures of the map and its stages, the matrix, and the ranking of touchpoints.
 *
 * Signal: `keep`: what is tried is to become a map.
 */
G_DECLARE_FINAL_TYPE (JourneyGapLossView, journey_gap_loss_view, JOURNEY, GAP_LOSS_VIEW, GtkWidget)

void journey_gap_loss_view_set_list (JourneyGapLossView *view, JourneyGapList *list);
void journey_gap_loss_view_set_movable (JourneyGapLossView *self, gboolean movable);
void journey_gap_loss_view_try (JourneyGapLossView *view, JourneyWhatIf *what_if);
void journey_gap_loss_view_compare (JourneyGapLossView *view, JourneyGapTable *opened, JourneyGapTable *today);

G_END_DECLS
