/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journey-node-row.h"

G_BEGIN_DECLS

#define JOURNEY_TYPE_SCORE_ROW (journey_score_row_get_type ())

/** JourneyScoreRow: A score: importance, expected, actual, and what they rest on. */
G_DECLARE_FINAL_TYPE (JourneyScoreRow, journey_score_row, JOURNEY, SCORE_ROW, JourneyNodeRow)

G_END_DECLS
