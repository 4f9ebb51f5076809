/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journey-node-row.h"

G_BEGIN_DECLS

#define JOURNEY_TYPE_PAIN_POINT_ROW (journey_pain_point_row_get_type ())

/** JourneyPainPointRow: A pain point: severity, text and root cause. */
G_DECLARE_FINAL_TYPE (JourneyPainPointRow, journey_pain_point_row, JOURNEY, PAIN_POINT_ROW, JourneyNodeRow)

G_END_DECLS
