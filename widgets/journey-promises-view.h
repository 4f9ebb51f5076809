/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journey-value-view.h"

G_BEGIN_DECLS

#define JOURNEY_TYPE_PROMISES_VIEW (journey_promises_view_get_type ())

/** JourneyPromisesView: What of the loss was promised too much, and what was delivered too little, by source and by maker. */
G_DECLARE_FINAL_TYPE (JourneyPromisesView, journey_promises_view, JOURNEY, PROMISES_VIEW, JourneyValueView)

G_END_DECLS
