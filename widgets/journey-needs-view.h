/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journey-value-view.h"

G_BEGIN_DECLS

#define JOURNEY_TYPE_NEEDS_VIEW (journey_needs_view_get_type ())

/** JourneyNeedsView: What kind of need each touchpoint meets (Kano), set by hand or found from answers. */
G_DECLARE_FINAL_TYPE (JourneyNeedsView, journey_needs_view, JOURNEY, NEEDS_VIEW, JourneyValueView)

void journey_needs_view_set_segment (JourneyNeedsView *view, gboolean segment);

G_END_DECLS
