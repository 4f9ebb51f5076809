/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journey-node-row.h"

G_BEGIN_DECLS

#define JOURNEY_TYPE_EMOTION_ROW (journey_emotion_row_get_type ())

/** JourneyEmotionRow: How a touchpoint feels to a persona; to the first one, where the node is the touchpoint. */
G_DECLARE_FINAL_TYPE (JourneyEmotionRow, journey_emotion_row, JOURNEY, EMOTION_ROW, JourneyNodeRow)

G_END_DECLS
