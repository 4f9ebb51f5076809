/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journey-node-row.h"

G_BEGIN_DECLS

#define JOURNEY_TYPE_MENDS_ROW (journey_mends_row_get_type ())

/** JourneyMendsRow: A touchpoint that an opportunity mends, or a pain point of it, with its root cause when that is mended, too.
 */
G_DECLARE_FINAL_TYPE (JourneyMendsRow, journey_mends_row, JOURNEY, MENDS_ROW, JourneyNodeRow)

G_END_DECLS
