/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journey-gap-view.h"
#include "journey-what-if.h"

G_BEGIN_DECLS

#define JOURNEY_TYPE_GAP_TRY_BAR (journey_gap_try_bar_get_type ())

/**
 * JourneyGapTryBar: Where somebody tries another actual score for the selected touchpoint, and decides what becomes of it.
 *
 * Signals: `keep` to make a map of what is tried; `let-go` to forget it.
 */
G_DECLARE_FINAL_TYPE (JourneyGapTryBar, journey_gap_try_bar, JOURNEY, GAP_TRY_BAR, GtkWidget)

void journey_gap_try_bar_set_fixed (JourneyGapTryBar *bar, gboolean fixed);
void journey_gap_try_bar_set_what_if (JourneyGapTryBar *bar, JourneyWhatIf *what_if);

G_END_DECLS
