/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journey-gap-view.h"

G_BEGIN_DECLS

#define JOURNEY_TYPE_GAP_LOSS_VIEW (journey_gap_loss_view_get_type ())

/** JourneyGapLossView: Where value is lost: figures of the map and its stages, and the ranking of its touchpoints. */
G_DECLARE_FINAL_TYPE (JourneyGapLossView, journey_gap_loss_view, JOURNEY, GAP_LOSS_VIEW, GtkWidget)

G_END_DECLS
