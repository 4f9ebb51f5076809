/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journey-node-row.h"

G_BEGIN_DECLS

#define JOURNEY_TYPE_TALLY_ROW (journey_tally_row_get_type ())

/** JourneyTallyRow: Counted answers to one question, summed up. */
G_DECLARE_FINAL_TYPE (JourneyTallyRow, journey_tally_row, JOURNEY, TALLY_ROW, JourneyNodeRow)

G_END_DECLS
